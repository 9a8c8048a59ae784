//! The check of article files: what it refuses, how it says so, and that nothing makes it panic.

mod draft;
mod lints;
mod random;
mod schema;
mod short;

use article::Article;
use article::check::{Problem, check};
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn fixture(name: &str) -> String {
    read(&format!("tests/fixtures/{name}.json"))
}

fn checked(source: &str) -> Result<Article, Vec<Problem>> {
    check(source, &atlas::Countries::load())
}

fn problems(source: &str) -> Vec<Problem> {
    checked(source).err().unwrap_or_default()
}

/// JSON files of a folder, by name.
fn files(folder: &str) -> Vec<(String, PathBuf)> {
    let mut files: Vec<(String, PathBuf)> = fs::read_dir(root().join(folder))
        .unwrap_or_else(|error| panic!("{folder}: {error}"))
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .map(|path| {
            (
                path.file_stem().unwrap().to_string_lossy().into_owned(),
                path,
            )
        })
        .collect();
    files.sort();
    files
}

/// Compares with a file of the repository, or writes it if UPDATE_SNAPSHOTS is set.
fn assert_snapshot(path: &str, now: &str, renew: &str) {
    let file = root().join(path);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, now).unwrap();
        return;
    }
    let before = fs::read_to_string(&file).unwrap_or_default();
    if before != now {
        let line = before
            .lines()
            .zip(now.lines())
            .take_while(|(a, b)| a == b)
            .count();
        panic!(
            "{path} is not up to date, from line {}:\n- {}\n+ {}\nIf the change is meant: {renew}",
            line + 1,
            before.lines().nth(line).unwrap_or("(end)"),
            now.lines().nth(line).unwrap_or("(end)"),
        );
    }
}

#[test]
fn good_files_are_accepted() {
    let mut good = files("assets/articles");
    good.extend(files("tests/fixtures"));
    assert!(good.len() >= 3);
    for (name, path) in good {
        let problems = problems(&fs::read_to_string(path).unwrap());
        assert!(problems.is_empty(), "{name}: {}", list(&problems));
    }
}

fn list(problems: &[Problem]) -> String {
    problems.iter().fold(String::new(), |mut text, problem| {
        let _ = write!(text, "\n{} [{}]", problem, problem.rule);
        text
    })
}

#[test]
fn broken_files_are_refused_for_their_reason() {
    let table: &[(&str, &[(&str, &str)])] = &[
        ("bad-date", &[("date", "source.published.date")]),
        (
            "claim-without-evidence",
            &[("evidence", "places[0].claim.evidence")],
        ),
        ("derived-without-reason", &[("basis", "title.basis")]),
        ("duplicate-id", &[("id", "places[1].id")]),
        (
            "latitude-out-of-range",
            &[("coordinates", "places[0].point.lat")],
        ),
        (
            "many",
            &[
                ("basis", "title.basis"),
                ("date", "source.published.date"),
                ("reference", "dateline"),
                ("field", "places[0].colour"),
                ("coordinates", "places[0].point.lat"),
                ("quote", "places[0].claim.evidence[0].quotes.en.exact"),
                ("iso", "places[1].iso"),
                ("evidence", "places[1].claim.evidence"),
                ("id", "topics[0].id"),
                ("word", "events[0].kind"),
            ],
        ),
        ("missing-comma", &[("syntax", "(whole file)")]),
        ("missing-translation", &[("translation", "places[0].name")]),
        (
            "overlapping-mentions",
            &[("mention", "places[0].mentions[1].quotes.en")],
        ),
        (
            "quote-found-twice",
            &[("quote", "places[0].claim.evidence[0].quotes.en.exact")],
        ),
        (
            "quote-not-found",
            &[("quote", "places[0].claim.evidence[0].quotes.en.exact")],
        ),
        ("unknown-country-code", &[("iso", "places[0].iso")]),
        (
            "unknown-field",
            &[
                ("missing", "places[0].claim"),
                ("field", "places[0].claim.staus"),
            ],
        ),
        ("unknown-reference", &[("reference", "source.publisher")]),
        ("unknown-word", &[("word", "places[0].claim.status")]),
        ("wrong-type", &[("type", "languages")]),
    ];
    let names: Vec<String> = files("tests/fixtures/broken")
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        names,
        table.iter().map(|(name, _)| *name).collect::<Vec<_>>()
    );
    for (name, expected) in table {
        let problems = problems(&fixture(&format!("broken/{name}")));
        let found: Vec<_> = problems
            .iter()
            .map(|problem| (problem.rule, &*problem.path))
            .collect();
        assert_eq!(&found, expected, "{name}");
    }
}

#[test]
fn messages_are_worth_reading() {
    let mut now = String::new();
    for (name, path) in files("tests/fixtures/broken") {
        let source = fs::read_to_string(path).unwrap();
        let _ = writeln!(now, "{name}{}\n", list(&problems(&source)));
    }
    for ((what, source), (.., rule, path)) in mutants().iter().zip(MUTATIONS) {
        let problems = problems(source);
        let (meant, others): (Vec<Problem>, Vec<Problem>) = problems
            .into_iter()
            .partition(|problem| problem.rule == *rule && problem.path == *path);
        let _ = write!(now, "{what}{}", list(&meant));
        let _ = match others.len() {
            0 => writeln!(now, "\n"),
            more => writeln!(now, "\n(and {more} that follow from it)\n"),
        };
    }
    assert_snapshot(
        "tests/snapshots/check.txt",
        &now,
        "UPDATE_SNAPSHOTS=1 cargo test --test check messages",
    );
}

/// What is changed in the second fixture, to what; the rule that finds it, and where.
type Mutation = (&'static str, fn() -> Value, &'static str, &'static str);

const MUTATIONS: &[Mutation] = &[
    ("/format", || json!("dateline/2"), "format", "format"),
    ("/id", || json!("Über"), "id", "id"),
    (
        "/places/0/id",
        || json!("Rotterdam 1"),
        "id",
        "places[0].id",
    ),
    ("/passages/1/id", || json!("p1"), "id", "passages[1].id"),
    (
        "/languages/1",
        || json!("french!"),
        "languages",
        "languages[1]",
    ),
    ("/languages/1", || json!("DE"), "languages", "languages[1]"),
    ("/languages", || json!([]), "languages", "languages"),
    (
        "/title/text/fr",
        || json!(" "),
        "translation",
        "title.text.fr",
    ),
    (
        "/title/text",
        || json!({ "de": null, "fr": null }),
        "translation",
        "title.text",
    ),
    (
        "/places/0/name/ft",
        || json!("Rotterdam"),
        "language",
        "places[0].name.ft",
    ),
    (
        "/places/3/aliases/en",
        || json!(["Maltese"]),
        "language",
        "places[3].aliases.en",
    ),
    (
        "/places/3/aliases/de/0",
        || json!(""),
        "alias",
        "places[3].aliases.de[0]",
    ),
    ("/passages", || json!([]), "passage", "passages"),
    ("/story/0/facts", || json!([]), "story", "story[0].facts"),
    (
        "/story/1/facts/0",
        || json!("rel-mitglied"),
        "story",
        "story[1].facts[0]",
    ),
    (
        "/story/2/facts/0",
        || json!("leuchtturmbund"),
        "reference",
        "story[2].facts[0]",
    ),
    (
        "/passages/0/text/de",
        || json!(null),
        "passage",
        "passages[0].text",
    ),
    (
        "/passages/0/text/de",
        || json!("Ko\u{308}ln"),
        "accent",
        "passages[0].text.de",
    ),
    ("/translations", || json!([]), "translator", "translations"),
    (
        "/translations/0/language",
        || json!("de"),
        "translator",
        "translations[0].language",
    ),
    (
        "/source/url",
        || json!("javascript:alert(1)"),
        "url",
        "source.url",
    ),
    (
        "/source/publisher",
        || json!("lotsen"),
        "publisher",
        "source.publisher",
    ),
    (
        "/source/publisher",
        || json!("rotterdam"),
        "reference",
        "source.publisher",
    ),
    ("/dateline", || json!("roterdam"), "reference", "dateline"),
    ("/home/place", || json!("rotterdam"), "home", "home.place"),
    (
        "/title/basis/source",
        || json!({ "de": "x", "fr": "x" }),
        "basis",
        "title.basis.source",
    ),
    (
        "/places/0/within/basis/source",
        || json!(null),
        "basis",
        "places[0].within.basis",
    ),
    ("/places/0/iso", || json!("NL"), "iso", "places[0].iso"),
    ("/places/3/iso", || json!(null), "iso", "places[3]"),
    ("/places/3/iso", || json!("mt"), "iso", "places[3].iso"),
    ("/places/3/iso", || json!("CY"), "iso", "places[3].id"),
    (
        "/places/0/point/lon",
        || json!(180.5),
        "coordinates",
        "places[0].point.lon",
    ),
    (
        "/places/0/radiusKm",
        || json!(5),
        "radius",
        "places[0].radiusKm",
    ),
    ("/places/0/kind", || json!("region"), "radius", "places[0]"),
    (
        "/places/11/within",
        || within("rotterdam"),
        "circle",
        "places[0].within",
    ),
    (
        "/places/11/within",
        || within("place-nl"),
        "circle",
        "places[11].within",
    ),
    (
        "/events/1/partOf",
        || json!("ev-tagung"),
        "circle",
        "events[1].partOf",
    ),
    ("/parties/0/roles", roles, "role", "parties[0].roles"),
    (
        "/relations/0/ends/1",
        || json!({}),
        "ends",
        "relations[0].ends[1]",
    ),
    (
        "/relations/0/ends",
        || json!([]),
        "ends",
        "relations[0].ends",
    ),
    (
        "/quotations/0/claim/voice/form",
        || json!("reported"),
        "quotation",
        "quotations[0].claim.voice.form",
    ),
    (
        "/places/0/mentions/0/quotes/de/prefix",
        || json!(" "),
        "quote",
        "places[0].mentions[0].quotes.de.exact",
    ),
    (
        "/places/0/mentions/0/quotes/de/exact",
        || json!("Lissabon"),
        "quote",
        "places[0].mentions[0].quotes.de.exact",
    ),
    (
        "/places/0/mentions/0/quotes/de",
        || json!(null),
        "translation",
        "places[0].mentions[0].quotes.de",
    ),
    (
        "/passages/0/text/fr",
        || json!(null),
        "quote",
        "places[0].mentions[0].quotes.fr",
    ),
];

fn within(place: &str) -> Value {
    json!({ "place": place, "basis": { "kind": "stated" } })
}

fn roles() -> Value {
    let claim = second().pointer("/parties/0/claim").cloned();
    json!([{ "title": { "de": "Rolle", "fr": "rôle" }, "claim": claim }])
}

fn second() -> Value {
    serde_json::from_str(&fixture("second")).unwrap()
}

/// Sets a value, also of a field that is not there yet.
fn set(document: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent) {
        Some(Value::Object(members)) => drop(members.insert(name.to_string(), value)),
        Some(Value::Array(items)) => items[name.parse::<usize>().unwrap()] = value,
        _ => panic!("{pointer} leads nowhere"),
    }
}

fn mutants() -> Vec<(String, String)> {
    let mutant = |(pointer, value, ..): &Mutation| {
        let mut document = second();
        let value = value();
        let shown: String = value.to_string().chars().take(60).collect();
        set(&mut document, pointer, value);
        (format!("{pointer} = {shown}"), format!("{document:#}"))
    };
    MUTATIONS.iter().map(mutant).collect()
}

#[test]
fn every_rule_finds_what_it_is_for() {
    for ((what, source), (.., rule, path)) in mutants().iter().zip(MUTATIONS) {
        let problems = problems(source);
        assert!(
            problems
                .iter()
                .any(|problem| problem.rule == *rule && problem.path == *path),
            "{what}: wanted {rule} at {path}, found {}",
            list(&problems)
        );
    }
}

#[test]
fn a_part_that_cannot_be_read_does_not_hide_the_others() {
    let mut document = second();
    set(&mut document, "/places/1/kind", json!("town"));
    set(&mut document, "/title/basis", json!(7));
    set(&mut document, "/translations/0", json!([]));
    set(&mut document, "/events/5/claim/evidence", json!([]));
    set(&mut document, "/places/2/point/lat", json!(-91));
    let problems = problems(&document.to_string());
    let mut found: Vec<_> = problems
        .iter()
        .map(|problem| (problem.rule, &*problem.path))
        .collect();
    found.sort_unstable();
    // Nothing about lissabon, which is referred to, or about the translator: those holes are ours.
    assert_eq!(
        found,
        [
            ("coordinates", "places[2].point.lat"),
            ("evidence", "events[5].claim.evidence"),
            ("type", "title.basis"),
            ("type", "translations[0]"),
            ("word", "places[1].kind"),
        ]
    );
}

#[test]
fn what_refers_to_an_entry_that_is_wrong_is_not_to_blame() {
    // By entry, by list, by an id that cannot be read; and the places of the others are their own.
    let table: &[(&str, Value, &str)] = &[
        ("/places/1/kind", json!("town"), "places[1].kind"),
        ("/places/1/id", json!(7), "places[1].id"),
        ("/places", json!("all of them"), "places"),
        ("/parties/0/name", json!(null), "parties[0].name"),
        ("/passages/0/text", json!(7), "passages[0].text"),
    ];
    for (pointer, value, path) in table {
        let mut document = second();
        set(&mut document, pointer, value.clone());
        let problems = problems(&document.to_string());
        let paths: Vec<&str> = problems.iter().map(|problem| &*problem.path).collect();
        assert_eq!(paths, [*path], "{}", list(&problems));
    }
    let mut document = second();
    let mention = document["places"][0]["mentions"][0].clone();
    let mut wrong = mention.clone();
    set(&mut wrong, "/quotes/de/exact", json!("Lissabon"));
    set(&mut wrong, "/quotes/fr", json!(null));
    set(
        &mut document,
        "/places/0/mentions",
        json!([7, mention, wrong]),
    );
    set(&mut document, "/events/0/topics", json!([[], "no-topic"]));
    let problems = problems(&document.to_string());
    let paths: Vec<&str> = problems.iter().map(|problem| &*problem.path).collect();
    assert_eq!(
        paths,
        [
            "events[0].topics[0]",
            "events[0].topics[1]",
            "places[0].mentions[0]",
            "places[0].mentions[2].quotes.de.exact",
        ],
        "{}",
        list(&problems)
    );
}

/// Where a quote differs, and the words of the message.
#[test]
fn a_long_quote_shows_where_it_differs() {
    let quote = |exact: &str| {
        let mut document = super_long();
        set(
            &mut document,
            "/places/0/claim/evidence/0/quotes/en/exact",
            json!(exact),
        );
        let problems = problems(&document.to_string());
        assert_eq!(problems.len(), 1, "{}", list(&problems));
        problems[0].message.clone()
    };
    let text = LONG;
    let message = quote(&text.replace("“bridge”", "\"bridge\""));
    assert!(
        message.contains("where the text has ““bridge” of"),
        "{message}"
    );
    let message = quote(&text.replace("the river", "the sea"));
    assert!(
        message.contains(", only its beginning: then the text goes on with “river")
            && message.contains("but the quote with “sea"),
        "{message}"
    );
    let message = quote("Nothing of this stands anywhere");
    assert!(!message.contains("beginning"), "{message}");
}

const LONG: &str = "A school has opened in Portugal, and with it a road that goes over the river and \
                    along the coast to the “bridge” of which everybody had spoken for years.";

fn super_long() -> Value {
    let mut document: Value = serde_json::from_str(&fixture("minimal")).unwrap();
    let text = format!("The Harbour Post reports. {LONG}");
    set(&mut document, "/passages/0/text/en", json!(text));
    document
}

#[test]
fn words_that_stand_several_times_come_with_a_selector_for_each() {
    let mut document = super_long();
    let pointer = "/places/0/claim/evidence/0/quotes/en";
    set(&mut document, pointer, json!({ "exact": "the" }));
    let found = problems(&document.to_string());
    let message = &found[0].message;
    let ready = message.split("ready to copy: ").nth(1).unwrap();
    let selectors: Vec<Value> = ready
        .split(" }, ")
        .map(|one| serde_json::from_str(&format!("{} }}", one.trim_end_matches(" }"))).unwrap())
        .collect();
    assert!(selectors.len() > 1);
    for selector in selectors {
        set(&mut document, pointer, selector);
        let found = problems(&document.to_string());
        assert!(found.is_empty(), "{}", list(&found));
    }
}

#[test]
fn the_check_speaks_russian() {
    for (name, path) in files("tests/fixtures/broken") {
        let source = fs::read_to_string(path).unwrap();
        let tongue = article::say::Tongue::Russian;
        let countries = atlas::Countries::load();
        let russian = article::check::check_in(&source, &countries, tongue).unwrap_err();
        let english = problems(&source);
        let places = |problems: &[Problem]| -> Vec<(usize, usize)> {
            problems
                .iter()
                .map(|problem| (problem.line, problem.column))
                .collect()
        };
        assert_eq!(places(&russian), places(&english), "{name}");
        for problem in russian {
            let cyrillic = problem.message.chars().any(|c| matches!(c, 'а'..='я'));
            assert!(cyrillic && !problem.message.contains('“'), "{problem}");
        }
    }
}

#[test]
fn lines_and_columns_count_characters() {
    let table = [
        ("{\n  \"ключ\": \"значение\" \"ещё\"\n}", 2, 22),
        ("{ \"ёж\": 1,\r\n\"имя\": nul }", 2, 8),
        ("\u{feff}{ \"а\": \"б\" ] ", 1, 12),
        ("\"ы\" 🙂", 1, 5),
    ];
    for (source, line, column) in table {
        let problems = problems(source);
        let places: Vec<_> = problems
            .iter()
            .map(|problem| (problem.line, problem.column))
            .collect();
        assert_eq!(places, [(line, column)], "{source:?}: {}", list(&problems));
    }
    let spaced = fixture("minimal").replacen("\"status\": \"mentioned\"", "/*", 1);
    assert_eq!(problems(&spaced).len(), 1);
}

#[test]
fn problems_come_in_the_order_of_the_file() {
    let places = |source: &str| -> Vec<(usize, usize)> {
        problems(source)
            .iter()
            .map(|problem| (problem.line, problem.column))
            .collect()
    };
    for source in [
        fixture("broken/many"),
        fixture("broken/many").replace('\n', " "),
    ] {
        let found = places(&source);
        assert!(found.len() >= 10 && found.is_sorted(), "{found:?}");
    }
}

#[test]
fn a_file_full_of_problems_is_told_in_a_list_that_ends() {
    let mut document = second();
    let event = document["events"][0].clone();
    let events: Vec<Value> = (0..3000)
        .map(|number| {
            let mut event = event.clone();
            set(&mut event, "/id", json!(format!("e{number}")));
            set(&mut event, "/topics", json!([format!("wrong-{number}")]));
            set(
                &mut event,
                "/claim/evidence/0/quotes/de/exact",
                json!("nirgends"),
            );
            event
        })
        .collect();
    set(&mut document, "/events", json!(events));
    let problems = problems(&document.to_string());
    assert_eq!(problems.len(), 1001);
    assert_eq!(problems.last().unwrap().rule, "more");
    assert!(problems.is_sorted_by_key(|problem| (problem.line, problem.column)));
}

#[test]
fn ten_thousand_facts_are_no_trouble() {
    let article =
        checked(&many_facts(10_000)).unwrap_or_else(|problems| panic!("{}", list(&problems)));
    assert_eq!(article.events.len(), 10_000);
    let event = article.events.last().unwrap();
    assert_eq!(article.entry(event.entry.entity).id, event.entry.id);
    assert_eq!(
        article.quote(
            &event.entry.claim.evidence[0],
            article.language("de").unwrap()
        ),
        Some("Fakt 9999.")
    );
}

/// The second fixture with as many events more, ten a passage.
fn many_facts(count: usize) -> String {
    let mut document = second();
    document.as_object_mut().unwrap().remove("story");
    let event = document["events"][0].clone();
    let mut passages = document["passages"].as_array().unwrap().clone();
    let mut events = Vec::new();
    for number in 0..count {
        let passage = format!("facts-{}", number / 10);
        if number % 10 == 0 {
            let text: String = (number..number + 10)
                .map(|number| format!("Fakt {number}. "))
                .collect();
            passages.push(json!({ "id": passage, "text": { "de": text, "fr": text } }));
        }
        let selector = json!({ "exact": format!("Fakt {number}.") });
        let quote = json!({ "passage": passage, "quotes": { "de": selector, "fr": selector } });
        let mut event = event.clone();
        set(&mut event, "/id", json!(format!("fact-{number}")));
        set(&mut event, "/mentions", json!([quote]));
        set(&mut event, "/claim/evidence", json!([quote]));
        events.push(event);
    }
    set(&mut document, "/passages", json!(passages));
    set(&mut document, "/events", json!(events));
    document["relations"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .for_each(|relation| {
            relation.as_object_mut().unwrap().remove("event");
        });
    document["parties"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .for_each(|party| {
            party.as_object_mut().unwrap().remove("roles");
        });
    format!("{document:#}")
}

#[test]
fn a_circle_of_any_length_is_found_in_linear_time() {
    let mut document = second();
    let place = document["places"][0].clone();
    let mut places = document["places"].as_array().unwrap().clone();
    let count = 2000;
    for number in 0..count {
        let mut place = place.clone();
        set(&mut place, "/id", json!(format!("c{number}")));
        set(
            &mut place,
            "/within",
            within(&format!("c{}", (number + 1) % count)),
        );
        place.as_object_mut().unwrap().remove("mentions");
        places.push(place);
    }
    set(&mut document, "/places", json!(places));
    let problems = problems(&document.to_string());
    assert!(
        problems
            .iter()
            .all(|problem| matches!(problem.rule, "circle" | "more"))
    );
    assert!(problems.len() > 1000);
}

#[test]
fn the_example_of_the_documentation_is_the_smallest_fixture() {
    let page = read("docs/FORMAT.md");
    let block = page
        .split("```json\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    assert_eq!(block, Some(&*fixture("minimal")));
}
