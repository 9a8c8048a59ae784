//! Events and dated relations in time, each as exactly as it is known.
//!
//! No scale: a day that the text does not give has no place on one. Instead there are zones in order,
//! and within a zone the order of the text.

use crate::i18n::{DateText, Language, Msg, Years, begins};
use crate::tense::Tense;
use crate::text::sentences;
use article::edtf::{DateKind, Edtf};
use article::{
    Anchor, Article, BasisKind, Claim, EntityId, LangIx, PassageId, Relation, RelationKind, Span,
    Status, When,
};
use compact::sort::CompactSort;
use std::collections::HashMap;

/// The events of an article, and those of its relations that are dated or known to be undated.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Timeline {
    /// In order of time; what has no date comes last.
    pub zones: Vec<Zone>,
}

/// What shares a date.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Zone {
    /// How the date bounds what is in the zone.
    pub kind: ZoneKind,
    /// The date; none in the zone of what has none.
    pub date: Option<Edtf>,
    /// In text order; never empty.
    pub marks: Vec<Mark>,
}

/// How a date bounds what is in its zone.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ZoneKind {
    /// Then or before; since when, is not known.
    NotLaterThan,
    /// Then: on that day, in that month or year, from the one day to the other.
    On,
    /// Then or after.
    NotEarlierThan,
    /// From then on.
    From,
    /// After the article appeared; when, is not known.
    Ahead,
    /// Again and again; since when, is not known.
    Again,
    /// No date.
    Unknown,
}

/// An event, a relation, or several relations that one sentence names together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// The event or the relations, in text order; more than one only for relations of the same kind and status.
    pub entities: Vec<EntityId>,
    /// How it is drawn.
    pub style: MarkStyle,
    /// Whether it lies behind the article or ahead of it.
    pub tense: Tense,
}

impl Mark {
    /// The first entity.
    pub fn entity(&self) -> EntityId {
        self.entities[0]
    }
}

/// How a mark is drawn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum MarkStyle {
    /// The text gives the day (or month, or year): filled.
    Stated,
    /// The text does not give it, but it is bounded, or follows: outline.
    Bounded,
    /// Lies ahead: broken outline.
    Ahead,
    /// Nothing is known.
    Unknown,
    /// About then, or perhaps then.
    Approximate,
}

impl Zone {
    /// What the zone is called: "17 March", "by 17 March, day not stated", "ahead, day not stated".
    pub fn label(&self, lang: Language, years: Years) -> DateText {
        let date = self
            .date
            .as_ref()
            .map(|date| lang.date(date, years))
            .unwrap_or_default();
        match self.kind {
            ZoneKind::On => date,
            ZoneKind::From => (self.date.as_ref())
                .map(|date| lang.starting(date, years))
                .unwrap_or_default(),
            ZoneKind::Again => lang.dated(Msg::TimelineZoneAgain, date),
            ZoneKind::NotLaterThan | ZoneKind::NotEarlierThan => lang.dated(Msg::DateDayOpen, date),
            ZoneKind::Ahead => lang.dated(Msg::TimelineZoneAhead, date),
            ZoneKind::Unknown => lang.dated(Msg::TimelineZoneUnknown, date),
        }
    }
}

/// Something on the timeline, before it has found its zone.
struct Item {
    entity: EntityId,
    order: Option<(PassageId, u32)>,
    style: MarkStyle,
    tense: Tense,
    /// What relations have in common that stand together.
    group: Option<Group>,
}

type Group = (RelationKind, Status, PassageId, u32);

impl Timeline {
    /// Puts events and relations in order.
    ///
    /// Every event is there. Of the relations, those that say something of their date, even that it is
    /// unknown; but a relation that came about at an event stands there under the event.
    pub fn new(article: &Article) -> Self {
        let mut zones = Zones::new(article);
        for event in &article.events {
            zones.add(
                event.when.as_ref(),
                event.entry.entity,
                &event.entry.claim,
                None,
            );
        }
        let mut sentences = SentenceStarts::new(article);
        for relation in &article.relations {
            if relation.when.is_none() || stands_under_event(article, relation) {
                continue;
            }
            let claim = &relation.entry.claim;
            // What has no kind has nothing in common with others of none.
            let first = claim.evidence.first();
            let first = first.filter(|_| relation.kind != RelationKind::Other);
            let group = first.map(|anchor| {
                (
                    relation.kind,
                    claim.status,
                    anchor.passage,
                    sentences.of(anchor),
                )
            });
            zones.add(relation.when.as_ref(), relation.entry.entity, claim, group);
        }
        Self {
            zones: zones.sorted(),
        }
    }
}

/// Whether a relation came about at an event whose date says no less than its own.
fn stands_under_event(article: &Article, relation: &Relation) -> bool {
    let dated = |when: &Option<When>| when.as_ref().is_some_and(|when| when.date.is_some());
    relation
        .event
        .is_some_and(|event| dated(&article.event(event).when) || !dated(&relation.when))
}

/// The zones as they fill.
struct Zones<'a> {
    article: &'a Article,
    places: HashMap<(ZoneKind, Option<Edtf>), usize>,
    zones: Vec<(ZoneKind, Option<Edtf>, Vec<Item>)>,
}

impl<'a> Zones<'a> {
    fn new(article: &'a Article) -> Self {
        Self {
            article,
            places: HashMap::new(),
            zones: Vec::new(),
        }
    }

    fn add(&mut self, when: Option<&When>, entity: EntityId, claim: &Claim, group: Option<Group>) {
        let date = when.and_then(|when| when.date).map(Edtf::without_time);
        let tense = Tense::of(self.article, claim.status, when);
        let kind = match date {
            None if when.is_some_and(|when| when.repeats.is_some()) => ZoneKind::Again,
            None => ZoneKind::Unknown,
            Some(date) => zone_kind(tense, &date, begins(when)),
        };
        let style = style(kind, date.as_ref(), when);
        let order = claim.evidence.first().map(Anchor::order);
        let place = *self.places.entry((kind, date)).or_insert_with(|| {
            self.zones.push((kind, date, Vec::new()));
            self.zones.len() - 1
        });
        self.zones[place].2.push(Item {
            entity,
            order,
            style,
            tense,
            group,
        });
    }

    fn sorted(mut self) -> Vec<Zone> {
        // Dates that sort alike (a day and about that day) keep one order, whatever the text's.
        self.zones.compact_sort_by_cached_key(|(kind, date, _)| {
            (
                date.is_none(),
                date.map(|date| (date.order_key(), date.to_string())),
                *kind == ZoneKind::Ahead,
                *kind == ZoneKind::Unknown,
            )
        });
        let zones = self.zones.into_iter();
        zones
            .map(|(kind, date, items)| Zone {
                kind,
                date,
                marks: marks(items),
            })
            .collect()
    }
}

/// The items as marks in text order; relations of a group become one.
fn marks(mut items: Vec<Item>) -> Vec<Mark> {
    items.compact_sort_by_key(|item| (item.order, item.entity));
    let mut marks: Vec<Mark> = Vec::with_capacity(items.len());
    let mut groups: HashMap<(Group, MarkStyle, Tense), usize> = HashMap::new();
    for item in items {
        let place = match item.group {
            Some(group) => *groups
                .entry((group, item.style, item.tense))
                .or_insert(marks.len()),
            None => marks.len(),
        };
        match marks.get_mut(place) {
            Some(mark) => mark.entities.push(item.entity),
            None => marks.push(Mark {
                entities: vec![item.entity],
                style: item.style,
                tense: item.tense,
            }),
        }
    }
    marks
}

fn zone_kind(tense: Tense, date: &Edtf, begins: bool) -> ZoneKind {
    match date.kind() {
        DateKind::NotLaterThan(_) => ZoneKind::NotLaterThan,
        DateKind::NotEarlierThan(_) if begins => ZoneKind::From,
        DateKind::NotEarlierThan(_) if tense == Tense::Future => ZoneKind::Ahead,
        DateKind::NotEarlierThan(_) => ZoneKind::NotEarlierThan,
        _ => ZoneKind::On,
    }
}

fn style(kind: ZoneKind, date: Option<&Edtf>, when: Option<&When>) -> MarkStyle {
    let vague = date.is_some_and(|date| date.is_approximate() || date.is_uncertain());
    // A date that was derived, or comes from elsewhere, is not the text's.
    let stated = when.is_some_and(|when| when.basis.kind == BasisKind::Stated);
    match kind {
        ZoneKind::Unknown | ZoneKind::Again => MarkStyle::Unknown,
        ZoneKind::Ahead => MarkStyle::Ahead,
        _ if vague => MarkStyle::Approximate,
        ZoneKind::From => MarkStyle::Stated,
        ZoneKind::On if stated && !has_unknown_end(date) => MarkStyle::Stated,
        ZoneKind::On | ZoneKind::NotLaterThan | ZoneKind::NotEarlierThan => MarkStyle::Bounded,
    }
}

fn has_unknown_end(date: Option<&Edtf>) -> bool {
    let kind = date.map(Edtf::kind);
    matches!(
        kind,
        Some(DateKind::SinceUnknown(_) | DateKind::UntilUnknown(_))
    )
}

/// Where the sentence of a quote starts; each passage is cut once.
struct SentenceStarts<'a> {
    article: &'a Article,
    passages: HashMap<PassageId, Vec<Span>>,
}

impl<'a> SentenceStarts<'a> {
    fn new(article: &'a Article) -> Self {
        Self {
            article,
            passages: HashMap::new(),
        }
    }

    fn of(&mut self, anchor: &Anchor) -> u32 {
        let article = self.article;
        let (passage, start) = anchor.order();
        let cut = self.passages.entry(passage).or_insert_with(|| {
            let text = article
                .passage_text(passage, LangIx::ORIGINAL)
                .unwrap_or("");
            sentences(text, article.tag(LangIx::ORIGINAL))
        });
        let after = cut.partition_point(|sentence| sentence.start <= start);
        after.checked_sub(1).map_or(start, |ix| cut[ix].start)
    }
}
