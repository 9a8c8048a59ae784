//! The check of an article that is being made, after each edit.

use article::check::{Problem, check_draft, warnings};
use article::say::Tongue;
use atlas::Countries;
use explorer::loaded::{Carried, Checked};
use explorer::protocol::inspected::{Inspected, Noted};

/// What the check says of an article file or a draft, in a language.
pub fn inspect(source: &str, tongue: Tongue) -> Inspected {
    match check_draft(source, &Countries::load(), tongue) {
        Ok(article) => {
            let checked: Checked = Ok(Carried::new(article));
            Inspected {
                errors: Vec::new(),
                remarks: noted(warnings(source, tongue)),
                // Writing these types to memory cannot fail.
                article: postcard::to_allocvec(&checked).ok(),
            }
        }
        Err(problems) => Inspected {
            errors: noted(problems),
            remarks: noted(warnings(source, tongue)),
            article: None,
        },
    }
}

fn noted(problems: Vec<Problem>) -> Vec<Noted> {
    let noted = |problem: Problem| Noted {
        rule: problem.rule.to_owned(),
        path: problem.path,
        message: problem.message,
    };
    problems.into_iter().map(noted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use explorer::loaded;

    #[test]
    fn a_sound_article_comes_back_ready_to_be_shown() {
        let inspected = inspect(&synthetic::article(100), Tongue::English);
        assert_eq!(inspected.errors, []);
        let article = inspected.article.expect("an article");
        assert!(loaded::checked(&article).is_some_and(|checked| checked.is_ok()));
    }

    #[test]
    fn what_is_wrong_is_said_by_rule_and_path() {
        let source = synthetic::article(5).replacen("\"status\": \"", "\"status\": \"x", 1);
        let english = inspect(&source, Tongue::English);
        assert_eq!(english.article, None);
        assert!(english.errors[0].path.ends_with("status"), "{english:?}");
        assert!(!english.errors[0].rule.is_empty());
        let russian = inspect(&source, Tongue::Russian);
        assert_ne!(russian.errors[0].message, english.errors[0].message);
    }
}
