//! What can be done with the drafts.

use super::database::{CONTENTS, Connection, DRAFTS, HANDLES};
use super::draft::{Draft, DraftId, Listed, Loaded, Moment, Revision, SavedFile, Summary};
use super::entries::{content_of, get, put, record_of, summary_of, without_content};
use super::error::{DraftError, SaveError, StorageError};
use super::news::{Change, Channel, News};
use super::record;
use crate::js::{self, set};
use compact::sort::CompactSort;
use js_sys::{JSON, Object};
use std::cmp::Reverse;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The drafts of this site in this browser. Clones are the same. Nothing is opened before it is needed, so a browser
/// that keeps nothing says so at the first thing that is asked of it.
#[derive(Clone)]
pub struct Drafts(Rc<Inner>);

struct Inner {
    connection: Connection,
    channel: Channel,
}

impl Default for Drafts {
    fn default() -> Self {
        Self::new()
    }
}

impl Drafts {
    /// The studio's own.
    pub fn new() -> Self {
        let factory = js::member(&js_sys::global(), "indexedDB");
        Self::in_database(factory, "dateline-studio")
    }

    /// Those of a database of this name, by a factory such as `indexedDB`.
    pub fn in_database(factory: JsValue, name: &str) -> Self {
        Self(Rc::new(Inner {
            connection: Connection::new(factory, name),
            channel: Channel::new(name),
        }))
    }

    /// Calls back when another tab has changed something; until dropped.
    pub fn on_change(&self, callback: impl Fn(Change) + 'static) -> News {
        self.0.channel.listen(callback)
    }

    /// All drafts that are not deleted, the newest first; those that cannot be read come last.
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn list(&self) -> Result<Vec<Listed>, StorageError> {
        let mut all = self.all().await?;
        all.retain(|listed| listed.deleted().is_none());
        Ok(all)
    }

    /// The drafts that are deleted but still kept, the newest first.
    ///
    /// # Errors
    /// The store does not answer.
    pub async fn list_deleted(&self) -> Result<Vec<Listed>, StorageError> {
        let mut all = self.all().await?;
        all.retain(|listed| listed.deleted().is_some());
        Ok(all)
    }

    async fn all(&self) -> Result<Vec<Listed>, StorageError> {
        let transaction = self.0.connection.begin(&[DRAFTS], false).await?;
        let records = transaction.store(DRAFTS)?.get_all(None, None)?.await?;
        let mut all: Vec<Listed> = records.iter().filter_map(record::read).collect();
        all.compact_sort_by_key(|listed| Reverse(listed.changed()));
        Ok(all)
    }

    /// A draft with its content, deleted or not.
    ///
    /// # Errors
    /// There is none, it is damaged, or the store does not answer.
    pub async fn load(&self, id: &DraftId) -> Result<Loaded, DraftError> {
        let transaction = self.0.connection.begin(&[DRAFTS, CONTENTS], false).await?;
        let record = record_of(&transaction, id).await?;
        let content = content_of(&transaction, id).await?;
        let summary = summary_of(&record, id)?;
        match content.as_string() {
            Some(content) => Ok(Loaded { summary, content }),
            None => Err(without_content(&record, id)),
        }
    }

    /// Saves a draft if it is still as it was at the revision that the caller knows; [`Revision::NEW`] for a new one.
    /// A draft that was deleted meanwhile comes back.
    ///
    /// # Errors
    /// Somebody else has saved it meanwhile, what is kept of it is damaged, or the store does not take it. What was
    /// kept before is still there.
    pub async fn save(&self, draft: &Draft, expected: Revision) -> Result<Revision, SaveError> {
        let transaction = self.0.connection.begin(&[DRAFTS, CONTENTS], true).await?;
        let store = transaction.store(DRAFTS)?;
        let key = JsValue::from(draft.id.as_str());
        let kept = store.get(key.clone()).map_err(StorageError::from)?.await;
        let kept = kept.map_err(StorageError::from)?;
        let mut file = None;
        if let Some(kept) = &kept {
            let stored = record::revision(kept).map_err(|field| {
                SaveError::Damaged(record::damaged(kept, draft.id.clone(), field))
            })?;
            if stored != expected {
                return Err(SaveError::Conflict(stored));
            }
            file = record::file_of(kept);
        }
        let revision = expected.next();
        let summary = Summary {
            id: draft.id.clone(),
            title: draft.title.clone(),
            language: draft.language.clone(),
            changed: Moment::now(),
            size: draft.content.len() as u64,
            decided: draft.decided,
            of: draft.of,
            file,
            revision,
            deleted: None,
        };
        put(&transaction, DRAFTS, &record::write(&summary), None)?;
        put(
            &transaction,
            CONTENTS,
            &draft.content.as_str().into(),
            Some(&key),
        )?;
        transaction.finish().await?;
        self.0.channel.tell(&Change::Saved(draft.id.clone()));
        Ok(revision)
    }

    /// Gives a draft another title. Its revision stays.
    ///
    /// # Errors
    /// There is none, or the store does not take it.
    pub async fn rename(&self, id: &DraftId, title: &str) -> Result<(), DraftError> {
        self.change(id, |record| record::set_title(record, title))
            .await?;
        let title = title.to_owned();
        self.0.channel.tell(&Change::Renamed(id.clone(), title));
        Ok(())
    }

    /// Notes that a revision of a draft was saved to a file.
    ///
    /// # Errors
    /// There is none, or the store does not take it.
    pub async fn note_file(&self, id: &DraftId, file: &SavedFile) -> Result<(), DraftError> {
        self.change(id, |record| record::set_file(record, file))
            .await?;
        self.0.channel.tell(&Change::Saved(id.clone()));
        Ok(())
    }

    /// Deletes a draft so that it can be restored, until [`Self::purge`].
    ///
    /// # Errors
    /// There is none, or the store does not take it.
    pub async fn delete(&self, id: &DraftId) -> Result<(), DraftError> {
        let now = Some(Moment::now());
        self.change(id, |record| record::set_deleted(record, now))
            .await?;
        self.0.channel.tell(&Change::Deleted(id.clone()));
        Ok(())
    }

    /// Takes a deletion back.
    ///
    /// # Errors
    /// There is none any more, or the store does not take it.
    pub async fn restore(&self, id: &DraftId) -> Result<(), DraftError> {
        self.change(id, |record| record::set_deleted(record, None))
            .await?;
        self.0.channel.tell(&Change::Saved(id.clone()));
        Ok(())
    }

    /// Changes fields of an entry, and leaves the others as they are, even those that are not understood.
    async fn change(&self, id: &DraftId, change: impl FnOnce(&JsValue)) -> Result<(), DraftError> {
        let transaction = self.0.connection.begin(&[DRAFTS], true).await?;
        let record = record_of(&transaction, id).await?;
        change(&record);
        put(&transaction, DRAFTS, &record, None)?;
        Ok(transaction.finish().await?)
    }

    /// Copies a draft under another title; gives what is then known of the copy.
    ///
    /// # Errors
    /// There is none, it is damaged, or the store does not take the copy.
    pub async fn duplicate(&self, id: &DraftId, title: &str) -> Result<Summary, DraftError> {
        let transaction = self.0.connection.begin(&[DRAFTS, CONTENTS], true).await?;
        let record = record_of(&transaction, id).await?;
        let content = content_of(&transaction, id).await?;
        let original = summary_of(&record, id)?;
        if !content.is_string() {
            return Err(without_content(&record, id));
        }
        let copy = Summary {
            id: DraftId::random(),
            title: title.to_owned(),
            changed: Moment::now(),
            revision: Revision::NEW.next(),
            file: None,
            deleted: None,
            ..original
        };
        let key = copy.id.as_str().into();
        put(&transaction, DRAFTS, &record::write(&copy), None)?;
        put(&transaction, CONTENTS, &content, Some(&key))?;
        transaction.finish().await?;
        self.0.channel.tell(&Change::Saved(copy.id.clone()));
        Ok(copy)
    }

    /// Removes for good what was deleted before a moment; gives how many.
    ///
    /// # Errors
    /// The store does not answer, or does not do it.
    pub async fn purge(&self, before: Moment) -> Result<usize, StorageError> {
        let stores = [DRAFTS, CONTENTS, HANDLES];
        let transaction = self.0.connection.begin(&stores, true).await?;
        let records = transaction.store(DRAFTS)?.get_all(None, None)?.await?;
        let listed = records.iter().filter_map(record::read);
        let old = listed.filter(|listed| listed.deleted().is_some_and(|at| at < before));
        let mut purged = 0;
        for listed in old {
            for store in stores {
                let key = JsValue::from(listed.id().as_str());
                transaction.store(store)?.delete(key)?;
            }
            purged += 1;
        }
        transaction.finish().await?;
        Ok(purged)
    }

    /// All that is kept of a draft, as JSON, for somebody who can make sense of it: entry and content as they are.
    ///
    /// # Errors
    /// There is none, or the store does not answer.
    pub async fn raw(&self, id: &DraftId) -> Result<String, DraftError> {
        let transaction = self.0.connection.begin(&[DRAFTS, CONTENTS], false).await?;
        let record = record_of(&transaction, id).await?;
        let content = content_of(&transaction, id).await?;
        let all = Object::new().into();
        set(&all, "entry", &record);
        set(&all, "content", &content);
        let text = JSON::stringify(&all).map(String::from);
        let broken = |error| StorageError::Broken(js::error_text(&error));
        Ok(text.map_err(broken)?)
    }

    /// The file to which a draft was saved, if the browser gives one.
    ///
    /// # Errors
    /// The store does not answer.
    pub(crate) async fn handle(&self, id: &DraftId) -> Result<Option<JsValue>, StorageError> {
        let transaction = self.0.connection.begin(&[HANDLES], false).await?;
        get(&transaction, HANDLES, id).await
    }

    /// Keeps the file to which a draft is saved.
    ///
    /// # Errors
    /// The store does not take it.
    pub(crate) async fn keep_handle(
        &self,
        id: &DraftId,
        handle: &JsValue,
    ) -> Result<(), StorageError> {
        let transaction = self.0.connection.begin(&[HANDLES], true).await?;
        put(&transaction, HANDLES, handle, Some(&id.as_str().into()))?;
        transaction.finish().await
    }
}
