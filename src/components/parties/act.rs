//! One act: the verb between the columns, or the whole sentence where there are none.

use super::strut::strut;
use super::subject::{facts, first_fact, with};
use super::words::{DASH, MOST_NAMES, names, status, title, verb};
use crate::components::marks;
use crate::components::ui::Ui;
use article::{EntityId, RelationKind};
use explorer::i18n::{Count, words};
use explorer::parties::{Act, ActEnd, ActSource};
use yew::prelude::*;

/// Draws an act, with what is free above it and how high it is.
pub fn act(ui: &Ui, act: &Act, room: [u32; 2], stop: bool) -> Html {
    let article = ui.loaded.article();
    let claim = act.claim(article);
    let fact = first_fact(act);
    let (shown, with) = (facts(ui, act), with(ui, act));
    let several = match act.source {
        ActSource::Relation(id)
            if act.is_shared() && article.relation(id).kind != RelationKind::Other =>
        {
            let count = words::relations(article.relation(id).kind);
            Some(ui.lang.count(count, act.whom.len()).to_lowercase())
        }
        _ => None,
    };
    let relations = |ends: &[ActEnd], facts: bool| -> Html {
        let last = ends.len().min(MOST_NAMES);
        let relations = ends.iter().take(MOST_NAMES).enumerate();
        relations
            .map(|(number, end)| {
                let entity = if facts { end.fact } else { end.entity };
                let name = title(article, end.entity);
                html! { <>
                    <a class="act-end hl" href={ui.href(entity)} data-id={ui.id(entity)} tabindex="-1">{ui.text(name)}</a>{if number + 1 < last { ", " } else { "" }}
                </> }
            })
            .chain((ends.len() > last).then(|| html! { <>{", "}{ui.lang.count(Count::ListMore, ends.len() - last)}</> }))
            .collect()
    };
    // Between the columns only the verb is visible; a screen reader reads the whole sentence.
    let unseen = |words: String| html! { <span class="act-spoken">{words}</span> };
    html! {
        <li class={classes!("act", marks::tone(claim.status))} data-for={shown.clone()} data-with={with.clone()}>
            {strut(room[0])}
            <div class="act-row">
                {strut(room[1])}
                <span class="act-mark">{marks::relation(claim.status)}</span>
                <p class="act-sentence">
                    <span class="act-ends">{relations(&act.who, false)}{DASH}</span>
                    <a class="act-verb hl" href={ui.href(fact)} data-id={ui.id(fact)} data-for={shown} data-with={with}
                        tabindex={if stop { "0" } else { "-1" }}>
                        {unseen(format!("{} — ", names(ui, &act.who)))}
                        <span class="act-words">{verb(ui, act)}</span>
                        {unseen(format!(" — {}", names(ui, &act.whom)))}
                    </a>
                    <span class="act-ends">{DASH}{relations(&act.whom, act.is_shared())}</span>
                    if let Some(several) = several {
                        <span class="act-several">{several}</span>
                    }
                </p>
                <span class="visually-hidden">{status(ui, act)}</span>
                <span class="act-voice">{words::voice_short(ui.lang, article, claim.voice, ui.content())}</span>
                if let Some(anchor) = claim.evidence.first() {
                    {ui.pilcrow(fact, step(ui, act, fact), anchor)}
                }
            </div>
        </li>
    }
}

/// Which of a fact's quotes an act cites.
fn step(ui: &Ui, act: &Act, fact: EntityId) -> u16 {
    let article = ui.loaded.article();
    let wanted = act.claim(article).evidence.first();
    let claims = article.claims(fact);
    let mut known = Vec::new();
    for anchor in claims.iter().flat_map(|claim| &claim.evidence) {
        if Some(anchor) == wanted {
            return known.len() as u16;
        }
        if !known.contains(&anchor) {
            known.push(anchor);
        }
    }
    0
}
