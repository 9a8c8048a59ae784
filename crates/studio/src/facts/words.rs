//! Words that the editor has selected: what they are, where else they stand, whose other name they may be.

use super::around::around;
use super::decision::kind_button;
use super::kinds::{BY_KEY, mark, name};
use crate::frame::keycap;
use crate::model::{FactsMessage, Selection, Work};
use crate::words::{Count, Msg, Words};
use editing::select::{Growth, Side};
use editing::{original, passage_text};
use explorer::i18n::Language;
use yew::prelude::*;

/// The panel for selected words.
pub fn panel(
    lang: Language,
    work: &Work,
    selection: &Selection,
    send: &Callback<FactsMessage>,
) -> Html {
    let project = work.project();
    let press = |message: FactsMessage| send.reform(move |_: MouseEvent| message.clone());
    let grow = |side, growth| press(FactsMessage::Grow(side, growth));
    let words = selection.words(project).to_owned();
    let taken = selection.ranges().len();
    let is_bounds = selection.bounds_of.is_some();
    html! {
        <div class="decision">
            <div class="decision-head">
                <p class="decision-ask">{lang.say_with(Msg::WordsSelected, &[("number", &(selection.range.passage + 1).to_string())])}</p>
            </div>
            <h2 class="decision-name"><span class="lit-words">{words}</span></h2>
            <div class="grow" role="group" aria-label={lang.say(Msg::WordsBounds)}>
                <button type="button" class="choice choice-light" onclick={grow(Side::Start, Growth::More)}>{lang.say(Msg::WordsStartWider)}</button>
                <button type="button" class="choice choice-light" onclick={grow(Side::Start, Growth::Less)}>{lang.say(Msg::WordsStartNarrower)}</button>
                <button type="button" class="choice choice-light" onclick={grow(Side::End, Growth::Less)}>{lang.say(Msg::WordsEndNarrower)}{keycap("⇧ ←")}</button>
                <button type="button" class="choice choice-light" onclick={grow(Side::End, Growth::More)}>{lang.say(Msg::WordsEndWider)}{keycap("⇧ →")}</button>
            </div>
            if is_bounds {
                <div class="decision-buttons">
                    <button type="button" class="choice choice-large decision-refuse" onclick={press(FactsMessage::Close)}>{lang.say(Msg::WordsLeave)}{keycap("Esc")}</button>
                    <button type="button" class="choice choice-large choice-main decision-accept" onclick={press(FactsMessage::TakeBounds)}>{lang.say(Msg::WordsTakeBounds)}{keycap("↵")}</button>
                </div>
            } else {
                {kinds(lang, work, send)}
                {join(lang, work, selection, send)}
                {others(lang, work, selection, send)}
                <div class="decision-buttons">
                    <button type="button" class="choice choice-large decision-refuse" onclick={press(FactsMessage::Close)}>{lang.say(Msg::WordsLeave)}{keycap("Esc")}</button>
                    <button type="button" class="choice choice-large choice-main decision-accept" onclick={press(FactsMessage::Mark { kind: work.last_kind, only_here: false })}>
                        {format!("{}, {}", capital(lang.say(name(work.last_kind))), lang.say_count(Count::WordsPlaces, taken))}{keycap("↵")}
                    </button>
                    <div class="decision-more">
                        <button type="button" class="choice choice-light" onclick={press(FactsMessage::Mark { kind: work.last_kind, only_here: true })}>{lang.say(Msg::WordsOnlyHere)}{keycap("⇧ ↵")}</button>
                        <button type="button" class="choice choice-light" onclick={press(FactsMessage::NewClaim)}>{lang.say(Msg::WordsClaim)}{keycap("9")}</button>
                    </div>
                </div>
            }
        </div>
    }
}

fn capital(word: &str) -> String {
    explorer::i18n::capitalised(word)
}

fn kinds(lang: Language, work: &Work, send: &Callback<FactsMessage>) -> Html {
    let all = BY_KEY.into_iter().zip(1..).map(|(kind, number)| {
        let message = FactsMessage::Mark {
            kind,
            only_here: false,
        };
        kind_button(lang, kind, number, kind == work.last_kind, message, send)
    });
    html! { <div class="kinds" role="group" aria-label={lang.say(Msg::DecideKind)}>{for all}</div> }
}

/// Entities whose other name the words may be.
fn join(lang: Language, work: &Work, selection: &Selection, send: &Callback<FactsMessage>) -> Html {
    let project = work.project();
    let ids = selection.may_be(project);
    if ids.is_empty() {
        return Html::default();
    }
    let buttons = ids.into_iter().map(|id| {
        let kind = editing::entry(&project.document, &id).map(|entry| entry.kind());
        let words = project.name_of(&id).to_owned();
        let join = send.reform(move |_: MouseEvent| FactsMessage::JoinTo(id.clone()));
        html! { <li><button type="button" class="candidate" onclick={join}>{kind.map(mark)}<b>{words}</b></button></li> }
    });
    html! { <div class="candidates"><h3 class="label">{lang.say(Msg::WordsJoin)}</h3><ol>{for buttons}</ol></div> }
}

/// The other places where they stand.
fn others(
    lang: Language,
    work: &Work,
    selection: &Selection,
    send: &Callback<FactsMessage>,
) -> Html {
    if selection.others.is_empty() {
        return Html::default();
    }
    let project = work.project();
    let rows = selection.others.iter().enumerate().map(|(number, (other, taken))| {
        let text = passage_text(&project.document, other.range.passage, original(&project.document));
        let around = text.map(|text| around(text, other.range.span.start as usize, other.range.span.end as usize));
        let [before, words, after] = around.unwrap_or_default();
        let tick = send.reform(move |_: Event| FactsMessage::Tick(number));
        let elsewhere = other.taken.as_ref().and_then(|target| project.about(target));
        html! {
            <li><label class="other">
                <input type="checkbox" checked={*taken} onchange={tick} />
                <span class="other-words">{before}<span class="lit-other">{words}</span>{after}
                    if let Some(about) = elsewhere { <small>{format!(" {}: {}", lang.say(name(about.kind)), about.name)}</small> }
                </span>
                <span class="row-passage">{format!("¶{}", other.range.passage + 1)}</span>
            </label></li>
        }
    });
    html! {
        <div class="others">
            <h3 class="label">{lang.say_count(Count::WordsOthers, selection.others.len())}</h3>
            <ol>{for rows}</ol>
        </div>
    }
}
