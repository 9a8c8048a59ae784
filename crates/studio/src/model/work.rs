//! An article on which somebody works: its history, and where in it the editor is.

use super::cursor::Cursor;
use super::entity::EntityPanel;
use super::place_search::PlaceSearch;
use super::selection::Selection;
use article::document::Document;
use editing::claim::ClaimForm;
use editing::queue::{Count, Item, Order, SURE, counts, queue, sure};
use editing::{Edit, EditError, History, Kind, Label, Project, Remedy, Target, original};

/// What stands in the column beside the text.
#[derive(Clone, PartialEq, Debug)]
pub enum Panel {
    /// The decision that is due, or the entry that was chosen.
    Decision,
    /// The same, with the map on which the point of a place is set.
    Map,
    /// Words that the editor has selected.
    Words(Selection),
    /// A claim as a form, and the field that selected words fill.
    Claim(Box<ClaimForm>, ClaimField),
    /// An entity as a whole: its name, another one that it is, what it is divided into, a role.
    Entity(Box<EntityPanel>),
}

/// A field of the form of a claim.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ClaimField {
    /// Who.
    Who,
    /// What is done.
    Verb,
    /// With whom.
    WithWhom,
    /// Where.
    Place,
    /// When.
    When,
    /// How firm.
    Status,
    /// Who says so.
    Voice,
    /// In which words.
    Evidence,
    /// What is not said.
    Unstated,
    /// The numbers.
    Figures,
    /// From where to where.
    Movement,
    /// To which other facts it stands how.
    Ties,
}

impl ClaimField {
    /// All fields, in the order of their keys.
    pub const ALL: [Self; 12] = [
        Self::Who,
        Self::Verb,
        Self::WithWhom,
        Self::Place,
        Self::When,
        Self::Status,
        Self::Voice,
        Self::Evidence,
        Self::Unstated,
        Self::Figures,
        Self::Movement,
        Self::Ties,
    ];

    /// Its key: a digit, from the tenth on with Shift.
    pub fn key(self) -> String {
        match self as usize {
            number @ 0..=8 => format!("{}", number + 1),
            number => format!("⇧{}", number - 8),
        }
    }
}

/// What was done last, for the foot and for screen readers.
#[derive(Clone, PartialEq, Debug)]
pub enum Last {
    /// A step.
    Done(Label),
    /// A step that was taken back.
    Undone(Label),
    /// An edit that is not possible.
    Refused(EditError),
}

/// What was not possible, and what makes it so.
#[derive(Clone, PartialEq, Debug)]
pub struct Hindered {
    /// Why it is not possible.
    pub error: EditError,
    /// With what it is; none if nothing simple helps.
    pub remedy: Option<Remedy>,
}

/// An article on which somebody works.
#[derive(Clone, PartialEq, Debug)]
pub struct Work {
    /// The article, with all that was done to it.
    pub history: History,
    /// In which order suggestions are decided.
    pub order: Order,
    /// The kinds that are shown; all, if there are none.
    pub kinds: Vec<Kind>,
    /// What is decided now, if the editor has chosen it.
    pub current: Option<Target>,
    /// What stands beside the text.
    pub panel: Panel,
    /// Where the keyboard is in the text.
    pub cursor: Option<Cursor>,
    /// What was done last.
    pub last: Option<Last>,
    /// What was not possible just now.
    pub hindered: Option<Hindered>,
    /// Places that are looked for by name.
    pub places: Option<PlaceSearch>,
    /// The kind that was given last to words.
    pub last_kind: Kind,
}

impl Work {
    /// Begins with a draft.
    pub fn new(document: Document) -> Self {
        Self::resume(History::new(Project::new(document)))
    }

    /// Goes on with what was kept.
    pub fn resume(history: History) -> Self {
        Self {
            history,
            order: Order::Text,
            kinds: Vec::new(),
            current: None,
            panel: Panel::Decision,
            cursor: None,
            last: None,
            hindered: None,
            places: None,
            last_kind: Kind::Organisation,
        }
    }

    /// How many suggestions are decided, and how many there are.
    pub fn decided(&self) -> (usize, usize) {
        let counts = counts(self.project());
        let sum = |part: fn(&Count) -> usize| counts.values().map(part).sum::<usize>();
        let (open, all) = (sum(|count| count.open), sum(|count| count.all));
        (all.saturating_sub(open), all)
    }

    /// The headline.
    pub fn title(&self) -> &str {
        let document = &self.project().document;
        let title = document.title.text.0.get(original(document));
        title.and_then(Option::as_deref).unwrap_or_default()
    }

    /// The article as it is now.
    pub fn project(&self) -> &Project {
        self.history.project()
    }

    /// What is to be decided.
    pub fn queue(&self) -> Vec<Item> {
        queue(self.project(), self.order, &self.kinds)
    }

    /// The position of the decision that is due: the one that was chosen, else the first.
    pub fn position(&self, queue: &[Item]) -> Option<usize> {
        let chosen = self.current.as_ref();
        let position =
            chosen.map(|target| queue.iter().position(|item| item.targets.contains(target)));
        match position {
            Some(Some(position)) => Some(position),
            // What was chosen is decided already.
            Some(None) => None,
            None => (!queue.is_empty()).then_some(0),
        }
    }

    /// Makes an edit.
    pub fn edit(&mut self, edit: &Edit) {
        match self.history.apply(edit) {
            Ok(label) => {
                if let Some(label) = label {
                    self.last = Some(Last::Done(label.clone()));
                }
            }
            Err(error) => {
                let remedy = self.project().remedy(edit, &error);
                self.refuse(error.clone());
                self.hindered = Some(Hindered { error, remedy });
            }
        }
    }

    /// Says why something is not possible.
    pub fn refuse(&mut self, error: EditError) {
        self.last = Some(Last::Refused(error));
    }

    /// Decides what is due, and goes on to the next.
    pub fn decide(&mut self, edit: impl FnOnce(Vec<Target>) -> Edit) {
        let queue = self.queue();
        let Some(position) = self.position(&queue) else {
            if let Some(target) = self.current.clone() {
                self.edit(&edit(vec![target]));
            }
            return;
        };
        let edit = edit(queue[position].targets.clone());
        self.edit(&edit);
        if matches!(self.last, Some(Last::Refused(_))) {
            return;
        }
        self.panel = Panel::Decision;
        let left = self.queue();
        let is_left = |item: &&Item| left.iter().any(|other| shares(other, item));
        let next = queue[position + 1..].iter().find(is_left);
        self.current = next.and_then(|item| item.targets.first().cloned());
    }

    /// Goes to the next decision, or to the one before.
    pub fn step(&mut self, forward: bool) {
        let queue = self.queue();
        let position = self.position(&queue);
        let to = match (position, forward) {
            (Some(position), true) => position + 1,
            (Some(position), false) => position.saturating_sub(1),
            (None, _) => 0,
        };
        let to = if to < queue.len() { to } else { 0 };
        self.current = queue.get(to).and_then(|item| item.targets.first().cloned());
        self.panel = Panel::Decision;
    }

    /// What is accepted at once of some kinds.
    pub fn sure(&self, kinds: &[Kind]) -> Vec<Target> {
        sure(self.project(), kinds, SURE)
    }

    /// Takes back the last step, or makes it again.
    pub fn undo(&mut self, back: bool) {
        let label = if back {
            self.history.undo().cloned().map(Last::Undone)
        } else {
            self.history.redo().cloned().map(Last::Done)
        };
        if let Some(last) = label {
            if let Last::Undone(label) | Last::Done(label) = &last {
                // What is gone again is not shown.
                let target = label.target.clone();
                let there = |target: &Target| self.project().standing(target).is_some();
                self.current = target.filter(there);
            }
            self.panel = Panel::Decision;
            self.last = Some(last);
        }
    }
}

/// Whether two items are about the same.
fn shares(one: &Item, other: &Item) -> bool {
    one.targets
        .iter()
        .any(|target| other.targets.contains(target))
}
