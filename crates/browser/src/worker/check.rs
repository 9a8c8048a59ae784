//! The check of a file that the reader opens, in a worker of its own.

use super::running::Running;
use crate::{document, outlines};
use js_sys::Uint8Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// How far the check of a file has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Checked {
    /// The file is read; now it is checked.
    Read,
    /// It is checked: the answer, for [`explorer::loaded::checked`].
    Answer(Vec<u8>),
    /// The file cannot be read.
    Unreadable,
    /// The worker cannot be loaded.
    Absent,
}

/// The check of a file; dropped, it stops.
pub struct FileCheck {
    _running: Rc<RefCell<Option<Running>>>,
}

/// Checks a file outside the page's thread, in the language of a tag; calls back with how far it has
/// come. None if there is no worker.
#[must_use]
pub fn check_file(
    file: &web_sys::File,
    language: &str,
    callback: impl Fn(Checked) + 'static,
) -> Option<FileCheck> {
    let running = Rc::new(RefCell::new(None::<Running>));
    let started = Rc::downgrade(&running);
    let worker = Running::start(move |data| {
        let checked = match data.as_string().as_deref() {
            Some(file) if file.starts_with('<') => {
                outlines::add(file);
                return;
            }
            Some("checking") => return callback(Checked::Read),
            Some("unreadable") => Checked::Unreadable,
            Some(_) => Checked::Absent,
            None if data.is_undefined() => Checked::Absent,
            None => Checked::Answer(Uint8Array::new(&data).to_vec()),
        };
        // The worker's memory is free again before the page prepares the article.
        let done = started
            .upgrade()
            .and_then(|running| running.borrow_mut().take());
        callback(checked);
        drop(done);
    })?;
    // One file that is the whole explorer has all outlines.
    let lacks = JsValue::from_bool(!document::root_has("data-single"));
    let language = JsValue::from_str(language);
    worker.send(&[
        ("check", file),
        ("outlines", &lacks),
        ("language", &language),
    ])?;
    *running.borrow_mut() = Some(worker);
    Some(FileCheck { _running: running })
}

/// The outlines of all countries on their way; dropped, they do not come.
pub struct FetchingOutlines {
    _running: Running,
}

/// Fetches the outlines of all countries, for a page that is to show articles it does not carry; calls back with whether
/// they have come. None if there is no worker.
#[must_use]
pub fn fetch_outlines(callback: impl Fn(bool) + 'static) -> Option<FetchingOutlines> {
    let worker = Running::start(move |data| {
        let file = data.as_string().filter(|file| file.starts_with('<'));
        callback(file.is_some_and(|file| outlines::add(&file).is_some()));
    })?;
    worker.send(&[("outlines", &JsValue::TRUE)])?;
    Some(FetchingOutlines { _running: worker })
}
