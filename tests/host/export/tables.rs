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
