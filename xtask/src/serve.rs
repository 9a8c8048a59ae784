//! `cargo xtask serve`: build, serve on this machine only, rebuild on every change.

use std::net::{Ipv4Addr, TcpListener};
use std::process::{Command, ExitCode};

use pico_args::Arguments;

use crate::build;
use crate::failure::{During, Result};
use crate::options;
use crate::project;
use crate::setup;

const USUAL_PORT: u16 = 8080;

pub fn run(mut args: Arguments) -> Result<ExitCode> {
    let open = args.contains("--open");
    let release = args.contains("--release");
    let port = options::parsed(&mut args, "--port")?;
    options::finish(args)?;
    let port = choose_port(port, is_free)?;

    let tools = setup::prepare(if release {
        setup::FOR_BUILD
    } else {
        setup::FOR_SERVE
    })?;
    let mut trunk = build::trunk(&tools);
    trunk.args([
        "serve",
        "--address",
        "127.0.0.1",
        "--port",
        &port.to_string(),
    ]);
    // Not `dist`: what `cargo xtask build` made for publishing stays as it is.
    trunk.arg("--dist").arg(project::dist("serve"));
    if release {
        trunk.arg("--release");
    }
    if open {
        trunk.arg("--open");
    }
    println!("http://127.0.0.1:{port}/ as soon as the build is done; Ctrl-C stops it");
    become_it(&mut trunk)
}

/// The port asked for, or else the usual one or the next that is free.
fn choose_port(asked: Option<u16>, is_free: impl Fn(u16) -> bool) -> Result<u16> {
    match asked {
        Some(port) if is_free(port) => Ok(port),
        Some(port) => Err(format!("Port {port} is in use; choose another with --port.").into()),
        None => (USUAL_PORT..USUAL_PORT + 20)
            .find(|&port| is_free(port))
            .ok_or_else(|| "No free port found; choose one with --port.".into()),
    }
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

/// Trunk takes our place, so that whoever stops this command stops the server.
#[cfg(unix)]
fn become_it(command: &mut Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).during("starting trunk")
}

#[cfg(not(unix))]
fn become_it(command: &mut Command) -> Result<ExitCode> {
    let status = command.status().during("starting trunk")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

#[cfg(test)]
mod tests {
    use super::choose_port;

    #[test]
    fn a_port_in_use_is_passed_over_unless_asked_for() {
        let free = |port| port != 8080;
        assert_eq!(choose_port(None, free).unwrap(), 8081);
        assert_eq!(choose_port(Some(9000), free).unwrap(), 9000);
        assert!(choose_port(Some(8080), free).is_err());
    }
}
