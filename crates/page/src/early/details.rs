//! The detail of what is selected, as the host has drawn it, until the views draw it.

use article::EntityId;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{Document, Element};

/// Shows details; clones are the same ones.
#[derive(Clone, Default)]
pub struct Details(Rc<Inner>);

#[derive(Default)]
struct Inner {
    /// The details of all entities, in the order of their numbers, once they have come.
    all: RefCell<Option<Document>>,
    wanted: Cell<Option<EntityId>>,
    shown: RefCell<Option<Element>>,
    /// Whether the views draw details by now.
    is_over: Cell<bool>,
}

impl Details {
    /// Loads the details, once the page answers. What is wanted meanwhile is shown when they have come; should they not
    /// come, it waits for the views.
    pub fn load() -> Self {
        let details = Self::default();
        let loading = details.clone();
        browser::after(0, move || {
            let _ = browser::load_details(move |document| {
                if !loading.0.is_over.get() {
                    loading.0.all.replace(Some(document));
                    loading.draw();
                }
            });
        })
        .forget();
        details
    }

    /// Shows the detail of an entity, or none. If the focus was in a detail that goes, it goes back to what
    /// was selected.
    pub fn show(&self, entity: Option<EntityId>) {
        if self.0.wanted.replace(entity) == entity {
            return;
        }
        let left = self.focused().and(self.name());
        self.draw();
        let id = left.and_then(|name| name.get_attribute("data-id"));
        if let Some(target) = id.and_then(|id| browser::find_by_data_id(&id)) {
            browser::focus(&target);
        }
    }

    /// Takes the detail away, for the views to draw it. Gives back which of its controls had the focus, and the
    /// document with all details, if it has come.
    pub fn hand_over(&self) -> (Option<usize>, Option<Document>) {
        let focused = self.focused();
        self.0.wanted.take();
        self.draw();
        self.0.is_over.set(true);
        (focused, self.0.all.take())
    }

    fn draw(&self) {
        let inner = &self.0;
        let all = inner.all.borrow();
        let wanted = inner.wanted.get().zip(all.as_ref());
        let next =
            wanted.and_then(|(entity, all)| browser::show_detail(all, entity.number() as u32));
        if let Some(shown) = inner.shown.replace(next) {
            shown.remove();
        }
    }

    /// The link with the name of what is shown.
    fn name(&self) -> Option<Element> {
        browser::first_in(self.0.shown.borrow().as_ref()?, "[data-id]")
    }

    /// Which of the detail's controls has the focus.
    fn focused(&self) -> Option<usize> {
        let focused = browser::focused()?;
        let shown = self.0.shown.borrow();
        let mut controls = browser::all_in(shown.as_ref()?, CONTROLS).into_iter();
        controls.position(|control| control == focused)
    }
}

const CONTROLS: &str = "a, button";

/// Gives the focus to a control of the detail that is there now, if nothing has it.
pub fn focus_control(number: usize) {
    let detail = browser::find("[data-view=\"detail\"]");
    let controls = detail.map(|detail| browser::all_in(&detail, CONTROLS));
    let control = controls.as_ref().and_then(|controls| controls.get(number));
    if let Some(control) = control.filter(|_| browser::focus_is_lost()) {
        browser::focus(control);
    }
}
