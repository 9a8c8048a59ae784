//! People: which mentions mean one person, and how that person is called in the nominative.

mod english;
mod group;
mod mention;
mod russian;
mod words;

pub use group::Person;
pub use russian::is_patronymic;

use crate::first_names::Lookup as FirstNames;
use crate::lists::entries;
use crate::name::Name;
use crate::{Language, Paragraph};
use mention::Mention;
use std::collections::HashSet;
use std::sync::LazyLock;

static WORD_NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("ru/word-names.txt")).collect());

/// The people of a text, in the order in which they are first named. `names` are mentions of people,
/// in the order of the text.
pub fn people(
    names: &[&Name],
    paragraphs: &[Paragraph],
    language: Language,
    first_names: FirstNames<'_>,
) -> Vec<Person> {
    // «Вера», «Роман»: words that are names where a person is named.
    let first_names = &|name: &str| {
        let word = || language == Language::Russian && WORD_NAMES.contains(&*name.to_lowercase());
        first_names(name).or_else(|| word().then_some(None))
    };
    let mentions = names.iter().enumerate().filter_map(|(index, name)| {
        let paragraph = paragraphs.get(name.paragraph)?;
        let mut mention = match language {
            Language::Russian => russian::mention(index, paragraph, &name.range, first_names),
            Language::English => english::mention(index, paragraph, &name.range, first_names),
        }?;
        let before = index.checked_sub(1).and_then(|before| names.get(before));
        mention.alias = before.is_some_and(|before| is_alias(before, name, paragraph));
        Some(mention)
    });
    let mut mentions: Vec<Mention> = mentions.collect();
    match language {
        Language::Russian => russian::remove_families(&mut mentions),
        Language::English => english::given_names(&mut mentions),
    }
    group::group(mentions)
}

/// Whether a name stands in brackets behind another and writes that in other letters: «Чжан Вэй (Zhang Wei)».
fn is_alias(before: &Name, name: &Name, paragraph: &Paragraph) -> bool {
    let latin = |name: &Name| {
        let words = paragraph.words(&name.range);
        words
            .chars()
            .find(|c| c.is_alphabetic())
            .map(|c| c.is_ascii())
    };
    let between = paragraph
        .words(&(before.range.end..name.range.start))
        .trim();
    before.paragraph == name.paragraph && between == "(" && latin(before) != latin(name)
}
