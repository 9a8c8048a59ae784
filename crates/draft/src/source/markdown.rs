//! Markdown (CommonMark with tables and a front matter).

use super::raw::{Block, BlockKind, Dropped, Metadata, Raw, Reason};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Reads Markdown.
pub(super) fn read(text: &str) -> Raw {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, options) {
        reader.event(event);
    }
    reader.flush();
    reader.raw
}

#[derive(Default)]
struct Reader {
    raw: Raw,
    /// The words of the block that is being read.
    text: String,
    /// How many bytes of it are in links.
    linked: usize,
    heading: Option<u8>,
    quotes: usize,
    items: usize,
    links: usize,
    /// Pictures inside each other, and their words.
    pictures: usize,
    caption: String,
    cell: bool,
    /// Why the present text is left out.
    out: Option<Reason>,
    front: bool,
}

impl Reader {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) if self.pictures > 0 => {
                self.caption.push_str(&words);
            }
            Event::Text(words) if self.front => front_matter(&words, &mut self.raw.metadata),
            Event::Text(words) | Event::Code(words) => self.push(&words),
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.push("\n"),
            Event::Html(markup) => self.drop(Reason::Markup, markup.trim().to_owned()),
            Event::Rule => self.flush(),
            _ => {}
        }
    }

    fn push(&mut self, words: &str) {
        self.text.push_str(words);
        if self.links > 0 {
            self.linked += words.len();
        }
    }

    fn drop(&mut self, reason: Reason, text: String) {
        let at = self.raw.blocks.len();
        match self.raw.dropped.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.reason == reason && last.at == at => {
                last.text.push('\n');
                last.text.push_str(&text);
            }
            _ => self.raw.dropped.push(Dropped { reason, text, at }),
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag {
            Tag::Link { .. } => {
                self.links += 1;
                return;
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => return,
            Tag::Image { .. } => {
                self.pictures += 1;
                return;
            }
            _ => {}
        }
        self.flush();
        match tag {
            Tag::Heading { level, .. } => self.heading = Some(*level as u8),
            Tag::BlockQuote(_) => self.quotes += 1,
            Tag::Item => self.items += 1,
            Tag::TableCell => self.cell = true,
            Tag::CodeBlock(_) => self.out = Some(Reason::Markup),
            Tag::FootnoteDefinition(_) => self.out = Some(Reason::TextBox),
            Tag::MetadataBlock(_) => self.front = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => {
                self.links = self.links.saturating_sub(1);
                return;
            }
            TagEnd::Image => {
                self.pictures = self.pictures.saturating_sub(1);
                let caption = std::mem::take(&mut self.caption);
                self.drop(Reason::Caption, caption.trim().to_owned());
                return;
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => return,
            _ => self.flush(),
        }
        match tag {
            TagEnd::Heading(_) => self.heading = None,
            TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
            TagEnd::Item => self.items = self.items.saturating_sub(1),
            TagEnd::TableCell => self.cell = false,
            TagEnd::CodeBlock | TagEnd::FootnoteDefinition => self.out = None,
            TagEnd::MetadataBlock(_) => self.front = false,
            _ => {}
        }
    }

    /// Ends the present block.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let linked = std::mem::take(&mut self.linked);
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return;
        }
        if let Some(reason) = self.out {
            self.drop(reason, trimmed.to_owned());
            return;
        }
        let kind = match self.heading {
            Some(level) => BlockKind::Heading(level),
            None if self.cell => BlockKind::Cell,
            None if self.items > 0 => BlockKind::Item,
            None if self.quotes > 0 => BlockKind::Quote,
            None => BlockKind::Paragraph,
        };
        let linked = u8::try_from(linked * 100 / text.len().max(1)).unwrap_or(100);
        self.raw.blocks.push(Block {
            kind,
            text: trimmed.to_owned(),
            linked,
        });
    }
}

/// Reads `name: value` lines.
fn front_matter(text: &str, metadata: &mut Metadata) {
    for (name, value) in text.lines().filter_map(|line| line.split_once(':')) {
        let value = value.trim().trim_matches(['"', '\'']);
        let field = match name.trim().to_ascii_lowercase().as_str() {
            "title" => &mut metadata.headline,
            "author" => &mut metadata.author,
            "date" | "published" => &mut metadata.published,
            "publisher" | "source" => &mut metadata.publisher,
            "url" | "link" | "canonical" => &mut metadata.url,
            "lang" | "language" => &mut metadata.language,
            _ => continue,
        };
        if !value.is_empty() {
            field.get_or_insert_with(|| value.to_owned());
        }
    }
}
