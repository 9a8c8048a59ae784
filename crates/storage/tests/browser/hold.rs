//! Two tabs with one draft, with the browser's locks and without.

use super::support::{locks, sleep, until};
use std::cell::RefCell;
use std::rc::Rc;
use storage::drafts::DraftId;
use storage::hold::Hold;
use wasm_bindgen_test::wasm_bindgen_test;

type Log = Rc<RefCell<Vec<&'static str>>>;

/// What the page does when the draft is taken from it: something that takes its time.
fn taken(log: &Log) -> impl FnOnce() -> std::pin::Pin<Box<dyn Future<Output = ()>>> + 'static {
    let log = log.clone();
    move || {
        log.borrow_mut().push("asked");
        Box::pin(async move {
            sleep(60).await;
            log.borrow_mut().push("saved");
        })
    }
}

async fn one_writes_and_the_other_may_take_over() {
    let id = DraftId::random();
    let log = Log::default();
    let first = Hold::request(&id, taken(&log)).await.expect("free");
    assert!(first.is_held());
    assert!(Hold::request(&id, taken(&log)).await.is_none());
    let other = Hold::request(&DraftId::random(), taken(&log)).await;
    assert!(other.is_some());
    assert!(log.borrow().is_empty());

    let second = Hold::take_over(&id, taken(&log)).await;
    // The first has saved what was left before the second goes on.
    assert_eq!(*log.borrow(), ["asked", "saved"]);
    assert!(second.is_held() && !first.is_held());
    assert!(Hold::request(&id, taken(&log)).await.is_none());
    drop(first);
    assert!(Hold::request(&id, taken(&log)).await.is_none());
    drop(second);
    until_free(&id).await;
}

async fn until_free(id: &DraftId) {
    for _ in 0..20 {
        if Hold::request(id, || async {}).await.is_some() {
            return;
        }
        sleep(20).await;
    }
    panic!("it stays locked");
}

#[wasm_bindgen_test]
async fn with_locks_one_tab_writes_and_another_may_take_over() {
    one_writes_and_the_other_may_take_over().await;
}

#[wasm_bindgen_test]
async fn without_locks_one_tab_writes_and_another_may_take_over() {
    locks(false);
    one_writes_and_the_other_may_take_over().await;
    locks(true);
}

#[wasm_bindgen_test]
async fn without_locks_two_that_ask_at_once_do_not_both_get_it() {
    locks(false);
    let id = DraftId::random();
    let got = Rc::new(RefCell::new(Vec::new()));
    for _ in 0..2 {
        let (id, got) = (id.clone(), got.clone());
        wasm_bindgen_futures::spawn_local(async move {
            let hold = Hold::request(&id, || async {}).await;
            got.borrow_mut().push(hold);
        });
    }
    until("both answers", || got.borrow().len() == 2).await;
    assert_eq!(got.borrow().iter().flatten().count(), 1);
    locks(true);
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_answer_loses_the_draft_all_the_same() {
    let id = DraftId::random();
    let told = Log::default();
    let telling = told.clone();
    let stuck = Hold::request(&id, move || async move {
        telling.borrow_mut().push("asked");
        sleep(60_000).await;
    });
    let stuck = stuck.await.expect("free");
    let second = Hold::take_over(&id, || async {}).await;
    assert!(second.is_held() && !stuck.is_held());
    assert_eq!(*told.borrow(), ["asked"]);
}
