//! The entries of a draft in the stores, within a transaction.

use super::database::{CONTENTS, DRAFTS, Transaction};
use super::draft::{Damaged, DraftId, Listed, Summary};
use super::error::{DraftError, StorageError};
use super::record;
use wasm_bindgen::JsValue;

/// Asks for a value to be written. Whether it is, the end of the transaction tells: a browser whose disk is full
/// answers to nothing before.
pub fn put(
    transaction: &Transaction,
    store: &str,
    value: &JsValue,
    key: Option<&JsValue>,
) -> Result<(), StorageError> {
    transaction.store(store)?.put(value, key)?;
    Ok(())
}

pub async fn get(
    transaction: &Transaction,
    store: &str,
    id: &DraftId,
) -> Result<Option<JsValue>, StorageError> {
    let key = JsValue::from(id.as_str());
    Ok(transaction.store(store)?.get(key)?.await?)
}

pub async fn record_of(transaction: &Transaction, id: &DraftId) -> Result<JsValue, DraftError> {
    get(transaction, DRAFTS, id)
        .await?
        .ok_or(DraftError::Absent)
}

pub async fn content_of(transaction: &Transaction, id: &DraftId) -> Result<JsValue, StorageError> {
    Ok(get(transaction, CONTENTS, id).await?.unwrap_or_default())
}

pub fn summary_of(record: &JsValue, id: &DraftId) -> Result<Summary, DraftError> {
    match record::read(record) {
        Some(Listed::Draft(summary)) => Ok(summary),
        Some(Listed::Damaged(damaged)) => Err(DraftError::Damaged(damaged)),
        None => Err(DraftError::Damaged(record::damaged(
            record,
            id.clone(),
            "id",
        ))),
    }
}

pub fn without_content(record: &JsValue, id: &DraftId) -> DraftError {
    let damaged: Damaged = record::damaged(record, id.clone(), "content");
    DraftError::Damaged(damaged)
}
