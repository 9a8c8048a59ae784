//! The page: puts the views together, holds the state, and is the only one to talk to the address.

use super::bar::Bar;
use super::claims::Claims;
use super::detail::Detail;
use super::embed::EmbedBar;
use super::figures::Figures;
use super::footer::Footer;
use super::header::{Header, ListLink};
use super::help::Help;
use super::lead::Lead;
use super::list::{Keys, List};
use super::map::MapView;
use super::notice::NoticeBar;
use super::parties::Parties;
use super::people::People;
use super::print;
use super::search::Search;
use super::speech::Speech;
use super::story::{self, StoryView};
use super::text::TextView;
use super::timeline::TimelineView;
use super::topics::Topics;
use super::ui::{Highlights, Ui};
use crate::browser;
use article::PlaceId;
use explorer::i18n::{Count, Language, Msg, words};
use explorer::loaded::{self, LoadedArticle};
use explorer::route;
use explorer::state::{Action, MainPane, State, TextMode, View};
use std::collections::BTreeSet;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Starts the page in the browser: takes over what the host has drawn, or draws it. The page carries
/// its article ([`explorer::page_article`]).
pub fn mount() {
    let Some(root) = browser::by_id("app") else {
        return;
    };
    let bytes = browser::page_article();
    let Some(Ok(article)) = loaded::checked(&bytes) else {
        // Shown to the reader by assets/script/unsupported.js, as every failure to start is.
        browser::fail("The page carries no article that this module can read.");
    };
    browser::worker::take_up(&bytes);
    let lang = Language::for_tag(&browser::page_language()).unwrap_or_default();
    let drawn = root.first_element_child().is_some();
    let loaded = LoadedArticle::new(article);
    let list = browser::list_address().map(AttrValue::from);
    let props = AppProps { lang, loaded, list };
    let renderer = yew::Renderer::<App>::with_root_and_props(root, props);
    if drawn {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}

/// The state as a reducer: nothing but [`State::after`].
#[derive(Clone, PartialEq)]
struct Store(State);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(self.0.clone().after(action)))
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
    let loaded = use_state_eq(|| props.loaded);
    let open = {
        let loaded = loaded.clone();
        use_callback((), move |opened: LoadedArticle, ()| loaded.set(opened))
    };
    // A new article is a new page: nothing of the old one's state fits it.
    let key = std::ptr::from_ref(loaded.article()) as usize;
    html! { <Page key={key.to_string()} loaded={*loaded} lang={props.lang} list={props.list.clone()} on_open={open} /> }
}

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The article.
    pub loaded: LoadedArticle,
    /// The language in which it is drawn at first.
    pub lang: Language,
    /// Address of the list of articles in that language.
    pub list: Option<AttrValue>,
    /// What opens another article in its place.
    pub on_open: Callback<LoadedArticle>,
}

/// The page for an article.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let loaded = props.loaded;
    let store = use_reducer_eq(|| Store(State::new(props.lang)));
    let dispatch = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let state = &store.0;
    let help = use_state_eq(|| false);
    let seen = use_state_eq(|| None::<Rc<BTreeSet<PlaceId>>>);
    let (printing, on_print) = print::use_printing(loaded);

    use_address(loaded, state, &dispatch);
    let search = use_state_eq(|| false);
    use_keys(loaded, state, &dispatch, &help, &search);

    use_effect_with(state.selection.is_some(), |selected| {
        if *selected {
            browser::show_map_above_sheet();
        }
    });

    let focus = use_memo((loaded, state.selected()), |(loaded, selected)| {
        selected.map(|entity| Rc::new(loaded.relations.focus(loaded.article(), entity)))
    });
    let passing = use_memo((loaded, state.filter.clone()), |(loaded, filter)| {
        Rc::new(filter.apply(loaded.article(), &loaded.relations))
    });
    let ui = Ui {
        loaded,
        lang: state.lang,
        dispatch: dispatch.clone(),
    };
    let highlights = Highlights {
        focus: (*focus).clone(),
        preview: state.preview,
        passing: (*passing).clone(),
        told: None,
    };
    let step = state.selection.map_or(0, |selection| selection.step);

    let on_seen = {
        let seen = seen.setter();
        use_callback((), move |places: Rc<BTreeSet<PlaceId>>, ()| {
            seen.set(Some(places))
        })
    };
    let within = state.follow.then(|| (*seen).clone()).flatten();
    let on_help = {
        let help = help.setter();
        use_callback((), move |open: bool, ()| help.set(open))
    };
    let on_search = {
        let search = search.setter();
        use_callback((), move |open: bool, ()| search.set(open))
    };
    let (on_click, on_over) = use_delegation(loaded, state, &dispatch);

    let map = |large: bool| {
        html! {
            <MapView ui={ui.clone()} highlights={highlights.clone()} filter={state.filter.clone()} map_position={state.map_position} navigation_count={state.navigation_count} {large}
                on_seen={on_seen.clone()} />
        }
    };
    let list = html! {
        <List ui={ui.clone()} highlights={highlights.clone()} filter={state.filter.clone()}
            order={state.order} follow={state.follow} within={within.clone()} />
    };
    let explore = state.view == View::Explore;
    // Side by side, the two texts need the large seat; the map keeps the small one.
    let text_large = use_wide() && explore && state.text == TextMode::Both;
    let map_large = explore && state.main_pane == MainPane::Map && !text_large;
    let text = html! {
        <TextView ui={ui.clone()} highlights={highlights.clone()} {step} mode={state.text} lens={state.lens} passage={state.passage}
            sentence={state.sentence} />
    };
    let class = classes!(
        "page",
        state.selection.is_some().then_some("has-selection"),
        map_large.then_some("map-large"),
        text_large.then_some("text-both"),
        (state.view == View::Claims).then_some("view-claims"),
    );

    if let Some(step) = state.story.filter(|_| !loaded.story().is_empty()) {
        return html! {
            <div class="page telling" onclick={on_click} onpointerover={on_over}>
                <StoryView ui={ui.clone()} {step} preview={state.preview} navigation_count={state.navigation_count} />
                <div class="visually-hidden" role="status" aria-live="polite">{story::announcement(&ui, step)}</div>
                if printing {
                    {print::paper(&ui, &highlights, &state.filter, map_large)}
                }
            </div>
        };
    }

    html! {
        <div {class} onclick={on_click} onpointerover={on_over}>
            <a class="skip" href="#main-content">{ui.t(Msg::AppSkipToList)}</a>
            <Header ui={ui.clone()} list={ListLink::new(&props.list, props.lang)} view={state.view} selected={state.selected()} {on_help} {on_print} on_search={on_search.clone()} />
            <NoticeBar ui={ui.clone()} notice={state.notice.clone()} />
            <main id="main-content" tabindex="-1">
                <Lead ui={ui.clone()} highlights={highlights.clone()} />
                if !text_large {
                    <Figures ui={ui.clone()} filter={state.filter.clone()} />
                }
                <div class="main-pane">
                    if text_large {
                        {text.clone()}
                    } else if state.view == View::Parties {
                        <Parties ui={ui.clone()} highlights={highlights.clone()} filter={state.filter.clone()} />
                    } else if !explore {
                        <Claims ui={ui.clone()} highlights={highlights.clone()} filter={state.filter.clone()} sort={state.sort} />
                    } else if map_large {
                        {map(true)}
                    } else {
                        {list}
                    }
                </div>
                if explore {
                    <TimelineView ui={ui.clone()} highlights={highlights.clone()} />
                }
                <div class="side">
                    <div class="side-pane">
                        if map_large {
                            <Keys ui={ui.clone()} highlights={highlights.clone()} within={within} />
                        } else {
                            {map(false)}
                        }
                    </div>
                    <div class="evidence">
                        <Detail ui={ui.clone()} highlights={highlights.clone()} {step} />
                        if !text_large {
                            {text}
                        }
                    </div>
                </div>
                <div class="below">
                    <People ui={ui.clone()} highlights={highlights.clone()} />
                    <Speech ui={ui.clone()} highlights={highlights.clone()} />
                    <Topics ui={ui.clone()} highlights={highlights.clone()} />
                    <Footer ui={ui.clone()} on_open={props.on_open.clone()} />
                </div>
            </main>
            <Bar ui={ui.clone()} view={state.view} main_pane={state.main_pane} />
            <EmbedBar ui={ui.clone()} state={state.clone()} />
            <div class="visually-hidden" role="status" aria-live="polite">{announcement(&ui, &highlights)}</div>
            if printing {
                {print::paper(&ui, &highlights, &state.filter, map_large)}
            }
            if *search {
                <Search ui={ui.clone()} text={state.text} on_close={on_search.reform(|()| false)} />
            }
            if *help {
                <Help ui={ui.clone()} on_close={on_help_close(&help)} />
            }
        </div>
    }
}

/// Whether the page has its second column; known after the first drawing.
#[hook]
fn use_wide() -> bool {
    let wide = use_state_eq(|| false);
    {
        let wide = wide.setter();
        use_effect_with((), move |()| {
            let look =
                move || wide.set(browser::media("(min-width: 1200px)") && !browser::in_frame());
            look();
            let listener = browser::on_resize(look);
            move || drop(listener)
        });
    }
    *wide
}

fn on_help_close(help: &UseStateHandle<bool>) -> Callback<()> {
    let help = help.setter();
    Callback::from(move |()| help.set(false))
}

/// What a screen reader is told after each change: the selection, and what the filter leaves.
fn announcement(ui: &Ui, highlights: &Highlights) -> String {
    let mut told = Vec::new();
    if let Some(focus) = &highlights.focus {
        let entry = ui.loaded.article.entry(focus.entity);
        let name = ui.plain(&entry.name);
        let kind = ui.t(words::kind(ui.loaded.article(), focus.entity));
        let first = focus
            .supports
            .first()
            .map_or(1, |support| Ui::passage_number(&support.anchor));
        let values = [
            ("name", name.as_str()),
            ("kind", kind),
            ("p", &first.to_string()),
        ];
        told.push(
            ui.lang
                .count_with(Count::AnnounceSelected, focus.supports.len(), &values),
        );
    }
    if !highlights.passing.is_all() {
        told.push(
            ui.lang
                .count(Count::AnnounceFiltered, highlights.passing.count()),
        );
    }
    told.join(" ")
}

/// Keeps state and address in step, and the page's language, title and readiness with them.
#[hook]
fn use_address(loaded: LoadedArticle, state: &State, dispatch: &Callback<Action>) {
    // The fragment that the state came from or went to last.
    let last = use_mut_ref(String::new);
    let read = {
        let last = last.clone();
        move |lang: Language| {
            let state = route::state(&browser::fragment(), loaded.article(), loaded.ids(), lang);
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
            let own = browser::has_language_pages().then_some(drawn);
            let asked = browser::languages();
            let wanted = move || {
                let chosen = browser::remembered("lang").filter(|_| own.is_none());
                let order = own.iter().chain(&chosen).chain(&asked);
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

/// Keys that work everywhere on the page.
#[hook]
fn use_keys(
    loaded: LoadedArticle,
    state: &State,
    dispatch: &Callback<Action>,
    help: &UseStateHandle<bool>,
    search: &UseStateHandle<bool>,
) {
    let current = use_mut_ref(|| state.clone());
    *current.borrow_mut() = state.clone();
    let dispatch = dispatch.clone();
    let help = help.setter();
    let search = search.setter();
    use_effect_with(loaded, move |loaded| {
        let story_ = *loaded;
        let listener = browser::on_key(move |event| {
            if event.default_prevented() || event.alt_key() {
                return;
            }
            let control = event.ctrl_key() || event.meta_key();
            // By the place of the key, which all layouts share.
            let for_search = match event.code().as_str() {
                "KeyK" => control,
                "Slash" => !control && !event.shift_key() && event.key() != "?",
                _ => false,
            };
            if control && !for_search {
                return;
            }
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let writing = target
                .as_ref()
                .is_some_and(|target| match target.tag_name().as_str() {
                    "TEXTAREA" | "SELECT" => true,
                    "INPUT" => !matches!(
                        target.get_attribute("type").as_deref(),
                        Some("checkbox" | "radio" | "file" | "button")
                    ),
                    _ => false,
                });
            let in_dialog = target
                .as_ref()
                .is_some_and(|target| target.closest("dialog").ok().flatten().is_some());
            if in_dialog {
                return;
            }
            let state = current.borrow().clone();
            if event.key() == "Escape" {
                dispatch.emit(match state.story {
                    Some(step) => story::leave(story_, step),
                    None => Action::Dismissed,
                });
                return;
            }
            if let Some(step) = state.story {
                // What is pressed by a key, or moved by arrows, keeps its keys.
                let own = match event.key().as_str() {
                    " " => "button, input, a",
                    _ => "input, .map-stage",
                };
                let taken =
                    target.is_some_and(|target| target.closest(own).ok().flatten().is_some());
                let action = story::key(story_, step, &event.key(), event.shift_key());
                if let Some(action) = action.filter(|_| !control && !taken) {
                    event.prevent_default();
                    dispatch.emit(action);
                }
                return;
            }
            if control {
                event.prevent_default();
                search.set(true);
                return;
            }
            // Single letters can be switched off (WCAG 2.1.4).
            if writing || browser::remembered("keys").as_deref() == Some("off") {
                return;
            }
            if for_search || event.key() == "/" {
                event.prevent_default();
                search.set(true);
                return;
            }
            let action = match event.key().as_str() {
                "n" | "т" | "]" | "ъ" => step(story_, &state, true),
                "p" | "з" | "[" | "х" => step(story_, &state, false),
                "m" | "ь" => Some(Action::ChoseSeat(match state.main_pane {
                    MainPane::List => MainPane::Map,
                    MainPane::Map => MainPane::List,
                })),
                "1" => Some(Action::ChoseView(View::Explore)),
                "2" => Some(Action::ChoseView(View::Parties)),
                "3" => Some(Action::ChoseView(View::Claims)),
                "?" | "," if event.key() == "?" || event.shift_key() => {
                    help.set(true);
                    None
                }
                _ => None,
            };
            if let Some(action) = action {
                event.prevent_default();
                dispatch.emit(action);
            }
        });
        move || drop(listener)
    });
}

/// The next or previous claim in text order, among those that the filter lets through.
pub fn step(loaded: LoadedArticle, state: &State, forward: bool) -> Option<Action> {
    let article = loaded.article();
    let passing = state.filter.apply(article, &loaded.relations);
    loaded
        .relations
        .step(article, state.selected(), forward, |id| passing.has(id))
        .map(Action::Chose)
}

/// One listener for all that can be chosen or pointed at.
#[hook]
fn use_delegation(
    loaded: LoadedArticle,
    state: &State,
    dispatch: &Callback<Action>,
) -> (Callback<MouseEvent>, Callback<PointerEvent>) {
    let on_click = use_callback(
        (loaded, dispatch.clone(), state.story),
        |event: MouseEvent, (story_, dispatch, story)| {
            // With a modifier the browser opens the link as it always does.
            if event.ctrl_key()
                || event.meta_key()
                || event.shift_key()
                || event.default_prevented()
            {
                return;
            }
            let Some(target) = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            else {
                return;
            };
            if let Some(chosen) = target.closest("[data-facet]").ok().flatten() {
                let word = chosen.get_attribute("data-facet").unwrap_or_default();
                if let Some(facet) = route::facet(&word, story_.article(), story_.ids()) {
                    event.prevent_default();
                    if chosen.class_list().contains("chip") {
                        // The chip goes with its facet.
                        browser::focus_facets();
                    }
                    dispatch.emit(Action::Toggled(facet));
                }
            } else if let Some(chosen) = target.closest("[data-id]").ok().flatten() {
                let id = chosen.get_attribute("data-id").unwrap_or_default();
                let Some(entity) = story_.ids().entity(&id) else {
                    return;
                };
                event.prevent_default();
                // Within the text the eye is there already.
                if chosen.closest(".text-body").ok().flatten().is_none() {
                    browser::highlight_trail::starts_at(&chosen);
                }
                if chosen.class_list().contains("pilcrow") {
                    browser::show_sentence();
                } else {
                    browser::clear_of_sheet(chosen.clone());
                }
                let step = chosen
                    .get_attribute("data-step")
                    .and_then(|step| step.parse().ok());
                if let (Some(told), None) = (*story, step) {
                    dispatch.emit(story::choose(*story_, told, entity));
                    return;
                }
                dispatch.emit(match step {
                    Some(step) => Action::ChoseStep(entity, step),
                    None => Action::Chose(entity),
                });
            } else if target.closest(".skip").ok().flatten().is_some() {
                // The fragment is the state; a skip link must not change it.
                event.prevent_default();
                if let Some(main) = browser::by_id("main-content") {
                    browser::focus(&main);
                    browser::reveal(&main);
                }
            }
        },
    );
    let preview = use_mut_ref(|| None);
    *preview.borrow_mut() = state.preview;
    let on_over = use_callback(
        (loaded, dispatch.clone()),
        move |event: PointerEvent, (loaded, dispatch)| {
            // A finger does not hover.
            if event.pointer_type() == "touch" {
                return;
            }
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let pointed = target
                .and_then(|target| target.closest("[data-id]").ok().flatten())
                .and_then(|element| element.get_attribute("data-id"))
                .and_then(|id| loaded.ids().entity(&id));
            if *preview.borrow() != pointed {
                dispatch.emit(Action::Pointed(pointed));
            }
        },
    );
    (on_click, on_over)
}
