//! Files, on the browser's own disk in place of the editor's.

use super::support::{drafts, drop, on_disk, picked, picking, remove_from_disk};
use storage::drafts::DraftId;
use storage::files::{FileError, Opening, Saving, dropped, open, save};
use wasm_bindgen_test::wasm_bindgen_test;

async fn content(name: &str) -> Option<String> {
    on_disk(name).await.ok()?.as_string()
}

#[wasm_bindgen_test]
async fn a_draft_is_saved_to_the_file_that_was_chosen_once() {
    let drafts = drafts();
    let id = DraftId::random();
    picking("showSaveFilePicker", "port.json", "chosen")
        .await
        .expect("a picker");
    let before = picked();
    let saved = save(&drafts, &id, "port.json", "{\"а\":1}", false).await;
    assert_eq!(saved, Saving::Written("port.json".into()));
    assert_eq!(content("port.json").await.as_deref(), Some("{\"а\":1}"));
    save(&drafts, &id, "port.json", "{}", false).await;
    assert_eq!(content("port.json").await.as_deref(), Some("{}"));
    assert_eq!(picked() - before, 1);
    // Elsewhere; and where the file has gone.
    picking("showSaveFilePicker", "other.json", "chosen")
        .await
        .expect("a picker");
    let saved = save(&drafts, &id, "other.json", "[]", true).await;
    assert_eq!(saved, Saving::Written("other.json".into()));
    assert_eq!(content("port.json").await.as_deref(), Some("{}"));
    remove_from_disk("other.json").await.expect("removed");
    let saved = save(&drafts, &id, "other.json", "[1]", false).await;
    assert_eq!(saved, Saving::Written("other.json".into()));
    assert_eq!(content("other.json").await.as_deref(), Some("[1]"));

    for (how, expected) in [
        ("closed", Saving::Cancelled),
        ("refused", Saving::Failed(FileError::Refused)),
    ] {
        picking("showSaveFilePicker", "", how)
            .await
            .expect("a picker");
        let other = DraftId::random();
        assert_eq!(save(&drafts, &other, "a.json", "", false).await, expected);
    }
    picking("showSaveFilePicker", "", "none")
        .await
        .expect("no picker");
    let saved = save(&drafts, &id, "a.json", "{}", false).await;
    assert_eq!(saved, Saving::Downloaded("a.json".into()));
}

#[wasm_bindgen_test]
async fn a_file_is_opened_and_saved_to_the_same() {
    let drafts = drafts();
    picking("showSaveFilePicker", "back.json", "chosen")
        .await
        .expect("a picker");
    let id = DraftId::random();
    save(&drafts, &id, "back.json", "текст", false).await;
    picking("showOpenFilePicker", "back.json", "chosen")
        .await
        .expect("a picker");
    let Opening::Opened(opened) = open(&[".json"], 100).await else {
        panic!("not opened");
    };
    assert_eq!(
        (&*opened.name, &*opened.bytes),
        ("back.json", "текст".as_bytes())
    );
    assert_eq!(
        open(&[".json"], 9).await,
        Opening::TooLarge("back.json".into())
    );
    picking("showOpenFilePicker", "", "closed")
        .await
        .expect("a picker");
    assert_eq!(open(&[".json"], 100).await, Opening::Cancelled);

    let handle = opened.handle.expect("the file");
    let other = DraftId::random();
    handle.keep(&drafts, &other).await.expect("kept");
    picking("showSaveFilePicker", "", "closed")
        .await
        .expect("a picker");
    let saved = save(&drafts, &other, "x.json", "new", false).await;
    assert_eq!(saved, Saving::Written("back.json".into()));
    assert_eq!(content("back.json").await.as_deref(), Some("new"));
}

#[wasm_bindgen_test]
async fn a_file_is_dropped() {
    match dropped(&drop("a.txt", "Порт"), 100).await {
        Opening::Opened(opened) => assert_eq!(opened.bytes, "Порт".as_bytes()),
        other => panic!("{other:?}"),
    }
    assert_eq!(
        dropped(&drop("a.txt", "Порт"), 7).await,
        Opening::TooLarge("a.txt".into())
    );
    assert_eq!(dropped(&drop("", ""), 100).await, Opening::Cancelled);
}
