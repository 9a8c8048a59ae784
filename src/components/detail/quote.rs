//! The quoted sentence in the original and in translation.

use crate::components::ui::Ui;
use article::{EntityId, LangIx, Span};
use explorer::highlights::ends_of;
use explorer::i18n::{Msg, bind};
use explorer::relations::{Focus, Support};
use explorer::text::{Piece, pieces, slice};
use yew::prelude::*;

/// The quote that is looked at: in the reader's language first, then in the other.
pub fn quote(ui: &Ui, focus: &Focus, support: &Support) -> Html {
    let article = ui.loaded.article();
    let content = ui.content();
    let other = if content == LangIx::ORIGINAL {
        article.translations.first().map(|made| made.language)
    } else {
        Some(LangIx::ORIGINAL)
    };
    let versions = std::iter::once(content).chain(other).filter_map(|lang| {
        let words = words(ui, focus, support, lang)?;
        let made = article.translations.iter().find(|made| made.language == lang);
        let note = match made {
            Some(made) if lang != LangIx::ORIGINAL => {
                html! { <span class="reference">{ui.text(&made.by)}</span> }
            }
            _ => html! { {ui.t(Msg::DetailSentenceIn)} },
        };
        let first = lang == content;
        Some(html! { <>
            <blockquote class={classes!("quote", first.then_some("is-first"))} lang={article.tag(lang).to_string()} dir={ui.dir(article.tag(lang))}>
                <p><span class="hl" data-lit="selected">{words}</span></p>
            </blockquote>
            if !first || lang != LangIx::ORIGINAL {
                <p class="quote-by">{note}</p>
            }
        </> })
    });
    html! { { for versions } }
}

/// The words of the quote, the names of the selection bold.
fn words(ui: &Ui, focus: &Focus, support: &Support, lang: LangIx) -> Option<Html> {
    let article = ui.loaded.article();
    let passage = support.anchor.passage;
    let span = support.anchor.span(lang)?;
    let text = slice(article.passage_text(passage, lang)?, span)?;
    let ends = ends_of(article, focus.entity);
    let stands_out = |entity: EntityId| entity == focus.entity || ends.contains(&entity);
    let inside: Vec<_> = ui
        .loaded
        .mentions()
        .of(passage, lang)
        .iter()
        .filter(|mention| {
            stands_out(mention.entity)
                && span.start <= mention.span.start
                && mention.span.end <= span.end
        })
        .map(|mention| {
            let mut mention = *mention;
            mention.span = Span {
                start: mention.span.start - span.start,
                end: mention.span.end - span.start,
            };
            mention
        })
        .collect();
    let tag = article.tag(lang);
    let words =
        |piece: &Piece| bind(slice(text, piece.span()).unwrap_or_default(), tag).into_owned();
    let parts = pieces(text, &inside);
    Some(
        parts
            .iter()
            .map(|piece| match piece {
                Piece::Plain(_) => html! { {words(piece)} },
                Piece::Mention(..) => html! { <b>{words(piece)}</b> },
            })
            .collect(),
    )
}
