//! What carries a claim and what does not, in both directions.

use crate::support::embedded;

use article::{BasisKind, Form, LangIx};
use explorer::coverage::{
    Aspect, Carries, Coverage, Totals, all_claims, claim_id, claims_fact, grounds, supports,
};
use explorer::loaded::LoadedArticle;
use explorer::text::slice;

fn open(file: &str) -> LoadedArticle {
    let file = format!("{}/tests/fixtures/{file}", env!("CARGO_MANIFEST_DIR"));
    let source = std::fs::read_to_string(file).expect("a file");
    LoadedArticle::open(&source).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

fn stories() -> Vec<LoadedArticle> {
    let invented = LoadedArticle::open(&synthetic::article(60)).expect("an article");
    vec![
        embedded(),
        open("second.json"),
        open("minimal.json"),
        open("map-week.json"),
        invented,
    ]
}

/// Each sentence's first word, what it carries, and the facts that rest on it.
fn picture(loaded: LoadedArticle, lang: LangIx) -> Vec<String> {
    let article = loaded.article();
    let coverage = Coverage::new(article, lang);
    let mut lines = Vec::new();
    for cover in &coverage.passages {
        let text = article
            .passage_text(cover.passage, lang)
            .unwrap_or_default();
        for sentence in &cover.sentences {
            let words = slice(text, sentence.span).expect("words");
            let word = words.split(' ').next().expect("a word");
            let claims = sentence.uses.iter().map(|ix| cover.uses[*ix].claim);
            let facts: Vec<String> = claims
                .filter(|claim| claims_fact(article, *claim))
                .map(|claim| claim_id(article, claim))
                .collect();
            let line = format!("{word} {} {}", sentence.carries.word(), facts.join(" "));
            lines.push(line.trim_end().to_owned());
        }
    }
    lines
}

#[test]
fn each_sentence_knows_its_claims() {
    let loaded = open("map-week.json");
    assert_eq!(
        picture(loaded, LangIx::ORIGINAL),
        [
            "🗺 names",
            "Клуб fact ev-opening",
            "Неделя fact ev-week rel-contract ev-signing ev-visit-1",
            "Говорят, fact ev-meeting ev-visit",
            "Когда fact ev-visit",
            "Около fact ev-walk",
            "«Карта fact quote-anna anna-1",
            "Было nothing",
        ]
    );
    // The translation lacks the words of one quote.
    let english = loaded.article().language("en").expect("English");
    let carries = &picture(loaded, english)[4];
    assert_eq!(carries, "When nothing");
    assert_eq!(
        Coverage::new(loaded.article(), english).totals.untranslated,
        1
    );
}

#[test]
fn the_embedded_article_has_one_sentence_without_a_fact() {
    let loaded = embedded();
    let coverage = Coverage::new(loaded.article(), LangIx::ORIGINAL);
    let expected = Totals {
        passages: 11,
        sentences: 20,
        with_fact: 19,
        with_names: 1,
        unused: 0,
        claims: 72,
        facts: 31,
        plain: 17,
        reported: 8,
        direct: 6,
        quotes: 76,
        untranslated: 0,
        derived: 29,
        reference: 33,
    };
    assert_eq!(coverage.totals, expected);
    assert_eq!(coverage.without_fact().count(), 1);
}

#[test]
fn the_numbers_add_up() {
    for loaded in stories() {
        let article = loaded.article();
        for lang in article.language_ids() {
            let coverage = Coverage::new(article, lang);
            let t = coverage.totals;
            assert_eq!(t.sentences, t.with_fact + t.with_names + t.unused);
            assert_eq!(t.facts, t.plain + t.reported + t.direct);
            let uses: usize = coverage.passages.iter().map(|cover| cover.uses.len()).sum();
            assert_eq!(t.quotes, uses + t.untranslated);
            for cover in &coverage.passages {
                let text = article
                    .passage_text(cover.passage, lang)
                    .unwrap_or_default();
                // Every quote is in a sentence, and in the words that it says.
                for (ix, used) in cover.uses.iter().enumerate() {
                    let anchor = &used.claim.get(article).evidence[used.quote];
                    assert_eq!(article.quote(anchor, lang), slice(text, used.span));
                    assert!(
                        cover
                            .sentences
                            .iter()
                            .any(|sentence| sentence.uses.contains(&ix))
                    );
                }
                for sentence in &cover.sentences {
                    assert_eq!(
                        sentence.uses.is_empty(),
                        sentence.carries == Carries::Nothing
                    );
                }
            }
        }
    }
}

#[test]
fn each_fact_knows_its_support() {
    let loaded = open("map-week.json");
    let article = loaded.article();
    let english = article.language("en").expect("English");
    let visit = loaded.ids().entity("ev-visit").expect("an event");
    let all = supports(article, visit, english);
    let [own, guests] = all.as_slice() else {
        panic!("two claims")
    };
    assert_eq!(
        (own.quotes, own.untranslated, own.form),
        (1, 1, Form::Plain)
    );
    assert_eq!((guests.quotes, guests.untranslated), (1, 0));
    let known: Vec<(Aspect, BasisKind)> = grounds(article, visit)
        .iter()
        .map(|ground| (ground.aspect, ground.kind))
        .collect();
    assert_eq!(
        known,
        [
            (Aspect::Date, BasisKind::Derived),
            (Aspect::Place, BasisKind::Reference),
            (Aspect::From, BasisKind::Stated),
        ]
    );
    let quotes: usize = all_claims(article)
        .map(|(_, claim)| claim.evidence.len())
        .sum();
    assert_eq!(quotes, Coverage::new(article, english).totals.quotes);
}
