//! The preview: what it shows, at which width, in which language.

use super::frame::ReaderFrame;
use crate::frame::keycap;
use crate::model::{Check, Device, PreviewMessage, Previewing};
use crate::words::{Msg, Words};
use explorer::i18n::Language;
use std::rc::Rc;
use yew::prelude::*;

/// What the preview shows.
pub struct PreviewProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The state of the preview.
    pub preview: Previewing,
    /// What is known of the check.
    pub check: &'a Check,
    /// The article as it was when it had no errors last.
    pub article: Option<&'a Rc<[u8]>>,
    /// The article's id.
    pub name: &'a str,
    /// What takes messages.
    pub send: &'a Callback<PreviewMessage>,
}

/// The preview.
pub fn preview(props: &PreviewProps) -> Html {
    let PreviewProps {
        lang,
        preview,
        send,
        ..
    } = *props;
    let devices = Device::ALL.map(|device| {
        let choose = send.reform(move |_: MouseEvent| PreviewMessage::Device(device));
        let (name, icon) = match device {
            Device::Phone => (Msg::PreviewPhone, "M4 1.5H10V14.5H4ZM6.4 12.6H7.6"),
            Device::Tablet => (Msg::PreviewTablet, "M2 1.5H12V14.5H2ZM6.4 12.6H7.6"),
            Device::Desktop => (Msg::PreviewDesktop, "M0.5 2H13.5V11H0.5ZM4 14H10M7 11V14"),
        };
        let width = device.width().to_string();
        html! {
            <button type="button" class="preview-tab" aria-pressed={(preview.device == device).to_string()} onclick={choose}>
                <svg class="preview-icon" viewBox="0 0 14 16" aria-hidden="true"><path d={icon} /></svg>
                <span class="preview-device">{lang.say(name)}</span><span class="preview-width">{width}</span>
            </button>
        }
    });
    let shown = preview.language.unwrap_or(lang);
    let languages = Language::all().map(|each| {
        let choose = send.reform(move |_: MouseEvent| PreviewMessage::Language(each));
        html! {
            <button type="button" class="lang" lang={each.tag()} title={each.name()} aria-pressed={(each == shown).to_string()} onclick={choose}><span>{each.short()}</span></button>
        }
    });
    let fill = send.reform(move |_: MouseEvent| PreviewMessage::Fill(!preview.fill));
    let close = send.reform(|_: MouseEvent| PreviewMessage::Toggle);
    html! {
        <section class={classes!("preview", preview.fill.then_some("preview-fill"))} aria-label={lang.say(Msg::PreviewTitle)}>
            <div class="preview-bar">
                <div class="preview-devices" role="group" aria-label={lang.say(Msg::PreviewWidths)}>{for devices}</div>
                <div class="preview-tools">
                    <div class="languages" role="group" aria-label={lang.say(Msg::PreviewLanguages)}>{for languages}</div>
                    <button type="button" class="link preview-fills" onclick={fill}>{lang.say(if preview.fill { Msg::PreviewBeside } else { Msg::PreviewFill })}</button>
                    <button type="button" class="link" onclick={close} aria-keyshortcuts="F2">{lang.say(Msg::PreviewClose)}</button>
                    {keycap("F2")}
                </div>
            </div>
            {state(props)}
            {page(props, shown)}
        </section>
    }
}

/// What the page is not: published, checked, up to date.
fn state(props: &PreviewProps) -> Html {
    let lang = props.lang;
    let findings = props.check.findings();
    let words = match findings {
        Some(findings) if !findings.errors.is_empty() => Msg::PreviewOutdated,
        Some(findings) if findings.open.is_empty() => Msg::PreviewUnpublished,
        _ => Msg::PreviewDraft,
    };
    html! { <p class="preview-state" role="status">{lang.say(words)}</p> }
}

fn page(props: &PreviewProps, shown: Language) -> Html {
    let lang = props.lang;
    let page = browser::root_attribute("data-reader").unwrap_or_default();
    match props.article {
        Some(article) => html! {
            <ReaderFrame {page} title={lang.say(Msg::PreviewTitle)} width={props.preview.device.width()} article={article.clone()}
                name={props.name.to_owned()} language={shown.tag()} send={props.send.clone()} />
        },
        None => {
            let words = match props.check {
                Check::Awaited => Msg::CheckAwaited,
                Check::Absent => Msg::CheckAbsent,
                Check::Found { .. } => Msg::PreviewNone,
            };
            html! { <p class="step-state">{lang.say(words)}</p> }
        }
    }
}
