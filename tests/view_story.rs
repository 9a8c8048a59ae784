//! The story as it is drawn: a sentence, what it claims, how far it has come.
#![cfg(all(feature = "ssr", not(target_arch = "wasm32")))]

#[path = "support/render.rs"]
mod render;

use dateline::components::story::{self, StoryProps, StoryView};
use dateline::components::ui::Ui;
use explorer::data::Story;
use explorer::i18n::Language;
use explorer::state::Action;
use yew::Callback;

fn ui(story: Story, lang: &str) -> Ui {
    Ui {
        story,
        lang: Language::for_tag(lang).expect("a language"),
        dispatch: Callback::noop(),
    }
}

fn draw(story: Story, lang: &str, step: u16) -> String {
    render::render::<StoryView>(StoryProps {
        ui: ui(story, lang),
        step,
        preview: None,
        arrivals: 0,
    })
}

fn second() -> Story {
    Story::open(include_str!("fixtures/second.json"))
        .unwrap_or_else(|problems| panic!("{}", problems[0]))
}

/// The number of the step that tells a fact.
fn of(story: Story, fact: &str) -> u16 {
    story::step_from(story, story.ids().entity(fact))
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
    let story = Story::embedded();
    let step = of(story, "rel-nizhnekamsk-bareilly");
    let text = draw(story, "ru", step);
    says(
        &text,
        &[
            "<h1 class=\"story-title\">Нижнекамск и Барели подписали соглашение о сотрудничестве</h1>",
            "<span class=\"hl is-selected\">Между тем на полях Генеральной Ассамблеи города Нижнекамск",
            "Говорит",
            "Абзац 10",
            "aria-valuetext=\"Шаг 14 из 16. Нижнекамск",
        ],
    );
    // In another language the words are the translation's, marked as reference data.
    let text = draw(story, "en", step);
    says(
        &text,
        &[
            "<blockquote lang=\"en\">",
            "English translation by Dateline",
        ],
    );
}

#[test]
fn ties_of_one_sentence_are_told_together() {
    let story = Story::embedded();
    let text = draw(story, "ru", of(story, "rel-br"));
    for tie in ["rel-br", "rel-ir", "rel-et", "rel-in", "rel-cn", "rel-kz"] {
        assert!(
            text.contains(&format!("data-id=\"{tie}\" data-step=\"0\"")),
            "{tie}"
        );
    }
}

#[test]
fn what_is_not_told_yet_is_marked_so() {
    let story = Story::embedded();
    let count = |step: u16| draw(story, "ru", step).matches("is-untold").count();
    let last = u16::try_from(story.telling().len() - 1).expect("a few steps");
    assert!(count(0) > count(last / 2));
    assert!(count(last / 2) > count(last));
}

#[test]
fn the_last_step_says_what_the_article_does_not() {
    let story = Story::embedded();
    let last = u16::try_from(story.telling().len() - 1).expect("a few steps");
    let text = draw(story, "ru", last);
    says(
        &text,
        &["Чего в статье нет", "Это всё, что утверждает статья."],
    );
    for id in story
        .telling()
        .silence()
        .unstated
        .iter()
        .flat_map(|(_, of)| of)
    {
        let id = &story.article().entry(*id).id;
        assert!(text.contains(&format!("data-id=\"{id}\"")), "{id}");
    }
    // A link to a step that there is not comes to the last one.
    assert_eq!(draw(story, "ru", 9_998), text);
}

#[test]
fn the_editors_headings_stand_over_the_steps() {
    let story = second();
    says(&draw(story, "en", 0), &["Wer neu dabei ist"]);
}

#[test]
fn keys_turn_the_steps() {
    let story = Story::embedded();
    let last = u16::try_from(story.telling().len() - 1).expect("a few steps");
    let key = |step: u16, key: &str, shift: bool| story::key(story, step, key, shift);
    assert_eq!(key(0, " ", false), Some(Action::Told(1)));
    assert_eq!(key(1, " ", true), Some(Action::Told(0)));
    assert_eq!(key(0, "ArrowLeft", false), None);
    assert_eq!(key(last, "ArrowRight", false), None);
    assert_eq!(key(3, "End", false), Some(Action::Told(last)));
    assert_eq!(key(3, "Home", false), Some(Action::Told(0)));
    assert_eq!(key(3, "x", false), None);
    // Leaving keeps what was told last.
    let step = of(story, "rel-mideast");
    let lead = story.ids().entity("rel-mideast").expect("a tie");
    assert_eq!(story::leave(story, step), Action::Chose(lead));
    assert_eq!(story::leave(story, last), Action::Dismissed);
    // What has a part in steps leads to the next of them; what is in none leaves the story.
    let guseva = story.ids().entity("guseva").expect("a person");
    assert!(matches!(story::choose(story, 0, guseva), Action::Told(step) if step > 0));
}
