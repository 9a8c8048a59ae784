//! The details that the host has drawn. A copy of one is shown while nothing else is needed: it is put into the page by one
//! change of the document, where the view needs a hundred or more.

use crate::components::ui::{Origin, Shown, Ui};
use explorer::i18n::Language;
use std::cell::RefCell;
use web_sys::{Document, Element};

thread_local! {
    /// The document with the details of the page's own article, and the language in which they are drawn.
    static DRAWN: RefCell<Option<(Document, Language)>> = const { RefCell::new(None) };
}

/// Keeps the details that the host has drawn in a language.
pub fn keep(details: Document, lang: Language) {
    DRAWN.set(Some((details, lang)));
}

/// Whether the detail of a selection is as the host has drawn it, if it has: of the page's own article, in the page's
/// language, of the first quote, nothing filtered.
pub fn is_as_drawn(ui: &Ui, shown: &Shown, quote: u16) -> bool {
    let lang = DRAWN.with_borrow(|drawn| drawn.as_ref().map(|(_, lang)| *lang));
    ui.origin == Origin::Page
        && lang == Some(ui.lang)
        && ui.content() == ui.loaded.language(ui.lang)
        && quote == 0
        && shown.passing.is_all()
}

/// A copy of what the host has drawn for the selection.
pub fn copy(shown: &Shown) -> Option<Element> {
    let number = u32::try_from(shown.selected()?.number()).ok()?;
    DRAWN.with_borrow(|drawn| browser::copy_detail(&drawn.as_ref()?.0, number))
}
