//! The text as it was understood, paragraph by paragraph; beside it where it is from.

use super::fields::{FieldsProps, fields};
use super::refusal::refused;
use super::removed::changes;
use super::taking::{ENDINGS, on_choose, on_drag_over, on_drop};
use crate::model::{Message, Progress, Refusal, Source};
use crate::words::{Count, Msg, Words};
use article::document::Document;
use explorer::i18n::Language;
use yew::prelude::*;

/// What the first step shows.
pub struct UnderstoodProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The text as it was given.
    pub source: &'a Source,
    /// How it was understood.
    pub draft: Option<&'a Document>,
    /// How far drafting is.
    pub progress: Option<&'a Progress>,
    /// Why it is not drafted.
    pub refusal: Option<&'a Refusal>,
    /// What takes messages.
    pub send: &'a Callback<Message>,
}

/// The first step.
pub fn understood(props: &UnderstoodProps) -> Html {
    let UnderstoodProps {
        lang,
        source,
        draft,
        send,
        ..
    } = *props;
    let anew = send.reform(|_: MouseEvent| Message::StartAnew);
    html! {
        <div class="columns" ondrop={on_drop(send)} ondragover={on_drag_over()}>
            <section class="understood" aria-labelledby="understood-title">
                <div class="understood-head">
                    <div>
                        <h1 id="understood-title" class="studio-subtitle">{lang.say(Msg::TextTitle)}</h1>
                        if let Some(draft) = draft {
                            <p class="studio-note">{lang.say_count(Count::TextParagraphs, draft.passages.len())}</p>
                        }
                    </div>
                    <div class="understood-tools">
                        <button type="button" class="choice" onclick={anew}>{lang.say(Msg::TextAnother)}</button>
                        <label class="choice">{lang.say(Msg::StartFile)}
                            <input class="visually-hidden" type="file" accept={ENDINGS} onchange={on_choose(send)} />
                        </label>
                    </div>
                </div>
                {state(props)}
                if let Some(draft) = draft {
                    {changes(lang, draft.draft.as_ref().map_or(&[], |draft| &draft.changes))}
                    {paragraphs(draft)}
                }
            </section>
            <aside class="aside">
                {fields(&FieldsProps { lang, source, draft, busy: props.progress.is_some(), send })}
            </aside>
        </div>
    }
}

/// Progress, or why it did not come to an end.
fn state(props: &UnderstoodProps) -> Html {
    let UnderstoodProps { lang, send, .. } = *props;
    if let Some(refusal) = props.refusal {
        let again = send.reform(|_: MouseEvent| Message::Find);
        return html! {
            <div class="refusal" role="alert">
                <p>{refused(lang, refusal)}</p>
                if matches!(&*refusal.error, "absent" | "failed") {
                    <button type="button" class="choice" onclick={again}>{lang.say(Msg::RefusalAgain)}</button>
                }
            </div>
        };
    }
    let Some(progress) = props.progress else {
        return Html::default();
    };
    let cancel = send.reform(|_: MouseEvent| Message::Cancel);
    let (words, value) = match progress {
        Progress::Loading(part) => (Msg::ProgressLoading, Some(part.to_string())),
        Progress::Step(_) => (Msg::ProgressReading, None),
    };
    html! {
        <div class="progress" role="status">
            <p>{lang.say(words)}</p>
            <progress {value} max="1" aria-label={lang.say(words)}></progress>
            <button type="button" class="choice" onclick={cancel}>{lang.say(Msg::ProgressCancel)}</button>
        </div>
    }
}

fn paragraphs(draft: &Document) -> Html {
    let tag = draft.languages.first().map_or("", String::as_str);
    let passages = draft.passages.iter().enumerate().map(|(index, passage)| {
        let words = passage.text.0.get(tag).and_then(Option::as_deref);
        html! {
            <li class="paragraph"><span class="paragraph-number" aria-hidden="true">{index + 1}</span><p>{words.unwrap_or_default()}</p></li>
        }
    });
    html! { <ol class="paragraphs" lang={tag.to_owned()}>{for passages}</ol> }
}
