//! The words of a paragraph on which something rests, and their words in the translation.

use super::props::TranslationProps;
use crate::frame::keycap;
use crate::model::TextMessage;
use crate::words::{Msg, Words};
use article::Span;
use editing::translation::{Aligned, quotes as aligned};
use editing::{original, passage_text};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The words that are selected in a field; none if none are.
pub fn selected(field: &HtmlTextAreaElement) -> Option<TextMessage> {
    let (from, to) = browser::selected_in_field(field)?;
    (from < to).then_some(TextMessage::Align(Some((from, to))))
}

fn cut(text: &str, span: Span) -> &str {
    text.get(span.start as usize..span.end as usize)
        .unwrap_or_default()
}

/// The quotes of a paragraph that is translated.
pub fn quotes(props: &TranslationProps, passage: usize) -> Html {
    let TranslationProps {
        lang,
        project,
        tag,
        texting,
        ..
    } = *props;
    let document = &project.document;
    let text = passage_text(document, passage, tag).unwrap_or_default();
    let all = aligned(document, passage, tag);
    if text.is_empty() || all.is_empty() {
        return Html::default();
    }
    let done = all.iter().filter(|one| one.span.is_some()).count();
    let count = [("n", done.to_string()), ("all", all.len().to_string())];
    let count = count.each_ref().map(|(key, value)| (*key, value.as_str()));
    let is_here = texting.quote.is_some_and(|quote| quote.passage == passage);
    html! {
        <details id={format!("quotes-{passage}")} class={classes!("pair-quotes", (done < all.len()).then_some("pair-open"))} open={is_here}>
            <summary>{lang.say_with(Msg::TranslationAligned, &count)}</summary>
            <p class="field-note">{lang.say(Msg::TranslationSelect)}</p>
            <ul>{for all.iter().map(|one| quote(props, one, text))}</ul>
        </details>
    }
}

fn quote(props: &TranslationProps, one: &Aligned, text: &str) -> Html {
    let TranslationProps {
        lang,
        project,
        texting,
        send,
        ..
    } = *props;
    let document = &project.document;
    let source = passage_text(document, one.range.passage, original(document));
    let words = cut(source.unwrap_or_default(), one.range.span).to_owned();
    let there = one.span.map(|span| cut(text, span).to_owned());
    let is_chosen = texting.quote == Some(one.range);
    let range = (!is_chosen).then_some(one.range);
    let choose = send.reform(move |_: MouseEvent| TextMessage::Quote(range));
    let kind = one
        .kind
        .map_or(Msg::TranslationSentence, crate::facts::kind_name);
    let take = {
        let send = send.clone();
        let selector = format!("#translation-{}", one.range.passage);
        Callback::from(move |_: MouseEvent| {
            let field = browser::find(&selector);
            let selected = field.and_then(|field| browser::selected_in_field(&field));
            if let Some((from, to)) = selected.filter(|(from, to)| from < to) {
                send.emit(TextMessage::Align(Some((from, to))));
            }
        })
    };
    let none = send.reform(|_: MouseEvent| TextMessage::Align(None));
    html! {
        <li class={classes!("quote", is_chosen.then_some("quote-chosen"))}>
            <button type="button" class="quote-own" aria-pressed={is_chosen.to_string()} onclick={choose}>
                <span class="quote-kind">{lang.say(kind)}</span>
                <span class="quote-words" lang={original(document).to_owned()}>{words}</span>
                if let Some(there) = there {
                    <span class="quote-there" lang={props.tag.to_owned()}>{there}</span>
                } else {
                    <span class="quote-there quote-lacks">{lang.say(Msg::TranslationLacks)}</span>
                }
            </button>
            if is_chosen {
                <div class="rewriting-tools">
                    <button type="button" class="choice choice-main" onclick={take}>{lang.say(Msg::TranslationThese)}{keycap("↵")}</button>
                    <button type="button" class="choice choice-light" onclick={none}>{lang.say(Msg::TranslationNoWords)}</button>
                </div>
            }
        </li>
    }
}
