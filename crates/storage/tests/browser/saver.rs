//! Saving at each change.

use super::support::{counted, draft, drafts, factory, full, name, refusing, sleep, until};
use std::cell::RefCell;
use std::rc::Rc;
use storage::drafts::{Draft, Drafts, Revision, SaveError, StorageError};
use storage::saver::{SaveState, Saver};
use wasm_bindgen_test::wasm_bindgen_test;

type States = Rc<RefCell<Vec<SaveState>>>;

fn saver(drafts: &Drafts) -> (Saver, States) {
    let states = States::default();
    let telling = states.clone();
    let saver = Saver::new(drafts.clone(), Revision::NEW, move |state| {
        telling.borrow_mut().push(state.clone());
    });
    (saver, states)
}

fn with(draft: &Draft, content: &str) -> impl FnOnce() -> Draft + 'static {
    let draft = Draft {
        content: content.to_owned(),
        ..draft.clone()
    };
    move || draft
}

#[wasm_bindgen_test]
async fn many_changes_are_few_writes_and_the_newest_wins() {
    let drafts = drafts();
    let (saver, states) = saver(&drafts);
    let typed = draft("Typed", "");
    drafts.list().await.expect("a list");
    let count = counted();
    // Something is typed every 10 ms for a second.
    for at in 0..100 {
        saver.changed(with(&typed, &format!("{at}")));
        if at == 60 {
            let behind = drafts.load(&typed.id).await.expect("saved meanwhile");
            let behind: u32 = behind.content.parse().expect("a number");
            // Each takes 10 ms at least; 200 ms are gathered, and a write takes its time.
            assert!((1..60).contains(&behind), "{behind}");
        }
        sleep(10).await;
    }
    let state = saver.flush().await;
    let writes = count.writes();
    count.stop();
    assert!(matches!(state, SaveState::Saved(Some(_))), "{state:?}");
    assert!((2..=20).contains(&writes), "{writes} writes");
    assert_eq!(saver.revision().number(), u64::from(writes));
    assert_eq!(drafts.load(&typed.id).await.expect("a draft").content, "99");
    assert_eq!(states.borrow().first(), Some(&SaveState::Saving));
    assert!(matches!(states.borrow().last(), Some(SaveState::Saved(_))));
}

#[wasm_bindgen_test]
async fn a_change_is_saved_soon_by_itself() {
    let drafts = drafts();
    let (saver, _) = saver(&drafts);
    assert_eq!(saver.state(), SaveState::Saved(None));
    let typed = draft("Typed", "");
    saver.changed(with(&typed, "alone"));
    assert_eq!(saver.state(), SaveState::Saving);
    until("saving", || matches!(saver.state(), SaveState::Saved(_))).await;
    assert_eq!(
        drafts.load(&typed.id).await.expect("a draft").content,
        "alone"
    );
}

#[wasm_bindgen_test]
async fn what_is_left_is_saved_when_the_page_goes_or_the_draft_is_closed() {
    let drafts = drafts();
    drafts.list().await.expect("a list");
    let (saver, _) = saver(&drafts);
    let typed = draft("Typed", "");
    let window = web_sys::window().expect("a window");
    saver.changed(with(&typed, "hidden"));
    let event = web_sys::Event::new("pagehide").expect("an event");
    window.dispatch_event(&event).expect("sent");
    sleep(100).await;
    assert_eq!(
        drafts.load(&typed.id).await.expect("a draft").content,
        "hidden"
    );
    saver.changed(with(&typed, "closed"));
    drop(saver);
    sleep(100).await;
    assert_eq!(
        drafts.load(&typed.id).await.expect("a draft").content,
        "closed"
    );
}

#[wasm_bindgen_test]
async fn what_cannot_be_saved_is_told_and_the_browser_asks_before_it_goes() {
    let refused = Drafts::in_database(refusing("SecurityError"), &name());
    let tight = Drafts::in_database(full(true), &name());
    for (drafts, expected) in [
        (refused, StorageError::Refused),
        (tight, StorageError::Full),
    ] {
        let (saver, states) = saver(&drafts);
        let leaving = || {
            let window = web_sys::window().expect("a window");
            let event = web_sys::Event::new_with_event_init_dict("beforeunload", &{
                let init = web_sys::EventInit::new();
                init.set_cancelable(true);
                init
            });
            !window
                .dispatch_event(&event.expect("an event"))
                .expect("sent")
        };
        assert!(!leaving());
        saver.changed(with(&draft("Lost", ""), "text"));
        let told = SaveState::NotSaved(SaveError::Storage(expected));
        assert_eq!(saver.flush().await, told);
        assert!(leaving());
        // It stays said while it is tried again.
        saver.changed(with(&draft("Lost", ""), "text"));
        saver.flush().await;
        assert_eq!(*states.borrow(), [SaveState::Saving, told]);
    }
}

#[wasm_bindgen_test]
async fn a_conflict_stops_saving_until_somebody_decides() {
    let name = name();
    let there = Drafts::in_database(factory(), &name);
    let (saver, _) = saver(&Drafts::in_database(factory(), &name));
    let shared = draft("Shared", "there");
    let stored = there.save(&shared, Revision::NEW).await.expect("saved");
    saver.changed(with(&shared, "here"));
    let conflict = SaveState::NotSaved(SaveError::Conflict(stored));
    assert_eq!(saver.flush().await, conflict);
    saver.changed(with(&shared, "here, later"));
    sleep(400).await;
    assert_eq!(saver.state(), conflict);
    assert_eq!(
        there.load(&shared.id).await.expect("a draft").content,
        "there"
    );
    saver.replace(stored);
    until("saving", || matches!(saver.state(), SaveState::Saved(_))).await;
    assert_eq!(
        there.load(&shared.id).await.expect("a draft").content,
        "here, later"
    );
}
