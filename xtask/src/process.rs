//! Running other programs: with the right tools on PATH, quietly, and with signs of life.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::failure::{During, Result};
use crate::project;

/// A command that runs in the project's root, free of what would lead it astray.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root());
    // Trunk 0.21 reads the customary NO_COLOR=1 as a mistake and does not start.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    // `cargo run` describes xtask to us in these; they are nobody else's business.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name.as_ref());
        }
    }
    command
}

/// Puts these directories first on the command's PATH.
pub fn with_path<'a>(command: &'a mut Command, dirs: &[PathBuf]) -> &'a mut Command {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = dirs.iter().cloned().chain(std::env::split_paths(&old));
    if let Ok(path) = std::env::join_paths(all) {
        command.env("PATH", path);
    }
    command
}

/// The first executable of one of these names on PATH.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let dirs: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        dirs.iter()
            .map(|dir| dir.join(executable(name)))
            .find(|file| file.is_file())
    })
}

/// The file name of a program on this system.
pub fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// What a short command prints, or nothing if it fails.
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a command with its output in a file. `alive` is called every second with the time
/// since the start. True if the command succeeded.
pub fn run_to_file(
    command: &mut Command,
    log: &Path,
    mut alive: impl FnMut(Duration),
) -> Result<bool> {
    if let Some(dir) = log.parent() {
        fs::create_dir_all(dir).during(dir.display())?;
    }
    let out = File::create(log).during(log.display())?;
    let err = out.try_clone().during(log.display())?;
    let mut child = command
        .stdout(out)
        .stderr(err)
        .spawn()
        .during(format_args!(
            "starting {}",
            command.get_program().to_string_lossy()
        ))?;
    let start = Instant::now();
    let mut next_sign = Duration::from_secs(1);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status.success());
        }
        sleep(Duration::from_millis(20));
        if start.elapsed() >= next_sign {
            alive(start.elapsed());
            next_sign += Duration::from_secs(1);
        }
    }
}

/// What a failed program's log says of the reason: the lines from the first error on, which the
/// program may follow with pages of help, and the end.
pub fn reason(log: &Path) -> String {
    let text = fs::read(log)
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default();
    reason_in(&text)
}

fn reason_in(text: &str) -> String {
    const FROM_ERROR: usize = 12;
    const END: usize = 20;
    let lines: Vec<&str> = text.lines().collect();
    let end = lines.len().saturating_sub(END);
    let error = lines.iter().position(|line| is_error(line)).unwrap_or(end);
    if error >= end {
        return lines[end..].join("\n");
    }
    let after = (error + FROM_ERROR).min(end);
    let cut = if after < end { &["…"][..] } else { &[] };
    [&lines[error..after], cut, &lines[end..]]
        .concat()
        .join("\n")
}

/// How Cargo, rustup, npm, apt and curl begin an error.
fn is_error(line: &str) -> bool {
    const BEGINNINGS: &[&str] = &["error", "npm error", "npm err!", "e: ", "curl: ", "fatal"];
    let line = line.trim_start().to_ascii_lowercase();
    BEGINNINGS
        .iter()
        .any(|beginning| line.starts_with(beginning))
}

/// One line of progress that is rewritten on a terminal and added to rarely in a log.
pub struct Progress {
    label: String,
    on_terminal: bool,
    next_note: Duration,
}

impl Progress {
    const NOTE_EVERY: Duration = Duration::from_secs(60);

    pub fn new(label: String) -> Self {
        let on_terminal = std::io::stdout().is_terminal();
        Self {
            label,
            on_terminal,
            next_note: Self::NOTE_EVERY,
        }
    }

    /// Says what is going on now.
    pub fn say(&self, what: &str) {
        if self.on_terminal {
            self.rewrite(what);
        } else {
            println!("{}: {what}", self.label);
        }
    }

    /// Called every second or so with the time since the start.
    pub fn tick(&mut self, what: &str, elapsed: Duration) {
        if self.on_terminal {
            self.rewrite(&format!("{what} {}", duration(elapsed)));
        } else if elapsed >= self.next_note {
            println!("{}: {what} {}", self.label, duration(elapsed));
            self.next_note += Self::NOTE_EVERY;
        }
    }

    /// The last word.
    pub fn done(&self, what: &str) {
        self.say(what);
        if self.on_terminal {
            println!();
        }
    }

    fn rewrite(&self, what: &str) {
        print!("\r\x1b[2K{}: {what}", self.label);
        let _ = std::io::stdout().flush();
    }
}

/// "0.4 s", "35 s", "3 min 05 s"
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_short_and_clear() {
        let said = |ms| duration(Duration::from_millis(ms));
        assert_eq!(
            [said(412), said(35_000), said(185_000)],
            ["0.4 s", "35 s", "3 min 05 s"]
        );
    }

    #[test]
    fn the_first_error_is_shown_however_much_follows() {
        let help = "npm error   [--an-option]\n".repeat(60);
        let log =
            format!("npm warn old\nnpm error code EUSAGE\nnpm error Missing: a@1.0.0\n{help}");
        let reason = reason_in(&log);
        assert!(reason.starts_with("npm error code EUSAGE\nnpm error Missing: a@1.0.0\n"));
        assert!(reason.contains("\n…\n"));
        assert_eq!(reason.lines().count(), 33);
    }

    #[test]
    fn a_short_log_is_shown_once() {
        let log = "   Compiling a\nerror[E0001]: no\n  --> a.rs\n";
        assert_eq!(reason_in(log), log.trim_end());
        let long = "Compiling\n".repeat(50) + "error: could not compile";
        assert_eq!(reason_in(&long).lines().count(), 20);
        assert!(reason_in(&long).ends_with("error: could not compile"));
    }
}
