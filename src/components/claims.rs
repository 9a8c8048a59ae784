//! The plain table of all claims, sortable and filterable.

use super::facets::{Chips, legend};
use super::marks;
use super::ui::Ui;
use article::{Anchor, EntityId, EntityRef, LangIx, Status, When};
use compact::sort::CompactSort;
use explorer::cells::places_of;
use explorer::facets::Filter;
use explorer::i18n::{Count, Msg, words};
use explorer::state::{Action, Column, TableSort};
use explorer::text::sentence_around;
use yew::prelude::*;

/// Properties of [`Claims`].
#[derive(Clone, Properties, PartialEq)]
pub struct ClaimsProps {
    pub ui: Ui,
    /// What is selected.
    pub selected: Option<EntityId>,
    pub filter: Filter,
    pub sort: TableSort,
}

/// Rows of a page of the table: more than anyone reads at once, few enough to draw at once.
const PAGE: usize = 100;

const COLUMNS: [(Column, Msg); 6] = [
    (Column::Text, Msg::TableParagraph),
    (Column::What, Msg::TableWhat),
    (Column::Status, Msg::TableStatus),
    (Column::Voice, Msg::TableWho),
    (Column::When, Msg::TableWhen),
    (Column::Where, Msg::TableWhere),
];

/// The plain table of all claims.
#[component]
pub fn Claims(props: &ClaimsProps) -> Html {
    let ClaimsProps {
        ui,
        selected,
        filter,
        sort,
    } = props;
    let rows = use_memo(
        (ui.loaded, ui.lang, filter.clone(), *sort),
        |(_, _, filter, sort)| sorted(ui, filter, *sort),
    );
    let page = use_state_eq(|| 0_usize);
    {
        // A new order starts on its first page; a selection, on the page that has it.
        let page = page.setter();
        let selected = *selected;
        use_effect_with((rows.clone(), selected), move |(rows, selected)| {
            let position = selected.and_then(|entity| rows.iter().position(|row| *row == entity));
            page.set(position.unwrap_or(0) / PAGE);
        });
    }
    let first = (*page * PAGE).min(rows.len());
    let last = (first + PAGE).min(rows.len());
    let body = rows[first..last].iter().map(|id| row(ui, *id));
    let heads = COLUMNS.iter().map(|(column, name)| {
        let sorted = *column == sort.column;
        let column = *column;
        let choose = ui.dispatch.reform(move |_: MouseEvent| Action::SortedBy(column));
        let order = match (sorted, sort.descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        html! {
            <th scope="col" aria-sort={order}>
                <button type="button" class="sort" onclick={choose}>
                    {ui.t(*name)}
                    <span class="sort-mark" aria-hidden="true">{if !sorted { "" } else if sort.descending { " ↓" } else { " ↑" }}</span>
                </button>
            </th>
        }
    });
    let turn = |by: isize| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.set(page.saturating_add_signed(by)))
    };
    let range = [
        ("first", ui.lang.number(first as u64 + 1)),
        ("last", ui.lang.number(last as u64)),
        ("n", ui.lang.number(rows.len() as u64)),
    ];
    let range: Vec<(&str, &str)> = range
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let clear = super::facets::clear(ui);
    html! {
        <section class="claims" id="list" data-view="table" aria-label={ui.t(Msg::TableLabel)}>
            <h2 class="visually-hidden">{ui.t(Msg::TableLabel)}</h2>
            <div class="list-tools"><Chips ui={ui.clone()} filter={filter.clone()} found={rows.len()} /></div>
            <details class="claims-legend"><summary>{ui.t(Msg::MapLegend)}</summary>{legend(ui, filter)}</details>
            if rows.is_empty() {
                <div class="empty">
                    <p class="empty-title">{ui.t(Msg::FacetsEmptyTitle)}</p>
                    <p>{ui.t(Msg::FacetsEmptyHint)}</p>
                    <button type="button" class="button" onclick={clear}>{ui.t(Msg::FacetsClear)}</button>
                </div>
            } else {
                <div class="table-scroll" tabindex="0" role="group" aria-label={ui.t(Msg::TableLabel)}>
                <table>
                    <caption>{ui.lang.count(Count::TableCaption, rows.len())}</caption>
                    <thead><tr>{ for heads }<th scope="col">{ui.t(Msg::TableSentence)}</th></tr></thead>
                    <tbody>{ for body }</tbody>
                </table>
                </div>
                if rows.len() > PAGE {
                    <div class="pages">
                        <button type="button" class="button" disabled={first == 0} onclick={turn(-1)}>{ui.t(Msg::StoryPrevious)}</button>
                        <span>{ui.lang.with(Msg::TableRange, &range)}</span>
                        <button type="button" class="button" disabled={last == rows.len()} onclick={turn(1)}>{ui.t(Msg::StoryNext)}</button>
                    </div>
                }
            }
        </section>
    }
}

/// The rows that pass, in order. Equal rows stay in text order.
fn sorted(ui: &Ui, filter: &Filter, sort: TableSort) -> Vec<EntityId> {
    let article = ui.loaded.article();
    let relations = ui.loaded.relations();
    let mut rows: Vec<EntityId> = relations
        .in_text_order()
        .iter()
        .copied()
        .filter(|id| filter.admits(article, relations, *id))
        .collect();
    match sort.column {
        Column::Text => {}
        Column::What => {
            rows.compact_sort_by_cached_key(|id| ui.plain(&article.entry(*id).name).to_lowercase())
        }
        Column::Status => rows.compact_sort_by_key(|id| article.entry(*id).claim.status),
        Column::Voice => rows.compact_sort_by_cached_key(|id| {
            words::voice_short(
                ui.lang,
                article,
                article.entry(*id).claim.voice,
                ui.content(),
            )
        }),
        Column::When => rows.compact_sort_by_key(|id| {
            let date = when(ui, *id).and_then(|when| when.date.as_ref());
            (date.is_none(), date.map(|date| date.order_key()))
        }),
        Column::Where => rows.compact_sort_by_cached_key(|id| {
            let place = places(ui, *id);
            (place.is_empty(), place)
        }),
    }
    if sort.descending {
        rows.reverse();
    }
    rows
}

fn when(ui: &Ui, id: EntityId) -> Option<&'static When> {
    let article = ui.loaded.article();
    match article.entity(id) {
        EntityRef::Relation(id) => article.relation(id).when.as_ref(),
        EntityRef::Event(id) => article.event(id).when.as_ref(),
        _ => None,
    }
}

fn places(ui: &Ui, id: EntityId) -> String {
    let article = ui.loaded.article();
    if matches!(article.entity(id), EntityRef::Place(_)) {
        return String::new();
    }
    let names: Vec<String> = places_of(article, id)
        .into_iter()
        .map(|place| ui.name(article.place(place).entry.label()))
        .collect();
    names.join(", ")
}

fn row(ui: &Ui, id: EntityId) -> Html {
    let article = ui.loaded.article();
    let entry = article.entry(id);
    let claim = &entry.claim;
    let anchor = claim.evidence.first();
    let fact = explorer::relations::is_fact(article.kind(id));
    let date = match (fact, when(ui, id)) {
        (true, found) => (ui.lang)
            .when(
                article,
                claim.status,
                found,
                ui.loaded.years(),
                ui.content(),
            )
            .to_string(),
        (false, _) => "–".to_string(),
    };
    let place = places(ui, id);
    let status = match article.entity(id) {
        EntityRef::Relation(relation) => ui.t(words::relation_status_inline(
            article.relation(relation).kind,
            claim.status,
        )),
        EntityRef::Event(event) => ui.t(words::event_status_inline(
            article.event(event).kind,
            claim.status,
        )),
        _ => ui.t(words::status_inline(claim.status)),
    };
    html! {
        <tr data-for={entry.id.clone()} id={format!("c-row-{}", entry.id)}>
            <td class="cell-paragraph">{anchor.map(|anchor| ui.pilcrow(id, 0, anchor))}</td>
            <th scope="row">
                <span class="claim-kind">{words::kind_of(ui.lang, article, id, ui.content())}</span>
                <a class="hl" href={ui.href(id)} data-id={entry.id.clone()}>{ui.text(&entry.name)}</a>
                { for explorer::i18n::figures(article, id).into_iter().map(|figure| html! {
                    <span class="claim-kind">{ui.text(&figure.name)}{": "}{ui.lang.figure(figure, ui.content())}</span>
                }) }
            </th>
            <td class="cell-status">{mark_of(claim.status)}<span>{status}</span></td>
            <td>{words::voice_short(ui.lang, article, claim.voice, ui.content())}</td>
            <td>{date}</td>
            <td>{if place.is_empty() { "–".to_string() } else { place }}</td>
            <td class="cell-sentence">{anchor.map(|anchor| sentence(ui, anchor))}</td>
        </tr>
    }
}

fn mark_of(status: Status) -> Html {
    match status {
        Status::Signed | Status::Exists | Status::Agreed | Status::Accepted | Status::Planned => {
            marks::relation(status)
        }
        _ if words::is_doubtful(status) => marks::relation(status),
        _ => html! {},
    }
}

/// The whole sentence of a quote, in the interface's language if the text has it.
fn sentence(ui: &Ui, anchor: &Anchor) -> Html {
    let article = ui.loaded.article();
    let lang = Some(ui.content())
        .filter(|lang| anchor.span(*lang).is_some())
        .unwrap_or(LangIx::ORIGINAL);
    let tag = article.tag(lang);
    let Some((text, span)) = article
        .passage_text(anchor.passage, lang)
        .zip(anchor.span(lang))
    else {
        return html! {};
    };
    let whole = sentence_around(text, tag, span);
    let words = text
        .get(whole.start as usize..whole.end as usize)
        .unwrap_or_default();
    html! { <q lang={tag.to_string()} dir={ui.dir(tag)}>{explorer::i18n::bind(words, tag).into_owned()}</q> }
}
