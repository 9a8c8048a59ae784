//! A draft's entry in the database: an object whose fields are read one by one.

use super::draft::{Damaged, DraftId, Listed, Moment, Revision, SavedFile, Summary};
use crate::js::{self, member, number, set, text, whole};
use js_sys::Object;
use wasm_bindgen::JsValue;

/// Writes an entry anew.
pub fn write(summary: &Summary) -> JsValue {
    let record = Object::new().into();
    set(&record, "id", &summary.id.as_str().into());
    set(&record, "title", &summary.title.as_str().into());
    set(&record, "language", &summary.language.as_str().into());
    set(&record, "changed", &number(summary.changed.0));
    set(&record, "size", &number(summary.size));
    set(&record, "decided", &summary.decided.into());
    set(&record, "of", &summary.of.into());
    set(&record, "revision", &number(summary.revision.0));
    if let Some(file) = &summary.file {
        set_file(&record, file);
    }
    if let Some(deleted) = summary.deleted {
        set_deleted(&record, Some(deleted));
    }
    record
}

/// Writes the title into an entry.
pub fn set_title(record: &JsValue, title: &str) {
    set(record, "title", &title.into());
}

/// Writes into an entry when it was deleted; none takes that back.
pub fn set_deleted(record: &JsValue, deleted: Option<Moment>) {
    let deleted = deleted.map_or(JsValue::UNDEFINED, |moment| number(moment.0));
    set(record, "deleted", &deleted);
}

/// Writes into an entry to which file it was saved.
pub fn set_file(record: &JsValue, file: &SavedFile) {
    let written = Object::new().into();
    set(&written, "name", &file.name.as_str().into());
    set(&written, "at", &number(file.at.0));
    set(&written, "revision", &number(file.revision.0));
    set(record, "file", &written);
}

/// Reads an entry; none if it has no id by which it could be asked for.
pub fn read(record: &JsValue) -> Option<Listed> {
    let id = DraftId::from_text(text(record, "id")?);
    Some(match summary(record, &id) {
        Ok(summary) => Listed::Draft(summary),
        Err(field) => Listed::Damaged(damaged(record, id, field)),
    })
}

/// Says of an entry that it cannot be read.
pub fn damaged(record: &JsValue, id: DraftId, field: &'static str) -> Damaged {
    Damaged {
        id,
        title: text(record, "title"),
        field,
        deleted: whole(record, "deleted").map(Moment),
    }
}

fn summary(record: &JsValue, id: &DraftId) -> Result<Summary, &'static str> {
    let small = |name| whole(record, name).and_then(|number| u32::try_from(number).ok());
    Ok(Summary {
        id: id.clone(),
        title: text(record, "title").ok_or("title")?,
        language: text(record, "language").ok_or("language")?,
        changed: Moment(whole(record, "changed").ok_or("changed")?),
        size: whole(record, "size").ok_or("size")?,
        decided: small("decided").ok_or("decided")?,
        of: small("of").ok_or("of")?,
        file: optional(record, "file", file)?,
        revision: revision(record)?,
        deleted: optional(record, "deleted", |_| whole(record, "deleted").map(Moment))?,
    })
}

/// The revision of an entry.
pub fn revision(record: &JsValue) -> Result<Revision, &'static str> {
    let number = whole(record, "revision").filter(|number| *number > 0);
    number.map(Revision).ok_or("revision")
}

/// When and where an entry was saved to a file.
pub fn file_of(record: &JsValue) -> Option<SavedFile> {
    file(&member(record, "file"))
}

fn file(value: &JsValue) -> Option<SavedFile> {
    Some(SavedFile {
        name: text(value, "name")?,
        at: Moment(whole(value, "at")?),
        revision: Revision(whole(value, "revision")?),
    })
}

/// A field that may be missing, but not be wrong.
fn optional<T>(
    record: &JsValue,
    name: &'static str,
    read: impl FnOnce(&JsValue) -> Option<T>,
) -> Result<Option<T>, &'static str> {
    let value = js::member(record, name);
    if value.is_undefined() {
        return Ok(None);
    }
    read(&value).map(Some).ok_or(name)
}
