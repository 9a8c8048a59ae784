//! Reads an answer against an article.

use super::answer::{Answer, Unreadable, WhyLeft};
use super::reader::Reader;
use super::record::{MOST_BYTES, Record};
use super::words::Sort;
use super::{facts, lines, objects, things};
use crate::project::Project;

/// Reads an answer against the text of a project. `source` says in words of the article's language where points of
/// places and larger places come from.
///
/// # Errors
/// The answer is too long, or has nothing in it of the form.
pub fn read(project: &Project, answer: &str, source: &str) -> Result<Answer, Unreadable> {
    if answer.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let records = objects::read(answer).unwrap_or_else(|| lines::read(answer));
    if records.all.is_empty() && records.unread.is_empty() {
        return Err(Unreadable::Nothing);
    }
    let mut reader = Reader::of(project, source);
    // Facts name what may come after them.
    let (facts, things): (Vec<Record>, Vec<Record>) = (records.all.into_iter())
        .partition(|record| matches!(record.sort, Sort::Event | Sort::Relation | Sort::Said));
    for record in &things {
        things::read(&mut reader, record);
    }
    for record in &facts {
        facts::read(&mut reader, record);
    }
    for line in records.unread {
        reader.leave(WhyLeft::NotUnderstood, None, &line, "");
    }
    Ok(reader.answer)
}
