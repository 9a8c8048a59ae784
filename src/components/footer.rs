//! About the data, borders and rights; the control that opens another article.

use super::opening::FileControl;
use super::ui::Ui;
use explorer::i18n::Msg;
use web_sys::File;
use yew::prelude::*;

/// Edition of the outlines, as published.
const EDITION: &str = "4.1";

/// Where the places come from that drafting knows; its licence wants a link.
const PLACES: &str = "https://www.geonames.org";

/// A link to another site.
fn outside(href: AttrValue, words: AttrValue) -> Html {
    html! {
        <p><a class="outside" {href} rel="noopener noreferrer" target="_blank">{words}</a></p>
    }
}

/// About the data, borders and rights; the control calls back with the file that is chosen.
pub fn footer(ui: &Ui, on_take: &Callback<Option<File>>) -> Html {
    let article = ui.loaded.article();
    let source = article.source.url.as_ref().map(|url| {
        let host = url.split('/').nth(2).unwrap_or(url);
        let words = ui.lang.with(Msg::HeadOriginal, &[("host", host)]);
        outside(url.clone().into(), words.into())
    });
    let translations = article.translations.iter().map(|translation| {
        html! { <p class="reference">{ui.text(&translation.by)}</p> }
    });
    html! {
        <footer class="foot rule-top">
            <p>{ui.t(Msg::AboutBordersShort)}</p>
            <details class="about">
                <summary>{ui.t(Msg::AboutTitle)}</summary>
                <div class="about-text">
                    <p>{ui.t(Msg::AboutWhat)}</p>
                    <p>{ui.t(Msg::AboutStatus)}</p>
                    <p>{ui.t(Msg::AboutDates)}</p>
                    <p>{ui.lang.with(Msg::AboutBorders, &[("edition", EDITION)])}</p>
                    <p>{ui.t(Msg::AboutProjection)}{" "}{ui.t(Msg::AboutGrid)}</p>
                    {outside(PLACES.into(), ui.t(Msg::AboutPlaces).into())}
                    <p>{ui.t(Msg::AboutPrivacy)}</p>
                    {source}
                    if let Some(rights) = &article.source.rights {
                        <p>{ui.text(rights)}</p>
                    }
                    { for translations }
                    <FileControl ui={ui.clone()} on_take={on_take.clone()} />
                </div>
            </details>
        </footer>
    }
}
