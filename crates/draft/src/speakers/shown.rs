//! What the text shows of its people: their roles, the words before their names, their ages, who was elected.

use super::known::Known;
use crate::Language;
use crate::morphology::stem;
use crate::name::NameKind;
use crate::roles::Role;
use crate::roles::person_nouns::{is_origin, russian};
use std::collections::{HashMap, HashSet};

/// Most people of one role, and most words of one title, that are remembered.
const MOST: usize = 40;
/// Tokens behind a name within which it is told that somebody was elected.
const REACH: usize = 7;

/// A person with a role.
pub(super) struct Bearer {
    /// The name beside which the role stands.
    pub name: usize,
    pub person: usize,
    /// The words of the role without endings.
    pub title: Vec<String>,
}

/// What is shown; read once for a text.
#[derive(Default)]
pub(super) struct Shown {
    roles: HashMap<String, Vec<Bearer>>,
    with_roles: HashSet<usize>,
    named_in: HashSet<(usize, usize)>,
    /// The person and the name; none if several are meant.
    beside: HashMap<String, Option<(usize, usize)>>,
    /// The name of the one person of whom the text tells that they were elected.
    pub elected: Option<usize>,
}

impl Shown {
    pub fn of(known: &Known<'_>) -> Self {
        let mut shown = Self::default();
        for role in known.roles {
            let person = known.person_of.get(role.person).copied().flatten();
            let Some(person) = person else { continue };
            shown.with_roles.insert(person);
            let (head, title) = title(role, known.language);
            let Some(head) = head else { continue };
            let bearers = shown.roles.entry(head).or_default();
            if bearers.len() < MOST {
                bearers.push(Bearer {
                    name: role.person,
                    person,
                    title,
                });
            }
        }
        for bearers in shown.roles.values_mut() {
            one_each(bearers);
        }
        let mut elected = None;
        for (number, name) in known.names.iter().enumerate() {
            let person = known.person_of.get(number).copied().flatten();
            let text = known.paragraphs.get(name.paragraph);
            let (Some(person), Some(text), NameKind::Person) = (person, text, name.kind) else {
                continue;
            };
            shown.named_in.insert((person, name.paragraph));
            let tokens = text.tokens_touching(&name.range);
            let word = |at: usize| text.token(at).unwrap_or_default();
            let before = tokens.start.checked_sub(1).map_or("", word);
            if before.chars().any(char::is_alphabetic) && !is_origin(before) {
                keep(
                    shown
                        .beside
                        .entry(stem(before))
                        .or_insert(Some((person, number))),
                    person,
                );
            }
            let age = word(tokens.end + 1);
            if word(tokens.end) == "," && age.chars().all(|c| c.is_ascii_digit()) && !age.is_empty()
            {
                let key = format!("{age}-year-old");
                keep(
                    shown.beside.entry(key).or_insert(Some((person, number))),
                    person,
                );
            }
            // "Roe won", "Roe was declared the winner", "Roe has been elected".
            let won = (tokens.end..tokens.end + REACH)
                .map(word)
                .take_while(|word| !matches!(*word, "," | "." | ";" | "and" | "but" | "by"))
                .any(|word| matches!(word, "won" | "wins" | "elected" | "winner" | "re-elected"));
            if won {
                keep(elected.get_or_insert(Some((person, number))), person);
            }
        }
        shown.elected = elected.flatten().map(|(_, name)| name);
        shown
    }

    /// The people whose role has this noun, without its ending.
    pub fn with_role(&self, head: &str) -> &[Bearer] {
        self.roles.get(head).map_or(&[], Vec::as_slice)
    }

    /// Whether the text gives a person any role.
    pub fn has_role(&self, person: usize) -> bool {
        self.with_roles.contains(&person)
    }

    pub fn is_named_in(&self, person: usize, paragraph: usize) -> bool {
        self.named_in.contains(&(person, paragraph))
    }

    /// The name of the one person before whose name a noun stands ("hitmaker Ivo Marsh"), or behind whose name an
    /// age ("Ivo Marsh, 34,").
    pub fn beside(&self, noun: &str) -> Option<usize> {
        let (_, name) = self.beside.get(&stem(noun)).copied().flatten()?;
        Some(name)
    }
}

/// Keeps a person only if nobody else is meant.
fn keep(known: &mut Option<(usize, usize)>, person: usize) {
    *known = known.filter(|(one, _)| *one == person);
}

/// Of the roles of one person, all words are kept with the first.
fn one_each(bearers: &mut Vec<Bearer>) {
    let mut kept: Vec<Bearer> = Vec::new();
    for bearer in bearers.drain(..) {
        match kept.iter_mut().find(|one| one.person == bearer.person) {
            Some(one) if one.title.len() < MOST => one.title.extend(bearer.title),
            Some(_) => {}
            None => kept.push(bearer),
        }
    }
    *bearers = kept;
}

/// The noun of a role and all its words, without endings.
fn title(role: &Role, language: Language) -> (Option<String>, Vec<String>) {
    let words = role.title.split([' ', ',']).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.take(MOST).collect();
    let parts = |word: &&str| {
        matches!(
            *word,
            "of" | "for" | "at" | "in" | "to" | "from" | "with" | "on"
        )
    };
    let head = match language {
        Language::English => {
            let end = words.iter().position(parts).unwrap_or(words.len());
            end.checked_sub(1).and_then(|at| words.get(at))
        }
        Language::Russian => {
            let noun = words.iter().find(|word| russian(word).is_some());
            noun.or(words.first())
        }
    };
    (
        head.map(|word| stem(word)),
        words.iter().map(|word| stem(word)).collect(),
    )
}
