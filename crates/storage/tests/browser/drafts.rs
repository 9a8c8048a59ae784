//! The list, and what can be done with a draft.

use super::support::{damage, draft, drafts, factory, name, newer, sleep, summary, titles, until};
use std::cell::RefCell;
use std::rc::Rc;
use storage::drafts::{
    Change, DraftError, DraftId, Drafts, Listed, Moment, Revision, SaveError, SavedFile,
    StorageError,
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn what_is_saved_is_loaded_and_listed() {
    let drafts = drafts();
    assert_eq!(drafts.list().await, Ok(Vec::new()));
    let text = "{\"text\":\"Порт откроют 3 мая — 🚢 \\u0000\"}";
    let first = draft("Порт", text);
    let revision = drafts.save(&first, Revision::NEW).await.expect("saved");
    assert_eq!(revision.number(), 1);
    sleep(5).await;
    let second = draft("Harbour", "{}");
    drafts.save(&second, Revision::NEW).await.expect("saved");

    let loaded = drafts.load(&first.id).await.expect("a draft");
    assert_eq!(loaded.content, text);
    assert_eq!(loaded.summary.size, text.len() as u64);
    assert_eq!((loaded.summary.decided, loaded.summary.of), (2, 7));
    assert_eq!(loaded.summary.language, "ru");
    assert!(Moment::now().0 - loaded.summary.changed.0 < 60_000);
    assert_eq!(titles(&drafts).await, ["Harbour", "Порт"]);

    sleep(5).await;
    drafts.save(&first, revision).await.expect("saved again");
    assert_eq!(titles(&drafts).await, ["Порт", "Harbour"]);
    let absent = drafts.load(&DraftId::from_text("none")).await;
    assert_eq!(absent, Err(DraftError::Absent));
}

#[wasm_bindgen_test]
async fn drafts_are_there_after_the_page_is_opened_anew() {
    let name = name();
    let kept = draft("Kept", "here");
    let before = Drafts::in_database(factory(), &name);
    before.save(&kept, Revision::NEW).await.expect("saved");
    drop(before);
    let after = Drafts::in_database(factory(), &name);
    assert_eq!(after.load(&kept.id).await.expect("a draft").content, "here");
}

#[wasm_bindgen_test]
async fn a_draft_is_renamed_and_copied() {
    let drafts = drafts();
    let original = draft("One", "content");
    let revision = drafts.save(&original, Revision::NEW).await.expect("saved");
    drafts.rename(&original.id, "Two").await.expect("renamed");
    assert_eq!(titles(&drafts).await, ["Two"]);
    // Who has it open can go on.
    assert!(drafts.save(&original, revision).await.is_ok());

    let file = SavedFile {
        name: "one.json".into(),
        at: Moment::now(),
        revision,
    };
    drafts.note_file(&original.id, &file).await.expect("noted");
    let copy = drafts
        .duplicate(&original.id, "Copy")
        .await
        .expect("copied");
    let (copy, original) = (
        drafts.load(&copy.id).await.expect("the copy"),
        drafts.load(&original.id).await.expect("the original"),
    );
    assert_eq!(copy.content, original.content);
    assert_eq!(original.summary.file, Some(file));
    assert!(!original.summary.is_in_file());
    assert_eq!(copy.summary.file, None);
    assert_eq!(copy.summary.revision.number(), 1);
    let none = DraftId::random();
    assert_eq!(drafts.duplicate(&none, "").await, Err(DraftError::Absent));
    assert_eq!(drafts.rename(&none, "").await, Err(DraftError::Absent));
}

#[wasm_bindgen_test]
async fn a_deletion_can_be_taken_back_until_it_is_purged() {
    let drafts = drafts();
    let gone = draft("Gone", "still here");
    drafts.save(&gone, Revision::NEW).await.expect("saved");
    drafts.delete(&gone.id).await.expect("deleted");
    assert_eq!(titles(&drafts).await, [""; 0]);
    assert_eq!(drafts.list_deleted().await.expect("a list").len(), 1);
    drafts.restore(&gone.id).await.expect("restored");
    assert_eq!(titles(&drafts).await, ["Gone"]);
    assert_eq!(
        drafts.load(&gone.id).await.expect("a draft").content,
        "still here"
    );

    drafts.delete(&gone.id).await.expect("deleted");
    let before = Moment(Moment::now().0 - 60_000);
    assert_eq!(drafts.purge(before).await, Ok(0));
    let after = Moment(Moment::now().0 + 60_000);
    assert_eq!(drafts.purge(after).await, Ok(1));
    assert_eq!(drafts.restore(&gone.id).await, Err(DraftError::Absent));
}

#[wasm_bindgen_test]
async fn nobody_replaces_what_somebody_else_has_saved() {
    let name = name();
    let here = Drafts::in_database(factory(), &name);
    let there = Drafts::in_database(factory(), &name);
    let mut shared = draft("Shared", "first");
    let first = here.save(&shared, Revision::NEW).await.expect("saved");
    shared.content = "there".into();
    let second = there.save(&shared, first).await.expect("saved");
    shared.content = "here".into();
    assert_eq!(
        here.save(&shared, first).await,
        Err(SaveError::Conflict(second))
    );
    let again = here.save(&shared, Revision::NEW).await;
    assert_eq!(again, Err(SaveError::Conflict(second)));
    assert_eq!(
        here.load(&shared.id).await.expect("a draft").content,
        "there"
    );
    assert!(here.save(&shared, second).await.is_ok());
}

#[wasm_bindgen_test]
async fn another_tab_hears_of_each_change() {
    let name = name();
    let here = Drafts::in_database(factory(), &name);
    let there = Drafts::in_database(factory(), &name);
    let heard = Rc::new(RefCell::new(Vec::new()));
    let hearing = heard.clone();
    let _news = there.on_change(move |change| hearing.borrow_mut().push(change));
    let own = Rc::new(RefCell::new(0));
    let counting = own.clone();
    let _own = here.on_change(move |_| *counting.borrow_mut() += 1);

    let told = draft("Told", "");
    here.save(&told, Revision::NEW).await.expect("saved");
    here.rename(&told.id, "New").await.expect("renamed");
    here.delete(&told.id).await.expect("deleted");
    until("the news", || heard.borrow().len() == 3).await;
    let expected = [
        Change::Saved(told.id.clone()),
        Change::Renamed(told.id.clone(), "New".into()),
        Change::Deleted(told.id.clone()),
    ];
    assert_eq!(*heard.borrow(), expected);
    assert_eq!(*own.borrow(), 0);
}

#[wasm_bindgen_test]
async fn what_is_damaged_is_told_and_kept() {
    let name = name();
    let drafts = Drafts::in_database(factory(), &name);
    for title in ["Sound", "No size", "No content", "Odd"] {
        let mut saved = draft(title, "content");
        saved.id = DraftId::from_text(title);
        drafts.save(&saved, Revision::NEW).await.expect("saved");
    }
    let change = "
        contents.delete('No content');
        drafts.put({ id: 'No size', title: 'Left', revision: 1, language: '', changed: 1, size: -1, decided: 0, of: 0 });
        drafts.put({ id: 'Odd', revision: 'two', extra: [1] });";
    damage(&name, change).await.expect("damaged");

    let listed = drafts.list().await.expect("a list");
    assert_eq!(listed.len(), 4);
    let damaged = |id: &str| {
        let found = listed.iter().find(|listed| listed.id().as_str() == id);
        match found {
            Some(Listed::Damaged(damaged)) => damaged.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(damaged("No size").field, "size");
    assert_eq!(damaged("No size").title.as_deref(), Some("Left"));
    assert_eq!(damaged("Odd").field, "title");
    assert_eq!(summary(&listed[0]).id.as_str(), "No content");

    let id = DraftId::from_text("No content");
    match drafts.load(&id).await {
        Err(DraftError::Damaged(damaged)) => assert_eq!(damaged.field, "content"),
        other => panic!("{other:?}"),
    }
    let odd = DraftId::from_text("Odd");
    let mut replacing = draft("Odd", "new");
    replacing.id = odd.clone();
    let saved = drafts.save(&replacing, Revision::NEW).await;
    assert!(matches!(saved, Err(SaveError::Damaged(_))), "{saved:?}");
    let raw = drafts.raw(&odd).await.expect("what is left");
    assert!(
        raw.contains("\"extra\":[1]") && raw.contains("\"content\":\"content\""),
        "{raw}"
    );
    // It can go, and come back as it was.
    drafts.delete(&odd).await.expect("deleted");
    assert_eq!(drafts.list().await.expect("a list").len(), 3);
    drafts.restore(&odd).await.expect("restored");
    assert!(
        drafts
            .raw(&odd)
            .await
            .expect("what is left")
            .contains("\"extra\":[1]")
    );
}

#[wasm_bindgen_test]
async fn a_newer_version_of_the_studio_is_told_of_and_not_held_up() {
    let name = name();
    let drafts = Drafts::in_database(factory(), &name);
    let kept = draft("Kept", "content");
    drafts.save(&kept, Revision::NEW).await.expect("saved");
    let stores = newer(&name, 99).await.expect("not blocked");
    assert_eq!(
        stores.as_string().as_deref(),
        Some("contents,drafts,handles")
    );
    assert_eq!(drafts.list().await, Err(StorageError::Newer));
    let saved = drafts.save(&kept, Revision::NEW).await;
    assert_eq!(saved, Err(SaveError::Storage(StorageError::Newer)));
}
