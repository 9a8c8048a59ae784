//! The article in the formats of other programs.

use super::deliver::{Order, Way, use_delivery};
use super::formats;
use crate::components::ui::Ui;
use explorer::i18n::Msg;
use explorer::protocol::format::Format;
use yew::prelude::*;

/// One row for each format.
#[hook]
pub fn use_files(ui: &Ui) -> Html {
    let raw = use_state_eq(|| false);
    let (deliver, status) = use_delivery(ui);
    let switch = {
        let raw = raw.clone();
        Callback::from(move |_: Event| raw.set(!*raw))
    };
    let rows = Format::ALL.iter().map(|format| {
        let (name, purpose) = formats::words(ui, *format);
        let button = |way: Way, words: Msg| {
            let raw = *raw;
            let order = Order {
                format: *format,
                raw,
                fact: None,
                way,
            };
            let onclick = deliver.reform(move |_: MouseEvent| order);
            let words = ui.t(words);
            html! {
                <button type="button" class="action" {onclick} aria-label={format!("{words}: {name}")}>{words}</button>
            }
        };
        html! {
            <li data-format={format.word()}>
                <p><b>{name}</b>{" "}<span class="download-purpose">{purpose}</span></p>
                <p class="download-ways">
                    {button(Way::Download, Msg::DownloadDownload)}
                    {button(Way::Copy, Msg::CiteCopy)}
                </p>
            </li>
        }
    });
    html! {
        <section class="download-part" aria-labelledby="download-files">
            <h3 id="download-files">{ui.t(Msg::DownloadFiles)}</h3>
            <p class="note">{ui.t(Msg::DownloadFilesHow)}</p>
            <ul role="list" class="download-files">{ for rows }</ul>
            <label class="help-switch">
                <input type="checkbox" checked={*raw} onchange={switch} />
                {ui.t(Msg::DownloadRaw)}
            </label>
            <p class="download-status" role="status">{status}</p>
        </section>
    }
}
