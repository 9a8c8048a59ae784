//! `cargo xtask schema`: writes docs/article.schema.json from the types of `crates/article/src/document`.
//!
//! The test that keeps the file in step knows how to write it; this only asks it to.

use std::process::ExitCode;

use pico_args::Arguments;

use crate::failure::{During, Result};
use crate::options;
use crate::process;

pub fn run(args: Arguments) -> Result<ExitCode> {
    options::finish(args)?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = process::command(cargo)
        .args(["test", "--quiet", "--package", "article"])
        .args(["--features", "schema", "--test", "schema"])
        .env("UPDATE_SNAPSHOTS", "1")
        .status()
        .during("starting cargo")?;
    if !status.success() {
        return Ok(ExitCode::FAILURE);
    }
    println!("docs/article.schema.json is in step with crates/article/src/document");
    Ok(ExitCode::SUCCESS)
}
