//! What the commands need of their options beyond what `pico_args` does.

use std::fmt::Display;
use std::str::FromStr;

use pico_args::Arguments;

use crate::failure::Result;

/// The value of an option that must be of a kind, such as a number.
pub fn parsed<T>(args: &mut Arguments, name: &'static str) -> Result<Option<T>>
where
    T: FromStr,
    T::Err: Display,
{
    let value: Option<String> = args.opt_value_from_str(name)?;
    let parsed = value.map(|value| {
        let parsed = value.parse();
        parsed.map_err(|error| format!("{name} {value}: {error}").into())
    });
    parsed.transpose()
}

/// The values of an option that may be repeated and may hold several: `--only a,b --only c`.
pub fn list(args: &mut Arguments, name: &'static str) -> Result<Vec<String>> {
    let values: Vec<String> = args.values_from_str(name)?;
    Ok(values
        .iter()
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .filter(|value| !value.is_empty())
        .map(String::from)
        .collect())
}

/// File names: everything that is left, if none of it looks like an option.
pub fn files(args: Arguments) -> Result<Vec<String>> {
    let left = left(args);
    match left.iter().find(|word| word.starts_with("--")) {
        None => Ok(left),
        Some(word) => Err(unknown(word).into()),
    }
}

/// Fails if an option or a file name is left that the command does not know.
pub fn finish(args: Arguments) -> Result<()> {
    match left(args).first() {
        None => Ok(()),
        Some(word) => Err(unknown(word).into()),
    }
}

fn left(args: Arguments) -> Vec<String> {
    let words = args.finish().into_iter();
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect()
}

fn unknown(word: &str) -> String {
    format!("\"{word}\" is not an option here; `cargo xtask help` lists them")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Arguments {
        Arguments::from_vec(line.split_whitespace().map(Into::into).collect())
    }

    #[test]
    fn options_may_come_in_any_order_and_with_an_equals_sign() {
        let mut args = args("--port 8081 --open --dist=out");
        let port: Option<u16> = parsed(&mut args, "--port").unwrap();
        let dist: Option<String> = args.opt_value_from_str("--dist").unwrap();
        assert_eq!((port, dist.as_deref()), (Some(8081), Some("out")));
        assert!(args.contains("--open"));
        assert!(!args.contains("--release"));
        finish(args).unwrap();
    }

    #[test]
    fn lists_join_repeated_and_comma_separated_values() {
        assert_eq!(
            list(&mut args("--only a,b --only c"), "--only").unwrap(),
            ["a", "b", "c"]
        );
        assert!(list(&mut args("--only"), "--only").is_err());
    }

    #[test]
    fn unknown_options_are_named() {
        let message = |result: Result<()>| result.unwrap_err().to_string();
        assert!(message(finish(args("--opne"))).contains("--opne"));
        assert!(message(finish(args("file"))).contains("file"));
        assert!(message(files(args("a.json --jsn")).map(drop)).contains("--jsn"));
        assert_eq!(files(args("a.json b.json")).unwrap(), ["a.json", "b.json"]);
    }

    #[test]
    fn a_missing_or_unfit_value_is_named_with_its_option() {
        let message = |line| {
            parsed::<u16>(&mut args(line), "--port")
                .unwrap_err()
                .to_string()
        };
        assert!(message("--port").contains("--port"));
        assert!(message("--port many").contains("--port many"));
    }
}
