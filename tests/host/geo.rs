//! The map as a whole: the checked-in outlines, and properties that must hold for any input.

use atlas::Countries;
use geo::arc::Arc;
use geo::camera::{Camera, Viewport};
use geo::cluster::{HIT_RADIUS, cluster};
use geo::coord::{LonLat, Point, Rect};
use geo::distance::kilometres;
use geo::labels::{Label, Side, place};
use geo::land::{Corner, Land};
use geo::path::PathWriter;
use geo::projection::EqualEarth;
use std::collections::BTreeSet;
use std::path::Path;

use geo::outlines as build;

const MAP: EqualEarth = EqualEarth::WORLD;

fn at(lon: f64, lat: f64) -> LonLat {
    LonLat::new(lon, lat).unwrap()
}

fn shapes() -> std::collections::BTreeMap<String, build::Shape> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/world/outlines.txt");
    build::shapes(&std::fs::read_to_string(file).unwrap()).unwrap()
}

fn built() -> (Countries, String) {
    (Countries::load(), atlas::outlines(None))
}

/// Whether a point lies in a shape, by the even-odd rule.
fn inside(shape: &build::Shape, point: Point) -> bool {
    let crosses = |(a, b): (&Point, &Point)| {
        (a.y > point.y) != (b.y > point.y)
            && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
    };
    let edges = |ring: &Vec<Point>| {
        ring.iter()
            .zip(ring.iter().cycle().skip(1))
            .filter(|edge| crosses(*edge))
            .count()
    };
    shape.iter().flatten().map(edges).sum::<usize>() % 2 == 1
}

// ---- the outlines --------------------------------------------------------------------------------

#[test]
fn no_outline_has_a_streak_across_the_map() {
    let third = MAP.bounds().width() / 3.0;
    for (key, shape) in shapes() {
        for ring in shape.iter().flatten() {
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                assert!(a.distance(*b) < third, "{key}: {a:?} to {b:?}");
                assert!(MAP.bounds().grown(1e-6).contains_point(*a), "{key}: {a:?}");
            }
        }
    }
}

#[test]
fn the_dateline_of_the_data_is_not_drawn() {
    // Wrangel Island, Chukotka and Fiji cross 180°: no edge may run along it.
    let near = |point: &Point| {
        MAP.unproject(*point)
            .is_some_and(|place| place.lon().abs() > 179.9)
    };
    for (key, shape) in shapes() {
        for ring in shape.iter().flatten() {
            let along = ring.iter().zip(ring.iter().cycle().skip(1));
            let along = along.filter(|(a, b)| near(a) && near(b) && a.distance(**b) > 8.0);
            assert_eq!(along.count(), 0, "{key}");
        }
    }
}

#[test]
fn places_lie_in_their_countries() {
    let cases = [
        ("ru", 37.62, 55.75),
        ("ru", 176.0, 66.5),
        ("ru", -172.0, 66.3),
        ("ru", 20.5, 54.7),
        ("in", 77.21, 28.61),
        ("in", 79.42, 28.36),
        ("cn", 116.4, 39.9),
        ("kz", 71.4, 51.1),
        ("ir", 51.4, 35.7),
        ("et", 38.7, 9.0),
        ("br", -47.9, -15.8),
        ("us", -150.0, 65.0),
        ("us", -98.0, 39.0),
        ("ca", -139.0, 64.0),
        ("ca", -140.5, 65.0),
        ("fr", 2.35, 48.86),
        ("ls", 28.5, -29.5),
        ("mn", 106.9, 47.9),
        ("ua", 30.5, 50.4),
        ("ma", -6.8, 33.5),
        ("disputed", 34.2, 45.2),
        ("disputed", -13.0, 25.0),
        ("disputed", -11.5, 26.5),
        ("disputed", 44.1, 9.6),
        ("disputed", 21.0, 42.6),
        ("disputed", 33.4, 35.3),
    ];
    let shapes = shapes();
    for (key, lon, lat) in cases {
        let point = MAP.project(at(lon, lat));
        let found: Vec<_> = shapes
            .iter()
            .filter(|(_, shape)| inside(shape, point))
            .map(|(key, _)| key)
            .collect();
        assert_eq!(found, [key], "{lon} {lat}");
    }
}

#[test]
fn every_code_is_known_and_labelled_inside() {
    let (world, _) = built();
    assert_eq!(world.countries().len(), 249);
    let shapes = shapes();
    for country in world.countries() {
        if let Some(shape) = shapes.get(&country.code().to_lowercase()) {
            let point = MAP.project(country.label);
            assert!(
                inside(shape, point),
                "{} {:?}",
                country.code(),
                country.label
            );
            assert!(
                country.main_part.unwrap().contains_point(point),
                "{}",
                country.code()
            );
        }
    }
    for (code, outlined) in [
        ("SG", false),
        ("MT", false),
        ("VA", false),
        ("EH", false),
        ("IN", true),
        ("PS", true),
    ] {
        assert_eq!(world.country(code).unwrap().has_outline, outlined, "{code}");
    }
    assert!(world.country("XX").is_none());
}

#[test]
fn small_pictures_show_the_main_part() {
    let (world, _) = built();
    let main = |code: &str| world.country(code).unwrap().main_part.unwrap();
    // Without French Guiana, Alaska and Svalbard's latitude; with Kaliningrad and Chukotka, with
    // both halves of Malaysia.
    assert!(main("FR").left() > MAP.project(at(-10.0, 45.0)).x);
    assert!(main("US").right() < MAP.project(at(-60.0, 45.0)).x);
    assert!(main("RU").contains_point(MAP.project(at(20.5, 54.7))));
    assert!(main("RU").contains_point(MAP.project(at(-172.0, 66.3))));
    assert!(main("MY").contains_point(MAP.project(at(102.0, 4.0))));
    assert!(main("MY").contains_point(MAP.project(at(116.0, 5.5))));
}

#[test]
fn the_markup_defines_each_outline_once_and_colours_none() {
    let (world, svg) = built();
    for country in world.countries() {
        let id = format!(r#"id="c-{}""#, country.code().to_lowercase());
        assert_eq!(
            svg.matches(&id).count(),
            usize::from(country.has_outline),
            "{id}"
        );
    }
    for id in ["world", "disputed", "graticule"] {
        assert_eq!(svg.matches(&format!(r#"id="{id}""#)).count(), 1, "{id}");
    }
    assert!(!svg.contains("fill") && !svg.contains("style") && !svg.contains("NaN"));
    // 17 KB after brotli; the budget is 20.
    assert!(svg.len() < 60_000, "{} bytes", svg.len());
    let file = atlas::outlines_file();
    assert_eq!(file.lines().count() - 2, svg.matches("id=\"c-").count());
}

#[test]
fn a_page_has_the_outlines_of_its_countries_and_all_land_as_one() {
    let (_, all) = built();
    let svg = atlas::outlines_for(|code| ["IN", "BR"].contains(&code), None);
    for outline in all.split("<path ").filter(|path| {
        ["c-in", "c-br", "disputed", "graticule"]
            .iter()
            .any(|id| path.starts_with(&format!("id=\"{id}\"")))
    }) {
        let path = outline.split("/>").next().unwrap();
        assert_eq!(svg.matches(path).count(), 1, "{path}");
    }
    // Coasts and borders.
    assert_eq!(svg.matches("<path ").count(), 4 + 2);
    assert!(svg.len() < 40_000, "{} bytes", svg.len());
}

#[test]
fn the_land_as_one_is_the_land_of_all_countries() {
    let shapes = shapes();
    let writer = PathWriter::new(0);
    let rings: Vec<_> = shapes
        .iter()
        .filter(|(key, _)| *key != "disputed")
        .flat_map(|(_, shape)| shape.iter().flatten())
        .filter_map(|ring| writer.corners(ring))
        .collect();
    let land = Land::new(rings.iter().map(Vec::as_slice));
    let edges = |lines: &[Vec<Corner>], closed: bool| -> Vec<(Corner, Corner)> {
        lines
            .iter()
            .flat_map(|line| {
                let count = if closed { line.len() } else { line.len() - 1 };
                let next = line.iter().cycle().skip(1);
                line.iter().copied().zip(next.copied()).take(count)
            })
            .collect()
    };
    // Each edge of an outline is drawn, on a coast or as a border, and none twice.
    let coasts = edges(&land.coasts, true);
    let borders = edges(&land.borders, false);
    let both = |edges: &[(Corner, Corner)]| -> BTreeSet<(Corner, Corner)> {
        edges.iter().flat_map(|&(a, b)| [(a, b), (b, a)]).collect()
    };
    let drawn = [&coasts[..], &borders].concat();
    assert_eq!(both(&drawn), both(&edges(&rings, true)));
    assert_eq!(both(&drawn).len(), 2 * drawn.len());
    // What coasts enclose is what the countries cover.
    let area = |rings: &[Vec<Corner>]| -> i64 {
        let doubled = |((ax, ay), (bx, by)): &(Corner, Corner)| ax * by - bx * ay;
        edges(rings, true).iter().map(doubled).sum()
    };
    assert_eq!(area(&land.coasts), area(&rings));
}

/// The files that outlines are drawn from.
fn sources() -> [String; 2] {
    ["outlines.txt", "outlines-fine.txt"].map(|name| {
        let file = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("assets/world")
            .join(name);
        std::fs::read_to_string(file).unwrap()
    })
}

/// All corners of a shape.
fn corners(shape: &build::Shape) -> impl Iterator<Item = Point> {
    shape.iter().flatten().flatten().copied()
}

#[test]
fn finer_outlines_are_finer_in_one_part_of_the_map_only() {
    let [coarse, fine] = sources();
    let before = build::shapes(&coarse).unwrap();
    let window = Rect::around(MAP.project(at(44.0, 42.0)), 220.0, 130.0);
    let after = build::finer_within(&coarse, &fine, window).unwrap();
    let key = |point: Point| (point.x.round() as i64, point.y.round() as i64);
    for (code, shape) in &before {
        // Each corner stays.
        let there: BTreeSet<_> = corners(&after[code]).map(key).collect();
        assert!(
            corners(shape).all(|corner| there.contains(&key(corner))),
            "{code}"
        );
        // Elsewhere nothing is added, apart from whole islands that reach into the window.
        let outside = |shape: &build::Shape| {
            corners(shape)
                .filter(|corner| !window.grown(20.0).contains_point(*corner))
                .count()
        };
        assert_eq!(outside(shape), outside(&after[code]), "{code}");
    }
    let inside = |shape: &build::Shape| {
        corners(shape)
            .filter(|corner| window.contains_point(*corner))
            .count()
    };
    for code in ["ge", "tr", "az"] {
        let (before, after) = (inside(&before[code]), inside(&after[code]));
        assert!(after > 2 * before, "{code}: {before} → {after}");
    }
}

#[test]
fn neighbours_keep_their_common_border_where_outlines_are_finer() {
    let [coarse, fine] = sources();
    // The window cuts through borders of Georgia, Armenia and Azerbaijan.
    let window = Rect::around(MAP.project(at(44.0, 41.5)), 60.0, 40.0);
    let shapes = build::finer_within(&coarse, &fine, window).unwrap();
    let drawn = build::draw(&shapes, 1);
    let writer = PathWriter::new(1);
    let rings: Vec<_> = shapes
        .iter()
        .filter(|(key, _)| *key != "disputed")
        .flat_map(|(_, shape)| shape.iter().flatten())
        .filter_map(|ring| writer.corners(ring))
        .collect();
    let land = Land::new(rings.iter().map(Vec::as_slice));
    // A gap between two countries would be a coast in the midst of the land.
    let middle = window.grown(-4.0);
    let is_inside = |corner: &&Corner| {
        let point = Point::new(corner.0 as f64 / 10.0, corner.1 as f64 / 10.0);
        middle.contains_point(point)
    };
    // What is left is the Black Sea's coast.
    let coast: Vec<_> = land.coasts.iter().flatten().filter(is_inside).collect();
    let east = MAP.project(at(42.3, 42.0)).x;
    assert!(
        coast.iter().all(|corner| corner.0 as f64 / 10.0 < east),
        "{coast:?}"
    );
    assert!(land.borders.iter().flatten().filter(is_inside).count() > 40);
    assert!(drawn.land.contains('.'), "tenths of a unit are drawn");
}

#[test]
fn small_islands_are_there_where_outlines_are_finer() {
    let [coarse, fine] = sources();
    let greece = |lon: f64, lat: f64| {
        let window = Rect::around(MAP.project(at(lon, lat)), 200.0, 100.0);
        build::finer_within(&coarse, &fine, window).unwrap()["gr"].len()
    };
    assert!(greece(25.0, 37.0) > greece(100.0, 0.0) + 10);
}

// ---- ways ----------------------------------------------------------------------------------------

#[test]
fn moscow_and_delhi_are_4340_km_apart() {
    let (moscow, delhi) = (at(37.6173, 55.7558), at(77.209, 28.6139));
    assert_eq!(kilometres(moscow, delhi).round(), 4343.0);
    let arc = Arc::between(&MAP, moscow, delhi).unwrap();
    assert_eq!(arc.kilometres.round(), 4343.0);
    assert!(arc.path().starts_with("m2474 256.6c"), "{}", arc.path());
}

#[test]
fn no_arc_streaks_across_the_map() {
    let mut random = Random(1);
    for _ in 0..2000 {
        let mut anywhere = || at(random.between(-180.0, 180.0), random.between(-59.0, 83.0));
        let Some(arc) = Arc::between(&MAP, anywhere(), anywhere()) else {
            continue;
        };
        assert!(arc.heading.is_finite() && arc.pieces().len() <= 2);
        let (top, bottom) = (MAP.bounds().top(), MAP.bounds().bottom());
        for pair in arc.pieces().iter().flat_map(|piece| piece.windows(2)) {
            // A way over a pole, outside the latitudes shown, runs along the edge.
            if [top, bottom]
                .iter()
                .any(|edge| pair.iter().all(|p| (p.y - edge).abs() < 1.0))
            {
                continue;
            }
            assert!(pair[0].distance(pair[1]) < 1700.0, "{pair:?}");
        }
    }
}

// ---- camera --------------------------------------------------------------------------------------

#[test]
fn any_fit_shows_all_and_any_flight_stays_on_the_map() {
    let mut random = Random(2);
    for _ in 0..500 {
        let viewport = Viewport::new(random.between(200.0, 2000.0), random.between(200.0, 1200.0));
        let mut rect = || {
            let corner = |random: &mut Random| {
                Point::new(
                    random.between(0.0, 5000.0),
                    random.between(0.0, MAP.bounds().height()),
                )
            };
            Rect::new(corner(&mut random), corner(&mut random))
        };
        let (a, b) = (rect(), rect());
        let (from, to) = (
            Camera::fit(a, viewport, 20.0),
            Camera::fit(b, viewport, 20.0),
        );
        // A rectangle that leaves no room for padding at the least zoom is still seen whole.
        assert!(from.visible(viewport).grown(1e-6).contains(a));
        for step in 0..=20 {
            let camera = Camera::flight(from, to, viewport, f64::from(step) / 20.0);
            assert!((Camera::MIN_ZOOM..=Camera::MAX_ZOOM).contains(&camera.zoom));
            assert!(MAP.bounds().grown(1e-6).contains_point(camera.centre));
        }
    }
}

// ---- groups and labels -----------------------------------------------------------------------------

#[test]
fn groups_hold_every_point_once_and_do_not_overlap() {
    for seed in 0..20 {
        let mut random = Random(seed);
        let points: Vec<_> = (0..500).map(|_| random.point(900.0, 500.0)).collect();
        let groups = cluster(&points, HIT_RADIUS);
        let mut members: Vec<_> = groups
            .iter()
            .flat_map(|group| group.members.clone())
            .collect();
        members.sort_unstable();
        assert!(members.into_iter().eq(0..500));
        for (index, a) in groups.iter().enumerate() {
            assert!(
                groups[index + 1..]
                    .iter()
                    .all(|b| a.centre.distance(b.centre) >= HIT_RADIUS)
            );
        }
        assert!(groups.is_sorted_by_key(|group| group.members[0]));
        assert_eq!(groups, cluster(&points, HIT_RADIUS));
    }
}

#[test]
fn ten_thousand_markers_are_grouped_at_once() {
    let mut random = Random(3);
    for size in [10.0, 900.0, 40_000.0] {
        let points: Vec<_> = (0..10_000).map(|_| random.point(size, size)).collect();
        let start = std::time::Instant::now();
        let groups = cluster(&points, HIT_RADIUS);
        // A few milliseconds when optimised; generous for a debug build on a busy machine.
        assert!(
            start.elapsed().as_millis() < 2000,
            "{:?} for {}",
            start.elapsed(),
            groups.len()
        );
    }
}

#[test]
fn placed_labels_overlap_nothing_and_stay_in_view() {
    let viewport = Rect::new(Point::new(0.0, 0.0), Point::new(900.0, 500.0));
    for seed in 0..20 {
        let mut random = Random(seed);
        let label = |random: &mut Random| Label {
            anchor: random.point(900.0, 500.0),
            width: random.between(30.0, 120.0),
            height: 16.0,
            gap: 8.0,
            priority: random.between(0.0, 5.0) as i32,
            keep: false,
            sides: if random.between(0.0, 1.0) < 0.3 {
                Side::AREA
            } else {
                Side::MARKER
            },
        };
        let labels: Vec<_> = (0..300).map(|_| label(&mut random)).collect();
        let obstacles: Vec<_> = labels
            .iter()
            .map(|label| Rect::around(label.anchor, 10.0, 10.0))
            .take(100)
            .collect();
        let placed = place(&labels, &obstacles, viewport);
        let rects: Vec<_> = placed.iter().flatten().map(|placed| placed.rect).collect();
        assert!(rects.len() > 40, "{}", rects.len());
        for (index, rect) in rects.iter().enumerate() {
            assert!(viewport.contains(*rect));
            assert!(
                !obstacles
                    .iter()
                    .chain(&rects[index + 1..])
                    .any(|other| rect.overlaps(*other))
            );
        }
        assert_eq!(placed, place(&labels, &obstacles, viewport));
    }
}

/// Numbers that look random and are the same on every run (Knuth's MMIX generator).
struct Random(u64);

impl Random {
    fn between(&mut self, low: f64, high: f64) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        low + (high - low) * (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn point(&mut self, width: f64, height: f64) -> Point {
        Point::new(self.between(0.0, width), self.between(0.0, height))
    }
}
