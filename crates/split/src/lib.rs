//! Makes files apart of the code that only some views need.
//!
//! The application says by its split points (`src/components/on_demand`) which functions begin a group. What only a
//! group reaches, code and data, becomes a module of its own; what several groups reach and the rest does not, becomes
//! another. They share memory and table of functions with the application's module, through which they find each other.
//!
//! Trunk has no place between the linker and wasm-bindgen, where this must happen; so it comes after Trunk, and writes
//! module and glue anew.

mod binaryen;
mod files;

use files::{read, write};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::{Options, transform};

/// A group of views whose code is apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name, as its split point says it.
    pub name: String,
    /// The files of its code, in the order in which they start.
    pub files: Vec<String>,
}

/// What is to be split.
#[derive(Debug)]
pub struct Split<'a> {
    /// Name of the program.
    pub program: &'a str,
    /// The module as the linker has written it, with its relocations.
    pub linked: &'a Path,
    /// The folder in which Trunk has put module and glue; where the groups will be, too.
    pub folder: &'a Path,
    /// A folder for what is needed on the way.
    pub scratch: &'a Path,
}

impl Split<'_> {
    /// Puts module and glue without the groups in the place of those that Trunk has written, and the groups beside
    /// them.
    ///
    /// # Errors
    /// The module cannot be split, a file cannot be read or written, or wasm-opt is missing or fails.
    pub fn run(&self) -> Result<Vec<Group>, String> {
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", self.linked.display());
        let linked = read(self.linked)?;
        let main = self.scratch.join(format!("{}.wasm", self.program));
        let mut options = Options::new(&linked);
        options.output_dir = self.scratch;
        options.main_out_path = &main;
        let split = transform(options).map_err(|error| failed(&error))?;
        self.write_main(&main)?;
        let mut groups: Vec<Group> = Vec::new();
        for (name, stems) in split.prefetch_map {
            let files = stems.iter().map(|stem| self.write_part(stem));
            groups.push(Group {
                name,
                files: files.collect::<Result<_, _>>()?,
            });
        }
        groups.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(groups)
    }

    /// The application without its groups.
    fn write_main(&self, main: &Path) -> Result<(), String> {
        let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", main.display());
        let mut bindgen = Bindgen::new();
        let bindgen = (bindgen.input_path(main).web(true)).map_err(|error| failed(&error))?;
        let mut output = bindgen
            .typescript(false)
            // By these the groups find the memory and the table of functions.
            .keep_lld_exports(true)
            .remove_name_section(true)
            .generate_output()
            .map_err(|error| failed(&error))?;
        let module = output.wasm_mut().emit_wasm();
        write(main, &module)?;
        let small = binaryen::optimize(main)?;
        for (ending, content) in [(".js", output.js().as_bytes()), ("_bg.wasm", &small)] {
            write(&self.of_trunk(ending)?, content)?;
        }
        Ok(())
    }

    /// A part of the code; the name of its file, which changes with what it holds.
    fn write_part(&self, stem: &str) -> Result<String, String> {
        let part = self.scratch.join(format!("{stem}.wasm"));
        let small = binaryen::optimize(&part)?;
        let hash: String = (Sha256::digest(&small).iter().take(8))
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let name = format!("views-{hash}.wasm");
        write(&self.folder.join(&name), &small)?;
        Ok(name)
    }

    /// The one file that Trunk has written for the program with this ending.
    fn of_trunk(&self, ending: &str) -> Result<PathBuf, String> {
        let failed = |error: std::io::Error| format!("{}: {error}", self.folder.display());
        let mut found = fs::read_dir(self.folder)
            .map_err(failed)?
            .flatten()
            .filter(|file| {
                let name = file.file_name();
                let name = name.to_string_lossy();
                name.starts_with(self.program) && name.ends_with(ending)
            });
        match (found.next(), found.next()) {
            (Some(file), None) => Ok(file.path()),
            _ => Err(format!(
                "{}: not one file {}…{ending}",
                self.folder.display(),
                self.program
            )),
        }
    }
}
