//! The texts of a page as blocks, each with the element that it stands in.

use super::super::lines;
use super::super::raw::{Block, BlockKind, Reason};
use super::furniture::{Furniture, Sign};
use super::tree::{Content, Element, Tree, is_inline};

/// The blocks of a page and what its elements are.
pub(super) struct Blocks {
    pub blocks: Vec<Found>,
    /// For each node, whether it is furniture by itself.
    pub reasons: Vec<Option<(Reason, Sign)>>,
}

/// A block and the element that it stands in.
pub(super) struct Found {
    pub block: Block,
    /// The nearest element that is not inline, or is furniture.
    pub element: usize,
}

/// What an element hands down to those in it.
#[derive(Clone, Copy, Default)]
struct Context {
    group: usize,
    quote: bool,
    item: bool,
    link: bool,
    verbatim: bool,
    article: bool,
    /// It holds no text.
    markup: bool,
    /// The group is furniture inside a line.
    aside: bool,
}

/// Reads the blocks of a page.
pub(super) fn of(tree: &Tree) -> Blocks {
    let furniture = Furniture::load();
    let mut contexts: Vec<Context> = Vec::with_capacity(tree.nodes.len());
    let mut reasons: Vec<Option<(Reason, Sign)>> = Vec::with_capacity(tree.nodes.len());
    let mut reader = Reader::default();
    for (index, node) in tree.nodes.iter().enumerate() {
        let around = contexts.get(node.parent).copied().unwrap_or_default();
        let mut context = around;
        let mut reason = None;
        match &node.content {
            Content::Text(text) => reader.text(text, around),
            Content::Element(element) if element.name == "br" => reader.line_break(around),
            Content::Element(element) => {
                reason = own_reason(&furniture, element, around);
                // A class inside a line of text would tear a word from its sentence.
                if is_inline(&element.name)
                    && matches!(reason, Some((_, Sign::Class)))
                    && (reader.is_amid(around.group)
                        || tree.element(around.group).is_some_and(holds_text))
                {
                    reason = None;
                }
                context.enter(index, element, reason.is_some());
                context.markup |= matches!(reason, Some((Reason::Markup, _)));
                if !is_inline(&element.name) {
                    reader.flush();
                }
                excuse(tree, &mut reasons, node.parent, &element.name);
            }
        }
        contexts.push(context);
        reasons.push(reason);
    }
    reader.flush();
    for found in &mut reader.found {
        let context = contexts.get(found.element).copied().unwrap_or_default();
        let name = tree
            .element(found.element)
            .map_or("", |element| &element.name);
        found.block.kind = kind(name, context);
    }
    Blocks {
        blocks: reader.found,
        reasons,
    }
}

/// Whether an element is made for running text.
fn holds_text(element: &Element) -> bool {
    matches!(
        element.name.as_str(),
        "p" | "li" | "td" | "th" | "dd" | "blockquote" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
    )
}

impl Context {
    fn enter(&mut self, index: usize, element: &Element, is_furniture: bool) {
        let name = element.name.as_str();
        if !is_inline(name) {
            self.group = index;
            self.aside = false;
        } else if is_furniture {
            self.group = index;
            self.aside = true;
        }
        self.quote |= name == "blockquote";
        self.item = name == "li" || self.item && !matches!(name, "ul" | "ol");
        self.link |= name == "a" && element.attribute("href").is_some();
        self.verbatim |= matches!(name, "pre" | "listing" | "xmp");
        let role = element.attribute("role");
        self.article |= matches!(name, "article" | "main") || role == Some("main");
    }
}

/// Figures are captions and headers are menus, except where `excuse` finds more in them.
fn own_reason(furniture: &Furniture, element: &Element, around: Context) -> Option<(Reason, Sign)> {
    match element.name.as_str() {
        "figure" => Some((Reason::Caption, Sign::Element)),
        "header" if !around.article => Some((Reason::Navigation, Sign::Element)),
        _ => furniture.reason(element),
    }
}

/// A figure with a quotation or a table, and a header with the headline, are no furniture.
fn excuse(tree: &Tree, reasons: &mut [Option<(Reason, Sign)>], parent: usize, name: &str) {
    let outer = match name {
        "blockquote" | "table" => "figure",
        "h1" => "header",
        _ => return,
    };
    let mut at = parent;
    while at > 0 {
        let is_outer = tree
            .element(at)
            .is_some_and(|element| element.name == outer);
        if let Some(reason) = reasons.get_mut(at).filter(|_| is_outer) {
            *reason = None;
        }
        at = tree.nodes.get(at).map_or(0, |node| node.parent);
    }
}

fn kind(name: &str, context: Context) -> BlockKind {
    let level = name
        .strip_prefix('h')
        .and_then(|level| level.parse::<u8>().ok());
    match (name, level) {
        (_, Some(level @ 1..=6)) => BlockKind::Heading(level),
        ("td" | "th", _) => BlockKind::Cell,
        _ if context.item => BlockKind::Item,
        _ if context.quote => BlockKind::Quote,
        _ => BlockKind::Paragraph,
    }
}

#[derive(Default)]
struct Reader {
    found: Vec<Found>,
    group: usize,
    text: String,
    linked: usize,
    verbatim: bool,
}

impl Reader {
    fn text(&mut self, text: &str, around: Context) {
        if around.markup {
            return;
        }
        if around.aside {
            // Furniture inside a line does not end the line.
            let text = collapse(text, "");
            self.add(text.trim(), around.group, if around.link { 100 } else { 0 });
            return;
        }
        self.turn_to(around);
        let before = self.text.len();
        if around.verbatim {
            self.text.push_str(text);
        } else {
            let words = collapse(text, &self.text);
            self.text.push_str(&words);
        }
        if around.link {
            self.linked += self.text.len() - before;
        }
    }

    fn line_break(&mut self, around: Context) {
        if !around.markup && !around.aside {
            self.turn_to(around);
            self.text.push('\n');
        }
    }

    /// Whether words of an element were read that are not ended yet.
    fn is_amid(&self, group: usize) -> bool {
        self.group == group && !self.text.trim().is_empty()
    }

    fn turn_to(&mut self, around: Context) {
        if self.group != around.group {
            self.flush();
            self.group = around.group;
        }
        self.verbatim |= around.verbatim;
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let linked = std::mem::take(&mut self.linked);
        let linked = u8::try_from(linked * 100 / text.len().max(1)).unwrap_or(100);
        let paragraphs = if std::mem::take(&mut self.verbatim) {
            lines::paragraphs(&text)
        } else {
            lines::at_breaks(&text)
        };
        for paragraph in paragraphs {
            self.add(&paragraph, self.group, linked);
        }
    }

    fn add(&mut self, text: &str, element: usize, linked: u8) {
        if text.is_empty() {
            return;
        }
        let mut block = Block::new(BlockKind::Paragraph, text);
        block.linked = linked;
        self.found.push(Found { block, element });
    }
}

/// The white space of HTML becomes single spaces; a no-break space is a letter like others.
fn collapse(text: &str, before: &str) -> String {
    let space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
    let mut words = String::with_capacity(text.len());
    let mut spaced = before.is_empty() || before.ends_with([' ', '\n']);
    for c in text.chars() {
        if !space(c) {
            words.push(c);
            spaced = false;
        } else if !spaced {
            words.push(' ');
            spaced = true;
        }
    }
    words
}
