//! Text as XML and HTML hold it.

/// A text, fit for the content of an element and for an attribute in double quotes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text);
    out
}

/// Appends a text as [`escape`] writes it. Characters that XML has no way to write (most control
/// characters) become U+FFFD.
pub fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            // XML needs this only in "]]>".
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // As they are, XML parsers make spaces or line feeds of them.
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_reserves_is_escaped() {
        assert_eq!(
            escape("a<b> & \"c\" 'd'\n\u{1}\u{ffff}🗺"),
            "a&lt;b&gt; &amp; &quot;c&quot; 'd'&#10;\u{fffd}\u{fffd}🗺"
        );
    }
}
