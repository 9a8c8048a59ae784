//! The elements and texts of a page in the order of its source.
//!
//! This is no full tree builder: it knows which elements are void, which end tags are implied, and
//! drops end tags that match nothing. Elements deeper than [`MAX_DEPTH`] count as siblings.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// How many elements may stand inside each other.
const MAX_DEPTH: usize = 200;

/// A page.
pub(super) struct Tree {
    /// Elements and texts, each after its parent.
    pub nodes: Vec<Node>,
}

/// An element or a text.
pub(super) struct Node {
    /// The number of the element around it; its own for the first.
    pub parent: usize,
    pub content: Content,
}

pub(super) enum Content {
    Element(Element),
    Text(String),
}

/// An element: its name in small letters and the attributes that are read.
#[derive(Default)]
pub(super) struct Element {
    pub name: String,
    pub attributes: Vec<(&'static str, String)>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let (_, value) = self.attributes.iter().find(|(key, _)| *key == name)?;
        Some(value)
    }
}

impl Tree {
    /// The element of a number.
    pub fn element(&self, index: usize) -> Option<&Element> {
        match &self.nodes.get(index)?.content {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        }
    }

    /// The elements with their numbers.
    pub fn elements(&self) -> impl Iterator<Item = (usize, &Element)> {
        (0..self.nodes.len()).filter_map(|index| Some((index, self.element(index)?)))
    }

    /// The texts directly inside each of the elements that are asked for, in order.
    pub fn texts_of(&self, wanted: impl Fn(&Element) -> bool) -> Vec<String> {
        let mut found: Vec<(usize, String)> = Vec::new();
        for node in &self.nodes {
            let Content::Text(text) = &node.content else {
                continue;
            };
            if !self.element(node.parent).is_some_and(&wanted) {
                continue;
            }
            match found.last_mut() {
                Some((parent, before)) if *parent == node.parent => before.push_str(text),
                _ => found.push((node.parent, text.clone())),
            }
        }
        found.into_iter().map(|(_, text)| text).collect()
    }
}

/// The attributes that are read.
const ATTRIBUTES: &[&str] = &[
    "class",
    "id",
    "role",
    "itemprop",
    "hidden",
    "aria-hidden",
    "style",
    "lang",
    "name",
    "property",
    "content",
    "rel",
    "href",
    "type",
    "datetime",
    "charset",
];

pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
            | "param"
    )
}

/// Whether an element stands inside a line of text.
pub(super) fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "br"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "img"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "nobr"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "svg"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
    )
}

/// Whether a start tag ends an open element.
fn ends(new: &str, open: &str) -> bool {
    match open {
        "p" => !is_inline(new) && new != "script" && new != "style",
        "li" => new == "li",
        "dt" | "dd" => matches!(new, "dt" | "dd"),
        "td" | "th" => matches!(new, "td" | "th" | "tr" | "tbody" | "tfoot"),
        "tr" => matches!(new, "tr" | "tbody" | "tfoot"),
        "option" => new == "option",
        "head" => new == "body",
        _ => false,
    }
}

/// Reads a page.
pub(super) fn parse(text: &str) -> Tree {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let root = Node {
        parent: 0,
        content: Content::Element(Element::default()),
    };
    let mut builder = Builder {
        tree: Tree { nodes: vec![root] },
        open: Vec::new(),
    };
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => builder.start(tag),
            Token::EndTag(tag) => builder.end(&lossy(&tag.name)),
            Token::String(text) => builder.push(Content::Text(lossy(&text.value))),
            _ => {}
        }
    }
    builder.tree
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

struct Builder {
    tree: Tree,
    /// The open elements, at most [`MAX_DEPTH`].
    open: Vec<usize>,
}

impl Builder {
    fn push(&mut self, content: Content) {
        let parent = self.open.last().copied().unwrap_or(0);
        self.tree.nodes.push(Node { parent, content });
    }

    fn name(&self, index: usize) -> &str {
        self.tree.element(index).map_or("", |element| &element.name)
    }

    fn start(&mut self, tag: StartTag<()>) {
        let name = lossy(&tag.name);
        // Inline elements around an implied end are closed with it.
        let block = self
            .open
            .iter()
            .rposition(|index| !is_inline(self.name(*index)));
        if let Some(at) = block
            && self
                .open
                .get(at)
                .is_some_and(|index| ends(&name, self.name(*index)))
        {
            self.open.truncate(at);
            // A row ends with its last cell.
            if let Some(last) = self.open.last()
                && ends(&name, self.name(*last))
            {
                self.open.pop();
            }
        }
        let attributes = ATTRIBUTES
            .iter()
            .filter_map(|key| Some((*key, lossy(&tag.attributes.get(key.as_bytes())?.value))))
            .collect();
        let goes_on = !is_void(&name) && !tag.self_closing || name == "p";
        let index = self.tree.nodes.len();
        self.push(Content::Element(Element { name, attributes }));
        if goes_on && self.open.len() < MAX_DEPTH {
            self.open.push(index);
        }
    }

    fn end(&mut self, name: &str) {
        let inline = is_inline(name);
        for at in (0..self.open.len()).rev() {
            let open = self.open.get(at).map_or("", |index| self.name(*index));
            if open == name {
                self.open.truncate(at);
                return;
            }
            // A stray end of an inline element does not end the block around it.
            if inline && !is_inline(open) {
                return;
            }
        }
    }
}
