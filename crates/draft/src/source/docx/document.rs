//! The text of a document: paragraphs, headings, items, cells.

use super::super::error::ReadError;
use super::super::raw::{Block, BlockKind, Dropped, Raw, Reason};
use quick_xml::Reader;
use quick_xml::XmlVersion::Explicit1_0;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// Reads `word/document.xml`.
pub(super) fn read(xml: &str) -> Result<Raw, ReadError> {
    let mut reader = Reader::from_str(xml);
    let mut text = Text::default();
    let mut found = false;
    loop {
        let event = reader
            .read_event()
            .map_err(|_| ReadError::Damaged("its text is no valid XML"))?;
        match event {
            Event::Start(start) => {
                found |= start.local_name().as_ref() == "body";
                text.start(&start);
            }
            Event::Empty(start) => {
                found |= start.local_name().as_ref() == "body";
                text.start(&start);
                text.end(start.local_name().as_ref());
            }
            Event::End(end) => text.end(end.local_name().as_ref()),
            Event::Text(words) => text.words(&words.xml10_content()),
            Event::CData(words) => text.words(&words.xml10_content()),
            Event::GeneralRef(reference) => {
                let mut words = String::new();
                resolve(&reference, &mut words);
                text.words(&words);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    text.flush();
    if found {
        Ok(text.raw)
    } else {
        Err(ReadError::Damaged("its text has no body"))
    }
}

/// Adds what a reference stands for; an unknown entity stands for nothing.
pub(super) fn resolve(reference: &BytesRef, into: &mut String) {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        into.push(c);
        return;
    }
    match &**reference {
        "amp" => into.push('&'),
        "lt" => into.push('<'),
        "gt" => into.push('>'),
        "quot" => into.push('"'),
        "apos" => into.push('\''),
        _ => {}
    }
}

/// What is being read.
#[derive(Default)]
struct Text {
    raw: Raw,
    block: String,
    linked: usize,
    kind: Option<BlockKind>,
    /// Words left out of the present paragraph.
    out: String,
    /// The elements that leave their words out, of which the outermost counts.
    outs: Vec<Reason>,
    /// Whether the present run is hidden.
    hidden: bool,
    /// Elements whose words are no text at all: alternatives for old readers.
    skipped: usize,
    in_text: bool,
    in_run: bool,
    cells: usize,
    links: usize,
}

fn reason(name: &str) -> Option<Reason> {
    match name {
        "del" | "moveFrom" => Some(Reason::Deleted),
        "txbxContent" => Some(Reason::TextBox),
        _ => None,
    }
}

impl Text {
    fn start(&mut self, start: &BytesStart) {
        let name = start.local_name();
        let name = name.as_ref();
        if let Some(reason) = reason(name) {
            self.outs.push(reason);
            return;
        }
        match name {
            "Fallback" => self.skipped += 1,
            "p" if self.outs.is_empty() => {
                self.flush();
                self.kind = None;
            }
            "pStyle" => self.style(&value(start)),
            "outlineLvl" => {
                if let Ok(level @ 0..=8) = value(start).parse::<u8>() {
                    self.kind = Some(BlockKind::Heading(level + 1));
                }
            }
            "numPr" => {
                self.kind.get_or_insert(BlockKind::Item);
            }
            "r" => {
                self.in_run = true;
                self.hidden = false;
            }
            "vanish" => {
                let value = value(start);
                self.hidden |= self.in_run && !matches!(value.as_str(), "0" | "false" | "off");
            }
            "t" | "delText" => self.in_text = true,
            "tc" => self.cells += 1,
            "hyperlink" => self.links += 1,
            // A tab stop of the paragraph's properties has the same name.
            "tab" if self.in_run => self.push("\t"),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("\u{2011}"),
            "softHyphen" => self.push("\u{ad}"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if reason(name).is_some() {
            self.drop();
            self.outs.pop();
            return;
        }
        match name {
            "Fallback" => self.skipped = self.skipped.saturating_sub(1),
            "p" if self.outs.is_empty() => self.flush(),
            "p" => self.push("\n"),
            "r" => {
                if self.hidden {
                    self.drop();
                }
                self.in_run = false;
                self.hidden = false;
            }
            "t" | "delText" => self.in_text = false,
            "tc" => self.cells = self.cells.saturating_sub(1),
            "hyperlink" => self.links = self.links.saturating_sub(1),
            _ => {}
        }
    }

    fn style(&mut self, style: &str) {
        let style = style.to_lowercase();
        let level = style
            .chars()
            .next_back()
            .and_then(|c| c.to_digit(10))
            .and_then(|level| u8::try_from(level).ok())
            .filter(|level| *level > 0);
        let named = style.starts_with("heading") || style.starts_with("заголовок");
        self.kind = match (style.as_str(), level) {
            ("title", _) => Some(BlockKind::Heading(1)),
            // Word in other languages calls its headings by numbers alone.
            (_, Some(level)) if named || style.len() == 1 => Some(BlockKind::Heading(level)),
            _ if style.contains("quote") => Some(BlockKind::Quote),
            _ if style.starts_with("list") => Some(BlockKind::Item),
            _ => self.kind,
        };
    }

    fn words(&mut self, words: &str) {
        if self.in_text {
            self.push(words);
        }
    }

    fn push(&mut self, words: &str) {
        if self.skipped > 0 {
            return;
        }
        if self.hidden || !self.outs.is_empty() {
            self.out.push_str(words);
            return;
        }
        self.block.push_str(words);
        if self.links > 0 {
            self.linked += words.len();
        }
    }

    fn drop(&mut self) {
        let text = std::mem::take(&mut self.out);
        let reason = self.outs.first().copied().unwrap_or(Reason::Hidden);
        let text = text.trim();
        if !text.is_empty() {
            self.raw.dropped.push(Dropped {
                reason,
                text: text.to_owned(),
                at: self.raw.blocks.len(),
            });
        }
    }

    fn flush(&mut self) {
        let text = std::mem::take(&mut self.block);
        let linked = std::mem::take(&mut self.linked);
        let kind = match self.kind {
            Some(kind) => kind,
            None if self.cells > 0 => BlockKind::Cell,
            None => BlockKind::Paragraph,
        };
        let trimmed = text.trim();
        if !trimmed.is_empty() {
            self.raw.blocks.push(Block {
                kind,
                text: trimmed.to_owned(),
                linked: u8::try_from(linked * 100 / text.len().max(1)).unwrap_or(100),
            });
        }
    }
}

/// The attribute `w:val`.
fn value(start: &BytesStart) -> String {
    start
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == "val")
        .and_then(|attribute| attribute.normalized_value(Explicit1_0).ok())
        .map(std::borrow::Cow::into_owned)
        .unwrap_or_default()
}
