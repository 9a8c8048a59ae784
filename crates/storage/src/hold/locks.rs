//! The browser's locks.
//!
//! Source: Web Locks API (W3C), <https://www.w3.org/TR/web-locks/>.

use crate::drafts::DraftId;
use crate::js::{member, set};
use js_sys::{Function, Object, Promise};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    // Not stable in web-sys.
    type LockManager;
    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &JsValue,
        callback: &Function,
    ) -> Result<Promise, JsValue>;
}

/// How a lock is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum How {
    /// Only if nobody has it.
    IfAvailable,
    /// Whoever has it loses it.
    Steal,
}

/// What the browser answers.
pub enum Answer {
    /// This tab has it.
    Held(Lock),
    /// Another tab has it.
    Busy,
    /// There are no locks.
    Absent,
}

/// A lock; dropped, it is released.
pub struct Lock {
    release: Function,
    released: Rc<Cell<bool>>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.released.set(true);
        let _ = self.release.call0(&JsValue::UNDEFINED);
    }
}

/// Asks for the lock of a draft; calls back if it is stolen later.
pub async fn request(id: &DraftId, how: How, lost: impl FnOnce() + 'static) -> Answer {
    let navigator = web_sys::window().map(|window| window.navigator());
    let manager = navigator.map(|navigator| member(&navigator, "locks"));
    let Some(manager) = manager.filter(JsValue::is_object) else {
        return Answer::Absent;
    };
    let manager: LockManager = manager.unchecked_into();
    let options = Object::new().into();
    let option = match how {
        How::IfAvailable => "ifAvailable",
        How::Steal => "steal",
    };
    set(&options, option, &JsValue::TRUE);

    let (answered, answer) = promise();
    let (held, release) = promise();
    let refuse = answer.clone();
    // Holds the lock for as long as what it returns is not resolved.
    let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let has = lock.is_object();
        let _ = answer.call1(&JsValue::UNDEFINED, &has.into());
        if has { held.into() } else { JsValue::UNDEFINED }
    });
    let name = format!("dateline-studio draft {id}");
    let Ok(ended) = manager.request(&name, &options, callback.unchecked_ref()) else {
        return Answer::Absent;
    };
    let released = Rc::new(Cell::new(false));
    let own = released.clone();
    spawn_local(async move {
        if JsFuture::from(ended).await.is_err() {
            // Without effect if there was an answer.
            let _ = refuse.call0(&JsValue::UNDEFINED);
            if !own.get() {
                lost();
            }
        }
    });
    let answer = JsFuture::from(answered).await.unwrap_or_default();
    match answer.as_bool() {
        Some(true) => Answer::Held(Lock { release, released }),
        Some(false) => Answer::Busy,
        None => {
            released.set(true);
            Answer::Absent
        }
    }
}

/// A promise and what resolves it.
fn promise() -> (Promise, Function) {
    let mut resolve = JsValue::UNDEFINED;
    // It is called at once.
    let promise = Promise::new(&mut |resolves, _| resolve = resolves.into());
    (promise, resolve.unchecked_into())
}
