//! Who published the article, and where it stands.

use super::blank;
use super::data::Publisher;
use super::error::EditError;
use super::words::{ids, unknown};
use crate::entry::party_named;
use crate::project::Project;
use crate::texts::{only_in, original};
use crate::walk::{self, Fate, Pass, Slot};
use article::document::{Home, Party, Text};
use article::{Form, PartyKind};

pub(super) fn set_publisher(project: &mut Project, publisher: &Publisher) -> Result<(), EditError> {
    match publisher {
        Publisher::Party(id) => become_publisher(project, id),
        Publisher::Named { name, reference } => named(project, name, reference),
    }
}

fn named(project: &mut Project, name: &str, reference: &Text) -> Result<(), EditError> {
    let name = name.trim();
    if name.is_empty() {
        return Err(EditError::NoWords);
    }
    let tag = original(&project.document).to_string();
    let there = party_named(&project.document, name).map(str::to_string);
    if let Some(id) = there {
        return become_publisher(project, &id);
    }
    let current = project.document.source.publisher.clone();
    let parties = &mut project.document.parties;
    // Where the text names nobody, the draft has a party without a name.
    let nobody = parties.iter_mut().find(|party| {
        party.id == current && party.kind == PartyKind::Group && party.claim.is_none()
    });
    if let Some(party) = nobody {
        party.kind = PartyKind::Organisation;
        party.name.0.insert(tag, Some(name.to_string()));
        party.reference = Some(reference.clone());
        party.short = None;
        if let Some(draft) = &mut party.draft {
            draft.accepted = true;
        }
        return Ok(());
    }
    let id = ids(project).give("org", name);
    let party = Party {
        reference: Some(reference.clone()),
        ..blank::party(id.clone(), only_in(&project.document, &tag, name))
    };
    project.document.parties.push(party);
    become_publisher(project, &id)
}

fn become_publisher(project: &mut Project, id: &str) -> Result<(), EditError> {
    let parties = &mut project.document.parties;
    let party = parties.iter_mut().find(|party| party.id == id);
    let party = party.ok_or_else(|| unknown(id))?;
    if party.kind == PartyKind::Group {
        party.kind = PartyKind::Organisation;
    }
    if let Some(draft) = &mut party.draft {
        draft.accepted = true;
    }
    let old = std::mem::replace(&mut project.document.source.publisher, id.to_string());
    if old != id {
        plain_voices(project, &old, id);
    }
    Ok(())
}

/// What the publisher says plainly, the new one says.
fn plain_voices(project: &mut Project, old: &str, new: &str) {
    struct Plain<'a>(&'a str, &'a str);
    impl Pass for Plain<'_> {
        fn voice(&mut self, voice: &mut article::document::Voice) {
            if voice.form == Form::Plain && voice.speaker == self.0 {
                voice.speaker = self.1.to_string();
            }
        }
        fn reference(&mut self, _: &str, _: Slot) -> Fate {
            Fate::Stays
        }
    }
    walk::document(&mut project.document, &mut Plain(old, new));
}

pub(super) fn set_dateline(project: &mut Project, place: Option<&str>) -> Result<(), EditError> {
    if let Some(id) = place
        && !project.document.places.iter().any(|one| one.id == id)
    {
        return Err(unknown(id));
    }
    project.document.dateline = place.map(str::to_string);
    Ok(())
}

pub(super) fn set_home(project: &mut Project, home: Option<&Home>) -> Result<(), EditError> {
    if let Some(home) = home
        && !project
            .document
            .places
            .iter()
            .any(|one| one.id == home.place)
    {
        return Err(unknown(&home.place));
    }
    project.document.home = home.cloned();
    Ok(())
}
