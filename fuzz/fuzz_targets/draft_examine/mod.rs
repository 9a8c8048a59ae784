//! What must hold for every input of the drafting.

use draft::Language;
use draft::engine::{Given, Knowledge};
use draft::first_names::FirstNames;
use draft::gazetteer::Gazetteer;
use draft::intake::{Intake, understand};
use draft::source::{Kind, guess, read};
use draft::tagger::Tagger;
use std::ops::ControlFlow;
use std::sync::LazyLock;

/// Reads and understands an input, checks the result, and drafts it.
pub fn examine(bytes: &[u8], kind: Kind) {
    let _ = guess(None, bytes);
    let Ok(raw) = read(bytes, kind) else {
        return;
    };
    let blocks: Vec<String> = raw.blocks.iter().map(|block| block.text.clone()).collect();
    let found = understand(raw);
    assert_eq!(found.paragraphs.len(), found.kinds.len());
    if let Some(line) = &found.dateline {
        let text = &found.paragraphs[line.paragraph];
        assert!(text.get(line.whole.clone()).is_some());
        for part in [&line.place, &line.date, &line.agency].into_iter().flatten() {
            assert!(part.end <= line.whole.end && text.get(part.clone()).is_some());
        }
    }
    draft(&found);
    // Undone, every paragraph is a block of the file.
    let mut texts = found.paragraphs;
    for change in found.changes.iter().rev() {
        if let Some(paragraph) = change.paragraph {
            let text = &mut texts[paragraph];
            *text = change.undo(text).expect("a change can be undone");
        }
    }
    let mut rest = blocks.iter();
    assert!(texts.iter().all(|text| rest.any(|block| block == text)));
    assert!(found.dropped.is_sorted_by_key(|dropped| dropped.at));
}

/// A text in no language that is recognised is drafted as Russian, so that its words are not wasted.
fn draft(found: &Intake) {
    let language = found.language.unwrap_or(Language::Russian);
    let known: &Knowledge = match language {
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    };
    let mut go_on = |_| ControlFlow::Continue(());
    let document = draft::draft(found, language, &Given::default(), known, &mut go_on);
    let document = document.expect("nobody breaks off");
    assert_eq!(document.passages.len(), found.paragraphs.len());
    let file = draft::file(&document);
    assert!(article::json::parse(&file).is_ok(), "the file is JSON");
}

static RUSSIAN: LazyLock<Knowledge> = LazyLock::new(|| {
    knowledge(
        include_bytes!("../../../assets/draft/tagger-ru.bin"),
        include_str!("../../../assets/draft/first-names-ru.txt"),
    )
});

static ENGLISH: LazyLock<Knowledge> = LazyLock::new(|| {
    knowledge(
        include_bytes!("../../../assets/draft/tagger-en.bin"),
        include_str!("../../../assets/draft/first-names-en.txt"),
    )
});

fn knowledge(tagger: &[u8], first_names: &str) -> Knowledge {
    let places = include_bytes!("../../../assets/draft/gazetteer.bin");
    Knowledge {
        gazetteer: Gazetteer::read(places).expect("places"),
        tagger: Tagger::read(tagger).expect("a tagger"),
        first_names: FirstNames::read(first_names),
    }
}
