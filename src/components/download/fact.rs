//! One fact, in the formats that a single fact can have.

use super::deliver::{Order, Way, use_delivery};
use super::formats;
use crate::components::ui::Ui;
use explorer::i18n::Msg;
use explorer::protocol::format::Format;
use explorer::relations::ClaimRef;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// A choice of formats for a claim by one of its quotes, and buttons to copy and to download it.
#[hook]
pub fn use_fact_files(ui: &Ui, claim: ClaimRef, quote: u16) -> Html {
    let chosen = use_state_eq(|| Format::BibTex);
    let (deliver, status) = use_delivery(ui);
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| {
            let select = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
            if let Some(format) = select.and_then(|select| Format::from_word(&select.value())) {
                chosen.set(format);
            }
        })
    };
    let options = Format::ALL
        .iter()
        .filter(|format| format.has_fact())
        .map(|format| {
            let (name, _) = formats::words(ui, *format);
            html! { <option value={format.word()} selected={*format == *chosen}>{name}</option> }
        });
    let button = |way: Way, words: Msg| {
        let order = Order {
            format: *chosen,
            raw: false,
            fact: Some((claim, quote)),
            way,
        };
        let onclick = deliver.reform(move |_: MouseEvent| order);
        html! { <button type="button" class="action" {onclick}>{ui.t(words)}</button> }
    };
    html! {
        <div class="cite-files">
            <label>{ui.t(Msg::CiteAs)}{" "}<select onchange={choose}>{ for options }</select></label>
            {button(Way::Copy, Msg::CiteCopy)}
            {button(Way::Download, Msg::DownloadDownload)}
            <p class="cite-result" role="status">{status}</p>
        </div>
    }
}
