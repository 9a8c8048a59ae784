//! Where the same words stand elsewhere, in each form.

use crate::marks::{Mark, marks_of};
use crate::project::Project;
use crate::select::words;
use crate::target::{Kind, Target};
use crate::texts::{TextRange, original, passage_text, span, words as words_of};
use article::Span;

/// The same words elsewhere in the text.
#[derive(Clone, PartialEq, Debug)]
pub struct Occurrence {
    /// Where.
    pub range: TextRange,
    /// Whether they are the same letter by letter, capital or small; else it is another form of them.
    pub exact: bool,
    /// What their words are a name of already.
    pub taken: Option<Target>,
}

/// All other places of the original where the words of a range stand as words of their own, in each form, in
/// the order of the text. Nothing if the range holds no word.
pub fn occurrences(project: &Project, range: TextRange) -> Vec<Occurrence> {
    let document = &project.document;
    let tag = original(document);
    let Some(text) = passage_text(document, range.passage, tag) else {
        return Vec::new();
    };
    let wanted: Vec<Pattern> = (words_of(text, range.span).into_iter())
        .flat_map(|part| words(part).into_iter().filter_map(|at| words_of(part, at)))
        .map(|word| Pattern::of(word, tag))
        .collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for passage in 0..document.passages.len() {
        let Some(text) = passage_text(document, passage, tag) else {
            continue;
        };
        let marks = marks_of(project, passage, tag);
        for (at, exact) in stands(text, &wanted) {
            let here = TextRange { passage, span: at };
            if here.touches(range) {
                continue;
            }
            let names = |mark: &&Mark| {
                mark.kind != Kind::Quotation && mark.span.start < at.end && at.start < mark.span.end
            };
            found.push(Occurrence {
                range: here,
                exact,
                taken: marks.iter().find(names).map(|mark| mark.target.clone()),
            });
        }
    }
    found
}

/// How many words of one text are words of another, in whatever form. Short words count for nothing, unless
/// they are abbreviations.
pub fn shared_words(one: &str, other: &str, tag: &str) -> usize {
    /// Capitals say nothing here, but for those of abbreviations.
    fn telling(text: &str) -> Vec<String> {
        let words = words(text);
        let words = words.into_iter().filter_map(|at| words_of(text, at));
        words
            .filter_map(|word| match is_abbreviation(word) {
                true => Some(word.to_string()),
                false => {
                    Some(word.to_lowercase()).filter(|word| word.chars().count() >= SHORTEST_STEM)
                }
            })
            .collect()
    }
    let others = telling(other);
    let patterns = telling(one).into_iter().map(|word| Pattern::of(&word, tag));
    patterns
        .filter(|pattern| others.iter().any(|word| pattern.fit(word).is_some()))
        .count()
}

/// Where a name stands in a text of a language, in each form.
pub(crate) fn stands_in(text: &str, name: &str, tag: &str) -> Vec<Span> {
    let all = words(name).into_iter();
    let wanted = all.filter_map(|at| words_of(name, at));
    let wanted: Vec<Pattern> = wanted.map(|word| Pattern::of(word, tag)).collect();
    match wanted.is_empty() {
        true => Vec::new(),
        false => stands(text, &wanted)
            .into_iter()
            .map(|(at, _)| at)
            .collect(),
    }
}

/// Where a row of words stands in a text, and whether in the same form.
fn stands(text: &str, wanted: &[Pattern]) -> Vec<(Span, bool)> {
    let all = words(text);
    let mut found: Vec<(Span, bool)> = Vec::new();
    let mut next = 0;
    while let Some(row) = all.get(next..next + wanted.len()) {
        let pairs = row.iter().zip(wanted);
        let fits = |(at, pattern): (&Span, &Pattern)| pattern.fit(words_of(text, *at)?);
        let fit: Option<Vec<Fit>> = pairs.map(fits).collect();
        // Between the words of a name stand spaces, and at most a mark.
        let close = row.windows(2).all(|pair| match pair {
            [one, other] => words_of(text, span(one.end as usize, other.start as usize))
                .is_some_and(|gap| {
                    gap.chars().count() <= 2 && !gap.contains(['.', ',', ';', '\n'])
                }),
            _ => true,
        });
        match (fit, row.first(), row.last()) {
            (Some(fit), Some(first), Some(last)) if close => {
                let own = fit.last().map_or(0, |fit| fit.shorter);
                let at = span(first.start as usize, last.end as usize - own);
                found.push((at, fit.iter().all(|fit| fit.exact)));
                next += wanted.len();
            }
            _ => next += 1,
        }
    }
    found
}

/// How a word fits.
struct Fit {
    exact: bool,
    /// How many bytes at its end do not belong to the name (“’s”).
    shorter: usize,
}

/// A word in each of its forms.
struct Pattern {
    /// In lower case, without an English possessive.
    word: String,
    /// What its forms may have in common.
    stems: Vec<String>,
    /// Whether it begins with a capital: then its forms do.
    capital: bool,
    /// Whether it may have other forms.
    language: Language,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Russian,
    English,
    /// Its forms are not known: the same letters only.
    Other,
}

/// Fewest letters of a stem: shorter ones would fit too much.
const SHORTEST_STEM: usize = 3;

/// More letters than an abbreviation has.
const LONGEST_ABBREVIATION: usize = 5;

/// Endings of nouns, adjectives and names.
const RUSSIAN_ENDINGS: [&str; 54] = [
    "иями", "ями", "ами", "ыми", "ими", "ого", "его", "ому", "ему", "иях", "иям", "ией", "ьми",
    "ью", "ия", "ие", "ии", "ию", "ий", "ый", "ой", "ей", "ая", "яя", "ое", "ее", "ые", "ую", "юю",
    "ом", "ем", "ём", "ым", "им", "ых", "их", "ах", "ях", "ам", "ям", "ов", "ев", "ёв", "а", "я",
    "у", "ю", "е", "ы", "и", "о", "ь", "й", "ё",
];

fn possessive(word: &str) -> &str {
    let cut = |ending: &str| word.strip_suffix(ending);
    cut("'s").or_else(|| cut("’s")).unwrap_or(word)
}

impl Pattern {
    fn of(word: &str, tag: &str) -> Self {
        let language = match tag.split('-').next() {
            _ if !word.chars().any(char::is_alphabetic) => Language::Other,
            // Capitals throughout are an abbreviation, which has no endings.
            _ if is_abbreviation(word) => Language::Other,
            Some("ru") => Language::Russian,
            Some("en") => Language::English,
            _ => Language::Other,
        };
        let own = if language == Language::English {
            possessive(word)
        } else {
            word
        };
        let lower = own.to_lowercase();
        let capital = own.starts_with(char::is_uppercase);
        Self {
            stems: stems(&lower, language, capital)
                .into_iter()
                .map(str::to_string)
                .collect(),
            word: lower,
            capital,
            language,
        }
    }

    fn fit(&self, word: &str) -> Option<Fit> {
        let own = match self.language != Language::Russian {
            true => possessive(word),
            false => word,
        };
        if own.starts_with(char::is_uppercase) != self.capital {
            return None;
        }
        let lower = own.to_lowercase();
        let exact = lower == self.word;
        let related = || {
            let others = stems(&lower, self.language, self.capital);
            let mut pairs = (self.stems.iter())
                .flat_map(|one| others.iter().map(move |other| (one.as_str(), *other)));
            pairs.any(|(one, other)| same_stem(one, other, self.language))
        };
        // A title in capitals («КАЗАНЬ») is the same word; an abbreviation has no other forms.
        let whole = !is_abbreviation(own) || own.chars().count() > LONGEST_ABBREVIATION;
        let inflected = self.language != Language::Other && whole && related();
        (exact || inflected).then_some(Fit {
            exact: exact && own.len() == word.len(),
            shorter: word.len() - own.len(),
        })
    }
}

/// More than one letter, and all of them capitals.
fn is_abbreviation(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() > 1 && letters.all(char::is_uppercase)
}

/// What is left of a word without each ending that it may have.
fn stems(word: &str, language: Language, capital: bool) -> Vec<&str> {
    let endings: &[&str] = match language {
        Language::Russian => &RUSSIAN_ENDINGS,
        Language::English => &["es", "s"],
        Language::Other => &[],
    };
    let long = |stem: &&str| stem.chars().count() >= SHORTEST_STEM;
    let cut = endings.iter().filter(|ending| {
        // Surnames end so; names of places have no such plural.
        !(capital && matches!(**ending, "ов" | "ев" | "ёв"))
    });
    let cut = cut
        .filter_map(|ending| word.strip_suffix(ending))
        .filter(long);
    std::iter::once(word).chain(cut).collect()
}

/// Stems of one word; a vowel may be dropped between the last two consonants («отец», «отца»; «городок»).
fn same_stem(one: &str, other: &str, language: Language) -> bool {
    if one == other {
        return true;
    }
    if language == Language::English {
        // "city", "cities"
        let ies = |one: &str, other: &str| {
            one.strip_suffix('y')
                .zip(other.strip_suffix('i'))
                .is_some_and(|(one, other)| one == other)
        };
        return ies(one, other)
            || ies(other, one)
            || one.strip_suffix('e') == Some(other)
            || other.strip_suffix('e') == Some(one);
    }
    let full = |long: &str, short: &str| {
        let mut letters = long.chars().rev();
        let (Some(last), Some(vowel)) = (letters.next(), letters.next()) else {
            return false;
        };
        let rest: String = letters.rev().collect();
        matches!(vowel, 'о' | 'е' | 'ё')
            && rest.chars().count() >= SHORTEST_STEM - 1
            && (short == format!("{rest}{last}") || short == format!("{rest}ь{last}"))
    };
    full(one, other) || full(other, one)
}
