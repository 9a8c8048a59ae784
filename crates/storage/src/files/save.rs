//! Saving a draft to a file, again and again to the same one.

use super::system::{FileError, call, is_cancelled, picker};
use crate::drafts::{DraftId, Drafts, StorageError};
use crate::js::{member, set, text};
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// A file that the editor has chosen. It can be kept beside a draft ([`FileHandle::keep`]).
#[derive(Clone, PartialEq, Debug)]
pub struct FileHandle(JsValue);

impl FileHandle {
    /// What a picker, a drop or the store has given; none if it is no file.
    pub(crate) fn from_value(value: JsValue) -> Option<Self> {
        let is_file = text(&value, "kind").as_deref() == Some("file");
        is_file.then_some(Self(value))
    }

    pub(crate) fn value(&self) -> &JsValue {
        &self.0
    }

    /// The file to which a draft was saved before.
    async fn kept(drafts: &Drafts, id: &DraftId) -> Option<Self> {
        let kept = drafts.handle(id).await.ok()??;
        Self::from_value(kept)
    }

    /// Keeps the file beside a draft, so that [`save`] writes it.
    ///
    /// # Errors
    /// The store does not take it.
    pub async fn keep(&self, drafts: &Drafts, id: &DraftId) -> Result<(), StorageError> {
        drafts.keep_handle(id, &self.0).await
    }

    /// The file's name, without its folder.
    pub fn name(&self) -> String {
        text(&self.0, "name").unwrap_or_default()
    }
}

/// How saving to a file has ended.
#[derive(Clone, PartialEq, Debug)]
pub enum Saving {
    /// It is in the file of this name.
    Written(String),
    /// The browser saves it as a download of this name; whether that succeeds is not told.
    Downloaded(String),
    /// The editor has closed the dialogue.
    Cancelled,
    /// It is not saved. The file is as it was.
    Failed(FileError),
}

/// Saves a text as the file of a draft: in the file to which it was saved before, else where the editor chooses, else
/// as a download. With `elsewhere` she chooses again. Called in answer to a key or a click, else the browser shows no
/// dialogue. `Drafts::note_file` is for the caller, who knows the revision.
pub async fn save(
    drafts: &Drafts,
    id: &DraftId,
    name: &str,
    content: &str,
    elsewhere: bool,
) -> Saving {
    let Some(choose) = picker("showSaveFilePicker") else {
        browser::download(name, "application/json", content);
        return Saving::Downloaded(name.to_owned());
    };
    // What the store does not give is asked for.
    let kept = FileHandle::kept(drafts, id).await.filter(|_| !elsewhere);
    if let Some(kept) = kept {
        match write(&kept, content).await {
            Ok(()) => return Saving::Written(kept.name()),
            // Moved or deleted: she is asked where to.
            Err(error) if FileError::from_thrown(&error) == FileError::Absent => {}
            Err(error) => return Saving::Failed(FileError::from_thrown(&error)),
        }
    }
    let chosen = match choose.call1(&JsValue::UNDEFINED, &options(name)) {
        Ok(promise) => JsFuture::from(js_sys::Promise::resolve(&promise)).await,
        Err(error) => Err(error),
    };
    let handle = match chosen {
        Ok(chosen) => FileHandle::from_value(chosen),
        Err(error) if is_cancelled(&error) => return Saving::Cancelled,
        Err(error) => return Saving::Failed(FileError::from_thrown(&error)),
    };
    let Some(handle) = handle else {
        return Saving::Failed(FileError::Absent);
    };
    if let Err(error) = write(&handle, content).await {
        return Saving::Failed(FileError::from_thrown(&error));
    }
    // Without it she is asked again the next time.
    let _ = handle.keep(drafts, id).await;
    Saving::Written(handle.name())
}

fn options(name: &str) -> JsValue {
    let accept = Object::new().into();
    set(&accept, "application/json", &Array::of1(&".json".into()));
    let kind = Object::new().into();
    set(&kind, "accept", &accept);
    let options = Object::new().into();
    set(&options, "suggestedName", &name.into());
    set(&options, "types", &Array::of1(&kind));
    options
}

/// Writes all or nothing: the browser puts the file in place when it is closed.
async fn write(handle: &FileHandle, content: &str) -> Result<(), JsValue> {
    permit(handle.value()).await?;
    let stream = call(handle.value(), "createWritable", &[]).await?;
    let written = call(&stream, "write", &[&content.into()]).await;
    match written {
        Ok(_) => call(&stream, "close", &[]).await.map(drop),
        Err(error) => {
            let _ = call(&stream, "abort", &[]).await;
            Err(error)
        }
    }
}

/// Asks for the permission to write, which ends with the page.
async fn permit(handle: &JsValue) -> Result<(), JsValue> {
    let mode = Object::new().into();
    set(&mode, "mode", &"readwrite".into());
    for ask in ["queryPermission", "requestPermission"] {
        // A browser that does not ask allows it.
        if member(handle, ask).is_undefined() {
            return Ok(());
        }
        let answer = call(handle, ask, &[&mode]).await?;
        if answer.as_string().as_deref() == Some("granted") {
            return Ok(());
        }
    }
    let refused = Object::new().into();
    set(&refused, "name", &"NotAllowedError".into());
    Err(refused)
}
