//! The claim as readers will see it: its sentence, in forms that the text has, and its lines in the list of places.

use super::form::{ClaimForm, Reading};
use super::part::Part;
use crate::marks::marks_of;
use crate::project::Project;
use crate::select::words;
use crate::target::Target;
use crate::texts::{TextRange, original, passage_text, said};
use article::document::{Document, End, Event, Place, Relation};

/// A line in the list of places.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClaimLine {
    /// Whose cell it stands in; none if it has no place on the map.
    pub cell: Option<String>,
    /// The place in the cell that it begins with; none if it is about the whole cell.
    pub place: Option<String>,
    /// Its words.
    pub words: String,
}

/// How many words may stand between the verb and with whom, so that they still belong together.
const MOST_BETWEEN: usize = 5;
/// How many letters several names in a row may have.
const MOST_LETTERS: usize = 120;

impl ClaimForm {
    /// The claim in a sentence: the one that is typed, else one made of the parts. Names that are not in the nominative
    /// stand as they do in the text; where it has no such words, dashes part them.
    pub fn sentence(&self, project: &Project) -> String {
        let typed = self.name.trim();
        if !typed.is_empty() {
            return typed.to_string();
        }
        let reading = self.reading(project);
        if reading.with_whom.trim().is_empty() {
            return joined(&[&reading.who, &reading.verb], " ");
        }
        self.in_words_of_the_text(project, &reading)
            .unwrap_or_else(|| joined(&[&reading.who, &reading.verb, &reading.with_whom], " – "))
    }

    /// Nothing if the text does not say it in a row.
    fn in_words_of_the_text(&self, project: &Project, reading: &Reading) -> Option<String> {
        let document = &project.document;
        let verb = self.verb_words?;
        let text = passage_text(document, verb.passage, original(document))?;
        let stands = stands_of(project, self.with_whom.iter(), verb.passage)?;
        let first = stands.iter().map(|at| at.span.start).min()? as usize;
        let last = stands.iter().map(|at| at.span.end).max()? as usize;
        let (start, end) = (verb.span.start as usize, verb.span.end as usize);
        if last <= start {
            // Both do it: «A и B подписали».
            return Some(self.together(project, reading));
        }
        let names = text.get(first..last)?;
        let between = text.get(end..first)?;
        let parted = between.contains([',', ';', ':', '.', '—', '–', '(', ')', '«', '»', '“', '”']);
        if parted || words(between).len() > MOST_BETWEEN || names.chars().count() > MOST_LETTERS {
            return None;
        }
        let (verb, between) = (reading.verb.trim(), between.trim());
        // A preposition may be typed with the verb.
        let is_said = verb.split_whitespace().next_back() == between.split_whitespace().next_back();
        let between = if is_said { "" } else { between };
        Some(joined(&[&reading.who, verb, between, names], " "))
    }

    fn together(&self, project: &Project, reading: &Reading) -> String {
        let and = match original(&project.document).split('-').next() {
            Some("ru") => " и ",
            Some("en") => " and ",
            _ => ", ",
        };
        let both = joined(&[&reading.who, &reading.with_whom], and);
        joined(&[&both, &reading.verb], " ")
    }

    /// Its lines in the list of places, in the order of its parts. Nothing while the form lacks what an entry needs.
    pub fn lines(&self, project: &Project) -> Vec<ClaimLine> {
        if self.verb.trim().is_empty() && self.name.trim().is_empty() {
            return Vec::new();
        }
        let made = if self.is_relation() {
            self.to_relation(project, None)
                .map(|relation| relation_lines(&project.document, &relation))
        } else {
            self.to_event(project, None)
                .map(|event| event_lines(&project.document, &event))
        };
        made.unwrap_or_default()
    }
}

/// Where some parties are named in a passage; nothing if one of them is not.
fn stands_of<'a>(
    project: &Project,
    parts: impl Iterator<Item = &'a Part>,
    passage: usize,
) -> Option<Vec<TextRange>> {
    let marks = marks_of(project, passage, original(&project.document));
    parts
        .map(|part| {
            let own = |target: &Target| matches!(target, Target::Entity(id) if *id == part.id);
            let mark = marks.iter().find(|mark| own(&mark.target))?;
            Some(TextRange {
                passage,
                span: mark.span,
            })
        })
        .collect()
}

fn joined(parts: &[&str], between: &str) -> String {
    let parts = parts.iter().map(|part| part.trim());
    let said: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    said.join(between)
}

fn place<'a>(document: &'a Document, id: &str) -> Option<&'a Place> {
    document.places.iter().find(|place| place.id == id)
}

/// The place that has the cell: the land around a place, or itself.
fn land<'a>(document: &'a Document, id: &str) -> Option<&'a Place> {
    let mut at = place(document, id)?;
    for _ in 0..document.places.len() {
        match &at.within {
            Some(larger) if !at.kind.is_land() => at = place(document, &larger.place)?,
            _ => break,
        }
    }
    Some(at)
}

/// What a place is called in the list.
fn label(document: &Document, place: &Place) -> String {
    said(document, &place.name, original(document)).to_string()
}

fn line(document: &Document, id: &str, words: &str) -> Option<ClaimLine> {
    let (place, land) = (place(document, id)?, land(document, id)?);
    Some(ClaimLine {
        cell: Some(label(document, land)),
        place: (place.id != land.id).then(|| label(document, place)),
        words: words.to_string(),
    })
}

/// As the list does it: each end where it stands; the side from which the story is told has a line only for words of its
/// own, or if there is no other.
fn relation_lines(document: &Document, relation: &Relation) -> Vec<ClaimLine> {
    let tag = original(document);
    let home = document.home.as_ref().map(|home| &home.place);
    let name = said(document, &relation.name, tag);
    let located = |end: &End| -> Vec<String> {
        let others = end.and.iter().filter_map(|one| one.place.as_ref());
        let all = end.place.iter().chain(others);
        all.map(|at| at.place.clone()).collect()
    };
    let all: Vec<(String, Option<String>)> = (relation.ends.iter())
        .flat_map(|end| {
            let label = end.label.as_ref().map(|label| said(document, label, tag));
            let label = label.map(str::to_string);
            located(end).into_iter().map(move |id| (id, label.clone()))
        })
        .collect();
    let says_more = |(id, label): &&(String, Option<String>)| {
        label.is_some() || land(document, id).map(|land| &land.id) != home || home.is_none()
    };
    let mut shown: Vec<_> = all.iter().filter(says_more).collect();
    if shown.is_empty() {
        shown.extend(all.first());
    }
    let lines = shown
        .into_iter()
        .filter_map(|(id, label)| line(document, id, label.as_deref().unwrap_or(name)));
    let lines: Vec<ClaimLine> = lines.collect();
    if lines.is_empty() {
        nowhere(name)
    } else {
        lines
    }
}

fn event_lines(document: &Document, event: &Event) -> Vec<ClaimLine> {
    let tag = original(document);
    let name = said(document, &event.name, tag);
    let short = event.short.as_ref().unwrap_or(&event.name);
    let short = said(document, short, tag);
    let own = event
        .place
        .as_ref()
        .and_then(|at| line(document, &at.place, short));
    let own = own.map(|line| match line.place {
        // Without a place before it, an event needs its full name.
        None => ClaimLine {
            words: name.to_string(),
            ..line
        },
        Some(_) => line,
    });
    let from = event
        .participants
        .iter()
        .filter_map(|one| one.from.as_ref());
    let from = from.filter_map(|at| line(document, &at.place, name));
    let lines: Vec<ClaimLine> = own.into_iter().chain(from).collect();
    if lines.is_empty() {
        nowhere(name)
    } else {
        lines
    }
}

/// What has no place on the map stands beside the cells.
fn nowhere(words: &str) -> Vec<ClaimLine> {
    vec![ClaimLine {
        cell: None,
        place: None,
        words: words.to_string(),
    }]
}
