//! The program in the browser: starts the page for the article that it carries, and holds the state.

mod page;
mod preview;
mod printing;
mod seen;
mod shortcuts;

use self::page::Page;
use crate::components::site_links::SiteLinks;
use crate::components::slice::turns;
use crate::components::ui::Origin;
use explorer::i18n::Language;
use explorer::loaded::{self, LoadedArticle};
use web_sys::File;
use yew::prelude::*;

/// Starts the application in the browser: its views take over what the host has drawn, and the page from
/// the early module, which answers until then. Where nothing is drawn, they draw it. The page carries its
/// article ([`explorer::page_article`]).
pub fn mount() {
    let Some(root) = browser::by_id("app") else {
        return;
    };
    language_of_page().learn_texts(browser::texts_of_page());
    if browser::is_preview() {
        return preview::begin(root, language_of_page());
    }
    // Starting the module has taken its time already.
    browser::after(0, move || {
        let bytes = browser::page_article();
        let Some(Ok(article)) = loaded::checked(&bytes) else {
            // Shown to the reader by assets/script/unsupported.js, as every failure to start is.
            browser::fail("The page carries no article that this module can read.");
        };
        browser::worker::set_article(&bytes);
        let loaded = LoadedArticle::new(article);
        prepare(loaded, 0, move || draw(root, loaded));
    })
    .forget();
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
    let is_drawn = root.first_element_child().is_some() && browser::is_as_drawn(&root);
    let link = |name| browser::root_attribute(name).map(AttrValue::from);
    let links = SiteLinks {
        list: link("data-list"),
        studio: link("data-studio"),
    };
    let props = AppProps {
        lang,
        loaded,
        links,
    };
    let renderer = yew::Renderer::<App>::with_root_and_props(root.clone(), props);
    if is_drawn {
        turns::begin(&root);
        renderer.hydrate();
    } else {
        browser::stand_in_for(&root);
        // At once, as what it has shown of the selection goes with the rest.
        seen::take_over(lang);
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
    /// Where other pages of the site are, in the page's language.
    pub links: SiteLinks,
}

/// The page for an article, or for another one that the reader opens in its place.
#[component]
pub fn App(props: &AppProps) -> Html {
    let opened = use_state_eq(|| None::<(LoadedArticle, File)>);
    let open = {
        let opened = opened.setter();
        use_callback((), move |file: (LoadedArticle, File), ()| {
            browser::remember_open_file(Some(&file.1.name()));
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
    let (loaded, origin) = match &*opened {
        Some((loaded, file)) => (*loaded, Origin::File(file.clone())),
        None => (props.loaded, Origin::Page),
    };
    // A new article is a new page: nothing of the old one's state fits it.
    let key = loaded.address();
    let drawn = use_mut_ref(|| key);
    use_effect_with(key, move |key| {
        // The element that had the focus has gone with the page before.
        if drawn.replace(*key) != *key {
            browser::focus_main();
        }
    });
    html! { <Page key={key.to_string()} {loaded} {origin} lang={props.lang} links={props.links.clone()} on_open={open} on_back={back} /> }
}
