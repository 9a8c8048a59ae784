//! States of the page, invented: every state that an address can ask for.

use article::LangIx;
use explorer::facets::Filter;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::reading::{Reading, Selection};
use explorer::state::{Column, ListOrder, MainPane, MapPosition, State, TableSort, TextMode, View};
use explorer::text::sentences;
use proptest::prelude::*;

/// Everything of an article that can be read: each entity at each of its quotes, each passage, each
/// sentence, each step of the story, and nothing.
pub fn all_readings(loaded: LoadedArticle) -> Vec<Reading> {
    let article = loaded.article();
    let mut all = vec![Reading::Nothing];
    for entity in article.entity_ids() {
        let quotes = loaded.relations().focus(article, entity).supports.len();
        // What the article only names is selected without a quote.
        let quotes = (0u16..).take(quotes.max(1));
        all.extend(quotes.map(|quote| Reading::Entity(Selection { entity, quote })));
    }
    for passage in article.passage_ids() {
        all.push(Reading::Passage(passage));
        let longest = article.language_ids().map(|lang| {
            let text = article.passage_text(passage, lang).unwrap_or("");
            sentences(text, article.tag(lang)).len()
        });
        let numbers = (0u16..).take(longest.max().unwrap_or(0));
        all.extend(numbers.map(|number| Reading::Sentence { passage, number }));
    }
    all.extend((0u16..).take(loaded.story().len()).map(Reading::StoryStep));
    all
}

/// Any state that an address can ask for; so without preview and notice.
pub fn any_state(loaded: LoadedArticle) -> impl Strategy<Value = State> {
    let languages: Vec<Language> = Language::all().collect();
    let contents: Vec<LangIx> = loaded.article().language_ids().collect();
    let map_position = (-18000i32..=18000, -9000i32..=9000, 100u32..=10000)
        .prop_map(|(lon, lat, zoom)| MapPosition { lon, lat, zoom });
    let modes = (
        prop::sample::select(View::ALL),
        prop::sample::select(MainPane::ALL),
        prop::sample::select(TextMode::ALL),
        prop::sample::select(ListOrder::ALL),
        prop::sample::select(Column::ALL),
    );
    (
        prop::sample::select(languages),
        any_reading(loaded),
        prop::collection::vec(prop::sample::select(loaded.offered().to_vec()), 0..5),
        prop::option::of(map_position),
        prop::option::of(prop::sample::select(contents)),
        modes,
        any::<[bool; 3]>(),
    )
        .prop_map(
            |(
                lang,
                reading,
                facets,
                map_position,
                content,
                (view, main_pane, text, order, column),
                [follow, descending, lens],
            )| State {
                reading,
                filter: Filter::new(facets),
                view,
                main_pane,
                content,
                text,
                lens,
                order,
                sort: TableSort { column, descending },
                map_position,
                follow,
                ..State::new(lang)
            },
        )
}

/// Any reading, each sort of them as often as the others.
pub fn any_reading(loaded: LoadedArticle) -> impl Strategy<Value = Reading> {
    let all = all_readings(loaded);
    let of = |sort: fn(&Reading) -> bool| {
        let readings: Vec<Reading> = all.iter().copied().filter(sort).collect();
        prop::sample::select(readings)
    };
    prop_oneof![
        Just(Reading::Nothing),
        of(|reading| matches!(reading, Reading::Entity(_))),
        of(|reading| matches!(reading, Reading::Passage(_))),
        of(|reading| matches!(reading, Reading::Sentence { .. })),
        of(|reading| matches!(reading, Reading::StoryStep(_))),
    ]
}
