//! A selector for a stretch of a text: with a prefix and a suffix where the words stand there twice.

use crate::article::Span;
use crate::beside::{USUAL_LENGTH, after, before};

/// The words of a span, and what must stand before and after them so that they are found but once;
/// empty where they are alone.
pub fn selector(text: &str, span: Span) -> Option<(&str, &str, &str)> {
    let (start, end) = (span.start as usize, span.end as usize);
    let exact = text.get(start..end)?;
    if exact.is_empty() {
        return None;
    }
    let step = exact.chars().next().map_or(1, char::len_utf8);
    let mut others = Vec::new();
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find(exact)) {
        if from + found != start {
            others.push(from + found);
            // So many will not be told apart by less than all.
            if others.len() > 1000 {
                break;
            }
        }
        from += found + step;
    }
    if others.is_empty() {
        return Some((exact, "", ""));
    }
    let mut length = USUAL_LENGTH;
    loop {
        let prefix = before(text.get(..start)?, length);
        let suffix = after(text.get(end..)?, length);
        let alone = others.len() <= 1000
            && others.iter().all(|other| {
                !text
                    .get(..*other)
                    .is_some_and(|text| text.ends_with(prefix))
                    || !(text.get(other + exact.len()..))
                        .is_some_and(|text| text.starts_with(suffix))
            });
        if alone || length >= text.len() {
            return Some((exact, prefix, suffix));
        }
        length *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_twice_is_told_apart() {
        let text = "Дели и Нью-Дели";
        let at = |start, end| selector(text, Span { start, end });
        assert_eq!(at(12, 18), Some(("Нью", "", "")));
        assert_eq!(at(0, 8), Some(("Дели", "", " и Нью-Дели")));
        assert_eq!(at(19, 27), Some(("Дели", "Дели и Нью-", "")));
        assert_eq!(at(0, 0), None);
        assert_eq!(at(1, 3), None);
    }

    #[test]
    fn even_where_everything_is_the_same() {
        let text = "Да. ".repeat(60);
        let span = Span {
            start: 138,
            end: 143,
        };
        let (exact, prefix, suffix) = selector(&text, span).unwrap();
        assert_eq!(exact, "Да.");
        let whole = format!("{prefix}{exact}{suffix}");
        assert_eq!(text.matches(&whole).count(), 1);
    }
}
