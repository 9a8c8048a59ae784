//! What the head of a page says of the article: to search engines, to networks, to machines.

use crate::support::embedded;
use article::edtf::DateKind;
use article::{EntityRef, EventKind, LangIx, PartyKind, PlaceKind};
use explorer::loaded::LoadedArticle;
use serde_json::Value;
use site::preview::faces::Faces;
use site::{Build, Page, Published, Site, head, json_ld, preview};
use std::collections::BTreeSet;
use std::path::Path;

const SECOND: &str = include_str!("../../fixtures/second.json");

fn site(loaded: LoadedArticle, address: Option<&str>) -> Site {
    let root = env!("CARGO_MANIFEST_DIR");
    let build = Build {
        studio: true,
        folder: root.into(),
        sources: root.into(),
        base: "./".into(),
        address: address.map(str::to_string),
        groups: Vec::new(),
        single: false,
        by_file: false,
        release: true,
    };
    Site::new(build, vec![loaded])
}

/// The one article of such a site.
fn only(site: &Site) -> &Published {
    &site.articles[0]
}

fn head(site: &Site, page: &Page) -> String {
    head::article(site, only(site), page)
}

fn stories() -> [LoadedArticle; 2] {
    let second = LoadedArticle::open(SECOND).expect("the second article");
    [embedded(), second]
}

/// The second article under a headline that would break out of the page.
fn hostile() -> LoadedArticle {
    let own = "Leuchtturmbund nimmt Werftgilde auf";
    assert!(SECOND.contains(own));
    let source = SECOND.replace(own, r#"</script><b title='x'>\"&amp;<!--"#);
    LoadedArticle::open(&source).expect("a strange headline is no mistake")
}

fn faces() -> Faces {
    Faces::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the faces of the pictures")
}

/// What stands between the tags, as data.
fn data(site: &Site, page: &Page) -> Value {
    let script = json_ld::article(site, only(site), page);
    let inside = script
        .strip_prefix("<script type=\"application/ld+json\">")
        .and_then(|rest| rest.strip_suffix("</script>"))
        .expect("one element");
    assert!(!inside.contains(['<', '>', '&']), "{inside}");
    serde_json::from_str(inside).expect("JSON")
}

/// One value or many, as JSON-LD has it.
fn all<'a>(node: &'a Value, key: &str) -> Vec<&'a Value> {
    match &node[key] {
        Value::Null => Vec::new(),
        Value::Array(values) => values.iter().collect(),
        one => vec![one],
    }
}

fn of_type<'a>(node: &'a Value, kinds: &[&str]) -> Vec<&'a Value> {
    let of_all = all(node, "about").into_iter().chain(all(node, "mentions"));
    of_all
        .filter(|node| kinds.contains(&node["@type"].as_str().unwrap_or_default()))
        .collect()
}

fn id(node: &Value) -> &str {
    let id = node["@id"].as_str().expect("an id");
    id.strip_prefix('#').expect("a place on this page")
}

/// The contents of the `<meta>` elements with this name or property.
fn metas(head: &str, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    for element in head.split("<meta ").skip(1) {
        let element = element.split('>').next().unwrap_or_default();
        if element.contains(&format!("=\"{name}\"")) {
            let content = element.split("content=\"").nth(1).expect("a content");
            let content = content.split('"').next().unwrap_or_default();
            found.push(
                content
                    .replace("&quot;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&"),
            );
        }
    }
    found
}

fn meta(head: &str, name: &str) -> String {
    let found = metas(head, name);
    assert_eq!(found.len(), 1, "{name}: {found:?}");
    found.into_iter().next().expect("one")
}

#[test]
fn the_data_are_those_of_the_article() {
    for loaded in stories() {
        let site = site(loaded, None);
        let article = loaded.article();
        for page in &only(&site).pages {
            let data = data(&site, page);
            let parties = |kind: PartyKind| {
                let parties = article.parties.iter();
                parties.filter(|party| party.kind == kind).count()
            };
            let count = |kinds: &[&str]| of_type(&data, kinds).len();
            assert_eq!(data["@type"], "NewsArticle");
            let places: Vec<&str> = PlaceKind::ALL
                .iter()
                .map(|kind| kind.schema_type())
                .collect();
            let events: Vec<&str> = EventKind::ALL
                .iter()
                .map(|kind| kind.schema_type())
                .collect();
            assert_eq!(count(&places), article.places.len());
            assert_eq!(count(&events), article.events.len());
            assert_eq!(count(&["Person"]), parties(PartyKind::Person));
            assert_eq!(count(&["Organization"]), parties(PartyKind::Organisation));
            assert_eq!(count(&["Thing"]), parties(PartyKind::Group));
            assert_eq!(count(&["Quotation"]), article.quotations.len());
            assert_eq!(all(&data, "keywords").len(), article.topics.len());
        }
    }
}

#[test]
fn ids_are_those_of_the_page_and_lead_somewhere() {
    fn references(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| references(value, found)),
            Value::Object(fields) => {
                if let (1, Some(id)) = (fields.len(), fields.get("@id")) {
                    found.insert(id.as_str().expect("text").to_string());
                }
                fields.values().for_each(|value| references(value, found));
            }
            _ => {}
        }
    }
    for loaded in stories() {
        let site = site(loaded, None);
        let data = data(&site, &only(&site).pages[0]);
        let mut defined: BTreeSet<String> = BTreeSet::from(["#".to_string()]);
        for node in all(&data, "about")
            .into_iter()
            .chain(all(&data, "mentions"))
        {
            assert!(loaded.ids().entity(id(node)).is_some(), "{node}");
            assert!(defined.insert(format!("#{}", id(node))), "{node} twice");
        }
        let mut used = BTreeSet::new();
        references(&data, &mut used);
        assert!(used.contains("#") && used.len() > 5);
        assert!(used.is_subset(&defined), "{:?}", used.difference(&defined));
    }
}

#[test]
fn no_day_is_made_up() {
    for loaded in stories() {
        let site = site(loaded, None);
        let article = loaded.article();
        let data = data(&site, &only(&site).pages[0]);
        let events: Vec<&str> = EventKind::ALL
            .iter()
            .map(|kind| kind.schema_type())
            .collect();
        for node in of_type(&data, &events) {
            let entity = loaded.ids().entity(id(node)).expect("an event");
            let EntityRef::Event(event) = article.entity(entity) else {
                panic!("{node} is no event");
            };
            let when = article.event(event).when.as_ref();
            let date = when.and_then(|when| when.date.as_ref());
            match date.map(|date| (date.kind(), date.to_string())) {
                Some((DateKind::Day, day)) if date.is_some_and(|date| !date.is_approximate()) => {
                    assert_eq!(node["startDate"], day.as_str());
                }
                Some((DateKind::Span, _)) => {}
                _ => assert_eq!(node["startDate"], Value::Null, "{node}"),
            }
            assert_eq!(node["organizer"], Value::Null);
        }
    }
    // The one day that the embedded article names is that of its publication.
    let site = site(embedded(), None);
    let data = data(&site, &only(&site).pages[0]);
    let dated = of_type(&data, &["Event", "PublicationEvent"]);
    let dated = dated.iter().filter(|node| !node["startDate"].is_null());
    assert_eq!(dated.count(), 1);
}

#[test]
fn quotations_are_exact_and_have_their_speaker() {
    for loaded in stories() {
        let site = site(loaded, None);
        let article = loaded.article();
        for page in &only(&site).pages {
            let own = loaded.language(page.lang);
            let data = data(&site, page);
            for node in of_type(&data, &["Quotation"]) {
                let entity = loaded.ids().entity(id(node)).expect("a quotation");
                let claim = &article.entry(entity).claim;
                let quotes: Vec<&str> = claim
                    .evidence
                    .iter()
                    .filter_map(|anchor| article.quote(anchor, own))
                    .collect();
                assert_eq!(node["text"], quotes.join(" […] "), "{node}");
                let speaker = &article.entry(claim.voice.speaker).id;
                assert_eq!(id(&node["creator"]), speaker);
                assert_eq!(node["isPartOf"]["@id"], data["@id"]);
            }
        }
    }
}

#[test]
fn what_is_not_of_the_article_says_so() {
    for loaded in stories() {
        let site = site(loaded, None);
        let data = data(&site, &only(&site).pages[0]);
        let places = of_type(&data, &["Place", "Country", "City", "AdministrativeArea"]);
        let mut located = 0;
        for node in places.iter().filter(|node| !node["geo"].is_null()) {
            located += 1;
            let note = node["geo"]["description"].as_str().unwrap_or_default();
            assert!(note.len() > 10, "{node}");
        }
        assert!(located > 0);
        // The headline is derived in both.
        let note = data["comment"]["text"].as_str().unwrap_or_default();
        assert!(note.len() > 10, "{data}");
    }
}

#[test]
fn a_translated_page_names_its_original() {
    let site = site(embedded(), None);
    let article = only(&site).loaded.article();
    for page in &only(&site).pages {
        let own = only(&site).loaded.language(page.lang);
        let data = data(&site, page);
        assert_eq!(data["inLanguage"], article.tag(own));
        assert_eq!(
            data["isBasedOn"].as_str(),
            article.source.url.as_deref(),
            "the original's address"
        );
        let original = &data["translationOfWork"];
        if own == LangIx::ORIGINAL {
            assert_eq!(*original, Value::Null);
        } else {
            assert_eq!(original["inLanguage"], article.tag(LangIx::ORIGINAL));
            assert!(data["creditText"].is_string());
        }
    }
}

#[test]
fn the_head_describes_the_page() {
    for loaded in stories() {
        let site = site(loaded, None);
        for page in &only(&site).pages {
            let head = head(&site, page);
            let (headline, _) = loaded.article().title.text.get(loaded.language(page.lang));
            assert_eq!(meta(&head, "og:title"), headline);
            assert_eq!(meta(&head, "og:type"), "article");
            assert_eq!(meta(&head, "og:image"), {
                let up = if page.path.is_empty() { "./" } else { "../" };
                format!("{up}{}", page.preview())
            });
            assert_eq!(meta(&head, "twitter:card"), "summary_large_image");
            assert_eq!(metas(&head, "theme-color").len(), 2);
            assert_eq!(
                metas(&head, "og:locale:alternate").len(),
                only(&site).pages.len() - 1
            );
            assert!(metas(&head, "og:url").is_empty(), "no address is known");
            let said = meta(&head, "description");
            assert_eq!(meta(&head, "og:description"), said);
            let length = said.chars().count();
            assert!((40..=180).contains(&length), "{length}: {said}");
        }
    }
}

#[test]
fn addresses_are_full_where_they_are_known() {
    let site = site(embedded(), Some("https://news.example/a/"));
    for page in &only(&site).pages {
        let head = head(&site, page);
        let own = format!("https://news.example/a/{}", page.path);
        assert_eq!(meta(&head, "og:url"), own);
        let picture = format!("https://news.example/a/{}", page.preview());
        assert_eq!(meta(&head, "og:image"), picture);
        let data = data(&site, page);
        assert_eq!(data["url"], own);
        assert_eq!(data["image"], picture);
    }
}

#[test]
fn a_hostile_headline_stays_a_headline() {
    let faces = faces();
    let site = site(hostile(), None);
    let page = &only(&site).pages[0];
    let (headline, _) = only(&site)
        .loaded
        .article()
        .title
        .text
        .get(LangIx::ORIGINAL);
    assert!(headline.contains("</script><b"));
    let head = head(&site, page);
    assert!(!head.contains("</script") && !head.contains("<b") && !head.contains("<!--"));
    assert_eq!(meta(&head, "og:title"), headline);
    assert_eq!(data(&site, page)["headline"], headline);
    preview::article(only(&site), page, &faces).expect("a picture all the same");
}

#[test]
fn previews_are_pictures_of_the_size_that_networks_ask_for() {
    let faces = faces();
    for loaded in stories() {
        let site = site(loaded, None);
        for page in &only(&site).pages {
            let bytes = preview::article(only(&site), page, &faces).expect("a picture");
            assert!(bytes.len() < 120_000, "{} bytes", bytes.len());
            let decoder = png::Decoder::new(std::io::Cursor::new(&bytes));
            let mut reader = decoder.read_info().expect("a PNG");
            let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
            let frame = reader.next_frame(&mut pixels).expect("its pixels");
            assert_eq!((frame.width, frame.height), (1200, 630));
            let colours: BTreeSet<u8> = pixels.into_iter().collect();
            assert!(colours.len() > 50, "it is empty");
            if let Ok(folder) = std::env::var("PREVIEW_FOLDER") {
                let id = &loaded.article().id;
                let file = format!("{folder}/{id}-{}", page.preview());
                std::fs::write(file, &bytes).expect("a folder to look into");
            }
        }
    }
}
