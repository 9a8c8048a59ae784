//! What an edit does, in a word.

use super::data::{Edit, PlaceChoice};
use crate::target::Target;
use serde::{Deserialize, Serialize};

/// What was done.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Act {
    /// Accepted.
    Accepted,
    /// Refused.
    Refused,
    /// Taken up again: neither accepted nor refused any more.
    Reopened,
    /// Something refused came back.
    Restored,
    /// It is of another kind now.
    ChangedKind,
    /// It has another name.
    Renamed,
    /// Its words in the text are others: wider, narrower, more or fewer.
    ChangedWords,
    /// It is new.
    Added,
    /// Suggestions from elsewhere came in.
    Suggested,
    /// It is gone.
    Removed,
    /// Two became one.
    Merged,
    /// One became two.
    Divided,
    /// Another place, or another point, is meant.
    ChosePlace,
    /// Anything else of it is changed.
    Changed,
    /// The headline, the source, or another thing of the whole article is changed.
    ChangedArticle,
    /// A translation is changed.
    Translated,
    /// The words of the text are changed.
    ChangedText,
    /// Something that was left out of the text is back.
    PutBack,
    /// Something is left out of the text.
    LeftOut,
    /// The facts are those of a new draft of the text.
    Drafted,
    /// A warning is left as intended, or no longer.
    Intended,
}

impl Act {
    /// Whether it is about the words of the text.
    pub fn is_of_text(self) -> bool {
        matches!(self, Self::ChangedText | Self::PutBack | Self::LeftOut)
    }

    /// Whether it is about the text, its headline and source, or a translation.
    pub fn is_of_first_step(self) -> bool {
        self.is_of_text()
            || matches!(
                self,
                Self::Drafted | Self::ChangedArticle | Self::Translated
            )
    }
}

impl Edit {
    /// What it does, to what (if that is known before), and to how many.
    pub(crate) fn gist(&self) -> (Act, Option<Target>, usize) {
        let several = |act, targets: &[Target]| (act, targets.first().cloned(), targets.len());
        let one = |act, id: &str| (act, Some(Target::entity(id)), 1);
        // An entry without an id is new; which one it is, the changes say.
        let put = |id: &str| match id {
            "" => (Act::Added, None, 1),
            id => one(Act::Changed, id),
        };
        match self {
            Self::Accept(targets) => several(Act::Accepted, targets),
            Self::Refuse(targets) => several(Act::Refused, targets),
            Self::Reopen(targets) => several(Act::Reopened, targets),
            Self::Remove(targets) => several(Act::Removed, targets),
            Self::Restore(which) => (Act::Restored, None, which.len()),
            Self::ChangeKind { id, .. } | Self::SetKind { id, .. } => one(Act::ChangedKind, id),
            Self::Rename { id, .. } => one(Act::Renamed, id),
            Self::SetMention { id, .. } | Self::RemoveMention { id, .. } => {
                one(Act::ChangedWords, id)
            }
            Self::AddMentions { id, ranges } => {
                (Act::ChangedWords, Some(Target::entity(id)), ranges.len())
            }
            Self::New { ranges, .. } => (Act::Added, None, ranges.len()),
            Self::Suggest(all) => (Act::Suggested, None, all.len()),
            Self::Merge { into, .. } => one(Act::Merged, into),
            Self::Split { id, mentions, .. } => {
                (Act::Divided, Some(Target::entity(id)), mentions.len())
            }
            // A country gets another id.
            Self::ChoosePlace {
                choice:
                    PlaceChoice::Country(_) | PlaceChoice::Candidate { .. } | PlaceChoice::Found { .. },
                ..
            } => (Act::ChosePlace, None, 1),
            Self::ChoosePlace { id, .. } => one(Act::ChosePlace, id),
            Self::SetWithin { id, .. }
            | Self::SetRadius { id, .. }
            | Self::SetUnstated { id, .. }
            | Self::SetFigures { id, .. } => one(Act::Changed, id),
            Self::SetLink { link, .. } => one(Act::Changed, &link.from),
            Self::PutRole { party, index, .. } => match *index {
                Some(index) => {
                    let party = party.clone();
                    (Act::Changed, Some(Target::Role { party, index }), 1)
                }
                None => one(Act::Changed, party),
            },
            Self::SetDate { number, .. } => (Act::Changed, Some(Target::Date(*number)), 1),
            Self::PutRelation(entry) => put(&entry.id),
            Self::PutEvent(entry) => put(&entry.id),
            Self::PutQuotation(entry) => put(&entry.id),
            Self::SetTitle(_)
            | Self::SetPublisher(_)
            | Self::SetSource { .. }
            | Self::SetDateline(_)
            | Self::SetHome(_) => (Act::ChangedArticle, None, 1),
            Self::AddLanguage { .. }
            | Self::RemoveLanguage(_)
            | Self::SetTranslation { .. }
            | Self::SetTranslator { .. }
            | Self::TranslateWords { .. }
            | Self::AlignWords { .. }
            | Self::AlignQuote { .. } => (Act::Translated, None, 1),
            Self::SetPassage { .. } => (Act::ChangedText, None, 1),
            Self::TakeDraft(_) => (Act::Drafted, None, 1),
            Self::PutBack(_) => (Act::PutBack, None, 1),
            Self::LeaveOut { .. } | Self::TakeOut { .. } => (Act::LeftOut, None, 1),
            Self::Intend { .. } => (Act::Intended, None, 1),
            // The last one is what the others prepare.
            Self::Together(edits) => match edits.last() {
                Some(last) => last.gist(),
                None => (Act::Changed, None, 0),
            },
        }
    }

    /// Whether it is about an entry, so that what has changed can be named.
    pub(crate) fn names_an_entry(&self) -> bool {
        let act = self.gist().0;
        !act.is_of_first_step() && act != Act::Intended
    }

    /// Whether it brings texts or quotes from outside, which may lack languages.
    pub(crate) fn brings_texts(&self) -> bool {
        match self {
            Self::Together(edits) => edits.iter().any(Self::brings_texts),
            Self::ChoosePlace { .. }
            | Self::SetWithin { .. }
            | Self::PutRole { .. }
            | Self::SetDate { .. }
            | Self::PutRelation(_)
            | Self::PutEvent(_)
            | Self::PutQuotation(_)
            | Self::SetTitle(_)
            | Self::SetPublisher(_)
            | Self::SetSource { .. }
            | Self::SetHome(_)
            | Self::SetUnstated { .. }
            | Self::SetFigures { .. }
            | Self::SetTranslator { .. }
            | Self::SetPassage { .. }
            | Self::LeaveOut { .. }
            | Self::PutBack(_)
            | Self::TakeOut { .. }
            | Self::Suggest(_)
            | Self::Restore(_) => true,
            _ => false,
        }
    }

    /// Which of what was refused it brings back first.
    pub(crate) fn restored(&self) -> Option<usize> {
        match self {
            Self::Restore(which) => which.first().copied(),
            Self::Together(edits) => edits.last()?.restored(),
            _ => None,
        }
    }
}
