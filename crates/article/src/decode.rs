//! From a JSON tree to the document's types, collecting every problem on the way.
//!
//! Serde stops at the first mistake; an editor wants to see all of them. So each type of the format
//! decodes all its fields, reports what is wrong with each, and only then gives up.

use super::json::{Node, Value};
use super::say::{Said, Tongue, Word};
use super::{say, word};
use std::collections::{BTreeMap, HashMap};
use std::fmt;

/// One step on the way from the document's root to a value.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Step {
    /// A field's name or a language tag.
    Key(String),
    /// A position in a list, from 0.
    Index(usize),
}

/// Where in the document something stands, for example `events[3].claim.status`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// The byte offset at which the value (or, if it is missing, the nearest one around it) starts.
    pub fn locate(&self, root: &Node) -> usize {
        let mut node = root;
        let mut start = root.start;
        for step in &self.0 {
            let next = match (step, &node.value) {
                (Step::Key(key), Value::Object(members)) => members
                    .iter()
                    .find(|member| member.key == *key)
                    .map(|member| {
                        start = member.key_start;
                        &member.value
                    }),
                (Step::Index(index), Value::Array(items)) => {
                    items.get(*index).inspect(|item| start = item.start)
                }
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        start
    }
}

impl Path {
    /// The path as it is shown in a language.
    pub fn shown(&self, tongue: Tongue) -> String {
        if self.0.is_empty() {
            return Said::from(word!("(whole file)")).in_(tongue);
        }
        self.to_string()
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("(whole file)");
        }
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => write!(f, "{key}")?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// Where the reader or a rule stands: a path kept on the stack, made into a [`Path`] only if
/// something is wrong there.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    above: Option<&'a At<'a>>,
    step: Option<Here<'a>>,
}

#[derive(Clone, Copy, Debug)]
enum Here<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> At<'a> {
    /// The document itself.
    pub const ROOT: At<'static> = At {
        above: None,
        step: None,
    };

    /// A field below.
    pub fn key(&'a self, key: &'a str) -> At<'a> {
        At {
            above: Some(self),
            step: Some(Here::Key(key)),
        }
    }

    /// A list position below.
    pub fn index(&'a self, index: usize) -> At<'a> {
        At {
            above: Some(self),
            step: Some(Here::Index(index)),
        }
    }

    /// Whether this is an item of a list of that name.
    pub fn is_item_of(&self, list: &str) -> bool {
        self.above
            .is_some_and(|above| matches!(above.step, Some(Here::Key(key)) if key == list))
    }

    /// Whether this is the entry's own field of one of these lists (`places[3].claim`).
    pub fn is_in_entry_of(&self, lists: &[&str]) -> bool {
        let list = self.above.and_then(|entry| entry.above);
        list.is_some_and(|list| {
            let top = list.above.is_some_and(|root| root.step.is_none());
            top && matches!(list.step, Some(Here::Key(key)) if lists.contains(&key))
        })
    }

    /// The path, to be kept.
    pub fn path(&self) -> Path {
        let mut steps = Vec::new();
        let mut at = Some(self);
        while let Some(here) = at {
            steps.extend(here.step.map(|step| match step {
                Here::Key(key) => Step::Key(key.to_string()),
                Here::Index(index) => Step::Index(index),
            }));
            at = here.above;
        }
        steps.reverse();
        Path(steps)
    }
}

/// One thing that is wrong, before line and column are known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// Name of the rule that found it, for example `reference`.
    pub rule: &'static str,
    /// Where.
    pub path: Path,
    /// What is wrong and what to do, for a reader who does not program.
    pub message: Said,
    /// Another place that the message names: the number of the value, and where.
    pub other: Option<(usize, Path)>,
}

/// Everything found wrong so far.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Findings(
    pub Vec<Finding>,
    /// Lists of which items could not be read, and the file's positions of those that could.
    pub HashMap<Path, Vec<usize>>,
);

impl Findings {
    /// Notes one more finding.
    pub fn add(&mut self, rule: &'static str, path: &Path, message: impl Into<Said>) {
        self.0.push(Finding {
            rule,
            path: path.clone(),
            message: message.into(),
            other: None,
        });
    }

    /// Notes a finding whose message names another place, as the value of that number.
    pub fn add_beside(
        &mut self,
        rule: &'static str,
        path: &Path,
        message: Said,
        (number, other): (usize, Path),
    ) {
        self.0.push(Finding {
            rule,
            path: path.clone(),
            message,
            other: Some((number, other)),
        });
    }
}

/// A type that can be read from the document.
pub trait Decode: Sized {
    /// What to call such a value in a message ("a text in quotes").
    const WHAT: Word;

    /// Reads the value; on failure every reason is in `findings` and nothing is returned.
    fn decode(node: &Node, at: &At, findings: &mut Findings) -> Option<Self>;

    /// The value of a field that is not there; `None` if the field is needed.
    fn missing() -> Option<Self> {
        None
    }
}

/// Says that something of another kind should stand here.
pub fn wrong<T: Decode>(node: &Node, at: &At, findings: &mut Findings) -> Option<T> {
    findings.add(
        "type",
        &at.path(),
        say!(
            "here should stand {}, but it is {}",
            T::WHAT,
            describe(&node.value)
        ),
    );
    None
}

fn describe(value: &Value) -> Word {
    match value {
        Value::Null => word!("null"),
        Value::Bool(_) => word!("true or false"),
        Value::Number(..) => word!("a number"),
        Value::String(_) => word!("a text in quotes"),
        Value::Array(_) => word!("a list [ … ]"),
        Value::Object(_) => word!("an object { … }"),
    }
}

impl Decode for String {
    const WHAT: Word = word!("a text in quotes");

    fn decode(node: &Node, at: &At, findings: &mut Findings) -> Option<Self> {
        match &node.value {
            Value::String(text) => Some(text.clone()),
            _ => wrong(node, at, findings),
        }
    }
}

impl Decode for bool {
    const WHAT: Word = word!("true or false");

    fn decode(node: &Node, at: &At, findings: &mut Findings) -> Option<Self> {
        match node.value {
            Value::Bool(value) => Some(value),
            _ => wrong(node, at, findings),
        }
    }

    fn missing() -> Option<Self> {
        Some(false)
    }
}

impl Decode for f64 {
    const WHAT: Word = word!("a number");

    fn decode(node: &Node, at: &At, findings: &mut Findings) -> Option<Self> {
        match node.value.as_f64() {
            Some(number) if number.is_finite() => Some(number),
            _ => wrong(node, at, findings),
        }
    }
}

impl<T: Decode> Decode for Option<T> {
    const WHAT: Word = T::WHAT;

    fn decode(node: &Node, at: &At, findings: &mut Findings) -> Option<Self> {
        match node.value {
            Value::Null => Some(None),
            _ => T::decode(node, at, findings).map(Some),
        }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Vec<T> {
    const WHAT: Word = word!("a list [ … ]");

    fn decode(node: &Node, at: &At, findings: &mut Findings) -> Option<Self> {
        let Value::Array(items) = &node.value else {
            return wrong(node, at, findings);
        };
        // An item that cannot be read is left out, with its findings noted: the others can still be
        // checked. A document with findings never becomes an article.
        let mut kept = Vec::with_capacity(items.len());
        let mut read = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            if let Some(item) = T::decode(item, &at.index(index), findings) {
                kept.push(index);
                read.push(item);
            }
        }
        if kept.len() < items.len() {
            findings.1.insert(at.path(), kept);
        }
        Some(read)
    }

    fn missing() -> Option<Self> {
        Some(Vec::new())
    }
}

impl<T: Decode> Decode for BTreeMap<String, T> {
    const WHAT: Word = word!("an object { … } with one entry a language");

    fn decode(node: &Node, at: &At, findings: &mut Findings) -> Option<Self> {
        let Value::Object(members) = &node.value else {
            return wrong(node, at, findings);
        };
        let read: Vec<Option<(String, T)>> = members
            .iter()
            .map(|member| {
                T::decode(&member.value, &at.key(&member.key), findings)
                    .map(|value| (member.key.clone(), value))
            })
            .collect();
        read.into_iter().collect()
    }

    fn missing() -> Option<Self> {
        Some(BTreeMap::new())
    }
}

/// Words of a closed vocabulary.
macro_rules! decode_words {
    ($($Name:ident),* $(,)?) => { $(
        impl Decode for super::vocabulary::$Name {
            const WHAT: Word = word!("a word in quotes");

            fn decode(node: &Node, at: &At, findings: &mut Findings) -> Option<Self> {
                let Value::String(word) = &node.value else {
                    return wrong(node, at, findings);
                };
                let found = Self::from_word(word);
                if found.is_none() {
                    findings.add("word", &at.path(), unknown(&short(word), word!("is not a word known here"), Self::WORDS));
                }
                found
            }
        }
    )* };
}

decode_words!(
    BasisKind,
    ChangeKind,
    EventKind,
    Form,
    Office,
    PartyKind,
    PlaceKind,
    Precision,
    RelationKind,
    Rule,
    Status
);

/// A message about an unknown word, with the nearest known one or the whole list.
pub fn unknown(word: &str, what: Word, known: &[&str]) -> Said {
    match nearest(word, known.iter().copied()) {
        Some(best) => say!("“{}” {}; did you mean “{}”?", word, what, best),
        None => say!("“{}” {}; known are: {}", word, what, known.join(", ")),
    }
}

/// The word nearest to a misspelt one, if any is near enough to be worth suggesting.
///
/// Near are words with few letters left out, added, changed or swapped with a neighbour, capital or
/// small. Only so many letters of a word are compared: no word of a file can make the check slow.
pub fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    const MOST_LETTERS: usize = 64;
    let letters = |word: &str| word.chars().take(MOST_LETTERS).count();
    let folded = |word: &str| -> String {
        let lowercase = word.chars().flat_map(char::to_lowercase);
        lowercase.take(MOST_LETTERS).collect()
    };
    // Longer words may be further off; a suggestion that shares nothing helps nobody.
    let length = letters(word);
    let limit = 1 + length / 4;
    let word = folded(word);
    known
        // The cheap test first: what differs more in length differs more in letters.
        .filter(|candidate| letters(candidate).abs_diff(length) <= limit)
        .map(|candidate| (strsim::osa_distance(&word, &folded(candidate)), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The file's spelling of a field: `part_of` in Rust is `partOf` in JSON.
pub fn field_name(rust: &str) -> String {
    let mut name = String::with_capacity(rust.len());
    let mut capital = false;
    for letter in rust.chars() {
        if letter == '_' {
            capital = true;
        } else if capital {
            name.extend(letter.to_uppercase());
            capital = false;
        } else {
            name.push(letter);
        }
    }
    name
}

/// How many unknown names of one object are reported.
pub const MOST_STRANGERS: usize = 20;

/// A text cut to what a message can hold.
pub fn short(text: &str) -> String {
    const MOST: usize = 80;
    if text.chars().nth(MOST).is_none() {
        return text.to_string();
    }
    let cut: String = text.chars().take(MOST).collect();
    format!("{cut}…")
}

/// Reports fields that the type does not have.
pub fn refuse_unknown_fields(
    members: &[super::json::Member],
    known: &[String],
    at: &At,
    findings: &mut Findings,
) {
    let strangers = members.iter().filter(|member| !known.contains(&member.key));
    // Somebody opened quite another file: a few fields tell it as well as all.
    for member in strangers.take(MOST_STRANGERS) {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        findings.add(
            "field",
            &at.key(&member.key).path(),
            unknown(
                &short(&member.key),
                word!("is not a field of this object"),
                &known,
            ),
        );
    }
}

/// Declares a type of the document: the struct, its way into JSON and its way out of it.
macro_rules! document {
    ($(#[$meta:meta])* pub struct $Name:ident {
        $( $(#[$fmeta:meta])* pub $field:ident : $Type:ty ),* $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Debug, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "deserialize", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $Name { $( $(#[$fmeta])* pub $field : $Type ),* }

        impl $crate::decode::Decode for $Name {
            const WHAT: $crate::say::Word = $crate::word!("an object { … }");

            fn decode(
                node: &$crate::json::Node,
                at: &$crate::decode::At,
                findings: &mut $crate::decode::Findings,
            ) -> Option<Self> {
                use $crate::decode::{Decode, field_name, refuse_unknown_fields};
                let $crate::json::Value::Object(members) = &node.value else {
                    return $crate::decode::wrong(node, at, findings);
                };
                // The file's spelling of the fields, made once.
                static NAMES: std::sync::LazyLock<Vec<String>> =
                    std::sync::LazyLock::new(|| vec![ $( field_name(stringify!($field)) ),* ]);
                let names: &'static [String] = &NAMES;
                refuse_unknown_fields(members, names, at, findings);
                let mut names = names.iter();
                $( let $field = {
                    let key: &'static str = names.next().map_or("", String::as_str);
                    match members.iter().find(|member| member.key == key) {
                        Some(member) => <$Type as Decode>::decode(&member.value, &at.key(key), findings),
                        None => {
                            let value = <$Type as Decode>::missing();
                            if value.is_none() {
                                findings.add("missing", &at.path(), $crate::say!("the field “{}” is missing", key));
                            }
                            value
                        }
                    }
                }; )*
                Some(Self { $( $field: $field? ),* })
            }
        }
    };
}
pub(crate) use document;
