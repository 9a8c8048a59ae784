//! `cargo xtask test`: every check there is, with one line each and a summary.
//!
//! A failing step does not stop the others: all that is wrong is seen at once. Only what needs a
//! failed step's result is left out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use pico_args::Arguments;

use crate::build;
use crate::failure::{During, Result};
use crate::options;
use crate::process::{Progress, duration, run_to_file};
use crate::project;
use crate::setup::{self, Item, Tools};

use Run::{Each, One};

const WASM: &str = "wasm32-unknown-unknown";

struct Step {
    name: &'static str,
    about: &'static str,
    /// Steps whose result this one uses.
    after: &'static [&'static str],
    tools: &'static [Item],
    command: Run,
}

/// What a step runs.
enum Run {
    One(fn(&Tools) -> Result<Command>),
    /// All of them, even if one fails.
    Each(fn(&Tools) -> Result<Vec<Command>>),
}

/// In this order, so that quick ones fail first and builds of a kind follow each other.
const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        about: "formatting",
        after: &[],
        tools: &[],
        command: One(fmt),
    },
    Step {
        name: "locks",
        about: "lock files of npm packages",
        after: &[],
        tools: &[Item::Node],
        command: Each(locks),
    },
    Step {
        name: "clippy",
        about: "lints, host",
        after: &[],
        tools: &[],
        command: One(clippy),
    },
    Step {
        name: "clippy-wasm",
        about: "lints, browser",
        after: &[],
        tools: &[Item::WasmTarget],
        command: One(clippy_wasm),
    },
    Step {
        name: "host",
        about: "tests on the host",
        after: &[],
        tools: &[],
        command: Each(host_tests),
    },
    Step {
        name: "browser",
        about: "tests in Chromium",
        after: &[],
        tools: &[Item::WasmTarget, Item::WasmBindgen, Item::Browser],
        command: One(browser_tests),
    },
    Step {
        name: "build",
        about: "release build",
        after: &[],
        tools: setup::FOR_BUILD,
        command: One(build_root),
    },
    Step {
        name: "build-single",
        about: "release build as one file",
        after: &["build"],
        tools: setup::FOR_BUILD,
        command: One(build_single),
    },
    Step {
        name: "build-subpath",
        about: "release build under a path",
        after: &["build"],
        tools: setup::FOR_BUILD,
        command: One(build_subpath),
    },
    Step {
        name: "build-second",
        about: "release build of another article",
        after: &[],
        tools: setup::FOR_BUILD,
        command: One(build_second),
    },
    Step {
        name: "build-several",
        about: "release build of several articles",
        after: &[],
        tools: setup::FOR_BUILD,
        command: One(build_several),
    },
    Step {
        name: "e2e",
        about: "the release builds in Chromium",
        after: &[
            "build",
            "build-single",
            "build-subpath",
            "build-second",
            "build-several",
        ],
        tools: &[Item::Node, Item::Packages, Item::Browser],
        command: One(end_to_end),
    },
];

pub fn run(mut args: Arguments) -> Result<ExitCode> {
    let only = options::list(&mut args, "--only")?;
    let skip = options::list(&mut args, "--skip")?;
    let list = args.contains("--list");
    let verbose = args.contains("--verbose");
    options::finish(args)?;
    if list {
        for step in STEPS {
            println!("{:14} {}", step.name, step.about);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let steps = select(&only, &skip)?;
    let mut tally = Tally::default();
    let start = Instant::now();

    let mut items: Vec<Item> = setup::FOR_TEST.to_vec();
    items.retain(|item| steps.iter().any(|step| step.tools.contains(item)));
    let tools = match setup::prepare(&items) {
        Ok(tools) => tools,
        Err(failure) => {
            println!("{failure}\n\nThe set-up failed; no step was run.");
            tally.failed.push("set-up");
            tally.skipped.extend(steps.iter().map(|step| step.name));
            return Ok(tally.close());
        }
    };

    for (at, step) in steps.iter().enumerate() {
        let progress = Progress::new(format!("{:2}/{} {:14}", at + 1, steps.len(), step.name));
        if let Some(lacking) = step.after.iter().find(|name| tally.lacks(name)) {
            progress.done(&format!("skipped: needs \"{lacking}\", which did not pass"));
            tally.skipped.push(step.name);
        } else if run_step(step, &tools, progress, verbose)? {
            tally.passed.push(step.name);
        } else {
            tally.failed.push(step.name);
        }
    }
    println!("\nall in {}", duration(start.elapsed()));
    Ok(tally.close())
}

/// The steps that were asked for, all of them by default.
fn select(only: &[String], skip: &[String]) -> Result<Vec<&'static Step>> {
    for name in only.iter().chain(skip) {
        if !STEPS.iter().any(|step| step.name == name) {
            let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
            return Err(format!(
                "There is no step \"{name}\"; the steps are {}.",
                names.join(", ")
            )
            .into());
        }
    }
    let named = |list: &[String], step: &Step| list.iter().any(|name| name == step.name);
    Ok(STEPS
        .iter()
        .filter(|step| (only.is_empty() || named(only, step)) && !named(skip, step))
        .collect())
}

fn run_step(step: &Step, tools: &Tools, mut progress: Progress, verbose: bool) -> Result<bool> {
    let start = Instant::now();
    let commands = match step.command {
        One(command) => vec![command(tools)?],
        Each(commands) => commands(tools)?,
    };
    progress.say(&format!("{} …", step.about));
    if verbose {
        println!();
        let mut passed = true;
        for mut command in commands {
            command.stdin(Stdio::null());
            passed &= command.status().during(step.name)?.success();
        }
        progress.done(&verdict(step, passed, start, None));
        return Ok(passed);
    }
    let log = project::target()
        .join("xtask-test")
        .join(format!("{}.log", step.name));
    let several = commands.len() > 1;
    let mut passed = true;
    let mut output = String::new();
    for mut command in commands {
        command.stdin(Stdio::null());
        let succeeded = run_to_file(&mut command, &log, |_| {
            progress.tick(&format!("{} …", step.about), start.elapsed());
        })?;
        passed &= succeeded;
        if several && succeeded {
            continue;
        }
        if let Some(folder) = command.get_current_dir().filter(|_| several) {
            output += &format!("in {}:\n", folder.display());
        }
        output += &fs::read(&log)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default();
    }
    fs::write(&log, &output).during(log.display())?;
    progress.done(&verdict(step, passed, start, count_tests(&output)));
    if !passed {
        println!(
            "──── output of \"{}\"\n{}\n──── end of \"{}\"",
            step.name,
            without_progress(&output),
            step.name
        );
    }
    Ok(passed)
}

/// Leaves out what Cargo says while all goes well, so that the fault is in sight.
fn without_progress(output: &str) -> String {
    const PROGRESS: &[&str] = &[
        "Compiling ",
        "Checking ",
        "Downloading ",
        "Downloaded ",
        "Fresh ",
        "Locking ",
    ];
    let is_progress = |line: &&str| {
        PROGRESS
            .iter()
            .any(|word| line.trim_start().starts_with(word))
    };
    let rest: Vec<&str> = output.lines().filter(|line| !is_progress(line)).collect();
    rest.join("\n")
}

fn verdict(step: &Step, passed: bool, start: Instant, tests: Option<usize>) -> String {
    let tests = tests.map(|n| format!(", {n} tests")).unwrap_or_default();
    let word = if passed { "ok" } else { "FAILED" };
    format!(
        "{:34} {word:6} {}{tests}",
        step.about,
        duration(start.elapsed())
    )
}

/// How many tests passed, as Cargo's, wasm-bindgen's and Node's runners say it.
fn count_tests(output: &str) -> Option<usize> {
    let counts = output.lines().filter_map(|line| {
        let cargo = line
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "));
        let node = line
            .strip_prefix("# pass ")
            .or_else(|| line.strip_prefix("ℹ pass "));
        let count = cargo.map(|(_, rest)| rest).or(node)?;
        count.split_whitespace().next()?.parse::<usize>().ok()
    });
    counts.reduce(|all, more| all + more)
}

#[derive(Default)]
struct Tally {
    passed: Vec<&'static str>,
    failed: Vec<&'static str>,
    skipped: Vec<&'static str>,
}

impl Tally {
    /// True if a step was to run and did not pass. One that was not asked for may have run before.
    fn lacks(&self, step: &str) -> bool {
        self.failed.contains(&step) || self.skipped.contains(&step)
    }

    fn close(&self) -> ExitCode {
        if !self.failed.is_empty() {
            println!("failed: {}", self.failed.join(", "));
        }
        println!("{}", self.last_line());
        if self.failed.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    fn last_line(&self) -> String {
        let skipped = if self.skipped.is_empty() {
            String::new()
        } else {
            format!(", {} skipped", self.skipped.len())
        };
        format!(
            "{} passed, {} failed{skipped}",
            self.passed.len(),
            self.failed.len()
        )
    }
}

fn cargo(tools: &Tools, args: &str) -> Command {
    let mut cargo = tools.command("cargo");
    cargo.args(args.split(' '));
    cargo
}

fn fmt(tools: &Tools) -> Result<Command> {
    Ok(cargo(tools, "fmt --all --check -- --color never"))
}

/// Whether `npm ci` would take each lock file. Without network and with an empty cache: a lock file
/// that leaves something to look up fails one day although nobody has changed it.
fn locks(tools: &Tools) -> Result<Vec<Command>> {
    let cache = project::target().join("xtask-test/npm-cache");
    if cache.exists() {
        fs::remove_dir_all(&cache).during(cache.display())?;
    }
    let folders = project::npm_folders()?;
    let commands = folders.iter().map(|folder| {
        let mut npm = tools.command("npm");
        npm.current_dir(folder)
            .args(["ci", "--dry-run", "--offline", "--ignore-scripts"])
            .args(["--no-audit", "--no-fund", "--loglevel=error", "--cache"])
            .arg(&cache);
        npm
    });
    Ok(commands.collect())
}

fn clippy(tools: &Tools) -> Result<Command> {
    Ok(cargo(
        tools,
        "clippy --workspace --all-targets -- -D warnings",
    ))
}

fn clippy_wasm(tools: &Tools) -> Result<Command> {
    Ok(cargo(
        tools,
        &format!(
            "clippy --target {WASM} -p dateline -p storage -p worker -p drafter -p publisher -p studio --lib --bins --test browser -- -D warnings"
        ),
    ))
}

fn host_tests(tools: &Tools) -> Result<Vec<Command>> {
    Ok(vec![
        cargo(tools, "test --workspace --no-fail-fast"),
        // Alone, because with this feature every crate above would be compiled a second time.
        cargo(
            tools,
            "test --package article --features schema --test schema",
        ),
    ])
}

fn browser_tests(tools: &Tools) -> Result<Command> {
    let mut cargo = cargo(
        tools,
        &format!("test --target {WASM} -p dateline -p storage --test browser"),
    );
    cargo.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        "wasm-bindgen-test-runner",
    );
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    // Each package's tests run in its own folder.
    cargo.env(
        "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
        project::root().join("webdriver.json"),
    );
    Ok(cargo)
}

pub fn dist_root() -> PathBuf {
    project::dist("root")
}

fn dist_subpath() -> PathBuf {
    project::dist("subpath")
}

fn dist_second() -> PathBuf {
    project::dist("second")
}

fn dist_several() -> PathBuf {
    project::dist("several")
}

fn build_root(tools: &Tools) -> Result<Command> {
    Ok(build::release(tools, &dist_root(), "/"))
}

/// The site with the one file beside it.
fn build_single(tools: &Tools) -> Result<Command> {
    let mut trunk = build::release(tools, &project::dist("single"), "/");
    trunk.env("DATELINE_SINGLE_FILE", "yes");
    Ok(trunk)
}

/// As on GitHub Pages, where a project's site lies under its name.
fn build_subpath(tools: &Tools) -> Result<Command> {
    let mut trunk = build::release(tools, &dist_subpath(), "/dateline/");
    // As for a host whose policy allows nothing inline.
    trunk.env("DATELINE_BY_FILE", "yes");
    Ok(trunk)
}

fn build_second(tools: &Tools) -> Result<Command> {
    let mut trunk = build::release(tools, &dist_second(), "/");
    trunk.env("DATELINE_ARTICLE", "tests/fixtures/second.json");
    Ok(trunk)
}

fn build_several(tools: &Tools) -> Result<Command> {
    let mut trunk = build::release(tools, &dist_several(), "/");
    trunk.env("DATELINE_ARTICLES", "tests/fixtures");
    // Beside the site, for the test of publishing.
    trunk.env("DATELINE_SINGLE_FILE", "yes");
    Ok(trunk)
}

fn end_to_end(tools: &Tools) -> Result<Command> {
    Ok(node(tools, end_to_end_tests(&project::end_to_end())?))
}

/// Node's test runner on these files; the builds are those that the steps before have made.
pub fn node(tools: &Tools, files: impl IntoIterator<Item = PathBuf>) -> Command {
    let mut node = tools.command("node");
    node.args([
        "--test",
        "--test-concurrency=1",
        "--test-timeout=360000",
        "--test-reporter=spec",
    ]);
    node.args(files);
    node.env("DIST_ROOT", dist_root());
    node.env("DIST_SUBPATH", dist_subpath());
    node.env("DIST_SECOND", dist_second());
    node.env("DIST_SEVERAL", dist_several());
    node.env("DIST_SINGLE", project::dist("single"));
    if let Some(firefox) = setup::firefox() {
        node.env("FIREFOX", firefox);
    }
    node
}

fn end_to_end_tests(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(dir)
        .during(dir.display())?
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(only: &[&str], skip: &[&str]) -> Vec<&'static str> {
        let owned = |list: &[&str]| list.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        select(&owned(only), &owned(skip))
            .unwrap()
            .iter()
            .map(|step| step.name)
            .collect()
    }

    #[test]
    fn steps_can_be_chosen() {
        assert_eq!(names(&[], &[]).len(), STEPS.len());
        assert_eq!(names(&["host", "fmt"], &[]), ["fmt", "host"]);
        assert!(!names(&[], &["e2e"]).contains(&"e2e"));
        assert!(select(&["nonsense".into()], &[]).is_err());
    }

    #[test]
    fn every_step_that_is_needed_comes_earlier() {
        for (at, step) in STEPS.iter().enumerate() {
            for needed in step.after {
                assert!(
                    STEPS[..at].iter().any(|earlier| earlier.name == *needed),
                    "{} needs {needed}",
                    step.name
                );
            }
        }
    }

    #[test]
    fn tests_are_counted_in_each_runners_words() {
        let output = "test result: ok. 12 passed; 0 failed\nnoise\ntest result: ok. 3 passed; 0 failed\n# pass 4\n";
        assert_eq!(count_tests(output), Some(19));
        assert_eq!(count_tests("Finished"), None);
    }

    #[test]
    fn the_last_line_counts_steps() {
        let mut tally = Tally {
            passed: vec!["fmt", "host"],
            ..Tally::default()
        };
        assert_eq!(tally.last_line(), "2 passed, 0 failed");
        tally.skipped.push("e2e");
        assert_eq!(tally.last_line(), "2 passed, 0 failed, 1 skipped");
        assert!(tally.lacks("e2e") && !tally.lacks("fmt"));
    }
}
