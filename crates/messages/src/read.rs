//! Reads one language file, and says what is wrong with it by itself.

use crate::language::{Content, Form, Language, Message, placeholders};
use crate::plural::Plural;
use crate::problem::Problem;
use article::json::{self, Node, Value};
use article::line_index::LineIndex;

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
    /// Reads one file; `None` if it is no JSON object, which is then among the problems.
    pub(crate) fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> Option<Self> {
        let mut reader = Reader {
            file,
            lines: LineIndex::new(text),
            problems,
        };
        let root = match json::parse(text) {
            Ok(root) => root,
            Err(error) => {
                reader.wrong(error.offset, "", error.message.to_string());
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
}
