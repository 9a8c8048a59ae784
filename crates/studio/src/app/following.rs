//! The third and the fourth step, and the preview: they follow each change of the article.

use super::Studio;
use super::finishing::Finishing;
use crate::model::{
    Check, CheckMessage, Findings, Making, Message, PreviewMessage, PublishMessage, Step,
};
use browser::worker::{Form, Inspector, Publish, PublishError, Published, Publisher};
use editing::{Edit, Project, Target};
use explorer::protocol::inspected::Inspected;
use std::rc::Rc;
use yew::prelude::*;

impl Studio {
    /// Has the article checked if it is not the one that was checked last.
    pub(super) fn inspect(&mut self, ctx: &Context<Self>) {
        let Some(project) = self.project() else {
            self.finishing = Finishing {
                inspector: self.finishing.inspector.take(),
                publisher: self.finishing.publisher.take(),
                ..Finishing::default()
            };
            return;
        };
        let asked = self.finishing.asked.as_ref();
        if asked.is_some_and(|(asked, lang)| *lang == self.lang && asked == project) {
            return;
        }
        let project = project.clone();
        let file = project.file();
        let lang = self.lang;
        let finishing = &mut self.finishing;
        finishing.publishing.article = file.as_str().into();
        let inspector = finishing.inspector.get_or_insert_with(|| {
            let link = ctx.link().clone();
            Inspector::new(move |inspected| {
                link.send_message(Message::Check(CheckMessage::Inspected(inspected)));
            })
        });
        inspector.inspect(file, lang.tag());
        finishing.asked = Some((project, lang));
    }

    /// Follows a message of the third step.
    pub(super) fn follow_check(&mut self, message: CheckMessage) {
        match message {
            CheckMessage::Inspected(inspected) => self.take(inspected),
            // The article is checked after each message if it was not.
            CheckMessage::Again => self.finishing.asked = None,
            CheckMessage::Choose(key) => {
                let checking = &mut self.finishing.checking;
                if let Some(findings) = checking.check.findings() {
                    let position = crate::check::position(findings, &key);
                    checking.position = position.unwrap_or(checking.position);
                }
                checking.current = Some(key);
                checking.focus = true;
            }
            CheckMessage::Show(spot) => match spot.target {
                Some(target) => self.show(target),
                None if spot.range.is_some() => self.step = Step::Facts,
                None => self.step = Step::Text,
            },
            CheckMessage::ToFacts => self.step = Step::Facts,
            CheckMessage::ToPublish => self.step = Step::Publish,
            CheckMessage::BringBack => {
                let project = self.project();
                let keys = project.iter().flat_map(|project| &project.intended);
                let back = keys.map(|key| Edit::Intend {
                    key: key.clone(),
                    on: false,
                });
                let back = Edit::Together(back.collect());
                self.edit(&back);
            }
            CheckMessage::Edit(edit) => {
                // The edit is of the state that was checked: not if the article is another one meanwhile.
                let asked = self.finishing.asked.as_ref().map(|(asked, _)| asked);
                if asked.is_some() && asked == self.project() {
                    self.finishing.checking.focus = true;
                    self.finishing.checking.acted = true;
                    self.edit(&edit);
                }
            }
        }
    }

    /// Takes the check's answer.
    fn take(&mut self, inspected: Option<Inspected>) {
        let finishing = &mut self.finishing;
        let Some((project, _)) = &finishing.asked else {
            return;
        };
        // The row that had the focus may be gone.
        finishing.checking.focus |= std::mem::take(&mut finishing.checking.acted);
        finishing.checking.check = match inspected {
            Some(inspected) => {
                let findings = Rc::new(Findings::new(project, &inspected));
                if let Some(article) = inspected.article {
                    finishing.shown = Some(article.into());
                }
                Check::Found { findings }
            }
            None => Check::Absent,
        };
    }

    /// Follows a message of the fourth step.
    pub(super) fn follow_publish(&mut self, ctx: &Context<Self>, message: PublishMessage) {
        let Some(document) = self.project().map(|project| &project.document) else {
            return;
        };
        let id = document.id.clone();
        let publishing = &mut self.finishing.publishing;
        match message {
            PublishMessage::Name(name) => publishing.name = Some(name),
            PublishMessage::Address(address) => {
                publishing.address = address;
                publishing.copied = None;
            }
            PublishMessage::Make(form) => self.make(ctx, form, &id),
            PublishMessage::Cancel => {
                if let Some(publisher) = &self.finishing.publisher {
                    let _ = publisher.cancel();
                }
            }
            PublishMessage::Published(published) => {
                let is_over = matches!(
                    published,
                    Published::Refused(PublishError::Failed(_) | PublishError::Absent)
                );
                if let Some(made) = publishing.hear(published) {
                    browser::download_blob(&made.name, &made.file);
                }
                if is_over {
                    self.finishing.publisher = None;
                }
            }
            PublishMessage::Article => {
                let name = format!("{}.json", publishing.name(&id));
                browser::download(&name, "application/json", &publishing.article);
            }
            PublishMessage::Copy => {
                let titles = &document_title(self.project());
                let snippet = self.finishing.publishing.snippet(titles);
                let link = ctx.link().clone();
                browser::copy(&snippet, move |worked| {
                    link.send_message(Message::Publish(PublishMessage::Copied(worked)));
                });
            }
            PublishMessage::Copied(worked) => publishing.copied = Some(worked),
        }
    }

    /// Makes a file, or downloads the one that is made.
    fn make(&mut self, ctx: &Context<Self>, form: Form, id: &str) {
        let Finishing {
            checking,
            publishing,
            publisher,
            ..
        } = &mut self.finishing;
        let allowed = checking.check.findings();
        if publishing.making.is_some() || !allowed.is_some_and(Findings::can_publish) {
            return;
        }
        let order = publishing.order(form, id);
        if let Some(made) = publishing.made(&order) {
            browser::download_blob(&made.name, &made.file);
            return;
        }
        publishing.error = None;
        if publisher.is_none() {
            let script = browser::root_attribute("data-publisher").unwrap_or_default();
            let link = ctx.link().clone();
            *publisher = (!script.is_empty())
                .then(|| {
                    Publisher::start(&script, move |published| {
                        link.send_message(Message::Publish(PublishMessage::Published(published)));
                    })
                })
                .flatten();
        }
        let sent = publisher.as_ref().and_then(|publisher| {
            publisher.publish(Publish {
                article: &order.article,
                form,
                name: Some(&order.name),
                address: Some(&*order.address).filter(|address| !address.is_empty()),
            })
        });
        match sent {
            Some(()) => publishing.making = Some((order, Making::Loading(0.0))),
            None => publishing.error = Some((form, PublishError::Absent)),
        }
    }

    /// Follows a message of the preview.
    pub(super) fn follow_preview(&mut self, message: PreviewMessage) {
        self.finishing.previewing.follow(&message);
        match message {
            PreviewMessage::Correct(id) => self.show(Target::Entity(id)),
            PreviewMessage::Decide => self.step = Step::Facts,
            _ => {}
        }
    }

    /// The current row of the third step gets the focus after it is drawn.
    pub(super) fn focus_row(&mut self) {
        if std::mem::take(&mut self.finishing.checking.focus)
            && let Some(row) = browser::find(".found [role=row][tabindex=\"0\"]")
        {
            browser::focus(&row);
            browser::reveal(&row);
        }
    }
}

/// The headline in the language of the original.
fn document_title(project: Option<&Project>) -> String {
    let title = project.and_then(|project| {
        let document = &project.document;
        let titles = &document.title.text.0;
        titles.get(editing::original(document))?.clone()
    });
    title.unwrap_or_default()
}
