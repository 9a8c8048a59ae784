//! The story as it is drawn: a sentence, what it claims, how far it has come.

use crate::support::embedded;
use crate::support::render::render;

use dateline::components::story::{self, StoryProps, StoryView};
use dateline::components::ui::Ui;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::state::Action;
use yew::Callback;

fn ui(loaded: LoadedArticle, lang: &str) -> Ui {
    Ui {
        loaded,
        lang: Language::for_tag(lang).expect("a language"),
        dispatch: Callback::noop(),
    }
}

fn draw(loaded: LoadedArticle, lang: &str, step: u16) -> String {
    render::<StoryView>(StoryProps {
        ui: ui(loaded, lang),
        step,
        preview: None,
        navigation_count: 0,
    })
}

fn second() -> LoadedArticle {
    LoadedArticle::open(include_str!("../fixtures/second.json"))
        .unwrap_or_else(|problems| panic!("{}", problems[0]))
}

/// The number of the step that tells a fact.
fn of(loaded: LoadedArticle, fact: &str) -> u16 {
    story::step_from(loaded, loaded.ids().entity(fact))
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
            "<span class=\"hl is-selected\">Между тем на полях Генеральной Ассамблеи города Нижнекамск",
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
fn ties_of_one_sentence_are_told_together() {
    let loaded = embedded();
    let text = draw(loaded, "ru", of(loaded, "rel-br"));
    for tie in ["rel-br", "rel-ir", "rel-et", "rel-in", "rel-cn", "rel-kz"] {
        assert!(
            text.contains(&format!("data-id=\"{tie}\" data-step=\"0\"")),
            "{tie}"
        );
    }
}

#[test]
fn what_is_not_told_yet_is_marked_so() {
    let loaded = embedded();
    let count = |step: u16| draw(loaded, "ru", step).matches("is-later").count();
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
    // A link to a step that there is not comes to the last one.
    assert_eq!(draw(loaded, "ru", 9_998), text);
}

#[test]
fn the_editors_headings_stand_over_the_steps() {
    let loaded = second();
    says(&draw(loaded, "en", 0), &["Wer neu dabei ist"]);
}

#[test]
fn keys_turn_the_steps() {
    let loaded = embedded();
    let last = u16::try_from(loaded.story().len() - 1).expect("a few steps");
    let key = |step: u16, key: &str, shift: bool| story::key(loaded, step, key, shift);
    assert_eq!(key(0, " ", false), Some(Action::Told(1)));
    assert_eq!(key(1, " ", true), Some(Action::Told(0)));
    assert_eq!(key(0, "ArrowLeft", false), None);
    assert_eq!(key(last, "ArrowRight", false), None);
    assert_eq!(key(3, "End", false), Some(Action::Told(last)));
    assert_eq!(key(3, "Home", false), Some(Action::Told(0)));
    assert_eq!(key(3, "x", false), None);
    // Leaving keeps what was told last.
    let step = of(loaded, "rel-mideast");
    let lead = loaded.ids().entity("rel-mideast").expect("a tie");
    assert_eq!(story::leave(loaded, step), Action::Chose(lead));
    assert_eq!(story::leave(loaded, last), Action::Dismissed);
    // What has a part in steps leads to the next of them; what is in none leaves the story.
    let guseva = loaded.ids().entity("guseva").expect("a person");
    assert!(matches!(story::choose(loaded, 0, guseva), Action::Told(step) if step > 0));
}
