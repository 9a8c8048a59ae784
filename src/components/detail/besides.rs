//! What the article gives of an entity besides its claim: numbers, other voices, and facts that stand
//! against it.

use super::parts::{self, commas, link, term};
use super::row::to_sentence;
use crate::components::ui::Ui;
use article::{EntityId, EntityRef, Form, Opposition, Voice};
use explorer::i18n::{Msg, Years, capitalised, words};
use explorer::relations::Focus;
use yew::prelude::*;

/// The numbers that the text gives, the largest first, each with its sentence.
pub fn figures(ui: &Ui, focus: &Focus) -> Html {
    let article = ui.loaded.article();
    let own = &article.entry(focus.entity).claim;
    let figures = explorer::i18n::figures(article, focus.entity).into_iter().map(|figure| {
        let claim = figure.claim.as_ref().unwrap_or(own);
        let mut said = ui.lang.figure(figure, ui.content());
        if let Some(as_of) = figure.as_of.as_ref().filter(|when| when.date.is_some()) {
            let date = ui.lang.when(article, claim.status, Some(as_of), Years::Shown, ui.content());
            said = ui.lang.with(Msg::FigureAsOf, &[("figure", &said), ("date", &date.to_string())]);
        }
        let voice = (figure.claim.is_some() && claim.voice != own.voice).then(|| says(ui, claim.voice));
        let status = words::is_doubtful(claim.status).then(|| ui.t(words::status_inline(claim.status)));
        html! { <li>
            {ui.text(&figure.name)}{": "}<b class="figure-value">{said}</b>
            if let Some(status) = status { {", "}{status} }
            if let Some(voice) = voice { {", "}{voice} }
            if let Some(anchor) = claim.evidence.first() { {" "}{to_sentence(ui, focus, focus.entity, anchor)} }
        </li> }
    });
    let figures: Vec<Html> = figures.collect();
    if figures.is_empty() {
        return Html::default();
    }
    term(
        ui,
        Msg::DetailFigures,
        html! { <ul role="list" class="fact-list">{ for figures }</ul> },
    )
}

/// Who else speaks of the claim, and how firmly.
pub fn also(ui: &Ui, focus: &Focus) -> Html {
    let article = ui.loaded.article();
    let on_it = article
        .also
        .iter()
        .filter(|also| (also.entity, also.part) == (focus.entity, 0));
    let evidence = &article.entry(focus.entity).claim.evidence;
    let voices = on_it.map(|also| {
        let status = ui.t(words::status_inline(also.status));
        let anchor = evidence.get(usize::from(also.quote));
        html! { <li>
            {says(ui, also.voice)}{": "}{status}
            if let Some(anchor) = anchor { {" "}{to_sentence(ui, focus, focus.entity, anchor)} }
        </li> }
    });
    let voices: Vec<Html> = voices.collect();
    if voices.is_empty() {
        return Html::default();
    }
    term(
        ui,
        Msg::DetailAlso,
        html! { <ul role="list" class="fact-list">{ for voices }</ul> },
    )
}

/// What it contradicts or corrects, and what contradicts or corrects it.
pub fn opposed(ui: &Ui, entity: EntityId) -> Html {
    let article = ui.loaded.article();
    let all = |name: Msg, others: Vec<EntityId>| {
        if others.is_empty() {
            return Html::default();
        }
        term(
            ui,
            name,
            commas(others.into_iter().map(|other| link(ui, other))),
        )
    };
    let from = |how: Opposition| {
        let opposed = article.opposed.iter();
        opposed
            .filter(|it| (it.by, it.how) == (entity, how))
            .map(|it| it.fact)
            .collect::<Vec<_>>()
    };
    let to = |how: Opposition| {
        let opposed = article.opposed.iter();
        opposed
            .filter(|it| (it.fact, it.how) == (entity, how))
            .map(|it| it.by)
            .collect::<Vec<_>>()
    };
    // A contradiction goes both ways.
    let mut against = from(Opposition::Contradicts);
    for other in to(Opposition::Contradicts) {
        if !against.contains(&other) {
            against.push(other);
        }
    }
    html! { <>
        {all(Msg::DetailContradicts, against)}
        {all(Msg::DetailCorrects, from(Opposition::Corrects))}
        {all(Msg::DetailCorrectedBy, to(Opposition::Corrects))}
    </> }
}

/// Where an entry is known from that the text does not name.
pub fn reference(ui: &Ui, entity: EntityId) -> Html {
    let Some(source) = ui.loaded.article().reference(entity) else {
        return Html::default();
    };
    term(
        ui,
        Msg::DetailNotNamed,
        html! { <span class="reference">{parts::sentence(ui, source)}</span> },
    )
}

/// Who says it, with what the text calls that person.
pub fn says(ui: &Ui, voice: Voice) -> String {
    let article = ui.loaded.article();
    let publisher = article.publisher().entity;
    let retold = voice.form == Form::Reported && voice.speaker != publisher;
    let words = if retold {
        let mut who = words::speaker(ui.lang, article, voice, ui.content());
        if let EntityRef::Party(party) = article.entity(voice.speaker)
            && let Some(role) = article.party(party).roles.first()
        {
            who = format!("{who}, {}", ui.name(&role.title));
        }
        let publisher = ui.plain(article.entry(publisher).label());
        ui.lang.with(
            Msg::DetailReportedBy,
            &[("who", &who), ("publisher", &publisher)],
        )
    } else {
        words::voice(ui.lang, article, voice, ui.content())
    };
    ui.lang.bind(&capitalised(&words)).into_owned()
}
