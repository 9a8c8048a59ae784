//! `cargo xtask export`, `coverage`, `draft` and `evaluate-draft`. The package `cli`, which has the whole
//! core, does the work; this builds and calls it.

use std::process::ExitCode;

use pico_args::Arguments;

use crate::failure::{During, Result};
use crate::{process, project};

pub fn export(args: Arguments) -> Result<ExitCode> {
    call("export", args)
}

pub fn coverage(args: Arguments) -> Result<ExitCode> {
    call("coverage", args)
}

pub fn draft(args: Arguments) -> Result<ExitCode> {
    call("draft", args)
}

pub fn evaluate_draft(args: Arguments) -> Result<ExitCode> {
    call("evaluate-draft", args)
}

fn call(command: &str, args: Arguments) -> Result<ExitCode> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let here = std::env::current_dir().during("the current directory")?;
    let status = process::command(cargo)
        .args(["run", "--quiet", "--release", "--manifest-path"])
        .arg(project::root().join("cli/Cargo.toml"))
        .args(["--", command])
        .args(args.finish())
        // Names of files are meant from where the user is.
        .current_dir(here)
        .status()
        .during("starting cargo")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(1)))
}
