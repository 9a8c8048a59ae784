//! The list of articles as a schema.org `CollectionPage`.

use super::node::{Node, element};
use crate::pages::{Page, in_language};
use crate::site::Site;
use explorer::i18n::Msg;

/// The element that holds the data of a page of the list.
pub fn list(site: &Site, page: &Page) -> String {
    element(&collection(site, page))
}

fn collection(site: &Site, page: &Page) -> Node {
    let items = site.articles.iter().zip(1..).map(|(published, position)| {
        let url = in_language(&published.pages, page.lang);
        let url = url.map(|other| site.link(page, &other.path));
        let (headline, _) = published
            .loaded
            .article()
            .title
            .text
            .get(published.loaded.language(page.lang));
        Node::of("ListItem")
            .number("position", f64::from(position))
            .text("name", headline)
            .maybe("url", url)
            .into()
    });
    let list = Node::of("ItemList")
        .text(
            "itemListOrder",
            "https://schema.org/ItemListOrderDescending",
        )
        .number("numberOfItems", site.articles.len() as f64)
        .list("itemListElement", items);
    let node = Node::default()
        .text("@context", "https://schema.org")
        .text("@type", "CollectionPage")
        .text("@id", "#")
        .text("name", page.lang.t(Msg::HomeTitle))
        .text("description", page.lang.t(Msg::HomeDescription))
        .text("inLanguage", page.lang.tag())
        .text("image", site.link(page, &page.preview()))
        .with("mainEntity", list);
    match site.build.address {
        Some(_) => node.text("url", site.link(page, &page.path)),
        None => node,
    }
}
