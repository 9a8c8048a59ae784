//! Documents and their entries.

use super::parts::{
    basis, claim, evidence, figures, located, maybe, quotes, refer, refers, suggested, texts, when,
};
use super::pass::{Fate, Pass, Slot};
use crate::entry_mut::EntryMut;
use article::document::draft::{DatedWords, Drafting};
use article::document::{Document, End, Event, Located, Movement, Party, Place, Relation, Role};

/// Everything of a document but its passages' ids.
pub(crate) fn document(document: &mut Document, pass: &mut dyn Pass) {
    pass.text(&mut document.title.text);
    basis(&mut document.title.basis, pass);
    evidence(&mut document.title.evidence, pass);
    if let Fate::Becomes(id) = pass.reference(&document.source.publisher, Slot::Party) {
        document.source.publisher = id;
    }
    when(document.source.published.as_mut(), pass);
    maybe(document.source.rights.as_mut(), pass);
    if let Some(home) = &mut document.home {
        pass.text(&mut home.label);
        match pass.reference(&home.place, Slot::Place) {
            Fate::Stays => {}
            Fate::Becomes(id) => home.place = id,
            Fate::Goes => document.home = None,
        }
    }
    refer(&mut document.dateline, Slot::Place, pass);
    for translation in &mut document.translations {
        pass.text(&mut translation.by);
    }
    for passage in &mut document.passages {
        pass.text(&mut passage.text);
    }
    let places = document.places.iter_mut().map(EntryMut::Place);
    let parties = document.parties.iter_mut().map(EntryMut::Party);
    let topics = document.topics.iter_mut().map(EntryMut::Topic);
    let relations = document.relations.iter_mut().map(EntryMut::Relation);
    let events = document.events.iter_mut().map(EntryMut::Event);
    let quotations = document.quotations.iter_mut().map(EntryMut::Quotation);
    (places.chain(parties).chain(topics))
        .chain(relations)
        .chain(events)
        .chain(quotations)
        .for_each(|each| entry(each, pass));
    for step in &mut document.story {
        maybe(step.title.as_mut(), pass);
    }
    document.story.retain_mut(|step| {
        let before = step.facts.len();
        refers(&mut step.facts, Slot::Fact, pass);
        before == 0 || !step.facts.is_empty()
    });
    if let Some(draft) = &mut document.draft {
        drafting(draft, pass);
    }
}

fn drafting(draft: &mut Drafting, pass: &mut dyn Pass) {
    for date in &mut draft.dates {
        dated(date, pass);
    }
    draft.voices.retain_mut(|voiced| {
        pass.voice(&mut voiced.voice);
        match pass.reference(&voiced.voice.speaker, Slot::PartyOrPlace) {
            Fate::Stays => true,
            Fate::Becomes(id) => {
                voiced.voice.speaker = id;
                true
            }
            Fate::Goes => false,
        }
    });
    for voiced in &mut draft.voices {
        pass.evidence(&mut voiced.sentence);
        texts(&mut voiced.draft.unstated, pass);
    }
    evidence(&mut draft.without_facts, pass);
}

/// Everything of a date of the text.
pub(crate) fn dated(date: &mut DatedWords, pass: &mut dyn Pass) {
    pass.quote(&mut date.words);
    when(Some(&mut date.when), pass);
    texts(&mut date.draft.unstated, pass);
}

/// Everything of an entry.
pub(crate) fn entry(entry: EntryMut<'_>, pass: &mut dyn Pass) {
    match entry {
        EntryMut::Place(entry) => place(entry, pass),
        EntryMut::Party(entry) => party(entry, pass),
        EntryMut::Topic(entry) => {
            pass.text(&mut entry.name);
            pass.aliases(&mut entry.aliases);
            claim(&mut entry.claim, pass);
            quotes(&mut entry.mentions, pass);
            suggested(entry.draft.as_mut(), pass);
        }
        EntryMut::Relation(entry) => relation(entry, pass),
        EntryMut::Event(entry) => event(entry, pass),
        EntryMut::Quotation(entry) => {
            pass.text(&mut entry.name);
            refers(&mut entry.topics, Slot::Topic, pass);
            refers(&mut entry.contradicts, Slot::Fact, pass);
            refers(&mut entry.corrects, Slot::Fact, pass);
            claim(&mut entry.claim, pass);
            suggested(entry.draft.as_mut(), pass);
        }
    }
}

fn place(place: &mut Place, pass: &mut dyn Pass) {
    pass.text(&mut place.name);
    pass.aliases(&mut place.aliases);
    if let Some(point) = &mut place.point {
        pass.text(&mut point.source);
    }
    located(&mut place.within, pass);
    maybe(place.note.as_mut(), pass);
    texts(&mut place.unstated, pass);
    figures(&mut place.figures, pass);
    if let Some(ground) = &mut place.claim {
        claim(ground, pass);
    }
    maybe(place.reference.as_mut(), pass);
    quotes(&mut place.mentions, pass);
    suggested(place.draft.as_mut(), pass);
}

fn party(party: &mut Party, pass: &mut dyn Pass) {
    pass.text(&mut party.name);
    pass.aliases(&mut party.aliases);
    maybe(party.short.as_mut(), pass);
    if let Some(naming) = &mut party.naming {
        basis(naming, pass);
    }
    located(&mut party.seat, pass);
    for one in &mut party.roles {
        role(one, pass);
    }
    maybe(party.note.as_mut(), pass);
    texts(&mut party.unstated, pass);
    figures(&mut party.figures, pass);
    if let Some(ground) = &mut party.claim {
        claim(ground, pass);
    }
    maybe(party.reference.as_mut(), pass);
    quotes(&mut party.mentions, pass);
    suggested(party.draft.as_mut(), pass);
}

/// Everything of a role.
pub(crate) fn role(role: &mut Role, pass: &mut dyn Pass) {
    pass.text(&mut role.title);
    refer(&mut role.of, Slot::PartyOrEvent, pass);
    refer(&mut role.place, Slot::Place, pass);
    claim(&mut role.claim, pass);
    suggested(role.draft.as_mut(), pass);
}

fn relation(relation: &mut Relation, pass: &mut dyn Pass) {
    pass.text(&mut relation.name);
    pass.text(&mut relation.verb);
    for one in &mut relation.ends {
        end(one, pass);
    }
    when(relation.when.as_mut(), pass);
    refer(&mut relation.event, Slot::Event, pass);
    refers(&mut relation.topics, Slot::Topic, pass);
    texts(&mut relation.unstated, pass);
    figures(&mut relation.figures, pass);
    refers(&mut relation.contradicts, Slot::Fact, pass);
    refers(&mut relation.corrects, Slot::Fact, pass);
    claim(&mut relation.claim, pass);
    quotes(&mut relation.mentions, pass);
    suggested(relation.draft.as_mut(), pass);
}

fn end(end: &mut End, pass: &mut dyn Pass) {
    side(&mut end.party, &mut end.place, pass);
    maybe(end.label.as_mut(), pass);
    end.and.retain_mut(|member| {
        side(&mut member.party, &mut member.place, pass);
        member.party.is_some() || member.place.is_some()
    });
    // The next of several takes the place of the first.
    if end.party.is_none() && end.place.is_none() && !end.and.is_empty() {
        let next = end.and.remove(0);
        end.party = next.party;
        end.place = next.place;
    }
}

/// A party with its place. Without the party, its place does not stay as a party of its own.
fn side(party: &mut Option<String>, place: &mut Option<Located>, pass: &mut dyn Pass) {
    let was = party.is_some();
    refer(party, Slot::Party, pass);
    located(place, pass);
    if was && party.is_none() {
        *place = None;
    }
}

fn event(event: &mut Event, pass: &mut dyn Pass) {
    maybe(event.what.as_mut(), pass);
    pass.text(&mut event.name);
    maybe(event.short.as_mut(), pass);
    when(event.when.as_mut(), pass);
    located(&mut event.place, pass);
    if let Some(movement) = &mut event.movement
        && !moves(movement, pass)
    {
        event.movement = None;
    }
    maybe(event.venue.as_mut(), pass);
    refer(&mut event.part_of, Slot::Event, pass);
    event.participants.retain_mut(|one| {
        maybe(one.role.as_mut(), pass);
        located(&mut one.from, pass);
        maybe(one.label.as_mut(), pass);
        if let Some(part) = &mut one.claim {
            claim(part, pass);
        }
        match pass.reference(&one.party, Slot::PartyOrPlace) {
            Fate::Stays => true,
            Fate::Becomes(id) => {
                one.party = id;
                true
            }
            Fate::Goes => false,
        }
    });
    refers(&mut event.topics, Slot::Topic, pass);
    texts(&mut event.unstated, pass);
    figures(&mut event.figures, pass);
    refers(&mut event.contradicts, Slot::Fact, pass);
    refers(&mut event.corrects, Slot::Fact, pass);
    claim(&mut event.claim, pass);
    quotes(&mut event.mentions, pass);
    suggested(event.draft.as_mut(), pass);
}

/// Whether two places are left.
fn moves(movement: &mut Movement, pass: &mut dyn Pass) -> bool {
    let before = places(movement);
    located(&mut movement.from, pass);
    let via = std::mem::take(&mut movement.via);
    movement.via = via
        .into_iter()
        .filter_map(|stop| {
            let mut stop = Some(stop);
            located(&mut stop, pass);
            stop
        })
        .collect();
    located(&mut movement.to, pass);
    let after = places(movement);
    after == before || after >= 2
}

fn places(movement: &Movement) -> usize {
    movement.via.len() + usize::from(movement.from.is_some()) + usize::from(movement.to.is_some())
}
