//! The list of articles.

use super::built::{FIRST, Folder, How, MINIMAL, PLAIN, SECOND, WEEK, attributes, site};
use serde_json::Value;

/// An article that is another one by its id, with this day of publication.
fn copy(id: &str, published: &str) -> String {
    let day = "\"date\": \"2026-03-17\"";
    assert!(WEEK.contains(day));
    WEEK.replacen(day, &format!("\"date\": \"{published}\""), 1)
        .replace("invented-map-week", id)
}

/// The ids of the articles in the order of the list.
fn order(html: &str) -> Vec<String> {
    let ids = attributes(html, "id").into_iter();
    ids.filter_map(|id| Some(id.strip_prefix("article-")?.to_string()))
        .collect()
}

/// A page's words, without its markup.
fn words(html: &str) -> String {
    let body = html.split_once("<main").map_or("", |(_, body)| body);
    let body = body.split_once("<script").map_or(body, |(body, _)| body);
    let mut words = String::new();
    for part in format!("<main{body}").split('<').skip(1) {
        words.push_str(part.split_once('>').map_or("", |(_, text)| text));
        words.push(' ');
    }
    let words = words.replace("&nbsp;", " ").replace('\u{a0}', " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn data(folder: &Folder, page: &str) -> Value {
    let html = folder.read(page);
    let (_, rest) = html
        .split_once("<script type=\"application/ld+json\">")
        .expect("data");
    let (json, _) = rest.split_once("</script>").expect("its end");
    serde_json::from_str(json).expect("JSON")
}

#[test]
fn the_newest_comes_first_and_what_has_no_date_last() {
    let articles = [
        MINIMAL.to_string(),
        copy("in-february", "2026-02"),
        copy("on-a-day", "2026-02-24"),
        copy("by-then", "../2026-02-20"),
        copy("in-that-year", "2026"),
        copy("long-ago", "1998-01-01"),
        copy("from-then-on", "2026-02-21/.."),
        SECOND.to_string(),
    ];
    let articles: Vec<&str> = articles.iter().map(String::as_str).collect();
    let folder = site(&articles, PLAIN);
    let expected = [
        "in-that-year",
        "in-february",
        "on-a-day",
        "from-then-on",
        "by-then",
        "musterbericht-leuchttuerme",
        "long-ago",
        "smallest-example",
    ];
    for page in ["index.html", "en/index.html"] {
        assert_eq!(order(&folder.read(page)), expected, "{page}");
        let list = &data(&folder, page)["mainEntity"]["itemListElement"];
        assert_eq!(list.as_array().map(Vec::len), Some(expected.len()));
        for (item, id) in list.as_array().expect("a list").iter().zip(expected) {
            assert!(
                item["url"].as_str().is_some_and(|url| url.contains(id)),
                "{item}"
            );
        }
    }
}

#[test]
fn what_is_of_one_day_goes_by_its_headline() {
    let folder = site(&[WEEK, FIRST], PLAIN);
    assert_eq!(
        order(&folder.read("index.html")),
        ["rapsi-municipal-diplomacy-2026", "invented-map-week"]
    );
}

#[test]
fn each_article_is_told_in_its_numbers() {
    let folder = site(&[FIRST, SECOND, WEEK, MINIMAL], PLAIN);
    let russian = words(&folder.read("index.html"));
    let english = words(&folder.read("en/index.html"));
    for said in [
        "Ассоциация развития местного самоуправления договорилась",
        "РАПСИ , 17 марта 2026 Языки статьи: RU, EN",
        "22 факта: 10 связей, 9 событий, 3 цитаты",
        "Клуб карт открыл выставку",
        "4 статьи, 45 фактов.",
        "дата не названа",
        "март 2026 2",
    ] {
        assert!(russian.contains(said), "{said}\nin\n{russian}");
    }
    for said in [
        "RAPSI , 17 March 2026 Languages of the article: RU, EN",
        "22 facts: 10 ties, 9 events, 3 quotations",
        "Leuchtturmbund nimmt Werftgilde auf",
        "4 articles, 45 facts.",
        "March 2026 2",
    ] {
        assert!(english.contains(said), "{said}\nin\n{english}");
    }
    let html = folder.read("en/index.html");
    // The year of this article is from outside it; a German headline is German on an English page.
    assert!(html.contains("<span class=\"reference\">2026</span>"));
    assert!(html.contains("<h2 lang=\"de\">"));
    // Portugal is one country, whatever its articles call it.
    assert_eq!(html.matches("<span>Portugal</span>").count(), 1);
}

#[test]
fn the_maps_refer_to_outlines_that_are_there_once() {
    let folder = site(&[FIRST, SECOND, WEEK], PLAIN);
    let html = folder.read("index.html");
    assert_eq!(html.matches("class=\"entry-map\"").count(), 3);
    assert_eq!(html.matches("<g id=\"world\">").count(), 1);
    assert_eq!(html.matches("href=\"#world\"").count(), 3);
    let ids = attributes(&html, "id");
    let used: Vec<String> = html
        .split("url(#")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(')')?.0.to_string()))
        .collect();
    assert!(used.len() > 6);
    for id in used {
        assert!(ids.contains(&id), "{id}");
    }
    // Names stand on the first map alone, those of its partners among them.
    assert_eq!(html.matches("<g class=\"names\"").count(), 1);
    assert!(html.contains(">Бразилия</text>"));
    assert!(
        !html.contains(" style=\""),
        "the policy allows no such attribute"
    );
}

#[test]
fn a_hostile_headline_stays_a_headline() {
    let own = "Leuchtturmbund nimmt Werftgilde auf";
    let hostile = SECOND.replace(own, r#"</script><b title='x'>\"&amp;<!--@body@<!--body-->"#);
    assert_ne!(hostile, SECOND);
    let how = How {
        address: Some("https://news.example/"),
        ..PLAIN
    };
    let folder = site(&[&hostile, WEEK], how);
    for page in ["index.html", "musterbericht-leuchttuerme/index.html"] {
        let html = folder.read(page);
        assert!(
            !html.contains("<b title") && !html.contains("<!--@body"),
            "{page}"
        );
        assert_eq!(html.matches("<body>").count(), 1, "{page}");
    }
    let named = &data(&folder, "index.html")["mainEntity"]["itemListElement"][1]["name"];
    assert!(
        named
            .as_str()
            .is_some_and(|name| name.starts_with("</script><b title='x'>\"&amp;<!--"))
    );
}

#[test]
fn the_head_says_what_the_list_is() {
    let how = How {
        address: Some("https://news.example/"),
        ..PLAIN
    };
    let folder = site(&[FIRST, WEEK], how);
    for (page, title, own, feed) in [
        ("index.html", "Все статьи — Dateline", "", "feed.xml"),
        (
            "en/index.html",
            "All articles — Dateline",
            "en/",
            "en/feed.xml",
        ),
    ] {
        let html = folder.read(page);
        for element in [
            format!("<title>{title}</title>"),
            format!("<link rel=\"canonical\" href=\"https://news.example/{own}\">"),
            "<meta property=\"og:type\" content=\"website\">".to_string(),
            format!(
                "type=\"application/atom+xml\" title=\"{title}\" href=\"https://news.example/{feed}\">"
            ),
            "hreflang=\"x-default\" href=\"https://news.example/\">".to_string(),
            "data-service-worker=\"/sw.js\"".to_string(),
        ] {
            assert!(html.contains(&element), "{page}: {element}");
        }
        let data = data(&folder, page);
        assert_eq!(data["@type"], "CollectionPage");
        assert_eq!(data["url"], format!("https://news.example/{own}"));
        assert_eq!(data["mainEntity"]["numberOfItems"], 2);
    }
    // An article's page names the feed of its language.
    let article = folder.read("invented-map-week/en/index.html");
    assert!(article.contains("href=\"https://news.example/en/feed.xml\""));
}
