//! The article, its mentions marked, beside or in place of its translation.
//!
//! Passages are drawn in chunks; a chunk is drawn again only if what it shows has changed, and one
//! far from the view is not drawn until it comes near. So a selection costs the same in a long
//! article as in a short one.

use super::ui::{Light, Ui};
use crate::browser;
use crate::i18n::{self, Count, Language, Msg, words};
use crate::links::Focus;
use crate::model::{EntityId, EntityRef, LangIx, PartyKind, PassageId};
use crate::state::{Action, TextMode};
use crate::text::{Mark, Piece, pieces, slice, text_fragment};
use yew::prelude::*;

/// Properties of [`TextView`].
#[derive(Properties, PartialEq)]
pub struct TextViewProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub light: Light,
    /// Which quote of the selection is looked at.
    pub step: u16,
    /// Which text.
    pub mode: TextMode,
    /// A passage that the address names.
    pub passage: Option<PassageId>,
}

/// Passages of a chunk.
const CHUNK: usize = 25;
/// Up to here everything is drawn at once, so that the browser's own search and print see it all.
const DRAWN_AT_ONCE: usize = 200;

/// The languages that a mode shows: one, or original and translation.
fn languages(ui: &Ui, mode: TextMode) -> (LangIx, Option<LangIx>) {
    let article = ui.story.article();
    let own = ui.content();
    let other = if own == LangIx::ORIGINAL {
        article.translations.first().map(|translation| translation.language)
    } else {
        Some(own)
    };
    match mode {
        TextMode::Auto => (own, None),
        TextMode::Original => (LangIx::ORIGINAL, None),
        TextMode::Translation => (other.unwrap_or(LangIx::ORIGINAL), None),
        TextMode::Both => (LangIx::ORIGINAL, other),
    }
}

/// The article's text.
#[component]
pub fn TextView(props: &TextViewProps) -> Html {
    let TextViewProps { ui, light, step, mode, passage } = props;
    let article = ui.story.article();
    let (lang, second) = languages(ui, *mode);
    let focus = light.focus.as_deref();
    let chunks = article.passages.len().div_ceil(CHUNK);
    let lazy = article.passages.len() > DRAWN_AT_ONCE;

    {
        let selected = focus.map(|focus| focus.entity);
        use_effect_with((selected, *step, lang, *passage), |(selected, _, _, passage)| {
            if selected.is_none() && passage.is_none() {
                return;
            }
            let mark = browser::find(".text .is-current-sentence, .text .is-asked");
            if let (Some(body), Some(mark)) = (browser::find(".text-body"), mark)
                && browser::scrolls(&body)
            {
                browser::reveal_in(&body, &mark);
            } else if selected.is_none()
                && let Some(mark) = browser::find(".text .is-asked")
            {
                browser::reveal(&mark);
            }
        });
    }

    let bodies = (0..chunks).map(|chunk| {
        let (first, last) = (chunk * CHUNK, ((chunk + 1) * CHUNK).min(article.passages.len()));
        let marks = marks(focus, *step, first, last);
        let inside = |entity: EntityId| {
            let mentions = &article.entry(entity).mentions;
            mentions.iter().any(|mention| (first..last).contains(&mention.passage.number()))
        };
        let wanted = marks.iter().any(|mark| mark.current)
            || passage.is_some_and(|passage| (first..last).contains(&passage.number()));
        html! {
            <Chunk key={chunk} ui={ui.clone()} {first} {last} {lang} {second} {marks} lazy={lazy && chunk > 0} {wanted}
                selected={focus.map(|focus| focus.entity).filter(|entity| inside(*entity))}
                preview={light.preview.filter(|entity| inside(*entity))}
                asked={passage.filter(|passage| (first..last).contains(&passage.number()))} />
        }
    });
    html! {
        <section class={classes!("text", second.map(|_| "text-both"))} id="text" data-view="text" aria-labelledby="text-title">
            <div class="text-head">
                {heading(ui, focus, *step)}
                {versions(ui, *mode, lang, second)}
            </div>
            {translated(ui, lang, second)}
            <div class="text-body" tabindex="0" role="group" aria-label={ui.t(Msg::TextLabel)}>{ for bodies }</div>
        </section>
    }
}

/// The title; with a selection, the walk from quote to quote.
fn heading(ui: &Ui, focus: Option<&Focus>, step: u16) -> Html {
    let n = ui.story.article.passages.len();
    let Some((focus, support)) = focus.and_then(|focus| {
        let current = usize::from(step).min(focus.supports.len().checked_sub(1)?);
        Some((focus, (current, &focus.supports[current])))
    }) else {
        return html! {
            <h2 class="section-title" id="text-title">{ui.lang.count(Count::TextHeading, n)}</h2>
        };
    };
    let (current, support) = support;
    let values = [
        ("i", (current + 1).to_string()),
        ("n", focus.supports.len().to_string()),
        ("p", Ui::passage_number(&support.anchor).to_string()),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let go = |to: Option<usize>, name: Msg, arrow: &'static str| {
        let entity = focus.entity;
        let dispatch = ui.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(to) = to {
                dispatch.emit(Action::ChoseStep(entity, to as u16));
            }
        });
        html! {
            <button type="button" class="walk" {onclick} aria-label={ui.t(name)} title={ui.t(name)}
                aria-disabled={to.is_none().then_some("true")}>{arrow}</button>
        }
    };
    html! {
        <div class="walker">
            <h2 class="section-title" id="text-title">{ui.lang.with(Msg::TextSentence, &values)}</h2>
            if focus.supports.len() > 1 {
                <span class="walks">
                    {go(current.checked_sub(1), Msg::TextPrevious, "‹")}
                    {go(Some(current + 1).filter(|to| *to < focus.supports.len()), Msg::TextNext, "›")}
                </span>
            }
        </div>
    }
}

/// Original, translation, or both.
fn versions(ui: &Ui, mode: TextMode, lang: LangIx, second: Option<LangIx>) -> Html {
    if ui.story.article.translations.is_empty() {
        return html! {};
    }
    let now = match (mode, second) {
        (_, Some(_)) => TextMode::Both,
        _ if lang == LangIx::ORIGINAL => TextMode::Original,
        _ => TextMode::Translation,
    };
    let choices = [
        (TextMode::Original, Msg::TextOriginal),
        (TextMode::Translation, Msg::TextTranslation),
        (TextMode::Both, Msg::TextBoth),
    ];
    let buttons = choices.into_iter().map(|(choice, name)| {
        let onclick = ui.dispatch.reform(move |_: MouseEvent| Action::ChoseText(choice));
        html! {
            <button type="button" class="version" {onclick} aria-pressed={(choice == now).to_string()}>{ui.t(name)}</button>
        }
    });
    html! { <div class="versions" role="group" aria-label={ui.t(Msg::TextVersions)}>{ for buttons }</div> }
}

/// Who made the translation that is shown: reference data.
fn translated(ui: &Ui, lang: LangIx, second: Option<LangIx>) -> Html {
    let shown = second.unwrap_or(lang);
    let translation = ui.story.article().translations.iter().find(|translation| translation.language == shown);
    translation.map_or_else(Html::default, |translation| {
        html! { <p class="translated"><span class="reference" title={ui.t(Msg::TextTranslationReference)}>{ui.text(&translation.by)}</span></p> }
    })
}

/// A highlight of one passage: which quote, and whether it is the one looked at.
#[derive(Clone, PartialEq, Debug)]
struct Highlight {
    anchor: crate::model::Anchor,
    current: bool,
}

fn marks(focus: Option<&Focus>, step: u16, first: usize, last: usize) -> Vec<Highlight> {
    let Some(focus) = focus else { return Vec::new() };
    let current = usize::from(step).min(focus.supports.len().saturating_sub(1));
    focus
        .supports
        .iter()
        .enumerate()
        .filter(|(_, support)| (first..last).contains(&support.anchor.passage.number()))
        .map(|(number, support)| Highlight { anchor: support.anchor.clone(), current: number == current })
        .collect()
}

/// Properties of [`Chunk`].
#[derive(Properties, PartialEq)]
struct ChunkProps {
    ui: Ui,
    first: usize,
    last: usize,
    lang: LangIx,
    second: Option<LangIx>,
    marks: Vec<Highlight>,
    lazy: bool,
    wanted: bool,
    selected: Option<EntityId>,
    preview: Option<EntityId>,
    asked: Option<PassageId>,
}

/// Some passages.
#[component]
fn Chunk(props: &ChunkProps) -> Html {
    let near = use_state_eq(|| !props.lazy);
    let node = use_node_ref();
    {
        let near = near.setter();
        let node = node.clone();
        use_effect_with(props.lazy, move |lazy| {
            let watch = lazy
                .then(|| node.cast::<web_sys::Element>())
                .flatten()
                .and_then(|element| browser::on_near(&element, move || near.set(true)));
            move || drop(watch)
        });
    }
    if !*near && !props.wanted {
        return html! { <div class="chunk chunk-far" ref={node} /> };
    }
    let passages = props.ui.story.article().passage_ids().skip(props.first).take(props.last - props.first);
    html! { <div class="chunk" ref={node}>{ for passages.map(|passage| passage_view(props, passage)) }</div> }
}

fn passage_view(props: &ChunkProps, id: PassageId) -> Html {
    let ui = &props.ui;
    let article = ui.story.article();
    let passage = article.passage(id);
    let number = (id.number() + 1).to_string();
    let asked = (props.asked == Some(id)).then_some("is-asked");
    let second = props.second.map(|lang| version(props, id, lang, format!("{}-{}", passage.id, article.tag(lang))));
    html! {
        <div class={classes!("passage", asked)}>
            <span class="passage-number" aria-hidden="true">{&number}</span>
            {version(props, id, props.lang, passage.id.clone())}
            {second}
            {source_link(ui, id)}
        </div>
    }
}

/// A link to the passage in the original page.
fn source_link(ui: &Ui, id: PassageId) -> Html {
    let article = ui.story.article();
    let Some((url, text)) = article.source.url.as_ref().zip(article.passage_text(id, LangIx::ORIGINAL)) else {
        return html! {};
    };
    let host = url.split('/').nth(2).unwrap_or(url);
    let name = ui.lang.with(Msg::TextOpenOriginal, &[("host", host)]);
    html! {
        <a class="at-source" href={format!("{url}{}", text_fragment("", text, ""))} target="_blank" rel="noopener noreferrer"
            aria-label={name.clone()} title={name}>{"↗"}</a>
    }
}

/// One language's text of a passage.
fn version(props: &ChunkProps, id: PassageId, lang: LangIx, dom_id: String) -> Html {
    let ui = &props.ui;
    let article = ui.story.article();
    let tag = article.tag(lang).to_string();
    let Some(text) = article.passage_text(id, lang) else {
        return html! { <p class="no-translation" id={dom_id}>{ui.t(Msg::TextNoTranslation)}</p> };
    };
    let here = props.marks.iter().filter(|mark| mark.anchor.passage == id);
    let spans: Vec<_> = here
        .filter_map(|mark| {
            let strength = if mark.current { Mark::Selected } else { Mark::Also };
            Some((mark.anchor.span(lang)?, strength))
        })
        .collect();
    let bind = |words: &str| i18n::bind(words, &tag).into_owned();
    let run = |run: &crate::text::Run| {
        let words = bind(slice(text, run.span).unwrap_or_default());
        match run.mark {
            Some(Mark::Selected) => html! { <mark class="is-current-sentence">{words}</mark> },
            Some(Mark::Also) => html! { <mark class="also">{words}</mark> },
            None => html! { {words} },
        }
    };
    let parts = pieces(text, ui.story.mentions.of(id, lang), &spans).into_iter().map(|piece| match &piece {
        Piece::Plain(runs) => runs.iter().map(run).collect::<Html>(),
        Piece::Mention(mention, runs) => {
            let entity = mention.entity;
            let selected = props.selected == Some(entity);
            let class = classes!(
                "mention",
                kind_class(article.entity(entity), ui),
                selected.then_some("is-named"),
                (props.preview == Some(entity)).then_some("is-preview"),
            );
            html! {
                <a {class} href={ui.href(entity)} data-id={ui.id(entity)} aria-current={selected.then_some("true")}
                    title={format!("{}: {}", ui.t(words::kind(article, entity)), ui.plain(&article.entry(entity).name))}>
                    { for runs.iter().map(run) }
                </a>
            }
        }
    });
    let lang_attr = (tag != ui.lang.tag() || Language::for_tag(&tag).is_none()).then(|| tag.clone());
    html! { <p id={dom_id} lang={lang_attr}>{ for parts }</p> }
}

/// The class that gives a mention the underline of its kind.
fn kind_class(entity: EntityRef, ui: &Ui) -> &'static str {
    match entity {
        EntityRef::Place(_) => "of-place",
        EntityRef::Party(party) if ui.story.article.party(party).kind == PartyKind::Person => "of-person",
        EntityRef::Party(_) => "of-organisation",
        EntityRef::Event(_) | EntityRef::Relation(_) => "of-event",
        EntityRef::Topic(_) | EntityRef::Quotation(_) => "of-topic",
    }
}
