//! Who takes over which part of the page, one after the other.

use browser::Touched;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use web_sys::Element;
use yew::scheduler::Runnable;

/// Takes over one part of the page.
pub type Turn = Box<dyn FnOnce()>;

thread_local! {
    static TAKING_OVER: Cell<bool> = const { Cell::new(false) };
    /// Where the page has changed since it was compared with what the host has drawn.
    static TOUCHED: RefCell<Option<Touched>> = const { RefCell::new(None) };
    static WAITING: RefCell<VecDeque<Turn>> = const { RefCell::new(VecDeque::new()) };
    /// Parts that take over in the last task.
    static LAST: RefCell<Vec<Turn>> = const { RefCell::new(Vec::new()) };
}

/// What is drawn from now on takes over what the host has drawn in an element, until [`run`] has come to its end.
pub fn begin(root: &Element) {
    TAKING_OVER.set(true);
    TOUCHED.set(Touched::watch(root));
}

/// Whether somebody has put nodes into a part of the page that is still to be taken over, or has taken some out.
pub fn is_touched(part: &Element) -> bool {
    TOUCHED.with_borrow(|touched| touched.as_ref().is_some_and(|it| it.is_inside(part)))
}

/// Whether the page is being taken over.
pub fn are_on() -> bool {
    TAKING_OVER.get()
}

/// A part waits for its turn.
pub fn push(turn: Turn) {
    WAITING.with_borrow_mut(|waiting| waiting.push_back(turn));
}

/// A part takes over in the last task, when the views answer.
pub fn push_last(turn: Turn) {
    LAST.with_borrow_mut(|last| last.push(turn));
}

/// So long (milliseconds) parts may take over one after the other before the browser answers.
const LONGEST: f64 = 8.0;

/// Lets the parts take over, a few in each task, so that the browser can answer in between; calls `at_end` in the last
/// one, before the parts that wait for it take over, and `then` after them. Outside of a take-over it only calls
/// `then`, at once.
pub fn run(at_end: impl FnOnce() + 'static, then: impl FnOnce() + 'static) {
    if !are_on() {
        return then();
    }
    browser::after(0, || task(browser::now(), at_end, then)).forget();
}

/// Takes turns until the task has lasted long enough.
fn task(begun: f64, at_end: impl FnOnce() + 'static, then: impl FnOnce() + 'static) {
    let Some(turn) = WAITING.with_borrow_mut(VecDeque::pop_front) else {
        TAKING_OVER.set(false);
        at_end();
        LAST.take().into_iter().for_each(|turn| turn());
        TOUCHED.take();
        return then();
    };
    turn();
    when_drawn(move || {
        if browser::now() - begun < LONGEST {
            task(begun, at_end, then);
        } else {
            run(at_end, then);
        }
    });
}

/// Calls back when Yew has drawn all that it was asked for.
pub fn when_drawn(then: impl FnOnce() + 'static) {
    yew::scheduler::push(Box::new(WhenDone(then)));
}

struct WhenDone<F>(F);

impl<F: FnOnce()> Runnable for WhenDone<F> {
    fn run(self: Box<Self>) {
        (self.0)();
    }
}
