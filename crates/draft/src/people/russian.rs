//! Names of people in Russian.

use super::mention::{Mention, keep};
use super::words::words_of;
use crate::first_names::Lookup as FirstNames;
use crate::lists::entries;
use crate::morphology::{Cases, Gender, Reading, first_name, surname};
use crate::text::Paragraph;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

static WOMEN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("ru/women-names.txt")).collect());

/// The endings of a patronymic, and what stands in their place in the nominative.
const PATRONYMICS: &[(&str, &str, Gender)] = &[
    ("ович", "ович", Gender::Masculine),
    ("евич", "евич", Gender::Masculine),
    ("овича", "ович", Gender::Masculine),
    ("евича", "евич", Gender::Masculine),
    ("овичу", "ович", Gender::Masculine),
    ("евичу", "евич", Gender::Masculine),
    ("овичем", "ович", Gender::Masculine),
    ("евичем", "евич", Gender::Masculine),
    ("овиче", "ович", Gender::Masculine),
    ("евиче", "евич", Gender::Masculine),
    ("овна", "овна", Gender::Feminine),
    ("евна", "евна", Gender::Feminine),
    ("ична", "ична", Gender::Feminine),
    ("овны", "овна", Gender::Feminine),
    ("евны", "евна", Gender::Feminine),
    ("ичны", "ична", Gender::Feminine),
    ("овне", "овна", Gender::Feminine),
    ("евне", "евна", Gender::Feminine),
    ("ичне", "ична", Gender::Feminine),
    ("овну", "овна", Gender::Feminine),
    ("евну", "евна", Gender::Feminine),
    ("ичну", "ична", Gender::Feminine),
    ("овной", "овна", Gender::Feminine),
    ("евной", "евна", Gender::Feminine),
    ("ичной", "ична", Gender::Feminine),
];

fn patronymic(word: &str) -> Option<(String, Gender)> {
    let (ending, nominative, gender) = PATRONYMICS
        .iter()
        .find(|(ending, ..)| word.ends_with(ending) && word.chars().count() > 6)?;
    let stem = word.strip_suffix(ending)?;
    Some((format!("{stem}{nominative}"), *gender))
}

/// Whether a word is a patronymic in any case.
pub fn is_patronymic(word: &str) -> bool {
    patronymic(word).is_some()
}

/// How a mention reads.
pub(super) fn mention(
    index: usize,
    paragraph: &Paragraph,
    range: &Range<usize>,
    first_names: FirstNames<'_>,
) -> Option<Mention> {
    let tokens = paragraph.tokens_touching(range);
    let mut words = words_of(paragraph, &tokens);
    let mut read = Mention {
        index,
        ..Mention::default()
    };
    // «А. П. Чехов»: the second letter is that of a patronymic.
    let mut second = None;
    words.retain(|word| {
        let mut letters = word.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => {
                if read.initial.is_some() {
                    second = second.or(Some(letter));
                }
                read.initial = read.initial.or(Some(letter));
                false
            }
            _ => true,
        }
    });
    if words.len() > 1
        && let Some(at) = words.iter().position(|word| patronymic(word).is_some())
        && at > 0
        && let Some((middle, gender)) = patronymic(words.remove(at))
    {
        read.middle = middle;
        read.gender = Some(gender);
    }
    match &*words {
        [] => return None,
        [only] => {
            let as_first = first_name(only, first_names);
            // «Вадим» alone is a first name; «Павлов» is none; «Роман» is taken for the name of a man.
            if !as_first.is_empty() && read.initial.is_none() && read.middle.is_empty() {
                read.first = as_first;
                read.surname = surname(only);
                read.single = true;
            } else if !read.middle.is_empty() {
                read.first = as_first;
                if read.first.is_empty() {
                    read.surname = surname(only);
                }
            } else {
                read.surname = surname(only);
            }
        }
        [one, rest @ .., last] => {
            let (as_first, as_last) = (first_name(one, first_names), first_name(last, first_names));
            if as_first.is_empty() && !as_last.is_empty() {
                // The surname first.
                read.first = as_last;
                read.surname = surname(one);
            } else {
                read.surname = surname(last);
                read.first = if as_first.is_empty() {
                    // Names from elsewhere follow the rules for surnames in a consonant.
                    surname(one)
                } else {
                    as_first
                };
            }
            let others = rest.iter().copied().filter(|_| read.middle.is_empty());
            let others: Vec<&str> = others.collect();
            if !others.is_empty() {
                read.middle = others.join(" ");
            }
        }
    }
    if let Some(letter) = second.filter(|_| read.middle.is_empty() && read.first.is_empty()) {
        read.middle = format!("{letter}.");
    }
    let before = tokens
        .start
        .checked_sub(1)
        .and_then(|at| paragraph.token(at));
    if before.is_some_and(|word| PREPOSITIONS.contains(&&*word.to_lowercase())) {
        // «У Чехова»: behind a preposition no nominative stands.
        let oblique = |reading: &Reading| reading.cases.meets(Cases::OBLIQUE);
        keep(&mut read.surname, oblique);
        keep(&mut read.first, oblique);
    }
    // «Карина Белова» rather than a man's name in the genitive.
    let woman = words
        .first()
        .is_some_and(|word| WOMEN.contains(&*word.to_lowercase()));
    let subject = |reading: &Reading| {
        reading.cases.meets(Cases::NOMINATIVE) && reading.gender != Some(Gender::Masculine)
    };
    if read.gender.is_none() && woman && words.len() > 1 && read.surname.iter().any(subject) {
        read.gender = Some(Gender::Feminine);
    }
    if read.gender.is_none()
        && let Some((gender, before)) = verb_gender(paragraph, &tokens)
        && (!before || is_subject(&read.surname, gender))
    {
        read.gender = Some(gender);
        read.nominative = true;
    }
    Some(read)
}

/// Whether a surname behind a verb of a gender is its subject by its form: «сказала Гусева», but not
/// «обвинил Бергмана».
fn is_subject(readings: &[Reading], gender: Gender) -> bool {
    let shown = readings
        .iter()
        .any(|one| one.cases.meets(Cases::NOMINATIVE) && one.gender == Some(gender));
    let object = readings
        .iter()
        .any(|one| one.cases.meets(Cases::ACCUSATIVE) && !one.cases.meets(Cases::NOMINATIVE));
    shown || !object
}

/// The gender that a verb in the past shows beside its subject («сказала Гусева»), and whether the verb
/// stands before it.
fn verb_gender(paragraph: &Paragraph, tokens: &Range<usize>) -> Option<(Gender, bool)> {
    let before = tokens
        .start
        .checked_sub(1)
        .and_then(|token| paragraph.token(token));
    let after = paragraph.token(tokens.end);
    [(before, true), (after, false)]
        .into_iter()
        .find_map(|(word, first)| {
            let word = word?;
            let small = word.chars().all(char::is_lowercase);
            if !small || word.chars().count() < 4 || NO_VERBS.contains(word) {
                return None;
            }
            let ends = |ending: &[&str]| ending.iter().any(|ending| word.ends_with(ending));
            if ends(&[
                "ила",
                "ала",
                "ела",
                "ула",
                "яла",
                "илась",
                "алась",
                "елась",
                "улась",
                "ялась",
                "ешла",
                "ошла",
            ]) {
                Some((Gender::Feminine, first))
            } else if ends(&[
                "ил", "ал", "ел", "ул", "ял", "ился", "ался", "елся", "улся", "ялся", "шёл", "шел",
            ]) {
                Some((Gender::Masculine, first))
            } else {
                None
            }
        })
}

/// Takes away plurals of surnames that the text has («братья Лунины», «Луниных»): a family is no person.
pub(super) fn remove_families(mentions: &mut Vec<Mention>) {
    let plural = |mention: &Mention| -> Option<String> {
        let alone = mention.first.is_empty() && mention.initial.is_none();
        let written = &mention.surname.first().filter(|_| alone)?.nominative;
        ["ых", "ыми", "ым", "ей", "ы"]
            .iter()
            .find_map(|ending| written.strip_suffix(ending))
            .filter(|bare| bare.chars().count() > 3)
            .map(str::to_string)
    };
    let known: HashSet<String> = mentions
        .iter()
        .filter(|mention| plural(mention).is_none())
        .flat_map(|mention| &mention.surname)
        .map(|reading| reading.nominative.clone())
        .collect();
    mentions.retain(|mention| {
        let Some(bare) = plural(mention) else {
            return true;
        };
        let written = mention.surname.first().map(|reading| &reading.nominative);
        let ends_in_soft = written.is_some_and(|word| word.ends_with("ей"));
        let single = if ends_in_soft {
            format!("{bare}ь")
        } else {
            bare
        };
        // «Павловым» and «Ильиным» are singular, too.
        let ambiguous = written.is_some_and(|word| word.ends_with("ым"));
        ambiguous || !known.contains(&single)
    });
}

/// Prepositions before names of people.
const PREPOSITIONS: &[&str] = &[
    "у",
    "от",
    "для",
    "без",
    "из",
    "до",
    "после",
    "против",
    "вместо",
    "около",
    "кроме",
    "ради",
    "к",
    "ко",
    "на",
    "о",
    "об",
    "за",
    "про",
    "через",
    "над",
    "под",
    "перед",
    "между",
    "с",
    "со",
    "при",
    "благодаря",
];

/// Nouns that end like verbs in the past.
static NO_VERBS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(crate::lists::list!("ru/no-verbs.txt")).collect());
