//! Changes of the document.

use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList};

/// Watches a part of the document; until dropped.
pub struct Mutations {
    observer: MutationObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Mutations {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// What has changed.
#[derive(Default)]
pub struct Changes {
    /// Elements that were put into the document, each with all that is in it.
    pub added: Vec<Element>,
    /// Elements one of whose watched attributes has another value.
    pub changed: Vec<Element>,
    /// Whether elements were taken out of the document.
    pub removed: bool,
}

/// Calls back, before the next paint, with what has changed inside an element: which elements are there,
/// and the values of some attributes.
#[must_use]
pub fn on_mutations(
    root: &Element,
    attributes: &[&str],
    callback: impl Fn(Changes) + 'static,
) -> Option<Mutations> {
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |records: js_sys::Array| {
        let mut changes = Changes::default();
        for record in records.iter() {
            let record: MutationRecord = record.unchecked_into();
            let target = record.target();
            if record.type_() == "attributes" {
                changes.changed.extend(target.and_then(element));
                continue;
            }
            // What is put into something that came right before comes with it.
            let around = changes.added.last();
            if !around.is_some_and(|around| around.contains(target.as_ref())) {
                changes.added.extend(elements(&record.added_nodes()));
            }
            changes.removed |= record.removed_nodes().length() > 0;
        }
        callback(changes);
    });
    let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    let filter = js_sys::Array::new();
    for name in attributes {
        filter.push(&JsValue::from_str(name));
    }
    options.set_attribute_filter(&filter);
    observer.observe_with_options(root, &options).ok()?;
    Some(Mutations {
        observer,
        _callback: callback,
    })
}

fn element(node: web_sys::Node) -> Option<Element> {
    node.dyn_into().ok()
}

fn elements(nodes: &NodeList) -> impl Iterator<Item = Element> {
    (0..nodes.length()).filter_map(|ix| element(nodes.get(ix)?))
}

/// Remembers where nodes were put in or taken out; until dropped.
pub struct Touched {
    observer: MutationObserver,
    parents: Rc<RefCell<Vec<Node>>>,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Touched {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Touched {
    /// Watches an element and all that is in it.
    pub fn watch(root: &Element) -> Option<Self> {
        let parents = Rc::default();
        let callback = {
            let parents = Rc::clone(&parents);
            Closure::<dyn FnMut(js_sys::Array)>::new(move |records| keep(&parents, &records))
        };
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        observer.observe_with_options(root, &options).ok()?;
        Some(Self {
            observer,
            parents,
            _callback: callback,
        })
    }

    /// Whether that has happened inside an element, so far.
    pub fn is_inside(&self, element: &Element) -> bool {
        keep(&self.parents, &self.observer.take_records());
        let parents = self.parents.borrow();
        parents.iter().any(|parent| element.contains(Some(parent)))
    }
}

fn keep(parents: &RefCell<Vec<Node>>, records: &js_sys::Array) {
    let records = records.iter().map(JsCast::unchecked_into::<MutationRecord>);
    let found = records.filter_map(|record| record.target());
    parents.borrow_mut().extend(found);
}
