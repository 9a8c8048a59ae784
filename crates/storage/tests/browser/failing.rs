//! A browser that keeps nothing, or has no room.

use super::support::{draft, factory, full, name, refusing};
use storage::drafts::{Drafts, Revision, SaveError, StorageError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_browser_that_keeps_nothing_says_so() {
    let factories = [
        JsValue::UNDEFINED,
        JsValue::NULL,
        refusing("SecurityError"),
        refusing("InvalidStateError"),
    ];
    for factory in factories {
        let drafts = Drafts::in_database(factory, &name());
        assert_eq!(drafts.list().await, Err(StorageError::Refused));
        let saved = drafts.save(&draft("Lost", ""), Revision::NEW).await;
        assert_eq!(saved, Err(SaveError::Storage(StorageError::Refused)));
    }
    let broken = Drafts::in_database(refusing("UnknownError"), &name());
    let told = StorageError::Broken("UnknownError: not here".into());
    assert_eq!(broken.list().await, Err(told));
}

#[wasm_bindgen_test]
async fn without_room_what_was_kept_stays() {
    for late in [false, true] {
        let name = name();
        let roomy = Drafts::in_database(factory(), &name);
        let mut kept = draft("Kept", "before");
        let revision = roomy.save(&kept, Revision::NEW).await.expect("saved");
        let tight = Drafts::in_database(full(late), &name);
        kept.content = "after".into();
        let saved = tight.save(&kept, revision).await;
        assert_eq!(
            saved,
            Err(SaveError::Storage(StorageError::Full)),
            "late: {late}"
        );
        assert_eq!(
            roomy.load(&kept.id).await.expect("a draft").content,
            "before"
        );
        assert_eq!(
            tight.load(&kept.id).await.expect("a draft").content,
            "before"
        );
        assert!(roomy.save(&kept, revision).await.is_ok());
    }
}
