//! The database: its versions, its connection, its transactions.

use super::error::{StorageError, thrown};
use crate::js;
use idb::{Database, Factory, ObjectStore, ObjectStoreParams, TransactionMode};
use js_sys::Promise;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbTransaction};

/// What the list says of each draft; the key is its field `id`.
pub const DRAFTS: &str = "drafts";
/// The contents, as texts, by the draft's id: apart, so that the list need not read them.
pub const CONTENTS: &str = "contents";
/// Files to which drafts are saved, by the draft's id.
pub const HANDLES: &str = "handles";

/// Makes a version of the database out of the one before.
type Step = fn(&Database) -> Result<(), idb::Error>;

/// From each version of the database to the next. A step that has been published is never changed; a new one is
/// added at the end.
const STEPS: &[Step] = &[|database| {
    let mut by_id = ObjectStoreParams::new();
    by_id.key_path(Some(idb::KeyPath::new_single("id")));
    database.create_object_store(DRAFTS, by_id)?;
    database.create_object_store(CONTENTS, ObjectStoreParams::new())?;
    database.create_object_store(HANDLES, ObjectStoreParams::new())?;
    Ok(())
}];

/// The version that this program writes.
fn version() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

/// A connection, which is made when it is needed and made anew if the browser has closed it.
pub struct Connection {
    factory: JsValue,
    name: String,
    open: RefCell<Option<Rc<Database>>>,
}

/// A transaction and its stores.
pub struct Transaction {
    raw: IdbTransaction,
    inner: idb::Transaction,
}

impl Connection {
    /// A connection to the database of this name by the browser's factory, `indexedDB`, or what stands in its place.
    pub fn new(factory: JsValue, name: &str) -> Self {
        Self {
            factory,
            name: name.to_owned(),
            open: RefCell::new(None),
        }
    }

    /// Begins a transaction on these stores.
    pub async fn begin(&self, stores: &[&str], writes: bool) -> Result<Transaction, StorageError> {
        let mode = || match writes {
            true => TransactionMode::ReadWrite,
            false => TransactionMode::ReadOnly,
        };
        let database = self.database().await?;
        let inner = match database.transaction(stores, mode()) {
            // The browser has closed the connection, or a newer version has asked for it.
            Err(error) if is_closed(&error) => {
                self.open.take();
                self.database().await?.transaction(stores, mode())?
            }
            begun => begun?,
        };
        let raw = IdbTransaction::from(inner);
        Ok(Transaction {
            inner: raw.clone().into(),
            raw,
        })
    }

    async fn database(&self) -> Result<Rc<Database>, StorageError> {
        if let Some(open) = &*self.open.borrow() {
            return Ok(open.clone());
        }
        let opened = self
            .open()
            .await
            .map_err(|error| StorageError::from_opening(&error))?;
        let opened = Rc::new(opened);
        *self.open.borrow_mut() = Some(opened.clone());
        Ok(opened)
    }

    async fn open(&self) -> Result<Database, idb::Error> {
        if !self.factory.is_object() {
            return Err(idb::Error::IndexedDbNotFound(JsValue::UNDEFINED));
        }
        let factory: IdbFactory = self.factory.clone().unchecked_into();
        let mut request = Factory::from(factory).open(&self.name, Some(version()))?;
        let failed = Rc::new(RefCell::new(None));
        let outcome = failed.clone();
        request.on_upgrade_needed(move |event| {
            let steps = |database: &Database, from: u32| {
                let from = usize::try_from(from).unwrap_or(usize::MAX);
                STEPS.iter().skip(from).try_for_each(|step| step(database))
            };
            let upgraded = event.old_version().and_then(|from| {
                let database = idb::event::DatabaseEvent::database(&event)?;
                steps(&database, from)
            });
            *outcome.borrow_mut() = upgraded.err();
        });
        let mut database = request.await?;
        if let Some(error) = failed.take() {
            database.close();
            return Err(error);
        }
        // A newer version of the studio waits for this; what is asked for next then learns of it.
        database.on_version_change(|event| {
            if let Some(database) = event
                .target()
                .and_then(|at| at.dyn_into::<IdbDatabase>().ok())
            {
                database.close();
            }
        });
        Ok(database)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        if let Some(open) = self.open.take() {
            open.close();
        }
    }
}

fn is_closed(error: &idb::Error) -> bool {
    thrown(error).is_some_and(|thrown| js::error_name(&thrown) == "InvalidStateError")
}

impl Transaction {
    /// One of its stores.
    pub fn store(&self, name: &str) -> Result<ObjectStore, StorageError> {
        Ok(self.inner.object_store(name)?)
    }

    /// Waits until all is on the disk, or nothing. (The library's own future does not say why a transaction was
    /// aborted; but a full disk is told only so.)
    pub async fn finish(self) -> Result<(), StorageError> {
        let raw = self.raw;
        let finished = Promise::new(&mut |resolve, reject| {
            raw.set_oncomplete(Some(&resolve));
            raw.set_onabort(Some(&reject));
        });
        let finished = JsFuture::from(finished).await;
        raw.set_oncomplete(None);
        raw.set_onabort(None);
        finished.map(drop).map_err(|_| match raw.error() {
            Some(error) => StorageError::from_thrown(&error.into()),
            None => StorageError::Broken("AbortError".to_owned()),
        })
    }
}
