//! The text as it was understood, paragraph by paragraph; beside it where it is from, or a translation.

use super::fields::{FieldsProps, fields};
use super::languages::languages;
use super::original::original_text;
use super::refusal::refused;
use super::removed::removed;
use super::taking::{ENDINGS, on_choose, on_drag_over, on_drop};
use super::translation::{TranslationProps, translation};
use crate::model::{Message, Progress, Refusal, Source, TextMessage, Texting};
use crate::words::{Count, Msg, Words};
use editing::Project;
use explorer::i18n::Language;
use yew::prelude::*;

/// What the first step shows.
pub struct UnderstoodProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The text as it was given; none for an article that was opened.
    pub source: Option<&'a Source>,
    /// How it was understood.
    pub project: Option<&'a Project>,
    /// Which words are being changed, which translation is shown.
    pub texting: &'a Texting,
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
        project,
        texting,
        send,
        ..
    } = *props;
    let anew = send.reform(|_: MouseEvent| Message::StartAnew);
    let text = send.reform(|message: TextMessage| Message::Text(message));
    let shown = project.and_then(|project| Some((project, texting.shown(project)?)));
    html! {
        <div class={classes!("columns", shown.is_some().then_some("columns-one"))} ondrop={on_drop(send)} ondragover={on_drag_over()}>
            <section class="understood" aria-labelledby="understood-title">
                <div class="understood-head">
                    <div>
                        <h1 id="understood-title" class="studio-subtitle">{lang.say(Msg::TextTitle)}</h1>
                        if let Some(project) = project {
                            <p class="studio-note">{lang.say_count(Count::TextParagraphs, project.document.passages.len())}</p>
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
                if let Some(project) = project {
                    {languages(lang, project, texting, &text)}
                    if let Some((project, tag)) = shown {
                        {translation(&TranslationProps { lang, project, tag, texting, send: &text })}
                    } else {
                        {removed(lang, project, &text)}
                        {original_text(lang, project, texting, &text)}
                    }
                }
            </section>
            if shown.is_none() {
                <aside class="aside">
                    {fields(&FieldsProps { lang, source, draft: project.map(|project| &project.document), busy: props.progress.is_some(), send })}
                </aside>
            }
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
