//! What the rules for facts know of the grammar of each language.

use crate::Language;
use crate::speech::Words;

/// Endings of Russian verbs and participles.
const VERBS: &[&str] = &[
    "ла", "ли", "ло", "ся", "сь", "ть", "ет", "ит", "ют", "ят", "ут", "ал", "ил", "ел", "ул", "ял",
    "ыл", "ана", "аны", "ено", "ена", "ены",
];
/// Endings of Russian nouns that look like verbs.
const NO_VERBS: &[&str] = &[
    "тет",
    "вет",
    "нет",
    "дет",
    "чет",
    "бет",
    "ность",
    "асть",
    "есть",
    "ысть",
    "ость",
    "сеть",
    "школа",
    "стиль",
    "отдел",
    "раздел",
    "предел",
    "дела",
    "села",
    "угла",
    "сила",
    "скала",
    "посол",
    "филиал",
    "канал",
    "журнал",
    "портал",
    "квартал",
    "капитал",
    "материал",
    "персонал",
    "генерал",
    "адмирал",
    "кардинал",
    "либерал",
    "автомобиль",
    "недели",
    "земли",
    "роли",
    "цели",
    "доли",
    "модели",
    "торговли",
    "визит",
    "кредит",
    "депозит",
    "лимит",
    "саммит",
    "митрополит",
    "аудит",
    "дефицит",
    "брат",
    "депутат",
    "кандидат",
    "лауреат",
    "институт",
    "страна",
    "цена",
    "сцена",
    "стена",
    "смена",
    "замена",
    "отмена",
    "измена",
    "перемена",
    "охрана",
    "экрана",
    "океана",
    "плана",
    "члена",
    "района",
    "закона",
    "страны",
    "цены",
    "члены",
    "планы",
    "охраны",
];

const ENGLISH_VERBS: &[&str] = &[
    "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "may",
    "might", "can", "could", "should", "must", "said", "says", "met", "won", "told", "made",
    "gave", "took", "bought", "sold", "led", "leads", "heads", "owns", "became", "becomes", "left",
    "held", "sent", "found", "beat", "lost", "won", "wins", "saw", "knew", "got", "went", "came",
    "shot", "sued", "joins", "meets", "buys", "sells", "runs", "ran", "founds", "built", "hit",
    "fought", "works",
];

/// Whether a word in small letters looks like a verb.
pub(super) fn is_verb(word: &str, language: Language) -> bool {
    match language {
        Language::Russian => {
            word.chars().count() > 3
                && VERBS.iter().any(|ending| word.ends_with(ending))
                && !NO_VERBS.iter().any(|ending| word.ends_with(ending))
        }
        Language::English => {
            ENGLISH_VERBS.contains(&word) || word.len() > 4 && word.ends_with("ed")
        }
    }
}

/// Whether a word governs the noun behind it.
pub(super) fn is_preposition(word: &str, language: Language) -> bool {
    Words::of(language).is_preposition(word)
        || match language {
            Language::Russian => matches!(
                word,
                "против"
                    | "около"
                    | "близ"
                    | "через"
                    | "вместо"
                    | "кроме"
                    | "среди"
                    | "из-за"
                    | "вместе"
                    | "согласно"
                    | "вокруг"
                    | "ради"
                    | "вопреки"
                    | "благодаря"
            ),
            Language::English => matches!(
                word,
                "near"
                    | "against"
                    | "under"
                    | "through"
                    | "between"
                    | "among"
                    | "inside"
                    | "outside"
                    | "within"
                    | "behind"
                    | "across"
                    | "around"
                    | "like"
                    | "as"
                    | "than"
                    | "without"
                    | "toward"
                    | "towards"
                    | "via"
                    | "per"
                    | "onto"
            ),
        }
}

/// Whether a word says “with”, or “between”.
pub(super) fn is_with(word: &str) -> bool {
    matches!(word, "с" | "со" | "with" | "between" | "между")
}

pub(super) fn is_between(word: &str) -> bool {
    matches!(word, "между" | "between")
}

/// Prepositions by which one name says where another is from.
pub(super) fn is_from(word: &str) -> bool {
    matches!(word, "из" | "от" | "from" | "of")
}

/// Prepositions that say where.
pub(super) fn is_where(word: &str) -> bool {
    matches!(
        word,
        "в" | "во" | "на" | "под" | "близ" | "in" | "at" | "near" | "outside" | "inside"
    )
}

pub(super) fn is_and(word: &str) -> bool {
    matches!(word, "и" | "and" | "&")
}

/// Whether a word is a participle, which may open a clause between commas.
pub(super) fn is_participle(word: &str, language: Language) -> bool {
    match language {
        Language::Russian => {
            let endings = [
                "ий", "ая", "ее", "ие", "его", "ей", "ему", "ую", "им", "их", "ый", "ое", "ые",
                "ого", "ой", "ому", "ым", "ых",
            ];
            let stems = ["ющ", "ущ", "ащ", "ящ", "вш", "нн"];
            word.chars().count() > 5
                && (endings.iter().any(|ending| {
                    word.strip_suffix(ending)
                        .is_some_and(|stem| stems.iter().any(|suffix| stem.ends_with(suffix)))
                }) || word.ends_with("шийся")
                    || word.ends_with("щийся")
                    || word.ends_with("вшаяся")
                    || word.ends_with("щаяся"))
        }
        Language::English => word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing")),
    }
}

/// Words for “his” and “her”.
pub(super) fn is_possessive(word: &str) -> bool {
    matches!(word, "его" | "ее" | "his" | "her") || word.starts_with("сво")
}

/// Pronouns that stand for the name before them.
pub(super) fn is_relative(word: &str) -> bool {
    matches!(
        word,
        "который" | "которая" | "которое" | "которые" | "who" | "which"
    )
}

/// Words that begin another clause.
pub(super) fn opens_clause(word: &str, language: Language) -> bool {
    match language {
        Language::Russian => {
            word.starts_with("котор")
                || matches!(
                    word,
                    "что"
                        | "чтобы"
                        | "где"
                        | "когда"
                        | "если"
                        | "поскольку"
                        | "хотя"
                        | "пока"
                        | "а"
                        | "но"
                        | "однако"
                        | "поэтому"
                        | "чей"
                        | "чья"
                        | "чье"
                        | "чьи"
                )
        }
        Language::English => matches!(
            word,
            "that"
                | "who"
                | "whom"
                | "whose"
                | "which"
                | "where"
                | "when"
                | "while"
                | "if"
                | "because"
                | "although"
                | "though"
                | "but"
                | "after"
                | "before"
                | "since"
                | "unless"
                | "until"
        ),
    }
}
