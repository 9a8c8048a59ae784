//! The detail of one selection: its code comes when it is needed (`on_demand`).
//!
//! A fact (relation, event, quotation) is shown as a list of terms; a place, party or topic as one
//! row a fact: of a party first what it takes part in, then what it says. On a wide page the text
//! beside it is the quote, so the detail repeats the sentence only when asked; as a sheet on a narrow
//! page it always does.

use super::{CiteProps, besides, facts, parts, quote, reference, row, rows, sheet};
use crate::components::on_demand::{Dialogs, Place, on_demand};
use crate::components::text::{in_order, sentence_of, walks};
use crate::components::ui::{Shown, Ui};
use article::{Anchor, Article, EntityId, EntityRef, EventKind, PlaceKind, RelationKind};
use explorer::i18n::{Count, Msg, Years, words};
use explorer::relations::{Focus, Support, is_fact};
use explorer::state::Action;
use yew::prelude::*;

/// More rows than this are cut, and open in place.
const MOST_ROWS: usize = 10;
/// So many more are shown each time.
const MORE: usize = 50;

/// Properties of [`Panel`].
#[derive(Clone, Properties, PartialEq)]
pub struct PanelProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is highlighted.
    pub shown: Shown,
    /// Which of the selection's quotes is looked at, from 0.
    pub quote: u16,
    /// The years of the article's dates.
    pub years: Years,
}

/// The detail of one selection.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let PanelProps {
        ui,
        shown,
        quote,
        years,
    } = props;
    let sheet = use_node_ref();
    let (full, handle) = sheet::use_sheet(ui, &sheet);
    let quotes = use_state_eq(|| false);
    let citing = use_state_eq(|| false);
    let open = use_state_eq(|| MOST_ROWS);
    let Some(focus) = shown.focus.as_deref() else {
        return Html::default();
    };
    let entity = focus.entity;
    let article = ui.loaded.article();
    let current = usize::from(*quote);
    let support = focus.supports.get(current);
    let anchor = support.map(|support| &support.anchor);
    let all_rows = use_memo((ui.loaded, entity), |_| AllRows::of(article, focus));

    let body = if is_fact(article.kind(entity)) {
        facts::facts(ui, focus)
    } else {
        let row = |row: &rows::Row| row::row(ui, focus, *years, row, anchor);
        html! { <>
            {list(ui, entity, &all_rows, &open, row)}
            <dl class="facts">
                {besides::reference(ui, entity)}{besides::figures(ui, focus)}
                {facts::seat(ui, entity)}{facts::unstated(ui, entity)}
            </dl>
        </> }
    };
    let cite_close = {
        let citing = citing.setter();
        Callback::from(move |()| citing.set(false))
    };
    html! {
        <section class={classes!("detail", full.then_some("is-full"), (*quotes || *citing).then_some("is-long"))} data-view="detail" dir={ui.content_dir()} ref={sheet}
            aria-label={ui.t(Msg::DetailLabel)}>
            {handle}
            <div class="detail-head">
                <p class="detail-kind">{kind(ui, entity)}</p>
                <button type="button" class="detail-close" data-action="dismiss">
                    <span class="visually-hidden">{ui.t(Msg::DetailClose)}{" "}</span>
                    <span class="escape">{ui.t(Msg::DetailEscape)}</span>
                    <span class="cross" aria-hidden="true">{"×"}</span>
                </button>
            </div>
            <h2 class="detail-name">
                <a href={ui.href(entity)} data-id={ui.id(entity)} aria-current="true">{title(ui, entity, &all_rows.rows)}</a>
            </h2>
            {suggested(ui, entity)}
            {subtitle(ui, focus)}
            if let Some(support) = support {
                <div class={classes!("detail-quotes", quotes.then_some("is-open"))}>
                    {steps(ui, focus, current, &support.anchor)}
                    {quote::quote(ui, focus, support)}
                </div>
            }
            {body}
            if let (true, Some(support)) = (*citing, support) {
                <key={current}>{cite(ui, support, cite_close)}</>
            }
            {reference::reference(ui, entity)}
            <div class="detail-actions">
                if support.is_some() {
                    {quote_actions(ui, &quotes, &citing)}
                }
                {story_action(ui, entity)}
                {in_order(ui, shown)}
            </div>
        </section>
    }
}

/// The panel that cites a quote.
fn cite(ui: &Ui, support: &Support, on_close: Callback<()>) -> Html {
    let props = CiteProps {
        ui: ui.clone(),
        claim: support.claim,
        anchor: support.anchor.clone(),
        on_close,
    };
    on_demand(ui, Place::Page, props, |dialogs: &Dialogs| dialogs.cite)
}

/// The rows of an entity.
#[derive(PartialEq)]
struct AllRows {
    rows: Vec<rows::Row>,
    /// Of a party: so many of them, the first ones, are about what it takes part in; in the others it
    /// only says something.
    takes_part: usize,
}

impl AllRows {
    fn of(article: &Article, focus: &Focus) -> Self {
        let says = |row: &rows::Row| rows::only_says(article, row, focus.entity);
        let (mut says, mut rows): (Vec<_>, Vec<_>) =
            rows::rows(article, focus).into_iter().partition(says);
        says.extend(rows::said(article, focus));
        let takes_part = rows.len();
        rows.extend(says);
        Self { rows, takes_part }
    }
}

/// The rows, as many as are shown, and what shows more of them.
fn list(
    ui: &Ui,
    entity: EntityId,
    all_rows: &AllRows,
    shown: &UseStateHandle<usize>,
    row: impl Fn(&rows::Row) -> Html,
) -> Html {
    let is_party = matches!(ui.loaded.article().entity(entity), EntityRef::Party(_));
    let part = |rows: &[rows::Row], room: usize, name: Msg| -> Html {
        if rows.is_empty() || room == 0 {
            return Html::default();
        }
        html! { <>
            if is_party {
                <h3 class="detail-part">{ui.t(name)}</h3>
            }
            <ol role="list" class="detail-rows">{ for rows.iter().take(room).map(&row) }</ol>
        </> }
    };
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + MORE))
    };
    let (doing, saying) = all_rows.rows.split_at(all_rows.takes_part);
    let rest = all_rows.rows.len().saturating_sub(**shown);
    html! { <>
        {part(doing, **shown, Msg::DetailTakesPart)}
        {part(saying, shown.saturating_sub(doing.len()), Msg::DetailSpeech)}
        if rest > 0 {
            <button type="button" class="action" onclick={more}>{ui.lang.count(Count::DetailMore, rest)}</button>
        }
    </> }
}

/// The switches of the quote and of the citation.
fn quote_actions(ui: &Ui, quotes: &UseStateHandle<bool>, citing: &UseStateHandle<bool>) -> Html {
    let toggle = |switch: &UseStateHandle<bool>| {
        let switch = switch.clone();
        Callback::from(move |_: MouseEvent| switch.set(!*switch))
    };
    let is_translated = !ui.loaded.article().translations.is_empty();
    let name = match (**quotes, is_translated) {
        (true, _) => Msg::DetailQuotesHide,
        (false, true) => Msg::DetailQuotes,
        (false, false) => Msg::DetailQuoteAlone,
    };
    html! { <>
        <button type="button" class="action quotes-toggle" onclick={toggle(quotes)} aria-expanded={quotes.to_string()}>{ui.t(name)}</button>
        if !ui.loaded.article().is_draft() {
            <button type="button" class="action" onclick={toggle(citing)} aria-expanded={citing.to_string()}>{ui.t(Msg::CiteLabel)}</button>
        }
    </> }
}

/// The way into the story: at a fact; whatever else is selected has a part in many steps.
fn story_action(ui: &Ui, entity: EntityId) -> Html {
    let loaded = ui.loaded;
    if !is_fact(loaded.article().kind(entity)) {
        return Html::default();
    }
    let dispatch = ui.dispatch.clone();
    let open = Callback::from(move |_: MouseEvent| {
        if let Some(step) = loaded.story().step_from(loaded.relations(), Some(entity)) {
            dispatch.emit(Action::ChoseStep(step));
        }
    });
    html! { <button type="button" class="action" onclick={open}>{ui.t(Msg::StoryFrom)}</button> }
}

/// What sort of thing it is: for facts also of which kind.
fn kind(ui: &Ui, entity: EntityId) -> Html {
    let article = ui.loaded.article();
    let general = ui.t(words::kind(article, entity));
    let special = match article.entity(entity) {
        EntityRef::Relation(id) if article.relation(id).event.is_some() => {
            return html! { {ui.t(Msg::KindRelationAndEvent)} };
        }
        // The name says what it is.
        EntityRef::Event(id) => match (&article.event(id).what, article.event(id).kind) {
            (Some(what), _) => Some(ui.plain(what)),
            (None, EventKind::Other) => None,
            (None, kind) => Some(ui.t(words::event(kind)).to_lowercase()),
        },
        EntityRef::Relation(id) => match article.relation(id).kind {
            RelationKind::Other => None,
            kind => Some(ui.t(words::relation_inline(kind)).to_owned()),
        },
        _ => None,
    };
    match special {
        Some(special) => html! { <>{general}{": "}{special}</> },
        None => html! { {general} },
    }
}

/// The name; of a country with several parts to play, with their number.
fn title(ui: &Ui, entity: EntityId, rows: &[rows::Row]) -> Html {
    let article = ui.loaded.article();
    let name = &article.entry(entity).name;
    let country = match article.entity(entity) {
        EntityRef::Place(id) => article.place(id).kind == PlaceKind::Country,
        _ => false,
    };
    let roles = rows.iter().filter(|row| row.role.is_some()).count();
    if country && roles > 1 && roles == rows.len() {
        let name = ui.plain(name);
        return html! { {ui.lang.count_with(Count::RoleTitle, roles, &[("name", &name)])} };
    }
    ui.text(name)
}

/// How sure the machine is of what nobody has accepted yet.
fn suggested(ui: &Ui, entity: EntityId) -> Html {
    match ui.loaded.article().certainty(entity, 0) {
        Some(certainty) => {
            html! { <p class="detail-suggested">{ui.t(words::certainty(certainty))}</p> }
        }
        None => Html::default(),
    }
}

/// What tells it apart: a note, the roles of a person.
fn subtitle(ui: &Ui, focus: &Focus) -> Html {
    let article = ui.loaded.article();
    let note = article.entry(focus.entity).note.as_ref();
    let roles = rows::own_roles(focus).filter_map(|claim| {
        let EntityRef::Party(party) = article.entity(focus.entity) else {
            return None;
        };
        let role = article
            .party(party)
            .roles
            .get(usize::from(claim.part).checked_sub(1)?)?;
        let place = role.place.map(|place| article.place(place).entry.entity);
        let title = match role.of.or(place) {
            Some(of) => parts::link_as(ui, of, ui.text(&role.title)),
            None => ui.text(&role.title),
        };
        let anchor = role.claim.evidence.first()?;
        // Where, if the title leads elsewhere.
        let place = role.of.and(place).map(|place| parts::link(ui, place));
        let title = parts::commas([title].into_iter().chain(place));
        let certainty = article.certainty(focus.entity, claim.part);
        Some(html! {
            <li class={certainty.map(|_| "suggested")}>
                {title}{", "}{row::to_sentence(ui, focus, focus.entity, anchor)}
                if let Some(certainty) = certainty {
                    {" "}<small>{ui.t(words::certainty(certainty))}</small>
                }
            </li>
        })
    });
    let roles: Vec<Html> = roles.collect();
    html! { <>
        if let Some(note) = note {
            <p class="detail-note">{ui.text(note)}</p>
        }
        if !roles.is_empty() {
            <ul role="list" class="detail-note">{ for roles }</ul>
        }
    </> }
}

/// Which quote is looked at, and the way to the others: where the text with its own walk is far.
fn steps(ui: &Ui, focus: &Focus, current: usize, anchor: &Anchor) -> Html {
    html! {
        <div class="quote-steps">
            <span>{sentence_of(ui, current, focus.supports.len(), anchor)}</span>
            {walks(ui, focus, current)}
        </div>
    }
}
