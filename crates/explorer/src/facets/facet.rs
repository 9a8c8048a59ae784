//! What can be filtered by.

use crate::relations::{Relations, is_fact};
use crate::tense::Dated;
use article::{
    Article, EntityId, EntityRef, EventKind, Form, Kind, PartyId, PartyKind, PlaceId, PlaceKind,
    RelationKind, Status, TopicId,
};

/// One thing to filter by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Facet {
    /// A kind of fact or entity.
    Group(Group),
    /// How firm.
    Status(Status),
    /// A kind of relation.
    Kind(RelationKind),
    /// What is known of the date.
    Dated(Dated),
    /// In relation to a country, region or city.
    Place(PlaceId),
    /// About a topic.
    Topic(TopicId),
    /// In relation to a person.
    Person(PartyId),
    /// In which form it is said.
    Form(Form),
    /// Who says it.
    Speaker(EntityId),
}

/// What several facets of one sort are called together; facets of one sort widen each other,
/// facets of different sorts narrow each other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Sort {
    /// [`Facet::Group`]
    Group,
    /// [`Facet::Status`]
    Status,
    /// [`Facet::Kind`]
    Kind,
    /// [`Facet::Dated`]
    Dated,
    /// [`Facet::Place`]
    Place,
    /// [`Facet::Topic`]
    Topic,
    /// [`Facet::Person`]
    Person,
    /// [`Facet::Form`]
    Form,
    /// [`Facet::Speaker`]
    Speaker,
}

impl Sort {
    /// In the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Group,
        Self::Status,
        Self::Kind,
        Self::Dated,
        Self::Place,
        Self::Person,
        Self::Topic,
        Self::Form,
        Self::Speaker,
    ];
}

article::vocabulary! {
    /// Kinds of facts and entities that a reader asks for.
    pub enum Group {
        /// Countries with an agreement, and their agreements.
        Partners = "partners",
        /// Countries that facts are about, and these facts.
        Countries = "countries",
        /// Cities, districts and other places, and the facts that are about them.
        Cities = "cities",
        /// Organisations.
        Organisations = "organisations",
        /// People.
        People = "people",
        /// All relations. (Links that readers have shared call them ties.)
        Relations = "ties",
        /// Agreements.
        Agreements = "agreements",
        /// All events.
        Events = "events",
        /// Meetings.
        Meetings = "meetings",
        /// Talks and reports.
        Talks = "talks",
        /// Signings.
        Signings = "signings",
        /// What lies ahead.
        Planned = "planned",
        /// Direct speech.
        Quotations = "quotations",
    }
}

impl Facet {
    /// The sort it belongs to.
    pub fn sort(self) -> Sort {
        match self {
            Self::Group(_) => Sort::Group,
            Self::Status(_) => Sort::Status,
            Self::Kind(_) => Sort::Kind,
            Self::Dated(_) => Sort::Dated,
            Self::Place(_) => Sort::Place,
            Self::Topic(_) => Sort::Topic,
            Self::Person(_) => Sort::Person,
            Self::Form(_) => Sort::Form,
            Self::Speaker(_) => Sort::Speaker,
        }
    }

    /// Whether an entity has what the facet asks for.
    pub fn admits(self, article: &Article, relations: &Relations, id: EntityId) -> bool {
        let related = |other: EntityId| {
            id == other || (is_fact(article.kind(id)) && relations.are_neighbours(id, other))
        };
        match self {
            Self::Group(group) => group.admits(article, relations, id),
            Self::Status(status) => {
                // That words were said says nothing of how firm they are.
                article.kind(id) != Kind::Quotation
                    && (article.claims(id).iter()).any(|claim| claim.status == status)
                    && (is_fact(article.kind(id)) || status_of_entities(status))
            }
            Self::Kind(kind) => match article.entity(id) {
                EntityRef::Relation(relation) => article.relation(relation).kind == kind,
                _ => false,
            },
            Self::Dated(dated) => match article.entity(id) {
                EntityRef::Event(event) => {
                    let event = article.event(event);
                    Dated::of(article, event.entry.claim.status, event.when.as_ref()) == dated
                }
                _ => false,
            },
            Self::Place(place) => related(article.place(place).entry.entity),
            Self::Topic(topic) => related(article.topic(topic).entry.entity),
            Self::Person(party) => related(article.party(party).entry.entity),
            Self::Form(form) => (article.voices(id).iter()).any(|(voice, _)| voice.form == form),
            Self::Speaker(who) => {
                (article.voices(id).iter()).any(|(voice, _)| voice.speaker == who)
            }
        }
    }
}

/// Statuses that places, parties and topics have too.
fn status_of_entities(status: Status) -> bool {
    matches!(
        status,
        Status::Mentioned | Status::Discussed | Status::Stated
    )
}

impl Group {
    fn admits(self, article: &Article, relations: &Relations, id: EntityId) -> bool {
        let event_kind = |kinds: &[EventKind]| match article.entity(id) {
            EntityRef::Event(event) => kinds.contains(&article.event(event).kind),
            _ => false,
        };
        // Whether it is related to a place of some kinds.
        let near = |wanted: &dyn Fn(PlaceKind) -> bool| {
            let mut others = relations.neighbours(id).iter();
            others.any(|other| match article.entity(*other) {
                EntityRef::Place(place) => wanted(article.place(place).kind),
                _ => false,
            })
        };
        match self {
            Self::Partners => match article.entity(id) {
                EntityRef::Place(place) => relations.partners().binary_search(&place).is_ok(),
                EntityRef::Relation(relation) => {
                    let ends = &article.relation(relation).ends;
                    (ends.iter().flat_map(|end| end.places()))
                        .any(|at| relations.partners().binary_search(&at.place).is_ok())
                }
                _ => false,
            },
            Self::Cities => match article.entity(id) {
                EntityRef::Place(place) => {
                    !article.place(place).kind.is_land() && article.reference(id).is_none()
                }
                _ => is_fact(article.kind(id)) && near(&|kind| !kind.is_land()),
            },
            Self::Countries => match article.entity(id) {
                EntityRef::Place(place) => {
                    article.place(place).kind == PlaceKind::Country
                        && article.reference(id).is_none()
                        && (relations.neighbours(id).iter()).any(|id| is_fact(article.kind(*id)))
                }
                _ => is_fact(article.kind(id)) && near(&|kind| kind == PlaceKind::Country),
            },
            Self::Organisations => party_kind(article, id) == Some(PartyKind::Organisation),
            Self::People => party_kind(article, id) == Some(PartyKind::Person),
            Self::Relations => article.kind(id) == Kind::Relation,
            Self::Agreements => match article.entity(id) {
                EntityRef::Relation(relation) => {
                    article.relation(relation).kind == RelationKind::Agreement
                }
                _ => false,
            },
            Self::Events => article.kind(id) == Kind::Event,
            Self::Meetings => {
                event_kind(&[EventKind::Meeting, EventKind::Session, EventKind::Visit])
            }
            Self::Talks => event_kind(&[EventKind::Talk, EventKind::Opening]),
            Self::Signings => event_kind(&[EventKind::Signing]),
            Self::Planned => {
                article.kind(id) == Kind::Event && article.entry(id).claim.status == Status::Planned
            }
            Self::Quotations => article.kind(id) == Kind::Quotation,
        }
    }
}

fn party_kind(article: &Article, id: EntityId) -> Option<PartyKind> {
    match article.entity(id) {
        EntityRef::Party(party) => Some(article.party(party).kind),
        _ => None,
    }
}
