//! Whether a fact lies behind the article or ahead of it: its status and its date say so together.

use article::edtf::{DateKind, Edtf};
use article::{Article, BasisKind, Status, When};

/// Where a fact stands in time, seen from the article.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Tense {
    /// It took place, or is taking place.
    Past,
    /// It is to come.
    Future,
    /// It was to come, and will not.
    Off,
    /// Neither status nor date say.
    Open,
}

impl Tense {
    /// Where a fact of this status and date stands.
    pub fn of(article: &Article, status: Status, when: Option<&When>) -> Self {
        let date = when.and_then(|when| when.date.as_ref());
        match status {
            Status::Cancelled => Self::Off,
            Status::Held | Status::Signed | Status::Exists | Status::Initiated => Self::Past,
            Status::Planned | Status::Possible | Status::Conditional => {
                // What was planned for a day that has passed has or has not taken place since.
                match date.map(|date| by_date(article, date)) {
                    Some(Self::Past) => Self::Open,
                    _ => Self::Future,
                }
            }
            Status::Agreed
            | Status::Accepted
            | Status::Discussed
            | Status::Stated
            | Status::Mentioned
            | Status::Denied
            | Status::Alleged => date.map_or(Self::Open, |date| by_date(article, date)),
        }
    }
}

/// Where a date stands against the day on which the article appeared.
fn by_date(article: &Article, date: &Edtf) -> Tense {
    let published = article.source.published.as_ref();
    let published = published.and_then(|when| when.date.as_ref());
    let (opened, closed) = published.map_or((None, None), Edtf::bounds);
    if let DateKind::NotEarlierThan(first) = date.kind() {
        // Without a date of publication "from then on" is all that can be meant.
        return match opened {
            Some(day) if first < day => Tense::Open,
            _ => Tense::Future,
        };
    }
    let (first, last) = date.bounds();
    match (first, last, opened, closed) {
        (Some(first), _, _, Some(day)) if first > day => Tense::Future,
        (_, Some(last), Some(day), _) if last < day => Tense::Past,
        (_, Some(last), _, Some(day)) if last <= day => Tense::Past,
        _ => Tense::Open,
    }
}

article::vocabulary! {
    /// What is known of the date of an event.
    pub enum Dated {
        /// The text gives the day.
        Stated = "stated",
        /// The day follows from the text.
        Derived = "derived",
        /// Only the month, the year or another time is known, or about which day it was.
        Rough = "rough",
        /// Not later than some day.
        NotLater = "not-later",
        /// Not earlier than some day.
        NotEarlier = "not-earlier",
        /// Lies ahead; when, is not known.
        Ahead = "ahead",
        /// Nothing is known.
        Unknown = "unknown",
    }
}

impl Dated {
    /// What is known of the date of a fact of this status.
    pub fn of(article: &Article, status: Status, when: Option<&When>) -> Self {
        let Some((when, date)) = when.and_then(|when| Some((when, when.date.as_ref()?))) else {
            return Self::Unknown;
        };
        match date.kind() {
            DateKind::NotLaterThan(_) => Self::NotLater,
            DateKind::NotEarlierThan(_) if when.basis.kind == BasisKind::Stated => {
                if date.is_of_days() {
                    Self::Stated
                } else {
                    Self::Rough
                }
            }
            DateKind::NotEarlierThan(_) => match Tense::of(article, status, Some(when)) {
                Tense::Future => Self::Ahead,
                _ => Self::NotEarlier,
            },
            _ if !date.is_of_days() => Self::Rough,
            _ if when.basis.kind == BasisKind::Derived => Self::Derived,
            _ => Self::Stated,
        }
    }
}
