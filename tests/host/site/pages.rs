//! Which pages there are, and that they lead to each other and to nowhere else.

use super::built::{FIRST, Folder, How, PLAIN, SECOND, WEEK, attributes, site};
use explorer::loaded::LoadedArticle;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const WEEK_ID: &str = "invented-map-week";
const SECOND_ID: &str = "musterbericht-leuchttuerme";
const FIRST_ID: &str = "rapsi-municipal-diplomacy-2026";

/// The pages for readers: not those of the studio.
fn pages(folder: &Folder) -> BTreeSet<String> {
    let files = folder.files().into_iter();
    let is_page = |file: &String| {
        file.ends_with(".html") && !file.starts_with("details/") && !file.starts_with("studio/")
    };
    files.filter(is_page).collect()
}

fn set<const N: usize>(paths: [&str; N]) -> BTreeSet<String> {
    paths.into_iter().map(String::from).collect()
}

#[test]
fn one_article_is_the_first_page() {
    let folder = site(&[FIRST], PLAIN);
    assert_eq!(pages(&folder), set(["index.html", "en/index.html"]));
    let html = folder.read("index.html");
    assert!(
        html.starts_with("<!doctype html>\n<html lang=\"ru\" data-first data-worker=\"/worker-")
    );
    assert!(html.contains("id=\"article\"") && html.contains("_bg.wasm\""));
    // There is no list to go back to.
    assert!(!html.contains("data-list") && !html.contains("class=\"to-list\""));
    let files = folder.files();
    assert!(files.contains("studio/index.html") && files.contains("studio/en/index.html"));
    assert!(files.contains("preview-ru.png") && files.contains("preview-en.png"));
    assert!(!files.iter().any(|file| file.ends_with("feed.xml")));
}

#[test]
fn several_articles_lie_in_folders_below_their_list() {
    for (articles, ids) in [
        (&[FIRST, SECOND][..], &[FIRST_ID, SECOND_ID][..]),
        (
            &[FIRST, SECOND, WEEK][..],
            &[FIRST_ID, SECOND_ID, WEEK_ID][..],
        ),
    ] {
        let folder = site(articles, PLAIN);
        let mut expected = set(["index.html", "en/index.html"]);
        let mut pictures = set(["preview-ru.png", "preview-en.png"]);
        for id in ids {
            // The interface has no German: English stands in for it.
            let other = if *id == SECOND_ID { "ru" } else { "en" };
            expected.insert(format!("{id}/index.html"));
            expected.insert(format!("{id}/{other}/index.html"));
            pictures.insert(format!("{id}/preview-ru.png"));
            pictures.insert(format!("{id}/preview-en.png"));
        }
        assert_eq!(pages(&folder), expected);
        assert!(folder.files().is_superset(&pictures));
        for page in &expected {
            let html = folder.read(page);
            // The list is for reading: no application, no article.
            let is_list =
                !page.contains(FIRST_ID) && !page.contains(SECOND_ID) && !page.contains(WEEK_ID);
            for of_articles in [
                ".wasm",
                "data-worker",
                "id=\"app\"",
                "id=\"article\"",
                "data-module",
            ] {
                assert_eq!(
                    html.contains(of_articles),
                    !is_list,
                    "{page}: {of_articles}"
                );
            }
            assert_eq!(html.contains("class=\"to-list\""), !is_list, "{page}");
            assert_eq!(html.contains("wasm-unsafe-eval"), !is_list, "{page}");
        }
    }
}

#[test]
fn only_the_first_page_of_a_content_sends_readers_on() {
    let folder = site(&[FIRST, SECOND], PLAIN);
    for page in pages(&folder) {
        let first = ["/en/", "/ru/", "en/index"]
            .iter()
            .all(|other| !format!("/{page}").contains(other));
        assert_eq!(folder.read(&page).contains(" data-first"), first, "{page}");
    }
}

#[test]
fn the_way_back_leads_to_the_list_in_the_pages_language() {
    let folder = site(
        &[FIRST, SECOND],
        How {
            base: "./",
            ..PLAIN
        },
    );
    for (page, list) in [
        (format!("{FIRST_ID}/"), "../"),
        (format!("{FIRST_ID}/en/"), "../../en/"),
        (format!("{SECOND_ID}/"), "../en/"),
        (format!("{SECOND_ID}/ru/"), "../../"),
    ] {
        let html = folder.read(&format!("{page}index.html"));
        // For the browser's first drawing, and in the host's.
        assert!(html.contains(&format!(" data-list=\"{list}\"")), "{page}");
        let link = html
            .split("<a ")
            .find(|link| link.contains("class=\"to-list\""));
        let href = format!("href=\"{list}\"");
        assert!(link.is_some_and(|link| link.contains(&href)), "{page}");
    }
}

/// The file that a link on a page means; none for one that leads elsewhere.
fn target(page: &str, href: &str, base: &str, address: &str) -> Option<(String, String)> {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    let path = match path.strip_prefix(address).filter(|_| !address.is_empty()) {
        Some(path) => path.to_string(),
        None if path.contains("://") || path.starts_with("data:") => return None,
        None if base.starts_with('/') && path.starts_with('/') => {
            path.strip_prefix(base)?.to_string()
        }
        None if path.is_empty() => page.to_string(),
        None => {
            let mut folders: Vec<&str> = page.split('/').collect();
            folders.pop();
            for part in path.split('/') {
                match part {
                    "." => {}
                    ".." => assert!(
                        folders.pop().is_some(),
                        "{page}: {href} leads out of the site"
                    ),
                    part => folders.push(part),
                }
            }
            folders.join("/")
        }
    };
    let file = if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path
    };
    Some((file, fragment.to_string()))
}

#[test]
fn every_link_leads_somewhere() {
    let (one, two, three) = (
        &[FIRST][..],
        &[FIRST, SECOND][..],
        &[FIRST, SECOND, WEEK][..],
    );
    for (base, address, articles) in [
        ("/", "", one),
        ("./", "", one),
        ("/", "", two),
        ("./", "", two),
        ("/dateline/", "https://news.example/dateline/", two),
        ("/", "", three),
    ] {
        let how = How {
            base,
            address: Some(address).filter(|address| !address.is_empty()),
            single: false,
            studio: true,
        };
        let followed = follow_links(&site(articles, how), base, address);
        assert!(followed > 50, "{followed}");
    }
}

/// Follows all links of all pages; how many that were.
fn follow_links(folder: &Folder, base: &str, address: &str) -> usize {
    let files = folder.files();
    let ids: BTreeMap<String, Vec<String>> = pages(folder)
        .into_iter()
        .map(|page| (page.clone(), attributes(&folder.read(&page), "id")))
        .collect();
    let mut followed = 0;
    for (page, own) in &ids {
        let distinct: BTreeSet<&String> = own.iter().collect();
        assert_eq!(distinct.len(), own.len(), "{page}: an id twice");
        let html = folder.read(page);
        for name in [
            "href",
            "src",
            "data-here",
            "data-worker",
            "data-service-worker",
            "data-list",
        ] {
            for href in attributes(&html, name) {
                let Some((file, fragment)) = target(page, &href, base, address) else {
                    // The publisher's own page.
                    assert!(href.starts_with("http"), "{page}: {name}={href}");
                    continue;
                };
                assert!(files.contains(&file), "{base} {page}: {name}={href}");
                // What stands in a fragment may be a state of the application.
                if !html.contains("id=\"app\"") && !fragment.is_empty() {
                    assert!(own.contains(&fragment), "{page}: {href}");
                }
                followed += 1;
            }
        }
        for font in html
            .split("url(\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            let (file, _) = target(page, font, base, address).expect("a font of the site");
            assert!(files.contains(&file), "{base} {page}: {font}");
        }
    }
    followed
}

#[test]
fn the_map_of_the_site_names_all_pages_in_all_languages() {
    let address = "https://news.example/";
    let how = How {
        address: Some(address),
        ..PLAIN
    };
    let folder = site(&[FIRST, SECOND], how);
    let text = folder.read("sitemap.xml");
    let map = roxmltree::Document::parse(&text).expect("XML");
    let mut found = BTreeSet::new();
    for url in map
        .root_element()
        .children()
        .filter(|node| node.has_tag_name("url") || node.tag_name().name() == "url")
    {
        let of = |name: &str| {
            url.children()
                .filter(move |node| node.tag_name().name() == name)
                .collect::<Vec<_>>()
        };
        let location = of("loc")[0].text().expect("an address");
        found.insert(
            location
                .strip_prefix(address)
                .expect("of the site")
                .to_string(),
        );
        let languages: Vec<&str> = of("link")
            .iter()
            .filter_map(|link| link.attribute("hreflang"))
            .collect();
        assert_eq!(languages.len(), 3, "{location}: {languages:?}");
        // The languages are those of one content.
        let folder = |path: &str| {
            path.trim_end_matches("en/")
                .trim_end_matches("ru/")
                .to_string()
        };
        for link in of("link") {
            let href = link.attribute("href").expect("an address");
            assert_eq!(folder(href), folder(location));
        }
    }
    let expected: BTreeSet<String> = pages(&folder)
        .iter()
        .map(|page| page.trim_end_matches("index.html").to_string())
        .collect();
    assert_eq!(found, expected);
    assert!(
        folder
            .read("robots.txt")
            .contains("https://news.example/sitemap.xml")
    );
}

#[test]
fn the_application_is_a_script_that_the_page_knows_by_its_hash() {
    let folder = site(&[FIRST], PLAIN);
    let name = folder.files().into_iter();
    let name = name
        .filter(|file| file.starts_with("dateline-"))
        .find(|file| file.ends_with(".js"))
        .expect("a script");
    for page in ["index.html", "en/index.html"] {
        let html = folder.read(page);
        let policy = html.split("Content-Security-Policy").nth(1);
        let policy = policy.and_then(|rest| rest.split('>').next());
        let hash = html.split("script.integrity = \"").nth(1);
        let hash = hash.and_then(|rest| rest.split('"').next());
        let hash = hash.expect("what the script must hold");
        assert!(hash.starts_with("sha256-"), "{page}: {hash}");
        assert!(policy.is_some_and(|policy| policy.contains(hash)), "{page}");
        assert!(html.contains(&format!("/{name}\"")), "{page}");
    }
}

#[test]
fn each_page_has_the_details_of_all_entities_in_its_language() {
    let folder = site(&[FIRST, SECOND], PLAIN);
    for (page, words) in [
        (format!("{FIRST_ID}/index.html"), "Индия"),
        (format!("{FIRST_ID}/en/index.html"), "India"),
    ] {
        let html = folder.read(&page);
        let path = html.split("data-details=\"/").nth(1);
        let path = path.and_then(|rest| rest.split('"').next());
        let details = folder.read(path.expect("an address"));
        assert!(details.contains(words) && details.contains("noindex"));
        let found = details.matches("<section data-view=\"detail\"").count();
        let entities = LoadedArticle::open(FIRST).expect("an article");
        assert_eq!(found, entities.article().entity_count());
        // Nothing in it runs, and the browser does not take it over.
        assert!(!details.contains("<script") && !details.contains("<!--"));
    }
    // Nobody keeps them for later.
    assert!(!folder.read("sw.js").contains("details/"));
}

#[test]
fn all_pages_share_their_modules_one_worker_and_one_manifest_a_language() {
    let folder = site(&[FIRST, SECOND, WEEK], PLAIN);
    let files = folder.files();
    let count = |ending: &str| files.iter().filter(|file| file.ends_with(ending)).count();
    // The early, the application's, the worker's, the drafter's and the publisher's module; the scripts of the last
    // four, and the service worker.
    assert_eq!((count(".wasm"), count(".js")), (6, 6), "{files:?}");
    assert_eq!(count(".webmanifest"), 2);
    for lang in ["ru", "en"] {
        let manifest: Value =
            serde_json::from_str(&folder.read(&format!("{lang}.webmanifest"))).expect("JSON");
        assert_eq!(manifest["lang"], lang);
        let start = if lang == "ru" { "./" } else { "./en/" };
        assert_eq!(manifest["start_url"], start);
        let name = manifest["name"].as_str().expect("a name");
        assert!(
            name.ends_with("— Dateline")
                && name.contains(if lang == "ru" {
                    "статьи"
                } else {
                    "articles"
                })
        );
    }
}

#[test]
fn the_service_worker_keeps_what_drafting_and_publishing_load_once_it_is_loaded() {
    let folder = site(&[FIRST], PLAIN);
    let worker = folder.read("sw.js");
    let (kept, later) = worker.split_once("const PARTS = ").expect("a list");
    for folder in ["draft/", "publish/", "studio/studio-"] {
        assert!(!kept.contains(&format!("\"{folder}")), "{folder}");
    }
    let (list, _) = later.split_once(";\n").expect("its end");
    let parts: BTreeMap<String, String> = serde_json::from_str(list).expect("JSON");
    let files = folder.files();
    let is_part = |file: &&String| {
        let folders = ["draft/", "publish/", "studio/"];
        folders.iter().any(|folder| file.starts_with(folder)) && !file.ends_with(".html")
    };
    assert!(parts.keys().eq(files.iter().filter(is_part)), "{parts:?}");
    // Script, module, places, and two files for each language; script, module and kit; script, module and example.
    assert_eq!(parts.len(), 7 + 3 + 3);
}

#[test]
fn the_service_worker_keeps_articles_once_they_are_visited() {
    let lists = |folder: &Folder| -> [BTreeMap<String, String>; 2] {
        let worker = folder.read("sw.js");
        ["FILES", "PAGES"].map(|name| {
            let (_, rest) = worker
                .split_once(&format!("const {name} = "))
                .expect("a list");
            let (list, _) = rest.split_once(";\n").expect("its end");
            serde_json::from_str(list).expect("JSON")
        })
    };
    let [files, pages] = lists(&site(&[FIRST], PLAIN));
    let paths: Vec<&str> = pages.keys().map(String::as_str).collect();
    assert_eq!(paths, ["studio/", "studio/en/"]);
    assert!(files.contains_key("") && files.contains_key("en/"));

    let folder = site(&[FIRST, WEEK], PLAIN);
    let [files, pages] = lists(&folder);
    let paths: Vec<&str> = pages.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        [
            "invented-map-week/",
            "invented-map-week/en/",
            "rapsi-municipal-diplomacy-2026/",
            "rapsi-municipal-diplomacy-2026/en/",
            "studio/",
            "studio/en/",
        ]
    );
    assert!(files.contains_key("") && files.contains_key("en/"));
    assert!(files.keys().all(|file| !file.contains("rapsi")));
    assert!(files.keys().any(|file| file.ends_with(".wasm")));
}

#[test]
fn each_article_is_one_file_if_that_is_asked_for() {
    let how = How {
        single: true,
        ..PLAIN
    };
    let folder = site(&[FIRST, WEEK], how);
    for id in [FIRST_ID, WEEK_ID] {
        let html = folder.read(&format!("{id}.html"));
        assert!(html.contains(" data-single") && !html.contains("data-list"));
        // All that it needs is inside.
        for href in attributes(&html, "href")
            .iter()
            .chain(&attributes(&html, "src"))
        {
            assert!(
                href.starts_with('#') || href.starts_with("data:") || href.starts_with("https://"),
                "{id}: {href}"
            );
        }
    }
    assert!(
        !folder
            .read("sw.js")
            .contains("rapsi-municipal-diplomacy-2026.html")
    );
}
