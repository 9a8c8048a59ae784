//! The hits, by kind.

use crate::components::marks;
use crate::components::ui::Ui;
use article::LangIx;
use explorer::i18n::{Count, Msg};
use explorer::protocol::found::{Found, Group, Hit, HitGroup, Line, Target};
use yew::prelude::*;

/// The beginning of the id of a hit's element; its number follows.
pub(super) const OPTION: &str = "search-hit-";

/// The query that was searched for, if it is not the one that was typed.
pub(super) fn read_as(ui: &Ui, found: Option<(&str, &Found)>) -> Html {
    let query = found.and_then(|(_, found)| found.read_as.as_ref());
    query.map_or_else(Html::default, |query| {
        html! { <p class="search-read" role="status">{ui.lang.with(Msg::SearchReadAs, &[("query", query)])}</p> }
    })
}

/// All groups; `active` is the number of the active hit among all of them.
pub(super) fn groups(ui: &Ui, found: &Found, active: usize) -> Html {
    let mut before = 0;
    let groups = found.groups.iter().map(|kindred| {
        let first = before;
        before += kindred.hits.len();
        group(ui, kindred, first, active)
    });
    html! { { for groups } }
}

fn group(ui: &Ui, kindred: &HitGroup, first: usize, active: usize) -> Html {
    let id = format!("search-kind-{first}");
    let hits = kindred.hits.iter().enumerate();
    let hits = hits.map(|(at, hit)| self::hit(ui, hit, first + at, first + at == active));
    let rest = (kindred.total as usize).saturating_sub(kindred.hits.len());
    html! {
        <div role="group" aria-labelledby={id.clone()}>
            <div class="search-kind" {id}>
                {name(ui, kindred)}
                if rest > 0 {
                    <span class="search-rest">{" "}{ui.lang.with(Msg::SearchMore, &[("n", &ui.lang.number(rest as u64))])}</span>
                }
            </div>
            { for hits }
        </div>
    }
}

fn name(ui: &Ui, kindred: &HitGroup) -> String {
    let message = match kindred.group {
        Group::Places => Msg::KindPluralPlaces,
        Group::People => Msg::KindPluralPeople,
        Group::Organisations => Msg::KindPluralOrganisations,
        Group::Events => Msg::KindPluralEvents,
        Group::Topics => Msg::KindPluralTopics,
        Group::Relations => Msg::KindPluralRelations,
        Group::Quotations => Msg::KindPluralQuotations,
        Group::Text => return ui.lang.count(Count::SearchInText, kindred.total as usize),
    };
    ui.t(message).to_string()
}

fn hit(ui: &Ui, hit: &Hit, number: usize, active: bool) -> Html {
    let (id, mark, class) = match hit.target {
        Target::Entity(entity) => (
            Some(ui.id(entity)),
            marks::entity(ui.loaded.article(), entity),
            "search-hit",
        ),
        Target::Sentence { .. } => (None, Html::default(), "search-hit is-sentence"),
    };
    html! {
        <div {class} role="option" id={format!("{OPTION}{number}")} aria-selected={active.to_string()} data-id={id}>
            <span class="search-mark">{mark}</span>
            <span class="search-words">
                {line(ui, "search-title", &hit.title)}
                if let Some(also) = &hit.also {
                    {", "}{line(ui, "search-also", also)}
                }
                {when(ui, hit)}
            </span>
            if let Some(passage) = hit.passage {
                <span class="search-at" aria-hidden="true">{"¶"}{passage.number() + 1}</span>
            }
        </div>
    }
}

/// The date of a fact; marked, if it was found by it.
fn when(ui: &Ui, hit: &Hit) -> Html {
    let Some(when) = hit.when(ui.loaded.article(), ui.lang, ui.content()) else {
        return Html::default();
    };
    let when = when.to_string();
    html! {
        <>
            {", "}
            <span class="search-also">
                if hit.dated { <mark>{when}</mark> } else { {when} }
            </span>
        </>
    }
}

fn line(ui: &Ui, class: &'static str, line: &Line) -> Html {
    let piece =
        |start: usize, end: usize| line.text.get(start..end).unwrap_or_default().to_string();
    let mut at = 0;
    let mut parts: Vec<Html> = Vec::new();
    for mark in &line.marks {
        let (start, end) = (mark.start as usize, mark.end as usize);
        parts.push(html! { {piece(at, start)} });
        parts.push(html! { <mark>{piece(start, end)}</mark> });
        at = end;
    }
    parts.push(html! { {piece(at, line.text.len())} });
    html! { <span {class} lang={tag(ui, line.lang)} dir={ui.dir(ui.loaded.article().tag(line.lang))}>{ for parts }</span> }
}

/// The language of a line, if it is not the interface's.
fn tag(ui: &Ui, lang: LangIx) -> Option<String> {
    let tag = ui.loaded.article.tag(lang);
    (tag != ui.lang.tag()).then(|| tag.to_string())
}
