//! The detail as it is drawn: how firm a claim is, who makes it, how we know, what is reference.

use crate::support::render::render;
use crate::support::views::{entity, shown, ui};
use crate::support::{embedded, second};

use article::LangIx;
use dateline::components::detail::{Detail, DetailProps, rows};
use explorer::cite::{Citation, host, original, sentence_link};
use explorer::facets::Filter;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;

fn draw(loaded: LoadedArticle, lang: &str, selected: Option<&str>, quote: u16) -> String {
    let _article = loaded.article();
    render::<Detail>(DetailProps {
        ui: ui(loaded, lang),
        shown: shown(loaded, selected, &Filter::default()),
        quote,
    })
}

/// What a reader sees, with single spaces.
fn read(html: &str) -> String {
    let mut text = String::new();
    let mut inside = true;
    for c in html.chars() {
        match c {
            '<' => {
                inside = false;
                text.push(' ');
            }
            '>' => inside = true,
            c if inside => text.push(if c == '\u{a0}' { ' ' } else { c }),
            _ => {}
        }
    }
    let text = text
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&");
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(" ,", ",")
        .replace(" .", ".")
}

fn seen(lang: &str, selected: &str) -> String {
    read(&draw(embedded(), lang, Some(selected), 0))
}

#[track_caller]
fn says(text: &str, words: &[&str]) {
    for words in words {
        assert!(text.contains(words), "“{words}” is not in: {text}");
    }
}

#[test]
fn nothing_selected_takes_no_room() {
    assert!(!draw(embedded(), "ru", None, 0).contains("<section"));
}

#[test]
fn a_tie_says_how_firm_it_is_who_says_so_and_how_we_know() {
    let text = seen("en", "rel-nizhnekamsk-bareilly");
    says(
        &text,
        &[
            "Tie, and an event",
            "Status Signed",
            "RAPSI in its own words; the sentence names no source",
            "By 17 March 2026, day not stated",
            "We know because the report is dated 17 March",
            "on the sidelines of the General Assembly",
            "Distance 3,700 km as the crow flies, computed from coordinates",
            "Paragraph 10",
            "Not stated",
            "the year 2026",
            "English translation by Dateline",
        ],
    );
}

#[test]
fn an_unknown_date_stays_unknown() {
    let text = seen("ru", "rel-in");
    says(
        &text,
        &[
            "Есть соглашение",
            "Дата не названа; к 17 марта соглашение уже было",
            "Когда и кем подписано",
        ],
    );
    says(
        &text,
        &[
            "Ирина Гусева, сопредседатель ВАРМСУ; пересказывает РАПСИ",
            "Абзац 5, предложение 1",
        ],
    );
    // Its seat on the map is ours: no distance is told from it, and it is listed as reference data.
    assert!(!text.contains("Расстояние"), "{text}");
    says(&text, &["Москва на карте", "код IN"]);
    // Of a tie that says nothing of a date it makes no sense to ask when.
    let text = seen("ru", "rel-brics-initiative");
    assert!(!text.contains("Дата не названа"), "{text}");
}

#[test]
fn an_event_tells_part_and_whole_place_and_people() {
    let assembly = seen("ru", "ev-assembly");
    says(
        &assembly,
        &[
            "Событие: ассамблея",
            "Части",
            "открытие",
            "Нью-Дели ( Индия )",
        ],
    );
    let opening = seen("ru", "ev-opening");
    says(
        &opening,
        &[
            "Часть события",
            "Гусева — выступила",
            "ассамблеи, а она — в Нью-Дели (абзац 2)",
        ],
    );
    says(
        &seen("ru", "ev-forum"),
        &[
            "приняли приглашение",
            "Впереди",
            "координаты: Москва и Ближний Восток",
        ],
    );
}

#[test]
fn a_country_tells_its_parts_in_the_story() {
    let text = seen("ru", "place-in");
    says(
        &text,
        &[
            "Индия: три роли",
            "Партнёр",
            "Место события: ассамблея",
            "Здесь город Барели",
        ],
    );
    // What only reference data puts in a country is no part that it plays.
    let russia = seen("ru", "place-ru");
    assert!(!russia.contains("Здесь город Москва"), "{russia}");
}

#[test]
fn facts_of_one_sentence_are_told_as_one() {
    let loaded = embedded();
    let html = draw(loaded, "ru", Some("guseva"), 0);
    let text = read(&html);
    says(
        &text,
        &[
            "сопредседатель ВАРМСУ, ¶2",
            "Шесть соглашений: Бразилия, Иран, Эфиопия, Индия, Китай, Казахстан",
        ],
    );
    for id in ["rel-br", "rel-ir", "rel-et", "rel-in", "rel-cn", "rel-kz"] {
        assert!(html.contains(&format!("data-id=\"{id}\"")), "{id}");
    }
    // Each fact stands in one row.
    let article = loaded.article();
    let focus = loaded.relations().focus(article, entity(loaded, "guseva"));
    let rows = rows::rows(article, &focus);
    let told: usize = rows.iter().map(|row| row.facts.len()).sum();
    assert_eq!(told + rows::own_roles(&focus).count(), focus.facts.len());
}

#[test]
fn the_sentence_stands_in_both_languages() {
    for lang in ["ru", "en"] {
        let html = draw(embedded(), lang, Some("ev-talk-ai"), 0);
        assert!(
            html.contains("lang=\"ru\"") && html.contains("lang=\"en\""),
            "{html}"
        );
        says(
            &read(&html),
            &["Глава Гатчинского района", "Gatchina district"],
        );
    }
}

#[test]
fn only_the_selected_entity_is_current() {
    let loaded = embedded();
    for id in loaded.article().entity_ids() {
        let id = &loaded.article().entry(id).id;
        let html = draw(loaded, "en", Some(id), 0);
        let tags = html
            .split('<')
            .filter_map(|piece| piece.split_once('>'))
            .map(|(tag, _)| tag);
        for tag in tags.filter(|tag| tag.contains("data-id=") && !tag.contains("pilcrow")) {
            let own = tag.contains(&format!("data-id=\"{id}\""));
            assert_eq!(own, tag.contains("aria-current=\"true\""), "{id}: {tag}");
        }
        assert!(html.contains(&format!("data-id=\"{id}\"")), "{id}");
    }
}

#[test]
fn another_article_with_dated_events_and_no_people() {
    let loaded = second();
    for id in loaded.article().entity_ids() {
        let id = &loaded.article().entry(id).id;
        let text = read(&draw(loaded, "en", Some(id), 0));
        assert!(!text.contains("{"), "{id}: {text}");
    }
    let text = read(&draw(loaded, "en", Some("ev-tagung"), 0));
    says(&text, &["2–4 May 2025", "Lissabon"]);
    let html = draw(loaded, "en", Some("ev-tagung"), 0);
    assert!(
        html.contains("lang=\"de\""),
        "names in another language say so: {html}"
    );
}

#[test]
fn a_citation_has_quote_source_date_and_both_links() {
    let loaded = embedded();
    let article = loaded.article();
    let cite = |id: &str, lang: &str| {
        let lang = Language::for_tag(lang).expect("a language");
        let claim = &article.entry(entity(loaded, id)).claim;
        let content = article.language(lang.tag()).unwrap_or(LangIx::ORIGINAL);
        Citation::new(article, lang, content, claim, &claim.evidence[0])
            .text(lang, Some("https://here/#x"))
    };
    let text = cite("rel-in", "ru");
    says(
        &text,
        &[
            "«По итогам встречи Гусева сказала",
            "» — Ирина Гусева. Источник: РАПСИ, 17 марта 2026",
            "абзац 5. https://here/#x",
            "Оригинал: https://rapsi-pravo.ru/incident_news/20260317/311681810.html#:~:text=",
        ],
    );
    let claim = &article.entry(entity(loaded, "rel-in")).claim;
    let lang = Language::for_tag("ru").expect("a language");
    let alone = Citation::new(article, lang, LangIx::ORIGINAL, claim, &claim.evidence[0]);
    assert!(
        alone.text(lang, None).contains("абзац 5.\n"),
        "an article from a file has no link"
    );
    let text = cite("rel-nizhnekamsk-bareilly", "en");
    says(
        &text,
        &[
            "«Между тем",
            "RAPSI, 17 March 2026, paragraph 10",
            "“Meanwhile",
            "(English translation by Dateline)",
        ],
    );
}

#[test]
fn only_a_web_address_leads_to_the_original() {
    let loaded = embedded();
    let mut article = loaded.article().clone();
    assert_eq!(host(&article), Some("rapsi-pravo.ru"));
    let anchor = article.entry(entity(loaded, "ev-forum")).claim.evidence[0].clone();
    for url in [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org",
    ] {
        article.source.url = Some(url.to_owned());
        assert_eq!(
            (original(&article), sentence_link(&article, &anchor)),
            (None, None),
            "{url}"
        );
    }
    article.source.url = Some("https://www.example.org/a?b=c#old".to_owned());
    assert_eq!(host(&article), Some("example.org"));
    assert!(
        sentence_link(&article, &anchor)
            .is_some_and(|link| link.starts_with("https://www.example.org/a?b=c#:~:text="))
    );
}

#[test]
fn a_fact_says_what_it_rests_on() {
    says(
        &seen("en", "rel-nizhnekamsk-bareilly"),
        &[
            "Support 1 quotation, no source named; follows from the text: date; reference data: year",
        ],
    );
    let text = seen("en", "place-in");
    assert!(
        !text.contains("Support"),
        "only a fact is supported: {text}"
    );
}
