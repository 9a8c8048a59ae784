//! Why something could not be kept or read.

use super::draft::{Damaged, Revision};
use crate::js;
use wasm_bindgen::JsValue;

/// Why the browser's store does not do what it is asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum StorageError {
    /// The browser gives this site no more room, or the disk is full.
    Full,
    /// The browser keeps nothing for this site: a private window, or a setting.
    Refused,
    /// A newer version of the studio has taken over the drafts: this page has to be loaded anew.
    Newer,
    /// Something else, in the browser's words.
    Broken(String),
}

/// Why a draft was not saved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SaveError {
    /// It was saved by somebody else meanwhile, as this revision. Nothing was replaced.
    Conflict(Revision),
    /// What is kept of it cannot be read. Nothing was replaced.
    Damaged(Damaged),
    /// The store did not take it.
    Storage(StorageError),
}

/// Why a draft was not read or changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DraftError {
    /// There is none of this id.
    Absent,
    /// It cannot be read.
    Damaged(Damaged),
    /// The store did not answer.
    Storage(StorageError),
}

impl From<StorageError> for SaveError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl From<StorageError> for DraftError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl StorageError {
    /// The meaning of an error that the browser has thrown.
    pub(super) fn from_thrown(error: &JsValue) -> Self {
        match &*js::error_name(error) {
            "QuotaExceededError" => Self::Full,
            "SecurityError" | "NotAllowedError" => Self::Refused,
            "VersionError" => Self::Newer,
            _ => Self::Broken(js::error_text(error)),
        }
    }

    /// The meaning of an error of opening: Firefox says so that a private window keeps nothing.
    pub(super) fn from_opening(error: &idb::Error) -> Self {
        match error {
            idb::Error::IndexedDbNotFound(_) => Self::Refused,
            _ if thrown(error)
                .is_some_and(|thrown| js::error_name(&thrown) == "InvalidStateError") =>
            {
                Self::Refused
            }
            _ => Self::from(error),
        }
    }
}

impl From<&idb::Error> for StorageError {
    fn from(error: &idb::Error) -> Self {
        match thrown(error) {
            Some(thrown) => Self::from_thrown(&thrown),
            None => Self::Broken(error.to_string()),
        }
    }
}

impl From<idb::Error> for StorageError {
    fn from(error: idb::Error) -> Self {
        Self::from(&error)
    }
}

/// What the browser has thrown.
pub(super) fn thrown(error: &idb::Error) -> Option<JsValue> {
    use idb::Error::{
        AddFailed, DeleteFailed, DomException, GetAllFailed, GetAllKeysFailed, GetFailed,
        IndexedDbOpenFailed, ObjectStoreCreateFailed, ObjectStoreNotFound, TransactionOpenFailed,
        UpdateFailed,
    };
    match error {
        DomException(exception) => Some(exception.into()),
        AddFailed(thrown)
        | DeleteFailed(thrown)
        | GetAllFailed(thrown)
        | GetAllKeysFailed(thrown)
        | GetFailed(thrown)
        | IndexedDbOpenFailed(thrown)
        | ObjectStoreCreateFailed(thrown)
        | ObjectStoreNotFound(thrown)
        | TransactionOpenFailed(thrown)
        | UpdateFailed(thrown) => Some(thrown.clone()),
        _ => None,
    }
}
