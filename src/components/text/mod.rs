//! The article, its mentions marked, beside or in place of its translation.
//!
//! Passages are drawn in chunks; a chunk is drawn again only if what it shows has changed, and one
//! far from the view is not drawn until it comes near. So a selection costs the same in a long
//! article as in a short one.

mod chunk;
mod claimed;
mod columns;
mod head;
mod lens;
mod mention;
mod passage;
mod props;
mod quotes;

pub use columns::Columns;
pub use head::{in_order, sentence_of, walks};
pub use quotes::bold;

use super::ui::{Highlights, Ui};
use crate::browser;
use article::{Article, EntityId, PassageId};
use chunk::Chunk;
use explorer::state::TextMode;
use lens::Lens;
use quotes::{highlighted, within};
use std::ops::Range;
use yew::prelude::*;

/// Properties of [`TextView`].
#[derive(Properties, PartialEq)]
pub struct TextViewProps {
    pub ui: Ui,
    pub highlights: Highlights,
    /// The number of the current quote of the selection.
    pub step: u16,
    pub mode: TextMode,
    /// Whether the lens of coverage is on.
    pub lens: bool,
    /// A passage that the address names.
    pub passage: Option<PassageId>,
    /// Which sentence of it.
    pub sentence: Option<u16>,
}

/// The number of passages in a chunk.
const CHUNK: usize = 25;
/// Up to so many passages are all drawn at once, so that the browser's search and print include them.
const DRAWN_AT_ONCE: usize = 200;

/// The article's text.
#[component]
pub fn TextView(props: &TextViewProps) -> Html {
    let TextViewProps {
        ui,
        highlights,
        step,
        mode,
        lens,
        passage,
        sentence,
    } = props;
    let article = ui.loaded.article();
    let columns = Columns::new(article, ui.content(), *mode);
    let focus = highlights.focus.as_deref();
    let selected = focus.map(|focus| focus.entity);
    let passages = article.passages.len();
    let lazy = passages > DRAWN_AT_ONCE;
    use_reveal(
        selected,
        *step,
        columns,
        passage.map(|passage| (passage, *sentence)),
    );
    let legend = use_memo(ui.loaded, |loaded| {
        mention::MentionKind::used(loaded.article())
    });

    let lens = use_memo((ui.loaded, columns, *lens), |(loaded, columns, lens)| {
        lens.then(|| Lens::new(loaded.article(), *columns))
    });
    let lens: &Option<Lens> = &lens;

    let quotes = highlighted(focus, *step);
    let bold = bold(article, selected);
    let chunks = (0..passages.div_ceil(CHUNK)).map(|number| {
        let (first, last) = (number * CHUNK, ((number + 1) * CHUNK).min(passages));
        let marks = within(&quotes, first..last, |quote| quote.anchor.passage).to_vec();
        let inside = |entity: &EntityId| {
            let mentions = &article.entry(*entity).mentions;
            !within(mentions, first..last, |mention| mention.passage).is_empty()
                || (lens.is_some() && claims_in(article, *entity, first..last))
        };
        let asked = passage.filter(|passage| (first..last).contains(&passage.number()));
        let asked = asked.map(|passage| (passage, *sentence));
        let wanted = asked.is_some() || marks.iter().any(|quote| quote.current);
        // The ends of the selected relation stand out in its sentence, not in the whole text.
        let bold = if marks.is_empty() { Vec::new() } else { bold.clone() };
        html! {
            <Chunk key={number} ui={ui.clone()} {first} {last} {columns} {marks} {bold} {asked} {wanted}
                lens={lens.clone()} lazy={lazy && number > 0} selected={selected.filter(inside)} preview={highlights.preview.filter(inside)} />
        }
    });
    let side_by_side = columns.second.is_some();
    let total = || lens::total(ui, lens.as_ref()?);
    let announced = head::announced(ui, focus, *step).or_else(total);
    html! {
        <section class={classes!("text", side_by_side.then_some("is-both"), lens.is_some().then_some("has-lens"))} id="text" data-view="text" aria-labelledby="text-title">
            {head::head(ui, highlights, *step, columns, lens.is_some())}
            <div class="text-body" tabindex="0" role="group" aria-labelledby="text-title">
                if let Some(lens) = lens {
                    {lens::totals(ui, lens)}
                }
                {head::columns(ui, columns)}
                {head::legend(ui, &legend)}
                { for chunks }
            </div>
            <p class="visually-hidden" role="status">{announced}</p>
        </section>
    }
}

/// Whether a claim of an entity rests on one of some passages.
fn claims_in(article: &Article, entity: EntityId, passages: Range<usize>) -> bool {
    let claims = article.claims(entity);
    let mut anchors = claims.iter().flat_map(|claim| &claim.evidence);
    anchors.any(|anchor| passages.contains(&anchor.passage.number()))
}

/// Brings the current sentence (or the passage that the address names) into view inside the text. The page
/// moves only for a passage that the address names.
#[hook]
fn use_reveal(
    selected: Option<EntityId>,
    step: u16,
    columns: Columns,
    passage: Option<(PassageId, Option<u16>)>,
) {
    use_effect_with(
        (selected, step, columns, passage),
        |(selected, _, _, passage)| {
            if selected.is_none() && passage.is_none() {
                return;
            }
            let Some(body) = browser::find(".text-body") else {
                return;
            };
            let Some(mark) = browser::first_in(&body, ".is-current-sentence, .is-found")
                .or_else(|| browser::first_in(&body, ".is-asked"))
            else {
                return;
            };
            if browser::scrolls(&body) {
                browser::reveal_in(&body, &mark);
                if selected.is_some() {
                    browser::highlight_trail::move_to(&mark);
                }
            } else if selected.is_none() {
                browser::reveal(&mark);
            }
        },
    );
}
