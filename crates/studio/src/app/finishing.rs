//! What the third and the fourth step and the preview know.

use crate::model::{Checking, Previewing, Publishing};
use browser::worker::{Inspector, Publisher};
use editing::Project;
use explorer::i18n::Language;
use std::rc::Rc;

/// What the third and the fourth step and the preview know.
#[derive(Default)]
pub(super) struct Finishing {
    pub(super) checking: Checking,
    pub(super) publishing: Publishing,
    pub(super) previewing: Previewing,
    /// The article as it was when it had no errors last, for the preview.
    pub(super) shown: Option<Rc<[u8]>>,
    pub(super) inspector: Option<Inspector>,
    pub(super) publisher: Option<Publisher>,
    /// What is being checked, or was checked last, and the language in which it is said what is wrong.
    pub(super) asked: Option<(Project, Language)>,
}
