//! The drafts that this browser keeps.

use crate::model::{KeepMessage, Message};
use crate::words::{Count, Msg, Words};
use explorer::i18n::{Language, Years};
use storage::drafts::{DraftId, Listed, Moment, Summary};
use yew::prelude::*;

/// What the list shows.
pub struct DraftsProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The drafts; none if the browser keeps none.
    pub listed: Option<&'a [Listed]>,
    /// The one that was deleted last.
    pub deleted: Option<&'a DraftId>,
    /// The one that is being renamed.
    pub renaming: Option<&'a DraftId>,
    /// What takes messages.
    pub send: &'a Callback<Message>,
}

/// The drafts.
pub fn drafts(props: &DraftsProps) -> Html {
    let DraftsProps {
        lang,
        listed,
        deleted,
        renaming,
        send,
    } = *props;
    let keep = send.reform(Message::Keep);
    let restore = deleted.map(|id| {
        let (id, keep) = (id.clone(), keep.clone());
        let restore = Callback::from(move |_: MouseEvent| keep.emit(KeepMessage::Restore(id.clone())));
        html! { <p class="drafts-deleted" role="status">{lang.say(Msg::DraftsDeleted)}{" "}<button type="button" class="link" onclick={restore}>{lang.say(Msg::FootUndo)}</button></p> }
    });
    let Some(listed) = listed else {
        return html! { <section class="drafts"><h2 class="label">{lang.say(Msg::DraftsTitle)}</h2><p class="studio-note">{lang.say(Msg::DraftsNone)}</p></section> };
    };
    if listed.is_empty() && deleted.is_none() {
        return Html::default();
    }
    html! {
        <section class="drafts" aria-labelledby="drafts-title">
            <div class="next-head"><h2 class="label" id="drafts-title">{lang.say(Msg::DraftsTitle)}</h2><p class="studio-note">{lang.say_count(Count::DraftsNumber, listed.len())}</p></div>
            {restore}
            <ul>{for listed.iter().map(|one| if renaming == Some(one.id()) { rename(lang, one, &keep) } else { row(lang, one, &keep) })}</ul>
        </section>
    }
}

fn row(lang: Language, one: &Listed, keep: &Callback<KeepMessage>) -> Html {
    let id = one.id().clone();
    let delete = {
        let (id, keep) = (id.clone(), keep.clone());
        Callback::from(move |_: MouseEvent| keep.emit(KeepMessage::Delete(id.clone())))
    };
    let (title, about) = match one {
        Listed::Draft(summary) => (titled(lang, &summary.title), about(lang, summary)),
        Listed::Damaged(damaged) => (
            titled(lang, damaged.title.as_deref().unwrap_or_default()),
            lang.say(Msg::DraftsDamaged).to_owned(),
        ),
    };
    let open = {
        let (id, keep) = (id.clone(), keep.clone());
        Callback::from(move |_: MouseEvent| keep.emit(KeepMessage::Open(id.clone())))
    };
    let rename = {
        let (id, keep) = (id.clone(), keep.clone());
        Callback::from(move |_: MouseEvent| keep.emit(KeepMessage::Renaming(Some(id.clone()))))
    };
    let duplicate = {
        let (keep, title) = (
            keep.clone(),
            lang.say_with(Msg::DraftsCopy, &[("title", &title)]),
        );
        Callback::from(move |_: MouseEvent| {
            keep.emit(KeepMessage::Duplicate(id.clone(), title.clone()))
        })
    };
    html! {
        <li class="draft-row">
            <button type="button" class="draft-open" onclick={open}><span class="draft-title">{&title}</span><span class="draft-about">{about}</span></button>
            <div class="draft-tools">
                <button type="button" class="link" onclick={rename} aria-label={format!("{}: {title}", lang.say(Msg::DraftsRename))}>{lang.say(Msg::DraftsRename)}</button>
                <button type="button" class="link" onclick={duplicate} aria-label={format!("{}: {title}", lang.say(Msg::DraftsDuplicate))}>{lang.say(Msg::DraftsDuplicate)}</button>
                <button type="button" class="link" onclick={delete} aria-label={format!("{}: {title}", lang.say(Msg::DraftsDelete))}>{lang.say(Msg::DraftsDelete)}</button>
            </div>
        </li>
    }
}

/// A row with a field for another title. Enter keeps it, Esc leaves the old one.
fn rename(lang: Language, one: &Listed, keep: &Callback<KeepMessage>) -> Html {
    let title = match one {
        Listed::Draft(summary) => summary.title.clone(),
        Listed::Damaged(damaged) => damaged.title.clone().unwrap_or_default(),
    };
    let onsubmit = {
        let (id, keep) = (one.id().clone(), keep.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let title = browser::typed_in("#draft-title").trim().to_owned();
            keep.emit(if title.is_empty() {
                KeepMessage::Renaming(None)
            } else {
                KeepMessage::Rename(id.clone(), title)
            });
        })
    };
    let onkeydown = {
        let keep = keep.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.prevent_default();
                keep.emit(KeepMessage::Renaming(None));
            }
        })
    };
    html! {
        <li class="draft-row">
            <form class="draft-rename" {onsubmit} {onkeydown}>
                <input id="draft-title" type="text" ~defaultValue={title.clone()} maxlength="200" autocomplete="off" aria-label={lang.say_with(Msg::DraftsRenamed, &[("title", &titled(lang, &title))])} />
                <button type="submit" class="link">{lang.say(Msg::DraftsKeep)}</button>
            </form>
        </li>
    }
}

fn titled(lang: Language, title: &str) -> String {
    if title.trim().is_empty() {
        lang.say(Msg::DraftsUntitled).to_owned()
    } else {
        title.to_owned()
    }
}

/// When it was changed, how far it is, whether it is in a file.
fn about(lang: Language, summary: &Summary) -> String {
    let size = lang.decimal((summary.size as f64 / 1024.0).max(1.0), 0);
    let file = match &summary.file {
        Some(file) if summary.is_in_file() => {
            lang.say_with(Msg::DraftsInFile, &[("name", &file.name)])
        }
        _ => lang.say(Msg::DraftsNotInFile).to_owned(),
    };
    lang.say_with(
        Msg::DraftsAbout,
        &[
            ("when", &moment(lang, summary.changed)),
            ("done", &summary.decided.to_string()),
            ("all", &summary.of.to_string()),
            ("size", &size),
            ("file", &file),
        ],
    )
}

/// A moment as the reader's clock shows it: the time, and the day if it is not today.
pub fn moment(lang: Language, moment: Moment) -> String {
    browser::local_moment(moment.0 as f64).map_or_else(String::new, |local| {
        let today = browser::local_moment(Moment::now().0 as f64);
        let is_today = today.is_some_and(|today| {
            (today.year, today.month, today.day) == (local.year, local.month, local.day)
        });
        if is_today {
            return format!("{:02}:{:02}", local.hour, local.minute);
        }
        let day = article::day::Day::from_ymd(local.year, local.month, local.day);
        let day = day.map(|day| lang.day(day, Years::Shown).to_string());
        format!(
            "{}, {:02}:{:02}",
            day.unwrap_or_default(),
            local.hour,
            local.minute
        )
    })
}
