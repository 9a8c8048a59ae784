//! What the head of a page says of it to browsers, search engines and networks.

use super::json_ld::day;
use super::preview;
use super::tokens::colour;
use super::{Page, Site, escape};
use article::{Article, LangIx};
use explorer::i18n::{Language, Msg};
use explorer::text::{sentences, slice};
use std::fmt::Write;

/// The elements that tell what the page is.
pub fn head(site: &Site, page: &Page) -> String {
    let article = site.loaded.article();
    let content = site.loaded.language(page.lang);
    let (headline, _) = article.title.text.get(content);
    let title = page.lang.with(Msg::AppTitle, &[("headline", headline)]);
    let description = description(article, content, page.lang);
    let mut head = format!("<title>{}</title>", escape(&title));
    let mut meta = |key: &str, name: &str, value: &str| {
        // Writing to a String cannot fail.
        let _ = write!(
            head,
            "<meta {key}=\"{name}\" content=\"{}\">",
            escape(value)
        );
    };
    meta("name", "description", &description);
    meta("property", "og:type", "article");
    meta("property", "og:title", headline);
    meta("property", "og:description", &description);
    meta("property", "og:site_name", page.lang.t(Msg::AppName));
    meta("property", "og:locale", &locale(page.lang));
    for other in site.pages.iter().filter(|other| *other != page) {
        meta("property", "og:locale:alternate", &locale(other.lang));
    }
    // The protocol has full addresses only; a picture beside the page is better than none.
    if site.build.address.is_some() {
        meta("property", "og:url", &site.link(page, &page.path));
    }
    meta(
        "property",
        "og:image",
        &site.link(page, &preview::name(page)),
    );
    meta("property", "og:image:type", "image/png");
    meta("property", "og:image:width", &preview::WIDTH.to_string());
    meta("property", "og:image:height", &preview::HEIGHT.to_string());
    let alt = format!("{}: {headline}", page.lang.t(Msg::MapLabel));
    meta("property", "og:image:alt", &alt);
    if let Some(published) = article.source.published.as_ref().and_then(day) {
        meta("property", "article:published_time", &published);
    }
    meta("name", "twitter:card", "summary_large_image");
    for (scheme, dark) in [("light", false), ("dark", true)] {
        head += &format!(
            "<meta name=\"theme-color\" media=\"(prefers-color-scheme: {scheme})\" content=\"{}\">",
            colour("paper", dark)
        );
    }
    head += &format!(
        "<link rel=\"canonical\" href=\"{}\">",
        escape(&site.link(page, &page.path))
    );
    for other in &site.pages {
        // `data-here` leads there on whatever host the site is; the address may be another's.
        head += &format!(
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\" data-here=\"{}\">",
            other.lang.tag(),
            escape(&site.link(page, &other.path)),
            escape(&format!("{}{}", site.root(page), other.path)),
        );
    }
    if let Some(first) = site.pages.first() {
        head += &format!(
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\">",
            escape(&site.link(page, &first.path))
        );
    }
    head
}

/// A description longer than this is cut, at [`CUT`] letters or before: a word or two more are no
/// reason to lose the end of a sentence.
const LONGEST: usize = 180;
const CUT: usize = 160;

/// What the article says first: the sentence from which its headline is, else its first one; what
/// the page does where there is none.
fn description(article: &Article, content: LangIx, lang: Language) -> String {
    let from_title = article.title.evidence.first();
    let said = from_title.and_then(|anchor| article.quote(anchor, content));
    let first = || {
        let (text, own) = article.passages.first()?.text.get(content);
        slice(text, *sentences(text, article.tag(own)).first()?)
    };
    match said.or_else(first) {
        Some(said) => shortened(said),
        None => lang.t(Msg::AppDescription).to_string(),
    }
}

/// At most about [`CUT`] letters, cut between words.
fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let text = words.join(" ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let end = text
        .char_indices()
        .nth(CUT)
        .map_or(text.len(), |(at, _)| at);
    let whole = text[..end]
        .rsplit_once(' ')
        .map_or(&text[..end], |(whole, _)| whole);
    format!(
        "{}…",
        whole.trim_end_matches(|c: char| !c.is_alphanumeric() && !"»”“)\"".contains(c))
    )
}

/// A language as the Open Graph protocol writes it, always with a country: that of its habits, else
/// that of its name (`ru_RU`).
fn locale(lang: Language) -> String {
    match lang.locale().split_once('-') {
        Some((language, country)) => format!("{language}_{country}"),
        None => format!("{0}_{1}", lang.locale(), lang.locale().to_uppercase()),
    }
}

/// The ways to the other languages, for a page whose buttons do not work: without script.
pub fn others(site: &Site, page: &Page) -> String {
    let links = site.pages.iter().filter(|other| *other != page);
    let links = links.map(|other| {
        format!(
            "<a href=\"{}\" hreflang=\"{tag}\" lang=\"{tag}\">{}</a>",
            escape(&format!("{}{}", site.root(page), other.path)),
            escape(other.lang.name()),
            tag = other.lang.tag(),
        )
    });
    format!(
        "<noscript><nav class=\"other-languages\" aria-label=\"{}\">{}</nav></noscript>",
        escape(page.lang.t(Msg::HeadLanguage)),
        links.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_end_between_words() {
        assert_eq!(shortened(" two \n words "), "two words");
        let long = "слово, ".repeat(40);
        let cut = shortened(&long);
        assert!(cut.ends_with("слово…"), "{cut}");
        assert!(cut.chars().count() <= CUT + 1);
        let one = "x".repeat(400);
        assert_eq!(shortened(&one).chars().count(), CUT + 1);
    }

    #[test]
    fn locales_have_a_country() {
        for lang in Language::all() {
            let locale = locale(lang);
            assert_eq!(locale.len(), 5, "{locale}");
        }
    }
}
