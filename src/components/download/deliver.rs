//! From a click to a file or the clipboard: the desk writes, the page hands over.

use super::formats;
use crate::browser;
use crate::browser::worker::{self, Asked};
use crate::components::ui::Ui;
use explorer::i18n::{Count, Msg};
use explorer::protocol::format::Format;
use explorer::protocol::{Answer, Export, File, Question};
use explorer::relations::ClaimRef;
use yew::prelude::*;

/// How a reader wants to have it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// As a file.
    Download,
    /// In the clipboard.
    Copy,
}

/// What a reader asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Order {
    /// In which format.
    pub format: Format,
    /// Whether a table is for a spreadsheet.
    pub bom: bool,
    /// One fact by one of its quotes; none: the whole article.
    pub fact: Option<(ClaimRef, u16)>,
    /// How.
    pub way: Way,
}

/// How far it has come.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Outcome {
    Preparing(Format),
    Downloaded(Format, String, u32),
    Copied(Format, u32),
    NotCopied,
    Absent,
}

/// What carries out an order, and what came of the last one, in words. A new order drops the one before.
#[hook]
pub fn use_delivery(ui: &Ui) -> (Callback<Order>, Option<String>) {
    let outcome = use_state_eq(|| None::<Outcome>);
    let asked = use_mut_ref(|| None::<Asked>);
    let (lang, told) = (ui.lang, outcome.setter());
    let deliver = Callback::from(move |order: Order| {
        told.set(Some(Outcome::Preparing(order.format)));
        let question = Question::Export(Export {
            format: order.format,
            words: lang,
            address: browser::page_address(),
            bom: order.bom,
            fact: order.fact,
        });
        let told = told.clone();
        let done = move |answer: Option<Answer>| match answer {
            Some(Answer::Exported(Some(file))) => hand_over(order, file, told),
            _ => told.set(Some(Outcome::Absent)),
        };
        *asked.borrow_mut() = Some(worker::ask(&question, done));
    });
    let said = outcome.as_ref().map(|outcome| in_words(ui, outcome));
    (deliver, said)
}

fn hand_over(order: Order, file: File, told: UseStateSetter<Option<Outcome>>) {
    let format = order.format;
    match order.way {
        Way::Download => {
            browser::download(&file.name, format.media_type(), &file.text);
            told.set(Some(Outcome::Downloaded(format, file.name, file.left_out)));
        }
        Way::Copy => browser::copy(&file.text, move |worked| {
            told.set(Some(if worked {
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
