//! The empty page: where a text is put.

use super::bookmark::Bookmark;
use super::drafts::{DraftsProps, drafts};
use super::refusal::refused;
use super::taking::{ENDINGS, on_choose, on_drag_over, on_drop, on_paste};
use crate::frame::keycap;
use crate::model::{Message, Refusal, Step};
use crate::words::{Msg, Words};
use explorer::i18n::Language;
use storage::drafts::{DraftId, Listed};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// What the empty page shows.
pub struct StartProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// What was typed before the studio was there.
    pub typed: &'a AttrValue,
    /// The drafts that are kept; none if the browser keeps none.
    pub listed: Option<&'a [Listed]>,
    /// The draft that was deleted last.
    pub deleted: Option<&'a DraftId>,
    /// The one that is being renamed.
    pub renaming: Option<&'a DraftId>,
    /// Whether the next text is shown at once.
    pub look: bool,
    /// The address of the studio; empty where it is not known.
    pub address: &'a AttrValue,
    /// Why a file is not opened.
    pub refusal: Option<&'a Refusal>,
    /// What takes messages.
    pub send: &'a Callback<Message>,
}

/// The empty page.
pub fn start(props: &StartProps) -> Html {
    let StartProps {
        lang,
        typed,
        look,
        send,
        ..
    } = *props;
    let on_key = {
        let send = send.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() != "Enter" || !(event.ctrl_key() || event.meta_key()) {
                return;
            }
            if let Some(field) = event.target_dyn_into::<HtmlTextAreaElement>() {
                event.prevent_default();
                send.emit(Message::Words(field.value()));
            }
        })
    };
    let go = {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| {
            let words = browser::typed_in("#paste");
            if !words.trim().is_empty() {
                send.emit(Message::Words(words));
            }
        })
    };
    let at_once = {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| {
            let words = browser::typed_in("#paste");
            let words = Some(words).filter(|words| !words.trim().is_empty());
            // The text that comes is shown at once.
            if words.is_none()
                && let Some(field) = browser::find("#paste")
            {
                browser::focus(&field);
            }
            send.emit(Message::Look(words));
        })
    };
    let example = send.reform(|_: MouseEvent| Message::Example);
    html! {
        <div class="columns">
            <section class="start" aria-labelledby="start-title">
                <h1 id="start-title" class="studio-title">{lang.say(Msg::StartTitle)}</h1>
                <p class="studio-note" id="start-note">{lang.say(Msg::StartNote)}</p>
                if let Some(refusal) = props.refusal {
                    <div class="refusal" role="alert"><p>{refused(lang, refusal)}</p></div>
                }
                <div class="paste-frame" ondrop={on_drop(send)} ondragover={on_drag_over()}>
                    <textarea id="paste" class="paste" aria-label={lang.say(Msg::StartPaste)} aria-describedby="start-hint"
                        placeholder={lang.say(Msg::StartPaste)} spellcheck="false" defaultvalue={typed.clone()} onpaste={on_paste(send)} onkeydown={on_key} />
                    <p class="paste-hint" id="start-hint">{keycap("Ctrl V")}{" "}{lang.say(Msg::StartHint)}</p>
                    <div class="paste-buttons">
                        <button type="button" class="choice choice-main" onclick={go}>{lang.say(Msg::StartRead)}{keycap("Ctrl ↵")}</button>
                        <button type="button" class="choice" onclick={at_once} aria-pressed={look.then_some("true")} aria-describedby="look-note">{lang.say(Msg::StartLook)}</button>
                        <label class="choice">{lang.say(Msg::StartFile)}
                            <input class="visually-hidden" type="file" accept={ENDINGS} onchange={on_choose(send)} />
                        </label>
                        <button type="button" class="choice" onclick={example}>{lang.say(Msg::StartExample)}</button>
                    </div>
                    <p class="field-note look-note" id="look-note">{lang.say(if look { Msg::StartLookNext } else { Msg::StartLookNote })}</p>
                </div>
            </section>
            <aside class="aside" aria-labelledby="steps-title">
                <h2 id="steps-title" class="studio-subtitle">{lang.say(Msg::StartSteps)}</h2>
                <ol class="about-steps">{for Step::ALL.into_iter().map(|step| about(lang, step))}</ol>
                {drafts(&DraftsProps { lang, listed: props.listed, deleted: props.deleted, renaming: props.renaming, send })}
                <Bookmark {lang} studio={props.address.clone()} />
            </aside>
        </div>
    }
}

/// What a step is for.
fn about(lang: Language, step: Step) -> Html {
    let (name, about) = match step {
        Step::Text => (Msg::StepText, Msg::StepAboutText),
        Step::Facts => (Msg::StepFacts, Msg::StepAboutFacts),
        Step::Check => (Msg::StepCheck, Msg::StepAboutCheck),
        Step::Publish => (Msg::StepPublish, Msg::StepAboutPublish),
    };
    html! {
        <li class="about-step">
            <span class="step-number" aria-hidden="true">{step.number()}</span>
            <div><h3>{lang.say(name)}</h3><p>{lang.say(about)}</p></div>
        </li>
    }
}
