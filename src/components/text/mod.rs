//! The article, its mentions marked, beside or in place of its translation.
//!
//! Passages are drawn in chunks; a chunk is drawn again only if what it shows has changed, and one
//! far from the view is not drawn until it comes near. So a selection costs the same in a long
//! article as in a short one.

mod chunk;
pub mod claimed;
mod columns;
mod head;
pub mod lens;
mod mention;
mod passage;
pub mod props;

pub use columns::Columns;
pub use head::{in_order, sentence_of, walks};

use super::on_demand::{Arrival, Group, Place, Reading, use_group};
use super::ui::{Shown, Ui};
use article::{EntityId, PassageId};
use chunk::Chunk;
use explorer::state::TextMode;
use lens::Lens;
use yew::prelude::*;

/// Properties of [`TextView`].
#[derive(Properties, PartialEq)]
pub struct TextViewProps {
    pub ui: Ui,
    pub shown: Shown,
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
        shown,
        step,
        mode,
        lens,
        passage,
        sentence,
    } = props;
    let article = ui.loaded.article();
    let columns = Columns::new(article, ui.content(), *mode);
    let focus = shown.focus.as_deref();
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

    let wanted = *lens;
    let reading = use_group::<Reading>(wanted);
    let is_on = wanted && matches!(reading, Arrival::Here);
    let lens = use_memo((ui.loaded, columns, is_on), |(loaded, columns, is_on)| {
        let reading = Reading::here().filter(|_| *is_on)?;
        Some((reading.lens)(loaded.article(), *columns))
    });
    let lens: &Option<Lens> = &lens;

    let support = focus.and_then(|focus| focus.supports.get(usize::from(*step)));
    let current = support.map(|support| support.anchor.passage.number());
    let chunks = (0..passages.div_ceil(CHUNK)).map(|number| {
        let (first, last) = (number * CHUNK, ((number + 1) * CHUNK).min(passages));
        let asked = passage.filter(|passage| (first..last).contains(&passage.number()));
        let asked = asked.map(|passage| (passage, *sentence));
        let wanted =
            asked.is_some() || current.is_some_and(|current| (first..last).contains(&current));
        html! {
            <Chunk key={number} ui={ui.clone()} {first} {last} {columns} {asked} {wanted}
                lens={lens.clone()} lazy={lazy && number > 0} />
        }
    });
    let side_by_side = columns.second.is_some();
    let (total, totals) = match Reading::here().zip(lens.as_ref()) {
        Some((group, lens)) => ((group.lens_total)(ui, lens), (group.lens_totals)(ui, lens)),
        None if wanted => (None, reading.message(ui, Place::Page)),
        None => (None, Html::default()),
    };
    let announced = head::announced(ui, focus, *step).or(total);
    html! {
        <section class={classes!("text", side_by_side.then_some("is-both"), lens.is_some().then_some("has-lens"))} id="text" data-view="text" aria-labelledby="text-title">
            {head::head(ui, shown, *step, columns, wanted)}
            <div class="text-body" tabindex="0" role="group" aria-labelledby="text-title">
                {totals}
                {head::columns(ui, columns)}
                {head::legend(ui, &legend)}
                { for chunks }
            </div>
            <p class="visually-hidden" role="status">{announced}</p>
        </section>
    }
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
            if selected.is_some() || passage.is_some() {
                page::reveal(selected.is_some());
            }
        },
    );
}
