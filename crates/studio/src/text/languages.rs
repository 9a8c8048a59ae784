//! The languages of the article: the original, its translations, one more.

use crate::model::{TextMessage, Texting};
use crate::words::{Msg, Words};
use editing::translation::progress;
use editing::{Project, original};
use explorer::i18n::{Language, capitalised};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a language is called in the language of the interface.
pub fn name(lang: Language, tag: &str) -> String {
    let known = Language::all().find(|one| one.tag() == tag);
    match known {
        Some(known) if known == lang => known.name().to_owned(),
        _ => browser::language_name(tag, lang.tag()).unwrap_or_else(|| tag.to_owned()),
    }
}

/// The languages, and the form for another one.
pub fn languages(
    lang: Language,
    project: &Project,
    texting: &Texting,
    send: &Callback<TextMessage>,
) -> Html {
    let document = &project.document;
    let shown = texting.shown(project);
    let show =
        |tag: Option<String>| send.reform(move |_: MouseEvent| TextMessage::Show(tag.clone()));
    let translations = document.languages.iter().skip(1).map(|tag| {
        let done = progress(document, tag);
        let count = lang.say_with(
            Msg::TranslationCount,
            &[("n", &done.passages.to_string()), ("all", &done.all.to_string())],
        );
        let pressed = shown == Some(&**tag);
        html! {
            <button type="button" class="choice" key={tag.clone()} aria-pressed={pressed.to_string()} onclick={show(Some(tag.clone()))}>
                <span>{capitalised(&name(lang, tag))}</span>
                <span class="choice-count">{if done.is_partial() { count } else { lang.say(Msg::TranslationWhole).to_owned() }}</span>
            </button>
        }
    });
    let adding = texting.adding;
    let add = send.reform(move |_: MouseEvent| TextMessage::Adding(!adding));
    html! {
        <div class="text-languages" role="group" aria-label={lang.say(Msg::TranslationLanguages)}>
            <button type="button" class="choice" aria-pressed={shown.is_none().to_string()} onclick={show(None)}>
                <span>{capitalised(&name(lang, original(document)))}</span><span class="choice-count">{lang.say(Msg::TranslationOriginal)}</span>
            </button>
            {for translations}
            <button type="button" class="link" aria-expanded={adding.to_string()} onclick={add}>{lang.say(Msg::TranslationAnother)}</button>
            if adding { {form(lang, project, send)} }
        </div>
    }
}

/// The form for another language.
fn form(lang: Language, project: &Project, send: &Callback<TextMessage>) -> Html {
    let has = |tag: &str| project.document.languages.iter().any(|one| one == tag);
    let first = Language::all().map(Language::tag).find(|tag| !has(tag));
    let known = Language::all().filter(|one| !has(one.tag()));
    let known: Vec<Html> = known
        .map(|one| html! { <option value={one.tag()}>{one.name()}</option> })
        .collect();
    let submit = {
        let send = send.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = |selector| {
                let input = browser::find(selector);
                let input = input.and_then(|input| {
                    wasm_bindgen::JsCast::dyn_into::<HtmlInputElement>(input).ok()
                });
                input.map_or_else(String::new, |input| input.value())
            };
            send.emit(TextMessage::Add(
                typed("#new-language"),
                typed("#new-translator"),
            ));
        })
    };
    let leave = send.reform(|_: MouseEvent| TextMessage::Adding(false));
    html! {
        <form class="new-language" onsubmit={submit}>
            <label class="new-field">{lang.say(Msg::TranslationTag)}
                <input id="new-language" type="text" list="known-languages" autocomplete="off" autocapitalize="none" spellcheck="false" ~defaultValue={first.unwrap_or_default()} aria-describedby="new-language-note" />
            </label>
            <datalist id="known-languages">{known}</datalist>
            <label class="new-field">{lang.say(Msg::TranslationBy)}
                <input id="new-translator" type="text" autocomplete="off" placeholder={lang.say(Msg::TranslationByEditor)} />
            </label>
            <div class="rewriting-tools">
                <button type="submit" class="choice choice-main">{lang.say(Msg::TranslationAdd)}</button>
                <button type="button" class="choice choice-light" onclick={leave}>{lang.say(Msg::ProgressCancel)}</button>
            </div>
            <p id="new-language-note" class="field-note">{lang.say(Msg::TranslationTagNote)}</p>
        </form>
    }
}
