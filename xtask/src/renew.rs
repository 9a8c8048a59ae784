//! `cargo xtask renew`: stores anew what the pictures and the accessibility trees of the page are
//! compared with. The difference is then looked at in the commit.

use std::process::ExitCode;

use pico_args::Arguments;

use crate::failure::Result;
use crate::options;
use crate::setup::{self, Item};
use crate::{bench, project, test};

/// The tests that compare with something stored.
const COMPARING: [&str; 2] = ["pictures.test.mjs", "tree.test.mjs"];

pub fn run(args: Arguments) -> Result<ExitCode> {
    options::finish(args)?;
    let tools = setup::prepare(&[Item::Node, Item::Packages, Item::Browser])?;
    let files = COMPARING.map(|name| project::end_to_end().join(name));
    let mut node = test::node(&tools, files);
    node.env("RENEW", "yes");
    bench::passed(&mut node)
}
