//! `cargo xtask build`: the release build, through Trunk.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use pico_args::Arguments;

use crate::failure::{During, Result};
use crate::options;
use crate::project;
use crate::setup::{self, Tools};

pub fn run(mut args: Arguments) -> Result<ExitCode> {
    let public_url: Option<String> = args.opt_value_from_str("--public-url")?;
    let public_url = public_url.unwrap_or_else(|| "/".into());
    let dist: Option<String> = args.opt_value_from_str("--dist")?;
    let dist = dist.map_or_else(|| project::root().join("dist"), PathBuf::from);
    let single = args.contains("--single-file");
    let by_file = args.contains("--by-file");
    let address: Option<String> = args.opt_value_from_str("--address")?;
    options::finish(args)?;
    let tools = setup::prepare(setup::FOR_BUILD)?;
    let built = if single {
        project::dist("single")
    } else {
        dist.clone()
    };
    let mut trunk = release(&tools, &built, &public_url);
    if let Some(address) = address {
        trunk.env("DATELINE_ADDRESS", with_slash(&address));
    }
    if single {
        trunk.env("DATELINE_SINGLE_FILE", "yes");
    }
    if by_file {
        trunk.env("DATELINE_BY_FILE", "yes");
    }
    if !trunk.status().during("starting trunk")?.success() {
        return Ok(ExitCode::FAILURE);
    }
    if single {
        fs::create_dir_all(&dist).during(dist.display())?;
        for (file, bytes) in copy_single_files(&built, &dist)? {
            println!("one file of {} KB: {}", bytes / 1000, file.display());
        }
    } else {
        println!("built in {}", dist.display());
    }
    Ok(ExitCode::SUCCESS)
}

/// A folder's address ends in a slash.
fn with_slash(address: &str) -> String {
    format!("{}/", address.trim_end_matches('/'))
}

/// Copies the file of each article out of the build: the pages beside the site's own.
fn copy_single_files(built: &Path, to: &Path) -> Result<Vec<(PathBuf, u64)>> {
    let there = fs::read_dir(built).during(built.display())?;
    let files = there.flatten().map(|entry| entry.path()).filter(|path| {
        path.extension()
            .is_some_and(|extension| extension == "html")
            && path.file_name().is_some_and(|name| name != "index.html")
    });
    let copies = files.map(|file| {
        let target = to.join(file.file_name().unwrap_or_default());
        let bytes = fs::copy(&file, &target).during(target.display())?;
        Ok((target, bytes))
    });
    let copies: Vec<_> = copies.collect::<Result<_>>()?;
    if copies.is_empty() {
        return Err(format!("{}: no single file", built.display()).into());
    }
    Ok(copies)
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
