//! What the page is about, as far as its store, its address and its highlights need to know it.

mod article;
mod early;

pub use early::Early;

use ::article::{EntityId, PassageId};
use explorer::facets::Facet;
use explorer::highlights::{Highlights, Subject};
use explorer::i18n::Language;
use explorer::reading::Reading;
use explorer::state::{Action, State};

/// An article, or what is known of it.
pub trait Source: Clone + 'static {
    /// What follows from a state besides the highlights.
    type Focus: Clone;

    /// The entity of an id.
    fn entity(&self, id: &str) -> Option<EntityId>;

    /// The passage of an id.
    fn passage(&self, id: &str) -> Option<PassageId>;

    /// The id of a passage.
    fn passage_id(&self, passage: PassageId) -> &str;

    /// The facet of a word.
    fn facet(&self, word: &str) -> Option<Facet>;

    /// What a state highlights.
    fn highlights(&self, state: &State) -> (Highlights, Self::Focus);

    /// Whether all that an element shows is only suggested. What a host has drawn is not.
    fn is_suggested(&self, _: &Subject) -> bool {
        false
    }

    /// Whether something may be only suggested.
    fn may_be_suggested(&self) -> bool {
        false
    }

    /// What follows if an entity is chosen.
    fn choose(&self, reading: Reading, entity: EntityId) -> Action;

    /// The fragment of a state.
    fn fragment(&self, state: &State) -> String;

    /// The state that a fragment asks for, in a language if it names none. None if it asks for more than is
    /// known here.
    fn state(&self, fragment: &str, lang: Language) -> Option<State>;

    /// Whether the page can be drawn in a language, without another page being opened.
    fn draws(&self, lang: Language) -> bool;

    /// What the page's title is in a state; none if it stays as it is.
    fn title(&self, state: &State) -> Option<String>;
}
