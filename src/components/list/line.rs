//! One line of a cell: mark, place: what, ¶.

use crate::components::marks;
use crate::components::ui::{self, Ui};
use article::{Anchor, EntityId, EventId, PlaceId, RelationId};
use explorer::cells::Line;
use explorer::i18n::{Msg, words};
use explorer::tense::Dated;
use yew::prelude::*;

/// One line.
pub fn line(ui: &Ui, line: &Line, land: Option<PlaceId>, out: bool, dated: bool) -> Html {
    match line {
        Line::Relation {
            relation,
            end,
            city,
        } => relation_line(ui, (*relation, *end), *city, land, out, dated),
        Line::Event { event, city, parts } => event_line(ui, *event, *city, land, parts, out),
        Line::Participation { event, participant } => part(ui, *event, *participant, land, out),
        Line::Stretch { event, first, last } => stretch(ui, *event, *first, *last, land, out),
        Line::Cities(cities) => city_line(ui, cities, land, out),
    }
}

/// A link that selects an entity, in the article's words. In a cell the arrow keys lead to it; outside the map it is a
/// keyboard stop itself.
fn link(ui: &Ui, entity: EntityId, land: Option<PlaceId>, inside: Html) -> Html {
    let stop = if land.is_some() { "-1" } else { "0" };
    html! {
        <a class="hl" href={ui.href(entity)} data-id={ui.id(entity)} tabindex={stop} dir={ui.content_dir()}>{inside}</a>
    }
}

fn line_class(out: bool) -> Classes {
    classes!("line", out.then_some("is-out"))
}

fn row(
    ui: &Ui,
    out: bool,
    mark: Html,
    what: Html,
    entity: EntityId,
    anchor: Option<&Anchor>,
) -> Html {
    html! {
        <li class={line_class(out)} data-for={ui.id(entity)}>
            <span class="line-mark">{mark}</span>
            <span class="what">{what}</span>
            if let Some(anchor) = anchor {
                {ui.pilcrow(entity, 0, anchor)}
            }
        </li>
    }
}

fn relation_line(
    ui: &Ui,
    (id, end): (RelationId, usize),
    city: Option<PlaceId>,
    land: Option<PlaceId>,
    out: bool,
    dated: bool,
) -> Html {
    let article = ui.loaded.article();
    let relation = article.relation(id);
    let claim = &relation.entry.claim;
    let here = relation.ends.get(end);
    let status = words::relation_label(ui.lang, relation, ui.content());
    let label = here.and_then(|end| end.label.as_ref());
    let (inside, note) = match (city, land) {
        (Some(city), _) => {
            let name = ui.text(article.place(city).entry.label());
            let what = ui.text(label.unwrap_or(&relation.entry.name));
            let when = relation
                .when
                .as_ref()
                .filter(|when| dated && when.date.is_some());
            let when = when.map(|when| {
                let status = claim.status;
                (ui.lang).when(article, status, Some(when), ui.loaded.years(), ui.content())
            });
            (
                html! { <><b>{name}</b>{": "}{what}</> },
                when.map(|when| when.to_string()),
            )
        }
        (None, Some(_)) => {
            let mut notes: Vec<String> = Vec::new();
            notes.push(ui.name(label.unwrap_or(&relation.entry.name)));
            if claim.voice.speaker != article.publisher().entity {
                notes.push(words::voice_short(
                    ui.lang,
                    article,
                    claim.voice,
                    ui.content(),
                ));
            }
            let mut note = notes.join(", ");
            let when = relation.when.as_ref();
            if dated && when.is_some_and(|when| when.date.is_some()) {
                let when =
                    (ui.lang).when(article, claim.status, when, ui.loaded.years(), ui.content());
                note = format!("{note}; {when}");
            }
            // Where it makes no sense to ask when, nothing is missing.
            if when.is_some_and(|when| when.date.is_none() && when.repeats.is_none()) {
                note = format!("{note}; {}", ui.t(Msg::ListNoDate));
            }
            (
                html! { {status} },
                Some(ui.lang.bind(note.trim_start_matches("; ")).into_owned()),
            )
        }
        (None, None) => (ui.text(&relation.entry.name), None),
    };
    let what = html! { <>
        {link(ui, relation.entry.entity, land, inside)}
        if let Some(note) = note {
            <span class="note">{note}</span>
        }
    </> };
    row(
        ui,
        out,
        marks::relation(claim.status),
        what,
        relation.entry.entity,
        claim.evidence.first(),
    )
}

fn event_line(
    ui: &Ui,
    id: EventId,
    city: Option<PlaceId>,
    land: Option<PlaceId>,
    parts: &[EventId],
    out: bool,
) -> Html {
    let article = ui.loaded.article();
    let event = article.event(id);
    let status = event.entry.claim.status;
    let dated = Dated::of(article, status, event.when.as_ref());
    // The short name goes with the place before it; alone, an event needs its full name.
    let what = if city.is_some() {
        ui.text(event.entry.label())
    } else {
        ui.text(&event.entry.name)
    };
    let when = match dated {
        Dated::Ahead => Some(ui.t(Msg::DateAhead).to_string()),
        Dated::Stated | Dated::Derived | Dated::Rough => Some(
            ui.lang
                .when(
                    article,
                    status,
                    event.when.as_ref(),
                    ui.loaded.years(),
                    ui.content(),
                )
                .to_string(),
        ),
        Dated::NotLater | Dated::NotEarlier | Dated::Unknown => None,
    };
    let inside = html! { <>
        if let Some(city) = city {
            <b>{ui.text(article.place(city).entry.label())}</b>{": "}
        }
        {what}
        if let Some(when) = when {
            {", "}{when}
        }
        if let Some(doubt) = marks::doubt(ui, event.entry.entity) {
            {", "}{doubt}
        }
    </> };
    let relations = parts.iter().enumerate().map(|(number, part)| {
        let entry = &article.event(*part).entry;
        let comma = if number + 1 < parts.len() { ", " } else { "" };
        html! { <>{link(ui, entry.entity, land, ui.text(entry.label()))}{comma}</> }
    });
    let what = html! { <>
        {link(ui, event.entry.entity, land, inside)}
        if !parts.is_empty() {
            <span class="note">{ for relations }</span>
        }
    </> };
    row(
        ui,
        out,
        marks::event_of(article, id),
        what,
        event.entry.entity,
        event.entry.claim.evidence.first(),
    )
}

/// A stretch of a movement: its stops here, the places before and after them on the way, and when.
fn stretch(
    ui: &Ui,
    id: EventId,
    first: usize,
    last: usize,
    land: Option<PlaceId>,
    out: bool,
) -> Html {
    let article = ui.loaded.article();
    let event = article.event(id);
    let around = explorer::cells::around(event, first, last);
    let name = |place: PlaceId| ui.text(article.place(place).entry.label());
    let way = event.movement.as_ref();
    let here = way
        .and_then(|way| way.stops.get(first..=last))
        .unwrap_or_default();
    let claim = &event.entry.claim;
    let when = event.when.as_ref();
    let mut note = ui.plain(event.entry.label());
    if when.is_some() {
        let when = (ui.lang).when(article, claim.status, when, ui.loaded.years(), ui.content());
        note = format!("{note}, {when}");
    }
    if let Some(doubt) = marks::doubt(ui, event.entry.entity) {
        note = format!("{note}, {doubt}");
    }
    let inside = html! { <>
        if let Some(from) = around.before {
            {name(from)}{" – "}
        }
        { for here.iter().enumerate().map(|(number, stop)| html! { <>
            {if number > 0 { " – " } else { "" }}<b>{name(stop.place)}</b>
        </> }) }
        if let Some(to) = around.after {
            {" – "}{name(to)}
        }
        if let Some(others) = around.back {
            {if others { " – … – " } else { " – " }}{ for here.first().map(|stop| name(stop.place)) }
        }
    </> };
    let what = html! { <>
        {link(ui, event.entry.entity, land, inside)}
        <span class="note">{note}</span>
    </> };
    row(
        ui,
        out,
        marks::movement(claim.status),
        what,
        event.entry.entity,
        claim.evidence.first(),
    )
}

fn part(ui: &Ui, id: EventId, number: usize, land: Option<PlaceId>, out: bool) -> Html {
    let article = ui.loaded.article();
    let event = article.event(id);
    let participant = event.participants.get(number);
    let label = participant.and_then(|participant| participant.label.as_ref());
    let claim = participant.and_then(|participant| participant.claim.as_ref());
    let mark = claim.map_or_else(
        || marks::event_of(article, id),
        |claim| marks::relation(claim.status),
    );
    let what = link(
        ui,
        event.entry.entity,
        land,
        ui.text(label.unwrap_or(&event.entry.name)),
    );
    let evidence = &claim.unwrap_or(&event.entry.claim).evidence;
    row(ui, out, mark, what, event.entry.entity, evidence.first())
}

fn city_line(ui: &Ui, cities: &[PlaceId], land: Option<PlaceId>, out: bool) -> Html {
    let article = ui.loaded.article();
    let relations = cities.iter().enumerate().map(|(number, city)| {
        let entry = &article.place(*city).entry;
        let comma = if number + 1 < cities.len() { ", " } else { "" };
        html! { <><b>{link(ui, entry.entity, land, ui.text(entry.label()))}</b>{comma}</> }
    });
    let anchors: Vec<(EntityId, &Anchor)> = cities
        .iter()
        .filter_map(|city| {
            let entry = &article.place(*city).entry;
            Some((entry.entity, entry.claim.evidence.first()?))
        })
        .collect();
    let numbers: Vec<usize> = anchors
        .iter()
        .map(|(_, anchor)| Ui::passage_number(anchor))
        .collect();
    let (first, last) = (numbers.iter().min(), numbers.iter().max());
    html! {
        <li class={line_class(out)} data-for={ui::ids(ui, cities.iter().map(|city| article.place(*city).entry.entity))}>
            <span class="line-mark">{marks::city()}</span>
            <span class="what">{ for relations }</span>
            if let (Some(first), Some(last), Some((entity, anchor))) = (first, last, anchors.first()) {
                if first == last {
                    {ui.pilcrow(*entity, 0, anchor)}
                } else {
                    <a class="pilcrow" href={ui.href(*entity)} data-id={ui.id(*entity)} data-quote="0" data-action="read" tabindex="-1"
                        aria-label={ui.lang.with(Msg::ListParagraphs, &[("first", &first.to_string()), ("last", &last.to_string())])}>
                        {ui.lang.with(Msg::ListParagraphsMark, &[("first", &first.to_string()), ("last", &last.to_string())])}
                    </a>
                }
            }
        </li>
    }
}
