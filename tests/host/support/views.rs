//! What every view is given, and how its tags are found.

use article::EntityId;
use dateline::components::ui::{Highlights, Ui};
use explorer::facets::Filter;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use std::rc::Rc;
use yew::Callback;

/// An article in a language of the interface; actions go nowhere.
pub fn ui(loaded: LoadedArticle, lang: &str) -> Ui {
    Ui {
        loaded,
        lang: Language::for_tag(lang).unwrap_or_else(|| panic!("{lang} is no language")),
        dispatch: Callback::noop(),
    }
}

/// The highlights of a selection under a filter.
pub fn highlights(loaded: LoadedArticle, selected: Option<&str>, filter: &Filter) -> Highlights {
    let article = loaded.article();
    let focus = |id| Rc::new(loaded.relations.focus(article, entity(loaded, id)));
    Highlights {
        reached: None,
        focus: selected.map(focus),
        preview: None,
        passing: Rc::new(filter.apply(article, &loaded.relations)),
    }
}

/// An entity by its id in the file.
pub fn entity(loaded: LoadedArticle, id: &str) -> EntityId {
    let entity = loaded.ids().entity(id);
    entity.unwrap_or_else(|| panic!("{id} is no id of the article"))
}

/// The start tags that hold all of these words.
pub fn tags<'a>(html: &'a str, words: &[&str]) -> Vec<&'a str> {
    html.split('<')
        .filter_map(|piece| piece.split_once('>').map(|(tag, _)| tag))
        .filter(|tag| words.iter().all(|word| tag.contains(word)))
        .collect()
}
