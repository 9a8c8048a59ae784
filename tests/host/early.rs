//! What the early module knows is what the application knows, as far as it goes.

use crate::support::states::{all_readings, any_state};
use crate::support::views::reads;
use crate::support::{embedded, second};
use explorer::highlights::Table;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::reading::Reading;
use explorer::route;
use explorer::state::State;
use page::{Early, Source};
use proptest::prelude::*;
use std::sync::LazyLock;

/// One for all tests: it stays in memory.
static ARTICLE: LazyLock<LoadedArticle> = LazyLock::new(embedded);

/// What a page carries and the early module reads.
fn early(loaded: LoadedArticle, lang: Language) -> Early {
    let bytes = postcard::to_allocvec(&Table::new(loaded)).expect("bytes");
    Early::new(Table::read(&bytes).expect("a table"), lang)
}

#[test]
fn the_same_is_highlighted_and_stands_in_the_address() {
    for loaded in [embedded(), second()] {
        let early = early(loaded, Language::default());
        for reading in all_readings(loaded) {
            if matches!(reading, Reading::StoryStep(_) | Reading::Sentence { .. }) {
                continue;
            }
            let state = reads(reading);
            assert_eq!(early.highlights(&state).0, loaded.highlights(&state).0);
            let fragment = early.fragment(&state);
            assert_eq!(fragment, loaded.fragment(&state));
            assert_eq!(early.state(&fragment, state.lang), Some(state));
        }
    }
}

#[test]
fn ids_mean_the_same() {
    let loaded = *ARTICLE;
    let early = early(loaded, Language::default());
    for id in loaded.article().entity_ids() {
        let id = &*loaded.article().entry(id).id;
        assert_eq!(early.entity(id), loaded.entity(id), "{id}");
    }
    for passage in loaded.article().passage_ids() {
        let id = loaded.passage_id(passage);
        assert_eq!(
            (early.passage_id(passage), early.passage(id)),
            (id, Some(passage))
        );
    }
    assert_eq!(
        (early.entity("nobody"), early.passage("p999")),
        (None, None)
    );
}

#[test]
fn what_it_does_not_know_is_left_to_the_application() {
    let [ru, en] = ["ru", "en"].map(|tag| Language::for_tag(tag).expect("a language"));
    let early = early(*ARTICLE, ru);
    for beyond in [
        "nobody",
        "p1&at=1",
        "place%2din",
        "story=2",
        "place-in&view=claims",
        "filter=status:signed",
        "map=1,2,3",
        "lang=en",
        "lang=xx",
        "place-in&at=x",
        "at=1",
        "lang=ru&place-in",
    ] {
        assert_eq!(early.state(beyond, ru), None, "{beyond}");
    }
    assert_eq!(
        early.state("", en),
        None,
        "another language than the page is drawn in"
    );
    assert_eq!(early.state("", ru), Some(State::new(ru)));
    assert_eq!(
        early.state("#place-in&at=999", ru),
        Some(route::state("#place-in&at=999", *ARTICLE, ru))
    );
}

#[test]
fn no_bytes_are_a_table_by_chance() {
    let bytes = postcard::to_allocvec(&Table::new(*ARTICLE)).expect("bytes");
    for length in 0..bytes.len() {
        assert_eq!(Table::read(&bytes[..length]), None, "{length}");
    }
}

proptest! {
    #[test]
    fn it_reads_a_link_as_the_application_does_or_not_at_all(state in any_state(*ARTICLE)) {
        let fragment = route::fragment(&state, ARTICLE.article());
        if let Some(read) = early(*ARTICLE, state.lang).state(&fragment, state.lang) {
            prop_assert_eq!(read, route::state(&fragment, *ARTICLE, state.lang));
        }
    }

    #[test]
    fn any_text_does_no_harm(text in "[#&=%a-z0-9-]{0,24}", number in 0_u16..300) {
        let early = early(*ARTICLE, Language::default());
        for text in [text.clone(), format!("place-in&at={number}&{text}")] {
            if let Some(read) = early.state(&text, Language::default()) {
                prop_assert_eq!(read, route::state(&text, *ARTICLE, Language::default()));
            }
        }
    }
}
