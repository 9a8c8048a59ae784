//! No input makes the intake panic, and everything that it changed can be undone.
#![cfg(not(target_arch = "wasm32"))]

use draft::intake::understand;
use draft::source::{Kind, Raw, guess, read};
use proptest::prelude::*;

/// Pieces that mean something to one of the readers, to be put together at random.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<p>"),
        Just("</p>"),
        Just("<div class='share'>"),
        Just("</div>"),
        Just("<br>"),
        Just("<b>"),
        Just("</b>"),
        Just("<table><tr><td>"),
        Just("<blockquote>"),
        Just("<pre>"),
        Just("<script>"),
        Just("&nbsp;"),
        Just("&#1;"),
        Just("\n"),
        Just("\n\n"),
        Just("- "),
        Just("* "),
        Just("# "),
        Just("> "),
        Just("["),
        Just("](x)"),
        Just("«Мэр»"),
        Just("МОСКВА, 17 мар"),
        Just(" — РАПСИ. "),
        Just("LONDON, Sept 12 (Reuters) – "),
        Just("By Jane Doe"),
        Just("откры-\nвает"),
        Just("\u{ad}"),
        Just("\u{200d}"),
        Just("\u{a0}"),
        Just("и\u{306}"),
        Just("Ⱥ"),
        Just("İ"),
        Just("🙂"),
        Just("Published 12 September 2026"),
        Just("12:05"),
        Just("/ТАСС/"),
        Just("Читайте также:"),
        Just("Подписывайтесь на канал."),
        Just("слово "),
        Just("word "),
        Just(". "),
        Just(", "),
        Just("---"),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Checks what must hold for every text.
fn examine(raw: Raw) {
    let blocks: Vec<String> = raw.blocks.iter().map(|block| block.text.clone()).collect();
    let found = understand(raw);
    assert_eq!(found.paragraphs.len(), found.kinds.len());
    if let Some(line) = &found.dateline {
        let text = &found.paragraphs[line.paragraph];
        assert!(text.get(line.whole.clone()).is_some());
        for part in [&line.place, &line.date, &line.agency]
            .into_iter()
            .flatten()
        {
            assert!(part.end <= line.whole.end && text.get(part.clone()).is_some());
        }
    }
    let mut texts = found.paragraphs.clone();
    for change in found.changes.iter().rev() {
        if let Some(paragraph) = change.paragraph {
            let text = &mut texts[paragraph];
            *text = change.undo(text).expect("a change can be undone");
        }
    }
    let mut rest = blocks.iter();
    for text in &texts {
        assert!(rest.any(|block| block == text), "{text:?} is a block");
    }
    for dropped in &found.dropped {
        assert!(dropped.at <= found.paragraphs.len());
    }
    let words = |text: &str| text.split_whitespace().count();
    let kept: usize = blocks.iter().map(|block| words(block)).sum();
    let now: usize = texts
        .iter()
        .chain(found.dropped.iter().map(|dropped| &dropped.text))
        .map(|text| words(text))
        .sum();
    assert!(now >= kept, "every word is kept or listed");
}

proptest! {
    #[test]
    fn texts_of_any_kind(text in pieces()) {
        for kind in [Kind::Text, Kind::Html, Kind::Markdown] {
            examine(read(text.as_bytes(), kind).expect("text can be read"));
        }
    }

    #[test]
    fn bytes_of_any_kind(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = guess(None, &bytes);
        for kind in [Kind::Text, Kind::Html, Kind::Markdown, Kind::Docx] {
            if let Ok(raw) = read(&bytes, kind) {
                examine(raw);
            }
        }
    }

    #[test]
    fn unicode_of_any_kind(text in "\\PC{0,200}") {
        examine(read(text.as_bytes(), Kind::Text).expect("text can be read"));
    }
}
