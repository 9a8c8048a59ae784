//! What pointers and keys do in the second step.

use super::kinds::BY_KEY;
use super::map;
use super::place::MOST;
use super::pressed::Pressed;
use super::reading_keys::{self, InText};
use super::target::target_of;
use crate::model::{
    ClaimField, ClaimMessage, CursorMessage, EntityMessage, EntityTask, FactsMessage, Motion,
    Panel, Work,
};
use editing::select::{Growth, Side};
use editing::{EntryRef, PlaceChoice, Target, entry, original};
use explorer::i18n::Direction;
use web_sys::Element;
use yew::prelude::*;

/// Words that were dragged over are selected; a mark that was pressed is chosen; a word that was tapped is selected.
pub fn on_pointer(work: &Work, send: &Callback<FactsMessage>) -> Callback<PointerEvent> {
    let send = send.clone();
    let selects = !matches!(work.panel, Panel::Decision | Panel::Map);
    Callback::from(move |event: PointerEvent| {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let touch = event.pointer_type() == "touch";
        if let Some(selected) = browser::selected_text(SELECTED) {
            send.emit(FactsMessage::Select {
                passage: selected.passage,
                from: selected.from,
                to: selected.to,
            });
            return;
        }
        let element = event.target_dyn_into::<Element>();
        let mark = element.and_then(|element| element.closest("[data-target]").ok().flatten());
        let target = mark.and_then(|mark| target_of(&mark.get_attribute("data-target")?));
        match target {
            Some(target) if !selects => send.emit(FactsMessage::Choose(target)),
            _ if touch || selects => {
                if let Some(at) = browser::text_at_point(SELECTED, x, y) {
                    send.emit(FactsMessage::Select {
                        passage: at.passage,
                        from: at.from,
                        to: at.to,
                    });
                }
            }
            _ => {}
        }
    })
}

/// The elements between which words are selected.
pub const SELECTED: &str = ".passage-text";

/// The keys of the step. In fields nothing of this; on a focused button Enter and Space press it.
pub fn on_key(work: &Work, send: &Callback<FactsMessage>) -> Callback<KeyboardEvent> {
    let send = send.clone();
    let panel = match &work.panel {
        Panel::Decision => Mode::Decision,
        Panel::Map => Mode::Map {
            candidates: candidates(work),
        },
        Panel::Words(selection) if selection.bounds_of.is_some() => Mode::Bounds,
        Panel::Words(_) => Mode::Words,
        Panel::Claim(..) => Mode::Claim,
        Panel::Entity(_) => Mode::Entity,
    };
    let tag = original(&work.project().document);
    let to_left = Direction::of(tag) == Direction::RightToLeft;
    let due = match work.due() {
        Some(Target::Entity(id)) => match entry(&work.project().document, &id) {
            Some(EntryRef::Relation(_) | EntryRef::Event(_)) => Due::Claim,
            _ => Due::Other,
        },
        Some(Target::Role { .. }) => Due::Role,
        _ => Due::Other,
    };
    Callback::from(move |event: KeyboardEvent| {
        if map::takes(&event) {
            return;
        }
        let at = event.target_dyn_into::<Element>();
        if browser::is_target(&event, TEXT) {
            let message = in_text(&Pressed::of(&event), panel == Mode::Claim, to_left);
            let is_over = message.is_some() || panel != Mode::Claim;
            if let Some(message) = message {
                event.prevent_default();
                send.emit(message);
            }
            // What is left are the keys of a form, whose fields words of the text fill.
            if is_over {
                return;
            }
        }
        let name = at
            .as_ref()
            .map_or_else(String::new, |at| at.tag_name().to_lowercase());
        let is_box = is_checkbox(at.as_ref());
        let in_field = matches!(&*name, "input" | "textarea" | "select") && !is_box;
        let on_button = matches!(&*name, "button" | "summary" | "a");
        // Enter in a field of a small form means that it is done.
        let is_done = panel == Mode::Entity && name == "input" && event.key() == "Enter";
        let pressed = Pressed::of(&event);
        if in_field
            && !is_done
            && !(pressed.ctrl && matches!(&*pressed.key, "Enter" | "Backspace")
                || pressed.key == "Escape")
        {
            return;
        }
        if is_box && pressed.key == " " {
            return;
        }
        if on_button && !pressed.ctrl && matches!(&*pressed.key, "Enter" | " ") && !pressed.shift {
            return;
        }
        if let Some(message) = meant(panel, due, &pressed) {
            event.prevent_default();
            send.emit(message);
            // The field that had the focus may be gone.
            browser::refocus("#tape");
        }
    })
}

/// The element that has the focus in the text.
const TEXT: &str = ".facts-text";

/// What a key means in the text.
fn in_text(pressed: &Pressed, in_claim: bool, to_left: bool) -> Option<FactsMessage> {
    match reading_keys::meant(pressed, in_claim, to_left)? {
        InText::Does(message) => Some(message),
        InText::Line { down, extends } => {
            let message = match browser::text_beside(SELECTED, "[data-cursor]", down) {
                Some(at) => CursorMessage::To {
                    passage: at.passage,
                    at: at.from,
                    extends,
                },
                // The line is of another passage, or out of view.
                None => CursorMessage::Move {
                    motion: if down {
                        Motion::NextPassage
                    } else {
                        Motion::PassageBack
                    },
                    extends,
                },
            };
            Some(FactsMessage::Cursor(message))
        }
    }
}

/// How many candidates there are for the place that is due.
fn candidates(work: &Work) -> usize {
    let Some(Target::Entity(id)) = work.due() else {
        return 0;
    };
    match entry(&work.project().document, &id) {
        Some(EntryRef::Place(place)) => {
            let draft = place.draft.as_ref();
            draft.map_or(0, |draft| draft.candidates.len().min(MOST))
        }
        _ => 0,
    }
}

fn is_checkbox(element: Option<&Element>) -> bool {
    let kind = element.and_then(|element| element.get_attribute("type"));
    kind.as_deref() == Some("checkbox")
}

/// What stands beside the text, as far as keys mean different things in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Mode {
    Decision,
    /// With the map, and so many candidates.
    Map {
        candidates: usize,
    },
    Words,
    Bounds,
    Claim,
    Entity,
}

/// What is due, as far as keys mean different things for it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Due {
    Claim,
    Role,
    Other,
}

/// What a key means.
fn meant(mode: Mode, due: Due, pressed: &Pressed) -> Option<FactsMessage> {
    let Pressed {
        key,
        shift,
        ctrl,
        alt,
        ..
    } = pressed;
    if *ctrl {
        return match (mode, &**key) {
            (Mode::Claim, "Enter") => Some(FactsMessage::Claim(ClaimMessage::Accept)),
            (Mode::Claim, "Backspace") => Some(FactsMessage::Claim(ClaimMessage::Refuse)),
            (Mode::Entity, "Enter") => Some(FactsMessage::Entity(EntityMessage::Done)),
            (Mode::Entity, "Backspace") => Some(FactsMessage::Entity(EntityMessage::DropRole)),
            _ => None,
        };
    }
    if let (Mode::Words | Mode::Bounds, true, Some(growth)) = (mode, *shift, growth(key)) {
        let side = if *alt { Side::Start } else { Side::End };
        let growth = match (side, growth) {
            (Side::End, growth) => growth,
            (Side::Start, Growth::More) => Growth::Less,
            (Side::Start, Growth::Less) => Growth::More,
        };
        return Some(FactsMessage::Grow(side, growth));
    }
    match (mode, &**key) {
        // The help, which on some keyboards is Shift and a digit.
        (_, "?") => None,
        (_, "Escape") => Some(FactsMessage::Close),
        (Mode::Decision | Mode::Map { .. }, "Enter") if *shift => {
            Some(FactsMessage::AcceptSure(Vec::new()))
        }
        (Mode::Words | Mode::Entity, "Enter") if *shift => None,
        (_, "Enter") if mode != Mode::Claim => Some(FactsMessage::Accept),
        (Mode::Decision | Mode::Map { .. }, "Backspace" | "Delete") => Some(FactsMessage::Refuse),
        (Mode::Decision | Mode::Map { .. }, " " | "ArrowDown") => {
            Some(FactsMessage::Step { forward: true })
        }
        (Mode::Decision | Mode::Map { .. }, "ArrowUp") => {
            Some(FactsMessage::Step { forward: false })
        }
        (Mode::Decision | Mode::Map { .. }, "ArrowRight") => match due {
            Due::Claim => Some(FactsMessage::OpenClaim),
            Due::Role => Some(open(EntityTask::Role(None))),
            Due::Other => Some(FactsMessage::Correct),
        },
        _ => by_digit(mode, pressed),
    }
}

/// What the arrows do to the end of the selected words.
fn growth(key: &str) -> Option<Growth> {
    match key {
        "ArrowRight" => Some(Growth::More),
        "ArrowLeft" => Some(Growth::Less),
        _ => None,
    }
}

fn open(task: EntityTask) -> FactsMessage {
    FactsMessage::Entity(EntityMessage::Open(task))
}

fn by_digit(mode: Mode, pressed: &Pressed) -> Option<FactsMessage> {
    let digit = pressed.digit()?;
    match (mode, digit) {
        (Mode::Decision, 8) => return Some(open(EntityTask::Rename)),
        (Mode::Decision, 9) => return Some(open(EntityTask::Merge)),
        (Mode::Decision, 0) => return Some(open(EntityTask::Divide)),
        _ => {}
    }
    let kind = BY_KEY.get(digit.checked_sub(1)?).copied();
    match mode {
        Mode::Decision => kind.map(FactsMessage::IsA),
        Mode::Map { candidates } => {
            let number = (digit - 1 < candidates).then_some(digit - 1)?;
            Some(FactsMessage::Place(PlaceChoice::Candidate {
                number,
                source: None,
            }))
        }
        Mode::Words if digit == 9 => Some(FactsMessage::NewClaim),
        Mode::Words => Some(FactsMessage::Mark {
            kind: kind?,
            only_here: pressed.shift,
        }),
        Mode::Claim => {
            let digit = if pressed.shift { digit + 9 } else { digit };
            let field = ClaimField::ALL.get(digit - 1)?;
            Some(FactsMessage::Claim(ClaimMessage::Open(*field)))
        }
        Mode::Entity => Some(FactsMessage::Entity(EntityMessage::Number(digit - 1))),
        Mode::Bounds => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &str, code: &str, shift: bool) -> Pressed {
        Pressed {
            key: key.into(),
            code: code.into(),
            shift,
            ctrl: false,
            alt: false,
        }
    }

    #[test]
    fn one_key_is_one_decision() {
        let meant = |key| meant(Mode::Decision, Due::Other, &press(key, key, false));
        assert_eq!(meant("Enter"), Some(FactsMessage::Accept));
        assert_eq!(meant("Backspace"), Some(FactsMessage::Refuse));
        assert_eq!(meant(" "), Some(FactsMessage::Step { forward: true }));
        assert_eq!(meant("a"), None);
    }

    #[test]
    fn the_key_of_the_help_is_no_digit() {
        for mode in [Mode::Decision, Mode::Words, Mode::Bounds, Mode::Claim] {
            assert_eq!(meant(mode, Due::Other, &press("?", "Digit7", true)), None);
        }
    }

    #[test]
    fn digits_are_keys_not_letters() {
        let pressed = press("!", "Digit1", true);
        let expected = FactsMessage::Mark {
            kind: editing::Kind::Place,
            only_here: true,
        };
        assert_eq!(meant(Mode::Words, Due::Other, &pressed), Some(expected));
    }
}
