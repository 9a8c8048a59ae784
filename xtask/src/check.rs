//! `cargo xtask check FILE…`: is what an article file says well-formed, and does its text bear it
//! out? The very check that the build and the page use.

use std::fmt::Write;
use std::fs;
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, SystemTime};

use article::check::{Problem, check_draft, check_in, warnings};
use article::say::Tongue;
use atlas::Countries;
use pico_args::Arguments;
use serde::Serialize;

use crate::failure::{During, Result};
use crate::options;

/// Exit codes: every file is right; some have problems; some could not be read.
const PROBLEMS: u8 = 1;
const UNREADABLE: u8 = 2;

struct Checked {
    file: String,
    /// The file's text, or why it could not be read.
    source: std::result::Result<String, String>,
    problems: Vec<Problem>,
    /// What is probably not meant; the file is accepted all the same.
    warnings: Vec<Problem>,
}

pub fn run(mut args: Arguments) -> Result<ExitCode> {
    let json = args.contains("--json");
    let strict = args.contains("--strict");
    let watching = args.contains("--watch");
    let draft = args.contains("--draft");
    let language: Option<String> = args.opt_value_from_str("--language")?;
    let tongue = match &language {
        None => Tongue::English,
        Some(tag) => Tongue::of(tag)
            .ok_or_else(|| format!("--language {tag}: the check speaks en and ru"))?,
    };
    let files = options::files(args)?;
    if files.is_empty() {
        return Err(
            "name the files to check: cargo xtask check FILE… [--strict] [--draft] [--watch] [--language ru] [--json]"
                .into(),
        );
    }
    let countries = Countries::load();
    let look_at_all = || -> Vec<Checked> {
        let files = files.iter().cloned();
        files
            .map(|file| look(file, &countries, tongue, draft))
            .collect()
    };
    if watching {
        watch(&files, || print!("{}", as_text(&look_at_all())));
    }
    let checked = look_at_all();
    if json {
        println!("{}", as_json(&checked)?);
    } else {
        print!("{}", as_text(&checked));
    }
    let code = if checked.iter().any(|one| one.source.is_err()) {
        UNREADABLE
    } else if checked.iter().any(|one| fails(one, strict)) {
        PROBLEMS
    } else {
        0
    };
    Ok(ExitCode::from(code))
}

fn fails(one: &Checked, strict: bool) -> bool {
    !one.problems.is_empty() || (strict && !one.warnings.is_empty())
}

/// Looks again whenever a file has changed, until somebody stops the command.
fn watch(files: &[String], look: impl Fn()) -> ! {
    loop {
        let before = stamps(files);
        look();
        while stamps(files) == before {
            thread::sleep(Duration::from_millis(300));
        }
        println!();
    }
}

/// What changes when a file does: when it was written, and how long it is.
fn stamps(files: &[String]) -> Vec<Option<(SystemTime, u64)>> {
    let stamp = |file: &String| {
        let metadata = fs::metadata(file).ok()?;
        Some((metadata.modified().ok()?, metadata.len()))
    };
    files.iter().map(stamp).collect()
}

/// `draft`: suggestions that nobody has accepted yet are no problem.
fn look(file: String, countries: &Countries, tongue: Tongue, draft: bool) -> Checked {
    let source = fs::read(&file)
        .map_err(|error| error.to_string())
        .and_then(|bytes| {
            String::from_utf8(bytes).map_err(|error| {
                let at = error.utf8_error().valid_up_to();
                format!("not UTF-8 (at byte {at}): save the file as UTF-8")
            })
        });
    let problems = match &source {
        Ok(source) => {
            let check = if draft { check_draft } else { check_in };
            check(source, countries, tongue).err().unwrap_or_default()
        }
        Err(_) => Vec::new(),
    };
    let warnings = match &source {
        Ok(source) if problems.is_empty() => warnings(source, tongue),
        _ => Vec::new(),
    };
    Checked {
        file,
        source,
        problems,
        warnings,
    }
}

fn as_text(checked: &[Checked]) -> String {
    let mut text = String::new();
    for one in checked {
        match &one.source {
            Err(reason) => {
                let _ = writeln!(text, "{}: {reason}", one.file);
            }
            Ok(_) if one.problems.is_empty() => {
                let _ = writeln!(text, "{}: all is well", one.file);
            }
            Ok(source) => {
                for problem in &one.problems {
                    let _ = writeln!(text, "{}:{problem}", one.file);
                    text += &excerpt(source, problem);
                }
            }
        }
    }
    let warnings: usize = checked.iter().map(|one| one.warnings.len()).sum();
    if warnings > 0 {
        text += "\nWarnings: accepted, but perhaps not meant.\n";
    }
    for one in checked {
        for (warning, source) in one.warnings.iter().zip(std::iter::repeat(&one.source)) {
            let _ = writeln!(text, "{}:{warning}", one.file);
            if let Ok(source) = source {
                text += &excerpt(source, warning);
            }
        }
    }
    let problems: usize = checked.iter().map(|one| one.problems.len()).sum();
    let unreadable = checked.iter().filter(|one| one.source.is_err()).count();
    let count = |number: usize, one: &str, many: &str| match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    };
    let _ = write!(
        text,
        "\n{} checked, {}",
        count(checked.len(), "file", "files"),
        count(problems, "problem", "problems"),
    );
    if warnings > 0 {
        let _ = write!(text, ", {}", count(warnings, "warning", "warnings"));
    }
    if unreadable > 0 {
        let _ = write!(text, ", {unreadable} could not be read");
    }
    text.push('\n');
    text
}

/// The line a problem is on, with a mark under its column. A long line is cut around the place.
fn excerpt(source: &str, problem: &Problem) -> String {
    const BEFORE: usize = 30;
    const WIDTH: usize = 100;
    // Lines as the check counts them: ended by LF, CR LF or CR.
    let line = source
        .trim_start_matches('\u{feff}')
        .split('\n')
        .flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
        .nth(problem.line - 1)
        .unwrap_or_default();
    let column = problem.column - 1;
    let indent = line.chars().take_while(|c| c.is_whitespace()).count();
    let from = if column > indent + BEFORE + WIDTH / 2 {
        column - BEFORE
    } else {
        indent.min(column)
    };
    let shown: String = line
        .chars()
        .skip(from)
        .take(WIDTH)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    format!("    {shown}\n    {}^\n", " ".repeat(column - from))
}

/// What `--json` prints of a file.
#[derive(Serialize)]
struct FileReport<'a> {
    file: &'a str,
    /// Why the file could not be read.
    error: Option<&'a str>,
    problems: Vec<ProblemReport<'a>>,
    warnings: Vec<ProblemReport<'a>>,
}

#[derive(Serialize)]
struct ProblemReport<'a> {
    rule: &'a str,
    path: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
}

fn as_json(checked: &[Checked]) -> Result<String> {
    let reports: Vec<FileReport> = checked.iter().map(report).collect();
    serde_json::to_string_pretty(&reports).during("writing JSON")
}

fn report(one: &Checked) -> FileReport<'_> {
    fn all(problems: &[Problem]) -> Vec<ProblemReport<'_>> {
        let reports = problems.iter().map(|problem| ProblemReport {
            rule: problem.rule,
            path: &problem.path,
            line: problem.line,
            column: problem.column,
            message: &problem.message,
        });
        reports.collect()
    }
    FileReport {
        file: &one.file,
        error: one.source.as_ref().err().map(String::as_str),
        problems: all(&one.problems),
        warnings: all(&one.warnings),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn problem(line: usize, column: usize) -> Problem {
        Problem {
            rule: "word",
            path: "events[3].claim.status".into(),
            line,
            column,
            message: "“agred” is not a word known here; did you mean “agreed”?".into(),
        }
    }

    fn checked(source: &str, problems: Vec<Problem>) -> Checked {
        Checked {
            file: "a.json".into(),
            source: Ok(source.into()),
            problems,
            warnings: Vec::new(),
        }
    }

    #[test]
    fn a_problem_is_shown_in_its_line() {
        let source = "{\r\n  \"имя\": \"agred\"\r\n}";
        assert_eq!(
            as_text(&[checked(source, vec![problem(2, 10)])]),
            "a.json:2:10: events[3].claim.status: “agred” is not a word known here; did you mean “agreed”?\n\
             \x20   \"имя\": \"agred\"\n\
             \x20          ^\n\
             \n1 file checked, 1 problem\n"
        );
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let source = format!("{}!{}", "а".repeat(5000), "б".repeat(5000));
        let shown = excerpt(&source, &problem(1, 5001));
        let mut lines = shown.lines();
        let (line, mark) = (lines.next().unwrap(), lines.next().unwrap());
        assert!(line.chars().count() <= 104);
        let column = mark.chars().count() - 1;
        assert_eq!(line.chars().nth(column), Some('!'));
    }

    #[test]
    fn a_place_outside_the_text_is_no_trouble() {
        excerpt("", &problem(1, 1));
        excerpt("a\n", &problem(2, 1));
        excerpt("a", &problem(7, 300));
    }

    #[test]
    fn warnings_come_apart_and_fail_only_if_asked_to() {
        let mut one = checked("{}", Vec::new());
        one.warnings.push(problem(1, 1));
        assert!(!fails(&one, false) && fails(&one, true));
        let text = as_text(&[one]);
        assert!(
            text.starts_with("a.json: all is well\n\nWarnings: "),
            "{text}"
        );
        assert!(
            text.contains("\na.json:1:1: events[3].claim.status: "),
            "{text}"
        );
        assert!(
            text.ends_with("1 file checked, 0 problems, 1 warning\n"),
            "{text}"
        );
    }

    #[test]
    fn a_file_that_changes_has_another_stamp() {
        let file = std::env::temp_dir().join(format!("dateline-check-{}", std::process::id()));
        let files = [file.to_string_lossy().into_owned()];
        assert_eq!(stamps(&files), [None]);
        fs::write(&file, "{}").unwrap();
        let before = stamps(&files);
        assert_eq!(stamps(&files), before);
        fs::write(&file, "{ }").unwrap();
        assert_ne!(stamps(&files), before);
        fs::remove_file(&file).unwrap();
    }

    #[test]
    fn json_has_what_the_text_says() {
        let unreadable = Checked {
            file: "b\n.json".into(),
            source: Err("no such file".into()),
            problems: Vec::new(),
            warnings: Vec::new(),
        };
        let json = as_json(&[checked("", vec![problem(2, 10)]), unreadable]).unwrap();
        assert_eq!(
            serde_json::from_str::<Value>(&json).unwrap(),
            json!([
                {
                    "file": "a.json",
                    "error": null,
                    "problems": [{
                        "rule": "word",
                        "path": "events[3].claim.status",
                        "line": 2,
                        "column": 10,
                        "message": "“agred” is not a word known here; did you mean “agreed”?",
                    }],
                    "warnings": [],
                },
                { "file": "b\n.json", "error": "no such file", "problems": [], "warnings": [] },
            ])
        );
    }
}
