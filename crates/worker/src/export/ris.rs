//! RIS (Research Information Systems): a tag, two spaces, a hyphen and a space before each value; lines
//! end with CR LF; UTF-8.

use super::bibliography::Source;
use super::made::Made;
use super::shared::{ExportedFact, Shared};

/// The article as a source, or one fact.
pub(super) fn write(shared: &Shared, fact: Option<(&ExportedFact, usize)>) -> Made {
    let source = Source::new(shared, fact);
    let mut out = String::new();
    let mut line = |tag: &str, value: Option<&str>| {
        if let Some(value) = value.map(one_line).filter(|value| !value.is_empty()) {
            out.push_str(&format!("{tag}  - {value}\r\n"));
        }
    };
    line("TY", Some("NEWS"));
    line("ID", Some(&source.key));
    // A comma at the end: the whole is a family name, so an organisation is not turned around.
    let author = source.publisher.replace(',', " ");
    let author = if source.person { author } else { author + "," };
    line("AU", Some(&author));
    line("TI", Some(&source.title));
    line("T2", Some(source.publisher));
    if let Some((year, month, day)) = source.issued {
        let part = |part: Option<u8>| part.map_or_else(String::new, |part| format!("{part:02}"));
        line("PY", Some(&format!("{year:04}")));
        line(
            "DA",
            Some(&format!("{year:04}/{}/{}/", part(month), part(day))),
        );
    }
    line(
        "SP",
        source
            .paragraph
            .map(|number| format!("¶{number}"))
            .as_deref(),
    );
    line("UR", source.url.as_deref());
    line("LA", Some(source.language));
    line("AB", source.quote.as_deref());
    line("N1", source.note().as_deref());
    line("C1", source.rights);
    for keyword in &source.keywords {
        line("KW", Some(keyword));
    }
    out.push_str("ER  - \r\n");
    Made::of(out, 1)
}

/// A value must not begin a line of its own.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control())
        .collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
