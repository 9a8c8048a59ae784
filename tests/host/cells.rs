//! The map-style list: which cell stands where, what it says, and what has no place on the map.

use crate::support::embedded;
use crate::support::maps::Story;

use article::{EntityRef, PlaceKind};
use explorer::cells::{Cell, Cells, Grids, Line, MOST_IN_GRID, Role, has_long_word, region_in};
use explorer::loaded::LoadedArticle;
use std::collections::BTreeSet;

fn second() -> LoadedArticle {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/second.json");
    let source = std::fs::read_to_string(file).expect("the second article");
    LoadedArticle::open(&source).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

fn cells(loaded: LoadedArticle, columns: usize) -> Cells {
    let grids = Grids::new(loaded.article(), loaded.world(), columns);
    Cells::new(loaded.article(), loaded.world(), &grids)
}

fn id(loaded: LoadedArticle, cell: &Cell) -> &'static str {
    &loaded.article().place(cell.place).entry.id
}

/// A grid as a picture: ids of places, a dot for the sea.
fn picture(loaded: LoadedArticle, columns: usize) -> Vec<String> {
    let cells = cells(loaded, columns);
    let [sheet] = cells.sheets.as_slice() else {
        panic!("one grid")
    };
    (0..sheet.grid.rows)
        .map(|row| {
            let at = |column| {
                let here = sheet
                    .grid
                    .cells
                    .iter()
                    .position(|cell| (cell.row, cell.column) == (row, column));
                here.map_or(".", |ix| id(loaded, &sheet.cells[ix]))
            };
            (0..sheet.grid.columns)
                .map(at)
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

/// A line in short: kind, entity, city, parts.
fn line(loaded: LoadedArticle, line: &Line) -> String {
    let article = loaded.article();
    let id = |entity| article.entry(entity).id.as_str();
    let own = id(line.entity(article));
    let city = |city: &Option<_>| {
        city.map(|city| format!(" @{}", article.place(city).entry.id))
            .unwrap_or_default()
    };
    match line {
        Line::Relation { end, city: at, .. } => format!("tie {own}/{end}{}", city(at)),
        Line::Event {
            city: at, parts, ..
        } => {
            let parts: Vec<&str> = parts
                .iter()
                .map(|part| article.event(*part).entry.id.as_str())
                .collect();
            let parts = if parts.is_empty() {
                String::new()
            } else {
                format!(" [{}]", parts.join(" "))
            };
            format!("event {own}{}{parts}", city(at))
        }
        Line::Stretch { first, .. } => format!("stop {own}/{first}"),
        Line::Participation { participant, .. } => format!("part {own}/{participant}"),
        Line::Cities(_) => {
            let cities: Vec<&str> = line.entities(article).into_iter().map(id).collect();
            format!("cities {}", cities.join(" "))
        }
    }
}

fn lines(loaded: LoadedArticle, cell: &Cell) -> Vec<String> {
    cell.lines.iter().map(|one| line(loaded, one)).collect()
}

#[test]
fn the_embedded_article_has_the_grid_of_the_design() {
    let loaded = embedded();
    assert_eq!(
        picture(loaded, 4),
        [
            ". place-ru place-kz place-cn",
            ". mideast place-ir place-in",
            "place-br place-et . .",
        ]
    );
    // More room changes nothing: eight places make four columns.
    for columns in 5..=9 {
        assert_eq!(picture(loaded, columns), picture(loaded, 4));
    }
    assert_eq!(
        picture(loaded, 3),
        [
            ". place-ru place-kz",
            ". place-ir place-cn",
            ". mideast place-in",
            "place-br place-et .",
        ]
    );
}

#[test]
fn another_article_has_a_grid_of_its_own() {
    assert_eq!(
        picture(second(), 4),
        [
            "place-ca place-nl . .",
            ". place-pt place-mt .",
            "place-uy . . place-nz",
        ]
    );
}

#[test]
fn each_cell_says_its_ties_events_and_cities() {
    use Role::{CityRelation, Home, Host, Partner, Region};
    type Row<'a> = (&'a str, &'a [Role], Option<&'a str>, &'a [&'a str]);
    let loaded = embedded();
    let expected: &[Row] = &[
        (
            "place-ru",
            &[Home, Host, CityRelation],
            None,
            &[
                "event ev-publication @moscow",
                "event ev-forum @moscow",
                "tie rel-nizhnekamsk-bareilly/0 @nizhnekamsk",
                "cities kazan gorno-altaysk gatchina-district",
            ],
        ),
        ("place-kz", &[Partner], Some("exists"), &["tie rel-kz/1"]),
        ("place-cn", &[Partner], Some("exists"), &["tie rel-cn/1"]),
        (
            "mideast",
            &[Region],
            Some("agreed"),
            &[
                "tie rel-mideast/1",
                "part ev-mideast-meeting/1",
                "part ev-forum/1",
            ],
        ),
        ("place-ir", &[Partner], Some("exists"), &["tie rel-ir/1"]),
        (
            "place-in",
            &[Partner, Host, CityRelation],
            Some("exists"),
            &[
                "tie rel-in/1",
                "event ev-assembly @new-delhi [ev-mideast-meeting ev-opening ev-committees ev-talk-tourism ev-talk-ai]",
                "tie rel-nizhnekamsk-bareilly/1 @bareilly",
            ],
        ),
        ("place-br", &[Partner], Some("exists"), &["tie rel-br/1"]),
        ("place-et", &[Partner], Some("exists"), &["tie rel-et/1"]),
    ];
    let cells = cells(loaded, 4);
    let found = &cells.sheets[0].cells;
    assert_eq!(found.len(), expected.len());
    for (cell, (place, roles, tone, expected)) in found.iter().zip(expected) {
        assert_eq!(id(loaded, cell), *place);
        assert_eq!(cell.roles, *roles, "{place}");
        assert_eq!(cell.tone.map(|tone| tone.word()), *tone, "{place}");
        assert_eq!(lines(loaded, cell), *expected, "{place}");
    }
}

#[test]
fn what_has_no_place_on_the_map_stands_apart() {
    let nowhere = |loaded| -> Vec<String> {
        cells(loaded, 4)
            .nowhere
            .iter()
            .map(|one| line(loaded, one))
            .collect()
    };
    assert_eq!(
        nowhere(embedded()),
        ["tie rel-shared-aim/0", "tie rel-brics-initiative/0"]
    );
    assert_eq!(
        nowhere(second()),
        ["tie rel-kanada/0", "event ev-streit", "event ev-satzung"]
    );
}

#[test]
fn a_place_without_a_point_is_named_beside_the_cells() {
    let source = include_str!("../../assets/articles/municipal-diplomacy.json");
    let mut document: serde_json::Value = serde_json::from_str(source).expect("an article");
    let places = document["places"].as_array_mut().expect("places");
    let apart = places
        .iter_mut()
        .filter(|place| place["kind"] != "country" && place["within"].is_null());
    let mut names = Vec::new();
    for place in apart {
        place.as_object_mut().expect("a place").remove("point");
        names.push(format!("cities {}", place["id"].as_str().expect("an id")));
    }
    assert!(!names.is_empty());
    let loaded = LoadedArticle::open(&document.to_string()).expect("an article");
    let cells = cells(loaded, 4);
    let beside: Vec<String> = (cells.nowhere.iter())
        .map(|one| line(loaded, one))
        .collect();
    for name in names {
        assert!(beside.contains(&name), "{name} is not in {beside:?}");
    }
    let placed = cells.sheets.iter().flat_map(|sheet| &sheet.cells);
    assert!(placed.clone().count() > 0);
    assert!(placed.into_iter().all(|cell| {
        let place = loaded.article().place(cell.place);
        place.point.is_some() || place.iso.is_some()
    }));
}

#[test]
fn a_region_is_not_a_partner_and_a_host_need_not_be_one() {
    let loaded = second();
    let cells = cells(loaded, 4);
    let roles = |place: &str| {
        let cell = cells.sheets[0]
            .cells
            .iter()
            .find(|cell| id(loaded, cell) == place);
        cell.map(|cell| cell.roles.clone()).unwrap_or_default()
    };
    // An agreement between two port authorities is their cities', not their countries'.
    assert_eq!(roles("place-pt"), [Role::Host, Role::CityRelation]);
    assert_eq!(
        roles("place-uy"),
        [Role::Partner, Role::Host, Role::CityRelation]
    );
    assert_eq!(roles("place-nl"), [Role::Home, Role::Host]);
}

#[test]
fn the_list_is_complete() {
    // Every tie and every event stands in a cell, or apart; or, an event, is told by the tie that came
    // about at it. Every land has a cell.
    for loaded in [embedded(), second(), large(100), large(1000)] {
        let article = loaded.article();
        let cells = cells(loaded, 6);
        let own = cells
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.cells)
            .flat_map(|cell| &cell.lines);
        let mut listed: BTreeSet<_> = own
            .chain(&cells.nowhere)
            .flat_map(|line| line.entities(article))
            .collect();
        for relation in &article.relations {
            if let Some(event) = relation.event {
                listed.insert(article.event(event).entry.entity);
            }
        }
        for entity in article.entity_ids() {
            let wanted = matches!(
                article.entity(entity),
                EntityRef::Relation(_) | EntityRef::Event(_)
            );
            let id = &article.entry(entity).id;
            assert!(
                !wanted || listed.contains(&entity),
                "{id} is not in the list"
            );
        }
        let lands: Vec<_> = article
            .place_ids()
            .filter(|place| {
                matches!(
                    article.place(*place).kind,
                    PlaceKind::Country | PlaceKind::Region
                )
            })
            .collect();
        let mut shown: Vec<_> = cells
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.cells)
            .map(|cell| cell.place)
            .collect();
        shown.sort_unstable();
        assert_eq!(shown, lands);
    }
}

fn large(facts: usize) -> LoadedArticle {
    LoadedArticle::open(&synthetic::article(facts))
        .unwrap_or_else(|problems| panic!("{}", problems[0]))
}

#[test]
fn cells_stand_in_reading_order_and_never_on_each_other() {
    for loaded in [embedded(), second(), large(100), large(1000)] {
        for columns in 1..=7 {
            for sheet in cells(loaded, columns).sheets {
                assert_eq!(sheet.cells.len(), sheet.grid.cells.len());
                assert!(sheet.cells.len() <= MOST_IN_GRID);
                // Strictly rising: sorted, and no two the same.
                assert!(sheet.grid.cells.is_sorted_by(|a, b| a < b));
                let fits = |cell: &geo::grid::Cell| {
                    cell.column < sheet.grid.columns && cell.row < sheet.grid.rows
                };
                assert!(sheet.grid.cells.iter().all(fits));
                assert!(sheet.grid.columns <= columns);
            }
        }
    }
}

#[test]
fn many_countries_are_several_grids_from_west_to_east() {
    let loaded = large(1000);
    let cells = cells(loaded, 7);
    let sizes: Vec<usize> = cells.sheets.iter().map(|sheet| sheet.cells.len()).collect();
    assert_eq!(sizes, [24, 24]);
    let x = |cell: &Cell| {
        loaded
            .scene()
            .point(cell.place)
            .expect("a place on the map")
            .x
    };
    let east_of_first = cells.sheets[0].cells.iter().map(x).fold(f64::MIN, f64::max);
    let west_of_last = cells.sheets[1].cells.iter().map(x).fold(f64::MAX, f64::min);
    assert!(east_of_first <= west_of_last);
}

#[test]
fn the_list_is_the_same_each_time() {
    let loaded = embedded();
    assert_eq!(cells(loaded, 4), cells(loaded, 4));
}

#[test]
fn a_region_tells_its_note_or_what_it_lies_in() {
    let told = |story: Story| {
        let article = story.open().article();
        let region = article.place_ids().last().expect("a place");
        let lang = article.language_ids().next().expect("a language");
        region_in(article, region).map(|text| text.get(lang).0)
    };
    let country = || Story::default().country("KZ");
    let region = |story: Story, within| story.place("steppe", "region", (50.0, 48.0), within);
    assert_eq!(told(region(country(), Some("place-kz"))), Some("KZ"));
    assert_eq!(
        told(region(country(), Some("place-kz")).note("dry")),
        Some("dry")
    );
    assert_eq!(told(region(country(), None).note("dry")), Some("dry"));
    assert_eq!(told(region(country(), None)), None);
}

#[test]
fn long_words_are_counted_in_letters() {
    assert!(has_long_word("Доминиканская Республика") && has_long_word("Liechtenstein"));
    assert!(!has_long_word("Папуа — Новая Гвинея") && !has_long_word("South Korea"));
}
