//! Coverage both ways: from the text to what is claimed of it, and from a fact to what bears it out.
//!
//! A sentence *carries a fact* if a quote of a relation, an event, a quotation, a role or somebody's
//! taking part touches it; it *names* if only the claims of places, parties and topics do. All offsets
//! are bytes in the text of one language.

use crate::relations::{ClaimRef, is_fact};
use crate::text::sentences;
use article::{
    Article, BasisKind, Claim, EntityId, EntityRef, Figure, Form, Kind, LangIx, Located, PassageId,
    Span, Text, When,
};
use compact::sort::CompactSort;

/// What is claimed of an article's text, in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Coverage {
    /// The language of the text.
    pub lang: LangIx,
    /// All passages, in order.
    pub passages: Vec<PassageCover>,
    /// The numbers.
    pub totals: Totals,
}

/// A passage and the quotes from it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PassageCover {
    /// The passage.
    pub passage: PassageId,
    /// Every quote from it that a claim rests on, in text order.
    pub uses: Vec<Use>,
    /// Its sentences; none where the language lacks the passage.
    pub sentences: Vec<SentenceCover>,
}

/// Words that a claim rests on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Use {
    /// Where they stand in the passage.
    pub span: Span,
    /// The claim.
    pub claim: ClaimRef,
    /// Which of the claim's quotes it is, from 0.
    pub quote: usize,
}

/// A sentence and what rests on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SentenceCover {
    /// Where it stands in the passage.
    pub span: Span,
    /// The quotes that touch it: positions in [`PassageCover::uses`], ascending.
    pub uses: Vec<usize>,
    /// The most that it carries.
    pub carries: Carries,
}

/// What a sentence carries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Carries {
    /// No claim rests on it.
    Nothing,
    /// Only places, parties or topics are named in it.
    Names,
    /// A fact rests on it.
    Fact,
}

impl Carries {
    /// The word of the report's JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Names => "names",
            Self::Fact => "fact",
        }
    }
}

/// The numbers of a [`Coverage`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Totals {
    /// Passages that have a text in the language.
    pub passages: usize,
    /// Sentences of these.
    pub sentences: usize,
    /// Sentences that carry a fact.
    pub with_fact: usize,
    /// Sentences that carry names only.
    pub with_names: usize,
    /// Sentences that no claim rests on.
    pub unused: usize,
    /// Claims of all kinds.
    pub claims: usize,
    /// Claims that are facts.
    pub facts: usize,
    /// Facts that are the publisher's own words.
    pub plain: usize,
    /// Facts in somebody's words, retold.
    pub reported: usize,
    /// Facts in somebody's words, quoted.
    pub direct: usize,
    /// Quotes behind all claims.
    pub quotes: usize,
    /// Those of them that the language has no words for.
    pub untranslated: usize,
    /// Pieces of information that follow from the text ([`BasisKind::Derived`]).
    pub derived: usize,
    /// Pieces of information that are not in the text ([`BasisKind::Reference`]).
    pub reference: usize,
}

/// Whether a claim is a fact: that of a relation, event or quotation, of a role, of taking part.
pub fn claims_fact(article: &Article, claim: ClaimRef) -> bool {
    claim.part > 0 || is_fact(article.kind(claim.entity))
}

/// The name of a claim among all claims of its article: the entity's id, with a number behind it for
/// the claims of its roles or participants (`person-2`).
pub fn claim_id(article: &Article, claim: ClaimRef) -> String {
    let id = &article.entry(claim.entity).id;
    match claim.part {
        0 => id.clone(),
        part => format!("{id}-{part}"),
    }
}

/// The figure that a claim is of; none of other claims.
pub fn claim_figure(article: &Article, claim: ClaimRef) -> Option<&Figure> {
    // Those of figures come last, see `Article::claims`.
    let others = match article.entity(claim.entity) {
        EntityRef::Party(id) => article.party(id).roles.len(),
        EntityRef::Event(id) => {
            let participants = article.event(id).participants.iter();
            participants.filter(|who| who.claim.is_some()).count()
        }
        _ => 0,
    };
    let nth = usize::from(claim.part).checked_sub(1 + others)?;
    let figures = article.figures_of(claim.entity);
    figures.filter(|figure| figure.claim.is_some()).nth(nth)
}

/// What a claim is about, as a word for programs: `place`, `party`, `topic`, `relation`, `event`,
/// `quotation`, `role`, `participation`, `figure`.
pub fn claim_kind(article: &Article, claim: ClaimRef) -> &'static str {
    if claim.part > 0 && claim_figure(article, claim).is_some() {
        return "figure";
    }
    match (article.kind(claim.entity), claim.part) {
        (Kind::Place, _) => "place",
        (Kind::Party, 0) => "party",
        (Kind::Party, _) => "role",
        (Kind::Topic, _) => "topic",
        (Kind::Relation, _) => "relation",
        (Kind::Event, 0) => "event",
        (Kind::Event, _) => "participation",
        (Kind::Quotation, _) => "quotation",
    }
}

/// All claims of an article: entity by entity, each one's own first.
pub fn all_claims(article: &Article) -> impl Iterator<Item = (ClaimRef, &Claim)> {
    article.entity_ids().flatten_claims(article)
}

trait FlattenClaims: Iterator<Item = EntityId> + Sized {
    fn flatten_claims(self, article: &Article) -> impl Iterator<Item = (ClaimRef, &Claim)> {
        self.flat_map(move |entity| {
            let claims = article.claims(entity).into_iter().enumerate();
            // `part` is 16 bits wide; nobody has as many roles.
            claims.filter_map(move |(part, claim)| {
                let part = u16::try_from(part).ok()?;
                Some((ClaimRef { entity, part }, claim))
            })
        })
    }
}

impl<I: Iterator<Item = EntityId>> FlattenClaims for I {}

impl Coverage {
    /// Finds what is claimed of each sentence. Takes time in proportion to text and quotes.
    pub fn new(article: &Article, lang: LangIx) -> Self {
        let mut totals = Totals::default();
        let mut uses: Vec<Vec<Use>> = vec![Vec::new(); article.passages.len()];
        for (claim_ref, claim) in all_claims(article) {
            totals.claims += 1;
            if claims_fact(article, claim_ref) {
                totals.facts += 1;
                *match claim.voice.form {
                    Form::Plain => &mut totals.plain,
                    Form::Reported => &mut totals.reported,
                    Form::Direct => &mut totals.direct,
                } += 1;
            }
            for (quote, anchor) in claim.evidence.iter().enumerate() {
                totals.quotes += 1;
                match (anchor.span(lang), uses.get_mut(anchor.passage.number())) {
                    (Some(span), Some(list)) => list.push(Use {
                        span,
                        claim: claim_ref,
                        quote,
                    }),
                    _ => totals.untranslated += 1,
                }
            }
        }
        for ground in article.entity_ids().flat_map(|id| grounds(article, id)) {
            match ground.kind {
                BasisKind::Stated => {}
                BasisKind::Derived => totals.derived += 1,
                BasisKind::Reference => totals.reference += 1,
            }
        }
        let passages: Vec<PassageCover> = (article.passage_ids().zip(uses))
            .map(|(passage, uses)| PassageCover::new(article, lang, passage, uses))
            .collect();
        for cover in &passages {
            totals.passages += usize::from(article.passage_text(cover.passage, lang).is_some());
            totals.sentences += cover.sentences.len();
            for sentence in &cover.sentences {
                *match sentence.carries {
                    Carries::Nothing => &mut totals.unused,
                    Carries::Names => &mut totals.with_names,
                    Carries::Fact => &mut totals.with_fact,
                } += 1;
            }
        }
        Self {
            lang,
            passages,
            totals,
        }
    }

    /// The sentences that carry no fact, in text order.
    pub fn without_fact(&self) -> impl Iterator<Item = (PassageId, &SentenceCover)> {
        self.passages.iter().flat_map(|cover| {
            let sentences = cover.sentences.iter();
            sentences
                .filter(|sentence| sentence.carries != Carries::Fact)
                .map(|sentence| (cover.passage, sentence))
        })
    }
}

impl PassageCover {
    fn new(article: &Article, lang: LangIx, passage: PassageId, mut uses: Vec<Use>) -> Self {
        uses.compact_sort();
        let text = article.passage_text(passage, lang).unwrap_or_default();
        let mut covered: Vec<SentenceCover> = sentences(text, article.tag(lang))
            .into_iter()
            .map(|span| SentenceCover {
                span,
                uses: Vec::new(),
                carries: Carries::Nothing,
            })
            .collect();
        for (position, used) in uses.iter().enumerate() {
            let carries = if claims_fact(article, used.claim) {
                Carries::Fact
            } else {
                Carries::Names
            };
            // Sentences are in order and do not overlap.
            let first = covered.partition_point(|sentence| sentence.span.end <= used.span.start);
            for sentence in covered.iter_mut().skip(first) {
                if sentence.span.start >= used.span.end {
                    break;
                }
                sentence.uses.push(position);
                sentence.carries = sentence.carries.max(carries);
            }
        }
        Self {
            passage,
            uses,
            sentences: covered,
        }
    }
}

/// How a claim is supported.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Support {
    /// The claim.
    pub claim: ClaimRef,
    /// How many quotes say it; at least one.
    pub quotes: usize,
    /// How many of them the language has no words for.
    pub untranslated: usize,
    /// Plain, reported or direct.
    pub form: Form,
}

/// How each claim of an entity is supported by the text, its own first.
pub fn supports(article: &Article, entity: EntityId, lang: LangIx) -> Vec<Support> {
    let claims = std::iter::once(entity).flatten_claims(article);
    claims
        .map(|(claim, is)| Support {
            claim,
            quotes: is.evidence.len(),
            untranslated: is
                .evidence
                .iter()
                .filter(|a| a.span(lang).is_none())
                .count(),
            form: is.voice.form,
        })
        .collect()
}

/// What of an entity is known otherwise than by its quotes, or how it is known to be so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ground<'a> {
    /// Which piece of information.
    pub aspect: Aspect,
    /// Whether it is stated, follows, or comes from elsewhere.
    pub kind: BasisKind,
    /// The reason or the source, in words.
    pub note: Option<&'a Text>,
}

/// A piece of information that has a basis of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Aspect {
    /// The date.
    Date,
    /// The year of the date.
    Year,
    /// Where it takes place.
    Place,
    /// Where an end of a relation is shown.
    End,
    /// Where a participant comes from.
    From,
    /// The name.
    Name,
    /// Where a party belongs.
    Seat,
    /// In which larger place a place lies.
    Within,
    /// The coordinates.
    Point,
}

impl Aspect {
    /// The word of the reports.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Year => "year",
            Self::Place => "place",
            Self::End => "end",
            Self::From => "from",
            Self::Name => "name",
            Self::Seat => "seat",
            Self::Within => "within",
            Self::Point => "point",
        }
    }
}

/// Every piece of information of an entity that has a basis of its own.
pub fn grounds(article: &Article, entity: EntityId) -> Vec<Ground<'_>> {
    let mut all = Vec::new();
    match article.entity(entity) {
        EntityRef::Place(id) => {
            let place = article.place(id);
            located(&mut all, Aspect::Within, place.within.as_ref());
            all.extend(place.point.as_ref().map(|point| Ground {
                aspect: Aspect::Point,
                // Coordinates are never in the text.
                kind: BasisKind::Reference,
                note: Some(&point.source),
            }));
        }
        EntityRef::Party(id) => {
            let party = article.party(id);
            all.extend(party.naming.as_ref().map(|naming| Ground {
                aspect: Aspect::Name,
                kind: naming.kind,
                note: naming.note.as_ref(),
            }));
            located(&mut all, Aspect::Seat, party.seat.as_ref());
        }
        EntityRef::Relation(id) => {
            let relation = article.relation(id);
            dated(&mut all, relation.when.as_ref());
            for end in &relation.ends {
                for at in end.places() {
                    located(&mut all, Aspect::End, Some(at));
                }
            }
        }
        EntityRef::Event(id) => {
            let event = article.event(id);
            dated(&mut all, event.when.as_ref());
            located(&mut all, Aspect::Place, event.place.as_ref());
            for stop in event.movement.iter().flat_map(|way| &way.stops) {
                located(&mut all, Aspect::Place, Some(stop));
            }
            for participant in &event.participants {
                located(&mut all, Aspect::From, participant.from.as_ref());
            }
        }
        EntityRef::Topic(_) | EntityRef::Quotation(_) => {}
    }
    all
}

fn located<'a>(all: &mut Vec<Ground<'a>>, aspect: Aspect, located: Option<&'a Located>) {
    all.extend(located.map(|located| Ground {
        aspect,
        kind: located.basis.kind,
        note: located.basis.note.as_ref(),
    }));
}

fn dated<'a>(all: &mut Vec<Ground<'a>>, when: Option<&'a When>) {
    let Some(when) = when else { return };
    all.push(Ground {
        aspect: Aspect::Date,
        kind: when.basis.kind,
        note: when.basis.note.as_ref(),
    });
    all.extend(when.year.as_ref().map(|year| Ground {
        aspect: Aspect::Year,
        kind: year.kind,
        note: year.note.as_ref(),
    }));
}
