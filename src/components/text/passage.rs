//! One passage: its number, which opens it at the source, and its text in one language or two.

use super::mention::MentionKind;
use super::props::ChunkProps;
use crate::components::on_demand::{Group, Reading};
use crate::components::ui::Ui;
use article::{LangIx, PassageId, Span};
use explorer::cite;
use explorer::i18n::{self, Msg};
use explorer::text::{
    Mention, Part, Piece, Segment, by_sentence, pieces, segments, slice, text_fragment,
};
use yew::prelude::*;

/// A passage.
pub(super) fn passage(props: &ChunkProps, id: PassageId) -> Html {
    let ui = &props.ui;
    let article = ui.loaded.article();
    let name = &article.passage(id).id;
    let asked = props.asked.is_some_and(|(asked, _)| asked == id);
    let asked = asked.then_some("is-asked");
    let own_id =
        |lang: LangIx| (lang != LangIx::ORIGINAL).then(|| format!("{name}-{}", article.tag(lang)));
    let columns = std::iter::once(props.columns.first).chain(props.columns.second);
    // Reader modes take a block with so many links for navigation, unless its class says that it is text.
    html! {
        <div class={classes!("passage", "is-text", asked)} id={name.clone()} dir={ui.dir(article.tag(props.columns.first))}>
            {number(ui, id)}
            { for columns.map(|lang| version(props, id, lang, own_id(lang))) }
            if let Some((lens, reading)) = props.lens.as_ref().zip(Reading::here()) {
                {(reading.claimed)(props, lens, id)}
            }
        </div>
    }
}

/// The number, a link to the passage in the original page if there is one.
fn number(ui: &Ui, id: PassageId) -> Html {
    let article = ui.loaded.article();
    let number = (id.number() + 1).to_string();
    let text = article.passage_text(id, LangIx::ORIGINAL);
    let Some(((url, host), text)) = cite::original(article).zip(cite::host(article)).zip(text)
    else {
        return html! { <span class="passage-number" aria-hidden="true">{number}</span> };
    };
    let open = ui.lang.with(Msg::TextOpenOriginal, &[("host", host)]);
    let name = format!(
        "{}. {open}",
        ui.lang.with(Msg::TextParagraph, &[("p", &number)])
    );
    html! {
        <a class="passage-number at-source" href={format!("{url}{}", text_fragment("", text, ""))} target="_blank"
            rel="noopener noreferrer" aria-label={name} title={open}><span class="digits">{number}</span></a>
    }
}

/// One language's text of a passage.
fn version(props: &ChunkProps, id: PassageId, lang: LangIx, dom_id: Option<String>) -> Html {
    let ui = &props.ui;
    let article = ui.loaded.article();
    let Some(text) = article.passage_text(id, lang) else {
        let original = props
            .columns
            .second
            .is_none()
            .then(|| version(props, id, LangIx::ORIGINAL, None));
        return html! { <>
            <p class="no-translation" id={dom_id} dir={ui.own_dir()}>{ui.t(Msg::TextNoTranslation)}</p>
            {original}
        </> };
    };
    let tag = article.tag(lang);
    let words = |span: Span| i18n::bind(slice(text, span).unwrap_or_default(), tag).into_owned();
    let quoted = |quotes: &[u32], inner: Html| {
        if quotes.is_empty() {
            return inner;
        }
        let numbers: Vec<String> = quotes.iter().map(u32::to_string).collect();
        html! { <span data-quotes={numbers.join(" ")}>{inner}</span> }
    };
    let part = |part: &Part| match part {
        Part::Plain(span) => html! { {words(*span)} },
        Part::Mention(found) => mention(ui, *found, html! { {words(found.span)} }),
        Part::CutMention(found, stretches) => {
            let words =
                |(span, quotes): &(Span, Vec<u32>)| quoted(quotes, html! { {words(*span)} });
            mention(ui, *found, stretches.iter().map(words).collect())
        }
    };
    let segment =
        |segment: &Segment| quoted(&segment.quotes, segment.parts.iter().map(part).collect());
    let quotes = ui.loaded.quotes().of(id, lang);
    let parts = pieces(text, ui.loaded.mentions().of(id, lang));
    let sentences = by_sentence(text, tag, parts);
    let asked = props.asked.filter(|(asked, _)| *asked == id);
    let asked = asked.and_then(|(_, sentence)| sentence).map(usize::from);
    let sentences = sentences.iter().enumerate().map(|(number, sentence)| {
        let note = (props.lens.as_ref()).and_then(|lens| lens.note(lang, id, span(sentence)?));
        let found = (asked == Some(number)).then_some("is-found");
        html! {
            <span class={classes!("sentence", note.map(|_| "is-bare"), found)}>
                if lang == props.columns.first || props.columns.second.is_none() {
                    {targets(ui, id, lang, sentence)}
                }
                { for segments(sentence, &quotes).iter().map(segment) }
                if let Some(note) = note {
                    <small class="bare-note" lang={ui.lang.tag()} dir={ui.own_dir()}>{ui.t(note)}</small>
                }
            </span>
        }
    });
    html! { <p id={dom_id} lang={tag.to_string()} dir={ui.dir(tag)}>{ for sentences }</p> }
}

/// The span of a sentence.
fn span(sentence: &[Piece]) -> Option<Span> {
    Some(Span {
        start: sentence.first()?.span().start,
        end: sentence.last()?.span().end,
    })
}

/// The targets of the addresses of entities; they work before the page answers, and without script.
fn targets(ui: &Ui, id: PassageId, lang: LangIx, sentence: &[Piece]) -> Html {
    let Some(span) = span(sentence) else {
        return Html::default();
    };
    let targets = ui.loaded.targets().within(id, lang, span);
    let targets = targets.map(|entity| html! { <i class="target" id={ui.id(entity)} /> });
    html! { { for targets } }
}

/// A mention: a link that chooses the entity.
fn mention(ui: &Ui, found: Mention, words: Html) -> Html {
    let article = ui.loaded.article();
    let entity = found.entity;
    let kind = MentionKind::of(article, entity);
    // A description rather than a part of the name: a screen reader reads the text as it is written, and
    // reads the description on request.
    let name = ui.plain(&article.entry(entity).name);
    let title = ui.lang.with(
        Msg::TextMentionIs,
        &[("kind", ui.t(kind.name())), ("name", &name)],
    );
    html! {
        <a class={classes!("mention", kind.class())} href={ui.href(entity)} data-id={ui.id(entity)} {title}>{words}</a>
    }
}
