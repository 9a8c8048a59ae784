//! What follows from each action.

use crate::support::embedded;
use article::{EntityId, Status};
use explorer::facets::{Facet, Filter, Group};
use explorer::i18n::Language;
use explorer::state::{
    Action, Column, ListOrder, MainPane, MapPosition, Notice, Selection, State, TableSort,
    TextMode, View,
};

fn start() -> State {
    State::new(Language::for_tag("ru").expect("Russian"))
}

fn two() -> (EntityId, EntityId) {
    let ids = embedded().ids();
    (
        ids.entity("place-in").expect("India"),
        ids.entity("guseva").expect("Guseva"),
    )
}

/// The state after several actions.
fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(start(), State::after)
}

#[test]
fn a_fresh_page_shows_everything_and_selects_nothing() {
    let state = start();
    assert_eq!(
        (
            state.selection,
            state.selected(),
            state.preview,
            state.passage
        ),
        (None, None, None, None)
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
    assert_eq!(
        state.selection,
        Some(Selection {
            entity: india,
            step: 0
        })
    );
    // The same again keeps the quote that is looked at; another one starts at its first.
    let state = after([Action::ChoseStep(india, 2), Action::Chose(india)]);
    assert_eq!(
        state.selection,
        Some(Selection {
            entity: india,
            step: 2
        })
    );
    let state = state.after(Action::Chose(guseva));
    assert_eq!(
        state.selection,
        Some(Selection {
            entity: guseva,
            step: 0
        })
    );
    let state = state.after(Action::ChoseStep(india, 1));
    assert_eq!(
        state.selection,
        Some(Selection {
            entity: india,
            step: 1
        })
    );
}

#[test]
fn choosing_answers_the_notice_and_leaves_the_passage() {
    let (india, _) = two();
    let passage = embedded().ids().passage("p4");
    assert!(passage.is_some());
    for action in [Action::Chose(india), Action::ChoseStep(india, 1)] {
        let mut state = start();
        state.notice = Some(Notice::OddLink);
        state.passage = passage;
        let state = state.after(action);
        assert_eq!((state.notice, state.passage), (None, None));
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
    assert_eq!((state.selection, state.preview), (None, None));
    assert_eq!(state.notice, Some(Notice::OddLink));
    assert_eq!(state.after(Action::Dismissed).notice, None);

    let mut state = start();
    state.passage = embedded().ids().passage("p4");
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
        assert_eq!(after([Action::ChoseSeat(*main_pane)]).main_pane, *main_pane);
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
    other.selection = Some(Selection {
        entity: guseva,
        step: 3,
    });
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
fn a_sentence_stays_open_until_something_is_chosen() {
    let (india, _) = two();
    let passage = embedded().ids().passage("p4").expect("a passage");
    let opened = Action::OpenedSentence {
        passage,
        number: 0,
        text: TextMode::Auto,
    };
    let state = after([Action::Chose(india), opened]);
    assert_eq!(
        (state.selection, state.passage, state.sentence),
        (None, Some(passage), Some(0))
    );
    for action in [
        Action::Chose(india),
        Action::ChoseStep(india, 1),
        Action::Dismissed,
    ] {
        let state = state.clone().after(action);
        assert_eq!((state.passage, state.sentence), (None, None));
    }
}

#[test]
fn an_action_changes_what_it_names_and_nothing_else() {
    // From a state in which nothing is as at first: what differs after each action.
    let (india, guseva) = two();
    let english = Language::for_tag("en").expect("English");
    let passage = embedded().ids().passage("p4").expect("a passage");
    let mut full = after([
        Action::ChoseStep(india, 1),
        Action::Pointed(Some(guseva)),
        Action::Toggled(Facet::Group(Group::Talks)),
        Action::ChoseView(View::Claims),
        Action::ChoseSeat(MainPane::Map),
        Action::ChoseText(TextMode::Both),
        Action::ChoseOrder(ListOrder::Name),
        Action::SortedBy(Column::Voice),
        Action::MovedMap(Some(MapPosition {
            lon: 1,
            lat: 2,
            zoom: 300,
        })),
        Action::ToggledFollow,
        Action::ToggledLens,
    ]);
    full.notice = Some(Notice::OddLink);
    let cases: Vec<(Action, &[&str])> = vec![
        (Action::Chose(guseva), &["selection", "notice"]),
        (Action::ChoseStep(india, 0), &["selection", "notice"]),
        (Action::Pointed(None), &["preview"]),
        (Action::Dismissed, &["selection", "preview"]),
        (Action::Toggled(Facet::Status(Status::Signed)), &["filter"]),
        (Action::ClearedFilter, &["filter"]),
        (Action::ChoseLanguage(english), &["lang"]),
        (Action::ChoseView(View::Explore), &["view"]),
        (Action::ChoseSeat(MainPane::List), &["seat"]),
        (Action::ChoseText(TextMode::Auto), &["text"]),
        (Action::ChoseOrder(ListOrder::Text), &["order"]),
        (Action::SortedBy(Column::What), &["sort"]),
        (Action::MovedMap(None), &["outlook"]),
        (Action::ToggledFollow, &["follow"]),
        (
            Action::ChosePassage(passage),
            &["selection", "passage", "notice"],
        ),
        (Action::ToggledLens, &["lens"]),
        (Action::ClosedNotice, &["notice"]),
    ];
    let opened = Action::OpenedSentence {
        passage: embedded().ids().passage("p4").expect("a passage"),
        number: 1,
        text: TextMode::Original,
    };
    let cases = cases.into_iter().chain([(
        opened,
        &[
            "selection",
            "preview",
            "passage",
            "sentence",
            "text",
            "notice",
        ][..],
    )]);
    for (action, expected) in cases {
        let changed = full.clone().after(action.clone());
        assert_eq!(differences(&full, &changed), expected, "{action:?}");
    }
}

/// The fields in which two states differ.
fn differences(a: &State, b: &State) -> Vec<&'static str> {
    [
        ("selection", a.selection != b.selection),
        ("preview", a.preview != b.preview),
        ("passage", a.passage != b.passage),
        ("sentence", a.sentence != b.sentence),
        ("filter", a.filter != b.filter),
        ("lang", a.lang != b.lang),
        ("view", a.view != b.view),
        ("seat", a.main_pane != b.main_pane),
        ("text", a.text != b.text),
        ("lens", a.lens != b.lens),
        ("order", a.order != b.order),
        ("sort", a.sort != b.sort),
        ("outlook", a.map_position != b.map_position),
        ("follow", a.follow != b.follow),
        ("notice", a.notice != b.notice),
    ]
    .into_iter()
    .filter(|(_, differ)| *differ)
    .map(|(name, _)| name)
    .collect()
}

#[test]
fn the_story_is_told_and_left_with_everything_else_kept() {
    let (india, guseva) = two();
    let signed = Facet::Status(Status::Signed);
    let before = [
        Action::Toggled(signed),
        Action::ChoseSeat(MainPane::Map),
        Action::Chose(india),
    ];
    let told = after(before.into_iter().chain([Action::Told(3)]));
    assert_eq!((told.story, told.selection), (Some(3), None));
    assert_eq!(told.main_pane, MainPane::Map);
    assert!(!told.filter.is_empty());
    let further = told.clone().after(Action::Told(4));
    assert_eq!(further.story, Some(4));
    // Whatever is chosen ends it.
    for action in [
        Action::Chose(guseva),
        Action::ChoseStep(guseva, 1),
        Action::Dismissed,
        Action::ChosePassage(article::PassageId::FIRST),
    ] {
        assert_eq!(told.clone().after(action).story, None);
    }
    // What changes how the page is shown does not.
    let english = Language::for_tag("en").expect("English");
    let other = told.after(Action::ChoseLanguage(english));
    assert_eq!(other.story, Some(3));
}
