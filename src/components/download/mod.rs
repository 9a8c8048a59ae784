//! Downloads: a dialogue with sections for files, for the map as a picture, and for a frame in another
//! page; and in the detail the formats for one fact.
//!
//! Each section is a hook that returns `Html`, which costs fewer bytes than a component. The worker writes
//! the files.

mod deliver;
mod fact;
mod files;
mod formats;
mod frame;
mod picture;

pub use fact::use_fact_files;

use super::on_demand::{Dialogs, Place, on_demand};
use super::ui::Ui;
use explorer::i18n::Msg;
use yew::prelude::*;

/// Properties of [`DownloadButton`].
#[derive(Properties, PartialEq)]
pub struct DownloadButtonProps {
    pub ui: Ui,
}

/// The button in the header, which opens the dialogue.
#[component]
pub fn DownloadButton(props: &DownloadButtonProps) -> Html {
    let ui = &props.ui;
    let open = use_state_eq(|| false);
    let opener = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let closed = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let name = ui.t(Msg::HeadDownload);
    html! { <>
        <button type="button" class="tool tool-download" onclick={opener} aria-haspopup="dialog" aria-label={name} title={name}>
            <svg class="icon" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" focusable="false">
                <path d="M9 2V11M5.8 8.2L9 11.4L12.2 8.2M3 11V15.5H15V11" />
            </svg>
        </button>
        if *open {
            {dialog(ui, closed)}
        }
    </> }
}

fn dialog(ui: &Ui, on_close: Callback<()>) -> Html {
    let place = Place::Dialog(on_close.clone());
    let props = DownloadProps {
        ui: ui.clone(),
        on_close,
    };
    on_demand(ui, place, props, |dialogs: &Dialogs| dialogs.download)
}

/// Properties of [`Download`].
#[derive(Clone, Properties, PartialEq)]
pub struct DownloadProps {
    pub ui: Ui,
    /// Called when it is closed.
    pub on_close: Callback<()>,
}

/// The browser's modal dialogue, which keeps the focus inside and gives it back.
#[component]
pub fn Download(props: &DownloadProps) -> Html {
    let DownloadProps { ui, on_close } = props;
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() {
                let _ = dialog.show_modal();
            }
        });
    }
    let files = files::use_files(ui);
    let picture = picture::use_picture(ui);
    let frame = frame::use_frame(ui);
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
    html! {
        <dialog class="help download" ref={dialog} onclose={closed} aria-labelledby="download-title">
            <div class="help-head">
                <h2 id="download-title">{ui.t(Msg::DownloadTitle)}</h2>
                <button type="button" class="tool" onclick={close} aria-label={ui.t(Msg::AppClose)}>{"×"}</button>
            </div>
            {files}
            {picture}
            {frame}
        </dialog>
    }
}
