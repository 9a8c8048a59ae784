//! How languages write the ends of sentences: abbreviations, ordinals, closing marks.

/// What a language does differently.
pub(crate) struct Habits {
    /// Words that a full stop does not end a sentence after, in lower case.
    pub(crate) abbreviations: &'static [&'static str],
    /// Those of them that may end one after a number ("в 2025 г. Потом").
    pub(crate) after_number: &'static [&'static str],
    /// Second halves of abbreviations that often end one ("и т. д. Потом").
    pub(crate) second_halves: &'static [&'static str],
    /// Words that start a sentence even behind an acronym ("in the U.S. The …").
    pub(crate) starters: &'static [&'static str],
    /// "17. März".
    pub(crate) ordinals: bool,
    /// "« Oui. »".
    pub(crate) spaced_closer: bool,
}

const RUSSIAN: Habits = Habits {
    abbreviations: &[
        "акад",
        "бул",
        "в",
        "вв",
        "г",
        "гг",
        "ген",
        "гл",
        "гр",
        "д",
        "доц",
        "е",
        "зам",
        "им",
        "к",
        "т.е",
        "т.к",
        "изд",
        "инж",
        "кв",
        "корп",
        "л",
        "напр",
        "наб",
        "обл",
        "оз",
        "п",
        "пер",
        "пл",
        "пом",
        "пос",
        "пр",
        "проф",
        "просп",
        "р",
        "ред",
        "рис",
        "с",
        "св",
        "см",
        "соч",
        "ср",
        "ст",
        "стр",
        "табл",
        "т",
        "тел",
        "тов",
        "ул",
        "ч",
        "чел",
        "яз",
    ],
    after_number: &[
        "в", "вв", "г", "гг", "д", "л", "п", "р", "с", "ст", "стр", "т", "ч", "чел",
    ],
    second_halves: &["д", "п"],
    starters: &[],
    ordinals: false,
    spaced_closer: false,
};

const ENGLISH: Habits = Habits {
    abbreviations: &[
        "adm", "apr", "aug", "ave", "blvd", "brig", "capt", "cf", "cmdr", "col", "cpl", "dec",
        "dr", "e.g", "eg", "feb", "fig", "gen", "gov", "hon", "i.e", "ie", "jan", "jul", "jun",
        "lt", "maj", "mar", "messrs", "mr", "mrs", "ms", "mt", "no", "nov", "oct", "pp", "pres",
        "prof", "pvt", "rep", "rev", "sec", "sen", "sept", "sep", "sgt", "sr", "st", "vs", "viz",
    ],
    after_number: &[],
    second_halves: &[],
    starters: &[
        "a", "an", "and", "as", "at", "but", "for", "he", "her", "his", "i", "if", "in", "it",
        "its", "on", "she", "so", "that", "the", "their", "there", "these", "they", "this",
        "those", "we", "when", "while", "with", "you",
    ],
    ordinals: false,
    spaced_closer: false,
};

const GERMAN: Habits = Habits {
    abbreviations: &[
        "a", "abs", "art", "bd", "bspw", "bzgl", "bzw", "ca", "d.h", "dipl", "dr", "ehem", "evtl",
        "fr", "geb", "gem", "ggf", "h", "hl", "hr", "inkl", "ing", "jh", "kap", "max", "mind",
        "mio", "mrd", "nr", "o.ä", "prof", "s", "sog", "st", "stellv", "str", "u", "u.a", "verf",
        "vgl", "z", "z.b", "zzgl",
    ],
    after_number: &["mio", "mrd"],
    second_halves: &[],
    starters: &[],
    ordinals: true,
    spaced_closer: false,
};

const FRENCH: Habits = Habits {
    abbreviations: &[
        "art", "av", "bd", "c.-à-d", "cf", "chap", "dr", "env", "ex", "fig", "m", "me", "mgr",
        "mlle", "mm", "mme", "no", "p", "pp", "pr", "prof", "réf", "st", "ste", "tél", "vol",
    ],
    after_number: &["m", "p"],
    second_halves: &[],
    starters: &[],
    ordinals: false,
    spaced_closer: true,
};

const PLAIN: Habits = Habits {
    abbreviations: &["dr", "prof"],
    after_number: &[],
    second_halves: &[],
    starters: &[],
    ordinals: false,
    spaced_closer: false,
};

impl Habits {
    pub(crate) fn of(tag: &str) -> &'static Self {
        match tag
            .split('-')
            .next()
            .unwrap_or("")
            .to_ascii_lowercase()
            .as_str()
        {
            "ru" | "uk" | "be" | "bg" | "kk" => &RUSSIAN,
            "en" => &ENGLISH,
            "de" => &GERMAN,
            "fr" => &FRENCH,
            _ => &PLAIN,
        }
    }
}
