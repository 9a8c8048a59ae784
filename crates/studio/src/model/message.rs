//! What the views ask for.

use super::check::CheckMessage;
use super::cursor::Motion;
use super::entity::EntityMessage;
use super::extras::ExtraMessage;
use super::preview::PreviewMessage;
use super::publish::PublishMessage;
use super::side::SideMessage;
use super::texting::TextMessage;
use super::work::ClaimField;
use article::Status;
use browser::worker::Drafted;
use editing::queue::Order;
use editing::select::{Growth, Side};
use editing::{Edit, Kind, PlaceChoice, Target};
use explorer::i18n::Language;
use storage::drafts::{DraftError, DraftId, Listed, Loaded};
use storage::files::Saving;
use storage::handed::Handed;
use storage::saver::SaveState;

/// A step of the work. None is locked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// The text, as it was understood.
    Text,
    /// What it says: suggestions to accept or refuse.
    Facts,
    /// What is wrong, and what is worth a look.
    Check,
    /// Files to take away.
    Publish,
}

impl Step {
    /// All of them in order.
    pub const ALL: [Self; 4] = [Self::Text, Self::Facts, Self::Check, Self::Publish];

    /// Its number, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

/// A field of what is said of the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    /// The publisher.
    Publisher,
    /// The day of publication, as it is typed.
    Published,
    /// The address of the original.
    Url,
}

/// What the views ask for.
#[derive(Clone, Debug)]
pub enum Message {
    /// Another language of the interface.
    Speak(Language),
    /// Another step.
    Go(Step),
    /// Words in place of the text.
    Words(String),
    /// Markup in place of the text.
    Html(String),
    /// A file in place of the text.
    File(web_sys::File),
    /// Words in place of the text: what the machine makes of them is shown at once, as readers would see it. Without words, the text that is there.
    Look(Option<String>),
    /// The example in place of the text.
    Example,
    /// No text: as at first.
    StartAnew,
    /// A field was changed.
    Fill(Field, String),
    /// The text is in the language of this tag.
    IsIn(String),
    /// Find the facts of the text.
    Find,
    /// The drafter says something.
    Drafter(Drafted),
    /// Drafting is given up.
    Cancel,
    /// Something of the first step.
    Text(TextMessage),
    /// Something of the second step.
    Facts(FactsMessage),
    /// Something of how drafts are kept.
    Keep(KeepMessage),
    /// Something of the third step.
    Check(CheckMessage),
    /// Something of the fourth step.
    Publish(PublishMessage),
    /// Something of the preview.
    Preview(PreviewMessage),
    /// Something of the panel beside the step.
    Side(SideMessage),
}

/// What concerns drafts as they are kept.
#[derive(Clone, Debug)]
pub enum KeepMessage {
    /// The drafts that are kept; none if the browser keeps none.
    Listed(Option<Vec<Listed>>),
    /// Open this one.
    Open(DraftId),
    /// It is loaded, or cannot be.
    Loaded(Result<Loaded, DraftError>),
    /// Delete this one; it can be restored.
    Delete(DraftId),
    /// Restore the one that was deleted last.
    Restore(DraftId),
    /// This one is to have another title; none if the old one stays.
    Renaming(Option<DraftId>),
    /// Give it this title.
    Rename(DraftId, String),
    /// Another tab has given it this title.
    Renamed(DraftId, String),
    /// Make another one like it.
    Duplicate(DraftId, String),
    /// Whether the draft is saved has changed.
    State(SaveState),
    /// Whether this tab may write the draft.
    Held(bool),
    /// Take the draft over from another tab.
    TakeOver,
    /// An article file was read.
    Article {
        /// Its name.
        name: String,
        /// Its text.
        text: String,
    },
    /// A file cannot be read.
    Unread,
    /// Save to a file.
    SaveFile,
    /// How that has ended, and what of the draft is in the file.
    FileSaved(Saving),
    /// Text was handed over by another page or program.
    Handed(Handed),
}

/// What the views of the second step ask for.
#[derive(Clone, PartialEq, Debug)]
pub enum FactsMessage {
    /// Accept what is due.
    Accept,
    /// Refuse it.
    Refuse,
    /// Leave it for later, or go back.
    Step {
        /// To the next; else to the one before.
        forward: bool,
    },
    /// Show this one.
    Choose(Target),
    /// Make an edit.
    Edit(Edit),
    /// What is due is of this kind.
    IsA(Kind),
    /// Another place of the gazetteer, or another point.
    Place(PlaceChoice),
    /// Look for places of this name.
    LookFor(String),
    /// Show the map on which the point of what is due is set.
    OpenMap,
    /// Accept what is sure of these kinds (all, if there are none).
    AcceptSure(Vec<Kind>),
    /// Show these kinds only (all, if there are none).
    Show(Vec<Kind>),
    /// Another order.
    Order(Order),
    /// Words of a passage are selected: bytes of its text.
    Select {
        /// Which passage, counted from 0.
        passage: usize,
        /// From here.
        from: usize,
        /// To here.
        to: usize,
    },
    /// Something of the cursor in the text.
    Cursor(CursorMessage),
    /// The words of the current suggestion are to be corrected.
    Correct,
    /// A word more or less.
    Grow(Side, Growth),
    /// Another place of the selected words is taken too, or is not.
    Tick(usize),
    /// The selected words are this.
    Mark {
        /// What they are.
        kind: Kind,
        /// Without the other places where they stand.
        only_here: bool,
    },
    /// The selected words are another name of this entity.
    JoinTo(String),
    /// The bounds are right.
    TakeBounds,
    /// A claim is made of the sentence around the selected words, or around what is due.
    NewClaim,
    /// The current claim is shown as a form.
    OpenClaim,
    /// Something of the form of a claim.
    Claim(ClaimMessage),
    /// Something of an entity as a whole.
    Entity(EntityMessage),
    /// What was not possible, with what makes it so.
    Remedy(Edit),
    /// Leave the panel as it is, and go back to the decisions.
    Close,
    /// Take back the last step.
    Undo,
    /// Make it again.
    Redo,
}

/// What the cursor in the text is to do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CursorMessage {
    /// It goes on.
    Move {
        /// Where.
        motion: Motion,
        /// Whether the words on the way stay in it.
        extends: bool,
    },
    /// It goes to an offset, in bytes, of a passage.
    To {
        /// Which passage, counted from 0.
        passage: usize,
        /// Bytes before it.
        at: usize,
        /// Whether the words on the way stay in it.
        extends: bool,
    },
    /// Its words are selected, or fill the field that is open.
    Take,
    /// Its words are this.
    Mark {
        /// What they are.
        kind: Kind,
        /// Without the other places where they stand.
        only_here: bool,
    },
    /// A claim is made of its sentence.
    Claim,
    /// It goes; where there is none, the panel is left.
    Leave,
}

/// What the form of a claim asks for.
#[derive(Clone, PartialEq, Debug)]
pub enum ClaimMessage {
    /// Selected words fill this field from now on.
    Open(ClaimField),
    /// A party or place takes part here, or does no longer.
    Part(ClaimField, String),
    /// The verb as readers see it.
    Verb(String),
    /// The whole claim in a sentence; empty for one made of the parts.
    Sentence(String),
    /// The kind of relation or event, by its word.
    Kind(String),
    /// How firm it is.
    Status(Status),
    /// When, as it is typed.
    When(String),
    /// Who says so.
    Speaker(String),
    /// Something that is not said, or is no longer not said.
    Unstated(String),
    /// A figure, a stop, or a link.
    Extra(ExtraMessage),
    /// The form is done.
    Accept,
    /// The claim goes.
    Refuse,
}
