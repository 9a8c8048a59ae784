//! The palette: what the reader types, and where the article speaks of it.
//!
//! A combobox with a list box, as WAI-ARIA has it: the focus stays in the field, the arrows move through
//! the hits. The answers come from the desk, so the first question loads it.

mod hits;

use super::text::Columns;
use super::ui::Ui;
use crate::browser::{self, worker};
use article::{Article, LangIx};
use explorer::i18n::{Count, Msg};
use explorer::protocol::found::{Found, Hit, Target};
use explorer::protocol::{Answer, Question};
use explorer::state::{Action, TextMode};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Properties of [`Search`].
#[derive(Properties, PartialEq)]
pub struct SearchProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// Which text is shown.
    pub text: TextMode,
    /// What closes it.
    pub on_close: Callback<()>,
}

/// What there is to show.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// Nothing has been typed.
    Nothing,
    /// The desk is being loaded.
    Waiting,
    /// The desk cannot be had.
    Absent,
    /// For this query.
    Found(Rc<str>, Rc<Found>),
}

/// What is shown, and which of the hits is the active one.
#[derive(Clone, PartialEq)]
struct Shown {
    outcome: Outcome,
    active: usize,
}

impl Shown {
    fn hits(&self) -> impl Iterator<Item = &Hit> {
        let groups = match &self.outcome {
            Outcome::Found(_, found) => &found.groups[..],
            _ => &[],
        };
        groups.iter().flat_map(|group| &group.hits)
    }

    fn active(&self) -> Option<&Hit> {
        self.hits().nth(self.active)
    }
}

/// The palette: a modal dialogue, the browser's own, which keeps the focus inside and gives it back.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let SearchProps { ui, text, on_close } = props;
    let dialog = use_node_ref();
    let shown = use_state_eq(|| Shown {
        outcome: Outcome::Nothing,
        active: 0,
    });
    let asked = use_mut_ref(|| None::<worker::Asked>);
    let close = {
        let dialog = dialog.clone();
        move || {
            if let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() {
                dialog.close();
            }
        }
    };
    let choose = {
        let (ui, text, close) = (ui.clone(), *text, close.clone());
        move |hit: &Hit| {
            ui.dispatch.emit(Action::Pointed(None));
            ui.dispatch
                .emit(action(ui.loaded.article(), ui.content(), text, hit.target));
            close();
            let lead = match hit.target {
                Target::Entity(entity) => format!("[data-id=\"{}\"]", ui.id(entity)),
                Target::Sentence { .. } => ".text-body".into(),
            };
            browser::focus_shown(lead);
        }
    };
    // `hasty`: the first hit is chosen at once.
    let ask = {
        let (shown, choose) = (shown.setter(), choose.clone());
        let lang = ui.lang;
        move |query: String, hasty: bool| {
            let question = Question::Find {
                query: query.clone(),
                lang,
            };
            let (shown, choose) = (shown.clone(), choose.clone());
            let nothing = query.trim().is_empty();
            *asked.borrow_mut() = Some(worker::ask(&question, move |answer| {
                let outcome = if let Some(Answer::Found(found)) = answer {
                    let first = found.groups.first().and_then(|group| group.hits.first());
                    if let Some(first) = first.filter(|_| hasty) {
                        return choose(first);
                    }
                    if nothing {
                        Outcome::Nothing
                    } else {
                        Outcome::Found(query.into(), Rc::new(found))
                    }
                } else {
                    Outcome::Absent
                };
                shown.set(Shown { outcome, active: 0 });
            }));
        }
    };
    {
        let dialog = dialog.clone();
        let ask = ask.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() {
                let _ = dialog.show_modal();
            }
            // Nothing is asked yet, but the desk gets ready while the reader types.
            ask(String::new(), false);
        });
    }
    // What is active is seen in the views as what is pointed at.
    let active = shown.active().map(|hit| hit.target);
    {
        let dispatch = ui.dispatch.clone();
        use_effect_with(active, move |active| {
            if let Some(option) = browser::find(".search [aria-selected=\"true\"]") {
                browser::reveal(&option);
            }
            dispatch.emit(Action::Pointed(match active {
                Some(Target::Entity(entity)) => Some(*entity),
                _ => None,
            }));
        });
    }
    let typed = {
        let (shown, ask) = (shown.clone(), ask.clone());
        Callback::from(move |event: InputEvent| {
            // What was found before stays until the answer is there.
            if !matches!(shown.outcome, Outcome::Found(..)) {
                shown.set(Shown {
                    outcome: Outcome::Waiting,
                    active: 0,
                });
            }
            ask(value(&event), false);
        })
    };
    let key = {
        let (shown, choose) = (shown.clone(), choose.clone());
        Callback::from(move |event: KeyboardEvent| {
            let hits = shown.hits().count();
            let to = match event.key().as_str() {
                "ArrowDown" if hits > 0 => (shown.active + 1) % hits,
                "ArrowUp" if hits > 0 => (shown.active + hits - 1) % hits,
                "PageDown" if hits > 0 => (shown.active + 5).min(hits - 1),
                "PageUp" => shown.active.saturating_sub(5),
                // Not while an input method puts a word together.
                "Enter" if !event.is_composing() => {
                    let typed = value(&event);
                    // Who types faster than the desk answers means what was typed.
                    let answered =
                        matches!(&shown.outcome, Outcome::Found(query, _) if **query == *typed);
                    match shown.active().filter(|_| answered) {
                        Some(hit) => choose(hit),
                        None => ask(typed, true),
                    }
                    shown.active
                }
                _ => return,
            };
            event.prevent_default();
            shown.set(Shown {
                active: to,
                ..(*shown).clone()
            });
        })
    };
    let click = {
        let (shown, close) = (shown.clone(), close.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(target) = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            else {
                return;
            };
            if let Ok(Some(option)) = target.closest("[role=\"option\"]") {
                // Not for the page's own listener: a sentence has no id.
                event.prevent_default();
                let number = option.id().trim_start_matches(hits::OPTION).parse().ok();
                if let Some(hit) = number.and_then(|number| shown.hits().nth(number)) {
                    choose(hit);
                }
            } else if target.tag_name() == "DIALOG"
                || matches!(target.closest(".search-close"), Ok(Some(_)))
            {
                close();
            }
        })
    };
    let closed = {
        let dispatch = ui.dispatch.clone();
        on_close.reform(move |_: Event| dispatch.emit(Action::Pointed(None)))
    };
    let found = match &shown.outcome {
        Outcome::Found(query, found) => Some((&**query, &**found)),
        _ => None,
    };
    let list = found.filter(|(_, found)| !found.groups.is_empty());
    let option = list.map(|_| format!("{}{}", hits::OPTION, shown.active));
    html! {
        <dialog class="search" ref={dialog} onclose={closed} onclick={click} aria-label={ui.t(Msg::SearchLabel)} data-view="search">
            <div class="search-inside">
                <div class="search-head">
                    {super::header::search_icon()}
                    <input type="text" role="combobox" aria-expanded={list.is_some().to_string()} aria-controls="search-hits"
                        aria-autocomplete="list" aria-activedescendant={option} aria-label={ui.t(Msg::SearchLabel)}
                        placeholder={ui.t(Msg::SearchPlaceholder)} autocomplete="off" autocapitalize="off" spellcheck="false"
                        enterkeyhint="go" maxlength="200" oninput={typed} onkeydown={key} />
                    <button type="button" class="search-close">
                        <span class="visually-hidden">{ui.t(Msg::AppClose)}{" "}</span><kbd>{"Esc"}</kbd>
                    </button>
                </div>
                {hits::read_as(ui, found)}
                <div class="search-hits" id="search-hits" role="listbox" aria-label={ui.t(Msg::SearchLabel)}>
                    if let Some((_, found)) = list {
                        {hits::groups(ui, found, shown.active)}
                    }
                </div>
                {note(ui, &shown.outcome)}
                <p class="visually-hidden" role="status">{told(ui, found)}</p>
            </div>
        </dialog>
    }
}

/// What stands in the field from which an event comes.
fn value(event: &web_sys::Event) -> String {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// What choosing a hit does. A sentence that is not in the text as it is shown brings its own text.
pub fn action(article: &Article, content: LangIx, mode: TextMode, target: Target) -> Action {
    match target {
        Target::Entity(entity) => Action::Chose(entity),
        Target::Sentence {
            passage,
            lang,
            number,
        } => {
            let shows = |mode: &TextMode| {
                let columns = Columns::new(article, content, *mode);
                columns.first == lang || columns.second == Some(lang)
            };
            let modes = [
                mode,
                TextMode::Auto,
                TextMode::Original,
                TextMode::Translation,
            ];
            Action::OpenedSentence {
                passage,
                number,
                text: modes.into_iter().find(shows).unwrap_or(mode),
            }
        }
    }
}

/// What stands below the hits, or in their place.
fn note(ui: &Ui, outcome: &Outcome) -> Html {
    match outcome {
        Outcome::Waiting => {
            html! { <p class="search-note" role="status">{ui.t(Msg::SearchLoading)}</p> }
        }
        Outcome::Absent => {
            html! { <p class="search-note wrong" role="alert">{ui.t(Msg::SearchAbsent)}</p> }
        }
        Outcome::Found(query, found) if found.groups.is_empty() => html! {
            <p class="search-note"><b>{ui.lang.with(Msg::SearchNone, &[("query", query)])}</b>{" "}{ui.t(Msg::SearchNoneHint)}</p>
        },
        _ => html! { <p class="search-note">{ui.t(Msg::SearchHow)}</p> },
    }
}

/// What a screen reader is told of an answer.
fn told(ui: &Ui, found: Option<(&str, &Found)>) -> String {
    found.map_or_else(String::new, |(_, found)| {
        let total: u32 = found.groups.iter().map(|group| group.total).sum();
        ui.lang.count(Count::SearchResults, total as usize)
    })
}
