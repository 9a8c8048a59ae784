//! The check: does a file say what the format allows, and does the text bear it out?
//!
//! One source, three places: `build.rs`, `cargo xtask check` and the page when a file is opened.
//! Reading goes on after a problem, so that an editor sees all of them at once.

mod resolve;
mod rules;
mod walk;

use super::article::{Article, Iso};
use super::decode::{Decode, Finding, Findings, Path, Step};
use super::document::Document;
use super::json::{self, LineIndex, Node, Value};
use std::collections::HashSet;
use std::fmt;

/// What the check must know of the world.
pub trait Gazetteer {
    /// Whether this is a code of ISO 3166-1.
    fn knows(&self, iso: Iso) -> bool;
    /// Whether the map has an outline for it.
    fn has_outline(&self, iso: Iso) -> bool;
    /// Whether there is a point at which to put its label.
    fn has_point(&self, iso: Iso) -> bool;
}

/// Something wrong in an article file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Name of the rule, for example `quote`.
    pub rule: &'static str,
    /// Where in the document, for example `events[3].claim.status`.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong and what to do about it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: {}", self.line, self.column, self.path, self.message)
    }
}

/// Reads an article file.
///
/// # Errors
/// Every problem of the file, in the order in which they stand there. (A mistake in the JSON itself
/// hides what comes after it, so that one comes alone.)
pub fn check(source: &str, gazetteer: &dyn Gazetteer) -> Result<Article, Vec<Problem>> {
    let lines = LineIndex::new(source);
    let root = json::parse(source).map_err(|error| {
        let (line, column) = position(&lines, error.offset);
        let path = "(whole file)".to_string();
        vec![Problem { rule: "syntax", path, line, column, message: error.message.to_string() }]
    })?;
    let mut findings = Findings::default();
    let document = Document::decode(&root, &Path::default(), &mut findings);
    if let Some(document) = &document {
        rules::all(document, &raw_ids(&root), gazetteer, &mut findings);
        if findings.0.is_empty()
            && let Some(article) = resolve::article(document)
        {
            return Ok(article);
        }
    }
    if findings.0.is_empty() {
        // The rules and the resolver disagree: a defect of ours, told rather than hidden.
        findings.add("internal", &Path::default(), "this file could not be read; please report it");
    }
    Err(problems(findings, &root, &lines))
}

fn problems(findings: Findings, root: &Node, lines: &LineIndex) -> Vec<Problem> {
    let mut placed: Vec<(usize, Finding)> =
        findings.0.into_iter().map(|finding| (finding.path.locate(root), finding)).collect();
    placed.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.message.cmp(&other.message)));
    placed.dedup_by(|(a, one), (b, other)| a == b && one.message == other.message);
    let problem = |(offset, finding): (usize, Finding)| {
        let (line, column) = position(lines, offset);
        Problem {
            rule: finding.rule,
            path: finding.path.to_string(),
            line,
            column,
            message: finding.message,
        }
    };
    placed.into_iter().map(problem).collect()
}

/// Ids as they stand in the file, also of entries that could not be read: what refers to them is
/// not to blame.
fn raw_ids(root: &Node) -> HashSet<&str> {
    let Value::Object(members) = &root.value else { return HashSet::new() };
    let items = members.iter().filter_map(|member| match &member.value.value {
        Value::Array(items) => Some(items),
        _ => None,
    });
    let objects = items.flatten().filter_map(|item| match &item.value {
        Value::Object(members) => Some(members),
        _ => None,
    });
    objects
        .filter_map(|members| members.iter().find(|member| member.key == "id"))
        .filter_map(|id| match &id.value.value {
            Value::String(id) => Some(id.as_str()),
            _ => None,
        })
        .collect()
}

/// Where the walk stands: a path on the stack, made into a [`Path`] only if something is wrong.
#[derive(Clone, Copy)]
struct At<'a> {
    above: Option<&'a At<'a>>,
    step: Place<'a>,
}

#[derive(Clone, Copy)]
enum Place<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> At<'a> {
    const ROOT: At<'static> = At { above: None, step: Place::Root };

    fn key(&'a self, key: &'a str) -> At<'a> {
        At { above: Some(self), step: Place::Key(key) }
    }

    fn index(&'a self, index: usize) -> At<'a> {
        At { above: Some(self), step: Place::Index(index) }
    }

    fn path(&self) -> Path {
        let mut steps = Vec::new();
        let mut at = Some(self);
        while let Some(here) = at {
            match here.step {
                Place::Root => {}
                Place::Key(key) => steps.push(Step::Key(key.to_string())),
                Place::Index(index) => steps.push(Step::Index(index)),
            }
            at = here.above;
        }
        steps.reverse();
        Path(steps)
    }
}

fn position(lines: &LineIndex, offset: usize) -> (usize, usize) {
    let position = lines.position(offset);
    (position.line, position.column)
}
