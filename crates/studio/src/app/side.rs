//! What the panel beside a step does.

use super::Studio;
use super::keeping::MOST;
use crate::model::{Answered, Message, Side, SideMessage, Step};
use crate::side::{instructions, language_of};
use crate::words::{Msg, Words};
use editing::elsewhere;
use storage::files::{self, Opening};
use yew::prelude::*;

/// The panel, which takes the focus when it opens.
const PANEL: &str = ".studio-side";

impl Studio {
    /// Follows a message of the panel.
    pub(super) fn follow_side(&mut self, ctx: &Context<Self>, message: SideMessage) {
        let link = ctx.link().callback(Message::Side);
        match message {
            SideMessage::Toggle(side) if self.side.open == Some(side) => self.close_side(),
            SideMessage::Toggle(side) => {
                if self.side.open.is_none() {
                    self.opener = browser::focused();
                }
                self.side.open = Some(side);
                self.side.copied = None;
                self.side.answered = None;
                self.focus_side = true;
            }
            SideMessage::Close => self.close_side(),
            SideMessage::Speak(language) => {
                self.side.language = Some(language);
                self.side.copied = None;
            }
            SideMessage::Copy => {
                if let Some(project) = self.project() {
                    let language = language_of(self.lang, self.side.language, &project.document);
                    let text = instructions(language, &project.document);
                    browser::copy(&text, move |worked| link.emit(SideMessage::Copied(worked)));
                }
            }
            SideMessage::Copied(worked) => self.side.copied = Some(worked),
            SideMessage::Answer(text) => self.take_answer(&text),
            SideMessage::File(file) => browser::spawn(async move {
                let text = match files::read(&file, None, MOST).await {
                    Opening::Opened(file) => String::from_utf8(file.bytes).ok(),
                    _ => None,
                };
                link.emit(text.map_or(SideMessage::Unread, SideMessage::Answer));
            }),
            SideMessage::Unread => self.side.answered = Some(Answered::Unread),
            SideMessage::ToFacts => {
                self.step = Step::Facts;
                self.close_side();
            }
        }
    }

    /// What has come from elsewhere comes in as suggestions, in one step.
    fn take_answer(&mut self, text: &str) {
        let Some(project) = self.project().filter(|_| self.may_write) else {
            return;
        };
        let language = language_of(self.lang, None, &project.document);
        let source = language.say(Msg::ElsewhereSource);
        match elsewhere::read(project, text, source) {
            Ok(answer) => {
                if let Some(edit) = answer.edit() {
                    self.edit(&edit);
                }
                self.side.answered = Some(answer.into());
            }
            Err(error) => self.side.answered = Some(Answered::Unreadable(error)),
        }
    }

    fn close_side(&mut self) {
        self.side.open = None;
        self.focus_side = true;
    }

    /// The panel takes the focus when it opens, and gives it back when it closes.
    pub(super) fn focus_panel(&mut self) {
        if !std::mem::take(&mut self.focus_side) {
            return;
        }
        let to = match self.side.open {
            Some(_) => browser::find(PANEL),
            None => self.opener.take(),
        };
        if let Some(to) = to {
            browser::focus(&to);
        }
    }

    /// Whether the panel shows this.
    pub(super) fn shows(&self, side: Side) -> bool {
        self.side.open == Some(side)
    }
}
