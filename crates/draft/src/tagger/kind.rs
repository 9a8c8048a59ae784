//! The kinds of names, and the labels of tokens that the tagger chooses among.

pub use crate::name::NameKind;

/// How many labels there are: "no name", and "first word" and "further word" of each kind.
pub(super) const LABELS: usize = 7;

/// The label of a token that belongs to no name.
pub(super) const OUTSIDE: usize = 0;

/// The kind of name that a label stands for, and whether it is the label of a first word.
pub(super) fn meaning(label: usize) -> Option<(NameKind, bool)> {
    let inside = label.checked_sub(1)?;
    let kind = NameKind::ALL.get(inside / 2)?;
    Some((*kind, inside.is_multiple_of(2)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_but_the_first_means_a_kind() {
        assert_eq!(meaning(OUTSIDE), None);
        assert_eq!(meaning(1), Some((NameKind::Place, true)));
        assert_eq!(meaning(4), Some((NameKind::Person, false)));
        assert_eq!(meaning(LABELS - 1), Some((NameKind::Organisation, false)));
        assert_eq!(meaning(LABELS), None);
    }
}
