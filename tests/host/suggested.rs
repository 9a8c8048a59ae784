//! An article that knows what is only suggested, and what readers are told of it.

use crate::support::open;
use crate::support::render::render;
use crate::support::views::{entity, shown, tags, ui};
use article::check::{check, check_draft};
use article::say::Tongue;
use article::{Article, Certainty};
use atlas::Countries;
use dateline::components::app::{App, AppProps};
use dateline::components::detail::{Detail, DetailProps};
use dateline::components::site_links::SiteLinks;
use explorer::facets::Filter;
use explorer::highlights::{Subject, is_suggested};
use explorer::i18n::{Language, Msg, words};
use explorer::loaded::{Carried, LoadedArticle, checked, compact};
use explorer::protocol::format::Format;
use explorer::protocol::{Answer, Export, Question};
use serde_json::{Value, json};
use worker::service::Service;

const FIRST: &str = include_str!("../../assets/articles/municipal-diplomacy.json");
const SOURCE: &str = include_str!("../fixtures/second.json");

/// The fixture in which some entries, by their pointers, are suggested with a degree; accepted or not.
fn draft(entries: &[(&str, f64, bool)]) -> Article {
    let mut document: Value = serde_json::from_str(SOURCE).expect("JSON");
    for (pointer, confidence, accepted) in entries {
        let entry = document.pointer_mut(pointer).expect("an entry");
        entry["draft"] = json!({ "confidence": confidence, "accepted": accepted });
    }
    let read = check_draft(&document.to_string(), &Countries::load(), Tongue::English);
    read.unwrap_or_else(|problems| panic!("{}", problems[0]))
}

fn loaded(entries: &[(&str, f64, bool)]) -> LoadedArticle {
    LoadedArticle::new(Carried::new(draft(entries)))
}

fn id(list: &str, number: usize) -> String {
    let document: Value = serde_json::from_str(SOURCE).expect("JSON");
    let id = document[list][number]["id"].as_str();
    id.expect("an id").to_owned()
}

#[test]
fn an_article_knows_what_nobody_has_accepted() {
    let loaded = loaded(&[
        ("/places/0", 0.91, false),
        ("/places/1", 0.91, true),
        ("/relations/0", 0.5, false),
    ]);
    let article = loaded.article();
    let certainty = |list, number| article.certainty(entity(loaded, &id(list, number)), 0);
    assert!(article.is_draft());
    assert_eq!(certainty("places", 0), Some(Certainty::Sure));
    assert_eq!(certainty("places", 1), None);
    assert_eq!(certainty("relations", 0), Some(Certainty::Likely));
    assert!(!article.is_suggested(entity(loaded, &id("parties", 0))));
}

#[test]
fn certainty_has_three_degrees() {
    let degrees = [0.0, 0.499, 0.5, 0.799, 0.8, 1.0, f64::NAN].map(Certainty::of);
    use Certainty::{Doubtful, Likely, Sure};
    assert_eq!(
        degrees,
        [Doubtful, Doubtful, Likely, Likely, Sure, Sure, Doubtful]
    );
}

#[test]
fn what_is_published_holds_nothing_of_it() {
    let published = check(SOURCE, &Countries::load()).expect("an article");
    assert!(!published.is_draft());
    // All accepted, a draft is the article that it was drafted for.
    assert_eq!(draft(&[("/places/0", 0.3, true)]), published);
}

#[test]
fn it_goes_to_the_page_with_the_answer_of_the_check() {
    let loaded = loaded(&[("/places/0", 0.6, false)]);
    let bytes = compact(loaded).expect("a compact form");
    let read = checked(&bytes).expect("an answer").expect("an article");
    let again = LoadedArticle::new(read);
    assert_eq!(again.article(), loaded.article());
    assert!(again.article().is_draft());
}

#[test]
fn a_role_is_suggested_by_itself() {
    let mut document: Value = serde_json::from_str(FIRST).expect("JSON");
    let parties = document["parties"].as_array_mut().expect("parties");
    let person = parties
        .iter_mut()
        .find(|party| party["roles"][0].is_object());
    let person = person.expect("a person with a role");
    person["roles"][0]["draft"] = json!({ "confidence": 0.2 });
    let id = person["id"].as_str().expect("an id").to_owned();
    let read = check_draft(&document.to_string(), &Countries::load(), Tongue::English);
    let loaded = LoadedArticle::new(Carried::new(read.expect("a draft")));
    let party = entity(loaded, &id);
    assert!(!loaded.article().is_suggested(party));
    assert_eq!(
        loaded.article().certainty(party, 1),
        Some(Certainty::Doubtful)
    );
}

#[test]
fn an_element_is_dashed_if_all_that_it_shows_is_suggested() {
    let loaded = loaded(&[("/places/0", 0.6, false), ("/relations/0", 0.6, false)]);
    let [place, other] = [0, 1].map(|number| entity(loaded, &id("places", number)));
    let relation = entity(loaded, &id("relations", 0));
    let stands_for = |entities: &[article::EntityId]| {
        let subject = Subject {
            entities: entities.to_vec(),
            ..Subject::default()
        };
        is_suggested(loaded, &subject)
    };
    assert!(stands_for(&[place]) && stands_for(&[place, relation]));
    assert!(!stands_for(&[place, other]) && !stands_for(&[other]) && !stands_for(&[]));

    // The words of a quote, if nothing else rests on them.
    let (article, quotes) = (loaded.article(), loaded.quotes());
    let words = |entity| {
        let number = quotes.number(&article.entry(entity).claim.evidence[0]);
        let subject = Subject {
            quotes: vec![number.expect("a quote")],
            ..Subject::default()
        };
        is_suggested(loaded, &subject)
    };
    let settled = loaded.settled_quotes();
    let rests = quotes.number(&article.entry(relation).claim.evidence[0]);
    let rests = rests.expect("a quote") as usize;
    assert_eq!(words(relation), !settled[rests]);
    assert!(settled.iter().any(|settled| *settled));
    assert!(!words(entity(loaded, &id("relations", 1))));
}

#[test]
fn how_sure_the_machine_is_is_said_in_words() {
    for lang in Language::all() {
        let all = [Certainty::Sure, Certainty::Likely, Certainty::Doubtful];
        let all = all.map(|certainty| lang.t(words::certainty(certainty)));
        assert!(
            all[0] != all[1] && all[1] != all[2] && all[0] != all[2],
            "{all:?}"
        );
    }
    let english = Language::for_tag("en").expect("English");
    assert_eq!(
        english.t(Msg::DraftNotice),
        "Drafted by machine; nobody has checked it."
    );
}

#[test]
fn what_nobody_has_checked_is_not_handed_on() {
    let english = Language::for_tag("en").expect("English");
    let page = |loaded| {
        render::<App>(AppProps {
            lang: english,
            loaded,
            links: SiteLinks::default(),
        })
    };
    let drafted = page(loaded(&[("/places/0", 0.6, false)]));
    let published = page(open(SOURCE));
    for button in [Msg::HeadShare, Msg::HeadDownload, Msg::HeadPrint] {
        let button = format!("aria-label=\"{}\"", english.t(button));
        assert!(published.contains(&button), "{button}");
        assert!(!drafted.contains(&button), "{button}");
    }
    let notice = english.t(Msg::DraftNotice);
    assert!(drafted.contains(notice) && !published.contains(notice));
}

#[test]
fn the_detail_says_that_it_is_suggested_and_cannot_be_cited() {
    let loaded = loaded(&[("/places/0", 0.6, false)]);
    let detail = |list, number| {
        render::<Detail>(DetailProps {
            ui: ui(loaded, "en"),
            shown: shown(loaded, Some(&id(list, number)), &Filter::default()),
            quote: 0,
        })
    };
    let english = Language::for_tag("en").expect("English");
    let (suggested, accepted) = (detail("places", 0), detail("places", 1));
    assert!(
        suggested.contains(english.t(Msg::DraftLikely)),
        "{suggested}"
    );
    assert!(!accepted.contains("detail-suggested"));
    for detail in [suggested, accepted] {
        assert!(!detail.contains(english.t(Msg::CiteLabel)), "{detail}");
    }
}

#[test]
fn the_worker_exports_no_draft() {
    let service = |loaded| Service::new(loaded);
    let export = Question::Export(Export {
        format: Format::Markdown,
        words: Language::default(),
        address: String::new(),
        raw: false,
        fact: None,
    });
    let draft = service(loaded(&[("/places/0", 0.6, false)])).answer(&export);
    assert_eq!(draft, Answer::Exported(None));
    let published = service(open(SOURCE)).answer(&export);
    assert!(matches!(published, Answer::Exported(Some(_))));
}

#[test]
fn the_way_to_the_studio_is_in_the_header_of_a_site_that_has_one() {
    let page = |studio: Option<&str>| {
        let links = SiteLinks {
            list: None,
            studio: studio.map(|way| way.to_owned().into()),
        };
        let lang = Language::for_tag("en").expect("English");
        render::<App>(AppProps {
            lang,
            loaded: open(SOURCE),
            links,
        })
    };
    let html = page(Some("../studio/en/"));
    let [link] = tags(&html, &["class=\"to-studio\""])[..] else {
        panic!("one link");
    };
    assert!(link.contains("href=\"../studio/en/\""), "{link}");
    assert!(!page(None).contains("to-studio"));
}
