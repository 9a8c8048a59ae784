//! The style sheets as one, inside the page: a page that waits for no second file paints first.

use crate::files;
use std::fs;
use std::path::Path;

/// The sheets of an article's page in their order.
const SHEETS: &[&str] = &[
    "fonts", "tokens", "base", "header", "lead", "figures", "facets", "list", "map", "timeline",
    "text", "detail", "claims", "parties", "story", "below", "notice", "help", "download", "embed",
    "search", "print",
];

/// The sheets of the list of articles.
const LIST: &[&str] = &["fonts", "tokens", "base", "header", "notice", "home"];

/// The sheet of an article's page for browsers that run no script.
const WITHOUT_SCRIPT: &str = "noscript";

/// The sheets, without what only their authors read.
#[derive(Debug)]
pub struct Styles {
    /// Of an article's page.
    pub article: String,
    /// What is added to it for browsers that run no script.
    pub without_script: String,
    /// Of the list of articles.
    pub list: String,
}

impl Styles {
    /// The sheets of a folder.
    ///
    /// # Errors
    /// A sheet that is missing, or one that is there and belongs to no page.
    pub fn read(folder: &Path) -> Result<Self, String> {
        let sheet = |name: &&str| {
            let sheet = files::read_text(&folder.join(format!("{name}.css")))?;
            Ok::<_, String>(shortened(&sheet))
        };
        let known = |name: &str| {
            let mut sheets = SHEETS.iter().chain(LIST).chain([&WITHOUT_SCRIPT]);
            sheets.any(|sheet| name == format!("{sheet}.css"))
        };
        let there =
            fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        for entry in there.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.ends_with(".css") && !known(&name) {
                return Err(format!(
                    "{}: say in crates/site/src/style.rs where it stands among the sheets",
                    entry.path().display()
                ));
            }
        }
        Ok(Self {
            article: SHEETS.iter().map(sheet).collect::<Result<_, _>>()?,
            without_script: sheet(&WITHOUT_SCRIPT)?,
            list: LIST.iter().map(sheet).collect::<Result<_, _>>()?,
        })
    }
}

/// The sheets on a page from which the site's base is `root` away.
pub fn at(style: &str, root: &str) -> String {
    style.replace("url(\"fonts/", &format!("url(\"{root}fonts/"))
}

/// Letters that a page needs of a font before it is worth asking for it at once.
const MANY: usize = 400;

/// What asks for the fonts of a page (its sheets as [`at`] has them) while the page is still read, so
/// that they are there for the first paint wherever the network is quick: they are optional, and what
/// comes later is not used. Only those that the page has many letters for, and behind the program.
pub fn preload(style: &str, app: &str) -> String {
    let faces = style.split("@font-face").skip(1).filter_map(|face| {
        let face = face.split_once('}')?.0;
        let file = face.split_once("url(\"")?.1.split_once('"')?.0;
        let ranges = face.split_once("unicode-range:")?.1;
        let ranges: Vec<(u32, u32)> = ranges.split([',', ';']).filter_map(range).collect();
        let own = |letter: char| {
            let mut ranges = ranges.iter();
            ranges.any(|(first, last)| (*first..=*last).contains(&u32::from(letter)))
        };
        let letters = app.chars().filter(|letter| own(*letter)).take(MANY);
        (letters.count() == MANY).then(|| {
            format!(
                "<link rel=\"preload\" href=\"{file}\" as=\"font\" type=\"font/woff2\" fetchpriority=\"low\" crossorigin>"
            )
        })
    });
    faces.collect()
}

/// `U+410-44F`, `U+2116`.
fn range(text: &str) -> Option<(u32, u32)> {
    let text = text.trim().strip_prefix("U+")?;
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let number = |text| u32::from_str_radix(text, 16).ok();
    Some((number(first)?, number(last)?))
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
    fn fonts_are_asked_for_by_the_letters_of_the_page() {
        let sheet = "@font-face{src:url(\"../fonts/latin.woff2\");unicode-range:U+20-7E,U+A0;}\
            @font-face{src:url(\"../fonts/cyrillic.woff2\");unicode-range:U+410-44F}\
            @font-face{font-family:x;src:local(\"Georgia\")}";
        let asks = |app: &str| {
            let asks = preload(sheet, app);
            (
                asks.contains("../fonts/latin.woff2\" as=\"font\""),
                asks.contains("../fonts/cyrillic.woff2"),
            )
        };
        assert_eq!(asks(&"слово word ".repeat(200)), (true, true));
        assert_eq!(
            asks(&format!("слово {}", "word ".repeat(200))),
            (true, false)
        );
        assert_eq!(asks(""), (false, false));
    }

    #[test]
    fn fonts_are_found_from_every_page() {
        let sheet = "src:url(\"fonts/a.woff2\")";
        assert_eq!(at(sheet, "../"), "src:url(\"../fonts/a.woff2\")");
    }
}
