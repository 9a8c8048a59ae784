//! The mentions of an entity, to make another one of some.

use crate::facts::around::around;
use crate::frame::keycap;
use crate::model::{EntityMessage, Work, mentions};
use crate::words::{Msg, Words};
use editing::{original, passage_text};
use explorer::i18n::Language;
use std::collections::BTreeSet;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The keys that tick.
const KEYS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// The list, with the name of the new one.
pub fn list(
    lang: Language,
    work: &Work,
    id: &str,
    chosen: &BTreeSet<usize>,
    name: &str,
    send: &Callback<EntityMessage>,
) -> Html {
    let document = &work.project().document;
    let tag = original(document);
    let all = mentions(work.project(), id);
    let rows = all.iter().map(|(number, range)| {
        let number = *number;
        let text = passage_text(document, range.passage, tag);
        let (start, end) = (range.span.start as usize, range.span.end as usize);
        let [before, words, after] = text.map(|text| around(text, start, end)).unwrap_or_default();
        let tick = send.reform(move |_: Event| EntityMessage::Number(number));
        html! {
            <li><label class="other">
                <input type="checkbox" checked={chosen.contains(&number)} onchange={tick} />
                if let Some(key) = KEYS.get(number) { {keycap(key)} }
                <span class="other-words">{before}<span class="lit-other">{words}</span>{after}</span>
                <span class="row-passage">{format!("¶{}", range.passage + 1)}</span>
            </label></li>
        }
    });
    let first = all.iter().find(|(number, _)| chosen.contains(number));
    let first = first.and_then(|(_, range)| {
        let text = passage_text(document, range.passage, tag)?;
        text.get(range.span.start as usize..range.span.end as usize)
    });
    let put = send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            put.emit(EntityMessage::NewName(input.value()));
        }
    });
    html! {
        <div class="others">
            <p class="studio-note">{lang.say(Msg::EntityDivideNote)}</p>
            <ol>{for rows}</ol>
            <label class="point"><span>{lang.say(Msg::EntityNewName)}</span>
                <input type="text" value={name.to_owned()} {oninput} placeholder={first.unwrap_or_default().to_owned()} autocomplete="off" />
            </label>
        </div>
    }
}
