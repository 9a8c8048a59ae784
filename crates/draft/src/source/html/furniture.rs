//! Which elements are furniture of the page, by their names, roles and classes.

use super::super::raw::Reason;
use super::tree::Element;
use compact::sort::CompactSort;

/// Words of classes and identifiers, one a line after the reason. They are the trade's, in English
/// whatever the language of the page.
const WORDS: &str = crate::lists::list!("html/furniture.txt");

/// The words with their reasons, sorted.
pub(super) struct Furniture {
    words: Vec<(&'static str, Reason)>,
}

/// How an element was recognised.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// By its name, its role or being hidden: sure.
    Element,
    /// By a word of its class: not if it holds most of the text.
    Class,
}

impl Furniture {
    pub fn load() -> Self {
        let mut words: Vec<_> = WORDS
            .lines()
            .filter_map(|line| line.split_once(' '))
            .filter_map(|(reason, word)| Some((word.trim(), named(reason)?)))
            .collect();
        words.compact_sort_by_key(|(word, _)| *word);
        Self { words }
    }

    /// Whether an element is furniture, and why. `script` and the like hold no text; their reason
    /// is [`Reason::Markup`].
    pub fn reason(&self, element: &Element) -> Option<(Reason, Sign)> {
        if let Some(reason) = by_name(&element.name) {
            return Some((reason, Sign::Element));
        }
        let hidden = element.attribute("hidden").is_some()
            || element.attribute("aria-hidden") == Some("true")
            || element.attribute("style").is_some_and(|style| {
                let style = style.replace(' ', "").to_ascii_lowercase();
                style.contains("display:none") || style.contains("visibility:hidden")
            });
        if hidden {
            return Some((Reason::Hidden, Sign::Element));
        }
        let role = match element.attribute("role") {
            Some("navigation" | "menu" | "menubar" | "search" | "banner") => {
                Some(Reason::Navigation)
            }
            Some("complementary") => Some(Reason::Aside),
            Some("contentinfo") => Some(Reason::Footer),
            Some("button" | "dialog" | "alertdialog") => Some(Reason::Control),
            _ => None,
        };
        if let Some(reason) = role {
            return Some((reason, Sign::Element));
        }
        if matches!(
            element.name.as_str(),
            "html" | "body" | "main" | "article" | "h1" | "time"
        ) {
            return None;
        }
        let reason = ["class", "id"]
            .iter()
            .filter_map(|key| element.attribute(key))
            .find_map(|value| self.in_class(value))?;
        Some((reason, Sign::Class))
    }

    /// The reason for a value of `class` or `id`: whole words, or two words together.
    fn in_class(&self, value: &str) -> Option<Reason> {
        let mut before = String::new();
        for word in class_words(value) {
            let pair = format!("{before}{word}");
            if let Some(reason) = self.of(&word).or_else(|| self.of(&pair)) {
                return Some(reason);
            }
            before = word;
        }
        None
    }

    fn of(&self, word: &str) -> Option<Reason> {
        let at = self
            .words
            .binary_search_by_key(&word, |(word, _)| word)
            .ok()?;
        self.words.get(at).map(|(_, reason)| *reason)
    }
}

/// The words of `article__shareButton is-big`: "article", "share", "button", "is", "big".
fn class_words(value: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut small = false;
    for c in value.chars().take(500) {
        let new = !c.is_alphanumeric() || c.is_uppercase() && small;
        if new && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase());
        }
        small = c.is_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

fn by_name(name: &str) -> Option<Reason> {
    Some(match name {
        "script" | "style" | "template" | "noscript" | "svg" | "math" | "canvas" | "object"
        | "iframe" | "audio" | "video" | "head" | "title" | "map" => Reason::Markup,
        "nav" | "menu" => Reason::Navigation,
        "aside" => Reason::Aside,
        "footer" => Reason::Footer,
        "form" | "button" | "select" | "textarea" | "dialog" | "option" => Reason::Control,
        "figcaption" | "caption" => Reason::Caption,
        "del" | "s" | "strike" => Reason::Deleted,
        _ => return None,
    })
}

fn named(reason: &str) -> Option<Reason> {
    Some(match reason {
        "navigation" => Reason::Navigation,
        "aside" => Reason::Aside,
        "footer" => Reason::Footer,
        "control" => Reason::Control,
        "caption" => Reason::Caption,
        "credit" => Reason::PhotoCredit,
        "share" => Reason::Share,
        "also" => Reason::ReadAlso,
        "subscribe" => Reason::Subscribe,
        "cookies" => Reason::Cookies,
        "ad" => Reason::Advertisement,
        "comments" => Reason::Comments,
        "tags" => Reason::Tags,
        "rights" => Reason::Rights,
        "hidden" => Reason::Hidden,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_understood() {
        let lines = WORDS.lines().filter(|line| !line.is_empty());
        assert_eq!(Furniture::load().words.len(), lines.count());
    }

    #[test]
    fn words_of_a_class_are_parted() {
        assert_eq!(
            class_words("a__shareButton is-big"),
            ["a", "share", "button", "is", "big"]
        );
        let furniture = Furniture::load();
        assert_eq!(furniture.in_class("post readAlso"), Some(Reason::ReadAlso));
        assert_eq!(furniture.in_class("shareholders-news"), None);
    }
}
