//! What is read of an answer so far, and the article with it.

use super::answer::{Answer, Left, WhyLeft};
use super::folded::Folded;
use super::lines::shown;
use super::names::Names;
use crate::edit::data::Suggested;
use crate::edit::suggest::{bring, reason};
use crate::entry::{Entry, entries, entry};
use crate::project::Project;
use crate::target::{Kind, Target};
use crate::texts::{TextRange, locate, only_in, original, passage_text};
use article::document::Text;
use article::document::draft::Suggestion;

/// How sure a suggestion from elsewhere is: its words are in the text, and nobody knows more of it. Likely, and never
/// among what is accepted at once.
const SURE: f64 = 0.6;

/// The most of what is left out that is listed.
const MOST_LEFT: usize = 200;

/// What is read so far.
pub(super) struct Reader<'a> {
    /// The article with what comes in.
    pub project: Project,
    pub text: Folded,
    pub names: Names,
    pub source: &'a str,
    /// The words that are marked as names, and of what.
    marks: Vec<(TextRange, String)>,
    pub answer: Answer,
}

impl<'a> Reader<'a> {
    pub fn of(project: &Project, source: &'a str) -> Self {
        let document = &project.document;
        let tag = original(document);
        let marks = entries(document).flat_map(|entry| {
            let ranges = entry.mentions().iter();
            let ranges = ranges.filter_map(|quote| locate(document, quote, tag));
            ranges.map(move |range| (range, entry.id().to_string()))
        });
        Self {
            text: Folded::of(document),
            names: Names::of(project),
            marks: marks.collect(),
            project: project.clone(),
            source,
            answer: Answer::default(),
        }
    }

    /// The language of the original.
    pub fn tag(&self) -> String {
        original(&self.project.document).to_string()
    }

    /// A text in the language of the original.
    pub fn said(&self, words: &str) -> Text {
        let document = &self.project.document;
        only_in(document, original(document), words)
    }

    /// The words of a range.
    pub fn words(&self, range: TextRange) -> &str {
        let document = &self.project.document;
        let text = passage_text(document, range.passage, original(document));
        let words = text.and_then(|text| crate::texts::words(text, range.span));
        words.unwrap_or_default()
    }

    /// What has words of a range as its name.
    pub fn owner(&self, range: TextRange) -> Option<&str> {
        let mark = self.marks.iter().find(|(mark, _)| mark.touches(range));
        mark.map(|(_, id)| &**id)
    }

    /// What of these ranges is nobody's name yet; none of them shares words with another.
    pub fn free(&self, ranges: &[TextRange]) -> Vec<TextRange> {
        let mut free: Vec<TextRange> = Vec::new();
        for range in ranges {
            let is_free = self.owner(*range).is_none();
            if is_free && !free.iter().any(|other| other.touches(*range)) {
                free.push(*range);
            }
        }
        free
    }

    /// What is said of a new suggestion.
    pub fn suggestion(&self) -> Suggestion {
        Suggestion {
            confidence: SURE,
            accepted: false,
            why: vec![reason()],
            candidates: Vec::new(),
            unstated: Vec::new(),
        }
    }

    /// Lists something that does not come in.
    pub fn leave(&mut self, why: WhyLeft, kind: Option<Kind>, name: &str, words: &str) {
        let left = Left {
            why,
            kind,
            name: shown(name),
            words: shown(words),
        };
        if self.answer.left.len() < MOST_LEFT && !self.answer.left.contains(&left) {
            self.answer.left.push(left);
        }
    }

    /// Brings in something new; whether that is possible.
    pub fn bring(&mut self, new: Suggested) -> bool {
        if bring(&mut self.project, &new).is_err() {
            return false;
        }
        if let Suggested::Entry(entry) = &new {
            self.learn(entry);
        }
        self.answer.new += 1;
        self.answer.suggested.push(new);
        true
    }

    /// Joins what is there already with what the answer says of it.
    pub fn join(&mut self, target: Target, mentions: Vec<TextRange>) {
        let draft = self.project.suggestion(&target);
        // What the answer itself has brought says all of it already.
        let own = draft.is_some_and(|draft| !draft.accepted && draft.why == [reason()]);
        if draft.is_none_or(|draft| draft.accepted) {
            self.answer.decided += 1;
            return;
        }
        if own && mentions.is_empty() {
            return;
        }
        let joined = Suggested::Joined { target, mentions };
        if bring(&mut self.project, &joined).is_err() {
            return;
        }
        if let Suggested::Joined {
            target: Target::Entity(id),
            mentions,
        } = &joined
        {
            let new = mentions.iter().map(|range| (*range, id.clone()));
            self.marks.extend(new);
            if let Some(entry) = entry(&self.project.document, id) {
                self.names.add(entry, original(&self.project.document));
            }
        }
        if !own {
            self.answer.joined += 1;
        }
        self.answer.suggested.push(joined);
    }

    /// Something that was refused stays refused.
    pub fn is_refused(&mut self) {
        self.answer.decided += 1;
    }

    fn learn(&mut self, entry: &Entry) {
        let entry = entry.view();
        let document = &self.project.document;
        let tag = original(document);
        self.names.add(entry, tag);
        let ranges = entry.mentions().iter();
        let ranges = ranges.filter_map(|quote| locate(document, quote, tag));
        self.marks
            .extend(ranges.map(|range| (range, entry.id().to_string())));
    }
}
