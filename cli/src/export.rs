//! `cargo xtask export ARTICLE --format F`: the article in a format of others.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::input::{Opened, Result, language, only_file, open, unknown};
use explorer::coverage::{all_claims, claim_id};
use explorer::loaded::LoadedArticle;
use pico_args::Arguments;
use worker::export::{Exported, Format, Options, export, export_fact};

const USAGE: &str = "cargo xtask export ARTICLE --format F [--lang L] [--out FILE] [--raw]";

pub fn run(mut args: Arguments) -> Result<ExitCode> {
    let format: Option<String> = args.opt_value_from_str("--format")?;
    let lang: Option<String> = args.opt_value_from_str("--lang")?;
    let out: Option<PathBuf> = args.opt_value_from_str("--out")?;
    let address: Option<String> = args.opt_value_from_str("--address")?;
    let fact: Option<String> = args.opt_value_from_str("--fact")?;
    let raw = args.contains("--raw");
    let file = only_file(args, USAGE)?;
    let Some(word) = format else {
        let known = Format::WORDS.join(", ");
        return Err(format!("say which format: --format {known}").into());
    };
    let format = Format::from_word(&word).ok_or_else(|| unknown(&word, "format", Format::WORDS))?;
    let loaded = match open(&file) {
        Opened::Article(loaded) => loaded,
        Opened::Not(code) => return Ok(code),
    };
    let (content, words) = language(loaded.article(), lang.as_deref())?;
    let options = Options {
        words,
        content,
        address: address.as_deref(),
        raw,
    };
    let exported = match &fact {
        None => export(loaded, format, &options),
        Some(id) => one_fact(loaded, id, format, &options)?,
    };
    match out {
        None => std::io::stdout()
            .write_all(exported.text.as_bytes())
            .map_err(|error| format!("standard output: {error}"))?,
        Some(mut file) => {
            if file.is_dir() {
                file.push(&exported.file_name);
            }
            fs::write(&file, &exported.text)
                .map_err(|error| format!("{}: {error}", file.display()))?;
            eprintln!(
                "{}: {} ({})",
                file.display(),
                entries(&exported),
                exported.media_type
            );
        }
    }
    if !exported.left_out.is_empty() {
        let left_out = exported.left_out.iter();
        let ids: Vec<&str> = left_out
            .map(|id| &*loaded.article().entry(*id).id)
            .collect();
        eprintln!("left out ({}): {}", ids.len(), ids.join(", "));
    }
    Ok(ExitCode::SUCCESS)
}

/// `--fact ID`: that claim by its first quote.
fn one_fact(
    loaded: LoadedArticle,
    id: &str,
    format: Format,
    options: &Options,
) -> Result<Exported> {
    let article = loaded.article();
    let mut claims = all_claims(article).map(|(claim, _)| claim);
    let Some(claim) = claims.find(|claim| claim_id(article, *claim) == id) else {
        return Err(format!("this article has no claim “{id}”").into());
    };
    export_fact(loaded, claim, 0, format, options).ok_or_else(|| {
        let known = Format::ALL.iter().filter(|format| format.has_fact());
        let known: Vec<&str> = known.map(|format| format.word()).collect();
        format!("one fact can be had as {}", known.join(", ")).into()
    })
}

fn entries(exported: &Exported) -> String {
    match exported.entries {
        1 => "1 entry".into(),
        entries => format!("{entries} entries"),
    }
}
