//! The program in the browser: starts the page for the article that it carries, and holds the state.

mod page;
mod printing;
mod seen;
mod shortcuts;

use self::page::Page;
use crate::components::slice::turns;
use explorer::i18n::Language;
use explorer::loaded::{self, LoadedArticle};
use yew::prelude::*;

/// Starts the application in the browser: its views take over what the host has drawn, and the page from
/// the early module, which answers until then. Where nothing is drawn, they draw it. The page carries its
/// article ([`explorer::page_article`]).
pub fn mount() {
    let Some(root) = browser::by_id("app") else {
        return;
    };
    let bytes = browser::page_article();
    let Some(Ok(article)) = loaded::checked(&bytes) else {
        // Shown to the reader by assets/script/unsupported.js, as every failure to start is.
        browser::fail("The page carries no article that this module can read.");
    };
    language_of_page().learn_texts(browser::texts_of_page());
    browser::worker::set_article(&bytes);
    let loaded = LoadedArticle::new(article);
    prepare(loaded, 0, move || draw(root, loaded));
}

/// The language in which the host has drawn the page.
fn language_of_page() -> Language {
    Language::for_tag(&browser::page_language()).unwrap_or_default()
}

/// Computes what all views need, each part in a task of its own, then calls back.
fn prepare(loaded: LoadedArticle, part: u32, then: impl FnOnce() + 'static) {
    browser::after(0, move || {
        if part == LoadedArticle::PARTS {
            return then();
        }
        loaded.prepare(part);
        prepare(loaded, part + 1, then);
    })
    .forget();
}

/// Lets the views take over what the host has drawn, or draw what is not.
fn draw(root: web_sys::Element, loaded: LoadedArticle) {
    let lang = language_of_page();
    // What others have changed cannot be taken over.
    let drawn = root.first_element_child().is_some() && browser::is_as_drawn(&root);
    let list = browser::list_address().map(AttrValue::from);
    let props = AppProps { lang, loaded, list };
    let renderer = yew::Renderer::<App>::with_root_and_props(root.clone(), props);
    if drawn {
        turns::begin(&root);
        renderer.hydrate();
    } else {
        // At once, as what it has shown of the selection goes with the rest.
        ::page::take_over();
        renderer.render();
    }
}

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The language in which the host has drawn the page.
    pub lang: Language,
    /// The article that the page carries.
    pub loaded: LoadedArticle,
    /// Address of the list of articles in the page's language, on a site that has one.
    pub list: Option<AttrValue>,
}

/// The page for an article, or for another one that the reader opens in its place.
#[component]
pub fn App(props: &AppProps) -> Html {
    let opened = use_state_eq(|| None::<(LoadedArticle, AttrValue)>);
    let open = {
        let opened = opened.setter();
        use_callback((), move |file: (LoadedArticle, AttrValue), ()| {
            browser::remember_open_file(Some(&file.1));
            opened.set(Some(file));
        })
    };
    let back = {
        let opened = opened.setter();
        use_callback((), move |(), ()| {
            browser::remember_open_file(None);
            browser::worker::set_article(&browser::page_article());
            opened.set(None);
        })
    };
    let (loaded, file) = match &*opened {
        Some((loaded, file)) => (*loaded, Some(file.clone())),
        None => (props.loaded, None),
    };
    // A new article is a new page: nothing of the old one's state fits it.
    let key = std::ptr::from_ref(loaded.article()) as usize;
    let drawn = use_mut_ref(|| key);
    use_effect_with(key, move |key| {
        // The element that had the focus has gone with the page before.
        if drawn.replace(*key) != *key {
            browser::focus_main();
        }
    });
    html! { <Page key={key.to_string()} {loaded} {file} lang={props.lang} list={props.list.clone()} on_open={open} on_back={back} /> }
}
