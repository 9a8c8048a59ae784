//! What the words of a sentence may claim.

mod support;

use article::{EventKind, RelationKind, Status};
use draft::Language;
use draft::facts::{What, facts};
use draft::roles::roles;
use support::marked;

fn told(text: &str, language: Language) -> Vec<String> {
    let (paragraphs, names) = marked(text, language);
    let words = |index: &usize| {
        paragraphs[names[*index].paragraph]
            .words(&names[*index].range)
            .to_string()
    };
    facts(
        &names,
        &roles(&names, &paragraphs, language),
        &paragraphs,
        language,
    )
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

fn relations(text: &str, language: Language) -> Vec<String> {
    let mut told = told(text, language);
    told.retain(|one| one.contains(" | "));
    told
}

fn events(text: &str, language: Language) -> Vec<String> {
    let mut told = told(text, language);
    told.retain(|one| !one.contains(" | "));
    told
}

#[test]
fn a_relation_has_a_subject_and_an_object_or_two_that_are_joined() {
    for text in [
        "[l|Лугана] и [l|Берген] подписали соглашение о дружбе.",
        "На полях [o|Съезда садоводов] города [l|Лугана] республики [l|Тавия] и [l|Берген] тавийского штата [l|Верхний Берег] подписали соглашение.",
    ] {
        assert_eq!(
            relations(text, Language::Russian),
            ["agreement signed: Лугана | подписали соглашение | Берген"]
        );
    }
    assert_eq!(
        relations(
            "[o|Falcon Works] has signed an agreement with [o|Heron Air].",
            Language::English
        ),
        ["agreement signed: Falcon Works | has signed an agreement with | Heron Air"]
    );
}

#[test]
fn a_list_behind_with_makes_a_relation_each() {
    let told = relations(
        "У [o|Союза садоводов] есть соглашения с обществами садоводов [l|Тавии], [l|Мирании] и [l|Лоны].",
        Language::Russian,
    );
    assert_eq!(
        told,
        [
            "agreement exists: Союза садоводов | есть соглашения с обществами садоводов | Тавии",
            "agreement exists: Союза садоводов | соглашения с | Мирании",
            "agreement exists: Союза садоводов | соглашения с | Лоны",
        ]
    );
    let told = relations(
        "[o|Falcon Works] has agreements with [o|Heron Air], [o|Lark Rail] and [o|Finch].",
        Language::English,
    );
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[2].ends_with("Finch"), "{told:?}");
}

#[test]
fn a_name_behind_a_preposition_is_no_subject() {
    let none: [&str; 0] = [];
    assert_eq!(
        relations(
            "Тавийскую делегацию на [o|Съезде садоводов] возглавляет мэр [l|Луганы] [p|Олег Дудин].",
            Language::Russian
        ),
        none
    );
    assert_eq!(
        relations(
            "At the summit of [o|Lark Rail], officials signed an agreement with [o|Finch].",
            Language::English
        ),
        none
    );
}

#[test]
fn the_one_who_does_it_comes_first() {
    assert_eq!(
        relations(
            "[o|Лига садов] была создана по инициативе [p|Дудина].",
            Language::Russian
        ),
        ["initiative initiated: Дудина | была создана по инициативе | Лига садов"]
    );
    assert_eq!(
        relations(
            "[o|Heron Air] was founded by [p|Peter Mwanza].",
            Language::English
        ),
        ["initiative initiated: Peter Mwanza | was founded by | Heron Air"]
    );
    assert_eq!(
        relations(
            "[o|Heron Air], a subsidiary of [o|Falcon Works], is growing.",
            Language::English
        ),
        ["ownership stated: Falcon Works | a subsidiary of | Heron Air"]
    );
    assert_eq!(
        relations(
            "[o|«Цапля»], принадлежащая [p|Олегу Дудину], купила [o|«Сокол»].",
            Language::Russian
        ),
        [
            "ownership stated: Олегу Дудину | принадлежащая | «Цапля»",
            "ownership held: «Цапля» | купила | «Сокол»",
        ]
    );
    assert_eq!(
        relations(
            "[p|Anna Ross], who heads [o|Falcon Works], resigned.",
            Language::English
        ),
        ["employment stated: Anna Ross | heads | Falcon Works"]
    );
}

#[test]
fn kin_stand_beside_each_other() {
    assert_eq!(
        relations(
            "[p|Олег Дудин] и его жена [p|Вера] приехали.",
            Language::Russian
        ),
        ["kinship stated: Олег Дудин | его жена | Вера"]
    );
    assert_eq!(
        relations(
            "[p|Anna Ross] arrived with her husband [p|Peter].",
            Language::English
        ),
        ["kinship stated: Anna Ross | arrived with her husband | Peter"]
    );
    let none: [&str; 0] = [];
    assert_eq!(
        relations(
            "[p|Anna Ross] and [p|Peter Mwanza] arrived.",
            Language::English
        ),
        none
    );
}

#[test]
fn mood_and_negation_say_how_firm_it_is() {
    for (sentence, status) in [
        ("may sign a deal with", Status::Possible),
        ("did not sign a deal with", Status::Denied),
        ("will sign a deal with", Status::Planned),
        ("plans to sign a deal with", Status::Planned),
        ("refused to sign a deal with", Status::Denied),
        ("allegedly signed a deal with", Status::Alleged),
        ("would sign a deal with", Status::Conditional),
        ("signed a deal with", Status::Signed),
    ] {
        let told = relations(
            &format!("[o|Falcon Works] {sentence} [o|Heron Air]."),
            Language::English,
        );
        assert!(
            told[0].starts_with(&format!("agreement {}:", status.word())),
            "{told:?}"
        );
    }
    for (sentence, status) in [
        ("подписали договор", Status::Signed),
        ("не подписали договор", Status::Denied),
        ("подпишут договор", Status::Planned),
        ("могут подписать договор", Status::Possible),
        ("намерены подписать договор", Status::Planned),
        ("якобы подписали договор", Status::Alleged),
        ("подписали бы договор", Status::Conditional),
        ("отказались подписать договор", Status::Denied),
    ] {
        let told = relations(
            &format!("[l|Лугана] и [l|Берген] {sentence}."),
            Language::Russian,
        );
        assert!(
            told[0].starts_with(&format!("agreement {}:", status.word())),
            "{told:?}"
        );
    }
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
        told(
            "[p|Вера Лунина] провела встречу с представителями [o|Союза садоводов] в [l|Лугане].",
            Language::Russian
        ),
        ["meeting held: Вера Лунина, Союза садоводов @Лугане"]
    );
    assert_eq!(
        told("An earthquake struck near [l|Lugano].", Language::English),
        ["disaster held:  @Lugano"]
    );
    assert_eq!(
        events(
            "Встреча [p|Луниной] с [p|Дудиным] в [l|Лугане] отменена.",
            Language::Russian
        ),
        ["meeting cancelled: Луниной, Дудиным @Лугане"]
    );
    assert_eq!(
        events(
            "Он приехал в [l|Лугану] на форум «Весна садов».",
            Language::Russian
        )[0],
        "forum mentioned:  @Лугану"
    );
}

#[test]
fn what_stands_between_commas_has_its_own_subject() {
    assert_eq!(
        events(
            "[p|Anna Ross], who heads [o|Falcon Works], met with [p|Peter Mwanza] in [l|Lugano].",
            Language::English
        ),
        ["meeting held: Anna Ross, Peter Mwanza @Lugano"]
    );
    assert_eq!(
        events("[p|Anna Ross] visited [l|Lugano].", Language::English),
        ["visit held: Anna Ross @Lugano"]
    );
    assert!(
        relations(
            "The deal between [l|Tavia] and [l|Lona] was cancelled.",
            Language::English
        )[0]
        .starts_with("agreement cancelled")
    );
}

#[test]
fn a_sentence_without_such_words_says_nothing() {
    assert_eq!(
        told("[p|Вера Лунина] рада.", Language::Russian),
        Vec::<String>::new()
    );
}

#[test]
fn a_pair_that_a_noun_introduces_stands_by_itself() {
    let told = told(
        "Между тем на полях встречи города [l|Лугана] республики [l|Тавия] и [l|Берген] подписали соглашение.",
        Language::Russian,
    );
    assert_eq!(
        told[0],
        "agreement signed: Лугана | подписали соглашение | Берген"
    );
}

#[test]
fn a_fact_is_named_by_its_clause() {
    let text =
        "По словам мэра, [o|«Цапля»] подписала договор с [o|«Соколом»], сообщили в пресс-службе.";
    let (paragraphs, names) = marked(text, Language::Russian);
    let roles = roles(&names, &paragraphs, Language::Russian);
    let facts = facts(&names, &roles, &paragraphs, Language::Russian);
    assert_eq!(
        paragraphs[0].words(&facts[0].clause),
        "«Цапля» подписала договор с «Соколом»"
    );
}
