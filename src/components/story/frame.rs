//! What a step shows: heading, sentence, and what the sentence claims.

use crate::components::detail::{commas, says, term, when, where_said};
use crate::components::marks;
use crate::components::ui::Ui;
use article::{Anchor, EntityId, EntityRef, Kind, LangIx, RelationKind, Span};
use explorer::i18n::{self, Count, Msg, Years, bind};
use explorer::relations::ClaimRef;
use explorer::story::{Excerpt, Step};
use explorer::text::slice;
use yew::prelude::*;

/// More claims of one sentence, or more gaps, than this are not listed.
const MOST: usize = 24;

/// The heading of a step, as plain words.
pub fn heading(ui: &Ui, number: usize) -> String {
    let article = ui.loaded.article();
    let Some(step) = ui.loaded.story().step(number) else {
        return ui.t(Msg::StoryUnstatedTitle).to_string();
    };
    if let Some(title) = &step.title {
        return ui.plain(title);
    }
    let Some(lead) = step.claims.first() else {
        return String::new();
    };
    // Several relations of a kind, of which none is the first.
    if let EntityRef::Relation(id) = article.entity(lead.entity) {
        let first = article.relation(id);
        let kind = first.kind;
        let alike = step.claims.iter().filter(|claim| {
            matches!(article.entity(claim.entity), EntityRef::Relation(id) if article.relation(id).kind == kind
                && (kind != RelationKind::Other || article.relation(id).verb == first.verb))
        });
        let alike = alike.count();
        if alike > 1 {
            return i18n::words::several(ui.lang, first, alike, ui.content());
        }
    }
    name(ui, *lead)
}

/// A claim by name: that of its entity; a role with whose it is.
fn name(ui: &Ui, claim: ClaimRef) -> String {
    let article = ui.loaded.article();
    let name = ui.plain(&article.entry(claim.entity).name);
    match article.entity(claim.entity) {
        EntityRef::Party(id) => {
            let role = article
                .party(id)
                .roles
                .get(usize::from(claim.part).saturating_sub(1));
            role.map_or(name.clone(), |role| {
                format!(
                    "{}, {}",
                    ui.name(&article.entry(claim.entity).name),
                    ui.name(&role.title)
                )
            })
        }
        _ => name,
    }
}

/// The frame of a step.
pub fn frame(ui: &Ui, number: usize) -> Html {
    let story = ui.loaded.story();
    let step = story.step(number);
    let before = number.checked_sub(1).and_then(|number| story.step(number));
    html! {
        <div class="story-frame" key={number}>
            if let Some(before) = before {
                <div class="story-before" aria-hidden="true">{sentence(ui, before, false)}</div>
            }
            <h1 class="story-title" dir={ui.content_dir()}>{heading(ui, number)}</h1>
            if let Some(step) = step {
                <div class="story-sentence">{sentence(ui, step, true)}</div>
                {claims(ui, step)}
            } else {
                {silence(ui)}
            }
        </div>
    }
}

/// The sentences of a step: in the reader's language, else in the original.
fn excerpts(ui: &Ui, step: &Step) -> (LangIx, Vec<Excerpt>) {
    let article = ui.loaded.article();
    let excerpts = step.excerpts(article, ui.content());
    if excerpts.is_empty() {
        return (LangIx::ORIGINAL, step.excerpts(article, LangIx::ORIGINAL));
    }
    (ui.content(), excerpts)
}

/// The sentences of a step as plain words; none of the last one.
pub fn words(ui: &Ui, number: usize) -> String {
    let article = ui.loaded.article();
    let Some(step) = ui.loaded.story().step(number) else {
        return String::new();
    };
    let (lang, excerpts) = excerpts(ui, step);
    let words = excerpts
        .iter()
        .filter_map(|excerpt| slice(article.passage_text(excerpt.passage, lang)?, excerpt.span));
    words.collect::<Vec<_>>().join(" ")
}

/// The sentences of a step, in the reader's language where the article has them in it.
fn sentence(ui: &Ui, step: &Step, emphasis: bool) -> Html {
    let article = ui.loaded.article();
    let (lang, excerpts) = excerpts(ui, step);
    let tag = article.tag(lang);
    let made = article
        .translations
        .iter()
        .find(|made| made.language == lang);
    let made = made.filter(|_| emphasis && lang != LangIx::ORIGINAL);
    let passage = |excerpt: &Excerpt| {
        let text = article.passage_text(excerpt.passage, lang).unwrap_or("");
        let words = |start: u32, end: u32| {
            let words = slice(text, Span { start, end }).unwrap_or("");
            bind(words, tag).into_owned()
        };
        let mut parts: Vec<Html> = Vec::new();
        let mut at = excerpt.span.start;
        for quote in &excerpt.quotes {
            parts.push(html! { {words(at, quote.start.max(at))} });
            let marked = words(quote.start, quote.end);
            parts.push(if emphasis {
                html! { <span class="hl" data-lit="selected">{marked}</span> }
            } else {
                html! { {marked} }
            });
            at = quote.end;
        }
        parts.push(html! { {words(at, excerpt.span.end.max(at))} });
        let number = excerpt.passage.number() + 1;
        html! { <p key={number}>{ for parts }</p> }
    };
    html! { <>
        <blockquote lang={tag.to_string()} dir={ui.dir(tag)}>{ for excerpts.iter().map(passage) }</blockquote>
        if let Some(made) = made {
            <p class="quote-by"><span class="reference">{ui.text(&made.by)}</span></p>
        }
    </> }
}

/// What the sentence claims: status, who says so, when, where it is said.
fn claims(ui: &Ui, step: &Step) -> Html {
    let article = ui.loaded.article();
    let Some(lead) = step.claims.first() else {
        return Html::default();
    };
    let claim = lead.get(article);
    let date = match article.entity(lead.entity) {
        EntityRef::Relation(id) => Some(article.relation(id).when.as_ref()),
        EntityRef::Event(id) => Some(article.event(id).when.as_ref()),
        _ => None,
    };
    let anchor = claim.evidence.first();
    let listed = step.claims.len() > 1;
    let all = step.claims.iter().take(MOST).map(|claim| {
        let status = claim.get(article).status;
        let mark = match article.kind(claim.entity) {
            Kind::Relation => marks::relation(status),
            _ => marks::entity(article, claim.entity),
        };
        html! {
            <li><span class="row-mark">{mark}</span><span>
                <a class="hl" href={ui.href(claim.entity)} data-id={ui.id(claim.entity)} data-for={ui.id(claim.entity)}
                    data-quote="0">{name(ui, *claim)}</a>
                <span class="story-status">{", "}{ui.t(i18n::words::status_inline(status))}</span>
            </span></li>
        }
    });
    html! { <>
        if listed {
            <ul role="list" class="story-claims">{ for all }</ul>
        }
        <dl class="facts">
            if !listed {
                {term(ui, Msg::DetailStatus, html! {
                    <span class="fact-status" title={ui.t(i18n::words::status_meaning(claim.status))}>
                        {marks::relation(claim.status)}{ui.t(i18n::words::status(claim.status))}
                    </span>
                })}
            }
            {term(ui, Msg::DetailSays, html! { {says(ui, claim.voice)} })}
            if let Some(date) = date {
                {term(ui, Msg::DetailWhen, when(ui, claim.status, date, Years::Shown))}
            }
            if let Some(anchor) = anchor {
                {term(ui, Msg::DetailSaidAt, said(ui, *lead, anchor))}
            }
        </dl>
    </> }
}

/// The way into the text.
fn said(ui: &Ui, claim: ClaimRef, anchor: &Anchor) -> Html {
    html! {
        <a class="pilcrow said" href={ui.href(claim.entity)} data-id={ui.id(claim.entity)} data-quote="0" data-action="read">
            {where_said(ui, anchor)}
        </a>
    }
}

/// What the article does not say.
fn silence(ui: &Ui) -> Html {
    let silence = ui.loaded.story().silence();
    let article = ui.loaded.article();
    let link = |id: EntityId, words: Html| {
        html! {
            <a class="detail-link" href={ui.href(id)} data-id={ui.id(id)} data-for={ui.id(id)} data-quote="0">{words}</a>
        }
    };
    let label = |id: EntityId| ui.text(article.entry(id).label());
    // Of several relations, the far end tells one from the other.
    let short = |id: EntityId| match article.entity(id) {
        EntityRef::Relation(relation) => {
            let end = &article.relation(relation).ends[1];
            match (&end.place, end.entity(article)) {
                (Some(place), _) => ui.text(article.place(place.place).entry.label()),
                (None, Some(party)) => label(party),
                (None, None) => label(id),
            }
        }
        _ => label(id),
    };
    let unstated = silence.unstated.iter().take(MOST).map(|(text, of)| {
        let one = of.len() == 1;
        let of = of
            .iter()
            .take(MOST)
            .map(|id| link(*id, if one { label(*id) } else { short(*id) }));
        html! { <li><b>{ui.text(text)}</b>{": "}{commas(of)}</li> }
    });
    let undated = silence
        .undated
        .iter()
        .take(MOST)
        .map(|id| link(*id, label(*id)));
    let more = |all: usize| {
        let rest = all.saturating_sub(MOST);
        let words = (rest > 0).then(|| ui.lang.count(Count::StoryMore, rest));
        html! { if let Some(words) = words { <p class="note">{words}</p> } }
    };
    html! { <>
        <ul role="list" class="story-silence">{ for unstated }</ul>
        {more(silence.unstated.len())}
        if !silence.undated.is_empty() {
            <p class="story-undated">{ui.t(Msg::StoryUndated)}{": "}{commas(undated)}{"."}</p>
            {more(silence.undated.len())}
        }
        <p class="story-end">{ui.t(Msg::StoryEnd)}</p>
    </> }
}
