//! What an entry wants to be marked by its words.

use super::context::Context;
use super::reference::Reference;
use super::tree::{get, get_mut, members};
use super::unclear::Unclear;
use crate::decode::{At, Path, Step, short};
use crate::json::{Member, Node, Value};
use crate::say;

/// The mentions of an entry that are given by their words.
#[derive(Debug)]
pub(super) struct Wanted {
    pub list: &'static str,
    pub entry: usize,
    /// Whether these are just the forms of its name (`true`): not each must be there.
    pub names: bool,
    pub start: usize,
    pub groups: Vec<Group>,
}

/// Forms that belong together, by language: the first place of one is the first of the other.
pub(super) type Group = Vec<Vec<Form>>;

/// A form of a name.
#[derive(Debug)]
pub(super) struct Form {
    pub words: String,
    /// Only in these sentences.
    pub only: Option<Reference>,
    pub start: usize,
}

impl Wanted {
    /// What an entry wants to be marked by words; its other mentions are written out.
    pub fn of(
        context: &mut Context,
        entry: &mut Node,
        list: &'static str,
        ix: usize,
        unclear: &mut Unclear,
    ) -> Option<Self> {
        let fields = members(entry)?;
        let names = match get(fields, "mentions").map(|mentions| &mentions.value) {
            None => return None,
            Some(Value::Bool(true)) => names_of(context, fields),
            Some(Value::Array(items)) if items.iter().any(is_true) => names_of(context, fields),
            Some(_) => Vec::new(),
        };
        let mentions = get_mut(fields, "mentions")?;
        let top = At::ROOT;
        let at = top.key(list);
        let at = at.index(ix);
        let at = at.key("mentions");
        let mut wanted = Self {
            list,
            entry: ix,
            names: false,
            start: mentions.start,
            groups: Vec::new(),
        };
        match &mut mentions.value {
            Value::Bool(true) => {
                wanted.names(names);
                mentions.value = Value::Array(Vec::new());
            }
            Value::Array(items) => {
                // Quotes, names and groups of forms; or something for each language.
                let is_object = |item: &Node| matches!(item.value, Value::Object(_));
                let is_quote = |item: &Node| {
                    item.value.get("passage").is_some() || item.value.get("quotes").is_some()
                };
                let one_by_one = |item: &Node| is_true(item) || is_quote(item);
                if items.iter().any(one_by_one) || items.iter().all(is_object) {
                    if items.iter().any(is_true) {
                        wanted.names(names);
                    }
                    let mut given = Vec::new();
                    for mut item in std::mem::take(items) {
                        if is_true(&item) {
                            continue;
                        }
                        match &item.value {
                            Value::Object(_) | Value::Array(_) | Value::String(_)
                                if !is_quote(&item) =>
                            {
                                wanted.group(context, &item, &at, unclear);
                            }
                            _ => {
                                context.given_quote(&mut item);
                                given.push(item);
                            }
                        }
                    }
                    *items = given;
                } else {
                    wanted.group(context, mentions, &at, unclear);
                    mentions.value = Value::Array(Vec::new());
                }
            }
            Value::Object(_) | Value::String(_) => {
                wanted.group(context, mentions, &at, unclear);
                mentions.value = Value::Array(Vec::new());
            }
            _ => return None,
        }
        (!wanted.groups.is_empty()).then_some(wanted)
    }

    /// Wants every form of the name; the first group.
    fn names(&mut self, names: Vec<Vec<String>>) {
        let start = self.start;
        let form = |words: String| Form {
            words,
            only: None,
            start,
        };
        self.names = true;
        let names = names.into_iter();
        let names = names.map(|names| names.into_iter().map(form).collect());
        self.groups.push(names.collect());
    }

    /// Reads the forms of a group.
    fn group(&mut self, context: &Context, node: &Node, at: &At, unclear: &mut Unclear) {
        let Some(by_language) = context.by_language(node) else {
            let message = say!(
                "give the words to be marked by language, in this order: {}",
                context.languages.join(", ")
            );
            return unclear.add(at, node.start, message);
        };
        let mut group: Group = context.languages.iter().map(|_| Vec::new()).collect();
        for (tag, forms) in by_language {
            let Some(language) = context.languages.iter().position(|known| *known == tag) else {
                let known = context.languages.join(", ");
                let message = say!(
                    "“{}” is not among the languages of this file ({}){}",
                    short(&tag),
                    short(&known),
                    say::Said::nothing()
                );
                unclear.add(at, forms.start, message);
                continue;
            };
            match &forms.value {
                Value::Null => {}
                Value::String(_) => group[language].extend(form(context, &forms)),
                Value::Array(items) => {
                    for item in items {
                        match form(context, item) {
                            Some(form) => group[language].push(form),
                            None => unclear.add(
                                at,
                                item.start,
                                say!("here should stand words of the text in quotes"),
                            ),
                        }
                    }
                }
                _ => unclear.add(
                    at,
                    forms.start,
                    say!("here should stand words of the text in quotes"),
                ),
            }
        }
        self.groups.push(group);
    }
}

/// A form, which may say in which passage: `"p4: the foreign colleagues"`.
fn form(context: &Context, node: &Node) -> Option<Form> {
    let words = node.value.as_str()?;
    let only = words.split_once(": ").and_then(|(passage, words)| {
        let only = Reference::one(passage)?;
        context.passages.find(&only.passage)?;
        Some((only, words.trim()))
    });
    let (only, words) = match only {
        Some((only, words)) => (Some(only), words),
        None => (None, words),
    };
    Some(Form {
        words: words.to_string(),
        only,
        start: node.start,
    })
}

/// Whether this stands for every form of a name.
fn is_true(item: &Node) -> bool {
    matches!(item.value, Value::Bool(true))
}

/// The forms of an entry's name, by language.
fn names_of(context: &Context, fields: &[Member]) -> Vec<Vec<String>> {
    let forms = context.languages.iter().map(|tag| {
        let names = ["name", "short"].into_iter();
        let names = names.filter_map(|key| get(fields, key)?.value.get(tag)?.value.as_str());
        let aliases = get(fields, "aliases").and_then(|aliases| aliases.value.get(tag));
        let aliases = match aliases.map(|aliases| &aliases.value) {
            Some(Value::Array(forms)) => forms.as_slice(),
            _ => &[],
        };
        let aliases = aliases.iter().filter_map(|form| form.value.as_str());
        names.chain(aliases).map(str::to_string).collect()
    });
    forms.collect()
}

impl Wanted {
    /// Where its mentions stand.
    pub fn path(&self) -> Path {
        let steps = [Step::Key(self.list.to_string()), Step::Index(self.entry)];
        let mut path = Path(steps.to_vec());
        path.0.push(Step::Key("mentions".to_string()));
        path
    }
}
