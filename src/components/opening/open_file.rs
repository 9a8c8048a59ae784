//! Opens a file that the reader has chosen or dropped: an article in place of the page's own, which the browser checks;
//! any other text in the studio. It is sent nowhere.

use crate::components::ui::Ui;
use article::check::Problem;
use article::say::Tongue;
use browser::Timeout;
use browser::worker::{self, Checked, FileCheck};
use explorer::i18n::{Count, Language, Msg};
use explorer::loaded::{self, LoadedArticle};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// Properties of [`OpenFile`].
#[derive(Clone, Properties, PartialEq)]
pub struct OpenFileProps {
    pub ui: Ui,
    /// The file.
    pub file: File,
    /// Where the studio is, if the site has one.
    pub studio: Option<AttrValue>,
    /// Called with the article of the file.
    pub on_open: Callback<(LoadedArticle, File)>,
    /// Called when what became of the file has been read.
    pub on_close: Callback<()>,
}

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
    /// The studio could not be given it.
    NotHanded,
    /// Told in a language.
    Problems(String, Rc<Vec<Problem>>, Language),
}

impl Outcome {
    /// Whether the file is still on its way.
    fn is_under_way(&self) -> bool {
        matches!(
            self,
            Self::Nothing | Self::Reading(_) | Self::Checking(_) | Self::Opening(..)
        )
    }
}

/// Opens a file, and says how far it has come. Another file meanwhile drops the first.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let OpenFileProps {
        ui,
        file,
        studio,
        on_open,
        on_close,
    } = props;
    let outcome = use_state_eq(|| Outcome::Nothing);
    {
        let (outcome, on_open) = (outcome.setter(), on_open.clone());
        let (studio, lang) = (studio.clone(), ui.lang);
        use_effect_with(file.clone(), move |file| {
            let opening = begin(file, studio, outcome, on_open, lang);
            move || drop(opening)
        });
    }
    let close = on_close.reform(|_: MouseEvent| {
        browser::focus_main();
    });
    html! {
        <div class="notice opener">
            <div>{status(ui, &outcome)}</div>
            if !outcome.is_under_way() {
                <button type="button" class="notice-close" onclick={close} aria-label={ui.t(Msg::NoticeDismiss)}>{"×"}</button>
            }
        </div>
    }
}

/// A check that runs, and the next part of the preparation; dropped, they stop.
type Begun = (Option<FileCheck>, Rc<RefCell<Option<Timeout>>>);

/// Takes up a file.
fn begin(
    file: &File,
    studio: Option<AttrValue>,
    outcome: UseStateSetter<Outcome>,
    on_open: Callback<(LoadedArticle, File)>,
    lang: Language,
) -> Begun {
    let next = Rc::default();
    if let Some(studio) = studio.filter(|_| !is_article(file)) {
        let file = file.clone();
        browser::spawn(async move {
            if !browser::hand_to_studio(&file, &studio).await {
                outcome.set(Outcome::NotHanded);
            }
        });
        return (None, next);
    }
    if file.size() > LARGEST {
        outcome.set(Outcome::TooLarge(file.name(), file.size()));
        return (None, next);
    }
    outcome.set(Outcome::Reading(file.name()));
    let opening = Opening {
        file: file.clone(),
        outcome: outcome.clone(),
        next: next.clone(),
        on_open,
        lang,
    };
    let begun = worker::check_file(file, lang.tag(), move |checked| opening.go_on(checked));
    if begun.is_none() {
        outcome.set(Outcome::Absent(file.name()));
    }
    (begun, next)
}

/// Whether a file says that it is an article, by its name or its media type.
fn is_article(file: &File) -> bool {
    let name = file.name();
    let ending = name.rsplit('.').next().unwrap_or_default();
    ending.eq_ignore_ascii_case("json") || file.type_() == "application/json"
}

/// A file on its way from the check into the page.
struct Opening {
    file: File,
    outcome: UseStateSetter<Outcome>,
    /// The next part of the preparation.
    next: Rc<RefCell<Option<Timeout>>>,
    on_open: Callback<(LoadedArticle, File)>,
    /// In which the check speaks.
    lang: Language,
}

impl Opening {
    fn go_on(&self, checked: Checked) {
        let name = self.file.name();
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
                    let file = self.file.clone();
                    let report = move |progress| match progress {
                        Ok(loaded) => {
                            outcome.set(Outcome::Nothing);
                            on_open.emit((loaded, file.clone()));
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
        Outcome::NotHanded => wrong(ui.t(Msg::DraftNotHanded).to_owned()),
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
