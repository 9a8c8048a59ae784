//! How a fact is supported: by how many quotes, in which form of speech, and what of it follows or
//! comes from elsewhere.

use crate::components::ui::Ui;
use article::{BasisKind, EntityId};
use explorer::coverage::{Aspect, grounds, supports};
use explorer::i18n::{Count, Msg, words};
use yew::prelude::*;

/// In one line.
pub fn support(ui: &Ui, entity: EntityId) -> Html {
    let article = ui.loaded.article();
    let support = supports(article, entity, ui.content());
    let Some(support) = support.first() else {
        return Html::default();
    };
    let quotes = ui.lang.count(Count::FiguresQuotations, support.quotes);
    let form = ui.t(words::form(support.form)).to_lowercase();
    let mut text = ui
        .lang
        .with(Msg::CoverageRests, &[("quotes", &quotes), ("form", &form)]);
    if support.untranslated > 0 {
        let n = ui.lang.number(support.untranslated as u64);
        text.push_str("; ");
        text.push_str(&ui.lang.with(Msg::CoverageNotHere, &[("n", &n)]));
    }
    let mut derived: Vec<&str> = Vec::new();
    let mut reference: Vec<&str> = Vec::new();
    for ground in grounds(article, entity) {
        let list = match ground.kind {
            BasisKind::Stated => continue,
            BasisKind::Derived => &mut derived,
            BasisKind::Reference => &mut reference,
        };
        let what = ui.t(aspect(ground.aspect));
        if !list.contains(&what) {
            list.push(what);
        }
    }
    let all = |message: Msg, list: &[&str]| ui.lang.with(message, &[("what", &list.join(", "))]);
    html! { <>
        {text}
        if !derived.is_empty() {
            {"; "}{all(Msg::CoverageDerived, &derived)}
        }
        if !reference.is_empty() {
            {"; "}<span class="reference">{all(Msg::CoverageReference, &reference)}</span>
        }
    </> }
}

fn aspect(aspect: Aspect) -> Msg {
    match aspect {
        Aspect::Date => Msg::CoverageDate,
        Aspect::Year => Msg::CoverageYear,
        Aspect::End => Msg::CoverageEnd,
        Aspect::From => Msg::CoverageFrom,
        // The others are not of facts; a seat and what a place lies in are places, too.
        _ => Msg::CoveragePlace,
    }
}
