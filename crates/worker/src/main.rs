//! The worker's module: check, search and export. The page loads it on first use, in a worker, so that
//! the first view does not wait for it.
//!
//! `assets/script/worker.js` calls it; `browser::worker` starts that; `explorer::protocol` has the messages.

use article::say::Tongue;
use explorer::loaded;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;
use worker::service::Service;

/// Checks a file, which may be a draft, and says what is wrong in a language (BCP 47 tag), or in English if the check
/// does not speak it. The answer is [`loaded::Checked`] as postcard.
#[wasm_bindgen]
pub fn check(file: Vec<u8>, language: &str) -> Vec<u8> {
    let tongue = Tongue::of(language).unwrap_or_default();
    let source = match String::from_utf8(file) {
        Ok(source) => source,
        // As a browser reads text: the check then tells what is wrong with it by line and column.
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    };
    let checked = article::check::check_draft(&source, &atlas::Countries::load(), tongue);
    let checked: loaded::Checked = checked.map(loaded::Carried::new);
    drop(source);
    // Writing these types to memory cannot fail; the page takes an empty answer for none.
    postcard::to_allocvec(&checked).unwrap_or_default()
}

/// Checks an article that is being made, and says what is wrong in a language (BCP 47 tag). The answer is
/// [`explorer::protocol::inspected::Inspected`] as postcard.
#[wasm_bindgen]
pub fn inspect(text: &str, language: &str) -> Vec<u8> {
    let tongue = Tongue::of(language).unwrap_or_default();
    postcard::to_allocvec(&worker::inspect::inspect(text, tongue)).unwrap_or_default()
}

thread_local! {
    static SERVICE: RefCell<Option<Service>> = const { RefCell::new(None) };
}

/// Takes up an article, [`loaded::Checked`] as postcard.
#[wasm_bindgen]
pub fn open(article: &[u8]) {
    let service = Service::open(article);
    SERVICE.with(|held| *held.borrow_mut() = service);
}

/// Answers a question about that article.
///
/// # Panics
/// If no article is open, or if the bytes are no question. The page then takes it that there is no
/// answer.
#[wasm_bindgen]
pub fn answer(question: &[u8]) -> Vec<u8> {
    SERVICE
        .with(|held| held.borrow().as_ref()?.reply(question))
        .expect("a question about an article")
}

fn main() {}
