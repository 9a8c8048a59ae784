//! What the form of a claim is drawn from, and the frame of a field.

use crate::model::{ClaimField, ClaimMessage, Work};
use crate::words::{Msg, Words};
use editing::claim::ClaimForm;
use explorer::i18n::Language;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What the form is drawn from.
pub(super) struct View<'a> {
    pub(super) lang: Language,
    pub(super) work: &'a Work,
    pub(super) form: &'a ClaimForm,
    pub(super) open: ClaimField,
    pub(super) send: Callback<ClaimMessage>,
}

impl View<'_> {
    /// A field with its key and its name.
    pub(super) fn field(&self, field: ClaimField, name: Msg, inside: Html) -> Html {
        let open = self
            .send
            .reform(move |_: MouseEvent| ClaimMessage::Open(field));
        let is_open = self.open == field;
        html! {
            <div class={classes!("claim-field", is_open.then_some("is-open"))}>
                <dt><button type="button" class="claim-name" aria-pressed={is_open.to_string()} onclick={open}>
                    <kbd class="keycap" aria-hidden="true">{field.key()}</kbd><span>{self.lang.say(name)}</span>
                </button></dt>
                <dd>{inside}</dd>
            </div>
        }
    }

    /// A choice of one word.
    pub(super) fn choice(
        &self,
        options: Vec<(&'static str, String, bool)>,
        label: Msg,
        message: impl Fn(String) -> ClaimMessage + 'static,
    ) -> Html {
        let send = self.send.clone();
        let onchange = Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                send.emit(message(select.value()));
            }
        });
        let options = options.into_iter().map(
            |(word, name, selected)| html! { <option value={word} {selected}>{name}</option> },
        );
        html! { <select aria-label={self.lang.say(label)} {onchange}>{for options}</select> }
    }
}
