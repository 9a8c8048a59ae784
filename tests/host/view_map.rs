//! The map as it is drawn before the page has been measured: what it shows, names and lets choose.

use crate::support::maps::Story;
use crate::support::render::render;
use crate::support::views::{shown, tags, ui};
use crate::support::{embedded, second};

use article::Status;
use dateline::components::map::{MapView, MapViewProps};
use explorer::facets::{Facet, Filter};
use explorer::loaded::LoadedArticle;
use explorer::state::MapPosition;
use std::collections::BTreeSet;
use yew::Callback;

struct Shot {
    loaded: LoadedArticle,
    lang: &'static str,
    selected: Option<&'static str>,
    filter: Filter,
    large: bool,
}

impl Shot {
    fn of(loaded: LoadedArticle) -> Self {
        Self {
            loaded,
            lang: "en",
            selected: None,
            filter: Filter::default(),
            large: true,
        }
    }

    fn draw(self) -> String {
        let Self {
            loaded,
            lang,
            selected,
            filter,
            large,
        } = self;
        render::<MapView>(MapViewProps {
            ui: ui(loaded, lang),
            shown: shown(loaded, selected, &filter),
            filter,
            map_position: None::<MapPosition>,
            navigation_count: 0,
            large,
            on_seen: Callback::noop(),
        })
    }
}

#[test]
fn partners_home_and_disputed_areas_are_told_apart() {
    let drawn = Shot::of(embedded()).draw();
    for code in ["br", "ir", "et", "in", "cn", "kz"] {
        let href = format!("href=\"#c-{code}\"");
        assert_eq!(tags(&drawn, &[&href, "land-partner"]).len(), 1, "{code}");
    }
    assert_eq!(
        tags(&drawn, &["href=\"#c-ru\"", "land-home", "url(#map-home)"]).len(),
        1
    );
    assert_eq!(
        tags(&drawn, &["href=\"#disputed\"", "url(#map-disputed)"]).len(),
        1
    );
    assert_eq!(
        tags(&drawn, &["land-region", "url(#map-region)", "mask"]).len(),
        1
    );
    assert!(
        drawn.contains("disputed</li>") || drawn.contains("disputed"),
        "the legend names it"
    );
}

#[test]
fn every_tie_with_two_places_is_a_link_with_a_name() {
    let loaded = embedded();
    let drawn = Shot::of(loaded).draw();
    let routes = &loaded.scene().connections;
    assert_eq!(routes.len(), 10);
    for route in routes {
        let id = format!("data-id=\"{}\"", loaded.article.entry(route.entity).id);
        let found = tags(&drawn, &["a ", "connection", &id]);
        assert_eq!(found.len(), 1, "{id}");
        assert!(
            found[0].contains("aria-label") && found[0].contains("href"),
            "{id}"
        );
    }
}

#[test]
fn ties_between_the_same_places_do_not_hide_each_other() {
    let loaded = embedded();
    let same: Vec<_> = loaded
        .scene()
        .connections
        .iter()
        .filter(|route| {
            let ids =
                [route.from, route.to].map(|place| loaded.article.place(place).entry.id.as_str());
            ids.contains(&"moscow") && ids.contains(&"mideast")
        })
        .collect();
    assert_eq!(same.len(), 2);
    assert!(
        same[0]
            .course()
            .arc
            .middle
            .distance(same[1].course().arc.middle)
            > 15.0
    );
    assert_ne!(same[0].course().path, same[1].course().path);
}

#[test]
fn places_too_near_to_each_other_are_one_marker_that_names_all() {
    let drawn = Shot::of(embedded()).draw();
    let groups = tags(&drawn, &["role=\"button\"", "data-group"]);
    let group = groups
        .iter()
        .find(|group| group.contains("kazan"))
        .expect("Kazan is in a group");
    assert!(
        group.contains("nizhnekamsk") && group.contains("aria-expanded=\"false\""),
        "{group}"
    );
    assert!(
        group.contains("Kazan") && group.contains("Nizhnekamsk"),
        "its name lists them: {group}"
    );
    // No place is drawn twice or lost.
    let article = embedded();
    for place in &article.article.places {
        let id = &place.entry.id;
        let alone = tags(&drawn, &["class=\"place", &format!("data-id=\"{id}\"")]).len();
        let grouped = groups
            .iter()
            .filter(|tag| {
                let members = tag
                    .split("data-group=\"")
                    .nth(1)
                    .and_then(|rest| rest.split('"').next())
                    .unwrap_or("");
                members.split(' ').any(|member| member == id)
            })
            .count();
        assert_eq!(alone + grouped, 1, "{id}");
    }
}

#[test]
fn tab_reaches_one_thing_inside() {
    for selected in [None, Some("place-in"), Some("rel-br")] {
        let drawn = Shot {
            selected,
            ..Shot::of(embedded())
        }
        .draw();
        assert_eq!(
            tags(&drawn, &["data-key", "tabindex=\"0\""]).len(),
            1,
            "{selected:?}"
        );
        assert_eq!(
            tags(
                &drawn,
                &["map-svg", "tabindex=\"0\"", "aria-roledescription"]
            )
            .len(),
            1
        );
        if let Some(id) = selected {
            let id = format!("data-id=\"{id}\"");
            assert_eq!(tags(&drawn, &["tabindex=\"0\"", &id]).len(), 1, "{id}");
        }
    }
}

#[test]
fn ties_that_are_filtered_out_are_gone() {
    let filter = Filter::new([Facet::Status(Status::Signed)]);
    let drawn = Shot {
        filter,
        ..Shot::of(embedded())
    }
    .draw();
    assert_eq!(tags(&drawn, &["a ", "class=\"connection "]).len(), 1);
    assert_eq!(
        tags(
            &drawn,
            &["data-facet=\"status:signed\"", "aria-pressed=\"true\""]
        )
        .len(),
        1
    );
}

#[test]
fn names_are_in_the_readers_language() {
    let drawn = Shot {
        lang: "ru",
        ..Shot::of(embedded())
    }
    .draw();
    assert!(
        drawn.contains("Индия, страна-партнёр, "),
        "named with role and ties"
    );
    assert!(
        drawn.contains("name-home") && drawn.contains(">Россия<") && drawn.contains("приглашены")
    );
}

#[test]
fn another_article_has_its_own_map() {
    for large in [true, false] {
        let loaded = second();
        let drawn = Shot {
            large,
            ..Shot::of(loaded)
        }
        .draw();
        for place in &loaded.article.places {
            assert!(drawn.contains(&place.entry.id), "{}", place.entry.id);
        }
        assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
    }
}

#[test]
fn large_articles_are_drawn_in_bounds() {
    let loaded = LoadedArticle::open(&synthetic::article(10_000))
        .unwrap_or_else(|problems| panic!("{}", problems[0]));
    let drawn = Shot::of(loaded).draw();
    let items = tags(&drawn, &["data-key"]).len();
    assert!((1..=900).contains(&items), "{items} things to choose");
    let keys: Vec<&str> = tags(&drawn, &["data-key"])
        .iter()
        .filter_map(|tag| tag.split("data-key=\"").nth(1)?.split('"').next())
        .collect();
    assert_eq!(
        keys.iter().collect::<BTreeSet<_>>().len(),
        keys.len(),
        "every key once"
    );
}

#[test]
fn a_tie_runs_within_the_box_that_stands_for_it() {
    let many = LoadedArticle::open(&synthetic::article(2_000)).expect("an article");
    for loaded in [embedded(), many] {
        assert!(!loaded.scene().connections.is_empty());
        for route in &loaded.scene().connections {
            let (box_, extent) = (route.around, route.course().extent);
            assert!(box_.contains(extent), "{extent:?} is not in {box_:?}");
        }
    }
}

#[test]
fn a_region_is_in_no_country_only_where_none_is_given() {
    let region =
        |story: Story, within: Option<&str>| story.place("steppe", "region", (50.0, 48.0), within);
    let in_country = || region(Story::default().country("KZ"), Some("place-kz"));
    let cases = [
        (in_country(), "steppe, region, KZ"),
        (
            in_country().note("by the river"),
            "steppe, region, by the river",
        ),
        (
            region(Story::default(), None).note("by the river"),
            "steppe, region, by the river",
        ),
        (
            region(Story::default(), None),
            "steppe, region, no country named",
        ),
    ];
    for (story, told) in cases {
        let drawn = Shot::of(story.open()).draw();
        assert!(drawn.contains(told), "{told}");
        let says_so = told.contains("no country");
        // Neither the legend, nor what is read out.
        assert_eq!(drawn.contains("no country named"), says_so, "{told}");
    }
}
