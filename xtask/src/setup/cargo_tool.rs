//! Tools written in Rust: ready-made where their release can be downloaded, otherwise compiled.

use std::path::{Path, PathBuf};

use crate::failure::Result;
use crate::process::{self, on_path};
use crate::project;

use super::ready_made;
use super::tools::Tools;
use super::work::{Work, remove, tools_dir};

pub struct CargoTool {
    name: &'static str,
    package: &'static str,
    version: String,
    executables: &'static [&'static str],
    /// For `cargo install`.
    features: &'static [&'static str],
    /// What of the release profile is set for compiling, beside `PROFILE`.
    profile: &'static [&'static str],
    /// How long compiling takes on two cores.
    minutes: u32,
}

/// Compiling is what takes longest on a new machine; these tools run for a second at a time.
const PROFILE: &[&str] = &["lto=false", "codegen-units=16"];

/// wasm-bindgen, with the runner for tests in the browser.
pub fn wasm_bindgen() -> Result<CargoTool> {
    Ok(CargoTool {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: project::wasm_bindgen_version()?,
        executables: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        features: &[],
        // It rewrites the whole module at each build: without optimisation that takes seconds more.
        profile: &["opt-level=1"],
        minutes: 2,
    })
}

pub fn trunk() -> CargoTool {
    CargoTool {
        name: "trunk",
        package: "trunk",
        // 0.22 asks for a newer Rust than this project does.
        version: "0.21.14".into(),
        executables: &["trunk"],
        // Without its update check, and without TLS: the tools that it could download are here.
        features: &["--no-default-features"],
        // What it does itself takes no time, apart from the hashes of the files.
        profile: &[
            "opt-level=0",
            "package.sha2.opt-level=1",
            "package.digest.opt-level=1",
            "package.block-buffer.opt-level=1",
            "package.generic-array.opt-level=1",
            "package.seahash.opt-level=1",
        ],
        minutes: 3,
    }
}

impl CargoTool {
    pub fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    pub fn find(&self, tools: &mut Tools) -> Result<bool> {
        let bin = self.home()?.join("bin");
        if self
            .executables
            .iter()
            .all(|name| bin.join(process::executable(name)).is_file())
        {
            tools.path.push(bin);
            return Ok(true);
        }
        Ok(self
            .executables
            .iter()
            .all(|name| on_path(&[name]).is_some_and(|path| self.is_right(&path))))
    }

    pub fn install(&self, work: &mut Work) -> Result<()> {
        super::work::make_folder(&self.folder(), work, |new, work| {
            if self.download(new, work) {
                return Ok(());
            }
            remove(new)?;
            self.compile(new, work)
        })
    }

    fn folder(&self) -> String {
        format!("{}-{}", self.name, self.version)
    }

    fn home(&self) -> Result<PathBuf> {
        Ok(tools_dir()?.join(self.folder()))
    }

    fn download(&self, into: &Path, work: &mut Work) -> bool {
        let Some(address) = ready_made::address(self.name, &self.version) else {
            return false;
        };
        let executables = self.executables.iter();
        let files: Vec<String> = executables
            .map(|name| format!("bin/{}", process::executable(name)))
            .collect();
        let fetched = ready_made::fetch(&address, &files, into, work);
        let bin = into.join("bin");
        fetched.is_ok()
            && self
                .executables
                .iter()
                .all(|name| self.is_right(&bin.join(process::executable(name))))
    }

    /// With a light profile, in about a third of the time that the tool's own takes.
    fn compile(&self, into: &Path, work: &mut Work) -> Result<()> {
        let mut cargo = process::command("cargo");
        cargo
            .args(["install", self.package, "--locked"])
            .args(["--version", &self.version])
            .args(self.features);
        for setting in PROFILE.iter().chain(self.profile) {
            cargo.args(["--config", &format!("profile.release.{setting}")]);
        }
        cargo.arg("--root").arg(into);
        cargo.env("CARGO_TARGET_DIR", build_dir()?);
        let doing = format!(
            "no ready-made one to be had here, compiling (about {} min on two cores)",
            self.minutes
        );
        work.run(&mut cargo, self.name, &doing)
    }

    fn is_right(&self, executable: &Path) -> bool {
        let said = process::output_of(process::command(executable).arg("--version"));
        said.is_some_and(|said| said.split_whitespace().nth(1) == Some(&self.version))
    }
}

/// What compiling leaves behind. It stays while a set-up is under way, so that one which was cut
/// short goes on where it stopped.
fn build_dir() -> Result<PathBuf> {
    Ok(tools_dir()?.join(".build"))
}

pub fn clean_up() -> Result<()> {
    remove(&build_dir()?)
}
