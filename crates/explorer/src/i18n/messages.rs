//! Which messages there are: `Msg`, `Count`, `List`; and what each language is like. Written by the crate `messages`
//! from `assets/i18n`.

#[cfg(any(not(target_arch = "wasm32"), feature = "texts"))]
use super::wording::{Form, Texts};
#[cfg(any(not(target_arch = "wasm32"), feature = "texts"))]
use ::messages::plural::Category;
use ::messages::plural::Plural;

/// What a language file holds beside its texts.
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
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
