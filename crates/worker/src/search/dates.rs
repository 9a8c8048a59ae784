//! The dates of an article: those of its facts, and those that its sentences name.

use super::date::NamedDate;
use super::fold::words;
use super::months::{Degree, Month, Months};
use super::phrases::{Certainty, Phrase, typed, written};
use super::vocabulary::Vocabulary;
use article::edtf::Edtf;
use article::{Article, Span, When};

/// How much a date counts, to 100: less than the name that was typed, more than a sentence.
const FACT: u16 = 82;
const PUBLISHED: u16 = 60;
const SENTENCE: u16 = 70;
/// Of that, for what is as likely no date.
const FAINT: u16 = 50;

/// What is looked up for a query with a date.
#[derive(Debug)]
pub struct Dates {
    months: Months,
    /// Words of the vocabulary that are the whole name of a month.
    month_words: Vec<u32>,
    /// Dated facts by number.
    facts: Vec<(u32, Edtf)>,
    /// The publisher, and when the article was published.
    published: Option<(u32, Edtf)>,
    /// Sentences by number, and the dates that they name.
    sentences: Vec<(u32, NamedDate)>,
}

impl Dates {
    /// Those of the facts.
    pub fn new(article: &Article, vocabulary: &Vocabulary) -> Self {
        let date = |when: &Option<When>| when.as_ref().and_then(|when| when.date);
        let relations = article
            .relations
            .iter()
            .map(|relation| (&relation.entry, date(&relation.when)));
        let events = article
            .events
            .iter()
            .map(|event| (&event.entry, date(&event.when)));
        let facts = relations.chain(events);
        let publisher = &article.party(article.source.publisher).entry;
        let months = Months::new();
        let month_words = vocabulary
            .texts()
            .zip(0..)
            .filter(|(text, _)| is_whole(&months, text));
        Self {
            month_words: month_words.map(|(_, number)| number).collect(),
            months,
            facts: facts
                .filter_map(|(entry, date)| Some((entry.entity.number() as u32, date?)))
                .collect(),
            published: date(&article.source.published)
                .map(|date| (publisher.entity.number() as u32, date)),
            sentences: Vec::new(),
        }
    }

    /// Words of the vocabulary without which a sentence names no date.
    pub fn signs(&self, vocabulary: &Vocabulary) -> Vec<u32> {
        let is_year = |text: &str| text.len() == 4 && text.bytes().all(|c| c.is_ascii_digit());
        let is_sign = |text: &str| {
            is_year(text)
                || self
                    .month(text)
                    .is_some_and(|month| month.degree > Degree::Begun)
        };
        let signs = vocabulary
            .texts()
            .zip(0..)
            .filter(|(text, _)| is_sign(text));
        signs.map(|(_, number)| number).collect()
    }

    /// Takes up the dates of a sentence.
    pub fn add(&mut self, sentence: u32, text: &str) {
        let dates = written(text, &words(text, false), &self.months);
        self.sentences
            .extend(dates.into_iter().map(|(_, date)| (sentence, date)));
    }

    /// The month that a folded word may mean.
    pub fn month(&self, folded: &str) -> Option<Month> {
        self.months.meant(folded)
    }

    /// Whether a word of the vocabulary is the whole name of a month.
    pub fn is_month(&self, word: u32) -> bool {
        self.month_words.binary_search(&word).is_ok()
    }

    /// The dates in a query.
    pub fn phrases(&self, query: &str) -> Vec<Phrase> {
        typed(query, &words(query, false), &self.months)
    }

    /// The facts of a time, and the publisher if the article was published then; with how much that counts.
    pub fn facts(&self, sought: &Phrase) -> Vec<(u32, u8)> {
        let worth = |date: &Edtf, most| {
            let fits = sought.dates.iter().map(|sought| sought.fits_fact(date));
            worth(sought, fits.max().unwrap_or(0), most)
        };
        let facts = self
            .facts
            .iter()
            .map(|(fact, date)| (*fact, worth(date, FACT)));
        let published = self
            .published
            .iter()
            .map(|(party, date)| (*party, worth(date, PUBLISHED)));
        facts
            .chain(published)
            .filter(|(_, worth)| *worth > 0)
            .collect()
    }

    /// The sentences that name a time, with how much that counts.
    pub fn sentences(&self, sought: &Phrase) -> Vec<(u32, u8)> {
        let sentences = self.sentences.iter();
        let found = sentences
            .map(|(sentence, date)| (*sentence, worth(sought, fits(sought, date), SENTENCE)));
        found.filter(|(_, worth)| *worth > 0).collect()
    }

    /// Where a text names one of these times.
    pub fn spans(&self, text: &str, sought: &[Phrase]) -> Vec<Span> {
        let words = words(text, false);
        let dates = written(text, &words, &self.months).into_iter();
        let found = dates.filter(|(_, date)| sought.iter().any(|sought| fits(sought, date) > 0));
        let span = |(at, _): (std::ops::Range<usize>, NamedDate)| {
            Some(Span {
                start: words.get(at.start)?.at.start as u32,
                end: words.get(at.end.checked_sub(1)?)?.at.end as u32,
            })
        };
        found.filter_map(span).collect()
    }
}

fn is_whole(months: &Months, text: &str) -> bool {
    months
        .meant(text)
        .is_some_and(|month| month.degree == Degree::Full)
}

fn fits(sought: &Phrase, date: &NamedDate) -> u8 {
    let fits = sought.dates.iter().map(|sought| sought.fits_text(date));
    fits.max().unwrap_or(0)
}

fn worth(sought: &Phrase, fit: u8, most: u16) -> u8 {
    let sure = if sought.certainty == Certainty::Faint {
        FAINT
    } else {
        100
    };
    (u16::from(fit) * most / 100 * sure / 100) as u8
}
