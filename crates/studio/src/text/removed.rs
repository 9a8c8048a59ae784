//! What was changed between the text as it was given and the paragraphs.

use crate::words::{Count, Msg, Words};
use article::document::draft::Change;
use article::vocabulary::ChangeKind;
use explorer::i18n::Language;
use yew::prelude::*;

/// The changes; nothing if there are none.
pub fn changes(lang: Language, changes: &[Change]) -> Html {
    if changes.is_empty() {
        return Html::default();
    }
    html! {
        <details class="changes">
            <summary>{lang.say_count(Count::TextChanges, changes.len())}</summary>
            <ul>{for changes.iter().map(|change| row(lang, change))}</ul>
        </details>
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
