//! Events in time, with honest dates: zones in order, no scale, nothing unknown at a point.

use super::marks;
use super::ui::{self, Ui};
use article::EntityRef;
use explorer::facets::Passing;
use explorer::i18n::{Count, Msg, words};
use explorer::tense::Dated;
use explorer::timeline::{Mark, MarkStyle, Zone, ZoneKind};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`TimelineView`].
#[derive(Properties, PartialEq)]
pub struct TimelineViewProps {
    pub ui: Ui,
    /// What the filter lets through.
    pub passing: Rc<Passing>,
}

/// So many marks of a zone are shown at first, and so many more on each request.
const MOST: usize = 12;
/// So many zones are shown at first, and so many more on each request.
const MOST_ZONES: usize = 30;

/// Events in time.
#[component]
pub fn TimelineView(props: &TimelineViewProps) -> Html {
    let TimelineViewProps { ui, passing } = props;
    let shown = use_state_eq(|| MOST_ZONES);
    let zones = &ui.loaded.timeline().zones;
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + MOST_ZONES))
    };
    let rest: usize = zones.iter().skip(*shown).map(|zone| zone.marks.len()).sum();
    let views = zones.iter().enumerate().take(*shown).map(|(number, _)| {
        html! { <ZoneView key={number} ui={ui.clone()} passing={passing.clone()} zone={number} /> }
    });
    html! {
        <section class="timeline" id="when" data-view="timeline" aria-labelledby="timeline-title">
            <div class="timeline-head rule-top">
                <h2 class="section-title" id="timeline-title">{ui.t(Msg::TimelineLabel)}</h2>
                <p class="timeline-note">{ui.t(Msg::TimelineNoteOrder)}</p>
            </div>
            if zones.is_empty() {
                <p>{ui.t(Msg::TimelineEmpty)}</p>
            }
            <ol role="list" class="zones">{ for views }</ol>
            if rest > 0 {
                <button type="button" class="more" onclick={more}>{ui.lang.count(Count::TimelineMore, rest)}</button>
            }
        </section>
    }
}

/// Properties of [`ZoneView`].
#[derive(Properties, PartialEq)]
struct ZoneProps {
    ui: Ui,
    passing: Rc<Passing>,
    /// Its number in the timeline.
    zone: usize,
}

/// The marks that share a date.
#[component]
fn ZoneView(props: &ZoneProps) -> Html {
    let ZoneProps { ui, passing, zone } = props;
    let shown = use_state_eq(|| MOST);
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + 10 * MOST))
    };
    let Some(zone) = ui.loaded.timeline().zones.get(*zone) else {
        return html! {};
    };
    let passes = |mark: &&Mark| mark.entities.iter().any(|id| passing.has(*id));
    let marks = zone
        .marks
        .iter()
        .filter(passes)
        .take(*shown)
        .map(|mark| mark_view(ui, zone, mark));
    let rest = zone
        .marks
        .iter()
        .filter(passes)
        .count()
        .saturating_sub(*shown);
    let class = match zone.kind {
        ZoneKind::NotLaterThan => "zone-by",
        ZoneKind::On => "zone-on",
        ZoneKind::From => "zone-on zone-from",
        ZoneKind::NotEarlierThan | ZoneKind::Ahead => "zone-ahead",
        ZoneKind::Unknown | ZoneKind::Again => "zone-unknown",
    };
    let wide = match zone.marks.len() {
        0..=1 => "zone-narrow",
        2..=4 => "zone-middle",
        _ => "zone-wide",
    };
    html! {
        <li class={classes!("zone", class, wide)}>
            <h3 class="zone-title">{zone.label(ui.lang, ui.loaded.years()).to_string()}</h3>
            <ul role="list" class="zone-marks">{ for marks }</ul>
            if rest > 0 {
                <button type="button" class="more" onclick={more}>{ui.lang.count(Count::TimelineMore, rest)}</button>
            }
        </li>
    }
}

fn mark_view(ui: &Ui, zone: &Zone, mark: &Mark) -> Html {
    let article = ui.loaded.article();
    let entity = mark.entity();
    let symbol = match article.entity(entity) {
        EntityRef::Relation(relation) => {
            marks::relation(article.relation(relation).entry.claim.status)
        }
        _ => {
            let dated = match mark.style {
                MarkStyle::Stated => Dated::Stated,
                MarkStyle::Bounded | MarkStyle::Approximate => Dated::NotLater,
                MarkStyle::Ahead => Dated::Ahead,
                MarkStyle::Unknown => Dated::Unknown,
            };
            marks::event(dated, mark.tense)
        }
    };
    let anchor = article.entry(entity).claim.evidence.first();
    // With a date, its column says how often.
    let when = match article.entity(entity) {
        EntityRef::Event(id) => article.event(id).when.as_ref(),
        EntityRef::Relation(id) => article.relation(id).when.as_ref(),
        _ => None,
    };
    let repeats = when.and_then(|when| when.repeats.as_ref());
    let about = matches!(mark.style, MarkStyle::Approximate);
    let inside = if mark.entities.len() > 1 {
        several(ui, mark)
    } else {
        let when = zone.label(ui.lang, ui.loaded.years()).to_string();
        html! {
            <a class="hl" href={ui.href(entity)} data-id={ui.id(entity)} title={when}>{ui.text(&article.entry(entity).name)}</a>
        }
    };
    html! {
        <li class="event" data-for={ui::ids(ui, mark.entities.iter().copied())}>
            <span class="event-mark">{symbol}</span>
            <span class="what">
                if about {
                    <span class="visually-hidden">{ui.t(Msg::TimelineApproximate)}{": "}</span>
                    <span aria-hidden="true">{"≈ "}</span>
                }
                {inside}
                if let Some(doubt) = marks::doubt(ui, entity) {
                    {", "}{doubt}
                }
                if let Some(repeats) = repeats {
                    {", "}{ui.text(repeats)}
                }
                if let Some(anchor) = anchor {
                    {" "}{ui.pilcrow(entity, 0, anchor)}
                }
            </span>
        </li>
    }
}

/// Relations that one sentence names together: one mark, a link for each.
fn several(ui: &Ui, mark: &Mark) -> Html {
    let article = ui.loaded.article();
    let EntityRef::Relation(first) = article.entity(mark.entity()) else {
        return html! {};
    };
    let first = article.relation(first);
    let title = words::several(ui.lang, first, mark.entities.len(), ui.content());
    let relations = mark.entities.iter().enumerate().map(|(number, id)| {
        let EntityRef::Relation(relation) = article.entity(*id) else {
            return html! {};
        };
        // The other end tells them apart.
        let end = &article.relation(relation).ends[1];
        let name = match (&end.place, end.party) {
            (Some(place), _) => ui.text(article.place(place.place).entry.label()),
            (None, Some(party)) => ui.text(article.party(party).entry.label()),
            (None, None) => ui.text(&article.relation(relation).entry.name),
        };
        let comma = if number + 1 < mark.entities.len() {
            ", "
        } else {
            ""
        };
        html! { <>
            <a class="hl" href={ui.href(*id)} data-id={ui.id(*id)}>{name}</a>{comma}
        </> }
    });
    html! { <>{title}{": "}{ for relations }</> }
}
