//! One publication, step by step.

use crate::order::{Form, Order};
use crate::refusal::Refusal;
use site::files::Folder;
use site::kit::Kit;
use site::making::{Making, Step};
use site::{Build, Site, articles, single};

/// A file that came out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// How to call it.
    pub name: String,
    /// Its type.
    pub media_type: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The files of a site by their paths, and how many bytes each has; of one file itself.
    pub entries: Vec<(String, u32)>,
}

/// An article on its way.
pub struct Publication {
    name: String,
    form: Form,
    state: State,
}

enum State {
    /// One file, not yet drawn.
    Single(Site),
    /// A site of which some is there.
    Making(Making),
    /// A complete site, not yet packed.
    Made(Folder),
    Finished(File),
}

impl Publication {
    /// Begins: checks the article.
    ///
    /// # Errors
    /// The check refuses it, or what is asked for makes no sense.
    pub fn new(kit: &Kit, order: &Order<'_>) -> Result<Self, Refusal> {
        let build = Build {
            base: "./".into(),
            address: order.site_address()?,
            by_file: false,
            studio: false,
            release: true,
        };
        let loaded = articles::checked(order.article).map_err(|problems| {
            let problems = problems.iter().map(ToString::to_string);
            Refusal::Refused(problems.collect::<Vec<_>>().join("\n"))
        })?;
        let name = order.file_name(&loaded.article().id);
        let site = Site::new(build, vec![loaded]);
        let state = match order.form {
            Form::Single => State::Single(site),
            Form::Site => State::Making(Making::new(site, kit, Folder::default())?),
        };
        Ok(Self {
            name,
            form: order.form,
            state,
        })
    }

    /// The word for what is done next; none if it is finished.
    pub fn next(&self) -> Option<&'static str> {
        match &self.state {
            State::Single(_) => Some("pages"),
            State::Making(making) => Some(match making.next() {
                Some(Step::Picture(..)) => "pictures",
                Some(Step::Page(..) | Step::List(_)) => "pages",
                Some(Step::Around) | None => "packing",
            }),
            State::Made(_) => Some("packing"),
            State::Finished(_) => None,
        }
    }

    /// Does what is next.
    ///
    /// # Errors
    /// A part does not fit.
    pub fn go_on(self, kit: &Kit) -> Result<Self, Refusal> {
        let state = match self.state {
            State::Single(site) => {
                let published = site.articles.first();
                let html = single::page(published.ok_or_else(|| "no article".to_string())?, kit)?;
                let size = u32::try_from(html.len()).unwrap_or(u32::MAX);
                let entries = vec![(self.name.clone(), size)];
                State::Finished(finished(&self.name, self.form, html.into_bytes(), entries))
            }
            State::Making(mut making) if making.next().is_some() => {
                making.go_on(kit)?;
                State::Making(making)
            }
            State::Making(making) => State::Made(making.finish(kit)?.1),
            State::Made(files) => {
                let archive = kit.archive(&files)?;
                let entries = archive.sizes().map(|(path, size)| (path.to_string(), size));
                let entries = entries.collect();
                let bytes = archive.to_bytes()?;
                State::Finished(finished(&self.name, self.form, bytes, entries))
            }
            State::Finished(file) => State::Finished(file),
        };
        Ok(Self { state, ..self })
    }

    /// The file; none if it is not finished.
    pub fn file(self) -> Option<File> {
        match self.state {
            State::Finished(file) => Some(file),
            _ => None,
        }
    }
}

fn finished(name: &str, form: Form, bytes: Vec<u8>, entries: Vec<(String, u32)>) -> File {
    File {
        name: name.to_string(),
        media_type: form.media_type(),
        bytes,
        entries,
    }
}
