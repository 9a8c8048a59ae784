//! Makes Rust of the language files in `assets/i18n/studio`. Every problem in one of them is a compile error
//! that names file, line and key.

use std::path::PathBuf;
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    let folder = root.join("../../assets/i18n/studio");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", folder.display());
    match messages::generate_texts(&folder) {
        Ok(code) => {
            if let Err(error) = fs::write(out.join("messages.rs"), code) {
                println!("cargo::error={error}");
            }
        }
        // Each `cargo::error` fails the build by itself; leaving quietly keeps the list readable.
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
        }
    }
}
