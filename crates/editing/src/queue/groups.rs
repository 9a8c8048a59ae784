//! Relations that say the same of several, and their ends.

use crate::entry::{EntryRef, entry};
use crate::project::Project;
use crate::target::Target;
use crate::texts::{original, said};
use article::document::{End, Relation};

/// A relation in three parts, as names in the language of the original.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ends {
    /// The first end.
    pub first: String,
    /// What stands between them.
    pub verb: String,
    /// The second end; several of a group.
    pub second: Vec<String>,
}

/// Whether two are relations that say the same of several: one kind, one sentence, one voice, one first end.
pub(crate) fn alike(project: &Project, one: &Target, other: &Target) -> bool {
    let relation = |target: &Target| match target {
        Target::Entity(id) => match entry(&project.document, id) {
            Some(EntryRef::Relation(relation)) => Some(relation),
            _ => None,
        },
        _ => None,
    };
    let (Some(one), Some(other)) = (relation(one), relation(other)) else {
        return false;
    };
    let tag = original(&project.document);
    let verb = |relation| said(&project.document, relation, tag);
    one.kind == other.kind
        && one.claim == other.claim
        && sides(one.ends.first()) == sides(other.ends.first())
        // The trigger may be all that is known of the verb of the later ones.
        && (verb(&one.verb).contains(verb(&other.verb)) || verb(&other.verb).contains(verb(&one.verb)))
}

/// Who stands at an end.
fn sides(end: Option<&End>) -> Vec<&str> {
    let Some(end) = end else { return Vec::new() };
    let mut ids = Vec::new();
    let first = end
        .party
        .as_deref()
        .or(end.place.as_ref().map(|at| &*at.place));
    ids.extend(first);
    for member in &end.and {
        let id = member.party.as_deref();
        ids.extend(id.or(member.place.as_ref().map(|at| &*at.place)));
    }
    ids
}

impl Project {
    /// A relation in three parts.
    pub fn ends(&self, relation: &Relation) -> Ends {
        let tag = original(&self.document);
        let name = |end: Option<&End>| {
            let names = sides(end).into_iter().map(|id| self.name_of(id));
            names.collect::<Vec<_>>().join(", ")
        };
        Ends {
            first: name(relation.ends.first()),
            verb: said(&self.document, &relation.verb, tag).to_string(),
            second: vec![name(relation.ends.get(1))],
        }
    }
}
