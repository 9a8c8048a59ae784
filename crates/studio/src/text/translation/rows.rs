//! Paragraph beside paragraph.

use super::props::TranslationProps;
use super::quotes::{quotes, selected};
use crate::frame::on_left;
use crate::model::{Part, TextMessage, part_words};
use crate::text::languages::name;
use crate::words::{Msg, Words};
use editing::{original, passage_text};
use explorer::i18n::{Direction, capitalised};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

fn right_to_left(tag: &str) -> Option<&'static str> {
    (Direction::of(tag) == Direction::RightToLeft).then_some("rtl")
}

/// The headline, then the paragraphs.
pub fn rows(props: &TranslationProps) -> Html {
    let TranslationProps {
        lang, project, tag, ..
    } = *props;
    let document = &project.document;
    let rows = (0..document.passages.len()).map(|passage| row(props, passage));
    html! {
        <>
            <div class="pair pair-head" aria-hidden="true">
                <span></span><span class="label">{capitalised(&name(lang, original(document)))}</span><span class="label">{capitalised(&name(lang, tag))}</span>
            </div>
            {headline(props)}
            <ol class="pairs">{for rows}</ol>
        </>
    }
}

fn headline(props: &TranslationProps) -> Html {
    let TranslationProps {
        lang,
        project,
        tag,
        send,
        ..
    } = *props;
    let document = &project.document;
    let own = original(document);
    let words = part_words(project, &Part::Title);
    let value = document
        .title
        .text
        .0
        .get(tag)
        .cloned()
        .flatten()
        .unwrap_or_default();
    let onchange = {
        let words = words.clone();
        on_left(send, move |typed| TextMessage::Words(words.clone(), typed))
    };
    html! {
        <div class="pair pair-title">
            <span></span>
            <p class="pair-own headline" lang={own.to_owned()} dir={right_to_left(own)}>{words}</p>
            <div class="pair-other">
                <textarea class="translated headline" rows="2" lang={tag.to_owned()} dir={right_to_left(tag)} key={value.clone()} defaultvalue={value.clone()} {onchange} aria-label={lang.say(Msg::TranslationOfTitle)} />
            </div>
        </div>
    }
}

fn row(props: &TranslationProps, passage: usize) -> Html {
    let TranslationProps {
        lang,
        project,
        tag,
        texting,
        send,
    } = *props;
    let document = &project.document;
    let own = original(document);
    let words = passage_text(document, passage, own).unwrap_or_default();
    let value = passage_text(document, passage, tag)
        .unwrap_or_default()
        .to_owned();
    let number = (passage + 1).to_string();
    let quote = texting.quote.filter(|quote| quote.passage == passage);
    let chosen = quote.and_then(|quote| {
        let (start, end) = (quote.span.start as usize, quote.span.end as usize);
        Some([
            words.get(..start)?,
            words.get(start..end)?,
            words.get(end..)?,
        ])
    });
    let tool = |words: Msg, note: Msg, down: bool, disabled: bool| {
        let shift = send.reform(move |_: MouseEvent| TextMessage::Move { passage, down });
        let words = lang.say(words);
        html! { <button type="button" class="link" title={lang.say(note)} aria-label={format!("{words}, ¶{number}")} onclick={shift} {disabled}>{words}</button> }
    };
    let up = if value.is_empty() {
        Msg::TranslationUpEmpty
    } else {
        Msg::TranslationUp
    };
    let rows = (words.chars().count() / 60 + 2).min(24);
    html! {
        <li class="pair" key={passage}>
            <span class="paragraph-number" aria-hidden="true">{passage + 1}</span>
            <p class="pair-own" lang={own.to_owned()} dir={right_to_left(own)}>
                if let Some([before, words, after]) = chosen { {before}<mark class="lit-words">{words}</mark>{after} } else { {words} }
            </p>
            <div class="pair-other">
                <textarea id={format!("translation-{passage}")} class={classes!("translated", value.is_empty().then_some("untranslated"))} rows={rows.to_string()}
                    lang={tag.to_owned()} dir={right_to_left(tag)} key={value.clone()} defaultvalue={value.clone()}
                    placeholder={lang.say(Msg::TranslationEmpty)}
                    onchange={on_left(send, move |typed| TextMessage::Translated(passage, typed))}
                    onpointerup={on_pointer(props, passage)} onkeydown={on_key(props, passage)}
                    aria-label={lang.say_with(Msg::TranslationOf, &[("number", &number)])} />
                <div class="pair-tools">
                    {quotes(props, passage)}
                    {tool(up, Msg::TranslationUpNote, false, passage == 0 && !value.is_empty())}
                    {tool(Msg::TranslationDown, Msg::TranslationDownNote, true, value.is_empty())}
                </div>
            </div>
        </li>
    }
}

/// Words that were dragged over are those of the quote that is chosen.
fn on_pointer(props: &TranslationProps, passage: usize) -> Callback<PointerEvent> {
    let is_chosen = props
        .texting
        .quote
        .is_some_and(|quote| quote.passage == passage);
    let send = props.send.clone();
    Callback::from(move |event: PointerEvent| {
        let field = event.target_dyn_into::<HtmlTextAreaElement>();
        if let Some(message) = field
            .filter(|_| is_chosen)
            .and_then(|field| selected(&field))
        {
            send.emit(message);
        }
    })
}

fn on_key(props: &TranslationProps, passage: usize) -> Callback<KeyboardEvent> {
    let is_chosen = props
        .texting
        .quote
        .is_some_and(|quote| quote.passage == passage);
    let send = props.send.clone();
    Callback::from(move |event: KeyboardEvent| {
        if !is_chosen {
            return;
        }
        let field = event.target_dyn_into::<HtmlTextAreaElement>();
        let field = field.as_ref();
        let ctrl = event.ctrl_key() || event.meta_key();
        // A field undoes what is typed in it.
        let is_typed = field.is_some_and(|field| field.default_value().ok() != Some(field.value()));
        let message = match (&*event.key(), &*event.code()) {
            ("Enter", _) => field.and_then(selected),
            ("Escape", _) => Some(TextMessage::Quote(None)),
            (_, "KeyZ") if ctrl && !event.shift_key() && !is_typed => Some(TextMessage::Undo),
            _ => return,
        };
        if let Some(message) = message {
            event.prevent_default();
            send.emit(message);
        }
    })
}
