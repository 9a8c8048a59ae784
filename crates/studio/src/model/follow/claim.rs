//! What messages about the form of a claim do.

use crate::model::message::ClaimMessage;
use crate::model::work::{ClaimField, Last, Panel, Work};
use article::document::{Located, Text};
use article::{EventKind, RelationKind};
use editing::claim::{ClaimForm, Lack, Part, WhenField};
use editing::marks::marks_of;
use editing::{Edit, EditError, Kind, Target, TextRange, evidence, original, sentence_of, when};

impl Work {
    /// Begins a claim of the selected words' sentence, else of the sentence of what is due.
    pub(super) fn new_claim(&mut self) {
        let selected = match &self.panel {
            Panel::Words(selection) => Some(selection.range),
            _ => None,
        };
        if let Some(range) = selected.or_else(|| self.due_range()) {
            let mut form = ClaimForm::of_sentence(self.project(), range);
            // Words that name nothing say what is done.
            if let Some(verb) = selected.filter(|words| !self.is_named(*words)) {
                form.set_verb_words(self.project(), verb);
            }
            self.panel = Panel::Claim(Box::new(form), ClaimField::Verb);
        }
    }

    /// Shows the claim that is due as a form.
    pub(super) fn open_claim(&mut self) {
        let Some(Target::Entity(id)) = self.due() else {
            return;
        };
        if let Some(form) = ClaimForm::of(self.project(), &id) {
            self.current = Some(Target::Entity(id));
            self.panel = Panel::Claim(Box::new(form), ClaimField::Verb);
        }
    }

    /// Whether words are of a name.
    fn is_named(&self, range: TextRange) -> bool {
        let project = self.project();
        let marks = marks_of(project, range.passage, original(&project.document));
        let names = |kind: Kind| !kind.is_claim() && kind != Kind::Quotation;
        marks.iter().any(|mark| {
            let passage = range.passage;
            let span = mark.span;
            names(mark.kind) && TextRange { passage, span }.touches(range)
        })
    }

    /// Selected words fill a field of the form.
    pub(super) fn fill(&self, form: &mut ClaimForm, field: ClaimField, range: TextRange) {
        let project = self.project();
        let document = &project.document;
        match field {
            ClaimField::Verb => form.set_verb_words(project, range),
            ClaimField::Evidence => {
                if let Some(quote) = evidence::narrowed(document, range) {
                    let own = sentence_of(document, range);
                    let tag = original(document);
                    let inside = |quote: &article::document::Quote| {
                        editing::locate(document, quote, tag).is_some_and(|at| at.touches(own))
                    };
                    if form.evidence.iter().any(inside) {
                        form.evidence.retain(|quote| !inside(quote));
                    }
                    form.evidence = evidence::with(document, &form.evidence, quote);
                }
            }
            ClaimField::Who | ClaimField::WithWhom | ClaimField::Place | ClaimField::Voice => {
                let tag = original(document);
                let marks = marks_of(project, range.passage, tag).into_iter();
                let ids = marks.filter_map(|mark| match mark.target {
                    Target::Entity(id)
                        if mark.span.start < range.span.end && range.span.start < mark.span.end =>
                    {
                        Some(id)
                    }
                    _ => None,
                });
                for id in ids {
                    put_part(form, field, &id, true);
                }
            }
            ClaimField::When => {
                let text = editing::passage_text(document, range.passage, original(document));
                let span = range.span;
                let words = text.and_then(|text| text.get(span.start as usize..span.end as usize));
                form.when = WhenField::Typed(words.unwrap_or_default().to_owned());
            }
            ClaimField::Figures => form.add_figure(project, range),
            ClaimField::Movement => form.go_on_over(project, range),
            ClaimField::Status | ClaimField::Unstated | ClaimField::Ties => {}
        }
    }

    /// Does what a message about the form asks for.
    pub(super) fn follow_claim(&mut self, message: ClaimMessage) {
        let Panel::Claim(form, field) = &self.panel else {
            return;
        };
        let (mut form, mut field) = (form.clone(), *field);
        match message {
            ClaimMessage::Open(other) => field = other,
            ClaimMessage::Part(place, id) => put_part(&mut form, place, &id, false),
            ClaimMessage::Verb(verb) => form.verb = verb,
            ClaimMessage::Sentence(name) => form.name = name,
            ClaimMessage::Kind(word) => {
                if let Some(kind) = RelationKind::from_word(&word).filter(|_| form.is_relation()) {
                    form.relation = kind;
                } else if let Some(kind) = EventKind::from_word(&word) {
                    form.event = kind;
                }
            }
            ClaimMessage::Status(status) => form.status = status,
            ClaimMessage::When(words) => {
                form.when = if words.trim().is_empty() {
                    WhenField::Unsaid
                } else {
                    WhenField::Typed(words)
                };
            }
            ClaimMessage::Speaker(id) => form.voice.speaker = id,
            ClaimMessage::Unstated(words) => {
                let text = self.text(&words);
                if form.unstated.contains(&text) {
                    form.unstated.retain(|one| *one != text);
                } else {
                    form.unstated.push(text);
                }
            }
            ClaimMessage::Extra(message) => message.follow(&mut form),
            ClaimMessage::Accept => return self.take_claim(&form),
            ClaimMessage::Refuse => return self.drop_claim(),
        }
        self.panel = Panel::Claim(form, field);
    }

    /// Words in the language of the original.
    fn text(&self, words: &str) -> Text {
        let tag = original(&self.project().document).to_owned();
        Text([(tag, Some(words.to_owned()))].into())
    }

    fn take_claim(&mut self, form: &ClaimForm) {
        let reader = when::Reader::of(&self.project().document);
        let edit = match form.edit(self.project(), &|words| reader.read(words)) {
            Ok(edit) => edit,
            Err(lack) => {
                self.last = Some(Last::Refused(match lack {
                    Lack::Date => EditError::NoDate,
                    Lack::Figure => EditError::NoNumber,
                    Lack::Stop => EditError::OneStop,
                    _ => EditError::Incomplete,
                }));
                return;
            }
        };
        let next = self.after_due();
        self.edit(&edit);
        if !matches!(self.last, Some(Last::Refused(_))) {
            self.panel = Panel::Decision;
            self.current = next;
        }
    }

    fn drop_claim(&mut self) {
        let is_new = match &self.panel {
            Panel::Claim(form, _) => form.is_new(),
            _ => true,
        };
        self.panel = Panel::Decision;
        if !is_new {
            self.decide(Edit::Refuse);
        }
    }
}

/// Puts a party or a place into a field of the form; takes it out again if it is there, unless it must stay.
fn put_part(form: &mut ClaimForm, field: ClaimField, id: &str, stays: bool) {
    let list = match field {
        ClaimField::Who => &mut form.who,
        ClaimField::WithWhom => &mut form.with_whom,
        ClaimField::Place => {
            let is_there = form.place.as_ref().is_some_and(|place| place.place == id);
            form.place = (!is_there || stays).then(|| Located::stated(id));
            return;
        }
        ClaimField::Voice => {
            form.voice.speaker = id.to_owned();
            return;
        }
        _ => return,
    };
    if let Some(position) = list.iter().position(|part| part.id == id) {
        if !stays {
            list.remove(position);
        }
    } else {
        list.push(Part {
            id: id.to_owned(),
            place: None,
        });
    }
}
