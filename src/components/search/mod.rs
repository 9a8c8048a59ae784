//! The palette: what the reader types, and where the article speaks of it.
//!
//! A combobox with a list box, as WAI-ARIA has it: the focus stays in the field, the arrows move through
//! the hits. The answers come from the worker, so the first question loads it.

mod hits;
mod palette;
mod shown;

use super::icons::search_icon;
use super::ui::Ui;
use explorer::i18n::{Count, Msg};
use explorer::protocol::found::{Found, Target};
use explorer::state::{Action, TextMode};
use palette::Palette;
use shown::{Outcome, Shown};
use yew::prelude::*;

/// Properties of [`Search`].
#[derive(Clone, Properties, PartialEq)]
pub struct SearchProps {
    pub ui: Ui,
    /// Which text is shown.
    pub text: TextMode,
    /// Called when it is closed.
    pub on_close: Callback<()>,
}

/// The palette, in the browser's modal dialogue, which keeps the focus inside and gives it back.
#[component]
pub fn Search(props: &SearchProps) -> Html {
    let SearchProps { ui, text, on_close } = props;
    let shown = use_state_eq(|| Shown::new(Outcome::Nothing));
    let palette = Palette {
        ui: ui.clone(),
        text: *text,
        dialog: use_node_ref(),
        shown: shown.clone(),
        asked: use_mut_ref(|| None),
    };
    {
        let palette = palette.clone();
        use_effect_with((), move |()| palette.open());
    }
    // The views show the active hit like an entity that is pointed at.
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
    let closed = {
        let dispatch = ui.dispatch.clone();
        on_close.reform(move |_: Event| dispatch.emit(Action::Pointed(None)))
    };
    let dialog = palette.dialog.clone();
    let [on_input, on_key] = [palette.clone(), palette.clone()];
    let oninput = Callback::from(move |event| on_input.typed(&event));
    let onkeydown = Callback::from(move |event| on_key.key(&event));
    let onclick = Callback::from(move |event| palette.clicked(&event));
    let found = shown.found();
    let list = found.filter(|(_, found)| !found.groups.is_empty());
    let option = list.map(|_| format!("{}{}", hits::OPTION, shown.active));
    html! {
        <dialog class="search" ref={dialog} onclose={closed} {onclick} aria-label={ui.t(Msg::SearchLabel)} data-view="search">
            <div class="search-inside">
                <div class="search-head">
                    {search_icon()}
                    <input type="text" role="combobox" aria-expanded={list.is_some().to_string()} aria-controls="search-hits"
                        aria-autocomplete="list" aria-activedescendant={option} aria-label={ui.t(Msg::SearchLabel)}
                        placeholder={ui.t(Msg::SearchPlaceholder)} autocomplete="off" autocapitalize="off" spellcheck="false"
                        enterkeyhint="go" maxlength="200" {oninput} {onkeydown} />
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
                <p class="visually-hidden" role="status">{announced(ui, found)}</p>
            </div>
        </dialog>
    }
}

/// The note below the hits, or in their place.
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

/// What a screen reader announces of an answer.
fn announced(ui: &Ui, found: Option<(&str, &Found)>) -> String {
    found.map_or_else(String::new, |(_, found)| {
        let total: u32 = found.groups.iter().map(|group| group.total).sum();
        ui.lang.count(Count::SearchResults, total as usize)
    })
}
