//! What each message of the cursor does.

use crate::model::cursor::Cursor;
use crate::model::message::{CursorMessage, FactsMessage};
use crate::model::selection::Selection;
use crate::model::work::{Panel, Work};

impl Work {
    /// Follows a message of the cursor.
    pub(super) fn follow_cursor(&mut self, message: &CursorMessage) {
        match *message {
            CursorMessage::Move { motion, extends } => {
                self.cursor = match self.cursor {
                    Some(cursor) => Some(cursor.moved(self.project(), motion, extends)),
                    None => Cursor::new(self.project(), self.lit_range()),
                };
            }
            CursorMessage::To {
                passage,
                at,
                extends,
            } => {
                let to = Cursor::at(self.project(), passage, at);
                self.cursor = match (self.cursor, to) {
                    (Some(cursor), Some(to)) if extends => Some(cursor.extended(to)),
                    (old, to) => to.or(old),
                };
            }
            CursorMessage::Take => {
                if let Some(range) = self.cursor.and_then(|cursor| cursor.range(self.project())) {
                    self.follow(FactsMessage::Select {
                        passage: range.passage,
                        from: range.span.start as usize,
                        to: range.span.end as usize,
                    });
                }
            }
            CursorMessage::Mark { kind, only_here } => {
                if self.take_cursor() {
                    self.follow(FactsMessage::Mark { kind, only_here });
                }
            }
            CursorMessage::Claim => {
                if self.take_cursor() {
                    self.follow(FactsMessage::NewClaim);
                }
            }
            CursorMessage::Leave => match self.cursor.take() {
                Some(_) => {}
                None => self.panel = Panel::Decision,
            },
        }
    }

    /// The words of the cursor become what stands beside the text; whether there are any, or had been.
    fn take_cursor(&mut self) -> bool {
        let project = self.project();
        let range = self.cursor.and_then(|cursor| cursor.range(project));
        let selection = range.and_then(|range| {
            let (from, to) = (range.span.start as usize, range.span.end as usize);
            Selection::new(project, range.passage, from, to)
        });
        if let Some(selection) = selection {
            self.panel = Panel::Words(selection);
        }
        matches!(self.panel, Panel::Words(_))
    }

    /// Where the cursor begins: at the words that stand beside the text, or are due.
    fn lit_range(&self) -> Option<editing::TextRange> {
        match &self.panel {
            Panel::Words(selection) => Some(selection.range),
            _ => self.due_range(),
        }
    }
}
