//! Running an installer, and the system's own packages.

use std::path::Path;
use std::process::Command;

use crate::failure::Result;
use crate::process::{self, Progress, run_to_file, tail};

use super::tools_dir;

/// Runs an installer, its output kept in a log; the log's end is the message if it fails.
pub fn run(command: &mut Command, log: &str, doing: &str, progress: &mut Progress) -> Result<()> {
    let log = tools_dir()?.join("log").join(log);
    progress.say(&format!("{doing} …"));
    if run_to_file(command, &log, |_, _| progress.tick(&format!("{doing} …")))? {
        return Ok(());
    }
    progress.done("failed");
    let shown: Vec<String> = std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    Err(format!(
        "{}\n`{}` failed; all it said is in {}",
        tail(&log, 30),
        shown.join(" "),
        log.display()
    )
    .into())
}

/// May packages be installed here without asking anyone? Only as root on Debian and its kin, as
/// in a container; a person's own machine is not touched.
pub fn can_install() -> bool {
    Path::new("/etc/debian_version").exists()
        && process::on_path(&["apt-get"]).is_some()
        && process::output_of(process::command("id").arg("-u")).as_deref() == Some("0")
}

pub fn install(packages: &[&str], progress: &mut Progress) -> Result<()> {
    // An installation that was cut short must be finished before apt does anything else.
    run(
        process::command("dpkg").args(["--configure", "-a"]),
        "dpkg",
        "checking packages",
        progress,
    )?;
    let apt = || {
        let mut command = process::command("apt-get");
        command
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-o", "DPkg::Lock::Timeout=300"]);
        command
    };
    run(
        apt().arg("update"),
        "apt-update",
        "reading the list of packages",
        progress,
    )?;
    let doing = format!("installing {}", packages.join(" "));
    run(
        apt()
            .args(["install", "-y", "--no-install-recommends"])
            .args(packages),
        "apt-install",
        &doing,
        progress,
    )
}
