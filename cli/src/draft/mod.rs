//! `cargo xtask draft FILE…`: an article file of suggestions from a raw text.

mod knowledge;
mod options;

pub use knowledge::KnowledgeCache;

use crate::input::Result;
use draft::engine::Given;
use draft::intake::{Intake, understand};
use draft::source::{guess, read};
use draft::{Language, file};
use options::{Options, Output};
use pico_args::Arguments;
use std::fs;
use std::io::{IsTerminal, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;

/// Exit code for texts that could not be read or drafted.
const FAILED: u8 = 1;

pub fn run(args: Arguments) -> Result<ExitCode> {
    let options = options::read(args)?;
    let mut cache = KnowledgeCache::default();
    let mut failed = 0;
    let count = options.files.len();
    for (number, name) in options.files.iter().enumerate() {
        if count > 1 {
            progress(&format!("{} of {count}: {name}", number + 1));
        }
        let written =
            one(name, &options, &mut cache).and_then(|text| put(name, &text, &options.output));
        if let Err(error) = written {
            failed += 1;
            eprintln!("{name}: {error}");
        }
    }
    if count > 1 {
        eprintln!("{} drafted, {failed} not", count - failed);
    }
    Ok(ExitCode::from(if failed > 0 { FAILED } else { 0 }))
}

/// Says how far the work is, where a person may be watching.
fn progress(line: &str) {
    if std::io::stderr().is_terminal() {
        eprint!("\r\x1b[K{line}");
        let _ = std::io::stderr().flush();
    } else {
        eprintln!("{line}");
    }
}

/// The article file of one text.
fn one(name: &str, options: &Options, cache: &mut KnowledgeCache) -> Result<String> {
    let bytes = if name == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes)?;
        bytes
    } else {
        fs::read(name)?
    };
    let given_name = (name != "-").then_some(name);
    let intake = understand(read(&bytes, guess(given_name, &bytes)?)?);
    let language = language(&intake, options.language)?;
    let document = draft_with(&intake, language, &options.given, cache)?;
    Ok(file(&draft::above(document, options.above)))
}

/// Everything that can be suggested for a text.
pub fn draft_with(
    intake: &Intake,
    language: Language,
    given: &Given,
    cache: &mut KnowledgeCache,
) -> Result<article::document::Document> {
    let knowledge = cache.knowledge(language)?;
    let mut go_on = |_| ControlFlow::Continue(());
    draft::draft(intake, language, given, knowledge, &mut go_on).ok_or_else(|| "broken off".into())
}

/// The language that is asked for, or the one that the text is in.
fn language(intake: &Intake, asked: Option<Language>) -> Result<Language> {
    if intake.paragraphs.is_empty() {
        return Err("there is no text in it".into());
    }
    asked.or(intake.language).ok_or_else(|| {
        "the text is neither in Russian nor in English, as far as can be told; say --language ru or --language en".into()
    })
}

/// Writes one draft to where it belongs.
fn put(name: &str, text: &str, output: &Output) -> Result<()> {
    match output {
        Output::Terminal => std::io::stdout().write_all(text.as_bytes())?,
        Output::File(file) => {
            fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))?
        }
        Output::Folder(folder) => {
            fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
            let stem = Path::new(name)
                .file_stem()
                .map_or_else(|| "text".into(), |stem| stem.to_os_string());
            let file = folder.join(stem).with_extension("json");
            fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
        }
    }
    Ok(())
}
