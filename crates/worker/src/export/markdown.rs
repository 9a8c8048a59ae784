//! Markdown (CommonMark): the facts as a report to read, each with its sentence; then what no fact
//! rests on, and what is not in the text.

use super::made::Made;
use super::said::Said;
use super::shared::{ExportedFact, Shared};
use article::{BasisKind, EntityRef, Opposition, Status};
use explorer::cite::Citation;
use explorer::coverage::{Carries, Coverage, grounds};
use explorer::i18n::{Count, Msg, words};
use explorer::text::slice;

/// The report.
pub(super) fn report(shared: &Shared) -> Made {
    let article = shared.article;
    let words = shared.words;
    let mut out = Out(String::new());
    out.paragraph(&format!("# {}", escaped(shared.text(&article.title.text))));
    out.paragraph(&byline(shared));
    let mut facts = Vec::new();
    for (heading, kinds) in [
        (Msg::PrintRelations, &["relation"][..]),
        (Msg::PrintEvents, &["event", "participation"]),
        (Msg::PrintQuotations, &["quotation"]),
        (Msg::PrintPeople, &["role"]),
        (Msg::DetailFigures, &["figure"]),
    ] {
        facts.push((heading, kinds));
    }
    let all = shared.facts(false);
    for (heading, kinds) in facts {
        let mut some = all
            .iter()
            .filter(|fact| kinds.contains(&fact.kind))
            .peekable();
        if some.peek().is_some() {
            out.paragraph(&format!("## {}", escaped(words.t(heading))));
        }
        for fact in some {
            out.paragraph(&format!("### {}", escaped(&fact.what)));
            out.paragraph(&facts_of(shared, fact));
            for said in shared.said(fact) {
                out.quote(shared, fact, &said);
            }
        }
    }
    coverage(&mut out, shared);
    reference(&mut out, shared);
    let text = out.0.trim_end().to_owned() + "\n";
    Made::of(text, all.len())
}

/// One fact by one of its quotes.
pub(super) fn fact(shared: &Shared, fact: &ExportedFact, quote: usize) -> Made {
    let mut out = Out(String::new());
    out.paragraph(&format!("**{}**", escaped(&fact.what)));
    out.paragraph(&facts_of(shared, fact));
    if let Some(said) = shared.said_at(fact, quote) {
        out.quote(shared, fact, &said);
    }
    out.paragraph(&byline(shared));
    let text = out.0.trim_end().to_owned() + "\n";
    Made::of(text, 1)
}

/// Publisher and date, the original, rights, who translated.
fn byline(shared: &Shared) -> String {
    let article = shared.article;
    let words = shared.words;
    let publisher = shared.text(&shared.publisher().name);
    let byline = match shared.published_date() {
        None => words.with(Msg::HeadBylineNoDate, &[("publisher", publisher)]),
        Some(_) => {
            let date = shared.when(Status::Held, article.source.published.as_ref());
            words.with(
                Msg::HeadByline,
                &[("publisher", publisher), ("date", &date)],
            )
        }
    };
    let mut lines = vec![escaped(&byline)];
    if let Some(note) = words::headline_note(words, article, shared.lang) {
        lines.push(escaped(&note));
    }
    if let Some(url) = shared.page() {
        let before = words.with(Msg::CiteOriginal, &[("url", "")]);
        lines.push(format!("{} {}", escaped(before.trim()), autolink(&url)));
    }
    if let Some(rights) = shared.rights() {
        lines.push(escaped(rights));
    }
    let translation = article
        .translations
        .iter()
        .find(|made| made.language == shared.lang);
    if let Some(translation) = translation {
        let by = shared.text(&translation.by);
        lines.push(escaped(&words.with(Msg::CiteTranslated, &[("by", by)])));
    }
    list(&lines)
}

/// Status, voice, when, where, what is not said.
fn facts_of(shared: &Shared, fact: &ExportedFact) -> String {
    let words = shared.words;
    let item = |name: Msg, value: &str| format!("{}: {}", escaped(words.t(name)), escaped(value));
    let mut lines = Vec::new();
    if matches!(fact.kind, "relation" | "event") {
        let entity = fact.claim_ref.entity;
        let kind = words::kind_of(words, shared.article, entity, shared.lang);
        lines.push(item(Msg::DetailKind, &kind));
    }
    lines.extend([
        item(
            Msg::DetailStatus,
            shared.status(fact.claim_ref, fact.claim.status),
        ),
        item(Msg::DetailSays, &shared.voice(fact.claim.voice)),
    ]);
    let others = shared.others(fact).into_iter();
    lines.extend(others.map(|said| item(Msg::DetailAlso, &shared.other(fact, &said))));
    let timed = matches!(fact.kind, "event" | "participation");
    if timed || fact.when.is_some() {
        lines.push(item(
            Msg::DetailWhen,
            &shared.when(fact.claim.status, fact.when),
        ));
    }
    if let EntityRef::Event(event) = shared.article.entity(fact.claim_ref.entity) {
        let event = shared.article.event(event);
        if let Some(at) = &event.place {
            let place = shared.text(&shared.place(at.place).name);
            let venue = event.venue.as_ref().map(|venue| shared.text(venue));
            let place = venue.map_or_else(|| place.to_owned(), |venue| format!("{place}, {venue}"));
            lines.push(item(Msg::DetailWhere, &place));
        }
        if let Some(movement) = &event.movement {
            lines.push(item(Msg::DetailRoute, &shared.way(movement)));
        }
    }
    if fact.claim_ref.part == 0 {
        let entity = fact.claim_ref.entity;
        let figures = shared.article.figures_of(entity);
        lines.extend(figures.map(|figure| item(Msg::DetailFigures, &shared.figure(figure))));
        for (name, how) in [
            (Msg::DetailContradicts, Opposition::Contradicts),
            (Msg::DetailCorrects, Opposition::Corrects),
        ] {
            let others = shared.opposed(entity, how).into_iter();
            lines.extend(others.map(|other| item(name, shared.name(other))));
        }
        let unstated = fact.entry.unstated.iter();
        lines.extend(unstated.map(|text| item(Msg::DetailUnstated, shared.text(text))));
    }
    list(&lines)
}

/// Sentences on which no fact rests.
fn coverage(out: &mut Out, shared: &Shared) {
    let words = shared.words;
    let coverage = Coverage::new(shared.article, shared.lang);
    let totals = coverage.totals;
    let used = words.number(totals.with_fact as u64);
    let text = words.count_with(Count::CoverageTotal, totals.sentences, &[("used", &used)]);
    out.paragraph(&format!("## {}", escaped(words.t(Msg::NavText))));
    out.paragraph(&escaped(&text));
    let mut lines = Vec::new();
    for (passage, sentence) in coverage.without_fact() {
        let text = shared
            .article
            .passage_text(passage, shared.lang)
            .unwrap_or_default();
        let number = (passage.number() + 1).to_string();
        let paragraph = words.with(Msg::DetailSaidParagraph, &[("p", &number)]);
        let quote = slice(text, sentence.span).unwrap_or_default();
        let mut line = format!("{}: {}", escaped(&paragraph), escaped(quote));
        if sentence.carries == Carries::Nothing {
            line.push_str(&format!(" *{}*", escaped(words.t(Msg::CoverageNothing))));
        }
        lines.push(line);
    }
    if !lines.is_empty() {
        out.paragraph(&list(&lines));
    }
}

/// What follows from the text or comes from elsewhere.
fn reference(out: &mut Out, shared: &Shared) {
    let words = shared.words;
    let mut lines: Vec<String> = Vec::new();
    for entity in shared.article.entity_ids() {
        if let Some(source) = shared.article.reference(entity) {
            let name = escaped(shared.name(entity));
            let unnamed = escaped(words.t(Msg::DetailNotNamed));
            lines.push(format!(
                "{name}: {unnamed}: {}",
                escaped(shared.text(source))
            ));
        }
        for ground in grounds(shared.article, entity) {
            let note = ground.note.map_or("", |note| shared.text(note));
            let basis = match ground.kind {
                BasisKind::Stated => continue,
                BasisKind::Derived => words.with(Msg::DetailBasisDerived, &[("reason", note)]),
                BasisKind::Reference => words.with(Msg::DetailBasisReference, &[("source", note)]),
            };
            let line = format!("{}: {}", escaped(shared.name(entity)), escaped(&basis));
            // The two ends of a tie often have the same source.
            if lines.last() != Some(&line) {
                lines.push(line);
            }
        }
    }
    if !lines.is_empty() {
        out.paragraph(&format!("## {}", escaped(words.t(Msg::DetailReference))));
        out.paragraph(&list(&lines));
    }
}

struct Out(String);

impl Out {
    fn paragraph(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push_str("\n\n");
    }

    /// The words, their translation, and where they stand; who says them, if not the claim's own voice.
    fn quote(&mut self, shared: &Shared, fact: &ExportedFact, said: &Said) {
        let words = shared.words;
        let anchor = said.anchor;
        let citation = Citation::new(shared.article, words, shared.lang, fact.claim, anchor);
        let mut lines = Vec::new();
        if said.other {
            lines.push(escaped(&shared.other(fact, said)));
        }
        lines.push(escaped(&citation.quote));
        if let Some((quote, by)) = &citation.translated {
            let values = [("quote", &**quote), ("by", by)];
            lines.push(escaped(&words.with(Msg::CiteTranslatedQuote, &values)));
        }
        let number = citation.paragraph.to_string();
        let paragraph = words.with(Msg::DetailSaidParagraph, &[("p", &number)]);
        let mut place = match shared.link(fact.claim_ref, anchor) {
            Some(here) => link(&paragraph, &here),
            None => escaped(&paragraph),
        };
        if let Some(url) = shared.sentence(anchor) {
            place.push_str(&format!(
                " · {}",
                link(words.t(Msg::CiteLinkOriginal), &url)
            ));
        }
        lines.push(place);
        self.paragraph(&format!("> {}", lines.join("\n>\n> ")));
    }
}

fn list(lines: &[String]) -> String {
    format!("- {}", lines.join("\n- "))
}

/// `url` has no angle brackets and no spaces.
fn link(words: &str, url: &str) -> String {
    format!("[{}](<{url}>)", escaped(words))
}

fn autolink(url: &str) -> String {
    format!("<{url}>")
}

/// A text on one line that means only itself: no emphasis, link, HTML, list or heading begins in it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let text = text.trim();
    for (at, c) in text.char_indices() {
        let special = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' => true,
            '+' | '-' | '=' => at == 0,
            // "17." at the start would be a list.
            '.' | ')' => at > 0 && text[..at].bytes().all(|b| b.is_ascii_digit()),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(if c.is_whitespace() || c.is_control() {
            // A no-break space stays one.
            if c == '\u{a0}' { c } else { ' ' }
        } else {
            c
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_means_only_itself() {
        for (text, written) in [
            (
                "*a* <b> [c](d) & `e`",
                "\\*a\\* \\<b\\> \\[c\\](d) \\& \\`e\\`",
            ),
            ("- no list", "\\- no list"),
            ("17. no list", "17\\. no list"),
            ("on 17. March", "on 17. March"),
            ("# no heading\n> no quote", "\\# no heading \\> no quote"),
            ("«Малая Родина – сила»", "«Малая Родина – сила»"),
        ] {
            assert_eq!(escaped(text), written);
        }
    }
}
