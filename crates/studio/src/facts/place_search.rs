//! Another place is looked for by name, among the places of the world.

use super::each_language::each_language;
use crate::frame::on_submitted;
use crate::model::{FactsMessage, Found, Work};
use crate::words::{Msg, Words};
use article::document::Place;
use article::document::draft::Candidate;
use editing::PlaceChoice;
use explorer::i18n::Language;
use yew::prelude::*;

/// The field, and what was found.
pub fn draw(lang: Language, work: &Work, place: &Place, send: &Callback<FactsMessage>) -> Html {
    let search = work.places.as_ref();
    let search = search.filter(|search| search.id == place.id);
    let found = search.map(|search| match &search.found {
        Found::Waiting => note(lang.say(Msg::PlaceSearching).to_owned()),
        Found::Failed => note(lang.say(Msg::PlaceSearchFailed).to_owned()),
        Found::Places(all) if all.is_empty() => {
            note(lang.say_with(Msg::PlaceSearchNone, &[("name", &search.name)]))
        }
        Found::Places(all) => {
            html! { <ol>{for all.iter().map(|found| row(lang, work, found, send))}</ol> }
        }
    });
    let onsubmit = on_submitted("#place-name", send, FactsMessage::LookFor);
    html! {
        <>
            <form class="place-search" role="search" {onsubmit}>
                <label class="point" key={place.id.clone()}><span>{lang.say(Msg::PlaceSearch)}</span>
                    <input id="place-name" type="text" autocomplete="off" placeholder={lang.say(Msg::PlaceSearchHint)} />
                </label>
                <button type="submit" class="choice choice-light">{lang.say(Msg::PlaceSearchGo)}</button>
            </form>
            <div class="place-found" role="status">{for found}</div>
        </>
    }
}

fn note(words: String) -> Html {
    html! { <p class="field-note">{words}</p> }
}

fn row(lang: Language, work: &Work, found: &Candidate, send: &Callback<FactsMessage>) -> Html {
    let choice = choice(work, found);
    let choose = send.reform(move |_: MouseEvent| FactsMessage::Place(choice.clone()));
    html! { <li>{candidate(lang, found, None, choose)}</li> }
}

/// A place that can be chosen, with its key if it has one.
pub fn candidate(
    lang: Language,
    one: &Candidate,
    key: Option<Html>,
    choose: Callback<MouseEvent>,
) -> Html {
    let people = one.population.filter(|people| *people > 0.0);
    html! {
        <button type="button" class="candidate" onclick={choose}>
            {for key}
            <b>{&one.name}</b>
            <span>{one.within.clone().unwrap_or_default()}</span>
            if let Some(people) = people {
                <span class="candidate-people">{lang.say_with(Msg::PlacePeople, &[("n", &lang.number(about(people)))])}</span>
            }
        </button>
    }
}

/// A number of people as far as it is known: two digits of it.
fn about(people: f64) -> u64 {
    let step = 10_f64.powf((people.log10().floor() - 1.0).max(0.0));
    ((people / step).round() * step) as u64
}

/// What lies in no larger place is a country.
fn choice(work: &Work, found: &Candidate) -> PlaceChoice {
    match (&found.iso, &found.within) {
        (Some(iso), None) => PlaceChoice::Country(iso.clone()),
        _ => PlaceChoice::Found {
            place: Box::new(found.clone()),
            source: each_language(&work.project().document, Msg::PlaceGazetteer),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::about;

    #[test]
    fn no_more_of_a_number_is_said_than_is_known() {
        let cases = [
            (524_288.0, 520_000),
            (38_968.0, 39_000),
            (8_192.0, 8_200),
            (7.0, 7),
            (19_951_583.0, 20_000_000),
        ];
        for (known, said) in cases {
            assert_eq!(about(known), said);
        }
    }
}
