//! The check: does a file say what the format allows, and does the text bear it out?
//!
//! The build, `cargo xtask check` and, when a reader opens a file, the worker run this one check.
//! Reading goes on after a problem, so that an editor sees all of them at once.

mod extent;
mod facts;
mod gazetteer;
mod ids;
mod places;
mod problem;
mod quotes;
mod resolve;
mod rules;
mod salvage;
mod walk;
mod words;

pub use gazetteer::Gazetteer;
pub use problem::Problem;

use super::article::Article;
use super::decode::{At, Decode, Finding, Findings, Path};
use super::document::Document;
use super::json::{self, Node};
use super::line_index::LineIndex;
use std::collections::HashSet;

/// Reads an article file.
///
/// # Errors
/// Every problem of the file, in the order in which they stand there. (A mistake in the JSON itself
/// hides what comes after it, so that one comes alone.)
pub fn check(source: &str, gazetteer: &dyn Gazetteer) -> Result<Article, Vec<Problem>> {
    let root = parse(source)?;
    let mut findings = Findings::default();
    match Document::decode(&root, &At::ROOT, &mut findings) {
        Some(document) => {
            rules::all(&document, &HashSet::new(), gazetteer, &mut findings);
            if findings.0.is_empty()
                && let Some(article) = resolve::article(&document)
            {
                return Ok(article);
            }
        }
        None => salvage::check(&root, gazetteer, &mut findings),
    }
    if findings.0.is_empty() {
        // The rules and the resolver disagree: a defect of ours, which is said rather than hidden.
        findings.add(
            "internal",
            &Path::default(),
            "this file could not be read; please report it",
        );
    }
    Err(problems(findings, &root, source))
}

/// Reads the file's own shape, without asking whether what it says is so. For tools that rewrite
/// article files.
///
/// # Errors
/// The mistake in the JSON, or every field that is missing, unknown or of the wrong type.
pub fn decode_document(source: &str) -> Result<Document, Vec<Problem>> {
    let root = parse(source)?;
    let mut findings = Findings::default();
    match Document::decode(&root, &At::ROOT, &mut findings) {
        Some(document) if findings.0.is_empty() => Ok(document),
        _ => Err(problems(findings, &root, source)),
    }
}

fn parse(source: &str) -> Result<Node, Vec<Problem>> {
    json::parse(source).map_err(|error| {
        let at = LineIndex::new(source).position(error.offset);
        vec![Problem {
            rule: "syntax",
            path: Path::default().to_string(),
            line: at.line,
            column: at.column,
            message: error.message,
        }]
    })
}

/// More problems than this help nobody: the rest is only counted.
const MOST_PROBLEMS: usize = 1000;

/// Puts findings in the order of the file.
fn problems(findings: Findings, root: &Node, source: &str) -> Vec<Problem> {
    let mut placed: Vec<(usize, Finding)> = findings
        .0
        .into_iter()
        .map(|finding| (finding.path.locate(root), finding))
        .collect();
    placed.sort_by(|(a, one), (b, other)| {
        let key = |finding: &Finding| (finding.path.clone(), finding.message.clone());
        a.cmp(b).then_with(|| key(one).cmp(&key(other)))
    });
    placed.dedup_by(|(a, one), (b, other)| a == b && one.message == other.message);
    let left_out = placed.len().saturating_sub(MOST_PROBLEMS);
    placed.truncate(MOST_PROBLEMS);
    let positions = LineIndex::new(source).positions(placed.iter().map(|(offset, _)| *offset));
    let mut problems: Vec<Problem> = placed
        .iter()
        .zip(positions)
        .map(|((_, finding), at)| Problem {
            rule: finding.rule,
            path: finding.path.to_string(),
            line: at.line,
            column: at.column,
            message: finding.message.clone(),
        })
        .collect();
    if let Some(last) = problems.last().filter(|_| left_out > 0) {
        let (line, column) = (last.line, last.column);
        problems.push(Problem {
            rule: "more",
            path: Path::default().to_string(),
            line,
            column,
            message: format!(
                "{left_out} more problems follow; mend these first and check the file again"
            ),
        });
    }
    problems
}
