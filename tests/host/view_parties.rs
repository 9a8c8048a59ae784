//! Who with whom as it is drawn: sentences, what can be chosen, what is lit, lines, the empty view.

use crate::support::render::render;
use crate::support::views::{lights, of_selection, shown, tags, ui};
use crate::support::{embedded, open};

use article::EntityRef;
use dateline::components::parties::{Parties, PartiesProps};
use explorer::facets::Filter;
use explorer::highlights::Lit;
use explorer::loaded::LoadedArticle;
use explorer::route;

fn draw(loaded: LoadedArticle, lang: &str, selected: Option<&str>, facets: &[&str]) -> String {
    let article = loaded.article();
    let filter = Filter::new(
        (facets.iter()).map(|word| route::facet(word, article, loaded.ids()).expect("a facet")),
    );
    render::<Parties>(PartiesProps {
        ui: ui(loaded, lang),
        shown: shown(loaded, selected, &filter),
        filter,
    })
}

/// What stands in the elements of a class, each with its start tag, up to an end tag.
fn inside<'a>(drawn: &'a str, element: &str, class: &str, end: &str) -> Vec<&'a str> {
    let class = format!("class=\"{class}");
    drawn
        .match_indices(&format!("<{element} "))
        .map(|(at, _)| drawn[at..].split(end).next().unwrap_or_default())
        .filter(|piece| {
            piece
                .split('>')
                .next()
                .is_some_and(|tag| tag.contains(&class))
        })
        .collect()
}

/// What a reader sees, with single spaces.
fn read(html: &str) -> String {
    let mut text = String::new();
    let mut inside = true;
    for c in html.chars() {
        match c {
            '<' => inside = false,
            '>' => inside = true,
            c if inside => text.push(if c == '\u{a0}' { ' ' } else { c }),
            _ => {}
        }
    }
    let text = text
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The sentences as they are heard: each is the name of its verb's link.
fn heard(drawn: &str) -> Vec<String> {
    inside(drawn, "a", "act-verb ", "</a>")
        .into_iter()
        .map(read)
        .collect()
}

#[test]
fn each_act_is_one_whole_sentence() {
    let drawn = draw(embedded(), "ru", None, &[]);
    let heard = heard(&drawn);
    assert_eq!(heard.len(), embedded().acts().len());
    for sentence in [
        "ВАРМСУ — договорились о сотрудничестве — организация Ближнего Востока",
        "Ильсур Метшин — инициатор создания — Ассоциация городов БРИКС+",
        "Нижнекамск — подписали соглашение о сотрудничестве — Барели",
    ] {
        assert!(
            heard.iter().any(|own| own == sentence),
            "{sentence}: {heard:#?}"
        );
    }
    let six = heard
        .iter()
        .find(|own| own.contains("есть соглашение"))
        .expect("the six");
    assert!(
        six.contains("Бразилии") && six.ends_with("и Ассоциация муниципалитетов Казахстана"),
        "{six}"
    );
    // Status, voice and paragraph with it.
    let all = read(&drawn);
    for words in [
        "шесть соглашений",
        "говорит Гусева",
        "¶5",
        "Читается слева направо",
    ] {
        assert!(all.contains(words), "{words}");
    }
}

#[test]
fn whatever_can_be_chosen_is_of_the_article_and_each_act_has_its_sentence() {
    let loaded = embedded();
    let drawn = draw(loaded, "en", None, &[]);
    for tag in tags(&drawn, &["data-id=\""]) {
        let id = tag
            .split("data-id=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        assert!(loaded.ids().entity(id.expect("an id")).is_some(), "{tag}");
    }
    let acts = inside(&drawn, "li", "act ", "</li>");
    assert_eq!(acts.len(), loaded.acts().len());
    for act in acts {
        assert_eq!(tags(act, &["class=\"pilcrow\""]).len(), 1);
    }
    // Each tie of a sentence that names several has a handle of its own.
    for relation in &loaded.article().relations {
        let id = format!("data-id=\"{}\"", relation.entry.id);
        assert!(!tags(&drawn, &["a ", &id]).is_empty(), "{id}");
    }
    assert_eq!(tags(&drawn, &["a ", "class=\"ring"]).len(), 6);
}

#[test]
fn the_keyboard_has_one_stop() {
    for loaded in [embedded(), open(&synthetic::article(100))] {
        let drawn = draw(loaded, "en", None, &[]);
        let relations = tags(&drawn, &["data-id=\"", "href="]);
        let stops = relations
            .iter()
            .filter(|tag| !tag.contains("tabindex=\"-1\""));
        assert_eq!(stops.count(), 1);
    }
}

#[test]
fn a_pilcrow_leads_to_the_paragraph_that_it_names() {
    let loaded = embedded();
    let article = loaded.article();
    let drawn = draw(loaded, "ru", None, &[]);
    let mut checked = 0;
    for piece in inside(&drawn, "a", "pilcrow", "</a>") {
        let value = |name: &str| {
            let rest = piece
                .split(&format!("{name}=\""))
                .nth(1)
                .expect("it is there");
            rest.split('"').next().expect("a value")
        };
        let entity = loaded.ids().entity(value("data-id")).expect("an entity");
        let step: usize = value("data-quote").parse().expect("a number");
        let anchor = &loaded.relations().focus(article, entity).supports[step].anchor;
        let named = read(&format!(
            "<a{}",
            piece.split("</a>").next().unwrap_or_default()
        ));
        assert_eq!(named, format!("¶{}", anchor.passage.number() + 1));
        checked += 1;
    }
    assert!(checked > 17, "{checked}");
}

#[test]
fn a_selection_lights_what_it_is_tied_to_and_nothing_else() {
    let loaded = embedded();
    let emphasis = |id: &str| {
        let drawn = draw(loaded, "ru", Some(id), &[]);
        let lights = lights(loaded, &drawn, &of_selection(loaded, id));
        let mut current = (lights.iter())
            .filter(|(tag, light)| light.current().is_some() && tag.contains("data-id="));
        assert!(current.any(|(tag, _)| tag.contains(id)), "{id}");
        for (tag, _) in current {
            assert!(tag.contains(id), "{tag}");
        }
        let count = |lit: Lit| {
            let of = |class: &str| {
                let lit = (lights.iter()).filter(|(_, light)| light.lit == Some(lit));
                lit.filter(|(tag, _)| tag.starts_with("li ") && tag.contains(class))
                    .count()
            };
            (of("class=\"act "), of("class=\"node"))
        };
        (count(Lit::Selected), count(Lit::Related))
    };
    // A person: what he did, with whom, and where he has a role.
    assert_eq!(emphasis("metshin"), ((0, 1), (3, 5)));
    // One of six ties: its act, its two ends, and who says so.
    assert_eq!(emphasis("rel-in"), ((1, 0), (0, 3)));
    // An event: those who take part, and the whole that it is part of.
    assert_eq!(emphasis("ev-opening"), ((2, 1), (0, 3)));
}

#[test]
fn what_does_not_pass_is_not_drawn() {
    let drawn = draw(embedded(), "ru", None, &["status:signed"]);
    assert_eq!(
        heard(&drawn),
        ["Нижнекамск — подписали соглашение о сотрудничестве — Барели"]
    );
    let nothing = draw(
        embedded(),
        "ru",
        None,
        &["status:signed", "person:safronova"],
    );
    assert!(heard(&nothing).is_empty());
    assert!(read(&nothing).contains("Под этот отбор ничего не подходит"));
}

#[test]
fn lines_have_the_pattern_and_the_colour_of_their_status() {
    let drawn = draw(embedded(), "ru", None, &[]);
    for (class, count) in [
        ("connection connection-exists tone-held", 7),
        ("connection connection-signed tone-signed", 2),
        ("connection connection-agreed tone-agreed", 2),
        ("connection connection-ahead tone-planned", 4),
    ] {
        assert_eq!(
            tags(&drawn, &["g ", &format!("class=\"{class}\"")]).len(),
            count,
            "{class}"
        );
    }
}

#[test]
fn of_a_large_article_a_hundred_acts_are_drawn_and_the_selected_one() {
    let loaded = open(&synthetic::article(1000));
    let article = loaded.article();
    let drawn = draw(loaded, "en", None, &[]);
    assert_eq!(heard(&drawn).len(), 100);
    let rest = loaded.acts().len() - 100;
    assert!(read(&drawn).contains(&format!("{rest} more")) || rest > 999);
    let last = loaded
        .acts()
        .last()
        .and_then(|act| act.facts().next())
        .expect("an act");
    let id = &article.entry(last).id;
    let drawn = draw(loaded, "en", Some(id), &[]);
    assert!(!tags(&drawn, &["class=\"act ", &format!("data-for=\"{id}\"")]).is_empty());
}

#[test]
fn an_article_without_ties_says_so() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/minimal.json");
    let loaded = open(&std::fs::read_to_string(file).expect("the smallest article"));
    assert!(loaded.acts().is_empty());
    let drawn = draw(loaded, "en", None, &[]);
    assert!(
        read(&drawn).contains("The article names no ties."),
        "{drawn}"
    );
    assert!(!drawn.contains("<svg"));
}

#[test]
fn another_article_speaks_in_its_own_words() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/second.json");
    let loaded = open(&std::fs::read_to_string(file).expect("the second article"));
    let drawn = draw(loaded, "en", None, &[]);
    assert_eq!(heard(&drawn).len(), loaded.acts().len());
    assert!(!heard(&drawn).is_empty());
    for act in loaded.acts() {
        for end in act.who.iter().chain(&act.whom) {
            assert!(!matches!(
                loaded.article().entity(end.entity),
                EntityRef::Topic(_)
            ));
        }
    }
}
