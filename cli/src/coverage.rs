//! `cargo xtask coverage ARTICLE`: what each sentence carries, and how each fact is supported.

use std::fmt::Write;
use std::process::ExitCode;

use crate::input::{Opened, Result, language, only_file, open};
use article::{Article, BasisKind, Claim, LangIx};
use explorer::coverage::{
    Carries, Coverage, Ground, PassageCover, SentenceCover, Totals, all_claims, claim_id,
    claim_kind, claims_fact, grounds, supports,
};
use explorer::relations::ClaimRef;
use explorer::text::slice;
use pico_args::Arguments;
use serde::Serialize;

const USAGE: &str = "cargo xtask coverage ARTICLE [--lang L] [--json]";

pub fn run(mut args: Arguments) -> Result<ExitCode> {
    let json = args.contains("--json");
    let lang: Option<String> = args.opt_value_from_str("--lang")?;
    let file = only_file(args, USAGE)?;
    let loaded = match open(&file) {
        Opened::Article(loaded) => loaded,
        Opened::Not(code) => return Ok(code),
    };
    let article = loaded.article();
    let (lang, _) = language(article, lang.as_deref())?;
    let coverage = Coverage::new(article, lang);
    if json {
        println!(
            "{}",
            serde_json::to_string_pretty(&report(article, &coverage))?
        );
    } else {
        print!("{}", as_text(article, &coverage));
    }
    Ok(ExitCode::SUCCESS)
}

fn as_text(article: &Article, coverage: &Coverage) -> String {
    let mut text = String::new();
    let lang = coverage.lang;
    for cover in &coverage.passages {
        let _ = writeln!(text, "{}", article.passage(cover.passage).id);
        for sentence in &cover.sentences {
            let mark = match sentence.carries {
                Carries::Fact => "    ",
                Carries::Names => "  - ",
                Carries::Nothing => "  ! ",
            };
            let _ = writeln!(text, "{mark}{}", words(article, cover, sentence.span, lang));
            for used in sentence.uses.iter().filter_map(|ix| cover.uses.get(*ix)) {
                let claim = used.claim.get(article);
                let id = claim_id(article, used.claim);
                let kind = claim_kind(article, used.claim);
                let _ = writeln!(text, "        {kind} {id}: {}", manner(article, claim));
            }
        }
    }
    text.push_str("\nfacts\n");
    for (claim_ref, claim) in all_claims(article).filter(|(is, _)| claims_fact(article, *is)) {
        let id = claim_id(article, claim_ref);
        let mut parts = vec![manner(article, claim), count(claim.evidence.len(), "quote")];
        let support = supports(article, claim_ref.entity, lang);
        let support = support.iter().find(|support| support.claim == claim_ref);
        let missing = support.map_or(0, |support| support.untranslated);
        if missing > 0 {
            parts.push(format!("{missing} not in {}", article.tag(lang)));
        }
        if claim_ref.part == 0 {
            let beyond = grounds(article, claim_ref.entity);
            parts.extend(beyond.iter().map(|ground| self::ground(ground, lang)));
        }
        let _ = writeln!(text, "    {id}: {}", parts.join("; "));
    }
    text.push('\n');
    text + &totals(article, coverage)
}

fn totals(article: &Article, coverage: &Coverage) -> String {
    let Totals {
        passages,
        sentences,
        with_fact,
        with_names,
        unused,
        claims,
        facts,
        plain,
        reported,
        direct,
        quotes,
        untranslated,
        derived,
        reference,
    } = coverage.totals;
    format!(
        "{with_fact} of {sentences} sentences carry a fact ({}, {}); {with_names} only name (-), \
         {unused} carry nothing (!)\n\
         {facts} of {claims} claims are facts: {plain} in the publisher's own words, {reported} \
         reported, {direct} direct; {}, {untranslated} of them without words in this language\n\
         beside the quotes: {derived} derived, {reference} from reference data\n",
        article.tag(coverage.lang),
        count(passages, "passage"),
        count(quotes, "quote"),
    )
}

fn words<'a>(
    article: &'a Article,
    cover: &PassageCover,
    span: article::Span,
    lang: LangIx,
) -> &'a str {
    let text = article.passage_text(cover.passage, lang);
    text.and_then(|text| slice(text, span)).unwrap_or_default()
}

/// "agreed, reported, VARMSU (press-service)"
fn manner(article: &Article, claim: &Claim) -> String {
    let speaker = &article.entry(claim.voice.speaker).id;
    let office = claim.voice.office;
    let office = office.map_or_else(String::new, |office| format!(" ({})", office.word()));
    let form = claim.voice.form.word();
    format!("{}, {form}, {speaker}{office}", claim.status.word())
}

fn ground(ground: &Ground, lang: LangIx) -> String {
    let note = ground.note.map(|note| format!(" ({})", note.get(lang).0));
    let kind = match ground.kind {
        BasisKind::Stated => "stated",
        BasisKind::Derived => "derived",
        BasisKind::Reference => "reference data",
    };
    format!(
        "{} {kind}{}",
        ground.aspect.word(),
        note.unwrap_or_default()
    )
}

fn count(number: usize, what: &str) -> String {
    let many = if number == 1 { "" } else { "s" };
    format!("{number} {what}{many}")
}

/// What `--json` prints.
#[derive(Serialize)]
struct Report<'a> {
    article: &'a str,
    language: &'a str,
    totals: TotalsReport,
    passages: Vec<PassageReport<'a>>,
    facts: Vec<FactReport<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TotalsReport {
    passages: usize,
    sentences: usize,
    with_fact: usize,
    with_names: usize,
    unused: usize,
    claims: usize,
    facts: usize,
    plain: usize,
    reported: usize,
    direct: usize,
    quotes: usize,
    untranslated: usize,
    derived: usize,
    reference: usize,
}

#[derive(Serialize)]
struct PassageReport<'a> {
    id: &'a str,
    sentences: Vec<SentenceReport<'a>>,
}

#[derive(Serialize)]
struct SentenceReport<'a> {
    text: &'a str,
    carries: &'static str,
    claims: Vec<UseReport<'a>>,
}

/// A quote in a sentence, with the claim that rests on it.
#[derive(Serialize)]
struct UseReport<'a> {
    #[serde(flatten)]
    claim: ClaimReport<'a>,
    quote: &'a str,
}

#[derive(Serialize)]
struct FactReport<'a> {
    #[serde(flatten)]
    claim: ClaimReport<'a>,
    quotes: usize,
    grounds: Vec<GroundReport<'a>>,
}

#[derive(Serialize)]
struct ClaimReport<'a> {
    id: String,
    kind: &'static str,
    status: &'static str,
    form: &'static str,
    speaker: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    office: Option<&'static str>,
}

#[derive(Serialize)]
struct GroundReport<'a> {
    aspect: &'static str,
    basis: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

fn report<'a>(article: &'a Article, coverage: &Coverage) -> Report<'a> {
    let lang = coverage.lang;
    let t = coverage.totals;
    let passages = coverage.passages.iter().map(|cover| PassageReport {
        id: &article.passage(cover.passage).id,
        sentences: cover
            .sentences
            .iter()
            .map(|sentence| sentence_report(article, cover, sentence, lang))
            .collect(),
    });
    let facts = all_claims(article).filter(|(claim, _)| claims_fact(article, *claim));
    Report {
        article: &article.id,
        language: article.tag(lang),
        totals: TotalsReport {
            passages: t.passages,
            sentences: t.sentences,
            with_fact: t.with_fact,
            with_names: t.with_names,
            unused: t.unused,
            claims: t.claims,
            facts: t.facts,
            plain: t.plain,
            reported: t.reported,
            direct: t.direct,
            quotes: t.quotes,
            untranslated: t.untranslated,
            derived: t.derived,
            reference: t.reference,
        },
        passages: passages.collect(),
        facts: facts
            .map(|(claim_ref, claim)| fact_report(article, claim_ref, claim, lang))
            .collect(),
    }
}

fn sentence_report<'a>(
    article: &'a Article,
    cover: &PassageCover,
    sentence: &SentenceCover,
    lang: LangIx,
) -> SentenceReport<'a> {
    let uses = sentence.uses.iter().filter_map(|ix| cover.uses.get(*ix));
    let claims = uses.map(|used| UseReport {
        claim: claim_report(article, used.claim, used.claim.get(article)),
        quote: words(article, cover, used.span, lang),
    });
    SentenceReport {
        text: words(article, cover, sentence.span, lang),
        carries: sentence.carries.word(),
        claims: claims.collect(),
    }
}

fn fact_report<'a>(
    article: &'a Article,
    claim_ref: ClaimRef,
    claim: &Claim,
    lang: LangIx,
) -> FactReport<'a> {
    let beyond = match claim_ref.part {
        0 => grounds(article, claim_ref.entity),
        _ => Vec::new(),
    };
    let beyond = beyond.into_iter().map(|ground| GroundReport {
        aspect: ground.aspect.word(),
        basis: ground.kind.word(),
        note: ground.note.map(|note| note.get(lang).0),
    });
    FactReport {
        claim: claim_report(article, claim_ref, claim),
        quotes: claim.evidence.len(),
        grounds: beyond.collect(),
    }
}

fn claim_report<'a>(article: &'a Article, claim_ref: ClaimRef, claim: &Claim) -> ClaimReport<'a> {
    ClaimReport {
        id: claim_id(article, claim_ref),
        kind: claim_kind(article, claim_ref),
        status: claim.status.word(),
        form: claim.voice.form.word(),
        speaker: &article.entry(claim.voice.speaker).id,
        office: claim.voice.office.map(|office| office.word()),
    }
}
