//! The role of a person as a form: what it is called, where it is held, in which words.

use crate::edit::data::Edit;
use crate::edit::error::EditError;
use crate::evidence;
use crate::marks::marks_of;
use crate::project::Project;
use crate::target::{Kind, Target};
use crate::texts::{
    TextRange, locate, original, passage_text, renewed, said, sentence_of, voice_at, words,
};
use article::document::{Claim, Party, Quote, Role, Voice};
use article::{Form, PartyKind, Status};

/// The role of a person. Texts are in the language of the original.
#[derive(Clone, PartialEq, Debug)]
pub struct RoleForm {
    /// Id of the person.
    pub party: String,
    /// The role that is edited, and which of the person's it is; none for a new one.
    base: Option<(usize, Role)>,
    /// What it is called.
    pub title: String,
    /// Id of the party or the event in which it is held.
    pub of: Option<String>,
    /// Id of the place to which it belongs.
    pub place: Option<String>,
    /// In which words.
    pub evidence: Vec<Quote>,
    /// Whether the editor has chosen the evidence.
    chosen: bool,
    voice: Voice,
    status: Status,
}

impl RoleForm {
    /// A new role of a person, with the sentence of its first mention; none if it is no person.
    pub fn new(project: &Project, party: &str) -> Option<Self> {
        let document = &project.document;
        let person = person(project, party)?;
        let tag = original(document);
        let mut mentions = person.mentions.iter();
        let range = mentions.find_map(|quote| locate(document, quote, tag));
        let voice = match range {
            Some(range) => voice_at(document, range),
            None => person.claim.as_ref()?.voice.clone(),
        };
        let evidence = match range.and_then(|at| evidence::sentence(document, at, voice.form)) {
            Some(quote) => vec![quote],
            None => person.claim.as_ref()?.evidence.clone(),
        };
        Some(Self {
            party: party.to_string(),
            base: None,
            title: String::new(),
            of: None,
            place: None,
            evidence,
            chosen: false,
            voice,
            status: Status::Stated,
        })
    }

    /// A role that there is.
    pub fn of(project: &Project, party: &str, index: usize) -> Option<Self> {
        person(project, party)?;
        let role = project.role(party, index)?;
        let document = &project.document;
        Some(Self {
            party: party.to_string(),
            base: Some((index, role.clone())),
            title: said(document, &role.title, original(document)).to_string(),
            of: role.of.clone(),
            place: role.place.clone(),
            evidence: role.claim.evidence.clone(),
            chosen: true,
            voice: role.claim.voice.clone(),
            status: role.claim.status,
        })
    }

    /// Which of the person's roles it is, counted from 0; none for a new one.
    pub fn index(&self) -> Option<usize> {
        self.base.as_ref().map(|(index, _)| *index)
    }

    /// Selected words are what the role is called. What they name is where it is held, if nothing is chosen
    /// yet; their sentence is added to the evidence if it is not among it.
    pub fn take_title(&mut self, project: &Project, range: TextRange) {
        let document = &project.document;
        let text = passage_text(document, range.passage, original(document));
        let Some(own) = text.and_then(|text| words(text, range.span)) else {
            return;
        };
        self.title = own.trim().to_string();
        self.take_evidence(project, range);
        let (of, place) = (self.of.clone(), self.place.clone());
        self.take_names(project, range);
        self.of = of.or(self.of.take());
        self.place = place.or(self.place.take());
    }

    /// What selected words name is where the role is held.
    pub fn take_names(&mut self, project: &Project, range: TextRange) {
        let tag = original(&project.document);
        for mark in marks_of(project, range.passage, tag) {
            let inside = mark.span.start < range.span.end && range.span.start < mark.span.end;
            let (Target::Entity(id), true) = (mark.target, inside) else {
                continue;
            };
            match mark.kind {
                Kind::Organisation | Kind::Event => self.of = Some(id),
                Kind::Place => self.place = Some(id),
                _ => {}
            }
        }
    }

    /// The sentence of selected words bears it, too.
    pub fn take_evidence(&mut self, project: &Project, range: TextRange) {
        let document = &project.document;
        let voice = voice_at(document, sentence_of(document, range));
        let Some(quote) = evidence::sentence(document, range, voice.form) else {
            return;
        };
        if self.chosen {
            self.evidence = evidence::with(document, &self.evidence, quote);
        } else {
            self.evidence = vec![quote];
            self.voice = voice;
            self.chosen = true;
        }
    }

    /// A sentence bears it no longer; one is needed.
    pub fn leave_out(&mut self, number: usize) {
        if number < self.evidence.len() && self.evidence.len() > 1 {
            self.evidence.remove(number);
        }
    }

    /// The edit that makes the role of the form.
    ///
    /// # Errors
    /// It is not called anything.
    pub fn edit(&self, project: &Project) -> Result<Edit, EditError> {
        if self.title.trim().is_empty() {
            return Err(EditError::NoWords);
        }
        let (index, old) = match &self.base {
            Some((index, old)) => (Some(*index), Some(old)),
            None => (None, None),
        };
        let also = old.map(|old| old.claim.also.clone());
        // Nobody is quoted saying what somebody is.
        let form = match (old, self.voice.form) {
            (None, Form::Direct) => Form::Reported,
            (_, form) => form,
        };
        let role = Role {
            title: renewed(&project.document, old.map(|old| &old.title), &self.title),
            of: self.of.clone(),
            place: self.place.clone(),
            claim: Claim {
                status: self.status,
                voice: Voice {
                    form,
                    ..self.voice.clone()
                },
                evidence: self.evidence.clone(),
                also: also.unwrap_or_default(),
            },
            draft: old.and_then(|old| old.draft.clone()),
        };
        Ok(Edit::PutRole {
            party: self.party.clone(),
            index,
            role: Box::new(role),
        })
    }
}

fn person<'a>(project: &'a Project, id: &str) -> Option<&'a Party> {
    let mut parties = project.document.parties.iter();
    parties.find(|party| party.id == id && party.kind == PartyKind::Person)
}
