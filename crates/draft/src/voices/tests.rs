//! The voice of sentences, and whose it is.

use super::*;
use crate::quotations::quotations;
use crate::speech::NameKind;

const PEOPLE: &[&str] = &["Анна Гусева", "Иван Петров", "Ивана Петрова", "Jane Roe"];
const OTHERS: &[&str] = &["Минстрое", "Минстроя", "Росстата", "Acme", "Harbour Board"];

fn found(language: Language, text: &str) -> Vec<(Form, String)> {
    let paragraphs = vec![Paragraph::new(text.into(), language)];
    let kinds = [(PEOPLE, NameKind::Person), (OTHERS, NameKind::Organisation)];
    let mut names = Vec::new();
    for (list, kind) in kinds {
        for name in list {
            names.extend(text.match_indices(name).map(|(at, _)| NameSpan {
                paragraph: 0,
                range: at..at + name.len(),
                kind,
            }));
        }
    }
    let quoted = quotations(&paragraphs, language, &names);
    voices(&paragraphs, language, &names, &quoted)
        .into_iter()
        .map(|voice| {
            let speaker = voice.speaker.map(|(_, range)| text[range].to_string());
            (voice.form, speaker.unwrap_or_default())
        })
        .collect()
}

fn check(language: Language, cases: &[(&str, &[(Form, &str)])]) {
    for (text, wanted) in cases {
        let found = found(language, text);
        let found: Vec<(Form, &str)> = found.iter().map(|(f, s)| (*f, s.as_str())).collect();
        assert_eq!(found, *wanted, "{text}");
    }
}

#[test]
fn russian_sentences_have_their_voice() {
    use Form::{Direct, Plain, Reported};
    check(
        Language::Russian,
        &[
            ("Мост открыли весной.", &[(Plain, "")]),
            (
                "Мост откроют весной, сообщили в Минстрое.",
                &[(Reported, "Минстрое")],
            ),
            (
                "Как подчеркнули в пресс-службе Минстроя, мост готов.",
                &[(Reported, "Минстроя")],
            ),
            (
                "По данным Росстата, цены выросли.",
                &[(Reported, "Росстата")],
            ),
            (
                "По словам мэра города Ивана Петрова, мост готов. Его красят.",
                &[(Reported, "Ивана Петрова"), (Plain, "")],
            ),
            (
                "Анна Гусева заявила, что мост готов. Она добавила, что его красят.",
                &[(Reported, "Анна Гусева"), (Reported, "Анна Гусева")],
            ),
            (
                "«Мост откроют весной», — сказала Анна Гусева.",
                &[(Direct, "Анна Гусева")],
            ),
            ("Сообщается, что мост готов.", &[(Reported, "")]),
            ("Минстрой ничего не сообщил.", &[(Plain, "")]),
            ("Жители отмечают праздник моста.", &[(Plain, "")]),
            ("Мост построен согласно закону о мостах.", &[(Plain, "")]),
            ("Иван Петров приехал, сообщают соседи.", &[(Reported, "")]),
        ],
    );
}

#[test]
fn english_sentences_have_their_voice() {
    use Form::{Direct, Plain, Reported};
    check(
        Language::English,
        &[
            ("The bridge opened in spring.", &[(Plain, "")]),
            (
                "The bridge will open, Jane Roe said.",
                &[(Reported, "Jane Roe")],
            ),
            ("The ministry said the bridge was safe.", &[(Reported, "")]),
            (
                "According to the Harbour Board, it is safe.",
                &[(Reported, "Harbour Board")],
            ),
            ("Jane Roe called the bridge a wonder.", &[(Plain, "")]),
            ("“We will open it,” Jane Roe said.", &[(Direct, "Jane Roe")]),
            (
                "As Acme reported, the bridge is closed.",
                &[(Reported, "Acme")],
            ),
        ],
    );
}
