//! The whole engine with the data files of a language: `cargo bench -p draft`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a benchmark"
)]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use draft::Language;
use draft::engine::{Given, Knowledge};
use draft::first_names::FirstNames;
use draft::gazetteer::Gazetteer;
use draft::intake::understand;
use draft::source::{Kind, read};
use draft::tagger::Tagger;
use std::fs;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

const ARTICLE: &str = "assets/articles";

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn data(name: &str) -> Vec<u8> {
    fs::read(root().join("assets/draft").join(name)).expect("a data file")
}

fn knowledge(language: Language) -> Knowledge {
    let tag = language.tag();
    let names = data(&format!("first-names-{tag}.txt"));
    Knowledge {
        gazetteer: Gazetteer::read(&data("gazetteer.bin")).expect("places"),
        tagger: Tagger::read(&data(&format!("tagger-{tag}.bin"))).expect("a tagger"),
        first_names: FirstNames::read(std::str::from_utf8(&names).expect("text")),
    }
}

/// The text of the first article of the site that is written in a language.
fn text(language: Language) -> String {
    let tag = language.tag();
    let files = fs::read_dir(root().join(ARTICLE)).expect("articles");
    let mut texts: Vec<String> = files
        .flatten()
        .map(|entry| fs::read_to_string(entry.path()).expect("an article"))
        .filter_map(|json| {
            let article: serde_json::Value = serde_json::from_str(&json).expect("JSON");
            let passages = article["passages"].as_array()?;
            let text = passages.iter().map(|passage| passage["text"][tag].as_str());
            Some(text.collect::<Option<Vec<_>>>()?.join("\n\n"))
        })
        .collect();
    texts.sort();
    texts
        .into_iter()
        .next()
        .expect("an article in the language")
}

fn draft(text: &str, language: Language, knowledge: &Knowledge) -> usize {
    let intake = understand(read(text.as_bytes(), Kind::Text).expect("a text"));
    let mut go_on = |_| ControlFlow::Continue(());
    let document = draft::draft(&intake, language, &Given::default(), knowledge, &mut go_on);
    draft::file(&document.expect("a draft")).len()
}

fn engine(c: &mut Criterion) {
    let mut group = c.benchmark_group("draft");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(3));
    for language in Language::ALL {
        let tag = language.tag();
        group.bench_function(format!("load the data, {tag}"), |b| {
            b.iter(|| knowledge(black_box(*language)));
        });
        let known = knowledge(*language);
        let article = text(*language);
        let long = format!("{article}\n\n").repeat(100_000 / article.len() + 1);
        for (name, text) in [("an article", &article), ("100 kB", &long)] {
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(format!("{name}, {tag}"), |b| {
                b.iter(|| draft(black_box(text), *language, &known));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, engine);
criterion_main!(benches);
