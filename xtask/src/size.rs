//! `cargo xtask size`: what a reader downloads.

use std::process::ExitCode;

use crate::args::Args;
use crate::failure::Result;
use crate::setup::Item;
use crate::{bench, project};

pub fn run(mut args: Args) -> Result<ExitCode> {
    let dist = args.value("--dist")?;
    let json = args.flag("--json");
    args.finish()?;
    let (tools, dist) = bench::release_to_measure(dist, &[Item::Node])?;
    let mut node = tools.command("node");
    node.arg(project::end_to_end().join("size.mjs")).arg(dist);
    node.args(json.then_some("--json"));
    bench::passed(&mut node)
}
