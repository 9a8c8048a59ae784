//! The commands that need more of the core than the format: `cargo xtask export`, `coverage`, `draft`
//! and `evaluate-draft` call this program.
//!
//! It ends with 0 if all went well, 1 if the article has problems or the options are wrong, 2 if a file
//! could not be read, as `cargo xtask check` does.

mod coverage;
mod draft;
mod evaluate;
mod export;
mod input;

use std::process::ExitCode;

use input::Result;
use pico_args::Arguments;

fn main() -> ExitCode {
    run(Arguments::from_env()).unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

fn run(mut args: Arguments) -> Result<ExitCode> {
    match args.subcommand()?.as_deref() {
        Some("export") => export::run(args),
        Some("coverage") => coverage::run(args),
        Some("draft") => draft::run(args),
        Some("evaluate-draft") => evaluate::run(args),
        _ => Err("the commands are export, coverage, draft and evaluate-draft".into()),
    }
}
