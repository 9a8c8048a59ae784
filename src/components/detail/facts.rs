//! What is claimed by one fact: status, voice, when, where, who, and what is not said.

use super::besides::{self, says};
use super::parts::{self, MOST_LINKS, commas, link, link_as, term};
use super::support;
use crate::components::marks;
use crate::components::ui::Ui;
use article::{
    Anchor, Article, Basis, BasisKind, EntityId, EntityRef, Event, EventId, LangIx, Located,
    Movement, PartyId, PlaceId, Relation, TopicId,
};
use compact::sort::CompactSort;
use compact::sorted::SortedSet;
use explorer::i18n::{Msg, Years, words};
use explorer::relations::{Focus, is_fact};
use explorer::text::sentences;
use geo::coord::LonLat;
use geo::distance::kilometres;
use yew::prelude::*;

/// The facts of a relation, event or quotation.
pub fn facts(ui: &Ui, focus: &Focus) -> Html {
    let article = ui.loaded.article();
    let entry = article.entry(focus.entity);
    let claim = &entry.claim;
    let mut shown = SortedSet::from_iter([focus.entity]);
    let of_its_kind = match article.entity(focus.entity) {
        EntityRef::Relation(id) => relation(ui, article.relation(id), &mut shown),
        EntityRef::Event(id) => event(ui, id, &mut shown),
        EntityRef::Quotation(id) => {
            let quotation = article.quotation(id);
            let speaker = claim.voice.speaker;
            shown.insert(speaker);
            html! { <>
                {term(ui, Msg::DetailWho, link_as(ui, speaker, ui.text(&article.entry(speaker).name)))}
                {topics(ui, &quotation.topics, &mut shown)}
            </> }
        }
        _ => Html::default(),
    };
    let status = html! {
        <span class="fact-status" title={ui.t(status_meaning_of(article, focus.entity))}>
            {marks::relation(claim.status)}{ui.t(status_of(article, focus.entity))}
        </span>
    };
    let opposed = article.opposed.iter();
    let opposed = opposed.filter(|it| it.by == focus.entity || it.fact == focus.entity);
    shown.extend(opposed.flat_map(|it| [it.by, it.fact]));
    html! {
        <dl class="facts">
            {term(ui, Msg::DetailStatus, status)}
            {term(ui, Msg::DetailSays, html! { {says(ui, claim.voice)} })}
            {besides::also(ui, focus)}
            {besides::opposed(ui, focus.entity)}
            {of_its_kind}
            {besides::figures(ui, focus)}
            {term(ui, Msg::DetailSaidAt, said_at(ui, focus))}
            {term(ui, Msg::DetailSupport, support::support(ui, focus.entity))}
            {unstated(ui, focus.entity)}
            {related(ui, focus, &shown)}
        </dl>
    }
}

/// What the status of a fact means.
fn status_meaning_of(article: &Article, fact: EntityId) -> Msg {
    let status = article.entry(fact).claim.status;
    match article.entity(fact) {
        EntityRef::Event(id) => words::event_status_meaning(article.event(id).kind, status),
        _ => words::status_meaning(status),
    }
}

/// The word for the status of a fact.
fn status_of(article: &Article, fact: EntityId) -> Msg {
    let status = article.entry(fact).claim.status;
    match article.entity(fact) {
        EntityRef::Event(id) => words::event_status(article.event(id).kind, status),
        _ => words::status(status),
    }
}

fn relation(ui: &Ui, relation: &Relation, shown: &mut SortedSet<EntityId>) -> Html {
    let article = ui.loaded.article();
    let event = relation.event.map(|id| article.event(id));
    let ends = relation.ends.iter().map(|end| {
        let others = end.and.iter().map(|member| (member.party, &member.place));
        let all = [(end.party, &end.place)].into_iter().chain(others);
        let all: Vec<Html> = all
            .map(|(party, place)| standing(ui, party, place, shown))
            .collect();
        commas(all)
    });
    let ends: Vec<Html> = ends.collect();
    html! { <>
        if relation.when.is_some() {
            {term(ui, Msg::DetailWhen, parts::when(ui, relation.entry.claim.status, relation.when.as_ref(), Years::Shown))}
        }
        if let Some(event) = event {
            {term(ui, Msg::DetailWhere, at_event(ui, event, shown))}
        }
        {term(ui, Msg::DetailWho, html! { <>{ends.first().cloned()}{" — "}{ends.get(1).cloned()}</> })}
        if let Some(distance) = distance(ui, relation) {
            {term(ui, Msg::DetailDistance, html! { <span class="reference">{distance}</span> })}
        }
        {topics(ui, &relation.topics, shown)}
    </> }
}

/// Who stands at an end of a relation, and where.
fn standing(
    ui: &Ui,
    party: Option<PartyId>,
    place: &Option<Located>,
    shown: &mut SortedSet<EntityId>,
) -> Html {
    let article = ui.loaded.article();
    let at = place.as_ref();
    let at = at.filter(|at| at.basis.kind != BasisKind::Reference || party.is_none());
    let party = party.map(|party| article.party(party).entry.entity);
    let place = at.map(|at| article.place(at.place).entry.entity);
    shown.extend(party);
    shown.extend(place);
    match (party, place) {
        (Some(party), Some(place)) => {
            html! { <>{link(ui, party)}{" ("}{link(ui, place)}{")"}</> }
        }
        (Some(one), None) | (None, Some(one)) => link(ui, one),
        (None, None) => Html::default(),
    }
}

/// Where a tie came about: at an event, and where that was.
fn at_event(ui: &Ui, event: &Event, shown: &mut SortedSet<EntityId>) -> Html {
    shown.insert(event.entry.entity);
    html! { <>
        {link_as(ui, event.entry.entity, ui.text(&event.entry.name))}
        if event.place.is_some() || event.venue.is_some() {
            {", "}{venue(ui, event, shown)}
        }
    </> }
}

fn event(ui: &Ui, id: EventId, shown: &mut SortedSet<EntityId>) -> Html {
    let article = ui.loaded.article();
    let event = article.event(id);
    let place = if event.place.is_some() || event.venue.is_some() {
        Some(venue(ui, event, shown))
    } else if event.movement.is_none() {
        Some(html! { {ui.t(Msg::DetailPlaceUnknown)} })
    } else {
        None
    };
    let way = event.movement.as_ref().map(|way| route(ui, way, shown));
    let entity_of = |id: EventId| article.event(id).entry.entity;
    let entity = event.entry.entity;
    let parts: Vec<EntityId> = (ui.loaded.relations().neighbours(entity).iter().copied())
        .filter(|other| match article.entity(*other) {
            EntityRef::Event(other) => article.event(other).part_of == Some(id),
            _ => false,
        })
        .collect();
    shown.extend(event.part_of.map(entity_of));
    shown.extend(parts.iter().copied());
    shown.extend(event.participants.iter().map(|participant| participant.who));
    let who = event.participants.iter().map(|participant| {
        let claim = participant.claim.as_ref();
        html! {
            <li>
                {link(ui, participant.who)}
                if let Some(role) = &participant.role {
                    {" — "}{ui.text(role)}
                }
                if let Some(claim) = claim {
                    {" "}<span class="fact-mark" title={ui.t(words::status(claim.status))}>{marks::relation(claim.status)}</span>
                    if participant.role.is_none() {
                        {ui.t(words::status_inline(claim.status))}
                    }
                }
            </li>
        }
    });
    let many = event.participants.len();
    html! { <>
        {term(ui, Msg::DetailWhen, parts::when(ui, event.entry.claim.status, event.when.as_ref(), Years::Shown))}
        if let Some(place) = place {
            {term(ui, Msg::DetailWhere, place)}
        }
        if let Some(way) = way {
            {term(ui, Msg::DetailRoute, way)}
        }
        if many > 0 {
            {term(ui, Msg::DetailWho, html! { <ul role="list" class="fact-list">{ for who.take(MOST_LINKS) }
                if many > MOST_LINKS { <li>{ui.lang.count(explorer::i18n::Count::ListMore, many - MOST_LINKS)}</li> }
            </ul> })}
        }
        if let Some(whole) = event.part_of {
            {term(ui, Msg::DetailPartOf, link_as(ui, entity_of(whole), ui.text(&article.event(whole).entry.name)))}
        }
        if !parts.is_empty() {
            {term(ui, Msg::DetailParts, commas(parts.iter().take(MOST_LINKS).map(|part| link(ui, *part))))}
        }
        {topics(ui, &event.topics, shown)}
    </> }
}

/// The place of an event, the words for it, and how we know.
fn venue(ui: &Ui, event: &Event, shown: &mut SortedSet<EntityId>) -> Html {
    let venue = event.venue.as_ref().map(|venue| html! { {ui.text(venue)} });
    let place = event.place.as_ref().map(|located| {
        shown.insert(ui.loaded.article().place(located.place).entry.entity);
        place(ui, located)
    });
    html! { <>{commas(place.into_iter().chain(venue))}{"."}
        if let Some(located) = &event.place { {" "}{parts::basis(ui, &located.basis)} }
    </> }
}

/// The places of a movement, in their order.
fn route(ui: &Ui, way: &Movement, shown: &mut SortedSet<EntityId>) -> Html {
    let article = ui.loaded.article();
    let mut bases: Vec<&Basis> = Vec::new();
    let stops = way.stops.iter().enumerate().map(|(number, stop)| {
        let entity = article.place(stop.place).entry.entity;
        shown.insert(entity);
        if !bases.contains(&&stop.basis) {
            bases.push(&stop.basis);
        }
        let dash = if number > 0 { " – " } else { "" };
        html! { <>{dash}{link(ui, entity)}</> }
    });
    let stops: Vec<Html> = stops.collect();
    html! { <>
        if !way.begins { {"… – "} }
        { for stops }
        if !way.ends { {" – …"} }
        { for bases.into_iter().map(|basis| html! { <>{". "}{parts::basis(ui, basis)}</> }) }
    </> }
}

/// A place, with the land it lies in where the text does not say that.
fn place(ui: &Ui, located: &Located) -> Html {
    let article = ui.loaded.article();
    let place = article.place(located.place);
    let land = place.within.as_ref().filter(|_| !place.kind.is_land());
    html! { <>
        {link(ui, place.entry.entity)}
        if let Some(within) = land {
            {" ("}
            <span class={(within.basis.kind == BasisKind::Reference).then_some("reference")}>
                {ui.text(article.place(within.place).entry.label())}
            </span>
            {")"}
        }
    </> }
}

/// How far apart the two places of a tie are, if the text names both and each has a point.
fn distance(ui: &Ui, relation: &Relation) -> Option<String> {
    let article = ui.loaded.article();
    let point = |located: Option<&Located>| {
        let place = article.place(
            located
                .filter(|at| at.basis.kind != BasisKind::Reference)?
                .place,
        );
        let point = place.point.as_ref().filter(|_| !place.kind.is_land())?;
        LonLat::new(point.lon, point.lat)
    };
    let [a, b] = &relation.ends;
    let km = kilometres(point(a.place.as_ref())?, point(b.place.as_ref())?);
    Some(ui.lang.with(
        Msg::DetailComputed,
        &[("distance", &ui.lang.kilometres(km))],
    ))
}

/// The topics as a row, if there are any.
fn topics(ui: &Ui, topics: &[TopicId], shown: &mut SortedSet<EntityId>) -> Html {
    if topics.is_empty() {
        return Html::default();
    }
    let topics: Vec<EntityId> = topics
        .iter()
        .map(|id| ui.loaded.article().topic(*id).entry.entity)
        .collect();
    shown.extend(topics.iter().copied());
    term(
        ui,
        Msg::DetailTopics,
        commas(topics.into_iter().map(|topic| link(ui, topic))),
    )
}

/// Each quote's paragraph and sentence, as links that look at it.
fn said_at(ui: &Ui, focus: &Focus) -> Html {
    // Two pieces of one sentence are said at one place.
    let mut known: Vec<String> = Vec::new();
    let supports = focus.supports.iter().enumerate().take(MOST_LINKS);
    let at = supports.filter(|(_, support)| {
        let at = where_said(ui, &support.anchor);
        let new = !known.contains(&at);
        known.push(at);
        new
    });
    let at = at.map(|(quote, support)| {
        html! {
            <a class="pilcrow said" href={ui.href(focus.entity)} data-id={ui.id(focus.entity)} data-quote={quote.to_string()}
                data-action="read">
                {where_said(ui, &support.anchor)}
            </a>
        }
    });
    commas(at.collect::<Vec<_>>())
}

/// "Paragraph 5, sentence 1".
pub fn where_said(ui: &Ui, anchor: &Anchor) -> String {
    let article = ui.loaded.article();
    let paragraph = Ui::passage_number(anchor).to_string();
    let text = article
        .passage_text(anchor.passage, LangIx::ORIGINAL)
        .unwrap_or("");
    let all = sentences(text, article.tag(LangIx::ORIGINAL));
    let number = anchor.span(LangIx::ORIGINAL).and_then(|span| {
        all.iter()
            .position(|sentence| sentence.start <= span.start && span.start < sentence.end)
    });
    match number {
        Some(number) if all.len() > 1 => ui.lang.with(
            Msg::DetailSaidSentence,
            &[("p", &paragraph), ("i", &(number + 1).to_string())],
        ),
        _ => ui.lang.with(Msg::DetailSaidParagraph, &[("p", &paragraph)]),
    }
}

/// Where a party belongs, marked where the text does not say that.
pub fn seat(ui: &Ui, entity: EntityId) -> Html {
    let article = ui.loaded.article();
    let seat = match article.entity(entity) {
        EntityRef::Party(id) => article.party(id).seat.as_ref(),
        _ => None,
    };
    let Some(seat) = seat else {
        return Html::default();
    };
    let place = link(ui, article.place(seat.place).entry.entity);
    // What it comes from stands with the other reference data.
    let inside = match seat.basis.kind {
        BasisKind::Reference => html! { <span class="reference">{place}</span> },
        BasisKind::Stated => place,
        BasisKind::Derived => html! { <>{place}{". "}{parts::basis(ui, &seat.basis)}</> },
    };
    term(ui, Msg::DetailAffiliation, inside)
}

/// What the text does not say.
pub fn unstated(ui: &Ui, entity: EntityId) -> Html {
    let unstated = &ui.loaded.article().entry(entity).unstated;
    if unstated.is_empty() {
        return Html::default();
    }
    let items = unstated
        .iter()
        .map(|text| html! { <li>{ui.text(text)}</li> });
    term(
        ui,
        Msg::DetailUnstated,
        html! { <ul role="list" class="fact-list">{ for items }</ul> },
    )
}

/// What else belongs to it, then what else the same sentence says.
fn related(ui: &Ui, focus: &Focus, shown: &SortedSet<EntityId>) -> Html {
    let article = ui.loaded.article();
    let others: Vec<EntityId> = focus
        .related
        .iter()
        .copied()
        .filter(|other| !shown.contains(other))
        .collect();
    let same = same_sentence(ui, focus.entity);
    let same: Vec<EntityId> = same
        .into_iter()
        .filter(|other| !shown.contains(other) && !others.contains(other))
        .collect();
    if others.is_empty() && same.is_empty() {
        return Html::default();
    }
    let name = |id: EntityId| match article.entity(id) {
        EntityRef::Relation(relation) => {
            let relation = article.relation(relation);
            super::rows::other_end(article, relation, focus.entity)
                .map_or(&relation.entry.name, |other| article.entry(other).label())
        }
        _ => article.entry(id).label(),
    };
    let same_links = same
        .iter()
        .take(MOST_LINKS)
        .map(|id| link_as(ui, *id, ui.text(name(*id))));
    term(
        ui,
        Msg::DetailRelated,
        html! { <>
            if !others.is_empty() {
                <span class="fact-line">{commas(others.iter().take(MOST_LINKS).map(|id| link(ui, *id)))}</span>
            }
            if !same.is_empty() {
                <span class="fact-line">
                    {ui.lang.count(explorer::i18n::Count::DetailSameSentence, same.len())}{": "}{commas(same_links)}
                </span>
            }
        </> },
    )
}

/// Facts that rest on the same quote: they stand together in text order.
fn same_sentence(ui: &Ui, entity: EntityId) -> Vec<EntityId> {
    let article: &Article = ui.loaded.article();
    let first = |id: EntityId| article.entry(id).claim.evidence.first();
    let order = ui.loaded.relations().in_text_order();
    let rank = ui.loaded.relations().rank(entity) as usize;
    let start = |id: EntityId| first(id).map(Anchor::order);
    let here = start(entity);
    let (before, after) = order.split_at(rank.min(order.len()));
    let mut same: Vec<EntityId> = before
        .iter()
        .rev()
        .copied()
        .take_while(|id| start(*id) == here)
        .collect();
    same.reverse();
    same.extend(
        after
            .iter()
            .copied()
            .skip(1)
            .take_while(|id| start(*id) == here),
    );
    same.retain(|id| is_fact(article.kind(*id)) && first(*id) == first(entity));
    same
}

/// The places that a fact or entity is drawn at.
pub fn places(article: &Article, entity: EntityId) -> Vec<PlaceId> {
    let mut places = explorer::cells::places_of(article, entity);
    if let EntityRef::Relation(id) = article.entity(entity)
        && let Some(event) = article.relation(id).event
    {
        places.extend(article.event(event).place.as_ref().map(|at| at.place));
    }
    places.compact_sort();
    places.dedup();
    places
}
