//! A claim as readers will read it: its sentence, who with whom, and its lines in the list of places.

use crate::model::{ClaimMessage, Work};
use crate::words::{Msg, Words};
use editing::claim::{ClaimForm, ClaimLine};
use explorer::i18n::{Language, Msg as ReaderMsg, words};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The claim as readers will read it.
pub fn as_read(
    lang: Language,
    work: &Work,
    form: &ClaimForm,
    send: &Callback<ClaimMessage>,
) -> Html {
    let project = work.project();
    let reading = form.reading(project);
    let lines = form.lines(project);
    let send = send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
            send.emit(ClaimMessage::Sentence(field.value()));
        }
    });
    html! {
        <div class="claim-reading">
            <h3 class="label">{lang.say(Msg::ClaimReading)}</h3>
            <textarea rows="2" value={form.sentence(project)} {oninput} aria-label={lang.say(Msg::ClaimSentence)} spellcheck="true" />
            <p class="field-note">{lang.say(Msg::ClaimSentenceNote)}</p>
            if !reading.with_whom.is_empty() {
                <p class="claim-across"><b>{reading.who}</b><span>{reading.verb}</span><b>{reading.with_whom}</b></p>
            }
            if !lines.is_empty() {
                <dl class="claim-cells">{for lines.into_iter().map(|line| cell(lang, form, line))}</dl>
            }
        </div>
    }
}

/// A line in its cell, as the list draws it.
fn cell(lang: Language, form: &ClaimForm, line: ClaimLine) -> Html {
    let heading = line
        .cell
        .unwrap_or_else(|| lang.t(ReaderMsg::ListNoPlace).to_owned());
    // A line about the whole country begins with the status.
    let status =
        (form.is_relation() && line.place.is_none()).then(|| lang.t(words::status(form.status)));
    html! {
        <div class="claim-cell">
            <dt>{heading}</dt>
            <dd>
                if let Some(place) = line.place { <b>{place}</b>{": "} }
                if let Some(status) = status { {status}{" "}<span class="claim-note">{line.words}</span> } else { {line.words} }
            </dd>
        </div>
    }
}
