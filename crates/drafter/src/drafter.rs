//! One text after the other.

use crate::knowledge::KnowledgeCache;
use crate::refusal::Refusal;
use article::day::Day;
use draft::Language;
use draft::engine::{Given, Progress};
use draft::intake::{Intake, as_it_is, understand};
use draft::source::{Kind, MAX_BYTES, guess, read};

/// What is said of a text beside its words; empty where nothing is said.
#[derive(Clone, Copy, Default, Debug)]
pub struct Form<'a> {
    /// The file's name.
    pub name: &'a str,
    /// Its language, as a BCP 47 tag.
    pub language: &'a str,
    /// The day of publication, as YYYY-MM-DD.
    pub published: &'a str,
    /// The publisher.
    pub publisher: &'a str,
    /// The address of the original.
    pub url: &'a str,
}

/// A text that is ready to be drafted.
#[derive(Debug)]
struct Text {
    intake: Intake,
    language: Language,
    given: Given,
}

/// How many places are found by one name.
const MOST_PLACES: usize = 12;

/// Drafts texts one after the other.
#[derive(Default, Debug)]
pub struct Drafter {
    cache: KnowledgeCache,
    text: Option<Text>,
}

impl Drafter {
    /// Reads a text in place of the one before, and tells its language.
    ///
    /// # Errors
    /// It cannot be read or drafted, or what is said of it makes no sense.
    pub fn read(&mut self, bytes: &[u8], form: Form<'_>) -> Result<Language, Refusal> {
        self.text = None;
        let given = given(form)?;
        let kind = guess(some(form.name), bytes)?;
        let intake = match kind {
            Kind::Paragraphs if bytes.len() <= MAX_BYTES => {
                as_it_is(&String::from_utf8_lossy(bytes))
            }
            kind => understand(read(bytes, kind)?),
        };
        if intake.paragraphs.is_empty() {
            return Err(Refusal::NoText);
        }
        let language = match some(form.language) {
            Some(tag) => Language::of(tag).ok_or(Refusal::Language(None))?,
            None => intake.language.ok_or(Refusal::Language(intake.seen.tag))?,
        };
        self.text = Some(Text {
            intake,
            language,
            given,
        });
        Ok(language)
    }

    /// The names of the data files, without endings, that must be taken up before the text can be
    /// drafted.
    pub fn lacks(&mut self) -> Vec<String> {
        match &self.text {
            Some(text) => self.cache.lacks(text.language),
            None => Vec::new(),
        }
    }

    /// Takes up a data file by its name; none if there is no such file, or if it is damaged.
    pub fn take_up(&mut self, name: &str, bytes: &[u8]) -> Option<()> {
        self.cache.take_up(name, bytes)
    }

    /// The places that are called as somebody types it, as JSON: a list of the format's candidates. None if the file
    /// `gazetteer` has not been taken up, or for a language that cannot be drafted.
    pub fn places(&self, typed: &str, language: &str) -> Option<String> {
        let gazetteer = self.cache.gazetteer()?;
        let language = Language::of(language)?;
        let found = draft::places_named(gazetteer, typed, language, MOST_PLACES);
        Some(draft::listed(&found))
    }

    /// Drafts the text that was read, and forgets it: the article file. None if there is no text,
    /// if something is lacking, or if `progress` has broken off.
    pub fn draft(&mut self, progress: Progress<'_>) -> Option<String> {
        let Text {
            intake,
            language,
            given,
        } = self.text.take()?;
        let document = self.cache.with(language, |knowledge| {
            draft::draft(&intake, language, &given, knowledge, progress)
        })??;
        Some(draft::file(&document))
    }
}

fn some(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

fn given(form: Form<'_>) -> Result<Given, Refusal> {
    let published: Option<Day> = some(form.published)
        .map(|date| draft::day(date).ok_or(Refusal::Published))
        .transpose()?;
    let url = some(form.url);
    if url.is_some_and(|url| !(url.starts_with("https://") || url.starts_with("http://"))) {
        return Err(Refusal::Url);
    }
    Ok(Given {
        published,
        publisher: some(form.publisher).map(str::to_owned),
        url: url.map(str::to_owned),
    })
}
