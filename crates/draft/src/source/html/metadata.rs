//! What a page says about itself.

use super::super::raw::Metadata;
use super::json_ld;
use super::tree::{Element, Tree};

/// The metadata of a page: its `meta` elements first, then JSON-LD, then the rest.
pub(super) fn of(tree: &Tree) -> Metadata {
    let mut found = Metadata::default();
    let mut fallback = Metadata::default();
    for (_, element) in tree.elements() {
        let value = |key| {
            let value = element.attribute(key)?.trim();
            (!value.is_empty()).then(|| value.to_owned())
        };
        match element.name.as_str() {
            "meta" => {
                let key = element
                    .attribute("property")
                    .or_else(|| element.attribute("name"))
                    .or_else(|| element.attribute("itemprop"))
                    .unwrap_or_default()
                    .to_ascii_lowercase();
                let field = match key.as_str() {
                    "og:title" | "headline" => &mut found.headline,
                    "twitter:title" => &mut fallback.headline,
                    "og:site_name" | "publisher" => &mut found.publisher,
                    "og:url" => &mut fallback.url,
                    "article:published_time" | "datepublished" | "pubdate" | "date" => {
                        &mut found.published
                    }
                    "author" | "article:author" => &mut found.author,
                    "language" => &mut fallback.language,
                    _ => continue,
                };
                // An author may be the address of a profile.
                let text = value("content")
                    .filter(|text| !key.ends_with("author") || !text.starts_with("http"));
                set(field, text);
            }
            "link" if element.attribute("rel") == Some("canonical") => {
                set(&mut found.url, value("href"));
            }
            "html" => set(&mut found.language, value("lang")),
            "time" => set(&mut fallback.published, value("datetime")),
            _ => {}
        }
    }
    let scripts = tree.texts_of(|element| {
        element.name == "script" && element.attribute("type") == Some("application/ld+json")
    });
    for script in &scripts {
        json_ld::fill(script, &mut found);
    }
    found.title = tree
        .texts_of(|element| element.name == "title")
        .into_iter()
        .map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "))
        .find(|title| !title.is_empty());
    let authors = tree.texts_of(names_author);
    set(
        &mut found.author,
        authors.iter().find_map(|text| short(text)),
    );
    set(&mut found.headline, fallback.headline);
    set(&mut found.url, fallback.url);
    set(&mut found.published, fallback.published);
    set(&mut found.language, fallback.language);
    found
}

/// Whether an element is marked as the name of the author.
fn names_author(element: &Element) -> bool {
    let class = element.attribute("class").unwrap_or_default();
    element.attribute("rel") == Some("author")
        || element.attribute("itemprop") == Some("author")
        || class
            .split([' ', '-', '_'])
            .any(|word| word.eq_ignore_ascii_case("byline") || word.eq_ignore_ascii_case("author"))
}

/// A text of one line, if it is no more.
fn short(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = text.contains(' ') && text.chars().nth(100).is_none();
    fits.then_some(text)
}

fn set(field: &mut Option<String>, value: Option<String>) {
    if field.is_none() {
        *field = value;
    }
}
