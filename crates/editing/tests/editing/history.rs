//! Undo and redo.

use crate::support::{entity, history};
use editing::{Act, Edit, Kind};

#[test]
fn undo_and_redo_are_exact() {
    let mut history = history();
    let before = history.project().clone();
    let label = history
        .apply(&Edit::Refuse(vec![entity("place-br")]))
        .expect("possible")
        .expect("a change")
        .clone();
    assert_eq!(label.act, Act::Refused);
    assert_eq!(label.kind, Some(Kind::Place));
    assert_eq!(label.name, "Бразилия");
    assert_eq!(label.passage, Some(0));
    let after = history.project().clone();
    assert_eq!(history.undo(), Some(&label));
    assert_eq!(history.project(), &before);
    assert_eq!(history.undo(), None);
    history.redo();
    assert_eq!(history.project(), &after);
    assert_eq!(history.redo(), None);
}
