//! The marks of relations, events and entities: shape first, colour second.
//!
//! All are decoration beside words that say the same, so assistive technology ignores them.
//! Colours come from the class `tone-…`.

use super::ui::Ui;
use article::{
    Article, EntityId, EntityRef, EventId, Opposed, Opposition, PartyKind, PlaceKind, Status,
};
use explorer::i18n::{Msg, words};
use explorer::tense::{Dated, Tense};
use yew::prelude::*;

/// The class that gives a status its colour.
pub fn tone(status: Status) -> &'static str {
    match status {
        Status::Signed => "tone-signed",
        Status::Exists => "tone-held",
        Status::Agreed => "tone-agreed",
        Status::Accepted | Status::Planned | Status::Possible | Status::Conditional => {
            "tone-planned"
        }
        Status::Discussed => "tone-discussed",
        _ => "tone-plain",
    }
}

/// The class that gives a status its kind of line.
pub fn pattern(status: Status) -> &'static str {
    match status {
        Status::Signed => "connection-signed",
        Status::Exists => "connection-exists",
        Status::Agreed => "connection-agreed",
        Status::Accepted | Status::Planned => "connection-ahead",
        Status::Possible | Status::Conditional => "connection-perhaps",
        Status::Denied | Status::Alleged | Status::Cancelled => "connection-doubtful",
        Status::Discussed => "connection-discussed",
        _ => "connection-thin",
    }
}

/// The mark of a relation: a short line in the pattern of its status, 28 × 12.
pub fn relation(status: Status) -> Html {
    let inside = match status {
        // Double line, two knots.
        Status::Signed => html! { <>
            <path class="mark-bar" d="M4 3.6H24M4 8.4H24" />
            <circle class="mark-knot" cx="4" cy="6" r="3.4" />
            <circle class="mark-knot" cx="24" cy="6" r="3.4" />
        </> },
        // Line and ring.
        Status::Exists => html! { <>
            <path d="M1 6H18.6" />
            <circle class="mark-ring" cx="22" cy="6" r="3.2" />
        </> },
        Status::Agreed => html! { <path stroke-dasharray="6 3.2" d="M1 6H27" /> },
        // Dots and an arrow.
        Status::Accepted | Status::Planned => html! { <>
            <path stroke-dasharray="0.1 3.6" stroke-linecap="round" stroke-width="2.2" d="M2 6H18" />
            <path d="M20.5 2.2L25.5 6L20.5 9.8" />
        </> },
        // Wide dots and an arrow.
        Status::Possible | Status::Conditional => html! { <>
            <path stroke-dasharray="0.1 6" stroke-linecap="round" stroke-width="2.2" d="M2 6H18" />
            <path d="M20.5 2.2L25.5 6L20.5 9.8" />
        </> },
        // Dots, crossed out.
        Status::Denied | Status::Cancelled => html! { <>
            <path class="mark-thin" stroke-dasharray="1.2 3" d="M1 6H27" />
            <path d="M10.6 2.6L17.4 9.4M17.4 2.6L10.6 9.4" />
        </> },
        // Dots, in doubt.
        Status::Alleged => html! { <>
            <path class="mark-thin" stroke-dasharray="1.2 3" d="M1 6H8M20 6H27" />
            <path d="M11.4 4.4A2.6 2.6 0 1 1 14 7V8.2M14 10v.4" />
        </> },
        Status::Initiated => html! { <path class="mark-thin" d="M1 6H25M20.5 2L25.6 6L20.5 10" /> },
        Status::Discussed => {
            html! { <path class="mark-thin" stroke-dasharray="1.6 2.4" d="M1 6H27" /> }
        }
        _ => html! { <path class="mark-thin" d="M1 6H27" /> },
    };
    html! {
        <svg class={classes!("mark", "mark-relation", tone(status))} viewBox="0 0 28 12"
            aria-hidden="true">{inside}</svg>
    }
}

/// The mark of an event, by what is known of its date, and whether it is to come: a diamond, filled if
/// its day has been stated and it has taken place, with a core if it is to come, outlined or dashed, or its
/// corners only, if its day is not known, crossed out if it will not be.
pub fn event(dated: Dated, tense: Tense) -> Html {
    let (class, dash) = match dated {
        Dated::Stated | Dated::Rough if tense != Tense::Future && tense != Tense::Off => {
            ("mark-stated", None)
        }
        Dated::Stated | Dated::Derived | Dated::Rough | Dated::NotLater | Dated::NotEarlier => {
            ("mark-bounded", None)
        }
        Dated::Ahead => ("mark-ahead", Some("2.2 1.9")),
        // Its four corners.
        Dated::Unknown => ("mark-unknown", Some("0.1 6.688")),
    };
    let tone = match tense {
        Tense::Future => "tone-planned",
        Tense::Off => "tone-off",
        Tense::Past | Tense::Open => "",
    };
    let core = match (tense, dated) {
        (Tense::Future, Dated::Stated | Dated::Derived | Dated::Rough) => {
            Some("M6 4.6L7.4 6L6 7.4L4.6 6Z")
        }
        (Tense::Off, _) => Some("M3 3L9 9M9 3L3 9"),
        _ => None,
    };
    html! {
        <svg class={classes!("mark", "mark-event", class, tone)} viewBox="0 0 12 12"
            aria-hidden="true">
            <path stroke-dasharray={dash} d="M6 1.2L10.8 6L6 10.8L1.2 6Z" />
            if let Some(d) = core {
                <path {d} />
            }
        </svg>
    }
}

/// In words, what takes back what a fact says: that it is denied, alleged, only possible, or corrected since.
pub fn doubt(ui: &Ui, fact: EntityId) -> Option<&'static str> {
    let article = ui.loaded.article();
    let status = article.entry(fact).claim.status;
    let corrected = |opposed: &Opposed| opposed.fact == fact && opposed.how == Opposition::Corrects;
    if words::is_doubtful(status) {
        Some(ui.t(words::status_inline(status)))
    } else if article.opposed.iter().any(corrected) {
        Some(ui.t(Msg::StatusInlineCorrected))
    } else {
        None
    }
}

/// The mark of a movement: an arrow, solid if it has taken place.
pub fn movement(status: Status) -> Html {
    relation(match status {
        Status::Held | Status::Stated | Status::Mentioned | Status::Agreed => Status::Initiated,
        status => status,
    })
}

/// The mark of an event of the article.
pub fn event_of(article: &Article, id: EventId) -> Html {
    let event = article.event(id);
    let (status, when) = (event.entry.claim.status, event.when.as_ref());
    self::event(
        Dated::of(article, status, when),
        Tense::of(article, status, when),
    )
}

/// The mark of an entity, by its kind.
pub fn entity(article: &Article, id: EntityId) -> Html {
    match article.entity(id) {
        EntityRef::Relation(id) => relation(article.relation(id).entry.claim.status),
        EntityRef::Event(id) => event_of(article, id),
        EntityRef::Place(id) => match article.place(id).kind {
            PlaceKind::Country => shape("mark-country", "M2 2H10V10H2Z"),
            PlaceKind::District => city(),
            kind if kind.may_have_patch() => shape(
                "mark-region",
                "M3 3h.1M6 3h.1M9 3h.1M3 6h.1M6 6h.1M9 6h.1M3 9h.1M6 9h.1M9 9h.1",
            ),
            _ => city(),
        },
        EntityRef::Party(id) => match article.party(id).kind {
            PartyKind::Person => shape(
                "mark-person",
                "M6 5.6A2.2 2.2 0 1 0 6 1.2A2.2 2.2 0 0 0 6 5.6ZM1.8 11C2 8.4 3.6 7.2 6 7.2S10 8.4 10.2 11",
            ),
            PartyKind::Organisation | PartyKind::Group => shape(
                "mark-organisation",
                "M1.4 4.6L6 1.4L10.6 4.6ZM2.6 4.8V10M9.4 4.8V10M4.9 6V10M7.1 6V10M1.2 10.6H10.8",
            ),
        },
        EntityRef::Topic(_) => shape("mark-topic", "M2 6h.1M4.7 6h.1M7.3 6h.1M10 6h.1"),
        EntityRef::Quotation(_) => shape("mark-quotation", "M5 3L2.4 6L5 9M9.6 3L7 6L9.6 9"),
    }
}

/// The ring of a city.
pub fn city() -> Html {
    shape(
        "mark-city",
        "M6 9.4A3.4 3.4 0 1 0 6 2.6A3.4 3.4 0 0 0 6 9.4Z",
    )
}

fn shape(class: &'static str, d: &'static str) -> Html {
    html! {
        <svg class={classes!("mark", class)} viewBox="0 0 12 12" aria-hidden="true"
           ><path {d} /></svg>
    }
}
