//! What words of the text say of a number.

use super::numbers::{is_space, leading, numbers};
use article::Precision;

/// What words say of a number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Read {
    pub number: String,
    pub unit: String,
    pub name: String,
    pub precision: Precision,
}

/// Words that say how exact a number is; the longer ones first.
const PRECISIONS: [(&str, Precision); 27] = [
    ("не менее", Precision::AtLeast),
    ("не меньше", Precision::AtLeast),
    ("не более", Precision::AtMost),
    ("не больше", Precision::AtMost),
    ("no fewer than", Precision::AtLeast),
    ("no less than", Precision::AtLeast),
    ("no more than", Precision::AtMost),
    ("at least", Precision::AtLeast),
    ("at most", Precision::AtMost),
    ("more than", Precision::AtLeast),
    ("less than", Precision::AtMost),
    ("fewer than", Precision::AtMost),
    ("up to", Precision::AtMost),
    ("более", Precision::AtLeast),
    ("больше", Precision::AtLeast),
    ("свыше", Precision::AtLeast),
    ("минимум", Precision::AtLeast),
    ("over", Precision::AtLeast),
    ("менее", Precision::AtMost),
    ("до", Precision::AtMost),
    ("около", Precision::About),
    ("примерно", Precision::About),
    ("порядка", Precision::About),
    ("about", Precision::About),
    ("around", Precision::About),
    ("roughly", Precision::About),
    ("some", Precision::About),
];

/// Beginnings of words in which something is counted.
const UNITS: [&str; 44] = [
    "тыс",
    "млн",
    "миллион",
    "млрд",
    "миллиард",
    "трлн",
    "триллион",
    "рубл",
    "руб",
    "долл",
    "евро",
    "юан",
    "фунт",
    "процент",
    "тонн",
    "километр",
    "км",
    "метр",
    "гектар",
    "га",
    "литр",
    "баррел",
    "кв",
    "куб",
    "thousand",
    "million",
    "billion",
    "trillion",
    "dollar",
    "euro",
    "pound",
    "rouble",
    "ruble",
    "yuan",
    "per",
    "percent",
    "cent",
    "tonne",
    "ton",
    "km",
    "kilomet",
    "mile",
    "hectare",
    "barrel",
];

/// Signs in which something is counted.
const SIGNS: [char; 7] = ['%', '$', '€', '£', '¥', '₽', '‰'];

/// What words say of a number: the first one among them. What is counted comes behind it, else before.
pub(super) fn read(words: &str) -> Read {
    let mut read = Read {
        number: String::new(),
        unit: String::new(),
        name: words.trim().to_string(),
        precision: Precision::Exact,
    };
    let Some(at) = words.find(|sign: char| sign.is_ascii_digit()) else {
        return read;
    };
    let (Some(before), Some(body)) = (words.get(..at), words.get(at..)) else {
        return read;
    };
    let Some((_, rest)) = leading(body) else {
        return read;
    };
    let mut after = rest;
    // "3–5", "3 to 5", «от 3 до 5».
    let range = ["–", "—", "-", " to ", " до "].iter().find_map(|between| {
        let (_, rest) = leading(
            rest.trim_start_matches(is_space)
                .strip_prefix(between.trim())?
                .trim_start(),
        )?;
        Some(rest)
    });
    let first = body.get(..body.len() - rest.len()).unwrap_or_default();
    read.number = first.to_string();
    let mut before = before.trim();
    if let Some(rest) = range {
        let whole = body.get(..body.len() - rest.len()).unwrap_or_default();
        let last = whole.rsplit(|sign: char| !(sign.is_ascii_digit() || matches!(sign, ',' | '.')));
        let last = last.into_iter().next().unwrap_or_default();
        let both = format!("{first}–{last}");
        if numbers(&both).is_some() {
            read.number = both;
            after = rest;
            before = before.strip_suffix("от").unwrap_or(before).trim_end();
        }
    }
    let lower = before.to_lowercase();
    let said = PRECISIONS.iter().find(|(words, _)| {
        let rest = lower.strip_suffix(words);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(is_space))
    });
    if let Some((words, precision)) = said.filter(|_| lower.len() == before.len()) {
        read.precision = *precision;
        before = before
            .get(..before.len() - words.len())
            .unwrap_or_default()
            .trim_end();
    }
    let sign = before
        .chars()
        .next_back()
        .filter(|sign| SIGNS.contains(sign));
    let (unit, name) = unit(after);
    read.unit = match sign {
        Some(sign) => {
            before = before.trim_end_matches(sign).trim_end();
            format!("{unit} {sign}").trim().to_string()
        }
        None => unit.to_string(),
    };
    read.name = if name.is_empty() { before } else { name }.to_string();
    read
}

/// What something is counted in, and the rest.
fn unit(after: &str) -> (&str, &str) {
    let after = after.trim();
    let mut end = 0;
    while let Some(rest) = after.get(end..) {
        let gap = rest.len() - rest.trim_start().len();
        let word = rest.split_whitespace().next().unwrap_or_default();
        let bare = word
            .trim_end_matches(|sign: char| !sign.is_alphanumeric())
            .to_lowercase();
        let is_unit = UNITS.iter().any(|unit| match unit.len() {
            0..=4 => bare == *unit,
            _ => bare.starts_with(unit),
        });
        if word.is_empty() || !(is_unit || word.chars().all(|sign| SIGNS.contains(&sign))) {
            break;
        }
        end += gap + word.len();
    }
    let (unit, name) = after.split_at_checked(end).unwrap_or((after, ""));
    let is_mark = |sign: char| matches!(sign, '.' | ',' | ';' | ':') || sign.is_whitespace();
    (
        unit.trim_end_matches([',', ';', ':']),
        name.trim_matches(is_mark),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_number_unit_and_what_is_counted() {
        let cases = [
            (
                "не менее 12 человек",
                ["12", "", "человек"],
                Precision::AtLeast,
            ),
            (
                "около 3,5 млн рублей",
                ["3,5", "млн рублей", ""],
                Precision::About,
            ),
            ("15 % жителей", ["15", "%", "жителей"], Precision::Exact),
            (
                "at least 12 people were hurt",
                ["12", "", "people were hurt"],
                Precision::AtLeast,
            ),
            (
                "the loan of $3 million",
                ["3", "million $", "the loan of"],
                Precision::Exact,
            ),
            (
                "от 3 до 5 тысяч тонн рыбы",
                ["3–5", "тысяч тонн", "рыбы"],
                Precision::Exact,
            ),
            ("3–5 per cent", ["3–5", "per cent", ""], Precision::Exact),
            ("трёх стран", ["", "", "трёх стран"], Precision::Exact),
        ];
        for (words, [number, unit, name], precision) in cases {
            let expected = Read {
                number: number.into(),
                unit: unit.into(),
                name: name.into(),
                precision,
            };
            assert_eq!(read(words), expected, "{words}");
        }
    }
}
