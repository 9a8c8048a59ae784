//! Which place is meant: others of the gazetteer, a point of one's own, none.

use crate::model::{FactsMessage, Work};
use crate::words::{Msg, Words};
use article::PlaceKind;
use article::document::Text;
use editing::{Edit, EntryRef, PlaceChoice, entry, original};
use explorer::i18n::Language;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How many candidates are shown at once.
const MOST: usize = 6;

/// The candidates for a place, and its point.
pub fn candidates(lang: Language, work: &Work, id: &str, send: &Callback<FactsMessage>) -> Html {
    let document = &work.project().document;
    let Some(EntryRef::Place(place)) = entry(document, id) else {
        return Html::default();
    };
    let others = place
        .draft
        .as_ref()
        .map_or(&[][..], |draft| &draft.candidates);
    let shown = others.iter().take(MOST).enumerate().map(|(number, other)| {
        let choose = send.reform(move |_: MouseEvent| {
            FactsMessage::Place(PlaceChoice::Candidate {
                number,
                source: None,
            })
        });
        let people = other.population.filter(|people| *people > 0.0);
        html! {
            <li><button type="button" class="candidate" onclick={choose}>
                <b>{&other.name}</b>
                <span>{other.within.clone().unwrap_or_default()}</span>
                if let Some(people) = people {
                    <span class="candidate-people">{lang.say_with(Msg::PlacePeople, &[("n", &lang.number(people as u64))])}</span>
                }
            </button></li>
        }
    });
    let value = place
        .point
        .as_ref()
        .map_or_else(String::new, |point| format!("{}, {}", point.lat, point.lon));
    let tag = original(document).to_owned();
    let by_hand = lang.say(Msg::PlaceByHand);
    let put = send.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
            return;
        };
        let choice = match point(&input.value()) {
            Some((lat, lon)) => PlaceChoice::Point {
                lon,
                lat,
                source: Text([(tag.clone(), Some(by_hand.to_owned()))].into()),
            },
            None if input.value().trim().is_empty() => PlaceChoice::NoPoint,
            None => return,
        };
        put.emit(FactsMessage::Place(choice));
    });
    html! {
        <div class="candidates">
            if !others.is_empty() {
                <h3 class="label">{lang.say(Msg::PlaceOthers)}</h3>
                <ol>{for shown}</ol>
            }
            <label class="point"><span>{lang.say(Msg::PlacePoint)}</span>
                <input type="text" inputmode="text" {value} {onchange} placeholder={lang.say(Msg::PlacePointHint)} autocomplete="off" />
            </label>
            if place.kind == PlaceKind::Region {
                <label class="point"><span>{lang.say(Msg::PlaceRadius)}</span>
                    <input type="text" inputmode="numeric" value={place.radius_km.map(|km| km.to_string())} onchange={on_radius(id, send)} autocomplete="off" />
                </label>
            }
        </div>
    }
}

/// What sets the size of a region's patch on the map.
fn on_radius(id: &str, send: &Callback<FactsMessage>) -> Callback<Event> {
    let (id, send) = (id.to_owned(), send.clone());
    Callback::from(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        let typed = input.map(|input| input.value().trim().replace(',', "."));
        if let Some(Ok(km)) = typed.map(|typed| typed.parse::<f64>()) {
            send.emit(FactsMessage::Edit(Edit::SetRadius {
                id: id.clone(),
                km: Some(km),
            }));
        }
    })
}

/// Latitude and longitude in degrees, as maps show them: "55.75, 37.62".
fn point(typed: &str) -> Option<(f64, f64)> {
    let (lat, lon) = typed.split_once([',', ';', ' '])?;
    let (lat, lon): (f64, f64) = (lat.trim().parse().ok()?, lon.trim().parse().ok()?);
    ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then_some((lat, lon))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_read_as_maps_show_it() {
        assert_eq!(point("55.75, 37.62"), Some((55.75, 37.62)));
        assert_eq!(point("-33.9 18.4"), Some((-33.9, 18.4)));
        for typed in ["", "55", "91, 0", "0, 181", "a, b"] {
            assert_eq!(point(typed), None, "{typed}");
        }
    }
}
