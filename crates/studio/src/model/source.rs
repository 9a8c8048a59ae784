//! The text that is given, and what is said of it.

use super::message::Field;
use super::published;
use browser::worker::Said;

/// The text as it was given.
#[derive(Clone, PartialEq, Debug)]
pub enum Raw {
    /// Words, as they were typed or pasted.
    Words(String),
    /// Markup that was pasted.
    Html(String),
    /// A file.
    File(web_sys::File),
}

/// The text that is given, and what is said of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Source {
    /// The text.
    pub raw: Raw,
    /// The publisher, if the editor has said so.
    pub publisher: Option<String>,
    /// The day of publication, as the editor has typed it.
    pub published: Option<String>,
    /// The address of the original.
    pub url: Option<String>,
    /// The tag of the language that the editor has chosen.
    pub language: Option<String>,
}

impl Source {
    /// A text of which nothing is said.
    pub fn new(raw: Raw) -> Self {
        Self {
            raw,
            publisher: None,
            published: None,
            url: None,
            language: None,
        }
    }

    /// Changes a field.
    pub fn fill(&mut self, field: Field, value: String) {
        let place = match field {
            Field::Publisher => &mut self.publisher,
            Field::Published => &mut self.published,
            Field::Url => &mut self.url,
        };
        *place = Some(value);
    }

    /// What the drafter is told.
    ///
    /// # Errors
    /// The field that makes no sense.
    pub fn said(&self) -> Result<Said, Field> {
        let filled = |text: &Option<String>| {
            let text = text.as_deref().map(str::trim);
            text.filter(|text| !text.is_empty()).map(str::to_owned)
        };
        let published = match filled(&self.published) {
            Some(typed) => Some(published::day(&typed).ok_or(Field::Published)?),
            None => None,
        };
        let url = filled(&self.url);
        if (url.as_deref())
            .is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://"))
        {
            return Err(Field::Url);
        }
        let name = match &self.raw {
            Raw::Html(_) => Some("pasted.html".to_owned()),
            Raw::Words(_) => Some("pasted.txt".to_owned()),
            Raw::File(_) => None,
        };
        Ok(Said {
            name,
            language: self.language.clone(),
            published: published.map(|day| {
                let (year, month, day) = day.to_ymd();
                format!("{year:04}-{month:02}-{day:02}")
            }),
            publisher: filled(&self.publisher),
            url,
        })
    }
}
