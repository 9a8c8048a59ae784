//! Chromium or Chrome, with the driver of the same version: what the tests run in. And Firefox.

use std::path::PathBuf;

use crate::failure::Result;
use crate::process::{self, on_path};

use super::system;
use super::tools::Tools;
use super::work::Work;

const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const ELSEWHERE: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];

/// Firefox, if there is one: it is welcome, but not needed.
pub fn firefox() -> Option<PathBuf> {
    named("FIREFOX").or_else(|| on_path(&["firefox-esr", "firefox"]))
}

pub fn find(tools: &mut Tools) -> Result<bool> {
    tools.chrome = chrome();
    tools.chromedriver = chromedriver();
    // Where packages can be installed without asking, Firefox is one of them.
    let complete = firefox().is_some() || !system::can_install();
    Ok(tools.chrome.is_some() && tools.chromedriver.is_some() && complete)
}

pub fn install(work: &mut Work) -> Result<()> {
    if system::can_install() {
        return system::install(&["chromium", "chromium-driver", "firefox-esr"], work);
    }
    let missing = match (chrome(), chromedriver()) {
        (None, None) => "Chromium (or Chrome) and its driver are missing",
        (None, _) => "Chromium (or Chrome) is missing",
        _ => "chromedriver is missing",
    };
    Err(format!(
        "{missing}: the tests run in a real browser.\n\
         Debian, Ubuntu: sudo apt-get install chromium chromium-driver\n\
         Fedora:         sudo dnf install chromium chromedriver\n\
         macOS:          brew install --cask google-chrome chromedriver\n\
         Both must be of the same version. If they are not on PATH, set CHROME and CHROMEDRIVER to them.\n\
         `cargo xtask test --skip browser,e2e` runs everything else."
    )
    .into())
}

fn chrome() -> Option<PathBuf> {
    named("CHROME").or_else(|| on_path(BROWSERS)).or_else(|| {
        ELSEWHERE
            .iter()
            .map(PathBuf::from)
            .find(|path| path.is_file())
    })
}

fn chromedriver() -> Option<PathBuf> {
    named("CHROMEDRIVER")
        .or_else(|| on_path(&["chromedriver"]))
        .or_else(|| {
            // Where GitHub's machines keep it.
            named("CHROMEWEBDRIVER")
                .map(|dir| dir.join(process::executable("chromedriver")))
                .filter(|path| path.is_file())
        })
}

/// The path in an environment variable, if there is something at it.
fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.exists())
}
