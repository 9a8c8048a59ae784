//! The code that shows the page as it is now in a frame of another page.

use crate::components::ui::Ui;
use explorer::embed::{Origin, snippet};
use explorer::i18n::Msg;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The snippet to copy, for one site or for any.
#[hook]
pub fn use_frame(ui: &Ui) -> Html {
    let host = use_state_eq(String::new);
    let status = use_state_eq(|| None::<(String, Msg)>);
    let title = ui.plain(&ui.loaded.article().title.text);
    let origin = Origin::new(&host);
    let wrong = !host.trim().is_empty() && origin.is_none();
    // Nobody else can reach a page or an article that was opened from disk.
    let snippet = |address: String| snippet(&address, &title, origin.as_ref());
    let Some(html) = ui.address().and_then(snippet) else {
        return Html::default();
    };
    let write = {
        let host = host.setter();
        Callback::from(move |event: InputEvent| {
            let input = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
            if let Some(input) = input {
                host.set(input.value());
            }
        })
    };
    let copy = {
        let (html, status) = (html.clone(), status.setter());
        Callback::from(move |_: MouseEvent| {
            let (status, copied) = (status.clone(), html.clone());
            browser::copy(&html, move |worked| {
                let message = if worked {
                    Msg::CiteCopied
                } else {
                    Msg::CiteCopyFailed
                };
                status.set(Some((copied, message)));
            });
        })
    };
    // The status is about the snippet that was copied, not about another.
    let message = status.as_ref().filter(|(of, _)| *of == html);
    let message = message.map(|(_, message)| ui.t(*message));
    html! {
        <section class="download-part" aria-labelledby="download-frame">
            <h3 id="download-frame">{ui.t(Msg::DownloadFrame)}</h3>
            <p class="note">{ui.t(Msg::DownloadFrameHow)}</p>
            <label class="download-host">
                {ui.t(Msg::DownloadHost)}
                <input type="url" inputmode="url" placeholder="https://example.org" autocomplete="off" spellcheck="false"
                    oninput={write} aria-invalid={wrong.then_some("true")} aria-describedby="download-host-how" />
            </label>
            <p class={classes!("note", wrong.then_some("wrong"))} id="download-host-how" role="status">
                {ui.t(if wrong { Msg::DownloadHostWrong } else { Msg::DownloadHostHow })}
            </p>
            <pre class="download-snippet" tabindex="0" role="group" aria-labelledby="download-frame"><code>{html}</code></pre>
            <p class="download-ways">
                <button type="button" class="action is-main" onclick={copy}>{ui.t(Msg::DownloadCopySnippet)}</button>
                <span class="download-status" role="status">{message}</span>
            </p>
        </section>
    }
}
