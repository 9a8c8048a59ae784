//! The check in six words, for the foot.

use super::bar::error_icon;
use crate::model::Findings;
use crate::words::{Count, Msg, Words};
use explorer::i18n::Language;
use yew::prelude::*;

/// What the check says, and a way to it: red only if something stops publishing.
pub fn summary(lang: Language, findings: Option<&Findings>, go: Callback<MouseEvent>) -> Html {
    let Some(findings) = findings else {
        return Html::default();
    };
    let remarks = match findings.remarks.len() {
        0 => lang.say(Msg::CheckFootNoRemarks).to_owned(),
        n => lang.say_count(Count::CheckFootRemarks, n),
    };
    let errors = match findings.errors.len() {
        0 => html! { <>{tick()}<span>{lang.say(Msg::CheckFootNoErrors)}</span></> },
        n => {
            html! { <>{error_icon()}<span>{lang.say_count(Count::CheckFootErrors, n)}</span></> }
        }
    };
    let wrong = !findings.errors.is_empty();
    html! {
        <button type="button" class="foot-check" onclick={go}>
            <span class={classes!("foot-part", wrong.then_some("foot-wrong"))}>{errors}</span><span>{", "}<span class="foot-remarks">{remarks}</span></span>
        </button>
    }
}

/// A tick.
fn tick() -> Html {
    html! { <svg class="found-mark" viewBox="0 0 12 12" aria-hidden="true"><path d="M1.4 6.4L4.6 9.6L10.8 2.6" /></svg> }
}
