//! iCalendar (RFC 5545): the events of which the day, or the first and the last day, is known. An
//! event with no day would need one to be made up, so it is left out, and so is one whose date is
//! bounded, approximate, uncertain or only a month; and one that is said not to have been. How often something comes
//! back is said in words: a rule of recurrence would say more than they do.

use super::days::exact_days;
use super::made::Made;
use super::shared::{ExportedFact, Shared};
use article::day::Day;
use article::{Event, Status};
use explorer::cite;
use explorer::i18n::words;
use explorer::relations::ClaimRef;

/// The calendar. Without any event it is empty, which RFC 5545 does not allow: then there is nothing
/// to save.
pub(super) fn calendar(shared: &Shared) -> Made {
    let mut out = Lines::default();
    out.add("BEGIN:VCALENDAR");
    out.add("VERSION:2.0");
    out.add("PRODID:-//Dateline//Dateline//EN");
    out.add("CALSCALE:GREGORIAN");
    out.text(
        "NAME",
        shared.tag(),
        shared.text(&shared.article.title.text),
    );
    if let Some(url) = shared.page() {
        out.add(&format!("SOURCE;VALUE=URI:{url}"));
    }
    let mut left_out = Vec::new();
    let mut entries = 0;
    for event in &shared.article.events {
        let date = event.when.as_ref().and_then(|when| when.date.as_ref());
        let denied = event.entry.claim.status == Status::Denied;
        let days = date.and_then(exact_days).filter(|_| !denied);
        match days.and_then(|(first, last)| Some((written(first)?, written(after(last)?)?))) {
            Some((first, end)) => {
                entries += 1;
                write(&mut out, shared, event, &first, &end);
            }
            None => left_out.push(event.entry.entity),
        }
    }
    out.add("END:VCALENDAR");
    Made {
        text: out.0,
        entries,
        left_out,
    }
}

fn write(out: &mut Lines, shared: &Shared, event: &'static Event, first: &str, end: &str) {
    let entry = &event.entry;
    let claim = &entry.claim;
    let fact = shared.fact(ClaimRef {
        entity: entry.entity,
        part: 0,
    });
    out.add("BEGIN:VEVENT");
    out.add(&format!("UID:{}@{}.dateline", entry.id, shared.article.id));
    // When the report was made, not when it was saved: the same article gives the same file.
    let published = shared.published_date().and_then(|date| date.bounds().0);
    let stamp = published
        .and_then(written)
        .unwrap_or_else(|| first.to_owned());
    out.add(&format!("DTSTAMP:{stamp}T000000Z"));
    out.add(&format!("DTSTART;VALUE=DATE:{first}"));
    out.add(&format!("DTEND;VALUE=DATE:{end}"));
    let (name, lang) = entry.name.get(shared.lang);
    out.text("SUMMARY", shared.article.tag(lang), name);
    if let Some(status) = status(claim.status) {
        out.add(&format!("STATUS:{status}"));
    }
    if let Some(at) = &event.place {
        let place = shared.text(&shared.place(at.place).name);
        let venue = event.venue.as_ref().map(|venue| shared.text(venue));
        let place = venue.map_or_else(|| place.to_owned(), |venue| format!("{place}, {venue}"));
        out.text("LOCATION", shared.tag(), &place);
        // A country's label point is not where it took place.
        if let Some(point) = shared.point(at.place).filter(|point| !point.label) {
            out.add(&format!("GEO:{:.6};{:.6}", point.lat, point.lon));
        }
    } else if let Some(movement) = &event.movement {
        out.text("LOCATION", shared.tag(), &shared.way(movement));
    }
    out.text(
        "DESCRIPTION",
        shared.words.tag(),
        &description(shared, event, &fact),
    );
    let kind = words::kind_of(shared.words, shared.article, entry.entity, shared.lang);
    let categories = [&*kind, shared.status(fact.claim_ref, claim.status)];
    out.add(&format!(
        "CATEGORIES;LANGUAGE={}:{}",
        shared.words.tag(),
        categories.map(escaped).join(",")
    ));
    let link = shared.quoted(&fact).and_then(|quoted| {
        let here = shared.link(fact.claim_ref, quoted.anchor);
        here.or_else(|| shared.page())
    });
    if let Some(link) = link {
        out.add(&format!("URL:{link}"));
    }
    // It blocks nobody's day.
    out.add("TRANSP:TRANSPARENT");
    out.add(&format!("X-DATELINE-STATUS:{}", claim.status.word()));
    out.add(&format!("X-DATELINE-FORM:{}", claim.voice.form.word()));
    out.add("END:VEVENT");
}

/// How sure it is, as far as the text says; what is only named may be either.
fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Held
        | Status::Signed
        | Status::Exists
        | Status::Initiated
        | Status::Agreed
        | Status::Accepted => Some("CONFIRMED"),
        Status::Planned
        | Status::Discussed
        | Status::Possible
        | Status::Conditional
        | Status::Alleged => Some("TENTATIVE"),
        Status::Cancelled => Some("CANCELLED"),
        Status::Stated | Status::Mentioned | Status::Denied => None,
    }
}

/// The date in words, status, voices, figures, quote, source and rights.
fn description(shared: &Shared, event: &'static Event, fact: &ExportedFact) -> String {
    let claim = fact.claim;
    let status = shared.status(fact.claim_ref, claim.status);
    let mut lines = vec![
        shared.when(claim.status, event.when.as_ref()),
        format!("{status}. {}", shared.voice(claim.voice)),
    ];
    for said in shared.others(fact) {
        lines.push(shared.other(fact, &said));
    }
    let figures = shared.article.figures_of(event.entry.entity);
    lines.extend(figures.map(|figure| shared.figure(figure)));
    if let Some(quoted) = shared.quoted(fact) {
        let quote = quoted.anchor;
        let citation = cite::Citation::new(shared.article, shared.words, shared.lang, claim, quote);
        lines.push(citation.quote);
        lines.extend(
            citation
                .translated
                .map(|(quote, by)| format!("{quote} ({by})")),
        );
        lines.push(format!("{}, {}", citation.publisher, citation.date));
        lines.extend(shared.sentence(quote));
    }
    lines.extend(shared.rights().map(String::from));
    lines.join("\n")
}

fn after(day: Day) -> Option<Day> {
    let (year, month, date) = day.to_ymd();
    Day::from_ymd(year, month, date + 1)
        .or_else(|| Day::from_ymd(year, month + 1, 1))
        .or_else(|| Day::from_ymd(year.checked_add(1)?, 1, 1))
}

/// `20260317`; the format has four digits for the year and no other calendar.
fn written(day: Day) -> Option<String> {
    let (year, month, day) = day.to_ymd();
    (1..=9999)
        .contains(&year)
        .then(|| format!("{year:04}{month:02}{day:02}"))
}

/// A value of the type TEXT.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' | '\r' => out.push_str("\\n"),
            // RFC 5545 lets no other control character through.
            c if c.is_control() && c != '\t' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Content lines, folded and ended by CR LF.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn text(&mut self, name: &str, lang: &str, text: &str) {
        self.add(&format!("{name};LANGUAGE={lang}:{}", escaped(text)));
    }

    /// No line has more than 75 octets, its end not counted; a line goes on behind a space. A
    /// character is never cut: RFC 5545 allows that, many readers do not.
    fn add(&mut self, line: &str) {
        const MOST: usize = 75;
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > MOST {
                self.0.push_str("\r\n ");
                width = 1;
            }
            width += c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_at_75_octets_between_characters() {
        // 9 octets of name, then two for each letter: the 34th letter would reach octet 77.
        let mut lines = Lines::default();
        lines.add(&format!("SUMMARY:a{}", "ж".repeat(70)));
        let folded: Vec<&str> = lines.0.trim_end_matches("\r\n").split("\r\n").collect();
        assert_eq!(folded[0], format!("SUMMARY:a{}", "ж".repeat(33)));
        assert_eq!(folded[1], format!(" {}", "ж".repeat(37)));
        assert_eq!(folded.len(), 2);
        assert_eq!((folded[0].len(), folded[1].len()), (75, 75));
    }

    #[test]
    fn a_line_of_75_octets_stays_whole() {
        let mut lines = Lines::default();
        lines.add(&"x".repeat(75));
        assert_eq!(lines.0, format!("{}\r\n", "x".repeat(75)));
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(escaped("a;b, c\\d\r\ne\u{7}"), "a\\;b\\, c\\\\d\\ne ");
    }

    #[test]
    fn the_day_after() {
        let day = |y, m, d| Day::from_ymd(y, m, d).unwrap();
        assert_eq!(after(day(2024, 2, 28)), Some(day(2024, 2, 29)));
        assert_eq!(after(day(2026, 2, 28)), Some(day(2026, 3, 1)));
        assert_eq!(after(day(2026, 12, 31)), Some(day(2027, 1, 1)));
        assert_eq!(written(day(-5, 1, 1)), None);
        assert_eq!(written(day(10000, 1, 1)), None);
    }
}
