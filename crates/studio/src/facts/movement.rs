//! The places of a movement, in order: from where, over what, to where.

use crate::model::{ExtraMessage, Work};
use crate::words::{Msg, Words};
use editing::claim::{ClaimForm, Stop};
use explorer::i18n::Language;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The stops, and a list for the next one.
pub fn movement(
    lang: Language,
    work: &Work,
    form: &ClaimForm,
    send: &Callback<ExtraMessage>,
) -> Html {
    let project = work.project();
    let stops = form.stops();
    let several = stops.len() > 1;
    let one = stops.len() == 1;
    let rows = stops.into_iter().map(|(stop, id)| {
        let word = lang.say(match stop {
            Stop::From => Msg::MovementFrom,
            Stop::Via(_) => Msg::MovementVia,
            Stop::To => Msg::MovementTo,
        });
        let drop = send.reform(move |_: MouseEvent| ExtraMessage::LeaveOut(stop));
        html! {
            <li><span class="stop-word">{word}</span>
                <button type="button" class="chip" aria-pressed="true" onclick={drop}>{project.name_of(id).to_owned()}</button>
            </li>
        }
    });
    let places = project.document.places.iter();
    let options = places.map(|place| {
        html! { <option value={place.id.clone()}>{project.name_of(&place.id)}</option> }
    });
    let put = send.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else {
            return;
        };
        let id = select.value();
        select.set_value("");
        if !id.is_empty() {
            put.emit(ExtraMessage::GoOn(id));
        }
    });
    let turn = send.reform(|_: MouseEvent| ExtraMessage::TurnRound);
    html! {
        <>
            <ol class="stops">{for rows}</ol>
            <select class="chip-more" aria-label={lang.say(Msg::MovementNext)} {onchange}>
                <option value="" selected={true}>{lang.say(Msg::MovementAdd)}</option>
                {for options}
            </select>
            if several { <button type="button" class="link" onclick={turn}>{lang.say(Msg::MovementTurn)}</button> }
            if one { <p class="field-note">{lang.say(Msg::CannotStop)}</p> }
        </>
    }
}
