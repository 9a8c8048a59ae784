//! What every view is given, and the small pieces that all of them share.

use article::{Anchor, EntityId, LangIx, PlaceId, Text};
use explorer::cells::region_in;
use explorer::facets::Passing;
use explorer::i18n::{self, Direction, Language, Msg};
use explorer::loaded::LoadedArticle;
use explorer::relations::Focus;
use explorer::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// Where the article that is shown comes from.
#[derive(Clone, PartialEq, Debug)]
pub enum Origin {
    /// The page carries it.
    Page,
    /// The reader has opened this file.
    File(web_sys::File),
    /// The studio has sent it, in whose frame the page is.
    Studio,
}

/// The article, the language and the one way to act. Cheap to clone and to compare.
#[derive(Clone, PartialEq)]
pub struct Ui {
    pub loaded: LoadedArticle,
    /// The interface's language.
    pub lang: Language,
    /// The article's language that the reader chose, if it is not to follow the interface's.
    pub chosen: Option<LangIx>,
    /// Where the article comes from.
    pub origin: Origin,
    /// The one stable callback for all actions.
    pub dispatch: Callback<Action>,
}

impl Ui {
    /// A message in the interface's language.
    pub fn t(&self, msg: Msg) -> &'static str {
        self.lang.t(msg)
    }

    /// The article's language in which its names and texts are shown.
    pub fn content(&self) -> LangIx {
        self.chosen
            .unwrap_or_else(|| self.loaded.language(self.lang))
    }

    /// The address of this view. What is shown in place of the page's own article has none: its reader alone has it.
    pub fn address(&self) -> Option<String> {
        let has_one = self.origin == Origin::Page;
        has_one.then(|| format!("{}#{}", browser::page_address(), browser::fragment()))
    }

    /// The attribute `dir` for an element in a language, by its tag. None on a page of which nothing is written from
    /// right to left.
    pub fn dir(&self, tag: &str) -> Option<&'static str> {
        let article = self.loaded.article();
        let mut all = article.language_ids().map(|lang| article.tag(lang));
        let turns = |tag: &str| Direction::of(tag) == Direction::RightToLeft;
        let is_mixed = turns(self.lang.tag()) || all.any(turns);
        is_mixed.then(|| Direction::of(tag).word())
    }

    /// The attribute `dir` for an element in the interface's language among those of the article.
    pub fn own_dir(&self) -> Option<&'static str> {
        self.dir(self.lang.tag())
    }

    /// The attribute `dir` for an element of the article in the language that is shown.
    pub fn content_dir(&self) -> Option<&'static str> {
        self.dir(self.loaded.article().tag(self.content()))
    }

    /// A text of the article as a plain string, with short words bound to the next one.
    pub fn plain(&self, text: &Text) -> String {
        self.lang.bind(text.get(self.content()).0).into_owned()
    }

    /// A text of the article as it stands beside words of the interface: where it runs the other way, it is kept
    /// together.
    pub fn name(&self, text: &Text) -> String {
        i18n::isolated(&self.plain(text), self.lang.direction()).into_owned()
    }

    /// A text of the article, marked with its language where that is not the interface's.
    pub fn text(&self, text: &Text) -> Html {
        let (words, lang) = text.get(self.content());
        let tag = self.loaded.article.tag(lang);
        let words = i18n::bind(words, tag).into_owned();
        if tag == self.lang.tag() {
            html! { {words} }
        } else {
            html! { <span lang={tag.to_string()} dir={self.dir(tag)}>{words}</span> }
        }
    }

    /// What tells a reader where a region is: "the coast", "Portugal", "no country named".
    pub fn region_in(&self, region: PlaceId) -> String {
        match region_in(self.loaded.article(), region) {
            Some(text) => self.plain(text),
            None => self.t(Msg::RoleRegionOpen).to_string(),
        }
    }

    /// The id of an entity, as `data-id` and the address hold it.
    pub fn id(&self, entity: EntityId) -> &'static str {
        &self.loaded.article().entry(entity).id
    }

    /// The address of an entity.
    pub fn href(&self, entity: EntityId) -> String {
        format!("#{}", self.id(entity))
    }

    /// The number of a passage as readers count: from 1.
    pub fn passage_number(anchor: &Anchor) -> usize {
        anchor.passage.number() + 1
    }

    /// The paragraph mark that ends a claim: a link to the sentence.
    ///
    /// It selects `entity` at its quote number `quote`.
    pub fn pilcrow(&self, entity: EntityId, quote: u16, anchor: &Anchor) -> Html {
        let number = Self::passage_number(anchor).to_string();
        html! {
            <a class="pilcrow" href={self.href(entity)} data-id={self.id(entity)}
                data-quote={quote.to_string()} data-action="read" tabindex="-1"
                aria-label={self.lang.with(Msg::ListParagraphOpen, &[("p", &number)])}>
                {"¶"}{number}
            </a>
        }
    }
}

/// What is selected, and what the filter lets through: for views whose content depends on it. (Which
/// elements are lit is not drawn: `page` writes it to them.)
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The selection.
    pub focus: Option<Rc<Focus>>,
    /// What the filter lets through.
    pub passing: Rc<Passing>,
}

impl Shown {
    /// The selected entity.
    pub fn selected(&self) -> Option<EntityId> {
        self.focus.as_ref().map(|focus| focus.entity)
    }
}

/// The ids of several entities, as `data-for` holds them.
pub fn ids(ui: &Ui, entities: impl IntoIterator<Item = EntityId>) -> String {
    let ids: Vec<&str> = entities.into_iter().map(|entity| ui.id(entity)).collect();
    ids.join(" ")
}
