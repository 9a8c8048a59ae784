//! Who with whom: parties and what they did with whom, read across as sentences.
//!
//! One DOM. A wide page shows three columns (who, what was done, with whom) with lines between them; a
//! narrow one shows the same acts, each as a whole sentence. To a screen reader the acts are one list of
//! sentences in both, so it reads nothing twice. The keyboard has one stop; up and down walk a column,
//! left and right follow the lines.

mod act;
mod drawing;
mod keys;
mod legend;
mod lines;
mod node;
mod strut;
mod subject;
mod words;

use super::facets::{self, Chips};
use super::ui::{Shown, Ui};
use drawing::Drawing;
use explorer::facets::Filter;
use explorer::i18n::{Count, Msg};
use explorer::parties::Act;
use yew::prelude::*;

/// Properties of [`Parties`].
#[derive(Clone, Properties, PartialEq)]
pub struct PartiesProps {
    pub ui: Ui,
    pub shown: Shown,
    pub filter: Filter,
}

/// So many acts are drawn at once; the others open in place.
const PAGE: usize = 100;

/// Who with whom.
#[component]
pub fn Parties(props: &PartiesProps) -> Html {
    let PartiesProps {
        ui,
        shown: what,
        filter,
    } = props;
    let loaded = ui.loaded;
    let more = use_state_eq(|| PAGE);
    let active = use_state_eq(|| 0_usize);
    // A selected act is always shown, not only after "more".
    let selected = what.selected().and_then(|selected| {
        let of_selection = |act: &Act| act.facts().any(|fact| fact == selected);
        loaded.acts().iter().position(of_selection)
    });
    let shown = (*more).max(selected.map_or(0, |at| (at / PAGE + 1) * PAGE));
    let drawing = use_memo(
        (loaded, ui.lang, what.passing.clone(), shown),
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
    let stop = (*active).min(plan.acts.len().saturating_sub(1));
    let acts = plan.acts.iter().enumerate().map(|(number, act)| {
        let (gap, height) = drawing.room(1, number);
        act::act(ui, act, [gap, height], number == stop)
    });
    let side = |side| parties(ui, &drawing, side);
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
            <div class="list-tools"><Chips ui={ui.clone()} filter={filter.clone()} found={what.passing.count()} /></div>
            if !plan.acts.is_empty() {
                <div class="parties-field" onkeydown={on_key}>
                    {name("parties-who", Msg::PeopleFrom)}
                    {name("parties-acts", Msg::PeopleVerb)}
                    {name("parties-whom", Msg::PeopleTo)}
                    <ul role="list" class="nodes nodes-who" aria-labelledby="parties-who">{side(0)}</ul>
                    {lines::lines(ui, &drawing, 0)}
                    <ol role="list" class="acts" aria-labelledby="parties-acts">{ for acts }</ol>
                    {lines::lines(ui, &drawing, 1)}
                    <ul role="list" class="nodes nodes-whom" aria-labelledby="parties-whom">{side(1)}</ul>
                </div>
                if rest > 0 {
                    <button type="button" class="button" onclick={on_more}>{ui.lang.count(Count::ListMore, rest)}</button>
                }
                {legend::legend(ui, filter, &drawing)}
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

/// The parties of a side: who (0), or with whom (1).
fn parties(ui: &Ui, drawing: &Drawing, side: usize) -> Html {
    let plan = &drawing.plan;
    let all = if side == 0 { &plan.who } else { &plan.whom };
    let near = drawing.near(side);
    let nodes = all.iter().zip(&near).enumerate();
    nodes
        .map(|(number, (entity, near))| {
            let (gap, height) = drawing.room(2 * side, number);
            node::node(ui, drawing, *entity, near, [gap, height])
        })
        .collect()
}
