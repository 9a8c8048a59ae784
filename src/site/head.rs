//! What the head of a page says of it to browsers, search engines and networks.

use super::{Page, Site, escape};
use crate::i18n::Msg;

/// The elements that tell what the page is.
pub fn head(site: &Site, page: &Page) -> String {
    let article = site.story.article();
    let content = site.story.language(page.lang);
    let (headline, _) = article.title.text.get(content);
    let title = page.lang.with(Msg::AppTitle, &[("headline", headline)]);
    let mut head = format!("<title>{}</title>", escape(&title));
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
