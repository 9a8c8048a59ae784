//! The fourth step: whether the article can be published, what can be taken away, and what is in it.

use super::forms::{FormsProps, forms};
use super::sums::sums;
use crate::model::{Check, Findings, Message, PublishMessage, Publishing, Step};
use crate::words::{Count, Msg, Words};
use browser::worker::Form;
use editing::{Project, original};
use explorer::i18n::Language;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the fourth step shows.
pub struct PublishProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The article.
    pub project: &'a Project,
    /// What is known of the check.
    pub check: &'a Check,
    /// The state of the step.
    pub publishing: &'a Publishing,
    /// What takes messages.
    pub send: &'a Callback<Message>,
}

/// The fourth step.
pub fn publish(props: &PublishProps) -> Html {
    let PublishProps {
        lang,
        project,
        check,
        publishing,
        send,
    } = *props;
    let own = send.reform(Message::Publish);
    let findings = check.findings();
    let allowed = findings.is_some_and(Findings::can_publish);
    let document = &project.document;
    let titles = &document.title.text.0;
    let title = titles.get(original(document)).and_then(Option::as_deref);
    let onkeydown = {
        let own = own.clone();
        Callback::from(move |event: KeyboardEvent| {
            let plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
            // A field takes its own digits.
            if !plain || browser::is_target(&event, "input") {
                return;
            }
            let message = match &*event.key() {
                "1" => PublishMessage::Make(Form::Single),
                "2" => PublishMessage::Make(Form::Site),
                "3" => PublishMessage::Article,
                "4" => PublishMessage::Copy,
                _ => return,
            };
            event.prevent_default();
            own.emit(message);
        })
    };
    html! {
        <div class="columns publish" {onkeydown}>
            <div>
                <div class="publish-head">
                    <div>
                        <h1 class="studio-subtitle">{lang.say(if allowed { Msg::PublishReady } else { Msg::PublishStopped })}</h1>
                        {state(props)}
                    </div>
                    {name(lang, publishing, &document.id, &own)}
                </div>
                {forms(&FormsProps {
                    lang,
                    publishing,
                    id: &document.id,
                    title: title.unwrap_or_default(),
                    allowed,
                    is_draft: findings.is_some_and(|findings| !findings.open.is_empty()),
                    send: &own,
                })}
                <p class="publish-link">{lang.say(Msg::PublishNoLink)}</p>
            </div>
            <aside class="publish-aside">{sums(lang, document)}</aside>
        </div>
    }
}

/// What stops publishing, or what is worth a look before.
fn state(props: &PublishProps) -> Html {
    let PublishProps {
        lang,
        project,
        check,
        send,
        ..
    } = *props;
    let Some(findings) = check.findings() else {
        let words = match check {
            Check::Absent => Msg::CheckAbsent,
            _ => Msg::CheckAwaited,
        };
        return html! { <p class="studio-note" role="status">{lang.say(words)}</p> };
    };
    let look = |words| {
        let go = send.reform(|_: MouseEvent| Message::Go(Step::Check));
        html! { <button type="button" class="link" onclick={go}>{lang.say(words)}</button> }
    };
    if !findings.can_publish() {
        let (errors, open) = (findings.errors.len(), findings.open.len());
        return html! {
            <div class="publish-stopped" role="status">
                <ul>
                    if errors > 0 { <li class="foot-wrong">{lang.say_count(Count::PublishStoppedErrors, errors)}</li> }
                    if open > 0 { <li>{lang.say_count(Count::PublishStoppedOpen, open)}</li> }
                </ul>
                {look(Msg::PublishToCheck)}
            </div>
        };
    }
    let remarks = findings.remarks.len();
    let suggested = project
        .targets()
        .filter(|(_, draft)| draft.is_some())
        .count();
    let refused = project.refused.len();
    let values = [
        ("decided", &*lang.number((suggested + refused) as u64)),
        ("refused", &*lang.number(refused as u64)),
    ];
    html! {
        <p class="studio-note">{lang.say(Msg::PublishNoErrors)}{" "}
            if remarks > 0 { {lang.say_count(Count::PublishRemarks, remarks)}{" "}{look(Msg::PublishLook)}{". "} }
            {lang.say_with(Msg::PublishDecided, &values)}
        </p>
    }
}

/// The name of the files.
fn name(
    lang: Language,
    publishing: &Publishing,
    id: &str,
    send: &Callback<PublishMessage>,
) -> Html {
    let send = send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            send.emit(PublishMessage::Name(input.value()));
        }
    });
    let value = publishing.name.clone().unwrap_or_else(|| id.to_owned());
    html! {
        <label class="publish-name"><span>{lang.say(Msg::PublishName)}</span><input type="text" autocomplete="off" spellcheck="false" {value} {oninput} /></label>
    }
}
