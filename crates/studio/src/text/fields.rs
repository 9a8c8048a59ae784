//! Where the article is from: what the text says of it, and what only the editor knows.

use crate::frame::keycap;
use crate::model::{Field, Message, Source};
use crate::side::door;
use crate::words::{Msg, Words};
use article::document::{Document, Text};
use explorer::i18n::Language;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the fields show.
pub struct FieldsProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The text as it was given; none for an article that was opened.
    pub source: Option<&'a Source>,
    /// How it was understood.
    pub draft: Option<&'a Document>,
    /// Whether a draft is being made.
    pub busy: bool,
    /// What takes messages.
    pub send: &'a Callback<Message>,
}

/// The fields, and the way on.
pub fn fields(props: &FieldsProps) -> Html {
    let FieldsProps {
        lang,
        source,
        draft,
        busy,
        send,
    } = *props;
    let find = send.reform(|event: SubmitEvent| {
        event.prevent_default();
        Message::Find
    });
    let Some(source) = source else {
        return onward(lang, draft, send);
    };
    let wrong = source.said().err();
    let publisher = draft.and_then(publisher).unwrap_or_default();
    let published = draft.and_then(|draft| draft.source.published.as_ref()?.date.clone());
    let field = |field, name, note, value: &Option<String>, found: String| {
        let (wrong, note) = match field {
            Field::Published if wrong == Some(field) => (true, Msg::FieldPublishedWrong),
            Field::Url if wrong == Some(field) => (true, Msg::FieldUrlWrong),
            _ => (false, note),
        };
        let value = value.clone().unwrap_or(found);
        input(lang, field, [name, note], value, wrong, send)
    };
    html! {
        <form class="fields" onsubmit={find} aria-labelledby="fields-title">
            <h2 id="fields-title" class="studio-subtitle">{lang.say(Msg::FieldsTitle)}</h2>
            {field(Field::Publisher, Msg::FieldPublisher, Msg::FieldPublisherNote, &source.publisher, publisher)}
            {field(Field::Published, Msg::FieldPublished, Msg::FieldPublishedNote, &source.published, published.unwrap_or_default())}
            {field(Field::Url, Msg::FieldUrl, Msg::FieldUrlNote, &source.url, String::new())}
            {languages(lang, draft, send)}
            <button type="submit" class="choice choice-main choice-wide" aria-keyshortcuts="Control+Enter" disabled={busy || draft.is_none()}>
                {lang.say(Msg::FieldsFind)}{keycap("Ctrl ↵")}
            </button>
            <p class="field-note">{lang.say(Msg::FieldsFindNote)}</p>
            if draft.is_some() {
                <button type="button" class="choice choice-wide" disabled={busy} onclick={send.reform(|_: MouseEvent| Message::Look(None))}>{lang.say(Msg::StartLook)}</button>
                {door(lang, &send.reform(Message::Side))}
            }
        </form>
    }
}

/// An article that was opened: what is said of it, and the way to its facts.
fn onward(lang: Language, draft: Option<&Document>, send: &Callback<Message>) -> Html {
    let go = send.reform(|_: MouseEvent| Message::Find);
    let rows = draft.into_iter().flat_map(|draft| {
        let mut parties = draft.parties.iter();
        let publisher = parties.find(|party| party.id == draft.source.publisher);
        let publisher = publisher.map(|party| original(&party.name, draft));
        let published = draft
            .source
            .published
            .as_ref()
            .and_then(|when| when.date.clone());
        [
            (Msg::FieldPublisher, publisher),
            (Msg::FieldPublished, published),
            (Msg::FieldUrl, draft.source.url.clone()),
        ]
    });
    let rows = rows.filter_map(|(name, words)| {
        let words = words?;
        Some(html! { <div class="field"><span class="field-name">{lang.say(name)}</span><p class="field-words">{words}</p></div> })
    });
    html! {
        <section class="fields" aria-labelledby="fields-title">
            <h2 id="fields-title" class="studio-subtitle">{lang.say(Msg::FieldsTitle)}</h2>
            {for rows}
            <button type="button" class="choice choice-main choice-wide" onclick={go} disabled={draft.is_none()}>{lang.say(Msg::CheckToFacts)}</button>
        </section>
    }
}

fn input(
    lang: Language,
    field: Field,
    [name, note]: [Msg; 2],
    value: String,
    wrong: bool,
    send: &Callback<Message>,
) -> Html {
    let id = match field {
        Field::Publisher => "field-publisher",
        Field::Published => "field-published",
        Field::Url => "field-url",
    };
    let kind = if field == Field::Url { "url" } else { "text" };
    let fill = send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            fill.emit(Message::Fill(field, input.value()));
        }
    });
    html! {
        <div class="field">
            <label class="field-name" for={id}>{lang.say(name)}</label>
            <div>
                <input {id} type={kind} {value} {oninput} autocomplete="off" aria-describedby={format!("{id}-note")} aria-invalid={wrong.then_some("true")} />
                <p class={classes!("field-note", wrong.then_some("field-wrong"))} id={format!("{id}-note")}>{lang.say(note)}</p>
            </div>
        </div>
    }
}

/// The language of the text, among those that can be drafted.
fn languages(lang: Language, draft: Option<&Document>, send: &Callback<Message>) -> Html {
    let current = draft.and_then(|draft| draft.languages.first());
    let choices = Language::all().map(|each| {
        let choose = send.reform(move |_: MouseEvent| Message::IsIn(each.tag().to_owned()));
        let pressed = current.is_some_and(|tag| tag == each.tag());
        html! { <button type="button" class="choice" lang={each.tag()} aria-pressed={pressed.to_string()} onclick={choose}>{each.name()}</button> }
    });
    html! {
        <div class="field" role="group" aria-label={lang.say(Msg::FieldLanguage)}>
            <span class="field-name" aria-hidden="true">{lang.say(Msg::FieldLanguage)}</span>
            <div class="field-choices">{for choices}</div>
        </div>
    }
}

/// A text in the language of the original.
fn original(text: &Text, draft: &Document) -> String {
    let tag = draft.languages.first();
    let words = tag.and_then(|tag| text.0.get(tag)?.clone());
    words.unwrap_or_default()
}

/// The name of the publisher, if the text gives it.
fn publisher(draft: &Document) -> Option<String> {
    let id = &draft.source.publisher;
    let party = draft.parties.iter().find(|party| party.id == *id)?;
    party.claim.as_ref()?;
    Some(original(&party.name, draft))
}
