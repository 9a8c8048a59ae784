//! The legend that filters, and all other facets with counts.

use super::marks;
use super::ui::Ui;
use article::{RelationKind, Status};
use compact::sort::CompactSort;
use explorer::facets::{Facet, Filter, Group, Sort};
use explorer::i18n::{Count, Msg, words};
use explorer::route::facet_word;
use explorer::state::Action;
use explorer::tense::{Dated, Tense};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The name of a facet.
pub fn name(ui: &Ui, facet: Facet) -> String {
    let article = ui.loaded.article();
    match facet {
        Facet::Group(group) => ui.t(group_name(group)).to_string(),
        Facet::Status(status) => status_name(ui, status),
        Facet::Dated(dated) => dated_name(ui, dated),
        Facet::Place(place) => ui.plain(article.place(place).entry.label()),
        Facet::Topic(topic) => ui.plain(article.topic(topic).entry.label()),
        Facet::Person(party) => ui.plain(&article.party(party).entry.name),
        Facet::Speaker(who) => ui.plain(article.entry(who).label()),
        Facet::Kind(kind) => ui.t(words::relation(kind)).to_string(),
        Facet::Form(form) => ui.t(words::form(form)).to_string(),
    }
}

fn group_name(group: Group) -> Msg {
    match group {
        Group::Partners => Msg::FacetsPartners,
        Group::Countries => Msg::KindPluralCountries,
        Group::Cities => Msg::KindPluralCities,
        Group::Organisations => Msg::KindPluralOrganisations,
        Group::People => Msg::KindPluralPeople,
        Group::Relations => Msg::FacetsRelations,
        Group::Agreements => Msg::FacetsAgreements,
        Group::Events => Msg::FacetsEvents,
        Group::Meetings => Msg::FacetsMeetings,
        Group::Talks => Msg::FacetsTalks,
        Group::Signings => Msg::FacetsSignings,
        Group::Planned => Msg::FacetsPlanned,
        Group::Quotations => Msg::KindPluralQuotations,
    }
}

/// The name of a status in this article: if only relations of one special kind have it (a shared aim, an
/// initiative), the name of that kind.
fn status_name(ui: &Ui, status: Status) -> String {
    let mut relations = (ui.loaded.article.relations.iter())
        .filter(|relation| relation.entry.claim.status == status);
    let first = relations.next();
    match (status, first) {
        // Relations without a kind have nothing in common but their status.
        (Status::Exists | Status::Stated | Status::Initiated, Some(first))
            if matches!(
                first.kind,
                RelationKind::Agreement | RelationKind::SharedAim | RelationKind::Initiative
            ) && relations.all(|other| other.kind == first.kind) =>
        {
            words::relation_label(ui.lang, first, ui.content())
        }
        (Status::Exists, Some(_)) => ui.t(Msg::StatusExistsOther).to_string(),
        _ => ui.t(words::status(status)).to_string(),
    }
}

fn dated_name(ui: &Ui, dated: Dated) -> String {
    match dated {
        Dated::Stated => ui.t(Msg::TimelineStated).to_string(),
        Dated::Derived => ui.t(Msg::TimelineDerived).to_string(),
        Dated::Rough => ui.t(Msg::TimelineRough).to_string(),
        Dated::NotEarlier => ui.t(Msg::TimelineNotEarlier).to_string(),
        Dated::NotLater => {
            // If all these events share one bound, name it.
            let mut days = ui.loaded.article.events.iter().filter_map(|event| {
                let when = event.when.as_ref()?;
                (Dated::of(ui.loaded.article(), event.entry.claim.status, Some(when))
                    == Dated::NotLater)
                    .then_some(when.date.as_ref()?)
            });
            let first = days.next();
            match first {
                Some(first) if days.all(|day| day == first) => {
                    ui.lang.date(first, ui.loaded.years()).to_string()
                }
                _ => ui.t(Msg::TimelineBounded).to_string(),
            }
        }
        Dated::Ahead => ui.t(Msg::TimelineAhead).to_string(),
        Dated::Unknown => ui.t(Msg::TimelineUnknown).to_string(),
    }
}

/// The mark of a facet, where it has one.
fn mark(facet: Facet) -> Html {
    match facet {
        Facet::Status(status) => marks::relation(status),
        Facet::Dated(dated) => {
            let tense = if dated == Dated::Ahead {
                Tense::Future
            } else {
                Tense::Past
            };
            marks::event(dated, tense)
        }
        _ => html! {},
    }
}

/// A facet as a switch, with the number of claims that it would leave.
pub fn switch(ui: &Ui, filter: &Filter, facet: Facet) -> Html {
    let article = ui.loaded.article();
    let n = filter.count(article, ui.loaded.relations(), facet);
    let on = filter.has(facet);
    html! {
        <button type="button" class={classes!("switch", on.then_some("is-on"), (n == 0 && !on).then_some("is-empty"))}
            data-facet={facet_word(facet, article)} aria-pressed={on.to_string()}>
            <span class="switch-mark">{mark(facet)}</span>
            <span class="switch-name">{name(ui, facet)}</span>
            <span class="switch-count">{ui.lang.number(n as u64)}</span>
        </button>
    }
}

/// Switches all facets off. Its button disappears then, so the focus moves to the control that unfolds the
/// facets.
pub fn clear(ui: &Ui) -> Callback<MouseEvent> {
    ui.dispatch.reform(|_: MouseEvent| {
        browser::focus_facets();
        Action::ClearedFilter
    })
}

/// The meaning of the marks; each is also a filter.
pub fn legend(ui: &Ui, filter: &Filter) -> Html {
    let article = ui.loaded.article();
    let mut statuses: Vec<Status> = article
        .relations
        .iter()
        .map(|relation| relation.entry.claim.status)
        .collect();
    // The most frequent first, since readers look them up most; among equals, the firmer first.
    let count = |status: &Status| {
        article
            .relations
            .iter()
            .filter(|relation| relation.entry.claim.status == *status)
            .count()
    };
    statuses.compact_sort();
    statuses.dedup();
    statuses.compact_sort_by_key(|status| std::cmp::Reverse(count(status)));
    // A status is one of events, too: only where none shares it do the numbers add up to all ties.
    let number = |facet: Facet| Filter::default().count(article, ui.loaded.relations(), facet);
    let with_status: usize = statuses
        .iter()
        .map(|status| number(Facet::Status(*status)))
        .sum();
    let adds_up = with_status == article.relations.len();
    let dated: Vec<Dated> = Dated::ALL
        .iter()
        .copied()
        .filter(|dated| ui.loaded.offered().contains(&Facet::Dated(*dated)))
        .collect();
    html! {
        <div class="legend" role="group" aria-label={ui.t(Msg::FacetsLabel)}>
            if !statuses.is_empty() {
                if adds_up {
                    <div class="legend-head">{switch(ui, filter, Facet::Group(Group::Relations))}</div>
                } else {
                    <div class="legend-head">{ui.t(Msg::FacetsStatus)}</div>
                }
                { for statuses.into_iter().map(|status| switch(ui, filter, Facet::Status(status))) }
            }
            if !dated.is_empty() {
                <div class="legend-head">{switch(ui, filter, Facet::Group(Group::Events))}</div>
                { for dated.into_iter().map(|dated| switch(ui, filter, Facet::Dated(dated))) }
            }
        </div>
    }
}

/// Properties of [`Chips`].
#[derive(Properties, PartialEq)]
pub struct ChipsProps {
    pub ui: Ui,
    pub filter: Filter,
    /// The number of claims that the filter lets through.
    pub found: usize,
}

/// The active facets, and, folded, all facets.
#[component]
pub fn Chips(props: &ChipsProps) -> Html {
    let ChipsProps { ui, filter, found } = props;
    let article = ui.loaded.article();
    let chips = filter.facets().iter().map(|facet| {
        let name = name(ui, *facet);
        html! {
            <button type="button" class="chip" data-facet={facet_word(*facet, article)} data-action="remove"
                aria-label={ui.lang.with(Msg::FacetsRemove, &[("name", &name)])}>{name}<span aria-hidden="true">{" ×"}</span></button>
        }
    });
    let on_clear = clear(ui);
    // The counts are computed only while the panel is open.
    let open = use_state_eq(|| false);
    let on_toggle = {
        let open = open.setter();
        use_callback((), move |event: Event, ()| {
            let details = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            open.set(details.is_some_and(|details| details.has_attribute("open")));
        })
    };
    html! {
        <div class="chips">
            <details class="facets" ontoggle={on_toggle}>
                <summary>{ui.t(Msg::FacetsOpen)}</summary>
                if *open {
                    {panel(ui, filter)}
                }
            </details>
            if !filter.is_empty() {
                { for chips }
                <span class="found">{ui.lang.count(Count::FacetsFound, *found)}</span>
                <button type="button" class="clear" onclick={on_clear}>{ui.t(Msg::FacetsClear)}</button>
            }
        </div>
    }
}

/// All facets, by group.
fn panel(ui: &Ui, filter: &Filter) -> Html {
    let sorts = Sort::ALL.iter().filter_map(|sort| {
        let facets: Vec<Facet> = ui
            .loaded
            .offered()
            .iter()
            .copied()
            .filter(|facet| facet.sort() == *sort)
            .take(MOST)
            .collect();
        if facets.is_empty() {
            return None;
        }
        let title = ui.t(match sort {
            Sort::Group => Msg::FacetsWhat,
            Sort::Status => Msg::FacetsStatus,
            Sort::Kind => Msg::FacetsKind,
            Sort::Dated => Msg::FacetsWhen,
            Sort::Place => Msg::FacetsCountry,
            Sort::Topic => Msg::FacetsTopic,
            Sort::Person => Msg::FacetsPerson,
            Sort::Form => Msg::FacetsForm,
            Sort::Speaker => Msg::FacetsVoice,
        });
        Some(html! {
            <fieldset class="facet-sort">
                <legend>{title}</legend>
                { for facets.into_iter().map(|facet| switch(ui, filter, facet)) }
            </fieldset>
        })
    });
    html! { <div class="facet-panel">{ for sorts }</div> }
}

/// At most so many facets of a group are offered; the search finds the others.
const MOST: usize = 60;
