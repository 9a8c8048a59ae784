//! The places of a movement, in order: from where, over what, to where.

use super::more::more;
use crate::model::{ExtraMessage, Work};
use crate::words::{Msg, Words};
use editing::claim::{ClaimForm, Stop};
use explorer::i18n::Language;
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
    let others = places.map(|place| (place.id.clone(), project.name_of(&place.id).to_owned()));
    let next = more(
        lang.say(Msg::MovementNext).to_owned(),
        lang.say(Msg::MovementAdd).to_owned(),
        others,
        send.reform(ExtraMessage::GoOn),
    );
    let turn = send.reform(|_: MouseEvent| ExtraMessage::TurnRound);
    html! {
        <>
            <ol class="stops">{for rows}</ol>
            {next}
            if several { <button type="button" class="link" onclick={turn}>{lang.say(Msg::MovementTurn)}</button> }
            if one { <p class="field-note">{lang.say(Msg::CannotStop)}</p> }
        </>
    }
}
