//! The lists of words without their comments and empty lines, which would only be weight in the module that
//! readers load.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=data");
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    copy(Path::new("data"), &Path::new(&out).join("data"))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let copied = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &copied)?;
            continue;
        }
        let list = fs::read_to_string(entry.path())?;
        let mut words = String::with_capacity(list.len());
        for line in list.lines().map(str::trim_end) {
            if !line.is_empty() && !line.starts_with('#') {
                words.push_str(line);
                words.push('\n');
            }
        }
        fs::write(copied, words)?;
    }
    Ok(())
}
