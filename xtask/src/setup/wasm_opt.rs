//! Binaryen's optimiser. Another version of it would give other bytes under the same file name,
//! so it is pinned: one on PATH is used if it is exactly that version, otherwise npm's.

use crate::failure::Result;
use crate::process;
use crate::project;

use super::{Tools, Work, node, packages};

pub fn find(tools: &mut Tools) -> Result<bool> {
    let packages = packages::end_to_end();
    if packages.find()? {
        tools.path.push(packages.executables());
        return Ok(true);
    }
    let said = process::on_path(&["wasm-opt"])
        .and_then(|wasm_opt| process::output_of(process::command(wasm_opt).arg("--version")));
    // "wasm-opt version 132 (version_132)", or without the part in brackets
    let wanted = project::wasm_opt_version()?.replace('_', " ");
    Ok(said.is_some_and(|said| {
        said.split(" (")
            .next()
            .is_some_and(|said| said.ends_with(&wanted))
    }))
}

pub fn install(work: &mut Work) -> Result<()> {
    if !node::find()? {
        node::install(work)?;
    }
    packages::end_to_end().install(work)
}
