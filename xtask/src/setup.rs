//! What a command needs before it can begin, and how each of these things is got.
//!
//! An item is first looked for, which is cheap; only what is missing is installed, under a lock,
//! into a temporary place that is renamed when it is complete. So a set-up that was interrupted
//! is simply run again, two at once wait for each other, and a second one costs next to nothing.

mod browser;
mod cargo_tool;
mod node;
mod packages;
mod ready_made;
mod system;
mod tools;
mod wasm_opt;
mod wasm_target;
mod work;

pub use tools::Tools;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use pico_args::Arguments;

use crate::failure::Result;
use crate::options;
use crate::process::{Progress, duration};
use work::{Work, lock};

/// Everything that can be needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The standard library for WebAssembly.
    WasmTarget,
    /// wasm-bindgen and its test runner, of the crate's version.
    WasmBindgen,
    /// The bundler and development server.
    Trunk,
    /// Node.js with npm, for what follows.
    Node,
    /// The npm packages of the end-to-end tests.
    Packages,
    /// Binaryen's optimiser, for release builds.
    WasmOpt,
    /// Chromium or Chrome with its driver.
    Browser,
    /// The npm packages of the page that is measured beside ours.
    D3Packages,
    /// Lighthouse, from npm.
    Lighthouse,
}

pub const FOR_SERVE: &[Item] = &[Item::WasmTarget, Item::WasmBindgen, Item::Trunk];
pub const FOR_BUILD: &[Item] = &[
    Item::WasmTarget,
    Item::WasmBindgen,
    Item::Trunk,
    Item::WasmOpt,
];
pub const FOR_TEST: &[Item] = &[
    Item::WasmTarget,
    Item::WasmBindgen,
    Item::Trunk,
    Item::Node,
    Item::Packages,
    Item::WasmOpt,
    Item::Browser,
];

/// Firefox, in which the single file is tried where it is installed.
pub fn firefox() -> Option<PathBuf> {
    browser::firefox()
}

impl Item {
    fn name(self) -> Result<String> {
        Ok(match self {
            Item::WasmTarget => "wasm32 target".into(),
            Item::WasmBindgen => cargo_tool::wasm_bindgen()?.title(),
            Item::Trunk => cargo_tool::trunk().title(),
            Item::Node => "Node.js".into(),
            Item::Packages => "npm packages".into(),
            Item::WasmOpt => "wasm-opt".into(),
            Item::Browser => "Chromium and its driver".into(),
            Item::D3Packages => "npm packages of the d3 page".into(),
            Item::Lighthouse => "Lighthouse".into(),
        })
    }

    /// Looks for the item; if it is there, the tools know it afterwards.
    fn find(self, tools: &mut Tools) -> Result<bool> {
        match self {
            Item::WasmTarget => wasm_target::find(),
            Item::WasmBindgen => cargo_tool::wasm_bindgen()?.find(tools),
            Item::Trunk => cargo_tool::trunk().find(tools),
            Item::Node => node::find(),
            Item::Packages => packages::end_to_end().find(),
            Item::WasmOpt => wasm_opt::find(tools),
            Item::Browser => browser::find(tools),
            Item::D3Packages => packages::d3_page().find(),
            Item::Lighthouse => packages::lighthouse().find(),
        }
    }

    fn install(self, work: &mut Work) -> Result<()> {
        match self {
            Item::WasmTarget => wasm_target::install(work),
            Item::WasmBindgen => cargo_tool::wasm_bindgen()?.install(work),
            Item::Trunk => cargo_tool::trunk().install(work),
            Item::Node => node::install(work),
            Item::Packages => packages::end_to_end().install(work),
            Item::WasmOpt => wasm_opt::install(work),
            Item::Browser => browser::install(work),
            Item::D3Packages => packages::d3_page().install(work),
            Item::Lighthouse => packages::lighthouse().install(work),
        }
    }
}

pub fn run(mut args: Arguments) -> Result<ExitCode> {
    let purpose: Option<String> = args.opt_value_from_str("--for")?;
    let purpose = purpose.unwrap_or_else(|| "test".into());
    options::finish(args)?;
    let items = match purpose.as_str() {
        "serve" => FOR_SERVE,
        "build" => FOR_BUILD,
        "test" => FOR_TEST,
        other => return Err(format!("--for {other}: must be serve, build or test").into()),
    };
    prepare(items)?;
    Ok(ExitCode::SUCCESS)
}

/// Makes sure that all these items are there.
pub fn prepare(items: &[Item]) -> Result<Tools> {
    let start = Instant::now();
    let mut tools = Tools::default();
    let mut found = Vec::new();
    for item in items {
        found.push(item.find(&mut tools)?);
    }
    let names = items
        .iter()
        .map(|item| item.name())
        .collect::<Result<Vec<_>>>()?;
    if found.iter().all(|&found| found) {
        if !names.is_empty() {
            // Not part of what the command itself has to say, which may be JSON.
            eprintln!(
                "set-up: {} ready ({})",
                names.join(", "),
                duration(start.elapsed())
            );
        }
        return Ok(tools);
    }

    let label = |at: usize| format!("set-up {}/{} {}", at + 1, items.len(), names[at]);
    let mut work = Work {
        progress: Progress::new(String::new()),
        lock: lock()?,
    };
    for (at, item) in items.iter().enumerate() {
        work.progress = Progress::new(label(at));
        // What was missing may have come meanwhile: with an earlier item, or from another set-up.
        if found[at] || item.find(&mut tools)? {
            work.progress.done("ready");
            continue;
        }
        let start = Instant::now();
        item.install(&mut work)?;
        if !item.find(&mut tools)? {
            return Err(format!("{}: installed, and still not found", names[at]).into());
        }
        work.progress
            .done(&format!("installed in {}", duration(start.elapsed())));
    }
    cargo_tool::clean_up()?;
    Ok(tools)
}
