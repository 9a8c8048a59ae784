//! Headline and paragraphs of the original, each of which can be changed.

use crate::frame::keycap;
use crate::frame::on_typed;
use crate::model::{Part, Rewriting, TextMessage, Texting, part_words};
use crate::words::{Count, Msg, Words};
use editing::{Loss, Project, original, passage_text};
use explorer::i18n::Language;
use yew::prelude::*;

/// The headline and the paragraphs.
pub fn original_text(
    lang: Language,
    project: &Project,
    texting: &Texting,
    send: &Callback<TextMessage>,
) -> Html {
    let document = &project.document;
    let tag = original(document).to_owned();
    let rewriting = texting.rewriting.as_ref();
    let is_open = |part: &Part| rewriting.filter(|one| one.part == *part);
    let title = part_words(project, &Part::Title);
    let passages = document
        .passages
        .iter()
        .enumerate()
        .map(|(index, passage)| {
            let words = passage_text(document, index, &tag)
                .unwrap_or_default()
                .to_owned();
            let part = Part::Passage(passage.id.clone());
            let name = lang.say_with(
                Msg::TextChangeParagraph,
                &[("number", &(index + 1).to_string())],
            );
            html! {
                <li class="paragraph" data-id={passage.id.clone()} key={passage.id.clone()}>
                    <span class="paragraph-number" aria-hidden="true">{index + 1}</span>
                    if let Some(rewriting) = is_open(&part) {
                        {form(lang, project, rewriting, name, send)}
                    } else {
                        <p>{words}</p>{change(lang, part, name, send)}
                    }
                </li>
            }
        });
    html! {
        <div lang={tag.clone()}>
            <div class="text-title">
                <span></span>
                if let Some(rewriting) = is_open(&Part::Title) {
                    {form(lang, project, rewriting, lang.say(Msg::TextChangeTitle).to_owned(), send)}
                } else {
                    <h2 class="headline">{title}</h2>{change(lang, Part::Title, lang.say(Msg::TextChangeTitle).to_owned(), send)}
                }
            </div>
            <ol class="paragraphs">{for passages}</ol>
        </div>
    }
}

/// What opens the words.
fn change(lang: Language, part: Part, name: String, send: &Callback<TextMessage>) -> Html {
    let open = send.reform(move |_: MouseEvent| TextMessage::Open(part.clone()));
    html! { <button type="button" class="link rewrite" lang={lang.tag()} aria-label={name} onclick={open}>{lang.say(Msg::TextChange)}</button> }
}

/// The words in a field, and what they would cost.
fn form(
    lang: Language,
    project: &Project,
    rewriting: &Rewriting,
    name: String,
    send: &Callback<TextMessage>,
) -> Html {
    let press = |message: TextMessage| send.reform(move |_: MouseEvent| message.clone());
    let keys = {
        let send = send.clone();
        Callback::from(move |event: KeyboardEvent| {
            let message = match &*event.key() {
                "Enter" if event.ctrl_key() || event.meta_key() => TextMessage::Take,
                "Escape" => TextMessage::Leave,
                _ => return,
            };
            event.prevent_default();
            send.emit(message);
        })
    };
    let oninput = on_typed(send, TextMessage::Typed);
    html! {
        <div class="rewriting">
            <textarea id="rewriting" class="translated" rows="3" aria-label={name} aria-describedby="losses" value={rewriting.typed.clone()} {oninput} onkeydown={keys} />
            <div id="losses" class="losses" role="status" lang={lang.tag()}>{losses(lang, project, &rewriting.losses)}</div>
            <div class="rewriting-tools" lang={lang.tag()}>
                <button type="button" class="choice choice-main" aria-keyshortcuts="Control+Enter" onclick={press(TextMessage::Take)}>{lang.say(Msg::TextTake)}{keycap("Ctrl ↵")}</button>
                <button type="button" class="choice choice-light" aria-keyshortcuts="Escape" onclick={press(TextMessage::Leave)}>{lang.say(Msg::TextLeave)}{keycap("Esc")}</button>
                if let Part::Passage(id) = &rewriting.part {
                    <button type="button" class="choice choice-light" onclick={press(TextMessage::LeaveOut(id.clone()))}>{lang.say(Msg::TextLeaveOut)}</button>
                }
            </div>
        </div>
    }
}

/// What loses its words.
fn losses(lang: Language, project: &Project, losses: &[Loss]) -> Html {
    if losses.is_empty() {
        return html! { <p class="studio-note">{lang.say(Msg::TextLosesNothing)}</p> };
    }
    let rows = losses.iter().filter_map(|loss| {
        let about = project.about(&loss.target)?;
        let what = if loss.leaves { Msg::TextLossLeaves } else { Msg::TextLossStays };
        Some(html! {
            <li><b>{about.words}</b>{" — "}{lang.say(crate::facts::kind_name(about.kind))}{", "}{lang.say(what)}</li>
        })
    });
    html! {
        <>
            <p>{lang.say_count(Count::TextLosses, losses.len())}</p>
            <ul>{for rows}</ul>
        </>
    }
}
