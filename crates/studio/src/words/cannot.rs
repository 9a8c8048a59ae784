//! Why something is not possible.

use super::messages::Msg;
use editing::EditError;

/// Why an edit is not possible.
pub fn cannot(error: &EditError) -> Msg {
    match error {
        EditError::Publisher => Msg::CannotPublisher,
        EditError::Needed(_) => Msg::CannotNeeded,
        EditError::Taken(_) => Msg::CannotTaken,
        EditError::NoWords => Msg::CannotNoWords,
        EditError::WrongKind(_) | EditError::NotNamed => Msg::CannotKind,
        EditError::Exists(_) => Msg::CannotExists,
        EditError::OutOfRange => Msg::CannotRange,
        EditError::NoDate => Msg::CannotDate,
        EditError::NoNumber => Msg::CannotNumber,
        EditError::OneStop => Msg::CannotStop,
        EditError::Incomplete => Msg::CannotIncomplete,
        EditError::NoTarget(_)
        | EditError::Unknown(_)
        | EditError::NotSuggested(_)
        | EditError::Language(_) => Msg::CannotOther,
    }
}
