//! Quotations in sentences, each with its words and its speaker.

mod russian;

use super::*;

/// The names of a text: whoever stands in `people` or `others`, at every place.
fn names(paragraphs: &[Paragraph], people: &[&str], others: &[&str]) -> Vec<NameSpan> {
    let kinds = [(people, NameKind::Person), (others, NameKind::Organisation)];
    let mut found = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        for (list, kind) in kinds {
            for name in list {
                found.extend(paragraph.text.match_indices(name).map(|(at, _)| NameSpan {
                    paragraph: number,
                    range: at..at + name.len(),
                    kind,
                }));
            }
        }
    }
    found
}

const PEOPLE: &[&str] = &[
    "Анна Гусева",
    "Гусевой",
    "Иван Петров",
    "Петрова",
    "Jane Roe",
    "John Smith",
];
const OTHERS: &[&str] = &["Минстроя", "Вектор", "Acme", "Harbour Board"];

/// The parts of each quotation, joined with a bar, and the words of its speaker.
fn found(language: Language, text: &str) -> Vec<(String, String)> {
    let paragraphs: Vec<Paragraph> = text
        .lines()
        .map(|line| Paragraph::new(line.into(), language))
        .collect();
    let words = |(number, range): &(usize, std::ops::Range<usize>)| {
        paragraphs[*number].words(range).to_string()
    };
    quotations(&paragraphs, language, &names(&paragraphs, PEOPLE, OTHERS))
        .into_iter()
        .map(|quoted| {
            let parts: Vec<String> = quoted.parts.iter().map(words).collect();
            let speaker = quoted.speaker.as_ref().map(words);
            (parts.join("|"), speaker.unwrap_or_default())
        })
        .collect()
}

fn check(language: Language, cases: &[(&str, &[(&str, &str)])]) {
    for (text, wanted) in cases {
        let found = found(language, text);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|(parts, speaker)| (parts.as_str(), speaker.as_str()))
            .collect();
        assert_eq!(found, *wanted, "{text}");
    }
}

#[test]
fn russian_speech_has_its_speaker() {
    check(
        Language::Russian,
        &[
            (
                "«Мы откроем мост весной», — сказала мэр города Анна Гусева.",
                &[("Мы откроем мост весной", "Анна Гусева")],
            ),
            (
                "Иван Петров заявил: «Мост будет готов к весне».",
                &[("Мост будет готов к весне", "Иван Петров")],
            ),
            (
                "По словам Гусевой, мост «никогда не закроют на ремонт».",
                &[("никогда не закроют на ремонт", "Гусевой")],
            ),
            (
                "«Мост готов, — отметил Иван Петров, — осталось покрасить перила».",
                &[("Мост готов|осталось покрасить перила", "Иван Петров")],
            ),
            (
                "«Мост готов, — отметил Иван Петров. — Осталось покрасить перила».",
                &[("Мост готов|Осталось покрасить перила", "Иван Петров")],
            ),
            (
                "«Работы на мосту завершены», — сообщила пресс-служба Минстроя.",
                &[("Работы на мосту завершены", "Минстроя")],
            ),
            (
                "Анна Гусева приехала утром. «Мост нам очень нужен», — сказала она.",
                &[("Мост нам очень нужен", "Анна Гусева")],
            ),
            (
                "Иван Петров рассказал:\n«Мы ждали этот мост десять лет.\n«Теперь он есть».",
                &[(
                    "Мы ждали этот мост десять лет.|Теперь он есть",
                    "Иван Петров",
                )],
            ),
            (
                "Анна Гусева ждёт гостей. «Мост строили десять лет», — обращает внимание мэр города.",
                &[("Мост строили десять лет", "Анна Гусева")],
            ),
            (
                "— Мост откроют завтра, — сказал Иван Петров. — Приходите все.",
                &[("Мост откроют завтра|Приходите все.", "Иван Петров")],
            ),
        ],
    );
}

#[test]
fn russian_names_and_titles_are_no_speech() {
    check(
        Language::Russian,
        &[
            ("Иван Петров возглавил компанию «Вектор».", &[]),
            (
                "Иван Петров рассказал о фильме «Мост через тихую реку».",
                &[],
            ),
            ("Он назвал это «чисткой».", &[]),
            (
                "Анна Гусева заявила, что закон «О мостах и переправах области» принят.",
                &[],
            ),
        ],
    );
}

#[test]
fn a_pronoun_is_not_guessed() {
    check(
        Language::English,
        &[(
            "He met John Smith there. “It was a good day for us,” he wrote.",
            &[("It was a good day for us", "")],
        )],
    );
    check(
        Language::Russian,
        &[
            (
                "Иван Петров показал пруд, в котором, по его словам, «живут сто маленьких рыб».",
                &[("живут сто маленьких рыб", "Иван Петров")],
            ),
            (
                "Анна Гусева и Иван Петров приехали. «Мост нам очень нужен», — сказал он.",
                &[("Мост нам очень нужен", "")],
            ),
            (
                "Анна Гусева приехала утром. «Мост нам очень нужен», — сказал он.",
                &[("Мост нам очень нужен", "")],
            ),
        ],
    );
}

#[test]
fn english_speech_has_its_speaker() {
    check(
        Language::English,
        &[
            (
                "“The bridge opens in spring,” Jane Roe said.",
                &[("The bridge opens in spring", "Jane Roe")],
            ),
            (
                "\"The bridge opens in spring,\" said the mayor, Jane Roe.",
                &[("The bridge opens in spring", "Jane Roe")],
            ),
            (
                "Jane Roe, the mayor of Hull, told Acme: “We are glad of this bridge.”",
                &[("We are glad of this bridge.", "Jane Roe")],
            ),
            (
                "“It is done,” John Smith said, “and it will stay so.”",
                &[("It is done|and it will stay so.", "John Smith")],
            ),
            (
                "According to Jane Roe, the bridge is “safe for another hundred years”.",
                &[("safe for another hundred years", "Jane Roe")],
            ),
            (
                "“It is done,” John Smith said. “Nobody will close it again.”",
                &[
                    ("It is done", "John Smith"),
                    ("Nobody will close it again.", "John Smith"),
                ],
            ),
            (
                "Jane Roe came at noon. “We will open it soon,” she said.",
                &[("We will open it soon", "Jane Roe")],
            ),
            (
                "Jane Roe wrote:\n“We waited for ten years.\n“Now the bridge is here.”",
                &[(
                    "We waited for ten years.|Now the bridge is here.",
                    "Jane Roe",
                )],
            ),
            (
                "‘It won’t close again,’ said Jane Roe.",
                &[("It won’t close again", "Jane Roe")],
            ),
            (
                "The bridge has been described by Jane Roe as “the longest of all our bridges”.",
                &[("the longest of all our bridges", "Jane Roe")],
            ),
            (
                "“Did it open?” asked Jane Roe. “It did.”",
                &[("Did it open?", "Jane Roe"), ("It did.", "Jane Roe")],
            ),
            (
                "'It is done', said Jane Roe, 'and the workers' vote stands'.",
                &[("It is done|and the workers' vote stands", "Jane Roe")],
            ),
            (
                "Jane Roe said it was a 'very good day for the whole town'.",
                &[("very good day for the whole town", "Jane Roe")],
            ),
            (
                "“He told me, ‘You are the best,’ and I wept,” Jane Roe recalled.",
                &[("He told me, ‘You are the best,’ and I wept", "Jane Roe")],
            ),
            (
                "Jane Roe wrote:\n“We waited for ten years.\nNobody came.\nNow it is here.”",
                &[(
                    "We waited for ten years.|Nobody came.|Now it is here.",
                    "Jane Roe",
                )],
            ),
            (
                "In the words of Jane Roe, “nobody won and everybody lost.”",
                &[("nobody won and everybody lost.", "Jane Roe")],
            ),
            (
                "John Smith put it this way: “Bread is life.”",
                &[("Bread is life.", "John Smith")],
            ),
            (
                "A sign at John Smith’s house, in red: “Bread is life and more.”",
                &[("Bread is life and more.", "")],
            ),
            (
                "“Bread is life and more.” — Jane Roe, baker",
                &[("Bread is life and more.", "Jane Roe")],
            ),
            (
                "“The work is over,” said a spokesman for the Harbour Board.",
                &[("The work is over", "Harbour Board")],
            ),
        ],
    );
}

#[test]
fn english_names_and_titles_are_no_speech() {
    check(
        Language::English,
        &[
            (
                "John Smith wrote the novel “The Bridge over the Humber”.",
                &[],
            ),
            ("Jane Roe called the plan “dangerous”.", &[]),
            ("The “Sunday Bridge Walkers” met.", &[]),
            (
                "The study, “Effects of Tides on the Walls of Old Bridges,” came out.",
                &[],
            ),
            (
                "Her novel, “The Long Road to the Sea,” was read by Jane Roe.",
                &[],
            ),
            ("The sign read “No Entry Without a Permit.”", &[]),
            ("The plan, dubbed “Operation Clean Bridge,” failed.", &[]),
            ("They give 'em the workers' vote in the '90s.", &[]),
        ],
    );
}
