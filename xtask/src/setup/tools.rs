//! How to run the tools that the set-up found.

use std::path::PathBuf;
use std::process::Command;

use crate::process;

/// What the set-up found: how to run the project's tools.
#[derive(Default)]
pub struct Tools {
    /// Folders that are looked through before those of the system.
    pub path: Vec<PathBuf>,
    pub chrome: Option<PathBuf>,
    pub chromedriver: Option<PathBuf>,
}

impl Tools {
    /// A command that runs in the project's root and finds the tools.
    pub fn command(&self, program: &str) -> Command {
        let mut command = process::command(program);
        process::with_path(&mut command, &self.path);
        if let Some(chrome) = &self.chrome {
            command.env("CHROME", chrome);
        }
        if let Some(chromedriver) = &self.chromedriver {
            command.env("CHROMEDRIVER", chromedriver);
        }
        command
    }
}
