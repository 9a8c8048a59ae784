//! The desk in its worker (`explorer::desk` tells the messages): the check of a file, and questions about
//! the article that is shown.

use super::root;
use explorer::protocol::{Answer, Question};
use js_sys::{Object, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    // As web-sys has it, but for a script's address that the policy has let pass.
    type Worker;
    #[wasm_bindgen(constructor, catch)]
    fn new(script: &JsValue) -> Result<Worker, JsValue>;
    #[wasm_bindgen(method, js_name = postMessage, catch)]
    fn post_message(this: &Worker, message: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(method)]
    fn terminate(this: &Worker);
    #[wasm_bindgen(method, setter, js_name = onmessage)]
    fn set_onmessage(this: &Worker, callback: &Closure<dyn FnMut(JsValue)>);
    #[wasm_bindgen(method, setter, js_name = onerror)]
    fn set_onerror(this: &Worker, callback: &Closure<dyn FnMut(JsValue)>);

    // See assets/script/early.js.
    #[wasm_bindgen(js_name = datelineTrusted, catch)]
    fn trusted(script: &str) -> Result<JsValue, JsValue>;
}

/// A worker of the desk; dropped, it ends.
struct Running {
    worker: Worker,
    _told: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Running {
    /// Starts one that tells what it says; nothing (`undefined`) if its script cannot be had.
    fn start(told: impl Fn(JsValue) + 'static) -> Option<Self> {
        let script = trusted(&root()?.get_attribute("data-worker")?).ok()?;
        let worker = Worker::new(&script).ok()?;
        // The event of an error has no data, which is how the two are told apart.
        let told = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            told(get(&event, "data"));
        });
        worker.set_onmessage(&told);
        worker.set_onerror(&told);
        Some(Self {
            worker,
            _told: told,
        })
    }

    /// Sends an object with these members.
    fn send(&self, members: &[(&str, &JsValue)]) -> Option<()> {
        let message = Object::new();
        for (name, value) in members {
            Reflect::set(&message, &(*name).into(), value).ok()?;
        }
        self.worker.post_message(&message).ok()
    }
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

/// How far the check of a file has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Checked {
    /// The file is read; now it is checked.
    Read,
    /// It is checked: the answer, for [`explorer::data::checked`].
    Answer(Vec<u8>),
    /// The file cannot be read.
    Unreadable,
    /// The desk cannot be loaded.
    Absent,
}

/// The check of a file; dropped, it stops.
pub struct FileCheck {
    _running: Rc<RefCell<Option<Running>>>,
}

/// Checks a file that the reader chose, beside the page; calls back with how far it has come. None if
/// there is no desk.
#[must_use]
pub fn check_file(file: &web_sys::File, callback: impl Fn(Checked) + 'static) -> Option<FileCheck> {
    let running = Rc::new(RefCell::new(None::<Running>));
    let own = Rc::downgrade(&running);
    let worker = Running::start(move |data| {
        let checked = match data.as_string().as_deref() {
            Some("checking") => return callback(Checked::Read),
            Some("unreadable") => Checked::Unreadable,
            Some(_) => Checked::Absent,
            None if data.is_undefined() => Checked::Absent,
            None => Checked::Answer(Uint8Array::new(&data).to_vec()),
        };
        // What it needed of memory is free again before the page takes up the article.
        let done = own.upgrade().and_then(|own| own.borrow_mut().take());
        callback(checked);
        drop(done);
    })?;
    worker.send(&[("check", file)])?;
    *running.borrow_mut() = Some(worker);
    Some(FileCheck { _running: running })
}

type Callback = Box<dyn FnOnce(Option<Answer>)>;

/// The worker that answers questions, and who waits for what.
#[derive(Default)]
struct Desk {
    /// The article that is shown, as the check has answered with it.
    article: Option<Uint8Array>,
    running: Option<Running>,
    waiting: Vec<(u32, Callback)>,
    last: u32,
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

/// From now on questions are about the article that the check has answered with; none of the old ones
/// is answered any more.
pub fn take_up(checked: &[u8]) {
    let article = Some(Uint8Array::from(checked));
    let old = DESK.take();
    DESK.with_borrow_mut(|desk| {
        desk.article = article;
        desk.last = old.last;
    });
}

/// A question that has been asked; dropped, its answer is no longer wanted.
#[must_use]
pub struct Asked(u32);

impl Drop for Asked {
    fn drop(&mut self) {
        let unwanted = DESK.with_borrow_mut(|desk| take(desk, self.0));
        drop(unwanted);
    }
}

fn take(desk: &mut Desk, number: u32) -> Option<Callback> {
    let at = desk.waiting.iter().position(|(own, _)| *own == number)?;
    Some(desk.waiting.remove(at).1)
}

/// Asks about the article that is shown; calls back with the answer, later, or with none if the desk
/// cannot be had. The first question loads it.
pub fn ask(question: &Question, callback: impl FnOnce(Option<Answer>) + 'static) -> Asked {
    let number = DESK.with_borrow_mut(|desk| {
        desk.last = desk.last.wrapping_add(1);
        desk.waiting.push((desk.last, Box::new(callback)));
        if send(desk, question).is_none() {
            // Not before the caller has its answer to this call.
            super::after(0, give_up).forget();
        }
        desk.last
    });
    Asked(number)
}

fn send(desk: &mut Desk, question: &Question) -> Option<()> {
    if desk.running.is_none() {
        let running = Running::start(heard)?;
        running.send(&[("article", desk.article.as_ref()?)])?;
        desk.running = Some(running);
    }
    let question = Uint8Array::from(&*postcard::to_allocvec(question).ok()?);
    let number = JsValue::from(desk.last);
    desk.running
        .as_ref()?
        .send(&[("number", &number), ("question", &question)])
}

fn heard(data: JsValue) {
    let Some(number) = get_number(&data) else {
        return give_up();
    };
    let answer = Uint8Array::new(&get(&data, "answer")).to_vec();
    let asked = DESK.with_borrow_mut(|desk| take(desk, number));
    if let Some(callback) = asked {
        callback(postcard::from_bytes(&answer).ok());
    }
}

fn get_number(data: &JsValue) -> Option<u32> {
    // Asked of a text or of nothing, `Reflect` refuses, and that is no number.
    get(data, "number").as_f64().map(|number| number as u32)
}

/// Whoever waits waits in vain; the next question tries anew.
fn give_up() {
    let (running, waiting) =
        DESK.with_borrow_mut(|desk| (desk.running.take(), std::mem::take(&mut desk.waiting)));
    for (_, callback) in waiting {
        callback(None);
    }
    drop(running);
}
