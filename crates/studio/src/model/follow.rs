//! What each message of the second step does.

use super::entity::EntityMessage;
use super::message::{ClaimMessage, FactsMessage};
use super::selection::Selection;
use super::work::{ClaimField, Last, Panel, Work};
use article::document::{Located, Text};
use article::{EventKind, PlaceKind, RelationKind};
use editing::claim::{ClaimForm, Lack, Part, WhenField};
use editing::marks::marks_of;
use editing::{
    Edit, EditError, EntryRef, Kind, Project, Target, TextRange, evidence, original, sentence_of,
    when,
};

impl Work {
    /// Does what a message of the second step asks for.
    pub fn follow(&mut self, message: FactsMessage) {
        self.hindered = None;
        match message {
            FactsMessage::Accept => self.accept(),
            FactsMessage::Refuse => self.decide(Edit::Refuse),
            FactsMessage::Step { forward } => self.step(forward),
            FactsMessage::Choose(target) => {
                self.current = Some(target);
                self.panel = Panel::Decision;
            }
            FactsMessage::Edit(edit) => self.edit(&edit),
            FactsMessage::IsA(kind) => self.change_kind(kind),
            FactsMessage::Place(choice) => {
                if let Some(Target::Entity(id)) = self.due() {
                    self.decide(|targets| {
                        let choice = Edit::ChoosePlace { id, choice };
                        Edit::Together(vec![choice, Edit::Accept(targets)])
                    });
                }
            }
            FactsMessage::LookFor(name) => self.look_for(&name),
            FactsMessage::OpenMap => self.panel = Panel::Map,
            FactsMessage::AcceptSure(kinds) => {
                let targets = self.sure(&kinds);
                if !targets.is_empty() {
                    self.edit(&accepting(self.project(), targets));
                }
            }
            FactsMessage::Show(kinds) => {
                self.kinds = kinds;
                self.current = None;
            }
            FactsMessage::Order(order) => {
                self.order = order;
                self.current = None;
            }
            FactsMessage::Select { passage, from, to } => self.select(passage, from, to),
            FactsMessage::Cursor(message) => self.follow_cursor(&message),
            FactsMessage::Correct => self.correct(),
            FactsMessage::Grow(side, growth) => {
                if let Panel::Words(selection) = &self.panel {
                    self.panel = Panel::Words(selection.grown(self.project(), side, growth));
                }
            }
            FactsMessage::Tick(number) => {
                if let Panel::Words(selection) = &mut self.panel
                    && let Some((_, taken)) = selection.others.get_mut(number)
                {
                    *taken = !*taken;
                }
            }
            FactsMessage::Mark { kind, only_here } => self.mark(kind, only_here),
            FactsMessage::JoinTo(id) => {
                if let Panel::Words(selection) = &self.panel {
                    let ranges = selection.ranges();
                    self.edit(&Edit::AddMentions {
                        id: id.clone(),
                        ranges,
                    });
                    self.done(Some(Target::Entity(id)));
                }
            }
            FactsMessage::TakeBounds => self.take_bounds(),
            FactsMessage::NewClaim => {
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
            FactsMessage::OpenClaim => {
                let id = match self.due() {
                    Some(Target::Entity(id)) => id,
                    _ => return,
                };
                if let Some(form) = ClaimForm::of(self.project(), &id) {
                    self.current = Some(Target::Entity(id));
                    self.panel = Panel::Claim(Box::new(form), ClaimField::Verb);
                }
            }
            FactsMessage::Claim(message) => self.follow_claim(message),
            FactsMessage::Entity(message) => self.follow_entity(message),
            FactsMessage::Remedy(edit) => {
                self.last = None;
                let next = self.after_due();
                self.edit(&edit);
                self.done(next);
            }
            FactsMessage::Close => self.panel = Panel::Decision,
            FactsMessage::Undo => self.undo(true),
            FactsMessage::Redo => self.undo(false),
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

    /// Accepts what is due; where it is accepted already, nothing.
    fn accept(&mut self) {
        match &self.panel {
            Panel::Words(selection) if selection.bounds_of.is_some() => self.take_bounds(),
            Panel::Words(_) => self.mark(self.last_kind, false),
            Panel::Claim(..) => self.follow_claim(ClaimMessage::Accept),
            Panel::Entity(_) => self.follow_entity(EntityMessage::Done),
            Panel::Decision | Panel::Map => {
                let project = self.project().clone();
                self.decide(|targets| accepting(&project, targets));
            }
        }
    }

    /// What is due.
    pub fn due(&self) -> Option<Target> {
        let queue = self.queue();
        let position = self.position(&queue);
        let first = position.and_then(|position| queue[position].targets.first().cloned());
        first.or_else(|| self.current.clone())
    }

    /// Where its words are.
    pub fn due_range(&self) -> Option<TextRange> {
        let target = self.due()?;
        let queue = self.queue();
        let item = queue.iter().find(|item| item.targets.contains(&target));
        item.and_then(|item| item.range)
            .or_else(|| self.range_of(&target))
    }

    /// The first words of a target in the text.
    pub fn range_of(&self, target: &Target) -> Option<TextRange> {
        let project = self.project();
        let document = &project.document;
        let tag = original(document);
        (0..document.passages.len()).find_map(|passage| {
            let mark = marks_of(project, passage, tag);
            let mark = mark.into_iter().find(|mark| mark.target == *target)?;
            Some(TextRange {
                passage,
                span: mark.span,
            })
        })
    }

    fn change_kind(&mut self, kind: Kind) {
        if let Panel::Words(_) = self.panel {
            return self.mark(kind, false);
        }
        if let Some(Target::Entity(id)) = self.due() {
            self.edit(&Edit::ChangeKind {
                id: id.clone(),
                kind,
            });
            self.current = Some(Target::Entity(id));
        }
    }

    fn select(&mut self, passage: usize, from: usize, to: usize) {
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

    /// Selected words fill a field of the form.
    fn fill(&self, form: &mut ClaimForm, field: ClaimField, range: TextRange) {
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

    /// The words of the current entry become the selection, to be made wider or narrower.
    fn correct(&mut self) {
        let Some(Target::Entity(id)) = self.due() else {
            return;
        };
        let target = Target::Entity(id.clone());
        if let Some(range) = self.range_of(&target) {
            self.panel = Panel::Words(Selection::of_mention(self.project(), &id, 0, range));
            self.current = Some(target);
        }
    }

    fn take_bounds(&mut self) {
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

    fn mark(&mut self, kind: Kind, only_here: bool) {
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

    /// Back to the decisions, at what was made.
    pub(super) fn done(&mut self, target: Option<Target>) {
        if matches!(self.last, Some(Last::Refused(_))) {
            return;
        }
        self.panel = Panel::Decision;
        self.current = target;
    }

    fn follow_claim(&mut self, message: ClaimMessage) {
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

    /// What is decided after what is due.
    fn after_due(&self) -> Option<Target> {
        let queue = self.queue();
        let next = queue.get(self.position(&queue)? + 1)?;
        next.targets.first().cloned()
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

/// How far the patch of a region reaches on the map, in kilometres, until the editor says otherwise.
const RADIUS: f64 = 800.0;

/// Accepts suggestions; a region, which has no outline, gets a size.
fn accepting(project: &Project, targets: Vec<Target>) -> Edit {
    let sizes = targets.iter().filter_map(|target| match target {
        Target::Entity(id) => match editing::entry(&project.document, id)? {
            EntryRef::Place(place)
                if place.kind == PlaceKind::Region && place.radius_km.is_none() =>
            {
                Some(Edit::SetRadius {
                    id: id.clone(),
                    km: Some(RADIUS),
                })
            }
            _ => None,
        },
        _ => None,
    });
    let sizes: Vec<Edit> = sizes.collect();
    if sizes.is_empty() {
        return Edit::Accept(targets);
    }
    // The last one gives the step its name.
    Edit::Together(sizes.into_iter().chain([Edit::Accept(targets)]).collect())
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
