//! The style sheets as one, inside the page: a page that waits for no second file paints first.

use std::fs;
use std::path::Path;

/// The sheets in their order.
const SHEETS: &[&str] = &[
    "fonts", "tokens", "base", "header", "lead", "figures", "facets", "list", "map", "timeline",
    "text", "detail", "claims", "parties", "story", "below", "notice", "help", "take", "embed",
    "search", "print",
];

/// The sheet for browsers that run no script.
const WITHOUT_SCRIPT: &str = "noscript";

/// That sheet, of a folder.
///
/// # Errors
/// It is missing.
pub fn without_script(folder: &Path) -> Result<String, String> {
    let file = folder.join(format!("{WITHOUT_SCRIPT}.css"));
    fs::read_to_string(&file)
        .map(|sheet| shortened(&sheet))
        .map_err(|error| format!("{}: {error}", file.display()))
}

/// All sheets of a folder, in order, without what only their authors read.
///
/// # Errors
/// A sheet that is missing, or one that is there and not in the order.
pub fn inline(folder: &Path) -> Result<String, String> {
    let mut all = String::new();
    for name in SHEETS {
        let file = folder.join(format!("{name}.css"));
        let sheet =
            fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        all += &shortened(&sheet);
    }
    let known = |name: &str| {
        let mut sheets = SHEETS.iter().chain([&WITHOUT_SCRIPT]);
        sheets.any(|sheet| name == format!("{sheet}.css"))
    };
    let there = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in there.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") && !known(&name) {
            return Err(format!(
                "{}: say in src/site/style.rs where it stands among the sheets",
                entry.path().display()
            ));
        }
    }
    Ok(all)
}

/// The sheets on a page from which the site's base is `root` away.
pub fn at(style: &str, root: &str) -> String {
    style.replace("url(\"fonts/", &format!("url(\"{root}fonts/"))
}

/// Without comments, and without white space that means nothing.
fn shortened(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start + 2..]
            .split_once("*/")
            .map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let words: Vec<&str> = out.split_whitespace().collect();
    let mut out = words.join(" ");
    for sign in ["{", "}", ";", ","] {
        out = out
            .replace(&format!(" {sign}"), sign)
            .replace(&format!("{sign} "), sign);
    }
    out.replace(": ", ":").replace(";}", "}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_means_nothing_goes() {
        let sheet = "/* why */\n.a { margin: 0 auto; color: red; }\n.b :hover, .c { top: calc(1px + 2px); }\n";
        assert_eq!(
            shortened(sheet),
            ".a{margin:0 auto;color:red}.b :hover,.c{top:calc(1px + 2px)}"
        );
    }

    #[test]
    fn fonts_are_found_from_every_page() {
        let sheet = "src:url(\"fonts/a.woff2\")";
        assert_eq!(at(sheet, "../"), "src:url(\"../fonts/a.woff2\")");
    }
}
