//! The fourth step: what is being made, and what its views ask for.

use browser::worker::{Form, PublishError, Published};
use explorer::embed;
use std::rc::Rc;

/// What the views of the fourth step ask for.
#[derive(Clone, PartialEq, Debug)]
pub enum PublishMessage {
    /// The name of the files was changed.
    Name(String),
    /// The address of the site was changed.
    Address(String),
    /// Make a file, or download the one that is made.
    Make(Form),
    /// Give up what is being made.
    Cancel,
    /// The publisher says something.
    Published(Published),
    /// Download the article file.
    Article,
    /// Copy the lines for another page.
    Copy,
    /// They are copied, or are not.
    Copied(bool),
}

/// How far a file is.
#[derive(Clone, PartialEq, Debug)]
pub enum Making {
    /// So much of what writes it is there, from 0 to 1.
    Loading(f64),
    /// The step that runs, by its word in `explorer::protocol`.
    Step(String),
}

/// What a file was made of: if that changes, the file is no longer the one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Order {
    /// The article file.
    pub article: Rc<str>,
    /// As what.
    pub form: Form,
    /// The name of the file, without its ending.
    pub name: String,
    /// The address of the site.
    pub address: String,
}

/// A file that is made.
#[derive(Clone, PartialEq, Debug)]
pub struct Made {
    /// Of what.
    pub order: Order,
    /// How it is called.
    pub name: String,
    /// What it holds.
    pub file: web_sys::Blob,
    /// The files in it, with their sizes in bytes.
    pub entries: Vec<(String, f64)>,
}

/// The fourth step.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Publishing {
    /// The article file as it is now; empty before there is an article.
    pub article: Rc<str>,
    /// The name of the files, if the editor has given one.
    pub name: Option<String>,
    /// The address of the site, as it is typed.
    pub address: String,
    /// What is being made, and how far it is.
    pub making: Option<(Order, Making)>,
    /// What is made.
    pub made: Vec<Made>,
    /// Why something was not made.
    pub error: Option<(Form, PublishError)>,
    /// Whether the lines for another page were copied.
    pub copied: Option<bool>,
}

impl Publishing {
    /// The name of the files: as the editor has it, else the article's id.
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        let own = self.name.as_deref().map(str::trim);
        own.filter(|name| !name.is_empty()).unwrap_or(id)
    }

    /// What is asked for, if a file is made now.
    pub fn order(&self, form: Form, id: &str) -> Order {
        Order {
            article: Rc::clone(&self.article),
            form,
            name: self.name(id).to_owned(),
            address: match form {
                Form::Site => self.address().unwrap_or_default().to_owned(),
                Form::Single => String::new(),
            },
        }
    }

    /// The file that is made of just this.
    pub fn made(&self, order: &Order) -> Option<&Made> {
        self.made.iter().find(|made| made.order == *order)
    }

    /// The address of the site, if it is one.
    pub fn address(&self) -> Option<&str> {
        let address = self.address.trim();
        embed::Origin::of(&format!("{address}/"))
            .filter(|_| !address.contains(['?', '#', '"', '<', '>', ' ']))
            .map(|_| address)
    }

    /// The lines for another page: the site at its address, or at one that stands for it.
    pub fn snippet(&self, title: &str) -> String {
        let address = self.address().unwrap_or(EXAMPLE);
        let address = format!("{}/", address.trim_end_matches('/'));
        embed::snippet(&address, title, None).unwrap_or_default()
    }

    /// What the publisher says. The file, if one has come.
    pub fn hear(&mut self, published: Published) -> Option<&Made> {
        match published {
            Published::Loading(part) => self.at(Making::Loading(part)),
            Published::Step(step) => self.at(Making::Step(step)),
            Published::Cancelled => self.making = None,
            Published::Refused(error) => {
                if let Some((order, _)) = self.making.take() {
                    self.error = Some((order.form, error));
                }
            }
            Published::File {
                name,
                file,
                entries,
            } => {
                let (order, _) = self.making.take()?;
                self.made.retain(|made| made.order.form != order.form);
                self.made.push(Made {
                    order,
                    name,
                    file,
                    entries,
                });
                return self.made.last();
            }
        }
        None
    }

    fn at(&mut self, how_far: Making) {
        if let Some((_, making)) = &mut self.making {
            *making = how_far;
        }
    }
}

/// An address that stands for the site's.
pub const EXAMPLE: &str = "https://example.org/article";

#[cfg(test)]
mod tests {
    use super::*;

    fn publishing(address: &str) -> Publishing {
        Publishing {
            address: address.into(),
            article: "{}".into(),
            ..Publishing::default()
        }
    }

    #[test]
    fn files_are_called_by_the_article_or_by_the_editor() {
        let mut publishing = publishing("");
        assert_eq!(publishing.name("id"), "id");
        publishing.name = Some("  ".into());
        assert_eq!(publishing.name("id"), "id");
        publishing.name = Some(" mine ".into());
        assert_eq!(publishing.name("id"), "mine");
    }

    #[test]
    fn an_address_is_one_of_the_web() {
        for address in ["https://example.org/a", " http://a.b:8080/x/ "] {
            assert_eq!(publishing(address).address(), Some(address.trim()));
        }
        for address in [
            "",
            "example.org",
            "javascript:1",
            "https://",
            "https://a/?b",
        ] {
            assert_eq!(publishing(address).address(), None, "{address}");
        }
    }

    #[test]
    fn the_lines_name_the_site() {
        let snippet = publishing("https://a.org/x").snippet("\"T\"");
        assert!(
            snippet.contains("src=\"https://a.org/x/?embed\""),
            "{snippet}"
        );
        assert!(snippet.contains("&quot;T&quot;"), "{snippet}");
        assert!(publishing("").snippet("T").contains(EXAMPLE));
    }

    #[test]
    fn progress_ends_with_why_it_did_not_come_to_an_end() {
        let mut publishing = publishing("");
        publishing.making = Some((publishing.order(Form::Site, "id"), Making::Loading(0.0)));
        publishing.hear(Published::Step("pages".into()));
        let step = Making::Step("pages".into());
        assert_eq!(publishing.making.as_ref().map(|(_, how)| how), Some(&step));
        publishing.hear(Published::Refused(PublishError::Absent));
        assert_eq!(publishing.making, None);
        assert_eq!(publishing.error, Some((Form::Site, PublishError::Absent)));
        // What comes too late changes nothing.
        publishing.hear(Published::Loading(0.5));
        assert_eq!(publishing.making, None);
    }
}
