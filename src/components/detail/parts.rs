//! Small pieces of the detail: links, lists of links, dates with their basis.

use crate::components::ui::Ui;
use article::{Basis, BasisKind, EntityId, Status, Text, When};
use explorer::i18n::{DateText, Msg, Part};
use yew::prelude::*;

/// More links than this in one line are cut, and open in place.
pub const MOST_LINKS: usize = 12;

/// A link that selects an entity, under its label.
pub fn link(ui: &Ui, entity: EntityId) -> Html {
    link_as(
        ui,
        entity,
        ui.text(ui.loaded.article().entry(entity).label()),
    )
}

/// A link that selects an entity, in other words.
pub fn link_as(ui: &Ui, entity: EntityId, words: Html) -> Html {
    html! {
        <a class="detail-link" href={ui.href(entity)} data-id={ui.id(entity)}>{words}</a>
    }
}

/// Things in a row, with commas between.
pub fn commas(items: impl IntoIterator<Item = Html>) -> Html {
    let items = items.into_iter().enumerate();
    items
        .map(|(number, item)| html! { <>{if number > 0 { ", " } else { "" }}{item}</> })
        .collect()
}

/// A row of the list of facts.
pub fn term(ui: &Ui, name: Msg, inside: Html) -> Html {
    html! { <div class="fact"><dt>{ui.t(name)}</dt><dd>{inside}</dd></div> }
}

/// A date in words, its year marked where it is reference data.
pub fn date(words: &DateText, year: Option<&Basis>, ui: &Ui) -> Html {
    let part = |part: &Part| match (part, year) {
        (Part::Year(words), Some(basis)) => {
            let source = basis.note.as_ref().map(|note| ui.plain(note));
            html! { <span class="reference" title={source}>{words}</span> }
        }
        (Part::Year(words) | Part::Words(words), _) => html! { {words} },
    };
    words.parts().iter().map(part).collect()
}

/// How we know a date or a place; nothing where the text says it.
pub fn basis(ui: &Ui, basis: &Basis) -> Html {
    let Some(note) = &basis.note else {
        return Html::default();
    };
    let note = ui.plain(note);
    match basis.kind {
        BasisKind::Stated => Html::default(),
        BasisKind::Derived => {
            html! { <span class="basis">{ui.lang.with(Msg::DetailWeKnow, &[("reason", &note)])}{"."}</span> }
        }
        BasisKind::Reference => html! { <span class="basis reference">{note}</span> },
    }
}

/// A time with how we know it.
pub fn when(ui: &Ui, status: Status, when: Option<&When>, years: explorer::i18n::Years) -> Html {
    let article = ui.loaded.article();
    let Some(known) = when.filter(|when| when.date.is_some() || when.repeats.is_some()) else {
        // Why it is unknown says also that it is.
        let reason = when.and_then(|when| when.basis.note.as_ref());
        return match reason {
            Some(reason) => sentence(ui, reason),
            None => html! { {ui.t(Msg::DetailDateUnknown)} },
        };
    };
    let words = ui
        .lang
        .when(article, status, when, years, ui.content())
        .capitalised();
    html! { <>{date(&words, known.year.as_ref(), ui)}{". "}{basis(ui, &known.basis)}</> }
}

/// A text of the article as a sentence of its own.
pub fn sentence(ui: &Ui, text: &Text) -> Html {
    let (words, lang) = text.get(ui.content());
    let tag = ui.loaded.article().tag(lang);
    let words = explorer::i18n::capitalised(&explorer::i18n::bind(words, tag));
    let other = (tag != ui.lang.tag()).then(|| tag.to_string());
    html! { <span lang={other} dir={ui.dir(tag)}>{words}{"."}</span> }
}
