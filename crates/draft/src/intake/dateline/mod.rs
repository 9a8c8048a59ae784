//! The date line at the beginning of a text: place, date, agency.

use super::day;
use super::lists::Lists;
use super::model::Dateline;
use super::scan::{Piece, Sort, pieces};
use std::ops::Range;

/// A date line ends within so many bytes.
const LONGEST: usize = 240;
/// A place has no more words.
const PLACE_WORDS: usize = 5;
/// Parts of a place after commas ("WASHINGTON, D.C.").
const PLACE_PARTS: usize = 2;
/// Words in small letters inside names of places and agencies.
const SMALL: &[&str] = &[
    "на", "of", "the", "de", "du", "la", "le", "les", "del", "di", "da", "el", "al", "and", "sur",
    "upon", "и",
];

/// Reads the date line at the beginning of a paragraph.
pub(super) fn read(text: &str, lists: &Lists) -> Option<Dateline> {
    let pieces = pieces(text, LONGEST);
    let mut scan = Scan {
        pieces: &pieces,
        lists,
        at: 0,
        place: None,
        date: None,
        agency: None,
        parts: 0,
    };
    scan.begin();
    let end = scan.go_on()?;
    let start_of_text = pieces.get(end).map_or(text.len(), |piece| piece.start);
    Some(Dateline {
        paragraph: 0,
        whole: 0..start_of_text,
        place: scan.place,
        date: scan.date,
        agency: scan.agency,
    })
}

struct Scan<'a> {
    pieces: &'a [Piece<'a>],
    lists: &'a Lists,
    at: usize,
    place: Option<Range<usize>>,
    date: Option<Range<usize>>,
    agency: Option<Range<usize>>,
    parts: usize,
}

impl Scan<'_> {
    fn piece(&self, at: usize) -> Option<&Piece<'_>> {
        self.pieces.get(at)
    }

    fn is(&self, at: usize, mark: &str) -> bool {
        self.piece(at).is_some_and(|piece| piece.is(mark))
    }

    /// Reads what stands first: a day, an agency or a place.
    fn begin(&mut self) {
        if self.take_date() || self.take_agency(false) {
            return;
        }
        let next = self.name(self.at, PLACE_WORDS);
        if next > self.at {
            self.place = self.range(self.at, next);
            self.at = next;
        }
    }

    /// Reads the rest, and returns the number of the first piece of the text; none if this is no
    /// date line.
    fn go_on(&mut self) -> Option<usize> {
        if self.at == 0 {
            return None;
        }
        for _ in 0..8 {
            let Some(piece) = self.piece(self.at).copied() else {
                // The line stands alone.
                let all = self.date.is_some() && self.agency.is_some();
                return all.then_some(self.at);
            };
            match (piece.text, piece.sort) {
                ("(", _) => self.bracketed(")")?,
                ("/", _) => self.bracketed("/")?,
                (_, Sort::Dash) => {
                    self.at += 1;
                    if self.agency.is_none() && self.take_agency(true) {
                        continue;
                    }
                    return self.finish(true);
                }
                ("." | ":", _) => {
                    self.at += 1;
                    let alone = self.at == self.pieces.len();
                    if alone || self.take_date() || self.take_agency(false) {
                        continue;
                    }
                    // «12 мая. -», «12 мая. /ТАСС/»
                    if self.piece(self.at).is_some_and(|next| {
                        next.sort == Sort::Dash || matches!(next.text, "/" | "(")
                    }) {
                        continue;
                    }
                    return self.finish(false);
                }
                (",", _) => {
                    self.at += 1;
                    self.after_comma()?;
                }
                (_, Sort::Word) => {
                    if !(self.take_date() || self.date.is_some() && self.take_agency(false)) {
                        return None;
                    }
                }
                _ => return None,
            }
        }
        None
    }

    fn after_comma(&mut self) -> Option<()> {
        let weekday = self
            .piece(self.at)
            .is_some_and(|piece| self.lists.is_date_word(piece.text));
        if weekday {
            self.at += 1;
            return Some(());
        }
        if self.take_date() || self.take_agency(self.date.is_some()) {
            return Some(());
        }
        let next = self.name(self.at, 3);
        let is_part = next > self.at && self.date.is_none() && self.parts < PLACE_PARTS;
        let start = self.place.as_ref().filter(|_| is_part)?.start;
        self.parts += 1;
        self.at = next;
        let mut end = self.piece(next - 1)?.end();
        // The dot of an abbreviation ("Calif.", "D.C.") before another mark.
        let goes_on = self.piece(next + 1).is_some_and(|piece| !piece.is_word());
        if self.is(next, ".") && goes_on {
            end += 1;
            self.at += 1;
        }
        self.place = Some(start..end);
        Some(())
    }

    /// Reads an agency in brackets or between strokes, also with a date before it in them.
    fn bracketed(&mut self, close: &str) -> Option<()> {
        let start = self.at + 1;
        let end = (start..start + 8).find(|at| self.is(*at, close))?;
        self.at = start;
        if self.date.is_none() && self.take_date() && self.is(self.at, ",") {
            self.at += 1;
        }
        if self.at < end {
            let name = self.piece(self.at).is_some_and(|piece| {
                piece.is_capital()
                    || matches!(piece.text, "«" | "\"")
                    || self.lists.is_agency(piece.text)
            });
            if !name || self.agency.is_some() {
                return None;
            }
            self.agency = self.range(self.at, end);
        }
        self.at = end + 1;
        Some(())
    }

    /// Whether what was read is enough for a date line, before a dash or another mark.
    fn finish(&self, dash: bool) -> Option<usize> {
        let (date, agency) = (self.date.is_some(), self.agency.is_some());
        let enough = if self.place.is_some() {
            // "PARIS — The mayor …"; in Russian this is rather an abbreviation and its explanation.
            date || agency || dash && self.is_latin_capitals()
        } else {
            date && agency
        };
        (enough && self.at < self.pieces.len()).then_some(self.at)
    }

    fn is_latin_capitals(&self) -> bool {
        let (Some(place), Some(first)) = (&self.place, self.pieces.first()) else {
            return false;
        };
        let mut words = self
            .pieces
            .iter()
            .take_while(|piece| piece.start < place.end && piece.is_word());
        // Only the first part of "LEEDS, England" is in capitals.
        let upper = first.is_upper() && (self.parts > 0 || words.all(Piece::is_upper));
        upper && first.text.is_ascii() && place.len() >= 4
    }

    /// Where a name that begins at a piece ends: words with capitals, small words between them.
    fn name(&self, at: usize, most: usize) -> usize {
        let mut next = at;
        let mut end = at;
        while next - at < most {
            let Some(piece) = self.piece(next) else { break };
            let short = next.checked_sub(1).and_then(|before| self.piece(before));
            // "St. Louis", «Ст. Петербург»
            let saint = piece.is(".")
                && next > at
                && short
                    .zip(self.piece(next + 1))
                    .is_some_and(|(short, long)| {
                        let two = short.is_word() && short.text.chars().count() == 2;
                        two && long.is_capital() && short.is_upper() == long.is_upper()
                    });
            let dated = next > at && day::read(self.pieces, next, self.lists).is_some();
            if piece.is_capital() && !dated {
                next += 1;
                end = next;
            } else if saint || next > at && SMALL.contains(&piece.text) {
                next += 1;
            } else {
                break;
            }
        }
        end
    }

    fn take_date(&mut self) -> bool {
        if self.date.is_some() {
            return false;
        }
        match day::read(self.pieces, self.at, self.lists) {
            Some(day) => {
                self.date = Some(day.range);
                self.at = day.next;
                true
            }
            None => false,
        }
    }

    /// Reads a known agency, or, where one must follow, words in capitals before a mark.
    fn take_agency(&mut self, expected: bool) -> bool {
        if self.agency.is_some() {
            return false;
        }
        for count in (1..=6).rev() {
            let Some(range) = self.range(self.at, self.at + count) else {
                continue;
            };
            let words: Vec<&str> = self
                .pieces
                .iter()
                .skip(self.at)
                .take(count)
                .map(|piece| piece.text)
                .collect();
            let words = words.join(" ").replace("« ", "«").replace(" »", "»");
            if self.lists.is_agency(&words) {
                self.agency = Some(range);
                self.at += count;
                return true;
            }
        }
        if !expected || !self.piece(self.at).is_some_and(Piece::is_upper) {
            return false;
        }
        let next = self.after_quoted(self.name(self.at, 4));
        let ends = self.piece(next).is_some_and(|piece| {
            matches!(piece.text, "." | "," | ":" | ")") || piece.sort == Sort::Dash
        });
        if ends && next > self.at {
            self.agency = self.range(self.at, next);
            self.at = next;
        }
        ends && self.agency.is_some()
    }

    /// The piece after a name in quotation marks (ИА «Новости дня»), if there is one.
    fn after_quoted(&self, at: usize) -> usize {
        if !self.is(at, "«") {
            return at;
        }
        let close = (at..at + 7).find(|at| self.is(*at, "»"));
        close.map_or(at, |close| close + 1)
    }

    /// The bytes of the pieces from one to before another.
    fn range(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let last = self.piece(to.checked_sub(1)?)?;
        Some(self.piece(from)?.start..last.end())
    }
}

#[cfg(test)]
mod tests;
