//! The module for drafting. A worker loads it when somebody drafts; nobody else does.
//!
//! `assets/script/drafter.js` calls it; `explorer::protocol` has the messages.

use draft::engine::Step;
use drafter::{Drafter, Form, Refusal};
use std::cell::RefCell;
use std::ops::ControlFlow;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    // The script tells the page.
    #[wasm_bindgen(js_name = draftStep)]
    fn begins(step: &str);
}

thread_local! {
    static DRAFTER: RefCell<Drafter> = RefCell::default();
}

/// The most bytes of a file that are read.
#[wasm_bindgen]
pub fn most() -> u32 {
    draft::source::MAX_BYTES as u32
}

/// Reads a text and tells its language. What is empty is not given.
///
/// # Errors
/// It is not drafted: [`Refusal::line`].
#[wasm_bindgen]
pub fn read(
    file: Vec<u8>,
    name: &str,
    language: &str,
    published: &str,
    publisher: &str,
    url: &str,
) -> Result<String, String> {
    let form = Form {
        name,
        language,
        published,
        publisher,
        url,
    };
    let read = DRAFTER.with_borrow_mut(|drafter| drafter.read(&file, form));
    read.map(|language| language.tag().to_owned())
        .map_err(Refusal::line)
}

/// The names of the data files that the text needs, parted by spaces, without what is there already.
#[wasm_bindgen]
pub fn lacks() -> String {
    DRAFTER.with_borrow_mut(|drafter| drafter.lacks().join(" "))
}

/// Takes up a data file; whether it could be read.
#[wasm_bindgen]
pub fn take_up(name: &str, file: Vec<u8>) -> bool {
    DRAFTER.with_borrow_mut(|drafter| drafter.take_up(name, &file).is_some())
}

/// Drafts the text: the article file, or nothing if something is lacking.
#[wasm_bindgen]
pub fn draft() -> Option<String> {
    let mut progress = |step| {
        begins(word(step));
        ControlFlow::Continue(())
    };
    DRAFTER.with_borrow_mut(|drafter| drafter.draft(&mut progress))
}

/// The places that are called so, as JSON; none if the file `gazetteer` must be taken up first.
#[wasm_bindgen]
pub fn places(typed: &str, language: &str) -> Option<String> {
    DRAFTER.with_borrow(|drafter| drafter.places(typed, language))
}

/// The word for a step in the messages.
fn word(step: Step) -> &'static str {
    match step {
        Step::Names => "names",
        Step::Places => "places",
        Step::Dates => "dates",
        Step::Speech => "speech",
        Step::Facts => "facts",
        Step::Writing => "writing",
    }
}

fn main() {}
