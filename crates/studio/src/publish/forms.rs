//! What can be taken away: one file, a site, the article file, lines for another page.

use super::sizes::size;
use crate::frame::keycap;
use crate::model::{Made, Making, Order, PublishMessage, Publishing};
use crate::words::{Count, List, Msg, Words};
use browser::worker::{Form, PublishError};
use explorer::i18n::Language;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the rows show.
pub struct FormsProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The state of the step.
    pub publishing: &'a Publishing,
    /// The article's id.
    pub id: &'a str,
    /// The headline.
    pub title: &'a str,
    /// Whether the check lets it pass.
    pub allowed: bool,
    /// Whether something is still a suggestion.
    pub is_draft: bool,
    /// What takes messages.
    pub send: &'a Callback<PublishMessage>,
}

/// A row: its key, what it is, how large, what can be done.
struct Row {
    key: &'static str,
    title: Msg,
    note: Html,
    size: String,
    ending: String,
    action: Html,
    more: Html,
}

fn row(lang: Language, row: Row) -> Html {
    html! {
        <li class="form">
            <span class="form-key">{keycap(row.key)}</span>
            <div class="form-words"><h2>{lang.say(row.title)}</h2>{row.note}</div>
            <p class="form-size"><span>{row.size}</span><span class="found-note">{row.ending}</span></p>
            <div class="form-action">{row.action}</div>
            <div class="form-more">{row.more}</div>
        </li>
    }
}

/// All rows.
pub fn forms(props: &FormsProps) -> Html {
    html! {
        <ul class="forms">
            {made(props, Form::Single)}
            {made(props, Form::Site)}
            {article(props)}
            {embed(props)}
        </ul>
    }
}

/// One file, or a site.
fn made(props: &FormsProps, form: Form) -> Html {
    let FormsProps {
        lang,
        publishing,
        id,
        allowed,
        send,
        ..
    } = *props;
    let order = publishing.order(form, id);
    let made = publishing.made(&order);
    let (key, title, note) = match form {
        Form::Single => ("1", Msg::PublishSingle, Msg::PublishSingleNote),
        Form::Site => ("2", Msg::PublishSite, Msg::PublishSiteNote),
    };
    let running = publishing.making.as_ref();
    let running = running.filter(|(order, _)| order.form == form);
    let press = send.reform(move |_: MouseEvent| PublishMessage::Make(form));
    let words = match made {
        Some(_) => Msg::PublishAgain,
        None => Msg::PublishDownload,
    };
    let main = (form == Form::Single).then_some("choice-main");
    let busy = publishing.making.is_some();
    let wrong = (publishing.error.as_ref()).filter(|(failed, _)| *failed == form);
    let note = html! {
        <>
            <p>{lang.say(note)}</p>
            if form == Form::Site { <p>{lang.say(Msg::PublishSiteLists)}</p>{github(lang)} }
        </>
    };
    let (size, ending) = sizes(lang, form, made);
    row(
        lang,
        Row {
            key,
            title,
            note,
            size,
            ending,
            action: html! {
                <button type="button" class={classes!("choice", "choice-wide", main)} disabled={!allowed || busy} onclick={press} aria-keyshortcuts={key}>
                    {lang.say(words)}{keycap(key)}
                </button>
            },
            more: html! {
                <>
                    if let Some((order, how_far)) = running { {progress(lang, order, how_far, send)} }
                    if let Some((_, error)) = wrong { <div class="refusal" role="alert">{refused(lang, error)}</div> }
                    if let Some(made) = made { <p class="form-done" role="status">{lang.say_with(Msg::PublishDone, &[("name", &made.name)])}</p> }
                </>
            },
        },
    )
}

/// How large a file is, once it is made, and what sort of file it is.
fn sizes(lang: Language, form: Form, made: Option<&Made>) -> (String, String) {
    let ending = match form {
        Form::Single => ".html",
        Form::Site => ".zip",
    };
    let Some(made) = made else {
        return (
            ending.to_owned(),
            lang.say(Msg::PublishUnknownSize).to_owned(),
        );
    };
    let about = match form {
        Form::Single => ending.to_owned(),
        Form::Site => {
            let files = lang.say_count(Count::PublishFiles, made.entries.len());
            format!("{ending}, {files}")
        }
    };
    (size(lang, made.file.size()), about)
}

fn progress(
    lang: Language,
    order: &Order,
    how_far: &Making,
    send: &Callback<PublishMessage>,
) -> Html {
    let cancel = send.reform(|_: MouseEvent| PublishMessage::Cancel);
    let (message, value) = match how_far {
        Making::Loading(part) => (Msg::PublishLoading, Some(part.to_string())),
        Making::Step(step) => {
            let message = match &**step {
                "checking" => Msg::PublishChecking,
                "pictures" => Msg::PublishPictures,
                "packing" => Msg::PublishPacking,
                _ => Msg::PublishPages,
            };
            (message, None)
        }
    };
    let label = lang.say(message);
    html! {
        <div class="progress" role="status">
            <p>{label}</p>
            <progress {value} max="1" aria-label={order.name.clone()}></progress>
            <button type="button" class="choice" onclick={cancel}>{lang.say(Msg::PublishCancel)}</button>
        </div>
    }
}

fn refused(lang: Language, error: &PublishError) -> Html {
    let words = |message| html! { <p>{lang.say(message)}</p> };
    match error {
        PublishError::Absent => words(Msg::PublishAbsent),
        PublishError::Address => words(Msg::PublishAddressWrong),
        PublishError::Failed(_) => words(Msg::PublishFailed),
        PublishError::Refused(said) => {
            let lines = said
                .lines()
                .map(|line| html! { <li lang="en">{line.to_owned()}</li> });
            html! { <div><p>{lang.say(Msg::PublishRefused)}</p><ul>{for lines}</ul></div> }
        }
    }
}

/// How a site comes to GitHub Pages.
fn github(lang: Language) -> Html {
    let steps = lang.say_list(List::PublishPagesSteps).iter();
    let steps = steps.map(|step| html! { <li>{*step}</li> });
    html! {
        <details class="form-steps"><summary>{lang.say(Msg::PublishPagesTitle)}</summary><ol>{for steps}</ol></details>
    }
}

/// The article file: a draft can be taken away, too.
fn article(props: &FormsProps) -> Html {
    let FormsProps {
        lang,
        publishing,
        is_draft,
        send,
        ..
    } = *props;
    let press = send.reform(|_: MouseEvent| PublishMessage::Article);
    row(
        lang,
        Row {
            key: "3",
            title: Msg::PublishFile,
            note: html! {
                <>
                    <p>{lang.say(Msg::PublishFileNote)}</p>
                    if is_draft { <p>{lang.say(Msg::PublishFileOpen)}</p> }
                </>
            },
            size: size(lang, publishing.article.len() as f64),
            ending: ".json, dateline/1".to_owned(),
            action: html! {
                <button type="button" class="choice choice-wide" onclick={press} aria-keyshortcuts="3">{lang.say(Msg::PublishDownload)}{keycap("3")}</button>
            },
            more: Html::default(),
        },
    )
}

/// The lines for another page.
fn embed(props: &FormsProps) -> Html {
    let FormsProps {
        lang,
        publishing,
        title,
        send,
        ..
    } = *props;
    let press = send.reform(|_: MouseEvent| PublishMessage::Copy);
    let snippet = publishing.snippet(title);
    let wrong = !publishing.address.trim().is_empty() && publishing.address().is_none();
    let typed = send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            typed.emit(PublishMessage::Address(input.value()));
        }
    });
    let note = if wrong {
        Msg::PublishAddressWrong
    } else {
        Msg::PublishEmbedNote
    };
    let copied = publishing.copied.map(|worked| match worked {
        true => Msg::PublishCopied,
        false => Msg::PublishNotCopied,
    });
    row(
        lang,
        Row {
            key: "4",
            title: Msg::PublishEmbed,
            note: html! {
                <div class="form-address">
                    <label for="site-address">{lang.say(Msg::PublishAddress)}</label>
                    <input id="site-address" type="url" autocomplete="off" placeholder={crate::model::EXAMPLE} value={publishing.address.clone()} {oninput}
                        aria-invalid={wrong.then_some("true")} aria-describedby="site-address-note" />
                    <p id="site-address-note" class={classes!("field-note", wrong.then_some("field-wrong"))}>{lang.say(note)}</p>
                </div>
            },
            size: lang.say_count(Count::PublishLines, snippet.lines().count()),
            ending: "HTML".to_owned(),
            action: html! {
                <button type="button" class="choice choice-wide" onclick={press} aria-keyshortcuts="4">{lang.say(Msg::PublishCopy)}{keycap("4")}</button>
            },
            more: html! {
                <>
                    <pre class="form-code" tabindex="0" aria-label={lang.say(Msg::PublishEmbed)}><code>{snippet}</code></pre>
                    <p class="form-done" role="status">{copied.map(|message| lang.say(message))}</p>
                </>
            },
        },
    )
}
