//! How a mention is drawn: by the kind of what it names.

use article::{Article, EntityId, EntityRef, PartyKind};
use compact::sort::CompactSort;
use explorer::i18n::Msg;

/// The kinds of mentions that an underline tells apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum MentionKind {
    /// A place: solid.
    Place,
    /// A person: dashed.
    Person,
    /// An organisation or a group: double.
    Organisation,
    /// An event, or a relation that the text describes as one: wavy.
    Event,
    /// A topic (and direct speech): dotted.
    Topic,
}

impl MentionKind {
    /// Every kind, in the order of the legend.
    pub const ALL: [Self; 5] = [
        Self::Place,
        Self::Person,
        Self::Organisation,
        Self::Event,
        Self::Topic,
    ];

    /// The kind of an entity's mentions.
    pub fn of(article: &Article, id: EntityId) -> Self {
        match article.entity(id) {
            EntityRef::Place(_) => Self::Place,
            EntityRef::Party(party) => match article.party(party).kind {
                PartyKind::Person => Self::Person,
                PartyKind::Organisation | PartyKind::Group => Self::Organisation,
            },
            EntityRef::Relation(_) | EntityRef::Event(_) => Self::Event,
            EntityRef::Topic(_) | EntityRef::Quotation(_) => Self::Topic,
        }
    }

    /// The class that draws the underline.
    pub fn class(self) -> &'static str {
        match self {
            Self::Place => "of-place",
            Self::Person => "of-person",
            Self::Organisation => "of-organisation",
            Self::Event => "of-event",
            Self::Topic => "of-topic",
        }
    }

    /// Its name in the legend.
    pub fn name(self) -> Msg {
        match self {
            Self::Place => Msg::KindInlinePlace,
            Self::Person => Msg::KindInlinePerson,
            Self::Organisation => Msg::KindInlineOrganisation,
            Self::Event => Msg::KindInlineEvent,
            Self::Topic => Msg::KindInlineTopic,
        }
    }

    /// The kinds that an article's text mentions, in the order of the legend.
    pub fn used(article: &Article) -> Vec<Self> {
        let mentioned = article
            .entity_ids()
            .filter(|id| !article.entry(*id).mentions.is_empty());
        let mut used: Vec<Self> = Vec::new();
        for id in mentioned {
            let kind = Self::of(article, id);
            if !used.contains(&kind) {
                used.push(kind);
                if used.len() == Self::ALL.len() {
                    break;
                }
            }
        }
        used.compact_sort();
        used
    }
}
