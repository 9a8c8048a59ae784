//! What the map shows first: what the facts are about, with enough around it.

use crate::support::embedded;
use crate::support::maps::Story;

use explorer::facets::Filter;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::map_layout::framing::{Framing, at_selection, visible_places};
use explorer::map_layout::lettering::{LabelStyle, MapLabel};
use explorer::map_layout::{Input, Item, ItemKind, Layout, Metrics};
use geo::camera::Camera;
use geo::coord::{LonLat, Point, Rect};
use geo::projection::EqualEarth;

fn at(lon: f64, lat: f64) -> Point {
    EqualEarth::WORLD.project(LonLat::new(lon, lat).expect("on the globe"))
}

/// What is visible at rest.
fn visible(loaded: LoadedArticle, large: bool) -> Rect {
    let framing = Framing::first(loaded.scene(), large);
    framing.camera.visible(framing.viewport)
}

/// About so many kilometres for a unit of the map.
const UNIT: f64 = 7.3;

/// Cities of the Caucasus, on both sides of its borders.
fn flights() -> Story {
    Story::default()
        .country("RU")
        .country("GE")
        .country("AZ")
        .home("place-ru")
        .city("sochi", (39.95, 43.45), "place-ru")
        .city("grozny", (45.78, 43.39), "place-ru")
        .city("batumi", (41.6, 41.61), "place-ge")
        .city("baku", (50.05, 40.47), "place-az")
        .relation("sochi", "batumi")
        .relation("grozny", "baku")
}

#[test]
fn cities_in_one_corner_do_not_bring_their_whole_countries_into_view() {
    for large in [true, false] {
        let loaded = flights().country("US").open();
        let visible = visible(loaded, large);
        for (lon, lat) in [
            (39.95, 43.45),
            (45.78, 43.39),
            (41.6, 41.61),
            (50.05, 40.47),
        ] {
            assert!(visible.contains_point(at(lon, lat)), "{lon} {lat}");
        }
        let width = visible.width() * UNIT;
        assert!((900.0..2000.0).contains(&width), "{width} km");
    }
}

#[test]
fn a_country_that_a_fact_is_about_is_shown_whole_a_named_one_is_not() {
    let story = || Story::default().country("IR").country("BR").country("CN");
    let loaded = story().relation("place-ir", "place-cn").open();
    let visible = visible(loaded, true);
    for id in ["place-ir", "place-cn"] {
        let extent = extent(loaded, id);
        assert!(visible.contains(extent), "{id}: {extent:?} in {visible:?}");
    }
    assert!(!visible.overlaps(extent(loaded, "place-br")));
    // Without any fact that has a place, what is named is all there is.
    let loaded = story().open();
    assert!(self::visible(loaded, true).contains(extent(loaded, "place-br")));
}

fn extent(loaded: LoadedArticle, id: &str) -> Rect {
    let scene = loaded.scene();
    let land = scene
        .lands
        .iter()
        .find(|land| loaded.article.place(land.place).entry.id == id);
    land.and_then(|land| land.extent)
        .expect("it has an outline")
}

#[test]
fn a_story_in_one_country_shows_it_whole_and_no_more_than_some_of_a_large_one() {
    let hanoi = |story: Story| {
        story
            .city("hanoi", (105.85, 21.03), "place-vn")
            .event("hanoi")
    };
    let loaded = hanoi(Story::default().country("VN").country("RU").country("US")).open();
    let seen = visible(loaded, true);
    let country = extent(loaded, "place-vn");
    assert!(seen.contains(country), "{country:?} in {seen:?}");
    assert!(seen.height() < 1.5 * country.height(), "{seen:?}");

    // A province of it is in it, too.
    let delta = hanoi(Story::default().country("VN"));
    let delta = delta.place("delta", "region", (105.8, 10.0), Some("place-vn"));
    let loaded = delta.event("delta").open();
    assert!(visible(loaded, true).contains(extent(loaded, "place-vn")));

    let accident = Story::default()
        .country("RU")
        .home("place-ru")
        .city("yekaterinburg", (60.6, 56.84), "place-ru")
        .place("street", "district", (60.65, 56.86), Some("yekaterinburg"))
        .event("street");
    let seen = visible(accident.open(), true);
    assert!(seen.contains_point(at(60.6, 56.84)));
    let width = seen.width() * UNIT;
    assert!((1500.0..2700.0).contains(&width), "{width} km");
}

#[test]
fn a_story_in_a_small_state_has_its_neighbours_around_it() {
    let loaded = Story::default()
        .country("LU")
        .city("luxembourg", (6.13, 49.61), "place-lu")
        .event("luxembourg")
        .open();
    let width = visible(loaded, true).width() * UNIT;
    assert!((700.0..1500.0).contains(&width), "{width} km");
}

#[test]
fn a_selection_is_not_shown_from_farther_off_than_the_whole() {
    let loaded = flights().open();
    let framing = Framing::first(loaded.scene(), true);
    let article = loaded.article();
    let entity = article
        .place_ids()
        .map(|place| &article.place(place).entry)
        .find(|entry| entry.id == "sochi")
        .expect("it is there")
        .entity;
    let focus = loaded.relations().focus(article, entity);
    let selected = at_selection(loaded, &focus, framing.viewport).expect("it has a place");
    assert!(selected.zoom >= framing.camera.zoom * 0.8);
}

#[test]
fn the_country_of_a_visible_city_counts_as_visible() {
    let loaded = flights().country("BR").open();
    let seen = visible_places(loaded.scene(), Framing::first(loaded.scene(), true));
    let ids: Vec<&str> = (seen.iter())
        .map(|place| loaded.article.place(*place).entry.id.as_str())
        .collect();
    assert!(ids.contains(&"place-ru"), "{ids:?}");
    assert!(!ids.contains(&"place-br"), "{ids:?}");
}

#[test]
fn a_story_of_the_world_shows_all_whom_it_is_about() {
    let loaded = embedded();
    for large in [true, false] {
        let visible = visible(loaded, large);
        for connection in &loaded.scene().connections {
            for place in [connection.from, connection.to] {
                let point = loaded.scene().point(place).expect("it has a point");
                assert!(
                    visible.contains_point(point),
                    "{:?}",
                    loaded.article.place(place).entry.id
                );
            }
        }
    }
}

// ---- names ---------------------------------------------------------------------------------------

/// The map as it is laid out at rest, or with its middle and zoom elsewhere.
fn layout(loaded: LoadedArticle, camera: Option<Camera>) -> Layout {
    let first = Framing::first(loaded.scene(), true);
    Layout::new(&Input {
        loaded,
        lang: Language::for_tag("en").expect("English"),
        content: loaded.language(Language::for_tag("en").expect("English")),
        focus: None,
        passing: &Filter::default().apply(loaded.article(), loaded.relations()),
        framing: Framing {
            camera: camera.unwrap_or(first.camera),
            ..first
        },
        metrics: Metrics::LARGE,
        measure: &MapLabel::estimated_width,
        fan: None,
    })
}

fn id(loaded: LoadedArticle, item: &Item) -> &str {
    let scene = loaded.scene();
    let place = match &item.kind {
        ItemKind::Land(land) => scene.lands[*land].place,
        ItemKind::City(city) => scene.markers[*city].place,
        ItemKind::Group(members) => scene.markers[members[0]].place,
    };
    &loaded.article().place(place).entry.id
}

#[test]
fn the_name_of_a_country_stands_in_no_other_one() {
    let file = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/world/outlines.txt"
    ));
    let shapes = geo::outlines::shapes(&file.expect("outlines")).expect("outlines");
    let codes = ["RU", "KZ", "CN", "US", "VN", "NO", "CL", "TR", "GE", "HR"];
    let story = codes
        .iter()
        .fold(Story::default(), |story, code| story.country(code));
    let loaded = story.open();
    let mut named_elsewhere = 0;
    for (lon, lat) in (-170..180).step_by(10).flat_map(|lon| {
        (-40..75)
            .step_by(5)
            .map(move |lat| (f64::from(lon), f64::from(lat)))
    }) {
        for zoom in [8.0, 24.0] {
            let camera = Camera {
                centre: at(lon, lat),
                zoom,
            };
            for item in layout(loaded, Some(camera)).items {
                let ItemKind::Land(land) = &item.kind else {
                    continue;
                };
                let land = &loaded.scene().lands[*land];
                if item.at == land.anchor || item.label.is_none() {
                    continue;
                }
                named_elsewhere += 1;
                let code = id(loaded, &item).trim_start_matches("place-").to_string();
                assert!(
                    contains(&shapes[&code], item.at),
                    "{code} at {:?}, seen from {lon} {lat}",
                    item.at
                );
            }
        }
    }
    assert!(named_elsewhere > 50, "{named_elsewhere}");
}

/// Whether a point lies in a shape, by the even-odd rule.
fn contains(shape: &geo::outlines::Shape, point: Point) -> bool {
    let crosses = |(a, b): &(&Point, &Point)| {
        (a.y > point.y) != (b.y > point.y)
            && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
    };
    let crossings = |ring: &Vec<Point>| {
        ring.iter()
            .zip(ring.iter().cycle().skip(1))
            .filter(crosses)
            .count()
    };
    shape.iter().flatten().map(crossings).sum::<usize>() % 2 == 1
}

#[test]
fn the_home_country_keeps_its_name() {
    // Its middle is far away: the name stands beside one of its cities.
    let loaded = flights().open();
    let drawn = layout(loaded, None);
    let named = |wanted: &str| {
        let item = drawn.items.iter().find(|item| id(loaded, item) == wanted);
        item.and_then(|item| Some((item.at, item.label.as_ref()?)))
    };
    let (point, label) = named("place-ru").expect("it has its name");
    assert_eq!(label.lines, ["RU"], "as it is written");
    assert!(
        [at(39.95, 43.45), at(45.78, 43.39)].contains(&point),
        "{point:?}"
    );
    // Where many relations end in its middle, with names all around.
    let crowd = (0..12).fold(
        Story::default().country("DE").home("place-de"),
        |story, n| {
            let turn = f64::from(n);
            let (id, lon, lat) = (format!("c{n}"), 10.4 + turn.sin(), 51.1 + turn.cos() / 2.0);
            story
                .city(&id, (lon, lat), "place-de")
                .relation("place-de", &id)
        },
    );
    let loaded = crowd.country("JP").relation("place-de", "place-jp").open();
    for zoom in [2.0, 8.0, 30.0] {
        let camera = Camera {
            centre: at(10.0, 50.0),
            zoom,
        };
        let drawn = layout(loaded, Some(camera));
        let home = drawn
            .items
            .iter()
            .find(|item| id(loaded, item) == "place-de");
        assert!(home.is_some_and(|item| item.label.is_some()), "{zoom}");
    }
}

#[test]
fn a_very_long_name_of_a_country_takes_two_lines() {
    let lines = |name: &str| MapLabel::new(name, LabelStyle::Country, 13.0).lines.len();
    assert_eq!(
        lines("United Kingdom of Great Britain and Northern Ireland"),
        2
    );
    assert_eq!(lines("Bosnia and Herzegovina"), 1);
}
