//! The messages between the page and its worker. The worker's module (`crates/worker`) loads on first
//! use, because the first view does not need what it does: check a file, search, export.
//!
//! A worker is for one task, which the first message to it names. Messages are objects; what is in
//! them of ours is postcard, so that both sides have one set of types.
//!
//! | to the worker | from the worker |
//! |---|---|
//! | `{check: File, outlines: bool, language: tag}`: check this file, which may be a draft; whether the page lacks outlines; in which language to say what is wrong | if so, the file of all outlines, as text; `"checking"`: the file is read; then a buffer: [`Checked`](crate::loaded::Checked); or `"unreadable"` |
//! | `{outlines: true}`: the page needs the outlines of all countries | their file, as text |
//! | `{article: bytes}`: take up this article, [`Checked`](crate::loaded::Checked) | nothing |
//! | `{number, question: bytes}`: a [`Question`] about it, as often as one likes | `{number, answer: buffer}`: its [`Answer`], in the order of the questions |
//! | `{inspect: text, language: tag}`: check this article file or draft, as often as one likes; in which language to say what is wrong | `{inspected: buffer}`: [`Inspected`](inspected::Inspected), in the order of the texts |
//! | | `"absent"`: the module could not be loaded, or gave up; nothing more will come |
//!
//! Drafting has a worker of its own, with a script and a module of its own (`crates/drafter`), which loads the data of a
//! language with the first text in it and keeps them. Texts are drafted one after the other, as often as one likes.
//!
//! | to the drafter | from the drafter |
//! |---|---|
//! | `{draft: {file: File or text, name, language, published, publisher, url}}`: draft this text; all but `file` may be missing: the name of the file, the tag of the language, the day as YYYY-MM-DD, the publisher, the address | any number of the next two, then one of the others |
//! | | `{loading: fraction}`: so much of module and data is there, from 0 to 1 |
//! | | `{step: word}`: `"dates"`, `"names"`, `"places"`, `"speech"`, `"facts"`, `"writing"`: begins |
//! | | `{article: text, language: tag}`: the article file in its canonical form, with suggestions |
//! | | `{error: word, detail}`: the text is not drafted. `"unsupported"` (detail: the format), `"large"` (the most bytes), `"encrypted"`, `"damaged"` (what is wrong, in English), `"empty"`: there is no text in it; `"unreadable"`: the browser cannot read the file; `"language"` (its tag if known): unknown, or none that can be drafted; `"published"`, `"url"`: not a day, not an address; `"absent"`: module or data could not be loaded, the next text tries again; `"failed"`: the engine gave up, this worker is of no more use |
//! | `{draft: {places: name, language}}`: the places of this name; the tag of a language that can be drafted | `{loading: fraction}`, where the places have to be loaded first; then `{places: text}`: JSON, a list of candidates as in the format, the best first, or an error |
//! | `{cancel: true}`: give up every text that was sent. Ends loading at once; while the engine computes, it is heard when the last step is done | `{cancelled: true}` for each of them |
//!
//! Whoever wants the engine to stop at once ends the worker.
//!
//! Publishing has a worker of its own, too (`crates/publisher`), which loads its module and the kit, of which sites are
//! made, with the first article and keeps them. Articles are published one after the other, as often as one likes.
//!
//! | to the publisher | from the publisher |
//! |---|---|
//! | `{publish: {article: text, form, name, address}}`: publish this article file as `"single"`, one file, or as `"site"`, an archive of all files; the last two may be missing: the name of the file without ending, else the article's id is; the address at which the site will be, which puts full addresses and a site map into it | any number of the next two, then one of the others |
//! | | `{loading: fraction}`: so much of module and kit is there, from 0 to 1 |
//! | | `{step: word}`: `"checking"`, `"pages"`, `"pictures"`, `"packing"`: begins; some come again for each language |
//! | | `{file: Blob, name, type, entries}`: the file, how to call it, its type; `[path, bytes]` of each file in it, of one file itself |
//! | | `{error: word, detail}`: the article is not published. `"refused"` (what the check says, in English, one problem a line); `"form"`, `"address"`: not one of the two, not an address; `"absent"`: module or kit could not be loaded, the next article tries again; `"failed"` (perhaps what, in English): a part does not fit, or the module gave up, after which this worker is of no more use |
//! | `{cancel: true}`: give up every article that was sent. Ends loading at once; else it is heard when the page or picture that is being drawn is done | `{cancelled: true}` for each of them |
//!
//! Each article that was published stays in the worker's memory (`LoadedArticle`): some 100 KB.
//!
//! An article's page in a frame shows with `?preview` in its address what the page around it posts, if both are of one
//! origin (`browser::on_sent`). It shows nothing of its own article, and writes nothing into the history. Messages from
//! other windows and origins, and other messages, are left alone; so is whatever else stands in these.
//!
//! | to the preview | from the preview, to its own origin only |
//! |---|---|
//! | | `{dateline: "ready"}`: it listens. After some hundred articles it loads itself anew, and says so once more: then the article is to be posted again |
//! | `{dateline: {article: ArrayBuffer, language: tag}}`: show this article, [`Checked`](crate::loaded::Checked), with the interface in that language, in place of the one before. What was selected stays so if its id is still there. What is no article is answered by a message to the reader | |
//! | | `{dateline: "edit", id}`: the reader wants to accept or correct what a machine suggests; the id of what is selected, if something is |
//!
//! A text for the studio waits in a store of the Cache API, where `browser::hand_to_studio` leaves it: the studio takes it
//! by `storage::handed::take_shared`, as it takes what other apps share with it.
//!
//! To add a question: a member of [`Question`], one of [`Answer`], an arm in
//! `worker::service::Service::answer`; the page asks by `browser::worker::ask`.

pub mod format;
pub mod found;
pub mod inspected;

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
