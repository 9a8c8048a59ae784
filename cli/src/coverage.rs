//! `cargo xtask coverage ARTICLE`: what each sentence carries, and how each fact is supported.

use std::fmt::Write;
use std::process::ExitCode;

use crate::args::Args;
use crate::failure::Result;
use crate::{Opened, language, only_file, open};
use article::{Article, BasisKind, Claim, LangIx};
use explorer::coverage::{
    Carries, Coverage, Ground, PassageCover, SentenceCover, Totals, all_claims, claim_id,
    claim_kind, claims_fact, grounds, supports,
};
use explorer::text::slice;
use worker::export::json::{Fields, Json};

const USAGE: &str = "cargo xtask coverage ARTICLE [--lang L] [--json]";

pub fn run(mut args: Args) -> Result<ExitCode> {
    let json = args.flag("--json");
    let lang = args.value("--lang")?;
    let file = only_file(args, USAGE)?;
    let loaded = match open(&file) {
        Opened::Article(loaded) => loaded,
        Opened::Not(code) => return Ok(code),
    };
    let article = loaded.article();
    let (lang, _) = language(article, lang.as_deref())?;
    let coverage = Coverage::new(article, lang);
    if json {
        print!("{}", as_json(article, &coverage).file());
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
    let speaker = &article.party(claim.voice.speaker).entry.id;
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

fn as_json<'a>(article: &'a Article, coverage: &Coverage) -> Json<'a> {
    let lang = coverage.lang;
    let t = coverage.totals;
    let totals = Fields::new()
        .with("passages", t.passages)
        .with("sentences", t.sentences)
        .with("withFact", t.with_fact)
        .with("withNames", t.with_names)
        .with("unused", t.unused)
        .with("claims", t.claims)
        .with("facts", t.facts)
        .with("plain", t.plain)
        .with("reported", t.reported)
        .with("direct", t.direct)
        .with("quotes", t.quotes)
        .with("untranslated", t.untranslated)
        .with("derived", t.derived)
        .with("reference", t.reference);
    let passages = coverage.passages.iter().map(|cover| {
        let sentences = cover.sentences.iter();
        Fields::new()
            .with("id", &*article.passage(cover.passage).id)
            .with(
                "sentences",
                sentences
                    .map(|sentence| self::sentence(article, cover, sentence, lang))
                    .collect::<Json>(),
            )
    });
    let facts = all_claims(article).filter(|(claim, _)| claims_fact(article, *claim));
    let facts = facts.map(|(claim_ref, claim)| {
        let fields = Fields::new()
            .with("id", claim_id(article, claim_ref))
            .with("kind", claim_kind(article, claim_ref));
        let beyond = match claim_ref.part {
            0 => grounds(article, claim_ref.entity),
            _ => Vec::new(),
        };
        let beyond = beyond.into_iter().map(|ground| {
            Fields::new()
                .with("aspect", ground.aspect.word())
                .with("basis", ground.kind.word())
                .maybe("note", ground.note.map(|note| note.get(lang).0))
        });
        voiced(article, fields, claim)
            .with("quotes", claim.evidence.len())
            .with("grounds", beyond.collect::<Json>())
    });
    Fields::new()
        .with("article", &*article.id)
        .with("language", article.tag(lang))
        .with("totals", totals)
        .with("passages", passages.collect::<Json>())
        .with("facts", facts.collect::<Json>())
        .into()
}

fn sentence<'a>(
    article: &'a Article,
    cover: &PassageCover,
    sentence: &SentenceCover,
    lang: LangIx,
) -> Fields<'a> {
    let uses = sentence.uses.iter().filter_map(|ix| cover.uses.get(*ix));
    let claims = uses.map(|used| {
        let fields = Fields::new()
            .with("id", claim_id(article, used.claim))
            .with("kind", claim_kind(article, used.claim));
        let fields = voiced(article, fields, used.claim.get(article));
        fields.with("quote", words(article, cover, used.span, lang))
    });
    Fields::new()
        .with("text", words(article, cover, sentence.span, lang))
        .with("carries", sentence.carries.word())
        .with("claims", claims.collect::<Json>())
}

fn voiced<'a>(article: &'a Article, fields: Fields<'a>, claim: &Claim) -> Fields<'a> {
    let office = claim.voice.office.map(|office| office.word());
    fields
        .with("status", claim.status.word())
        .with("form", claim.voice.form.word())
        .with("speaker", &*article.party(claim.voice.speaker).entry.id)
        .maybe("office", office)
}
