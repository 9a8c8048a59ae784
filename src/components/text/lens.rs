//! The lens of coverage: which sentences carry no fact, and the totals. Off until the reader asks for it.

use super::columns::Columns;
use crate::components::ui::Ui;
use article::{Article, LangIx, PassageId, Span};
use explorer::coverage::{Carries, Coverage, PassageCover, Totals};
use explorer::i18n::{Count, Msg};
use std::rc::Rc;
use yew::prelude::*;

/// The coverage of each text that is shown. A pointer, which is cheap to clone.
#[derive(Clone, PartialEq, Debug)]
pub struct Lens(Rc<Vec<Coverage>>);

impl Lens {
    /// For the texts that are shown.
    pub fn new(article: &Article, columns: Columns) -> Self {
        let langs = std::iter::once(columns.first).chain(columns.second);
        Self(Rc::new(
            langs.map(|lang| Coverage::new(article, lang)).collect(),
        ))
    }

    /// Of the one text, or of the left of two.
    fn first(&self) -> Option<&Coverage> {
        self.0.first()
    }

    /// What a passage carries in one of the texts.
    pub fn passage(&self, lang: LangIx, passage: PassageId) -> Option<&PassageCover> {
        let coverage = self.0.iter().find(|coverage| coverage.lang == lang)?;
        coverage.passages.get(passage.number())
    }

    /// The most that a part of a passage carries.
    fn carries(&self, lang: LangIx, passage: PassageId, part: Span) -> Option<Carries> {
        let sentences = self.passage(lang, passage)?.sentences.iter();
        sentences
            .filter(|sentence| sentence.span.start < part.end && part.start < sentence.span.end)
            .map(|sentence| sentence.carries)
            .max()
    }

    /// The note behind a sentence that carries no fact.
    pub fn note(&self, lang: LangIx, passage: PassageId, part: Span) -> Option<Msg> {
        match self.carries(lang, passage, part)? {
            Carries::Nothing => Some(Msg::CoverageNoClaim),
            Carries::Names => Some(Msg::CoverageNoFact),
            Carries::Fact => None,
        }
    }
}

/// "19 of 20 sentences carry a fact".
pub fn total(ui: &Ui, lens: &Lens) -> Option<String> {
    let totals = &lens.first()?.totals;
    let used = ui.lang.number(totals.with_fact as u64);
    Some(
        ui.lang
            .count_with(Count::CoverageTotal, totals.sentences, &[("used", &used)]),
    )
}

/// At most so many paragraphs without a fact are named.
const MOST_NAMED: usize = 40;

/// The totals; unfolded, what they consist of.
pub fn totals(ui: &Ui, lens: &Lens) -> Html {
    let Some(coverage) = lens.first() else {
        return Html::default();
    };
    let Totals {
        with_names,
        unused,
        facts,
        plain,
        reported,
        direct,
        quotes,
        untranslated,
        derived,
        reference,
        ..
    } = coverage.totals;
    let number = |n: usize| ui.lang.number(n as u64);
    let some = |count: Count, n: usize| (n > 0).then(|| ui.lang.count(count, n));
    let forms = [number(plain), number(reported), number(direct)];
    let forms = [
        ("plain", &*forms[0]),
        ("reported", &*forms[1]),
        ("direct", &*forms[2]),
    ];
    let beyond = [number(derived), number(reference)];
    let beyond = [("derived", &*beyond[0]), ("reference", &*beyond[1])];
    let mut quotes = ui.lang.count(Count::CoverageQuotes, quotes);
    if let Some(missing) = some(Count::CoverageUntranslated, untranslated) {
        quotes = format!("{quotes}; {missing}");
    }
    let lines = [
        some(Count::CoverageNames, with_names),
        some(Count::CoverageUnused, unused),
        Some(ui.lang.count_with(Count::CoverageForms, facts, &forms)),
        Some(quotes),
        Some(ui.lang.with(Msg::CoverageBeyond, &beyond)),
    ];
    let lines = lines
        .into_iter()
        .flatten()
        .map(|line| html! { <li>{line}</li> });
    let mut bare: Vec<PassageId> = coverage
        .without_fact()
        .map(|(passage, _)| passage)
        .collect();
    bare.dedup();
    html! {
        <details class="lens-totals">
            <summary>{total(ui, lens)}</summary>
            <ul role="list">
                { for lines }
                if !bare.is_empty() {
                    <li>{self::bare(ui, &bare)}</li>
                }
            </ul>
        </details>
    }
}

/// The paragraphs that have a sentence without a fact, as links to them.
fn bare(ui: &Ui, passages: &[PassageId]) -> Html {
    let article = ui.loaded.article();
    let link = |passage: PassageId| {
        let number = (passage.number() + 1).to_string();
        let id = &article.passage(passage).id;
        html! {
            <>{" "}<a class="pilcrow" href={format!("#{id}")} data-passage={id.clone()}
                aria-label={ui.lang.with(Msg::ListParagraphOpen, &[("p", &number)])}>{"¶"}{number}</a></>
        }
    };
    let relations: Html = passages
        .iter()
        .take(MOST_NAMED)
        .copied()
        .map(link)
        .collect();
    let words = ui.t(Msg::CoverageBare);
    let (before, after) = words.split_once("{paragraphs}").unwrap_or((words, ""));
    let rest = passages.len().saturating_sub(MOST_NAMED);
    html! { <>
        {before.trim_end()}{relations}
        if rest > 0 {
            {", "}{ui.lang.count(Count::ListMore, rest)}
        }
        {after}
    </> }
}
