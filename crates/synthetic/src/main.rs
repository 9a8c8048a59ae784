//! `cargo xtask invent N`: an invented article with N facts, to standard output.

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(facts) = std::env::args().nth(1).and_then(|word| word.parse().ok()) else {
        eprintln!("How many facts? cargo xtask invent N");
        return ExitCode::FAILURE;
    };
    println!("{}", synthetic::article(facts));
    ExitCode::SUCCESS
}
