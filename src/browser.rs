//! The only door to the browser: address, storage, focus, scrolling, size, clipboard, media.
//!
//! Everything here is total: where the browser refuses (private mode, no permission), the function
//! does nothing or says `None`.

pub mod gestures;
pub mod highlight_trail;
pub mod picture;
mod share;
pub mod swipe;
pub mod worker;

pub use share::{Shared, copy, share};

use compact::decimal::decimal;
use explorer::embed;
use explorer::page_article;
use gloo::events::{EventListener, EventListenerOptions};
pub use gloo::timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
    Window,
};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The reader's languages, most wanted first.
pub fn languages() -> Vec<String> {
    let Some(window) = window() else {
        return Vec::new();
    };
    window
        .navigator()
        .languages()
        .iter()
        .filter_map(|tag| tag.as_string())
        .collect()
}

/// The language in which the page has come (`<html lang>`).
pub fn page_language() -> String {
    root().map_or_else(String::new, |root| root.lang())
}

/// Whether the site has a page for each language.
pub fn has_language_pages() -> bool {
    find("link[rel=\"alternate\"][hreflang]").is_some()
}

/// The fragment of the address, without `#`.
pub fn fragment() -> String {
    let hash = window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default();
    hash.trim_start_matches('#').to_string()
}

/// The query of the address.
pub fn query() -> String {
    window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// Whether the page is shown as a part of another (`?embed`; see `assets/script/early.js`).
pub fn in_frame() -> bool {
    root_has("data-embed")
}

/// The address without its fragment, and without what asks for a frame.
pub fn page_address() -> String {
    let href = window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    embed::full(href.split('#').next().unwrap_or_default())
}

/// Writes the fragment into the address: as a new entry of the history, or in place of this one.
pub fn set_fragment(fragment: &str, new_entry: bool) {
    let Some(history) = window().and_then(|window| window.history().ok()) else {
        return;
    };
    let url = format!("#{fragment}");
    // A browser may refuse too many entries in a short time; the page goes on without.
    let _ = if new_entry {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

/// Calls back when the reader goes back or forward or edits the address; until dropped.
#[must_use]
pub fn on_navigation(callback: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = window()?;
    let again = callback.clone();
    Some([
        EventListener::new(&window, "popstate", move |_| callback()),
        EventListener::new(&window, "hashchange", move |_| again()),
    ])
}

/// Calls back on every key pressed anywhere in the page; until dropped.
#[must_use]
pub fn on_key(callback: impl Fn(&web_sys::KeyboardEvent) + 'static) -> Option<EventListener> {
    let document = document()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(
        &document,
        "keydown",
        options,
        move |event| {
            if let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() {
                callback(event);
            }
        },
    ))
}

/// Calls back when the window's size changes; until dropped.
#[must_use]
pub fn on_resize(callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "resize", move |_| callback()))
}

/// Width and height of the window in CSS pixels.
pub fn window_size() -> (f64, f64) {
    let number = |value: Result<JsValue, JsValue>| value.ok().and_then(|value| value.as_f64());
    window().map_or((0.0, 0.0), |window| {
        (
            number(window.inner_width()).unwrap_or(0.0),
            number(window.inner_height()).unwrap_or(0.0),
        )
    })
}

/// Whether a media query holds.
pub fn media(query: &str) -> bool {
    window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// Whether the reader wants no motion.
pub fn reduced_motion() -> bool {
    media("(prefers-reduced-motion: reduce)")
}

/// A remembered setting.
pub fn remembered(key: &str) -> Option<String> {
    window()?
        .local_storage()
        .ok()??
        .get_item(&storage_key(key))
        .ok()?
}

/// Remembers a setting; none forgets it.
pub fn remember(key: &str, value: Option<&str>) {
    let Some(storage) = window().and_then(|window| window.local_storage().ok().flatten()) else {
        return;
    };
    // Storage may be full or forbidden: the setting then lasts as long as the page.
    let _ = match value {
        Some(value) => storage.set_item(&storage_key(key), value),
        None => storage.remove_item(&storage_key(key)),
    };
}

fn storage_key(key: &str) -> String {
    format!("dateline.{key}")
}

fn root() -> Option<HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}

/// Sets an attribute of the document's root element; none removes it.
pub fn set_root(name: &str, value: Option<&str>) {
    let Some(root) = root() else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Whether the document's root element has an attribute.
pub fn root_has(name: &str) -> bool {
    root().is_some_and(|root| root.has_attribute(name))
}

/// Calls back when something of this name happens to the page; until dropped.
#[must_use]
pub fn on_event(name: &'static str, callback: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, name, move |_| callback()))
}

/// Tells the page's own script that something is to happen.
pub fn tell(name: &str) {
    if let (Some(window), Ok(event)) = (window(), web_sys::Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The first element that a selector finds.
pub fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// All elements inside another that a selector finds, in document order.
pub fn all_in(parent: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = parent.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|ix| found.get(ix)?.dyn_into().ok())
        .collect()
}

/// The first element inside another that a selector finds.
pub fn first_in(parent: &Element, selector: &str) -> Option<Element> {
    parent.query_selector(selector).ok()?
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Address of the list of articles in the page's language, if the site has one.
pub fn list_address() -> Option<String> {
    root()?.get_attribute("data-list")
}

/// The bytes of the article that the page carries; none if it carries none.
pub fn page_article() -> Vec<u8> {
    let text = by_id(page_article::ELEMENT).and_then(|element| element.text_content());
    page_article::from_text(&text.unwrap_or_default())
}

/// Ends the program with an error in the console; the page tells the reader that it did not start.
pub fn fail(message: &str) -> ! {
    wasm_bindgen::throw_str(message)
}

/// Gives an element the focus without scrolling.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    } else if let Some(element) = element.dyn_ref::<web_sys::SvgElement>() {
        let _ = element.focus();
    }
}

/// The element that has the focus.
pub fn focused() -> Option<Element> {
    document()?.active_element()
}

/// Sets a property of an element's own style (through CSSOM, which a strict content policy allows);
/// none removes it.
pub fn set_css(element: &Element, name: &str, value: Option<&str>) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    let _ = match value {
        Some(value) => element.style().set_property(name, value),
        None => element.style().remove_property(name).map(drop),
    };
}

/// Sends all that the pointer does from now on to the element it was pressed on.
pub fn capture_pointer(event: &web_sys::PointerEvent) {
    if let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
    {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Whether nothing has the focus: what had it is gone.
pub fn focus_is_lost() -> bool {
    focused().is_none_or(|element| element.tag_name() == "BODY")
}

/// Gives the focus to what a selector finds, if it gets lost by what is drawn next.
pub fn refocus(selector: &'static str) {
    gloo::timers::callback::Timeout::new(60, move || {
        if let (true, Some(element)) = (focus_is_lost(), find(selector)) {
            focus(&element);
        }
    })
    .forget();
}

/// Whether an element is still in the page and shown.
pub fn can_focus(element: &Element) -> bool {
    element.tag_name() != "BODY"
        && element.is_connected()
        && element.get_bounding_client_rect().width() > 0.0
}

/// The first control shown that chooses an entity.
pub fn find_by_data_id(id: &str) -> Option<Element> {
    let id: String = id.chars().filter(|c| *c != '"' && *c != '\\').collect();
    let body = document()?.body()?;
    all_in(&body, &format!("[data-id=\"{id}\"]"))
        .into_iter()
        .find(can_focus)
}

/// Gives the focus to the first element of the page's content that a selector finds and that is shown,
/// once what comes next has been drawn.
pub fn focus_shown(selector: String) {
    let look = move || {
        let main = by_id("main-content");
        let found = main
            .map(|main| all_in(&main, &selector))
            .unwrap_or_default();
        if let Some(element) = found.into_iter().find(can_focus) {
            focus(&element);
        }
    };
    gloo::timers::callback::Timeout::new(60, look).forget();
}

/// Brings an element into view in the page, by the shortest way.
pub fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Instant);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings an element into view inside a scrolling container, without moving the page: nothing
/// happens if it is seen already; else it comes to stand a third of the way down.
pub fn reveal_in(container: &Element, element: &Element) {
    let (outer, inner) = (
        container.get_bounding_client_rect(),
        element.get_bounding_client_rect(),
    );
    let margin = 24.0;
    if inner.top() >= outer.top() + margin && inner.bottom() <= outer.bottom() - margin {
        return;
    }
    let room = (outer.height() - inner.height()).max(0.0) / 3.0;
    let target = f64::from(container.scroll_top()) + inner.top() - outer.top() - room.max(margin);
    container.set_scroll_top(target.max(0.0) as i32);
}

/// On a narrow page, where a sheet takes the lower half: brings the map into the upper one.
pub fn show_map_above_sheet() {
    let Some(map) = find(".side-pane").filter(|_| window_size().0 < 720.0) else {
        return;
    };
    if map.get_bounding_client_rect().top() > 80.0 {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        map.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls the page to its start.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Brings the first element that a selector finds to the top of the window, once what comes next has
/// been drawn.
pub fn go_to(selector: &'static str) {
    after(60, move || {
        let Some(element) = find(selector) else {
            return;
        };
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        if !reduced_motion() {
            options.set_behavior(ScrollBehavior::Smooth);
        }
        element.scroll_into_view_with_scroll_into_view_options(&options);
    })
    .forget();
}

/// Moves the focus to the start of the content.
pub fn focus_main() {
    if let Some(main) = by_id("main-content") {
        focus(&main);
    }
}

/// Moves the focus to the fold that holds all facets.
pub fn focus_facets() {
    if let Some(fold) = find(".facets > summary") {
        focus(&fold);
    }
}

/// On a narrow page: scrolls an element clear of the sheet that covers the lower half, once the sheet
/// is there.
pub fn clear_of_sheet(element: Element) {
    if window_size().0 >= 720.0 {
        return;
    }
    // Not before the sheet has come to rest.
    after(320, move || {
        let Some(sheet) = find(".detail") else { return };
        let covered = element.get_bounding_client_rect().bottom() + 16.0
            - sheet.get_bounding_client_rect().top();
        if covered > 0.0
            && let Some(window) = window()
        {
            window.scroll_by_with_x_and_y(0.0, covered);
        }
    })
    .forget();
}

/// Whether an element scrolls by itself.
pub fn scrolls(element: &Element) -> bool {
    let style = window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style
        .and_then(|style| style.get_property_value("overflow-y").ok())
        .is_some_and(|value| value == "auto")
}

/// Watches for an element to come near the view; until dropped.
pub struct Near {
    observer: web_sys::IntersectionObserver,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back each time an element comes within a screen's distance of the view; until dropped.
#[must_use]
pub fn on_near(element: &Element, callback: impl Fn() + 'static) -> Option<Near> {
    let callback = Closure::new(move |entries: js_sys::Array| {
        let entries = entries
            .iter()
            .filter_map(|entry| entry.dyn_into::<web_sys::IntersectionObserverEntry>().ok());
        if entries.into_iter().any(|entry| entry.is_intersecting()) {
            callback();
        }
    });
    let options = web_sys::IntersectionObserverInit::new();
    options.set_root_margin("1200px 0px");
    // The same inside what scrolls by itself; browsers that do not know it draw a little later.
    let _ = js_sys::Reflect::set(&options, &"scrollMargin".into(), &"1200px 0px".into());
    let observer = web_sys::IntersectionObserver::new_with_options(
        callback.as_ref().unchecked_ref(),
        &options,
    )
    .ok()?;
    observer.observe(element);
    Some(Near {
        observer,
        _callback: callback,
    })
}

/// On a narrow page, where the text stands far below: brings the selected sentence into view, once it
/// has been marked.
pub fn show_sentence() {
    if window_size().0 >= 720.0 {
        return;
    }
    gloo::timers::callback::Timeout::new(60, || {
        if let Some(mark) = find(".text .is-current-sentence") {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Start);
            mark.scroll_into_view_with_scroll_into_view_options(&options);
        }
    })
    .forget();
}

/// Hands a text over as a file.
pub fn download(name: &str, media_type: &str, text: &str) {
    let parts = js_sys::Array::of1(&text.into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    if let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options) {
        download_blob(name, &blob);
    }
}

/// Gives the reader a file that the browser has made.
pub fn download_blob(name: &str, blob: &web_sys::Blob) {
    let Some(document) = document() else { return };
    let Ok(address) = web_sys::Url::create_object_url_with_blob(blob) else {
        return;
    };
    let link = document.create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("download", name);
        link.click();
    }
    // Not before the browser has taken it.
    after(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&address);
    })
    .forget();
}

/// Watches what decides how high the page in a frame is, until dropped; calls back at the beginning, too.
#[must_use]
pub fn on_frame_size(callback: impl Fn() + Clone + 'static) -> [Option<SizeWatch>; 2] {
    [".page", ".detail"].map(|part| on_size(&find(part)?, callback.clone()))
}

/// In a frame there is no window for a sheet to stick to: says to the style sheet where what is chosen
/// ends, so that the detail opens below it.
pub fn place_frame_detail() {
    let (Some(root), Some(page), Some(seat)) = (root(), find(".page"), find(".main-pane")) else {
        return;
    };
    let chosen = first_in(&seat, "[data-view=\"list\"] [aria-current=\"true\"]").unwrap_or(seat);
    let at = chosen.get_bounding_client_rect().bottom() - page.get_bounding_client_rect().top();
    set_css(&root, "--at", Some(&format!("{}px", decimal(at, 0))));
}

/// In a frame that scrolls because nobody gives it its height: brings the detail into view, without
/// moving the page around it.
pub fn show_frame_detail() {
    after(60, || {
        let (Some(window), Some(detail)) = (window(), find(".detail")) else {
            return;
        };
        let place = detail.get_bounding_client_rect();
        let hidden = place.bottom() - window_size().1;
        if hidden > 0.0 {
            window.scroll_by_with_x_and_y(0.0, hidden.min(place.top() - 48.0));
        }
    })
    .forget();
}

/// Tells the page around this one how high it is, if that page is of this origin.
pub fn tell_parent_height(origin: &str) {
    let (Some(window), Some(page)) = (window(), find(".page")) else {
        return;
    };
    let parent = window.parent().ok().flatten();
    let Some(parent) = parent.filter(|parent| *parent != window) else {
        return;
    };
    let message = js_sys::Object::new();
    let height = f64::from(page.scroll_height());
    let _ = js_sys::Reflect::set(&message, &"dateline".into(), &"height".into());
    let _ = js_sys::Reflect::set(&message, &"height".into(), &height.into());
    // The browser gives it to nobody else than this origin.
    let _ = parent.post_message(&message, origin);
}

/// Offers the page for printing.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Sets an attribute of an element, past the views: for what moves faster than they are drawn.
pub fn set_attribute(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Shifts an element by pixels. The browser moves the picture it has, nothing is drawn again.
pub fn shift(element: &Element, dx: f64, dy: f64) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.style().set_property(
            "transform",
            &format!("translate3d({}px, {}px, 0)", decimal(dx, 2), decimal(dy, 2)),
        );
    }
}

/// Calls back before a frame is drawn, whenever one has been asked for; until dropped.
pub struct Frames {
    callback: Closure<dyn FnMut(f64)>,
    asked: Rc<Cell<Option<i32>>>,
}

impl Frames {
    /// With the time in milliseconds.
    pub fn new(mut callback: impl FnMut(f64) + 'static) -> Self {
        let asked = Rc::new(Cell::new(None));
        let done = asked.clone();
        let callback = Closure::<dyn FnMut(f64)>::new(move |time| {
            done.set(None);
            callback(time);
        });
        Self { callback, asked }
    }

    /// Asks for the next frame; once is enough.
    pub fn ask(&self) {
        if self.asked.get().is_none()
            && let Some(window) = window()
        {
            self.asked.set(
                window
                    .request_animation_frame(self.callback.as_ref().unchecked_ref())
                    .ok(),
            );
        }
    }

    /// Takes it back.
    pub fn cancel(&self) {
        if let (Some(window), Some(asked)) = (window(), self.asked.take()) {
            let _ = window.cancel_animation_frame(asked);
        }
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        self.cancel();
    }
}

/// Calls back after so many milliseconds; until dropped.
pub fn after(milliseconds: u32, callback: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, callback)
}

/// Width and height of an element in CSS pixels.
pub fn size(element: &Element) -> (f64, f64) {
    (
        f64::from(element.client_width()),
        f64::from(element.client_height()),
    )
}

/// Watches the size of an element; until dropped.
pub struct SizeWatch {
    observer: web_sys::ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back whenever the size of an element has changed, and once at the beginning.
#[must_use]
pub fn on_size(element: &Element, callback: impl Fn() + 'static) -> Option<SizeWatch> {
    let callback = Closure::<dyn FnMut()>::new(callback);
    let observer = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeWatch {
        observer,
        _callback: callback,
    })
}
