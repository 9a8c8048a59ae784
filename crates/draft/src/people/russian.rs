//! Names of people in Russian.

use super::FirstNames;
use super::group::Mention;
use crate::morphology::{Gender, first_name, surname};
use crate::text::{Paragraph, TokenKind};
use std::ops::Range;

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
    let mut words: Vec<&str> = tokens
        .clone()
        .filter(|token| {
            paragraph
                .tokens
                .get(*token)
                .is_some_and(|token| token.kind == TokenKind::Word)
        })
        .filter_map(|token| paragraph.token(token))
        .collect();
    let mut read = Mention {
        index,
        first: Vec::new(),
        middle: String::new(),
        initial: None,
        surname: Vec::new(),
        nominative: false,
        gender: None,
    };
    words.retain(|word| {
        let mut letters = word.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => {
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
    if read.gender.is_none() {
        read.gender = verb_gender(paragraph, &tokens);
        read.nominative = read.gender.is_some();
    }
    Some(read)
}

/// The gender that a verb in the past shows beside its subject («сказала Гусева»).
fn verb_gender(paragraph: &Paragraph, tokens: &Range<usize>) -> Option<Gender> {
    let before = tokens
        .start
        .checked_sub(1)
        .and_then(|token| paragraph.token(token));
    let after = paragraph.token(tokens.end);
    [before, after].into_iter().flatten().find_map(|word| {
        let small = word.chars().all(char::is_lowercase);
        if !small || word.chars().count() < 4 || NO_VERBS.contains(&word) {
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
            Some(Gender::Feminine)
        } else if ends(&[
            "ил", "ал", "ел", "ул", "ял", "ился", "ался", "елся", "улся", "ялся", "шёл", "шел",
        ]) {
            Some(Gender::Masculine)
        } else {
            None
        }
    })
}

/// Nouns that end like verbs in the past.
const NO_VERBS: &[&str] = &[
    "генерал",
    "журнал",
    "канал",
    "отдел",
    "раздел",
    "дел",
    "сил",
    "правил",
    "начал",
    "капитал",
    "портал",
    "филиал",
    "материал",
    "сигнал",
    "персонал",
    "арсенал",
    "металл",
    "идеал",
    "финал",
];
