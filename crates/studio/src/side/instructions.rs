//! The instructions for an assistant or a colleague: the short form of the format, its words, and the text.

use crate::words::{List, Msg, Words};
use article::document::Document;
use article::{EventKind, PlaceKind, RelationKind, Status};
use editing::original;
use explorer::i18n::Language;

/// The language of the instructions: the one that was chosen, else that of the article if the interface has it.
pub fn language_of(lang: Language, chosen: Option<Language>, document: &Document) -> Language {
    let own = Language::all().find(|one| one.tag() == original(document));
    chosen.or(own).unwrap_or(lang)
}

/// The instructions, with the text.
pub fn instructions(lang: Language, document: &Document) -> String {
    let kinds = |message, words: &[&str]| lang.say_with(message, &[("kinds", &words.join(", "))]);
    let list = |list| lang.say_list(list).join("\n");
    let words = [
        kinds(Msg::ElsewhereKindsOfPlaces, PlaceKind::WORDS),
        kinds(Msg::ElsewhereKindsOfEvents, EventKind::WORDS),
        kinds(Msg::ElsewhereKindsOfRelations, RelationKind::WORDS),
        kinds(Msg::ElsewhereStatuses, Status::WORDS),
    ];
    let form = [
        lang.say(Msg::ElsewhereTask).to_owned(),
        list(List::ElsewhereForm),
        format!("{}\n{}", list(List::ElsewhereRules), words.join("\n")),
        lang.say(Msg::ElsewhereExample).to_owned(),
        list(List::ElsewhereExampleLines),
        lang.say(Msg::ElsewhereText).to_owned(),
    ];
    let tag = original(document);
    let said = |text: &article::document::Text| text.0.get(tag).cloned().flatten();
    let date = document
        .source
        .published
        .as_ref()
        .and_then(|when| when.date.clone());
    let head = [said(&document.title.text), date].into_iter().flatten();
    let passages = document
        .passages
        .iter()
        .filter_map(|passage| said(&passage.text));
    let parts: Vec<String> = form.into_iter().chain(head).chain(passages).collect();
    parts.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use editing::Project;
    use editing::elsewhere::{WhyLeft, read};

    const ARTICLE: &str = include_str!("../../../../tests/fixtures/minimal.json");

    #[test]
    fn the_form_of_the_instructions_is_the_one_that_is_read() {
        let project = Project::open(ARTICLE).expect("an article");
        for lang in Language::all() {
            let text = instructions(lang, &project.document);
            let passage = project.document.passages.first().expect("a passage");
            let words = passage.text.0.values().flatten().next().expect("words");
            assert!(text.contains(words.as_str()));
            // Each line of the form is understood; its words are not in the text.
            let answer = read(&project, &text, "").expect("an answer");
            assert!(answer.left.len() >= 8, "{:?}", answer.left);
            let unread = answer
                .left
                .iter()
                .filter(|left| left.why == WhyLeft::NotUnderstood);
            assert_eq!(unread.count(), 0, "{:?}", answer.left);
            for word in ["signing", "agreement", "province", "cancelled"] {
                assert!(text.contains(word), "{word}");
            }
        }
    }
}
