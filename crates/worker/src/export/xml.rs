//! XML 1.0: characters that may stand in texts and attributes.

/// Appends a text, fit for the content of an element and for an attribute in double quotes.
/// Characters that XML has no way to write (most control characters) become U+FFFD.
pub(super) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            // Needed only in "]]>".
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // As they are, parsers make spaces or line feeds of them.
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
    #[test]
    fn what_xml_reserves_is_escaped() {
        let mut out = String::new();
        super::escape(&mut out, "a<b> & \"c\" 'd'\n\u{1}\u{ffff}🗺");
        assert_eq!(
            out,
            "a&lt;b&gt; &amp; &quot;c&quot; 'd'&#10;\u{fffd}\u{fffd}🗺"
        );
    }
}
