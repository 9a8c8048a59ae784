//! What stops a build.

use super::built::{FIRST, MINIMAL, PLAIN, SECOND, WEEK, shown, try_site};
use article::check::check;

fn problem(articles: &[&str]) -> String {
    match try_site(articles, PLAIN) {
        Ok(_) => panic!("the build passes"),
        Err(problem) => problem,
    }
}

#[test]
fn every_problem_of_every_article_is_shown() {
    let no_evidence = include_str!("../../fixtures/broken/claim-without-evidence.json");
    let bad_date = include_str!("../../fixtures/broken/bad-date.json");
    let said = problem(&[no_evidence, WEEK, bad_date, "{"]);
    let lines: Vec<&str> = said.lines().collect();
    let mut expected = 0;
    for (number, source) in [(0, no_evidence), (2, bad_date), (3, "{")] {
        let problems = check(source, &atlas::Countries::load()).expect_err("it is broken");
        for problem in shown(&format!("{number}.json"), &problems) {
            assert!(
                lines.iter().any(|line| line.ends_with(&problem)),
                "{problem}\nin\n{said}"
            );
            expected += 1;
        }
    }
    assert_eq!(lines.len(), expected, "{said}");
}

#[test]
fn two_articles_of_one_id_are_named_both() {
    let said = problem(&[SECOND, WEEK, SECOND]);
    assert!(said.contains("0.json") && said.contains("2.json"), "{said}");
    assert!(said.contains("musterbericht-leuchttuerme"), "{said}");
    assert!(!said.contains("1.json"), "{said}");
}

#[test]
fn an_article_cannot_lie_where_the_site_has_something_else() {
    for id in ["en", "ru", "details", "fonts", "icons"] {
        let clashing = MINIMAL.replace("smallest-example", id);
        assert_ne!(clashing, MINIMAL);
        let said = problem(&[FIRST, &clashing]);
        assert!(
            said.contains("1.json: id: ") && said.contains(&format!("/{id}/")),
            "{said}"
        );
    }
    // Alone an article lies in no folder of its id.
    let alone = MINIMAL.replace("smallest-example", "en");
    try_site(&[&alone], PLAIN).expect("a site of one article");
}

#[test]
fn a_folder_without_articles_is_no_site() {
    let said = problem(&[]);
    assert!(said.contains("no article"), "{said}");
}
