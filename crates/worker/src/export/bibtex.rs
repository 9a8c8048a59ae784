//! BibTeX, in BibLaTeX's dialect: `online`, `date`, `langid`; UTF-8.

use super::bibliography::Source;
use super::made::Made;
use super::shared::{ExportedFact, Shared};

/// The article as a source, or one fact.
pub(super) fn write(shared: &Shared, fact: Option<(&ExportedFact, usize)>) -> Made {
    let source = Source::new(shared, fact);
    let mut out = format!("@online{{{},\n", source.key);
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            out.push_str(&format!("  {name} = {{{value}}},\n"));
        }
    };
    let author = escaped(source.publisher);
    // Of an organisation's name no part is a family name: inner braces keep it whole.
    field(
        "author",
        Some(if source.person {
            author
        } else {
            format!("{{{author}}}")
        }),
    );
    field("title", Some(escaped(&source.title)));
    field(
        "date",
        source.issued.map(|(year, month, day)| {
            let part =
                |part: Option<u8>| part.map_or_else(String::new, |part| format!("-{part:02}"));
            format!("{year:04}{}{}", part(month), part(day))
        }),
    );
    // As it is: BibLaTeX reads it so.
    field("url", source.url.clone());
    field("langid", language(source.language).map(String::from));
    field("language", Some(escaped(source.language)));
    field("abstract", source.quote.as_deref().map(escaped));
    field("note", source.note().as_deref().map(escaped));
    field("addendum", source.rights.map(escaped));
    let keywords = source.keywords.join(", ");
    field(
        "keywords",
        (!keywords.is_empty()).then(|| escaped(&keywords)),
    );
    out.push_str("}\n");
    Made::of(out, 1)
}

/// The name that babel and polyglossia have for a language.
fn language(tag: &str) -> Option<&'static str> {
    Some(match tag.split('-').next()? {
        "de" => "german",
        "en" => "english",
        "es" => "spanish",
        "fr" => "french",
        "it" => "italian",
        "ru" => "russian",
        _ => return None,
    })
}

/// What TeX would read as a command becomes one that prints it. Braces too: BibTeX counts them even
/// behind a backslash, so one alone would swallow the rest of the file.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '%' | '&' | '$' | '#' | '_' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_escaped() {
        assert_eq!(
            escaped("50% & \\x{y}~_^\n#$"),
            "50\\% \\& \\textbackslash{}x\\textbraceleft{}y\\textbraceright{}\\textasciitilde{}\\_\
             \\textasciicircum{} \\#\\$"
        );
    }
}
