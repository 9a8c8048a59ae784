//! What is done, when, how firm, who says so, in which words, and what is not said.

use super::dated;
use super::view::View;
use crate::model::{ClaimField, ClaimMessage};
use crate::words::{Msg, Words};
use article::{EventKind, RelationKind, Status};
use editing::original;
use explorer::i18n::words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

impl View<'_> {
    pub(super) fn verb(&self) -> Html {
        let send = self.send.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                send.emit(ClaimMessage::Verb(input.value()));
            }
        });
        let kinds: Vec<(&str, String, bool)> = if self.form.is_relation() {
            let kinds = RelationKind::ALL.iter();
            kinds
                .map(|kind| {
                    (
                        kind.word(),
                        self.lang.t(words::relation(*kind)).to_owned(),
                        *kind == self.form.relation,
                    )
                })
                .collect()
        } else {
            let kinds = EventKind::ALL.iter();
            kinds
                .map(|kind| {
                    (
                        kind.word(),
                        self.lang.t(words::event(*kind)).to_owned(),
                        *kind == self.form.event,
                    )
                })
                .collect()
        };
        html! {
            <>
                <input type="text" value={self.form.verb.clone()} {oninput} aria-label={self.lang.say(Msg::ClaimVerbRead)} autocomplete="off" />
                {self.choice(kinds, Msg::ClaimKind, ClaimMessage::Kind)}
            </>
        }
    }

    pub(super) fn when(&self) -> Html {
        let value = dated::value(&self.form.when);
        let note = dated::note(self.lang, &self.work.project().document, &self.form.when);
        let send = self.send.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                send.emit(ClaimMessage::When(input.value()));
            }
        });
        html! {
            <>
                <input type="text" {value} {oninput} aria-label={self.lang.say(Msg::ClaimWhen)} placeholder={self.lang.say(Msg::ClaimWhenHint)} autocomplete="off" />
                <p class="field-note">{note}</p>
            </>
        }
    }

    pub(super) fn status(&self) -> Html {
        let all = Status::ALL.iter();
        let options = all.map(|status| {
            (
                status.word(),
                self.lang.t(words::status(*status)).to_owned(),
                *status == self.form.status,
            )
        });
        self.choice(options.collect(), Msg::ClaimStatus, |word| {
            ClaimMessage::Status(Status::from_word(&word).unwrap_or(Status::Stated))
        })
    }

    pub(super) fn voice(&self) -> Html {
        html! {
            <>
                {self.parts(ClaimField::Voice)}
                <p class="field-note">{self.lang.t(words::form(self.form.voice.form))}</p>
            </>
        }
    }

    pub(super) fn evidence(&self) -> Html {
        let tag = original(&self.work.project().document);
        let quotes = self.form.evidence.iter().filter_map(|quote| {
            let words = &quote.quotes.get(tag)?.as_ref()?.exact;
            Some(html! { <li>{self.lang.quote(words)}</li> })
        });
        html! { <ul class="claim-evidence">{for quotes}</ul> }
    }

    pub(super) fn unstated(&self) -> Html {
        let tag = original(&self.work.project().document);
        let words = |text: &article::document::Text| text.0.get(tag).cloned().flatten();
        let chosen: Vec<String> = self.form.unstated.iter().filter_map(words).collect();
        let suggested = self.form.suggested_unstated();
        let all = chosen
            .iter()
            .cloned()
            .chain(suggested.iter().filter_map(words));
        let chips = all.map(|words| {
            let pressed = chosen.contains(&words);
            let shown = words.clone();
            let put = self.send.reform(move |_: MouseEvent| ClaimMessage::Unstated(words.clone()));
            html! { <button type="button" class="chip" aria-pressed={pressed.to_string()} onclick={put}>{shown}</button> }
        });
        let send = self.send.clone();
        let onchange = Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let words = input.value().trim().to_owned();
                input.set_value("");
                if !words.is_empty() {
                    send.emit(ClaimMessage::Unstated(words));
                }
            }
        });
        html! {
            <div class="chips">{for chips}
                <input class="chip-own" type="text" {onchange} placeholder={self.lang.say(Msg::ClaimUnstatedOwn)} aria-label={self.lang.say(Msg::ClaimUnstatedOwn)} autocomplete="off" />
            </div>
        }
    }
}
