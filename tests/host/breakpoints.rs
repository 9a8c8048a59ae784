//! The style sheets change the layout at the breakpoints that `explorer::breakpoints` names, and at no
//! others; the program asks by their names.

use explorer::breakpoints::{ALL, Breakpoint, Measure};
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &str, extension: &str) -> Vec<(PathBuf, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|own| own == extension) {
                let text = fs::read_to_string(&path).expect("a text");
                found.push((path, text));
            }
        }
    }
    found
}

/// What stands between `@media` or `@container` and its block.
fn queries(sheet: &str) -> impl Iterator<Item = (bool, &str)> {
    ["@media", "@container"].into_iter().flat_map(move |rule| {
        let rest = sheet.split(rule).skip(1);
        rest.map(move |rest| {
            let query = rest.split('{').next().unwrap_or_default();
            (rule == "@container", query)
        })
    })
}

/// The sizes that a query names, each as the breakpoint that it would need.
fn sizes(container: bool, query: &str) -> Vec<Breakpoint> {
    let mut sizes = Vec::new();
    for (bound, shift) in [("min-", 0), ("max-", 1)] {
        for rest in query.split(bound).skip(1) {
            let (feature, rest) = rest.split_once(':').expect("a feature and its value");
            let value = rest.split(')').next().unwrap_or_default().trim();
            let pixels = value.strip_suffix("px").expect("a size in pixels");
            let measure = match (feature.trim(), container) {
                ("width", false) => Measure::Width,
                ("height", false) => Measure::Height,
                ("width", true) => Measure::Container,
                other => panic!("no breakpoint measures {other:?}"),
            };
            let at = pixels.parse::<u32>().expect("whole pixels") + shift;
            sizes.push(Breakpoint { measure, at });
        }
    }
    sizes
}

#[test]
fn queries_are_read() {
    let sheet = "@media (min-width: 720px) and (max-width: 1199px) { a {} } @container text (min-width: 600px) {}";
    let found: Vec<Vec<Breakpoint>> = queries(sheet)
        .map(|(container, query)| sizes(container, query))
        .collect();
    let of = |measure, at| Breakpoint { measure, at };
    assert_eq!(
        found,
        [
            vec![of(Measure::Width, 720), of(Measure::Width, 1200)],
            vec![of(Measure::Container, 600)]
        ]
    );
}

#[test]
fn every_size_in_a_query_is_named_and_every_name_is_used() {
    let mut used = Vec::new();
    for (path, sheet) in files("assets/style", "css") {
        for (container, query) in queries(&sheet) {
            let path = path.display();
            // A second way to write the same would escape this test.
            assert!(
                !query.contains(['<', '>']),
                "{path}: {query}: write min- and max-"
            );
            for size in sizes(container, query) {
                assert!(
                    ALL.contains(&size),
                    "{path}: {query}: name {size:?} in explorer::breakpoints"
                );
                used.push(size);
            }
        }
    }
    for named in ALL {
        assert!(used.contains(named), "no style sheet uses {named:?}");
    }
    for (number, named) in ALL.iter().enumerate() {
        assert!(!ALL[..number].contains(named), "{named:?} has two names");
    }
}

#[test]
fn the_program_asks_by_name() {
    let folders = ["src", "crates/browser/src", "crates/page/src"];
    for (path, source) in folders.into_iter().flat_map(|folder| files(folder, "rs")) {
        let path = path.display().to_string();
        for feature in ["width", "height"] {
            for bound in ["min-", "max-"] {
                // Here the name becomes a query.
                let own = path.ends_with("crates/browser/src/media.rs");
                let query = format!("({bound}{feature}:");
                assert!(
                    own || !source.contains(&query),
                    "{path} has a size of its own: {query}"
                );
            }
        }
    }
}
