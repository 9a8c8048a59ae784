//! The rows of a place, party or topic, drawn: mark, title, a line of words, who says so, ¶.

use super::parts::{self, commas, link_as};
use super::rows::{PlaceRole, Row, other_end};
use crate::components::marks;
use crate::components::ui::Ui;
use article::{Anchor, EntityId, EntityRef, PlaceKind};
use compact::sort::CompactSort;
use explorer::cells::Role;
use explorer::i18n::{Count, Msg, Years, capitalised, words};
use explorer::relations::{ClaimRef, Focus};
use yew::prelude::*;

/// A row; `now` is the quote that is looked at.
pub fn row(ui: &Ui, focus: &Focus, years: Years, row: &Row, now: Option<&Anchor>) -> Html {
    let article = ui.loaded.article();
    let fact = row.facts[0];
    let claim = fact.get(article);
    let anchor = claim.evidence.first();
    let current = now.is_some_and(|now| {
        row.facts
            .iter()
            .any(|fact| fact.get(article).evidence.contains(now))
    });
    let mark = match article.entity(fact.entity) {
        EntityRef::Event(id) if fact.part == 0 => marks::event_of(article, id),
        EntityRef::Quotation(_) => marks::entity(article, fact.entity),
        _ => marks::relation(claim.status),
    };
    let (title, line) = if row.facts.len() > 1 {
        several(ui, focus, row)
    } else {
        one(ui, focus, years, fact, row.role)
    };
    let voice = capitalised(&words::voice(ui.lang, article, claim.voice, ui.content()));
    html! {
        <li class={classes!("detail-row", current.then_some("is-now"))}>
            <span class="row-mark">{mark}</span>
            <div class="row-words">
                <p class="row-title">{title}</p>
                if let Some(line) = line {
                    <p class="row-line">{line}</p>
                }
                <p class="row-voice">{ui.lang.bind(&voice).into_owned()}
                    if let Some(anchor) = anchor {
                        {", "}{to_sentence(ui, focus, fact.entity, anchor)}
                    }
                </p>
            </div>
        </li>
    }
}

/// The ¶ of a row: looks at the sentence without leaving what is selected.
pub fn to_sentence(ui: &Ui, focus: &Focus, fact: EntityId, anchor: &Anchor) -> Html {
    let quote = focus
        .supports
        .iter()
        .position(|support| support.anchor == *anchor);
    let (entity, quote) = quote.map_or((fact, 0), |quote| (focus.entity, quote));
    let number = Ui::passage_number(anchor).to_string();
    html! {
        <a class="pilcrow" href={ui.href(entity)} data-id={ui.id(entity)} data-quote={quote.to_string()} data-action="read"
            aria-label={ui.lang.with(Msg::ListParagraphOpen, &[("p", &number)])}>{"¶"}{number}</a>
    }
}

fn one(
    ui: &Ui,
    focus: &Focus,
    years: Years,
    fact: ClaimRef,
    role: Option<PlaceRole>,
) -> (Html, Option<Html>) {
    let article = ui.loaded.article();
    let entry = article.entry(fact.entity);
    let title = role.map_or_else(
        || ui.text(&entry.name),
        |role| html! { {role_title(ui, fact.entity, role)} },
    );
    let title = link_as(ui, fact.entity, title);
    let line = match article.entity(fact.entity) {
        EntityRef::Relation(id) => {
            let when = article.relation(id).when.as_ref();
            let date = ui
                .lang
                .when(article, entry.claim.status, when, years, ui.content())
                .capitalised();
            let year = when.and_then(|when| when.year.as_ref());
            html! { <>
                if role.is_some() {
                    {ui.text(&entry.name)}{". "}
                }
                if when.is_some() {
                    {parts::date(&date, year, ui)}{"."}
                }
            </> }
        }
        EntityRef::Event(id) => {
            let event = article.event(id);
            let taking = event
                .participants
                .iter()
                .find(|participant| participant.who == focus.entity);
            let part = taking.and_then(|participant| participant.role.as_ref());
            let at = event
                .place
                .as_ref()
                .map(|at| article.place(at.place).entry.entity);
            let at = at.filter(|at| *at != focus.entity);
            let date = ui.lang.when(
                article,
                entry.claim.status,
                event.when.as_ref(),
                years,
                ui.content(),
            );
            let year = event.when.as_ref().and_then(|when| when.year.as_ref());
            let name = role.is_some().then(|| ui.text(&entry.name));
            let bits = (name.into_iter())
                .chain(part.map(|part| ui.text(part)))
                .chain(at.map(|at| ui.text(article.entry(at).label())))
                .chain([parts::date(&date, year, ui)]);
            html! { <span class="first-letter">{commas(bits)}{"."}</span> }
        }
        EntityRef::Quotation(_) => return (title, None),
        _ => return (title, entry.note.as_ref().map(|note| ui.text(note))),
    };
    (title, Some(line))
}

/// "Six agreements: Brazil, Iran, …": each name selects its fact.
fn several(ui: &Ui, focus: &Focus, row: &Row) -> (Html, Option<Html>) {
    let article = ui.loaded.article();
    let n = row.facts.len();
    let title = match article.entity(row.facts[0].entity) {
        EntityRef::Relation(id) => words::several(ui.lang, article.relation(id), n, ui.content()),
        EntityRef::Quotation(_) => ui.lang.count(Count::FiguresQuotations, n),
        _ => ui.lang.count(Count::FiguresEvents, n),
    };
    let label = |fact: &ClaimRef| article.entry(fact.entity).label();
    let mut labels: Vec<&str> = row
        .facts
        .iter()
        .map(|fact| label(fact).get(ui.content()).0)
        .collect();
    labels.compact_sort();
    let alike = labels.windows(2).any(|pair| pair[0] == pair[1]);
    let name = |fact: &ClaimRef| {
        let entry = article.entry(fact.entity);
        let text = match article.entity(fact.entity) {
            EntityRef::Relation(id) => other_end(article, article.relation(id), focus.entity)
                .map_or(&entry.name, |other| article.entry(other).label()),
            _ => entry.label(),
        };
        // Of several that are called alike, the dates tell one from the other.
        let when = match article.entity(fact.entity) {
            EntityRef::Event(id) if alike => article.event(id).when.as_ref(),
            _ => None,
        };
        let when = when.filter(|when| when.date.is_some()).map(|when| {
            let (status, years) = (entry.claim.status, ui.loaded.years());
            ui.lang
                .when(article, status, Some(when), years, ui.content())
        });
        let name = link_as(ui, fact.entity, ui.text(text));
        html! { <>{name}if let Some(when) = when { {" ("}{when.to_string()}{")"} }</> }
    };
    let shown = parts::MOST_LINKS;
    let mut names: Vec<Html> = row.facts.iter().take(shown).map(name).collect();
    if n > shown {
        names.push(html! { {ui.lang.count(Count::ListMore, n - shown)} });
    }
    (html! { <b>{title}{": "}</b> }, Some(commas(names)))
}

/// What a country is by a fact: "Partner", "Host: assembly", "Home of Bareilly".
fn role_title(ui: &Ui, fact: EntityId, role: PlaceRole) -> String {
    let article = ui.loaded.article();
    let title = match (role.role, role.city.map(|city| article.place(city))) {
        (Role::Host, _) => {
            let event = ui.plain(article.entry(fact).label());
            let message = if words::is_held(article, fact) {
                Msg::RoleHostTitle
            } else {
                Msg::RoleSceneTitle
            };
            ui.lang.with(message, &[("event", &event)])
        }
        (Role::CityRelation, Some(city)) => {
            let message = if city.kind == PlaceKind::City {
                Msg::RoleCityTitle
            } else {
                Msg::RoleDistrictTitle
            };
            ui.lang
                .with(message, &[("name", &ui.plain(city.entry.label()))])
        }
        _ => ui.t(Msg::RolePartnerTitle).to_owned(),
    };
    ui.lang.bind(&title).into_owned()
}
