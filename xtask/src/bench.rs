//! `cargo xtask bench`: how fast the release build starts and answers, in Chromium: beside a static
//! file and a page made with d3, in many sizes, or as Lighthouse sees it.

mod scale;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use pico_args::Arguments;

use crate::build;
use crate::failure::{During, Result};
use crate::options;
use crate::project;
use crate::setup::{self, Item, Tools};

pub fn run(mut args: Arguments) -> Result<ExitCode> {
    let options = Options {
        dist: args.opt_value_from_str("--dist")?,
        runs: options::parsed(&mut args, "--runs")?,
        json: args.contains("--json"),
    };
    if args.contains("--lighthouse") {
        options::finish(args)?;
        return lighthouse(options);
    }
    if args.contains("--scale") {
        let open = options::parsed(&mut args, "--open")?;
        options::finish(args)?;
        return scale::run(options, open);
    }
    let only = args.opt_value_from_str("--only")?;
    options::finish(args)?;
    comparison(options, only)
}

/// What every kind of measurement understands.
struct Options {
    dist: Option<String>,
    runs: Option<u32>,
    json: bool,
}

fn comparison(options: Options, only: Option<String>) -> Result<ExitCode> {
    if let Some(only) = &only
        && !["fast", "slow"].contains(&only.as_str())
    {
        return Err(format!("--only {only}: must be fast or slow").into());
    }
    let (tools, dist) = measured(options.dist.clone(), Item::D3Packages)?;
    let mut node = script(&tools, "bench.mjs", &options);
    node.arg(dist);
    node.arg("--work").arg(project::target().join("bench"));
    if let Some(only) = only {
        node.args(["--only", &only]);
    }
    passed(&mut node)
}

fn lighthouse(options: Options) -> Result<ExitCode> {
    if options.runs.is_some() {
        return Err("--runs: Lighthouse looks once".into());
    }
    let (tools, dist) = measured(options.dist.clone(), Item::Lighthouse)?;
    passed(script(&tools, "lighthouse.mjs", &options).arg(dist))
}

/// The build to measure, and the tools: those of the tests, and one more.
fn measured(dist: Option<String>, more: Item) -> Result<(Tools, PathBuf)> {
    release_to_measure(dist, &[setup::FOR_TEST, &[more]].concat())
}

/// One of the measuring scripts, with the options that it shares with the others.
fn script(tools: &Tools, name: &str, options: &Options) -> Command {
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
