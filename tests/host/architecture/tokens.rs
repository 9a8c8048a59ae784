//! Rust as a row of tokens: enough to read imports, paths and names. Comments are left out, and so is
//! what is compiled for tests only.

/// A token of a source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Token {
    /// A name or a keyword.
    Word(String),
    /// The characters of a text in quotes, escapes as they are written.
    Text(String),
    /// `::`
    PathSep,
    /// Any other character.
    Mark(char),
}

impl Token {
    /// The name, if it is one.
    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn is(&self, mark: char) -> bool {
        *self == Self::Mark(mark)
    }

    pub fn is_word(&self, word: &str) -> bool {
        self.word() == Some(word)
    }
}

/// The tokens of a source, without those for tests.
pub fn tokens(source: &str) -> Vec<Token> {
    without_tests(all_tokens(source))
}

fn all_tokens(source: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("//") {
            rest = after.split_once('\n').map_or("", |(_, next)| next);
        } else if rest.starts_with("/*") {
            rest = after_block_comment(rest);
        } else if let Some((text, next)) = quoted(rest) {
            found.push(Token::Text(text.to_owned()));
            rest = next;
        } else if c == '\'' {
            rest = after_char_or_lifetime(rest);
        } else if c.is_alphabetic() || c == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            let (word, next) = rest.split_at(end.unwrap_or(rest.len()));
            found.push(Token::Word(word.to_owned()));
            rest = next;
        } else if let Some(next) = rest.strip_prefix("::") {
            found.push(Token::PathSep);
            rest = next;
        } else {
            if !c.is_whitespace() {
                found.push(Token::Mark(c));
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    found
}

fn after_block_comment(text: &str) -> &str {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return &text[at..];
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    ""
}

/// A text in quotes, raw or not, at the start; and what follows it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let inner = text.trim_start_matches(['b', 'c']);
    // At most one letter says what sort of text it is.
    let inner = if text.len() - inner.len() > 1 {
        text
    } else {
        inner
    };
    if let Some(raw) = inner.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let content = raw[hashes..].strip_prefix('"')?;
        let close = format!("\"{}", "#".repeat(hashes));
        let end = content.find(&close)?;
        return Some((&content[..end], &content[end + close.len()..]));
    }
    let content = inner.strip_prefix('"')?;
    let mut escaped = false;
    let end = content.find(|c: char| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    })?;
    Some((&content[..end], &content[end + 1..]))
}

/// What follows a character in quotes, or the quote of a lifetime and its name.
fn after_char_or_lifetime(text: &str) -> &str {
    let inner = &text[1..];
    let mut letters = inner.chars();
    match letters.next() {
        Some('\\') => {
            // The escaped character may be a quote itself.
            let escaped = letters.next().map_or(0, char::len_utf8);
            let rest = &inner[1 + escaped..];
            rest.split_once('\'').map_or("", |(_, next)| next)
        }
        Some(c) if inner[c.len_utf8()..].starts_with('\'') => &inner[c.len_utf8() + 1..],
        _ => inner.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_'),
    }
}

/// Leaves out every item behind `#[cfg(test)]`.
fn without_tests(tokens: Vec<Token>) -> Vec<Token> {
    let marker = all_tokens("#[cfg(test)]");
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at..].starts_with(&marker) {
            at = end_of_item(&tokens, at + marker.len());
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// The position behind an item: behind its `;`, or behind the braces that end it.
fn end_of_item(tokens: &[Token], start: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(start) {
        match token {
            Token::Mark('(' | '[' | '{') => depth += 1,
            Token::Mark(close @ (')' | ']' | '}')) => {
                depth = depth.saturating_sub(1);
                if depth == 0 && *close == '}' {
                    return at + 1;
                }
            }
            Token::Mark(';') if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}

#[test]
fn comments_and_tests_are_no_tokens() {
    let source = r##"
        /// crate::a
        use std::fmt; // crate::b
        /* crate::c /* nested */ crate::d */
        const QUOTE: char = '\''; const BRACE: char = '{';
        fn f<'a>(x: &'a str) -> &'a str { "crate::e \" {" }
        const RAW: &str = r#"a "b" c"#;
        #[cfg(test)]
        fn test_only() -> [u8; 3] { crate::f() }
        #[cfg(test)]
        mod tests;
        fn last() {}
    "##;
    let found = tokens(source);
    let words: Vec<&str> = found.iter().filter_map(Token::word).collect();
    assert!(words.contains(&"last") && words.contains(&"fmt"));
    for left_out in ["crate", "test_only", "tests", "nested"] {
        assert!(!words.contains(&left_out), "{left_out}");
    }
    let texts: Vec<&Token> = (found.iter())
        .filter(|token| matches!(token, Token::Text(_)))
        .collect();
    let text = |text: &str| Token::Text(text.to_owned());
    assert_eq!(texts, [&text("crate::e \\\" {"), &text("a \"b\" c")]);
}
