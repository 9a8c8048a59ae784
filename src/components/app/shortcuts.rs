//! Keys that work everywhere on the page.

use explorer::keys::Key;
use explorer::loaded::LoadedArticle;
use explorer::state::{Action, MainPane, State, View};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

/// Listens for keys as long as the page lives.
#[hook]
pub fn use_shortcuts(
    loaded: LoadedArticle,
    state: &State,
    dispatch: &Callback<Action>,
    on_help: &Callback<bool>,
    on_search: &Callback<bool>,
) {
    let current = use_mut_ref(|| state.clone());
    *current.borrow_mut() = state.clone();
    let (dispatch, on_help, on_search) = (dispatch.clone(), on_help.clone(), on_search.clone());
    use_effect_with(loaded, move |loaded| {
        let loaded = *loaded;
        let listener = browser::on_key(move |event| {
            let state = current.borrow().clone();
            match command(event, loaded, &state) {
                None => {}
                Some(Command::Leave(action)) => dispatch.emit(action),
                Some(Command::Act(action)) => {
                    event.prevent_default();
                    dispatch.emit(action);
                }
                Some(Command::Search) => {
                    event.prevent_default();
                    on_search.emit(true);
                }
                Some(Command::Help) => on_help.emit(true),
            }
        });
        move || drop(listener)
    });
}

/// What a key asks for.
enum Command {
    /// Out of what is read; the browser has its own use for this key, too.
    Leave(Action),
    /// An action in place of what the browser does with the key.
    Act(Action),
    /// The search.
    Search,
    /// The list of keys.
    Help,
}

fn command(event: &KeyboardEvent, loaded: LoadedArticle, state: &State) -> Option<Command> {
    if event.default_prevented() || event.alt_key() {
        return None;
    }
    let (sign, place) = (event.key(), event.code());
    let key = Key {
        sign: &sign,
        place: &place,
        shift: event.shift_key(),
        alt: event.alt_key(),
        control: event.ctrl_key() || event.meta_key(),
    };
    let for_search = key.opens_search();
    if key.control && !for_search {
        return None;
    }
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let is_inside = |selector: &str| {
        let target = target.as_ref();
        target.is_some_and(|target| target.closest(selector).ok().flatten().is_some())
    };
    if is_inside("dialog") {
        return None;
    }
    let story_step = state.reading.story_step();
    if key.sign == "Escape" {
        return Some(Command::Leave(match story_step {
            Some(step) => loaded.story().leave(step),
            None => Action::Dismissed,
        }));
    }
    if let Some(step) = story_step {
        // What is pressed by a key, or moved by arrows, keeps its keys.
        let keeps_its_keys = is_inside(match key.sign {
            " " => "button, input, a",
            _ => "input, .map-stage",
        });
        let action = loaded
            .story()
            .key(step, key.sign, key.shift, state.lang.direction());
        return action
            .filter(|_| !key.control && !keeps_its_keys)
            .map(Command::Act);
    }
    if key.control {
        return Some(Command::Search);
    }
    // Single letters can be switched off (WCAG 2.1.4).
    if target.as_ref().is_some_and(takes_letters)
        || browser::remembered("keys").as_deref() == Some("off")
    {
        return None;
    }
    if for_search {
        return Some(Command::Search);
    }
    let letter = key.letter().filter(|_| !key.shift);
    let action = match (key.sign, letter) {
        (_, Some('n')) | ("]" | "ъ", _) => next_claim(loaded, state, true)?,
        (_, Some('p')) | ("[" | "х", _) => next_claim(loaded, state, false)?,
        (_, Some('m')) => Action::ChoseMainPane(match state.main_pane {
            MainPane::List => MainPane::Map,
            MainPane::Map => MainPane::List,
        }),
        ("1", _) => Action::ChoseView(View::Explore),
        ("2", _) => Action::ChoseView(View::Parties),
        ("3", _) => Action::ChoseView(View::Claims),
        ("?", _) => return Some(Command::Help),
        _ => return None,
    };
    Some(Command::Act(action))
}

/// Whether an element does something with the letters that are typed.
fn takes_letters(element: &Element) -> bool {
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            element.get_attribute("type").as_deref(),
            Some("checkbox" | "radio" | "file" | "button")
        ),
        _ => false,
    }
}

/// The next or previous claim in text order, among those that the filter lets through.
fn next_claim(loaded: LoadedArticle, state: &State, forward: bool) -> Option<Action> {
    let article = loaded.article();
    let passing = state.filter.apply(article, loaded.relations());
    loaded
        .relations()
        .step(article, state.selected(), forward, |id| passing.has(id))
        .map(Action::Chose)
}
