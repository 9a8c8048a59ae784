//! Dateline's commands. `cargo xtask help` lists them.
//!
//! One file a command; what several of them need is in `options` (of the command line), `project`
//! (where things are, which versions), `process` (running other programs) and `setup` (getting
//! those programs).

mod bench;
mod build;
mod check;
mod export;
mod failure;
mod format;
mod invent;
mod optimizer;
mod options;
mod process;
mod project;
mod renew;
mod schema;
mod serve;
mod setup;
mod size;
mod test;

use std::process::ExitCode;

use pico_args::Arguments;

use failure::Result;

struct Command {
    name: &'static str,
    usage: &'static str,
    about: &'static str,
    run: fn(Arguments) -> Result<ExitCode>,
}

/// Every command there is, in the order in which `help` shows them. A new one is a module and a
/// line here.
const COMMANDS: &[Command] = &[
    Command {
        name: "serve",
        usage: "[--open] [--port N] [--release]",
        about: "build, serve on 127.0.0.1 and rebuild on every change",
        run: serve::run,
    },
    Command {
        name: "test",
        usage: "[--only STEP,…] [--skip STEP,…] [--list] [--verbose]",
        about: "every check there is, from formatting to the release build in a browser",
        run: test::run,
    },
    Command {
        name: "renew",
        usage: "",
        about: "store anew the pictures and accessibility trees that tests compare with, and the pictures of the guide",
        run: renew::run,
    },
    Command {
        name: "build",
        usage: "[--public-url /x/] [--address https://host/x/] [--dist DIR] [--single-file] [--by-file]",
        about: "the release build, ready to publish; or all of it as one HTML file",
        run: build::run,
    },
    Command {
        name: "size",
        usage: "[--dist DIR] [--json]",
        about: "what each file of the release build weighs: raw, gzip, brotli",
        run: size::run,
    },
    Command {
        name: "bench",
        usage: "[--dist DIR] [--runs N] [--only fast|slow] [--json] [--scale [--open N] | --lighthouse]",
        about: "the release build in Chromium, beside a static file and a page made with d3; in many sizes; Lighthouse",
        run: bench::run,
    },
    Command {
        name: "invent",
        usage: "N > FILE",
        about: "an invented article with N facts, to try the page on",
        run: invent::run,
    },
    Command {
        name: "check",
        usage: "FILE… [--strict] [--draft] [--watch] [--language ru] [--json]",
        about: "what is wrong in article files: exit code 1 (with --strict for warnings too); in files that cannot be read: 2",
        run: check::run,
    },
    Command {
        name: "format",
        usage: "FILE [--short] [--write] [--count]",
        about: "an article file in the full form, or in the short one; --count: how much there is to type",
        run: format::run,
    },
    Command {
        name: "coverage",
        usage: "ARTICLE [--lang L] [--json]",
        about: "what each sentence of an article carries, and how each fact is supported",
        run: export::coverage,
    },
    Command {
        name: "export",
        usage: "ARTICLE --format F [--lang L] [--out FILE] [--bom] [--address URL] [--fact ID]",
        about: "an article, or one fact, in another format; an unknown one shows which there are",
        run: export::export,
    },
    Command {
        name: "draft",
        usage: "FILE… [--language ru|en] [--published DATE] [--publisher NAME] [--url URL] [--above N] [--output FILE|FOLDER]",
        about: "from raw texts (txt, html, md, docx, or - for standard input) article files of suggestions",
        run: export::draft,
    },
    Command {
        name: "evaluate-draft",
        usage: "FOLDER [--set NAME] [--keep FOLDER]",
        about: "how good the drafts of a marked corpus are: the table of its own scorer (score.py)",
        run: export::evaluate_draft,
    },
    Command {
        name: "schema",
        usage: "",
        about: "write docs/article.schema.json from the types",
        run: schema::run,
    },
    Command {
        name: "setup",
        usage: "[--for serve|build|test]",
        about: "only the set-up that these commands begin with",
        run: setup::run,
    },
];

fn main() -> ExitCode {
    if optimizer::is_called() {
        return ended(optimizer::run());
    }
    let mut words = std::env::args_os().skip(1);
    let name = words.next().unwrap_or_else(|| "help".into());
    let name = name.to_string_lossy();
    if matches!(&*name, "help" | "--help" | "-h") {
        print!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|c| c.name == name) else {
        eprintln!("There is no command \"{name}\".\n\n{}", help());
        return ExitCode::from(2);
    };
    let mut args = Arguments::from_vec(words.collect());
    if args.contains(["-h", "--help"]) {
        println!(
            "cargo xtask {} {}\n    {}",
            command.name, command.usage, command.about
        );
        return ExitCode::SUCCESS;
    }
    ended((command.run)(args))
}

fn ended(result: Result<ExitCode>) -> ExitCode {
    result.unwrap_or_else(|failure| {
        eprintln!("{failure}");
        ExitCode::FAILURE
    })
}

fn help() -> String {
    let mut text = String::from("cargo xtask COMMAND\n\n");
    for command in COMMANDS {
        text += &format!(
            "  {} {}\n      {}\n",
            command.name, command.usage, command.about
        );
    }
    text += "\nTools are kept in $DATELINE_TOOLS, by default in the user's cache directory.\n";
    text
}
