//! Names that only the words beside them show, in both languages; the texts are invented.

#[path = "support/drafted.rs"]
mod drafting;

use article::document::Text;
use draft::Language;
use drafting::word;

/// The kind and the name of each suggested place and party.
fn names(text: &str, language: Language) -> Vec<(String, String)> {
    let title = match language {
        Language::Russian => "Ярмарка в порту",
        Language::English => "A fair in the port",
    };
    let document = drafting::drafted(&format!("{title}\n\n{text}"), language, (2026, 3, 17));
    let name = |text: &Text| match language {
        Language::Russian => text.0.get("ru").cloned().flatten().unwrap_or_default(),
        Language::English => word(text),
    };
    let places = document
        .places
        .iter()
        .map(|place| ("place".to_string(), name(&place.name)));
    let parties = document
        .parties
        .iter()
        .filter(|party| party.draft.is_some());
    let parties = parties.map(|party| (party.kind.word().to_string(), name(&party.name)));
    places.chain(parties).collect()
}

fn check(language: Language, cases: &[(&str, &str, &str)]) {
    for (text, kind, wanted) in cases {
        let found = names(text, language);
        let wanted = (kind.to_string(), wanted.to_string());
        assert!(found.contains(&wanted), "{text}: {found:?}");
    }
}

#[test]
fn english_people() {
    check(
        Language::English,
        &[
            (
                "The owner, Angus \"Gus\" Quillan, rang the police.",
                "person",
                "Angus Quillan",
            ),
            (
                "Nobody beat the Slovenian Kristjan Vrhovec at the games.",
                "person",
                "Kristjan Vrhovec",
            ),
            (
                "The mission works with Hilal al-Marzuq of the ministry.",
                "person",
                "Hilal al-Marzuq",
            ),
            (
                "Her parents were a nurse and Josef Adewumi, a railway clerk.",
                "person",
                "Josef Adewumi",
            ),
        ],
    );
}

#[test]
fn english_organisations() {
    check(
        Language::English,
        &[
            (
                "The premier needs either the far-right Vesta or the unions.",
                "organisation",
                "Vesta",
            ),
            (
                "A vote for Fine Gael is no vote at all.",
                "organisation",
                "Fine Gael",
            ),
            (
                "The mark that UK Athletics wants is far away.",
                "organisation",
                "UK Athletics",
            ),
        ],
    );
}

#[test]
fn english_places() {
    check(
        Language::English,
        &[
            (
                "He retired in 1999 to Ragwell, where he fished.",
                "place",
                "Ragwell",
            ),
            (
                "A Ragwell woman was hurt when the roof fell.",
                "place",
                "Ragwell",
            ),
            (
                "Two people died at Ragwell, near Hull, in the night.",
                "place",
                "Ragwell",
            ),
            (
                "The pair, from Leeds and Ragwell, were fined.",
                "place",
                "Ragwell",
            ),
            (
                "The train stopped beside the River Ragwell.",
                "place",
                "River Ragwell",
            ),
            (
                "He was buried at St Peter's Cathedral in the rain.",
                "place",
                "St Peter's Cathedral",
            ),
            (
                "The pantry in Viroqua, Wis., is full again.",
                "place",
                "Wisconsin",
            ),
            ("She flew to Zurich on Monday.", "place", "Zurich"),
        ],
    );
}

#[test]
fn english_words_that_name_nothing() {
    for text in [
        "Marco Lund, the US Secretary of State, joined them.",
        "Media contact: Liam Lund, Communications Adviser.",
    ] {
        let found = names(text, Language::English);
        let nothing = ["State", "Communications Adviser"];
        assert!(
            found
                .iter()
                .all(|(_, name)| !nothing.contains(&name.as_str())),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn russian_names() {
    check(
        Language::Russian,
        &[
            (
                "Его пьесы играл театр имени Вахтангова.",
                "organisation",
                "театр имени Вахтангова",
            ),
            ("Отряд дошёл от Олёкминска до Тикси.", "place", "Тикси"),
            ("Дома в микрорайоне Лунино стоят в воде.", "place", "Лунино"),
            (
                "Работой руководил академик А. П. Лунин.",
                "person",
                "А. П. Лунин",
            ),
            (
                "Сотрудники Лунинского института геологии (Иркутск) нашли вулкан.",
                "place",
                "Иркутск",
            ),
        ],
    );
}
