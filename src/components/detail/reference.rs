//! Which of what is shown the article does not say: computed from what is used.

use super::facts::places;
use crate::components::ui::Ui;
use article::{Article, BasisKind, EntityId, EntityRef, LangIx, Located, PlaceKind, Text, When};
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
            <ul>{ for sources }</ul>
        </details>
    }
}

fn items(ui: &Ui, entity: EntityId) -> Vec<Item> {
    let article = ui.loaded.article();
    let mut items = Vec::new();
    let label = |text: &Text| text.get(ui.content()).0.to_owned();
    let note = |text: Option<&Text>| text.map(label);
    let places = places(article, entity);

    // Where places are: their own points, or the middle of their country.
    let mut points: Vec<(String, String)> = Vec::new();
    let mut middles: Vec<String> = Vec::new();
    for id in &places {
        let place = article.place(*id);
        match &place.point {
            Some(point) => points.push((label(place.entry.label()), label(&point.source))),
            None if place.iso.is_some() => middles.push(label(place.entry.label())),
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
    let codes = places.iter().filter_map(|id| article.place(*id).iso);
    items.extend(codes.map(|code| {
        Item::new(
            ui.lang.with(Msg::DetailCode, &[("code", code.as_str())]),
            None,
        )
    }));

    // What lies where, if the text does not say so.
    for id in &places {
        let place = article.place(*id);
        let within = place
            .within
            .as_ref()
            .filter(|within| within.basis.kind == BasisKind::Reference);
        let city = matches!(place.kind, PlaceKind::City | PlaceKind::District);
        if let Some(within) = within.filter(|_| city) {
            let (own, larger) = (
                label(place.entry.label()),
                label(article.place(within.place).entry.label()),
            );
            items.push(Item::new(
                ui.lang.with(
                    Msg::DetailWithinReference,
                    &[("place", &own), ("larger", &larger)],
                ),
                note(within.basis.note.as_ref()),
            ));
        }
    }
    let mut seats: Vec<&Located> = Vec::new();
    match article.entity(entity) {
        EntityRef::Relation(id) => {
            seats.extend(
                article
                    .relation(id)
                    .ends
                    .iter()
                    .filter_map(|end| end.place.as_ref()),
            );
        }
        EntityRef::Event(id) => {
            let event = article.event(id);
            seats.extend(&event.place);
            seats.extend(
                event
                    .participants
                    .iter()
                    .filter_map(|who| who.from.as_ref()),
            );
        }
        EntityRef::Party(id) => seats.extend(&article.party(id).seat),
        _ => {}
    }
    for seat in seats
        .iter()
        .filter(|seat| seat.basis.kind == BasisKind::Reference)
    {
        let name = label(article.place(seat.place).entry.label());
        items.push(Item::new(
            ui.lang.with(Msg::DetailSeatOf, &[("place", &name)]),
            note(seat.basis.note.as_ref()),
        ));
    }
    if let EntityRef::Party(id) = article.entity(entity)
        && let Some(naming) = article.party(id).naming.as_ref()
        && let Some(reason) = note(naming.note.as_ref())
    {
        items.push(Item::new(
            ui.lang.with(Msg::DetailNameMade, &[("reason", &reason)]),
            None,
        ));
    }
    if let Some((year, when)) = when(article, entity).and_then(|when| Some((year_of(when)?, when)))
        && let Some(basis) = &when.year
    {
        items.push(Item::new(
            ui.lang.with(Msg::DetailYear, &[("year", &year)]),
            note(basis.note.as_ref()),
        ));
    }
    if ui.content() != LangIx::ORIGINAL {
        items.push(Item::new(
            ui.t(Msg::DetailTranslation).to_owned(),
            by(article, ui),
        ));
    }
    items
}

/// Who made the translation that is read.
fn by(article: &Article, ui: &Ui) -> Option<String> {
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
