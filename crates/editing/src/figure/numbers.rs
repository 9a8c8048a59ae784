//! Numbers as they are typed.

/// A number as it is typed, or the two ends of a range; none if it is neither, or if it runs downwards.
pub(super) fn numbers(typed: &str) -> Option<(f64, Option<f64>)> {
    let typed = typed.trim();
    let (first, rest) = leading(typed)?;
    let rest = rest.trim();
    if rest.is_empty() {
        return Some((first, None));
    }
    let (last, rest) = leading(rest.strip_prefix(DASHES)?.trim_start())?;
    (rest.trim().is_empty() && first < last).then_some((first, Some(last)))
}

const DASHES: [char; 3] = ['–', '—', '-'];

/// Spaces, also those that do not break a line.
pub(super) fn is_space(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// The number with which a text begins, and what follows it. Digits stand in groups of three behind spaces,
/// or behind commas if there are several groups; else a comma or a full stop is the decimal mark.
pub(super) fn leading(text: &str) -> Option<(f64, &str)> {
    let (minus, body) = match text.strip_prefix(['-', '−']) {
        Some(body) => (true, body),
        None => (false, text),
    };
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(body);
    let mut number = body
        .get(..first)
        .filter(|found| !found.is_empty())?
        .to_string();
    let mut rest = body.get(first..)?;
    let mut decimal = false;
    while let Some(sign) = rest.chars().next() {
        let Some(behind) = rest.get(sign.len_utf8()..) else {
            break;
        };
        let count = digits(behind);
        let Some(group) = behind.get(..count) else {
            break;
        };
        let next = behind.get(count..).unwrap_or_default();
        // "12,500,000", but "12,5"; a zero in front has no groups.
        let commas = sign == ',' && next.starts_with(',');
        if count == 3 && !decimal && (is_space(sign) || commas) && number.len() <= 15 {
            number.push_str(group);
        } else if count > 0 && !decimal && matches!(sign, ',' | '.') {
            let thousands = sign == ',' && count == 3 && number != "0";
            if !thousands {
                number.push('.');
                decimal = true;
            }
            number.push_str(group);
        } else {
            break;
        }
        rest = next;
    }
    let value: f64 = number.parse().ok()?;
    let value = if minus { -value } else { value };
    value.is_finite().then_some((value, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_typed() {
        let cases = [
            ("12", Some((12.0, None))),
            ("3,5", Some((3.5, None))),
            ("3.5", Some((3.5, None))),
            ("1 200", Some((1200.0, None))),
            ("1\u{a0}200\u{a0}000", Some((1_200_000.0, None))),
            ("12,500,000", Some((12_500_000.0, None))),
            ("12,500", Some((12_500.0, None))),
            ("0,125", Some((0.125, None))),
            ("3–5", Some((3.0, Some(5.0)))),
            ("3 - 5", Some((3.0, Some(5.0)))),
            ("-4", Some((-4.0, None))),
            ("5–3", None),
            ("", None),
            ("много", None),
            ("12 человек", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(numbers(typed), expected, "{typed}");
        }
    }
}
