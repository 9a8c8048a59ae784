//! What the words of a sentence are in its claim: who, what is done, with whom, where.

use crate::model::{ClaimField, mentions};
use crate::words::Msg;
use editing::claim::ClaimForm;
use editing::{Project, TextRange, locate, original};

/// What words are in a claim.
#[derive(Clone, Copy)]
pub struct Gloss {
    /// The words.
    pub at: TextRange,
    /// The field of the form that they fill.
    pub field: ClaimField,
    /// Whether this field is open.
    pub is_open: bool,
}

impl Gloss {
    /// The name of the field.
    pub fn name(self) -> Msg {
        match self.field {
            ClaimField::Who => Msg::ClaimWho,
            ClaimField::WithWhom => Msg::ClaimWithWhom,
            ClaimField::Place => Msg::ClaimPlace,
            _ => Msg::ClaimVerb,
        }
    }
}

/// The glosses of a claim, each under those words of its sentences that stand for it, the nearest to the verb.
pub fn glosses(project: &Project, form: &ClaimForm, open: ClaimField) -> Vec<Gloss> {
    let document = &project.document;
    let tag = original(document);
    let quotes = form.evidence.iter();
    let sentences: Vec<TextRange> = quotes
        .filter_map(|quote| locate(document, quote, tag))
        .collect();
    let said = |id: &str| {
        let all = mentions(project, id).into_iter().map(|(_, at)| at);
        let inside = all.filter(|at| sentences.iter().any(|sentence| sentence.contains(*at)));
        inside.min_by_key(|at| {
            let verb = form.verb_words.filter(|verb| verb.passage == at.passage);
            verb.map_or(0, |verb| verb.span.start.abs_diff(at.span.start))
        })
    };
    let who = form.who.iter().map(|part| (ClaimField::Who, &part.id));
    let with = form.with_whom.iter();
    let with = with.map(|part| (ClaimField::WithWhom, &part.id));
    let place = form.place.iter();
    let place = place.map(|place| (ClaimField::Place, &place.place));
    let named = who.chain(with).chain(place);
    let named = named.filter_map(|(field, id)| Some((field, said(id)?)));
    let verb = form.verb_words.map(|at| (ClaimField::Verb, at));
    let all = named.chain(verb).map(|(field, at)| Gloss {
        at,
        field,
        is_open: field == open,
    });
    all.collect()
}
