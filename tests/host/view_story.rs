//! The story as it is drawn: a sentence, what it claims, how far it has come.

use crate::support::render::render;
use crate::support::views::{focus, highlights, lights, ui};
use crate::support::{embedded, second};

use dateline::components::story::{StoryProps, StoryView};
use explorer::loaded::LoadedArticle;
use explorer::reading::Reading;

fn draw(loaded: LoadedArticle, lang: &str, step: u16) -> String {
    render::<StoryView>(StoryProps {
        ui: ui(loaded, lang),
        step,
        focus: focus(loaded, Reading::StoryStep(step)),
        navigation_count: 0,
    })
}

/// The number of the step that claims a fact.
fn of(loaded: LoadedArticle, fact: &str) -> u16 {
    let story = loaded.story();
    let step = story.step_from(loaded.relations(), loaded.ids().entity(fact));
    step.expect("a story with steps")
}

#[track_caller]
fn says(text: &str, words: &[&str]) {
    let text = text.replace('\u{a0}', " ");
    for words in words {
        assert!(text.contains(words), "“{words}” is not in: {text}");
    }
}

#[test]
fn a_step_shows_its_sentence_marked_and_what_it_claims() {
    let loaded = embedded();
    let step = of(loaded, "rel-nizhnekamsk-bareilly");
    let text = draw(loaded, "ru", step);
    says(
        &text,
        &[
            "<h1 class=\"story-title\">Нижнекамск и Барели подписали соглашение о сотрудничестве</h1>",
            "<span data-lit=\"selected\" class=\"hl\">Между тем на полях Генеральной Ассамблеи города Нижнекамск",
            "Говорит",
            "Абзац 10",
            "aria-valuetext=\"Шаг 14 из 16. Нижнекамск",
        ],
    );
    // In another language the words are the translation's, marked as reference data.
    let text = draw(loaded, "en", step);
    says(
        &text,
        &[
            "<blockquote lang=\"en\">",
            "English translation by Dateline",
        ],
    );
}

#[test]
fn relations_of_one_sentence_are_shown_together() {
    let loaded = embedded();
    let text = draw(loaded, "ru", of(loaded, "rel-br"));
    for tie in ["rel-br", "rel-ir", "rel-et", "rel-in", "rel-cn", "rel-kz"] {
        assert!(
            text.contains(&format!(
                "data-id=\"{tie}\" data-for=\"{tie}\" data-quote=\"0\""
            )),
            "{tie}"
        );
    }
}

#[test]
fn what_no_step_has_reached_is_marked_so() {
    let loaded = embedded();
    let count = |step: u16| {
        let drawn = draw(loaded, "ru", step);
        let highlights = highlights(loaded, Reading::StoryStep(step));
        let lights = lights(loaded, &drawn, &highlights);
        lights.iter().filter(|(_, light)| light.later).count()
    };
    let last = u16::try_from(loaded.story().len() - 1).expect("a few steps");
    assert!(count(0) > count(last / 2));
    assert!(count(last / 2) > count(last));
}

#[test]
fn the_last_step_says_what_the_article_does_not() {
    let loaded = embedded();
    let last = u16::try_from(loaded.story().len() - 1).expect("a few steps");
    let text = draw(loaded, "ru", last);
    says(
        &text,
        &["Чего в статье нет", "Это всё, что утверждает статья."],
    );
    for id in loaded
        .story()
        .silence()
        .unstated
        .iter()
        .flat_map(|(_, of)| of)
    {
        let id = &loaded.article().entry(*id).id;
        assert!(text.contains(&format!("data-id=\"{id}\"")), "{id}");
    }
}

#[test]
fn the_editors_headings_stand_over_the_steps() {
    let loaded = second();
    says(&draw(loaded, "en", 0), &["Wer neu dabei ist"]);
}
