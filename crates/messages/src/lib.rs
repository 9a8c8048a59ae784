//! From `assets/i18n/*.json` to Rust: one file a language, `en.json` as the measure of the others.
//!
//! Adding a language is adding a file. Every file must have just the keys of `en.json`, with the same
//! `{placeholders}`; every counted word just the forms that the file's plural rule needs. All problems
//! of all files are reported at once. The generated code is the body of `src/i18n/messages.rs`.
//!
//! A value under `messages` is one of three things, told apart by its shape:
//! a text (`Msg`), an object of plural forms (`Count`; `"=2"` is the wording for just 2, if a language
//! wants one), or a list of texts (`List`). Any other object is a section.

pub mod plural;

use article::json::{self, LineIndex, Node, Value};
use plural::{Category, Plural};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};
use std::path::Path;

/// The file that says which keys there are.
const MEASURE: &str = "en.json";

/// Something wrong in a language file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Problem {
    /// Name of the file, for example `de.json`.
    pub file: String,
    /// Line in the file, from 1; 0 where the problem has no place.
    pub line: usize,
    /// The key, for example `map.zoomIn`; empty where it concerns the whole file.
    pub key: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "assets/i18n/{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        f.write_str(": ")?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.message)
    }
}

/// Reads every language file of a folder; returns the generated code.
///
/// # Errors
/// Every problem of every file, in the order of files and lines.
pub fn generate(folder: &Path) -> Result<String, Vec<Problem>> {
    let unreadable = |file: &Path, error: std::io::Error| {
        let file = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        vec![Problem {
            file,
            line: 0,
            key: String::new(),
            message: error.to_string(),
        }]
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| unreadable(folder, error))? {
        let path = entry.map_err(|error| unreadable(folder, error))?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            let text = std::fs::read_to_string(&path).map_err(|error| unreadable(&path, error))?;
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            files.push((name, text));
        }
    }
    files.sort();
    compile(&files)
}

/// The generated code for language files given as (name, text).
///
/// # Errors
/// Every problem of every file, in the order of files and lines.
pub fn compile(files: &[(String, String)]) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut languages: Vec<_> = files
        .iter()
        .filter_map(|(name, text)| Language::read(name, text, &mut problems))
        .collect();
    match languages.iter().find(|language| language.file == MEASURE) {
        Some(measure) => {
            for language in &languages {
                language.compare(measure, &mut problems);
            }
        }
        None if files.iter().any(|(name, _)| name == MEASURE) => {}
        None => problems.push(Problem {
            file: MEASURE.to_owned(),
            line: 0,
            key: String::new(),
            message: "this file is needed: it says which messages there are".to_owned(),
        }),
    }
    let mut tags = BTreeSet::new();
    for language in &languages {
        if !tags.insert(language.tag.to_ascii_lowercase()) {
            problems.push(language.problem(
                0,
                "tag",
                format!("“{}” is another file's tag", language.tag),
            ));
        }
    }
    if !problems.is_empty() {
        problems.sort();
        return Err(problems);
    }
    languages.sort_by(|a, b| (a.order, &a.tag).cmp(&(b.order, &b.tag)));
    Ok(write(&languages))
}

/// What a key holds.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Content {
    Text(String),
    Count(Vec<(Form, String)>),
    List(Vec<String>),
}

impl Content {
    fn what(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Count(_) => "an object of plural forms",
            Self::List(_) => "a list of texts",
        }
    }
}

/// Which numbers a wording is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Form {
    Is(usize),
    Category(Category),
}

impl Form {
    fn from_word(word: &str) -> Option<Self> {
        match word.strip_prefix('=') {
            Some(number) => number.parse().ok().map(Self::Is),
            None => Category::from_word(word).map(Self::Category),
        }
    }
}

#[derive(Clone, Debug)]
struct Message {
    key: String,
    line: usize,
    content: Content,
}

struct Language {
    file: String,
    order: usize,
    tag: String,
    locale: String,
    name: String,
    short: String,
    plural: Plural,
    quotes: Vec<String>,
    group: String,
    group_from: usize,
    decimal: String,
    bind: Vec<String>,
    messages: Vec<Message>,
}

/// Reads the fields of one file, noting what is wrong.
struct Reader<'a> {
    file: &'a str,
    lines: LineIndex<'a>,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn line(&self, offset: usize) -> usize {
        self.lines.position(offset).line
    }

    fn wrong(&mut self, offset: usize, key: &str, message: impl Into<String>) {
        let (file, line) = (self.file.to_owned(), self.line(offset));
        self.problems.push(Problem {
            file,
            line,
            key: key.to_owned(),
            message: message.into(),
        });
    }

    fn field<'n>(&mut self, root: &'n Node, key: &str) -> Option<&'n Node> {
        let node = root.value.get(key);
        if node.is_none() {
            self.wrong(root.start, key, "this field is missing");
        }
        node
    }

    fn text(&mut self, node: &Node, key: &str) -> String {
        match node.value.as_str() {
            Some(text) => text.to_owned(),
            None => {
                self.wrong(node.start, key, "here should stand a text in quotes");
                String::new()
            }
        }
    }

    fn text_field(&mut self, root: &Node, key: &str) -> String {
        self.field(root, key)
            .map_or_else(String::new, |node| self.text(node, key))
    }

    fn number_field(&mut self, root: &Node, key: &str) -> usize {
        let Some(node) = self.field(root, key) else {
            return 0;
        };
        match node.value.as_f64() {
            Some(number) if number >= 0.0 && number.fract() == 0.0 => number as usize,
            _ => {
                self.wrong(node.start, key, "here should stand a whole number");
                0
            }
        }
    }

    fn list(&mut self, node: &Node, key: &str) -> Vec<String> {
        match &node.value {
            Value::Array(items) => items.iter().map(|item| self.text(item, key)).collect(),
            _ => {
                self.wrong(node.start, key, "here should stand a list of texts");
                Vec::new()
            }
        }
    }

    fn list_field(&mut self, root: &Node, key: &str) -> Vec<String> {
        self.field(root, key)
            .map_or_else(Vec::new, |node| self.list(node, key))
    }

    /// A text that the reader sees.
    fn wording(&mut self, node: &Node, key: &str) -> String {
        let text = self.text(node, key);
        if text.trim() != text || text.is_empty() {
            self.wrong(
                node.start,
                key,
                "the text is empty, or has a space at its start or end",
            );
        }
        if let Err(message) = placeholders(&text) {
            self.wrong(node.start, key, message);
        }
        text
    }

    fn messages(&mut self, node: &Node, prefix: &str, into: &mut Vec<Message>) {
        let Value::Object(members) = &node.value else {
            self.wrong(node.start, prefix, "here should stand an object { … }");
            return;
        };
        for member in members {
            let name = &member.key;
            let key = if prefix.is_empty() {
                name.clone()
            } else {
                format!("{prefix}.{name}")
            };
            let good = name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.chars().all(|c| c.is_ascii_alphanumeric());
            if !good {
                let message = "a key is a letter from a to z, then Latin letters and digits";
                self.wrong(member.key_start, &key, message);
                continue;
            }
            let line = self.line(member.key_start);
            let content = match &member.value.value {
                Value::Object(forms)
                    if !forms.is_empty()
                        && forms
                            .iter()
                            .all(|form| Form::from_word(&form.key).is_some()) =>
                {
                    let mut read = Vec::new();
                    for form in forms {
                        let wording = self.wording(&form.value, &format!("{key}.{}", form.key));
                        read.extend(Form::from_word(&form.key).map(|form| (form, wording)));
                    }
                    read.sort();
                    Content::Count(read)
                }
                Value::Object(_) => {
                    self.messages(&member.value, &key, into);
                    continue;
                }
                Value::Array(items) => {
                    Content::List(items.iter().map(|item| self.wording(item, &key)).collect())
                }
                _ => Content::Text(self.wording(&member.value, &key)),
            };
            into.push(Message { key, line, content });
        }
    }
}

const FIELDS: [&str; 12] = [
    "tag",
    "locale",
    "name",
    "short",
    "order",
    "plural",
    "quotes",
    "group",
    "groupFrom",
    "decimal",
    "bind",
    "messages",
];

impl Language {
    fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> Option<Self> {
        let mut reader = Reader {
            file,
            lines: LineIndex::new(text),
            problems,
        };
        let root = match json::parse(text) {
            Ok(root) => root,
            Err(error) => {
                reader.wrong(error.offset, "", error.message);
                return None;
            }
        };
        let Value::Object(members) = &root.value else {
            reader.wrong(root.start, "", "the file should hold an object { … }");
            return None;
        };
        for member in members
            .iter()
            .filter(|member| !FIELDS.contains(&member.key.as_str()))
        {
            let message = format!("no such field; there are: {}", FIELDS.join(", "));
            reader.wrong(member.key_start, &member.key, message);
        }
        let rule = reader.text_field(&root, "plural");
        let plural = Plural::from_word(&rule).unwrap_or_else(|| {
            let rules: Vec<_> = Plural::ALL.iter().map(|(_, word)| *word).collect();
            let offset = root
                .value
                .get("plural")
                .map_or(root.start, |node| node.start);
            reader.wrong(
                offset,
                "plural",
                format!("no such rule; there are: {}", rules.join(", ")),
            );
            Plural::OneOther
        });
        let quotes = reader.list_field(&root, "quotes");
        if quotes.len() != 4 {
            let offset = root
                .value
                .get("quotes")
                .map_or(root.start, |node| node.start);
            reader.wrong(
                offset,
                "quotes",
                "four marks are needed: outer left and right, inner left and right",
            );
        }
        let mut messages = Vec::new();
        if let Some(node) = reader.field(&root, "messages") {
            reader.messages(node, "", &mut messages);
        }
        Some(Self {
            file: file.to_owned(),
            order: reader.number_field(&root, "order"),
            tag: reader.text_field(&root, "tag"),
            locale: reader.text_field(&root, "locale"),
            name: reader.text_field(&root, "name"),
            short: reader.text_field(&root, "short"),
            plural,
            quotes,
            group: reader.text_field(&root, "group"),
            group_from: reader.number_field(&root, "groupFrom"),
            decimal: reader.text_field(&root, "decimal"),
            bind: reader.list_field(&root, "bind"),
            messages,
        })
    }

    fn problem(&self, line: usize, key: &str, message: impl Into<String>) -> Problem {
        Problem {
            file: self.file.clone(),
            line,
            key: key.to_owned(),
            message: message.into(),
        }
    }

    /// Checks the messages against those of the measure (which is compared with itself, too).
    fn compare(&self, measure: &Self, problems: &mut Vec<Problem>) {
        let own: BTreeMap<_, _> = self
            .messages
            .iter()
            .map(|message| (&*message.key, message))
            .collect();
        let wanted: BTreeMap<_, _> = measure
            .messages
            .iter()
            .map(|message| (&*message.key, message))
            .collect();
        for message in &measure.messages {
            if !own.contains_key(&*message.key) {
                problems.push(self.problem(0, &message.key, format!("missing; {MEASURE} has it")));
            }
        }
        let mut names = BTreeMap::new();
        for message in &self.messages {
            if let Some(other) = names.insert(camel(&message.key), &message.key) {
                let what = format!("this name and “{other}” come to the same in Rust");
                problems.push(self.problem(message.line, &message.key, what));
            }
            let Some(wanted) = wanted.get(&*message.key) else {
                let what = format!("{MEASURE} has no such message");
                problems.push(self.problem(message.line, &message.key, what));
                continue;
            };
            for what in self.differences(&message.content, &wanted.content) {
                problems.push(self.problem(message.line, &message.key, what));
            }
        }
    }

    fn differences(&self, own: &Content, wanted: &Content) -> Vec<String> {
        let mut found = Vec::new();
        match (own, wanted) {
            (Content::Text(own), Content::Text(wanted)) => {
                found.extend(different(&names(own), &names(wanted)));
            }
            (Content::List(own), Content::List(wanted)) => {
                if own.len() != wanted.len() {
                    found.push(format!(
                        "{} texts, but {MEASURE} has {}",
                        own.len(),
                        wanted.len()
                    ));
                }
                for (own, wanted) in own.iter().zip(wanted) {
                    found.extend(different(&names(own), &names(wanted)));
                }
            }
            (Content::Count(own), Content::Count(wanted)) => {
                let needed = self.plural.categories();
                for category in Category::ALL.map(|(category, _)| category) {
                    let has = own
                        .iter()
                        .any(|(form, _)| *form == Form::Category(category));
                    match (has, needed.contains(&category)) {
                        (false, true) => {
                            found.push(format!("the form “{}” is missing", category.word()))
                        }
                        (true, false) => found.push(format!(
                            "the form “{}” is never used by this file's plural rule",
                            category.word()
                        )),
                        _ => {}
                    }
                }
                // Only the wording for one number may do without the number.
                let all: BTreeSet<_> = wanted.iter().flat_map(|(_, text)| names(text)).collect();
                let mut others = all.clone();
                others.remove("n");
                for (form, text) in own {
                    let mut has = names(text);
                    let wanted = match form {
                        Form::Category(_) => &all,
                        Form::Is(_) => {
                            has.remove("n");
                            &others
                        }
                    };
                    found.extend(different(&has, wanted));
                }
                if !all.contains("n") {
                    found.push("a counted text needs {n}".to_owned());
                }
            }
            _ => found.push(format!(
                "{}, but in {MEASURE} it is {}",
                own.what(),
                wanted.what()
            )),
        }
        found
    }
}

/// The names in braces, in the order of the text.
fn placeholders(text: &str) -> Result<Vec<&str>, String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(['{', '}']) {
        let name = rest[open..]
            .strip_prefix('{')
            .and_then(|inner| inner.split_once('}'));
        match name {
            Some((name, after))
                if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric()) =>
            {
                found.push(name);
                rest = after;
            }
            _ => return Err("a brace that is not part of a {placeholder}".to_owned()),
        }
    }
    Ok(found)
}

fn names(text: &str) -> BTreeSet<&str> {
    placeholders(text).unwrap_or_default().into_iter().collect()
}

fn different(own: &BTreeSet<&str>, wanted: &BTreeSet<&str>) -> Option<String> {
    let braced = |names: Vec<&&str>| {
        names
            .iter()
            .map(|name| format!("{{{name}}}"))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let lost: Vec<_> = wanted.difference(own).collect();
    let added: Vec<_> = own.difference(wanted).collect();
    match (lost.is_empty(), added.is_empty()) {
        (true, true) => None,
        (false, true) => Some(format!("{} is missing", braced(lost))),
        (true, false) => Some(format!("{} is not in {MEASURE}", braced(added))),
        (false, false) => Some(format!(
            "{} is missing, {} is not in {MEASURE}",
            braced(lost),
            braced(added)
        )),
    }
}

/// `map.zoomIn` → `MapZoomIn`.
fn camel(key: &str) -> String {
    key.split('.')
        .flat_map(|part| {
            let (first, rest) = part.split_at(part.len().min(1));
            [first.to_ascii_uppercase(), rest.to_owned()]
        })
        .collect()
}

fn write(languages: &[Language]) -> String {
    let Some(measure) = languages.iter().find(|language| language.file == MEASURE) else {
        return String::new();
    };
    let mut code =
        String::from("// Written by build/i18n.rs from assets/i18n; not to be edited.\n\n");
    constants(
        &mut code,
        languages,
        measure,
        "Msg",
        "A text.",
        |content| match content {
            Content::Text(text) => Some((format!("{text:?}"), text.clone())),
            _ => None,
        },
    );
    constants(
        &mut code,
        languages,
        measure,
        "Count",
        "A counted text.",
        |content| match content {
            Content::Count(forms) => {
                let worded = forms.iter().map(|(form, text)| match form {
                    Form::Is(number) => format!("(Form::Is({number}), {text:?})"),
                    Form::Category(category) => {
                        format!("(Form::In(Category::{category:?}), {text:?})")
                    }
                });
                let worded: Vec<_> = worded.collect();
                let last = forms.last().map_or("", |(_, text)| text);
                Some((format!("&[{}]", worded.join(", ")), last.to_owned()))
            }
            _ => None,
        },
    );
    enumeration(
        &mut code,
        measure,
        "List",
        "A list of texts.",
        |content| match content {
            Content::List(texts) => Some(texts.join(", ")),
            _ => None,
        },
    );
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
        table(&mut code, language, measure);
    }
    code.push_str("];\n");
    code
}

/// The texts of one sort: each a constant that holds its wording in every language. So what no view
/// uses is not part of the program.
fn constants(
    code: &mut String,
    languages: &[Language],
    measure: &Language,
    name: &str,
    about: &str,
    wording: impl Fn(&Content) -> Option<(String, String)>,
) {
    let kind = match name {
        "Msg" => "&'static str",
        _ => "&'static [(Form, &'static str)]",
    };
    let _ = writeln!(
        code,
        "/// {about}\n#[derive(Clone, Copy, PartialEq, Eq, Debug)]\npub struct {name}(pub(super) &'static [{kind}; {}]);\n",
        languages.len()
    );
    let _ = writeln!(
        code,
        "#[allow(non_upper_case_globals, reason = \"they read like the members of an enum\")]\nimpl {name} {{"
    );
    let (mut members, mut keys) = (Vec::new(), Vec::new());
    for message in &measure.messages {
        let Some((_, english)) = wording(&message.content) else {
            continue;
        };
        let worded = languages.iter().filter_map(|language| {
            let own = language.messages.iter();
            let own = own.filter(|own| own.key == message.key);
            own.filter_map(|own| Some(wording(&own.content)?.0)).next()
        });
        let worded: Vec<_> = worded.collect();
        let member = camel(&message.key);
        let _ = writeln!(
            code,
            "    #[doc = {english:?}]\n    pub const {member}: Self = Self(&[{}]);",
            worded.join(", ")
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

fn table(code: &mut String, language: &Language, measure: &Language) {
    let own: BTreeMap<_, _> = language
        .messages
        .iter()
        .map(|message| (&*message.key, &message.content))
        .collect();
    let contents: Vec<_> = measure
        .messages
        .iter()
        .filter_map(|message| own.get(&*message.key).copied())
        .collect();
    let Language {
        tag,
        locale,
        name,
        short,
        plural,
        quotes,
        ..
    } = language;
    let Language {
        group,
        group_from,
        decimal,
        bind,
        ..
    } = language;
    let _ = writeln!(
        code,
        "    Table {{\n        tag: {tag:?}, locale: {locale:?}, name: {name:?}, short: {short:?},"
    );
    let _ = writeln!(
        code,
        "        plural: Plural::{plural:?}, quotes: {quotes:?},"
    );
    let _ = writeln!(
        code,
        "        group: {group:?}, group_from: {group_from}, decimal: {decimal:?},"
    );
    let _ = writeln!(code, "        bind: &{bind:?},\n        lists: &[");
    for content in &contents {
        if let Content::List(texts) = content {
            let _ = writeln!(code, "            &{texts:?},");
        }
    }
    code.push_str("        ],\n    },\n");
}
