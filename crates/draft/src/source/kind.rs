//! Which kind of file it is.

use super::error::ReadError;

/// A kind of file that can be read.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// Plain text.
    Text,
    /// HTML, a page or a fragment.
    Html,
    /// Markdown (CommonMark).
    Markdown,
    /// A text document in Office Open XML.
    Docx,
    /// A headline, or an empty line, and paragraphs as they are, parted by empty lines: nothing of it is changed or
    /// left out.
    Paragraphs,
}

/// The beginnings of files that are not read.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (&[0xD0, 0xCF, 0x11, 0xE0], "DOC"),
    (&[0x89, b'P', b'N', b'G'], "PNG"),
    (&[0xFF, 0xD8, 0xFF], "JPEG"),
    (b"GIF8", "GIF"),
];

/// How many bytes are looked at for tags.
const HEAD: usize = 4096;

/// Guesses the kind of a file from its first bytes and, where they say nothing, from its name.
///
/// # Errors
/// [`ReadError::Unsupported`] for PDF, RTF, DOC and pictures.
pub fn guess(name: Option<&str>, bytes: &[u8]) -> Result<Kind, ReadError> {
    if let Some((_, format)) = FOREIGN.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(ReadError::Unsupported(format));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Docx);
    }
    let ending = name
        .and_then(|name| name.rsplit_once('.'))
        .map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some("html" | "htm" | "xhtml" | "shtml") => return Ok(Kind::Html),
        Some("md" | "markdown") => return Ok(Kind::Markdown),
        Some("docx") => return Ok(Kind::Docx),
        Some("paragraphs") => return Ok(Kind::Paragraphs),
        Some("pdf") => return Err(ReadError::Unsupported("PDF")),
        Some("rtf") => return Err(ReadError::Unsupported("RTF")),
        Some("doc") => return Err(ReadError::Unsupported("DOC")),
        Some("odt") => return Err(ReadError::Unsupported("ODT")),
        _ => {}
    }
    Ok(if looks_like_html(bytes) {
        Kind::Html
    } else {
        Kind::Text
    })
}

/// Whether the file begins with a tag, or has two common tags near its beginning.
fn looks_like_html(bytes: &[u8]) -> bool {
    let head: String = bytes
        .iter()
        .take(HEAD)
        .filter(|byte| byte.is_ascii() && **byte != 0)
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let starts = ["<!doctype html", "<html", "<head", "<body", "<meta"];
    let start = head.trim_start();
    if starts.iter().any(|tag| start.starts_with(tag)) {
        return true;
    }
    let common = [
        "<p>", "<p ", "</p>", "<br", "<div", "<a href", "<span", "</h",
    ];
    common.iter().filter(|tag| head.contains(**tag)).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_count_more_than_the_name() {
        assert_eq!(guess(Some("a.txt"), b"PK\x03\x04..."), Ok(Kind::Docx));
        assert_eq!(guess(Some("a.TXT"), b"<p>One</p>"), Ok(Kind::Html));
        assert_eq!(guess(Some("a.md"), b"# One"), Ok(Kind::Markdown));
        assert_eq!(guess(None, "Рост < 5 %".as_bytes()), Ok(Kind::Text));
        assert_eq!(
            guess(Some("a.docx"), b"%PDF-1.7"),
            Err(ReadError::Unsupported("PDF"))
        );
    }

    #[test]
    fn utf_16_pages_are_pages() {
        let page = "\u{feff}<html><body>".encode_utf16();
        let bytes: Vec<u8> = page.flat_map(u16::to_le_bytes).collect();
        assert_eq!(guess(None, &bytes), Ok(Kind::Html));
    }
}
