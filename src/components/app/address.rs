//! Keeps state and address in step, and the page's language, title and readiness with them.

use explorer::i18n::{Language, Msg};
use explorer::loaded::LoadedArticle;
use explorer::route;
use explorer::state::{Action, State};
use yew::prelude::*;

/// Reads the address when the page opens and whenever it changes; writes it when the state changes.
#[hook]
pub fn use_address(loaded: LoadedArticle, state: &State, dispatch: &Callback<Action>) {
    // The fragment that the state came from or went to last.
    let last = use_mut_ref(String::new);
    let read = {
        let last = last.clone();
        move |lang: Language| {
            let state = route::state(&browser::fragment(), loaded, lang);
            *last.borrow_mut() = route::fragment(&state, loaded.article());
            state
        }
    };
    {
        let dispatch = dispatch.clone();
        use_effect_with((), move |()| {
            let drawn = browser::page_language();
            // Where each language has a page, the reader is on the right one already
            // (`assets/script/early.js`).
            let language_of_page = browser::has_language_pages().then_some(drawn);
            let asked = browser::languages();
            let wanted = move || {
                let chosen = browser::remembered("lang").filter(|_| language_of_page.is_none());
                let order = language_of_page.iter().chain(&chosen).chain(&asked);
                Language::best(order.map(String::as_str))
            };
            dispatch.emit(Action::Navigated(Box::new(read(wanted()))));
            let listeners = browser::on_navigation(move || {
                dispatch.emit(Action::Navigated(Box::new(read(wanted()))));
            });
            browser::set_root("data-ready", Some("true"));
            move || drop(listeners)
        });
    }
    use_effect_with((state.clone(), loaded), move |(state, loaded)| {
        let fragment = route::fragment(state, loaded.article());
        let mut last = last.borrow_mut();
        // Before the address was read for the first time there is nothing to write.
        if last.is_empty() || *last == fragment {
            return;
        }
        // Looking from quote to quote or moving the map does not fill the history,
        // nor does anything in a frame: it would be the history of the page around it.
        let new_entry = coarse(&fragment) != coarse(&last) && !browser::in_frame();
        browser::set_fragment(&fragment, new_entry);
        *last = fragment;
    });
    use_effect_with((state.lang, loaded), |(lang, loaded)| {
        browser::set_root("lang", Some(lang.tag()));
        let (title, _) = loaded.article.title.text.get(loaded.language(*lang));
        browser::set_title(&lang.with(Msg::AppTitle, &[("headline", title)]));
    });
}

/// The parts of a fragment whose change is a step in the history.
fn coarse(fragment: &str) -> Vec<&str> {
    fragment
        .split('&')
        .filter(|part| !part.starts_with("at=") && !part.starts_with("map="))
        .map(|part| {
            if part.starts_with("story=") {
                "story"
            } else {
                part
            }
        })
        .collect()
}
