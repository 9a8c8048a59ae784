//! How a claim stands to other facts.

use super::more::more;
use crate::facts::kinds::mark;
use crate::model::{ExtraMessage, Work};
use crate::words::{List, Msg, Words};
use editing::claim::{ClaimForm, Tie};
use editing::{Project, Target, entry};
use explorer::i18n::Language;
use yew::prelude::*;

/// What it stands against, and a list for each way of doing so.
pub fn ties(
    lang: Language,
    work: &Work,
    form: &ClaimForm,
    is_open: bool,
    send: &Callback<ExtraMessage>,
) -> Html {
    let project = work.project();
    let words = lang.say_list(List::TieKinds);
    let word = |tie: Tie| words.get(tie as usize).copied().unwrap_or_default();
    let rows = form.ties().into_iter().map(|(tie, id)| {
        let kind = entry(&project.document, id).map(|entry| mark(entry.kind()));
        let name = name_of(project, id);
        let id = id.to_owned();
        let drop = send.reform(move |_: MouseEvent| ExtraMessage::Untie(tie, id.clone()));
        html! {
            <li><span class="stop-word">{word(tie)}</span>
                <button type="button" class="chip" aria-pressed="true" onclick={drop}>{kind}<span class="tie-name">{name}</span></button>
            </li>
        }
    });
    let lists = Tie::ALL.into_iter().filter(|_| is_open).map(|tie| {
        let others = form.may_tie(project, tie);
        if others.is_empty() {
            return Html::default();
        }
        let named = others.into_iter().map(|id| {
            let name = name_of(project, &id);
            (id, name)
        });
        more(
            lang.say_with(Msg::TieWith, &[("how", word(tie))]),
            format!("+ {}", word(tie)),
            named,
            send.reform(move |id| ExtraMessage::Tie(tie, id)),
        )
    });
    html! { <><ul class="stops">{for rows}</ul><div class="chips">{for lists}</div></> }
}

/// The whole name of a fact: a sentence.
fn name_of(project: &Project, id: &str) -> String {
    let about = project.about(&Target::entity(id));
    about.map_or_else(|| id.to_owned(), |about| about.name)
}
