//! Keys in the text: arrows move a cursor from word to word, Shift or Ctrl extends it, digits say what its words are.

use super::kinds::BY_KEY;
use super::pressed::Pressed;
use crate::model::{CursorMessage, FactsMessage, Motion};

/// What a key does in the text.
#[derive(Clone, PartialEq, Debug)]
pub enum InText {
    /// A message.
    Does(FactsMessage),
    /// The cursor goes to the line below, or to the one above.
    Line {
        /// To the one below.
        down: bool,
        /// Whether the words on the way stay in it.
        extends: bool,
    },
}

/// What a key means in the text. `in_claim`: the form of a claim stands beside it; `to_left`: the text is written from
/// right to left.
pub fn meant(pressed: &Pressed, in_claim: bool, to_left: bool) -> Option<InText> {
    let Pressed {
        key, shift, ctrl, ..
    } = pressed;
    if pressed.alt {
        return None;
    }
    let extends = *shift || *ctrl;
    let does = |message| Some(InText::Does(FactsMessage::Cursor(message)));
    let go = |motion| does(CursorMessage::Move { motion, extends });
    let line = |down| Some(InText::Line { down, extends });
    match &**key {
        "ArrowRight" if to_left => go(Motion::Back),
        "ArrowLeft" if to_left => go(Motion::Next),
        "ArrowRight" => go(Motion::Next),
        "ArrowLeft" => go(Motion::Back),
        "ArrowDown" => line(true),
        "ArrowUp" => line(false),
        "Home" => go(Motion::Start),
        "End" => go(Motion::End),
        "PageDown" => go(Motion::NextPassage),
        "PageUp" => go(Motion::PassageBack),
        "Enter" | " " if !*ctrl => does(CursorMessage::Take),
        "Escape" => does(CursorMessage::Leave),
        _ if *ctrl || in_claim => None,
        _ => {
            let digit = pressed.digit()?;
            if digit == 9 {
                return does(CursorMessage::Claim);
            }
            let kind = *BY_KEY.get(digit.checked_sub(1)?)?;
            does(CursorMessage::Mark {
                kind,
                only_here: *shift,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use editing::Kind;

    fn press(key: &str, shift: bool, ctrl: bool) -> Pressed {
        Pressed {
            key: key.into(),
            code: if key.len() == 1 {
                format!("Digit{key}")
            } else {
                key.into()
            },
            shift,
            ctrl,
            alt: false,
        }
    }

    fn cursor(message: CursorMessage) -> Option<InText> {
        Some(InText::Does(FactsMessage::Cursor(message)))
    }

    #[test]
    fn arrows_move_and_shift_or_ctrl_extends() {
        for (shift, ctrl) in [(false, false), (true, false), (false, true)] {
            let extends = shift || ctrl;
            let motion = Motion::Next;
            assert_eq!(
                meant(&press("ArrowRight", shift, ctrl), false, false),
                cursor(CursorMessage::Move { motion, extends })
            );
            assert_eq!(
                meant(&press("ArrowDown", shift, ctrl), false, false),
                Some(InText::Line {
                    down: true,
                    extends
                })
            );
        }
        let motion = Motion::Next;
        let extends = false;
        assert_eq!(
            meant(&press("ArrowLeft", false, false), false, true),
            cursor(CursorMessage::Move { motion, extends })
        );
    }

    #[test]
    fn digits_are_kinds_but_not_beside_the_form_of_a_claim() {
        let kind = Kind::Person;
        let only_here = true;
        assert_eq!(
            meant(&press("2", true, false), false, false),
            cursor(CursorMessage::Mark { kind, only_here })
        );
        assert_eq!(
            meant(&press("9", false, false), false, false),
            cursor(CursorMessage::Claim)
        );
        assert_eq!(meant(&press("2", false, false), true, false), None);
        assert_eq!(meant(&press("8", false, false), false, false), None);
    }

    #[test]
    fn decisions_are_not_made_in_the_text() {
        for key in ["Backspace", "Delete", "a"] {
            assert_eq!(
                meant(&press(key, false, false), false, false),
                None,
                "{key}"
            );
        }
    }
}
