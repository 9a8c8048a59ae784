//! `cargo xtask renew`: stores anew what the pictures and the accessibility trees of the page are
//! compared with, and the pictures of the studio's guide. The difference is then looked at in the commit.

use std::process::ExitCode;

use pico_args::Arguments;

use crate::failure::Result;
use crate::options;
use crate::setup::{self, Item};
use crate::{bench, project, test};

/// The script that makes the pictures of `docs/STUDIO.md`.
const GUIDE: &str = "guide.mjs";

/// The tests that compare with something stored.
const COMPARING: [&str; 2] = ["pictures.test.mjs", "tree.test.mjs"];

pub fn run(args: Arguments) -> Result<ExitCode> {
    options::finish(args)?;
    let tools = setup::prepare(&[Item::Node, Item::Packages, Item::Browser])?;
    let files = COMPARING.map(|name| project::end_to_end().join(name));
    let mut node = test::node(&tools, files);
    node.env("RENEW", "yes");
    let renewed = bench::passed(&mut node)?;
    if renewed != ExitCode::SUCCESS {
        return Ok(renewed);
    }
    let mut guide = tools.command("node");
    guide.arg(project::end_to_end().join(GUIDE));
    guide.env("DIST_ROOT", test::dist_root());
    bench::passed(&mut guide)
}
