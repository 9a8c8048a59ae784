//! State ⇄ URL fragment.

use crate::support::embedded;
use crate::support::states::{all_readings, any_state};
use article::{EntityId, EntityRef, Form, PassageId, Status};
use explorer::facets::{Facet, Filter, Group};
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::reading::{Reading, Selection};
use explorer::route;
use explorer::state::{
    Column, ListOrder, MainPane, MapPosition, Notice, State, TableSort, TextMode, View,
};
use explorer::tense::Dated;
use proptest::prelude::*;
use std::sync::LazyLock;

/// One for all tests: it stays in memory.
static ARTICLE: LazyLock<LoadedArticle> = LazyLock::new(embedded);

fn lang(tag: &str) -> Language {
    Language::for_tag(tag).unwrap_or_else(|| panic!("no language {tag}"))
}

fn fragment(state: &State) -> String {
    route::fragment(state, ARTICLE.article())
}

/// What a fragment asks for, for a reader of Russian.
fn read(fragment: &str) -> State {
    route::state(fragment, *ARTICLE, lang("ru"))
}

fn entity(id: &str) -> EntityId {
    ARTICLE
        .ids()
        .entity(id)
        .unwrap_or_else(|| panic!("no entity {id}"))
}

fn facet(word: &str) -> Facet {
    route::facet(word, ARTICLE.article(), ARTICLE.ids())
        .unwrap_or_else(|| panic!("no facet {word}"))
}

/// A state that differs from the first one as `change` says.
fn state(change: impl FnOnce(&mut State)) -> State {
    let mut state = State::new(lang("ru"));
    change(&mut state);
    state
}

fn passage(id: &str) -> PassageId {
    ARTICLE
        .ids()
        .passage(id)
        .unwrap_or_else(|| panic!("no passage {id}"))
}

/// A state in which something is read, and nothing else is changed.
fn reading(reading: Reading) -> State {
    state(|state| state.reading = reading)
}

fn selected(id: &str, quote: u16) -> State {
    let entity = entity(id);
    reading(Reading::Entity(Selection { entity, quote }))
}

fn sentence(id: &str, number: u16) -> State {
    let passage = passage(id);
    reading(Reading::Sentence { passage, number })
}

#[test]
fn each_state_has_its_fragment_and_each_fragment_its_state() {
    let map_position = |lon, lat, zoom| {
        move |state: &mut State| state.map_position = Some(MapPosition { lon, lat, zoom })
    };
    let sort =
        |column, descending| move |state: &mut State| state.sort = TableSort { column, descending };
    let cases = [
        ("lang=ru", state(|_| {})),
        ("lang=en", state(|state| state.lang = lang("en"))),
        ("place-in&lang=ru", selected("place-in", 0)),
        ("place-in&at=2&lang=ru", selected("place-in", 2)),
        ("p4&lang=ru", reading(Reading::Passage(passage("p4")))),
        ("p7&at=1&lang=ru", sentence("p7", 0)),
        ("p7&at=2&lang=ru", sentence("p7", 1)),
        ("story=1&lang=ru", reading(Reading::StoryStep(0))),
        (
            "story=16&lang=en&filter=status:signed",
            state(|state| {
                state.reading = Reading::StoryStep(15);
                state.lang = lang("en");
                state.filter = Filter::new([facet("status:signed")]);
            }),
        ),
        (
            "lang=ru&view=claims",
            state(|state| state.view = View::Claims),
        ),
        (
            "lang=ru&view=parties",
            state(|state| state.view = View::Parties),
        ),
        (
            "lang=ru&large=map",
            state(|state| state.main_pane = MainPane::Map),
        ),
        (
            "lang=ru&text=original",
            state(|state| state.text = TextMode::Original),
        ),
        (
            "lang=ru&text=translation",
            state(|state| state.text = TextMode::Translation),
        ),
        (
            "lang=ru&text=both",
            state(|state| state.text = TextMode::Both),
        ),
        ("lang=ru&lens=coverage", state(|state| state.lens = true)),
        (
            "lang=ru&order=west",
            state(|state| state.order = ListOrder::WestToEast),
        ),
        (
            "lang=ru&order=name",
            state(|state| state.order = ListOrder::Name),
        ),
        (
            "lang=ru&order=text",
            state(|state| state.order = ListOrder::Text),
        ),
        (
            "lang=ru&order=kind",
            state(|state| state.order = ListOrder::Kind),
        ),
        ("lang=ru&follow=map", state(|state| state.follow = true)),
        ("lang=ru&sort=-text", state(sort(Column::Text, true))),
        ("lang=ru&sort=what", state(sort(Column::What, false))),
        ("lang=ru&sort=-when", state(sort(Column::When, true))),
        (
            "lang=ru&map=77.2,28.61,4",
            state(map_position(7720, 2861, 400)),
        ),
        (
            "lang=ru&map=-0.05,-60,1",
            state(map_position(-5, -6000, 100)),
        ),
        ("lang=ru&map=180,0,64", state(map_position(18000, 0, 6400))),
        (
            "lang=ru&map=-180,90,100",
            state(map_position(-18000, 9000, 10000)),
        ),
        (
            "guseva&at=1&lang=en&filter=group:talks,status:signed&view=claims&large=map&content=en&text=both\
             &lens=coverage&order=name&follow=map&sort=-voice&map=37.6,55.75,2.5",
            State {
                reading: Reading::Entity(Selection {
                    entity: entity("guseva"),
                    quote: 1,
                }),
                preview: None,
                filter: Filter::new([facet("status:signed"), facet("group:talks")]),
                lang: lang("en"),
                view: View::Claims,
                main_pane: MainPane::Map,
                content: Some(embedded().article().language("en").expect("a translation")),
                text: TextMode::Both,
                lens: true,
                order: ListOrder::Name,
                sort: TableSort {
                    column: Column::Voice,
                    descending: true,
                },
                map_position: Some(MapPosition {
                    lon: 3760,
                    lat: 5575,
                    zoom: 250,
                }),
                follow: true,
                notice: None,
                navigation_count: 0,
            },
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(fragment(&expected), text);
        assert_eq!(read(text), expected, "{text}");
        // With its sign, as the browser gives it.
        assert_eq!(read(&format!("#{text}")), expected, "#{text}");
    }
}

#[test]
fn whatever_can_be_read_or_filtered_by_has_a_link() {
    for what in all_readings(*ARTICLE) {
        let state = reading(what);
        assert_eq!(read(&fragment(&state)), state);
    }
    for facet in ARTICLE.offered() {
        let state = state(|state| state.filter = Filter::new([*facet]));
        assert_eq!(read(&fragment(&state)), state);
    }
}

#[test]
fn facets_have_these_words() {
    let EntityRef::Place(india) = ARTICLE.article.entity(entity("place-in")) else {
        panic!("India is a place")
    };
    assert_eq!(facet("group:planned"), Facet::Group(Group::Planned));
    assert_eq!(facet("status:exists"), Facet::Status(Status::Exists));
    assert_eq!(facet("date:not-later"), Facet::Dated(Dated::NotLater));
    assert_eq!(facet("form:direct"), Facet::Form(Form::Direct));
    assert_eq!(facet("place:place-in"), Facet::Place(india));
    for word in [
        "topic:topic-ai",
        "person:guseva",
        "voice:guseva",
        "voice:varmsu",
    ] {
        assert_eq!(route::facet_word(facet(word), ARTICLE.article()), word);
    }
    for word in [
        "",
        ":",
        "signed",
        "status:",
        "status:Signed",
        "place:guseva",
        "person:kazan",
        "topic:p1",
        "odd:odd",
    ] {
        assert_eq!(
            route::facet(word, ARTICLE.article(), ARTICLE.ids()),
            None,
            "{word}"
        );
    }
}

#[test]
fn the_state_does_not_depend_on_the_order_of_the_pairs() {
    assert_eq!(
        read("place-in&view=claims&filter=status:signed,group:talks&lang=en"),
        read("place-in&lang=en&filter=group:talks,status:signed,group:talks&view=claims"),
    );
}

#[test]
fn an_empty_address_opens_the_article_in_the_readers_language() {
    for text in ["", "#", "##", "&", "&&&"] {
        assert_eq!(read(text), State::new(lang("ru")), "{text}");
        let english = route::state(text, *ARTICLE, lang("en"));
        assert_eq!(english, State::new(lang("en")), "{text}");
    }
}

#[test]
fn an_unknown_id_is_reported_and_the_rest_is_kept() {
    let unknown = |id: &str| Some(Notice::UnknownId(id.into()));
    assert_eq!(read("no-such-thing").notice, unknown("no-such-thing"));
    assert_eq!(read("Place-IN").notice, unknown("Place-IN"));
    let state = read("no-such-thing&lang=en&view=claims");
    assert_eq!(state.notice, unknown("no-such-thing"));
    assert_eq!(state.reading, Reading::Nothing);
    assert_eq!((state.lang, state.view), (lang("en"), View::Claims));
    // The first fault is the one that is reported, and a long one not at length.
    assert_eq!(read("no-such-thing&odd").notice, unknown("no-such-thing"));
    assert_eq!(read(&"x".repeat(10_000)).notice, unknown(&"x".repeat(64)));
    // It does not come back into the address.
    assert_eq!(fragment(&state), "lang=en&view=claims");
}

#[test]
fn what_cannot_be_understood_is_reported_and_left_at_its_default() {
    for odd in [
        "lang=xx",
        "lang=",
        "lang=ru&view=",
        "view=map",
        "large=text",
        "text=none",
        "lens=",
        "lens=text",
        "order=size",
        "follow=list",
        "lang=ru&follow",
        "sort=size",
        "sort=--text",
        "sort=-",
        "map=1,2",
        "map=1,2,3,4",
        "map=a,b,c",
        "map=NaN,0,1",
        "map=inf,0,1",
        "map=181,0,1",
        "map=0,-91,1",
        "map=0,0,0.99",
        "map=0,0,101",
        "map=",
        "filter=",
        "filter=status:odd",
        "filter=place:no-such-place",
        // A number of nothing; what is no number, or too large for one.
        "at=1",
        "story=0",
        "story=x",
        "story=65536",
        "odd=1",
        "lang=ru&place-in",
        "=",
        "=place-in",
    ] {
        assert_eq!(
            read(odd),
            state(|state| state.notice = Some(Notice::OddLink)),
            "{odd}"
        );
    }
    for odd in [
        "place-in&at=x",
        "place-in&at=-1",
        "place-in&at=65536",
        "place-in&at=",
    ] {
        let mut expected = selected("place-in", 0);
        expected.notice = Some(Notice::OddLink);
        assert_eq!(read(odd), expected, "{odd}");
    }
    // Sentences are counted from 1.
    let mut expected = reading(Reading::Passage(passage("p4")));
    expected.notice = Some(Notice::OddLink);
    assert_eq!(read("p4&at=0"), expected);
    // Of several facets those that are known stay on.
    let mut expected = state(|state| state.filter = Filter::new([facet("status:signed")]));
    expected.notice = Some(Notice::OddLink);
    assert_eq!(read("filter=status:odd,status:signed"), expected);
}

#[test]
fn a_number_beyond_the_last_is_put_right() {
    let quotes = |id: &str| {
        let focus = ARTICLE.relations().focus(ARTICLE.article(), entity(id));
        u16::try_from(focus.supports.len()).expect("a few quotes")
    };
    let last = quotes("place-in") - 1;
    for beyond in [last + 1, 77, 999, 65535] {
        let address = format!("place-in&at={beyond}");
        assert_eq!(read(&address), selected("place-in", last), "{address}");
    }
    assert_eq!(
        read(&format!("place-in&at={last}")),
        selected("place-in", last)
    );
    // A passage without such a sentence is opened as a whole.
    let whole = reading(Reading::Passage(passage("p7")));
    for beyond in ["p7&at=40", "p7&at=65535"] {
        assert_eq!(read(beyond), whole, "{beyond}");
    }
    let steps = u16::try_from(ARTICLE.story().len()).expect("a few steps");
    let last = reading(Reading::StoryStep(steps - 1));
    for number in [steps, steps + 1, 9999, 65535] {
        assert_eq!(read(&format!("story={number}")), last, "{number}");
    }
}

#[test]
fn a_link_to_a_step_and_something_selected_opens_the_step() {
    let step = reading(Reading::StoryStep(2));
    for address in [
        "place-in&story=3",
        "place-in&at=1&story=3",
        "place-in&story=3&at=1",
        "p7&at=2&story=3",
    ] {
        assert_eq!(read(address), step, "{address}");
    }
}

#[test]
fn percent_encoding_is_undone() {
    let india = selected("place-in", 0);
    assert_eq!(read("place%2Din"), india);
    assert_eq!(read("place%2din&lang=ru"), india);
    assert_eq!(read("%70%6c%61ce-in"), india);
    let signed = state(|state| state.filter = Filter::new([facet("status:signed")]));
    assert_eq!(read("filter=status%3Asigned"), signed);
    // What is not quite percent-encoding stands for itself.
    let unknown = |id: &str| Some(Notice::UnknownId(id.into()));
    assert_eq!(read("100%").notice, unknown("100%"));
    assert_eq!(read("%").notice, unknown("%"));
    assert_eq!(read("%zz").notice, unknown("%zz"));
    assert_eq!(read("%2").notice, unknown("%2"));
    assert_eq!(read("%D0%A0%D0%BE").notice, unknown("Ро"));
    assert_eq!(read("%FF").notice, unknown("\u{fffd}"));
    assert_eq!(read("%€0").notice, unknown("%€0"));
}

/// Parts that fragments are made of, some of them odd.
fn part() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "place-in",
        "guseva",
        "p4",
        "nothing",
        "at",
        "story",
        "lang",
        "filter",
        "view",
        "large",
        "text",
        "lens",
        "coverage",
        "order",
        "lang=ru&follow",
        "sort",
        "map",
        "=",
        "&",
        ",",
        ":",
        "-",
        "%",
        "%2",
        "%2C",
        "%FF",
        "#",
        "status:signed",
        "group:talks",
        "claims",
        "map",
        "both",
        "name",
        "1",
        "0.5",
        "-180",
        "1e9",
        "NaN",
        "999999999999",
        "en",
        "ru",
        "я",
        "\u{1F600}",
    ]);
    prop_oneof![4 => word.prop_map(String::from), 1 => ".{0,4}"]
}

proptest! {
    #[test]
    fn every_state_comes_back_from_its_fragment(state in any_state(*ARTICLE)) {
        prop_assert_eq!(read(&fragment(&state)), state);
    }

    #[test]
    fn any_fragment_opens_the_page(parts in prop::collection::vec(part(), 0..12)) {
        let text = parts.concat();
        let state = read(&text);
        // What was understood has a fragment of its own, which says the same without complaint.
        let mut again = read(&fragment(&state));
        prop_assert_eq!(&again.notice, &None);
        again.notice.clone_from(&state.notice);
        prop_assert_eq!(again, state);
    }

    #[test]
    fn any_text_opens_the_page(text in "\\PC{0,80}") {
        let _ = read(&text);
    }
}
