//! How far the story has come: a slider, under which each of a few steps has its piece.

use super::frame;
use crate::components::ui::Ui;
use explorer::i18n::Msg;
use explorer::state::Action;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// More steps than this have no pieces.
const MOST: usize = 40;

/// "Step 4 of 16".
pub fn count(ui: &Ui, number: usize) -> String {
    let digits = |number: usize| ui.lang.number(number as u64);
    let all = ui.loaded.story().len();
    let values = [("i", &*digits(number + 1)), ("n", &*digits(all))];
    ui.lang.with(Msg::StoryStep, &values)
}

/// The bar, with the number of the step in words.
pub fn bar(ui: &Ui, number: usize) -> Html {
    let all = ui.loaded.story().len();
    let dispatch = ui.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(step) = input.and_then(|input| input.value().parse::<u16>().ok()) {
            dispatch.emit(Action::ChoseStep(step.saturating_sub(1)));
        }
    });
    let pieces = (0..all).filter(|_| all <= MOST).map(|step| {
        let reached = (step <= number).then_some("is-reached");
        let now = (step == number).then_some("is-now");
        html! { <span class={classes!("story-dot", reached, now)}></span> }
    });
    let words = format!("{}. {}", count(ui, number), frame::heading(ui, number));
    html! { <>
        <div class="story-bar">
            { for pieces }
            <input type="range" class="story-range" min="1" max={all.to_string()} value={(number + 1).to_string()} {oninput}
                aria-label={ui.t(Msg::StoryBar)} aria-valuetext={words} />
        </div>
        <p class="story-count" aria-hidden="true">{count(ui, number)}</p>
    </> }
}
