//! The head of the file: title, source, date line.

use super::source::Source as Findings;
use super::texts::{Words, shortened};
use super::whens::when;
use crate::intake::Origin;
use article::document::{Source, Title, When};

/// Longest headline that is made of the first sentence, in characters.
const LONGEST: usize = 90;

pub(super) fn title(source: &Findings<'_>) -> Title {
    let words = source.words;
    if let Some(title) = &source.intake.title {
        let basis = match title.from {
            Origin::Metadata | Origin::FileProperties => Words::reference(words.say(
                "заголовок из данных страницы или файла",
                "the headline is from the data of the page or the file",
            )),
            _ => Words::stated(),
        };
        return Title {
            text: words.text(&title.text),
            basis,
            evidence: Vec::new(),
        };
    }
    let start = source
        .intake
        .dateline
        .as_ref()
        .filter(|line| line.paragraph == 0)
        .map_or(0, |line| line.whole.end);
    let paragraph = source.findings.paragraphs.first();
    let first = paragraph
        .and_then(|paragraph| {
            paragraph
                .sentences
                .iter()
                .find(|sentence| sentence.end > start)
        })
        .map_or(0..0, |sentence| sentence.start.max(start)..sentence.end);
    let lead = source.quotes.words(0, &first).unwrap_or_default();
    Title {
        text: words.text(&shortened(lead, LONGEST)),
        basis: Words::derived(words.say(
            "в тексте нет заголовка: это начало первой фразы",
            "the text has no headline: this is the beginning of its first sentence",
        )),
        evidence: source.quotes.quote(0, &first).into_iter().collect(),
    }
}

pub(super) fn source(source: &Findings<'_>) -> Source {
    let url = source
        .given
        .url
        .clone()
        .or_else(|| source.intake.url.clone());
    let is_address = |url: &String| url.starts_with("https://") || url.starts_with("http://");
    Source {
        publisher: source.entities.publisher.clone(),
        url: url.filter(is_address),
        published: published(source),
        rights: None,
    }
}

/// The date of publication: the one in the date line, else the one that is given or was read.
fn published(source: &Findings<'_>) -> Option<When> {
    let words = source.words;
    let line = source.intake.dateline.as_ref();
    let in_line = line.and_then(|line| {
        let date = line.date.as_ref()?;
        source.findings.dates.iter().find(|found| {
            found.paragraph == line.paragraph
                && found.range.start < date.end
                && date.start < found.range.end
                && found.edtf.is_some()
        })
    });
    if let Some(found) = in_line {
        return Some(when(source, found));
    }
    let given = source.given.published.map(|day| {
        let (year, month, day) = day.to_ymd();
        (
            format!("{year:04}-{month:02}-{day:02}"),
            words.say("указано редактором", "given by the editor"),
        )
    });
    let read = source.intake.published.as_ref().and_then(|published| {
        let day = published.iso.as_ref()?.get(..10)?.to_string();
        let from = match published.from {
            Origin::Metadata | Origin::FileProperties => words.say(
                "из данных страницы или файла",
                "from the data of the page or the file",
            ),
            _ => words.say(
                "из строки с датой публикации",
                "from the line with the date of publication",
            ),
        };
        Some((day, from))
    });
    given.or(read).map(|(date, from)| When {
        date: Some(date),
        basis: Words::reference(from),
        year: None,
        repeats: None,
    })
}

/// The place in the date line.
pub(super) fn dateline(source: &Findings<'_>) -> Option<String> {
    let line = source.intake.dateline.as_ref()?;
    let place = line.place.as_ref()?;
    let id = source.entities.at(source.findings, line.paragraph, place)?;
    source.entities.places.contains(&id).then_some(id)
}
