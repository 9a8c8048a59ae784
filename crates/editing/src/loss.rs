//! Which entries lose their words by an edit.

use crate::entry::{EntryRef, entries, entry};
use crate::project::Project;
use crate::target::Target;
use article::document::{Claim, Quote};

/// An entry that loses words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Loss {
    /// Which: of the project before.
    pub target: Target,
    /// Whether it leaves the article; else it has other words, or is known from elsewhere.
    pub leaves: bool,
}

fn words(claim: Option<&Claim>, mentions: &[Quote]) -> usize {
    mentions.len() + claim.map_or(0, |claim| claim.evidence.len())
}

fn words_of(entry: EntryRef<'_>) -> usize {
    words(entry.claim(), entry.mentions())
}

impl Project {
    /// The entries, roles and dates that have fewer words in the text after an edit, in the order of the format.
    pub fn losses(&self, after: &Self) -> Vec<Loss> {
        let mut losses = Vec::new();
        let mut push = |target, before: usize, after: Option<usize>| {
            if after.is_none_or(|after| after < before) {
                losses.push(Loss {
                    target,
                    leaves: after.is_none(),
                });
            }
        };
        for before in entries(&self.document) {
            let then = entry(&after.document, before.id());
            let target = Target::entity(before.id());
            push(target, words_of(before), then.map(words_of));
        }
        for party in &self.document.parties {
            let mut others = after.document.parties.iter();
            let then = others.find(|one| one.id == party.id);
            for (index, role) in party.roles.iter().enumerate() {
                let mut roles = then.into_iter().flat_map(|party| &party.roles);
                let role_then = roles.find(|one| one.title == role.title);
                let target = Target::Role {
                    party: party.id.clone(),
                    index,
                };
                let then = role_then.map(|role| words(Some(&role.claim), &[]));
                push(target, words(Some(&role.claim), &[]), then);
            }
        }
        let dates = |project: &Self| {
            let dates = project.document.draft.iter().flat_map(|draft| &draft.dates);
            dates.cloned().collect::<Vec<_>>()
        };
        let then = dates(after);
        for (number, date) in dates(self).into_iter().enumerate() {
            // Its words may be told from others by other words now.
            let stays = then.iter().any(|one| {
                one.words.passage == date.words.passage && exact(&one.words) == exact(&date.words)
            });
            push(Target::Date(number), 1, stays.then_some(1));
        }
        losses
    }
}

/// The words of a quote in each language, without what stands beside them.
fn exact(quote: &Quote) -> Vec<Option<&str>> {
    let selectors = quote.quotes.values();
    let exact = selectors.map(|one| one.as_ref().map(|one| one.exact.as_str()));
    exact.collect()
}
