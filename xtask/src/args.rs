//! The options of one command. Each is taken once; whatever is left at the end is a mistake.

use crate::failure::{Failure, Result};

pub struct Args(Vec<String>);

impl Args {
    pub fn new(words: Vec<String>) -> Self {
        Self(words)
    }

    /// `--open`
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// `--port 8080` or `--port=8080`
    pub fn value(&mut self, name: &str) -> Result<Option<String>> {
        for at in 0..self.0.len() {
            if self.0[at] == name {
                if at + 1 == self.0.len() {
                    return Err(format!("{name} needs a value").into());
                }
                self.0.remove(at);
                return Ok(Some(self.0.remove(at)));
            }
            if let Some(value) = self.0[at]
                .strip_prefix(name)
                .and_then(|v| v.strip_prefix('='))
            {
                let value = value.to_owned();
                self.0.remove(at);
                return Ok(Some(value));
            }
        }
        Ok(None)
    }

    /// `--only a,b --only c`
    pub fn list(&mut self, name: &str) -> Result<Vec<String>> {
        let mut all = Vec::new();
        while let Some(value) = self.value(name)? {
            all.extend(
                value
                    .split(',')
                    .map(str::trim)
                    .filter(|v| !v.is_empty())
                    .map(String::from),
            );
        }
        Ok(all)
    }

    /// A value that must be of a kind, such as a number.
    pub fn parsed<T: std::str::FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        let Some(value) = self.value(name)? else {
            return Ok(None);
        };
        let parsed = value
            .parse()
            .map_err(|_| Failure::from(format!("{name} {value}: not a valid value")))?;
        Ok(Some(parsed))
    }

    /// Everything that is left, for another program to read.
    pub fn words(self) -> Vec<String> {
        self.0
    }

    /// What is left, if nothing of it looks like an option: names of files.
    pub fn files(self) -> Result<Vec<String>> {
        match self.0.iter().position(|word| word.starts_with("--")) {
            None => Ok(self.0),
            Some(at) => Err(format!(
                "\"{}\" is not an option here; `cargo xtask help` lists them",
                self.0[at]
            )
            .into()),
        }
    }

    pub fn finish(self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(format!(
                "\"{word}\" is not an option here; `cargo xtask help` lists them"
            )
            .into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Args {
        Args::new(line.split_whitespace().map(String::from).collect())
    }

    #[test]
    fn options_are_taken_in_any_order() {
        let mut args = args("--port 8081 --open --dist=out");
        assert_eq!(args.parsed::<u16>("--port").unwrap(), Some(8081));
        assert_eq!(args.value("--dist").unwrap().as_deref(), Some("out"));
        assert!(args.flag("--open"));
        assert!(!args.flag("--release"));
        args.finish().unwrap();
    }

    #[test]
    fn lists_join_repeated_and_comma_separated_values() {
        assert_eq!(
            args("--only a,b --only c").list("--only").unwrap(),
            ["a", "b", "c"]
        );
    }

    #[test]
    fn mistakes_are_named() {
        assert!(args("--port").value("--port").is_err());
        assert!(args("--port many").parsed::<u16>("--port").is_err());
        assert!(
            args("--opne")
                .finish()
                .unwrap_err()
                .to_string()
                .contains("--opne")
        );
    }
}
