//! The page is drawn by the host, and again in the browser.

use crate::app::{Studio, StudioProps};
use crate::words::{Msg, Words};
use explorer::i18n::Language;

/// The element in which the studio is drawn.
const PLACE: &str = "#studio";

/// Draws the studio in the page, in place of what the host has drawn. What was typed there meanwhile is kept.
pub fn start() {
    let Some(place) = browser::find(PLACE) else {
        browser::fail("The page has no place for the studio.");
    };
    let props = StudioProps {
        lang: Language::for_tag(&browser::page_language()).unwrap_or_default(),
        front: browser::root_attribute("data-front")
            .unwrap_or_default()
            .into(),
        typed: browser::typed_in("#paste").into(),
        address: browser::page_address().into(),
    };
    yew::Renderer::<Studio>::with_root_and_props(place, props).render();
    browser::set_root("data-ready", Some("true"));
}

/// The title of the page.
pub fn title(lang: Language) -> &'static str {
    lang.say(Msg::FrameTitle)
}

/// What the page is for.
pub fn description(lang: Language) -> &'static str {
    lang.say(Msg::StartNote)
}
