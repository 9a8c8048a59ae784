//! The facts of the text are found: at first by drafting what was given, after changes of the text by drafting what
//! it has become. What was decided stays.

use super::Studio;
use crate::model::{Last, Step, Work};
use crate::words::{Msg, Words};
use article::BasisKind;
use article::document::Text;
use browser::worker::Said;
use editing::{Act, Edit, Project, Publisher, original, passage_text, when};
use explorer::i18n::Language;
use yew::prelude::*;

/// The name by which the drafter knows a text that is taken as it is: the headline, then its paragraphs, parted by
/// empty lines.
const AS_IT_IS: &str = "text.paragraphs";

impl Studio {
    /// Leads to the facts; finds them first if the text, or what is said of it, is another one than was drafted.
    pub(super) fn find(&mut self, ctx: &Context<Self>) {
        let said = self.source.as_ref().map(|source| source.said());
        let said = match said {
            Some(Ok(said)) => Some(said),
            // The field itself says what is wrong with it.
            Some(Err(_)) => return,
            None => None,
        };
        let Some(work) = &self.work else {
            return self.begin(ctx, Step::Facts);
        };
        let is_same = said.is_none() || said == self.drafted;
        let steps = || work.history.done().iter().map(|step| step.label.act);
        let changed = steps().rev().take_while(|act| *act != Act::Drafted);
        let changed = changed.filter(|act| act.is_of_text()).count() > 0;
        let decided = steps().any(|act| !act.is_of_first_step() || act == Act::Translated);
        match said {
            Some(_) if work.history.done().is_empty() && !is_same => self.begin(ctx, Step::Facts),
            Some(said) if !decided && (changed || !is_same) => {
                let text = as_it_is(work.project());
                let said = said_of(work.project(), said);
                self.draft_again(ctx, &text, &said);
            }
            Some(said) if !is_same => {
                let edit = fields(self.lang, work.project(), &said);
                self.edit(&edit);
                self.drafted = Some(said);
                self.step = Step::Facts;
            }
            _ => self.step = Step::Facts,
        }
    }

    /// Takes a draft: the first one, or one of the changed text, which is a step that can be undone.
    pub(super) fn take_draft(&mut self, document: article::document::Document) {
        let again = std::mem::take(&mut self.again);
        match self.work.as_mut().filter(|_| again) {
            Some(work) => {
                work.edit(&Edit::TakeDraft(Box::new(document)));
                if matches!(work.last, Some(Last::Refused(_))) {
                    self.step = Step::Text;
                }
            }
            None => self.work = Some(Work::new(document)),
        }
    }
}

/// The headline and the paragraphs, as the drafter takes them.
fn as_it_is(project: &Project) -> String {
    let document = &project.document;
    let tag = original(document);
    let title = &document.title;
    let headline = title.text.0.get(tag).cloned().flatten();
    // One that was made of the text is made of it again.
    let headline = headline.filter(|_| title.basis.kind != BasisKind::Derived);
    let passages = (0..document.passages.len()).filter_map(|at| passage_text(document, at, tag));
    let all = std::iter::once(headline.unwrap_or_default()).chain(passages.map(str::to_owned));
    all.collect::<Vec<_>>().join("\n\n")
}

/// What is said of the text, and what the draft knows of it already.
fn said_of(project: &Project, said: Said) -> Said {
    let document = &project.document;
    let publisher = project.name_of(&document.source.publisher);
    let mut parties = document.parties.iter();
    let is_named = parties.any(|party| {
        party.id == document.source.publisher && party.kind != article::PartyKind::Group
    });
    let published = document.source.published.as_ref();
    let day = published
        .and_then(|when| when.date.clone())
        .filter(|date| date.len() == 10);
    Said {
        name: Some(AS_IT_IS.to_owned()),
        language: Some(original(document).to_owned()),
        published: said.published.or(day),
        publisher: said
            .publisher
            .or_else(|| is_named.then(|| publisher.to_owned())),
        url: said.url.or_else(|| document.source.url.clone()),
    }
}

/// What is said of the text, as an edit of an article in which something is decided already.
fn fields(lang: Language, project: &Project, said: &Said) -> Edit {
    let document = &project.document;
    let tag = original(document).to_owned();
    let own = Language::for_tag(&tag).unwrap_or(lang);
    let by_editor = Text([(tag, Some(own.say(Msg::TextByEditor).to_owned()))].into());
    let mut edits = Vec::new();
    let current = project.name_of(&document.source.publisher);
    if let Some(name) = said.publisher.clone().filter(|name| name != current) {
        edits.push(Edit::SetPublisher(Publisher::Named {
            name,
            reference: by_editor.clone(),
        }));
    }
    let source = &document.source;
    let published = said.published.as_deref();
    let published = published.and_then(|day| when::published(document, day, &by_editor));
    edits.push(Edit::SetSource {
        url: said.url.clone().or_else(|| source.url.clone()),
        published: published.or_else(|| source.published.clone()).map(Box::new),
        rights: source.rights.clone(),
    });
    Edit::Together(edits)
}
