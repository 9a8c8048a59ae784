//! What the early module knows of an article.

use super::Source;
use ::article::{EntityId, PassageId};
use explorer::facets::Facet;
use explorer::highlights::{Highlights, Table};
use explorer::i18n::Language;
use explorer::reading::{Reading, Selection};
use explorer::route;
use explorer::state::{Action, State};
use std::rc::Rc;

/// What is known of an article without the article.
#[derive(Clone)]
pub struct Early {
    table: Rc<Table>,
    /// The language in which the page is drawn.
    lang: Language,
}

impl Early {
    /// A page that is drawn in a language, with the table that it carries.
    pub fn new(table: Table, lang: Language) -> Self {
        Self {
            table: Rc::new(table),
            lang,
        }
    }
}

impl Source for Early {
    type Focus = ();

    fn entity(&self, id: &str) -> Option<EntityId> {
        self.table.entity(id)
    }

    fn passage(&self, id: &str) -> Option<PassageId> {
        self.table.passage(id)
    }

    fn passage_id(&self, passage: PassageId) -> &str {
        self.table.passage_id(passage).unwrap_or_default()
    }

    /// A filter draws views anew.
    fn facet(&self, _: &str) -> Option<Facet> {
        None
    }

    fn highlights(&self, state: &State) -> (Highlights, ()) {
        let selected = state.reading.entity();
        let lights = selected.and_then(|entity| self.table.lights(entity));
        (Highlights::new(lights, state), ())
    }

    fn choose(&self, _: Reading, entity: EntityId) -> Action {
        Action::Chose(entity)
    }

    fn fragment(&self, state: &State) -> String {
        let table = &self.table;
        let passage = |id| table.passage_id(id);
        route::plain_fragment(state.reading, state.lang, |id| table.id(id), passage)
    }

    fn state(&self, fragment: &str, lang: Language) -> Option<State> {
        let plain = route::plain(fragment)?;
        if plain.lang.unwrap_or(lang) != self.lang {
            return None;
        }
        let reading = match (plain.id, plain.at) {
            (None, _) => Reading::Nothing,
            (Some(id), at) => match (self.table.entity(id), at) {
                (Some(entity), at) => {
                    let last = self.table.quotes_of(entity).saturating_sub(1);
                    let last = u16::try_from(last).unwrap_or(u16::MAX);
                    let quote = at.unwrap_or(0).min(last);
                    Reading::Entity(Selection { entity, quote })
                }
                (None, None) => Reading::Passage(self.table.passage(id)?),
                (None, Some(_)) => return None,
            },
        };
        let mut state = State::new(self.lang);
        state.reading = reading;
        Some(state)
    }

    fn draws(&self, lang: Language) -> bool {
        lang == self.lang
    }

    fn title(&self, _: &State) -> Option<String> {
        None
    }
}
