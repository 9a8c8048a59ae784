//! `wasm-opt`, whose results are kept: a test builds the site five times, from the same modules, and optimising them
//! takes most of the time of a build.
//!
//! A link to this program under that name stands first on the PATH of a build. It hands on to the real one, and keeps
//! what came of it in `target/optimized`, under what went in.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::failure::{During, Result};
use crate::{process, project};

/// The name under which builds call it.
const NAME: &str = "wasm-opt";
/// As many results are kept; the oldest go.
const MOST_KEPT: usize = 60;

/// Whether this program was called by that name.
pub fn is_called() -> bool {
    let called = env::args_os().next().map(PathBuf::from);
    called.is_some_and(|called| called.file_stem() == Some(OsStr::new(NAME)))
}

/// The folder of the link, which is made anew; none where links cannot be made, which only costs time.
pub fn folder() -> Option<PathBuf> {
    let folder = project::target().join("tools");
    fs::create_dir_all(&folder).ok()?;
    let link = folder.join(process::executable(NAME));
    let _ = fs::remove_file(&link);
    let program = env::current_exe().ok()?;
    let made = fs::hard_link(&program, &link).or_else(|_| fs::copy(&program, &link).map(drop));
    made.ok().map(|()| folder)
}

/// Optimises as the real program would.
pub fn run() -> Result<ExitCode> {
    let args: Vec<OsString> = env::args_os().skip(1).collect();
    let real = real().ok_or("wasm-opt is not on PATH")?;
    let Some(Call { input, output, key }) = Call::of(&args, &real) else {
        return hand_on(&real, &args);
    };
    let own = own_folder().unwrap_or_default();
    let kept = own.with_file_name("optimized");
    let known = kept.join(key(&fs::read(&input).during(input.display())?));
    if known.is_file() && fs::copy(&known, &output).is_ok() {
        return Ok(ExitCode::SUCCESS);
    }
    let code = hand_on(&real, &args)?;
    if code == ExitCode::SUCCESS {
        keep(&kept, &known, &output);
    }
    Ok(code)
}

/// A call from one file to one other.
struct Call<K> {
    input: PathBuf,
    output: PathBuf,
    /// The name of the result for what the input file holds.
    key: K,
}

impl Call<()> {
    /// None if it is another call, such as one for the version.
    fn of(args: &[OsString], real: &Path) -> Option<Call<impl Fn(&[u8]) -> String>> {
        let (mut inputs, mut outputs, mut options) = (Vec::new(), Vec::new(), Vec::new());
        let mut rest = args.iter();
        while let Some(arg) = rest.next() {
            let text = arg.to_str()?;
            if let Some(output) = text.strip_prefix("--output=") {
                outputs.push(PathBuf::from(output));
            } else if matches!(text, "--output" | "-o") {
                outputs.push(PathBuf::from(rest.next()?));
            } else if text.starts_with('-') {
                options.push(text.to_owned());
            } else {
                inputs.push(PathBuf::from(text));
            }
        }
        let ([input], [output]) = (&*inputs, &*outputs) else {
            return None;
        };
        let real = real.to_owned();
        Some(Call {
            input: input.clone(),
            output: output.clone(),
            key: move |bytes: &[u8]| {
                // Two hashes of 64 bits, so that no two modules of one project ever meet.
                let hash = |salt: u8| {
                    let mut hasher = DefaultHasher::new();
                    (salt, &real, &options, bytes).hash(&mut hasher);
                    hasher.finish()
                };
                format!("{:016x}{:016x}.wasm", hash(1), hash(2))
            },
        })
    }
}

/// Where the link is. A build calls it from anywhere, with anything in the environment.
fn own_folder() -> Option<PathBuf> {
    let program = env::current_exe().ok()?;
    program.parent()?.canonicalize().ok()
}

/// The real program: the first of the name on PATH that is not this one.
fn real() -> Option<PathBuf> {
    let own = own_folder()?;
    let path = env::var_os("PATH")?;
    let folders = env::split_paths(&path).filter_map(|folder| folder.canonicalize().ok());
    let mut files = folders
        .filter(|folder| *folder != own)
        .map(|folder| folder.join(process::executable(NAME)));
    files.find(|file| file.is_file())
}

fn hand_on(real: &Path, args: &[OsString]) -> Result<ExitCode> {
    let status = Command::new(real)
        .args(args)
        .status()
        .during(real.display())?;
    Ok(match status.code() {
        Some(code) => ExitCode::from(u8::try_from(code).unwrap_or(1)),
        None => ExitCode::FAILURE,
    })
}

/// Keeps a result; that it cannot be kept only costs time.
fn keep(folder: &Path, known: &Path, output: &Path) {
    let new = known.with_extension(format!("{}.new", std::process::id()));
    let kept = fs::create_dir_all(folder)
        .and_then(|()| fs::copy(output, &new))
        .and_then(|_| fs::rename(&new, known));
    if kept.is_err() {
        let _ = fs::remove_file(&new);
        return;
    }
    let Ok(there) = fs::read_dir(folder) else {
        return;
    };
    let mut files: Vec<_> = there
        .flatten()
        .filter_map(|file| Some((file.metadata().ok()?.modified().ok()?, file.path())))
        .collect();
    files.sort();
    let too_many = files.len().saturating_sub(MOST_KEPT);
    for (_, file) in files.into_iter().take(too_many) {
        let _ = fs::remove_file(file);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(args: &[&str], input: &[u8]) -> Option<(PathBuf, PathBuf, String)> {
        let args: Vec<OsString> = args.iter().map(OsString::from).collect();
        let call = Call::of(&args, Path::new("/bin/wasm-opt"))?;
        let key = (call.key)(input);
        Some((call.input, call.output, key))
    }

    #[test]
    fn a_result_is_known_by_what_went_in_wherever_it_comes_out() {
        let one = call(&["-Oz", "--output=a/out.wasm", "a/in.wasm"], b"module").unwrap();
        assert_eq!(one.0, Path::new("a/in.wasm"));
        assert_eq!(one.1, Path::new("a/out.wasm"));
        let other = call(&["-Oz", "b/in.wasm", "-o", "b/out.wasm"], b"module").unwrap();
        assert_eq!(one.2, other.2);
        let options = call(&["-O1", "a/in.wasm", "--output", "out.wasm"], b"module").unwrap();
        assert_ne!(one.2, options.2);
        let bytes = call(&["-Oz", "a/in.wasm", "-o", "out.wasm"], b"another").unwrap();
        assert_ne!(one.2, bytes.2);
    }

    #[test]
    fn other_calls_are_handed_on() {
        assert!(call(&["--version"], b"").is_none());
        assert!(call(&["-Oz", "in.wasm"], b"").is_none());
        assert!(call(&["one.wasm", "two.wasm", "-o", "out.wasm"], b"").is_none());
    }
}
