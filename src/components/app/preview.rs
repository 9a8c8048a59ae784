//! The page as a preview in a frame of the studio: it shows each article that the studio sends
//! ([`explorer::protocol`]), and nothing of its own. The code is a file apart, which no reader loads.

use super::page::Page;
use crate::components::on_demand::{Dialogs, Fetching, Group, group};
use crate::components::site_links::SiteLinks;
use crate::components::ui::Origin;
use browser::Sent;
use browser::worker;
use explorer::i18n::{Language, Msg};
use explorer::loaded::{self, LoadedArticle};
use explorer::route;
use explorer::state::State;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// What shows it.
struct Preview {
    start: fn(Element, Language),
}

static PREVIEW: Preview = Preview { start };

group!(Preview, PREVIEW, preview);

/// Shows what the studio sends in place of what the host has drawn in an element.
pub fn begin(root: Element, lang: Language) {
    browser::spawn(async move {
        // What it says above an article is there with the article.
        let here = Preview::fetch().await && Dialogs::fetch().await;
        match Preview::here().filter(|_| here) {
            Some(preview) => (preview.start)(root, lang),
            None => browser::fail("The code of the preview could not be loaded."),
        }
    });
}

fn start(root: Element, lang: Language) {
    root.set_text_content(None);
    yew::Renderer::<Frame>::with_root_and_props(root, FrameProps { lang }).render();
    ::page::drawn();
}

/// Articles stay in memory for good: after so many bytes of them, in the compact form, the page is loaded anew.
const MOST: usize = 16 << 20;

/// What is shown.
#[derive(Clone, PartialEq)]
enum Shown {
    /// Nothing has come yet.
    Nothing,
    /// An article, in a language.
    Article(LoadedArticle, Language),
    /// What has come is none.
    Unreadable(Language),
}

/// Properties of [`Frame`].
#[derive(Properties, PartialEq)]
struct FrameProps {
    /// The language in which the host has drawn the page.
    lang: Language,
}

/// The page, as the studio wants it.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let shown = use_state_eq(|| Shown::Nothing);
    {
        let (shown, lang) = (shown.setter(), props.lang);
        use_effect_with((), move |()| {
            let outlines = worker::fetch_outlines(|_| {});
            let receiving = receive(lang, move |next| shown.set(next));
            // The studio's theme is the page's, too.
            let theme = browser::on_event("storage", || {
                browser::set_root("data-theme", browser::remembered("theme").as_deref());
            });
            browser::tell_studio("ready", None);
            move || drop((outlines, receiving, theme))
        });
    }
    match &*shown {
        Shown::Nothing => Html::default(),
        Shown::Article(loaded, lang) => {
            let key = format!("{} {}", loaded.address(), lang.tag());
            html! {
                <Page {key} loaded={*loaded} lang={*lang} links={SiteLinks::default()} origin={Origin::Studio}
                    on_open={Callback::noop()} on_back={Callback::noop()} />
            }
        }
        Shown::Unreadable(lang) => {
            html! { <p class="preview-unreadable" role="alert">{lang.t(Msg::DraftUnreadable)}</p> }
        }
    }
}

/// Calls back with what is to be shown, whenever the studio has sent something; until dropped.
fn receive(
    own: Language,
    show: impl Fn(Shown) + Clone + 'static,
) -> Option<browser::EventListener> {
    let (taken, newest) = (Cell::new(0), Rc::new(Cell::new(0_u32)));
    browser::on_sent(move |sent| {
        let bytes = taken.get() + sent.checked.len();
        if bytes > MOST && taken.get() > 0 {
            // It says again that it is ready, and gets the article once more.
            return browser::load_again();
        }
        taken.set(bytes);
        newest.set(newest.get().wrapping_add(1));
        let (this, newest, show) = (newest.get(), newest.clone(), show.clone());
        browser::spawn(async move {
            let lang = spoken(&sent.language).await.unwrap_or(own);
            // Another article may have come while the texts were on their way.
            if newest.get() == this {
                show(read(&sent, lang));
            }
        });
    })
}

/// The language of a tag, once its texts are there.
async fn spoken(tag: &str) -> Option<Language> {
    let lang = Language::for_tag(tag)?;
    if lang.has_texts() {
        return Some(lang);
    }
    let texts = browser::texts_in(lang.tag()).await?;
    lang.learn_texts(texts).then_some(lang)
}

/// Reads what was sent. The address keeps what is selected and how it is looked at, as far as the article has it.
fn read(sent: &Sent, lang: Language) -> Shown {
    let Some(Ok(article)) = loaded::checked(&sent.checked) else {
        return Shown::Unreadable(lang);
    };
    worker::set_article(&sent.checked);
    let loaded = LoadedArticle::new(article);
    let state = State {
        lang,
        ..route::state(&browser::fragment(), loaded, lang)
    };
    browser::set_fragment(&route::fragment(&state, loaded.article()), false);
    Shown::Article(loaded, lang)
}
