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

/// How an entity relates to the selection.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Emphasis {
    /// Nothing is selected.
    Plain,
    /// It is selected.
    Selected,
    /// It is related to the selection.
    Related,
    /// Something else is selected.
    Dim,
}

/// What is highlighted: the selection, the preview and the filter.
#[derive(Clone, PartialEq)]
pub struct Highlights {
    /// The selection.
    pub focus: Option<Rc<Focus>>,
    /// The entity that the reader points at.
    pub preview: Option<EntityId>,
    /// What the filter lets through.
    pub passing: Rc<Passing>,
    /// In the story: whether it has reached an entity, by the numbers of entities.
    pub reached: Option<Rc<Vec<bool>>>,
}

impl Highlights {
    /// How an entity relates to the selection.
    pub fn emphasis(&self, entity: EntityId) -> Emphasis {
        match &self.focus {
            None => Emphasis::Plain,
            Some(focus) if focus.is_selected(entity) => Emphasis::Selected,
            Some(focus) if focus.is_related(entity) => Emphasis::Related,
            Some(_) => Emphasis::Dim,
        }
    }

    /// Whether an entity is the selected one.
    pub fn selected(&self, entity: EntityId) -> bool {
        self.focus
            .as_ref()
            .is_some_and(|focus| focus.is_selected(entity))
    }

    /// Value of `aria-current`.
    pub fn current(&self, entity: EntityId) -> Option<&'static str> {
        self.style(entity).current()
    }

    /// Classes of a mark: see [`ItemStyle::classes`].
    pub fn classes(&self, entity: EntityId) -> Classes {
        self.style(entity).classes()
    }

    /// All of this for one entity. It is small, so a row can have it as a property and is drawn again only
    /// when it changes.
    pub fn style(&self, entity: EntityId) -> ItemStyle {
        ItemStyle {
            emphasis: self.emphasis(entity),
            out: !self.passing.has(entity),
            preview: self.preview == Some(entity),
            later: (self.reached.as_ref())
                .is_some_and(|reached| reached.get(entity.number()) == Some(&false)),
        }
    }
}

/// How one entity is shown now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ItemStyle {
    pub emphasis: Emphasis,
    /// Whether it is filtered out.
    pub out: bool,
    /// Whether the reader points at it.
    pub preview: bool,
    /// Whether the story has not come to it yet.
    pub later: bool,
}

impl ItemStyle {
    /// Value of `aria-current`.
    pub fn current(self) -> Option<&'static str> {
        (self.emphasis == Emphasis::Selected).then_some("true")
    }

    /// Classes: `is-selected`, `is-related`, `is-dim`; `is-out` if filtered out; `is-preview` if
    /// pointed at; `is-later` if the story has not come to it.
    pub fn classes(self) -> Classes {
        let emphasis = match self.emphasis {
            Emphasis::Plain => None,
            Emphasis::Selected => Some("is-selected"),
            Emphasis::Related => Some("is-related"),
            Emphasis::Dim => Some("is-dim"),
        };
        classes!(
            emphasis,
            self.out.then_some("is-out"),
            self.preview.then_some("is-preview"),
            self.later.then_some("is-later")
        )
    }
}
