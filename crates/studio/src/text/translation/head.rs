//! What is said of a translation as a whole, and where all of it is pasted.

use super::props::TranslationProps;
use crate::frame::TypedField;
use crate::model::TextMessage;
use crate::words::{Count, Msg, Words};
use editing::original;
use editing::translation::progress;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// How far it is, who translates, and the field for a whole translation while there is none.
pub fn head(props: &TranslationProps) -> Html {
    let TranslationProps {
        lang,
        project,
        tag,
        texting,
        send,
    } = *props;
    let document = &project.document;
    let done = progress(document, tag);
    let open = done.all - done.passages;
    let state = match (open, done.title) {
        (0, true) => lang.say(Msg::TranslationAll).to_owned(),
        (0, false) => lang.say(Msg::TranslationNoTitle).to_owned(),
        (open, _) => lang.say_count(Count::TranslationOpen, open),
    };
    let quotes = [
        ("n", done.aligned.to_string()),
        ("all", done.quotes.to_string()),
    ];
    let quotes = quotes.each_ref().map(|(key, value)| (*key, value.as_str()));
    let mut translations = document.translations.iter();
    let by = translations.find(|one| one.language == tag);
    let by = by.and_then(|one| one.by.0.get(original(document)).cloned().flatten());
    let by = by.unwrap_or_default();
    let remove = send.reform(|_: MouseEvent| TextMessage::Remove);
    html! {
        <>
            <div class="translation-head">
                <p class="studio-note" role="status">
                    {state}
                    if done.quotes > 0 { {" "}{lang.say_with(Msg::TranslationQuotes, &quotes)} }
                </p>
                <label class="new-field">{lang.say(Msg::TranslationBy)}
                    <TypedField value={by} set={send.reform(TextMessage::Translator)} />
                </label>
                <button type="button" class="link" onclick={remove}>{lang.say(Msg::TranslationRemove)}</button>
            </div>
            if let Some(paragraphs) = texting.pasted {
                <p class="translation-uneven" role="alert">{lang.say_with(Msg::TranslationUneven, &[("n", &paragraphs.to_string()), ("all", &done.all.to_string())])}</p>
            }
            if done.passages == 0 {
                {paste(props)}
            }
        </>
    }
}

/// The field for a whole translation.
fn paste(props: &TranslationProps) -> Html {
    let TranslationProps {
        lang, tag, send, ..
    } = *props;
    let onpaste = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            let event = event.unchecked_into::<web_sys::ClipboardEvent>();
            let data = event.clipboard_data();
            let text = data.and_then(|data| data.get_data("text/plain").ok());
            if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
                event.prevent_default();
                send.emit(TextMessage::Pasted(text));
            }
        })
    };
    let go = {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| {
            let field = browser::find("#pasted-translation");
            let field = field.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
            let text = field.map_or_else(String::new, |field| field.value());
            if !text.trim().is_empty() {
                send.emit(TextMessage::Pasted(text));
            }
        })
    };
    html! {
        <div class="translation-paste">
            <label class="label" for="pasted-translation">{lang.say(Msg::TranslationPaste)}</label>
            <textarea id="pasted-translation" class="translated" rows="4" lang={tag.to_owned()} {onpaste} aria-describedby="pasted-note" />
            <p id="pasted-note" class="field-note">{lang.say(Msg::TranslationPasteNote)}</p>
            <button type="button" class="choice" onclick={go}>{lang.say(Msg::TranslationTake)}</button>
        </div>
    }
}
