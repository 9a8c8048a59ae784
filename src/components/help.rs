//! The list of keys, and the switch for single-letter keys.

use super::ui::Ui;
use explorer::i18n::Msg;
use yew::prelude::*;

/// Properties of [`Help`].
#[derive(Clone, Properties, PartialEq)]
pub struct HelpProps {
    pub ui: Ui,
    /// Called when it is closed.
    pub on_close: Callback<()>,
}

/// The browser's modal dialogue, which keeps the focus inside and gives it back.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let HelpProps { ui, on_close } = props;
    let dialog = use_node_ref();
    let keys_on = use_state_eq(|| true);
    {
        let dialog = dialog.clone();
        let keys_on = keys_on.setter();
        use_effect_with((), move |()| {
            keys_on.set(browser::remembered("keys").as_deref() != Some("off"));
            if let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() {
                let _ = dialog.show_modal();
            }
        });
    }
    let switch = {
        let keys_on = keys_on.clone();
        Callback::from(move |_: Event| {
            browser::remember("keys", (*keys_on).then_some("off"));
            keys_on.set(!*keys_on);
        })
    };
    // A dialogue that the browser closes gives the focus back to the element that opened it.
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let closed = on_close.reform(|_: Event| ());
    let keys = [
        Msg::HelpTab,
        Msg::HelpArrows,
        Msg::HelpHomeEnd,
        Msg::HelpEnter,
        Msg::HelpEscape,
        Msg::HelpPreviousNext,
        Msg::HelpSearch,
        Msg::HelpSwap,
        Msg::HelpStory,
        Msg::HelpViews,
        Msg::HelpMapMove,
        Msg::HelpMapZoom,
        Msg::HelpHelp,
    ];
    let keys = keys.into_iter().map(|key| {
        let (key, does) = ui.t(key).split_once(": ").unwrap_or((ui.t(key), ""));
        html! { <><dt><kbd>{key}</kbd></dt><dd>{does}</dd></> }
    });
    html! {
        <dialog class="help" ref={dialog} onclose={closed} aria-labelledby="help-title">
            <div class="help-head">
                <h2 id="help-title">{ui.t(Msg::HelpTitle)}</h2>
                <button type="button" class="tool" onclick={close} aria-label={ui.t(Msg::AppClose)}>{"×"}</button>
            </div>
            <p>{ui.t(Msg::HelpIntro)}</p>
            <dl>{ for keys }</dl>
            <label class="help-switch">
                <input type="checkbox" checked={*keys_on} onchange={switch} />
                {ui.t(Msg::HelpSingleKeys)}
            </label>
            <p class="note">{ui.t(Msg::HelpSingleKeysWhy)}</p>
        </dialog>
    }
}
