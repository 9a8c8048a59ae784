//! One walk over a document, for all rules that look at every text, quote, claim, basis, date or
//! reference wherever it stands.

use crate::decode::At;
use crate::document::draft::{Drafting, Suggestion};
use crate::document::{
    Basis, Claim, Document, Event, Figure, Located, Party, Passage, Place, Quotation, Quote,
    Relation, StoryStep, Text, Topic, Translation, Voice, When,
};

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
    /// What a machine says of its suggestion; the id of what it suggests, if that has one.
    fn suggestion(&mut self, _: &At, _: Option<&str>, _: &Suggestion) {}
}

struct Walk<'v> {
    visitor: &'v mut dyn Visitor,
}

/// Shows the whole document to a visitor, in the order of the format.
pub fn walk(document: &Document, visitor: &mut dyn Visitor) {
    let root = At::ROOT;
    let mut walk = Walk { visitor };
    walk.head(&root, document);
    let list = root.key("translations");
    for (ix, translation) in document.translations.iter().enumerate() {
        walk.translation(&list.index(ix), translation);
    }
    let list = root.key("passages");
    for (ix, passage) in document.passages.iter().enumerate() {
        walk.passage(&list.index(ix), passage);
    }
    let list = root.key("places");
    for (ix, place) in document.places.iter().enumerate() {
        walk.place(&list.index(ix), place);
    }
    let list = root.key("parties");
    for (ix, party) in document.parties.iter().enumerate() {
        walk.party(&list.index(ix), party);
    }
    let list = root.key("topics");
    for (ix, topic) in document.topics.iter().enumerate() {
        walk.topic(&list.index(ix), topic);
    }
    let list = root.key("relations");
    for (ix, relation) in document.relations.iter().enumerate() {
        walk.relation(&list.index(ix), relation);
    }
    let list = root.key("events");
    for (ix, event) in document.events.iter().enumerate() {
        walk.event(&list.index(ix), event);
    }
    let list = root.key("quotations");
    for (ix, quotation) in document.quotations.iter().enumerate() {
        walk.quotation(&list.index(ix), quotation);
    }
    let list = root.key("story");
    for (ix, step) in document.story.iter().enumerate() {
        walk.step(&list.index(ix), step);
    }
    if let Some(drafting) = &document.draft {
        walk.drafting(&root.key("draft"), drafting);
    }
}

impl Walk<'_> {
    /// Headline, source, home and dateline.
    fn head(&mut self, root: &At, document: &Document) {
        let title = root.key("title");
        self.text(&title.key("text"), &document.title.text);
        self.basis(&title.key("basis"), &document.title.basis);
        self.quotes(&title.key("evidence"), &document.title.evidence);

        let source = root.key("source");
        self.reference(
            &source.key("publisher"),
            &document.source.publisher,
            Target::Party,
        );
        self.when(&source.key("published"), document.source.published.as_ref());
        self.maybe(&source.key("rights"), document.source.rights.as_ref());
        if let Some(home) = &document.home {
            let at = root.key("home");
            self.reference(&at.key("place"), &home.place, Target::Place);
            self.text(&at.key("label"), &home.label);
        }
        if let Some(dateline) = &document.dateline {
            self.reference(&root.key("dateline"), dateline, Target::Place);
        }
    }

    fn translation(&mut self, at: &At, translation: &Translation) {
        self.visitor
            .language(&at.key("language"), &translation.language);
        self.text(&at.key("by"), &translation.by);
    }

    fn passage(&mut self, at: &At, passage: &Passage) {
        self.text(&at.key("text"), &passage.text);
    }

    fn place(&mut self, at: &At, place: &Place) {
        self.text(&at.key("name"), &place.name);
        self.aliases(at, &place.aliases);
        if let Some(point) = &place.point {
            self.text(&at.key("point").key("source"), &point.source);
        }
        self.located(&at.key("within"), place.within.as_ref());
        self.maybe(&at.key("note"), place.note.as_ref());
        self.texts(&at.key("unstated"), &place.unstated);
        self.figures(at, &place.figures);
        self.ground(at, place.claim.as_ref(), place.reference.as_ref());
        self.quotes(&at.key("mentions"), &place.mentions);
        self.suggestion(at, Some(&place.id), place.draft.as_ref());
    }

    fn party(&mut self, at: &At, party: &Party) {
        self.text(&at.key("name"), &party.name);
        self.maybe(&at.key("short"), party.short.as_ref());
        if let Some(naming) = &party.naming {
            self.basis(&at.key("naming"), naming);
        }
        self.aliases(at, &party.aliases);
        self.located(&at.key("seat"), party.seat.as_ref());
        for (ix, role) in party.roles.iter().enumerate() {
            let list = at.key("roles");
            let at = list.index(ix);
            self.text(&at.key("title"), &role.title);
            self.refer(&at.key("of"), role.of.as_deref(), Target::PartyOrEvent);
            self.refer(&at.key("place"), role.place.as_deref(), Target::Place);
            self.claim(&at.key("claim"), &role.claim);
            self.suggestion(&at, Some(&party.id), role.draft.as_ref());
        }
        self.maybe(&at.key("note"), party.note.as_ref());
        self.texts(&at.key("unstated"), &party.unstated);
        self.figures(at, &party.figures);
        self.ground(at, party.claim.as_ref(), party.reference.as_ref());
        self.quotes(&at.key("mentions"), &party.mentions);
        self.suggestion(at, Some(&party.id), party.draft.as_ref());
    }

    fn topic(&mut self, at: &At, topic: &Topic) {
        self.text(&at.key("name"), &topic.name);
        self.aliases(at, &topic.aliases);
        self.claim(&at.key("claim"), &topic.claim);
        self.quotes(&at.key("mentions"), &topic.mentions);
        self.suggestion(at, Some(&topic.id), topic.draft.as_ref());
    }

    fn relation(&mut self, at: &At, relation: &Relation) {
        self.text(&at.key("name"), &relation.name);
        self.text(&at.key("verb"), &relation.verb);
        for (ix, end) in relation.ends.iter().enumerate() {
            let list = at.key("ends");
            let at = list.index(ix);
            self.refer(&at.key("party"), end.party.as_deref(), Target::Party);
            self.located(&at.key("place"), end.place.as_ref());
            self.maybe(&at.key("label"), end.label.as_ref());
            let list = at.key("and");
            for (ix, member) in end.and.iter().enumerate() {
                let at = list.index(ix);
                self.refer(&at.key("party"), member.party.as_deref(), Target::Party);
                self.located(&at.key("place"), member.place.as_ref());
            }
        }
        self.when(&at.key("when"), relation.when.as_ref());
        self.refer(&at.key("event"), relation.event.as_deref(), Target::Event);
        self.topics(at, &relation.topics);
        self.texts(&at.key("unstated"), &relation.unstated);
        self.figures(at, &relation.figures);
        self.facts(&at.key("contradicts"), &relation.contradicts);
        self.facts(&at.key("corrects"), &relation.corrects);
        self.claim(&at.key("claim"), &relation.claim);
        self.quotes(&at.key("mentions"), &relation.mentions);
        self.suggestion(at, Some(&relation.id), relation.draft.as_ref());
    }

    fn event(&mut self, at: &At, event: &Event) {
        self.maybe(&at.key("what"), event.what.as_ref());
        self.text(&at.key("name"), &event.name);
        self.maybe(&at.key("short"), event.short.as_ref());
        self.when(&at.key("when"), event.when.as_ref());
        self.located(&at.key("place"), event.place.as_ref());
        if let Some(movement) = &event.movement {
            let at = at.key("movement");
            self.located(&at.key("from"), movement.from.as_ref());
            let via = at.key("via");
            for (ix, stop) in movement.via.iter().enumerate() {
                self.located(&via.index(ix), Some(stop));
            }
            self.located(&at.key("to"), movement.to.as_ref());
        }
        self.maybe(&at.key("venue"), event.venue.as_ref());
        self.refer(&at.key("partOf"), event.part_of.as_deref(), Target::Event);
        for (ix, participant) in event.participants.iter().enumerate() {
            let list = at.key("participants");
            let at = list.index(ix);
            self.reference(&at.key("party"), &participant.party, Target::PartyOrPlace);
            self.maybe(&at.key("role"), participant.role.as_ref());
            self.located(&at.key("from"), participant.from.as_ref());
            self.maybe(&at.key("label"), participant.label.as_ref());
            if let Some(claim) = &participant.claim {
                self.claim(&at.key("claim"), claim);
            }
        }
        self.topics(at, &event.topics);
        self.texts(&at.key("unstated"), &event.unstated);
        self.figures(at, &event.figures);
        self.facts(&at.key("contradicts"), &event.contradicts);
        self.facts(&at.key("corrects"), &event.corrects);
        self.claim(&at.key("claim"), &event.claim);
        self.quotes(&at.key("mentions"), &event.mentions);
        self.suggestion(at, Some(&event.id), event.draft.as_ref());
    }

    fn quotation(&mut self, at: &At, quotation: &Quotation) {
        self.text(&at.key("name"), &quotation.name);
        self.topics(at, &quotation.topics);
        self.facts(&at.key("contradicts"), &quotation.contradicts);
        self.facts(&at.key("corrects"), &quotation.corrects);
        self.claim(&at.key("claim"), &quotation.claim);
        self.suggestion(at, Some(&quotation.id), quotation.draft.as_ref());
    }

    fn step(&mut self, at: &At, step: &StoryStep) {
        self.maybe(&at.key("title"), step.title.as_ref());
        self.facts(&at.key("facts"), &step.facts);
    }

    fn drafting(&mut self, at: &At, drafting: &Drafting) {
        let list = at.key("dates");
        for (ix, date) in drafting.dates.iter().enumerate() {
            let at = list.index(ix);
            self.one_quote(&at.key("words"), &date.words);
            self.when(&at.key("when"), Some(&date.when));
            self.suggestion(&at, None, Some(&date.draft));
        }
        let list = at.key("voices");
        for (ix, voiced) in drafting.voices.iter().enumerate() {
            let at = list.index(ix);
            self.one_quote(&at.key("sentence"), &voiced.sentence);
            self.voice(&at.key("voice"), &voiced.voice);
            self.suggestion(&at, None, Some(&voiced.draft));
        }
        self.quotes(&at.key("withoutFacts"), &drafting.without_facts);
    }

    fn suggestion(&mut self, at: &At, id: Option<&str>, suggestion: Option<&Suggestion>) {
        let Some(suggestion) = suggestion else { return };
        let at = at.key("draft");
        self.visitor.suggestion(&at, id, suggestion);
        self.texts(&at.key("unstated"), &suggestion.unstated);
    }

    fn facts(&mut self, at: &At, ids: &[String]) {
        for (ix, fact) in ids.iter().enumerate() {
            self.reference(&at.index(ix), fact, Target::Fact);
        }
    }

    fn figures(&mut self, at: &At, figures: &[Figure]) {
        let list = at.key("figures");
        for (ix, figure) in figures.iter().enumerate() {
            let at = list.index(ix);
            self.text(&at.key("name"), &figure.name);
            self.maybe(&at.key("unit"), figure.unit.as_ref());
            self.when(&at.key("asOf"), figure.as_of.as_ref());
            if let Some(claim) = &figure.claim {
                self.claim(&at.key("claim"), claim);
            }
        }
    }

    /// A claim, or where it is known from.
    fn ground(&mut self, at: &At, claim: Option<&Claim>, reference: Option<&Text>) {
        if let Some(claim) = claim {
            self.claim(&at.key("claim"), claim);
        }
        self.maybe(&at.key("reference"), reference);
    }

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
        self.maybe(&at.key("repeats"), when.repeats.as_ref());
    }

    fn quotes(&mut self, at: &At, quotes: &[Quote]) {
        for (ix, quote) in quotes.iter().enumerate() {
            self.one_quote(&at.index(ix), quote);
        }
    }

    fn one_quote(&mut self, at: &At, quote: &Quote) {
        self.reference(&at.key("passage"), &quote.passage, Target::Passage);
        self.visitor.quote(at, quote);
    }

    fn claim(&mut self, at: &At, claim: &Claim) {
        self.visitor.claim(at, claim);
        self.voice(&at.key("voice"), &claim.voice);
        self.quotes(&at.key("evidence"), &claim.evidence);
        let list = at.key("also");
        for (ix, also) in claim.also.iter().enumerate() {
            let at = list.index(ix);
            self.voice(&at.key("voice"), &also.voice);
            self.quotes(&at.key("evidence"), &also.evidence);
        }
    }

    fn voice(&mut self, at: &At, voice: &Voice) {
        self.reference(&at.key("speaker"), &voice.speaker, Target::PartyOrPlace);
    }
}
