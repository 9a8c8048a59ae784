//! The story in steps.

use crate::support::embedded;
use article::{Kind, LangIx};
use explorer::coverage::claims_fact;
use explorer::loaded::LoadedArticle;
use explorer::relations::ClaimRef;
use explorer::story::{Step, Story};
use std::collections::BTreeSet;

fn second() -> LoadedArticle {
    LoadedArticle::open(include_str!("../fixtures/second.json"))
        .unwrap_or_else(|problems| panic!("{}", problems[0]))
}

fn ids(loaded: LoadedArticle, step: &Step) -> Vec<&'static str> {
    let id = |claim: &ClaimRef| loaded.article().entry(claim.entity).id.as_str();
    step.claims.iter().map(id).collect()
}

fn steps(story: &Story) -> Vec<&Step> {
    (0..).map_while(|number| story.step(number)).collect()
}

fn told(loaded: LoadedArticle, step: &Step, lang: LangIx) -> Vec<String> {
    let article = loaded.article();
    let text = |passage| article.passage_text(passage, lang).expect("a text");
    let readings = step.readings(article, lang).into_iter();
    readings
        .map(|reading| {
            text(reading.passage)[reading.span.start as usize..reading.span.end as usize]
                .to_string()
        })
        .collect()
}

#[test]
fn every_fact_is_told_once_in_text_order() {
    let loaded = embedded();
    let article = loaded.article();
    let story = loaded.story();
    let claims: Vec<ClaimRef> = steps(story)
        .iter()
        .flat_map(|step| step.claims.clone())
        .collect();
    let once: BTreeSet<ClaimRef> = claims.iter().copied().collect();
    assert_eq!(once.len(), claims.len());
    assert!(claims.iter().all(|claim| claims_fact(article, *claim)));
    let facts = article.relations.len() + article.events.len() + article.quotations.len();
    let own = once
        .iter()
        .filter(|claim| article.kind(claim.entity) != Kind::Party && claim.part == 0);
    assert_eq!(own.count(), facts);
    let roles: usize = article.parties.iter().map(|party| party.roles.len()).sum();
    let of_people = once
        .iter()
        .filter(|claim| article.kind(claim.entity) == Kind::Party);
    assert_eq!(of_people.count(), roles);
    let at: Vec<_> = steps(story)
        .iter()
        .map(|step| step.claims[0].get(article).evidence[0].passage)
        .collect();
    assert!(at.is_sorted());
}

#[test]
fn what_one_sentence_claims_is_one_step_and_a_tie_leads_it() {
    let loaded = embedded();
    let story = loaded.story();
    let step = steps(story)
        .into_iter()
        .find(|step| ids(loaded, step).contains(&"rel-br"))
        .expect("a step with the agreements");
    assert_eq!(
        &ids(loaded, step)[..6],
        ["rel-br", "rel-ir", "rel-et", "rel-in", "rel-cn", "rel-kz"]
    );
    assert_eq!(told(loaded, step, LangIx::ORIGINAL).len(), 1);
    let signing = steps(story)
        .into_iter()
        .find(|step| ids(loaded, step).contains(&"ev-signing"))
        .expect("a step with the signing");
    assert_eq!(ids(loaded, signing)[0], "rel-nizhnekamsk-bareilly");
}

#[test]
fn each_step_reads_whole_sentences_with_their_quotes_marked() {
    for loaded in [embedded(), second()] {
        let article = loaded.article();
        for step in steps(loaded.story()) {
            for lang in article.language_ids() {
                for reading in step.readings(article, lang) {
                    let text = article.passage_text(reading.passage, lang).expect("a text");
                    let words = &text[reading.span.start as usize..reading.span.end as usize];
                    assert_eq!(words, words.trim());
                    assert!(!reading.quotes.is_empty());
                    let mut end = reading.span.start;
                    for quote in &reading.quotes {
                        assert!(
                            end <= quote.start
                                && quote.start < quote.end
                                && quote.end <= reading.span.end
                        );
                        end = quote.end;
                    }
                }
            }
            assert!(!told(loaded, step, LangIx::ORIGINAL).is_empty());
        }
    }
}

#[test]
fn the_last_step_is_what_is_not_said() {
    let loaded = embedded();
    let story = loaded.story();
    assert_eq!(story.len(), steps(story).len() + 1);
    let article = loaded.article();
    let gaps: usize = article
        .entity_ids()
        .map(|id| article.entry(id).unstated.len())
        .sum();
    assert!(gaps > 0);
    let told: usize = story
        .silence()
        .unstated
        .iter()
        .map(|(_, of)| of.len())
        .sum();
    assert_eq!(told, gaps);
    let words: BTreeSet<_> = story
        .silence()
        .unstated
        .iter()
        .map(|(text, _)| text.get(LangIx::ORIGINAL).0)
        .collect();
    assert_eq!(words.len(), story.silence().unstated.len());
    for id in &story.silence().undated {
        let when = match article.entity(*id) {
            article::EntityRef::Relation(id) => article.relation(id).when.as_ref(),
            article::EntityRef::Event(id) => article.event(id).when.as_ref(),
            other => panic!("{other:?} has no date"),
        };
        assert!(when.is_none_or(|when| when.date.is_none()));
    }
    let open = include_str!("../fixtures/minimal.json");
    let minimal = LoadedArticle::open(open).unwrap_or_else(|problems| panic!("{}", problems[0]));
    let silent = minimal.story().silence();
    assert_eq!(
        minimal.story().len(),
        steps(minimal.story()).len() + usize::from(!silent.is_empty())
    );
}

#[test]
fn the_editor_orders_and_heads_the_steps() {
    let loaded = second();
    let story = loaded.story();
    let all: Vec<_> = steps(story).iter().map(|step| ids(loaded, step)).collect();
    assert_eq!(
        all,
        [
            vec!["rel-mitglied", "ev-aufnahme"],
            vec!["rel-streit"],
            vec!["ev-uebung"]
        ]
    );
    let title = |number: usize| story.step(number).and_then(|step| step.title.as_ref());
    assert_eq!(
        title(0).map(|title| title.get(LangIx::ORIGINAL).0),
        Some("Wer neu dabei ist")
    );
    assert_eq!(title(1), None);
    // What no step tells begins with what is told before it.
    let entity = |id: &str| loaded.ids().entity(id).expect("an id");
    assert_eq!(
        story.step_of(&loaded.relations, entity("ev-aufnahme")),
        Some(0)
    );
    assert_eq!(story.step_of(&loaded.relations, entity("ev-bericht")), None);
    let before = story
        .step_of(&loaded.relations, entity("zitat-vertrag"))
        .expect("one before it");
    let lead = story.step(before).expect("a step").claims[0].entity;
    assert!(loaded.relations.rank(lead) < loaded.relations.rank(entity("zitat-vertrag")));
}

#[test]
fn a_step_lights_what_it_names_and_no_other_fact() {
    let loaded = embedded();
    let article = loaded.article();
    for step in steps(loaded.story()) {
        let focus = step
            .focus(article, &loaded.relations)
            .expect("something to light");
        assert_eq!(focus.entity, step.claims[0].entity);
        for claim in &step.claims {
            assert!(focus.is_selected(claim.entity));
        }
        for other in &focus.related {
            assert!(!focus.is_selected(*other));
            let whole = |claim: &ClaimRef| {
                loaded
                    .relations
                    .named(article, *claim)
                    .any(|id| id == *other)
            };
            assert!(step.claims.iter().any(whole));
        }
    }
}

#[test]
fn what_has_been_told_grows() {
    let loaded = embedded();
    let (article, story) = (loaded.article(), loaded.story());
    let count = |until: usize| {
        story
            .told(article, &loaded.relations, until)
            .iter()
            .filter(|told| **told)
            .count()
    };
    let counts: Vec<usize> = (0..story.len()).map(count).collect();
    assert!(counts.is_sorted());
    let facts = article.relations.len() + article.events.len() + article.quotations.len();
    assert!(counts[0] < facts && counts[counts.len() - 1] > facts);
}

#[test]
fn from_a_place_the_story_goes_round_its_steps() {
    let loaded = embedded();
    let (article, story) = (loaded.article(), loaded.story());
    let india = loaded.ids().entity("place-in").expect("India");
    let mut at = 0;
    let mut seen = Vec::new();
    loop {
        at = story
            .next_about(article, &loaded.relations, at, india)
            .expect("a step with India");
        if seen.contains(&at) {
            break;
        }
        seen.push(at);
    }
    assert!(seen.len() > 2, "{seen:?}");
    assert_eq!(at, seen[0]);
    let nowhere = loaded.ids().entity("topic-none");
    assert_eq!(nowhere, None);
}

#[test]
fn a_long_story_is_put_together_in_a_moment() {
    let source = synthetic::article(2_000);
    let loaded = LoadedArticle::open(&source).unwrap_or_else(|problems| panic!("{}", problems[0]));
    let story = loaded.story();
    assert!(story.len() > 100);
    let told: usize = steps(story).iter().map(|step| step.claims.len()).sum();
    assert!(told >= 2_000);
}
