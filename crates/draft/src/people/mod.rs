//! People: which mentions mean one person, and how that person is called in the nominative.

mod english;
mod group;
mod russian;

pub use group::Person;
pub use russian::is_patronymic;

use crate::morphology::Gender;
use crate::name::Name;
use crate::{Language, Paragraph};

/// What is known of a first name: none if it is not known as one, `Some(None)` if its gender is not
/// known.
pub type FirstNames<'a> = &'a dyn Fn(&str) -> Option<Option<Gender>>;

/// The people of a text, in the order in which they are first named. `names` are mentions of people,
/// in the order of the text.
pub fn people(
    names: &[&Name],
    paragraphs: &[Paragraph],
    language: Language,
    first_names: FirstNames<'_>,
) -> Vec<Person> {
    let mentions = names.iter().enumerate().filter_map(|(index, name)| {
        let paragraph = paragraphs.get(name.paragraph)?;
        match language {
            Language::Russian => russian::mention(index, paragraph, &name.range, first_names),
            Language::English => english::mention(index, paragraph, &name.range, first_names),
        }
    });
    group::group(mentions.collect())
}
