//! What messages of the first step do.

use super::Studio;
use crate::model::{Part, Rewriting, TextMessage, Texting, losses, part_words};
use crate::words::{Msg, Words};
use article::BasisKind;
use article::document::{Basis, Text, Title};
use editing::translation::{moved, named, names, pasted, translated};
use editing::{Edit, Project, original};
use explorer::i18n::Language;

/// Words of our own in the language of the article, if the studio speaks it.
fn own_words(lang: Language, project: &Project, message: Msg) -> Text {
    let tag = original(&project.document);
    let lang = Language::for_tag(tag).unwrap_or(lang);
    in_original(project, lang.say(message))
}

fn in_original(project: &Project, words: &str) -> Text {
    let tag = original(&project.document).to_owned();
    Text([(tag, Some(words.to_owned()))].into())
}

/// What makes a part of the text read so.
fn rewrite(lang: Language, project: &Project, part: &Part, typed: &str) -> Edit {
    let document = &project.document;
    match part {
        Part::Passage(id) => Edit::SetPassage {
            passage: id.clone(),
            text: typed.split_whitespace().collect::<Vec<_>>().join(" "),
            known: own_words(lang, project, Msg::TextKnown),
        },
        Part::Title => {
            let mut title: Title = document.title.clone();
            let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            title
                .text
                .0
                .insert(original(document).to_owned(), Some(words));
            // It is no longer what a machine has made of the text.
            if title.basis.kind == BasisKind::Derived {
                title.basis = Basis {
                    kind: BasisKind::Derived,
                    reason: Some(own_words(lang, project, Msg::TextTitleByHand)),
                    source: None,
                };
            }
            Edit::SetTitle(Box::new(title))
        }
    }
}

impl Studio {
    /// Does what a message of the first step asks for.
    pub(super) fn follow_text(&mut self, message: TextMessage) {
        let Some(project) = self.project().cloned() else {
            return;
        };
        let lang = self.lang;
        match message {
            TextMessage::Open(part) => {
                let typed = part_words(&project, &part);
                let losses = Vec::new();
                self.texting.rewriting = Some(Rewriting {
                    part,
                    typed,
                    losses,
                });
                self.texting.focus = Some("#rewriting".to_owned());
            }
            TextMessage::Typed(typed) => {
                if let Some(rewriting) = &mut self.texting.rewriting {
                    let edit = rewrite(lang, &project, &rewriting.part, &typed);
                    rewriting.losses = losses(&project, &edit);
                    rewriting.typed = typed;
                }
            }
            TextMessage::Take => {
                if let Some(Rewriting { part, typed, .. }) = self.texting.rewriting.take() {
                    // A headline without words is none.
                    if part != Part::Title || !typed.trim().is_empty() {
                        self.edit(&rewrite(lang, &project, &part, &typed));
                    }
                    self.close(&part);
                }
            }
            TextMessage::Leave => {
                if let Some(rewriting) = self.texting.rewriting.take() {
                    self.close(&rewriting.part);
                }
            }
            TextMessage::LeaveOut(passage) => {
                self.texting.rewriting = None;
                let known = own_words(lang, &project, Msg::TextKnown);
                self.edit(&Edit::LeaveOut { passage, known });
                self.texting.focus = Some(".removed summary".to_owned());
            }
            TextMessage::PutBack(change) => self.edit(&Edit::PutBack(change)),
            TextMessage::TakeOut(change) => {
                let known = own_words(lang, &project, Msg::TextKnown);
                self.edit(&Edit::TakeOut { change, known });
            }
            TextMessage::Show(language) => {
                self.texting = Texting {
                    language,
                    ..Texting::default()
                };
            }
            TextMessage::Adding(adding) => {
                self.texting.adding = adding;
                let focus = if adding {
                    "#new-language"
                } else {
                    ".text-languages button"
                };
                self.texting.focus = Some(focus.to_owned());
            }
            TextMessage::Add(tag, by) => self.add_language(&project, tag.trim(), by.trim()),
            TextMessage::Remove => {
                if let Some(tag) = self.texting.language.take() {
                    self.edit(&Edit::RemoveLanguage(tag));
                    self.texting = Texting::default();
                }
            }
            TextMessage::Undo => {
                if let Some(work) = self.work.as_mut().filter(|_| self.may_write) {
                    work.undo(true);
                }
                self.show_undone();
                self.keep_changes();
            }
            TextMessage::Quote(quote) => self.choose_quote(&project, quote),
            message => self.translate(&project, message),
        }
    }

    /// The focus goes back to where the words are changed.
    fn close(&mut self, part: &Part) {
        self.texting.focus = Some(match part {
            Part::Title => ".text-title .rewrite".to_owned(),
            Part::Passage(id) => format!("[data-id=\"{id}\"] .rewrite"),
        });
    }

    /// Adds a language, with the names that are known in it.
    fn add_language(&mut self, project: &Project, tag: &str, by: &str) {
        let lang = self.lang;
        let by = match by.is_empty() {
            true => own_words(lang, project, Msg::TranslationByEditor),
            false => in_original(project, by),
        };
        let tag_of = tag.to_owned();
        let add = Edit::AddLanguage { tag: tag_of, by };
        let Ok(after) = project.after(&add) else {
            self.edit(&add);
            return;
        };
        let names = carried(&after, tag);
        self.edit(&Edit::Together(vec![add, names]));
        self.texting = Texting {
            language: Some(tag.to_owned()),
            focus: Some("#pasted-translation".to_owned()),
            ..Texting::default()
        };
    }

    /// What is done with the translation that is shown.
    fn translate(&mut self, project: &Project, message: TextMessage) {
        let Some(tag) = self.texting.shown(project).map(str::to_owned) else {
            return;
        };
        let edit = match message {
            TextMessage::Translator(words) if !words.trim().is_empty() => {
                Some(Edit::SetTranslator {
                    by: in_original(project, words.trim()),
                    language: tag,
                })
            }
            TextMessage::Pasted(text) => {
                let pasted = pasted(project, &tag, &text);
                let all = project.document.passages.len();
                self.texting.pasted = pasted
                    .as_ref()
                    .map(|pasted| pasted.paragraphs)
                    .filter(|paragraphs| *paragraphs != all);
                pasted.map(|pasted| pasted.edit)
            }
            TextMessage::Translated(passage, text) => translated(project, passage, &tag, &text),
            TextMessage::Move { passage, down } => moved(project, passage, &tag, down),
            TextMessage::Named(id, name) => named(project, &id, &tag, &name),
            TextMessage::CarryNames => Some(carried(project, &tag)),
            TextMessage::Words(words, text) => Some(Edit::TranslateWords {
                words,
                language: tag,
                text: Some(text),
            }),
            TextMessage::Align(selected) => return self.align_quote(project, &tag, selected),
            _ => None,
        };
        if let Some(edit) = edit {
            self.edit(&edit);
        }
    }

    /// The focus goes where the first step wants it, after it is drawn.
    pub(super) fn focus_text(&mut self) {
        let Some(selector) = self.texting.focus.take() else {
            return;
        };
        if let Some(element) = browser::find(&selector) {
            browser::focus(&element);
            browser::reveal(&element);
            if let Some((from, to)) = self.texting.select.take() {
                browser::select_in_field(&element, from, to);
            }
        }
    }
}

/// Gives every entity without a name in a translation the one that is known in that language.
fn carried(project: &Project, tag: &str) -> Edit {
    let all = names(&project.document, tag).into_iter();
    let open = all.filter(|name| name.name.is_none());
    let known = open.filter_map(|name| {
        let country = name
            .iso
            .as_deref()
            .and_then(|iso| browser::country_name(iso, tag));
        let known = country.or(name.known)?;
        named(project, &name.id, tag, &known)
    });
    let mut edits: Vec<Edit> = known.collect();
    // The step is one of the translation, not of the last of these names.
    let mut translations = project.document.translations.iter();
    let own = translations.find(|one| one.language == tag);
    edits.extend(own.map(|own| Edit::SetTranslator {
        language: tag.to_owned(),
        by: own.by.clone(),
    }));
    Edit::Together(edits)
}
