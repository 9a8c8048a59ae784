//! What the facets let through, and the numbers beside them, on the embedded article.

use crate::support::embedded;
use article::{EntityRef, Form, Status};
use explorer::facets::{Facet, Filter, Group, Sort};
use explorer::loaded::LoadedArticle;
use explorer::relations::is_fact;
use explorer::route;
use explorer::tense::Dated;

/// The facet of a word such as `status:signed`.
fn facet(loaded: LoadedArticle, word: &str) -> Facet {
    route::facet(word, loaded.article(), loaded.ids()).unwrap_or_else(|| panic!("no facet {word}"))
}

fn filter(loaded: LoadedArticle, words: &str) -> Filter {
    Filter::new(words.split_whitespace().map(|word| facet(loaded, word)))
}

/// The facts that a filter lets through, in text order.
fn facts(loaded: LoadedArticle, words: &str) -> Vec<&'static str> {
    let article = loaded.article();
    let passing = filter(loaded, words).apply(article, loaded.relations());
    let order = loaded.relations().in_text_order().iter();
    order
        .filter(|id| is_fact(article.kind(**id)) && passing.has(**id))
        .map(|id| article.entry(*id).id.as_str())
        .collect()
}

#[test]
fn counts_of_the_inventory() {
    let loaded = embedded();
    let count =
        |word| Filter::default().count(loaded.article(), loaded.relations(), facet(loaded, word));
    let cases = [
        ("group:partners", 6),
        ("group:cities", 7),
        // Four of their own name, six national associations.
        ("group:organisations", 10),
        ("group:people", 4),
        ("group:ties", 10),
        ("group:agreements", 7),
        ("group:events", 9),
        ("group:meetings", 2),
        ("group:talks", 3),
        ("group:signings", 1),
        ("group:planned", 1),
        ("group:quotations", 3),
        ("date:stated", 1),
        ("date:not-later", 7),
        ("date:ahead", 1),
        ("date:unknown", 0),
        ("status:signed", 1),
        ("status:exists", 6),
        ("status:agreed", 1),
        ("status:accepted", 1),
        ("status:planned", 1),
        ("status:initiated", 1),
        // The shared aim; that words were said is no status of what they say.
        ("status:stated", 1),
        ("status:held", 8),
        // One of them the assembly: announced by the press service, its guests told of plainly.
        ("form:plain", 10),
        ("form:reported", 8),
        ("form:direct", 5),
        ("voice:guseva", 8),
        ("voice:varmsu", 5),
        ("voice:rapsi", 10),
        ("place:place-br", 1),
        ("place:place-in", 9),
        ("person:safronova", 1),
        ("topic:topic-ai", 1),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(word, expected)| count(word) != *expected)
        .map(|(word, expected)| format!("{word}: {} instead of {expected}", count(word)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_empty_filter_lets_everything_through() {
    let loaded = embedded();
    let passing = Filter::default().apply(loaded.article(), loaded.relations());
    assert!(passing.is_all());
    assert_eq!(passing.count(), loaded.article.entity_count());
    assert!(loaded.article.entity_ids().all(|id| passing.has(id)));
}

#[test]
fn facets_of_one_sort_widen() {
    let loaded = embedded();
    assert_eq!(facts(loaded, "status:signed"), ["rel-nizhnekamsk-bareilly"]);
    assert_eq!(facts(loaded, "status:initiated"), ["rel-brics-initiative"]);
    assert_eq!(
        facts(loaded, "status:signed status:initiated"),
        ["rel-nizhnekamsk-bareilly", "rel-brics-initiative"]
    );
}

#[test]
fn facets_of_different_sorts_narrow() {
    let loaded = embedded();
    assert_eq!(facts(loaded, "status:exists place:place-in"), ["rel-in"]);
    assert_eq!(
        facts(
            loaded,
            "group:talks group:signings person:metshin person:safronova"
        ),
        ["ev-opening", "ev-talk-tourism"]
    );
    // Nobody says that what is signed lies ahead.
    assert!(facts(loaded, "status:signed group:planned").is_empty());
    let passing =
        filter(loaded, "status:signed group:planned").apply(loaded.article(), loaded.relations());
    assert_eq!(passing.count(), 0);
    assert!(!passing.is_all());
}

#[test]
fn a_count_says_what_a_click_would_add() {
    // For facets of facts: the number beside a facet is the number of facts left if that facet alone
    // of its sort were on.
    let loaded = embedded();
    let article = loaded.article();
    let on = [facet(loaded, "place:place-in"), facet(loaded, "form:plain")];
    for offered in loaded.offered() {
        if let Facet::Group(
            Group::Partners
            | Group::Countries
            | Group::Cities
            | Group::Organisations
            | Group::People,
        ) = offered
        {
            continue;
        }
        let others = on.iter().filter(|other| other.sort() != offered.sort());
        let clicked = Filter::new(others.copied().chain([*offered]));
        let passing = clicked.apply(article, loaded.relations());
        let left = article
            .entity_ids()
            .filter(|id| is_fact(article.kind(*id)) && passing.has(*id))
            .count();
        assert_eq!(
            Filter::new(on).count(article, loaded.relations(), *offered),
            left,
            "{offered:?}"
        );
    }
}

#[test]
fn toggling_twice_changes_nothing() {
    let loaded = embedded();
    for one in loaded.offered() {
        for other in loaded.offered() {
            let start = Filter::new([*other]);
            assert_eq!(start.toggled(*one).toggled(*one), start);
            assert_eq!(start.toggled(*one).has(*one), one != other);
        }
    }
    // The order in which facets were chosen does not show.
    let (a, b) = (facet(loaded, "status:held"), facet(loaded, "group:talks"));
    assert_eq!(
        Filter::default().toggled(a).toggled(b),
        Filter::default().toggled(b).toggled(a)
    );
    assert_eq!(Filter::new([b, a, b]), Filter::new([a, b]));
}

#[test]
fn what_is_offered_has_something_behind_it() {
    let loaded = embedded();
    let article = loaded.article();
    for sort in Sort::ALL {
        assert!(
            loaded.offered().iter().any(|facet| facet.sort() == sort),
            "{sort:?}"
        );
    }
    assert!(
        !loaded.offered().contains(&Facet::Dated(Dated::Unknown)),
        "every event has a date"
    );
    for facet in loaded.offered() {
        // An empty number is offered by nobody: what is offered leads somewhere.
        let some = article
            .entity_ids()
            .any(|id| facet.admits(article, loaded.relations(), id));
        assert!(some, "{facet:?}");
        assert_eq!(
            route::facet(&route::facet_word(*facet, article), article, loaded.ids()),
            Some(*facet)
        );
    }
    let mut once = loaded.offered().to_vec();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), loaded.offered().len());
}

#[test]
fn every_number_offered_is_more_than_none() {
    let loaded = embedded();
    let none: Vec<String> = loaded
        .offered()
        .iter()
        // A status may be that of topics or places alone (what was discussed): no fact has it.
        .filter(|facet| facet.sort() != Sort::Status)
        .filter(|facet| Filter::default().count(loaded.article(), loaded.relations(), **facet) == 0)
        .map(|facet| route::facet_word(*facet, loaded.article()))
        .collect();
    assert!(none.is_empty(), "offered with the number 0: {none:?}");
}

#[test]
fn each_claim_has_each_status_and_form_of_its_own() {
    // A filter by every status, or by every form, loses no fact; quotations have no status.
    let loaded = embedded();
    let article = loaded.article();
    let statuses = Filter::new(Status::ALL.iter().copied().map(Facet::Status));
    let forms = Filter::new(Form::ALL.iter().copied().map(Facet::Form));
    for id in article.entity_ids().filter(|id| is_fact(article.kind(*id))) {
        assert!(forms.admits(article, loaded.relations(), id));
        let quotation = matches!(article.entity(id), EntityRef::Quotation(_));
        assert_eq!(statuses.admits(article, loaded.relations(), id), !quotation);
    }
}
