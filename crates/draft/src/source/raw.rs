//! What every reader returns.

use super::encoding::Encoding;

/// A text as its file holds it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Raw {
    /// The blocks of the article's body in order. A block may hold line breaks.
    pub blocks: Vec<Block>,
    /// What the file says about itself.
    pub metadata: Metadata,
    /// What a reader of the file would see but is not part of the body.
    pub dropped: Vec<Dropped>,
    /// The encoding that the bytes were read in; none for .docx.
    pub encoding: Option<Encoding>,
}

/// A run of text that stands by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words, without marks of the format.
    pub text: String,
    /// How much of it is the text of links, in hundredths.
    pub linked: u8,
}

impl Block {
    /// A block without links.
    pub(crate) fn new(kind: BlockKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
            linked: 0,
        }
    }
}

/// What a block is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A heading of a level from 1 to 9.
    Heading(u8),
    /// An item of a list.
    Item,
    /// A paragraph set as a quotation.
    Quote,
    /// A cell of a table.
    Cell,
}

/// What a file says about itself, in its own words. Nothing of it is checked.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Metadata {
    /// The headline: `og:title`, the headline of JSON-LD, the title of a front matter.
    pub headline: Option<String>,
    /// The title of the file: `<title>`, often with the site's name; a .docx's title, often of
    /// another document.
    pub title: Option<String>,
    /// The first heading of level 1 in the page, also outside the body.
    pub heading: Option<String>,
    /// The site or the publisher.
    pub publisher: Option<String>,
    /// The canonical address.
    pub url: Option<String>,
    /// The time of publication, as written.
    pub published: Option<String>,
    /// The author.
    pub author: Option<String>,
    /// The tag of the language.
    pub language: Option<String>,
}

/// Text that was left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dropped {
    /// Why.
    pub reason: Reason,
    /// Its words.
    pub text: String,
    /// The number of blocks (in [`Raw`]) or of paragraphs (in an intake) kept before it: where it
    /// goes if it is put back.
    pub at: usize,
}

/// Why text was left out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Reason {
    /// Menus, breadcrumbs, headers of pages.
    Navigation,
    /// Beside the article: side columns, boxes.
    Aside,
    /// The foot of the page.
    Footer,
    /// Forms, buttons.
    Control,
    /// Captions of pictures, their alternative texts.
    Caption,
    /// Credits of pictures.
    PhotoCredit,
    /// Buttons to share, counters.
    Share,
    /// Pointers to other articles.
    ReadAlso,
    /// Invitations to subscribe.
    Subscribe,
    /// Notices about cookies.
    Cookies,
    /// Advertisements.
    Advertisement,
    /// Comments of readers.
    Comments,
    /// Lists of tags.
    Tags,
    /// Notices of rights.
    Rights,
    /// Text that the page hides.
    Hidden,
    /// Outside the part of the page that was taken for the article.
    OutsideBody,
    /// Deleted with changes being tracked.
    Deleted,
    /// A box of text beside the text, a footnote's mark.
    TextBox,
    /// Code, raw markup.
    Markup,
    /// It became the title.
    Title,
    /// It became the byline.
    Byline,
    /// It became the date of publication.
    Published,
    /// Who reported, wrote and edited, at the end.
    Credit,
}
