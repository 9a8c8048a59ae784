//! Who is found as the speaker of a quotation, by the whole engine, in sentences that are invented.

#[path = "support/drafted.rs"]
mod drafting;

use draft::Language;
use drafting::{drafted, word};

/// For each quotation its first words and the name of its speaker; nothing where that is not known.
fn said(text: &str, language: Language) -> Vec<(String, String)> {
    let document = drafted(text, language, (2026, 3, 10));
    let name = |id: &str| {
        let party = document.parties.iter().find(|party| party.id == id);
        let place = document.places.iter().find(|place| place.id == id);
        let party = party.filter(|party| party.kind != article::PartyKind::Group);
        party
            .map(|party| word(&party.name))
            .or_else(|| place.map(|place| word(&place.name)))
            .unwrap_or_default()
    };
    let quotations = document.quotations.iter();
    quotations
        .map(|quotation| {
            let start: String = word(&quotation.name).chars().take(14).collect();
            (start, name(&quotation.claim.voice.speaker))
        })
        .collect()
}

fn check(language: Language, cases: &[(&str, &[(&str, &str)])]) {
    let mut wrong = Vec::new();
    for (text, wanted) in cases {
        let found = said(text, language);
        let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (&**a, &**b)).collect();
        if found != *wanted {
            wrong.push(format!("{text}\n  found {found:?}\n  wanted {wanted:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const ENGLISH: Language = Language::English;
const RUSSIAN: Language = Language::Russian;

#[test]
fn a_pronoun_means_whom_the_sentences_are_about() {
    check(
        ENGLISH,
        &[
            (
                "A ferryman remembered\n\
                 Peter Lund was born in Oslo. He left school at 14.\n\
                 What brought him to the union was a talk by George Hale in a cold barn. \
                 “Six people came and three stayed awake,” he liked to recall.",
                &[("Six people cam", "Peter Lund")],
            ),
            (
                "A ferryman remembered\n\
                 Peter Lund ran for mayor. George Hale gave him a desk in 1984; he left it within a year. \
                 “I had no wish to sit there and nod,” he told reporters in Bergen.",
                &[("I had no wish ", "Peter Lund")],
            ),
            (
                "A harbour remembered\n\
                 Anna Ross met Mary Field in Hull. “We built a boat out of two doors,” she said.",
                &[("We built a boa", "Anna Ross")],
            ),
            (
                "A harbour remembered\n\
                 Mary Field opened the yard. It was bought by Anna Ross and Jane Moore. \
                 Nobody asked why. “We had no money left for nails,” she said.",
                &[("We had no mone", "Mary Field")],
            ),
        ],
    );
    check(
        RUSSIAN,
        &[
            (
                "Памяти мастера\n\
                 Иван Лужин родился в Казани. Он рано ушёл из школы. \
                 После встречи с Петром Орловым он построил лодку. \
                 «Пришли шестеро, а осталось трое», — вспоминал он.",
                &[("Пришли шестеро", "Иван Лужин")],
            ),
            (
                "Памяти мастера\n\
                 Анна Гусева приехала утром. Её встретила Мария Белова. «Мост нам очень нужен», — сказала Белова. \
                 «Его построят к лету», — добавила она.",
                &[
                    ("Мост нам очень", "Мария Белова"),
                    ("Его построят к", "Мария Белова"),
                ],
            ),
        ],
    );
}

#[test]
fn a_description_means_the_one_whom_the_text_describes_so() {
    check(
        ENGLISH,
        &[
            (
                "New bridge for Hull\n\
                 Mayor Anna Ross opened the bridge. Engineer Peter Lund watched from the bank.\n\
                 “We waited nine years for this,” the mayor said.",
                &[("We waited nine", "Anna Ross")],
            ),
            (
                "New bridge for Hull\n\
                 Peter Lund, 34, came second. George Hale won the race.\n\
                 “My legs were gone after a mile,” the 34-year-old said.",
                &[("My legs were g", "Peter Lund")],
            ),
            (
                "Voters choose\n\
                 Anna Ross was declared the winner late on Sunday. Peter Lund, a dentist, was second.\n\
                 “The city has voted for quiet streets,” the mayor-elect said.",
                &[("The city has v", "Anna Ross")],
            ),
            (
                "A talk in Hull\n\
                 Anna Ross left early. A senior official stayed behind.\n\
                 “Nobody will sign this paper today,” the official said.",
                &[("Nobody will si", "")],
            ),
        ],
    );
    check(
        RUSSIAN,
        &[
            (
                "Новый мост\n\
                 Губернатор Анна Гусева открыла мост. Инженер Пётр Орлов смотрел с берега.\n\
                 «Мы ждали этого девять лет», — заявила губернатор.",
                &[("Мы ждали этого", "Анна Гусева")],
            ),
            (
                "Победа дома\n\
                 Тренер «Зари» Пётр Орлов вышел к прессе.\n\
                 — Молодцы, никто не опустил рук, — сказал тренер. — Отдохнём и поедем дальше.",
                &[("Молодцы, никто", "Пётр Орлов")],
            ),
            (
                "Победа дома\n\
                 Тренер «Зари» Пётр Орлов вышел к прессе. На вопрос о вратаре тренер ответил: \
                 «Он спас нас трижды за вечер».",
                &[("Он спас нас тр", "Пётр Орлов")],
            ),
        ],
    );
}

#[test]
fn an_organisation_speaks_where_it_is_the_subject() {
    check(
        ENGLISH,
        &[
            (
                "Talks end in Geneva\n\
                 On fishing quotas Unesco voiced “deep regret over the loss of old harbours”.",
                &[("deep regret ov", "Unesco")],
            ),
            (
                "Talks end in Geneva\n\
                 In the end Unesco “took note of the offer made by the harbours” and went home.",
                &[("took note of t", "Unesco")],
            ),
        ],
    );
    check(
        RUSSIAN,
        &[(
            "Умер художник\n\
             В Министерстве культуры назвали его смерть «большой потерей для всех, кто любит живопись».",
            &[("большой потере", "Министерство культуры")],
        )],
    );
}

#[test]
fn a_club_or_a_nickname_is_no_speaker() {
    check(
        ENGLISH,
        &[
            (
                "Race in Leeds\n\
                 Anna Ross was fourth in Leeds.\n\
                 “I was glad and angry at once,” said the Leeds United runner, who will try again.",
                &[("I was glad and", "Anna Ross")],
            ),
            (
                "Night in the valley\n\
                 The owner, Henry \"Hal\" Whitlock, rang the police. \
                 \"There is a man on my roof with a towel,\" he told a reporter.",
                &[("There is a man", "Henry Whitlock")],
            ),
        ],
    );
}

#[test]
fn other_words_than_a_verb_of_speech_lead_to_a_quotation() {
    check(
        ENGLISH,
        &[
            (
                "A lesson in Hull\n\
                 A former pupil, the fiddler Anna Ross, said: “He never wrote a note down for me.”",
                &[("He never wrote", "Anna Ross")],
            ),
            (
                "A lesson in Hull\n\
                 Peter Lund was in no mood for jokes. He exploded: “Nobody told us when the gates would close!”",
                &[("Nobody told us", "Peter Lund")],
            ),
            (
                "A lesson in Hull\n\
                 Peter Lund retired in May. The Harbour Times called him “the most patient teacher on the coast”.",
                &[("the most patie", "Harbour Times")],
            ),
        ],
    );
    check(
        RUSSIAN,
        &[(
            "Ночь в долине\n\
             Хозяин дома Пётр «Лис» Орлов вызвал полицию. «На крыше сидит человек с полотенцем», — сказал он.",
            &[("На крыше сидит", "Пётр Орлов")],
        )],
    );
}
