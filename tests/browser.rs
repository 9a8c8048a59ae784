//! What only a real browser can show: the app mounted, the address, the browser's own Intl.
#![cfg(target_arch = "wasm32")]

use article::day::Day;
use dateline::components::app::{App, AppProps};
use dateline::components::site_links::SiteLinks;
use explorer::i18n::{Language, Years};
use explorer::loaded::LoadedArticle;
use gloo::timers::future::sleep;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};
use yew::AppHandle;

wasm_bindgen_test_configure!(run_in_browser);

/// Long enough for the app to draw, unoptimised and on a busy machine; each test waits for what it needs,
/// no longer than this.
const PATIENCE: usize = 1_000;

async fn wait_for(selector: &str) -> Element {
    for _ in 0..PATIENCE {
        if let Some(found) = browser::find(selector) {
            return found;
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("{selector} did not appear");
}

async fn wait_until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..PATIENCE {
        if holds() {
            return;
        }
        sleep(Duration::from_millis(20)).await;
    }
    panic!("{what} did not happen");
}

/// An app in the page, as long as the test runs.
struct Mounted {
    root: Element,
    app: Option<AppHandle<App>>,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

impl std::ops::Deref for Mounted {
    type Target = Element;

    fn deref(&self) -> &Element {
        &self.root
    }
}

/// Puts a fresh app into the page.
async fn mount(fragment: &str) -> Mounted {
    browser::set_fragment(fragment, false);
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    let lang = Language::for_tag(&browser::page_language()).unwrap_or_default();
    let source = include_str!("../assets/articles/municipal-diplomacy.json");
    let loaded = LoadedArticle::open(source).expect("the article");
    let renderer = yew::Renderer::<App>::with_root_and_props(
        root.clone(),
        AppProps {
            lang,
            loaded,
            links: SiteLinks::default(),
        },
    );
    let app = Some(renderer.render());
    wait_until("the app to draw", || {
        root.query_selector("h1").unwrap().is_some()
    })
    .await;
    Mounted { root, app }
}

fn click(element: &Element) {
    element.dyn_ref::<HtmlElement>().unwrap().click();
}

#[wasm_bindgen_test]
async fn choosing_a_country_is_in_the_address_and_back_undoes_it() {
    let _root = mount("lang=en").await;
    let link = wait_for("[data-view=list] .cell-name a").await;
    let id = link.get_attribute("data-id").unwrap();
    click(&link);
    wait_until("the address to name it", || {
        browser::fragment().starts_with(&id)
    })
    .await;
    wait_until("the list to mark it", || {
        link.get_attribute("aria-current").as_deref() == Some("true")
    })
    .await;
    web_sys::window()
        .unwrap()
        .history()
        .unwrap()
        .back()
        .unwrap();
    wait_until("the selection to go", || {
        link.get_attribute("aria-current").is_none()
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_link_to_nothing_is_told_and_shows_the_whole_article() {
    let root = mount("no-such-thing&lang=en").await;
    let notice = wait_for(".notice").await;
    assert!(notice.text_content().unwrap().contains("no-such-thing"));
    assert!(
        root.query_selector("[aria-current=true]")
            .unwrap()
            .is_none()
    );
}

#[wasm_bindgen_test]
async fn the_language_changes_without_a_reload() {
    let root = mount("lang=en").await;
    wait_until("English", || browser::find("html[lang=en]").is_some()).await;
    let russian = root
        .query_selector("button.lang[lang=ru]")
        .unwrap()
        .unwrap();
    click(&russian);
    wait_until("Russian", || browser::find("html[lang=ru]").is_some()).await;
    assert_eq!(browser::remembered("lang").as_deref(), Some("ru"));
    browser::remember("lang", None);
}

#[wasm_bindgen_test]
async fn what_comes_into_the_document_later_is_highlighted_too() {
    let root = mount("lang=en").await;
    let link = wait_for("[data-view=list] .cell-name a").await;
    let id = link.get_attribute("data-id").unwrap();
    click(&link);
    let late = link.owner_document().unwrap().create_element("p").unwrap();
    late.set_attribute("data-for", &id).unwrap();
    root.append_child(&late).unwrap();
    let lit = |element: &Element| element.get_attribute("data-lit");
    wait_until("it to be lit", || lit(&late).as_deref() == Some("selected")).await;
    // It stands for something else from now on.
    late.set_attribute("data-for", "").unwrap();
    wait_until("it to be lit no more", || lit(&late).is_none()).await;
}

/// The dates that the language files spell are those of the browser's own `Intl.DateTimeFormat`.
#[wasm_bindgen_test]
fn days_are_spelt_as_intl_spells_them() {
    for lang in Language::all() {
        for month in 1..=12 {
            let day = Day::from_ymd(2026, month, 17).unwrap();
            let options = js_sys::Object::new();
            for (name, value) in [("day", "numeric"), ("month", "long"), ("timeZone", "UTC")] {
                js_sys::Reflect::set(&options, &name.into(), &value.into()).unwrap();
            }
            let locales = js_sys::Array::of1(&JsValue::from_str(lang.locale()));
            let format = js_sys::Intl::DateTimeFormat::new(&locales, &options);
            let date = js_sys::Date::new(&JsValue::from_f64(day.number() as f64 * 86_400_000.0));
            let spelt = format.format().call1(&JsValue::NULL, &date).unwrap();
            assert_eq!(
                lang.day(day, Years::Hidden).to_string(),
                spelt.as_string().unwrap(),
                "{} in {}",
                month,
                lang.tag()
            );
        }
    }
}

#[wasm_bindgen_test]
fn settings_are_remembered_and_forgotten() {
    browser::remember("test", Some("yes"));
    assert_eq!(browser::remembered("test").as_deref(), Some("yes"));
    browser::remember("test", None);
    assert_eq!(browser::remembered("test"), None);
}

/// What a drafter says to what it hears, as [`explorer::protocol`] has it.
const DRAFTER: &str = "onmessage = ({ data }) => {
  if (data.cancel) return postMessage({ cancelled: true });
  const { file, language, published } = data.draft;
  postMessage({ loading: 0.5 });
  postMessage({ step: 'names' });
  if (published) postMessage({ error: 'published' });
  else if (language) postMessage({ error: 'large', detail: '7' });
  else postMessage({ article: file, language: 'en' });
};";

#[wasm_bindgen_test]
async fn a_page_hears_what_the_drafter_says() {
    use browser::worker::{Drafted, Drafter, Said};
    let script = format!(
        "globalThis.datelineTrusted ??= (script) => script; \
         URL.createObjectURL(new Blob([`{DRAFTER}`], {{ type: 'text/javascript' }}))"
    );
    let address = js_sys::eval(&script)
        .ok()
        .and_then(|url| url.as_string())
        .expect("an address");
    let heard = Rc::new(RefCell::new(Vec::new()));
    let list = heard.clone();
    let drafter = Drafter::start(&address, move |said| list.borrow_mut().push(said));
    let drafter = drafter.expect("a worker");
    let words = JsValue::from_str("A text.");
    let mut said = Said::default();
    drafter.draft(&words, &said).expect("it is sent");
    said.language = Some("en".into());
    drafter.draft(&words, &said).expect("it is sent");
    said.published = Some("soon".into());
    drafter.draft(&words, &said).expect("it is sent");
    drafter.cancel().expect("it is sent");
    wait_until("the last word", || heard.borrow().len() == 10).await;
    let refused = |error: &str, detail: Option<&str>| Drafted::Refused {
        error: error.into(),
        detail: detail.map(str::to_owned),
    };
    let begun = [Drafted::Loading(0.5), Drafted::Step("names".into())];
    let ends = [
        Drafted::Article {
            text: "A text.".into(),
            language: "en".into(),
        },
        refused("large", Some("7")),
        refused("published", None),
    ];
    let mut expected: Vec<Drafted> = Vec::new();
    for end in ends {
        expected.extend(begun.clone());
        expected.push(end);
    }
    expected.push(Drafted::Cancelled);
    assert_eq!(*heard.borrow(), expected);
}
