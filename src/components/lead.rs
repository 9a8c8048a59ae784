//! Headline, source and date, and which of it is reference data.

use super::ui::Ui;
use explorer::i18n::{Msg, Part, Years, words};
use yew::prelude::*;

/// Headline, source and date, and what is reference data.
pub fn lead(ui: &Ui) -> Html {
    let article = ui.loaded.article();
    let publisher = &article.party(article.source.publisher).entry;
    let name = ui.text(publisher.label());
    let published = article.source.published.as_ref();
    let date = published.and_then(|when| when.date.as_ref()).map(|date| {
        let parts = ui.lang.date(date, Years::Shown);
        let year_is_reference = published.is_some_and(|when| when.year.is_some());
        parts
            .parts()
            .iter()
            .map(|part| match part {
                Part::Year(year) if year_is_reference => {
                    html! { <span class="reference">{year}</span> }
                }
                Part::Year(words) | Part::Words(words) => html! { {words} },
            })
            .collect::<Html>()
    });
    let note = words::headline_note(ui.lang, article, ui.content());
    html! {
        <div class="lead">
            <h1 dir={ui.content_dir()}>{ui.text(&article.title.text)}</h1>
            <p class="byline">
                <a class="hl" href={ui.href(publisher.entity)}
                    data-id={ui.id(publisher.entity)}><b>{name}</b></a>
                if let Some(date) = date {
                    {", "}{date}
                }
                {". "}
                if let Some(note) = note {
                    <span>{note}</span>{" "}
                }
                <span class="reference">{ui.t(Msg::HeadReference)}</span>{": "}{ui.t(Msg::HeadReferenceRest)}
            </p>
        </div>
    }
}
