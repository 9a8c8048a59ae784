//! Answers the page's questions about the article that it shows ([`explorer::protocol`]).

use crate::export::{Options, export, export_fact};
use crate::search::Index;
use explorer::loaded::{self, LoadedArticle};
use explorer::protocol::{Answer, Export, File, Question};
use std::cell::OnceCell;

/// An article with what answers questions about it.
#[derive(Debug)]
pub struct Service {
    loaded: LoadedArticle,
    index: OnceCell<Index>,
}

impl Service {
    /// Takes up an article as the check has answered with it; none if it is not one.
    pub fn open(checked: &[u8]) -> Option<Self> {
        let article = loaded::checked(checked)?.ok()?;
        Some(Self::new(LoadedArticle::new(article)))
    }

    /// For an article.
    pub fn new(loaded: LoadedArticle) -> Self {
        Self {
            loaded,
            index: OnceCell::new(),
        }
    }

    /// Answers a question.
    pub fn answer(&self, question: &Question) -> Answer {
        match question {
            Question::Find { query, content } => {
                let index = self.index.get_or_init(|| Index::new(self.loaded));
                Answer::Found(index.find(query, *content))
            }
            Question::Export(order) => Answer::Exported(self.export(order)),
        }
    }

    /// The file; none of what nobody has checked.
    fn export(&self, order: &Export) -> Option<File> {
        if self.loaded.article().is_draft() {
            return None;
        }
        let options = Options {
            raw: order.raw,
            ..Options::new(self.loaded, order.words, Some(&order.address))
        };
        let exported = match order.fact {
            None => export(self.loaded, order.format, &options),
            Some((claim, quote)) => {
                export_fact(self.loaded, claim, quote.into(), order.format, &options)?
            }
        };
        Some(File {
            name: exported.file_name,
            text: exported.text,
            left_out: exported.left_out.len() as u32,
        })
    }

    /// Answers a question that has come as bytes, in bytes; none if it is not a question.
    pub fn reply(&self, question: &[u8]) -> Option<Vec<u8>> {
        let question = postcard::from_bytes(question).ok()?;
        postcard::to_allocvec(&self.answer(&question)).ok()
    }
}
