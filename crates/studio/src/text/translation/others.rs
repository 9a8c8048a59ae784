//! Titles of facts, verbs, roles, reasons: every other text of an article.

use super::props::TranslationProps;
use crate::frame::TypedField;
use crate::model::TextMessage;
use crate::words::{Msg, Words};
use editing::translation::words;
use yew::prelude::*;

/// Every text but paragraphs and names.
pub fn others(props: &TranslationProps) -> Html {
    let TranslationProps {
        lang, project, tag, ..
    } = *props;
    // The first is the headline, which stands above the paragraphs.
    let all: Vec<_> = words(&project.document, tag).into_iter().skip(1).collect();
    if all.is_empty() {
        return Html::default();
    }
    let done = all.iter().filter(|(_, text)| text.is_some()).count();
    let count = [("n", done.to_string()), ("all", all.len().to_string())];
    let count = count.each_ref().map(|(key, value)| (*key, value.as_str()));
    html! {
        <section class="terms" aria-labelledby="others-title">
            <div class="terms-head">
                <h2 id="others-title" class="studio-subtitle">{lang.say(Msg::TranslationOthers)}</h2>
                <p class="studio-note">{lang.say_with(Msg::TranslationNamed, &count)}</p>
            </div>
            <ul>{for all.iter().map(|(words, text)| row(props, words, text.as_deref()))}</ul>
        </section>
    }
}

fn row(props: &TranslationProps, words: &str, text: Option<&str>) -> Html {
    let TranslationProps {
        lang, tag, send, ..
    } = *props;
    let value = text.unwrap_or_default().to_owned();
    let own = words.to_owned();
    let set = send.reform(move |typed| TextMessage::Words(own.clone(), typed));
    html! {
        <li class="term" key={words.to_owned()}>
            <span class="term-own">{words}</span>
            <span class="term-other">
                <TypedField {value} {set} lang={tag.to_owned()} label={lang.say_with(Msg::TranslationNameOf, &[("name", words)])} />
            </span>
        </li>
    }
}
