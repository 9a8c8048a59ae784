//! The second step: the text, large, with what it says; beside it the tape of decisions.

mod around;
mod claim;
mod decision;
mod each_language;
mod entity;
mod first_field;
mod glosses;
mod grips;
mod hindered;
mod kinds;
mod map;
mod passages;
mod place;
mod place_search;
mod point;
mod pressed;
mod reading_keys;
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
use editing::marks::{Mark, marks_of};
use editing::{Standing, original, passage_text};
use explorer::i18n::Language;
use yew::prelude::*;

/// The second step; `door` stands below the decisions.
pub fn facts(lang: Language, work: &Work, door: Html, send: &Callback<FactsMessage>) -> Html {
    let panel = match &work.panel {
        Panel::Decision | Panel::Map => html! { <>{tape::tape(lang, work, send)}{door}</> },
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
            <p class="visually-hidden" role="status">{cursor_words(lang, work)}</p>
            <p id="text-keys" hidden={true}>{lang.say(Msg::CursorKeys)}</p>
            <section class="facts-text" aria-label={lang.say(Msg::StepText)} aria-describedby="text-keys" tabindex="0"
                onpointerup={text::on_pointer(work, send)}>
                {passages::passages(lang, work, send)}
                if let Panel::Words(selection) = &work.panel {
                    <grips::Grips range={selection.range} send={send.clone()} />
                }
            </section>
            <section class="facts-tape" id="tape" aria-label={lang.say(Msg::TapeLabel)} tabindex="0" onclick={pressed}>{panel}</section>
        </div>
    }
}

/// The words at the cursor, and what they are, for screen readers.
fn cursor_words(lang: Language, work: &Work) -> String {
    let project = work.project();
    let tag = original(&project.document);
    let Some(range) = work.cursor.and_then(|cursor| cursor.range(project)) else {
        return String::new();
    };
    let text = passage_text(&project.document, range.passage, tag);
    let words = text.and_then(|text| text.get(range.span.start as usize..range.span.end as usize));
    let words = words.unwrap_or_default().to_owned();
    let marks = marks_of(project, range.passage, tag).into_iter();
    let touches =
        |span: &Mark| span.span.start < range.span.end && range.span.start < span.span.end;
    let named = marks.filter(touches).map(|mark| {
        let open = mark.standing == Standing::Suggested;
        let message = if open {
            Msg::MarkSuggested
        } else {
            Msg::MarkAccepted
        };
        lang.say_with(message, &[("kind", lang.say(kind_name(mark.kind)))])
    });
    let all: Vec<String> = std::iter::once(words).chain(named).collect();
    all.join(", ")
}
