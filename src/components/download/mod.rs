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

use super::ui::Ui;
use explorer::i18n::Msg;
use yew::prelude::*;

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
