//! The entry that a form makes.

use super::form::{ClaimForm, WhenField};
use super::part::Part;
use crate::edit::data::Edit;
use crate::entry::Entry;
use crate::marks::marks_of;
use crate::project::Project;
use crate::target::{Kind, Target};
use crate::texts::{TextRange, locate, original, quote_of, renewed};
use article::document::{Claim, End, Event, Located, Member, Participant, Quote, Relation, When};

/// What a form still lacks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lack {
    /// Who.
    Who,
    /// What is done.
    Verb,
    /// With whom: a relation has two ends.
    WithWhom,
    /// A date that can be read.
    Date,
    /// A sentence.
    Evidence,
    /// Of a figure: a number that can be read, or what it counts.
    Figure,
    /// Another place: a movement goes from one to another.
    Stop,
}

impl ClaimForm {
    /// The edit that makes an entry of the form. `dates` reads what is typed as a date.
    ///
    /// # Errors
    /// What the form lacks.
    pub fn edit(
        &self,
        project: &Project,
        dates: &dyn Fn(&str) -> Option<When>,
    ) -> Result<Edit, Lack> {
        if self.evidence.is_empty() {
            return Err(Lack::Evidence);
        }
        let when = match &self.when {
            WhenField::Unsaid => None,
            WhenField::Typed(words) if words.trim().is_empty() => None,
            WhenField::Typed(words) => Some(dates(words).ok_or(Lack::Date)?),
            WhenField::Known(when) => Some((**when).clone()),
        };
        let made = match self.is_relation() {
            true => Edit::PutRelation(Box::new(self.to_relation(project, when)?)),
            false => Edit::PutEvent(Box::new(self.to_event(project, when)?)),
        };
        // An entry of the other list goes: its id is free for this one.
        let other_list = match (&self.base, &made) {
            (Some(Entry::Relation(old)), Edit::PutEvent(_)) => Some(&old.id),
            (Some(Entry::Event(old)), Edit::PutRelation(_)) => Some(&old.id),
            _ => None,
        };
        Ok(match other_list {
            Some(id) => Edit::Together(vec![Edit::Remove(vec![Target::entity(id)]), made]),
            None => made,
        })
    }

    fn claim(&self) -> Claim {
        let old = self.base.as_ref().and_then(|base| base.view().claim());
        Claim {
            status: self.status,
            voice: self.voice.clone(),
            evidence: self.evidence.clone(),
            also: old.map(|old| old.also.clone()).unwrap_or_default(),
        }
    }

    /// The words that say what is done, marked; what the entry marks besides stays.
    fn mentions(&self, project: &Project) -> Vec<Quote> {
        let document = &project.document;
        let old = self.base.as_ref().map(|base| base.view().mentions());
        let mut mentions = old.unwrap_or_default().to_vec();
        let Some(range) = self.verb_words else {
            return mentions;
        };
        let tag = original(document);
        let id = self.base.as_ref().map(|base| base.view().id());
        // Words of somebody else's name are not marked twice.
        let taken = marks_of(project, range.passage, tag).iter().any(|mark| {
            let own = matches!(&mark.target, Target::Entity(other) if Some(other.as_str()) == id);
            let passage = range.passage;
            !own && !matches!(mark.kind, Kind::Quotation | Kind::Date)
                && TextRange {
                    passage,
                    span: mark.span,
                }
                .touches(range)
        });
        let same = mentions.first().and_then(|one| locate(document, one, tag)) == Some(range);
        if !taken && !same {
            let others = mentions.drain(..).skip(1);
            let others: Vec<Quote> = others
                .filter(|one| !locate(document, one, tag).is_some_and(|at| at.touches(range)))
                .collect();
            mentions = quote_of(document, range)
                .into_iter()
                .chain(others)
                .collect();
        }
        mentions
    }

    pub(super) fn to_relation(
        &self,
        project: &Project,
        when: Option<When>,
    ) -> Result<Relation, Lack> {
        if self.verb.trim().is_empty() {
            return Err(Lack::Verb);
        }
        let old = match &self.base {
            Some(Entry::Relation(old)) => Some(&**old),
            _ => None,
        };
        let end = |parts: &[Part], number: usize| {
            let old = old.and_then(|old| old.ends.get(number));
            end(project, parts, old)
        };
        let ends = vec![
            end(&self.who, 0).ok_or(Lack::Who)?,
            end(&self.with_whom, 1).ok_or(Lack::WithWhom)?,
        ];
        let list = |of: fn(&Relation) -> &Vec<String>| old.map(of).cloned().unwrap_or_default();
        Ok(Relation {
            id: old.map(|old| old.id.clone()).unwrap_or_default(),
            kind: self.relation,
            name: renewed(
                &project.document,
                old.map(|old| &old.name),
                &self.sentence(project),
            ),
            verb: renewed(&project.document, old.map(|old| &old.verb), &self.verb),
            ends,
            when,
            event: self.at_event.clone(),
            topics: list(|old| &old.topics),
            unstated: self.unstated.clone(),
            figures: self.made_figures(project)?,
            contradicts: self.contradicts.clone(),
            corrects: self.corrects.clone(),
            claim: self.claim(),
            mentions: self.mentions(project),
            draft: old.and_then(|old| old.draft.clone()),
        })
    }

    pub(super) fn to_event(&self, project: &Project, when: Option<When>) -> Result<Event, Lack> {
        let name = self.sentence(project);
        if name.is_empty() {
            return Err(Lack::Verb);
        }
        let old = match &self.base {
            Some(Entry::Event(old)) => Some(&**old),
            _ => None,
        };
        let before = |part: &Part| {
            let mut all = old.iter().flat_map(|old| &old.participants);
            all.find(|one| one.party == part.id).cloned()
        };
        let parts = self.who.iter().chain(&self.with_whom);
        let participants = parts.map(|part| {
            before(part).unwrap_or_else(|| Participant {
                party: part.id.clone(),
                role: None,
                from: part.place.clone(),
                label: None,
                claim: None,
            })
        });
        let venue = self.venue.trim();
        let old_venue = old.and_then(|old| old.venue.as_ref());
        Ok(Event {
            kind: self.event,
            short: old.and_then(|old| old.short.clone()),
            what: old.and_then(|old| old.what.clone()),
            when,
            place: self.place.clone(),
            movement: self.made_movement()?,
            venue: (!venue.is_empty()).then(|| renewed(&project.document, old_venue, venue)),
            part_of: self.at_event.clone(),
            participants: participants.collect(),
            topics: old.map(|old| old.topics.clone()).unwrap_or_default(),
            unstated: self.unstated.clone(),
            figures: self.made_figures(project)?,
            contradicts: self.contradicts.clone(),
            corrects: self.corrects.clone(),
            mentions: self.mentions(project),
            draft: old.and_then(|old| old.draft.clone()),
            id: old.map(|old| old.id.clone()).unwrap_or_default(),
            name: renewed(&project.document, old.map(|old| &old.name), &name),
            claim: self.claim(),
        })
    }
}

/// An end of these parts; what the end of before says besides stays if the same party comes first.
fn end(project: &Project, parts: &[Part], old: Option<&End>) -> Option<End> {
    let mut sides = parts.iter().map(|part| side(project, part));
    let (party, place) = sides.next()?;
    let same = old.filter(|old| {
        let id = old
            .party
            .as_ref()
            .or(old.place.as_ref().map(|at| &at.place));
        id == parts.first().map(|part| &part.id)
    });
    let and = sides.map(|(party, place)| Member { party, place });
    Some(End {
        party,
        place,
        label: same.and_then(|old| old.label.clone()),
        and: and.collect(),
    })
}

/// A part as the format has it: a party with its place, or a place.
fn side(project: &Project, part: &Part) -> (Option<String>, Option<Located>) {
    if !project.document.places.iter().any(|one| one.id == part.id) {
        return (Some(part.id.clone()), part.place.clone());
    }
    let stated = || Located::stated(part.id.clone());
    let own = part.place.clone().filter(|at| at.place == part.id);
    (None, Some(own.unwrap_or_else(stated)))
}
