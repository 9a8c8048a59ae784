//! How many typing mistakes there are between two words.
//!
//! `strsim`, which the check uses for its guesses, does not serve here: it compares whole words only,
//! while a search also compares what has been typed so far with the beginning of a word; and it never
//! gives up early, while a search compares each word typed with all words of an article.

/// The longest word that is compared; longer ones have no mistakes forgiven.
const LONGEST: usize = 32;

/// How many mistakes are forgiven in a word of so many letters.
pub fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// Which letters a word has, as a set that may take two for one.
pub fn letters(word: &[u16]) -> u64 {
    word.iter().fold(0, |set, c| set | 1 << (c % 64))
}

/// Distance of two words: letters left out, added, changed, or two neighbours swapped (optimal string
/// alignment), each one mistake. First to the whole of `word`, then to that beginning of it which is
/// nearest.
///
/// `None` for a distance beyond `most`.
pub fn distance(typed: &[u16], word: &[u16], most: usize) -> (Option<usize>, Option<usize>) {
    let word = &word[..word.len().min(typed.len() + most + 1)];
    if typed.len() > LONGEST || word.len() + most < typed.len() {
        return (None, None);
    }
    let columns = word.len() + 1;
    // Rows for the letters typed: two back, one back, this one.
    let mut rows = [[0_u8; 2 * LONGEST]; 3];
    if columns > rows[0].len() {
        return (None, None);
    }
    for (at, cell) in rows[1][..columns].iter_mut().enumerate() {
        *cell = at as u8;
    }
    for (line, letter) in typed.iter().enumerate() {
        let [before, last, row] = &mut rows;
        row[0] = line as u8 + 1;
        let mut least = row[0];
        for (at, other) in word.iter().enumerate() {
            let same = last[at] + u8::from(letter != other);
            let mut cost = same.min(last[at + 1] + 1).min(row[at] + 1);
            if line > 0 && at > 0 && *letter == word[at - 1] && typed[line - 1] == *other {
                cost = cost.min(before[at - 1] + 1);
            }
            row[at + 1] = cost;
            least = least.min(cost);
        }
        // A swap looks two rows back, so one row beyond the limit is not the end yet.
        if usize::from(least) > most + 1 {
            return (None, None);
        }
        rows.rotate_left(1);
    }
    let last = &rows[1][..columns];
    let within = |distance: u8| Some(usize::from(distance)).filter(|distance| *distance <= most);
    let whole = last.last().copied().and_then(within);
    // Reaching one column beyond a whole word that was cut off above is no whole word.
    (whole, last.iter().copied().min().and_then(within))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(typed: &str, word: &str) -> (Option<usize>, Option<usize>) {
        let units = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
        distance(&units(typed), &units(word), 2)
    }

    #[test]
    fn mistakes_are_counted() {
        assert_eq!(between("индия", "индия").0, Some(0));
        assert_eq!(between("идния", "индия").0, Some(1));
        assert_eq!(between("индиа", "индия").0, Some(1));
        assert_eq!(between("индя", "индия").0, Some(1));
        assert_eq!(between("инндия", "индия").0, Some(1));
        assert_eq!(between("казахтсан", "казахстан").0, Some(1));
        assert_eq!(between("казатсан", "казахстан").0, Some(2));
        assert_eq!(between("москва", "индия").0, None);
        assert_eq!(between("", "").0, Some(0));
    }

    #[test]
    fn beginnings_count_too() {
        assert_eq!(between("казхас", "казахстан"), (None, Some(1)));
        assert_eq!(between("нижн", "нижнекамск"), (None, Some(0)));
        let long = "я".repeat(200);
        assert_eq!(between(&long, &long), (None, None));
        assert_eq!(between("яяяя", &long), (None, Some(0)));
    }

    #[test]
    fn short_words_must_be_right() {
        assert_eq!([2, 4, 6, 7].map(forgiven), [0, 1, 1, 2]);
    }
}
