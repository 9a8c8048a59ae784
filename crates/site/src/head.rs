//! What the head of a page says of it to browsers, search engines and networks.

use crate::pages::Page;
use crate::site::{Published, Site};
use crate::tokens::colour;
use crate::{dates, preview};
use article::{Article, LangIx};
use explorer::i18n::{Language, Msg};
use explorer::loaded::LoadedArticle;
use explorer::markup::escape;
use explorer::text::{sentences, slice};
use std::fmt::Write;

/// What a page is, in the words that are shown where it is linked.
struct Card<'a> {
    /// The page's title.
    title: &'a str,
    /// What the page is about, without the site's name.
    headline: &'a str,
    description: &'a str,
    /// A type of the Open Graph protocol.
    kind: &'a str,
    /// What its preview picture shows.
    picture: &'a str,
    /// The day of publication.
    published: Option<String>,
}

/// The elements that tell what an article's page is.
pub fn article(site: &Site, published: &Published, page: &Page) -> String {
    let article = published.loaded.article();
    let content = published.loaded.language(page.lang);
    let (headline, _) = article.title.text.get(content);
    let when = article.source.published.as_ref();
    let card = Card {
        title: &title(published.loaded, page.lang),
        headline,
        description: &description(published.loaded, page.lang),
        kind: "article",
        picture: &format!("{}: {headline}", page.lang.t(Msg::MapLabel)),
        published: when.and_then(dates::exact),
    };
    elements(site, &published.pages, page, &card)
}

/// The elements that tell what a page of the list is.
pub fn list(site: &Site, pages: &[Page], page: &Page) -> String {
    let headline = page.lang.t(Msg::HomeTitle);
    let card = Card {
        title: &list_title(page.lang),
        headline,
        description: page.lang.t(Msg::HomeDescription),
        kind: "website",
        picture: page.lang.t(Msg::HomePicture),
        published: None,
    };
    elements(site, pages, page, &card)
}

/// The title of an article's page.
pub fn title(loaded: LoadedArticle, lang: Language) -> String {
    let (headline, _) = loaded.article().title.text.get(loaded.language(lang));
    lang.with(Msg::AppTitle, &[("headline", headline)])
}

/// The title of a list of articles.
pub fn list_title(lang: Language) -> String {
    lang.with(Msg::AppTitle, &[("headline", lang.t(Msg::HomeTitle))])
}

fn elements(site: &Site, pages: &[Page], page: &Page, card: &Card<'_>) -> String {
    let mut head = format!("<title>{}</title>", escape(card.title));
    let mut meta = |key: &str, name: &str, value: &str| {
        // Writing to a String cannot fail.
        let _ = write!(
            head,
            "<meta {key}=\"{name}\" content=\"{}\">",
            escape(value)
        );
    };
    meta("name", "description", card.description);
    meta("property", "og:type", card.kind);
    meta("property", "og:title", card.headline);
    meta("property", "og:description", card.description);
    meta("property", "og:site_name", page.lang.t(Msg::AppName));
    meta("property", "og:locale", &locale(page.lang));
    for other in pages.iter().filter(|other| *other != page) {
        meta("property", "og:locale:alternate", &locale(other.lang));
    }
    // The protocol has full addresses only; a picture beside the page is better than none.
    if site.build.address.is_some() {
        meta("property", "og:url", &site.link(page, &page.path));
    }
    meta("property", "og:image", &site.link(page, &page.preview()));
    meta("property", "og:image:type", "image/png");
    meta("property", "og:image:width", &preview::WIDTH.to_string());
    meta("property", "og:image:height", &preview::HEIGHT.to_string());
    meta("property", "og:image:alt", card.picture);
    if let Some(published) = &card.published {
        meta("property", "article:published_time", published);
    }
    meta("name", "twitter:card", "summary_large_image");
    for (scheme, dark) in [("light", false), ("dark", true)] {
        head += &format!(
            "<meta name=\"theme-color\" media=\"(prefers-color-scheme: {scheme})\" content=\"{}\">",
            colour("paper", dark)
        );
    }
    head + &links(site, pages, page)
}

/// The page's own address, those in other languages, and the feed. Search engines take addresses in full
/// only, so where the site's own is not known, they are told of none.
pub fn links(site: &Site, pages: &[Page], page: &Page) -> String {
    let is_known = site.build.address.is_some();
    let mut links = String::new();
    if is_known {
        links += &format!(
            "<link rel=\"canonical\" href=\"{}\">",
            escape(&site.link(page, &page.path))
        );
    }
    for other in pages {
        let tag = other.lang.tag();
        let hreflang = if is_known {
            format!(" hreflang=\"{tag}\"")
        } else {
            String::new()
        };
        // `data-here` leads there on whatever host the site is; the address may be another's.
        links += &format!(
            "<link rel=\"alternate\"{hreflang} href=\"{}\" data-page=\"{tag}\" data-here=\"{}\">",
            escape(&site.link(page, &other.path)),
            escape(&site.way(page, &other.path)),
        );
    }
    if let Some(first) = pages.first().filter(|_| is_known) {
        links += &format!(
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\">",
            escape(&site.link(page, &first.path))
        );
    }
    if let Some(feed) = site.feed_for(page) {
        links += &format!(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{}\" href=\"{}\">",
            escape(&list_title(page.lang)),
            escape(&feed)
        );
    }
    links
}

/// A description longer than this is cut, at [`CUT`] letters or before: a word or two more are no
/// reason to lose the end of a sentence.
const LONGEST: usize = 180;
const CUT: usize = 160;

/// What an article says first: the sentence from which its headline is, else its first one; what
/// the page does where there is none.
pub fn description(loaded: LoadedArticle, lang: Language) -> String {
    let (article, content) = (loaded.article(), loaded.language(lang));
    first_sentence(article, content)
        .map_or_else(|| lang.t(Msg::AppDescription).to_string(), shortened)
}

fn first_sentence(article: &Article, content: LangIx) -> Option<&str> {
    let from_title = article.title.evidence.first();
    let said = from_title.and_then(|anchor| article.quote(anchor, content));
    let first = || {
        let (text, own) = article.passages.first()?.text.get(content);
        slice(text, *sentences(text, article.tag(own)).first()?)
    };
    said.or_else(first)
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
pub fn other_languages(site: &Site, pages: &[Page], page: &Page) -> String {
    let links = pages.iter().filter(|other| *other != page);
    let links = links.map(|other| {
        format!(
            "<a href=\"{}\" hreflang=\"{tag}\" lang=\"{tag}\">{}</a>",
            escape(&site.way(page, &other.path)),
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
