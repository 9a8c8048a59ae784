//! The head of the text: which quote is current, the buttons to the others, which text is shown.

use super::columns::Columns;
use super::mention::MentionKind;
use crate::components::ui::{Shown, Ui};
use article::{Anchor, LangIx};
use explorer::i18n::{Count, Msg, autonym};
use explorer::relations::{Focus, Support};
use explorer::state::{Action, TextMode};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The head.
pub(super) fn head(ui: &Ui, shown: &Shown, step: u16, columns: Columns, lens: bool) -> Html {
    let start = match current_quote(shown.focus.as_deref(), step) {
        Some((focus, number, support)) => walker(ui, focus, number, support),
        None => title(ui, shown),
    };
    html! {
        <div class="text-head">
            {start}
            <div class="text-tools">
                {languages(ui, columns)}
                {versions(ui, columns)}
                {lens_switch(ui, lens)}
            </div>
        </div>
    }
}

/// The switch of the lens of coverage.
fn lens_switch(ui: &Ui, on: bool) -> Html {
    let onclick = ui.dispatch.reform(|_: MouseEvent| Action::ToggledLens);
    html! {
        <button type="button" class="version lens-switch" {onclick} aria-pressed={on.to_string()}
            title={ui.t(Msg::CoverageHow)}>{ui.t(Msg::CoverageShow)}</button>
    }
}

/// The current quote, with its number.
fn current_quote(focus: Option<&Focus>, step: u16) -> Option<(&Focus, usize, &Support)> {
    let focus = focus?;
    let number = usize::from(step);
    Some((focus, number, focus.supports.get(number)?))
}

/// Without a selection: the title, and the buttons to the first and last claim.
fn title(ui: &Ui, shown: &Shown) -> Html {
    let n = ui.loaded.article().passages.len();
    html! {
        <div class="walker">
            <h2 class="section-title" id="text-title">{ui.lang.count(Count::TextHeading, n)}</h2>
            {in_order(ui, shown)}
        </div>
    }
}

/// The current quote and the buttons to the others of the selection.
fn walker(ui: &Ui, focus: &Focus, number: usize, support: &Support) -> Html {
    let count = focus.supports.len();
    html! {
        <div class="walker">
            <h2 class="section-title" id="text-title">{sentence_of(ui, number, count, &support.anchor)}</h2>
            {walks(ui, focus, number)}
        </div>
    }
}

/// "Sentence 1 of 3, paragraph 5".
pub fn sentence_of(ui: &Ui, number: usize, count: usize, anchor: &Anchor) -> String {
    let values = [number + 1, count, Ui::passage_number(anchor)].map(|value| value.to_string());
    ui.lang.with(
        Msg::TextSentence,
        &[("i", &values[0]), ("n", &values[1]), ("p", &values[2])],
    )
}

/// The buttons to the previous and the next quote; at an end, one of them is disabled.
pub fn walks(ui: &Ui, focus: &Focus, number: usize) -> Html {
    let count = focus.supports.len();
    if count < 2 {
        return Html::default();
    }
    let entity = focus.entity;
    let go = |to: Option<usize>, name: Msg, arrow: &'static str| {
        let dispatch = ui.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(step) = to.and_then(|to| u16::try_from(to).ok()) {
                dispatch.emit(Action::ChoseQuote(entity, step));
            }
        });
        html! {
            <button type="button" class="walk" {onclick} aria-label={ui.t(name)} title={ui.t(name)}
                aria-disabled={to.is_none().then_some("true")}>{arrow}</button>
        }
    };
    html! {
        <span class="walks">
            {go(number.checked_sub(1), Msg::TextPrevious, "‹")}
            {go(Some(number + 1).filter(|to| *to < count), Msg::TextNext, "›")}
        </span>
    }
}

/// What a screen reader announces after a step; the first quote goes with the selection itself.
pub(super) fn announced(ui: &Ui, focus: Option<&Focus>, step: u16) -> Option<String> {
    let (focus, number, support) = current_quote(focus, step)?;
    (number > 0).then(|| sentence_of(ui, number, focus.supports.len(), &support.anchor))
}

/// Original, translation, or both.
fn versions(ui: &Ui, columns: Columns) -> Html {
    if super::columns::translation(ui.loaded.article(), ui.content()).is_none() {
        return Html::default();
    }
    let choices = [
        (TextMode::Original, Msg::TextOriginal),
        (TextMode::Translation, Msg::TextTranslation),
        (TextMode::Both, Msg::TextBoth),
    ];
    let buttons = choices.into_iter().map(|(choice, name)| {
        let dispatch = ui.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::ChoseText(choice));
            // Side by side the text may become the main pane: a new element, which has no focus yet.
            browser::refocus(".versions [aria-pressed='true']");
        });
        let pressed = (choice == columns.mode()).to_string();
        html! {
            <button type="button" class="version" {onclick} aria-pressed={pressed}>{ui.t(name)}</button>
        }
    });
    html! { <div class="versions" role="group" aria-label={ui.t(Msg::TextVersions)}>{ for buttons }</div> }
}

/// The menu of the article's languages, where there are more than two: which one the text, and the names in all views,
/// are in. The interface keeps its own.
fn languages(ui: &Ui, columns: Columns) -> Html {
    let article = ui.loaded.article();
    if article.languages.len() < 3 {
        return Html::default();
    }
    let shown = columns.translation().unwrap_or(LangIx::ORIGINAL);
    let options = article.language_ids().map(|lang| {
        let tag = article.tag(lang);
        let name = autonym(tag);
        let name = match lang {
            LangIx::ORIGINAL => ui
                .lang
                .with(Msg::TextLanguageOriginal, &[("language", &name)]),
            _ => name,
        };
        html! { <option value={tag.to_string()} selected={lang == shown}>{name}</option> }
    });
    let dispatch = ui.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>();
        if let Some(lang) = chosen.and_then(|chosen| article.language(&chosen.value())) {
            dispatch.emit(Action::ChoseContent(lang));
        }
    });
    html! {
        <select class="text-language" aria-label={ui.t(Msg::TextLanguages)} {onchange}>{ for options }</select>
    }
}

/// The heads of the columns; a translation is reference data and names its translator.
pub(super) fn columns(ui: &Ui, columns: Columns) -> Html {
    let article = ui.loaded.article();
    let Some(translation) = columns.translation() else {
        return Html::default();
    };
    let made = article
        .translations
        .iter()
        .find(|made| made.language == translation);
    let by = made.map_or_else(
        || html! { {ui.t(Msg::TextTranslationInto)} },
        |made| ui.text(&made.by),
    );
    let by =
        html! { <span class="reference" title={ui.t(Msg::TextTranslationReference)}>{by}</span> };
    debug_assert!(translation != LangIx::ORIGINAL);
    if columns.second.is_none() {
        return html! { <p class="translated">{by}</p> };
    }
    html! {
        <div class="column-heads">
            <p><b>{ui.t(Msg::TextOriginalTitle)}</b></p>
            <p>{by}</p>
        </div>
    }
}

/// The legend of mentions; the style sheet shows it where the text is wide.
pub(super) fn legend(ui: &Ui, kinds: &[MentionKind]) -> Html {
    if kinds.len() < 2 {
        return Html::default();
    }
    let items = kinds.iter().map(|kind| {
        html! { <li><span class={classes!("mention", kind.class())}>{ui.t(kind.name())}</span></li> }
    });
    html! { <ul role="list" class="text-legend" aria-label={ui.t(Msg::TextLegend)}>{ for items }</ul> }
}

/// The buttons to the previous and the next claim in text order that the filter lets through.
pub fn in_order(ui: &Ui, shown: &Shown) -> Html {
    let go = |forward: bool, name: Msg, arrow: &'static str| {
        let (ui_, shown) = (ui.clone(), shown.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let from = shown.focus.as_ref().map(|focus| focus.entity);
            let relations = ui_.loaded.relations();
            let next = relations.step(ui_.loaded.article(), from, forward, |id| {
                shown.passing.has(id)
            });
            if let Some(next) = next {
                ui_.dispatch.emit(Action::Chose(next));
            }
        });
        html! {
            <button type="button" class="walk" {onclick} aria-label={ui.t(name)} title={ui.t(name)}>{arrow}</button>
        }
    };
    html! {
        <span class="in-order">
            <span aria-hidden="true">{ui.t(Msg::DetailInOrder)}</span>
            <span class="walks">
                {go(false, Msg::TextPreviousClaim, "‹")}
                {go(true, Msg::TextNextClaim, "›")}
            </span>
        </span>
    }
}
