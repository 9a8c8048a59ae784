//! What the words of dates mean, by language.

use crate::Language;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A span of the calendar that has a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    Hour,
    /// A part of a day («вечером», "morning").
    Night,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// What a word can mean in a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Meaning {
    /// 1 to 12.
    Month(u8),
    /// 1 (Monday) to 7.
    Weekday(u8),
    /// A weekday that comes back, or 0 for another repetition.
    Repeated(u8),
    /// 1 (spring) to 4 (winter).
    Season(u8),
    Unit(Unit),
    /// Last (−1), this (0), next (1).
    Deixis(i8),
    /// The one that was named before.
    Same,
    /// The one behind (1) or before (−1) the one that was named before.
    Following(i8),
    /// So much behind (1) or before (−1) what was named before.
    Later(i8),
    /// A day of the calendar that has a name, with "Day" or "Eve" behind it.
    Feast(u8, u8),
    /// The day before such a day.
    Vigil,
    /// Days from today.
    Relative(i8),
    Eve,
    Ago,
    /// Opens a time from now («через», "in").
    Ahead,
    In,
    Since,
    /// As since, or compared with.
    From,
    /// Opens a span, or dates a document.
    Dated,
    Until,
    To,
    And,
    Between,
    /// Opens a time that something is planned for.
    For,
    /// A year follows ("fiscal 2024").
    Calls,
    /// The year of a life follows behind a full stop ("d. 1990").
    Life,
    /// Says whose a thing is, or which one.
    Own,
    /// A verb of the present.
    Is,
    /// A form of "to be".
    Be,
    /// Before a weekday that is another day of the year ("Good Friday").
    NamedDay,
    About,
    /// The beginning, the middle or the end of something.
    Part,
    Every,
    The,
    Of,
    As,
    /// A number in words; 0 if it does not say how many.
    Number(i32),
    Ordinal(i32),
    /// The first year of ten.
    Decade(i32),
    /// A word that speaks of what is still to come.
    Future,
    /// "BC".
    Era,
    /// The word behind «до» in «до нашей эры».
    Our,
    /// What is counted, so that the number before it is no year.
    Count,
    /// A verb that tells what has happened.
    Past,
    /// A word that ends like a verb which tells what is or will be.
    Present,
    /// A word that ends like a verb and tells nothing of when.
    Other,
    /// Not in the genitive, so that it is a subject.
    Subject,
    /// Seven, eight, nine hundred, the hundreds of a year.
    Hundreds(i32),
    Thousand,
    /// More than one of a unit.
    Several,
    /// Also a name or another word.
    Doubtful,
}

/// The words of a language.
#[derive(Default)]
pub struct Lexicon {
    words: HashMap<&'static str, Vec<Meaning>>,
    past: Vec<&'static str>,
    present: Vec<&'static str>,
    subject: Vec<&'static str>,
    no_subject: Vec<&'static str>,
}

impl Lexicon {
    /// The meanings of a word in small letters; none if it has none here.
    pub fn meanings(&self, small: &str) -> Option<&[Meaning]> {
        if let Some(meanings) = self.words.get(small) {
            return Some(meanings);
        }
        // A verb in the past by its ending («приехал», "arrived").
        let long = small.chars().count() > 3;
        let ends = |endings: &[&str]| long && endings.iter().any(|ending| small.ends_with(ending));
        if ends(&self.past) {
            return Some(&[Meaning::Past]);
        }
        ends(&self.present).then_some(&[Meaning::Present])
    }

    /// The meaning of a word that has no other: it may be a subject by its ending.
    pub fn other(&self, word: &str) -> &[Meaning] {
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        let name = word.starts_with(char::is_uppercase) && word.ends_with(['в', 'н']);
        if ends(&self.subject) && (name || !ends(&self.no_subject)) {
            &[Meaning::Subject]
        } else {
            &[]
        }
    }
}

static RUSSIAN: LazyLock<Lexicon> = LazyLock::new(|| read(include_str!("../../data/ru/dates.txt")));
static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| read(include_str!("../../data/en/dates.txt")));

/// The words of a language.
pub fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    }
}

fn read(lines: &'static str) -> Lexicon {
    let mut found = Lexicon::default();
    for line in lines.lines().filter(|line| !line.starts_with('#')) {
        let Some((class, words)) = line.split_once(':') else {
            continue;
        };
        let list = words.split_whitespace();
        match class {
            "past-ending" => found.past.extend(list),
            "present-ending" => found.present.extend(list),
            "subject-ending" => found.subject.extend(list),
            "no-subject-ending" => found.no_subject.extend(list),
            _ => {}
        }
        let (class, value) = class.split_once(' ').unwrap_or((class, ""));
        if let Some(meaning) = meaning(class, value) {
            for word in words.split_whitespace() {
                found.words.entry(word).or_default().push(meaning);
            }
        }
    }
    found
}

fn meaning(class: &str, value: &str) -> Option<Meaning> {
    use Meaning as M;
    Some(match class {
        "month" => M::Month(value.parse().ok()?),
        "weekday" => M::Weekday(value.parse().ok()?),
        "repeated" => M::Repeated(value.parse().ok()?),
        "season" => M::Season(value.parse().ok()?),
        "deixis" => M::Deixis(value.parse().ok()?),
        "following" => M::Following(value.parse().ok()?),
        "later" => M::Later(value.parse().ok()?),
        "feast" => {
            let (month, day) = value.split_once('-')?;
            M::Feast(month.parse().ok()?, day.parse().ok()?)
        }
        "vigil" => M::Vigil,
        "for" => M::For,
        "calls" => M::Calls,
        "life" => M::Life,
        "own" => M::Own,
        "is" => M::Is,
        "be" => M::Be,
        "named-day" => M::NamedDay,
        "relative" => M::Relative(value.parse().ok()?),
        "number" => M::Number(value.parse().ok()?),
        "ordinal" => M::Ordinal(value.parse().ok()?),
        "decade" => M::Decade(value.parse().ok()?),
        "unit" => M::Unit(match value {
            "hour" => Unit::Hour,
            "night" => Unit::Night,
            "day" => Unit::Day,
            "week" => Unit::Week,
            "weekend" => Unit::Weekend,
            "month" => Unit::Month,
            "quarter" => Unit::Quarter,
            "half" => Unit::Half,
            "year" => Unit::Year,
            "decade" => Unit::Decade,
            "century" => Unit::Century,
            _ => return None,
        }),
        "same" => M::Same,
        "eve" => M::Eve,
        "ago" => M::Ago,
        "ahead" => M::Ahead,
        "in" => M::In,
        "since" => M::Since,
        "from" => M::From,
        "dated" => M::Dated,
        "past" => M::Past,
        "other" => M::Other,
        "subject" => M::Subject,
        "hundreds" => M::Hundreds(value.parse().ok()?),
        "thousand" => M::Thousand,
        "several" => M::Several,
        "until" => M::Until,
        "to" => M::To,
        "and" => M::And,
        "between" => M::Between,
        "about" => M::About,
        "part" => M::Part,
        "every" => M::Every,
        "the" => M::The,
        "as" => M::As,
        "of" => M::Of,
        "future" => M::Future,
        "era" => M::Era,
        "our" => M::Our,
        "count" => M::Count,
        "doubtful" => M::Doubtful,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_has_a_meaning() {
        for lines in [
            include_str!("../../data/ru/dates.txt"),
            include_str!("../../data/en/dates.txt"),
        ] {
            for line in lines.lines().filter(|line| !line.starts_with('#')) {
                let (class, _) = line.split_once(':').expect(line);
                let (class, value) = class.split_once(' ').unwrap_or((class, ""));
                assert!(
                    class.ends_with("-ending") || meaning(class, value).is_some(),
                    "{line}"
                );
            }
        }
    }
}
