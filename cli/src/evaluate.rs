//! `cargo xtask evaluate-draft FOLDER`: drafts every document of a marked corpus and has the corpus's own
//! scorer compare.
//!
//! The folder holds `score.py` and a folder for each set with one JSON file a document: `text`, `lang` and,
//! if it is known, `published`.

use crate::draft::{KnowledgeCache, draft_with};
use crate::input::Result;
use article::day::Day;
use draft::Language;
use draft::engine::Given;
use draft::intake::understand;
use draft::source::{Kind, read};
use pico_args::Arguments;
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

const USAGE: &str = "cargo xtask evaluate-draft FOLDER [--set NAME] [--keep FOLDER]";

#[derive(Deserialize)]
struct Marked {
    text: String,
    lang: String,
    #[serde(default)]
    published: Option<String>,
}

pub fn run(mut args: Arguments) -> Result<ExitCode> {
    let set: Option<String> = args.opt_value_from_str("--set")?;
    let keep: Option<PathBuf> = args.opt_value_from_str("--keep")?;
    let corpora = crate::input::only_file(args, USAGE)?;
    let drafts = keep.unwrap_or_else(|| {
        std::env::temp_dir().join(format!("dateline-drafts-{}", std::process::id()))
    });
    let sets = match set {
        Some(set) => vec![set],
        None => sets(&corpora)?,
    };
    let mut cache = KnowledgeCache::default();
    for set in &sets {
        let (count, time) = draft_set(&corpora.join(set), &drafts.join(set), &mut cache)?;
        eprintln!(
            "{set}: {count} documents drafted in {:.1} s",
            time.as_secs_f64()
        );
    }
    let mut code = ExitCode::SUCCESS;
    for set in &sets {
        let status = Command::new("python3")
            .arg(corpora.join("score.py"))
            .arg(&drafts)
            .args(["--set", set])
            .status()
            .map_err(|error| format!("python3, which the scorer needs: {error}"))?;
        if !status.success() {
            code = ExitCode::FAILURE;
        }
    }
    Ok(code)
}

/// The folders with documents.
fn sets(corpora: &Path) -> Result<Vec<String>> {
    let mut sets = Vec::new();
    for entry in fs::read_dir(corpora).map_err(|error| format!("{}: {error}", corpora.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() && !name.starts_with(['_', '.']) {
            sets.push(name);
        }
    }
    sets.sort();
    if sets.is_empty() {
        return Err(format!(
            "{}: there is no folder with documents: {USAGE}",
            corpora.display()
        )
        .into());
    }
    Ok(sets)
}

/// Drafts all documents of a folder; how many, and in what time.
fn draft_set(from: &Path, to: &Path, cache: &mut KnowledgeCache) -> Result<(usize, Duration)> {
    fs::create_dir_all(to)?;
    let (mut count, mut time) = (0, Duration::ZERO);
    for entry in fs::read_dir(from).map_err(|error| format!("{}: {error}", from.display()))? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let shown = path.display().to_string();
        let marked: Marked = serde_json::from_slice(&fs::read(&path)?)
            .map_err(|error| format!("{shown}: {error}"))?;
        let language = Language::of(&marked.lang)
            .ok_or_else(|| format!("{shown}: language {}", marked.lang))?;
        cache.knowledge(language)?;
        let given = Given {
            published: marked.published.as_deref().and_then(day),
            ..Given::default()
        };
        let start = Instant::now();
        let intake = understand(read(marked.text.as_bytes(), Kind::Text)?);
        let document = draft_with(&intake, language, &given, cache)?;
        let text = draft::file(&document);
        time += start.elapsed();
        count += 1;
        let name = path.file_name().unwrap_or_default();
        fs::write(to.join(name), text)?;
    }
    Ok((count, time))
}

fn day(date: &str) -> Option<Day> {
    let mut parts = date.get(..10)?.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
