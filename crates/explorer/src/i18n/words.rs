//! The format's vocabulary in words: which message names a status, a kind, a voice.

use super::{Count, Language, Msg};
use article::{
    Article, EntityId, EntityRef, EventKind, Form, LangIx, Office, PartyId, PartyKind, PlaceKind,
    RelationKind, Status, Voice,
};

/// A status as a label: "Agreement in place".
pub fn status(status: Status) -> Msg {
    match status {
        Status::Signed => Msg::StatusSigned,
        Status::Exists => Msg::StatusExists,
        Status::Agreed => Msg::StatusAgreed,
        Status::Accepted => Msg::StatusAccepted,
        Status::Discussed => Msg::StatusDiscussed,
        Status::Planned => Msg::StatusPlanned,
        Status::Held => Msg::StatusHeld,
        Status::Initiated => Msg::StatusInitiated,
        Status::Stated => Msg::StatusStated,
        Status::Mentioned => Msg::StatusMentioned,
    }
}

/// A status inside a line: "agreement in place".
pub fn status_inline(status: Status) -> Msg {
    match status {
        Status::Signed => Msg::StatusInlineSigned,
        Status::Exists => Msg::StatusInlineExists,
        Status::Agreed => Msg::StatusInlineAgreed,
        Status::Accepted => Msg::StatusInlineAccepted,
        Status::Discussed => Msg::StatusInlineDiscussed,
        Status::Planned => Msg::StatusInlinePlanned,
        Status::Held => Msg::StatusInlineHeld,
        Status::Initiated => Msg::StatusInlineInitiated,
        Status::Stated => Msg::StatusInlineStated,
        Status::Mentioned => Msg::StatusInlineMentioned,
    }
}

/// What a status means, as a sentence.
pub fn status_meaning(status: Status) -> Msg {
    match status {
        Status::Signed => Msg::StatusMeansSigned,
        Status::Exists => Msg::StatusMeansExists,
        Status::Agreed => Msg::StatusMeansAgreed,
        Status::Accepted => Msg::StatusMeansAccepted,
        Status::Discussed => Msg::StatusMeansDiscussed,
        Status::Planned => Msg::StatusMeansPlanned,
        Status::Held => Msg::StatusMeansHeld,
        Status::Initiated => Msg::StatusMeansInitiated,
        Status::Stated => Msg::StatusMeansStated,
        Status::Mentioned => Msg::StatusMeansMentioned,
    }
}

/// What a relation is called in list and legend: its status where that says it all ("Signed"), else its
/// kind ("Shared aim").
pub fn relation_label(kind: RelationKind, status: Status) -> Msg {
    if status_says_it(kind, status) {
        self::status(status)
    } else {
        relation(kind)
    }
}

/// [`relation_label`] inside a line.
pub fn relation_label_inline(kind: RelationKind, status: Status) -> Msg {
    if status_says_it(kind, status) {
        status_inline(status)
    } else {
        relation_inline(kind)
    }
}

fn status_says_it(kind: RelationKind, status: Status) -> bool {
    match status {
        Status::Signed | Status::Agreed | Status::Accepted | Status::Discussed => true,
        Status::Planned => true,
        Status::Exists => kind == RelationKind::Agreement,
        Status::Initiated => kind == RelationKind::Initiative,
        Status::Held | Status::Stated | Status::Mentioned => false,
    }
}

/// A kind of relation: "Agreement".
pub fn relation(kind: RelationKind) -> Msg {
    match kind {
        RelationKind::Agreement => Msg::KindOfRelationAgreement,
        RelationKind::Cooperation => Msg::KindOfRelationCooperation,
        RelationKind::SharedAim => Msg::KindOfRelationSharedAim,
        RelationKind::Initiative => Msg::KindOfRelationInitiative,
        RelationKind::Membership => Msg::KindOfRelationMembership,
        RelationKind::Control => Msg::KindOfRelationControl,
        RelationKind::Dispute => Msg::KindOfRelationDispute,
        RelationKind::Other => Msg::KindOfRelationOther,
    }
}

/// A kind of relation inside a line: "agreement".
pub fn relation_inline(kind: RelationKind) -> Msg {
    match kind {
        RelationKind::Agreement => Msg::KindOfRelationInlineAgreement,
        RelationKind::Cooperation => Msg::KindOfRelationInlineCooperation,
        RelationKind::SharedAim => Msg::KindOfRelationInlineSharedAim,
        RelationKind::Initiative => Msg::KindOfRelationInlineInitiative,
        RelationKind::Membership => Msg::KindOfRelationInlineMembership,
        RelationKind::Control => Msg::KindOfRelationInlineControl,
        RelationKind::Dispute => Msg::KindOfRelationInlineDispute,
        RelationKind::Other => Msg::KindOfRelationInlineOther,
    }
}

/// Several relations of a kind: "Six agreements".
pub fn relations(kind: RelationKind) -> Count {
    match kind {
        RelationKind::Agreement => Count::KindOfRelationsAgreement,
        RelationKind::Cooperation => Count::KindOfRelationsCooperation,
        RelationKind::SharedAim => Count::KindOfRelationsSharedAim,
        RelationKind::Initiative => Count::KindOfRelationsInitiative,
        RelationKind::Membership => Count::KindOfRelationsMembership,
        RelationKind::Control => Count::KindOfRelationsControl,
        RelationKind::Dispute => Count::KindOfRelationsDispute,
        RelationKind::Other => Count::KindOfRelationsOther,
    }
}

/// A kind of event: "Meeting".
pub fn event(kind: EventKind) -> Msg {
    match kind {
        EventKind::Assembly => Msg::KindHappeningAssembly,
        EventKind::Opening => Msg::KindHappeningOpening,
        EventKind::Meeting => Msg::KindHappeningMeeting,
        EventKind::Session => Msg::KindHappeningSession,
        EventKind::Talk => Msg::KindHappeningTalk,
        EventKind::Signing => Msg::KindHappeningSigning,
        EventKind::Forum => Msg::KindHappeningForum,
        EventKind::Visit => Msg::KindHappeningVisit,
        EventKind::Publication => Msg::KindHappeningPublication,
        EventKind::Other => Msg::KindHappeningOther,
    }
}

/// A kind of place: "City".
pub fn place(kind: PlaceKind) -> Msg {
    match kind {
        PlaceKind::Country => Msg::KindCountry,
        PlaceKind::Region => Msg::KindRegion,
        PlaceKind::City => Msg::KindCity,
        PlaceKind::District => Msg::KindDistrict,
    }
}

/// A kind of party: "Person".
pub fn party(kind: PartyKind) -> Msg {
    match kind {
        PartyKind::Organisation => Msg::KindOrganisation,
        PartyKind::Person => Msg::KindPerson,
        PartyKind::Group => Msg::KindGroup,
    }
}

/// What sort of thing an entity is, as a label: "Country", "Person", "Event".
pub fn kind(article: &Article, id: EntityId) -> Msg {
    match article.entity(id) {
        EntityRef::Place(id) => place(article.place(id).kind),
        EntityRef::Party(id) => party(article.party(id).kind),
        EntityRef::Topic(_) => Msg::KindTopic,
        EntityRef::Relation(_) => Msg::KindRelation,
        EntityRef::Event(_) => Msg::KindEvent,
        EntityRef::Quotation(_) => Msg::KindQuotation,
    }
}

/// What sort of thing an entity is, inside a line: "country", "person", "event".
pub fn kind_inline(article: &Article, id: EntityId) -> Msg {
    match article.entity(id) {
        EntityRef::Place(id) => match article.place(id).kind {
            PlaceKind::Country => Msg::KindInlineCountry,
            PlaceKind::Region => Msg::KindInlineRegion,
            PlaceKind::City => Msg::KindInlineCity,
            PlaceKind::District => Msg::KindInlineDistrict,
        },
        EntityRef::Party(id) => match article.party(id).kind {
            PartyKind::Organisation => Msg::KindInlineOrganisation,
            PartyKind::Person => Msg::KindInlinePerson,
            PartyKind::Group => Msg::KindInlineGroup,
        },
        EntityRef::Topic(_) => Msg::KindInlineTopic,
        EntityRef::Relation(_) => Msg::KindInlineRelation,
        EntityRef::Event(_) => Msg::KindInlineEvent,
        EntityRef::Quotation(_) => Msg::KindInlineQuotation,
    }
}

/// A form of speech as a label: "Direct speech".
pub fn form(form: Form) -> Msg {
    match form {
        Form::Plain => Msg::VoiceFormPlain,
        Form::Reported => Msg::VoiceFormReported,
        Form::Direct => Msg::VoiceFormDirect,
    }
}

/// What a form of speech means, as a sentence.
pub fn form_meaning(form: Form) -> Msg {
    match form {
        Form::Plain => Msg::VoiceMeansPlain,
        Form::Reported => Msg::VoiceMeansReported,
        Form::Direct => Msg::VoiceMeansDirect,
    }
}

/// Who says it, in full: "Irina Guseva, as reported by RAPSI". `names` is the language of the names.
pub fn voice(lang: Language, article: &Article, voice: Voice, names: LangIx) -> String {
    let who = name(article, voice.speaker, names);
    let publisher = name(article, article.source.publisher, names);
    let by_itself = voice.speaker == article.source.publisher;
    let message = match (voice.office, voice.form) {
        (None, Form::Plain) => Msg::VoicePlain,
        (None, Form::Reported) if by_itself => Msg::VoiceSelfReported,
        (None, Form::Reported) => Msg::VoiceReported,
        (None, Form::Direct) => Msg::VoiceDirect,
        (Some(Office::PressService), Form::Plain) => Msg::VoicePressPlain,
        (Some(Office::PressService), Form::Reported) => Msg::VoicePressReported,
        (Some(Office::PressService), Form::Direct) => Msg::VoicePressDirect,
        (Some(Office::Spokesperson), Form::Plain) => Msg::VoiceSpokesPlain,
        (Some(Office::Spokesperson), Form::Reported) => Msg::VoiceSpokesReported,
        (Some(Office::Spokesperson), Form::Direct) => Msg::VoiceSpokesDirect,
    };
    lang.with(message, &[("who", who), ("publisher", publisher)])
}

/// Who says it, in a few words for lists: "says Guseva", "says the press service", "RAPSI".
pub fn voice_short(lang: Language, article: &Article, voice: Voice, names: LangIx) -> String {
    let who = article.party(voice.speaker).entry.label().get(names).0;
    let message = match (voice.office, voice.form) {
        (Some(Office::PressService), _) => Msg::VoiceShortPress,
        (Some(Office::Spokesperson), _) => Msg::VoiceShortSpokes,
        (None, Form::Plain) => Msg::VoiceShortPlain,
        (None, _) if voice.speaker == article.source.publisher => Msg::VoiceShortPlain,
        (None, Form::Reported | Form::Direct) => Msg::VoiceShortSays,
    };
    lang.with(message, &[("who", who)])
}

/// The speaker as a name, with the office: "press service of VARMSU", "Irina Guseva".
pub fn speaker(lang: Language, article: &Article, voice: Voice, names: LangIx) -> String {
    let who = name(article, voice.speaker, names);
    match voice.office {
        None => who.to_owned(),
        Some(Office::PressService) => lang.with(Msg::VoiceShortPressOf, &[("who", who)]),
        Some(Office::Spokesperson) => lang.with(Msg::VoiceShortSpokesOf, &[("who", who)]),
    }
}

/// A person in full, an organisation by its short name.
fn name(article: &Article, party: PartyId, names: LangIx) -> &str {
    let party = article.party(party);
    let text = match party.kind {
        PartyKind::Person => &party.entry.name,
        PartyKind::Organisation | PartyKind::Group => party.entry.label(),
    };
    text.get(names).0
}
