//! The messages between the page and its worker. The worker's module (`crates/worker`) loads on first
//! use, because the first view does not need what it does: check a file, search, export.
//!
//! A worker is for one task, which the first message to it names. Messages are objects; what is in
//! them of ours is postcard, so that both sides have one set of types.
//!
//! | to the worker | from the worker |
//! |---|---|
//! | `{check: File, outlines: bool, language: tag}`: check this file; whether the page lacks outlines; in which language to say what is wrong | if so, the file of all outlines, as text; `"checking"`: the file is read; then a buffer: [`Checked`](crate::loaded::Checked); or `"unreadable"` |
//! | `{article: bytes}`: take up this article, [`Checked`](crate::loaded::Checked) | nothing |
//! | `{number, question: bytes}`: a [`Question`] about it, as often as one likes | `{number, answer: buffer}`: its [`Answer`], in the order of the questions |
//! | | `"absent"`: the module could not be loaded, or gave up; nothing more will come |
//!
//! To add a question: a member of [`Question`], one of [`Answer`], an arm in
//! `worker::service::Service::answer`; the page asks by `browser::worker::ask`.

pub mod format;
pub mod found;

use crate::i18n::Language;
use crate::relations::ClaimRef;
use article::LangIx;
use format::Format;
use found::Found;
use serde::{Deserialize, Serialize};

/// What the page asks about the article it shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Question {
    /// Where the article speaks of what the reader has typed.
    Find {
        /// As typed.
        query: String,
        /// The article's language that is shown: of two names that fit equally, the one in it is.
        content: LangIx,
    },
    /// The article, or one fact of it, in a format of others.
    Export(Export),
}

/// What is to be exported, and how.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Export {
    /// In which format.
    pub format: Format,
    /// The interface's language; the content's is the one that goes with it.
    pub words: Language,
    /// The page's address, without fragment.
    pub address: String,
    /// Whether a table is for a program (`worker::export::Options::raw`).
    pub raw: bool,
    /// One fact by one of its quotes; none: the whole article.
    pub fact: Option<(ClaimRef, u16)>,
}

/// A file to take away.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct File {
    /// How to call it.
    pub name: String,
    /// What it holds.
    pub text: String,
    /// How many facts the format could not hold.
    pub left_out: u32,
}

/// The answer to the [`Question`] of the same name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Answer {
    /// What was found.
    Found(Found),
    /// The file; none if the format has no such form.
    Exported(Option<File>),
}
