//! What machines are told of dates: only days that are known, and one day to sort by.

use article::day::Day;
use article::edtf::{DateKind, Form};
use article::{Article, When};

/// A date if it is one known day.
pub fn exact(when: &When) -> Option<String> {
    let date = when.date.as_ref()?;
    let exact = !date.is_approximate() && !date.is_uncertain();
    (exact && date.kind() == DateKind::Day).then(|| date.to_string())
}

/// First and last day, as far as the date names them: of "not later than" it names neither.
pub fn exact_span(when: &When) -> (Option<String>, Option<String>) {
    let Some(date) = &when.date else {
        return (None, None);
    };
    match (date.form(), date.kind()) {
        (Form::Interval(..), DateKind::Span)
            if !date.is_approximate()
                && !date.is_uncertain()
                && date.dates().all(|date| {
                    let (first, last) = date.bounds();
                    first == last
                }) =>
        {
            let (first, last) = date.bounds();
            (
                first.map(|day| day.to_string()),
                last.map(|day| day.to_string()),
            )
        }
        _ => (exact(when), None),
    }
}

/// The day by which an article was published: the last that its date can mean, or the first where
/// that has no end.
pub fn published_by(article: &Article) -> Option<Day> {
    let date = article.source.published.as_ref()?.date.as_ref()?;
    let (first, last) = date.bounds();
    last.or(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use article::{Basis, BasisKind};

    #[test]
    fn only_named_days_are_given() {
        let of = |date: &str| {
            exact_span(&When {
                date: Some(article::edtf::Edtf::parse(date).unwrap()),
                basis: Basis {
                    kind: BasisKind::Stated,
                    note: None,
                },
                year: None,
                repeats: None,
            })
        };
        assert_eq!(of("2026-03-17"), (Some("2026-03-17".into()), None));
        assert_eq!(
            of("2026-03-17/2026-03-19"),
            (Some("2026-03-17".into()), Some("2026-03-19".into()))
        );
        for vague in [
            "../2026-03-17",
            "2026-03-17/..",
            "2026-03-17~",
            "2026-03",
            "2026",
            "2025/2026",
        ] {
            assert_eq!(of(vague), (None, None), "{vague}");
        }
    }
}
