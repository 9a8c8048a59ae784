//! The lists of the third step. Together they are one stop of the Tab key; arrows go from row to row.

use super::bar::{error_icon, remark_icon};
use super::rows::Row;
use super::said::{heading, mending};
use super::sentence::sentence;
use crate::frame::keycap;
use crate::model::{CheckMessage, Finding, Findings, SILENT};
use crate::words::{Count, List, Msg, Words};
use editing::queue::Item;
use editing::{Kind, Project};
use explorer::i18n::Language;
use yew::prelude::*;

/// What the lists show.
pub struct ListProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The article.
    pub project: &'a Project,
    /// What the check has found.
    pub findings: &'a Findings,
    /// All rows in their order.
    pub rows: &'a [Row<'a>],
    /// The position of the current one.
    pub current: Option<usize>,
    /// What takes messages.
    pub send: &'a Callback<CheckMessage>,
}

/// The lists.
pub fn list(props: &ListProps) -> Html {
    let ListProps {
        lang,
        findings,
        rows,
        current,
        send,
        ..
    } = *props;
    let onkeydown = {
        let keys: Vec<String> = rows.iter().map(|row| row.key()).collect();
        let row = current.and_then(|at| rows.get(at));
        let enter = row.map(|row| row.enter());
        let leave = row.and_then(|row| row.leave());
        let (send, current) = (send.clone(), current.unwrap_or(0));
        Callback::from(move |event: KeyboardEvent| {
            let plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
            // A button in a row answers by itself.
            if !plain || !browser::is_target(&event, "[role=row]") {
                return;
            }
            let to = |at: usize| keys.get(at).cloned().map(CheckMessage::Choose);
            let message = match &*event.key() {
                "ArrowDown" => to((current + 1).min(keys.len().saturating_sub(1))),
                "ArrowUp" => to(current.saturating_sub(1)),
                "Home" => to(0),
                "End" => to(keys.len().saturating_sub(1)),
                "Enter" => enter.clone(),
                "Backspace" | "Delete" => leave.clone(),
                _ => return,
            };
            event.prevent_default();
            if let Some(message) = message {
                send.emit(message);
            }
        })
    };
    let errors = findings.errors.len();
    let remarks = findings.remarks.len();
    let part = |from: usize, to: usize| {
        let rows = rows.iter().enumerate().take(to).skip(from);
        rows.map(|(at, row)| line(props, at, *row))
            .collect::<Html>()
    };
    let shown = rows.len() - errors - remarks;
    let more = findings.open.len() - shown;
    html! {
        <div class="found" {onkeydown}>
            if errors > 0 {
                {section("found-errors", lang.say_count(Count::CheckErrors, errors), html! { lang.say(Msg::CheckErrorsNote) }, part(0, errors))}
            }
            if remarks > 0 {
                {section("found-remarks", lang.say_count(Count::CheckRemarks, remarks), html! { lang.say(Msg::CheckRemarksNote) }, part(errors, errors + remarks))}
            }
            if !findings.open.is_empty() {
                {section("found-open", lang.say_count(Count::CheckOpen, findings.open.len()), to_facts(lang, send), part(errors + remarks, rows.len()))}
                if more > 0 { <p class="found-more">{lang.say_count(Count::CheckMore, more)}</p> }
            }
        </div>
    }
}

fn to_facts(lang: Language, send: &Callback<CheckMessage>) -> Html {
    let go = send.reform(|_: MouseEvent| CheckMessage::ToFacts);
    html! { <button type="button" class="link" onclick={go}>{lang.say(Msg::CheckToFacts)}</button> }
}

fn section(id: &'static str, title: String, note: Html, rows: Html) -> Html {
    html! {
        <section class={classes!("found-section", id)}>
            <div class="found-head"><h2 {id}>{title}</h2><span class="found-note">{note}</span></div>
            <div role="grid" aria-labelledby={id}>{rows}</div>
        </section>
    }
}

fn line(props: &ListProps, at: usize, row: Row) -> Html {
    let ListProps {
        lang,
        project,
        current,
        send,
        ..
    } = *props;
    let is_current = current == Some(at);
    let key = row.key();
    // By the mouse, the arrows or a screen reader.
    let onfocus = {
        let key = key.clone();
        (!is_current).then(|| send.reform(move |_: FocusEvent| CheckMessage::Choose(key.clone())))
    };
    let (mark, title, note) = match row {
        Row::Error(finding) => (
            error_icon(),
            title(lang, finding),
            note(lang, project, finding),
        ),
        Row::Remark(finding) => (
            remark_icon(),
            title(lang, finding),
            note(lang, project, finding),
        ),
        Row::Open(item) => (Html::default(), open(lang, item), Html::default()),
    };
    let keys = match row.leave() {
        Some(_) => "Enter Backspace",
        None => "Enter",
    };
    let passage = row.range().map(|at| (at.passage + 1).to_string());
    html! {
        <div role="row" class={classes!("found-row", is_current.then_some("found-current"))} {key} data-row={at.to_string()}
            tabindex={if is_current { "0" } else { "-1" }} aria-selected={is_current.to_string()} aria-keyshortcuts={keys} {onfocus}>
            <span class="found-mark-cell" role="gridcell">{mark}</span>
            <div class="found-words" role="gridcell">
                <p class="found-title">{title}</p>
                {note}
                if is_current { <div class="found-here">{sentence(project, row.range())}</div> }
            </div>
            <span class="found-passage" role="gridcell">
                if let Some(passage) = passage { {lang.say_with(Msg::CheckParagraph, &[("n", &passage)])} }
            </span>
            <div class="found-actions" role="gridcell">{actions(lang, project, row, send, false)}</div>
        </div>
    }
}

fn title(lang: Language, finding: &Finding) -> Html {
    html! { <span class="found-name">{heading(lang, finding)}</span> }
}

/// The name of what a finding is about; of a silent sentence its words.
fn note(lang: Language, project: &Project, finding: &Finding) -> Html {
    let about = finding.spot.target.as_ref();
    let name = about.and_then(|target| project.about(target));
    let words = match name {
        Some(about) => about.name,
        None if finding.rule == SILENT => {
            let [before, words, after] = super::sentence::words(project, finding.spot.range);
            format!("{before}{words}{after}")
        }
        None => return html! { <p class="found-about">{finding.message.clone()}</p> },
    };
    let tag = editing::original(&project.document).to_owned();
    html! { <p class="found-about" lang={tag}>{lang.quote(&words)}</p> }
}

fn open(lang: Language, item: &Item) -> Html {
    let name = match &item.ends {
        Some(ends) => {
            let first = std::iter::once(&*ends.first);
            let parts = first.chain(std::iter::once(&*ends.verb));
            let second = lang.enumerate(&ends.second);
            format!("{} {second}", parts.collect::<Vec<_>>().join(" "))
        }
        None => item.name.clone(),
    };
    html! { <><span class="found-suggested">{name}</span>{" "}<span class="found-about">{sure(lang, item)}</span></> }
}

/// What sort of thing is suggested, and how sure the machine is.
pub fn sure(lang: Language, item: &Item) -> String {
    let kind = Kind::ALL.iter().position(|kind| *kind == item.kind);
    let kinds = lang.say_list(List::CheckKinds);
    let kind = kind.and_then(|at| kinds.get(at)).copied();
    let sure = lang.decimal(item.confidence, 2);
    lang.say_with(
        Msg::CheckSure,
        &[("kind", kind.unwrap_or_default()), ("sure", &sure)],
    )
}

/// The buttons of a row; as large ones beside the sentence they are stops of the Tab key.
pub fn actions(
    lang: Language,
    project: &Project,
    row: Row,
    send: &Callback<CheckMessage>,
    large: bool,
) -> Html {
    let button = |words: String, key: &'static str, message: CheckMessage, main: bool| {
        let send = send.clone();
        let press = Callback::from(move |event: MouseEvent| {
            // The row itself need not be chosen any more.
            event.stop_propagation();
            send.emit(message.clone());
        });
        let class = classes!(
            "choice",
            large.then_some("choice-wide"),
            (large && main).then_some("choice-main")
        );
        html! {
            <button type="button" {class} tabindex={(!large).then_some("-1")} onclick={press}>
                <span>{words}</span>
                if !key.is_empty() { {keycap(key)} }
            </button>
        }
    };
    let said = |message| lang.say(message).to_owned();
    let show = |key| {
        let show = CheckMessage::Show(row.spot());
        button(said(Msg::CheckShow), key, show, true)
    };
    let enter = match row {
        Row::Error(finding) | Row::Remark(finding) => match &finding.mend {
            Some((how, edit)) => {
                let publisher = project.name_of(&project.document.source.publisher);
                let words = mending(lang, *how, publisher);
                let mend = button(words, "↵", CheckMessage::Edit(edit.clone()), true);
                html! { <>{mend}if large { {show("")} }</> }
            }
            None => show("↵"),
        },
        Row::Open(_) => {
            let accept = button(said(Msg::CheckAccept), "↵", row.enter(), true);
            html! { <>{accept}if large { {show("")} }</> }
        }
    };
    let leave = row.leave().map(|message| {
        let words = match row {
            Row::Open(_) => Msg::CheckRefuse,
            _ => Msg::CheckIntend,
        };
        button(said(words), "⌫", message, false)
    });
    html! { <>{enter}{leave}</> }
}
