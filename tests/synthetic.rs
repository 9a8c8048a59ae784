//! The invented articles of the benchmarks are articles.

#[path = "support/synthetic.rs"]
mod synthetic;

use explorer::data::Story;
use explorer::links::is_fact;

#[test]
fn an_invented_article_of_any_size_passes_the_check() {
    for facts in [1, 2, 3, 9, 22, 100, 2200] {
        let story = match Story::open(&synthetic::article(facts)) {
            Ok(story) => story,
            Err(problems) => panic!(
                "{facts} facts: {} problems, first: {}",
                problems.len(),
                problems[0]
            ),
        };
        let article = story.article();
        let count = article
            .entity_ids()
            .filter(|id| is_fact(article.kind(*id)))
            .count();
        assert_eq!(count, facts);
    }
}

#[test]
fn it_is_always_the_same() {
    assert_eq!(synthetic::article(50), synthetic::article(50));
}
