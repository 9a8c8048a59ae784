//! The messages themselves: `Msg`, `Count`, `List` and a table for each language, written by
//! the crate `messages` from `assets/i18n`.

use ::messages::plural::{Category, Plural};

/// Which numbers a wording is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Form {
    /// Just this number.
    #[allow(
        dead_code,
        reason = "whether any language words a number of its own is up to the files"
    )]
    Is(usize),
    /// Every number of the category.
    In(Category),
}

/// What a language file holds beside its texts; positions in the last are those of `List`.
pub(super) struct Table {
    pub tag: &'static str,
    pub locale: &'static str,
    pub name: &'static str,
    pub short: &'static str,
    pub plural: Plural,
    pub quotes: [&'static str; 4],
    pub group: &'static str,
    pub group_from: usize,
    pub decimal: &'static str,
    pub bind: &'static [&'static str],
    pub lists: &'static [&'static [&'static str]],
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
