//! What the lines and marks mean; the lines filter.

use super::drawing::Drawing;
use crate::components::ui::Ui;
use crate::components::{facets, marks};
use article::{EntityId, Status};
use compact::sort::CompactSort;
use explorer::facets::{Facet, Filter};
use explorer::i18n::{Msg, words};
use yew::prelude::*;

/// The legend shows the statuses of so many acts; the filter has the rarer ones.
const MOST_FOR_LEGEND: usize = 1000;

/// What the lines and marks mean; the lines filter.
pub fn legend(ui: &Ui, filter: &Filter, drawing: &Drawing) -> Html {
    let article = ui.loaded.article();
    let acts = ui.loaded.acts().iter().take(MOST_FOR_LEGEND);
    let mut statuses: Vec<Status> = acts.map(|act| act.claim(article).status).collect();
    statuses.compact_sort();
    statuses.dedup();
    let switches = statuses
        .into_iter()
        .map(|status| facets::switch(ui, filter, Facet::Status(status)));
    let mut kinds: Vec<(&'static str, EntityId)> = Vec::new();
    for entity in drawing.plan.who.iter().chain(&drawing.plan.whom) {
        let kind = ui.t(words::kind_inline(article, *entity));
        if !kinds.iter().any(|(known, _)| *known == kind) {
            kinds.push((kind, *entity));
        }
    }
    let kinds = kinds.into_iter().map(|(kind, entity)| {
        html! { <li>{marks::entity(article, entity)}{kind}</li> }
    });
    html! {
        <div class="parties-legend">
            <div class="parties-lines" role="group" aria-label={ui.t(Msg::FacetsLabel)}>{ for switches }</div>
            <ul role="list" class="parties-kinds">{ for kinds }</ul>
        </div>
    }
}
