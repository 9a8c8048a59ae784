//! The foot: what was done last, what the check says, where it is kept.

use super::kept::Kept;
use super::keycap::keycap;
use crate::facts::kind_name;
use crate::model::{FactsMessage, Last, Message, Work};
use crate::words::{Count, Msg, Words, cannot};
use editing::{Act, Label};
use explorer::i18n::Language;
use yew::prelude::*;

/// What the foot shows.
pub struct FootProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// The article that is made.
    pub work: Option<&'a Work>,
    /// Whether and where it is kept.
    pub kept: Kept<'a>,
    /// The check in six words.
    pub check: Html,
    /// What opens the help.
    pub help: Html,
    /// What takes messages.
    pub send: Callback<Message>,
}

/// The foot.
pub fn foot(props: &FootProps) -> Html {
    let FootProps {
        lang,
        work,
        kept,
        check,
        help,
        send,
    } = props;
    let press =
        |message: FactsMessage| send.reform(move |_: MouseEvent| Message::Facts(message.clone()));
    let can_undo = work.is_some_and(|work| !work.history.done().is_empty());
    let can_redo = work.is_some_and(|work| !work.history.undone().is_empty());
    let last = work.and_then(|work| work.last.as_ref());
    html! {
        <footer class="studio-foot"><div class="foot-row">
            <div class="foot-part">
                <p class={classes!("foot-words", matches!(last, Some(Last::Refused(_))).then_some("foot-wrong"))} role="status">
                    {last.map(|last| said(*lang, last)).unwrap_or_default()}
                </p>
                if work.is_some() {
                    <button type="button" class="link" disabled={!can_undo} onclick={press(FactsMessage::Undo)}>{lang.say(Msg::FootUndo)}</button>
                    {keycap("Ctrl Z")}
                    <button type="button" class="link" disabled={!can_redo} onclick={press(FactsMessage::Redo)}>{lang.say(Msg::FootRedo)}</button>
                }
            </div>
            if work.is_some() {
                {check.clone()}
                {kept.draw(*lang, send)}
            } else {
                <div class="foot-part foot-quiet"><p>{lang.say(Msg::FrameStays)}</p></div>
            }
            {help.clone()}
        </div></footer>
    }
}

/// What was done last.
fn said(lang: Language, last: &Last) -> String {
    match last {
        Last::Done(label) => done(lang, label),
        Last::Undone(label) => lang.say_with(Msg::FootUndone, &[("what", &done(lang, label))]),
        Last::Refused(error) => lang.say(cannot(error)).to_owned(),
    }
}

fn done(lang: Language, label: &Label) -> String {
    let act = lang.say(match label.act {
        Act::Accepted => Msg::DidAccept,
        Act::Refused => Msg::DidRefuse,
        Act::Reopened => Msg::DidReopen,
        Act::Restored => Msg::DidRestore,
        Act::ChangedKind => Msg::DidChangeKind,
        Act::Renamed => Msg::DidRename,
        Act::ChangedWords => Msg::DidChangeWords,
        Act::Added => Msg::DidAdd,
        Act::Suggested => Msg::DidSuggest,
        Act::Removed => Msg::DidRemove,
        Act::Merged => Msg::DidMerge,
        Act::Divided => Msg::DidDivide,
        Act::ChosePlace => Msg::DidChoosePlace,
        Act::Changed => Msg::DidChange,
        Act::ChangedArticle => Msg::DidChangeArticle,
        Act::Translated => Msg::DidTranslate,
        Act::Intended => Msg::DidIntend,
        Act::ChangedText => Msg::DidChangeText,
        Act::PutBack => Msg::DidPutBack,
        Act::LeftOut => Msg::DidLeaveOut,
        Act::Drafted => Msg::DidDraft,
    });
    let mut parts = vec![act.to_owned()];
    if label.act.is_of_text() {
        if label.count > 0 {
            parts.push("·".to_owned());
            parts.push(lang.say_count(Count::TextLosses, label.count));
        }
    } else if label.count > 1 {
        parts.push(label.count.to_string());
    } else if !label.name.is_empty() {
        parts.push(label.name.clone());
        parts.extend(
            label
                .kind
                .map(|kind| format!("({})", lang.say(kind_name(kind)))),
        );
    }
    let place = label.passage.map(|passage| format!(", ¶{}", passage + 1));
    format!("{}{}", parts.join(" "), place.unwrap_or_default())
}
