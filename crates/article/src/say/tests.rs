use super::ru::RUSSIAN;
use super::{Tongue, placeholder};
use crate::say;

/// The values that a template names, in order.
fn values(template: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut rest = template;
    while let Some((_, number, after)) = placeholder(rest) {
        found.push(number.unwrap_or(found.len()));
        rest = after;
    }
    found.sort_unstable();
    found
}

// That each message of the code is here, the compiler sees (`say::number`).
#[test]
fn every_message_has_the_same_values_in_both_languages() {
    for (english, russian) in RUSSIAN {
        assert_eq!(values(english), values(russian), "{english}\n{russian}");
    }
}

#[test]
fn every_message_is_translated_and_none_twice() {
    let mut seen = std::collections::HashSet::new();
    for (english, russian) in RUSSIAN {
        assert!(seen.insert(english), "{english} stands here twice");
        let words = english.replace("{}", "");
        let words = words.chars().any(|c| c.is_ascii_lowercase()) && words != "null";
        let cyrillic = russian.chars().any(|c| matches!(c, 'а'..='я'));
        assert!(!words || cyrillic, "{english} is not translated: {russian}");
        assert!(!russian.contains(['“', '”']), "«ёлочки» in: {russian}");
    }
}

#[test]
fn a_message_speaks_the_language_asked_for() {
    let message = say!(
        "“{}” {}; did you mean “{}”?",
        "agred",
        crate::word!("is not a word known here"),
        "agreed"
    );
    assert_eq!(
        message.in_(Tongue::English),
        "“agred” is not a word known here; did you mean “agreed”?"
    );
    assert_eq!(
        message.in_(Tongue::Russian),
        "«agred» — неизвестное здесь слово; может быть, «agreed»?"
    );
    assert_eq!(Tongue::of("ru-RU"), Some(Tongue::Russian));
    assert_eq!(Tongue::of("de"), None);
}
