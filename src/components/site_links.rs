//! The ways from an article's page to other pages of its site.

use super::icons::icon;
use super::ui::Ui;
use explorer::i18n::{Language, Msg};
use yew::prelude::*;

/// Where other pages of the site are, in the language of the page as the host has drawn it; what the site does not have
/// has no address.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct SiteLinks {
    /// The list of articles.
    pub list: Option<AttrValue>,
    /// The studio.
    pub studio: Option<AttrValue>,
}

/// The way to a page of the site.
#[derive(Clone, PartialEq)]
pub struct SiteLink {
    href: AttrValue,
    lang: Language,
}

impl SiteLink {
    /// The page at an address, in a language.
    pub fn new(href: &Option<AttrValue>, lang: Language) -> Option<Self> {
        let href = href.clone()?;
        Some(Self { href, lang })
    }

    /// Its address for a reader in a language: `assets/script/early.js` goes on from there.
    pub fn href(&self, lang: Language) -> AttrValue {
        if lang == self.lang {
            self.href.clone()
        } else {
            format!("{}#lang={}", self.href, lang.tag()).into()
        }
    }

    /// As the way back to the list.
    pub fn to_list(&self, ui: &Ui) -> Html {
        html! {
            <a class="to-list" href={self.href(ui.lang)} title={ui.t(Msg::HomeTitle)}>
                {icon("M11 3.5L5.5 9L11 14.5")}<span>{ui.t(Msg::HomeShort)}</span>
            </a>
        }
    }

    /// As the way into the studio.
    pub fn to_studio(&self, ui: &Ui) -> Html {
        html! {
            <a class="to-studio" href={self.href(ui.lang)} title={ui.t(Msg::HeadStudio)}>
                {icon("M3 15L4 11L12 3L15 6L7 14Z")}<span>{ui.t(Msg::HeadStudio)}</span>
            </a>
        }
    }
}
