//! The words that show that somebody speaks, by language.

use crate::Language;
use std::collections::HashSet;
use std::sync::LazyLock;

/// The words of a language.
#[derive(Default)]
pub struct Words {
    stems: HashSet<&'static str>,
    forms: HashSet<&'static str>,
    endings: Vec<&'static str>,
    plural: Vec<&'static str>,
    feminine: Vec<&'static str>,
    masculine: Vec<&'static str>,
    told: HashSet<&'static str>,
    /// Word by word: «по словам», "according to".
    pub sources: Vec<Vec<&'static str>>,
    press: Vec<Vec<&'static str>>,
    spokesperson: HashSet<&'static str>,
    him: HashSet<&'static str>,
    her: HashSet<&'static str>,
    /// Endings of the names of men and of women.
    pub names_of_men: Vec<&'static str>,
    /// As those of men.
    pub names_of_women: Vec<&'static str>,
    he: HashSet<&'static str>,
    she: HashSet<&'static str>,
    they: HashSet<&'static str>,
    prepositions: HashSet<&'static str>,
    that: HashSet<&'static str>,
    clause: HashSet<&'static str>,
    about: HashSet<&'static str>,
    not: HashSet<&'static str>,
    me: HashSet<&'static str>,
    titles: Vec<&'static str>,
    fillers: HashSet<&'static str>,
    weak: HashSet<&'static str>,
    how: HashSet<&'static str>,
    passive: HashSet<&'static str>,
    by: HashSet<&'static str>,
    roles: HashSet<&'static str>,
    bases: HashSet<&'static str>,
    modals: HashSet<&'static str>,
    past: HashSet<&'static str>,
    predicates: Vec<&'static str>,
    /// Endings of verbs in the third person.
    pub acting: Vec<&'static str>,
}

/// The gender of a word, as far as it shows it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gender {
    Masculine,
    Feminine,
    Unknown,
}

static RUSSIAN: LazyLock<Words> =
    LazyLock::new(|| Words::read(crate::lists::list!("ru/speech.txt")));
static ENGLISH: LazyLock<Words> =
    LazyLock::new(|| Words::read(crate::lists::list!("en/speech.txt")));

impl Words {
    /// Those of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Russian => &RUSSIAN,
            Language::English => &ENGLISH,
        }
    }

    fn read(lines: &'static str) -> Self {
        let mut words = Self::default();
        for line in lines.lines() {
            let Some((class, list)) = line.split_once(':') else {
                continue;
            };
            let list = list.split_whitespace();
            match class {
                "verb" => words.stems.extend(list),
                "form" => words.forms.extend(list),
                "ending" => words.endings.extend(list),
                "plural" => words.plural.extend(list),
                "feminine" => words.feminine.extend(list),
                "masculine" => words.masculine.extend(list),
                "told" => words.told.extend(list),
                "source" => words.sources.push(list.collect()),
                "press" if line.is_ascii() => words.press.push(list.collect()),
                "press" => words.press.extend(list.map(|word| vec![word])),
                "spokesperson" => words.spokesperson.extend(list),
                "him" => words.him.extend(list),
                "her" => words.her.extend(list),
                "masculine-name" => words.names_of_men.extend(list),
                "feminine-name" => words.names_of_women.extend(list),
                "he" => words.he.extend(list),
                "she" => words.she.extend(list),
                "they" => words.they.extend(list),
                "preposition" => words.prepositions.extend(list),
                "that" => words.that.extend(list),
                "weak" => words.weak.extend(list),
                "role" => words.roles.extend(list),
                "acting" => words.acting.extend(list),
                "by" => words.by.extend(list),
                "base" => words.bases.extend(list),
                "modal" => words.modals.extend(list),
                "predicate" => words.predicates.extend(list),
                "past" => words.past.extend(list),
                "passive" => words.passive.extend(list),
                "how" => words.how.extend(list),
                "filler" => words.fillers.extend(list),
                "clause" => words.clause.extend(list),
                "about" => words.about.extend(list),
                "not" => words.not.extend(list),
                "me" => words.me.extend(list),
                "title" => words.titles.extend(list),
                _ => {}
            }
        }
        words
    }

    /// Whether a word, in small letters, is a verb of speech.
    pub fn is_verb(&self, small: &str) -> bool {
        self.forms.contains(small)
            || self.endings.iter().any(|ending| {
                small
                    .strip_suffix(ending)
                    .is_some_and(|stem| self.stems.contains(stem))
            })
    }

    /// Whether a word behind another is a verb of speech: "said", "used to say".
    pub fn tells(&self, before: &str, small: &str) -> bool {
        self.is_verb(small) || self.bases.contains(small) && self.modals.contains(before)
    }

    /// Whether a word that follows a subject is the verb of its clause, whatever it means.
    pub fn is_predicate(&self, small: &str) -> bool {
        let ends = |ending: &&str| small.chars().count() > 3 && small.ends_with(*ending);
        let endings = &mut self.acting.iter().chain(&self.predicates);
        self.past.contains(small) || endings.any(ends)
    }

    /// Whether a verb of speech tells of speech only where a clause follows it ("called", «считает»).
    pub fn is_weak(&self, small: &str) -> bool {
        self.weak.contains(small)
            || self.endings.iter().any(|ending| {
                small
                    .strip_suffix(ending)
                    .is_some_and(|stem| self.weak.contains(stem))
            })
    }

    /// Whether the verb behind it tells what is said of its subject ("has been described").
    pub fn makes_passive(&self, small: &str) -> bool {
        self.passive.contains(small)
    }

    /// Whether it names a person by what they are («мэр», "minister").
    pub fn is_role(&self, small: &str) -> bool {
        self.roles.contains(small)
    }

    /// Whether it opens the speaker of a passive verb ("described by").
    pub fn is_by(&self, small: &str) -> bool {
        self.by.contains(small)
    }

    /// Whether it opens "as … said" («как сообщили»).
    pub fn is_how(&self, small: &str) -> bool {
        self.how.contains(small)
    }

    /// Whether the verb names whom somebody speaks to, not who speaks.
    pub fn is_told(&self, small: &str) -> bool {
        self.told.contains(small)
    }

    /// Whether the verb shows more than one speaker.
    pub fn is_plural(&self, small: &str) -> bool {
        self.plural.iter().any(|ending| small.ends_with(ending))
    }

    /// The gender that the verb shows.
    pub fn gender(&self, small: &str) -> Gender {
        let ends = |endings: &[&str]| endings.iter().any(|ending| small.ends_with(ending));
        if ends(&self.feminine) {
            Gender::Feminine
        } else if ends(&self.masculine) {
            Gender::Masculine
        } else {
            Gender::Unknown
        }
    }

    /// The gender of a pronoun in the third person; none for any other word.
    pub fn pronoun(&self, small: &str) -> Option<Gender> {
        if self.he.contains(small) {
            Some(Gender::Masculine)
        } else if self.she.contains(small) {
            Some(Gender::Feminine)
        } else {
            self.they.contains(small).then_some(Gender::Unknown)
        }
    }

    /// The gender of a pronoun in a phrase that names a source («по его словам», "according to her").
    pub fn pronoun_of_source(&self, small: &str) -> Option<Gender> {
        if self.him.contains(small) {
            Some(Gender::Masculine)
        } else {
            self.her.contains(small).then_some(Gender::Feminine)
        }
    }

    /// Whether it is a pronoun of several or of the speaker, who is never looked for.
    pub fn is_they(&self, small: &str) -> bool {
        self.they.contains(small)
    }

    /// The number of words that name a press service and begin the list.
    pub fn press_service(&self, small: &[&str]) -> Option<usize> {
        starts(&self.press, small)
    }

    /// The number of words that name a source and begin the list («по словам», "according to").
    pub fn source(&self, small: &[&str]) -> Option<usize> {
        starts(&self.sources, small)
    }

    /// Whether it names a spokesperson.
    pub fn is_spokesperson(&self, small: &str) -> bool {
        self.spokesperson.contains(small)
    }

    /// Whether it is a preposition.
    pub fn is_preposition(&self, small: &str) -> bool {
        self.prepositions.contains(small)
    }

    /// Whether it can stand between a name and its verb without changing who speaks.
    pub fn is_filler(&self, small: &str) -> bool {
        self.fillers.contains(small)
    }

    /// Whether it opens a clause ("that", «который»).
    pub fn opens_clause(&self, small: &str) -> bool {
        self.that.contains(small) || self.clause.contains(small)
    }

    /// Whether it opens the clause that holds what is said ("that").
    pub fn is_that(&self, small: &str) -> bool {
        self.that.contains(small)
    }

    /// Whether it opens what is spoken about («о», "about"), so that no speaker follows.
    pub fn is_about(&self, small: &str) -> bool {
        self.about.contains(small)
    }

    /// Whether the verb behind it tells of no speech ("not", "to").
    pub fn is_not(&self, small: &str) -> bool {
        self.not.contains(small)
    }

    /// Whether it is the writer or the reader.
    pub fn is_me(&self, small: &str) -> bool {
        self.me.contains(small)
    }

    /// Whether it calls for a title («фильм», "entitled").
    pub fn calls_for_title(&self, small: &str) -> bool {
        self.titles.iter().any(|title| {
            small == *title
                || !title.is_ascii() && {
                    let rest = small.strip_prefix(title);
                    rest.is_some_and(|rest| rest.chars().count() <= 3)
                }
        })
    }
}

fn starts(phrases: &[Vec<&'static str>], small: &[&str]) -> Option<usize> {
    phrases
        .iter()
        .find(|phrase| small.starts_with(phrase))
        .map(Vec::len)
}
