//! What each message of the second step does.

mod claim;
mod cursor;
mod entity;
mod places;
mod words;

use super::entity::EntityMessage;
use super::message::{ClaimMessage, FactsMessage};
use super::work::{Last, Panel, Work};
use article::PlaceKind;
use editing::marks::marks_of;
use editing::{Edit, EntryRef, Kind, Project, Target, TextRange, original};

impl Work {
    /// Does what a message of the second step asks for.
    pub fn follow(&mut self, message: FactsMessage) {
        self.hindered = None;
        match message {
            FactsMessage::Accept => self.accept(),
            FactsMessage::Refuse => self.decide(Edit::Refuse),
            FactsMessage::Step { forward } => self.step(forward),
            FactsMessage::Choose(target) => {
                self.current = Some(target);
                self.panel = Panel::Decision;
            }
            FactsMessage::Edit(edit) => self.edit(&edit),
            FactsMessage::IsA(kind) => self.change_kind(kind),
            FactsMessage::Place(choice) => {
                if let Some(Target::Entity(id)) = self.due() {
                    self.decide(|targets| {
                        let choice = Edit::ChoosePlace { id, choice };
                        Edit::Together(vec![choice, Edit::Accept(targets)])
                    });
                }
            }
            FactsMessage::LookFor(name) => self.look_for(&name),
            FactsMessage::OpenMap => self.panel = Panel::Map,
            FactsMessage::AcceptSure(kinds) => {
                let targets = self.sure(&kinds);
                if !targets.is_empty() {
                    self.edit(&accepting(self.project(), targets));
                    self.leave_decided();
                }
            }
            FactsMessage::Show(kinds) => {
                self.kinds = kinds;
                self.current = None;
            }
            FactsMessage::Order(order) => {
                self.order = order;
                self.current = None;
            }
            FactsMessage::Select { passage, from, to } => self.select(passage, from, to),
            FactsMessage::Cursor(message) => self.follow_cursor(&message),
            FactsMessage::Correct => self.correct(),
            FactsMessage::Grow(side, growth) => {
                if let Panel::Words(selection) = &self.panel {
                    self.panel = Panel::Words(selection.grown(self.project(), side, growth));
                }
            }
            FactsMessage::Tick(number) => {
                if let Panel::Words(selection) = &mut self.panel
                    && let Some((_, taken)) = selection.others.get_mut(number)
                {
                    *taken = !*taken;
                }
            }
            FactsMessage::Mark { kind, only_here } => self.mark(kind, only_here),
            FactsMessage::JoinTo(id) => {
                if let Panel::Words(selection) = &self.panel {
                    let ranges = selection.ranges();
                    self.edit(&Edit::AddMentions {
                        id: id.clone(),
                        ranges,
                    });
                    self.done(Some(Target::Entity(id)));
                }
            }
            FactsMessage::TakeBounds => self.take_bounds(),
            FactsMessage::NewClaim => self.new_claim(),
            FactsMessage::OpenClaim => self.open_claim(),
            FactsMessage::Claim(message) => self.follow_claim(message),
            FactsMessage::Entity(message) => self.follow_entity(message),
            FactsMessage::Remedy(edit) => {
                self.last = None;
                let next = self.after_due();
                self.edit(&edit);
                self.done(next);
            }
            FactsMessage::Close => self.panel = Panel::Decision,
            FactsMessage::Undo => self.undo(true),
            FactsMessage::Redo => self.undo(false),
        }
    }

    /// Goes on to the first that is left, if what was chosen is decided now.
    fn leave_decided(&mut self) {
        let queue = self.queue();
        let is_left = |target: &Target| queue.iter().any(|item| item.targets.contains(target));
        self.current = self.current.take().filter(is_left);
    }

    /// Accepts what is due; where it is accepted already, nothing.
    fn accept(&mut self) {
        match &self.panel {
            Panel::Words(selection) if selection.bounds_of.is_some() => self.take_bounds(),
            Panel::Words(_) => self.mark(self.last_kind, false),
            Panel::Claim(..) => self.follow_claim(ClaimMessage::Accept),
            Panel::Entity(_) => self.follow_entity(EntityMessage::Done),
            Panel::Decision | Panel::Map => {
                let project = self.project().clone();
                self.decide(|targets| accepting(&project, targets));
            }
        }
    }

    /// What is due.
    pub fn due(&self) -> Option<Target> {
        let queue = self.queue();
        let position = self.position(&queue);
        let first = position.and_then(|position| queue[position].targets.first().cloned());
        first.or_else(|| self.current.clone())
    }

    /// Where its words are.
    pub fn due_range(&self) -> Option<TextRange> {
        let target = self.due()?;
        let queue = self.queue();
        let item = queue.iter().find(|item| item.targets.contains(&target));
        item.and_then(|item| item.range)
            .or_else(|| self.range_of(&target))
    }

    /// The first words of a target in the text.
    pub fn range_of(&self, target: &Target) -> Option<TextRange> {
        let project = self.project();
        let document = &project.document;
        let tag = original(document);
        (0..document.passages.len()).find_map(|passage| {
            let mark = marks_of(project, passage, tag);
            let mark = mark.into_iter().find(|mark| mark.target == *target)?;
            Some(TextRange {
                passage,
                span: mark.span,
            })
        })
    }

    fn change_kind(&mut self, kind: Kind) {
        if let Panel::Words(_) = self.panel {
            return self.mark(kind, false);
        }
        if let Some(Target::Entity(id)) = self.due() {
            self.edit(&Edit::ChangeKind {
                id: id.clone(),
                kind,
            });
            self.current = Some(Target::Entity(id));
        }
    }

    /// Back to the decisions, at what was made.
    pub(super) fn done(&mut self, target: Option<Target>) {
        if matches!(self.last, Some(Last::Refused(_))) {
            return;
        }
        self.panel = Panel::Decision;
        self.current = target;
    }

    /// What is decided after what is due.
    pub(super) fn after_due(&self) -> Option<Target> {
        let queue = self.queue();
        let next = queue.get(self.position(&queue)? + 1)?;
        next.targets.first().cloned()
    }
}

/// How far the patch of a region reaches on the map, in kilometres, until the editor says otherwise.
const RADIUS: f64 = 800.0;

/// Accepts suggestions; a region, which has no outline, gets a size.
fn accepting(project: &Project, targets: Vec<Target>) -> Edit {
    let sizes = targets.iter().filter_map(|target| match target {
        Target::Entity(id) => match editing::entry(&project.document, id)? {
            EntryRef::Place(place)
                if place.kind == PlaceKind::Region && place.radius_km.is_none() =>
            {
                Some(Edit::SetRadius {
                    id: id.clone(),
                    km: Some(RADIUS),
                })
            }
            _ => None,
        },
        _ => None,
    });
    let sizes: Vec<Edit> = sizes.collect();
    if sizes.is_empty() {
        return Edit::Accept(targets);
    }
    // The last one gives the step its name.
    Edit::Together(sizes.into_iter().chain([Edit::Accept(targets)]).collect())
}
