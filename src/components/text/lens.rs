//! The lens of coverage: what is claimed from each passage, which sentences carry no fact, and the
//! totals. Off until the reader asks for it.

use super::columns::Columns;
use super::passage::ChunkProps;
use crate::components::marks;
use crate::components::ui::Ui;
use article::{Article, EntityRef, LangIx, PassageId, Span, Text};
use explorer::coverage::{Carries, Coverage, PassageCover, Totals, Use, claims_fact};
use explorer::facets::Dated;
use explorer::i18n::{Count, Msg, words};
use explorer::relations::ClaimRef;
use explorer::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// What each of the texts that are shown carries. A pointer: comparing costs nothing.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Lens(Rc<Vec<Coverage>>);

impl Lens {
    /// For the texts that are shown.
    pub fn new(article: &Article, columns: Columns) -> Self {
        let langs = std::iter::once(columns.first).chain(columns.second);
        Self(Rc::new(
            langs.map(|lang| Coverage::new(article, lang)).collect(),
        ))
    }

    /// Of the one text, or of the left of two.
    fn first(&self) -> Option<&Coverage> {
        self.0.first()
    }

    fn passage(&self, lang: LangIx, passage: PassageId) -> Option<&PassageCover> {
        let own = self.0.iter().find(|coverage| coverage.lang == lang)?;
        own.passages.get(passage.number())
    }

    /// The most that a part of a passage carries.
    fn carries(&self, lang: LangIx, passage: PassageId, part: Span) -> Option<Carries> {
        let sentences = self.passage(lang, passage)?.sentences.iter();
        sentences
            .filter(|sentence| sentence.span.start < part.end && part.start < sentence.span.end)
            .map(|sentence| sentence.carries)
            .max()
    }

    /// The note behind a sentence that carries no fact.
    pub fn note(&self, lang: LangIx, passage: PassageId, part: Span) -> Option<Msg> {
        match self.carries(lang, passage, part)? {
            Carries::Nothing => Some(Msg::CoverageNoClaim),
            Carries::Names => Some(Msg::CoverageNoFact),
            Carries::Fact => None,
        }
    }
}

/// The switch.
pub(super) fn switch(ui: &Ui, on: bool) -> Html {
    let onclick = ui.dispatch.reform(|_: MouseEvent| Action::ToggledLens);
    html! {
        <button type="button" class="version lens-switch" {onclick} aria-pressed={on.to_string()}
            title={ui.t(Msg::CoverageHow)}>{ui.t(Msg::CoverageShow)}</button>
    }
}

/// "19 of 20 sentences carry a fact".
pub(super) fn total(ui: &Ui, lens: &Lens) -> Option<String> {
    let totals = &lens.first()?.totals;
    let used = ui.lang.number(totals.with_fact as u64);
    Some(
        ui.lang
            .count_with(Count::CoverageTotal, totals.sentences, &[("used", &used)]),
    )
}

/// So many paragraphs without a fact are named.
const MOST_NAMED: usize = 40;

/// The totals; opened, what they are made of.
pub(super) fn totals(ui: &Ui, lens: &Lens) -> Html {
    let Some(coverage) = lens.first() else {
        return Html::default();
    };
    let Totals {
        with_names,
        unused,
        facts,
        plain,
        reported,
        direct,
        quotes,
        untranslated,
        derived,
        reference,
        ..
    } = coverage.totals;
    let number = |n: usize| ui.lang.number(n as u64);
    let some = |count: Count, n: usize| (n > 0).then(|| ui.lang.count(count, n));
    let forms = [number(plain), number(reported), number(direct)];
    let forms = [
        ("plain", &*forms[0]),
        ("reported", &*forms[1]),
        ("direct", &*forms[2]),
    ];
    let beyond = [number(derived), number(reference)];
    let beyond = [("derived", &*beyond[0]), ("reference", &*beyond[1])];
    let mut quotes = ui.lang.count(Count::CoverageQuotes, quotes);
    if let Some(missing) = some(Count::CoverageUntranslated, untranslated) {
        quotes = format!("{quotes}; {missing}");
    }
    let lines = [
        some(Count::CoverageNames, with_names),
        some(Count::CoverageUnused, unused),
        Some(ui.lang.count_with(Count::CoverageForms, facts, &forms)),
        Some(quotes),
        Some(ui.lang.with(Msg::CoverageBeyond, &beyond)),
    ];
    let lines = lines
        .into_iter()
        .flatten()
        .map(|line| html! { <li>{line}</li> });
    let mut bare: Vec<PassageId> = coverage
        .without_fact()
        .map(|(passage, _)| passage)
        .collect();
    bare.dedup();
    html! {
        <details class="lens-totals">
            <summary>{total(ui, lens)}</summary>
            <ul>
                { for lines }
                if !bare.is_empty() {
                    <li>{self::bare(ui, &bare)}</li>
                }
            </ul>
        </details>
    }
}

/// The paragraphs that have a sentence without a fact, as links to them.
fn bare(ui: &Ui, passages: &[PassageId]) -> Html {
    let article = ui.loaded.article();
    let link = |passage: PassageId| {
        let number = (passage.number() + 1).to_string();
        let onclick = {
            let dispatch = ui.dispatch.clone();
            Callback::from(move |event: MouseEvent| {
                // The address would say nothing but the paragraph.
                event.prevent_default();
                dispatch.emit(Action::ChosePassage(passage));
            })
        };
        html! {
            <>{" "}<a class="pilcrow" href={format!("#{}", article.passage(passage).id)} {onclick}
                aria-label={ui.lang.with(Msg::ListParagraphOpen, &[("p", &number)])}>{"¶"}{number}</a></>
        }
    };
    let relations: Html = passages
        .iter()
        .take(MOST_NAMED)
        .copied()
        .map(link)
        .collect();
    let words = ui.t(Msg::CoverageBare);
    let (before, after) = words.split_once("{paragraphs}").unwrap_or((words, ""));
    let rest = passages.len().saturating_sub(MOST_NAMED);
    html! { <>
        {before.trim_end()}{relations}
        if rest > 0 {
            {", "}{ui.lang.count(Count::ListMore, rest)}
        }
        {after}
    </> }
}

/// What is claimed from a passage: facts one by one, names by their number.
pub(super) fn claimed(props: &ChunkProps, lens: &Lens, passage: PassageId) -> Html {
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
                <ul>{ for facts.into_iter().map(|used| fact(props, used)) }</ul>
            }
        </div>
    }
}

/// A fact: mark, name, how firm and who says so.
fn fact(props: &ChunkProps, used: &Use) -> Html {
    let ui = &props.ui;
    let article = ui.loaded.article();
    let ClaimRef { entity, part } = used.claim;
    let claim = used.claim.get(article);
    let mark = match article.entity(entity) {
        EntityRef::Event(id) if part == 0 => {
            marks::event(Dated::of(article.event(id).when.as_ref()))
        }
        EntityRef::Quotation(_) => marks::entity(article, entity),
        _ => marks::tie(claim.status),
    };
    let selected = props.selected == Some(entity);
    let class = classes!(
        "hl",
        selected.then_some("is-selected"),
        (props.preview == Some(entity)).then_some("is-preview")
    );
    let voice = words::voice_short(ui.lang, article, claim.voice, ui.content());
    html! {
        <li>
            <span class="claimed-mark">{mark}</span>
            <span>
                <a {class} href={ui.href(entity)} data-id={ui.id(entity)} data-step={step(ui, used)}
                    aria-current={selected.then_some("true")}>{ui.text(article.entry(entity).label())}
                    if let Some(part) = part_of(article, used.claim) {
                        {": "}{ui.text(part)}
                    }
                </a>
                <span class="note">{ui.t(words::status_inline(claim.status))}{", "}{ui.lang.bind(&voice).into_owned()}</span>
            </span>
        </li>
    }
}

/// Of a role or of taking part: which.
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
    let focus = ui.loaded.relations.focus(article, used.claim.entity);
    let mut supports = focus.supports.iter();
    let step = supports.position(|support| Some(&support.anchor) == anchor);
    step.unwrap_or_default().to_string()
}
