//! The shell of the pages (`index.html`).

use crate::files::Folder;
use explorer::i18n::Language;
use serde::{Deserialize, Serialize};

/// What Trunk has made of `index.html`: a page with places to fill.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Shell {
    html: String,
    /// File name of the icon.
    icon: String,
}

/// Where Trunk puts it, which is where the first page will be.
const FILE: &str = "index.html";

/// What a page puts into the shell.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// The page's language.
    pub lang: Language,
    /// More attributes of the root element, each with a space before it.
    pub attributes: &'a str,
    /// Elements of the head.
    pub head: &'a str,
    /// Address of the icon.
    pub icon: &'a str,
    /// Elements of the body.
    pub body: &'a str,
}

impl Shell {
    /// Takes it out of what Trunk has built.
    ///
    /// # Errors
    /// It is not there, or has no icon.
    pub fn take(built: &mut Folder) -> Result<Self, String> {
        let shell = Self::new(built.read_text(FILE)?);
        let shell = shell.ok_or_else(|| format!("{FILE}: has no icon"))?;
        built.remove(FILE);
        Ok(shell)
    }

    /// What Trunk has put in to start the application goes: the page starts it itself.
    fn new(html: &str) -> Option<Self> {
        let (html, _) = without(html, "<script type=\"module\"", "</script>");
        let (html, _) = without(&html, "<link rel=\"modulepreload\"", ">");
        let (html, _) = without(&html, "<link rel=\"preload\"", ">");
        let html = tidy(&html);
        let (_, link) = without(&html, "<link rel=\"icon\"", ">");
        let href = link?.split_once("href=\"")?.1;
        let href = href.split('"').next()?;
        Some(Self {
            html: html.replacen(href, ICON, 1),
            icon: href.rsplit('/').next()?.to_string(),
        })
    }

    /// File name of the icon.
    pub fn icon(&self) -> &str {
        &self.icon
    }

    /// The page with its places filled.
    ///
    /// # Errors
    /// A place is missing.
    pub fn fill(&self, content: Content<'_>) -> Result<String, String> {
        // In the order of the file, so that nothing that was filled in is taken for a place.
        let places = [
            ("@lang@", content.lang.tag()),
            ("@attributes@", content.attributes),
            ("<!--head-->", content.head),
            (ICON, content.icon),
            ("<!--body-->", content.body),
        ];
        let (mut filled, mut rest) = (String::new(), &*self.html);
        for (place, value) in places {
            let (before, after) = rest
                .split_once(place)
                .ok_or_else(|| format!("index.html has no place {place}, or not in this order"))?;
            filled += before;
            filled += value;
            rest = after;
        }
        Ok(filled + rest)
    }
}

const ICON: &str = "@icon@";

/// Without what Trunk leaves: lines of nothing but spaces, and void elements closed as in XML.
fn tidy(html: &str) -> String {
    let lines = html.lines().map(str::trim_end);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n").replace(" />", ">").replace("/>", ">") + "\n"
}

/// A text without the first part that begins and ends so, and that part.
fn without<'a>(html: &'a str, start: &str, end: &str) -> (String, Option<&'a str>) {
    let Some(from) = html.find(start) else {
        return (html.to_string(), None);
    };
    let to = html[from..]
        .find(end)
        .map_or(html.len(), |to| from + to + end.len());
    (
        format!("{}{}", &html[..from], &html[to..]),
        Some(&html[from..to]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<html lang=\"@lang@\"@attributes@>\n<!--head-->\n\
        <link rel=\"icon\" href=\"/base/a-1.svg\"/>  \n   \n<script type=\"module\">x</script>\n\
        <body>\n<!--body-->\n";

    #[test]
    fn the_shell_is_tidy_and_its_places_are_filled() {
        let shell = Shell::new(HTML).expect("a shell");
        assert_eq!(shell.icon(), "a-1.svg");
        let page = shell.fill(Content {
            lang: Language::default(),
            attributes: " data-first",
            head: "<title>@icon@ <!--body--></title>",
            icon: "../a-1.svg",
            body: "<p>\n\n</p>",
        });
        assert_eq!(
            page.as_deref(),
            Ok(
                "<html lang=\"en\" data-first>\n<title>@icon@ <!--body--></title>\n\
                 <link rel=\"icon\" href=\"../a-1.svg\">\n<body>\n<p>\n\n</p>\n"
            )
        );
    }

    #[test]
    fn a_place_that_is_missing_is_named() {
        let shell = Shell::new(&HTML.replace("<!--body-->", "")).expect("a shell");
        let empty = Content {
            lang: Language::default(),
            attributes: "",
            head: "",
            icon: "",
            body: "",
        };
        let problem = shell.fill(empty).expect_err("no place for the body");
        assert!(problem.contains("<!--body-->"), "{problem}");
    }
}
