//! Edits, and what they make of a project.

pub(crate) mod blank;
pub(crate) mod data;
mod decide;
pub(crate) mod error;
mod facts;
pub(crate) mod gist;
mod head;
mod kinds;
mod languages;
mod leave;
mod merge;
pub(crate) mod new;
mod place;
mod quotes;
mod restore;
mod split;
pub(crate) mod suggest;
mod text;
pub(crate) mod words;

pub use data::{Edit, EntryKind, Link, PlaceChoice, Publisher, QuoteAt, QuoteOf, Suggested};
pub use error::EditError;
pub use gist::Act;
pub use text::can_be_put_back;

use crate::project::Project;

impl Project {
    /// The project after an edit.
    ///
    /// # Errors
    /// Why the edit is not possible.
    pub fn after(&self, edit: &Edit) -> Result<Self, EditError> {
        let mut project = self.clone();
        project.make(edit)?;
        if edit.brings_texts() {
            languages::complete(&mut project.document);
        }
        Ok(project)
    }

    /// On an error the project may be half changed: only copies are given to it.
    fn make(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::Accept(targets) => decide::accept(self, targets),
            Edit::Refuse(targets) => leave::leave(self, targets, true),
            Edit::Remove(targets) => leave::leave(self, targets, false),
            Edit::Reopen(targets) => decide::reopen(self, targets),
            Edit::Restore(which) => restore::restore(self, which),
            Edit::ChangeKind { id, kind } => kinds::change(self, id, *kind),
            Edit::SetKind { id, kind } => kinds::set(self, id, *kind),
            Edit::Rename {
                id,
                language,
                name,
                short,
            } => words::rename(self, id, language, name, short.as_deref()),
            Edit::SetMention { id, mention, range } => {
                words::set_mention(self, id, *mention, *range)
            }
            Edit::AddMentions { id, ranges } => words::add_mentions(self, id, ranges),
            Edit::RemoveMention { id, mention } => words::remove_mention(self, id, *mention),
            Edit::New { kind, ranges, name } => new::new(self, *kind, ranges, name.as_deref()),
            Edit::Suggest(all) => suggest::suggest(self, all),
            Edit::Merge { from, into } => merge::merge(self, from, into),
            Edit::Split { id, mentions, name } => split::split(self, id, mentions, name.as_deref()),
            Edit::ChoosePlace { id, choice } => place::choose(self, id, choice),
            Edit::SetWithin { id, within } => place::set_within(self, id, within.as_ref()),
            Edit::SetRadius { id, km } => place::set_radius(self, id, *km),
            Edit::PutRole { party, index, role } => facts::put_role(self, party, *index, role),
            Edit::SetDate { number, when } => facts::set_date(self, *number, when),
            Edit::PutRelation(entry) => facts::put_relation(self, entry),
            Edit::PutEvent(entry) => facts::put_event(self, entry),
            Edit::PutQuotation(entry) => facts::put_quotation(self, entry),
            Edit::SetUnstated { id, unstated } => facts::set_unstated(self, id, unstated),
            Edit::SetFigures { id, figures } => facts::set_figures(self, id, figures),
            Edit::SetLink { link, on } => facts::set_link(self, link, *on),
            Edit::SetTitle(title) => {
                self.document.title = (**title).clone();
                Ok(())
            }
            Edit::SetPublisher(publisher) => head::set_publisher(self, publisher),
            Edit::SetSource {
                url,
                published,
                rights,
            } => {
                let source = &mut self.document.source;
                source.url.clone_from(url);
                source.published = published.as_deref().cloned();
                source.rights.clone_from(rights);
                Ok(())
            }
            Edit::SetDateline(place) => head::set_dateline(self, place.as_deref()),
            Edit::SetHome(home) => head::set_home(self, home.as_ref()),
            Edit::AddLanguage { tag, by } => languages::add(self, tag, by),
            Edit::RemoveLanguage(tag) => languages::remove(self, tag),
            Edit::SetTranslation {
                passage,
                language,
                text,
            } => languages::translate(self, passage, language, text.as_deref()),
            Edit::AlignQuote {
                quote,
                language,
                span,
            } => quotes::align(self, quote, language, *span),
            Edit::SetTranslator { language, by } => languages::translator(self, language, by),
            Edit::TranslateWords {
                words,
                language,
                text,
            } => languages::translate_words(self, words, language, text.as_deref()),
            Edit::AlignWords {
                range,
                language,
                span,
            } => quotes::align_words(self, *range, language, *span),
            Edit::SetPassage {
                passage,
                text,
                known,
            } => text::set(self, passage, text, known),
            Edit::LeaveOut { passage, known } => text::leave_out(self, passage, known),
            Edit::TakeDraft(draft) => text::take_draft(self, draft),
            Edit::PutBack(change) => text::put_back(self, *change),
            Edit::TakeOut { change, known } => text::take_out(self, *change, known),
            Edit::Intend { key, on } => {
                match on {
                    true => self.intended.insert(key.clone()),
                    false => self.intended.remove(key),
                };
                Ok(())
            }
            Edit::Together(edits) => edits.iter().try_for_each(|edit| self.make(edit)),
        }
    }
}
