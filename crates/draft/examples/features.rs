//! Prints what the maker of the tagger's data files needs (`assets/draft/make/tagger.py`), so that the
//! features have one definition.
//!
//! - `features keys`: for each line of the input, a word, its key in a lexicon.
//! - `features lines LANGUAGE LEXICON`: for each line of the input, `{"text", "spans": [{"start",
//!   "end", "type"}]}` with offsets in code points, one line a token: its label and the keys of its
//!   features, with tabs between; after each sentence an empty line.
//! - `features names LANGUAGE TAGGER`: for each line of the input, `{"text"}`, the names that are
//!   found, as `{"mentions": [{"start", "end", "type", "confidence"}]}`.

use draft::tagger::{Lexicon, NameKind, Tagger, features, names};
use draft::{Language, Paragraph};
use serde_json::{Value, json};
use std::error::Error;
use std::io::{BufRead, BufWriter, Write, stdin, stdout};
use std::ops::Range;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut out = BufWriter::new(stdout().lock());
    match arguments.as_slice() {
        ["keys"] => {
            for word in stdin().lock().lines() {
                writeln!(out, "{}", Lexicon::key(&word?))?;
            }
        }
        ["lines", language, lexicon] => {
            let language = Language::of(language).ok_or("unknown language")?;
            let lexicon = Lexicon::read(&std::fs::read(lexicon)?)?;
            for line in stdin().lock().lines() {
                lines(&serde_json::from_str(&line?)?, language, &lexicon, &mut out)?;
            }
        }
        ["names", language, tagger] => {
            let language = Language::of(language).ok_or("unknown language")?;
            let tagger = Tagger::read(&std::fs::read(tagger)?)?;
            for line in stdin().lock().lines() {
                let found = found(&serde_json::from_str(&line?)?, language, &tagger);
                writeln!(out, "{found}")?;
            }
        }
        _ => {
            return Err(
                "usage: features keys | lines LANGUAGE LEXICON | names LANGUAGE TAGGER".into(),
            );
        }
    }
    Ok(())
}

fn text(document: &Value) -> &str {
    document["text"].as_str().unwrap_or_default()
}

fn name(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Place => "place",
        NameKind::Person => "person",
        NameKind::Organisation => "organisation",
    }
}

/// A name that the teacher marked, in code points.
struct Span<'a> {
    range: Range<usize>,
    kind: &'a str,
}

fn lines(
    document: &Value,
    language: Language,
    lexicon: &Lexicon,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let number = |value: &Value| value.as_u64().and_then(|n| usize::try_from(n).ok());
    let spans: Vec<Span> = document["spans"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|span| {
            let range = number(&span["start"])?..number(&span["end"])?;
            let kind = span["type"].as_str()?;
            Some(Span { range, kind })
        })
        .collect();
    let paragraph = Paragraph::new(text(document).to_owned(), language);
    // Where each byte's character stands, in code points.
    let mut points = vec![0; paragraph.text.len() + 1];
    let mut count = 0;
    for (at, point) in points.iter_mut().enumerate() {
        *point = count;
        count += usize::from(paragraph.text.is_char_boundary(at + 1));
    }
    for sentence in &paragraph.sentences {
        let tokens = paragraph.tokens_in(sentence);
        let mut at = tokens.start;
        let mut before = None;
        let mut result = Ok(());
        features(&paragraph, tokens, lexicon, |keys| {
            let bytes = &paragraph.tokens[at].range;
            let range = points[bytes.start]..points[bytes.end];
            at += 1;
            let span = spans.iter().position(|span| covers(&span.range, &range));
            let label = match span {
                None => "O".to_owned(),
                Some(index) if before == span => format!("I-{}", spans[index].kind),
                Some(index) => format!("B-{}", spans[index].kind),
            };
            before = span;
            let keys: Vec<String> = keys.iter().map(u32::to_string).collect();
            if result.is_ok() {
                result = writeln!(out, "{label}\t{}", keys.join("\t"));
            }
        });
        result?;
        writeln!(out)?;
    }
    Ok(())
}

/// Whether a span covers at least half of a token.
fn covers(span: &Range<usize>, token: &Range<usize>) -> bool {
    let common = span
        .end
        .min(token.end)
        .saturating_sub(span.start.max(token.start));
    common > 0 && 2 * common >= token.len()
}

fn found(document: &Value, language: Language, tagger: &Tagger) -> Value {
    let text = text(document);
    let paragraphs: Vec<Paragraph> = text
        .split('\n')
        .map(|line| Paragraph::new(line.to_owned(), language))
        .collect();
    let mut starts = Vec::new();
    let mut start = 0;
    for paragraph in &paragraphs {
        starts.push(start);
        start += paragraph.text.chars().count() + 1;
    }
    let mentions: Vec<Value> = names(&paragraphs, tagger)
        .iter()
        .map(|found| {
            let words = &paragraphs[found.paragraph].text;
            let point = |at: usize| starts[found.paragraph] + words[..at].chars().count();
            json!({
                "start": point(found.range.start),
                "end": point(found.range.end),
                "type": name(found.kind),
                "confidence": found.confidence,
            })
        })
        .collect();
    json!({ "mentions": mentions })
}
