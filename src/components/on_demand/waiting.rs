//! What stands in the place of a view until its code is there.

use crate::components::icons::search_icon;
use crate::components::ui::Ui;
use explorer::i18n::Msg;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

/// Where a view will be.
#[derive(Clone, PartialEq)]
pub enum Place {
    /// In the page.
    Page,
    /// In place of the page; this leads back to it.
    Instead(Callback<()>),
    /// On paper, where nobody waits.
    Paper,
    /// In a dialogue, which calls this when it is closed.
    Dialog(Callback<()>),
    /// In the dialogue of the search, where the reader can type already.
    Search(Callback<()>),
}

/// Attribute of a dialogue whose view is still to come.
const COMING: &str = "data-coming";

/// Properties of [`Waiting`].
#[derive(Properties, PartialEq)]
pub struct WaitingProps {
    pub ui: Ui,
    /// Where the view will be.
    pub place: Place,
    /// If its code has not come: what asks for it again.
    pub again: Option<Callback<MouseEvent>>,
}

/// What says that a view is coming, or has not come; it takes the keys that are meant for the view.
#[component]
pub fn Waiting(props: &WaitingProps) -> Html {
    let WaitingProps { ui, place, again } = props;
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            // The view may have come before Yew calls back: then nobody is to type here.
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>()
                && dialog.has_attribute(COMING)
            {
                let _ = dialog.show_modal();
            }
        });
    }
    let message = if let Some(again) = again {
        html! {
            <p class="on-demand is-absent" role="alert">
                {ui.t(Msg::AppNotCome)}{" "}
                <button type="button" class="action" onclick={again}>{ui.t(Msg::ErrorRetry)}</button>
            </p>
        }
    } else {
        html! { <p class="on-demand" role="status">{ui.t(Msg::AppComing)}</p> }
    };
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let (on_close, is_search) = match place {
        Place::Page => return message,
        Place::Instead(on_back) => {
            let back = on_back.reform(|_: MouseEvent| ());
            return html! {
                <main class="on-demand-page" id="main-content">
                    <p class="name">{ui.t(Msg::AppName)}</p>
                    {message}
                    <button type="button" class="action" onclick={back}>{ui.t(Msg::AppBack)}</button>
                </main>
            };
        }
        Place::Paper => return Html::default(),
        Place::Dialog(on_close) => (on_close, false),
        Place::Search(on_close) => (on_close, true),
    };
    let class = if is_search { "search" } else { "help" };
    let name = ui.t(if is_search {
        Msg::SearchLabel
    } else {
        Msg::AppComing
    });
    html! {
        <dialog {class} ref={dialog} onclose={closed(on_close)} data-coming="" aria-label={name}>
            <div class="search-inside">
                <div class={if is_search { "search-head" } else { "help-head" }}>
                    if is_search {
                        {search_icon()}
                        <input type="text" aria-label={name} placeholder={ui.t(Msg::SearchPlaceholder)} maxlength="200" />
                    } else {
                        {message.clone()}
                    }
                    <button type="button" class="tool" onclick={close} aria-label={ui.t(Msg::AppClose)}>{"×"}</button>
                </div>
                if is_search {
                    {message}
                }
            </div>
        </dialog>
    }
}

/// Where the reader closes the dialogue; not where the view takes its place.
fn closed(on_close: &Callback<()>) -> Callback<Event> {
    let on_close = on_close.clone();
    Callback::from(move |event: Event| {
        let dialog = event.target_dyn_into::<HtmlDialogElement>();
        if dialog.is_some_and(|dialog| dialog.has_attribute(COMING)) {
            on_close.emit(());
        }
    })
}

thread_local! {
    /// What the reader has typed before the search was there.
    static TYPED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Closes the dialogue that waits, so that the focus goes back to where it was and the view's own dialogue finds it
/// there.
pub fn end() {
    let Some(dialog) = browser::find("dialog[data-coming]") else {
        return;
    };
    if let Ok(Some(field)) = dialog.query_selector("input")
        && let Ok(field) = field.dyn_into::<HtmlInputElement>()
    {
        TYPED.set(Some(field.value()));
    }
    let _ = dialog.remove_attribute(COMING);
    if let Ok(dialog) = dialog.dyn_into::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// What the reader has typed before the search was there; asked once.
pub fn typed() -> Option<String> {
    TYPED.take().filter(|typed| !typed.is_empty())
}
