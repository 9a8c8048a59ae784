//! Adjectives of countries and words for their people.

use super::fold::fold;
use super::types::PlaceId;
use crate::Language;
use compact::sort::CompactSort;

const RUSSIAN: &str = crate::lists::list!("ru/demonyms.txt");
const ENGLISH: &str = crate::lists::list!("en/demonyms.txt");

/// What sort of word it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Demonym {
    /// «индийский», "Indian"; in English also for a person.
    Adjective,
    /// «индиец», "Frenchman".
    Person,
}

/// Endings of Russian adjectives, plural and short forms among them.
const ADJECTIVE_ENDINGS: &[&str] = &[
    "ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ою", "ое", "ие", "их", "ими", "и",
];

/// Endings of Russian words for people behind their stems.
const PERSON_ENDINGS: &[&str] = &[
    "", "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ев", "ам", "ами", "ах", "ой", "ою", "ей",
];

/// The words of both languages.
#[derive(Debug)]
pub struct Demonyms {
    /// Folded stem, sort of word, country; in order.
    russian: Vec<(String, Demonym, PlaceId)>,
    /// Folded word and country; in order.
    english: Vec<(String, Demonym, PlaceId)>,
    countries: Vec<([u8; 2], PlaceId)>,
}

impl Demonyms {
    /// For the countries of a gazetteer; others are left out.
    pub fn new(mut countries: Vec<([u8; 2], PlaceId)>) -> Self {
        countries.compact_sort();
        let mut all = Self {
            russian: Vec::new(),
            english: Vec::new(),
            countries,
        };
        for (country, cells) in rows(RUSSIAN, &all.countries) {
            let mut cells = cells.into_iter();
            for word in cells.next().unwrap_or_default() {
                let stem = word.strip_suffix("ий").unwrap_or(&word).to_owned();
                all.russian.push((stem, Demonym::Adjective, country));
            }
            for word in cells.flatten() {
                for stem in stems(&word) {
                    all.russian.push((stem, Demonym::Person, country));
                }
            }
        }
        for (country, cells) in rows(ENGLISH, &all.countries) {
            let sorts = [Demonym::Adjective, Demonym::Person];
            for (words, sort) in cells.into_iter().zip(sorts) {
                for word in words {
                    let plural = match word.strip_suffix("man").filter(|_| sort == Demonym::Person)
                    {
                        Some(start) => format!("{start}men"),
                        None => format!("{word}s"),
                    };
                    all.english.push((plural, Demonym::Person, country));
                    all.english.push((word, sort, country));
                }
            }
        }
        all.russian.compact_sort_by(|a, b| a.0.cmp(&b.0));
        all.english.compact_sort_by(|a, b| a.0.cmp(&b.0));
        all
    }

    /// The country of an ISO code.
    pub fn country(&self, code: &str) -> Option<PlaceId> {
        let code: [u8; 2] = code.as_bytes().try_into().ok()?;
        country(&self.countries, code)
    }

    /// The country that a word speaks of. In English it must have a capital.
    pub fn find(&self, word: &str, language: Language) -> Option<(PlaceId, Demonym)> {
        match language {
            Language::English => {
                if !word.starts_with(char::is_uppercase) {
                    return None;
                }
                let word = word
                    .strip_suffix("'s")
                    .or_else(|| word.strip_suffix("’s"))
                    .unwrap_or(word);
                of_stem(&self.english, &fold(word)).next().copied_pair()
            }
            Language::Russian => {
                let word = fold(word);
                // Endings have three letters at most.
                let cuts = word.char_indices().rev().map(|(at, _)| at);
                std::iter::once(word.len())
                    .chain(cuts.take(3))
                    .find_map(|at| {
                        let (stem, ending) = word.split_at_checked(at)?;
                        of_stem(&self.russian, stem)
                            .find(|(_, sort, _)| match sort {
                                Demonym::Adjective => ADJECTIVE_ENDINGS.contains(&ending),
                                Demonym::Person => PERSON_ENDINGS.contains(&ending),
                            })
                            .copied_pair()
                    })
            }
        }
    }
}

type Entry = (String, Demonym, PlaceId);

/// The country and the sort of word of an entry.
trait CopiedPair {
    fn copied_pair(self) -> Option<(PlaceId, Demonym)>;
}

impl CopiedPair for Option<&Entry> {
    fn copied_pair(self) -> Option<(PlaceId, Demonym)> {
        self.map(|(_, sort, country)| (*country, *sort))
    }
}

fn of_stem<'a>(entries: &'a [Entry], stem: &'a str) -> impl Iterator<Item = &'a Entry> {
    let first = entries.partition_point(|(known, ..)| known.as_str() < stem);
    let rest = entries.get(first..).unwrap_or_default();
    rest.iter().take_while(move |(known, ..)| known == stem)
}

fn country(countries: &[([u8; 2], PlaceId)], code: [u8; 2]) -> Option<PlaceId> {
    let at = countries
        .binary_search_by_key(&code, |(code, _)| *code)
        .ok()?;
    countries.get(at).map(|(_, country)| *country)
}

/// The rows of a list whose country there is, with the folded words of each further cell.
fn rows(list: &str, countries: &[([u8; 2], PlaceId)]) -> Vec<(PlaceId, Vec<Vec<String>>)> {
    list.lines()
        .filter_map(|line| {
            let mut cells = line.split('|');
            let code = cells.next()?.trim().as_bytes().try_into().ok()?;
            let words = cells.map(|cell| {
                cell.split_whitespace()
                    .map(|word| fold(&word.replace('_', " ")))
                    .collect()
            });
            Some((country(countries, code)?, words.collect()))
        })
        .collect()
}

/// What stands before the endings of a Russian word for a person.
fn stems(word: &str) -> Vec<String> {
    let mut stems = vec![word.to_owned()];
    if let Some(stem) = word.strip_suffix("нец") {
        stems.push(format!("{stem}нц"));
    } else if let Some(stem) = word.strip_suffix("лец") {
        stems.push(format!("{stem}льц"));
    } else if let Some(stem) = word.strip_suffix("ец") {
        // «индиец», «индийцы»; «монакец», «монакцы».
        let vowel = stem.ends_with(['а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я']);
        stems.push(format!("{stem}{}ц", if vowel { "й" } else { "" }));
    } else if let Some(stem) = word
        .strip_suffix("ин")
        .filter(|stem| stem.ends_with(['н', 'р']))
    {
        stems.push(stem.to_owned());
    } else if word == "турок" {
        stems.push("турк".to_owned());
    }
    if let Some(stem) = word.strip_suffix('а') {
        stems.push(stem.to_owned());
        if let Some(stem) = stem.strip_suffix('к') {
            stems.push(format!("{}ок", stem.trim_end_matches('ь')));
        }
    }
    stems
}
