//! The tape: past decisions, the one that is due, what is next, and what may be accepted at once.

use super::decision::decision;
use super::kinds::{count, mark, name};
use super::why::bars;
use crate::frame::keycap;
use crate::model::{FactsMessage, Work};
use crate::words::{Msg, Words};
use editing::queue::{Decided, Item, Order, Verdict};
use editing::{Edit, Kind};
use explorer::i18n::Language;
use yew::prelude::*;

/// How many past decisions are shown, and how many of the next.
const PAST: usize = 2;
const NEXT: usize = 8;

/// The progress, and the tape.
pub fn tape(lang: Language, work: &Work, send: &Callback<FactsMessage>) -> Html {
    let queue = work.queue();
    let position = work.position(&queue);
    let item = position.and_then(|position| queue.get(position));
    let after = position.map_or(0, |position| position + 1);
    let next = queue.iter().skip(after).take(NEXT);
    html! {
        <div class="tape">
            {past(lang, work, send)}
            {decision(lang, work, item, send)}
            <div class="next">
                <div class="next-head">
                    <h3 class="label">{lang.say(Msg::TapeNext)}</h3>
                    {order(lang, work, send)}
                </div>
                <ol class="next-rows">{for next.map(|item| row(lang, work, item, send))}</ol>
                if queue.len() > after + NEXT {
                    <p class="next-more">{lang.say_with(Msg::TapeMore, &[("n", &(queue.len() - after - NEXT).to_string())])}</p>
                }
            </div>
            {at_once(lang, work, send)}
        </div>
    }
}

/// How much is left.
pub fn progress(lang: Language, work: &Work) -> Html {
    let all = count(work.project(), &[]);
    let done = all.all.saturating_sub(all.open);
    let words = lang.say_with(
        Msg::TapeLeft,
        &[
            ("open", &all.open.to_string()),
            ("all", &all.all.to_string()),
        ],
    );
    html! {
        <div class="left">
            <p>{words}</p>
            <progress max={all.all.max(1).to_string()} value={done.to_string()} aria-label={lang.say(Msg::TapeDone)}></progress>
        </div>
    }
}

fn past(lang: Language, work: &Work, send: &Callback<FactsMessage>) -> Html {
    let last = work.history.decided_last(PAST);
    let rows = last.iter().rev().map(|one| past_row(lang, one, send));
    html! { <ol class="past" aria-label={lang.say(Msg::TapePast)}>{for rows}</ol> }
}

fn past_row(lang: Language, one: &Decided, send: &Callback<FactsMessage>) -> Html {
    let (sign, change) = match &one.verdict {
        Verdict::Accepted(target) => ("✓", FactsMessage::Edit(Edit::Reopen(vec![target.clone()]))),
        Verdict::Refused(number) => ("✕", FactsMessage::Edit(Edit::Restore(vec![*number]))),
    };
    let refused = matches!(one.verdict, Verdict::Refused(_));
    let change = send.reform(move |_: MouseEvent| change.clone());
    let words = format!("{}: {}", one.about.name, lang.say(name(one.about.kind)));
    html! {
        <li class="past-row">
            <span aria-hidden="true">{sign}</span>
            if refused { <del>{words}</del> } else { <span class="past-name">{words}</span> }
            <button type="button" class="link" onclick={change}>{lang.say(Msg::TapeChange)}</button>
            {pilcrow(one.about.passage)}
        </li>
    }
}

fn row(lang: Language, work: &Work, item: &Item, send: &Callback<FactsMessage>) -> Html {
    let target = item.targets.first().cloned();
    let choose = send.reform(move |_: MouseEvent| {
        target
            .clone()
            .map_or(FactsMessage::Close, FactsMessage::Choose)
    });
    let words = match &item.ends {
        Some(ends) => format!("{} {} {}", ends.first, ends.verb, ends.second.join(", ")),
        None if item.kind == Kind::Event => {
            let target = item.targets.first();
            let about = target.and_then(|target| work.project().about(target));
            about.map_or_else(|| item.name.clone(), |about| about.words)
        }
        None => item.name.clone(),
    };
    html! {
        <li><button type="button" class="next-row" onclick={choose}>
            {mark(item.kind)}
            <span class="next-name">{words}{" "}<span class="next-kind">{lang.say(name(item.kind))}</span></span>
            <span class="next-sure">{bars(lang, item.confidence)}</span>
            {pilcrow(item.range.map(|range| range.passage))}
        </button></li>
    }
}

fn pilcrow(passage: Option<usize>) -> Html {
    html! { <span class="row-passage">{passage.map(|passage| format!("¶{}", passage + 1)).unwrap_or_default()}</span> }
}

fn order(lang: Language, work: &Work, send: &Callback<FactsMessage>) -> Html {
    let (other, words) = match work.order {
        Order::Text => (Order::DoubtfulFirst, Msg::TapeOrderText),
        Order::DoubtfulFirst => (Order::Text, Msg::TapeOrderDoubtful),
    };
    let change = send.reform(move |_: MouseEvent| FactsMessage::Order(other));
    html! { <button type="button" class="link" onclick={change}>{lang.say(words)}</button> }
}

/// What may be accepted at once, by kind.
fn at_once(lang: Language, work: &Work, send: &Callback<FactsMessage>) -> Html {
    let one = |kinds: Vec<Kind>, label: Msg, key: Option<&'static str>| {
        let number = work.sure(&kinds).len();
        if number == 0 {
            return Html::default();
        }
        let sign = kinds.first().map(|kind| mark(*kind));
        let accept = send.reform(move |_: MouseEvent| FactsMessage::AcceptSure(kinds.clone()));
        html! {
            <button type="button" class="choice choice-light" onclick={accept}>
                <span class="at-once-name">{sign}{lang.say(label)}</span><b>{number}</b>
                if let Some(key) = key { {keycap(key)} }
            </button>
        }
    };
    if work.sure(&[]).is_empty() {
        return Html::default();
    }
    html! {
        <div class="at-once">
            <div class="next-head"><h3 class="label">{lang.say(Msg::TapeAtOnce)}</h3><p class="studio-note">{lang.say(Msg::TapeAtOnceNote)}</p></div>
            <div class="at-once-buttons">
                {one(vec![Kind::Place], Msg::KindsPlaces, None)}
                {one(vec![Kind::Person], Msg::KindsPeople, None)}
                {one(vec![Kind::Organisation], Msg::KindsOrganisations, None)}
                {one(vec![Kind::Date], Msg::KindsDates, None)}
                {one(Vec::new(), Msg::KindsAll, Some("⇧ ↵"))}
            </div>
        </div>
    }
}
