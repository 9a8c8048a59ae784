//! An edit as data.

use crate::entry::Entry;
use crate::target::{Kind, Target};
use crate::texts::TextRange;
use article::document::draft::{Candidate, DatedWords};
use article::document::{
    Document, Event, Figure, Home, Located, Quotation, Relation, Role, Text, Title, When,
};
use article::{EventKind, Opposition, PartyKind, PlaceKind, RelationKind, Span};
use serde::{Deserialize, Serialize};

/// What an editor does, at once: one step to undo.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Edit {
    /// Accepts what is suggested. A fact takes the places, parties and topics with it that it names; a
    /// place takes with it in what it lies, if the text does not name that.
    Accept(Vec<Target>),
    /// Refuses it: it leaves the article and is kept to come back. Suggested facts that need it leave with
    /// it; other entries lose the part that names it (a participant, where something lies); what it has
    /// said becomes the publisher's own voice.
    Refuse(Vec<Target>),
    /// Makes suggestions that were accepted open again.
    Reopen(Vec<Target>),
    /// Brings back what was refused, as suggestions: positions in [`crate::Project::refused`].
    Restore(Vec<usize>),
    /// Makes another thing of an entity: a place, a person, an organisation, an event or a topic. It keeps
    /// id, names, mentions and evidence.
    ChangeKind {
        /// The entity.
        id: String,
        /// What it is from now on.
        kind: Kind,
    },
    /// Sets the kind within the list.
    SetKind {
        /// The entity.
        id: String,
        /// Its kind.
        kind: EntryKind,
    },
    /// Names an entity in a language.
    Rename {
        /// The entity.
        id: String,
        /// BCP 47 tag.
        language: String,
        /// The name; empty for none, which only a translation may have.
        name: String,
        /// The short name, where it has one.
        short: Option<String>,
    },
    /// Gives a mention other bounds.
    SetMention {
        /// The entity.
        id: String,
        /// Which of its mentions, counted from 0.
        mention: usize,
        /// Its words.
        range: TextRange,
    },
    /// Marks more words as names of an entity.
    AddMentions {
        /// The entity.
        id: String,
        /// The words.
        ranges: Vec<TextRange>,
    },
    /// Words are no name of the entity.
    RemoveMention {
        /// The entity.
        id: String,
        /// Which of its mentions, counted from 0.
        mention: usize,
    },
    /// Makes something of selected words: of any kind but a relation or a role.
    New {
        /// What it is.
        kind: Kind,
        /// Its words; the first gives its sentence.
        ranges: Vec<TextRange>,
        /// Its name; left out: the first words.
        name: Option<String>,
    },
    /// Brings in suggestions from elsewhere. None is accepted by it, and nothing that is decided changes.
    Suggest(Vec<Suggested>),
    /// Makes one entity of two of the same list: `from` is gone, everything that names it names `into`.
    Merge {
        /// The one that goes.
        from: String,
        /// The one that stays.
        into: String,
    },
    /// Makes an entity of its own of some mentions.
    Split {
        /// The entity.
        id: String,
        /// Which of its mentions, counted from 0.
        mentions: Vec<usize>,
        /// The name of the new one; left out: the words of its first mention.
        name: Option<String>,
    },
    /// Says which place is meant, or where it is.
    ChoosePlace {
        /// The place.
        id: String,
        /// Which one.
        choice: PlaceChoice,
    },
    /// Says in which larger place a place lies, or to which place a party belongs.
    SetWithin {
        /// The place or party.
        id: String,
        /// The larger place.
        within: Option<Located>,
    },
    /// Sets the radius of the soft patch of a region or another area, in kilometres.
    SetRadius {
        /// The place.
        id: String,
        /// The radius.
        km: Option<f64>,
    },
    /// Gives a person a role: a new one, or another in the place of one.
    PutRole {
        /// The person.
        party: String,
        /// Which of the roles it replaces, counted from 0; left out: it is new.
        index: Option<usize>,
        /// The role.
        role: Box<Role>,
    },
    /// Sets when a date of the text is.
    SetDate {
        /// Which entry of `draft.dates`.
        number: usize,
        /// The date.
        when: Box<When>,
    },
    /// A relation: a new one if nothing has its id (an empty id is given one), else in the place of that.
    /// What was suggested is accepted by it, with what it names; so for events and quotations.
    PutRelation(Box<Relation>),
    /// An event.
    PutEvent(Box<Event>),
    /// A quotation.
    PutQuotation(Box<Quotation>),
    /// Takes something out of the article for good; other entries lose what they lose if it is refused.
    Remove(Vec<Target>),
    /// Sets the headline.
    SetTitle(Box<Title>),
    /// Sets who published the article.
    SetPublisher(Publisher),
    /// Sets address, date and rights of the original.
    SetSource {
        /// Its address.
        url: Option<String>,
        /// When it was published ([`crate::when::published`] makes it of a day).
        published: Option<Box<When>>,
        /// Rights in the text.
        rights: Option<Text>,
    },
    /// Sets the place of the dateline.
    SetDateline(Option<String>),
    /// Sets the side from which the story is told.
    SetHome(Option<Home>),
    /// Sets what the text does not say of an entity.
    SetUnstated {
        /// The entity.
        id: String,
        /// What it does not say.
        unstated: Vec<Text>,
    },
    /// Sets the numbers that the text gives for an entity.
    SetFigures {
        /// The entity.
        id: String,
        /// The numbers.
        figures: Vec<Figure>,
    },
    /// Says, or says no longer, that a fact stands against another.
    SetLink {
        /// The link.
        link: Link,
        /// Whether it is so.
        on: bool,
    },
    /// Adds a language for a translation; nothing is translated yet.
    AddLanguage {
        /// BCP 47 tag.
        tag: String,
        /// Who translates, in words.
        by: Text,
    },
    /// Leaves out a translation and all its texts.
    RemoveLanguage(String),
    /// Translates a passage. Quotes of it that the new translation does not have are lost there.
    SetTranslation {
        /// Id of the passage.
        passage: String,
        /// BCP 47 tag.
        language: String,
        /// The translation; none if it lacks the passage.
        text: Option<String>,
    },
    /// Says where a quote stands in a translation.
    AlignQuote {
        /// The quote.
        quote: QuoteOf,
        /// BCP 47 tag.
        language: String,
        /// Its words there; none if the translation has no such words.
        span: Option<Span>,
    },
    /// Says who translates.
    SetTranslator {
        /// BCP 47 tag.
        language: String,
        /// Who, in words.
        by: Text,
    },
    /// Translates every text but paragraphs that reads so in the original.
    TranslateWords {
        /// The original.
        words: String,
        /// BCP 47 tag.
        language: String,
        /// The translation; none if there is none.
        text: Option<String>,
    },
    /// Says where words of the original stand in a translation: of every quote of just these words.
    AlignWords {
        /// The words of the original.
        range: TextRange,
        /// BCP 47 tag.
        language: String,
        /// The words of the translation; none if it has no such words.
        span: Option<Span>,
    },
    /// Sets the words of a paragraph of the original. What was said of words that stay follows them; facts whose
    /// words are gone leave the article and are kept to come back.
    SetPassage {
        /// Id of the passage.
        passage: String,
        /// The words; without any the paragraph is left out.
        text: String,
        /// Where places and parties are known from that have no words any more, but are needed.
        known: Text,
    },
    /// Leaves a paragraph out of the text; it can be put back.
    LeaveOut {
        /// Id of the passage.
        passage: String,
        /// As for [`Edit::SetPassage`].
        known: Text,
    },
    /// Takes the facts of a draft of the same paragraphs in place of all that there are.
    TakeDraft(Box<Document>),
    /// Puts back what was left out of the raw text: which of `draft.changes`, counted from 0.
    PutBack(usize),
    /// Takes out again what was put back.
    TakeOut {
        /// Which of `draft.changes`, counted from 0.
        change: usize,
        /// As for [`Edit::SetPassage`].
        known: Text,
    },
    /// Leaves a warning as intended, or no longer.
    Intend {
        /// Key of the warning.
        key: String,
        /// Whether it is intended.
        on: bool,
    },
    /// Several edits, one after the other, as one step. If one is not possible, none is made.
    Together(Vec<Edit>),
}

/// Something that is suggested from elsewhere.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Suggested {
    /// A new entry, with an id of its own and what is said of the suggestion.
    Entry(Entry),
    /// A role of a person.
    Role {
        /// Id of the person.
        party: String,
        /// The role.
        role: Box<Role>,
    },
    /// A date of the text.
    Date(Box<DatedWords>),
    /// What is suggested already is suggested there, too. Of what is decided, nothing changes.
    Joined {
        /// What is suggested already.
        target: Target,
        /// More words that name it, for an entity.
        mentions: Vec<TextRange>,
    },
}

/// The kind of an entry within its list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum EntryKind {
    /// Of a place; for a country say which ([`PlaceChoice::Country`]).
    Place(PlaceKind),
    /// Of a party.
    Party(PartyKind),
    /// Of an event.
    Event(EventKind),
    /// Of a relation.
    Relation(RelationKind),
}

/// Which place is meant.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum PlaceChoice {
    /// A candidate of the suggestion, counted from 0. The place of before becomes a candidate.
    Candidate {
        /// Which one.
        number: usize,
        /// Where its coordinates come from; left out: from where the former ones came.
        source: Option<Text>,
    },
    /// A place that was found elsewhere. The place of before becomes a candidate.
    Found {
        /// The place.
        place: Box<Candidate>,
        /// Where its coordinates come from.
        source: Text,
    },
    /// A point.
    Point {
        /// Longitude in degrees, east positive.
        lon: f64,
        /// Latitude in degrees, north positive.
        lat: f64,
        /// Where the coordinates come from.
        source: Text,
    },
    /// No point: the place is listed, and on no map. A country has its outline.
    NoPoint,
    /// A country: two capital letters of ISO 3166-1. Its id changes, since it ends in the code.
    Country(String),
}

/// Who published the article.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Publisher {
    /// A party of the article.
    Party(String),
    /// Somebody of this name: the party that has it, else a new organisation.
    Named {
        /// The name.
        name: String,
        /// Where it is known from, if the text does not name it.
        reference: Text,
    },
}

/// A fact against another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Link {
    /// The fact that says so.
    pub from: String,
    /// How it stands against the other.
    pub how: Opposition,
    /// The other.
    pub to: String,
}

/// A quote of the document.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct QuoteOf {
    /// Of what; none: of the headline.
    pub target: Option<Target>,
    /// Which of its quotes.
    pub at: QuoteAt,
}

/// Which quote of an entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum QuoteAt {
    /// Of its evidence, counted from 0; the words of a date are its only one.
    Evidence(usize),
    /// Of its mentions, counted from 0.
    Mention(usize),
    /// Of the evidence of another voice.
    Also {
        /// Which voice, counted from 0.
        voice: usize,
        /// Which of its quotes, counted from 0.
        quote: usize,
    },
}
