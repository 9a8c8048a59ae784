//! The check: does a file say what the format allows, and does the text bear it out?
//!
//! The build, `cargo xtask check` and, when a reader opens a file, the worker run this one check.
//! Reading goes on after a problem, so that an editor sees all of them at once.

mod differences;
mod drafted;
mod extent;
mod facts;
mod gazetteer;
mod ids;
mod lints;
mod places;
mod problem;
mod quotes;
mod resolve;
mod rules;
mod salvage;
mod standing;
mod walk;
mod words;

pub use gazetteer::Gazetteer;
pub use problem::Problem;
pub use quotes::{Fault, locate};
pub use rules::FORMAT;

use super::article::Article;
use super::decode::{At, Decode, Findings, Path};
use super::document::Document;
use super::json::{self, Node};
use super::line_index::LineIndex;
use super::say::Tongue;
use super::short::{self, Unclear};
use crate::say;
use compact::sort::CompactSort;
use ids::Unread;
use standing::Standing;

/// Reads an article file, in the full form or in the short one.
///
/// # Errors
/// Every problem of the file, in the order in which they stand there. (A mistake in the JSON itself
/// hides what comes after it, so that one comes alone.)
pub fn check(source: &str, gazetteer: &dyn Gazetteer) -> Result<Article, Vec<Problem>> {
    check_in(source, gazetteer, Tongue::English)
}

/// Reads an article file; says what is wrong in a language.
///
/// # Errors
/// As [`check`].
pub fn check_in(
    source: &str,
    gazetteer: &dyn Gazetteer,
    tongue: Tongue,
) -> Result<Article, Vec<Problem>> {
    read(source, gazetteer, tongue, Standing::Article)
}

/// Reads a draft: an article file that may hold suggestions which nobody has accepted yet.
///
/// # Errors
/// As [`check`].
pub fn check_draft(
    source: &str,
    gazetteer: &dyn Gazetteer,
    tongue: Tongue,
) -> Result<Article, Vec<Problem>> {
    read(source, gazetteer, tongue, Standing::Draft)
}

fn read(
    source: &str,
    gazetteer: &dyn Gazetteer,
    tongue: Tongue,
    standing: Standing,
) -> Result<Article, Vec<Problem>> {
    let mut root = parse(source, tongue)?;
    let unclear = short::expand(&mut root);
    let mut findings = Findings::default();
    match Document::decode(&root, &At::ROOT, &mut findings) {
        Some(document) if findings.0.is_empty() && unclear.is_empty() => {
            rules::all(
                &document,
                &Unread::default(),
                gazetteer,
                standing,
                &mut findings,
            );
            if findings.0.is_empty()
                && let Some(article) = resolve::article(&document)
            {
                return Ok(article);
            }
        }
        _ => salvage::check(&root, gazetteer, standing, &mut findings),
    }
    if findings.0.is_empty() && unclear.is_empty() {
        // The rules and the resolver disagree: a defect of ours, which is said rather than hidden.
        let message = say!("this file could not be read; please report it");
        findings.add("internal", &Path::default(), message);
    }
    Err(problems(findings, unclear, &root, source, tongue))
}

/// Reads the file's own shape, written out in full, without asking whether what it says is so. For
/// tools that rewrite article files.
///
/// # Errors
/// The mistake in the JSON, every field that is missing, unknown or of the wrong type, and whatever in
/// the short form has no one meaning.
pub fn decode_document(source: &str) -> Result<Document, Vec<Problem>> {
    let tongue = Tongue::English;
    let mut root = parse(source, tongue)?;
    let unclear = short::expand(&mut root);
    let mut findings = Findings::default();
    match Document::decode(&root, &At::ROOT, &mut findings) {
        Some(document) if findings.0.is_empty() && unclear.is_empty() => Ok(document),
        _ => Err(problems(findings, unclear, &root, source, tongue)),
    }
}

/// What is probably not meant, in a file that the check accepts: for editors. Nothing where the check
/// finds problems.
pub fn warnings(source: &str, tongue: Tongue) -> Vec<Problem> {
    let Ok(mut root) = parse(source, tongue) else {
        return Vec::new();
    };
    let unclear = short::expand(&mut root);
    let mut findings = Findings::default();
    match Document::decode(&root, &At::ROOT, &mut findings) {
        Some(document) if findings.0.is_empty() && unclear.is_empty() => {
            lints::all(&document, &mut findings);
            problems(findings, unclear, &root, source, tongue)
        }
        _ => Vec::new(),
    }
}

fn parse(source: &str, tongue: Tongue) -> Result<Node, Vec<Problem>> {
    json::parse(source).map_err(|error| {
        let at = LineIndex::new(source).position(error.offset);
        vec![Problem {
            rule: "syntax",
            path: Path::default().shown(tongue),
            line: at.line,
            column: at.column,
            message: error.message.in_(tongue),
        }]
    })
}

/// More problems than this help nobody: the rest is only counted.
const MOST_PROBLEMS: usize = 1000;

/// Where a place of the file that was written out in full stands in the file as it is.
fn as_written(path: Path, root: &Node, written: &Node) -> (usize, Path) {
    let offset = path.locate(root);
    if path.locate(written) == offset {
        return (offset, path);
    }
    (offset, short::path_at(written, offset))
}

/// A problem, and the byte at which it stands.
struct Placed {
    offset: usize,
    rule: &'static str,
    path: Path,
    message: String,
}

/// Puts findings in the order of the file. `root` is the file as it was read, written out in full.
fn problems(
    findings: Findings,
    unclear: Unclear,
    root: &Node,
    source: &str,
    tongue: Tongue,
) -> Vec<Problem> {
    let written = json::parse(source).unwrap_or_else(|_| root.clone());
    let mut placed: Vec<Placed> = Vec::new();
    for finding in findings.0 {
        // What the reader says of a part that could not be written out is no news.
        if unclear.covers(&finding.path) {
            continue;
        }
        let (offset, path) = as_written(finding.path, root, &written);
        let message = match finding.other {
            Some((number, other)) => {
                let (_, other) = as_written(other, root, &written);
                finding.message.with(number, other.shown(tongue))
            }
            None => finding.message,
        };
        placed.push(Placed {
            offset,
            rule: finding.rule,
            path,
            message: message.in_(tongue),
        });
    }
    for finding in unclear.findings.0 {
        placed.push(Placed {
            offset: finding.path.locate(&written),
            rule: finding.rule,
            message: finding.message.in_(tongue),
            path: finding.path,
        });
    }
    for (offset, message) in unclear.placed {
        placed.push(Placed {
            offset,
            rule: "short",
            path: short::path_at(&written, offset),
            message: message.in_(tongue),
        });
    }
    placed.compact_sort_by(|one, other| {
        let key = |placed: &Placed| (placed.offset, placed.path.clone(), placed.message.clone());
        one.offset
            .cmp(&other.offset)
            .then_with(|| key(one).cmp(&key(other)))
    });
    placed.dedup_by(|one, other| one.offset == other.offset && one.message == other.message);
    let left_out = placed.len().saturating_sub(MOST_PROBLEMS);
    placed.truncate(MOST_PROBLEMS);
    let positions = LineIndex::new(source).positions(placed.iter().map(|placed| placed.offset));
    let mut problems: Vec<Problem> = placed
        .into_iter()
        .zip(positions)
        .map(|(placed, at)| Problem {
            rule: placed.rule,
            path: placed.path.shown(tongue),
            line: at.line,
            column: at.column,
            message: placed.message,
        })
        .collect();
    if let Some(last) = problems.last().filter(|_| left_out > 0) {
        let (line, column) = (last.line, last.column);
        let message = say!(
            "{} more problems follow; mend these first and check the file again",
            left_out
        );
        problems.push(Problem {
            rule: "more",
            path: Path::default().shown(tongue),
            line,
            column,
            message: message.in_(tongue),
        });
    }
    problems
}
