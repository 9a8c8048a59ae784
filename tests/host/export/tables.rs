//! CSV, read by the crate `csv`.

use super::*;

fn read(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    // Strict: every line must have as many cells as the first.
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().expect("a head line");
    let head = head.iter().map(String::from).collect();
    let rows = reader.records().map(|row| {
        let row = row.expect("a line");
        row.iter().map(String::from).collect()
    });
    (head, rows.collect())
}

fn cell<'t>((head, rows): &'t (Vec<String>, Vec<Vec<String>>), id: &str, column: &str) -> &'t str {
    let column = head.iter().position(|name| name == column).expect(column);
    let row = rows.iter().find(|row| row[0] == id).expect(id);
    &row[column]
}

#[test]
fn every_table_is_read_whole() {
    for loaded in stories() {
        for format in [Format::Facts, Format::Relations] {
            for made in both(loaded, format) {
                let (head, rows) = read(&made.text);
                assert_eq!(rows.len(), made.entries);
                let mut names = head.clone();
                names.sort_unstable();
                names.dedup();
                assert_eq!(names.len(), head.len(), "no column twice");
                assert!(made.text.ends_with("\r\n"));
                assert!(!made.text.starts_with('\u{feff}'));
            }
        }
    }
}

#[test]
fn commas_quotes_and_line_ends_come_back() {
    let loaded = week();
    let made = export(loaded, Format::Facts, &options(loaded, "ru", None));
    let table = read(&made.text);
    assert_eq!(
        cell(&table, "quote-anna", "quote"),
        "Карта — это \"письмо\", а не приговор; 100 % правды {нет} & не будет"
    );
    assert_eq!(
        cell(&table, "ev-visit", "quote"),
        "ещё одна встреча.\nКогда приедут гости, никто не сказал."
    );
    assert_eq!(
        cell(&table, "rel-contract", "what"),
        "Клуб подписал договор с гостями, \"до недели\""
    );
}

#[test]
fn a_date_says_no_more_than_the_article() {
    let table = read(&english(week(), Format::Facts));
    let date =
        |id| ["date_edtf", "date_earliest", "date_latest"].map(|name| cell(&table, id, name));
    assert_eq!(date("ev-opening"), ["2026-03-16"; 3]);
    assert_eq!(
        date("ev-week"),
        ["2026-03-14/2026-03-16", "2026-03-14", "2026-03-16"]
    );
    assert_eq!(date("ev-signing"), ["../2026-03-14", "", "2026-03-14"]);
    assert_eq!(date("ev-meeting"), ["2026-04", "2026-04-01", "2026-04-30"]);
    assert_eq!(date("ev-visit"), [""; 3]);
    assert_eq!(cell(&table, "ev-visit", "when"), "date not stated");
    assert_eq!(cell(&table, "anna-1", "when"), "");
}

#[test]
fn a_spreadsheet_gets_its_mark() {
    let loaded = week();
    let mut options = options(loaded, "en", None);
    options.raw = false;
    let made = export(loaded, Format::Facts, &options);
    assert!(made.text.starts_with("\u{feff}id,kind_code,"));
    // In no other format has it a place.
    for format in Format::ALL
        .iter()
        .filter(|format| format.extension() != "csv")
    {
        assert!(
            !export(loaded, *format, &options)
                .text
                .starts_with('\u{feff}')
        );
    }
}

#[test]
fn a_relation_reads_from_its_first_end() {
    let table = read(&english(week(), Format::Relations));
    let read = [
        "from_id",
        "verb",
        "to_id",
        "to_place_id",
        "status_code",
        "form_code",
    ];
    assert_eq!(
        read.map(|name| cell(&table, "rel-contract", name)),
        [
            "club",
            "signed a contract with",
            "guests",
            "skerries",
            "signed",
            "plain"
        ]
    );
}

#[test]
fn who_only_speaks_takes_no_part() {
    let table = read(&english(strait(), Format::Facts));
    let row = |id| ["speaker_id", "party_ids", "place_ids"].map(|name| cell(&table, id, name));
    assert_eq!(
        row("rel-reef"),
        ["place-cn", "", "place-cn; place-ph; place-vn; place-my"]
    );
    assert_eq!(row("ev-mutiny"), ["mori", "", ""]);
    assert_eq!(row("quote-mori"), ["mori", "", ""]);
    assert_eq!(row("ev-stuck"), ["gazette", "line; guard", "pacific"]);
    assert_eq!(row("ev-stuck-1"), ["guard", "guard", "pacific"]);
    // Nor in the first article.
    let loaded = embedded();
    let made = export(loaded, Format::Facts, &options(loaded, "en", None));
    let table = read(&made.text);
    assert_eq!(cell(&table, "quote-guseva-open", "party_ids"), "");
}

#[test]
fn figures_are_lines_of_their_own() {
    let table = read(&english(strait(), Format::Facts));
    let figure = |id| {
        [
            "kind_code",
            "figure",
            "figure_of_id",
            "figure_value",
            "figure_up_to",
            "figure_unit",
            "figure_precision_code",
            "date_edtf",
            "status_code",
            "speaker_id",
        ]
        .map(|name| cell(&table, id, name))
    };
    assert_eq!(
        figure("ev-stuck-2"),
        [
            "figure",
            "people hurt",
            "ev-stuck",
            "12",
            "",
            "",
            "at-least",
            "",
            "stated",
            "guard"
        ]
    );
    assert_eq!(figure("ev-stuck-3")[3..7], ["3", "5", "", "exact"]);
    assert_eq!(
        figure("ev-stuck.figure3"),
        [
            "figure",
            "loss",
            "ev-stuck",
            "1.5",
            "",
            "million euros",
            "about",
            "",
            "held",
            "gazette"
        ]
    );
    assert_eq!(figure("suva-1")[7], "2017");
    assert_eq!(figure("ev-stuck")[1..7], [""; 6]);
    // It may stand in any sentence of the event: all are given, and the gap between them.
    assert_eq!(
        cell(&table, "ev-stuck.figure3", "quote"),
        "In the Pacific it has been stuck since 2 February […] \
         All in all about 1.5 million euros are lost."
    );
}

#[test]
fn other_voices_and_oppositions_have_columns() {
    let table = read(&english(strait(), Format::Facts));
    let row = |id| {
        [
            "status_code",
            "also",
            "also_status_codes",
            "also_speaker_ids",
            "contradicts_ids",
            "corrects_ids",
        ]
        .map(|name| cell(&table, id, name))
    };
    assert_eq!(
        row("rel-reef")[..4],
        [
            "alleged",
            "Denied: Coast guard, as reported by The Strait Gazette",
            "denied",
            "guard"
        ]
    );
    assert_eq!(
        row("rel-crew"),
        ["stated", "", "", "", "rel-bank", "rel-bank"]
    );
    // The words are those of the claim's own voice.
    assert!(cell(&table, "rel-bank", "quote").starts_with("A bank owns the line"));
}

#[test]
fn past_and_ahead_follow_from_status_and_date() {
    let table = read(&english(strait(), Format::Facts));
    let row = |id| ["when", "tense_code", "repeats"].map(|name| cell(&table, id, name));
    // It has been so since that day: it is not to come.
    assert_eq!(row("ev-stuck"), ["from 2 February 2026 on", "past", ""]);
    assert_eq!(row("ev-hearings"), ["ahead, day not stated", "future", ""]);
    assert_eq!(row("ev-feast"), ["10 February 2026", "off", ""]);
    assert_eq!(
        row("ev-service"),
        [
            "from 2 March 2026 on, on Mondays and Thursdays",
            "future",
            "on Mondays and Thursdays"
        ]
    );
}

#[test]
fn the_table_of_relations_has_every_edge() {
    let table = read(&english(strait(), Format::Relations));
    let edge = |id| {
        ["fact_id", "kind_code", "from_id", "to_id", "to_place_id"]
            .map(|name| cell(&table, id, name))
    };
    // Each of several at an end.
    assert_eq!(
        edge("rel-reef"),
        ["rel-reef", "claim", "place-cn", "place-ph", "place-ph"]
    );
    assert_eq!(
        edge("rel-reef.2")[2..],
        ["place-cn", "place-vn", "place-vn"]
    );
    assert_eq!(
        edge("rel-reef.3")[2..],
        ["place-cn", "place-my", "place-my"]
    );
    // Taking part, with a claim of its own or without; and from place to place.
    assert_eq!(
        edge("ev-stuck.p1"),
        [
            "ev-stuck-1",
            "participation",
            "guard",
            "ev-stuck",
            "pacific"
        ]
    );
    assert_eq!(
        edge("ev-stuck.p2")[..3],
        ["ev-stuck", "participation", "line"]
    );
    assert_eq!(cell(&table, "ev-voyage.p1", "verb"), "carrier");
    assert_eq!(
        edge("ev-voyage.m1"),
        ["ev-voyage", "movement", "tokyo", "suva", "suva"]
    );
    assert_eq!(edge("ev-voyage.m2")[2..4], ["suva", "san-francisco"]);
    assert_eq!(table.1.len(), 3 + 2 + 3 + 2 + 1);
}

#[test]
fn pairs_do_not_grow_with_the_product() {
    let source = fs::read_to_string(root().join("tests/fixtures/strait.json")).expect("a file");
    let mut article: serde_json::Value = serde_json::from_str(&source).expect("JSON");
    let member = |place: &str| serde_json::json!({ "place": { "place": place, "basis": { "kind": "stated" } } });
    for (end, place) in [(0, "suva"), (1, "tokyo")] {
        article["relations"][0]["ends"][end]["and"] = vec![member(place); 999].into();
    }
    let loaded = LoadedArticle::open(&article.to_string()).unwrap_or_else(|p| panic!("{}", p[0]));
    let made = export(loaded, Format::GraphMl, &options(loaded, "en", None));
    assert!((1999..2100).contains(&made.entries), "{}", made.entries);
}
