//! `cargo xtask format FILE`: an article file in the full canonical form, or with `--short` in the
//! short one. Both are the same article, which is checked before anything is written.

mod bases;
mod mentions;
mod sentences;
mod shorten;
mod texts;
mod tree;
mod voices;

use std::fs;
use std::process::ExitCode;

use article::check::{Problem, check, decode_document};
use article::json::{self, Node, print};
use atlas::Countries;
use pico_args::Arguments;

use crate::failure::{During, Result};
use crate::options;

pub fn run(mut args: Arguments) -> Result<ExitCode> {
    let short = args.contains("--short");
    let write = args.contains("--write");
    let count = args.contains("--count");
    let files = options::files(args)?;
    let [file] = files.as_slice() else {
        return Err("name the file: cargo xtask format FILE [--short] [--write] [--count]".into());
    };
    let source = fs::read_to_string(file).during(format!("reading {file}"))?;
    let formatted = if short {
        short_form(&source)
    } else {
        full_form(&source)
    };
    let formatted = match formatted {
        Ok(formatted) => formatted,
        Err(problems) => {
            for problem in problems {
                eprintln!("{file}:{problem}");
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    if count {
        let before = Size::of(&source);
        let after = Size::of(&formatted);
        println!("before: {before}\nafter:  {after}");
    } else if write {
        fs::write(file, formatted).during(format!("writing {file}"))?;
    } else {
        print!("{formatted}");
    }
    Ok(ExitCode::SUCCESS)
}

/// A file in the full form: every text, quote, voice and basis where it belongs.
pub fn full_form(source: &str) -> std::result::Result<String, Vec<Problem>> {
    Ok(print::full(&full(source)?))
}

/// A file in the short form: the same article, or the full form where no short one says the same.
pub fn short_form(source: &str) -> std::result::Result<String, Vec<Problem>> {
    let countries = Countries::load();
    let article = check(source, &countries)?;
    let full = full(source)?;
    let short = print::short(&shorten::shorten(full));
    // What the check makes of both must be the same to the last byte.
    match check(&short, &countries) {
        Ok(same) if format!("{same:?}") == format!("{article:?}") => Ok(short),
        _ => full_form(source),
    }
}

/// The tree of a file that is written out in full, in the order of the format.
fn full(source: &str) -> std::result::Result<Node, Vec<Problem>> {
    let document = decode_document(source)?;
    let json = serde_json::to_string(&document).unwrap_or_default();
    let mut root = json::parse(&json).unwrap_or_else(|_| tree::null());
    let languages = document.languages;
    tree::order_languages(&mut root, &languages);
    Ok(root)
}

/// What there is to type in a file.
struct Size {
    bytes: usize,
    names: usize,
    values: usize,
}

impl Size {
    fn of(source: &str) -> Self {
        let (mut names, mut values) = (0, 0);
        if let Ok(root) = json::parse(source) {
            tree::count(&root, &mut names, &mut values);
        }
        Self {
            bytes: source.len(),
            names,
            values,
        }
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            bytes,
            names,
            values,
        } = self;
        let fields = names + values;
        write!(
            f,
            "{bytes} bytes, {fields} fields to type ({names} names, {values} values)"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> String {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../");
        fs::read_to_string(format!("{root}{path}")).unwrap()
    }

    const FILES: [&str; 11] = [
        "assets/articles/municipal-diplomacy.json",
        "tests/fixtures/second.json",
        "tests/fixtures/minimal.json",
        "tests/fixtures/map-week.json",
        "tests/fixtures/five-languages.json",
        "tests/fixtures/long-words.json",
        "tests/fixtures/right-to-left.json",
        "tests/fixtures/accident.json",
        "tests/fixtures/dispute.json",
        "tests/fixtures/flights.json",
        "tests/fixtures/strait.json",
    ];

    fn made_of(source: &str) -> String {
        format!("{:?}", check(source, &Countries::load()).unwrap())
    }

    #[test]
    fn both_forms_are_the_same_article() {
        for file in FILES {
            let source = read(file);
            let article = made_of(&source);
            let short = short_form(&source).unwrap();
            assert!(short.len() < full_form(&source).unwrap().len(), "{file}");
            for form in [full_form(&source).unwrap(), short.clone()] {
                assert_eq!(made_of(&form), article, "{file}");
            }
            // What is in a form already stays as it is.
            let full = full_form(&source).unwrap();
            assert_eq!(full_form(&full).unwrap(), full, "{file}");
            // Mentions may come in another order, and with it the shortest way to write them.
            assert_eq!(made_of(&short_form(&short).unwrap()), article, "{file}");
        }
    }

    #[test]
    fn the_embedded_article_is_in_the_full_form() {
        let source = read(FILES[0]);
        assert_eq!(full_form(&source).unwrap(), source);
    }

    #[test]
    fn the_short_form_is_half_the_bytes_and_a_third_of_the_fields() {
        let source = read(FILES[0]);
        let (full, short) = (Size::of(&source), Size::of(&short_form(&source).unwrap()));
        assert!(short.bytes * 2 <= full.bytes, "{full}\n{short}");
        assert!(
            (short.names + short.values) * 3 <= full.names + full.values,
            "{full}\n{short}"
        );
    }
}
