//! Node.js with npm: for the end-to-end tests, and for wasm-opt where Binaryen's release cannot be had.

use crate::failure::Result;
use crate::process;
use crate::project;

use super::system;
use super::work::Work;

/// The oldest one that Playwright and Binaryen's package accept.
const OLDEST: u32 = 20;

pub fn find() -> Result<bool> {
    if process::on_path(&["npm"]).is_none() {
        return Ok(false);
    }
    let Some(version) = process::output_of(process::command("node").arg("--version")) else {
        return Ok(false);
    };
    Ok(major(&version).is_some_and(|major| major >= OLDEST))
}

pub fn install(work: &mut Work) -> Result<()> {
    if process::on_path(&["node"]).is_none() && system::can_install() {
        system::install(&["nodejs", "npm"], work)?;
        if find()? {
            return Ok(());
        }
    }
    Err(format!(
        "Node.js {OLDEST} or newer with npm is missing: the end-to-end tests run in it, and npm has wasm-opt. \
         Install it from https://nodejs.org or with your system's packages. \
         For a build without the tests, Binaryen's wasm-opt ({}) on PATH will do.",
        project::wasm_opt_version()?
    )
    .into())
}

/// "v20.20.2" → 20
fn major(version: &str) -> Option<u32> {
    version
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("nonsense"), None);
    }
}
