//! What the entries are made of.

use super::pass::{Fate, Pass, Slot};
use article::document::draft::Suggestion;
use article::document::{Basis, Claim, Figure, Located, Quote, Text, Voice, When};

pub(super) fn claim(claim: &mut Claim, pass: &mut dyn Pass) {
    speaker(&mut claim.voice, pass);
    evidence(&mut claim.evidence, pass);
    claim.also.retain_mut(|also| {
        evidence(&mut also.evidence, pass);
        pass.voice(&mut also.voice);
        match pass.reference(&also.voice.speaker, Slot::PartyOrPlace) {
            Fate::Stays => true,
            Fate::Becomes(id) => {
                also.voice.speaker = id;
                true
            }
            Fate::Goes => false,
        }
    });
}

pub(super) fn speaker(voice: &mut Voice, pass: &mut dyn Pass) {
    pass.voice(voice);
    match pass.reference(&voice.speaker, Slot::PartyOrPlace) {
        Fate::Stays => {}
        Fate::Becomes(id) => voice.speaker = id,
        Fate::Goes => {
            if let Some(instead) = pass.voice_instead() {
                *voice = instead;
            }
        }
    }
}

pub(super) fn figures(figures: &mut [Figure], pass: &mut dyn Pass) {
    for figure in figures {
        pass.text(&mut figure.name);
        maybe(figure.unit.as_mut(), pass);
        when(figure.as_of.as_mut(), pass);
        if let Some(own) = &mut figure.claim {
            claim(own, pass);
        }
    }
}

pub(super) fn suggested(draft: Option<&mut Suggestion>, pass: &mut dyn Pass) {
    if let Some(draft) = draft {
        texts(&mut draft.unstated, pass);
    }
}

pub(super) fn maybe(text: Option<&mut Text>, pass: &mut dyn Pass) {
    if let Some(text) = text {
        pass.text(text);
    }
}

pub(super) fn texts(texts: &mut [Text], pass: &mut dyn Pass) {
    for text in texts {
        pass.text(text);
    }
}

pub(super) fn quotes(quotes: &mut [Quote], pass: &mut dyn Pass) {
    for quote in quotes {
        pass.quote(quote);
    }
}

pub(super) fn evidence(quotes: &mut [Quote], pass: &mut dyn Pass) {
    for quote in quotes {
        pass.evidence(quote);
    }
}

pub(super) fn basis(basis: &mut Basis, pass: &mut dyn Pass) {
    maybe(basis.reason.as_mut(), pass);
    maybe(basis.source.as_mut(), pass);
}

pub(super) fn when(when: Option<&mut When>, pass: &mut dyn Pass) {
    let Some(when) = when else { return };
    basis(&mut when.basis, pass);
    if let Some(year) = &mut when.year {
        basis(year, pass);
    }
    maybe(when.repeats.as_mut(), pass);
}

pub(super) fn located(field: &mut Option<Located>, pass: &mut dyn Pass) {
    let Some(at) = field else { return };
    basis(&mut at.basis, pass);
    match pass.reference(&at.place, Slot::Place) {
        Fate::Stays => {}
        Fate::Becomes(id) => at.place = id,
        Fate::Goes => *field = None,
    }
}

pub(super) fn refer(field: &mut Option<String>, slot: Slot, pass: &mut dyn Pass) {
    let Some(id) = field else { return };
    match pass.reference(id, slot) {
        Fate::Stays => {}
        Fate::Becomes(other) => *id = other,
        Fate::Goes => *field = None,
    }
}

pub(super) fn refers(ids: &mut Vec<String>, slot: Slot, pass: &mut dyn Pass) {
    let mut merged = false;
    ids.retain_mut(|id| match pass.reference(id, slot) {
        Fate::Stays => true,
        Fate::Becomes(other) => {
            *id = other;
            merged = true;
            true
        }
        Fate::Goes => false,
    });
    if merged {
        let mut seen = std::collections::HashSet::new();
        ids.retain(|id| seen.insert(id.clone()));
    }
}
