//! A draft, and what is known of it without its content.

use js_sys::{Date, Math};
use std::fmt::{self, Display, Formatter};

/// The id of a draft: at random, so that no two tabs give the same.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DraftId(String);

impl DraftId {
    /// A new id of 32 hexadecimal digits.
    pub fn random() -> Self {
        let mut bytes = [0; 16];
        let crypto = web_sys::window().and_then(|window| window.crypto().ok());
        let filled = crypto.and_then(|crypto| {
            let filled = crypto.get_random_values_with_u8_array(&mut bytes);
            filled.ok()
        });
        if filled.is_none() {
            // Every browser that runs the studio has the former; an id is no secret.
            bytes.fill_with(|| {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let byte = (Math::random() * 256.0) as u8;
                byte
            });
        }
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The id that is written somewhere, such as in an address. Whether there is such a draft is not known yet.
    pub fn from_text(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Display for DraftId {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A moment, in milliseconds since 1970 (UTC).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Moment(pub u64);

impl Moment {
    /// This moment by the device's clock.
    pub fn now() -> Self {
        // A clock before 1970 is taken for 1970.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Self(Date::now().max(0.0) as u64)
    }
}

/// How often a draft has been saved. A save says which revision it follows, so that it never replaces what somebody
/// else has saved meanwhile.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Revision(pub(super) u64);

impl Revision {
    /// Of a draft that was not saved yet.
    pub const NEW: Self = Self(0);

    /// The number: 1 after the first save.
    pub fn number(self) -> u64 {
        self.0
    }

    pub(super) fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// A draft as it is to be saved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// As the list shows it.
    pub title: String,
    /// The tag of its text's language; empty if it is not known.
    pub language: String,
    /// How many suggestions are decided.
    pub decided: u32,
    /// Of how many.
    pub of: u32,
    /// Whatever the caller needs to go on from here. The store does not look into it.
    pub content: String,
}

/// A file to which a draft was saved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SavedFile {
    /// Its name, without the folder, which the browser does not tell.
    pub name: String,
    /// When.
    pub at: Moment,
    /// What of the draft is in it.
    pub revision: Revision,
}

/// What the list says of a draft.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Summary {
    /// Its id.
    pub id: DraftId,
    /// Its title.
    pub title: String,
    /// The tag of its text's language; empty if it is not known.
    pub language: String,
    /// When it was saved last.
    pub changed: Moment,
    /// The size of its content in bytes (UTF-8).
    pub size: u64,
    /// How many suggestions are decided.
    pub decided: u32,
    /// Of how many.
    pub of: u32,
    /// Where it was saved to a file last.
    pub file: Option<SavedFile>,
    /// How often it has been saved.
    pub revision: Revision,
    /// When it was deleted; it is kept for a while, so that this can be undone.
    pub deleted: Option<Moment>,
}

impl Summary {
    /// Whether all of it is in the file, too.
    pub fn is_in_file(&self) -> bool {
        let saved = self.file.as_ref().map(|file| file.revision);
        saved == Some(self.revision)
    }
}

/// A draft as it was loaded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Loaded {
    /// What is known of it.
    pub summary: Summary,
    /// Its content as it was saved; not checked.
    pub content: String,
}

/// A draft that cannot be read. It stays where it is; `Drafts::raw` gives what there is of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Damaged {
    /// Its id.
    pub id: DraftId,
    /// Its title, if there is one.
    pub title: Option<String>,
    /// The field that is missing or makes no sense.
    pub field: &'static str,
    /// When it was deleted.
    pub deleted: Option<Moment>,
}

/// An entry of the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Listed {
    /// A draft that can be opened, as far as is known without its content.
    Draft(Summary),
    /// One that cannot be read.
    Damaged(Damaged),
}

impl Listed {
    /// Its id.
    pub fn id(&self) -> &DraftId {
        match self {
            Self::Draft(summary) => &summary.id,
            Self::Damaged(damaged) => &damaged.id,
        }
    }

    /// When it was deleted.
    pub fn deleted(&self) -> Option<Moment> {
        match self {
            Self::Draft(summary) => summary.deleted,
            Self::Damaged(damaged) => damaged.deleted,
        }
    }

    /// When it was saved last, as far as can be told.
    pub(super) fn changed(&self) -> Moment {
        match self {
            Self::Draft(summary) => summary.changed,
            Self::Damaged(_) => Moment::default(),
        }
    }
}
