//! Opening a file, by a dialogue or by dropping it.

use super::save::FileHandle;
use super::system::{FileError, call, is_cancelled, picker};
use crate::js::{member, set};
use gloo::events::EventListener;
use js_sys::{Array, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File, HtmlInputElement};

/// A file that was opened.
#[derive(Clone, PartialEq, Debug)]
pub struct OpenedFile {
    /// Its name.
    pub name: String,
    /// What is in it; not checked.
    pub bytes: Vec<u8>,
    /// The file itself, if the browser gives it, so that it can be saved to ([`FileHandle::keep`]).
    pub handle: Option<FileHandle>,
}

/// How opening has ended.
#[derive(Clone, PartialEq, Debug)]
pub enum Opening {
    /// The file is read.
    Opened(OpenedFile),
    /// The editor has closed the dialogue, or has dropped no file.
    Cancelled,
    /// The file of this name has more bytes than are read.
    TooLarge(String),
    /// It cannot be read.
    Failed(FileError),
}

/// Lets the editor choose a file with one of these endings (`.txt`), and reads it if it has no more bytes than this.
/// Called in answer to a key or a click.
pub async fn open(endings: &[&str], most: u64) -> Opening {
    let Some(choose) = picker("showOpenFilePicker") else {
        return match choose_by_field(endings).await {
            Some(file) => read(&file, None, most).await,
            None => Opening::Cancelled,
        };
    };
    let accept = Object::new().into();
    // The endings decide; the type only has to be one that no ending contradicts.
    let endings: Array = endings
        .iter()
        .map(|ending| JsValue::from(*ending))
        .collect();
    set(&accept, "application/octet-stream", &endings);
    let kind = Object::new().into();
    set(&kind, "accept", &accept);
    let options = Object::new().into();
    set(&options, "types", &Array::of1(&kind));
    let chosen = match choose.call1(&JsValue::UNDEFINED, &options) {
        Ok(promise) => JsFuture::from(Promise::resolve(&promise)).await,
        Err(error) => Err(error),
    };
    match chosen {
        Ok(chosen) => match FileHandle::from_value(Array::from(&chosen).get(0)) {
            Some(handle) => read_handle(handle, most).await,
            None => Opening::Cancelled,
        },
        Err(error) if is_cancelled(&error) => Opening::Cancelled,
        Err(error) => Opening::Failed(FileError::from_thrown(&error)),
    }
}

/// Reads the first file that is dropped. What is dropped can be asked for only while the event lasts, so this is
/// called in its listener; what it gives may be awaited later.
pub fn dropped(data: &DataTransfer, most: u64) -> impl Future<Output = Opening> + 'static {
    let file = data.files().and_then(|files| files.get(0));
    let items = data.items();
    let item = (0..items.length()).filter_map(|at| items.get(at));
    let item = item.into_iter().find(|item| item.kind() == "file");
    let handle = item.and_then(|item| {
        let ask = member(&item, "getAsFileSystemHandle");
        let ask: js_sys::Function = ask.dyn_into().ok()?;
        ask.call0(&item).ok()
    });
    async move {
        let Some(file) = file else {
            return Opening::Cancelled;
        };
        let handle = match handle {
            Some(promise) => JsFuture::from(Promise::resolve(&promise)).await.ok(),
            None => None,
        };
        read(&file, handle.and_then(FileHandle::from_value), most).await
    }
}

async fn read_handle(handle: FileHandle, most: u64) -> Opening {
    let file = call(handle.value(), "getFile", &[]).await;
    match file.and_then(JsCast::dyn_into::<File>) {
        Ok(file) => read(&file, Some(handle), most).await,
        Err(error) => Opening::Failed(FileError::from_thrown(&error)),
    }
}

/// Reads a file if it has no more bytes than this.
pub async fn read(file: &File, handle: Option<FileHandle>, most: u64) -> Opening {
    let name = file.name();
    if file.size() > crate::js::number(most).as_f64().unwrap_or_default() {
        return Opening::TooLarge(name);
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Opening::Opened(OpenedFile {
            name,
            bytes: Uint8Array::new(&buffer).to_vec(),
            handle,
        }),
        Err(error) => Opening::Failed(FileError::from_thrown(&error)),
    }
}

/// Where there is no picker: a form's field that is not in the page.
async fn choose_by_field(endings: &[&str]) -> Option<File> {
    let field = web_sys::window()?
        .document()?
        .create_element("input")
        .ok()?;
    let field: HtmlInputElement = field.dyn_into().ok()?;
    field.set_type("file");
    field.set_accept(&endings.join(","));
    let mut listeners = Vec::new();
    let chosen = Promise::new(&mut |resolve, _| {
        for name in ["change", "cancel"] {
            let resolve = resolve.clone();
            listeners.push(EventListener::once(&field, name, move |_| {
                let _ = resolve.call0(&JsValue::UNDEFINED);
            }));
        }
    });
    field.click();
    let _ = JsFuture::from(chosen).await;
    drop(listeners);
    field.files()?.get(0)
}
