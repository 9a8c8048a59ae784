//! Compares a language file with the one that says which messages there are.

use crate::language::{Content, Form, Language, MEASURE, camel, placeholders};
use crate::plural::Category;
use crate::problem::Problem;
use std::collections::{BTreeMap, BTreeSet};

impl Language {
    /// Checks the messages against those of the measure (which is compared with itself, too).
    pub(crate) fn compare(&self, measure: &Self, problems: &mut Vec<Problem>) {
        let here: BTreeMap<_, _> = self
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
            if !here.contains_key(&*message.key) {
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

    fn differences(&self, here: &Content, wanted: &Content) -> Vec<String> {
        let mut found = Vec::new();
        match (here, wanted) {
            (Content::Text(here), Content::Text(wanted)) => {
                found.extend(different(&names(here), &names(wanted)));
            }
            (Content::List(here), Content::List(wanted)) => {
                if here.len() != wanted.len() {
                    found.push(format!(
                        "{} texts, but {MEASURE} has {}",
                        here.len(),
                        wanted.len()
                    ));
                }
                for (here, wanted) in here.iter().zip(wanted) {
                    found.extend(different(&names(here), &names(wanted)));
                }
            }
            (Content::Count(here), Content::Count(wanted)) => {
                let needed = self.plural.categories();
                for category in Category::ALL.map(|(category, _)| category) {
                    let has = here
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
                for (form, text) in here {
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
                here.what(),
                wanted.what()
            )),
        }
        found
    }
}

fn names(text: &str) -> BTreeSet<&str> {
    placeholders(text).unwrap_or_default().into_iter().collect()
}

fn different(here: &BTreeSet<&str>, wanted: &BTreeSet<&str>) -> Option<String> {
    let braced = |names: Vec<&&str>| {
        names
            .iter()
            .map(|name| format!("{{{name}}}"))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let lost: Vec<_> = wanted.difference(here).collect();
    let added: Vec<_> = here.difference(wanted).collect();
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
