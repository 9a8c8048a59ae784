//! What a source imports, and the paths that it writes out.

use super::tokens::{Token, tokens};
use std::collections::BTreeSet;

/// One name that a `use` brings in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Import {
    /// The whole path, groups written out: `use a::{b, c::{self, d}}` are three.
    pub path: Vec<String>,
    /// The name by which it is known here; `*` for all of a module.
    pub name: String,
    /// Whether others can import it from here.
    pub public: bool,
}

/// What one file says of itself.
#[derive(Default, Debug)]
pub struct Source {
    /// The names that it imports.
    pub imports: Vec<Import>,
    /// The paths of two or more names that stand in its code, each once.
    pub paths: BTreeSet<Vec<String>>,
    /// The modules that it declares.
    pub modules: BTreeSet<String>,
    /// The items that it defines.
    pub items: BTreeSet<String>,
    /// All names and texts in quotes.
    pub words: Vec<String>,
}

impl Source {
    /// Reads a source.
    pub fn new(text: &str) -> Self {
        let tokens = tokens(text);
        let mut source = Self::default();
        // How deep in braces each inline module started: its `super` is this file.
        let mut inline: Vec<usize> = Vec::new();
        let mut depth = 0_usize;
        let mut at = 0;
        while at < tokens.len() {
            let before = at.checked_sub(1).map(|before| &tokens[before]);
            match &tokens[at] {
                Token::Mark('{') => depth += 1,
                Token::Mark('}') => {
                    depth = depth.saturating_sub(1);
                    inline.pop_if(|start| *start == depth);
                }
                Token::Text(text) => source.words.push(text.clone()),
                Token::Word(word) if word == "use" && before.is_none_or(|token| !token.is('.')) => {
                    let public = is_public(&tokens[..at]);
                    let mut found = Vec::new();
                    let end = tree(&tokens, at + 1, &mut Vec::new(), &mut found);
                    for (path, name) in found {
                        if let Some(path) = outside(path, inline.len()) {
                            let import = Import { path, name, public };
                            source.imports.push(import);
                        }
                    }
                    at = end;
                    continue;
                }
                Token::Word(word) => {
                    source.words.push(word.clone());
                    if let Some(name) = tokens.get(at + 1).and_then(Token::word) {
                        let opens = tokens.get(at + 2).is_some_and(|token| token.is('{'));
                        match word.as_str() {
                            "mod" => {
                                source.modules.insert(name.to_owned());
                                if opens {
                                    inline.push(depth);
                                }
                            }
                            "struct" | "enum" | "fn" | "trait" | "type" | "const" | "static"
                            | "union" => {
                                source.items.insert(name.to_owned());
                            }
                            _ => {}
                        }
                    }
                    if before != Some(&Token::PathSep)
                        && tokens.get(at + 1) == Some(&Token::PathSep)
                    {
                        let path = outside(path_at(&tokens, at), inline.len());
                        source.paths.extend(path);
                    }
                }
                _ => {}
            }
            at += 1;
        }
        source
    }

    /// Every path that is imported or written out.
    pub fn all_paths(&self) -> impl Iterator<Item = &[String]> {
        let imported = self.imports.iter().map(|import| &import.path);
        imported.chain(&self.paths).map(Vec::as_slice)
    }
}

/// Whether `pub`, `pub(crate)` … stands at the end.
fn is_public(before: &[Token]) -> bool {
    match before {
        [.., Token::Word(word)] => word == "pub",
        [
            ..,
            Token::Word(word),
            Token::Mark('('),
            Token::Word(_),
            Token::Mark(')'),
        ] => word == "pub",
        _ => false,
    }
}

/// A path as it reads from outside so many inline modules; none if it does not leave them.
fn outside(path: Vec<String>, inline: usize) -> Option<Vec<String>> {
    let supers = path.iter().take_while(|part| *part == "super").count();
    match path.first().map(String::as_str) {
        Some("self") if inline > 0 => None,
        Some("super") if supers < inline => None,
        Some("super") if supers == inline => Some(
            std::iter::once("self".to_owned())
                .chain(path.into_iter().skip(inline))
                .collect(),
        ),
        Some("super") => Some(path.into_iter().skip(inline).collect()),
        _ => Some(path),
    }
}

/// The names from here on with `::` between them.
fn path_at(tokens: &[Token], start: usize) -> Vec<String> {
    let mut path = Vec::new();
    for step in tokens[start..].chunks(2) {
        let Some(word) = step[0].word() else { break };
        path.push(word.to_owned());
        if step.get(1) != Some(&Token::PathSep) {
            break;
        }
    }
    path
}

/// Reads the tree of a `use`; gives the position behind it.
fn tree(
    tokens: &[Token],
    mut at: usize,
    prefix: &mut Vec<String>,
    found: &mut Vec<(Vec<String>, String)>,
) -> usize {
    let depth = prefix.len();
    if tokens.get(at) == Some(&Token::PathSep) {
        at += 1;
    }
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token {
            Token::Word(word) => {
                prefix.push(word.clone());
                if tokens.get(at) == Some(&Token::PathSep) {
                    at += 1;
                    continue;
                }
                if word == "self" && prefix.len() > 1 {
                    prefix.pop();
                }
                let mut name = prefix.last().cloned().unwrap_or_default();
                if tokens.get(at).is_some_and(|token| token.is_word("as")) {
                    let alias = tokens.get(at + 1).and_then(Token::word);
                    name = alias.unwrap_or("_").to_owned();
                    at += 2;
                }
                found.push((prefix.clone(), name));
            }
            Token::Mark('*') => found.push((prefix.clone(), "*".to_owned())),
            Token::Mark('{') => {
                while tokens.get(at).is_some_and(|token| !token.is('}')) {
                    at = tree(tokens, at, prefix, found);
                    if tokens.get(at).is_some_and(|token| token.is(',')) {
                        at += 1;
                    }
                }
                at += 1;
            }
            _ => at -= 1,
        }
        break;
    }
    prefix.truncate(depth);
    at
}

#[test]
fn grouped_imports_are_written_out() {
    let source = Source::new(
        "pub(crate) use a::{self, b as c, d::{e, self, f::*}};
         use crate::g;
         mod h;
         mod i { use super::j; use super::super::k; fn l() { self::m::n(); super::o::p() } }
         fn q() { crate::r::s::t(); u::v::<w::X>() }",
    );
    let found: Vec<String> = (source.imports.iter())
        .map(|import| {
            let public = if import.public { "pub " } else { "" };
            format!("{public}{} as {}", import.path.join("::"), import.name)
        })
        .collect();
    assert_eq!(
        found,
        [
            "pub a as a",
            "pub a::b as c",
            "pub a::d::e as e",
            "pub a::d as d",
            "pub a::d::f as *",
            "crate::g as g",
            "self::j as j",
            "super::k as k",
        ]
    );
    let paths: Vec<String> = source.paths.iter().map(|path| path.join("::")).collect();
    assert_eq!(paths, ["crate::r::s::t", "self::o::p", "u::v", "w::X"]);
    assert!(source.modules.contains("h") && source.items.contains("q"));
}
