//! `cargo xtask build`: the release build, through Trunk.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::args::Args;
use crate::failure::{During, Result};
use crate::project;
use crate::setup::{self, Tools};

pub fn run(mut args: Args) -> Result<ExitCode> {
    let public_url = args.value("--public-url")?.unwrap_or_else(|| "/".into());
    let dist = args
        .value("--dist")?
        .map_or_else(|| project::root().join("dist"), PathBuf::from);
    args.finish()?;
    let tools = setup::prepare(setup::FOR_BUILD)?;
    let status = release(&tools, &dist, &public_url)
        .status()
        .during("starting trunk")?;
    if !status.success() {
        return Ok(ExitCode::FAILURE);
    }
    println!("built in {}", dist.display());
    Ok(ExitCode::SUCCESS)
}

/// Every release build there is, is made by this command.
pub fn release(tools: &Tools, dist: &Path, public_url: &str) -> Command {
    let mut trunk = trunk(tools);
    trunk
        .args(["build", "--release", "--public-url", public_url, "--dist"])
        .arg(dist);
    trunk
}

pub fn trunk(tools: &Tools) -> Command {
    let mut trunk = tools.command("trunk");
    // It would ask the registry for a newer Trunk; ours is pinned.
    trunk.arg("--skip-version-check");
    // A failed build is the compiler's to explain; where in Trunk it was noticed helps nobody.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    trunk
}
