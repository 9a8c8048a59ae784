//! The options of `draft`.

use crate::input::Result;
use draft::Language;
use draft::day;
use draft::engine::Given;
use pico_args::Arguments;
use std::path::PathBuf;

const USAGE: &str = "cargo xtask draft FILE… [--language ru|en] [--published YYYY-MM-DD] [--publisher NAME] [--url URL] [--above 0.5] [--output FILE|FOLDER]";

pub struct Options {
    /// Names of files; `-` for standard input.
    pub files: Vec<String>,
    pub language: Option<Language>,
    pub given: Given,
    /// Suggestions below this certainty are left out.
    pub above: f64,
    pub output: Output,
}

pub enum Output {
    Terminal,
    File(PathBuf),
    Folder(PathBuf),
}

pub fn read(mut args: Arguments) -> Result<Options> {
    let language: Option<String> = args.opt_value_from_str("--language")?;
    let published: Option<String> = args.opt_value_from_str("--published")?;
    let publisher: Option<String> = args.opt_value_from_str("--publisher")?;
    let url: Option<String> = args.opt_value_from_str("--url")?;
    let above: Option<f64> = args.opt_value_from_str("--above")?;
    let output: Option<PathBuf> = args.opt_value_from_str("--output")?;
    let mut files = Vec::new();
    for word in args.finish() {
        let word = word
            .into_string()
            .map_err(|word| format!("{}: not a name in UTF-8", word.display()))?;
        if word.starts_with("--") {
            return Err(format!("{word} is not an option here: {USAGE}").into());
        }
        files.push(word);
    }
    if files.is_empty() {
        return Err(format!("name the text: {USAGE}").into());
    }
    let language = language
        .map(|tag| {
            Language::of(&tag)
                .ok_or_else(|| format!("--language {tag}: texts in ru and en can be drafted"))
        })
        .transpose()?;
    let published = published
        .map(|date| {
            day(&date).ok_or_else(|| format!("--published {date}: give a day as YYYY-MM-DD"))
        })
        .transpose()?;
    if let Some(url) = &url
        && !(url.starts_with("https://") || url.starts_with("http://"))
    {
        return Err(format!("--url {url}: an address begins with https:// or http://").into());
    }
    let above = above.unwrap_or(0.0);
    if !(0.0..=1.0).contains(&above) {
        return Err(format!("--above {above}: give a number from 0 to 1").into());
    }
    let output = match output {
        None if files.len() > 1 => {
            return Err("several texts need a folder: --output FOLDER".into());
        }
        None => Output::Terminal,
        Some(path) if path.is_dir() || files.len() > 1 => Output::Folder(path),
        Some(path) => Output::File(path),
    };
    Ok(Options {
        files,
        language,
        given: Given {
            published,
            publisher,
            url,
        },
        above,
        output,
    })
}
