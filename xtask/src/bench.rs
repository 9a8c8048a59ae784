//! `cargo xtask bench`: how fast the release build starts and answers, in Chromium: beside a static
//! file and a page made with d3, in many sizes, or as Lighthouse sees it.

mod measure;
mod scale;

pub use measure::{passed, release_to_measure};

use std::path::PathBuf;
use std::process::ExitCode;

use pico_args::Arguments;

use crate::failure::Result;
use crate::options;
use crate::project;
use crate::setup::{self, Item, Tools};
use measure::{Options, script};

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
