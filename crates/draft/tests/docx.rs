//! Documents written by another implementation, good and bad.
#![cfg(not(target_arch = "wasm32"))]

use draft::intake::{Intake, understand};
use draft::source::{BlockKind, Kind, ReadError, Reason, guess, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn zipped(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(*name, options).expect("a file");
        writer.write_all(content).expect("its content");
    }
    writer.finish().expect("a zip").into_inner()
}

fn document(body: &str) -> Vec<u8> {
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>{body}</w:body></w:document>"#
    );
    let core = r#"<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Old &amp; other</dc:title><dc:creator>Jane Doe</dc:creator></cp:coreProperties>"#;
    zipped(
        &[
            ("../../etc/passwd", b"no"),
            ("docProps/core.xml", core.as_bytes()),
            ("word/document.xml", xml.as_bytes()),
        ],
        CompressionMethod::Deflated,
    )
}

fn intake(bytes: &[u8]) -> Intake {
    understand(read(bytes, Kind::Docx).expect("a document"))
}

#[test]
fn a_document_is_understood() {
    let bytes = document(
        r#"<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>Мост открыт</w:t></w:r></w:p>
        <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">КАЗАНЬ, 3 апреля, ТАСС. Мэр </w:t></w:r><w:del><w:r><w:delText>не </w:delText></w:r></w:del><w:ins><w:r><w:t>открыл &amp; закрыл мост.</w:t></w:r></w:ins></w:p>
        <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Скрыто</w:t></w:r><w:r><w:t>Длина моста 300 метров.</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Длина</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>300 метров</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        <w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>В рамке</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:t>В рамке</w:t></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Мост строили три года.</w:t></w:r></w:p>"#,
    );
    assert_eq!(guess(Some("a.bin"), &bytes), Ok(Kind::Docx));
    let found = intake(&bytes);
    assert_eq!(
        found.title.as_ref().map(|title| title.text.as_str()),
        Some("Мост открыт")
    );
    assert_eq!(
        found.paragraphs,
        [
            "КАЗАНЬ, 3 апреля, ТАСС. Мэр открыл & закрыл мост.",
            "Длина моста 300 метров.",
            "Длина",
            "300 метров",
            "Мост строили три года.",
        ]
    );
    assert_eq!(found.kinds[2], BlockKind::Cell);
    assert_eq!(found.byline.expect("an author").names, ["Jane Doe"]);
    let dropped: Vec<_> = found
        .dropped
        .iter()
        .map(|dropped| (dropped.reason, dropped.text.as_str()))
        .collect();
    assert_eq!(
        dropped,
        [
            (Reason::Title, "Мост открыт"),
            (Reason::Deleted, "не"),
            (Reason::Hidden, "Скрыто"),
            (Reason::TextBox, "В рамке"),
        ]
    );
}

#[test]
fn the_title_of_the_properties_is_the_last_resort() {
    let long = "The mayor of the town opened the bridge on Monday. ".repeat(2);
    let found = intake(&document(&format!(
        "<w:p><w:r><w:t>{long}</w:t></w:r></w:p>"
    )));
    assert_eq!(found.title.expect("a title").text, "Old & other");
}

#[test]
fn a_zip_bomb_is_refused() {
    let bomb = vec![b' '; 64 << 20];
    let bytes = zipped(&[("word/document.xml", &bomb)], CompressionMethod::Deflated);
    assert!(bytes.len() < 100_000);
    let error = read(&bytes, Kind::Docx).expect_err("too large");
    assert!(matches!(error, ReadError::TooLarge { .. }), "{error}");
}

#[test]
fn broken_documents_are_refused() {
    let damaged = |bytes: &[u8]| {
        let error = read(bytes, Kind::Docx).expect_err("damaged");
        assert!(matches!(error, ReadError::Damaged(_)), "{error}");
    };
    let good = document("<w:p/>");
    damaged(b"");
    damaged(b"PK\x03\x04");
    damaged(&good[..good.len() / 2]);
    damaged(&zipped(
        &[("content.xml", b"<a/>")],
        CompressionMethod::Stored,
    ));
    damaged(&zipped(
        &[("word/document.xml", b"<a><b></a>")],
        CompressionMethod::Stored,
    ));
    damaged(&zipped(
        &[("word/document.xml", b"<a/>")],
        CompressionMethod::Stored,
    ));
    let mut wrong = zipped(
        &[("word/document.xml", b"<w:document><w:body/></w:document>")],
        CompressionMethod::Stored,
    );
    read(&wrong, Kind::Docx).expect("an empty document");
    let at = wrong
        .windows(4)
        .position(|bytes| bytes == b"body")
        .expect("its body");
    wrong[at] = b'B';
    damaged(&wrong);
}
