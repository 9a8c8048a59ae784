//! Lines and columns of a text, for messages that say where a mistake is.

/// A character that some editors put before a text; it takes no column.
pub(crate) const BYTE_ORDER_MARK: char = '\u{feff}';

/// A place in a text as an editor program shows it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Position {
    /// Line, from 1. Lines end with LF, CR LF or CR.
    pub line: usize,
    /// Column, from 1, in characters (Unicode code points); a byte order mark counts as none.
    pub column: usize,
}

/// Where the lines of a text start.
#[derive(Clone, Debug)]
pub struct LineIndex<'a> {
    text: &'a str,
    /// Byte offset of each line's first character; ascending, never empty, the first is 0.
    starts: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    /// Finds the lines of a text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut starts = vec![0];
        let mut bytes = text.bytes().enumerate().peekable();
        while let Some((at, byte)) = bytes.next() {
            let ends_line = match byte {
                b'\n' => true,
                b'\r' => !matches!(bytes.peek(), Some((_, b'\n'))),
                _ => false,
            };
            if ends_line {
                starts.push(at + 1);
            }
        }
        Self { text, starts }
    }

    /// Line and column of a byte offset. An offset inside a character counts as that character's, one
    /// behind the text as its end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.starts.partition_point(|&start| start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = self
            .text
            .get(start..)
            .unwrap_or_default()
            .char_indices()
            .take_while(|(at, c)| start + at + c.len_utf8() <= offset)
            .filter(|&(at, c)| start + at > 0 || c != BYTE_ORDER_MARK)
            .count();
        Position {
            line,
            column: before + 1,
        }
    }

    /// Line and column of many byte offsets in ascending order. Takes time linear in the text, even
    /// if all of it is one line.
    pub fn positions(&self, ascending: impl Iterator<Item = usize>) -> Vec<Position> {
        let mut last: Option<(usize, Position)> = None;
        ascending
            .map(|offset| {
                let known = last.filter(|(before, position)| {
                    *before <= offset
                        && self
                            .starts
                            .get(position.line)
                            .is_none_or(|&next| offset < next)
                });
                let between = known.and_then(|(before, _)| self.text.get(before..offset));
                let position = match (known, between) {
                    (Some((before, position)), Some(between)) if before > 0 => Position {
                        line: position.line,
                        column: position.column + between.chars().count(),
                    },
                    _ => self.position(offset),
                };
                last = Some((offset, position));
                position
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::LineIndex;

    #[test]
    fn lines_and_columns() {
        let text = "\u{feff}ab\né😀x\r\n\r\rz";
        let index = LineIndex::new(text);
        let table = [
            (0, 1, 1),
            (3, 1, 1), // a: the byte order mark takes no column
            (5, 1, 3), // the line feed belongs to its line
            (6, 2, 1), // é
            (7, 2, 1), // inside é
            (8, 2, 2), // 😀
            (12, 2, 3),
            (15, 3, 1), // after CR LF: an empty line
            (16, 4, 1), // another
            (17, 5, 1), // z
            (18, 5, 2), // the end
            (usize::MAX, 5, 2),
        ];
        for (offset, line, column) in table {
            let position = index.position(offset);
            assert_eq!(
                (position.line, position.column),
                (line, column),
                "offset {offset}"
            );
        }
        let offsets: Vec<usize> = table.iter().map(|row| row.0).collect();
        let one_by_one: Vec<_> = offsets.iter().map(|&at| index.position(at)).collect();
        assert_eq!(index.positions(offsets.into_iter()), one_by_one);
        assert_eq!(LineIndex::new("").position(0).line, 1);
    }
}
