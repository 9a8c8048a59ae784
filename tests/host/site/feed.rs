//! The feeds, read by an XML parser, with what RFC 4287 requires.

use super::built::{FIRST, Folder, How, MINIMAL, PLAIN, SECOND, WEEK, site};
use roxmltree::{Document, Node};
use std::collections::BTreeSet;
use std::sync::Arc;

const ATOM: &str = "http://www.w3.org/2005/Atom";
const ADDRESS: &str = "https://news.example/a/";

fn built(articles: &[&str]) -> Arc<Folder> {
    let how = How {
        base: "/a/",
        address: Some(ADDRESS),
        single: false,
        studio: true,
    };
    site(articles, how)
}

fn children<'a>(node: Node<'a, 'a>, name: &str) -> Vec<Node<'a, 'a>> {
    let name = name.to_string();
    node.children()
        .filter(|node| node.is_element() && node.tag_name().name() == name)
        .inspect(|node| assert_eq!(node.tag_name().namespace(), Some(ATOM)))
        .collect()
}

fn text<'a>(node: Node<'a, 'a>, name: &str) -> &'a str {
    let found = children(node, name);
    assert_eq!(found.len(), 1, "one {name}");
    found[0].text().unwrap_or_default()
}

/// `2026-03-17T12:00:00Z`, or with an offset.
fn is_moment(text: &str) -> bool {
    let shape: String = text
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    [
        "0000-00-00T00:00:00Z",
        "0000-00-00T00:00:00+00:00",
        "0000-00-00T00:00:00-00:00",
    ]
    .contains(&&*shape)
}

#[test]
fn feeds_have_what_atom_requires() {
    let folder = built(&[FIRST, SECOND, WEEK, MINIMAL]);
    for (file, lang) in [("feed.xml", "ru"), ("en/feed.xml", "en")] {
        let source = folder.read(file);
        let document = Document::parse(&source).expect("XML");
        let feed = document.root_element();
        assert!(feed.has_tag_name((ATOM, "feed")));
        let xml_lang = ("http://www.w3.org/XML/1998/namespace", "lang");
        assert_eq!(feed.attribute(xml_lang), Some(lang));
        // 4.1.1: id, title, updated; a link to itself; 4.1.2 of an entry the same, with an author.
        assert!(text(feed, "id").starts_with(ADDRESS));
        assert!(!text(feed, "title").is_empty());
        assert!(is_moment(text(feed, "updated")));
        let own = format!("{ADDRESS}{file}");
        let links = children(feed, "link");
        let to_itself = links
            .iter()
            .find(|link| link.attribute("rel") == Some("self"));
        assert_eq!(
            to_itself.and_then(|link| link.attribute("href")),
            Some(&*own)
        );

        let entries = children(feed, "entry");
        assert_eq!(entries.len(), 4);
        let mut ids = BTreeSet::new();
        for entry in &entries {
            let id = text(*entry, "id");
            assert!(ids.insert(id), "{id} twice");
            assert!(!text(*entry, "title").is_empty() && !text(*entry, "summary").is_empty());
            assert!(is_moment(text(*entry, "updated")), "{id}");
            let author = children(*entry, "author");
            assert_eq!(author.len(), 1);
            assert!(!text(author[0], "name").is_empty());
            // Without content an entry must have such a link; it leads to a page of the site.
            let links = children(*entry, "link");
            let page = links
                .iter()
                .find(|link| link.attribute("rel") == Some("alternate"));
            let href = page
                .and_then(|link| link.attribute("href"))
                .expect("a page");
            assert_eq!(href, id);
            let path = href.strip_prefix(ADDRESS).expect("of this site");
            // An article of one language has pages in no other.
            let lang = if path.starts_with("smallest-example") {
                "en"
            } else {
                lang
            };
            let page = folder.read(&format!("{path}index.html"));
            assert!(page.contains(&format!("<html lang=\"{lang}\"")));
        }
        let newest = entries.iter().map(|entry| text(*entry, "updated")).max();
        assert_eq!(newest, Some(text(feed, "updated")));
    }
}

#[test]
fn only_known_days_are_given_as_published() {
    let folder = built(&[FIRST, MINIMAL]);
    let source = folder.read("feed.xml");
    let document = Document::parse(&source).expect("XML");
    let entries = children(document.root_element(), "entry");
    let dates = |entry: Node<'_, '_>| {
        let of = |name: &str| {
            let found = entry.children().find(|node| node.tag_name().name() == name);
            found.and_then(|node| node.text().map(str::to_string))
        };
        (of("updated"), of("published"))
    };
    let noon = Some("2026-03-17T12:00:00Z".to_string());
    assert_eq!(dates(entries[0]), (noon.clone(), noon));
    assert_eq!(
        dates(entries[1]),
        (Some("1970-01-01T00:00:00Z".into()), None)
    );
}

#[test]
fn a_feed_holds_any_headline() {
    let own = "Leuchtturmbund nimmt Werftgilde auf";
    let hostile = SECOND.replace(own, r#"]]></title><b>\"&amp;<!--"#);
    let folder = built(&[&hostile, WEEK]);
    let source = folder.read("feed.xml");
    let document = Document::parse(&source).expect("XML");
    let entries = children(document.root_element(), "entry");
    assert_eq!(text(entries[1], "title"), "]]></title><b>\"&amp;<!--");
}

#[test]
fn a_new_build_of_the_same_articles_changes_nothing() {
    let how = How {
        base: "/a/",
        address: Some(ADDRESS),
        single: true,
        studio: true,
    };
    let [first, second] = [built(&[FIRST, SECOND]), site(&[FIRST, SECOND], how)];
    assert_eq!(first.read("feed.xml"), second.read("feed.xml"));
}

#[test]
fn there_is_no_feed_without_an_address_or_for_one_article() {
    let has_feed = |folder: &Folder| folder.files().iter().any(|file| file.ends_with("feed.xml"));
    assert!(!has_feed(&site(&[FIRST, SECOND], PLAIN)));
    assert!(!has_feed(&built(&[FIRST])));
}
