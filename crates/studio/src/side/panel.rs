//! The panel itself, and what opens it.

use crate::model::{Side, SideMessage};
use crate::words::{Msg, Words};
use explorer::i18n::Language;
use yew::prelude::*;

/// The panel. Esc closes it.
pub fn panel(lang: Language, title: Msg, content: Html, send: &Callback<SideMessage>) -> Html {
    let close = send.reform(|_: MouseEvent| SideMessage::Close);
    let onkeydown = {
        let send = send.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                send.emit(SideMessage::Close);
            }
        })
    };
    html! {
        <section class="studio-side" aria-labelledby="side-title" tabindex="-1" {onkeydown}>
            <div class="side-head">
                <h2 id="side-title" class="studio-subtitle">{lang.say(title)}</h2>
                <button type="button" class="link" onclick={close} aria-keyshortcuts="Escape">{lang.say(Msg::HelpClose)}</button>
            </div>
            {content}
        </section>
    }
}

/// What opens the draft from elsewhere.
pub fn door(lang: Language, send: &Callback<SideMessage>) -> Html {
    let open = send.reform(|_: MouseEvent| SideMessage::Toggle(Side::Elsewhere));
    html! {
        <p class="elsewhere-door">
            <button type="button" class="link" onclick={open}>{lang.say(Msg::ElsewhereDoor)}</button>
            <span class="field-note">{lang.say(Msg::ElsewhereDoorNote)}</span>
        </p>
    }
}

/// What opens the help.
pub fn question(lang: Language, is_open: bool, send: &Callback<SideMessage>) -> Html {
    let open = send.reform(|_: MouseEvent| SideMessage::Toggle(Side::Help));
    html! {
        <button type="button" class="help-open" onclick={open} aria-expanded={is_open.to_string()} aria-keyshortcuts="?" title={lang.say(Msg::HelpTitle)}>
            <kbd class="keycap" aria-hidden="true">{"?"}</kbd><span class="visually-hidden">{lang.say(Msg::HelpOpen)}</span>
        </button>
    }
}
