//! The desk: what the page asks to be done beside it, in a worker with a module of its own
//! (`src/bin/desk.rs`), because the first view does not need it.
//!
//! A worker is for one task, which the first message to it names. Messages are objects; what is in
//! them of ours is postcard, so that both sides have one set of types.
//!
//! | to the worker | from the worker |
//! |---|---|
//! | `{check: File}`: check this file | `"checking"`: the file is read; then a buffer: [`Checked`](crate::data::Checked); or `"unreadable"` |
//! | `{article: bytes}`: take up this article, [`Checked`](crate::data::Checked) | nothing |
//! | `{number, question: bytes}`: a [`Question`] about it, as often as one likes | `{number, answer: buffer}`: its [`Answer`], in the order of the questions |
//! | | `"absent"`: the module could not be loaded, or gave up; nothing more will come |
//!
//! To add a question: a member of [`Question`], one of [`Answer`], an arm in [`Desk::answer`]; the page
//! asks by `browser::desk::ask`.

use crate::data::{self, Story};
use crate::export::{Format, Options, export, export_fact};
use crate::i18n::Language;
use crate::links::ClaimRef;
use crate::search::{Found, Index};
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;

/// What the page asks about the article it shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Question {
    /// Where the article speaks of what the reader has typed.
    Find {
        /// As typed.
        query: String,
        /// The interface's language: of two names that fit equally, the one in it is shown.
        lang: Language,
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
    /// Whether a table is for a spreadsheet ([`Options::bom`]).
    pub bom: bool,
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

/// An article with what answers questions about it. Never made in the page's own module.
#[derive(Debug)]
pub struct Desk {
    story: Story,
    index: OnceCell<Index>,
}

impl Desk {
    /// Takes up an article as the check has answered with it; none if it is not one.
    pub fn open(checked: &[u8]) -> Option<Self> {
        let article = data::checked(checked)?.ok()?;
        Some(Self::new(Story::without_views(article)))
    }

    /// For an article.
    pub fn new(story: Story) -> Self {
        Self {
            story,
            index: OnceCell::new(),
        }
    }

    /// Answers a question.
    pub fn answer(&self, question: &Question) -> Answer {
        match question {
            Question::Find { query, lang } => {
                let index = self.index.get_or_init(|| Index::new(self.story));
                Answer::Found(index.find(query, *lang))
            }
            Question::Export(order) => Answer::Exported(self.export(order)),
        }
    }

    fn export(&self, order: &Export) -> Option<File> {
        let options = Options {
            bom: order.bom,
            ..Options::new(self.story, order.words, Some(&order.address))
        };
        let exported = match order.fact {
            None => export(self.story, order.format, &options),
            Some((claim, quote)) => {
                export_fact(self.story, claim, quote.into(), order.format, &options)?
            }
        };
        Some(File {
            name: exported.file_name,
            text: exported.text,
            left_out: exported.left_out.len() as u32,
        })
    }

    /// Answers a question that has come as bytes, in bytes; none if it is not a question.
    pub fn reply(&self, question: &[u8]) -> Option<Vec<u8>> {
        let question = postcard::from_bytes(question).ok()?;
        postcard::to_allocvec(&self.answer(&question)).ok()
    }
}
