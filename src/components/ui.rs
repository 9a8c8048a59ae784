//! What every view is given, and the small pieces that all of them share.

use article::{Anchor, EntityId, LangIx, Text};
use explorer::facets::Passing;
use explorer::i18n::{Language, Msg};
use explorer::loaded::LoadedArticle;
use explorer::relations::Focus;
use explorer::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// The article, the language and the one way to act. Cheap to clone and to compare.
#[derive(Clone, PartialEq)]
pub struct Ui {
    pub loaded: LoadedArticle,
    /// The interface's language.
    pub lang: Language,
    /// The one stable callback for all actions.
    pub dispatch: Callback<Action>,
}

impl Ui {
    /// A message in the interface's language.
    pub fn t(&self, msg: Msg) -> &'static str {
        self.lang.t(msg)
    }

    /// The article's language for the interface's language.
    pub fn content(&self) -> LangIx {
        self.loaded.language(self.lang)
    }

    /// A text of the article as a plain string, with short words bound to the next one.
    pub fn plain(&self, text: &Text) -> String {
        self.lang.bind(text.get(self.content()).0).into_owned()
    }

    /// A text of the article, marked with its language where that is not the interface's.
    pub fn text(&self, text: &Text) -> Html {
        let (words, lang) = text.get(self.content());
        let tag = self.loaded.article.tag(lang);
        let words = explorer::i18n::bind(words, tag).into_owned();
        if tag == self.lang.tag() {
            html! { {words} }
        } else {
            html! { <span lang={tag.to_string()}>{words}</span> }
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
