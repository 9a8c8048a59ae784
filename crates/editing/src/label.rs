//! What a step did, as data: the page has the words.

use crate::edit::data::Edit;
use crate::edit::gist::Act;
use crate::project::Project;
use crate::target::{Kind, Target};
use serde::{Deserialize, Serialize};

/// What a step did, to what, and where.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Label {
    /// What was done.
    pub act: Act,
    /// To what; none if it is about the whole article, or if it is gone.
    pub target: Option<Target>,
    /// What sort of thing that is.
    pub kind: Option<Kind>,
    /// Its name in the language of the original.
    pub name: String,
    /// The passage of its first words, counted from 0.
    pub passage: Option<usize>,
    /// To how many at once; of a change of the text: how many entries have lost words.
    pub count: usize,
}

impl Label {
    pub(crate) fn of(
        edit: &Edit,
        before: &Project,
        after: &Project,
        changed: Option<&str>,
    ) -> Self {
        let (act, target, mut count) = edit.gist();
        if act.is_of_text() {
            count = before.losses(after).len();
        }
        let target = target.or_else(|| {
            let changed = changed.filter(|_| edit.names_an_entry());
            changed.map(Target::entity)
        });
        let known = target.as_ref().and_then(|target| {
            // What is gone has its name from before.
            match after.about(target) {
                Some(about) => Some((about, true)),
                None => before.about(target).map(|about| (about, false)),
            }
        });
        match known {
            Some((about, there)) => Self {
                act,
                target: target.filter(|_| there),
                kind: Some(about.kind),
                name: about.name,
                passage: about.passage,
                count,
            },
            None => {
                // What came back or left is known by the list of what was refused.
                let refused = edit.restored().and_then(|at| before.refused.get(at));
                let about = refused.map(|refused| before.about_refused(&refused.what));
                Self {
                    act,
                    target: None,
                    kind: about.as_ref().map(|about| about.kind),
                    name: about
                        .as_ref()
                        .map_or_else(String::new, |about| about.name.clone()),
                    passage: about.and_then(|about| about.passage),
                    count,
                }
            }
        }
    }
}
