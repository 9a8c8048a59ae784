//! The invented articles of the benchmarks are articles.

use explorer::loaded::LoadedArticle;
use explorer::relations::is_fact;

#[test]
fn an_invented_article_of_any_size_passes_the_check() {
    for facts in [1, 2, 3, 9, 22, 100, 2200] {
        let loaded = match LoadedArticle::open(&synthetic::article(facts)) {
            Ok(loaded) => loaded,
            Err(problems) => panic!(
                "{facts} facts: {} problems, first: {}",
                problems.len(),
                problems[0]
            ),
        };
        let article = loaded.article();
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
