//! What a cell holds.

use article::{Article, EntityId, EventId, LangIx, PlaceId, RelationId, Status};
use compact::sort::CompactSort;

/// A part that a place plays in the story.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Role {
    /// The side from which the story is told.
    Home,
    /// It has an agreement.
    Partner,
    /// A region without agreed borders.
    Region,
    /// An event takes place there.
    Host,
    /// A city of it has a relation of its own.
    CityRelation,
}

/// One line of a cell: one claim (or several that belong together).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// A relation, as it reads from one of its ends.
    Relation {
        /// The relation.
        relation: RelationId,
        /// The end (0 or 1) that stands in this cell.
        end: usize,
        /// The city, if the end is not the country itself.
        city: Option<PlaceId>,
    },
    /// An event, with its parts.
    Event {
        /// The event.
        event: EventId,
        /// The city, if it is known.
        city: Option<PlaceId>,
        /// Parts of the event.
        parts: Vec<EventId>,
    },
    /// An event elsewhere in which this place takes part.
    Participation {
        /// The event.
        event: EventId,
        /// Which of its participants.
        participant: usize,
    },
    /// A stretch of a movement: where it begins, stops or ends in this cell.
    Stretch {
        /// The event.
        event: EventId,
        /// The first of its stops here.
        first: usize,
        /// The last of them in a row.
        last: usize,
    },
    /// Cities that the text names without more.
    Cities(Vec<PlaceId>),
}

impl Line {
    /// What a click on the line selects.
    pub fn entity(&self, article: &Article) -> EntityId {
        match self {
            Self::Relation { relation, .. } => article.relation(*relation).entry.entity,
            Self::Event { event, .. }
            | Self::Participation { event, .. }
            | Self::Stretch { event, .. } => article.event(*event).entry.entity,
            Self::Cities(cities) => cities
                .first()
                .map_or(article.places[0].entry.entity, |city| {
                    article.place(*city).entry.entity
                }),
        }
    }

    /// The cities and other places within the cell that the line names.
    pub fn cities(&self, article: &Article) -> Vec<PlaceId> {
        match self {
            Self::Relation { city, .. } | Self::Event { city, .. } => {
                city.iter().copied().collect()
            }
            Self::Stretch { event, first, last } => {
                let way = article.event(*event).movement.as_ref();
                let stops = way.and_then(|way| way.stops.get(*first..=*last));
                let stops = stops.unwrap_or_default().iter();
                stops.map(|stop| stop.place).collect()
            }
            Self::Cities(cities) => cities.clone(),
            Self::Participation { .. } => Vec::new(),
        }
    }

    /// All entities that the line names as its own.
    pub fn entities(&self, article: &Article) -> Vec<EntityId> {
        match self {
            Self::Event { event, parts, .. } => std::iter::once(event)
                .chain(parts)
                .map(|event| article.event(*event).entry.entity)
                .collect(),
            Self::Cities(cities) => cities
                .iter()
                .map(|city| article.place(*city).entry.entity)
                .collect(),
            // The event at which a relation came about has no line of its own.
            Self::Relation { relation, .. } => {
                std::iter::once(article.relation(*relation).entry.entity)
                    .chain(
                        article
                            .relation(*relation)
                            .event
                            .map(|event| article.event(event).entry.entity),
                    )
                    .collect()
            }
            Self::Participation { .. } | Self::Stretch { .. } => vec![self.entity(article)],
        }
    }
}

/// Whether a word of a name is too long for a narrow cell with an outline.
pub fn has_long_word(name: &str) -> bool {
    name.split_whitespace().any(|word| word.chars().count() > 9)
}

/// A country or region of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cell {
    /// The country or region.
    pub place: PlaceId,
    /// Its roles, the most important first.
    pub roles: Vec<Role>,
    /// The status of the firmest relation, which gives the rule its colour and pattern; none on the home side.
    pub tone: Option<Status>,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// Which of the lines of a cell read like another one of it: only their dates tell them apart.
pub fn alike(article: &Article, lines: &[Line]) -> Vec<bool> {
    let reading = |line: &Line| match line {
        Line::Relation {
            relation,
            end,
            city,
        } => {
            let relation = article.relation(*relation);
            let label = relation.ends.get(*end)?.label.as_ref()?;
            let label = label.get(LangIx::ORIGINAL).0;
            Some((*city, relation.kind, relation.entry.claim.status, label))
        }
        _ => None,
    };
    let mut all: Vec<_> = lines.iter().filter_map(reading).collect();
    all.compact_sort();
    let twice = |line: &Line| {
        reading(line).is_some_and(|reading| {
            let first = all.partition_point(|other| *other < reading);
            all.get(first + 1) == Some(&reading)
        })
    };
    lines.iter().map(twice).collect()
}
