//! The name, the steps, the tools.

use super::keycap::keycap;
use crate::model::{Message, PreviewMessage, Step, Work};
use crate::words::{Msg, Words};
use editing::queue::counts;
use explorer::i18n::Language;
use yew::prelude::*;

/// What the header shows.
pub struct HeaderProps<'a> {
    /// The way to the site's first page.
    pub front: AttrValue,
    /// The language of the interface.
    pub lang: Language,
    /// The step that is shown.
    pub step: Step,
    /// The article that is made.
    pub work: Option<&'a Work>,
    /// What takes messages.
    pub send: Callback<Message>,
}

/// The name of a step.
fn name(step: Step) -> Msg {
    match step {
        Step::Text => Msg::StepText,
        Step::Facts => Msg::StepFacts,
        Step::Check => Msg::StepCheck,
        Step::Publish => Msg::StepPublish,
    }
}

/// The name, the steps, the tools.
pub fn header(props: &HeaderProps) -> Html {
    let HeaderProps {
        front,
        lang,
        step,
        work,
        send,
    } = props;
    let open = work.map(|work| {
        counts(work.project())
            .values()
            .map(|count| count.open)
            .sum::<usize>()
    });
    let steps = Step::ALL.map(|each| {
        let go = send.reform(move |_: MouseEvent| Message::Go(each));
        let current = (each == *step).then_some("step");
        html! {
            <li><button type="button" class="step-tab" onclick={go} aria-current={current}>
                <span class="step-number" aria-hidden="true">{each.number()}</span>
                <span class="step-name">{lang.say(name(each))}</span>
                if let Some(open) = open.filter(|open| each == Step::Facts && *open > 0) {
                    <span class="step-left">{open}</span>
                }
            </button></li>
        }
    });
    let languages = Language::all().map(|each| {
        let speak = send.reform(move |_: MouseEvent| Message::Speak(each));
        let tag = each.tag();
        html! {
            <button type="button" class="lang" lang={tag} aria-pressed={(each == *lang).to_string()} onclick={speak} title={each.name()}>
                <span>{each.short()}</span>
            </button>
        }
    });
    html! {
        <header class="top studio-top">
            <p class="name"><a href={front.clone()}>{lang.say(Msg::FrameName)}</a></p>
            <p class="studio-name">{lang.say(Msg::FrameStudio)}</p>
            <nav aria-label={lang.say(Msg::FrameSteps)}><ol class="steps">{for steps}</ol></nav>
            <div class="tools">
                <button type="button" class="preview-open" onclick={send.reform(|_: MouseEvent| Message::Preview(PreviewMessage::Toggle))} aria-keyshortcuts="F2">
                    <svg class="preview-icon" viewBox="0 0 16 14" aria-hidden="true"><path d="M1 1.5H15V12.5H1ZM8 1.5V12.5" /></svg>
                    <span class="preview-name">{lang.say(Msg::PreviewOpen)}</span>{keycap("F2")}
                </button>
                <div class="languages" role="group" aria-label={lang.say(Msg::FrameLanguage)}>{for languages}</div>
            </div>
        </header>
    }
}
