//! Npm packages, of the versions that the lock file beside them pins.

use std::fs;
use std::path::PathBuf;

use crate::failure::{During, Result};
use crate::process;
use crate::project;

use super::work::Work;

/// A directory with a package.json and its lock file.
pub struct Packages(PathBuf);

/// The browser's remote control, the accessibility rules, and Binaryen with wasm-opt.
pub fn end_to_end() -> Packages {
    Packages(project::end_to_end())
}

/// What the page is made with that is measured beside ours.
pub fn d3_page() -> Packages {
    Packages(project::page_benches().join("d3"))
}

pub fn lighthouse() -> Packages {
    Packages(project::page_benches())
}

impl Packages {
    /// True if what is installed is what the lock file asks for.
    pub fn find(&self) -> Result<bool> {
        let Ok(installed) = fs::read(self.stamp()) else {
            return Ok(false);
        };
        Ok(fs::read(self.lock_file()).is_ok_and(|wanted| wanted == installed))
    }

    pub fn install(&self, work: &mut Work) -> Result<()> {
        let mut npm =
            process::command(process::on_path(&["npm", "npm.cmd"]).ok_or("npm is missing")?);
        npm.current_dir(&self.0);
        npm.args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--prefer-offline",
        ]);
        work.run(&mut npm, "npm", "installing")?;
        // Written last: without it the next set-up begins again.
        fs::copy(self.lock_file(), self.stamp()).during(self.stamp().display())?;
        Ok(())
    }

    pub fn executables(&self) -> PathBuf {
        self.0.join("node_modules/.bin")
    }

    fn lock_file(&self) -> PathBuf {
        self.0.join("package-lock.json")
    }

    fn stamp(&self) -> PathBuf {
        self.0.join("node_modules/.installed-lock.json")
    }
}
