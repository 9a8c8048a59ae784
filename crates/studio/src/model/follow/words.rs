//! What messages about selected words do.

use crate::model::selection::Selection;
use crate::model::work::{Panel, Work};
use editing::{Edit, Kind, Target, original};

impl Work {
    /// Words are selected: for a field that is open, or to be something of their own.
    pub(super) fn select(&mut self, passage: usize, from: usize, to: usize) {
        let Some(selection) = Selection::new(self.project(), passage, from, to) else {
            return;
        };
        if let Panel::Entity(_) = self.panel {
            return self.point_at(selection.range);
        }
        if let Panel::Claim(form, field) = &self.panel {
            let (mut form, field) = (form.clone(), *field);
            self.fill(&mut form, field, selection.range);
            self.panel = Panel::Claim(form, field);
            return;
        }
        self.panel = Panel::Words(match &self.panel {
            Panel::Words(Selection {
                bounds_of: Some((id, number)),
                ..
            }) => Selection::of_mention(self.project(), id, *number, selection.range),
            _ => selection,
        });
    }

    /// The words of the current entry become the selection, to be made wider or narrower.
    pub(super) fn correct(&mut self) {
        let Some(Target::Entity(id)) = self.due() else {
            return;
        };
        let target = Target::Entity(id.clone());
        if let Some(range) = self.range_of(&target) {
            self.panel = Panel::Words(Selection::of_mention(self.project(), &id, 0, range));
            self.current = Some(target);
        }
    }

    /// The selected words are those of the entry.
    pub(super) fn take_bounds(&mut self) {
        let Panel::Words(selection) = &self.panel else {
            return;
        };
        let Some((id, mention)) = selection.bounds_of.clone() else {
            return;
        };
        let range = selection.range;
        let words = selection.words(self.project()).to_owned();
        let language = original(&self.project().document).to_owned();
        let mut edits = vec![Edit::SetMention {
            id: id.clone(),
            mention,
            range,
        }];
        // The words are its name as long as nobody has given it another one.
        if self.named_by_mention(&id, mention) {
            edits.push(Edit::Rename {
                id: id.clone(),
                language,
                name: words,
                short: None,
            });
        }
        self.edit(&Edit::Together(edits));
        self.done(Some(Target::Entity(id)));
    }

    /// Whether the name of an entity is just what stands in the text there.
    fn named_by_mention(&self, id: &str, mention: usize) -> bool {
        let document = &self.project().document;
        let tag = original(document);
        let Some(entry) = editing::entry(document, id) else {
            return false;
        };
        let words = entry.mentions().get(mention);
        let words = words.and_then(|quote| quote.quotes.get(tag)?.as_ref());
        let name = entry.name().0.get(tag).and_then(Option::as_deref);
        words.is_some_and(|words| Some(&*words.exact) == name)
    }

    /// The selected words are something of this kind.
    pub(super) fn mark(&mut self, kind: Kind, only_here: bool) {
        let Panel::Words(selection) = &self.panel else {
            return;
        };
        self.last_kind = kind;
        let ranges = if only_here {
            vec![selection.range]
        } else {
            selection.ranges()
        };
        let before = self.history.done().len();
        self.edit(&Edit::New {
            kind,
            ranges,
            name: None,
        });
        let made = (self.history.done().get(before)).and_then(|step| step.label.target.clone());
        self.done(made);
    }
}
