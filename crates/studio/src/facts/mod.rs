//! The second step: the text, large, with what it says; beside it the tape of decisions.

mod around;
mod claim;
mod decision;
mod entity;
mod figures;
mod first_field;
mod hindered;
mod kinds;
mod movement;
mod passages;
mod place;
mod segments;
mod tape;
mod target;
mod text;
mod ties;
mod why;
mod words;

pub use kinds::name as kind_name;

use crate::model::{FactsMessage, Panel, Work};
use crate::words::{Msg, Words};
use explorer::i18n::Language;
use yew::prelude::*;

/// The second step.
pub fn facts(lang: Language, work: &Work, send: &Callback<FactsMessage>) -> Html {
    let panel = match &work.panel {
        Panel::Decision => tape::tape(lang, work, send),
        Panel::Words(selection) => {
            html! { <div class="tape">{words::panel(lang, work, selection, send)}</div> }
        }
        Panel::Claim(form, open) => {
            html! { <div class="tape">{claim::panel(lang, work, form, *open, send)}</div> }
        }
        Panel::Entity(panel) => {
            html! { <div class="tape">{entity::panel(lang, work, panel, send)}</div> }
        }
    };
    let keys = text::on_key(work, send);
    // What was pressed may be gone when it is drawn again.
    let pressed = |_: MouseEvent| browser::refocus("#tape");
    html! {
        <div class="facts" onkeydown={keys}>
            <h1 class="visually-hidden">{lang.say(Msg::StepFacts)}</h1>
            {kinds::filters(lang, work, send)}
            {tape::progress(lang, work)}
            <section class="facts-text" aria-label={lang.say(Msg::StepText)} tabindex="0"
                onpointerup={text::on_pointer(work, send)}>
                {passages::passages(lang, work, send)}
            </section>
            <section class="facts-tape" id="tape" aria-label={lang.say(Msg::TapeLabel)} tabindex="0" onclick={pressed}>{panel}</section>
        </div>
    }
}
