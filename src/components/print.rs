//! What is printed in place of the page: a list of the places, the facts in tables with whole sentences,
//! the text with the numbers of the facts, and the sources.
//!
//! Drawn while the browser prints, and only then.

use super::facets;
use super::list::SmallList;
use super::marks;
use super::ui::Ui;
use article::{Anchor, EntityId, EntityRef, LangIx, PassageId, Relation, Status, When};
use explorer::cite;
use explorer::facets::{Filter, Passing};
use explorer::i18n::{Msg, bind, words};
use explorer::print::{self, Row};
use explorer::text::{sentence_around, sentences, slice};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Printed`].
#[derive(Clone, Properties, PartialEq)]
pub struct PrintedProps {
    pub ui: Ui,
    /// What passes the filter.
    pub passing: Rc<Passing>,
    pub filter: Filter,
    /// Whether the map is printed above, so that no list of places is needed.
    pub map: bool,
}

/// The facts as they are printed.
#[component]
pub fn Printed(props: &PrintedProps) -> Html {
    let PrintedProps {
        ui,
        passing,
        filter,
        map,
    } = props;
    let article = ui.loaded.article();
    let printed = print::Printed::new(article, ui.loaded.relations(), |id| passing.has(id));
    let heads = |msgs: &[Msg]| -> Html {
        let cells = msgs
            .iter()
            .map(|msg| html! { <th scope="col">{ui.t(*msg)}</th> });
        html! { <thead><tr><th></th>{ for cells }</tr></thead> }
    };
    let filters: Vec<String> = filter
        .facets()
        .iter()
        .map(|facet| facets::name(ui, *facet))
        .collect();
    html! {
        <div class="print">
            <p class="print-how">{ui.t(Msg::PrintHeader)}</p>
            if !filters.is_empty() {
                <p class="print-filter"><b>{ui.lang.with(Msg::PrintFiltered, &[("filters", &filters.join(", "))])}</b></p>
            }
            if !*map {
                <SmallList ui={ui.clone()} within={None} />
            }
            if !printed.relations.is_empty() {
                <h2>{ui.t(Msg::PrintRelations)}</h2>
                <table>
                    {heads(&[Msg::PrintWhoWithWhom, Msg::PrintSays, Msg::PrintWhen, Msg::PrintSentence])}
                    <tbody>{ for printed.relations.iter().map(|row| relation(ui, row)) }</tbody>
                </table>
            }
            if !printed.events.is_empty() {
                <h2>{ui.t(Msg::PrintEvents)}</h2>
                <table>
                    {heads(&[Msg::PrintWhat, Msg::PrintSays, Msg::PrintWhen, Msg::PrintSentence])}
                    <tbody>{ for printed.events.iter().map(|row| event(ui, row)) }</tbody>
                </table>
            }
            if !printed.quotations.is_empty() {
                <h2>{ui.t(Msg::PrintQuotations)}</h2>
                <table>
                    {heads(&[Msg::PrintSays, Msg::PrintSentence])}
                    <tbody>{ for printed.quotations.iter().map(|row| quotation(ui, row)) }</tbody>
                </table>
            }
            <h2>{ui.t(Msg::TextLabel)}</h2>
            {text(ui, &printed)}
            <div class="print-foot">{source(ui)}</div>
        </div>
    }
}

/// The first cell: number and mark.
fn number(row: &Row, mark: Html) -> Html {
    html! { <td class="print-number">{row.number}{mark}</td> }
}

fn relation(ui: &Ui, row: &Row) -> Html {
    let article = ui.loaded.article();
    let first = row.facts[0];
    let EntityRef::Relation(relation) = article.entity(first) else {
        return Html::default();
    };
    let relation = article.relation(relation);
    let claim = &relation.entry.claim;
    let name = if row.facts.len() > 1 {
        several(ui, row, relation)
    } else {
        html! { {ui.text(&relation.entry.name)} }
    };
    html! {
        <tr>
            {number(row, marks::relation(claim.status))}
            <th scope="row">{name}<span>{words::relation_label_inline(ui.lang, relation, ui.content())}</span></th>
            <td>{words::voice_short(ui.lang, article, claim.voice, ui.content())}</td>
            <td>{when(ui, claim.status, relation.when.as_ref())}</td>
            {said(ui, first)}
        </tr>
    }
}

/// "Six agreements: Brazil, Iran, …", named by their other ends.
fn several(ui: &Ui, row: &Row, first: &Relation) -> Html {
    let article = ui.loaded.article();
    let title = words::several(ui.lang, first, row.facts.len(), ui.content());
    let ends = row.facts.iter().filter_map(|id| match article.entity(*id) {
        EntityRef::Relation(relation) => {
            let relation = article.relation(relation);
            let end = &relation.ends[1];
            Some(match (&end.place, end.party) {
                (Some(at), _) => ui.plain(article.place(at.place).entry.label()),
                (None, Some(party)) => ui.plain(article.party(party).entry.label()),
                (None, None) => ui.plain(&relation.entry.name),
            })
        }
        _ => None,
    });
    html! { {format!("{title}: {}", ends.collect::<Vec<_>>().join(", "))} }
}

fn event(ui: &Ui, row: &Row) -> Html {
    let article = ui.loaded.article();
    let first = row.facts[0];
    let EntityRef::Event(id) = article.entity(first) else {
        return Html::default();
    };
    let event = article.event(id);
    let claim = &event.entry.claim;
    let place = event
        .place
        .as_ref()
        .map(|at| ui.text(article.place(at.place).entry.label()));
    html! {
        <tr>
            {number(row, marks::event_of(article, id))}
            <th scope="row">{ui.text(&event.entry.name)}
                <span>{ui.t(words::status_inline(claim.status))}if let Some(place) = place { {", "}{place} }</span>
            </th>
            <td>{words::voice_short(ui.lang, article, claim.voice, ui.content())}</td>
            <td>{when(ui, claim.status, event.when.as_ref())}</td>
            {said(ui, first)}
        </tr>
    }
}

fn quotation(ui: &Ui, row: &Row) -> Html {
    let article = ui.loaded.article();
    let first = row.facts[0];
    let voice = article.entry(first).claim.voice;
    html! {
        <tr>
            {number(row, marks::entity(article, first))}
            <th scope="row">{words::speaker(ui.lang, article, voice, ui.content())}</th>
            {said(ui, first)}
        </tr>
    }
}

fn when(ui: &Ui, status: Status, when: Option<&When>) -> String {
    let article = ui.loaded.article();
    ui.lang
        .when(article, status, when, ui.loaded.years(), ui.content())
        .to_string()
}

/// The sentences that state it, in full, in the reader's language if the text has it.
fn said(ui: &Ui, fact: EntityId) -> Html {
    let evidence = &ui.loaded.article().entry(fact).claim.evidence;
    let quotes = evidence.iter().map(|anchor| {
        html! { <p>{sentence(ui, anchor)}{"\u{a0}"}<span class="print-pilcrow">{format!("¶{}", Ui::passage_number(anchor))}</span></p> }
    });
    html! { <td class="print-said">{ for quotes }</td> }
}

fn sentence(ui: &Ui, anchor: &Anchor) -> Html {
    let article = ui.loaded.article();
    let lang = Some(ui.content())
        .filter(|lang| anchor.span(*lang).is_some())
        .unwrap_or(LangIx::ORIGINAL);
    let tag = article.tag(lang);
    let (Some(text), Some(span)) = (
        article.passage_text(anchor.passage, lang),
        anchor.span(lang),
    ) else {
        return Html::default();
    };
    let words = slice(text, sentence_around(text, tag, span)).unwrap_or_default();
    html! { <q lang={tag.to_string()} dir={ui.dir(tag)}>{bind(words, tag).into_owned()}</q> }
}

/// The text in the reader's language, its sentences followed by the numbers of what they say.
fn text(ui: &Ui, printed: &print::Printed) -> Html {
    let article = ui.loaded.article();
    let passages = article.passage_ids().map(|id| passage(ui, printed, id));
    let made = article
        .translations
        .iter()
        .find(|made| made.language == ui.content());
    html! { <>
        if let Some(made) = made {
            <p class="print-how"><span class="reference">{ui.text(&made.by)}</span></p>
        }
        <ol role="list" class="print-text">{ for passages }</ol>
    </> }
}

fn passage(ui: &Ui, printed: &print::Printed, id: PassageId) -> Html {
    let article = ui.loaded.article();
    let (lang, text) = match article.passage_text(id, ui.content()) {
        Some(text) => (ui.content(), text),
        None => (
            LangIx::ORIGINAL,
            article
                .passage_text(id, LangIx::ORIGINAL)
                .unwrap_or_default(),
        ),
    };
    let tag = article.tag(lang);
    let parts = sentences(text, tag).into_iter().map(|span| {
        let words = bind(slice(text, span).unwrap_or_default(), tag).into_owned();
        let notes: Vec<String> = printed
            .notes(id, lang, span)
            .iter()
            .map(usize::to_string)
            .collect();
        html! { <>
            {words}
            if !notes.is_empty() {
                <sup>{notes.join(", ")}</sup>
            }
            {" "}
        </> }
    });
    html! { <li lang={tag.to_string()} dir={ui.dir(tag)}>{ for parts }</li> }
}

/// Where the article and this page are.
fn source(ui: &Ui) -> Html {
    let article = ui.loaded.article();
    let publisher = ui.plain(article.party(article.source.publisher).entry.label());
    let here = format!("{}#{}", browser::page_address(), browser::fragment());
    let original = cite::original(article).map(|url| {
        ui.lang.with(
            Msg::PrintSource,
            &[("publisher", publisher.as_str()), ("url", url)],
        )
    });
    html! { <>
        if let Some(original) = original {
            <p>{original}</p>
        }
        if let Some(rights) = &article.source.rights {
            <p>{ui.text(rights)}</p>
        }
        <p>{ui.t(Msg::AboutBordersShort)}</p>
        <p>{ui.lang.with(Msg::PrintPrinted, &[("url", &here)])}</p>
    </> }
}
