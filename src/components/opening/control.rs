//! The control with which the reader chooses a file.

use crate::components::ui::Ui;
use explorer::i18n::Msg;
use wasm_bindgen::JsCast;
use web_sys::{Element, File, HtmlInputElement};
use yew::prelude::*;

/// The id of the control that takes a file.
pub const OPENER: &str = "open-file";

/// Properties of [`FileControl`].
#[derive(Properties, PartialEq)]
pub struct FileControlProps {
    pub ui: Ui,
    /// Called with the file.
    pub on_take: Callback<Option<File>>,
}

/// The control with which the reader chooses a file.
#[component]
pub fn FileControl(props: &FileControlProps) -> Html {
    let FileControlProps { ui, on_take } = props;
    let input = use_node_ref();
    {
        // Whoever keeps the control (a script, a tool) would keep the whole page that it stood in.
        let input = input.clone();
        use_effect_with((), move |()| {
            let element = input.cast::<Element>();
            move || {
                if let Some(element) = element {
                    element.remove();
                }
            }
        });
    }
    let choose = {
        let on_take = on_take.clone();
        Callback::from(move |event: Event| {
            if let Some(file) = chosen(&event) {
                on_take.emit(Some(file));
            }
        })
    };
    // Reader modes leave out what is called a footer; else they would take this for the article.
    html! {
        <p class="footer-choose">
            <label>
                <span>{ui.t(Msg::HeadOpen)}</span>
                <input id={OPENER} class="visually-hidden" type="file" onchange={choose} ref={input} />
            </label>
            {". "}{ui.t(Msg::FileHow)}
        </p>
    }
}

fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    input.files()?.get(0)
}
