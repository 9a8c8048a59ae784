//! Parties that a sentence leaves out: "signed an agreement" without with whom.

use super::fact::Gap;
use super::grammar::is_with;
use super::parties::Scene;
use super::triggers::{Ends, Trigger};
use crate::name::NameKind;
use article::EventKind;

/// How far behind the trigger "with" may stand, in tokens.
const FAR_WITH: usize = 10;

impl Scene<'_> {
    /// Which party of an event between two sides is not named; none if a name of the clause may be it.
    pub fn gap(
        &self,
        trigger: &Trigger,
        kind: EventKind,
        participants: &[usize],
        place: Option<usize>,
    ) -> Option<Gap> {
        let mutual = match kind {
            EventKind::Signing => trigger.ends == Ends::With,
            EventKind::Meeting | EventKind::Negotiation => true,
            _ => false,
        };
        // "Met a friend": the verb has its object, named or not.
        let takes_object = !trigger.noun && trigger.ends != Ends::With;
        if !mutual || takes_object || trigger.named || participants.len() > 1 {
            return None;
        }
        // "Talks with the rebels": it is said with whom, if not by name.
        let behind = self.trigger.end.saturating_sub(1)..self.clause.end;
        if behind
            .take(FAR_WITH)
            .any(|token| is_with(self.sentence.word(token)))
        {
            return None;
        }
        let others = self.sentence.named.iter().any(|named| {
            named.tokens.start >= self.clause.start
                && named.tokens.end <= self.clause.end
                && named.kind != NameKind::Place
                // The agency of a date line, and short forms.
                && self.sentence.word(named.tokens.end) != ")"
                && Some(named.name) != place
                && !participants.contains(&named.name)
        });
        let gap = if participants.is_empty() {
            Gap::Who
        } else {
            Gap::WithWhom
        };
        (!others).then_some(gap)
    }
}
