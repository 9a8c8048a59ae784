//! Changes of the document.

use wasm_bindgen::prelude::*;
use web_sys::{Element, MutationObserver, MutationObserverInit, MutationRecord, NodeList};

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
            if record.type_() == "attributes" {
                changes.changed.extend(record.target().and_then(element));
                continue;
            }
            changes.added.extend(elements(&record.added_nodes()));
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
