//! The style sheets as one, inside the page: a page that waits for no second file paints first. Those
//! of views that are not shown at first are a file of their own.

use crate::files::Folder;
use crate::policy;
use crate::text_size::with_text_size;
use serde::{Deserialize, Serialize};

/// The sheets of an article's page in their order.
const SHEETS: &[&str] = &[
    "fonts", "tokens", "base", "header", "openers", "lead", "figures", "facets", "list", "map",
    "timeline", "text", "detail", "below", "notice", "embed",
];

/// The sheets of what an article's page shows later, in their order, which come after the others.
const LATER: &[&str] = &[
    "ondemand",
    "told",
    "bidi",
    "both",
    "doubt",
    "problems",
    "large",
    "filters",
    "lens",
    "cite",
    "claims",
    "parties",
    "story",
    "help",
    "download",
    "search",
    "opening",
    "suggested",
    "print",
];

/// The sheets of the list of articles.
const LIST: &[&str] = &[
    "fonts", "tokens", "base", "header", "notice", "told", "home",
];

/// The sheets of the studio.
const STUDIO: &[&str] = &[
    "fonts",
    "tokens",
    "base",
    "header",
    "notice",
    "told",
    "studio/frame",
    "studio/text",
    "studio/translation",
    "studio/facts",
    "studio/map",
    "studio/claim",
    "studio/gloss",
    "studio/entities",
    "studio/check",
    "studio/publish",
    "studio/preview",
    "studio/side",
];

/// The sheet of an article's page for browsers that run no script.
const WITHOUT_SCRIPT: &str = "noscript";

/// Where they are among the sources.
const FOLDER: &str = "assets/style/";

/// The sheets, without what only their authors read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Styles {
    /// Of an article's page.
    pub article: String,
    /// Of what an article's page shows later, and of print.
    pub later: String,
    /// What is added to it for browsers that run no script.
    pub without_script: String,
    /// Of the list of articles.
    pub list: String,
}

impl Styles {
    /// The sheets of the sources.
    ///
    /// # Errors
    /// A sheet that is missing, or one that is there and belongs to no page.
    pub fn read(sources: &Folder) -> Result<Self, String> {
        let sheet = |name: &&str| sheet(sources, name);
        let known = |name: &str| {
            let mut sheets = SHEETS
                .iter()
                .chain(LATER)
                .chain(LIST)
                .chain([&WITHOUT_SCRIPT]);
            sheets.any(|sheet| name == format!("{sheet}.css"))
        };
        for (name, _) in sources.below(FOLDER) {
            if !name.contains('/') && name.ends_with(".css") && !known(name) {
                return Err(format!(
                    "{FOLDER}{name}: say in crates/site/src/style.rs where it stands among the sheets"
                ));
            }
        }
        Ok(Self {
            article: SHEETS.iter().map(sheet).collect::<Result<_, _>>()?,
            later: LATER.iter().map(sheet).collect::<Result<_, _>>()?,
            without_script: sheet(&WITHOUT_SCRIPT)?,
            list: LIST.iter().map(sheet).collect::<Result<_, _>>()?,
        })
    }
}

/// The sheets of the studio's pages.
///
/// # Errors
/// One is missing.
pub fn studio(sources: &Folder) -> Result<String, String> {
    STUDIO.iter().map(|name| sheet(sources, name)).collect()
}

/// A sheet without what only its authors read.
fn sheet(sources: &Folder, name: &str) -> Result<String, String> {
    let sheet = sources.read_text(&format!("{FOLDER}{name}.css"))?;
    Ok(with_text_size(&shortened(sheet)))
}

/// Writes the file of the sheets for later; its name, which changes with what it holds.
pub fn write_later(styles: &Styles, files: &mut Folder) -> String {
    let name = format!("later-{}.css", policy::short_hash(styles.later.as_bytes()));
    files.write(&*name, &styles.later);
    name
}

/// Asks for the sheets for later. A browser takes a sheet for print up without having the page wait
/// for it; before the application starts, it holds for screens, too (`assets/script/app.js`).
pub fn later_link(name: &str, root: &str) -> String {
    format!(
        "<link rel=\"stylesheet\" id=\"later\" href=\"{root}{name}\" media=\"print\" fetchpriority=\"high\">"
    )
}

/// The sheets on a page from which the site's base is `root` away.
pub fn at(style: &str, root: &str) -> String {
    style.replace("url(\"fonts/", &format!("url(\"{root}fonts/"))
}

/// The sheets without the font files of which a text has no letter.
pub fn without_unused_fonts(style: &str, text: &str) -> String {
    let mut rules = style.split("@font-face");
    let mut out = rules.next().unwrap_or_default().to_string();
    for rule in rules {
        let (face, after) = rule.split_once('}').unwrap_or((rule, ""));
        if !face.contains("url(") || has_letter_of(face, text) {
            out += "@font-face";
            out += face;
            out.push('}');
        }
        out += after;
    }
    out
}

fn has_letter_of(face: &str, text: &str) -> bool {
    let Some((_, ranges)) = face.split_once("unicode-range:") else {
        return true;
    };
    let ranges: Vec<(u32, u32)> = ranges.split([',', ';']).filter_map(range).collect();
    let is_in = |letter: char| {
        let mut ranges = ranges.iter();
        ranges.any(|(first, last)| (*first..=*last).contains(&u32::from(letter)))
    };
    text.chars().any(is_in)
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
    fn fonts_without_a_letter_in_the_text_go() {
        let latin = "@font-face{src:url(\"fonts/latin.woff2\");unicode-range:U+20-7E,U+A0}";
        let rest = "@font-face{src:url(\"fonts/rest.woff2\");unicode-range:U+C0-FF,U+152}";
        let device = "@font-face{font-family:x;src:local(\"Georgia\");unicode-range:U+400-4FF}";
        let sheet = format!("{latin}{rest}{device}:root{{color:red}}");
        let bare = format!("{latin}{device}:root{{color:red}}");
        assert_eq!(without_unused_fonts(&sheet, "naive"), bare);
        assert_eq!(without_unused_fonts(&sheet, "naïve"), sheet);
        assert_eq!(without_unused_fonts(":root{}", "a"), ":root{}");
    }

    #[test]
    fn fonts_are_found_from_every_page() {
        let sheet = "src:url(\"fonts/a.woff2\")";
        assert_eq!(at(sheet, "../"), "src:url(\"../fonts/a.woff2\")");
    }
}
