//! The page before its views are there: it answers by what the host has drawn, and keeps what only the
//! views can answer.

mod details;
mod map;
mod waiting;

use self::details::{Details, focus_control};
use self::map::Map;
use self::waiting::Waiting;
use crate::address::wanted_language;
use crate::handover::{DRAWN, TAKEN, WANTED};
use crate::reveal::reveal;
use crate::source::{Early, Source};
use crate::start::start;
use crate::store::Store;
use browser::EventListener;
use explorer::highlights::Table;
use explorer::i18n::Language;
use explorer::reading::Reading;
use explorer::state::{Action, State};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The application is asked for after so many milliseconds at the latest.
const PATIENCE: u32 = 2_000;

/// Answers until the application does. Runs as long as the page.
pub fn run_early() {
    // A link to a view of its own asks for the application at once, which may be there first. A preview does not show
    // what the host has drawn.
    if browser::root_has("data-app") || browser::is_preview() {
        return;
    }
    let Some(table) = Table::read(&browser::carried(Table::ELEMENT)) else {
        // Shown to the reader by assets/script/unsupported.js, as every failure to start is.
        browser::fail("The page carries no table that this module can read.");
    };
    // What is seen at once comes first.
    let want = || browser::after_paint(|| browser::send_event(WANTED));
    let waiting = Waiting::listen(move || {
        browser::set_root("data-waiting", Some("true"));
        want();
    });
    let lang = Language::for_tag(&browser::page_language()).unwrap_or_default();
    let focus = Rc::new(Cell::new(None));
    let taken = answer(Early::new(table, lang), lang, want, focus.clone());
    let waiting = RefCell::new(Some(waiting));
    let drawn = browser::on_event(DRAWN, move || {
        let (focus, waiting) = (focus.take(), waiting.take());
        // After the views have drawn the state as it is now.
        browser::after_paint(move || {
            browser::set_root("data-waiting", None);
            if let Some(control) = focus {
                focus_control(control);
            }
            if let Some(waiting) = waiting {
                waiting.replay();
            }
        });
    });
    for listener in [taken, drawn].into_iter().flatten() {
        listener.forget();
    }
}

/// Answers what can be answered, until the application does; `want` asks for that. Which control of the
/// detail has the focus then goes to `focus`.
fn answer(
    page: Early,
    lang: Language,
    want: impl Fn() + Copy + 'static,
    focus: Rc<Cell<Option<usize>>>,
) -> Option<EventListener> {
    let details = Details::load();
    let Some(state) = page.state(&browser::fragment(), wanted_language()()) else {
        want();
        return hand_over(details, focus, Map::listen(want));
    };
    if state.reading == Reading::Nothing {
        browser::when_idle(PATIENCE, want);
    } else {
        want();
    }
    let store = Store::new(page, State::new(lang));
    let running = start(&store);
    let map = Rc::new(Map::listen(want));
    let selected = Cell::new(store.state().selected());
    details.show(selected.get());
    let changes = store.on_state({
        let (details, map) = (details.clone(), map.clone());
        move |state| {
            details.show(state.selected());
            if selected.replace(state.selected()) != state.selected()
                && let Some(map) = &*map
            {
                map.chosen();
            }
            if state.selected().is_some() {
                reveal(true);
            }
            want();
        }
    });
    let escape = browser::on_key(move |event| {
        if event.key() == "Escape" && store.state().selected().is_some() {
            store.dispatch(Action::Dismissed);
        }
    });
    hand_over(details, focus, (map, running, changes, escape))
}

/// When the application is about to answer, gives it the details, and drops what answered until then.
fn hand_over(
    details: Details,
    focus: Rc<Cell<Option<usize>>>,
    connected: impl Sized + 'static,
) -> Option<EventListener> {
    let connected = RefCell::new(Some(connected));
    browser::on_event_of(TAKEN, move |event| {
        let (control, all) = details.hand_over();
        focus.set(control);
        if let Some(all) = all {
            browser::hand_details(event, all);
        }
        drop(connected.take());
    })
}
