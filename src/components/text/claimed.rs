//! Beside a passage, with the lens of coverage: what is claimed from it.

use super::lens::Lens;
use super::props::ChunkProps;
use crate::components::marks;
use crate::components::ui::Ui;
use article::{Article, EntityRef, PassageId, Text};
use explorer::coverage::{Use, claims_fact};
use explorer::i18n::Msg;
use explorer::i18n::{Count, words};
use explorer::relations::ClaimRef;
use yew::prelude::*;

/// What is claimed from a passage: facts one by one, names by their number.
pub fn claimed(props: &ChunkProps, lens: &Lens, passage: PassageId) -> Html {
    let ui = &props.ui;
    let article = ui.loaded.article();
    let Some(cover) = lens.passage(props.columns.first, passage) else {
        return Html::default();
    };
    // Each claim once, at its first quote here.
    let mut facts: Vec<&Use> = Vec::new();
    let mut names: Vec<ClaimRef> = Vec::new();
    for used in &cover.uses {
        if !claims_fact(article, used.claim) {
            if !names.contains(&used.claim) {
                names.push(used.claim);
            }
        } else if facts.iter().all(|fact| fact.claim != used.claim) {
            facts.push(used);
        }
    }
    let mut counts = ui.lang.count(Count::CoverageFacts, facts.len());
    if !names.is_empty() {
        counts = format!(
            "{counts}, {}",
            ui.lang.count(Count::CoverageNamed, names.len())
        );
    }
    let number = (passage.number() + 1).to_string();
    let name = ui.lang.with(Msg::CoverageClaimed, &[("p", &number)]);
    html! {
        <div class="claimed" role="group" aria-label={name}>
            <p class="claimed-count">{counts}</p>
            if !facts.is_empty() {
                <ul role="list">{ for facts.into_iter().map(|used| fact(props, used)) }</ul>
            }
        </div>
    }
}

/// A fact: mark, name, status and speaker.
fn fact(props: &ChunkProps, used: &Use) -> Html {
    let ui = &props.ui;
    let article = ui.loaded.article();
    let ClaimRef { entity, part } = used.claim;
    let claim = used.claim.get(article);
    let mark = match article.entity(entity) {
        EntityRef::Event(id) if part == 0 => marks::event_of(article, id),
        EntityRef::Quotation(_) => marks::entity(article, entity),
        _ => marks::relation(claim.status),
    };
    let voice = words::voice_short(ui.lang, article, claim.voice, ui.content());
    html! {
        <li>
            <span class="claimed-mark">{mark}</span>
            <span>
                <a class="hl" href={ui.href(entity)} data-id={ui.id(entity)} data-for={ui.id(entity)} data-quote={step(ui, used)}>{ui.text(article.entry(entity).label())}
                    if let Some(part) = part_of(article, used.claim) {
                        {": "}{ui.text(part)}
                    }
                </a>
                <span class="note">{ui.t(words::status_inline(claim.status))}{", "}{ui.lang.bind(&voice).into_owned()}</span>
            </span>
        </li>
    }
}

/// The role, or the participant, that a part of an entity's claims is about.
fn part_of(article: &Article, claim: ClaimRef) -> Option<&Text> {
    let number = usize::from(claim.part).checked_sub(1)?;
    match article.entity(claim.entity) {
        EntityRef::Party(id) => Some(&article.party(id).roles.get(number)?.title),
        EntityRef::Event(id) => {
            let mut with_claim = (article.event(id).participants.iter())
                .filter(|participant| participant.claim.is_some());
            let who = with_claim.nth(number)?.who;
            Some(article.entry(who).label())
        }
        _ => None,
    }
}

/// Which of its entity's quotes it is, as a selection counts them.
fn step(ui: &Ui, used: &Use) -> String {
    let article = ui.loaded.article();
    let anchor = used.claim.get(article).evidence.get(used.quote);
    let focus = ui.loaded.relations().focus(article, used.claim.entity);
    let mut supports = focus.supports.iter();
    let step = supports.position(|support| Some(&support.anchor) == anchor);
    step.unwrap_or_default().to_string()
}
