//! Whether and where the draft is kept: in the browser, in a file.

use super::keycap::keycap;
use crate::model::{KeepMessage, Message};
use crate::text::moment;
use crate::words::{Msg, Words};
use explorer::i18n::Language;
use storage::drafts::{SaveError, SavedFile, StorageError};
use storage::files::Saving;
use storage::saver::SaveState;
use yew::prelude::*;

/// Whether and where the draft is kept.
#[derive(Clone, Copy)]
pub struct Kept<'a> {
    /// In the browser.
    pub saved: &'a SaveState,
    /// Whether this tab may write it.
    pub may_write: bool,
    /// In a file.
    pub file: Option<&'a SavedFile>,
    /// How saving to a file has ended.
    pub saving: Option<&'a Saving>,
}

impl Kept<'_> {
    /// In words, with the way to save it to a file.
    pub fn draw(self, lang: Language, send: &Callback<Message>) -> Html {
        let keep = send.reform(Message::Keep);
        let press = |message: KeepMessage| keep.reform(move |_: MouseEvent| message.clone());
        if !self.may_write {
            return html! {
                <div class="foot-part"><p class="foot-wrong" role="alert">{lang.say(Msg::KeptElsewhere)}</p>
                    <button type="button" class="link" onclick={press(KeepMessage::TakeOver)}>{lang.say(Msg::KeptTakeOver)}</button>
                </div>
            };
        }
        let (words, wrong) = self.in_browser(lang);
        html! {
            <div class="foot-part foot-quiet">
                <p class={classes!("foot-words", wrong.then_some("foot-wrong"))} role={wrong.then_some("alert")}>{words}{" · "}{self.in_file(lang)}</p>
                <button type="button" class="link" onclick={press(KeepMessage::SaveFile)}>{lang.say(Msg::KeptSave)}</button>
                {keycap("Ctrl S")}
            </div>
        }
    }

    fn in_browser(self, lang: Language) -> (String, bool) {
        match self.saved {
            SaveState::Saved(Some(at)) => (
                lang.say_with(Msg::KeptSaved, &[("when", &moment(lang, *at))]),
                false,
            ),
            SaveState::Saved(None) | SaveState::Saving => {
                (lang.say(Msg::KeptSaving).to_owned(), false)
            }
            SaveState::NotSaved(error) => {
                let message = match error {
                    SaveError::Conflict(_) => Msg::KeptConflict,
                    SaveError::Storage(StorageError::Full) => Msg::KeptFull,
                    SaveError::Storage(StorageError::Refused) => Msg::KeptRefused,
                    SaveError::Storage(StorageError::Newer) => Msg::KeptNewer,
                    SaveError::Damaged(_) | SaveError::Storage(StorageError::Broken(_)) => {
                        Msg::KeptBroken
                    }
                };
                (lang.say(message).to_owned(), true)
            }
        }
    }

    fn in_file(self, lang: Language) -> String {
        if let Some(Saving::Failed(_)) = self.saving {
            return lang.say(Msg::KeptFileFailed).to_owned();
        }
        match self.file {
            Some(file) => lang.say_with(
                Msg::KeptFile,
                &[("name", &file.name), ("when", &moment(lang, file.at))],
            ),
            None => lang.say(Msg::KeptNoFile).to_owned(),
        }
    }
}
