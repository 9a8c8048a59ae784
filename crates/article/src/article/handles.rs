//! Handles: the numbers by which the parts of an article refer to each other.

use serde::{Deserialize, Serialize};

/// Position of a language in [`Article::languages`]; 0 is the original's.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub struct LangIx(pub(crate) u16);

impl LangIx {
    /// The language of the original.
    pub const ORIGINAL: Self = Self(0);

    /// The position as a number.
    pub const fn number(self) -> usize {
        self.0 as usize
    }
}

macro_rules! handles {
    ($($(#[$meta:meta])* $Name:ident),* $(,)?) => { $(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        pub struct $Name(pub(crate) u32);

        impl $Name {
            /// Position in the article's list of its kind.
            pub const fn number(self) -> usize { self.0 as usize }
        }
    )* };
}

handles! {
    /// A passage of the article.
    PassageId,
    /// A place of the article.
    PlaceId,
    /// A party of the article.
    PartyId,
    /// A topic of the article.
    TopicId,
    /// A relation of the article.
    RelationId,
    /// An event of the article.
    EventId,
    /// A quotation of the article.
    QuotationId,
    /// Any entity of the article: places, parties, topics, relations, events and quotations are
    /// numbered through, in this order.
    EntityId,
}

impl PassageId {
    /// The first passage.
    pub const FIRST: Self = Self(0);
}

/// What sort of entity it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Kind {
    /// A place.
    Place,
    /// A party.
    Party,
    /// A topic.
    Topic,
    /// A relation.
    Relation,
    /// An event.
    Event,
    /// A quotation.
    Quotation,
}

/// An entity's handle, with its kind.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum EntityRef {
    /// A place.
    Place(PlaceId),
    /// A party.
    Party(PartyId),
    /// A topic.
    Topic(TopicId),
    /// A relation.
    Relation(RelationId),
    /// An event.
    Event(EventId),
    /// A quotation.
    Quotation(QuotationId),
}
