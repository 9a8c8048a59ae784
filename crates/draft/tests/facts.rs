//! What the words of a sentence may claim.

mod support;

use article::{EventKind, RelationKind, Status};
use draft::Language;
use draft::facts::{What, facts};
use support::marked;

fn told(text: &str, language: Language) -> Vec<String> {
    let (paragraphs, names) = marked(text, language);
    let words = |index: &usize| {
        paragraphs[names[*index].paragraph]
            .words(&names[*index].range)
            .to_string()
    };
    facts(&names, &paragraphs, language)
        .into_iter()
        .map(|fact| {
            let place = fact
                .place
                .map_or(String::new(), |place| format!(" @{}", words(&place)));
            let status = fact.status.word();
            match &fact.what {
                What::Relation { kind, ends, verb } => {
                    let kind: &RelationKind = kind;
                    format!(
                        "{} {status}: {} | {verb} | {}{place}",
                        kind.word(),
                        words(&ends[0]),
                        words(&ends[1])
                    )
                }
                What::Event { kind, participants } => {
                    let kind: &EventKind = kind;
                    let who: Vec<String> = participants.iter().map(words).collect();
                    format!("{} {status}: {}{place}", kind.word(), who.join(", "))
                }
            }
        })
        .collect()
}

#[test]
fn a_relation_has_a_subject_and_an_object_or_two_that_are_joined() {
    assert_eq!(
        told(
            "[l|Лугана] и [l|Берген] подписали соглашение о дружбе.",
            Language::Russian
        ),
        ["agreement signed: Лугана | подписали соглашение | Берген"]
    );
    assert_eq!(
        told(
            "Город [l|Лугана] республики [l|Тавия] и [l|Берген] подписали договор.",
            Language::Russian
        ),
        ["agreement signed: Лугана | подписали договор | Берген"]
    );
    assert_eq!(
        told(
            "[o|Falcon Works] has signed an agreement with [o|Heron Air].",
            Language::English
        ),
        ["agreement signed: Falcon Works | has signed an agreement with | Heron Air"]
    );
}

#[test]
fn mood_and_negation_say_how_firm_it_is() {
    for (sentence, status) in [
        (
            "[o|Falcon Works] may sign a deal with [o|Heron Air].",
            Status::Possible,
        ),
        (
            "[o|Falcon Works] did not sign a deal with [o|Heron Air].",
            Status::Denied,
        ),
        (
            "[o|Falcon Works] will sign a deal with [o|Heron Air].",
            Status::Planned,
        ),
        (
            "[o|Falcon Works] allegedly signed a deal with [o|Heron Air].",
            Status::Alleged,
        ),
    ] {
        let told = told(sentence, Language::English);
        assert!(
            told[0].starts_with(&format!("agreement {}:", status.word())),
            "{told:?}"
        );
    }
    assert!(
        told(
            "[l|Лугана] и [l|Берген] не подписали договор.",
            Language::Russian
        )[0]
        .starts_with("agreement denied")
    );
    assert!(
        told(
            "[l|Лугана] и [l|Берген] подпишут договор.",
            Language::Russian
        )[0]
        .starts_with("agreement planned")
    );
}

#[test]
fn an_event_has_its_place_and_who_takes_part() {
    assert_eq!(
        told(
            "[p|Вера Лунина] встретилась с [p|Олегом Дудиным] в [l|Лугане].",
            Language::Russian
        ),
        ["meeting held: Вера Лунина, Олегом Дудиным @Лугане"]
    );
    assert_eq!(
        told("An earthquake struck near [l|Lugano].", Language::English),
        ["disaster held:  @Lugano"]
    );
}

#[test]
fn a_sentence_without_such_words_says_nothing() {
    assert_eq!(
        told("[p|Вера Лунина] рада.", Language::Russian),
        Vec::<String>::new()
    );
}
