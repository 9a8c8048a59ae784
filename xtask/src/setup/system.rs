//! The system's own packages, where they may be installed without asking.

use std::path::Path;

use crate::failure::Result;
use crate::process;

use super::work::Work;

/// May packages be installed here without asking anyone? Only as root on Debian and its kin, as
/// in a container; a person's own machine is not touched.
pub fn can_install() -> bool {
    Path::new("/etc/debian_version").exists()
        && process::on_path(&["apt-get"]).is_some()
        && process::output_of(process::command("id").arg("-u")).as_deref() == Some("0")
}

pub fn install(packages: &[&str], work: &mut Work) -> Result<()> {
    // An installation that was cut short must be finished before apt does anything else.
    work.run(
        process::command("dpkg").args(["--configure", "-a"]),
        "dpkg",
        "checking packages",
    )?;
    let apt = || {
        let mut command = process::command("apt-get");
        command
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-o", "DPkg::Lock::Timeout=300"]);
        command
    };
    work.run(
        apt().arg("update"),
        "apt-update",
        "reading the list of packages",
    )?;
    let doing = format!("installing {}", packages.join(" "));
    work.run(
        apt()
            .args(["install", "-y", "--no-install-recommends"])
            .args(packages),
        "apt-install",
        &doing,
    )
}
