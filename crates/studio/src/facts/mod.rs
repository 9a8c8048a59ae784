//! The second step: the text, large, with what it says; beside it the tape of decisions.

mod claim;
mod decision;
mod kinds;
mod passages;
mod place;
mod segments;
mod tape;
mod target;
mod text;
mod why;
mod words;

pub use kinds::{mark as kind_mark, name as kind_name};
pub use passages::class as kind_class;

use crate::model::{FactsMessage, Panel, Work};
use crate::words::{Msg, Words};
use explorer::i18n::Language;
use yew::prelude::*;

/// The second step; `door` stands below the decisions.
pub fn facts(lang: Language, work: &Work, door: Html, send: &Callback<FactsMessage>) -> Html {
    let panel = match &work.panel {
        Panel::Decision => html! { <>{tape::tape(lang, work, send)}{door}</> },
        Panel::Words(selection) => {
            html! { <div class="tape">{words::panel(lang, work, selection, send)}</div> }
        }
        Panel::Claim(form, open) => {
            html! { <div class="tape">{claim::panel(lang, work, form, *open, send)}</div> }
        }
    };
    let keys = text::on_key(work, send);
    html! {
        <div class="facts" onkeydown={keys}>
            <h1 class="visually-hidden">{lang.say(Msg::StepFacts)}</h1>
            {kinds::filters(lang, work, send)}
            {tape::progress(lang, work)}
            <section class="facts-text" aria-label={lang.say(Msg::StepText)} tabindex="0"
                onpointerup={text::on_pointer(work, send)}>
                {passages::passages(lang, work, send)}
            </section>
            <section class="facts-tape" id="tape" aria-label={lang.say(Msg::TapeLabel)} tabindex="0">{panel}</section>
        </div>
    }
}
