//! What every view is given, and how its tags are found.

use article::EntityId;
use dateline::components::ui::{Origin, Shown, Ui};
use explorer::facets::Filter;
use explorer::highlights::{Highlights, Light, Subject};
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::reading::{Reading, Selection};
use explorer::relations::Focus;
use explorer::state::State;
use std::rc::Rc;
use yew::Callback;

/// An article in a language of the interface; actions go nowhere.
pub fn ui(loaded: LoadedArticle, lang: &str) -> Ui {
    Ui {
        loaded,
        lang: Language::for_tag(lang).unwrap_or_else(|| panic!("{lang} is no language")),
        chosen: None,
        origin: Origin::Page,
        dispatch: Callback::noop(),
    }
}

/// What is selected, under a filter.
pub fn shown(loaded: LoadedArticle, selected: Option<&str>, filter: &Filter) -> Shown {
    let article = loaded.article();
    let focus = |id| Rc::new(loaded.relations().focus(article, entity(loaded, id)));
    Shown {
        focus: selected.map(focus),
        passing: Rc::new(filter.apply(article, loaded.relations())),
    }
}

/// What something that is being read highlights.
pub fn highlights(loaded: LoadedArticle, reading: Reading) -> Highlights {
    Highlights::of(loaded, &reads(reading)).0
}

/// What it selects.
pub fn focus(loaded: LoadedArticle, reading: Reading) -> Option<Rc<Focus>> {
    Highlights::of(loaded, &reads(reading)).1
}

/// The page on which just this is read.
pub fn reads(reading: Reading) -> State {
    let mut state = State::new(Language::default());
    state.reading = reading;
    state
}

/// What a selection highlights.
pub fn of_selection(loaded: LoadedArticle, id: &str) -> Highlights {
    let entity = entity(loaded, id);
    highlights(loaded, Reading::Entity(Selection { entity, quote: 0 }))
}

/// All start tags that show something, and how they are highlighted.
pub fn lights<'a>(
    loaded: LoadedArticle,
    html: &'a str,
    highlights: &Highlights,
) -> Vec<(&'a str, Light)> {
    let light = |tag: &'a str| {
        let value = |name: &str| {
            let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
            Some(rest.split('"').next()?.to_owned())
        };
        let subject = Subject::read(|id| loaded.ids().entity(id), value);
        (tag, highlights.light(&subject))
    };
    tags(html, &[" data-"]).into_iter().map(light).collect()
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
