//! One listener for all that can be chosen or pointed at. What an element does is said by its data
//! attributes alone; ARCHITECTURE.md lists them.

use crate::source::Source;
use crate::store::Store;
use browser::{EventListener, Timeout};
use explorer::i18n::Language;
use explorer::state::{Action, State};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

/// The listeners for clicks and for the pointer.
pub type Listeners = [Option<EventListener>; 2];

/// Listens to the whole document, behind all listeners of the views.
pub fn listen<S: Source>(store: &Store<S>) -> Listeners {
    let (clicks, pointer) = (store.clone(), store.clone());
    let resting = RefCell::new(None);
    [
        browser::on_document("click", move |event| {
            if let Some(event) = event.dyn_ref::<MouseEvent>() {
                click(&clicks, event);
            }
        }),
        browser::on_document("pointerover", move |event| {
            if let Some(event) = event.dyn_ref::<PointerEvent>() {
                point(&pointer, event, &resting);
            }
        }),
    ]
}

/// Whether a button says by its attributes what it does: then it is answered here, and by no view.
pub fn is_answered(button: &Element) -> bool {
    let around =
        button.closest("[data-id], [data-passage], [data-language], [data-action=\"dismiss\"]");
    matches!(around, Ok(Some(_)))
}

fn click<S: Source>(store: &Store<S>, event: &MouseEvent) {
    // With a modifier the browser opens the link as it always does.
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.default_prevented() {
        return;
    }
    if let Some(action) = clicked(event, store) {
        store.dispatch(action);
    }
}

/// The page shows what belongs to something when the pointer has rested on it for so many milliseconds. A pointer that
/// only crosses it, or presses at once, causes no work.
const REST: u32 = 40;

fn point<S: Source>(store: &Store<S>, event: &PointerEvent, resting: &RefCell<Option<Timeout>>) {
    // A finger does not hover.
    if event.pointer_type() == "touch" {
        return;
    }
    let pointed = target(event)
        .and_then(|target| closest(&target, "data-id"))
        .and_then(|(_, id)| store.source().entity(&id));
    let store = store.clone();
    resting.replace(Some(browser::after(REST, move || {
        store.dispatch(Action::Pointed(pointed));
    })));
}

/// What a click asks for.
fn clicked<S: Source>(event: &MouseEvent, store: &Store<S>) -> Option<Action> {
    let source = store.source();
    let target = target(event)?;
    if let Some((element, word)) = closest(&target, "data-facet") {
        let facet = source.facet(&word)?;
        event.prevent_default();
        if does(&element, "remove") {
            // The button goes with its facet, and the focus must not go with it.
            browser::focus_facets();
        }
        return Some(Action::Toggled(facet));
    }
    if let Some((element, id)) = closest(&target, "data-id") {
        return chosen(event, &element, &id, store);
    }
    if let Some((_, id)) = closest(&target, "data-passage") {
        let passage = source.passage(&id)?;
        event.prevent_default();
        return Some(Action::ChosePassage(passage));
    }
    if let Some((_, tag)) = closest(&target, "data-language") {
        return chosen_language(&tag, store);
    }
    let (_, action) = closest(&target, "data-action")?;
    match &*action {
        "dismiss" => return Some(Action::Dismissed),
        "skip" => {
            // The fragment is the state; a skip link must not change it.
            event.prevent_default();
            let main = browser::by_id("main-content")?;
            browser::focus(&main);
            browser::reveal(&main);
        }
        _ => {}
    }
    None
}

/// What a click on an entity, or on one of its quotes, asks for.
fn chosen<S: Source>(
    event: &MouseEvent,
    element: &Element,
    id: &str,
    store: &Store<S>,
) -> Option<Action> {
    let source = store.source();
    let entity = source.entity(id)?;
    event.prevent_default();
    // Within the text the eye is there already.
    if element
        .closest("[data-view=\"text\"]")
        .ok()
        .flatten()
        .is_none()
    {
        browser::highlight_trail::start_at(element);
    }
    if does(element, "read") {
        browser::show_sentence();
    } else {
        browser::clear_of_sheet(element.clone());
    }
    let quote = element
        .get_attribute("data-quote")
        .and_then(|quote| quote.parse().ok());
    Some(match quote {
        Some(quote) => Action::ChoseQuote(entity, quote),
        None => source.choose(store.state().reading, entity),
    })
}

/// What the choice of a language asks for; where the page cannot be drawn in it, its own page opens.
fn chosen_language<S: Source>(tag: &str, store: &Store<S>) -> Option<Action> {
    let lang = Language::all().find(|lang| lang.tag() == tag)?;
    browser::remember("lang", Some(tag));
    let source = store.source();
    if source.draws(lang) {
        return Some(Action::ChoseLanguage(lang));
    }
    let state = State {
        lang,
        ..store.state()
    };
    browser::open_language_page(tag, &source.fragment(&state));
    None
}

/// The element on which something happened.
fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The nearest element around one (or itself) that has an attribute, with the attribute's value.
fn closest(target: &Element, attribute: &str) -> Option<(Element, String)> {
    let element = target.closest(&format!("[{attribute}]")).ok()??;
    let value = element.get_attribute(attribute)?;
    Some((element, value))
}

/// Whether an element says that its click does this besides.
fn does(element: &Element, action: &str) -> bool {
    element.get_attribute("data-action").as_deref() == Some(action)
}
