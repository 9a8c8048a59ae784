//! `cargo xtask export` and `cargo xtask coverage`: both are done by the package `cli`, which has the
//! whole core; here it is only built and called.

use std::process::ExitCode;

use crate::args::Args;
use crate::failure::{During, Result};
use crate::{process, project};

pub fn export(args: Args) -> Result<ExitCode> {
    call("export", args)
}

pub fn coverage(args: Args) -> Result<ExitCode> {
    call("coverage", args)
}

fn call(command: &str, args: Args) -> Result<ExitCode> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let here = std::env::current_dir().during("the current directory")?;
    let status = process::command(cargo)
        .args(["run", "--quiet", "--manifest-path"])
        .arg(project::root().join("cli/Cargo.toml"))
        .args(["--", command])
        .args(args.words())
        // Names of files are meant from where the user is.
        .current_dir(here)
        .status()
        .during("starting cargo")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(1)))
}
