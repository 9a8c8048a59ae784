//! What the check has found in an article, as the views show it.

use compact::sort::CompactSort;
use editing::coverage::{Sentence, Sum, coverage, silent, sum};
use editing::queue::{Item, Order, queue};
use editing::{Edit, Mend, Project, Spot, TextRange};
use explorer::protocol::inspected::{Inspected, Noted};

/// Something that the check has found.
#[derive(Clone, PartialEq, Debug)]
pub struct Finding {
    /// Its rule, by the name that the check has for it.
    pub rule: String,
    /// What the check says of it.
    pub message: String,
    /// What tells it from others, whatever else is edited.
    pub key: String,
    /// Where it leads.
    pub spot: Spot,
    /// What mends it at once.
    pub mend: Option<(Mend, Edit)>,
}

impl Finding {
    fn new(project: &Project, noted: &Noted) -> Self {
        Self {
            rule: noted.rule.clone(),
            message: named(project, &noted.message),
            key: project.problem_key(&noted.rule, &noted.path),
            spot: project.spot(&noted.path),
            mend: project.mend(&noted.rule, &noted.path),
        }
    }

    /// A sentence on which no fact rests.
    fn silent(project: &Project, range: TextRange) -> Self {
        let passage = project.document.passages.get(range.passage);
        let id = passage.map_or("", |passage| &*passage.id);
        Self {
            rule: SILENT.to_owned(),
            message: String::new(),
            key: format!("{SILENT} {id} {}", range.span.start),
            spot: Spot {
                target: None,
                range: Some(range),
            },
            mend: None,
        }
    }
}

/// What the check says, with the names of entries in place of their ids, which only the file knows.
fn named(project: &Project, message: &str) -> String {
    let mut said = String::new();
    let mut rest = message;
    while let Some((before, quoted)) = rest.split_once(['«', '“']) {
        let end = quoted.find(['»', '”']).unwrap_or(quoted.len());
        let (word, after) = quoted.split_at(end);
        said.push_str(before);
        // The mark itself, in its own language.
        said.extend(
            rest.get(before.len()..)
                .and_then(|rest| rest.chars().next()),
        );
        said.push_str(project.name_of(word));
        rest = after;
    }
    said.push_str(rest);
    said
}

/// The rule of sentences on which no fact rests.
pub const SILENT: &str = "lint-sentence";

/// What the check has found in an article.
#[derive(Clone, PartialEq, Debug)]
pub struct Findings {
    /// What stops publishing.
    pub errors: Vec<Finding>,
    /// What is worth a look, without what is intended.
    pub remarks: Vec<Finding>,
    /// How many remarks are left as intended.
    pub intended: usize,
    /// What is still to be decided.
    pub open: Vec<Item>,
    /// Each sentence with what it carries.
    pub sentences: Vec<Sentence>,
    /// How many sentences carry what.
    pub sum: Sum,
}

impl Findings {
    /// What the check's answer to a project means.
    pub fn new(project: &Project, inspected: &Inspected) -> Self {
        let sentences = coverage(project);
        let found = |noted: &Noted| Finding::new(project, noted);
        let remarks = inspected.remarks.iter();
        // Which sentences are meant, the check says in words only.
        let remarks = remarks.filter(|noted| noted.rule != SILENT).map(found);
        let silent = silent(project, &sentences).into_iter();
        let mut remarks: Vec<Finding> = remarks
            .chain(silent.map(|range| Finding::silent(project, range)))
            .collect();
        let all = remarks.len();
        remarks.retain(|remark| !project.intended.contains(&remark.key));
        remarks
            .compact_sort_by_key(|remark| remark.spot.range.map_or((1, None), |at| (0, Some(at))));
        Self {
            errors: inspected.errors.iter().map(found).collect(),
            intended: all - remarks.len(),
            remarks,
            open: queue(project, Order::Text, &[]),
            sum: sum(&sentences),
            sentences,
        }
    }

    /// Whether the article can be published.
    pub fn can_publish(&self) -> bool {
        self.errors.is_empty() && self.open.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use article::say::Tongue;

    fn inspected(project: &Project) -> Inspected {
        let noted = |problems: Vec<article::check::Problem>| {
            let noted = |problem: article::check::Problem| Noted {
                rule: problem.rule.into(),
                path: problem.path,
                message: problem.message,
            };
            problems.into_iter().map(noted).collect()
        };
        let file = project.file();
        Inspected {
            errors: Vec::new(),
            remarks: noted(article::check::warnings(&file, Tongue::Russian)),
            article: None,
        }
    }

    fn project() -> Project {
        const DRAFT: &str = include_str!("../../../editing/tests/editing/data/harbour.json");
        Project::open(DRAFT).expect("the draft opens")
    }

    #[test]
    fn a_remark_that_is_intended_is_counted_only() {
        let talk = vec![editing::Target::entity("event-talk")];
        let project = project().after(&Edit::Refuse(talk)).expect("an edit");
        let findings = Findings::new(&project, &inspected(&project));
        let silent = |findings: &Findings| {
            let remarks = findings.remarks.iter();
            let silent = remarks.filter(|remark| remark.rule == SILENT);
            silent.map(|remark| remark.key.clone()).collect::<Vec<_>>()
        };
        let before = silent(&findings);
        let [key] = &*before else {
            panic!("{before:?}");
        };
        let intend = Edit::Intend {
            key: key.clone(),
            on: true,
        };
        let project = project.after(&intend).expect("an edit");
        let findings = Findings::new(&project, &inspected(&project));
        assert_eq!((silent(&findings), findings.intended), (Vec::new(), 1));
    }

    #[test]
    fn ids_are_said_as_names() {
        let project = project();
        for (message, said) in [
            ("as «place-in»; x", "as «Индия»; x"),
            ("“place-kazan” and “none”", "“Казань” and “none”"),
            ("«open", "«open"),
            ("", ""),
        ] {
            assert_eq!(named(&project, message), said);
        }
    }

    #[test]
    fn suggestions_stop_publishing() {
        let project = project();
        let findings = Findings::new(&project, &inspected(&project));
        assert!(!findings.open.is_empty() && !findings.can_publish());
        let open = project.open_targets().collect();
        let project = project.after(&Edit::Accept(open)).expect("an edit");
        assert!(Findings::new(&project, &inspected(&project)).can_publish());
    }
}
