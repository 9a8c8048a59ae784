//! From a click to a file or the clipboard: the worker writes the file, the page downloads or copies it.

use super::formats;
use crate::components::ui::{Origin, Ui};
use browser::worker::{self, Asked};
use explorer::i18n::{Count, Msg};
use explorer::protocol::format::Format;
use explorer::protocol::{Answer, Export, File, Question};
use explorer::relations::ClaimRef;
use yew::prelude::*;

/// What becomes of the file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    Download,
    /// It goes to the clipboard.
    Copy,
}

/// A request of the reader.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Order {
    pub format: Format,
    /// Whether a table gets a byte order mark, for spreadsheet programs.
    pub raw: bool,
    /// One fact by one of its quotes; none: the whole article.
    pub fact: Option<(ClaimRef, u16)>,
    pub way: Way,
}

/// How far the last request has come.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Outcome {
    Preparing(Format),
    Downloaded(Format, String, u32),
    Copied(Format, u32),
    NotCopied,
    Absent,
}

/// The callback that carries out a request, and the result of the last one in words. A new request cancels
/// the one before.
#[hook]
pub fn use_delivery(ui: &Ui) -> (Callback<Order>, Option<String>) {
    let outcome = use_state_eq(|| None::<Outcome>);
    let asked = use_mut_ref(|| None::<Asked>);
    let (lang, outcome_setter) = (ui.lang, outcome.setter());
    let is_of_page = ui.origin == Origin::Page;
    let deliver = Callback::from(move |order: Order| {
        outcome_setter.set(Some(Outcome::Preparing(order.format)));
        let question = Question::Export(Export {
            format: order.format,
            words: lang,
            // An article from a file has no address.
            address: is_of_page.then(browser::page_address).unwrap_or_default(),
            raw: order.raw,
            fact: order.fact,
        });
        let outcome_setter = outcome_setter.clone();
        let done = move |answer: Option<Answer>| match answer {
            Some(Answer::Exported(Some(file))) => hand_over(order, file, outcome_setter),
            _ => outcome_setter.set(Some(Outcome::Absent)),
        };
        *asked.borrow_mut() = Some(worker::ask(&question, done));
    });
    let status = outcome.as_ref().map(|outcome| in_words(ui, outcome));
    (deliver, status)
}

fn hand_over(order: Order, file: File, outcome_setter: UseStateSetter<Option<Outcome>>) {
    let format = order.format;
    match order.way {
        Way::Download => {
            browser::download(&file.name, format.media_type(), &file.text);
            outcome_setter.set(Some(Outcome::Downloaded(format, file.name, file.left_out)));
        }
        Way::Copy => browser::copy(&file.text, move |worked| {
            outcome_setter.set(Some(if worked {
                Outcome::Copied(format, file.left_out)
            } else {
                Outcome::NotCopied
            }));
        }),
    }
}

fn in_words(ui: &Ui, outcome: &Outcome) -> String {
    let name = |format: Format| formats::words(ui, format).0;
    let (mut text, left_out) = match outcome {
        Outcome::Preparing(format) => {
            let values = [("name", name(*format))];
            return ui.lang.with(Msg::DownloadPreparing, &values);
        }
        Outcome::NotCopied => return ui.t(Msg::CiteCopyFailed).to_owned(),
        Outcome::Absent => return ui.t(Msg::DownloadAbsent).to_owned(),
        Outcome::Downloaded(format, file, left_out) => {
            let values = [("name", name(*format)), ("file", file)];
            (ui.lang.with(Msg::DownloadDownloaded, &values), *left_out)
        }
        Outcome::Copied(format, left_out) => {
            let values = [("name", name(*format))];
            (ui.lang.with(Msg::DownloadCopied, &values), *left_out)
        }
    };
    if left_out > 0 {
        text.push(' ');
        text.push_str(&ui.lang.count(Count::DownloadLeftOut, left_out as usize));
    }
    text
}
