//! What follows from each action.

use crate::support::embedded;
use crate::support::states::{any_reading, any_state};
use article::{EntityId, LangIx, PassageId, Status};
use explorer::facets::{Facet, Filter, Group};
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::reading::{Reading, Selection};
use explorer::state::{
    Action, Column, ListOrder, MainPane, MapPosition, Notice, State, TableSort, TextMode, View,
};
use proptest::prelude::*;
use std::sync::LazyLock;

/// One for all tests: it stays in memory.
static ARTICLE: LazyLock<LoadedArticle> = LazyLock::new(embedded);

fn start() -> State {
    State::new(Language::for_tag("ru").expect("Russian"))
}

fn two() -> (EntityId, EntityId) {
    let ids = ARTICLE.ids();
    (
        ids.entity("place-in").expect("India"),
        ids.entity("guseva").expect("Guseva"),
    )
}

fn passage(id: &str) -> PassageId {
    ARTICLE.ids().passage(id).expect("a passage")
}

fn selected(entity: EntityId, quote: u16) -> Reading {
    Reading::Entity(Selection { entity, quote })
}

/// The state after several actions.
fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(start(), State::after)
}

#[test]
fn a_fresh_page_shows_everything_and_selects_nothing() {
    let state = start();
    assert_eq!(
        (state.reading, state.selected(), state.preview),
        (Reading::Nothing, None, None)
    );
    assert!(state.filter.is_empty());
    assert_eq!(
        (state.view, state.main_pane, state.text),
        (View::Explore, MainPane::List, TextMode::Auto)
    );
    assert!(!state.lens);
    assert_eq!(
        (state.order, state.map_position, state.follow, state.notice),
        (ListOrder::Grid, None, false, None)
    );
}

#[test]
fn choosing() {
    let (india, guseva) = two();
    let state = after([Action::Chose(india)]);
    assert_eq!(state.reading, selected(india, 0));
    // The same again keeps the quote that is looked at; another one starts at its first.
    let state = after([Action::ChoseQuote(india, 2), Action::Chose(india)]);
    assert_eq!(state.reading, selected(india, 2));
    let state = state.after(Action::Chose(guseva));
    assert_eq!(state.reading, selected(guseva, 0));
    let state = state.after(Action::ChoseQuote(india, 1));
    assert_eq!(state.reading, selected(india, 1));
}

#[test]
fn choosing_answers_the_notice_and_leaves_the_passage() {
    let (india, _) = two();
    for action in [Action::Chose(india), Action::ChoseQuote(india, 1)] {
        let mut state = start();
        state.notice = Some(Notice::OddLink);
        state.reading = Reading::Passage(passage("p4"));
        let state = state.after(action);
        assert_eq!(state.notice, None);
        assert_eq!(state.selected(), Some(india));
    }
}

#[test]
fn pointing_previews_without_choosing() {
    let (india, guseva) = two();
    let state = after([Action::Chose(india), Action::Pointed(Some(guseva))]);
    assert_eq!(
        (state.selected(), state.preview),
        (Some(india), Some(guseva))
    );
    assert_eq!(state.after(Action::Pointed(None)).preview, None);
}

#[test]
fn dismissing_takes_the_selection_first_and_then_the_notice() {
    let (india, guseva) = two();
    let mut state = after([Action::Chose(india), Action::Pointed(Some(guseva))]);
    state.notice = Some(Notice::OddLink);
    let state = state.after(Action::Dismissed);
    assert_eq!((state.reading, state.preview), (Reading::Nothing, None));
    assert_eq!(state.notice, Some(Notice::OddLink));
    assert_eq!(state.after(Action::Dismissed).notice, None);

    let mut state = start();
    state.reading = Reading::Passage(passage("p4"));
    assert_eq!(state.after(Action::Dismissed), start());
}

#[test]
fn facets_are_switched_one_by_one_and_cleared_at_once() {
    let (signed, talks) = (Facet::Status(Status::Signed), Facet::Group(Group::Talks));
    let state = after([Action::Toggled(signed), Action::Toggled(talks)]);
    assert_eq!(state.filter, Filter::new([signed, talks]));
    assert_eq!(
        state.clone().after(Action::Toggled(signed)).filter,
        Filter::new([talks])
    );
    assert_eq!(state.after(Action::ClearedFilter), start());
}

#[test]
fn what_is_chosen_from_a_list_replaces_what_was() {
    let english = Language::for_tag("en").expect("English");
    assert_eq!(after([Action::ChoseLanguage(english)]).lang, english);
    for view in View::ALL {
        assert_eq!(after([Action::ChoseView(*view)]).view, *view);
    }
    for main_pane in MainPane::ALL {
        assert_eq!(
            after([Action::ChoseMainPane(*main_pane)]).main_pane,
            *main_pane
        );
    }
    for text in TextMode::ALL {
        assert_eq!(after([Action::ChoseText(*text)]).text, *text);
    }
    for order in ListOrder::ALL {
        assert_eq!(after([Action::ChoseOrder(*order)]).order, *order);
    }
}

#[test]
fn a_column_again_turns_the_table_round() {
    let sorted = |columns: &[Column]| after(columns.iter().copied().map(Action::SortedBy)).sort;
    let by = |column, descending| TableSort { column, descending };
    assert_eq!(sorted(&[]), by(Column::Text, false));
    assert_eq!(sorted(&[Column::Text]), by(Column::Text, true));
    assert_eq!(sorted(&[Column::When]), by(Column::When, false));
    assert_eq!(
        sorted(&[Column::When, Column::When]),
        by(Column::When, true)
    );
    assert_eq!(
        sorted(&[Column::When, Column::When, Column::When]),
        by(Column::When, false)
    );
    assert_eq!(
        sorted(&[Column::When, Column::When, Column::What]),
        by(Column::What, false)
    );
}

#[test]
fn the_map_moves_and_comes_back_and_the_list_follows_or_not() {
    let map_position = MapPosition {
        lon: 7720,
        lat: 2861,
        zoom: 400,
    };
    let state = after([Action::MovedMap(Some(map_position))]);
    assert_eq!(state.map_position, Some(map_position));
    assert_eq!(state.after(Action::MovedMap(None)), start());
    assert!(after([Action::ToggledFollow]).follow);
    assert_eq!(
        after([Action::ToggledFollow, Action::ToggledFollow]),
        start()
    );
}

#[test]
fn a_notice_is_closed() {
    let mut state = start();
    state.notice = Some(Notice::UnknownId("no-such-thing".into()));
    assert_eq!(state.after(Action::ClosedNotice), start());
}

#[test]
fn the_address_replaces_everything() {
    let (india, guseva) = two();
    let mut other = State::new(Language::for_tag("en").expect("English"));
    other.reading = selected(guseva, 3);
    other.view = View::Claims;
    other.notice = Some(Notice::OddLink);
    let state = after([
        Action::Chose(india),
        Action::ToggledFollow,
        Action::Toggled(Facet::Status(Status::Signed)),
        Action::Navigated(Box::new(other.clone())),
    ]);
    assert_eq!(
        state,
        State {
            navigation_count: 1,
            ..other
        }
    );
}

#[test]
fn a_sentence_stays_open_until_something_else_is_read() {
    let (india, _) = two();
    let opened = Action::OpenedSentence {
        passage: passage("p7"),
        number: 1,
        text: TextMode::Auto,
        content: None,
    };
    let state = after([Action::Chose(india), opened]);
    assert_eq!(
        (
            state.selected(),
            state.reading.passage(),
            state.reading.sentence()
        ),
        (None, Some(passage("p7")), Some(1))
    );
    for action in [
        Action::Chose(india),
        Action::ChoseQuote(india, 1),
        Action::ChoseStep(2),
        Action::Dismissed,
    ] {
        let reading = state.clone().after(action).reading;
        assert_eq!((reading.passage(), reading.sentence()), (None, None));
    }
}

#[test]
fn a_language_of_the_article_is_shown_alone_or_beside_the_original() {
    let article = embedded().article();
    let [original, other] = ["ru", "en"].map(|tag| article.language(tag).expect("a language"));
    let chosen = |text, content| {
        let state = after([Action::ChoseText(text), Action::ChoseContent(content)]);
        (state.content, state.text)
    };
    assert_eq!(chosen(TextMode::Auto, other), (Some(other), TextMode::Auto));
    assert_eq!(
        chosen(TextMode::Original, other),
        (Some(other), TextMode::Auto)
    );
    assert_eq!(chosen(TextMode::Both, other), (Some(other), TextMode::Both));
    assert_eq!(
        chosen(TextMode::Both, original),
        (Some(original), TextMode::Auto)
    );
}

#[test]
fn another_passage_does_not_keep_the_number_of_a_sentence() {
    let opened = Action::OpenedSentence {
        passage: passage("p3"),
        number: 1,
        text: TextMode::Auto,
        content: None,
    };
    let state = after([opened, Action::ChosePassage(passage("p7"))]);
    assert_eq!(state.reading, Reading::Passage(passage("p7")));
}

#[test]
fn the_story_is_shown_and_left_with_everything_else_kept() {
    let (india, guseva) = two();
    let signed = Facet::Status(Status::Signed);
    let story = after([
        Action::Toggled(signed),
        Action::ChoseMainPane(MainPane::Map),
        Action::Chose(india),
        Action::ChoseStep(3),
    ]);
    assert_eq!(story.reading, Reading::StoryStep(3));
    assert_eq!(story.main_pane, MainPane::Map);
    assert!(!story.filter.is_empty());
    let further = story.clone().after(Action::ChoseStep(4));
    assert_eq!(further.reading, Reading::StoryStep(4));
    // Whatever is chosen ends it.
    for action in [
        Action::Chose(guseva),
        Action::ChoseQuote(guseva, 1),
        Action::Dismissed,
        Action::ChosePassage(PassageId::FIRST),
    ] {
        assert_eq!(story.clone().after(action).reading.story_step(), None);
    }
    // What changes how the page is shown does not.
    let english = Language::for_tag("en").expect("English");
    let other = story.after(Action::ChoseLanguage(english));
    assert_eq!(other.reading, Reading::StoryStep(3));
}

#[test]
fn a_language_that_does_not_come_is_told_until_one_is_chosen() {
    let [russian, english] = ["ru", "en"].map(|tag| Language::for_tag(tag).expect("a language"));
    let missed = after([
        Action::ChoseLanguage(english),
        Action::MissedLanguage(russian),
    ]);
    assert_eq!(missed.lang, russian);
    assert_eq!(missed.notice, Some(Notice::MissedLanguage));
    assert_eq!(missed.after(Action::ChoseLanguage(english)).notice, None);
    // Another notice is of something else.
    let mut odd = after([]);
    odd.notice = Some(Notice::OddLink);
    let chosen = odd.after(Action::ChoseLanguage(english));
    assert_eq!(chosen.notice, Some(Notice::OddLink));
}

/// Any action of a reader; those that read something read what the article has.
fn any_action() -> impl Strategy<Value = Action> {
    let (india, _) = two();
    let english = Language::for_tag("en").expect("English");
    let position = MapPosition {
        lon: 1,
        lat: 2,
        zoom: 300,
    };
    let reads = any_reading(*ARTICLE).prop_flat_map(|reading| {
        prop::sample::select(match reading {
            Reading::Nothing => vec![Action::Dismissed],
            Reading::Entity(Selection { entity, quote }) => {
                vec![Action::Chose(entity), Action::ChoseQuote(entity, quote)]
            }
            Reading::Passage(passage) => vec![Action::ChosePassage(passage)],
            Reading::Sentence { passage, number } => [None, Some(LangIx::ORIGINAL)]
                .map(|content| Action::OpenedSentence {
                    passage,
                    number,
                    text: TextMode::Original,
                    content,
                })
                .to_vec(),
            Reading::StoryStep(step) => vec![Action::ChoseStep(step)],
        })
    });
    let others = prop::sample::select(vec![
        Action::Pointed(None),
        Action::Pointed(Some(india)),
        Action::Toggled(Facet::Status(Status::Signed)),
        Action::ClearedFilter,
        Action::ChoseLanguage(english),
        Action::ChoseView(View::Claims),
        Action::ChoseMainPane(MainPane::Map),
        Action::ChoseText(TextMode::Both),
        Action::ChoseContent(LangIx::ORIGINAL),
        Action::ChoseOrder(ListOrder::Name),
        Action::SortedBy(Column::What),
        Action::MovedMap(None),
        Action::MovedMap(Some(position)),
        Action::ToggledFollow,
        Action::ToggledLens,
        Action::ClosedNotice,
    ]);
    prop_oneof![reads, others]
}

/// The fields of the state that an action is about.
fn names(action: &Action) -> &'static [&'static str] {
    match action {
        Action::Chose(_) | Action::ChoseQuote(..) | Action::ChosePassage(_) => {
            &["reading", "notice"]
        }
        Action::ChoseStep(_) | Action::Dismissed => &["reading", "preview", "notice"],
        Action::OpenedSentence { .. } => &["reading", "preview", "content", "text", "notice"],
        Action::Pointed(_) => &["preview"],
        Action::Toggled(_) | Action::ClearedFilter => &["filter"],
        Action::ChoseLanguage(_) | Action::MissedLanguage(_) => &["lang", "notice"],
        Action::ChoseView(_) => &["view"],
        Action::ChoseMainPane(_) => &["main_pane"],
        Action::ChoseText(_) => &["text"],
        Action::ChoseContent(_) => &["content", "text"],
        Action::ChoseOrder(_) => &["order"],
        Action::SortedBy(_) => &["sort"],
        Action::MovedMap(_) => &["map_position"],
        Action::ToggledFollow => &["follow"],
        Action::ToggledLens => &["lens"],
        Action::ClosedNotice => &["notice"],
        Action::Navigated(_) => unreachable!("replaces the whole state"),
    }
}

/// What is read after an action.
fn read_after(before: Reading, action: &Action) -> Reading {
    match *action {
        Action::Chose(entity) if before.entity() == Some(entity) => before,
        Action::Chose(entity) => selected(entity, 0),
        Action::ChoseQuote(entity, quote) => selected(entity, quote),
        Action::ChosePassage(passage) => Reading::Passage(passage),
        Action::OpenedSentence {
            passage, number, ..
        } => Reading::Sentence { passage, number },
        Action::ChoseStep(step) => Reading::StoryStep(step),
        Action::Dismissed => Reading::Nothing,
        _ => before,
    }
}

/// The fields in which two states differ.
fn differences(a: &State, b: &State) -> Vec<&'static str> {
    [
        ("reading", a.reading != b.reading),
        ("preview", a.preview != b.preview),
        ("filter", a.filter != b.filter),
        ("lang", a.lang != b.lang),
        ("view", a.view != b.view),
        ("main_pane", a.main_pane != b.main_pane),
        ("content", a.content != b.content),
        ("text", a.text != b.text),
        ("lens", a.lens != b.lens),
        ("order", a.order != b.order),
        ("sort", a.sort != b.sort),
        ("map_position", a.map_position != b.map_position),
        ("follow", a.follow != b.follow),
        ("notice", a.notice != b.notice),
        ("navigation_count", a.navigation_count != b.navigation_count),
    ]
    .into_iter()
    .filter(|(_, differ)| *differ)
    .map(|(name, _)| name)
    .collect()
}

proptest! {
    #[test]
    fn an_action_changes_what_it_names_and_nothing_else(
        before in any_state(*ARTICLE),
        pointed in any::<bool>(),
        noticed in any::<bool>(),
        action in any_action(),
    ) {
        let mut before = before;
        before.preview = pointed.then(|| two().1);
        before.notice = noticed.then_some(Notice::OddLink);
        let changed = before.clone().after(action.clone());
        for field in differences(&before, &changed) {
            prop_assert!(names(&action).contains(&field), "{:?} changes {}", action, field);
        }
        prop_assert_eq!(changed.reading, read_after(before.reading, &action));
    }

    #[test]
    fn whatever_happens_the_state_has_an_address(
        actions in prop::collection::vec(any_action(), 0..12),
    ) {
        let mut state = after(actions);
        let fragment = explorer::route::fragment(&state, ARTICLE.article());
        let read = explorer::route::state(&fragment, *ARTICLE, state.lang);
        // What is pointed at is not part of it.
        state.preview = None;
        prop_assert_eq!(read, state);
    }
}
