//! What each message about an entity as a whole does.

use crate::model::entity::{EntityMessage, EntityPanel, EntityTask, RoleField};
use crate::model::work::{Panel, Work};
use editing::marks::marks_of;
use editing::role::RoleForm;
use editing::{Edit, Target, TextRange, original};

impl Work {
    /// Does what a message about an entity asks for.
    pub(super) fn follow_entity(&mut self, message: EntityMessage) {
        if let EntityMessage::Open(task) = message {
            return self.open_entity(task);
        }
        let Panel::Entity(panel) = &self.panel else {
            return;
        };
        let mut panel = (**panel).clone();
        match (message, &mut panel) {
            (EntityMessage::Done, _) => return self.finish(&panel),
            (EntityMessage::DropRole, EntityPanel::Role(form, _)) => {
                return self.drop_role(form);
            }
            (EntityMessage::Number(number), EntityPanel::Merge { .. }) => {
                return self.merge_with(&panel, number);
            }
            (
                EntityMessage::Name {
                    number,
                    short,
                    words,
                },
                EntityPanel::Rename { names, .. },
            ) => {
                let Some(naming) = names.get_mut(number) else {
                    return;
                };
                match (short, &mut naming.short) {
                    (true, Some(short)) => *short = words,
                    (true, None) => {}
                    (false, _) => naming.name = words,
                }
            }
            (EntityMessage::Number(number), EntityPanel::Divide { id, chosen, .. }) => {
                let all = editing::entry(&self.project().document, id);
                let all = all.map_or(0, |entry| entry.mentions().len());
                if number < all && !chosen.remove(&number) {
                    chosen.insert(number);
                }
            }
            (EntityMessage::NewName(words), EntityPanel::Divide { name, .. }) => *name = words,
            (EntityMessage::Number(number), EntityPanel::Role(_, open)) => {
                *open = RoleField::ALL.get(number).copied().unwrap_or(*open);
            }
            (EntityMessage::Title(words), EntityPanel::Role(form, _)) => form.title = words,
            (EntityMessage::Held(field, id), EntityPanel::Role(form, _)) => {
                let id = Some(id).filter(|id| !id.is_empty());
                match field {
                    RoleField::Of => form.of = id,
                    RoleField::Place => form.place = id,
                    RoleField::Title | RoleField::Evidence => {}
                }
            }
            (EntityMessage::LeaveOut(number), EntityPanel::Role(form, _)) => {
                form.leave_out(number);
            }
            _ => return,
        }
        self.panel = Panel::Entity(Box::new(panel));
    }

    fn open_entity(&mut self, task: EntityTask) {
        let (id, task) = match (self.due(), task) {
            (Some(Target::Entity(id)), task) => (id, task),
            (Some(Target::Role { party, index }), EntityTask::Role(_)) => {
                (party, EntityTask::Role(Some(index)))
            }
            _ => return,
        };
        if let Some(panel) = EntityPanel::open(self.project(), &id, task) {
            // A role that is due stays it.
            if !matches!(self.due(), Some(Target::Role { .. })) {
                self.current = Some(Target::Entity(id));
            }
            self.panel = Panel::Entity(Box::new(panel));
        }
    }

    /// Words of the text are selected or pressed while the panel is open.
    pub(super) fn point_at(&mut self, range: TextRange) {
        let Panel::Entity(panel) = &self.panel else {
            return;
        };
        let project = self.project();
        let mut panel = (**panel).clone();
        match &mut panel {
            EntityPanel::Rename { names, .. } => {
                let text = editing::passage_text(
                    &project.document,
                    range.passage,
                    original(&project.document),
                );
                let span = range.span;
                let words = text.and_then(|text| text.get(span.start as usize..span.end as usize));
                if let (Some(words), Some(naming)) = (words, names.first_mut()) {
                    naming.name = words.to_owned();
                }
            }
            EntityPanel::Merge { others, .. } => {
                let marks = marks_of(project, range.passage, original(&project.document));
                let number = marks.iter().find_map(|mark| {
                    let here = mark.span.start < range.span.end && range.span.start < mark.span.end;
                    let Target::Entity(id) = &mark.target else {
                        return None;
                    };
                    let position = others.iter().position(|other| other.id == *id);
                    position.filter(|_| here)
                });
                if let Some(number) = number {
                    self.merge_with(&panel, number);
                }
                return;
            }
            EntityPanel::Divide { id, chosen, .. } => {
                for number in EntityPanel::mentions_at(project, id, range) {
                    if !chosen.remove(&number) {
                        chosen.insert(number);
                    }
                }
            }
            EntityPanel::Role(form, open) => match open {
                RoleField::Title => form.take_title(project, range),
                RoleField::Of | RoleField::Place => form.take_names(project, range),
                RoleField::Evidence => form.take_evidence(project, range),
            },
        }
        self.panel = Panel::Entity(Box::new(panel));
    }

    fn merge_with(&mut self, panel: &EntityPanel, number: usize) {
        let EntityPanel::Merge { id, others } = panel else {
            return;
        };
        let Some(other) = others.get(number) else {
            return;
        };
        let into = other.id.clone();
        self.edit(&Edit::Merge {
            from: id.clone(),
            into: into.clone(),
        });
        self.done(Some(Target::Entity(into)));
    }

    fn drop_role(&mut self, form: &RoleForm) {
        if let Some(index) = form.index() {
            let party = form.party.clone();
            self.edit(&Edit::Refuse(vec![Target::Role { party, index }]));
        }
        self.done(Some(Target::Entity(form.party.clone())));
    }

    fn finish(&mut self, panel: &EntityPanel) {
        match panel {
            EntityPanel::Rename { id, names } => {
                let each = names.iter().map(|naming| Edit::Rename {
                    id: id.clone(),
                    language: naming.tag.clone(),
                    name: naming.name.clone(),
                    short: naming
                        .short
                        .clone()
                        .filter(|short| !short.trim().is_empty()),
                });
                self.edit(&Edit::Together(each.collect()));
                self.done(Some(Target::Entity(id.clone())));
            }
            // Enter takes the likeliest, if it is likely at all.
            EntityPanel::Merge { others, .. } => {
                if others.first().is_some_and(|first| first.shared > 0) {
                    self.merge_with(panel, 0);
                }
            }
            EntityPanel::Divide { id, chosen, name } => {
                let before = self.project().document.clone();
                self.edit(&Edit::Split {
                    id: id.clone(),
                    mentions: chosen.iter().copied().collect(),
                    name: Some(name.clone()),
                });
                let new = editing::entries(&self.project().document)
                    .find(|entry| editing::entry(&before, entry.id()).is_none());
                let new = new.map_or_else(|| id.clone(), |entry| entry.id().to_owned());
                self.done(Some(Target::Entity(new)));
            }
            EntityPanel::Role(form, _) => match form.edit(self.project()) {
                Ok(edit) => {
                    self.edit(&edit);
                    self.done(Some(Target::Entity(form.party.clone())));
                }
                Err(error) => self.refuse(error),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FactsMessage, Last};
    use editing::{History, Project};

    const DRAFT: &str = include_str!("../../../../editing/tests/editing/data/harbour.json");

    fn work(id: &str) -> Work {
        let project = Project::open(DRAFT).expect("the draft opens");
        let mut work = Work::resume(History::new(project));
        work.current = Some(Target::entity(id));
        work
    }

    fn send(work: &mut Work, messages: impl IntoIterator<Item = EntityMessage>) {
        for message in messages {
            work.follow(FactsMessage::Entity(message));
        }
    }

    fn mentions(work: &Work, id: &str) -> usize {
        let entry = editing::entry(&work.project().document, id);
        entry.map_or(0, |entry| entry.mentions().len())
    }

    #[test]
    fn one_key_merges_and_one_step_takes_it_back() {
        let mut work = work("person-ann-lukin");
        let before = work.project().clone();
        send(
            &mut work,
            [
                EntityMessage::Open(EntityTask::Merge),
                EntityMessage::Number(0),
            ],
        );
        assert_eq!(mentions(&work, "person-igor-savelev"), 5);
        assert_eq!(work.current, Some(Target::entity("person-igor-savelev")));
        assert_eq!(work.panel, Panel::Decision);
        work.follow(FactsMessage::Undo);
        assert_eq!(work.project(), &before);
    }

    #[test]
    fn enter_merges_nothing_that_is_not_alike() {
        let mut work = work("person-ann-lukin");
        let before = work.project().clone();
        send(
            &mut work,
            [EntityMessage::Open(EntityTask::Merge), EntityMessage::Done],
        );
        assert_eq!(work.project(), &before);
    }

    #[test]
    fn ticked_mentions_become_another_one() {
        let mut work = work("person-igor-savelev");
        let before = work.project().clone();
        send(
            &mut work,
            [
                EntityMessage::Open(EntityTask::Divide),
                EntityMessage::Number(1),
                EntityMessage::Number(3),
                EntityMessage::Number(1),
                EntityMessage::Number(99),
                EntityMessage::NewName("Пётр Савельев".into()),
            ],
        );
        // A press on the text ticks, too.
        let ranges = crate::model::mentions(work.project(), "person-igor-savelev");
        work.point_at(ranges[2].1);
        send(&mut work, [EntityMessage::Done]);
        assert_eq!(mentions(&work, "person-igor-savelev"), 2);
        let Some(Target::Entity(new)) = work.current.clone() else {
            panic!("the new one is shown");
        };
        assert_eq!(work.project().name_of(&new), "Пётр Савельев");
        work.follow(FactsMessage::Undo);
        assert_eq!(work.project(), &before);
        // None of them is no division.
        let mut work = self::work("person-igor-savelev");
        send(
            &mut work,
            [EntityMessage::Open(EntityTask::Divide), EntityMessage::Done],
        );
        assert!(matches!(work.last, Some(Last::Refused(_))));
        assert!(matches!(work.panel, Panel::Entity(_)));
    }

    #[test]
    fn a_name_is_one_step() {
        let mut work = work("place-kazan");
        let before = work.project().clone();
        let words = "Казань на Волге".to_owned();
        let name = EntityMessage::Name {
            number: 0,
            short: false,
            words: words.clone(),
        };
        send(
            &mut work,
            [
                EntityMessage::Open(EntityTask::Rename),
                name,
                EntityMessage::Done,
            ],
        );
        assert_eq!(work.project().name_of("place-kazan"), words);
        work.follow(FactsMessage::Undo);
        assert_eq!(work.project(), &before);
    }

    #[test]
    fn a_role_needs_a_name() {
        let mut work = work("person-igor-savelev");
        send(
            &mut work,
            [
                EntityMessage::Open(EntityTask::Role(None)),
                EntityMessage::Done,
            ],
        );
        assert!(matches!(work.last, Some(Last::Refused(_))));
        send(
            &mut work,
            [
                EntityMessage::Title("капитан порта".into()),
                EntityMessage::Done,
            ],
        );
        let role = work.project().role("person-igor-savelev", 1);
        assert!(role.is_some_and(|role| !role.claim.evidence.is_empty()));
        // What is no person has no role; a place cannot be divided by what is not there.
        for (id, task) in [
            ("place-kazan", EntityTask::Role(None)),
            ("place-br", EntityTask::Divide),
        ] {
            let mut work = self::work(id);
            send(&mut work, [EntityMessage::Open(task)]);
            assert_eq!(work.panel, Panel::Decision);
        }
    }
}
