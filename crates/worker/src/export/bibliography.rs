//! What the three bibliographic formats say: the article as a source, or one fact of it with the
//! paragraph, the words, status and voice.

use super::days::is_trusted;
use super::shared::{ExportedFact, Shared};
use article::edtf::{Edtf, Form, Shape};
use article::{BasisKind, EntityRef, PartyKind, Status};
use explorer::cite::Citation;
use explorer::i18n::{Msg, capitalised, words};

/// One entry.
pub(super) struct Source {
    /// Latin letters, digits and hyphens.
    pub key: String,
    /// In square brackets if it is made from the text, as libraries do it.
    pub title: String,
    pub publisher: &'static str,
    /// Whether the publisher is a person.
    pub person: bool,
    /// Year, month and day, as far as they are known; none where the date is not certain.
    pub issued: Option<(i32, Option<u8>, Option<u8>)>,
    pub url: Option<String>,
    /// The tag of the original's language.
    pub language: &'static str,
    pub rights: Option<&'static str>,
    /// The words, and their translation with who made it.
    pub quote: Option<String>,
    /// What is claimed, status, voice, when, paragraph, link; or where the headline is from.
    pub note: Vec<String>,
    /// Words of the format: `status:exists`, `form:reported`.
    pub keywords: Vec<String>,
    /// Number of the paragraph.
    pub paragraph: Option<usize>,
}

impl Source {
    pub fn new(shared: &Shared, fact: Option<(&ExportedFact, usize)>) -> Self {
        let article = shared.article;
        let title = shared.text(&article.title.text);
        // A headline that stands elsewhere is not ours.
        let has_headline = article.title.basis.kind != BasisKind::Derived;
        let publisher = article.party(article.source.publisher);
        let mut source = Self {
            key: article.id.clone(),
            title: if has_headline {
                title.to_owned()
            } else {
                format!("[{title}]")
            },
            publisher: shared.text(&publisher.entry.name),
            person: publisher.kind == PartyKind::Person,
            issued: shared.published_date().and_then(issued),
            url: shared.page().or_else(|| shared.address().map(String::from)),
            language: shared.original(),
            rights: shared.rights(),
            quote: None,
            note: Vec::new(),
            keywords: Vec::new(),
            paragraph: None,
        };
        let headline = words::headline_note(shared.words, article, shared.lang);
        let headline = headline.map(|note| note.trim_end_matches('.').to_owned());
        source.note.extend(headline);
        if source.issued.is_none() && shared.published_date().is_some() {
            source.note.push(capitalised(
                &shared.when(Status::Held, article.source.published.as_ref()),
            ));
        }
        if let Some((fact, quote)) = fact {
            source.tell(shared, fact, quote);
        }
        source
    }

    fn tell(&mut self, shared: &Shared, fact: &ExportedFact, quote: usize) {
        let article = shared.article;
        let claim = fact.claim;
        let said = shared.said_at(fact, quote);
        let own = (claim.voice, claim.status);
        let (voice, status) = said.map_or(own, |said| (said.voice, said.status));
        self.key = format!("{}-{}", article.id, fact.id);
        self.note.push(fact.what.clone());
        self.note
            .push(shared.status(fact.claim_ref, status).to_owned());
        self.note.push(capitalised(&shared.voice(voice)));
        if matches!(article.entity(fact.claim_ref.entity), EntityRef::Event(_))
            || fact.when.is_some()
        {
            self.note
                .push(capitalised(&shared.when(claim.status, fact.when)));
        }
        self.keywords.push(format!("status:{}", status.word()));
        self.keywords.push(format!("form:{}", voice.form.word()));
        let office = voice.office;
        self.keywords
            .extend(office.map(|office| format!("office:{}", office.word())));
        let Some(anchor) = claim.evidence.get(quote) else {
            return;
        };
        let citation = Citation::new(article, shared.words, shared.lang, claim, anchor);
        let translated = citation
            .translated
            .map(|(words, by)| format!(" {words} ({by})"));
        self.quote = Some(citation.quote + &translated.unwrap_or_default());
        self.paragraph = Some(citation.paragraph);
        let paragraph = citation.paragraph.to_string();
        self.note.push(
            shared
                .words
                .with(Msg::DetailSaidParagraph, &[("p", &paragraph)]),
        );
        self.note.extend(shared.link(fact.claim_ref, anchor));
        self.url = shared.sentence(anchor).or(self.url.take());
    }

    /// The note as one paragraph.
    pub fn note(&self) -> Option<String> {
        let note = self.note.join(". ");
        (!note.is_empty()).then_some(note)
    }
}

/// A date that is one day, month or year without doubt.
fn issued(date: &Edtf) -> Option<(i32, Option<u8>, Option<u8>)> {
    let (Form::Date(one) | Form::Moment(one, _)) = date.form() else {
        return None;
    };
    match one.shape() {
        _ if !is_trusted(date) => None,
        Shape::Day(year, month, day) => Some((year, Some(month), Some(day))),
        Shape::Month(year, month) => Some((year, Some(month), None)),
        Shape::Year(year) => Some((year, None, None)),
        _ => None,
    }
}
