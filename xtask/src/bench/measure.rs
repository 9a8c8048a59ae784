//! What all measurements share: options, scripts, the build to measure.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use crate::build;
use crate::failure::{During, Result};
use crate::project;
use crate::setup::{self, Item, Tools};

/// What every kind of measurement understands.
pub struct Options {
    pub dist: Option<String>,
    pub runs: Option<u32>,
    pub json: bool,
}

/// One of the measuring scripts, with the options that it shares with the others.
pub fn script(tools: &Tools, name: &str, options: &Options) -> Command {
    let mut node = tools.command("node");
    node.arg(project::page_benches().join(name));
    if let Some(runs) = options.runs {
        node.args(["--runs", &runs.to_string()]);
    }
    node.args(options.json.then_some("--json"));
    node
}

/// The build in `dist` if one is named; otherwise one made now, from the sources as they are.
pub fn release_to_measure(dist: Option<String>, needed: &[Item]) -> Result<(Tools, PathBuf)> {
    if let Some(dist) = dist {
        let dist = std::path::absolute(&dist).during(&dist)?;
        if !dist.join("index.html").is_file() {
            return Err(format!("{} holds no build", dist.display()).into());
        }
        return Ok((setup::prepare(needed)?, dist));
    }
    let mut items = setup::FOR_BUILD.to_vec();
    items.extend(
        needed
            .iter()
            .filter(|item| !setup::FOR_BUILD.contains(item)),
    );
    let tools = setup::prepare(&items)?;
    let dist = project::dist("root");
    let mut trunk = build::release(&tools, &dist, "/");
    // The table alone goes to standard output.
    trunk.stdout(std::io::stderr());
    if !trunk.status().during("starting trunk")?.success() {
        return Err("the release build failed".into());
    }
    Ok((tools, dist))
}

pub fn passed(command: &mut Command) -> Result<ExitCode> {
    let status = command
        .status()
        .during(command.get_program().to_string_lossy().into_owned())?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
