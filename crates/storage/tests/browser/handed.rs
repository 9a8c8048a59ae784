//! What is handed over by a link, by a page and by the device.

use super::support::{address, closed, heard, here, opened, post, post_own, shared, sleep, until};
use std::cell::RefCell;
use std::rc::Rc;
use storage::handed::{FromAddress, Handed, TooLarge, receive, take_from_address, take_shared};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_text_is_taken_out_of_the_address() {
    address("text=%D0%9F%D0%BE%D1%80%D1%82");
    let handed = Handed {
        text: "Порт".into(),
        ..Handed::default()
    };
    assert_eq!(take_from_address(), Some(FromAddress::Text(handed)));
    assert_eq!(here(), "");
    assert_eq!(take_from_address(), None);
}

type Received = Rc<RefCell<Vec<Result<Handed, TooLarge>>>>;

fn receiving() -> (Received, Option<storage::handed::Receiving>) {
    let received = Received::default();
    let taking = received.clone();
    let receiving = receive(move |handed| taking.borrow_mut().push(handed));
    (received, receiving)
}

#[wasm_bindgen_test]
async fn one_message_of_the_opener_is_taken() {
    assert!(receiving().1.is_none());
    let page = opened();
    let (received, receiving) = receiving();
    assert!(receiving.is_some());
    until("the call", || heard(&page) == "dateline-ready").await;
    // Not of another window, nor of another shape.
    post_own("{ dateline: { text: 'own' } }");
    for message in [
        "null",
        "'text'",
        "{ dateline: 'text' }",
        "{ dateline: {} }",
        "{ text: 'a' }",
        "{ dateline: { text: 1 } }",
    ] {
        post(&page, message);
    }
    sleep(100).await;
    assert!(received.borrow().is_empty());
    post(
        &page,
        "{ dateline: { text: 'Порт', html: '<p>Порт', url: 7, title: 'T' } }",
    );
    post(&page, "{ dateline: { text: 'second' } }");
    sleep(100).await;
    let handed = Handed {
        text: "Порт".into(),
        html: "<p>Порт".into(),
        title: "T".into(),
        ..Handed::default()
    };
    assert_eq!(*received.borrow(), [Ok(handed)]);
    closed(&page);
}

#[wasm_bindgen_test]
async fn a_message_that_is_too_large_is_told() {
    let page = opened();
    let (received, _receiving) = receiving();
    post(&page, "{ dateline: { text: 'a'.repeat(2000001) } }");
    until("the message", || received.borrow().len() == 1).await;
    assert_eq!(*received.borrow(), [Err(TooLarge)]);
    closed(&page);
}

#[wasm_bindgen_test]
async fn what_was_shared_is_taken_once() {
    let entries = "[
        { title: 'Порт', text: 'Порт открыт', url: 'https://example.org/a' },
        { title: '', text: ' ' },
        { file: new File(['из файла'], 'a.docx') },
        { title: 'big', file: new File(['x'.repeat(99)], 'b.docx'), text: 'left' }]";
    shared(entries).await.expect("kept");
    let taken = take_shared(50).await;
    assert_eq!(taken.len(), 3);
    assert_eq!(taken[0].text, "Порт открыт");
    assert_eq!(taken[0].url, "https://example.org/a");
    let file = taken[1].file.as_ref().expect("a file");
    assert_eq!(
        (&*file.name, &*file.bytes),
        ("a.docx", "из файла".as_bytes())
    );
    assert_eq!((&*taken[2].text, &taken[2].file), ("left", &None));
    assert_eq!(take_shared(50).await, []);
}
