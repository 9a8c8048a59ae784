//! Writes the messages of all languages as Rust.

use crate::language::{Content, Form, Language, MEASURE, camel};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The code for all languages, in the order in which they are offered.
pub(crate) fn write(languages: &[Language]) -> String {
    let Some(measure) = languages.iter().find(|language| language.file == MEASURE) else {
        return String::new();
    };
    let mut code = String::from(HEAD);
    sorts(&mut code, measure);
    let reference = languages
        .iter()
        .position(|language| language.file == MEASURE)
        .unwrap_or(0);
    // Writing to a String cannot fail.
    let _ = writeln!(code, "pub(super) const REFERENCE: u8 = {reference};\n");
    let _ = writeln!(
        code,
        "pub(super) static TABLES: [Table; {}] = [",
        languages.len()
    );
    for language in languages {
        table(&mut code, language);
    }
    code.push_str("];\n\n#[cfg(any(not(target_arch = \"wasm32\"), feature = \"texts\"))]\n");
    all_texts(&mut code, languages, measure);
    code
}

/// The code for all languages without what each is like: their tags, and the texts in the same order.
pub(crate) fn texts_only(languages: &[Language]) -> String {
    let Some(measure) = languages.iter().find(|language| language.file == MEASURE) else {
        return String::new();
    };
    let mut code = String::from(HEAD);
    sorts(&mut code, measure);
    let tags: Vec<&str> = languages.iter().map(|language| &*language.tag).collect();
    let _ = writeln!(
        code,
        "pub(super) static TAGS: [&str; {}] = {tags:?};\n",
        tags.len()
    );
    all_texts(&mut code, languages, measure);
    code
}

const HEAD: &str = "// Written by the crate messages from language files; not to be edited.\n\n";

/// A type for each sort of text.
fn sorts(code: &mut String, measure: &Language) {
    constants(code, measure, "Msg", "A text.", |content| match content {
        Content::Text(text) => Some(text),
        _ => None,
    });
    constants(
        code,
        measure,
        "Count",
        "A counted text.",
        |content| match content {
            Content::Count(forms) => Some(forms.last().map_or("", |(_, text)| text)),
            _ => None,
        },
    );
    enumeration(
        code,
        measure,
        "List",
        "A list of texts.",
        |content| match content {
            Content::List(texts) => Some(texts.join(", ")),
            _ => None,
        },
    );
}

/// The texts of all languages.
fn all_texts(code: &mut String, languages: &[Language], measure: &Language) {
    let count = languages.len();
    let _ = writeln!(code, "pub(super) static TEXTS: [Texts; {count}] = [");
    for language in languages {
        texts(code, language, measure);
    }
    code.push_str("];\n");
}

/// The texts of one sort: each a constant that holds its position in the texts of a language.
fn constants<'a>(
    code: &mut String,
    measure: &'a Language,
    name: &str,
    about: &str,
    english: impl Fn(&'a Content) -> Option<&'a str>,
) {
    let derives = "Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug";
    let _ = writeln!(
        code,
        "/// {about}\n#[derive({derives})]\npub struct {name}(pub(super) u16);\n"
    );
    let _ = writeln!(
        code,
        "#[allow(non_upper_case_globals, reason = \"they read like the members of an enum\")]\nimpl {name} {{"
    );
    let (mut members, mut keys) = (Vec::new(), Vec::new());
    for message in &measure.messages {
        let Some(english) = english(&message.content) else {
            continue;
        };
        let member = camel(&message.key);
        let _ = writeln!(
            code,
            "    #[doc = {english:?}]\n    pub const {member}: Self = Self({});",
            members.len()
        );
        members.push(format!("Self::{member}"));
        keys.push(format!("{:?}", message.key));
    }
    let (count, members, keys) = (members.len(), members.join(", "), keys.join(", "));
    let _ = writeln!(
        code,
        "    /// Every member, in the order of the English file.\n    pub const ALL: [Self; {count}] = [{members}];"
    );
    let _ = writeln!(
        code,
        "    /// Every member's key in the language files.\n    pub const KEYS: [&'static str; {count}] = [{keys}];\n}}\n"
    );
}

fn enumeration(
    code: &mut String,
    measure: &Language,
    name: &str,
    about: &str,
    english: impl Fn(&Content) -> Option<String>,
) {
    let members: Vec<_> = measure
        .messages
        .iter()
        .filter_map(|message| {
            Some((
                camel(&message.key),
                &message.key,
                english(&message.content)?,
            ))
        })
        .collect();
    let derives = "Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug";
    let _ = writeln!(
        code,
        "/// {about}\n#[derive({derives})]\n#[repr(u16)]\npub enum {name} {{"
    );
    for (member, _, english) in &members {
        let _ = writeln!(code, "    #[doc = {english:?}]\n    {member},");
    }
    let _ = writeln!(code, "}}\n\nimpl {name} {{");
    let _ = writeln!(
        code,
        "    /// Every member, in the order of the English file."
    );
    let _ = writeln!(code, "    pub const ALL: [Self; {}] = [", members.len());
    for (member, ..) in &members {
        let _ = writeln!(code, "        Self::{member},");
    }
    let _ = writeln!(
        code,
        "    ];\n    /// Every member's key in the language files."
    );
    let _ = writeln!(
        code,
        "    pub const KEYS: [&'static str; {}] = [",
        members.len()
    );
    for (_, key, _) in &members {
        let _ = writeln!(code, "        {key:?},");
    }
    code.push_str("    ];\n}\n\n");
}

/// What a language is like, without its texts.
fn table(code: &mut String, language: &Language) {
    let Language {
        tag,
        locale,
        name,
        short,
        plural,
        quotes,
        group,
        group_from,
        decimal,
        bind,
        ..
    } = language;
    let _ = writeln!(
        code,
        "    Table {{\n        tag: {tag:?}, locale: {locale:?}, name: {name:?}, short: {short:?},\n        \
         plural: Plural::{plural:?}, quotes: {quotes:?},\n        \
         group: {group:?}, group_from: {group_from}, decimal: {decimal:?},\n        \
         bind: &{bind:?},\n    }},"
    );
}

/// The texts of a language, each sort in the order of its constants.
fn texts(code: &mut String, language: &Language, measure: &Language) {
    let by_key: BTreeMap<_, _> = language
        .messages
        .iter()
        .map(|message| (&*message.key, &message.content))
        .collect();
    let (mut messages, mut counts, mut lists) = (String::new(), String::new(), String::new());
    for message in &measure.messages {
        let _ = match by_key.get(&*message.key) {
            Some(Content::Text(text)) => writeln!(messages, "            {text:?},"),
            Some(Content::Count(forms)) => {
                let worded = forms.iter().map(|(form, text)| match form {
                    Form::Is(number) => format!("(Form::Is({number}), {text:?})"),
                    Form::Category(category) => {
                        format!("(Form::In(Category::{category:?}), {text:?})")
                    }
                });
                let worded: Vec<_> = worded.collect();
                writeln!(counts, "            &[{}],", worded.join(", "))
            }
            Some(Content::List(texts)) => writeln!(lists, "            &{texts:?},"),
            None => Ok(()),
        };
    }
    let _ = writeln!(
        code,
        "    Texts {{\n        messages: &[\n{messages}        ],\n        counts: &[\n{counts}        ],\n        lists: &[\n{lists}        ],\n    }},"
    );
}
