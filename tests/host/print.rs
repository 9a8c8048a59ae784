//! The facts on paper: all of them, each once, with their numbers in the text where it says so.

use crate::support::embedded;

use article::{EntityId, Kind, LangIx, Span};
use explorer::loaded::LoadedArticle;
use explorer::print::{Printed, Row};
use explorer::text::sentences;
use std::collections::BTreeSet;

fn open(file: &str) -> LoadedArticle {
    let file = format!("{}/tests/fixtures/{file}", env!("CARGO_MANIFEST_DIR"));
    let source = std::fs::read_to_string(file).expect("a file");
    LoadedArticle::open(&source).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

fn stories() -> Vec<LoadedArticle> {
    vec![
        embedded(),
        open("second.json"),
        open("minimal.json"),
        open("map-week.json"),
        LoadedArticle::open(&synthetic::article(60)).expect("an article"),
    ]
}

fn rows(paper: &Printed) -> Vec<&Row> {
    let rows = paper.relations.iter().chain(&paper.events);
    rows.chain(&paper.quotations).collect()
}

fn all(_: EntityId) -> bool {
    true
}

#[test]
fn every_fact_has_one_row_and_rows_are_numbered_on() {
    for loaded in stories() {
        let article = loaded.article();
        let paper = Printed::new(article, loaded.relations(), all);
        let rows = rows(&paper);
        let numbers: Vec<usize> = rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, (1..=paper.len()).collect::<Vec<_>>());

        let printed: Vec<EntityId> = rows.iter().flat_map(|row| row.facts.clone()).collect();
        let facts = |id: &EntityId| {
            matches!(
                article.kind(*id),
                Kind::Relation | Kind::Event | Kind::Quotation
            )
        };
        let expected: BTreeSet<EntityId> = loaded
            .relations()
            .in_text_order()
            .iter()
            .copied()
            .filter(facts)
            .collect();
        assert_eq!(printed.len(), expected.len(), "none twice");
        assert_eq!(printed.into_iter().collect::<BTreeSet<_>>(), expected);
    }
}

#[test]
fn only_ties_of_one_quote_share_a_row() {
    for loaded in stories() {
        let article = loaded.article();
        let paper = Printed::new(article, loaded.relations(), all);
        for row in rows(&paper).into_iter().filter(|row| row.facts.len() > 1) {
            let claims = row.facts.iter().map(|id| &article.entry(*id).claim);
            let said: Vec<_> = claims
                .map(|claim| (claim.status, claim.evidence.first()))
                .collect();
            assert!(said.windows(2).all(|pair| pair[0] == pair[1]));
            assert!(
                row.facts
                    .iter()
                    .all(|id| article.kind(*id) == Kind::Relation)
            );
        }
    }
    let embedded = embedded();
    let paper = Printed::new(embedded.article(), embedded.relations(), all);
    let shared = paper
        .relations
        .iter()
        .filter(|row| row.facts.len() > 1)
        .count();
    assert!(shared > 0, "the embedded article has such a sentence");
}

#[test]
fn a_number_stands_behind_each_sentence_that_says_it_and_no_other() {
    for loaded in stories() {
        let article = loaded.article();
        let paper = Printed::new(article, loaded.relations(), all);
        for id in article.passage_ids() {
            for lang in [
                LangIx::ORIGINAL,
                loaded.language(explorer::i18n::Language::best(["en"])),
            ] {
                let Some(text) = article.passage_text(id, lang) else {
                    continue;
                };
                for sentence in sentences(text, article.tag(lang)) {
                    let expected: BTreeSet<usize> = rows(&paper)
                        .into_iter()
                        .filter(|row| {
                            let evidence = row
                                .facts
                                .iter()
                                .flat_map(|fact| &article.entry(*fact).claim.evidence);
                            evidence
                                .filter(|anchor| anchor.passage == id)
                                .any(|anchor| {
                                    // Without its words in this language it stands at the beginning.
                                    let span =
                                        anchor.span(lang).unwrap_or(Span { start: 0, end: 1 });
                                    span.start < sentence.end && sentence.start < span.end
                                })
                        })
                        .map(|row| row.number)
                        .collect();
                    let notes = paper.notes(id, lang, sentence);
                    assert_eq!(notes, expected.into_iter().collect::<Vec<_>>());
                }
            }
        }
    }
}

#[test]
fn what_the_filter_holds_back_is_not_printed() {
    let loaded = embedded();
    let article = loaded.article();
    assert!(Printed::new(article, loaded.relations(), |_| false).is_empty());
    let events = Printed::new(article, loaded.relations(), |id| {
        article.kind(id) == Kind::Event
    });
    assert!(events.relations.is_empty() && events.quotations.is_empty());
    assert_eq!(events.events.len(), article.events.len());
    assert_eq!(events.events[0].number, 1);
}
