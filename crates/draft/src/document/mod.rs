//! The draft as an article file.

mod claims;
mod dated;
mod entities;
mod events;
mod facts;
mod head;
mod notes;
mod parties;
mod places;
mod quotations;
mod quotes;
mod seats;
mod source;
mod taken;
mod texts;
mod whens;

pub use places::places_named;
pub use whens::typed_date;

use crate::engine::{Findings, Given, Knowledge};
use crate::intake::Intake;
use article::document::{Document, Passage};
use entities::Entities;
use quotes::Quotes;
use source::Source;
use texts::Words;

/// The article file of what was found.
pub(crate) fn write(
    findings: &Findings,
    intake: &Intake,
    given: &Given,
    knowledge: &Knowledge,
) -> Document {
    let tag = findings.language.tag();
    let words = Words::of(findings.language);
    let entities = Entities::new(findings, intake, given, knowledge, words);
    let source = Source {
        findings,
        intake,
        given,
        knowledge,
        quotes: Quotes::new(&findings.paragraphs, tag),
        words,
        entities,
    };
    let (title, origin) = (head::title(&source), head::source(&source));
    let facts = facts::write(&source);
    let mut parties = parties::write(&source);
    if facts.nobody_speaks {
        parties.push(parties::nobody(&source));
    }
    let passages = findings.paragraphs.iter().enumerate();
    Document {
        format: article::check::FORMAT.to_string(),
        id: source.entities.document.clone(),
        languages: vec![tag.to_string()],
        title,
        source: origin,
        home: None,
        dateline: head::dateline(&source),
        translations: Vec::new(),
        passages: passages
            .map(|(number, paragraph)| Passage {
                id: Quotes::passage(number),
                text: words.text(&paragraph.text),
            })
            .collect(),
        places: places::write(&source),
        parties,
        topics: Vec::new(),
        draft: Some(notes::write(&source, &facts)),
        relations: facts.relations,
        events: facts.events,
        quotations: facts.quotations,
        story: Vec::new(),
    }
}
