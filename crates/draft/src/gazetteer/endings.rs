//! From an inflected Russian word to the nominatives that it may belong to.
//!
//! No dictionary says which is right: the gazetteer does, by having one of them. So the table may offer much
//! that is no word.

/// Grammatical cases, one bit each; the lowest bit is the nominative.
pub type Cases = u8;
const GENITIVE: Cases = 2;
const DATIVE: Cases = 4;
const ACCUSATIVE: Cases = 8;
const INSTRUMENTAL: Cases = 16;
const PREPOSITIONAL: Cases = 32;
/// A word that does not change, or is in the nominative.
pub const ANY: Cases = 63;

const GEN_ACC: Cases = GENITIVE | ACCUSATIVE;
const GEN_DAT_PRE: Cases = GENITIVE | DATIVE | PREPOSITIONAL;
const DAT_PRE: Cases = DATIVE | PREPOSITIONAL;
const INS_PRE: Cases = INSTRUMENTAL | PREPOSITIONAL;

/// An ending, what stands for it in the nominative, and the cases that it may be.
type Rule = (&'static str, &'static [&'static str], Cases);

/// Longer endings do not exclude shorter ones.
const RULES: &[Rule] = &[
    // Masculine and neuter nouns.
    ("а", &["", "о"], GEN_ACC),
    ("у", &["", "о"], DATIVE | PREPOSITIONAL),
    ("ом", &["", "о"], INSTRUMENTAL),
    ("ем", &["", "е", "ь", "й"], INSTRUMENTAL),
    ("е", &["", "о", "а", "я", "ь", "й"], DAT_PRE),
    ("я", &["ь", "й", "е"], GEN_ACC),
    ("ю", &["ь", "й", "е"], DATIVE),
    ("ии", &["ий", "ие"], PREPOSITIONAL),
    // Feminine nouns.
    ("ы", &["а"], GENITIVE),
    ("и", &["а", "я", "ь"], GEN_DAT_PRE),
    ("у", &["а"], ACCUSATIVE),
    ("ю", &["я"], ACCUSATIVE),
    ("ой", &["а"], INSTRUMENTAL),
    ("ою", &["а"], INSTRUMENTAL),
    ("ей", &["а", "я"], INSTRUMENTAL),
    ("ью", &["ь"], INSTRUMENTAL),
    // Nouns that are only plural.
    ("", &["ы", "и", "а"], GEN_ACC),
    ("ов", &["ы", "и", "а"], GEN_ACC),
    ("ев", &["ы", "и", "я"], GEN_ACC),
    ("ей", &["и", "я"], GEN_ACC),
    ("ам", &["ы", "и", "а"], DATIVE),
    ("ям", &["и", "я"], DATIVE),
    ("ами", &["ы", "и", "а"], INSTRUMENTAL),
    ("ями", &["и", "я"], INSTRUMENTAL),
    ("ах", &["ы", "и", "а"], PREPOSITIONAL),
    ("ях", &["и", "я"], PREPOSITIONAL),
    ("ий", &["ии", "ия"], GENITIVE),
    // Adjectives.
    ("ого", &["ый", "ий", "ой", "ое"], GEN_ACC),
    ("его", &["ий", "ее"], GEN_ACC),
    ("ому", &["ый", "ий", "ой", "ое"], DATIVE),
    ("ему", &["ий", "ее"], DATIVE),
    ("ым", &["ый", "ой", "ое", "ые"], INSTRUMENTAL | DATIVE),
    ("им", &["ий", "ой", "ое", "ее", "ие"], INSTRUMENTAL | DATIVE),
    ("ом", &["ый", "ий", "ой", "ое"], PREPOSITIONAL),
    ("ем", &["ий", "ее"], PREPOSITIONAL),
    ("ой", &["ая"], GEN_DAT_PRE | INSTRUMENTAL),
    ("ей", &["яя"], GEN_DAT_PRE | INSTRUMENTAL),
    ("ою", &["ая"], INSTRUMENTAL),
    ("ую", &["ая"], ACCUSATIVE),
    ("юю", &["яя"], ACCUSATIVE),
    ("ых", &["ые"], GEN_ACC | PREPOSITIONAL),
    ("их", &["ие"], GEN_ACC | PREPOSITIONAL),
    ("ыми", &["ые"], INSTRUMENTAL),
    ("ими", &["ие"], INSTRUMENTAL),
    // Possessive adjectives: «Баренцевом море».
    ("ым", &["о", ""], INSTRUMENTAL),
    ("ом", &["о"], INS_PRE),
    // A vowel that is only in the nominative: «Ельца», «Торжке», «Орлом».
    ("ца", &["ец"], GENITIVE),
    ("цу", &["ец"], DATIVE),
    ("цом", &["ец"], INSTRUMENTAL),
    ("цем", &["ец"], INSTRUMENTAL),
    ("це", &["ец"], PREPOSITIONAL),
    ("ьца", &["ец"], GENITIVE),
    ("ьцу", &["ец"], DATIVE),
    ("ьцом", &["ец"], INSTRUMENTAL),
    ("ьце", &["ец"], PREPOSITIONAL),
    ("йца", &["ец"], GENITIVE),
    ("йцу", &["ец"], DATIVE),
    ("йце", &["ец"], PREPOSITIONAL),
    ("ка", &["ок", "ек"], GENITIVE),
    ("ку", &["ок", "ек"], DATIVE),
    ("ком", &["ок", "ек"], INSTRUMENTAL),
    ("ке", &["ок", "ек"], PREPOSITIONAL),
    ("рла", &["рел"], GENITIVE),
    ("рлу", &["рел"], DATIVE),
    ("рлом", &["рел"], INSTRUMENTAL),
    ("рле", &["рел"], PREPOSITIONAL),
    ("ец", &["цы"], GENITIVE),
    ("ок", &["ки"], GENITIVE),
    ("ек", &["ки"], GENITIVE),
];

/// What a folded word may be: itself, and the nominatives that the endings allow, each with its cases.
pub fn nominatives(word: &str) -> Vec<(String, Cases)> {
    let mut found = vec![(word.to_owned(), ANY)];
    for (ending, replacements, cases) in RULES {
        let Some(stem) = word.strip_suffix(ending) else {
            continue;
        };
        for replacement in *replacements {
            let nominative = format!("{stem}{replacement}");
            // «Уфе», «Оше»: two letters are the least that a stem or a name has.
            let short = stem.chars().nth(1).is_none() && nominative.chars().nth(2).is_none();
            if short {
                continue;
            }
            match found.iter_mut().find(|(known, _)| *known == nominative) {
                Some((_, known)) => *known |= cases,
                None => found.push((nominative, *cases)),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cases_of(word: &str, nominative: &str) -> Cases {
        let found = nominatives(word);
        let found = found.iter().find(|(name, _)| name == nominative);
        found.map_or(0, |(_, cases)| *cases)
    }

    #[test]
    fn endings_lead_to_nominatives() {
        for (word, nominative) in [
            ("нижнекамске", "нижнекамск"),
            ("москвой", "москва"),
            ("казани", "казань"),
            ("уфе", "уфа"),
            ("индии", "индия"),
            ("сочи", "сочи"),
            ("эмиратах", "эмираты"),
            ("штатов", "штаты"),
            ("афин", "афины"),
            ("нижнем", "нижний"),
            ("ленинградской", "ленинградская"),
            ("ельца", "елец"),
            ("торжка", "торжок"),
            ("орлом", "орел"),
            ("иванове", "иваново"),
            ("приморья", "приморье"),
            ("люберец", "люберцы"),
            ("черном", "черное"),
        ] {
            assert_ne!(cases_of(word, nominative), 0, "{word}");
        }
        assert_eq!(cases_of("москва", "москва"), ANY);
        assert_eq!(cases_of("нижнем", "нижний") & PREPOSITIONAL, PREPOSITIONAL);
        assert_eq!(cases_of("штатов", "штаты") & 1, 0);
    }
}
