//! All words of an article, and which of them a typed word may mean.

use super::distance::{distance, forgiven, letters};
use super::fold::{fold, is_run};
use super::script::{Script, has_small_words_attached, sound};
use super::stem::{roots, stem};
use compact::sort::CompactSort;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

/// A word of the article.
#[derive(Debug)]
struct Word {
    text: String,
    stem: String,
    sound: String,
    script: Script,
    /// For counting mistakes: its characters, and those of its sound.
    units: [Vec<u16>; 2],
    letters: [u64; 2],
}

impl Word {
    fn new(text: String) -> Self {
        let sound = sound(&text);
        let units = [&text, &sound].map(|text| text.encode_utf16().collect::<Vec<u16>>());
        Self {
            stem: stem(&text),
            script: Script::of(&text),
            letters: [letters(&units[0]), letters(&units[1])],
            units,
            sound,
            text,
        }
    }
}

/// What a typed word may mean.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Meant {
    /// The words of the article.
    pub fits: Vec<Fit>,
    /// How sure it is.
    pub sureness: Sureness,
    /// What of the typed word stands in them, if they are runs without spaces.
    pub piece: Option<String>,
}

/// A word of the article that a typed one may mean, and how well it fits, to 100.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fit {
    /// Number of the word.
    pub word: u32,
    /// How well.
    pub quality: u8,
}

impl Fit {
    /// The quality of the word itself.
    pub const EXACT: u8 = 100;
}

/// How sure it is that these words are meant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Sureness {
    /// None is.
    Nothing,
    /// There are mistakes in what was typed.
    Mistaken,
    /// It sounds like the beginning of one of these words.
    Likely,
    /// It is one of these words, a form of it, or its beginning.
    Sure,
}

const EXACT: u8 = Fit::EXACT;
const STEM: u8 = 92;
const SOUND: u8 = 88;
const ROOT: u8 = 75;
/// Of a word that stands inside another, and of the beginning of one: the more of the other, the better.
const WITHIN: u8 = 70;
const BEGINNING_WITHIN: u8 = 45;
/// By mistakes in the whole word.
const MISTAKES: [u8; 3] = [64, 60, 46];
/// By mistakes in its beginning.
const BEGUN_WITH_MISTAKES: [u8; 3] = [42, 40, 30];

/// All words of an article.
#[derive(Debug, Default)]
pub struct Vocabulary {
    /// By their text.
    words: Vec<Word>,
    by_stem: Vec<u32>,
    by_sound: Vec<u32>,
}

/// Collects words; each gets a number that is its own only until [`Collector::finish`].
#[derive(Default)]
pub struct Collector {
    numbers: HashMap<String, u32, BuildHasherDefault<Fnv>>,
}

/// Fowler, Noll and Vo's hash (FNV-1a): an article has words by the million, but few different ones, and
/// an order costs a dozen comparisons each. The same each time, unlike the standard library's.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Collector {
    /// The number of a folded word.
    pub fn number(&mut self, folded: String) -> u32 {
        let next = self.numbers.len() as u32;
        *self.numbers.entry(folded).or_insert(next)
    }

    /// The vocabulary, and the words' final numbers by those they had.
    pub fn finish(self) -> (Vocabulary, Vec<u32>) {
        let mut finals = vec![0; self.numbers.len()];
        let mut words = Vec::with_capacity(self.numbers.len());
        let mut numbers: Vec<(String, u32)> = self.numbers.into_iter().collect();
        numbers.compact_sort();
        for (text, number) in numbers {
            finals[number as usize] = words.len() as u32;
            words.push(Word::new(text));
        }
        let mut by_stem: Vec<u32> = (0..words.len() as u32).collect();
        let mut by_sound = by_stem.clone();
        by_stem.compact_sort_by(|a, b| words[*a as usize].stem.cmp(&words[*b as usize].stem));
        by_sound.compact_sort_by(|a, b| words[*a as usize].sound.cmp(&words[*b as usize].sound));
        let vocabulary = Vocabulary {
            words,
            by_stem,
            by_sound,
        };
        (vocabulary, finals)
    }
}

/// The best fit of each word.
#[derive(Default)]
struct Fits(BTreeMap<u32, u8>);

impl Fits {
    fn add(&mut self, word: u32, quality: u8) {
        let best = self.0.entry(word).or_insert(0);
        *best = (*best).max(quality);
    }
}

impl Fits {
    fn meant(self, sureness: Sureness) -> Meant {
        let fits = self.0.into_iter();
        Meant {
            fits: fits.map(|(word, quality)| Fit { word, quality }).collect(),
            sureness,
            piece: None,
        }
    }
}

/// How well the beginning of a word fits it: the more of it, the better.
fn begun(typed: usize, whole: usize, least: u8) -> u8 {
    least + (25 * typed.min(whole) / whole.max(1)) as u8
}

impl Vocabulary {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The words, by their numbers.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &*word.text)
    }

    /// The number of a text's word.
    pub fn number(&self, folded: &str) -> Option<u32> {
        let found = self
            .words
            .binary_search_by(|word| word.text.as_str().cmp(folded));
        found.ok().map(|at| at as u32)
    }

    /// The words that a typed one may mean.
    pub fn fits(&self, typed: &str) -> Meant {
        let typed = Word::new(fold(typed));
        let mut fits = Fits::default();
        if typed.text.is_empty() {
            return fits.meant(Sureness::Nothing);
        }
        if is_run(&typed.text) {
            return self.runs_with(&typed.text);
        }
        self.sure(&typed, &mut fits);
        if fits.0.is_empty() && typed.text.starts_with(has_small_words_attached) {
            self.contained(&typed.text, WITHIN, &mut fits);
        }
        let mut sureness = Sureness::Sure;
        if fits.0.is_empty() {
            sureness = Sureness::Likely;
            self.begins_to_sound(&typed, &mut fits);
            if fits.0.is_empty() {
                sureness = Sureness::Mistaken;
            }
            self.mistaken(&typed, &mut fits);
        }
        if fits.0.is_empty() {
            sureness = Sureness::Nothing;
        }
        fits.meant(sureness)
    }

    /// The runs in which a text stands; if there are none, those in which as much of its beginning stands as possible.
    fn runs_with(&self, typed: &str) -> Meant {
        let mut fits = Fits::default();
        let mut piece = typed;
        while !piece.is_empty() {
            let sure = piece.len() == typed.len();
            self.contained(
                piece,
                if sure { WITHIN } else { BEGINNING_WITHIN },
                &mut fits,
            );
            if !fits.0.is_empty() {
                let sureness = if sure {
                    Sureness::Sure
                } else {
                    Sureness::Likely
                };
                return Meant {
                    piece: Some(piece.to_owned()),
                    ..fits.meant(sureness)
                };
            }
            let shorter = piece.char_indices().next_back().map_or(0, |(at, _)| at);
            // A single character of several would be found everywhere.
            piece = &piece[..shorter];
            if piece.chars().nth(1).is_none() {
                break;
            }
        }
        fits.meant(Sureness::Nothing)
    }

    /// The words that have a text anywhere in them.
    fn contained(&self, text: &str, least: u8, fits: &mut Fits) {
        for (number, known) in self.words.iter().enumerate() {
            if known.text.contains(text) {
                let exact = known.text.len() == text.len();
                let quality = begun(text.len(), known.text.len(), least);
                fits.add(number as u32, if exact { EXACT } else { quality });
            }
        }
    }

    fn sure(&self, typed: &Word, fits: &mut Fits) {
        for (word, known) in self.beginning_with(&typed.text) {
            let exact = known.text.len() == typed.text.len();
            let quality = begun(typed.text.len(), known.text.len(), 70);
            fits.add(word, if exact { EXACT } else { quality });
        }
        self.with_stem(&typed.stem, typed.script, STEM, fits);
        for (word, known) in self.sounding(typed) {
            if known.sound.len() == typed.sound.len() {
                fits.add(word, SOUND);
            }
        }
        if fits.0.is_empty() {
            for root in roots(&typed.stem) {
                self.with_stem(root, typed.script, ROOT, fits);
                self.with_stem(&stem(root), typed.script, ROOT, fits);
            }
        }
    }

    fn begins_to_sound(&self, typed: &Word, fits: &mut Fits) {
        for (word, known) in self.sounding(typed) {
            fits.add(word, begun(typed.sound.len(), known.sound.len(), 62));
        }
    }

    /// Words in other letters that begin with these sounds; within one script the letters count. One
    /// sound is too little to go by.
    fn sounding<'s>(&'s self, typed: &'s Word) -> impl Iterator<Item = (u32, &'s Word)> {
        let (script, sound) = (typed.script, &typed.sound);
        let from = self.start(&self.by_sound, |word| &word.sound, sound);
        let words = self.by_sound[from..].iter();
        words
            .map(|word| (*word, &self.words[*word as usize]))
            .take_while(move |(_, known)| sound.len() > 1 && known.sound.starts_with(sound))
            .filter(move |(_, known)| script != Script::Other && known.script != script)
    }

    fn mistaken(&self, typed: &Word, fits: &mut Fits) {
        let forgiven = [0, 1].map(|sounds: usize| forgiven(typed.units[sounds].len()));
        if forgiven == [0, 0] || typed.script == Script::Other {
            return;
        }
        for (word, known) in self.words.iter().enumerate() {
            let sounds = usize::from(known.script != typed.script);
            let most = forgiven[sounds];
            if most == 0 || known.script == Script::Other {
                continue;
            }
            // Each letter that the word has not is a mistake.
            let strange = (typed.letters[sounds] & !known.letters[sounds]).count_ones();
            if strange as usize > most {
                continue;
            }
            let (whole, beginning) = distance(&typed.units[sounds], &known.units[sounds], most);
            let whole = whole.and_then(|mistakes| MISTAKES.get(mistakes));
            // Of a beginning, less is known.
            let beginning = beginning
                .filter(|mistakes| *mistakes < most || most == 1)
                .and_then(|mistakes| BEGUN_WITH_MISTAKES.get(mistakes));
            if let Some(quality) = whole.or(beginning) {
                fits.add(word as u32, *quality);
            }
        }
    }

    fn beginning_with<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (u32, &'s Word)> {
        let from = self.words.partition_point(|word| word.text.as_str() < text);
        let words = self.words.iter().enumerate().skip(from);
        words
            .take_while(move |(_, word)| word.text.starts_with(text))
            .map(|(number, word)| (number as u32, word))
    }

    fn with_stem(&self, stem: &str, script: Script, quality: u8, fits: &mut Fits) {
        let from = self.start(&self.by_stem, |word| &word.stem, stem);
        for word in &self.by_stem[from..] {
            let known = &self.words[*word as usize];
            if known.stem != stem {
                break;
            }
            if known.script == script {
                fits.add(*word, quality);
            }
        }
    }

    /// Where in an order what is not before `text` begins.
    fn start(&self, order: &[u32], of: impl Fn(&Word) -> &String, text: &str) -> usize {
        order.partition_point(|word| of(&self.words[*word as usize]).as_str() < text)
    }
}

/// Which words of the vocabulary are among some.
pub fn numbers(fits: &[Fit]) -> std::collections::BTreeSet<u32> {
    fits.iter().map(|fit| fit.word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(vocabulary: &[&str], typed: &str) -> Option<String> {
        let mut collector = Collector::default();
        for word in vocabulary {
            collector.number(fold(word));
        }
        let (words, _) = collector.finish();
        let best = words.fits(typed).fits;
        let best = best.iter().max_by_key(|fit| fit.quality)?;
        Some(words.words[best.word as usize].text.clone())
    }

    const WORDS: &[&str] = &[
        "Индия",
        "Иран",
        "Ирина",
        "Гусева",
        "Mayor",
        "Казахстан",
        "город",
    ];

    #[test]
    fn a_word_is_found_in_any_form() {
        for (typed, meant) in [
            ("индию", "индия"),
            ("индийский", "индия"),
            ("gusevoy", "гусева"),
            ("GUSEVA", "гусева"),
            ("мэйор", "mayor"),
            ("каз", "казахстан"),
            ("казахтсан", "казахстан"),
            ("городами", "город"),
            ("иранн", "иран"),
        ] {
            assert_eq!(best(WORDS, typed).as_deref(), Some(meant), "{typed}");
        }
        assert_eq!(best(WORDS, "qqqq"), None);
        assert_eq!(best(WORDS, ""), None);
        assert_eq!(best(&[], "a"), None);
    }

    #[test]
    fn words_are_found_inside_runs_without_spaces() {
        let runs = &[
            "東京市役所で",
            "東京",
            "协议签署",
            "서울시청은",
            "ที่ประชุมเมือง",
            "القاهره",
        ];
        for (typed, meant) in [
            ("市役所", "東京市役所で"),
            ("東京", "東京"),
            ("京", "東京"),
            ("东京协议", ""),
            ("协议", "协议签署"),
            ("시청", "서울시청은"),
            ("서울시청에서", "서울시청은"),
            ("เมือง", "ที่ประชุมเมือง"),
            ("قاهرة", "القاهره"),
        ] {
            assert_eq!(best(runs, typed).unwrap_or_default(), meant, "{typed}");
        }
    }

    #[test]
    fn what_is_right_is_not_taken_for_a_mistake() {
        let mut collector = Collector::default();
        for word in WORDS {
            collector.number(fold(word));
        }
        let (words, _) = collector.finish();
        let meant = words.fits("иран");
        assert_eq!((meant.sureness, meant.fits.len()), (Sureness::Sure, 1));
        assert_eq!(words.fits("ирбн").sureness, Sureness::Mistaken);
        assert_eq!(words.fits("йцукен").sureness, Sureness::Nothing);
    }
}
