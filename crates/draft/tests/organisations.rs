//! Which mentions mean one organisation, and how that is called.

use draft::name::{Name, NameKind};
use draft::organisations::organisations;
use draft::{Language, Paragraph};

/// The mentions are marked by `[…]`.
fn joined(text: &str, language: Language) -> Vec<(String, usize)> {
    let (mut plain, mut names, mut start) = (String::new(), Vec::new(), 0);
    for c in text.chars() {
        match c {
            '[' => start = plain.len(),
            ']' => names.push(Name {
                paragraph: 0,
                range: start..plain.len(),
                kind: NameKind::Organisation,
                confidence: 1.0,
                why: Vec::new(),
            }),
            c => plain.push(c),
        }
    }
    let paragraphs = [Paragraph::new(plain, language)];
    let names: Vec<&Name> = names.iter().collect();
    organisations(&names, &paragraphs, language)
        .into_iter()
        .map(|organisation| (organisation.name, organisation.mentions.len()))
        .collect()
}

#[test]
fn forms_and_short_forms_are_one_organisation() {
    for (text, name, mentions) in [
        (
            "На [Парламентской ассамблее] и у [Парламентской ассамблеи].",
            "Парламентская ассамблея",
            2,
        ),
        ("[МИД] ответил. [МИД Замбии] молчит.", "МИД Замбии", 2),
        ("[МИД РФ] и [МИД России].", "МИД России", 2),
        (
            "[Министерство финансов] и [Минфин], глава [Минфина].",
            "Министерство финансов",
            3,
        ),
        (
            "[Союз лодочников] ([СЛ]) собрался, в [СЛ] рады.",
            "Союз лодочников",
            3,
        ),
        (
            "[завод «Сокол»] открыт, «[Сокол]» работает.",
            "завод «Сокол»",
            2,
        ),
        ("Акции [Заречьпрома] упали.", "Заречьпром", 1),
    ] {
        assert_eq!(
            joined(text, Language::Russian),
            [(name.to_string(), mentions)],
            "{text}"
        );
    }
    assert_eq!(
        joined(
            "The [Rivers Council] ([RC]) met. The [Council] left.",
            Language::English
        ),
        [("Rivers Council".to_string(), 3)]
    );
}

#[test]
fn different_organisations_stay_apart() {
    let found = joined(
        "[Комитет Государственной думы] и [Государственная дума], [Банк Севера] и [Банк Юга].",
        Language::Russian,
    );
    assert_eq!(found.len(), 4, "{found:?}");
}
