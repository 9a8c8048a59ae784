//! Who with whom: parties and what they did with whom, read across as sentences.
//!
//! One DOM. Where there is room, three columns: who, what was done, with whom, and lines between. Elsewhere
//! the very same acts, each as a whole sentence. The acts are one list of sentences in both; what is drawn
//! in the one and not in the other is told there by what stands beside it, so nothing is heard twice. The
//! keyboard has one stop; up and down walk a column, left and right follow the lines.

mod drawing;
mod keys;
mod lines;
mod node;

use super::facets::{self, Chips};
use super::marks;
use super::ui::{Emphasis, Highlights, ItemStyle, Ui};
use article::{EntityId, EntityRef, Status};
use compact::sort::CompactSort;
use drawing::Drawing;
use explorer::facets::{Facet, Filter};
use explorer::i18n::{Count, Msg, words};
use explorer::parties::{Act, ActEnd, ActSource};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Properties of [`Parties`].
#[derive(Properties, PartialEq)]
pub struct PartiesProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub highlights: Highlights,
    /// What is let through.
    pub filter: Filter,
}

/// So many acts are drawn at once; the others open in place.
const PAGE: usize = 100;

/// Who with whom.
#[component]
pub fn Parties(props: &PartiesProps) -> Html {
    let PartiesProps {
        ui,
        highlights,
        filter,
    } = props;
    let loaded = ui.loaded;
    let article = loaded.article();
    let more = use_state_eq(|| PAGE);
    let active = use_state_eq(|| 0_usize);
    // What is selected is never behind "more".
    let selected = highlights.focus.as_ref().and_then(|focus| {
        let tells = |act: &Act| act.facts().any(|fact| fact == focus.entity);
        loaded.acts().iter().position(tells)
    });
    let shown = (*more).max(selected.map_or(0, |at| (at / PAGE + 1) * PAGE));
    let drawing = use_memo(
        (loaded, ui.lang, highlights.passing.clone(), shown),
        |(_, _, passing, shown)| Drawing::new(ui, passing, *shown),
    );
    let on_key = {
        let on_active = active.setter();
        use_callback(drawing.clone(), move |event: KeyboardEvent, drawing| {
            if let Some(act) = keys::walk(&event, drawing) {
                on_active.set(act);
            }
        })
    };
    let plan = &drawing.plan;
    let style: Vec<ItemStyle> = (plan.acts.iter())
        .map(|act| act_glow(article, highlights, act))
        .collect();
    let stop = (*active).min(plan.acts.len().saturating_sub(1));
    let acts = plan
        .acts
        .iter()
        .zip(&style)
        .enumerate()
        .map(|(number, (act, style))| {
            let (gap, height) = drawing.room(1, number);
            act_view(ui, highlights, act, *style, [gap, height], number == stop)
        });
    let columns = [0, 1].map(|side: usize| {
        let all = if side == 0 { &plan.who } else { &plan.whom };
        let emphasis = drawing.emphasis(side, highlights, &style);
        all.iter()
            .zip(emphasis)
            .enumerate()
            .map(|(number, (entity, emphasis))| {
                let (gap, height) = drawing.room(2 * side, number);
                node::node(
                    ui,
                    &drawing,
                    *entity,
                    near(highlights.style(*entity), emphasis),
                    [gap, height],
                )
            })
            .collect::<Html>()
    });
    let [who, whom] = columns;
    let rest = drawing.total - plan.acts.len();
    let on_more = {
        let more = more.clone();
        Callback::from(move |_: MouseEvent| more.set(shown + PAGE))
    };
    let name =
        |id: &'static str, name: Msg| html! { <p class="parties-name" {id}>{ui.t(name)}</p> };
    html! {
        <section class="parties" id="list" data-view="parties" aria-labelledby="parties-title">
            <div class="parties-head">
                <h2 id="parties-title">{ui.t(Msg::PeopleLabel)}</h2>
                <p class="parties-how">{ui.t(if loaded.acts().is_empty() { Msg::PeopleNone } else { Msg::PeopleHow })}</p>
            </div>
            <div class="list-tools"><Chips ui={ui.clone()} filter={filter.clone()} found={highlights.passing.count()} /></div>
            if !plan.acts.is_empty() {
                <div class="parties-field" onkeydown={on_key}>
                    {name("parties-who", Msg::PeopleFrom)}
                    {name("parties-acts", Msg::PeopleVerb)}
                    {name("parties-whom", Msg::PeopleTo)}
                    <ul class="nodes nodes-who" aria-labelledby="parties-who">{who}</ul>
                    {lines::lines(ui, highlights, &drawing, &style, 0)}
                    <ol class="acts" aria-labelledby="parties-acts">{ for acts }</ol>
                    {lines::lines(ui, highlights, &drawing, &style, 1)}
                    <ul class="nodes nodes-whom" aria-labelledby="parties-whom">{whom}</ul>
                </div>
                if rest > 0 {
                    <button type="button" class="button" onclick={on_more}>{ui.lang.count(Count::ListMore, rest)}</button>
                }
                {legend(ui, filter, &drawing)}
            } else if !loaded.acts().is_empty() {
                <div class="empty" role="note">
                    <p class="empty-title">{ui.t(Msg::FacetsEmptyTitle)}</p>
                    <p>{ui.t(Msg::FacetsEmptyHint)}</p>
                    <button type="button" class="button" onclick={facets::clear(ui)}>{ui.t(Msg::FacetsClear)}</button>
                </div>
            }
        </section>
    }
}

/// How an act is lit: as its facts are; taking part in an event only with those who do, and not with the
/// event's parts or its whole.
fn act_glow(article: &article::Article, highlights: &Highlights, act: &Act) -> ItemStyle {
    let mut style = act
        .facts()
        .map(|fact| highlights.style(fact))
        .reduce(|a, b| ItemStyle {
            emphasis: brighter(a.emphasis, b.emphasis),
            out: a.out && b.out,
            later: a.later && b.later,
            preview: a.preview || b.preview,
        })
        .unwrap_or(highlights.style(act.whom[0].fact));
    if let (ActSource::Participation { .. }, Emphasis::Related, Some(focus)) =
        (act.source, style.emphasis, &highlights.focus)
        && matches!(
            article.entity(focus.entity),
            EntityRef::Party(_) | EntityRef::Event(_)
        )
        && !act.has(focus.entity)
        && article.party(act.claim(article).voice.speaker).entry.entity != focus.entity
    {
        style.emphasis = Emphasis::Dim;
    }
    style
}

fn brighter(a: Emphasis, b: Emphasis) -> Emphasis {
    let rank = |emphasis: Emphasis| match emphasis {
        Emphasis::Selected => 0,
        Emphasis::Related => 1,
        Emphasis::Plain => 2,
        Emphasis::Dim => 3,
    };
    if rank(a) <= rank(b) { a } else { b }
}

/// A party that a lit act leads to belongs to the selection.
fn near(style: ItemStyle, emphasis: bool) -> ItemStyle {
    match style.emphasis {
        Emphasis::Dim if emphasis => ItemStyle {
            emphasis: Emphasis::Related,
            ..style
        },
        _ => style,
    }
}

/// The fact that an act's verb selects: the selected one if it is among them, else the first.
fn fact_of(highlights: &Highlights, act: &Act) -> EntityId {
    act.facts()
        .find(|fact| highlights.selected(*fact))
        .unwrap_or(act.whom[0].fact)
}

/// The verb, or the words for just taking part.
fn verb(ui: &Ui, act: &Act) -> Html {
    match act.verb(ui.loaded.article()) {
        Some(verb) => ui.text(verb),
        None => html! { {ui.t(Msg::PeopleTakesPart)} },
    }
}

/// The verb as a plain string.
fn plain_verb(ui: &Ui, act: &Act) -> String {
    let verb = act.verb(ui.loaded.article());
    verb.map_or_else(
        || ui.t(Msg::PeopleTakesPart).to_owned(),
        |verb| ui.plain(verb),
    )
}

/// Those at one end in a row.
fn names(ui: &Ui, ends: &[ActEnd]) -> String {
    let names: Vec<String> = ends
        .iter()
        .take(MOST_NAMES)
        .map(|end| ui.plain(node::title(ui.loaded.article(), end.entity)))
        .collect();
    let mut all = ui.lang.enumerate(&names);
    if ends.len() > MOST_NAMES {
        all = format!(
            "{all}, {}",
            ui.lang.count(Count::ListMore, ends.len() - MOST_NAMES)
        );
    }
    all
}

/// Between the parts of a sentence; it never begins a line.
const DASH: &str = "\u{a0}— ";

/// More names than this in one sentence are cut.
const MOST_NAMES: usize = 12;

/// What ties an act, in a few words: "agreement in place".
fn status(ui: &Ui, act: &Act) -> &'static str {
    let article = ui.loaded.article();
    let status = act.claim(article).status;
    ui.t(match act.source {
        ActSource::Relation(id) => words::relation_label_inline(article.relation(id).kind, status),
        ActSource::Participation { .. } => words::status_inline(status),
    })
}

fn act_view(
    ui: &Ui,
    highlights: &Highlights,
    act: &Act,
    style: ItemStyle,
    room: [u32; 2],
    stop: bool,
) -> Html {
    let article = ui.loaded.article();
    let claim = act.claim(article);
    let fact = fact_of(highlights, act);
    let several = match act.source {
        ActSource::Relation(id) if act.is_shared() => {
            let count = words::relations(article.relation(id).kind);
            Some(ui.lang.count(count, act.whom.len()).to_lowercase())
        }
        _ => None,
    };
    let relations = |ends: &[ActEnd], facts: bool| -> Html {
        let last = ends.len().min(MOST_NAMES);
        let relations = ends.iter().take(MOST_NAMES).enumerate();
        relations
            .map(|(number, end)| {
                let entity = if facts { end.fact } else { end.entity };
                let classes = highlights.classes(entity);
                let name = node::title(article, end.entity);
                html! { <>
                    <a class={classes!("act-end", "hl", classes)} href={ui.href(entity)} data-id={ui.id(entity)} tabindex="-1"
                        aria-current={highlights.current(entity)}>{ui.text(name)}</a>{if number + 1 < last { ", " } else { "" }}
                </> }
            })
            .chain((ends.len() > last).then(|| html! { <>{", "}{ui.lang.count(Count::ListMore, ends.len() - last)}</> }))
            .collect()
    };
    // The verb alone is seen between the columns; the whole sentence is heard.
    let unseen = |words: String| html! { <span class="act-told">{words}</span> };
    let current = act
        .facts()
        .any(|fact| highlights.selected(fact))
        .then_some("true");
    html! {
        <li class={classes!("act", marks::tone(claim.status), style.classes())}>
            {strut(room[0])}
            <div class="act-row">
                {strut(room[1])}
                <span class="act-mark">{marks::tie(claim.status)}</span>
                <p class="act-sentence">
                    <span class="act-ends">{relations(&act.who, false)}{DASH}</span>
                    <a class={classes!("act-verb", "hl", style.classes())} href={ui.href(fact)} data-id={ui.id(fact)}
                        tabindex={if stop { "0" } else { "-1" }} aria-current={current}>
                        {unseen(format!("{} — ", names(ui, &act.who)))}
                        <span class="act-words">{verb(ui, act)}</span>
                        {unseen(format!(" — {}", names(ui, &act.whom)))}
                    </a>
                    <span class="act-ends">{DASH}{relations(&act.whom, act.is_shared())}</span>
                    if let Some(several) = several {
                        <span class="act-several">{several}</span>
                    }
                </p>
                <span class="visually-hidden">{status(ui, act)}</span>
                <span class="act-voice">{words::voice_short(ui.lang, article, claim.voice, ui.content())}</span>
                if let Some(anchor) = claim.evidence.first() {
                    {ui.pilcrow(fact, step(ui, act, fact), anchor)}
                }
            </div>
        </li>
    }
}

/// Which of a fact's quotes an act cites.
fn step(ui: &Ui, act: &Act, fact: EntityId) -> u16 {
    let article = ui.loaded.article();
    let wanted = act.claim(article).evidence.first();
    let claims = article.claims(fact);
    let mut known = Vec::new();
    for anchor in claims.iter().flat_map(|claim| &claim.evidence) {
        if Some(anchor) == wanted {
            return known.len() as u16;
        }
        if !known.contains(&anchor) {
            known.push(anchor);
        }
    }
    0
}

/// Keeps so much height free where the columns stand: the page allows no inline styles.
fn strut(height: u32) -> Html {
    html! { <svg class="strut" width="1" height={height.to_string()} aria-hidden="true" focusable="false" /> }
}

/// What the lines and marks mean; the lines filter.
fn legend(ui: &Ui, filter: &Filter, drawing: &Drawing) -> Html {
    let article = ui.loaded.article();
    let acts = ui.loaded.acts().iter().take(MOST_FOR_LEGEND);
    let mut statuses: Vec<Status> = acts.map(|act| act.claim(article).status).collect();
    statuses.compact_sort();
    statuses.dedup();
    let switches = statuses
        .into_iter()
        .map(|status| facets::switch(ui, filter, Facet::Status(status)));
    let mut kinds: Vec<(&'static str, EntityId)> = Vec::new();
    for entity in drawing.plan.who.iter().chain(&drawing.plan.whom) {
        let kind = ui.t(words::kind_inline(article, *entity));
        if !kinds.iter().any(|(known, _)| *known == kind) {
            kinds.push((kind, *entity));
        }
    }
    let kinds = kinds.into_iter().map(|(kind, entity)| {
        html! { <li>{marks::entity(article, entity)}{kind}</li> }
    });
    html! {
        <div class="parties-legend">
            <div class="parties-lines" role="group" aria-label={ui.t(Msg::FacetsLabel)}>{ for switches }</div>
            <ul class="parties-kinds">{ for kinds }</ul>
        </div>
    }
}

/// So many acts are looked at for the legend: what is rarer is found by the filter.
const MOST_FOR_LEGEND: usize = 1000;

/// The element that an event comes from.
fn target(event: &KeyboardEvent) -> Option<web_sys::Element> {
    event.target()?.dyn_into().ok()
}
