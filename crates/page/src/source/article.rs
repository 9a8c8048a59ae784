//! All of an article.

use super::Source;
use ::article::{EntityId, PassageId};
use explorer::facets::Facet;
use explorer::highlights::{self, Highlights, Subject};
use explorer::i18n::{Language, Msg};
use explorer::loaded::LoadedArticle;
use explorer::reading::Reading;
use explorer::relations::Focus;
use explorer::route;
use explorer::state::{Action, State};
use std::rc::Rc;

impl Source for LoadedArticle {
    type Focus = Option<Rc<Focus>>;

    fn entity(&self, id: &str) -> Option<EntityId> {
        self.ids().entity(id)
    }

    fn passage(&self, id: &str) -> Option<PassageId> {
        self.ids().passage(id)
    }

    fn passage_id(&self, passage: PassageId) -> &str {
        &self.article.passage(passage).id
    }

    fn facet(&self, word: &str) -> Option<Facet> {
        route::facet(word, self.article(), self.ids())
    }

    fn highlights(&self, state: &State) -> (Highlights, Self::Focus) {
        Highlights::of(*self, state)
    }

    fn may_be_suggested(&self) -> bool {
        self.article().is_draft()
    }

    fn is_suggested(&self, subject: &Subject) -> bool {
        highlights::is_suggested(*self, subject)
    }

    fn choose(&self, reading: Reading, entity: EntityId) -> Action {
        match reading.story_step() {
            Some(step) => self
                .story()
                .choose(self.article(), self.relations(), step, entity),
            None => Action::Chose(entity),
        }
    }

    fn fragment(&self, state: &State) -> String {
        route::fragment(state, self.article())
    }

    fn state(&self, fragment: &str, lang: Language) -> Option<State> {
        Some(route::state(fragment, *self, lang))
    }

    fn draws(&self, _: Language) -> bool {
        true
    }

    fn title(&self, state: &State) -> Option<String> {
        let lang = state.lang;
        let (title, _) = self.article.title.text.get(self.language(lang));
        Some(lang.with(Msg::AppTitle, &[("headline", title)]))
    }
}
