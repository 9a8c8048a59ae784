//! Relations and events: what the words of a sentence may claim. These are weak by nature: each is a
//! suggestion that a person accepts or refuses, never more.

mod beside;
mod clauses;
mod fact;
mod firmness;
mod gaps;
mod grammar;
mod participants;
mod parties;
mod patterns;
mod phrases;
mod sentence;
mod triggers;

pub use fact::{Fact, Gap, What};

use crate::name::{Name, NameKind, reason};
use crate::roles::Role;
use crate::{Language, Paragraph};
use article::document::draft::Reason;
use article::{EventKind, Rule, Status};
use compact::sort::CompactSort;
use parties::Scene;
use phrases::Phrases;
use sentence::Sentence;
use std::collections::HashSet;
use triggers::{Ends, Trigger, Triggers};

/// Most relations and most events of one sentence: a sentence that says more is a list.
const MOST_RELATIONS: usize = 16;
const MOST_EVENTS: usize = 2;
/// Longest sentence that is read, in tokens: every word that names a fact looks at all names around it.
const LONGEST_SENTENCE: usize = 1500;

/// The facts of a text, in its order. `names` are all its names in order, `roles` the roles of people.
pub fn facts(
    names: &[Name],
    roles: &[Role],
    paragraphs: &[Paragraph],
    language: Language,
) -> Vec<Fact> {
    let triggers = triggers::of(language);
    let mut found = Vec::new();
    let mut known = HashSet::new();
    let (mut first, mut first_role) = (0, 0);
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let rest = names.get(first..).unwrap_or_default();
        let here = first..first + rest.partition_point(|name| name.paragraph <= number);
        first = here.end;
        let rest = roles.get(first_role..).unwrap_or_default();
        let count = rest.partition_point(|role| role.paragraph <= number);
        let mut roles = rest.get(..count).unwrap_or_default().to_vec();
        roles.compact_sort_by_key(|role| (role.range.start, role.range.end));
        first_role += count;
        for range in &paragraph.sentences {
            let sentence = Sentence::new(
                paragraph,
                number,
                range.clone(),
                names,
                here.clone(),
                &roles,
                language,
            );
            found.extend(of_sentence(&sentence, triggers, &mut known));
        }
    }
    found
}

/// Occasions that the text has named, by their kind and word.
type Known = HashSet<(EventKind, String)>;

fn of_sentence(sentence: &Sentence<'_>, triggers: &Triggers, known: &mut Known) -> Vec<Fact> {
    if sentence.tokens.len() > LONGEST_SENTENCE {
        return Vec::new();
    }
    let hits = triggers::all(triggers, sentence);
    if hits.is_empty() {
        return Vec::new();
    }
    let phrases = Phrases::of(sentence);
    let mut found: Vec<Fact> = Vec::new();
    let mut events: Vec<(Rank, Fact)> = Vec::new();
    for (trigger, tokens) in &hits {
        let clause = sentence.clause(tokens);
        let scene = Scene {
            sentence,
            phrases: &phrases,
            trigger: tokens,
            clause: &clause,
        };
        for fact in relations(&scene, trigger) {
            let new = !found.iter().any(|other| same(&other.what, &fact.what));
            if new && found.len() < MOST_RELATIONS {
                found.push(fact);
            }
        }
        if let Some(event) = event(&scene, trigger) {
            if !trigger.named {
                events.push((rank(trigger, clause.start), event));
            } else if occasion(&scene, trigger).is_some_and(|occasion| known.insert(occasion)) {
                found.push(event);
            }
        }
    }
    found.extend(best(events));
    found
}

/// Where a clause begins, and how little its word says of what happened there.
type Rank = (usize, bool, bool);

fn rank(trigger: &Trigger, clause: usize) -> Rank {
    let weak = matches!(trigger.status, Status::Mentioned)
        || matches!(
            trigger.event,
            Some(EventKind::Announcement | EventKind::Talk)
        );
    (clause, weak, trigger.noun)
}

/// One event of each clause: of its verb before one of a noun; those that say most.
fn best(mut events: Vec<(Rank, Fact)>) -> Vec<Fact> {
    // Sorting is stable: of equal ones the first stays the first.
    events.compact_sort_by_key(|(rank, _)| *rank);
    events.dedup_by_key(|((clause, ..), _)| *clause);
    events.compact_sort_by_key(|((_, weak, noun), _)| (*weak, *noun));
    events.truncate(MOST_EVENTS);
    let mut best: Vec<Fact> = events.into_iter().map(|(_, fact)| fact).collect();
    best.dedup_by(|one, other| one.what == other.what);
    best.compact_sort_by_key(|fact| fact.trigger.start);
    best
}

/// What tells one named occasion from another: its kind, and the word behind it or the name it is in.
fn occasion(scene: &Scene<'_>, trigger: &Trigger) -> Option<(EventKind, String)> {
    let sentence = scene.sentence;
    let kind = trigger.event?;
    let inside = sentence.named_at(scene.trigger.start);
    if let Some(named) = inside.and_then(|number| sentence.named.get(number)) {
        let first = sentence.text(&named.tokens);
        return Some((kind, crate::morphology::stem(first)));
    }
    let next = sentence
        .paragraph
        .token(scene.trigger.end)
        .unwrap_or_default();
    let before = scene.trigger.start.checked_sub(1);
    let before = before.filter(|token| *token > sentence.tokens.start);
    let before = before
        .and_then(|token| sentence.paragraph.token(token))
        .unwrap_or_default();
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let name = match next {
        "«" | "\"" | "“" => sentence.word(scene.trigger.end + 1),
        _ if capital(next) && sentence.language == Language::Russian => next,
        _ if capital(before) && sentence.language == Language::English => before,
        _ => return None,
    };
    Some((kind, name.to_lowercase()))
}

/// Whether two facts of a sentence say the same, as far as can be told.
fn same(one: &What, other: &What) -> bool {
    match (one, other) {
        (What::Relation { ends: a, .. }, What::Relation { ends: b, .. }) => {
            a == b || (a[0] == b[1] && a[1] == b[0])
        }
        _ => false,
    }
}

fn relations(scene: &Scene<'_>, trigger: &Trigger) -> Vec<Fact> {
    let Some(kind) = trigger.relation else {
        return Vec::new();
    };
    let confidence = trigger.confidence.unwrap_or(match trigger.ends {
        Ends::Object => 0.4,
        _ => 0.5,
    });
    let pairs = scene.ends(trigger).into_iter().filter_map(|pair| {
        let name = |number: usize| Some(scene.sentence.named.get(number)?.name);
        let what = What::Relation {
            kind,
            ends: [name(pair[0])?, name(pair[1])?],
            verb: scene.verb(&pair),
        };
        let why = Some(reason(Rule::SameSentence, ""));
        fact(scene, trigger, what, scene.venue(), confidence, why)
    });
    pairs.collect()
}

fn event(scene: &Scene<'_>, trigger: &Trigger) -> Option<Fact> {
    let kind = trigger.event?;
    let participants = if trigger.named {
        Vec::new()
    } else {
        scene.participants(kind, trigger.noun)
    };
    let person = |name: &usize| {
        let named = scene
            .sentence
            .named
            .iter()
            .find(|named| named.name == *name);
        named.is_some_and(|named| named.kind == NameKind::Person)
    };
    if trigger.people && (participants.len() < 2 || !participants.iter().all(person)) {
        return None;
    }
    let nobody = participants.is_empty();
    let why = (!nobody).then(|| reason(Rule::SameSentence, ""));
    let confidence = match (trigger.confidence, trigger.relation) {
        (Some(confidence), None) => confidence,
        _ if nobody => 0.3,
        _ => 0.4,
    };
    let goal = (kind == EventKind::Visit).then(|| scene.goal()).flatten();
    let place = goal.or_else(|| scene.venue());
    let gap = scene.gap(trigger, kind, &participants, place);
    let what = What::Event { kind, participants };
    let fact = fact(scene, trigger, what, place, confidence, why)?;
    Some(Fact { gap, ..fact })
}

fn fact(
    scene: &Scene<'_>,
    trigger: &Trigger,
    what: What,
    place: Option<usize>,
    confidence: f64,
    second: Option<Reason>,
) -> Option<Fact> {
    let sentence = scene.sentence;
    let status = firmness::status(
        sentence,
        scene.clause,
        scene.trigger,
        trigger.noun,
        trigger.status,
    );
    let words = sentence.text(scene.trigger);
    Some(Fact {
        what,
        status,
        paragraph: sentence.number,
        sentence: sentence.range.clone(),
        trigger: sentence.range_of(scene.trigger)?,
        clause: clauses::name(sentence, scene.clause, scene.trigger),
        place,
        gap: None,
        confidence,
        why: [Some(reason(Rule::Trigger, words)), second]
            .into_iter()
            .flatten()
            .collect(),
    })
}
