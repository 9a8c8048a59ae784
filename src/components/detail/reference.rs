//! Which of what is shown the article does not say: computed from what is used.

use super::facts::places;
use crate::components::ui::Ui;
use article::{
    Article, BasisKind, EntityId, EntityRef, LangIx, Located, PlaceId, PlaceKind, Text, When,
};
use compact::sort::CompactSort;
use explorer::i18n::Msg;
use yew::prelude::*;

/// A piece of reference data: what it is, and where it comes from.
#[derive(Clone, PartialEq, Debug)]
struct Item {
    name: String,
    /// Of what, and the source.
    sources: Vec<(String, String)>,
}

impl Item {
    fn new(name: String, source: Option<String>) -> Self {
        let sources = source
            .map(|source| (name.clone(), source))
            .into_iter()
            .collect();
        Self { name, sources }
    }
}

/// The line that lists the reference data used; opened, it gives the sources.
pub fn reference(ui: &Ui, entity: EntityId) -> Html {
    let items = items(ui, entity);
    if items.is_empty() {
        return Html::default();
    }
    let names: Vec<&str> = items.iter().map(|item| item.name.as_str()).collect();
    let line = html! { <>
        <span class="reference">{ui.t(Msg::DetailReference)}</span>{": "}{ui.lang.bind(&names.join(", ")).into_owned()}{"."}
    </> };
    if items.iter().all(|item| item.sources.is_empty()) {
        return html! { <p class="detail-reference">{line}</p> };
    }
    let sources = items.iter().flat_map(|item| &item.sources).map(|(of, source)| {
        html! { <li>{ui.lang.with(Msg::DetailPlaceNote, &[("place", of), ("source", source)])}</li> }
    });
    html! {
        <details class="detail-reference">
            <summary>{line}</summary>
            <ul role="list">{ for sources }</ul>
        </details>
    }
}

fn items(ui: &Ui, entity: EntityId) -> Vec<Item> {
    let article = ui.loaded.article();
    let places = places(article, entity);
    let mut items = coordinates(ui, &places);
    let codes = places.iter().filter_map(|id| article.place(*id).iso);
    items.extend(codes.map(|code| {
        Item::new(
            ui.lang.with(Msg::DetailCode, &[("code", code.as_str())]),
            None,
        )
    }));
    items.extend(places.iter().filter_map(|id| container(ui, *id)));
    items.extend(located(article, entity).into_iter().filter_map(|place| {
        let name = label(ui, article.place(place.place).entry.label());
        let is_reference = place.basis.kind == BasisKind::Reference;
        is_reference.then(|| {
            Item::new(
                ui.lang.with(Msg::DetailSeatOf, &[("place", &name)]),
                place.basis.note.as_ref().map(|note| label(ui, note)),
            )
        })
    }));
    items.extend(naming(ui, entity));
    if let Some((year, when)) = when(article, entity).and_then(|when| Some((year_of(when)?, when)))
        && let Some(basis) = &when.year
    {
        items.push(Item::new(
            ui.lang.with(Msg::DetailYear, &[("year", &year)]),
            basis.note.as_ref().map(|note| label(ui, note)),
        ));
    }
    if ui.content() != LangIx::ORIGINAL {
        items.push(Item::new(
            ui.t(Msg::DetailTranslation).to_owned(),
            translator(ui),
        ));
    }
    items
}

/// A text of the article in the language that goes with the interface's.
fn label(ui: &Ui, text: &Text) -> String {
    text.get(ui.content()).0.to_owned()
}

/// Where places are: their own points, or the middle of their country.
fn coordinates(ui: &Ui, places: &[PlaceId]) -> Vec<Item> {
    let article = ui.loaded.article();
    let mut items = Vec::new();
    let mut points: Vec<(String, String)> = Vec::new();
    let mut middles: Vec<String> = Vec::new();
    for id in places {
        let place = article.place(*id);
        match &place.point {
            Some(point) => points.push((label(ui, place.entry.label()), label(ui, &point.source))),
            None if place.iso.is_some() => middles.push(label(ui, place.entry.label())),
            None => {}
        }
    }
    points.compact_sort_by(|a, b| a.1.cmp(&b.1));
    if !points.is_empty() {
        let all: Vec<&str> = points.iter().map(|(name, _)| name.as_str()).collect();
        let sources = points.chunk_by(|a, b| a.1 == b.1).filter_map(|group| {
            let names: Vec<&str> = group.iter().map(|(name, _)| name.as_str()).collect();
            Some((ui.lang.enumerate(&names), group.first()?.1.clone()))
        });
        items.push(Item {
            name: ui.lang.with(
                Msg::DetailCoordinatesOf,
                &[("places", &ui.lang.enumerate(&all))],
            ),
            sources: sources.collect(),
        });
    }
    if !middles.is_empty() {
        items.push(Item::new(
            ui.lang.with(
                Msg::DetailMapPlace,
                &[("places", &ui.lang.enumerate(&middles))],
            ),
            Some(ui.t(Msg::MapMidCountry).to_owned()),
        ));
    }
    items
}

/// The larger place of a city or district, if the text does not name it.
fn container(ui: &Ui, id: PlaceId) -> Option<Item> {
    let article = ui.loaded.article();
    let place = article.place(id);
    let within = place.within.as_ref()?;
    let is_city = matches!(place.kind, PlaceKind::City | PlaceKind::District);
    if !is_city || within.basis.kind != BasisKind::Reference {
        return None;
    }
    let name = label(ui, place.entry.label());
    let larger = label(ui, article.place(within.place).entry.label());
    let values = [("place", name.as_str()), ("larger", &larger)];
    Some(Item::new(
        ui.lang.with(Msg::DetailWithinReference, &values),
        within.basis.note.as_ref().map(|note| label(ui, note)),
    ))
}

/// The places that an entity names as its own: of the ends of a relation, of an event and where its
/// participants come from, the seat of a party.
fn located(article: &Article, entity: EntityId) -> Vec<&Located> {
    match article.entity(entity) {
        EntityRef::Relation(id) => {
            let ends = article.relation(id).ends.iter();
            ends.flat_map(|end| end.places()).collect()
        }
        EntityRef::Event(id) => {
            let event = article.event(id);
            let origins = event.participants.iter();
            let origins = origins.filter_map(|participant| participant.from.as_ref());
            let stops = event.movement.iter().flat_map(|way| &way.stops);
            event.place.iter().chain(origins).chain(stops).collect()
        }
        EntityRef::Party(id) => article.party(id).seat.iter().collect(),
        _ => Vec::new(),
    }
}

/// Why a party is called so, where the text does not name it.
fn naming(ui: &Ui, entity: EntityId) -> Option<Item> {
    let article = ui.loaded.article();
    let EntityRef::Party(id) = article.entity(entity) else {
        return None;
    };
    let naming = article.party(id).naming.as_ref()?;
    let reason = label(ui, naming.note.as_ref()?);
    Some(Item::new(
        ui.lang.with(Msg::DetailNameMade, &[("reason", &reason)]),
        None,
    ))
}

/// Who made the translation that is shown.
fn translator(ui: &Ui) -> Option<String> {
    let article = ui.loaded.article();
    let made = article
        .translations
        .iter()
        .find(|made| made.language == ui.content());
    made.map(|made| ui.plain(&made.by))
}

fn when(article: &Article, entity: EntityId) -> Option<&When> {
    match article.entity(entity) {
        EntityRef::Relation(id) => article.relation(id).when.as_ref(),
        EntityRef::Event(id) => article.event(id).when.as_ref(),
        _ => None,
    }
}

fn year_of(when: &When) -> Option<String> {
    let (first, last) = when.date.as_ref()?.bounds();
    first.or(last).map(|day| day.to_ymd().0.to_string())
}
