//! The names of places, parties and topics in a translation.

use super::props::TranslationProps;
use crate::frame::TypedField;
use crate::model::TextMessage;
use crate::words::{Msg, Words};
use editing::translation::{Name, names as all_names};
use yew::prelude::*;

/// A name that is known from elsewhere, and from where.
fn known(name: &Name, tag: &str) -> Option<(String, Msg)> {
    let country = name
        .iso
        .as_deref()
        .and_then(|iso| browser::country_name(iso, tag));
    let country = country.map(|name| (name, Msg::TranslationFromBrowser));
    country.or_else(|| Some((name.known.clone()?, Msg::TranslationFromPlaces)))
}

/// The names.
pub fn names(props: &TranslationProps) -> Html {
    let TranslationProps {
        lang,
        project,
        tag,
        send,
        ..
    } = *props;
    let all = all_names(&project.document, tag);
    if all.is_empty() {
        return Html::default();
    }
    let done = all.iter().filter(|name| name.name.is_some()).count();
    let can_carry = all
        .iter()
        .any(|name| name.name.is_none() && known(name, tag).is_some());
    let count = [("n", done.to_string()), ("all", all.len().to_string())];
    let count = count.each_ref().map(|(key, value)| (*key, value.as_str()));
    let carry = send.reform(|_: MouseEvent| TextMessage::CarryNames);
    html! {
        <section class="terms" aria-labelledby="names-title">
            <div class="terms-head">
                <h2 id="names-title" class="studio-subtitle">{lang.say(Msg::TranslationNames)}</h2>
                <p class="studio-note">{lang.say_with(Msg::TranslationNamed, &count)}</p>
                if can_carry {
                    <button type="button" class="choice choice-light" onclick={carry}>{lang.say(Msg::TranslationCarry)}</button>
                }
            </div>
            <ul>{for all.iter().map(|name| row(props, name))}</ul>
        </section>
    }
}

fn row(props: &TranslationProps, name: &Name) -> Html {
    let TranslationProps {
        lang, tag, send, ..
    } = *props;
    let value = name.name.clone().unwrap_or_default();
    let known = known(name, tag);
    let is_known = known.as_ref().is_some_and(|(known, _)| *known == value);
    let id = name.id.clone();
    let set = send.reform(move |typed| TextMessage::Named(id.clone(), typed));
    let offered = known
        .clone()
        .filter(|_| value.is_empty())
        .map(|(known, _)| {
            let id = name.id.clone();
            let words = known.clone();
            let take =
                send.reform(move |_: MouseEvent| TextMessage::Named(id.clone(), words.clone()));
            html! { <button type="button" class="link" onclick={take}>{known}</button> }
        });
    html! {
        <li class="term" key={name.id.clone()}>
            <span class="term-own"><span class="quote-kind">{lang.say(crate::facts::kind_name(name.kind))}</span>{&name.original}</span>
            <span class="term-other">
                <TypedField {value} {set} lang={tag.to_owned()} label={lang.say_with(Msg::TranslationNameOf, &[("name", &name.original)])} />
                {for offered}
                if is_known && let Some((_, from)) = known {
                    <span class="term-note">{lang.say(from)}</span>
                }
            </span>
        </li>
    }
}
