//! What the reader does that only the views can answer, kept until they are there: then it is done again.

use super::map;
use crate::delegation::is_answered;
use crate::map::STAGE;
use browser::{EventListener, KeptKey};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// What the reader did.
enum Kept {
    /// A button was pressed, or a group on the map.
    Click(Element),
    /// A button of the detail was pressed: which one, since the views draw another detail.
    ClickInDetail(usize),
    /// A field has another value.
    Change(Element, browser::FieldValue),
    /// A key was pressed.
    Key(Element, KeptKey),
}

/// Keeps what the reader does, until it is replayed or dropped.
pub struct Waiting {
    kept: Rc<RefCell<Vec<Kept>>>,
    _listeners: Vec<Option<EventListener>>,
}

impl Waiting {
    /// Keeps from now on what only the views can answer, and calls back each time.
    pub fn listen(needed: impl Fn() + Clone + 'static) -> Self {
        let kept = Rc::new(RefCell::new(Vec::new()));
        let on = |name: &'static str, read: fn(&Event, Element) -> Option<Kept>| {
            let (kept, needed) = (kept.clone(), needed.clone());
            browser::on_document_first(name, move |event| {
                let target = event.target().and_then(|target| target.dyn_into().ok());
                if let Some(found) = target.and_then(|target| read(event, target)) {
                    // Some of the views may be there already, and are not to answer it as well.
                    event.stop_propagation();
                    kept.borrow_mut().push(found);
                    needed();
                }
            })
        };
        let listeners = vec![on("click", click), on("change", change), on("keydown", key)];
        Self {
            kept,
            _listeners: listeners,
        }
    }

    /// Does again what was kept, now that the views listen.
    pub fn replay(self) {
        let kept = self.kept.take();
        drop(self);
        for kept in kept {
            match kept {
                Kept::Click(element) => click_again(&element),
                Kept::ClickInDetail(number) => {
                    if let Some(button) = buttons_of_detail().get(number) {
                        browser::click(button);
                    }
                }
                Kept::Change(element, value) => value.enter(&element),
                Kept::Key(element, key) => key.press(&element),
            }
        }
    }
}

/// Clicks an element, or the group that has its first member now: the views may have other groups.
fn click_again(element: &Element) {
    let members = element.get_attribute("data-group");
    let first = members.as_deref().and_then(|ids| ids.split(' ').next());
    match first.filter(|_| !element.is_connected()) {
        Some(first) => {
            if let Some(group) = browser::find(&["[data-group~=\"", first, "\"]"].concat()) {
                browser::click(&group);
            }
        }
        None => browser::click(element),
    }
}

/// Buttons that say by their attributes what they do are answered already; links lead somewhere by
/// themselves.
fn click(_: &Event, target: Element) -> Option<Kept> {
    let button = target.closest("button, [data-group]").ok()??;
    if is_answered(&button) || map::step_of(&button).is_some() {
        return None;
    }
    let in_detail = buttons_of_detail().iter().position(|own| *own == button);
    Some(in_detail.map_or(Kept::Click(button), Kept::ClickInDetail))
}

fn buttons_of_detail() -> Vec<Element> {
    let detail = browser::find("[data-view=\"detail\"]");
    detail.map_or_else(Vec::new, |detail| browser::all_in(&detail, "button"))
}

fn change(_: &Event, target: Element) -> Option<Kept> {
    let value = browser::FieldValue::of(&target)?;
    Some(Kept::Change(target, value))
}

/// Keys of the page, of the list and of the map; not those that the browser uses.
fn key(event: &Event, target: Element) -> Option<Kept> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    let key = KeptKey::of(event);
    // A group on the map is a button that the browser does not know as one.
    if let Ok(Some(group)) = target.closest("[data-group]")
        && matches!(&*event.key(), "Enter" | " ")
    {
        event.prevent_default();
        return Some(Kept::Click(group));
    }
    if event.default_prevented()
        || !key.is_for_a_view()
        || is_in(&target, "input, select, textarea")
    {
        return None;
    }
    let is_on_map = is_in(&target, STAGE);
    if key.moves() && !is_on_map && !is_in(&target, "[data-view=\"list\"]") {
        return None;
    }
    if is_on_map && map::answers(event) {
        return None;
    }
    if key.replaces_the_browsers() {
        event.prevent_default();
    }
    Some(Kept::Key(target, key))
}

fn is_in(element: &Element, selector: &str) -> bool {
    matches!(element.closest(selector), Ok(Some(_)))
}
