//! How far the story has been told; every step is a button, of many steps a slider.

use super::frame;
use crate::components::ui::Ui;
use crate::i18n::Msg;
use crate::state::Action;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// More steps than this are no row of buttons.
const MOST: usize = 40;

/// The bar, with the number of the step in words.
pub fn bar(ui: &Ui, number: usize) -> Html {
    let count = ui.story.telling().len();
    let digits = |number: usize| ui.lang.number(number as u64);
    let words = ui.lang.with(
        Msg::StoryStep,
        &[("i", &digits(number + 1)), ("n", &digits(count))],
    );
    let steps = if count > MOST {
        let dispatch = ui.dispatch.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            let input = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(step) = input.and_then(|input| input.value().parse::<u16>().ok()) {
                dispatch.emit(Action::Told(step.saturating_sub(1)));
            }
        });
        html! {
            <input type="range" class="story-range" min="1" max={count.to_string()} value={(number + 1).to_string()} {oninput}
                aria-label={ui.t(Msg::StoryBar)} aria-valuetext={words.clone()} />
        }
    } else {
        let steps = (0..count).map(|own| {
            let go = ui.dispatch.reform(move |_: MouseEvent| {
                Action::Told(u16::try_from(own).unwrap_or(u16::MAX))
            });
            let name = format!("{}. {}", digits(own + 1), frame::heading(ui, own));
            html! {
                <li><button type="button" class={classes!("story-dot", (own <= number).then_some("is-told"))} onclick={go}
                    aria-label={name.clone()} title={name} aria-current={(own == number).then_some("step")}></button></li>
            }
        });
        html! { <ol class="story-bar" aria-label={ui.t(Msg::StoryBar)}>{ for steps }</ol> }
    };
    html! { <>
        {steps}
        <p class="story-count">{words}</p>
    </> }
}
