//! The properties of a document.

use super::super::raw::Metadata;
use quick_xml::Reader;
use quick_xml::events::Event;

/// Reads the title and the author. Both often come from a template or another document. Broken XML
/// ends the reading.
pub(super) fn read(xml: &str, metadata: &mut Metadata) {
    let mut reader = Reader::from_str(xml);
    let mut name = String::new();
    let mut text = String::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) => {
                start.local_name().as_ref().clone_into(&mut name);
                text.clear();
            }
            Event::Text(words) => text.push_str(&words.xml10_content()),
            Event::GeneralRef(reference) => super::document::resolve(&reference, &mut text),
            Event::End(_) => {
                let field = match name.as_str() {
                    "title" => &mut metadata.title,
                    "creator" => &mut metadata.author,
                    "language" => &mut metadata.language,
                    _ => continue,
                };
                let value = text.trim();
                if field.is_none() && !value.is_empty() {
                    *field = Some(value.to_owned());
                }
                name.clear();
            }
            Event::Eof => return,
            _ => {}
        }
    }
}
