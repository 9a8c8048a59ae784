//! The module for publishing. A worker loads it when somebody publishes; nobody else does.
//!
//! `assets/script/publisher.js` calls it; `explorer::protocol` has the messages.

use publisher::{File, Form, Order, Publication, Refusal};
use site::kit::Kit;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

/// What is there.
#[derive(Default)]
struct Service {
    kit: Option<Kit>,
    /// What is being published.
    publication: Option<Publication>,
    /// What came out last.
    file: Option<File>,
}

thread_local! {
    static SERVICE: RefCell<Service> = RefCell::default();
}

/// Takes up the kit; whether it could be read.
#[wasm_bindgen]
pub fn take_kit(file: &[u8]) -> bool {
    SERVICE.with_borrow_mut(|service| {
        service.kit = Kit::from_bytes(file).ok();
        service.kit.is_some()
    })
}

/// Begins with an article in place of the one before. What is empty is not given.
///
/// # Errors
/// It is not published: [`Refusal::line`].
#[wasm_bindgen]
pub fn begin(article: &str, form: &str, name: &str, address: &str) -> Result<(), String> {
    let begun = SERVICE.with_borrow_mut(|service| {
        (service.publication, service.file) = (None, None);
        let order = Order {
            article,
            form: Form::of(form).ok_or(Refusal::Form)?,
            name,
            address,
        };
        let kit = service.kit.as_ref().ok_or_else(no_kit)?;
        service.publication = Some(Publication::new(kit, &order)?);
        Ok(())
    });
    begun.map_err(|refusal: Refusal| refusal.line())
}

fn no_kit() -> Refusal {
    Refusal::Failed("no kit".into())
}

/// The word for what is done next; none if nothing is left.
#[wasm_bindgen]
pub fn next() -> Option<String> {
    SERVICE.with_borrow(|service| {
        let publication = service.publication.as_ref()?;
        publication.next().map(str::to_owned)
    })
}

/// Does what is next.
///
/// # Errors
/// It is not published: [`Refusal::line`].
#[wasm_bindgen]
pub fn go_on() -> Result<(), String> {
    let done = SERVICE.with_borrow_mut(|service| {
        let Some(publication) = service.publication.take() else {
            return Ok(());
        };
        let kit = service.kit.as_ref().ok_or_else(no_kit)?;
        service.publication = Some(publication.go_on(kit)?);
        Ok(())
    });
    done.map_err(|refusal: Refusal| refusal.line())
}

/// Gives the file that came out, when nothing is left to be done.
#[wasm_bindgen]
pub fn finish() -> Option<Vec<u8>> {
    SERVICE.with_borrow_mut(|service| {
        let mut file = service.publication.take()?.file()?;
        let bytes = std::mem::take(&mut file.bytes);
        service.file = Some(file);
        Some(bytes)
    })
}

/// Gives up what is being published.
#[wasm_bindgen]
pub fn drop_publication() {
    SERVICE.with_borrow_mut(|service| service.publication = None);
}

/// What is said of the file that came out, as JSON: its name, its type, and the files in it with their sizes.
#[wasm_bindgen]
pub fn about() -> String {
    SERVICE.with_borrow(|service| {
        let about = (service.file.as_ref())
            .map(|file| serde_json::json!([file.name, file.media_type, file.entries]));
        about.unwrap_or_default().to_string()
    })
}

fn main() {}
