//! Questions to the worker about the article that is shown. The first question loads it.

use super::running::{Running, member};
use crate::timers::after;
use explorer::protocol::{Answer, Question};
use js_sys::Uint8Array;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

type Callback = Box<dyn FnOnce(Option<Answer>)>;

/// The worker that answers questions, and the callbacks that wait for answers.
#[derive(Default)]
struct Service {
    /// The article that is shown, in the bytes of the check's answer.
    article: Option<Uint8Array>,
    running: Option<Running>,
    waiting: Vec<(u32, Callback)>,
    /// The number of the last question.
    last: u32,
}

impl Service {
    /// Takes out the callback that waits for an answer.
    fn remove(&mut self, number: u32) -> Option<Callback> {
        let at = self.waiting.iter().position(|(of, _)| *of == number)?;
        Some(self.waiting.remove(at).1)
    }

    /// Sends the last question; starts the worker if it does not run.
    fn send(&mut self, question: &Question) -> Option<()> {
        if self.running.is_none() {
            let running = Running::start(on_message)?;
            running.send(&[("article", self.article.as_ref()?)])?;
            self.running = Some(running);
        }
        let question = Uint8Array::from(&*postcard::to_allocvec(question).ok()?);
        let number = JsValue::from(self.last);
        self.running
            .as_ref()?
            .send(&[("number", &number), ("question", &question)])
    }
}

thread_local! {
    static SERVICE: RefCell<Service> = RefCell::default();
}

/// Sets the article that questions are about, in the bytes of the check's answer. Questions about the
/// article before are not answered any more.
pub fn set_article(checked: &[u8]) {
    let article = Some(Uint8Array::from(checked));
    let old = SERVICE.take();
    SERVICE.with_borrow_mut(|service| {
        service.article = article;
        service.last = old.last;
    });
}

/// A question that has been asked; dropped, its answer is no longer wanted.
#[must_use]
pub struct Asked(u32);

impl Drop for Asked {
    fn drop(&mut self) {
        let unwanted = SERVICE.with_borrow_mut(|service| service.remove(self.0));
        drop(unwanted);
    }
}

/// Asks about the article that is shown. Calls back with the answer, later; with none if the worker
/// cannot be loaded.
pub fn ask(question: &Question, callback: impl FnOnce(Option<Answer>) + 'static) -> Asked {
    let number = SERVICE.with_borrow_mut(|service| {
        service.last = service.last.wrapping_add(1);
        service.waiting.push((service.last, Box::new(callback)));
        if service.send(question).is_none() {
            // Not before the caller has the result of this call.
            after(0, give_up).forget();
        }
        service.last
    });
    Asked(number)
}

fn on_message(data: JsValue) {
    // A text or `undefined` has no such member: then the worker has failed.
    let Some(number) = member(&data, "number").as_f64() else {
        return give_up();
    };
    let answer = Uint8Array::new(&member(&data, "answer")).to_vec();
    let asked = SERVICE.with_borrow_mut(|service| service.remove(number as u32));
    if let Some(callback) = asked {
        callback(postcard::from_bytes(&answer).ok());
    }
}

/// Ends the worker and calls back with no answer to all questions; the next question starts it anew.
fn give_up() {
    let (running, waiting) = SERVICE
        .with_borrow_mut(|service| (service.running.take(), std::mem::take(&mut service.waiting)));
    for (_, callback) in waiting {
        callback(None);
    }
    drop(running);
}
