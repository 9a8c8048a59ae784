//! Ready-made executables from the tools' own release pages: seconds instead of minutes. On a
//! network that does not reach these pages, or a system they have nothing for, nobody is kept
//! waiting: the tool is compiled instead.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{During, Result};
use crate::process;

use super::work::Work;

/// Where the release of a tool for this system lies, if there is one.
pub fn address(tool: &str, version: &str) -> Option<String> {
    let path = path(tool, version, OS, ARCH)?;
    let host = std::env::var("DATELINE_DOWNLOADS").unwrap_or_else(|_| "https://github.com".into());
    Some(format!("{}/{path}", host.trim_end_matches('/')))
}

fn path(tool: &str, version: &str, os: &str, arch: &str) -> Option<String> {
    if tool == "binaryen" {
        let system = match (os, arch) {
            ("linux" | "windows", "x86_64") | ("linux", "aarch64") | ("macos", "x86_64") => {
                format!("{arch}-{os}")
            }
            ("macos", "aarch64") => "arm64-macos".into(),
            _ => return None,
        };
        return Some(format!(
            "WebAssembly/binaryen/releases/download/{version}/binaryen-{version}-{system}.tar.gz"
        ));
    }
    let system = match os {
        "linux" if tool == "wasm-bindgen" && arch == "x86_64" => "unknown-linux-musl",
        "linux" => "unknown-linux-gnu",
        "macos" => "apple-darwin",
        "windows" => "pc-windows-msvc",
        _ => return None,
    };
    let target = match arch {
        "x86_64" | "aarch64" => format!("{arch}-{system}"),
        _ => return None,
    };
    Some(match tool {
        "wasm-bindgen" => {
            format!(
                "wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{target}.tar.gz"
            )
        }
        "trunk" => {
            let kind = if os == "windows" { "zip" } else { "tar.gz" };
            format!("trunk-rs/trunk/releases/download/v{version}/trunk-{target}.{kind}")
        }
        _ => return None,
    })
}

/// Downloads and unpacks a release, and puts these files of it into `into`. They are named by their
/// places there, such as `bin/trunk`.
pub fn fetch(address: &str, files: &[String], into: &Path, work: &mut Work) -> Result<()> {
    fs::create_dir_all(into)?;
    let archive = into.join("archive");
    let unpacked = into.join("unpacked");
    fs::create_dir_all(&unpacked)?;
    work.say("downloading …");
    let mut curl = process::command("curl");
    curl.args([
        "--fail",
        "--location",
        "--silent",
        "--show-error",
        "--connect-timeout",
        "5",
        "--max-time",
        "300",
    ]);
    curl.arg("--output").arg(&archive).arg(address);
    quietly(&mut curl)?;
    quietly(
        process::command("tar")
            .arg("-xf")
            .arg(&archive)
            .arg("-C")
            .arg(&unpacked),
    )?;
    for file in files {
        let found =
            find(&unpacked, file).ok_or_else(|| format!("{address} does not contain {file}"))?;
        let place = into.join(file);
        fs::create_dir_all(place.parent().unwrap_or(into))?;
        fs::rename(found, place)?;
    }
    fs::remove_file(archive)?;
    fs::remove_dir_all(unpacked)?;
    Ok(())
}

/// The archives hold the file under its path or under its name alone, at the top or one folder down.
fn find(unpacked: &Path, file: &str) -> Option<PathBuf> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let folders = fs::read_dir(unpacked).ok()?.flatten();
    let folders = folders.map(|entry| entry.path());
    std::iter::once(unpacked.to_owned())
        .chain(folders)
        .flat_map(|folder| [folder.join(file), folder.join(name)])
        .find(|path| path.is_file())
}

fn quietly(command: &mut std::process::Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    process::output_of(command)
        .map(drop)
        .ok_or("failed")
        .during(program)
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn releases_are_named_as_their_projects_name_them() {
        assert_eq!(
            path("wasm-bindgen", "0.2.1", "linux", "x86_64").unwrap(),
            "wasm-bindgen/wasm-bindgen/releases/download/0.2.1/wasm-bindgen-0.2.1-x86_64-unknown-linux-musl.tar.gz"
        );
        assert_eq!(
            path("trunk", "0.2.1", "macos", "aarch64").unwrap(),
            "trunk-rs/trunk/releases/download/v0.2.1/trunk-aarch64-apple-darwin.tar.gz"
        );
        assert_eq!(
            path("binaryen", "version_1", "linux", "x86_64").unwrap(),
            "WebAssembly/binaryen/releases/download/version_1/binaryen-version_1-x86_64-linux.tar.gz"
        );
        assert_eq!(
            path("binaryen", "version_1", "macos", "aarch64").unwrap(),
            "WebAssembly/binaryen/releases/download/version_1/binaryen-version_1-arm64-macos.tar.gz"
        );
        for tool in ["trunk", "wasm-bindgen", "binaryen"] {
            assert_eq!(path(tool, "0.2.1", "plan9", "x86_64"), None);
        }
    }
}
