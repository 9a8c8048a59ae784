//! `cargo xtask invent N`: an article file of any size, to try the page on. The crate
//! `synthetic` invents it, for tests and benchmarks too.

use std::process::{Command, ExitCode};

use pico_args::Arguments;

use crate::failure::{During, Result};
use crate::options;
use crate::process;

pub fn run(args: Arguments) -> Result<ExitCode> {
    let words = options::files(args)?;
    let [facts] = words.as_slice() else {
        return Err("how many facts? cargo xtask invent N > FILE".into());
    };
    let facts = facts
        .parse()
        .map_err(|_| format!("{facts}: not a number of facts"))?;
    let status = command(facts).status().during("starting cargo")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Writes an article with this many facts to standard output.
pub fn command(facts: u32) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = process::command(cargo);
    command
        .args(["run", "--quiet", "--package", "synthetic", "--"])
        .arg(facts.to_string());
    command
}
