//! The format's vocabulary in words: which message names a status, a kind, a voice.

use super::{Count, Language, Msg};
use article::{
    Article, BasisKind, Certainty, EntityId, EntityRef, EventKind, Form, LangIx, Office, PartyKind,
    PlaceKind, Relation, RelationKind, Status, Voice,
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
        Status::Denied => Msg::StatusDenied,
        Status::Alleged => Msg::StatusAlleged,
        Status::Possible => Msg::StatusPossible,
        Status::Conditional => Msg::StatusConditional,
        Status::Cancelled => Msg::StatusCancelled,
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
        Status::Denied => Msg::StatusInlineDenied,
        Status::Alleged => Msg::StatusInlineAlleged,
        Status::Possible => Msg::StatusInlinePossible,
        Status::Conditional => Msg::StatusInlineConditional,
        Status::Cancelled => Msg::StatusInlineCancelled,
    }
}

/// The status of a relation: that one exists is said of an agreement in other words.
pub fn relation_status_inline(kind: RelationKind, status: Status) -> Msg {
    if status == Status::Exists && kind != RelationKind::Agreement {
        Msg::StatusInlineExistsOther
    } else {
        status_inline(status)
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
        Status::Denied => Msg::StatusMeansDenied,
        Status::Alleged => Msg::StatusMeansAlleged,
        Status::Possible => Msg::StatusMeansPossible,
        Status::Conditional => Msg::StatusMeansConditional,
        Status::Cancelled => Msg::StatusMeansCancelled,
    }
}

/// What the status of an event means, as a sentence.
pub fn event_status_meaning(kind: EventKind, status: Status) -> Msg {
    if status == Status::Held && happens(kind) {
        Msg::StatusMeansHappened
    } else {
        status_meaning(status)
    }
}

/// What a relation is called in list and legend: its status where that says it all ("Signed"), else its
/// kind ("Shared aim"), or the editor's own verb where there is no kind for it.
pub fn relation_label(lang: Language, relation: &Relation, names: LangIx) -> String {
    super::capitalised(&relation_label_inline(lang, relation, names))
}

/// [`relation_label`] inside a line.
pub fn relation_label_inline(lang: Language, relation: &Relation, names: LangIx) -> String {
    let status = relation.entry.claim.status;
    if status_says_it(relation.kind, status) {
        return lang.t(status_inline(status)).to_owned();
    }
    let kind = match relation.kind {
        RelationKind::Other => relation.verb.get(names).0,
        kind => lang.t(relation_inline(kind)),
    };
    let other = relation.kind == RelationKind::Other;
    let says_more = !other && matches!(status, Status::Planned | Status::Discussed);
    if !is_doubtful(status) && !says_more {
        return kind.to_owned();
    }
    // The editor's words may run the other way.
    let mut label = if other {
        super::isolated(kind, lang.direction()).into_owned()
    } else {
        kind.to_owned()
    };
    label.push_str(", ");
    label.push_str(lang.t(status_inline(status)));
    label
}

/// Statuses that take back what a kind says: it is not so, or not yet, or nobody else says so.
pub fn is_doubtful(status: Status) -> bool {
    matches!(
        status,
        Status::Denied
            | Status::Alleged
            | Status::Possible
            | Status::Conditional
            | Status::Cancelled
    )
}

fn status_says_it(kind: RelationKind, status: Status) -> bool {
    match status {
        Status::Signed | Status::Agreed | Status::Accepted => true,
        Status::Discussed | Status::Planned => {
            matches!(kind, RelationKind::Agreement | RelationKind::Cooperation)
        }
        Status::Exists => kind == RelationKind::Agreement,
        Status::Initiated => kind == RelationKind::Initiative,
        _ => false,
    }
}

/// The status of an event: what happens to somebody is not held.
pub fn event_status(kind: EventKind, status: Status) -> Msg {
    if status == Status::Held && happens(kind) {
        Msg::StatusHappened
    } else {
        self::status(status)
    }
}

/// [`event_status`] inside a line.
pub fn event_status_inline(kind: EventKind, status: Status) -> Msg {
    if status == Status::Held && happens(kind) {
        Msg::StatusInlineHappened
    } else {
        status_inline(status)
    }
}

/// Whether a fact is an event that somebody holds, as against one that happens.
pub fn is_held(article: &Article, fact: EntityId) -> bool {
    match article.entity(fact) {
        EntityRef::Event(id) => !happens(article.event(id).kind),
        _ => false,
    }
}

/// Whether an event of this kind happens, as against those that somebody holds.
fn happens(kind: EventKind) -> bool {
    use EventKind as Is;
    matches!(
        kind,
        Is::Accident
            | Is::Disaster
            | Is::Attack
            | Is::Appointment
            | Is::Resignation
            | Is::Decree
            | Is::Ruling
            | Is::Announcement
            | Is::Publication
            | Is::Deal
            | Is::Statistic
            | Is::Death
    )
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
        RelationKind::Accusation => Msg::KindOfRelationAccusation,
        RelationKind::Support => Msg::KindOfRelationSupport,
        RelationKind::Aid => Msg::KindOfRelationAid,
        RelationKind::Trade => Msg::KindOfRelationTrade,
        RelationKind::Investment => Msg::KindOfRelationInvestment,
        RelationKind::Employment => Msg::KindOfRelationEmployment,
        RelationKind::Ownership => Msg::KindOfRelationOwnership,
        RelationKind::Kinship => Msg::KindOfRelationKinship,
        RelationKind::Ruling => Msg::KindOfRelationRuling,
        RelationKind::Sanction => Msg::KindOfRelationSanction,
        RelationKind::Claim => Msg::KindOfRelationClaim,
        RelationKind::Conflict => Msg::KindOfRelationConflict,
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
        RelationKind::Accusation => Msg::KindOfRelationInlineAccusation,
        RelationKind::Support => Msg::KindOfRelationInlineSupport,
        RelationKind::Aid => Msg::KindOfRelationInlineAid,
        RelationKind::Trade => Msg::KindOfRelationInlineTrade,
        RelationKind::Investment => Msg::KindOfRelationInlineInvestment,
        RelationKind::Employment => Msg::KindOfRelationInlineEmployment,
        RelationKind::Ownership => Msg::KindOfRelationInlineOwnership,
        RelationKind::Kinship => Msg::KindOfRelationInlineKinship,
        RelationKind::Ruling => Msg::KindOfRelationInlineRuling,
        RelationKind::Sanction => Msg::KindOfRelationInlineSanction,
        RelationKind::Claim => Msg::KindOfRelationInlineClaim,
        RelationKind::Conflict => Msg::KindOfRelationInlineConflict,
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
        RelationKind::Accusation => Count::KindOfRelationsAccusation,
        RelationKind::Support => Count::KindOfRelationsSupport,
        RelationKind::Aid => Count::KindOfRelationsAid,
        RelationKind::Trade => Count::KindOfRelationsTrade,
        RelationKind::Investment => Count::KindOfRelationsInvestment,
        RelationKind::Employment => Count::KindOfRelationsEmployment,
        RelationKind::Ownership => Count::KindOfRelationsOwnership,
        RelationKind::Kinship => Count::KindOfRelationsKinship,
        RelationKind::Ruling => Count::KindOfRelationsRuling,
        RelationKind::Sanction => Count::KindOfRelationsSanction,
        RelationKind::Claim => Count::KindOfRelationsClaim,
        RelationKind::Conflict => Count::KindOfRelationsConflict,
        RelationKind::Other => Count::KindOfRelationsOther,
    }
}

/// Several relations of a kind, told together: "Six agreements"; in the editor's own words where there is no
/// kind for them.
pub fn several(lang: Language, first: &Relation, number: usize, names: LangIx) -> String {
    match first.kind {
        RelationKind::Other => super::capitalised(first.verb.get(names).0),
        kind => lang.count(relations(kind), number),
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
        EventKind::Transport => Msg::KindHappeningTransport,
        EventKind::Accident => Msg::KindHappeningAccident,
        EventKind::Disaster => Msg::KindHappeningDisaster,
        EventKind::Attack => Msg::KindHappeningAttack,
        EventKind::Protest => Msg::KindHappeningProtest,
        EventKind::Election => Msg::KindHappeningElection,
        EventKind::Appointment => Msg::KindHappeningAppointment,
        EventKind::Resignation => Msg::KindHappeningResignation,
        EventKind::Decree => Msg::KindHappeningDecree,
        EventKind::Ruling => Msg::KindHappeningRuling,
        EventKind::Trial => Msg::KindHappeningTrial,
        EventKind::Award => Msg::KindHappeningAward,
        EventKind::Match => Msg::KindHappeningMatch,
        EventKind::Interview => Msg::KindHappeningInterview,
        EventKind::Announcement => Msg::KindHappeningAnnouncement,
        EventKind::Negotiation => Msg::KindHappeningNegotiation,
        EventKind::Deal => Msg::KindHappeningDeal,
        EventKind::Construction => Msg::KindHappeningConstruction,
        EventKind::Statistic => Msg::KindHappeningStatistic,
        EventKind::Death => Msg::KindHappeningDeath,
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
        PlaceKind::Province => Msg::KindProvince,
        PlaceKind::Village => Msg::KindVillage,
        PlaceKind::Island => Msg::KindIsland,
        PlaceKind::Sea => Msg::KindSea,
        PlaceKind::River => Msg::KindRiver,
        PlaceKind::Airport => Msg::KindAirport,
        PlaceKind::Site => Msg::KindSite,
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

/// How sure the machine is of what it suggests.
pub fn certainty(certainty: Certainty) -> Msg {
    match certainty {
        Certainty::Sure => Msg::DraftSure,
        Certainty::Likely => Msg::DraftLikely,
        Certainty::Doubtful => Msg::DraftDoubtful,
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

/// What sort of thing an entity is, as exactly as the file says: "Agreement", "Flight"; the editor's own
/// word where there is none for it.
pub fn kind_of(lang: Language, article: &Article, id: EntityId, names: LangIx) -> String {
    match article.entity(id) {
        EntityRef::Relation(id) => lang.t(relation(article.relation(id).kind)).to_owned(),
        EntityRef::Event(id) => {
            let event = article.event(id);
            match &event.what {
                Some(what) => super::capitalised(what.get(names).0),
                None => lang.t(self::event(event.kind)).to_owned(),
            }
        }
        _ => lang.t(kind(article, id)).to_owned(),
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
            PlaceKind::Province => Msg::KindInlineProvince,
            PlaceKind::Village => Msg::KindInlineVillage,
            PlaceKind::Island => Msg::KindInlineIsland,
            PlaceKind::Sea => Msg::KindInlineSea,
            PlaceKind::River => Msg::KindInlineRiver,
            PlaceKind::Airport => Msg::KindInlineAirport,
            PlaceKind::Site => Msg::KindInlineSite,
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
    let itself = article.publisher().entity;
    let publisher = name(article, itself, names);
    let by_itself = voice.speaker == itself;
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
    let who = article.entry(voice.speaker).label().get(names).0;
    let message = match (voice.office, voice.form) {
        (Some(Office::PressService), _) => Msg::VoiceShortPress,
        (Some(Office::Spokesperson), _) => Msg::VoiceShortSpokes,
        (None, Form::Plain) => Msg::VoiceShortPlain,
        (None, _) if voice.speaker == article.publisher().entity => Msg::VoiceShortPlain,
        (None, Form::Reported | Form::Direct) if is_person(article, voice.speaker) => {
            Msg::VoiceShortSays
        }
        // One does not say of a group whether it "says" or "say".
        (None, Form::Reported | Form::Direct) => Msg::VoiceShortSource,
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

/// A person in full, others by their short names.
fn name(article: &Article, speaker: EntityId, names: LangIx) -> &str {
    let entry = article.entry(speaker);
    let person = is_person(article, speaker);
    let text = if person { &entry.name } else { entry.label() };
    text.get(names).0
}

fn is_person(article: &Article, entity: EntityId) -> bool {
    match article.entity(entity) {
        EntityRef::Party(party) => article.party(party).kind == PartyKind::Person,
        _ => false,
    }
}

/// Where the headline comes from, if the source does not have it: the editor's reason, or where else it stands.
pub fn headline_note(lang: Language, article: &Article, names: LangIx) -> Option<String> {
    let basis = &article.title.basis;
    let note = basis.note.as_ref()?.get(names).0;
    let mut sentence = match basis.kind {
        BasisKind::Stated => return None,
        BasisKind::Derived => super::capitalised(note),
        BasisKind::Reference => lang.with(Msg::HeadHeadlineReference, &[("source", note)]),
    };
    sentence.push('.');
    Some(sentence)
}
