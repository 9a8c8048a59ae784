//! Which place is meant: others of the gazetteer, a point of one's own, none.

use super::each_language::each_language;
use super::map::{PlaceMap, Shown};
use super::place_search;
use super::point;
use crate::frame::{TypedField, keycap};
use crate::model::{FactsMessage, Panel, Work};
use crate::words::{Msg, Words};
use article::PlaceKind;
use article::document::{Document, Place};
use editing::{Edit, EntryRef, PlaceChoice, entry, original};
use explorer::i18n::Language;
use geo::coord::LonLat;
use yew::prelude::*;

/// How many candidates are shown at once.
pub const MOST: usize = 6;
/// How many other places of the article the map shows.
const MOST_OTHERS: usize = 40;

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
    let is_open = work.panel == Panel::Map;
    let shown = others.iter().take(MOST).enumerate().map(|(number, other)| {
        let choose = send.reform(move |_: MouseEvent| {
            FactsMessage::Place(PlaceChoice::Candidate {
                number,
                source: None,
            })
        });
        let key = is_open.then(|| keycap(DIGITS.get(number).copied().unwrap_or_default()));
        html! { <li>{place_search::candidate(lang, other, key, choose)}</li> }
    });
    let set = on_point(document, id, send);
    let press = |message: FactsMessage| send.reform(move |_: MouseEvent| message.clone());
    let open = if is_open {
        FactsMessage::Close
    } else {
        FactsMessage::OpenMap
    };
    html! {
        <div class="candidates">
            if is_open {
                <PlaceMap key={id.to_owned()} {lang} point={placed(document, place)} candidates={dots(place)}
                    others={places(document, id)} set={set.clone()} send={send.clone()} />
            }
            if !others.is_empty() {
                <h3 class="label">{lang.say(Msg::PlaceOthers)}</h3>
                <ol>{for shown}</ol>
            }
            {place_search::draw(lang, work, place, send)}
            <div class="place-point">
                {point_field(lang, place, &set)}
                <button type="button" class="choice choice-light" aria-pressed={is_open.to_string()} onclick={press(open)}>
                    {lang.say(Msg::PlaceOnMap)}
                </button>
                if place.kind != PlaceKind::Country {
                    <button type="button" class="choice choice-light" onclick={press(FactsMessage::Place(PlaceChoice::NoPoint))}>
                        {lang.say(Msg::PlaceNoPoint)}
                    </button>
                }
            </div>
            <p class="field-note">{lang.say(if place.kind == PlaceKind::Country { Msg::PlaceOfCountry } else { Msg::PlaceNoPointNote })}</p>
            if place.kind == PlaceKind::Region {
                {radius_field(lang, place, send)}
            }
        </div>
    }
}

/// The keys of candidates.
const DIGITS: [&str; MOST] = ["1", "2", "3", "4", "5", "6"];

fn at(place: &Place) -> Option<LonLat> {
    let point = place.point.as_ref()?;
    LonLat::new(point.lon, point.lat)
}

fn name(document: &Document, place: &Place) -> String {
    let name = place.name.0.get(original(document));
    name.cloned().flatten().unwrap_or_default()
}

/// A place where it is.
fn placed(document: &Document, place: &Place) -> Option<Shown> {
    Some(Shown {
        at: at(place)?,
        name: name(document, place),
    })
}

/// The candidates that the map can show.
fn dots(place: &Place) -> Vec<(usize, Shown)> {
    let candidates = place.draft.iter().flat_map(|draft| &draft.candidates);
    let dots = candidates
        .take(MOST)
        .enumerate()
        .filter_map(|(number, other)| {
            let shown = Shown {
                at: LonLat::new(other.lon?, other.lat?)?,
                name: other.name.clone(),
            };
            Some((number, shown))
        });
    dots.collect()
}

/// Other places of the article, by which one finds one's way.
fn places(document: &Document, id: &str) -> Vec<Shown> {
    let others = document.places.iter().filter(|place| place.id != id);
    let others = others.filter_map(|place| placed(document, place));
    others.take(MOST_OTHERS).collect()
}

/// What sets the point of a place.
fn on_point(document: &Document, id: &str, send: &Callback<FactsMessage>) -> Callback<LonLat> {
    let source = each_language(document, Msg::PlaceByHand);
    let id = id.to_owned();
    send.reform(move |at: LonLat| {
        FactsMessage::Edit(Edit::ChoosePlace {
            id: id.clone(),
            choice: PlaceChoice::Point {
                lon: at.lon(),
                lat: at.lat(),
                source: source.clone(),
            },
        })
    })
}

/// The field for coordinates that are typed or pasted.
fn point_field(lang: Language, place: &Place, set: &Callback<LonLat>) -> Html {
    let value = at(place).map(point::write).unwrap_or_default();
    let set = {
        let set = set.clone();
        Callback::from(move |typed: String| {
            if let Some(at) = point::read(&typed) {
                set.emit(at);
            }
        })
    };
    html! {
        <label class="point" key={place.id.clone()}><span>{lang.say(Msg::PlacePoint)}</span>
            <TypedField {value} {set} accepts={|typed: String| point::read(&typed).is_some()}
                wrong={lang.say(Msg::PlacePointWrong)} placeholder={lang.say(Msg::PlacePointHint)} />
        </label>
    }
}

/// The field for the size of a region's patch on the map.
fn radius_field(lang: Language, place: &Place, send: &Callback<FactsMessage>) -> Html {
    let value = place.radius_km.map(|km| km.to_string()).unwrap_or_default();
    let id = place.id.clone();
    let set = {
        let send = send.clone();
        Callback::from(move |typed: String| {
            let km = kilometres(&typed);
            // A region has one: an emptied field shows it again.
            if km.is_some() {
                let id = id.clone();
                send.emit(FactsMessage::Edit(Edit::SetRadius { id, km }));
            }
        })
    };
    html! {
        <label class="point" key={format!("{}-radius", place.id)}><span>{lang.say(Msg::PlaceRadius)}</span>
            <TypedField {value} {set} accepts={|typed: String| kilometres(&typed).is_some()}
                wrong={lang.say(Msg::PlaceRadiusWrong)} inputmode="numeric" />
        </label>
    }
}

/// A length in kilometres as it is typed.
fn kilometres(typed: &str) -> Option<f64> {
    let km = typed.trim().replace(',', ".").parse::<f64>().ok()?;
    (km.is_finite() && km > 0.0).then_some(km)
}
