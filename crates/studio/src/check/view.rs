//! The third step: what each sentence carries, what is left to be done, and the current row with its sentence.

use super::bar::{BarProps, bar};
use super::list::{ListProps, actions, list, sure};
use super::rows::{Row, current, rows};
use super::said::heading;
use super::sentence::sentence;
use crate::model::{Check, CheckMessage, Checking, Finding, Findings, SILENT};
use crate::words::{Count, Msg, Words};
use editing::Project;
use explorer::i18n::Language;
use yew::prelude::*;

/// What the third step shows.
pub struct CheckProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The article.
    pub project: &'a Project,
    /// The state of the step.
    pub checking: &'a Checking,
    /// What takes messages.
    pub send: &'a Callback<CheckMessage>,
}

/// The third step.
pub fn check(props: &CheckProps) -> Html {
    let CheckProps {
        lang,
        project,
        checking,
        send,
    } = *props;
    let findings = match &checking.check {
        Check::Awaited => {
            return html! { <p class="step-state" role="status">{lang.say(Msg::CheckAwaited)}</p> };
        }
        Check::Absent => {
            let again = send.reform(|_: MouseEvent| CheckMessage::Again);
            return html! {
                <div class="refusal" role="alert">
                    <p>{lang.say(Msg::CheckAbsent)}</p>
                    <button type="button" class="choice" onclick={again}>{lang.say(Msg::CheckAgain)}</button>
                </div>
            };
        }
        Check::Found { findings } => findings,
    };
    let rows = rows(findings);
    let at = current(&rows, checking);
    let row = at.and_then(|at| rows.get(at).copied());
    let range = row.and_then(Row::range);
    html! {
        <div class="columns check">
            <div>
                <div class="check-head"><h1 class="studio-subtitle">{covered(lang, findings)}</h1><p class="found-note">{uncovered(lang, findings)}</p></div>
                {bar(&BarProps { lang, findings, rows: &rows, current: range, send })}
                if rows.is_empty() { {clear(lang, send)} }
                {list(&ListProps { lang, project, findings, rows: &rows, current: at, send })}
                {intended(lang, findings, send)}
            </div>
            if let (Some(at), Some(row)) = (at, row) {
                <aside class="check-detail" aria-label={lang.say(Msg::CheckDetail)}>{detail(props, findings, &rows, at, row)}</aside>
            }
        </div>
    }
}

/// How many sentences carry a fact.
fn covered(lang: Language, findings: &Findings) -> String {
    let sum = findings.sum;
    let facts = lang.number(sum.facts as u64);
    lang.say_count_with(
        Count::CheckTitle,
        findings.sentences.len(),
        &[("facts", &facts)],
    )
}

/// How many carry only a suggestion, and how many none.
fn uncovered(lang: Language, findings: &Findings) -> String {
    let sum = findings.sum;
    let counted = [
        (Count::CheckSuggested, sum.suggested),
        (Count::CheckNothing, sum.nothing),
    ];
    let counted = counted.into_iter().filter(|(_, n)| *n > 0);
    let said: Vec<String> = counted.map(|(count, n)| lang.say_count(count, n)).collect();
    said.join(", ")
}

/// Nothing is left to be done.
fn clear(lang: Language, send: &Callback<CheckMessage>) -> Html {
    let go = send.reform(|_: MouseEvent| CheckMessage::ToPublish);
    html! {
        <div class="check-clear">
            <h2>{lang.say(Msg::CheckClear)}</h2>
            <p class="studio-note">{lang.say(Msg::CheckClearNote)}</p>
            <button type="button" class="choice choice-main" onclick={go}>{lang.say(Msg::CheckOnward)}</button>
        </div>
    }
}

fn intended(lang: Language, findings: &Findings, send: &Callback<CheckMessage>) -> Html {
    if findings.intended == 0 {
        return Html::default();
    }
    let bring = send.reform(|_: MouseEvent| CheckMessage::BringBack);
    html! {
        <p class="found-more">{lang.say_count(Count::CheckIntended, findings.intended)}{" "}
            <button type="button" class="link" onclick={bring}>{lang.say(Msg::CheckBring)}</button>
        </p>
    }
}

/// The current row with its sentence.
fn detail(props: &CheckProps, findings: &Findings, rows: &[Row], at: usize, row: Row) -> Html {
    let CheckProps {
        lang,
        project,
        send,
        ..
    } = *props;
    let (errors, remarks) = (findings.errors.len(), findings.remarks.len());
    let (message, first, all) = match row {
        Row::Error(_) => (Msg::CheckErrorOf, 0, errors),
        Row::Remark(_) => (Msg::CheckRemarkOf, errors, remarks),
        Row::Open(_) => (Msg::CheckOpenOf, errors + remarks, findings.open.len()),
    };
    let (n, all) = (
        lang.number((at - first + 1) as u64),
        lang.number(all as u64),
    );
    let place = lang.say_with(message, &[("n", &n), ("all", &all)]);
    let step = |to: Option<usize>, words, sign: &'static str| {
        let key = to.and_then(|to| rows.get(to)).map(|row| row.key());
        let go = key.map(|key| send.reform(move |_: MouseEvent| CheckMessage::Choose(key.clone())));
        html! { <button type="button" class="check-step" disabled={go.is_none()} onclick={go} aria-label={lang.say(words)} title={lang.say(words)}>{sign}</button> }
    };
    let (title, said) = match row {
        Row::Error(finding) | Row::Remark(finding) => {
            (heading(lang, finding).to_owned(), said(lang, finding))
        }
        Row::Open(item) => (item.name.clone(), sure(lang, item)),
    };
    html! {
        <>
            <div class="check-place">
                <p>{place}</p>
                <div>{step(at.checked_sub(1), Msg::CheckPrevious, "↑")}{step(Some(at + 1), Msg::CheckNext, "↓")}</div>
            </div>
            <h2 class="studio-subtitle">{title}</h2>
            {sentence(project, row.range())}
            if !said.is_empty() { <p class="check-said">{said}</p> }
            <div class="check-actions">{actions(lang, project, row, send, true)}</div>
        </>
    }
}

/// What the check says of a finding.
fn said(lang: Language, finding: &Finding) -> String {
    if finding.rule == SILENT {
        return lang.say(Msg::FoundSilentNote).to_owned();
    }
    finding.message.clone()
}
