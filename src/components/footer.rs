//! About the data, borders and rights; opening another article.

use super::ui::Ui;
use crate::browser::worker::{self, Checked, FileCheck};
use crate::browser::{self, Timeout};
use article::check::Problem;
use explorer::i18n::{Count, Msg};
use explorer::loaded::{self, LoadedArticle, Preparing, Progress};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Properties of [`Footer`].
#[derive(Properties, PartialEq)]
pub struct FooterProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What opens another article.
    pub on_open: Callback<LoadedArticle>,
}

/// Edition of the outlines, as published.
const EDITION: &str = "4.1";

/// About the data, borders and rights; opening another article.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let FooterProps { ui, on_open } = props;
    let article = ui.loaded.article();
    let source = article.source.url.as_ref().map(|url| {
        let host = url.split('/').nth(2).unwrap_or(url);
        html! {
            <p><a class="outside" href={url.clone()} rel="noopener noreferrer" target="_blank">
                {ui.lang.with(Msg::HeadOriginal, &[("host", host)])}
            </a></p>
        }
    });
    let translations = article.translations.iter().map(|translation| {
        html! { <p class="reference">{ui.text(&translation.by)}</p> }
    });
    html! {
        <footer class="foot rule-top">
            <p>{ui.t(Msg::AboutBordersShort)}</p>
            <details class="about">
                <summary>{ui.t(Msg::AboutTitle)}</summary>
                <div class="about-text">
                    <p>{ui.t(Msg::AboutWhat)}</p>
                    <p>{ui.t(Msg::AboutStatus)}</p>
                    <p>{ui.t(Msg::AboutDates)}</p>
                    <p>{ui.lang.with(Msg::AboutBorders, &[("edition", EDITION)])}</p>
                    <p>{ui.t(Msg::AboutProjection)}{" "}{ui.t(Msg::AboutGrid)}</p>
                    <p>{ui.t(Msg::AboutPrivacy)}</p>
                    {source}
                    if let Some(rights) = &article.source.rights {
                        <p>{ui.lang.with(Msg::HeadRights, &[("rights", &ui.plain(rights))])}</p>
                    }
                    { for translations }
                </div>
            </details>
            <Opener ui={ui.clone()} {on_open} />
        </footer>
    }
}

/// A file larger than this is not an article.
const LARGEST: f64 = 64.0 * 1024.0 * 1024.0;
/// So many problems are listed at once.
const MOST_PROBLEMS: usize = 100;

/// What came of the last file.
#[derive(Clone, PartialEq)]
enum Outcome {
    Nothing,
    Reading(String),
    Checking(String),
    /// With how many of its parts are ready.
    Opening(String, u32),
    Absent(String),
    TooLarge(String, f64),
    Unreadable(String),
    Problems(String, Rc<Vec<Problem>>),
}

/// Opens another article from a file: checked here, in the browser, and sent nowhere. Choosing another
/// file meanwhile drops the first.
#[component]
fn Opener(props: &FooterProps) -> Html {
    let FooterProps { ui, on_open } = props;
    let outcome = use_state_eq(|| Outcome::Nothing);
    let check = use_mut_ref(|| None::<FileCheck>);
    let next = use_mut_ref(|| None::<Timeout>);
    let choose = {
        let outcome = outcome.setter();
        let on_open = on_open.clone();
        Callback::from(move |event: Event| {
            let input = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
            let Some(file) = input
                .and_then(|input| input.files())
                .and_then(|files| files.get(0))
            else {
                return;
            };
            check.borrow_mut().take();
            next.borrow_mut().take();
            let name = file.name();
            if file.size() > LARGEST {
                outcome.set(Outcome::TooLarge(name, file.size()));
                return;
            }
            outcome.set(Outcome::Reading(name.clone()));
            let on_open = on_open.clone();
            let on_checked = {
                let (outcome, name, next) = (outcome.clone(), name.clone(), next.clone());
                move |checked| match checked {
                    Checked::Read => outcome.set(Outcome::Checking(name.clone())),
                    Checked::Absent => outcome.set(Outcome::Absent(name.clone())),
                    Checked::Unreadable => outcome.set(Outcome::Unreadable(name.clone())),
                    Checked::Answer(bytes) => match loaded::checked(&bytes) {
                        None => outcome.set(Outcome::Unreadable(name.clone())),
                        Some(Err(problems)) => {
                            outcome.set(Outcome::Problems(name.clone(), Rc::new(problems)));
                        }
                        Some(Ok(article)) => {
                            worker::take_up(&bytes);
                            let (outcome, on_open) = (outcome.clone(), on_open.clone());
                            let name = name.clone();
                            let on_progress = move |progress| match progress {
                                Ok(loaded) => {
                                    outcome.set(Outcome::Nothing);
                                    on_open.emit(loaded);
                                }
                                Err(parts) => outcome.set(Outcome::Opening(name.clone(), parts)),
                            };
                            open(
                                Box::new(Preparing::new(article)),
                                0,
                                next.clone(),
                                Rc::new(on_progress),
                            );
                        }
                    },
                }
            };
            let begun = worker::check_file(&file, on_checked);
            if begun.is_none() {
                outcome.set(Outcome::Absent(name));
            }
            *check.borrow_mut() = begun;
        })
    };
    let megabytes = |bytes: f64| ui.lang.decimal(bytes / 1_048_576.0, 1);
    let message = match &*outcome {
        Outcome::Nothing => html! {},
        Outcome::Reading(name) => {
            html! { <p>{ui.lang.with(Msg::FileReading, &[("name", name)])}</p> }
        }
        Outcome::Checking(name) => {
            html! { <p>{ui.lang.with(Msg::FileChecking, &[("name", name)])}</p> }
        }
        Outcome::Opening(name, parts) => {
            let percent = (100 * parts / Preparing::PARTS).to_string();
            let values = [("name", name.as_str()), ("percent", &percent)];
            html! { <p>{ui.lang.with(Msg::FileOpening, &values)}</p> }
        }
        Outcome::Absent(name) => {
            html! { <p class="wrong">{ui.lang.with(Msg::FileAbsent, &[("name", name)])}</p> }
        }
        Outcome::Unreadable(name) => {
            html! { <p class="wrong">{ui.lang.with(Msg::FileUnreadable, &[("name", name)])}</p> }
        }
        Outcome::TooLarge(name, size) => {
            let values = [
                ("name", name.as_str()),
                ("size", &megabytes(*size)),
                ("limit", &megabytes(LARGEST)),
            ];
            html! { <p class="wrong">{ui.lang.with(Msg::FileTooLarge, &values)}</p> }
        }
        Outcome::Problems(name, problems) => self::problems(ui, name, problems),
    };
    html! {
        <div class="opener">
            <label class="opener-choose">
                <span>{ui.t(Msg::HeadOpen)}</span>
                <input type="file" accept=".json,application/json" onchange={choose} />
            </label>
            <p class="note">{ui.t(Msg::FileHow)}</p>
            <div role="status">{message}</div>
        </div>
    }
}

/// Takes an article up part by part, each in a task of its own, so that the page answers in between.
/// Calls back with the number of parts that are ready, or with the article.
fn open(
    opening: Box<Preparing>,
    parts: u32,
    next: Rc<RefCell<Option<Timeout>>>,
    on_progress: Rc<dyn Fn(Result<LoadedArticle, u32>)>,
) {
    on_progress(Err(parts));
    let again = next.clone();
    let step = browser::after(0, move || {
        // This very call must not be dropped while it runs.
        if let Some(running) = again.take() {
            running.forget();
        }
        match opening.step() {
            Progress::Goes(opening) => open(opening, parts + 1, again, on_progress),
            Progress::Done(loaded) => on_progress(Ok(loaded)),
        }
    });
    *next.borrow_mut() = Some(step);
}

fn problems(ui: &Ui, name: &str, problems: &[Problem]) -> Html {
    let items = problems.iter().take(MOST_PROBLEMS).map(|problem| {
        let position = [
            ("line", &*problem.line.to_string()),
            ("column", &*problem.column.to_string()),
        ];
        html! {
            <li>
                <b>{ui.lang.with(Msg::FilePosition, &position)}</b>{": "}
                <code>{&problem.path}</code>{": "}
                // The check speaks English, as the format's documentation does.
                <span lang="en">{&problem.message}</span>
            </li>
        }
    });
    let rest = problems.len().saturating_sub(MOST_PROBLEMS);
    html! { <>
        <p class="wrong">{ui.lang.count_with(Count::FileProblems, problems.len(), &[("name", name)])}</p>
        <ol class="problems">{ for items }</ol>
        if rest > 0 {
            <p>{ui.lang.count(Count::FileMore, rest)}</p>
        }
    </> }
}
