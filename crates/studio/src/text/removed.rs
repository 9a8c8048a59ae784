//! What was changed between the text as it was given and the paragraphs; what was left out can be put back.

use crate::model::TextMessage;
use crate::words::{Count, Msg, Words};
use article::document::draft::Change;
use article::vocabulary::ChangeKind;
use editing::{Project, can_be_put_back};
use explorer::i18n::Language;
use yew::prelude::*;

/// What was left out, then the other changes; nothing if there are none.
pub fn removed(lang: Language, project: &Project, send: &Callback<TextMessage>) -> Html {
    let changes = project
        .document
        .draft
        .iter()
        .flat_map(|draft| &draft.changes);
    let (left, others): (Vec<_>, Vec<_>) = changes
        .enumerate()
        .partition(|(_, change)| can_be_put_back(change));
    html! {
        <>
            if !left.is_empty() {
                <details class="changes removed">
                    <summary>{lang.say_count(Count::TextRemoved, left.len())}</summary>
                    <ul>{for left.iter().map(|(number, change)| piece(lang, project, *number, change, send))}</ul>
                </details>
            }
            if !others.is_empty() {
                <details class="changes">
                    <summary>{lang.say_count(Count::TextChanges, others.len())}</summary>
                    <ul>{for others.iter().map(|(_, change)| row(lang, change))}</ul>
                </details>
            }
        </>
    }
}

/// A piece that was left out, and the way back.
fn piece(
    lang: Language,
    project: &Project,
    number: usize,
    change: &Change,
    send: &Callback<TextMessage>,
) -> Html {
    let back = change.put_back.as_deref();
    let passages = &project.document.passages;
    let place = |id: &str| passages.iter().position(|passage| passage.id == id);
    let where_it_is = back.and_then(place);
    let (message, words) = match back {
        Some(_) => (TextMessage::TakeOut(number), Msg::TextTakeOut),
        None => (TextMessage::PutBack(number), Msg::TextPutBack),
    };
    let press = send.reform(move |_: MouseEvent| message.clone());
    let name = format!("{}: {}", lang.say(words), shown(&change.before));
    html! {
        <li class="change change-piece" key={number}>
            if back.is_some() { <span>{shown(&change.before)}</span> } else { <del>{shown(&change.before)}</del> }
            <span class="change-note">
                {lang.say(kind(change.kind))}
                if let Some(at) = where_it_is { {" · "}{lang.say_with(Msg::TextIsBack, &[("number", &(at + 1).to_string())])} }
            </span>
            <button type="button" class="link" aria-label={name} onclick={press}>{lang.say(words)}</button>
        </li>
    }
}

fn row(lang: Language, change: &Change) -> Html {
    let times = change.times.filter(|times| *times > 1.0);
    html! {
        <li class="change">
            <del>{shown(&change.before)}</del>
            if let Some(after) = &change.after {
                {" → "}<ins>{shown(after)}</ins>
            }
            if let Some(times) = times {
                <span class="change-times">{format!(" × {times}")}</span>
            }
            <span class="change-kind">{lang.say(kind(change.kind))}</span>
        </li>
    }
}

/// Words as they can be seen: signs without a shape by their names in Unicode.
fn shown(words: &str) -> String {
    let sign = |sign: char| match sign {
        '\u{ad}' => "U+00AD".to_owned(),
        '\u{a0}' => "U+00A0".to_owned(),
        '\u{200b}'..='\u{200f}' | '\u{feff}' => format!("U+{:04X}", u32::from(sign)),
        '\n' => "↵".to_owned(),
        other => other.to_string(),
    };
    words.chars().map(sign).collect()
}

fn kind(kind: ChangeKind) -> Msg {
    match kind {
        ChangeKind::Invisible => Msg::ChangeInvisible,
        ChangeKind::Spaces => Msg::ChangeSpaces,
        ChangeKind::Lines => Msg::ChangeLines,
        ChangeKind::Hyphenation => Msg::ChangeHyphenation,
        ChangeKind::Furniture => Msg::ChangeFurniture,
        ChangeKind::Header => Msg::ChangeHeader,
        ChangeKind::Encoding => Msg::ChangeEncoding,
    }
}
