//! Opens another article from a file. The browser checks it; it is sent nowhere.

use super::ui::Ui;
use article::check::Problem;
use article::say::Tongue;
use browser::Timeout;
use browser::worker::{self, Checked, FileCheck};
use explorer::i18n::{Count, Language, Msg};
use explorer::loaded::{self, LoadedArticle};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, File, HtmlInputElement};
use yew::prelude::*;

/// Properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    pub ui: Ui,
    /// Called with the article of the file, and its name.
    pub on_open: Callback<(LoadedArticle, AttrValue)>,
}

/// The id of the control that takes a file.
pub const OPENER: &str = "open-file";

/// A larger file is no article: its most bytes.
const LARGEST: f64 = 64.0 * 1024.0 * 1024.0;
/// At most so many problems are listed.
const MOST_PROBLEMS: usize = 100;

/// How far the last file has come, or why it was not opened; with its name.
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
    /// Told in a language.
    Problems(String, Rc<Vec<Problem>>, Language),
}

/// The control that opens a file. Choosing another file meanwhile drops the first.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let OpenFileProps { ui, on_open } = props;
    let outcome = use_state_eq(|| Outcome::Nothing);
    let check = use_mut_ref(|| None::<FileCheck>);
    let next = use_mut_ref(|| None::<Timeout>);
    let input = use_node_ref();
    {
        // Whoever keeps the control (a script, a tool) would keep the whole page that it stood in.
        let input = input.clone();
        use_effect_with((), move |()| {
            let element = input.cast::<Element>();
            move || {
                if let Some(element) = element {
                    element.remove();
                }
            }
        });
    }
    let choose = {
        let (outcome, on_open) = (outcome.setter(), on_open.clone());
        let lang = ui.lang;
        Callback::from(move |event: Event| {
            let Some(file) = chosen(&event) else { return };
            check.borrow_mut().take();
            next.borrow_mut().take();
            if file.size() > LARGEST {
                outcome.set(Outcome::TooLarge(file.name(), file.size()));
                return;
            }
            outcome.set(Outcome::Reading(file.name()));
            let opening = Opening {
                name: file.name(),
                outcome: outcome.clone(),
                next: next.clone(),
                on_open: on_open.clone(),
                lang,
            };
            let begun =
                worker::check_file(&file, lang.tag(), move |checked| opening.go_on(checked));
            if begun.is_none() {
                outcome.set(Outcome::Absent(file.name()));
            }
            *check.borrow_mut() = begun;
        })
    };
    html! {
        <div class="opener">
            <label class="opener-choose">
                <span>{ui.t(Msg::HeadOpen)}</span>
                <input id={OPENER} type="file" accept=".json,application/json" onchange={choose} ref={input} />
            </label>
            <p class="note">{ui.t(Msg::FileHow)}</p>
            <div role="status">{status(ui, &outcome)}</div>
        </div>
    }
}

fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    input.files()?.get(0)
}

/// A file on its way from the check into the page.
struct Opening {
    name: String,
    outcome: UseStateSetter<Outcome>,
    /// The next part of the preparation.
    next: Rc<RefCell<Option<Timeout>>>,
    on_open: Callback<(LoadedArticle, AttrValue)>,
    /// In which the check speaks.
    lang: Language,
}

impl Opening {
    fn go_on(&self, checked: Checked) {
        let name = self.name.clone();
        self.outcome.set(match checked {
            Checked::Read => Outcome::Checking(name),
            Checked::Absent => Outcome::Absent(name),
            Checked::Unreadable => Outcome::Unreadable(name),
            Checked::Answer(bytes) => match loaded::checked(&bytes) {
                None => Outcome::Unreadable(name),
                Some(Err(problems)) => Outcome::Problems(name, Rc::new(problems), self.lang),
                Some(Ok(article)) => {
                    worker::set_article(&bytes);
                    let (outcome, on_open) = (self.outcome.clone(), self.on_open.clone());
                    let report = move |progress| match progress {
                        Ok(loaded) => {
                            outcome.set(Outcome::Nothing);
                            on_open.emit((loaded, AttrValue::from(name.clone())));
                        }
                        Err(parts) => outcome.set(Outcome::Opening(name.clone(), parts)),
                    };
                    let loaded = kept(bytes, || LoadedArticle::new(article));
                    return prepare(loaded, 0, self.next.clone(), Rc::new(report));
                }
            },
        });
    }
}

thread_local! {
    /// The articles that have been opened, each with the answer of the check that it was made from.
    static OPENED: RefCell<Vec<(Vec<u8>, LoadedArticle)>> = const { RefCell::new(Vec::new()) };
}

/// The article that an answer of the check holds. Articles stay in memory for good, so a file that is opened again gives
/// the article that is there already.
fn kept(answer: Vec<u8>, make: impl FnOnce() -> LoadedArticle) -> LoadedArticle {
    OPENED.with_borrow_mut(|opened| {
        if let Some((_, known)) = opened.iter().find(|(known, _)| *known == answer) {
            return *known;
        }
        let loaded = make();
        opened.push((answer, loaded));
        loaded
    })
}

/// Prepares an article part by part, each in a task of its own, so that the page answers in between.
/// Calls back with the number of parts that are ready, or with the article.
fn prepare(
    loaded: LoadedArticle,
    parts: u32,
    next: Rc<RefCell<Option<Timeout>>>,
    report: Rc<dyn Fn(Result<LoadedArticle, u32>)>,
) {
    report(Err(parts));
    let again = next.clone();
    let step = browser::after(0, move || {
        // This very call must not be dropped while it runs.
        if let Some(running) = again.take() {
            running.forget();
        }
        loaded.prepare(parts);
        if parts + 1 < LoadedArticle::PARTS {
            prepare(loaded, parts + 1, again, report);
        } else {
            report(Ok(loaded));
        }
    });
    *next.borrow_mut() = Some(step);
}

fn status(ui: &Ui, outcome: &Outcome) -> Html {
    let megabytes = |bytes: f64| ui.lang.decimal(bytes / 1_048_576.0, 1);
    let named = |msg: Msg, name: &str| ui.lang.with(msg, &[("name", name)]);
    let wrong = |text: String| html! { <p class="wrong">{text}</p> };
    match outcome {
        Outcome::Nothing => html! {},
        Outcome::Reading(name) => html! { <p>{named(Msg::FileReading, name)}</p> },
        Outcome::Checking(name) => html! { <p>{named(Msg::FileChecking, name)}</p> },
        Outcome::Opening(name, parts) => {
            let percent = (100 * parts / LoadedArticle::PARTS).to_string();
            let values = [("name", name.as_str()), ("percent", &percent)];
            html! { <p>{ui.lang.with(Msg::FileOpening, &values)}</p> }
        }
        Outcome::Absent(name) => wrong(named(Msg::FileAbsent, name)),
        Outcome::Unreadable(name) => wrong(named(Msg::FileUnreadable, name)),
        Outcome::TooLarge(name, size) => {
            let values = [
                ("name", name.as_str()),
                ("size", &megabytes(*size)),
                ("limit", &megabytes(LARGEST)),
            ];
            wrong(ui.lang.with(Msg::FileTooLarge, &values))
        }
        Outcome::Problems(name, problems, lang) => self::problems(ui, name, problems, *lang),
    }
}

fn problems(ui: &Ui, name: &str, problems: &[Problem], lang: Language) -> Html {
    // A language that the check does not speak is answered in English.
    let told = Tongue::of(lang.tag()).map_or("en", |_| lang.tag());
    let items = problems.iter().take(MOST_PROBLEMS).map(|problem| {
        let position = [
            ("line", &*problem.line.to_string()),
            ("column", &*problem.column.to_string()),
        ];
        html! {
            <li>
                <b>{ui.lang.with(Msg::FilePosition, &position)}</b>{": "}
                <code>{&problem.path}</code>{": "}
                <span lang={told}>{&problem.message}</span>
            </li>
        }
    });
    let rest = problems.len().saturating_sub(MOST_PROBLEMS);
    html! { <>
        <p class="wrong">{ui.lang.count_with(Count::FileProblems, problems.len(), &[("name", name)])}</p>
        <ol role="list" class="problems">{ for items }</ol>
        if rest > 0 {
            <p>{ui.lang.count(Count::FileMore, rest)}</p>
        }
    </> }
}
