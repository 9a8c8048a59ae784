//! What differs between two projects: enough to make either of the other.

use crate::project::{Project, Refused};
use article::document::draft::{Change, DatedWords, Drafting, Voiced};
use article::document::{
    Document, Event, Home, Party, Passage, Place, Quotation, Quote, Relation, Source, StoryStep,
    Title, Topic, Translation,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashSet};

/// A value before and after.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
struct Swap<T> {
    before: T,
    after: T,
}

/// Neighbours of a list before and after.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
struct Splice<T> {
    /// Where they begin, in the list before and in the list after.
    at: (usize, usize),
    before: Vec<T>,
    after: Vec<T>,
}

/// What tells an entry of a list from the others, if anything does.
trait Keyed {
    fn key(&self) -> Option<&str> {
        None
    }
}

macro_rules! keyed {
    ($($Type:ident)*) => { $( impl Keyed for $Type {
        fn key(&self) -> Option<&str> {
            Some(&self.id)
        }
    } )* };
}

keyed!(Passage Place Party Topic Relation Event Quotation);
impl Keyed for Change {}
impl Keyed for DatedWords {}
impl Keyed for Quote {}
impl Keyed for Refused {}
impl Keyed for StoryStep {}
impl Keyed for Translation {}
impl Keyed for Voiced {}
impl Keyed for String {}

fn swap<T: Clone + PartialEq>(before: &T, after: &T) -> Option<Swap<T>> {
    (before != after).then(|| Swap {
        before: before.clone(),
        after: after.clone(),
    })
}

/// The stretches in which two lists differ, in order.
fn splices<T: Clone + PartialEq + Keyed>(before: &[T], after: &[T]) -> Vec<Splice<T>> {
    let same = |(one, other): &(&T, &T)| one == other;
    let start = before.iter().zip(after).take_while(same).count();
    let (rest_before, rest_after) = (
        before.get(start..).unwrap_or_default(),
        after.get(start..).unwrap_or_default(),
    );
    let end = (rest_before.iter().rev().zip(rest_after.iter().rev()))
        .take_while(same)
        .count();
    let middle_before = rest_before.get(..rest_before.len() - end);
    let middle_after = rest_after.get(..rest_after.len() - end);
    let (one, other) = (
        middle_before.unwrap_or_default(),
        middle_after.unwrap_or_default(),
    );
    middle(one, other, start)
}

/// The same for lists that differ at both ends; `start` is where they begin.
fn middle<T: Clone + PartialEq + Keyed>(one: &[T], other: &[T], start: usize) -> Vec<Splice<T>> {
    fn keys<T: Keyed>(list: &[T]) -> HashSet<&str> {
        list.iter().filter_map(Keyed::key).collect()
    }
    let (keys_one, keys_other) = (keys(one), keys(other));
    let mut found: Vec<Splice<T>> = Vec::new();
    let (mut i, mut j) = (0, 0);
    let mut push = |i: usize, j: usize, before: &[T], after: &[T]| {
        found.push(Splice {
            at: (start + i, start + j),
            before: before.to_vec(),
            after: after.to_vec(),
        });
    };
    loop {
        match (one.get(i), other.get(j)) {
            (None, None) => break,
            (Some(a), Some(b)) if a == b => {
                i += 1;
                j += 1;
            }
            (Some(a), Some(b)) if a.key() == b.key() && a.key().is_some() => {
                push(i, j, std::slice::from_ref(a), std::slice::from_ref(b));
                i += 1;
                j += 1;
            }
            (Some(a), _) if a.key().is_some_and(|key| !keys_other.contains(key)) => {
                push(i, j, std::slice::from_ref(a), &[]);
                i += 1;
            }
            (_, Some(b)) if b.key().is_some_and(|key| !keys_one.contains(key)) => {
                push(i, j, &[], std::slice::from_ref(b));
                j += 1;
            }
            // Another order, or nothing to know them by: the rest at once.
            _ => {
                let rest = |list: &[T], at: usize| list.get(at..).unwrap_or_default().to_vec();
                push(i, j, &rest(one, i), &rest(other, j));
                break;
            }
        }
    }
    found
}

/// Which of the two is to be made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Back,
    Forth,
}

fn set<T: Clone>(field: &mut T, swap: Option<&Swap<T>>, way: Way) {
    if let Some(swap) = swap {
        *field = match way {
            Way::Back => swap.before.clone(),
            Way::Forth => swap.after.clone(),
        };
    }
}

fn splice<T: Clone>(list: &mut Vec<T>, splices: &[Splice<T>], way: Way) {
    // From the last to the first, so that positions stay what they are.
    for one in splices.iter().rev() {
        let (at, old, new) = match way {
            Way::Back => (one.at.1, &one.after, &one.before),
            Way::Forth => (one.at.0, &one.before, &one.after),
        };
        let at = at.min(list.len());
        let end = (at + old.len()).min(list.len());
        list.splice(at..end, new.iter().cloned());
    }
}

/// Declares what is compared: fields as a whole, lists entry by entry.
macro_rules! changes {
    (
        $(#[$meta:meta])* $Name:ident of $Whole:ident;
        fields { $($field:ident: $Field:ty),* $(,)? }
        lists { $($list:ident: $Item:ty),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
        #[serde(default)]
        pub(crate) struct $Name {
            $( #[serde(skip_serializing_if = "Option::is_none")] $field: Option<Swap<$Field>>, )*
            $( #[serde(skip_serializing_if = "Vec::is_empty")] $list: Vec<Splice<$Item>>, )*
        }

        impl $Name {
            fn between(before: &$Whole, after: &$Whole) -> Self {
                Self {
                    $( $field: swap(&before.$field, &after.$field), )*
                    $( $list: splices(&before.$list, &after.$list), )*
                }
            }

            fn apply(&self, to: &mut $Whole, way: Way) {
                $( set(&mut to.$field, self.$field.as_ref(), way); )*
                $( splice(&mut to.$list, &self.$list, way); )*
            }
        }
    };
}

changes! {
    /// What differs between two documents, but for what their machines say.
    DocumentChanges of Document;
    fields {
        format: String, id: String, title: Title, source: Source, home: Option<Home>,
        dateline: Option<String>,
    }
    lists {
        languages: String, translations: Translation, passages: Passage, places: Place,
        parties: Party, topics: Topic, relations: Relation, events: Event,
        quotations: Quotation, story: StoryStep,
    }
}

changes! {
    /// What differs in what machines say of a whole document.
    DraftingChanges of Drafting;
    fields {}
    lists { changes: Change, dates: DatedWords, voices: Voiced, without_facts: Quote }
}

/// What differs between two projects.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Changes {
    document: DocumentChanges,
    drafting: DraftingChanges,
    /// Where only one of the two has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<Swap<Option<Drafting>>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    refused: Vec<Splice<Refused>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    intended: Option<Swap<BTreeSet<String>>>,
}

impl Changes {
    pub fn between(before: &Project, after: &Project) -> Self {
        let (one, other) = (&before.document.draft, &after.document.draft);
        let both = one.as_ref().zip(other.as_ref());
        Self {
            document: DocumentChanges::between(&before.document, &after.document),
            drafting: both
                .map(|(one, other)| DraftingChanges::between(one, other))
                .unwrap_or_default(),
            draft: if both.is_some() {
                None
            } else {
                swap(one, other)
            },
            refused: splices(&before.refused, &after.refused),
            intended: swap(&before.intended, &after.intended),
        }
    }

    /// Makes the project before of the one after, or the other way.
    pub fn apply(&self, project: &mut Project, way: Way) {
        self.document.apply(&mut project.document, way);
        set(&mut project.document.draft, self.draft.as_ref(), way);
        if let Some(draft) = &mut project.document.draft {
            self.drafting.apply(draft, way);
        }
        splice(&mut project.refused, &self.refused, way);
        set(&mut project.intended, self.intended.as_ref(), way);
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What was refused.
    pub fn newly_refused(&self) -> impl Iterator<Item = &Refused> {
        self.refused.iter().flat_map(|splice| &splice.after)
    }

    /// The first entry of the project after that is new or other.
    pub fn first_entry(&self) -> Option<&str> {
        macro_rules! first {
            ($($list:ident)*) => { $(
                let mut all = self.document.$list.iter().flat_map(|splice| &splice.after);
                if let Some(entry) = all.next() {
                    return Some(&entry.id);
                }
            )* };
        }
        first!(relations events quotations parties places topics);
        None
    }
}
