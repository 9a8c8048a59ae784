//! One walk over a document, for all rules that look at every text, quote, claim, basis, date or
//! reference wherever it stands.

use crate::decode::At;
use crate::document::{Basis, Claim, Document, Located, Quote, Text, When};

/// What a reference must lead to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// A passage.
    Passage,
    /// A place.
    Place,
    /// A party.
    Party,
    /// A topic.
    Topic,
    /// An event.
    Event,
    /// A party or a place.
    PartyOrPlace,
    /// A party or an event.
    PartyOrEvent,
    /// A relation, an event or a quotation.
    Fact,
}

/// What a rule wants to see.
pub trait Visitor {
    /// A multilingual text.
    fn text(&mut self, _: &At, _: &Text) {}
    /// A quote.
    fn quote(&mut self, _: &At, _: &Quote) {}
    /// A claim; its evidence is visited too.
    fn claim(&mut self, _: &At, _: &Claim) {}
    /// A basis.
    fn basis(&mut self, _: &At, _: &Basis) {}
    /// A date.
    fn when(&mut self, _: &At, _: &When) {}
    /// The id of something else.
    fn reference(&mut self, _: &At, _: &str, _: Target) {}
    /// A language tag by which something is looked up.
    fn language(&mut self, _: &At, _: &str) {}
}

struct Walk<'v> {
    visitor: &'v mut dyn Visitor,
}

/// Shows the whole document to a visitor, in the order of the format.
pub fn walk(document: &Document, visitor: &mut dyn Visitor) {
    let root = At::ROOT;
    let mut walk = Walk { visitor };
    let title = root.key("title");
    walk.text(&title.key("text"), &document.title.text);
    walk.basis(&title.key("basis"), &document.title.basis);
    walk.quotes(&title.key("evidence"), &document.title.evidence);

    let source = root.key("source");
    walk.reference(
        &source.key("publisher"),
        &document.source.publisher,
        Target::Party,
    );
    walk.when(&source.key("published"), document.source.published.as_ref());
    walk.maybe(&source.key("rights"), document.source.rights.as_ref());
    if let Some(home) = &document.home {
        let at = root.key("home");
        walk.reference(&at.key("place"), &home.place, Target::Place);
        walk.text(&at.key("label"), &home.label);
    }
    if let Some(dateline) = &document.dateline {
        walk.reference(&root.key("dateline"), dateline, Target::Place);
    }
    for (ix, translation) in document.translations.iter().enumerate() {
        let list = root.key("translations");
        let at = list.index(ix);
        walk.visitor
            .language(&at.key("language"), &translation.language);
        walk.text(&at.key("by"), &translation.by);
    }
    for (ix, passage) in document.passages.iter().enumerate() {
        let list = root.key("passages");
        walk.text(&list.index(ix).key("text"), &passage.text);
    }
    for (ix, place) in document.places.iter().enumerate() {
        let list = root.key("places");
        let at = list.index(ix);
        walk.text(&at.key("name"), &place.name);
        walk.aliases(&at, &place.aliases);
        if let Some(point) = &place.point {
            walk.text(&at.key("point").key("source"), &point.source);
        }
        walk.located(&at.key("within"), place.within.as_ref());
        walk.maybe(&at.key("note"), place.note.as_ref());
        walk.texts(&at.key("unstated"), &place.unstated);
        walk.claim(&at.key("claim"), &place.claim);
        walk.quotes(&at.key("mentions"), &place.mentions);
    }
    for (ix, party) in document.parties.iter().enumerate() {
        let list = root.key("parties");
        let at = list.index(ix);
        walk.text(&at.key("name"), &party.name);
        walk.maybe(&at.key("short"), party.short.as_ref());
        if let Some(naming) = &party.naming {
            walk.basis(&at.key("naming"), naming);
        }
        walk.aliases(&at, &party.aliases);
        walk.located(&at.key("seat"), party.seat.as_ref());
        for (ix, role) in party.roles.iter().enumerate() {
            let list = at.key("roles");
            let at = list.index(ix);
            walk.text(&at.key("title"), &role.title);
            walk.refer(&at.key("of"), role.of.as_deref(), Target::PartyOrEvent);
            walk.refer(&at.key("place"), role.place.as_deref(), Target::Place);
            walk.claim(&at.key("claim"), &role.claim);
        }
        walk.maybe(&at.key("note"), party.note.as_ref());
        walk.texts(&at.key("unstated"), &party.unstated);
        walk.claim(&at.key("claim"), &party.claim);
        walk.quotes(&at.key("mentions"), &party.mentions);
    }
    for (ix, topic) in document.topics.iter().enumerate() {
        let list = root.key("topics");
        let at = list.index(ix);
        walk.text(&at.key("name"), &topic.name);
        walk.aliases(&at, &topic.aliases);
        walk.claim(&at.key("claim"), &topic.claim);
        walk.quotes(&at.key("mentions"), &topic.mentions);
    }
    for (ix, relation) in document.relations.iter().enumerate() {
        let list = root.key("relations");
        let at = list.index(ix);
        walk.text(&at.key("name"), &relation.name);
        walk.text(&at.key("verb"), &relation.verb);
        for (ix, end) in relation.ends.iter().enumerate() {
            let list = at.key("ends");
            let at = list.index(ix);
            walk.refer(&at.key("party"), end.party.as_deref(), Target::Party);
            walk.located(&at.key("place"), end.place.as_ref());
            walk.maybe(&at.key("label"), end.label.as_ref());
        }
        walk.when(&at.key("when"), relation.when.as_ref());
        walk.refer(&at.key("event"), relation.event.as_deref(), Target::Event);
        walk.topics(&at, &relation.topics);
        walk.texts(&at.key("unstated"), &relation.unstated);
        walk.claim(&at.key("claim"), &relation.claim);
        walk.quotes(&at.key("mentions"), &relation.mentions);
    }
    for (ix, event) in document.events.iter().enumerate() {
        let list = root.key("events");
        let at = list.index(ix);
        walk.text(&at.key("name"), &event.name);
        walk.maybe(&at.key("short"), event.short.as_ref());
        walk.when(&at.key("when"), event.when.as_ref());
        walk.located(&at.key("place"), event.place.as_ref());
        walk.maybe(&at.key("venue"), event.venue.as_ref());
        walk.refer(&at.key("partOf"), event.part_of.as_deref(), Target::Event);
        for (ix, participant) in event.participants.iter().enumerate() {
            let list = at.key("participants");
            let at = list.index(ix);
            walk.reference(&at.key("party"), &participant.party, Target::PartyOrPlace);
            walk.maybe(&at.key("role"), participant.role.as_ref());
            walk.located(&at.key("from"), participant.from.as_ref());
            walk.maybe(&at.key("label"), participant.label.as_ref());
            if let Some(claim) = &participant.claim {
                walk.claim(&at.key("claim"), claim);
            }
        }
        walk.topics(&at, &event.topics);
        walk.texts(&at.key("unstated"), &event.unstated);
        walk.claim(&at.key("claim"), &event.claim);
        walk.quotes(&at.key("mentions"), &event.mentions);
    }
    for (ix, quotation) in document.quotations.iter().enumerate() {
        let list = root.key("quotations");
        let at = list.index(ix);
        walk.text(&at.key("name"), &quotation.name);
        walk.topics(&at, &quotation.topics);
        walk.claim(&at.key("claim"), &quotation.claim);
    }
    for (ix, step) in document.story.iter().enumerate() {
        let list = root.key("story");
        let at = list.index(ix);
        walk.maybe(&at.key("title"), step.title.as_ref());
        let list = at.key("facts");
        for (ix, fact) in step.facts.iter().enumerate() {
            walk.reference(&list.index(ix), fact, Target::Fact);
        }
    }
}

impl Walk<'_> {
    fn text(&mut self, at: &At, text: &Text) {
        self.visitor.text(at, text);
    }

    fn maybe(&mut self, at: &At, text: Option<&Text>) {
        if let Some(text) = text {
            self.text(at, text);
        }
    }

    fn texts(&mut self, at: &At, texts: &[Text]) {
        for (ix, text) in texts.iter().enumerate() {
            self.text(&at.index(ix), text);
        }
    }

    fn aliases(&mut self, at: &At, aliases: &std::collections::BTreeMap<String, Vec<String>>) {
        let at = at.key("aliases");
        for tag in aliases.keys() {
            self.visitor.language(&at.key(tag), tag);
        }
    }

    fn reference(&mut self, at: &At, id: &str, target: Target) {
        self.visitor.reference(at, id, target);
    }

    fn refer(&mut self, at: &At, id: Option<&str>, target: Target) {
        if let Some(id) = id {
            self.reference(at, id, target);
        }
    }

    fn topics(&mut self, at: &At, topics: &[String]) {
        let at = at.key("topics");
        for (ix, topic) in topics.iter().enumerate() {
            self.reference(&at.index(ix), topic, Target::Topic);
        }
    }

    fn located(&mut self, at: &At, located: Option<&Located>) {
        if let Some(located) = located {
            self.reference(&at.key("place"), &located.place, Target::Place);
            self.basis(&at.key("basis"), &located.basis);
        }
    }

    fn basis(&mut self, at: &At, basis: &Basis) {
        self.visitor.basis(at, basis);
        self.maybe(&at.key("reason"), basis.reason.as_ref());
        self.maybe(&at.key("source"), basis.source.as_ref());
    }

    fn when(&mut self, at: &At, when: Option<&When>) {
        let Some(when) = when else { return };
        self.visitor.when(at, when);
        self.basis(&at.key("basis"), &when.basis);
        if let Some(year) = &when.year {
            self.basis(&at.key("year"), year);
        }
    }

    fn quotes(&mut self, at: &At, quotes: &[Quote]) {
        for (ix, quote) in quotes.iter().enumerate() {
            let at = at.index(ix);
            self.reference(&at.key("passage"), &quote.passage, Target::Passage);
            self.visitor.quote(&at, quote);
        }
    }

    fn claim(&mut self, at: &At, claim: &Claim) {
        self.visitor.claim(at, claim);
        self.reference(
            &at.key("voice").key("speaker"),
            &claim.voice.speaker,
            Target::Party,
        );
        self.quotes(&at.key("evidence"), &claim.evidence);
    }
}
