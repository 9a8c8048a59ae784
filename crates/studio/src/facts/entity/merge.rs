//! The other entities of a kind, to be made one with one of them.

use crate::facts::kinds::mark;
use crate::frame::keycap;
use crate::model::{EntityMessage, Work};
use crate::words::{Count, Msg, Words};
use editing::similar::Similar;
use editing::{Project, entry};
use explorer::i18n::Language;
use yew::prelude::*;

/// The keys that choose.
const KEYS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// The list, the likeliest first.
pub fn list(
    lang: Language,
    work: &Work,
    others: &[Similar],
    send: &Callback<EntityMessage>,
) -> Html {
    if others.is_empty() {
        return html! { <p class="studio-note">{lang.say(Msg::EntityNone)}</p> };
    }
    let likely = others.iter().take_while(|one| one.shared > 0).count();
    let row = |number: usize| {
        let id = &others.get(number)?.id;
        Some(self::row(lang, work.project(), id, number, send))
    };
    html! {
        <div class="candidates">
            <p class="studio-note">{lang.say(Msg::EntityMergeNote)}</p>
            if likely > 0 {
                <h3 class="label">{lang.say(Msg::EntityLikely)}</h3>
                <ol>{for (0..likely).filter_map(row)}</ol>
            }
            if likely < others.len() {
                <h3 class="label">{lang.say(if likely > 0 { Msg::EntityRest } else { Msg::EntityAll })}</h3>
                <ol>{for (likely..others.len()).filter_map(row)}</ol>
            }
        </div>
    }
}

fn row(
    lang: Language,
    project: &Project,
    id: &str,
    number: usize,
    send: &Callback<EntityMessage>,
) -> Html {
    let choose = send.reform(move |_: MouseEvent| EntityMessage::Number(number));
    let found = entry(&project.document, id);
    let kind = found.map(|entry| mark(entry.kind()));
    let tag = editing::original(&project.document);
    let name = found.and_then(|entry| entry.name().0.get(tag).cloned().flatten());
    let mentions = found.map_or(0, |entry| entry.mentions().len());
    html! {
        <li><button type="button" class="candidate" onclick={choose}>
            if let Some(key) = KEYS.get(number) { {keycap(key)} }
            {kind}<b>{name}</b>
            <span class="candidate-people">{lang.say_count(Count::EntityMentions, mentions)}</span>
        </button></li>
    }
}
