//! `cargo xtask size`: what a reader downloads.

use std::process::ExitCode;

use pico_args::Arguments;

use crate::failure::Result;
use crate::options;
use crate::setup::Item;
use crate::{bench, project};

pub fn run(mut args: Arguments) -> Result<ExitCode> {
    let dist = args.opt_value_from_str("--dist")?;
    let json = args.contains("--json");
    options::finish(args)?;
    let (tools, dist) = bench::release_to_measure(dist, &[Item::Node])?;
    let mut node = tools.command("node");
    node.arg(project::end_to_end().join("size.mjs")).arg(dist);
    node.args(json.then_some("--json"));
    bench::passed(&mut node)
}
