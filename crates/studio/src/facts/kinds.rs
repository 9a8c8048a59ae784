//! Kinds: their marks, names and keys; the kinds as filters.

use crate::model::{FactsMessage, Work};
use crate::words::{Msg, Words};
use editing::queue::{Count, counts};
use editing::{Kind, Project};
use explorer::i18n::Language;
use yew::prelude::*;

/// The kinds that words can be given, in the order of the keys 1 to 7.
pub const BY_KEY: [Kind; 7] = [
    Kind::Place,
    Kind::Person,
    Kind::Organisation,
    Kind::Event,
    Kind::Topic,
    Kind::Date,
    Kind::Quotation,
];

/// The mark of a kind, 12 units wide and high. Decoration beside words that say the same.
pub fn mark(kind: Kind) -> Html {
    let inside = match kind {
        Kind::Place => html! { <circle cx="6" cy="6" r="3.6" /> },
        Kind::Person => {
            html! { <><circle cx="6" cy="3.6" r="2.3" /><path d="M1.8 11.2C2 8.4 3.6 7.2 6 7.2S10 8.4 10.2 11.2" /></> }
        }
        Kind::Organisation => {
            html! { <path d="M1 4.4L6 1.4L11 4.4ZM2.4 6V9.6M6 6V9.6M9.6 6V9.6M1 10.9H11" /> }
        }
        Kind::Event => html! { <path d="M6 1.4L10.6 6L6 10.6L1.4 6Z" /> },
        Kind::Topic => {
            html! { <path stroke-dasharray="0.1 3" stroke-linecap="round" d="M1.6 6H11" /> }
        }
        Kind::Date => html! { <path d="M1.4 3V9M10.6 3V9M1.4 6H10.6" /> },
        Kind::Quotation => html! { <path d="M5.4 2.8L2 6L5.4 9.2M10.4 2.8L7 6L10.4 9.2" /> },
        Kind::Relation => html! { <path d="M0.6 6H11.4" /> },
        Kind::Role => {
            html! { <><circle cx="4.6" cy="3.6" r="2.2" /><path d="M0.8 11.2C1 8.4 2.4 7.2 4.6 7.2S8.2 8.4 8.4 11.2M10 1.6V5.6M8 3.6H12" /></> }
        }
    };
    html! { <svg class="kind-mark" viewBox="0 0 12 12" aria-hidden="true">{inside}</svg> }
}

/// The name of a kind: "place".
pub fn name(kind: Kind) -> Msg {
    match kind {
        Kind::Place => Msg::KindPlace,
        Kind::Person => Msg::KindPerson,
        Kind::Organisation => Msg::KindOrganisation,
        Kind::Event => Msg::KindEvent,
        Kind::Topic => Msg::KindTopic,
        Kind::Date => Msg::KindDate,
        Kind::Quotation => Msg::KindQuotation,
        Kind::Relation => Msg::KindRelation,
        Kind::Role => Msg::KindRole,
    }
}

/// The question that a suggestion of a kind puts: "Is this a place?"
pub fn question(kind: Kind) -> Msg {
    match kind {
        Kind::Place => Msg::AskPlace,
        Kind::Person => Msg::AskPerson,
        Kind::Organisation => Msg::AskOrganisation,
        Kind::Event => Msg::AskEvent,
        Kind::Topic => Msg::AskTopic,
        Kind::Date => Msg::AskDate,
        Kind::Quotation => Msg::AskQuotation,
        Kind::Relation => Msg::AskRelation,
        Kind::Role => Msg::AskRole,
    }
}

/// The kinds as filters. People and their roles are one.
const FILTERS: [(Msg, &[Kind]); 8] = [
    (Msg::KindsPlaces, &[Kind::Place]),
    (Msg::KindsPeople, &[Kind::Person, Kind::Role]),
    (Msg::KindsOrganisations, &[Kind::Organisation]),
    (Msg::KindsDates, &[Kind::Date]),
    (Msg::KindsQuotations, &[Kind::Quotation]),
    (Msg::KindsEvents, &[Kind::Event]),
    (Msg::KindsRelations, &[Kind::Relation]),
    (Msg::KindsTopics, &[Kind::Topic]),
];

/// How many are open, and how many there are, of some kinds (all, if there are none).
pub fn count(project: &Project, kinds: &[Kind]) -> Count {
    let mut sum = Count::default();
    for (kind, count) in counts(project) {
        if kinds.is_empty() || kinds.contains(&kind) {
            sum.open += count.open;
            sum.all += count.all;
        }
    }
    sum
}

/// The filters, each with the number that is left.
pub fn filters(lang: Language, work: &Work, send: &Callback<FactsMessage>) -> Html {
    let project = work.project();
    let one = |name: Msg, kinds: &'static [Kind]| {
        let Count { open, all } = count(project, kinds);
        if all == 0 && !kinds.is_empty() {
            return Html::default();
        }
        let pressed = work.kinds == kinds;
        let show = send.reform(move |_: MouseEvent| FactsMessage::Show(kinds.to_vec()));
        html! {
            <button type="button" class="filter" aria-pressed={pressed.to_string()} onclick={show}>
                if let [first, ..] = kinds { {mark(*first)} }
                <span>{lang.say(name)}</span>
                if open > 0 {
                    <b>{open}</b>
                } else {
                    <span class="filter-done" aria-label={lang.say(Msg::KindsNone)}>{"✓"}</span>
                }
            </button>
        }
    };
    html! {
        <div class="filters" role="group" aria-label={lang.say(Msg::KindsLabel)}>
            {one(Msg::KindsAll, &[])}
            {for FILTERS.map(|(name, kinds)| one(name, kinds))}
        </div>
    }
}
