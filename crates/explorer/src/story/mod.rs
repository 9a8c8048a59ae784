//! The story in steps: a sentence and what it claims, in text order; at the end what the article does
//! not say.
//!
//! Derived from the facts of any article. A file may order the steps and head them (`story` in the
//! format); then there are no others.

mod moves;

use crate::coverage::{all_claims, claims_fact};
use crate::relations::{ClaimRef, Focus, Relations};
use crate::text::sentences;
use article::{
    Anchor, Article, EntityId, EntityRef, Kind, LangIx, PassageId, Span, StoryStep, Text, When,
};
use compact::sort::CompactSort;
use std::collections::HashMap;

/// An article in steps.
#[derive(Debug)]
pub struct Story {
    steps: Vec<Step>,
    silence: Silence,
}

/// What is shown at once.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    /// The editor's heading.
    pub title: Option<Text>,
    /// The claims; never empty. The first one leads.
    pub claims: Vec<ClaimRef>,
}

/// What the article does not say.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Silence {
    /// What, and of whom or which, in text order; the same words once.
    pub unstated: Vec<(Text, Vec<EntityId>)>,
    /// Relations and events of which no date is known and nothing else is said to be missing, in text order.
    pub undated: Vec<EntityId>,
}

/// The sentences of a passage that a step quotes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Excerpt {
    /// The passage.
    pub passage: PassageId,
    /// Whole sentences of it.
    pub span: Span,
    /// The words in them on which the step's claims rest; ascending, not overlapping.
    pub quotes: Vec<Span>,
}

impl Story {
    /// Puts the facts of an article in steps.
    pub fn new(article: &Article, relations: &Relations) -> Self {
        let steps = if article.story.is_empty() {
            derived(article)
        } else {
            article.story.iter().map(given).collect()
        };
        let in_order = relations.in_text_order().iter().copied();
        let mut silence = Silence::default();
        let mut slots: HashMap<&str, usize> = HashMap::new();
        for id in in_order {
            let unstated = &article.entry(id).unstated;
            for text in unstated {
                let next = silence.unstated.len();
                let known = *slots.entry(text.get(LangIx::ORIGINAL).0).or_insert(next);
                match silence.unstated.get_mut(known) {
                    Some((_, of)) => of.push(id),
                    None => silence.unstated.push((text.clone(), vec![id])),
                }
            }
            let known = |when: &When| when.date.is_some() || when.repeats.is_some();
            // Of a relation that says nothing of a date it makes no sense to ask when.
            let undated = match article.entity(id) {
                EntityRef::Relation(id) => article
                    .relation(id)
                    .when
                    .as_ref()
                    .is_some_and(|when| !known(when)),
                EntityRef::Event(id) => !article.event(id).when.as_ref().is_some_and(known),
                _ => continue,
            };
            if unstated.is_empty() && undated {
                silence.undated.push(id);
            }
        }
        Self { steps, silence }
    }

    /// How many steps there are; the last one shows what is not said, if there is such a thing.
    pub fn len(&self) -> usize {
        self.steps.len() + usize::from(!self.silence.is_empty())
    }

    /// Whether there is no step.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A step by its number, from 0; none for the last one, which claims nothing.
    pub fn step(&self, number: usize) -> Option<&Step> {
        self.steps.get(number)
    }

    /// What the article does not say.
    pub fn silence(&self) -> &Silence {
        &self.silence
    }

    /// The step that claims a fact; where the editor left it out, the last one before it in the text.
    pub fn step_of(&self, relations: &Relations, fact: EntityId) -> Option<usize> {
        let claims = |step: &Step| step.claims.iter().any(|claim| claim.entity == fact);
        self.steps.iter().position(claims).or_else(|| {
            let rank = relations.rank(fact);
            let before = self.steps.iter().enumerate().filter(|(_, step)| {
                let lead = step.claims.first();
                lead.is_some_and(|claim| relations.rank(claim.entity) < rank)
            });
            before.map(|(number, _)| number).next_back()
        })
    }

    /// The next step after one, round the end, in which an entity has a part.
    pub fn next_about(
        &self,
        article: &Article,
        relations: &Relations,
        after: usize,
        entity: EntityId,
    ) -> Option<usize> {
        let count = self.steps.len();
        let mut numbers = (1..=count).map(|ahead| (after.min(count - 1) + ahead) % count);
        numbers.find(|number| {
            self.steps[*number].claims.iter().any(|claim| {
                claim.entity == entity
                    || relations
                        .named(article, *claim)
                        .any(|named| named == entity)
            })
        })
    }

    /// By the numbers of the entities, whether a step up to this one claims or names them.
    pub fn reached(&self, article: &Article, relations: &Relations, until: usize) -> Vec<bool> {
        let mut reached = vec![false; article.entity_count()];
        for step in self.steps.iter().take(until.saturating_add(1)) {
            for claim in &step.claims {
                reached[claim.entity.number()] = true;
                for named in relations.named(article, *claim) {
                    reached[named.number()] = true;
                }
            }
        }
        reached
    }
}

impl Silence {
    /// Whether the article says everything.
    pub fn is_empty(&self) -> bool {
        self.unstated.is_empty() && self.undated.is_empty()
    }
}

impl Step {
    /// What it highlights.
    pub fn focus(&self, article: &Article, relations: &Relations) -> Option<Focus> {
        relations.focus_on(article, &self.claims)
    }

    /// Its sentences in a language; none of a passage that has no text in it.
    pub fn excerpts(&self, article: &Article, lang: LangIx) -> Vec<Excerpt> {
        let mut quotes: Vec<(PassageId, Span)> = self
            .anchors(article)
            .filter_map(|anchor| Some((anchor.passage, anchor.span(lang)?)))
            .collect();
        quotes.compact_sort();
        quotes.dedup();
        let mut excerpts: Vec<Excerpt> = Vec::new();
        for (passage, quote) in quotes {
            let text = article.passage_text(passage, lang).unwrap_or("");
            let Some(span) = around(text, article.tag(lang), quote) else {
                continue;
            };
            match excerpts.last_mut() {
                Some(last) if last.passage == passage && span.start <= last.span.end => {
                    last.span.end = last.span.end.max(span.end);
                    match last.quotes.last_mut() {
                        Some(before) if quote.start <= before.end => {
                            before.end = before.end.max(quote.end);
                        }
                        _ => last.quotes.push(quote),
                    }
                }
                _ => excerpts.push(Excerpt {
                    passage,
                    span,
                    quotes: vec![quote],
                }),
            }
        }
        excerpts
    }

    /// The first quote of each claim.
    fn anchors<'a>(&'a self, article: &'a Article) -> impl Iterator<Item = &'a Anchor> {
        let first = |claim: &ClaimRef| claim.get(article).evidence.first();
        self.claims.iter().filter_map(first)
    }
}

/// The whole sentences that a quote touches.
fn around(text: &str, tag: &str, quote: Span) -> Option<Span> {
    let touched = |sentence: &Span| sentence.start < quote.end && quote.start < sentence.end;
    sentences(text, tag)
        .into_iter()
        .filter(touched)
        .reduce(|a, b| Span {
            start: a.start,
            end: b.end,
        })
}

fn given(step: &StoryStep) -> Step {
    let claim = |entity: &EntityId| ClaimRef {
        entity: *entity,
        part: 0,
    };
    Step {
        title: step.title.clone(),
        claims: step.facts.iter().map(claim).collect(),
    }
}

/// One step a sentence: the facts whose first quote begins there.
fn derived(article: &Article) -> Vec<Step> {
    let tag = article.tag(LangIx::ORIGINAL);
    let starts: Vec<Vec<u32>> = article
        .passage_ids()
        .map(|passage| {
            let text = article.passage_text(passage, LangIx::ORIGINAL);
            let found = sentences(text.unwrap_or(""), tag);
            found.iter().map(|sentence| sentence.start).collect()
        })
        .collect();
    let mut claims: Vec<_> = all_claims(article)
        .filter(|(claim, _)| claims_fact(article, *claim))
        .filter_map(|(claim, content)| {
            let (passage, at) = content.evidence.first()?.order();
            let sentence = starts[passage.number()].partition_point(|start| *start <= at);
            Some((passage, sentence, rank(article, claim), at, claim))
        })
        .collect();
    claims.compact_sort();
    let mut steps: Vec<Step> = Vec::new();
    let mut here = None;
    for (passage, sentence, _, _, claim) in claims {
        match steps.last_mut() {
            Some(step) if here == Some((passage, sentence)) => {
                // Who takes part in an event is shown with the event.
                let shown =
                    |other: &ClaimRef| other.entity == claim.entity && is_event(article, claim);
                if !step.claims.iter().any(shown) {
                    step.claims.push(claim);
                }
            }
            _ => steps.push(Step {
                title: None,
                claims: vec![claim],
            }),
        }
        here = Some((passage, sentence));
    }
    steps
}

fn is_event(article: &Article, claim: ClaimRef) -> bool {
    article.kind(claim.entity) == Kind::Event
}

/// What leads where a sentence claims several things: relations, then what took place, what was said, who
/// somebody is.
fn rank(article: &Article, claim: ClaimRef) -> u8 {
    match (article.kind(claim.entity), claim.part) {
        (Kind::Relation, _) => 0,
        (Kind::Event, 0) => 1,
        (Kind::Event, _) => 2,
        (Kind::Quotation, _) => 3,
        _ => 4,
    }
}
