//! The standard library for WebAssembly, of the toolchain in use.

use std::path::Path;

use crate::failure::Result;
use crate::process;

use super::work::Work;

const TARGET: &str = "wasm32-unknown-unknown";

pub fn find() -> Result<bool> {
    let mut rustc = process::command("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    Ok(process::output_of(&mut rustc).is_some_and(|dir| Path::new(&dir).is_dir()))
}

pub fn install(work: &mut Work) -> Result<()> {
    if process::on_path(&["rustup"]).is_none() {
        return Err(format!(
            "The Rust toolchain lacks {TARGET} and there is no rustup to add it. Install Rust from https://rustup.rs, \
             or your system's package with Rust's standard library for WebAssembly."
        )
        .into());
    }
    let mut rustup = process::command("rustup");
    rustup.args(["target", "add", TARGET]);
    work.run(&mut rustup, "rustup", "adding")
}
