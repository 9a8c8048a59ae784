//! What mends a problem of the check at once, where there is one answer that is nearly always right.

use crate::edit::data::Edit;
use crate::project::Project;
use crate::select::without_marks;
use crate::target::Target;
use crate::texts::{locate, original, quote_of};
use article::Status;
use article::document::Quotation;

/// How a problem is mended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mend {
    /// The quotation marks are no part of the words.
    WithoutMarks,
    /// Somebody's own words are stated.
    Stated,
    /// The publisher says so.
    PublisherSays,
}

impl Project {
    /// What mends a problem of a rule at a path.
    pub fn mend(&self, rule: &str, path: &str) -> Option<(Mend, Edit)> {
        match rule {
            "lint-quotation" => self.mend_quotation(path),
            "lint-voice" => self.mend_voice(path),
            _ => None,
        }
    }

    fn mend_quotation(&self, path: &str) -> Option<(Mend, Edit)> {
        let Target::Entity(id) = self.spot(path).target? else {
            return None;
        };
        let mut quotations = self.document.quotations.iter();
        let quotation = quotations.find(|one| one.id == id)?;
        let mut mended = quotation.clone();
        let how = if path.ends_with(".status") {
            mended.claim.status = Status::Stated;
            Mend::Stated
        } else {
            self.strip(&mut mended);
            Mend::WithoutMarks
        };
        (mended != *quotation).then(|| (how, Edit::PutQuotation(Box::new(mended))))
    }

    /// Leaves out the quotation marks around the words of the original.
    fn strip(&self, quotation: &mut Quotation) {
        let document = &self.document;
        let tag = original(document);
        for quote in &mut quotation.claim.evidence {
            let inner = locate(document, quote, tag)
                .map(|range| without_marks(document, range))
                .and_then(|range| quote_of(document, range));
            if let Some(Some(selector)) = inner.and_then(|mut inner| inner.quotes.remove(tag)) {
                quote.quotes.insert(tag.to_owned(), Some(selector));
            }
        }
    }

    fn mend_voice(&self, path: &str) -> Option<(Mend, Edit)> {
        if !path.ends_with("claim.voice") {
            return None;
        }
        let document = &self.document;
        let publisher = document.source.publisher.clone();
        let edit = match self.spot(path).target? {
            Target::Entity(id) => {
                let relation = document.relations.iter().find(|one| one.id == id);
                let event = document.events.iter().find(|one| one.id == id);
                match (relation, event) {
                    (Some(relation), _) => {
                        let mut mended = relation.clone();
                        mended.claim.voice.speaker = publisher;
                        Edit::PutRelation(Box::new(mended))
                    }
                    (None, Some(event)) => {
                        let mut mended = event.clone();
                        mended.claim.voice.speaker = publisher;
                        Edit::PutEvent(Box::new(mended))
                    }
                    (None, None) => return None,
                }
            }
            Target::Role { party, index } => {
                let mut role = self.role(&party, index)?.clone();
                role.claim.voice.speaker = publisher;
                let index = Some(index);
                let role = Box::new(role);
                Edit::PutRole { party, index, role }
            }
            Target::Date(_) => return None,
        };
        Some((Mend::PublisherSays, edit))
    }
}
