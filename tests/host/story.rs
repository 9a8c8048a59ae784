//! The story in steps.

use crate::support::embedded;
use article::{Kind, LangIx};
use explorer::coverage::claims_fact;
use explorer::i18n::Direction;
use explorer::loaded::LoadedArticle;
use explorer::relations::ClaimRef;
use explorer::state::Action;
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

fn sentences(loaded: LoadedArticle, step: &Step, lang: LangIx) -> Vec<String> {
    let article = loaded.article();
    let text = |passage| article.passage_text(passage, lang).expect("a text");
    let excerpts = step.excerpts(article, lang).into_iter();
    excerpts
        .map(|excerpt| {
            text(excerpt.passage)[excerpt.span.start as usize..excerpt.span.end as usize]
                .to_string()
        })
        .collect()
}

#[test]
fn every_fact_has_one_step_in_text_order() {
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
    let of_facts = once
        .iter()
        .filter(|claim| article.kind(claim.entity) != Kind::Party && claim.part == 0);
    assert_eq!(of_facts.count(), facts);
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
    assert_eq!(sentences(loaded, step, LangIx::ORIGINAL).len(), 1);
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
                for excerpt in step.excerpts(article, lang) {
                    let text = article.passage_text(excerpt.passage, lang).expect("a text");
                    let words = &text[excerpt.span.start as usize..excerpt.span.end as usize];
                    assert_eq!(words, words.trim());
                    assert!(!excerpt.quotes.is_empty());
                    let mut end = excerpt.span.start;
                    for quote in &excerpt.quotes {
                        assert!(
                            end <= quote.start
                                && quote.start < quote.end
                                && quote.end <= excerpt.span.end
                        );
                        end = quote.end;
                    }
                }
            }
            assert!(!sentences(loaded, step, LangIx::ORIGINAL).is_empty());
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
    let shown: usize = story
        .silence()
        .unstated
        .iter()
        .map(|(_, of)| of.len())
        .sum();
    assert_eq!(shown, gaps);
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
    // What no step is about begins at the step before it.
    let entity = |id: &str| loaded.ids().entity(id).expect("an id");
    assert_eq!(
        story.step_of(loaded.relations(), entity("ev-aufnahme")),
        Some(0)
    );
    assert_eq!(
        story.step_of(loaded.relations(), entity("ev-bericht")),
        None
    );
    let before = story
        .step_of(loaded.relations(), entity("zitat-vertrag"))
        .expect("one before it");
    let lead = story.step(before).expect("a step").claims[0].entity;
    assert!(loaded.relations().rank(lead) < loaded.relations().rank(entity("zitat-vertrag")));
}

#[test]
fn a_step_lights_what_it_names_and_no_other_fact() {
    let loaded = embedded();
    let article = loaded.article();
    for step in steps(loaded.story()) {
        let focus = step
            .focus(article, loaded.relations())
            .expect("something to light");
        assert_eq!(focus.entity, step.claims[0].entity);
        for claim in &step.claims {
            assert!(focus.is_selected(claim.entity));
        }
        for other in &focus.related {
            assert!(!focus.is_selected(*other));
            let whole = |claim: &ClaimRef| {
                loaded
                    .relations()
                    .named(article, *claim)
                    .any(|id| id == *other)
            };
            assert!(step.claims.iter().any(whole));
        }
    }
}

#[test]
fn what_the_steps_have_reached_grows() {
    let loaded = embedded();
    let (article, story) = (loaded.article(), loaded.story());
    let count = |until: usize| {
        story
            .reached(article, loaded.relations(), until)
            .iter()
            .filter(|reached| **reached)
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
            .next_about(article, loaded.relations(), at, india)
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
    let claims: usize = steps(story).iter().map(|step| step.claims.len()).sum();
    assert!(claims >= 2_000);
}

#[test]
fn steps_are_turned_one_by_one_and_end_at_both_ends() {
    let loaded = embedded();
    let story = loaded.story();
    let last = u16::try_from(story.len() - 1).expect("a few steps");
    assert_eq!(story.turn(0, true), Some(Action::ChoseStep(1)));
    assert_eq!(story.turn(last, false), Some(Action::ChoseStep(last - 1)));
    assert_eq!((story.turn(0, false), story.turn(last, true)), (None, None));
    assert_eq!(story.turn(u16::MAX, true), None);
}

#[test]
fn keys_turn_the_steps() {
    let loaded = embedded();
    let story = loaded.story();
    let last = u16::try_from(story.len() - 1).expect("a few steps");
    let cases = [
        (0, " ", false, Some(1)),
        (1, " ", true, Some(0)),
        (0, "ArrowRight", false, Some(1)),
        (0, "ArrowDown", false, Some(1)),
        (0, "PageDown", false, Some(1)),
        (1, "ArrowLeft", false, Some(0)),
        (1, "ArrowUp", false, Some(0)),
        (1, "PageUp", false, Some(0)),
        (3, "End", false, Some(last)),
        (3, "Home", false, Some(0)),
        (0, "ArrowLeft", false, None),
        (last, "ArrowRight", false, None),
        (last, " ", false, None),
        (3, "x", false, None),
    ];
    for (step, key, shift, to) in cases {
        let expected = to.map(Action::ChoseStep);
        let moved = |key, direction| story.key(step, key, shift, direction);
        let at = format!("{key} at {step}");
        assert_eq!(moved(key, Direction::LeftToRight), expected, "{at}");
        // Where text runs the other way, so do the arrows.
        let turned = match key {
            "ArrowLeft" => "ArrowRight",
            "ArrowRight" => "ArrowLeft",
            _ => key,
        };
        assert_eq!(
            moved(turned, Direction::RightToLeft),
            expected,
            "{at}, turned"
        );
    }
}

#[test]
fn the_story_begins_at_the_step_of_a_fact_or_at_the_first() {
    let loaded = embedded();
    let (story, relations) = (loaded.story(), loaded.relations());
    assert_eq!(story.step_from(relations, None), Some(0));
    let fact = loaded.ids().entity("rel-mideast").expect("a relation");
    let step = story.step_from(relations, Some(fact)).expect("a step");
    let claims = &story.step(usize::from(step)).expect("a step").claims;
    assert!(claims.iter().any(|claim| claim.entity == fact));
    // Where the editor has chosen the steps, a fact before all of them begins at the first.
    let loaded = second();
    let report = loaded.ids().entity("ev-bericht").expect("an event");
    assert_eq!(
        loaded.story().step_from(loaded.relations(), Some(report)),
        Some(0)
    );
}

#[test]
fn leaving_selects_what_the_step_is_about() {
    let loaded = embedded();
    let story = loaded.story();
    for (number, step) in (0u16..).zip(steps(story)) {
        let lead = step.claims[0].entity;
        assert_eq!(story.leave(number), Action::Chose(lead));
    }
    // The last step is about nothing that could be selected.
    let last = u16::try_from(story.len() - 1).expect("a few steps");
    assert_eq!(story.leave(last), Action::Dismissed);
}

#[test]
fn choosing_goes_to_the_next_step_with_an_entity_or_leaves_the_story() {
    let loaded = embedded();
    let (article, story) = (loaded.article(), loaded.story());
    let guseva = loaded.ids().entity("guseva").expect("a person");
    let next = story.choose(article, loaded.relations(), 0, guseva);
    assert!(
        matches!(next, Action::ChoseStep(step) if step > 0),
        "{next:?}"
    );
    // An entity of which no step says anything.
    let loaded = second();
    let (article, story) = (loaded.article(), loaded.story());
    let absent = article.entity_ids().find(|id| {
        let next = story.next_about(article, loaded.relations(), 0, *id);
        next.is_none()
    });
    let absent = absent.expect("an entity outside the editor's steps");
    assert_eq!(
        story.choose(article, loaded.relations(), 0, absent),
        Action::Chose(absent)
    );
}
