//! A draft from elsewhere: the instructions to copy, the answer to paste, and what came of it.

use super::instructions::{instructions, language_of};
use crate::facts::kind_name;
use crate::frame::keycap;
use crate::model::{Answered, SideMessage, Sided, Step};
use crate::words::{Count, Msg, Words};
use article::document::Document;
use editing::elsewhere::{Left, Unreadable, WhyLeft};
use explorer::i18n::Language;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, HtmlInputElement};
use yew::prelude::*;

/// What the panel shows.
pub struct ElsewhereProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The article.
    pub document: &'a Document,
    /// The step beside which it stands.
    pub step: Step,
    /// What was copied, and what came back.
    pub side: &'a Sided,
    /// Whether this tab may change the article.
    pub may_write: bool,
    /// What takes messages.
    pub send: &'a Callback<SideMessage>,
}

/// The panel's content.
pub fn elsewhere(props: &ElsewhereProps) -> Html {
    let lang = props.lang;
    html! {
        <div class="elsewhere">
            <p class="studio-note">{lang.say(Msg::ElsewhereAbout)}</p>
            {there(props)}
            {back(props)}
            <div role="status">{props.side.answered.as_ref().map(|answered| result(props, answered))}</div>
        </div>
    }
}

/// What is copied.
fn there(props: &ElsewhereProps) -> Html {
    let ElsewhereProps {
        lang,
        document,
        side,
        send,
        ..
    } = *props;
    let own = language_of(lang, side.language, document);
    let languages = Language::all().map(|each| {
        let speak = send.reform(move |_: MouseEvent| SideMessage::Speak(each));
        html! { <button type="button" class="lang" lang={each.tag()} title={each.name()} aria-pressed={(each == own).to_string()} onclick={speak}><span>{each.short()}</span></button> }
    });
    let said = match side.copied {
        Some(true) => Some((Msg::ElsewhereCopied, false)),
        Some(false) => Some((Msg::ElsewhereNotCopied, true)),
        None => None,
    };
    html! {
        <>
            <h3 class="label">{lang.say(Msg::ElsewhereFirst)}</h3>
            <div class="elsewhere-row">
                <button type="button" class="choice choice-main" onclick={send.reform(|_: MouseEvent| SideMessage::Copy)}>{lang.say(Msg::ElsewhereCopy)}</button>
                <div class="languages" role="group" aria-label={lang.say(Msg::ElsewhereLanguage)}>{for languages}</div>
            </div>
            <p class={classes!("field-note", said.is_some_and(|(_, wrong)| wrong).then_some("field-wrong"))} role="status">{said.map(|(said, _)| lang.say(said))}</p>
            <details class="elsewhere-shown"><summary>{lang.say(Msg::ElsewhereShow)}</summary><pre lang={own.tag()} tabindex="0">{instructions(own, document)}</pre></details>
        </>
    }
}

/// Where the answer goes.
fn back(props: &ElsewhereProps) -> Html {
    let ElsewhereProps {
        lang,
        send,
        may_write,
        ..
    } = *props;
    let onpaste = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            let event = event.unchecked_into::<ClipboardEvent>();
            let Some(data) = event.clipboard_data() else {
                return;
            };
            // The words stay in the field, to be mended there.
            if let Some(message) = brought(&data) {
                send.emit(message);
            }
        })
    };
    let ondrop = {
        let send = send.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            let Some(data) = event.data_transfer() else {
                return;
            };
            if let Some(message) = brought(&data) {
                send.emit(message);
            }
        })
    };
    let read = {
        let send = send.clone();
        move || {
            let text = browser::typed_in("#answer");
            if !text.trim().is_empty() {
                send.emit(SideMessage::Answer(text));
            }
        }
    };
    let onkeydown = {
        let read = read.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                read();
            }
        })
    };
    let choose = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                send.emit(SideMessage::File(file));
            }
            input.set_value("");
        })
    };
    let drag = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <div {ondrop} ondragover={drag}>
            <h3 class="label">{lang.say(Msg::ElsewhereSecond)}</h3>
            <textarea id="answer" class="answer" rows="6" aria-label={lang.say(Msg::ElsewherePaste)} aria-describedby="answer-note" placeholder={lang.say(Msg::ElsewherePaste)}
                spellcheck="false" disabled={!may_write} {onpaste} {onkeydown} />
            <p class="field-note" id="answer-note">{lang.say(Msg::ElsewherePasteNote)}</p>
            <div class="elsewhere-row">
                <button type="button" class="choice" disabled={!may_write} onclick={Callback::from(move |_: MouseEvent| read())}>{lang.say(Msg::ElsewhereRead)}{keycap("Ctrl ↵")}</button>
                <label class="choice choice-light">{lang.say(Msg::ElsewhereFile)}
                    <input class="visually-hidden" type="file" accept=".txt,.md,.json" disabled={!may_write} onchange={choose} />
                </label>
            </div>
        </div>
    }
}

/// What came of the last answer.
fn result(props: &ElsewhereProps, answered: &Answered) -> Html {
    let ElsewhereProps {
        lang, step, send, ..
    } = *props;
    let wrong = |message| html! { <p class="field-wrong elsewhere-result">{lang.say(message)}</p> };
    let (new, joined, decided, left) = match answered {
        Answered::Unread => return wrong(Msg::ElsewhereUnread),
        Answered::Unreadable(Unreadable::TooLarge) => return wrong(Msg::ElsewhereTooLarge),
        Answered::Unreadable(Unreadable::Nothing) => return wrong(Msg::ElsewhereNothingOfForm),
        Answered::Read {
            new,
            joined,
            decided,
            left,
        } => (*new, *joined, *decided, left),
    };
    let counts = [
        (Count::ElsewhereNew, new),
        (Count::ElsewhereJoined, joined),
        (Count::ElsewhereDecided, decided),
    ];
    let counts = counts.into_iter().filter(|(_, n)| *n > 0);
    let to_facts = send.reform(|_: MouseEvent| SideMessage::ToFacts);
    html! {
        <div class="elsewhere-result">
            <h3 class="label">{lang.say(Msg::ElsewhereResult)}</h3>
            if new + joined == 0 { <p>{lang.say(Msg::ElsewhereNothing)}</p> }
            <ul>{for counts.map(|(count, n)| html! { <li>{lang.say_count(count, n)}</li> })}</ul>
            if step != Step::Facts && new + joined > 0 {
                <button type="button" class="choice choice-main" onclick={to_facts}>{lang.say(Msg::ElsewhereToFacts)}</button>
            }
            {for [WhyLeft::NotFound, WhyLeft::NotUnderstood, WhyLeft::Incomplete, WhyLeft::Taken].map(|why| missing(lang, why, left))}
        </div>
    }
}

/// What did not come in for one reason.
fn missing(lang: Language, why: WhyLeft, left: &[Left]) -> Html {
    let title = match why {
        WhyLeft::NotFound => Msg::ElsewhereNotFound,
        WhyLeft::NotUnderstood => Msg::ElsewhereNotUnderstood,
        WhyLeft::Incomplete => Msg::ElsewhereIncomplete,
        WhyLeft::Taken => Msg::ElsewhereTaken,
    };
    let own: Vec<&Left> = left.iter().filter(|left| left.why == why).collect();
    if own.is_empty() {
        return Html::default();
    }
    let rows = own.iter().map(|left| {
        let kind = left.kind.map(|kind| html! { <span class="elsewhere-kind">{lang.say(kind_name(kind))}</span> });
        let words = (!left.words.is_empty() && left.words != left.name).then(|| lang.quote(&left.words));
        let name = (!left.name.is_empty()).then(|| html! { <b>{&left.name}</b> });
        html! { <li>{name}{" "}{kind}{words.map(|words| html! { <span class="elsewhere-words">{words}</span> })}</li> }
    });
    html! { <><h4>{format!("{}: {}", lang.say(title), own.len())}</h4><ul class="elsewhere-left">{for rows}</ul></> }
}

/// The answer that is pasted or dropped: a file, else words.
fn brought(data: &DataTransfer) -> Option<SideMessage> {
    let file = data.files().and_then(|files| files.get(0));
    let text = data.get_data("text/plain").ok();
    let text = text.filter(|text| !text.trim().is_empty());
    file.map(SideMessage::File)
        .or(text.map(SideMessage::Answer))
}
