use super::{Date, DateKind, Edtf, Form, Qualifier, Shape, Time, Zone};
use crate::day::Day;

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn bounds(text: &str) -> String {
    let (first, last) = edtf(text).bounds();
    let show = |day: Option<Day>| day.map_or("-".into(), |day| day.to_string());
    format!("{} {}", show(first), show(last))
}

#[test]
fn reads_the_examples_of_the_specification_and_gives_their_bounds() {
    let table = [
        // Level 0.
        ("1985-04-12", "1985-04-12 1985-04-12"),
        ("1985-04", "1985-04-01 1985-04-30"),
        ("1985", "1985-01-01 1985-12-31"),
        ("0000", "0000-01-01 0000-12-31"),
        ("1985-04-12T23:20:30", "1985-04-12 1985-04-12"),
        ("1985-04-12T23:20:30Z", "1985-04-12 1985-04-12"),
        ("1985-04-12T23:20:30-04", "1985-04-12 1985-04-12"),
        ("1985-04-12T23:20:30+04:30", "1985-04-12 1985-04-12"),
        ("2026-03-17T00:00:00+00:00", "2026-03-17 2026-03-17"),
        ("2026-03-17T00:00:00-00:30", "2026-03-17 2026-03-17"),
        ("2026-03-17T00:00:00+14:00", "2026-03-17 2026-03-17"),
        ("2016-12-31T23:59:60Z", "2016-12-31 2016-12-31"),
        ("1964/2008", "1964-01-01 2008-12-31"),
        ("2004-06/2006-08", "2004-06-01 2006-08-31"),
        ("2004-02-01/2005-02-08", "2004-02-01 2005-02-08"),
        ("2004-02-01/2005-02", "2004-02-01 2005-02-28"),
        ("2004-02-01/2005", "2004-02-01 2005-12-31"),
        ("2005/2006-02", "2005-01-01 2006-02-28"),
        // Level 1: years behind Y, and negative ones.
        ("Y170000002", "Y170000002-01-01 Y170000002-12-31"),
        ("Y-170000002", "Y-170000002-01-01 Y-170000002-12-31"),
        ("Y10000", "Y10000-01-01 Y10000-12-31"),
        ("-1985", "-1985-01-01 -1985-12-31"),
        ("-0004-02-29", "-0004-02-29 -0004-02-29"),
        // Seasons.
        ("2001-21", "2001-01-01 2001-12-31"),
        ("2001-22", "2001-01-01 2002-02-28"),
        ("2001-23", "2001-01-01 2001-12-31"),
        ("2003-24", "2003-01-01 2004-02-29"),
        // Qualifiers.
        ("1984?", "1984-01-01 1984-12-31"),
        ("2004-06~", "2004-06-01 2004-06-30"),
        ("2004-06-11%", "2004-06-11 2004-06-11"),
        ("2001-21?", "2001-01-01 2001-12-31"),
        ("Y170000002~", "Y170000002-01-01 Y170000002-12-31"),
        // Unknown digits.
        ("201X", "2010-01-01 2019-12-31"),
        ("20XX", "2000-01-01 2099-12-31"),
        ("2004-XX", "2004-01-01 2004-12-31"),
        ("1985-04-XX", "1985-04-01 1985-04-30"),
        ("1985-XX-XX", "1985-01-01 1985-12-31"),
        ("000X", "0000-01-01 0009-12-31"),
        ("-201X", "-2019-01-01 -2010-12-31"),
        ("-20XX", "-2099-01-01 -2000-12-31"),
        ("-000X", "-0009-01-01 -0001-12-31"),
        ("-00XX", "-0099-01-01 -0001-12-31"),
        ("201X?", "2010-01-01 2019-12-31"),
        // Open and unknown ends.
        ("1985-04-12/..", "1985-04-12 -"),
        ("1985-04/..", "1985-04-01 -"),
        ("1985/..", "1985-01-01 -"),
        ("../1985-04-12", "- 1985-04-12"),
        ("../1985-04", "- 1985-04-30"),
        ("../1985", "- 1985-12-31"),
        ("1985-04-12/", "1985-04-12 -"),
        ("1985-04/", "1985-04-01 -"),
        ("1985/", "1985-01-01 -"),
        ("/1985-04-12", "- 1985-04-12"),
        ("/1985-04", "- 1985-04-30"),
        ("/1985", "- 1985-12-31"),
        // Intervals of qualified dates.
        ("1984~/2004-06", "1984-01-01 2004-06-30"),
        ("1984/2004-06~", "1984-01-01 2004-06-30"),
        ("1984~/2004~", "1984-01-01 2004-12-31"),
        ("-1984?/2004%", "-1984-01-01 2004-12-31"),
        ("1984-06-02?/2004-08-08~", "1984-06-02 2004-08-08"),
        ("2004-06~/..", "2004-06-01 -"),
        // The one form of level 2.
        ("2004-06-XX/2004-07-03", "2004-06-01 2004-07-03"),
        // The end may be less exact than the start.
        ("2004-06/2004", "2004-06-01 2004-12-31"),
    ];
    for (text, expected) in table {
        assert_eq!(bounds(text), expected, "{text}");
        assert_eq!(edtf(text).to_string(), text);
        assert_eq!(text.parse(), Ok(edtf(text)));
        let bytes = postcard::to_allocvec(&edtf(text)).expect("written");
        assert_eq!(postcard::from_bytes(&bytes), Ok(edtf(text)));
    }
}

#[test]
fn refuses_everything_else_and_says_where() {
    // The text, the byte offset, and a part of the message.
    let table = [
        ("", 0, "empty"),
        ("unknown", 0, "leave the field out"),
        ("today", 0, "is no part of a date"),
        ("17 March 2026", 2, "no spaces"),
        ("17.03.2026", 0, "the year comes first"),
        ("17-03-2026", 0, "the year comes first"),
        ("03/17/2026", 5, "one slash"),
        ("2026.03.17", 4, "should end"),
        ("2026/03/17", 7, "one slash"),
        ("20260317", 0, "hyphens are missing"),
        ("2026–03–17", 4, "the plain hyphen"),
        ("2026-3-17", 5, "a month has two digits"),
        ("2026-03-7", 8, "a day has two digits"),
        ("2026-03-", 8, "the day is missing"),
        ("2026-", 5, "the month is missing"),
        ("2026-03-17-", 10, "should end"),
        ("2026-076", 5, "day of the year"),
        ("2026-W12-2", 5, "a week"),
        ("826", 0, "four digits"),
        ("-", 1, "four digits"),
        ("12026", 0, "needs a Y"),
        ("+2026", 0, "four digits is needed"),
        ("-0000", 0, "no year -0000"),
        ("-0000-01", 0, "no year -0000"),
        ("2026\n", 4, "invisible characters (U+000A)"),
        ("２０２６", 0, "is no part of a date"),
        // The calendar.
        ("2026-02-29", 8, "month 02 of 2026 has 28 days"),
        ("2024-02-30", 8, "month 02 of 2024 has 29 days"),
        ("1900-02-29", 8, "has 28 days"),
        ("-0001-02-29", 9, "month 02 of -0001 has 28 days"),
        ("2026-04-31", 8, "has 30 days"),
        ("2026-01-32", 8, "has 31 days"),
        ("2026-01-00", 8, "no day 00"),
        ("2026-00", 5, "no month 00"),
        ("2026-13", 5, "no month 13"),
        ("2026-20", 5, "no month 20"),
        ("2026-99", 5, "no month 99"),
        ("2026-21-05", 7, "a season has no days"),
        // Years behind Y.
        ("Y2026", 0, "leave it out"),
        ("Y", 0, "leave it out"),
        ("Y012026", 1, "may not start with 0"),
        ("Y1234567890", 1, "nine digits"),
        ("Y12026-03", 6, "stands alone"),
        ("Y1202X", 5, "level 2"),
        ("y12026", 0, "capital"),
        ("Y17E7", 3, "level 2"),
        ("1950S2", 4, "level 2"),
        // Unknown digits.
        ("201x", 3, "capital Latin X"),
        ("20uu", 2, "capital Latin X"),
        ("201\u{425}", 3, "capital Latin X"),
        ("XXXX", 0, "level 2"),
        ("2XXX", 1, "level 2"),
        ("20X6", 2, "level 2"),
        ("X026", 0, "level 2"),
        ("201X-03", 0, "level 2"),
        ("2026-1X", 5, "level 2"),
        ("2026-03-1X", 8, "level 2"),
        ("2026-XX-17", 8, "level 2"),
        // Qualifiers.
        ("?", 0, "four digits is needed"),
        ("1984?~", 4, "written %"),
        ("?2004-06", 0, "level 2"),
        ("2004?-06-11", 4, "level 2"),
        ("2004-06~-11", 7, "level 2"),
        ("2001-34", 5, "level 2"),
        // Sets.
        ("[1667,1668]", 0, "level 2"),
        ("{1960,1961-12}", 0, "level 2"),
        ("..1984", 0, "level 2"),
        ("..", 0, "level 2"),
        // Intervals.
        ("/", 0, "at least one end"),
        ("../..", 0, "at least one end"),
        ("../", 0, "at least one end"),
        ("/..", 0, "at least one end"),
        ("2026-03-17/open", 11, "two points"),
        ("2026-03-17/2026-03-16", 11, "ends before it starts"),
        ("2008/1964", 5, "ends before it starts"),
        ("2026-03-17/2026-02-30", 19, "no day 30"),
        ("2026-02-30/2026-03-17", 8, "no day 30"),
        ("2026-03-17/...", 11, "level 2"),
        ("2026-03-17 / ..", 10, "no spaces"),
        (
            "2026-03-17T10:00:00/2026-03-18",
            10,
            "not possible in an interval",
        ),
        (
            "2026-03-17/2026-03-18T10:00:00",
            21,
            "not possible in an interval",
        ),
        // Times.
        ("2026-03-17T", 11, "the hour is needed"),
        ("2026-03-17T10", 13, "a colon"),
        ("2026-03-17T10:00", 16, "a colon"),
        ("2026-03-17T1000", 11, "the hour is needed"),
        ("2026-03-17T24:00:00", 11, "no hour 24"),
        ("2026-03-17T10:60:00", 14, "no minute 60"),
        ("2026-03-17T10:00:60", 17, "no second 60"),
        ("2026-03-17T10:00:00.5", 19, "parts of a second"),
        ("2026-03-17T10:00:00-00:00", 19, "universal time"),
        ("2026-03-17T10:00:00-00", 19, "universal time"),
        ("2026-03-17T10:00:00+15:00", 20, "no time zone 15"),
        ("2026-03-17T10:00:00+14:30", 23, "no minute 30"),
        ("2026-03-17T10:00:00+0300", 20, "the time zone is needed"),
        ("2026-03-17T10:00:00Z?", 20, "should end"),
        ("2026-03-17T10:00:00?", 19, "cannot be marked"),
        ("2026-03-17?T10:00:00", 10, "cannot be marked"),
        ("2026-03T10:00:00", 7, "only a full day"),
        ("2026-03-XXT10:00:00", 10, "only a full day"),
        ("2026-03-17t10:00:00", 10, "capital"),
        ("T10:00:00", 0, "four digits is needed"),
    ];
    for (text, offset, part) in table {
        let error = Edtf::parse(text).expect_err(text);
        assert!(error.message.to_string().contains(part), "{text}: {error}");
        assert_eq!(error.offset, offset, "{text}: {error}");
    }
}

#[test]
fn kinds() {
    let day = |text| edtf(text).day().expect("a day");
    let march_17 = day("2026-03-17");
    let table = [
        ("2026-03-17", DateKind::Day),
        ("2026-03-17?", DateKind::Day),
        ("2026-03-17T10:00:00Z", DateKind::Day),
        ("2026-03", DateKind::Month),
        ("2026-03-XX", DateKind::Month),
        ("2026-21", DateKind::Season),
        ("2026", DateKind::Year),
        ("2026-XX", DateKind::Year),
        ("2026-XX-XX", DateKind::Year),
        ("Y12026", DateKind::Year),
        ("202X", DateKind::Decade),
        ("20XX", DateKind::Century),
        ("2025/2026-03-17", DateKind::Span),
        ("../2026-03-17", DateKind::NotLaterThan(march_17)),
        ("2026-03-17/..", DateKind::NotEarlierThan(march_17)),
        ("/2026-03-17", DateKind::SinceUnknown(march_17)),
        ("2026-03-17/", DateKind::UntilUnknown(march_17)),
        // The last possible day of a month, the first possible of another.
        ("../2026-03", DateKind::NotLaterThan(day("2026-03-31"))),
        ("2026-03/..", DateKind::NotEarlierThan(day("2026-03-01"))),
    ];
    for (text, kind) in table {
        assert_eq!(edtf(text).kind(), kind, "{text}");
        assert_eq!(edtf(text).day().is_some(), kind == DateKind::Day, "{text}");
    }
}

#[test]
fn qualifiers() {
    // The text; approximate; uncertain.
    let table = [
        ("2026", false, false),
        ("2026~", true, false),
        ("2026?", false, true),
        ("2026%", true, true),
        ("2025/2026~", true, false),
        ("2025?/2026~", true, true),
        ("../2026%", true, true),
        ("../2026", false, false),
    ];
    for (text, approximate, uncertain) in table {
        let date = edtf(text);
        assert_eq!(
            (date.is_approximate(), date.is_uncertain()),
            (approximate, uncertain),
            "{text}"
        );
    }
    let Form::Date(date) = edtf("2026-03~").form() else {
        panic!("one date")
    };
    assert_eq!(date.shape(), Shape::Month(2026, 3));
    assert_eq!(date.qualifier(), Qualifier::Approximate);
    let shapes = |text| edtf(text).dates().map(Date::shape).collect::<Vec<_>>();
    assert_eq!(shapes("2025/2026-21").len(), 2);
    assert_eq!(shapes("../2026"), [Shape::Year(2026)]);
}

#[test]
fn times() {
    let time = edtf("2026-03-17T09:30:05-03:30").time().expect("a time");
    assert_eq!((time.hour(), time.minute(), time.second()), (9, 30, 5));
    assert_eq!(time.zone(), Zone::Minutes(-210));
    assert_eq!(
        edtf("2026-03-17T09:30:05+03").time().map(Time::zone),
        Some(Zone::Hours(3))
    );
    assert_eq!(edtf("2026-03-17").time(), None);
}

#[test]
fn order() {
    let sorted = [
        "-0044-03-15",
        "1985",
        "2026-21",
        "../2026-03-17",
        "/2026-03-17",
        "2026-03-17",
        "2026-03-17/2026-03-20",
        "2026-03-17/..",
        "2026-03-18",
        "2027-01-01",
        "2027-01",
        "2027",
    ];
    let keys = sorted.map(|text| edtf(text).order_key());
    assert!(keys.is_sorted(), "{keys:?}");
    assert!(edtf("../2026-03-17").order_key() < edtf("2026-03-17").order_key());
    assert!(edtf("2026-21").order_key() < edtf("2026-22").order_key());
}

#[test]
fn odd_texts_do_not_panic_and_what_is_read_is_written_back() {
    // A small generator with a fixed start (xorshift): the same texts on every run.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("31 bits") % limit
    };
    let pieces = [
        "2026", "03", "17", "-", "-", "-", "/", "..", "X", "XX", "Y", "T", "09:30:00", "Z",
        "+03:00", "?", "~", "%", "0", "9", "21", "é", "–", " ", "",
    ];
    let mut read = 0;
    for _ in 0..300_000 {
        let text: String = (0..=below(8))
            .map(|_| pieces[below(pieces.len())])
            .collect();
        match Edtf::parse(&text) {
            Ok(date) => {
                read += 1;
                assert_eq!(date.to_string(), text);
                let (first, last) = date.bounds();
                assert!(first.is_some() || last.is_some(), "{text}");
                assert!(
                    first.zip(last).is_none_or(|(first, last)| first <= last),
                    "{text}"
                );
                let _ = (date.kind(), date.order_key());
            }
            Err(error) => {
                assert!(text.is_char_boundary(error.offset), "{text}: {error}");
                assert!(!error.message.to_string().is_empty());
            }
        }
    }
    assert!(read > 1_000, "too few texts were dates: {read}");
}
