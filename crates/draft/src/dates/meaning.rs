//! What a word can mean in a date.

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
    /// Such a day whose name may stand alone ("by Christmas").
    Holiday,
    /// The day before such a day.
    Vigil,
    /// Days from today.
    Relative(i8),
    Eve,
    Ago,
    /// Opens a time from now («через», "in").
    Ahead,
    In,
    /// Before the name of a day that is kept ("at Christmas").
    At,
    Since,
    /// As since, or compared with.
    From,
    /// Opens a span, or dates a document.
    Dated,
    Until,
    /// Before the last day on which something may happen.
    By,
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
    /// A noun that has a year before it ("2025 outlook").
    OfYear,
    /// A verb that speaks of what is still to come if "to" follows it.
    Wish,
    /// A verb of the present that says what is still to come, behind a pronoun ("they meet").
    Planned,
    /// A pronoun that stands before its verb.
    Who,
    /// A verb behind which a participle says what lasts ("stay shut").
    Lasts,
    /// "BC".
    Era,
    /// The word behind «до» in «до нашей эры».
    Our,
    /// What is counted, so that the number before it is no year.
    Count,
    /// A verb that tells what has happened.
    Past,
    /// What is compared with follows.
    Than,
    /// A word that ends like a verb which tells what is or will be.
    Present,
    /// A word that ends like a verb that says what is to be done.
    Infinitive,
    /// A word behind which «на» says when something is to take place («назначенный на 29 мая»).
    Appointed,
    /// A verb that says of another that it was done («удалось»).
    Achieved,
    /// A word that ends like a verb which describes by what has happened («пущенный»).
    Participle,
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

/// The meaning that a class of the data names, with its value.
pub fn meaning(class: &str, value: &str) -> Option<Meaning> {
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
        "achieved" => M::Achieved,
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
        "of-year" => M::OfYear,
        "wish" => M::Wish,
        "planned" => M::Planned,
        "who" => M::Who,
        "lasts" => M::Lasts,
        "than" => M::Than,
        "by" => M::By,
        "at" => M::At,
        "holiday" => M::Holiday,
        "era" => M::Era,
        "our" => M::Our,
        "count" => M::Count,
        "doubtful" => M::Doubtful,
        _ => return None,
    })
}
