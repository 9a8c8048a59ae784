//! What belongs with what: the focus of a selection and the walk from claim to claim.

use crate::support::embedded;
use article::{EntityId, Kind};
use explorer::loaded::LoadedArticle;
use explorer::relations::{ClaimRef, Focus, is_fact};

fn entity(loaded: LoadedArticle, id: &str) -> EntityId {
    loaded
        .ids()
        .entity(id)
        .unwrap_or_else(|| panic!("no entity {id}"))
}

fn id(loaded: LoadedArticle, entity: EntityId) -> &'static str {
    &loaded.article().entry(entity).id
}

fn focus(loaded: LoadedArticle, id: &str) -> Focus {
    loaded
        .relations()
        .focus(loaded.article(), entity(loaded, id))
}

/// The facts of a focus: the entity's id, and the number of the claim if it is not its own.
fn facts(loaded: LoadedArticle, id_: &str) -> Vec<String> {
    let word = |fact: &ClaimRef| match fact.part {
        0 => id(loaded, fact.entity).to_string(),
        part => format!("{}#{part}", id(loaded, fact.entity)),
    };
    focus(loaded, id_).facts.iter().map(word).collect()
}

/// Where the quotes of a focus stand: passages, in the order in which they are walked.
fn supports(loaded: LoadedArticle, id: &str) -> Vec<&'static str> {
    let supports = focus(loaded, id).supports;
    supports
        .iter()
        .map(|support| loaded.article().passage(support.anchor.passage).id.as_str())
        .collect()
}

#[test]
fn the_facts_of_a_selection() {
    let loaded = embedded();
    let agreements = ["rel-br", "rel-ir", "rel-et", "rel-in", "rel-cn", "rel-kz"];
    let cases: &[(&str, &[&str])] = &[
        // Partner, host, and home of Bareilly: its own tie first. Parts of the assembly, and the
        // signing that the tie tells of, go without saying.
        (
            "place-in",
            &["rel-in", "ev-assembly", "rel-nizhnekamsk-bareilly"],
        ),
        ("place-br", &["rel-br"]),
        // That the guests accepted is a claim of its own, the first of the forum.
        (
            "mideast",
            &["rel-mideast", "ev-mideast-meeting", "ev-forum#1"],
        ),
        ("new-delhi", &["ev-assembly", "ev-signing"]),
        ("bareilly", &["rel-nizhnekamsk-bareilly"]),
        // Only named as the place of a mayor.
        ("kazan", &[]),
        // Roles of a person are facts about that person.
        (
            "metshin",
            &[
                "metshin#1",
                "metshin#2",
                "ev-assembly#2",
                "ev-opening",
                "metshin#3",
                "rel-brics-initiative",
            ],
        ),
        ("safronova", &["safronova#1", "ev-talk-tourism"]),
        ("neshchadim", &["neshchadim#1", "ev-talk-ai"]),
        ("brics-cities", &["ev-assembly", "rel-brics-initiative"]),
        (
            "mideast-cities",
            &[
                "rel-mideast",
                "ev-mideast-meeting",
                "rel-shared-aim",
                "ev-forum#1",
            ],
        ),
        ("assoc-et", &["rel-et"]),
        ("topic-ai", &["ev-talk-ai"]),
        // A publisher says everything, which ties it to nothing.
        ("rapsi", &["ev-publication"]),
        // A fact is not a fact about itself.
        ("rel-in", &[]),
        ("ev-assembly", &[]),
    ];
    for (id, expected) in cases {
        assert_eq!(facts(loaded, id), *expected, "{id}");
    }
    // All that Guseva did and said, what she is, and what is known from her.
    let mut hers = vec!["guseva#1", "ev-mideast-meeting", "ev-forum"];
    hers.extend(agreements);
    hers.extend(["quote-guseva-dialogue", "quote-guseva-open", "ev-opening"]);
    assert_eq!(facts(loaded, "guseva"), hers);
}

#[test]
fn the_quotes_of_a_selection() {
    let loaded = embedded();
    let cases: &[(&str, &[&str])] = &[
        ("place-in", &["p5", "p2", "p10"]),
        // Six agreements in one sentence are one quote.
        ("guseva", &["p2", "p2", "p4", "p5", "p5", "p6", "p7"]),
        ("kazan", &["p7"]),
        ("ev-assembly", &["p2", "p7"]),
        ("topic-digitalisation", &["p5", "p5"]),
    ];
    for (id, expected) in cases {
        assert_eq!(supports(loaded, id), *expected, "{id}");
    }
}

#[test]
fn whatever_is_selected_has_its_sentence() {
    let loaded = embedded();
    let article = loaded.article();
    for entity in article.entity_ids() {
        let focus = loaded.relations().focus(article, entity);
        let id = id(loaded, entity);
        assert!(!focus.supports.is_empty(), "{id}");
        for (n, support) in focus.supports.iter().enumerate() {
            assert!(
                focus.supports[..n]
                    .iter()
                    .all(|other| other.anchor != support.anchor),
                "{id}"
            );
            assert!(
                support
                    .claim
                    .get(article)
                    .evidence
                    .contains(&support.anchor),
                "{id}"
            );
            // The words are there, in both languages.
            for tag in &article.languages {
                let lang = article.language(tag).expect("a language of the article");
                assert!(
                    !article
                        .quote(&support.anchor, lang)
                        .expect("words")
                        .is_empty(),
                    "{id}"
                );
            }
        }
        for fact in &focus.facts {
            assert!(!fact.get(article).evidence.is_empty(), "{id}");
            assert!(
                fact.entity == entity || focus.is_related(fact.entity),
                "{id}"
            );
        }
        assert!(!focus.is_related(entity), "{id}: tied to itself");
    }
}

#[test]
fn ties_lead_both_ways() {
    let loaded = embedded();
    for a in loaded.article.entity_ids() {
        for b in loaded.relations().neighbours(a) {
            assert!(loaded.relations().are_neighbours(*b, a));
        }
        assert!(!loaded.relations().are_neighbours(a, a));
    }
}

#[test]
fn partners_are_the_countries_with_an_agreement() {
    let loaded = embedded();
    let article = loaded.article();
    let names: Vec<&str> = loaded
        .relations()
        .partners()
        .iter()
        .map(|place| article.place(*place).entry.id.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "place-br", "place-ir", "place-et", "place-in", "place-cn", "place-kz"
        ]
    );
}

/// The claims met on a walk from one end of the article to the other.
fn walk(
    loaded: LoadedArticle,
    forward: bool,
    keep: impl Fn(EntityId) -> bool + Copy,
) -> Vec<&'static str> {
    let mut at = None;
    let mut met = Vec::new();
    while let Some(next) = loaded.relations().step(loaded.article(), at, forward, keep) {
        met.push(id(loaded, next));
        assert!(met.len() < 1000, "the walk goes round in circles");
        at = Some(next);
    }
    met
}

#[test]
fn the_walk_is_in_text_order() {
    let loaded = embedded();
    let article = loaded.article();
    let forth = walk(loaded, true, |_| true);
    let mut back = walk(loaded, false, |_| true);
    back.reverse();
    assert_eq!(forth, back);
    assert_eq!(forth.len(), 22);
    assert_eq!(forth.first(), Some(&"ev-publication"));
    assert_eq!(forth.last(), Some(&"rel-brics-initiative"));
    let starts: Vec<_> = forth
        .iter()
        .map(|id| article.entry(entity(loaded, id)).claim.evidence[0].order())
        .collect();
    assert!(starts.is_sorted());
}

#[test]
fn the_walk_goes_on_from_anywhere() {
    let loaded = embedded();
    let step = |from: &str, forward| {
        let next = loaded.relations().step(
            loaded.article(),
            Some(entity(loaded, from)),
            forward,
            |_| true,
        );
        next.map(|next| id(loaded, next))
    };
    // From what is no fact: to the next one in the text.
    assert_eq!(step("kazan", true), Some("ev-opening"));
    assert_eq!(step("kazan", false), Some("quote-guseva-open"));
    assert_eq!(step("rel-brics-initiative", true), None);
    assert_eq!(step("ev-publication", false), None);
}

#[test]
fn the_walk_keeps_to_what_is_let_through() {
    let loaded = embedded();
    let article = loaded.article();
    let quotations = |entity| article.kind(entity) == Kind::Quotation;
    let said = ["quote-press", "quote-guseva-dialogue", "quote-guseva-open"];
    assert_eq!(walk(loaded, true, quotations), said);
    assert!(walk(loaded, true, |_| false).is_empty());
}

#[test]
fn the_order_holds_every_entity_once() {
    let loaded = embedded();
    let order = loaded.relations().in_text_order();
    assert_eq!(order.len(), loaded.article.entity_count());
    for (rank, entity) in order.iter().enumerate() {
        assert_eq!(loaded.relations().rank(*entity) as usize, rank);
    }
    let facts = order
        .iter()
        .filter(|entity| is_fact(loaded.article.kind(**entity)))
        .count();
    assert_eq!(facts, 22);
}
