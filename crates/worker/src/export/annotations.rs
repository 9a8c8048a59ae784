//! W3C Web Annotation Data Model (Recommendation of 23 February 2017): each quote that a claim rests
//! on, as an annotation.
//!
//! Its first target is the passage as this project has it: a FragmentSelector with the passage's id,
//! refined by the quote and by its position. Positions count Unicode code points from 0, the end
//! excluded, as the recommendation asks. Its second target is the original page, where only the quote
//! can be looked for.

use super::json::{Fields, Json};
use super::made::Made;
use super::shared::{ExportedFact, Shared};
use article::beside::{USUAL_LENGTH, after, before};
use article::edtf::Edtf;
use article::{Anchor, LangIx, Span};

/// The context of every annotation.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// Every quote of every claim, those of names included, as a collection with one page.
pub(super) fn collection(shared: &Shared) -> Made {
    let mut items: Vec<Json> = Vec::new();
    for fact in shared.facts(true) {
        let quotes = fact.claim.evidence.iter().enumerate();
        items.extend(quotes.map(|(ix, anchor)| annotation(shared, &fact, ix, anchor).into()));
    }
    let entries = items.len();
    let page = Fields::new()
        .with("id", shared.urn(&["annotations", "1"]))
        .with("type", "AnnotationPage")
        .with("startIndex", 0_usize)
        .with("items", items);
    let source = shared.page();
    let rights = shared.rights().map(|rights| {
        // The model's own `rights` must be an address; Dublin Core's may be words.
        let fields = Fields::new().with("@value", rights);
        fields.with("@language", shared.tag())
    });
    let collection = Fields::new()
        .with("@context", CONTEXT)
        .with("id", shared.urn(&["annotations"]))
        .with("type", "AnnotationCollection")
        .with("label", shared.text(&shared.article.title.text))
        .maybe("dc:source", source)
        .with("dc:publisher", shared.text(&shared.publisher().name))
        .maybe("dc:date", shared.published_date().map(Edtf::to_string))
        .maybe("dc:rights", rights)
        .with("total", entries)
        .with("first", page);
    Made::of(Json::from(collection).file(), entries)
}

/// One quote of a claim, as an annotation of its own.
pub(super) fn fact(shared: &Shared, fact: &ExportedFact, quote: usize) -> Made {
    let Some(anchor) = fact.claim.evidence.get(quote) else {
        return Made::of(String::new(), 0);
    };
    let context = Fields::new().with("@context", CONTEXT);
    let annotation = fields(context, shared, fact, quote, anchor);
    Made::of(Json::from(annotation).file(), 1)
}

fn annotation(
    shared: &Shared,
    fact: &ExportedFact,
    quote: usize,
    anchor: &'static Anchor,
) -> Fields<'static> {
    fields(Fields::new(), shared, fact, quote, anchor)
}

fn fields(
    before: Fields<'static>,
    shared: &Shared,
    fact: &ExportedFact,
    quote: usize,
    anchor: &'static Anchor,
) -> Fields<'static> {
    let said = shared.said_at(fact, quote);
    let own = (fact.claim.voice, fact.claim.status);
    let (voice, status) = said.map_or(own, |said| (said.voice, said.status));
    let body = |value: String, language: Option<&'static str>, purpose: &'static str| {
        let fields = Fields::new()
            .with("type", "TextualBody")
            .with("value", value)
            .with("format", "text/plain")
            .maybe("language", language)
            .with("purpose", purpose);
        Json::from(fields)
    };
    let what = shared.article.tag(fact.what_lang);
    let words = Some(shared.words.tag());
    let says = format!(
        "{}. {}",
        shared.status(fact.claim_ref, status),
        shared.voice(voice)
    );
    let tag = |kind: &str, word: &str| body(format!("{kind}:{word}"), None, "tagging");
    let mut bodies = vec![
        body(fact.what.clone(), Some(what), "describing"),
        body(says, words, "describing"),
        tag("kind", fact.kind),
        tag("status", status.word()),
        tag("form", voice.form.word()),
    ];
    bodies.extend(voice.office.map(|office| tag("office", office.word())));
    if let Some(link) = shared.link(fact.claim_ref, anchor) {
        let fields = Fields::new()
            .with("type", "SpecificResource")
            .with("source", link)
            .with("purpose", "linking");
        bodies.push(fields.into());
    }
    let mut targets = vec![passage(shared, anchor)];
    targets.extend(original(shared, anchor));
    before
        .with(
            "id",
            shared.urn(&["annotation", &fact.id, &quote.to_string()]),
        )
        .with("type", "Annotation")
        .with("motivation", "describing")
        .with("body", bodies)
        .with("target", targets)
}

/// The words in the passage as it is here, in the content's language if it has them.
fn passage(shared: &Shared, anchor: &'static Anchor) -> Json<'static> {
    let article = shared.article;
    let has = |lang: &LangIx| anchor.span(*lang).is_some();
    let lang = Some(shared.lang).filter(has).unwrap_or(LangIx::ORIGINAL);
    let source = Fields::new()
        .with(
            "id",
            shared
                .address()
                .map_or_else(|| shared.urn(&[]), String::from),
        )
        .with("type", "Text")
        .with("language", article.tag(lang));
    let text = article
        .passage_text(anchor.passage, lang)
        .unwrap_or_default();
    let span = anchor.span(lang).unwrap_or(Span { start: 0, end: 0 });
    let refined = vec![quote_selector(text, span), position_selector(text, span)];
    let selector = Fields::new()
        .with("type", "FragmentSelector")
        .with("conformsTo", "http://tools.ietf.org/rfc/rfc3236")
        .with("value", &*article.passage(anchor.passage).id)
        .with("refinedBy", refined);
    Fields::new()
        .with("type", "SpecificResource")
        .with("source", source)
        .with("selector", selector)
        .into()
}

/// The words in the publisher's page.
fn original(shared: &Shared, anchor: &'static Anchor) -> Option<Json<'static>> {
    let url = shared.page()?;
    let text = shared
        .article
        .passage_text(anchor.passage, LangIx::ORIGINAL)?;
    let span = anchor.span(LangIx::ORIGINAL)?;
    let source = Fields::new()
        .with("id", url)
        .with("type", "Text")
        .with("format", "text/html")
        .with("language", shared.original());
    let fields = Fields::new()
        .with("type", "SpecificResource")
        .with("source", source)
        .with("selector", quote_selector(text, span));
    Some(fields.into())
}

/// TextQuoteSelector: the words, and up to 32 characters before and after them, from a word's start to
/// a word's end.
fn quote_selector(text: &'static str, span: Span) -> Json<'static> {
    let (start, end) = (span.start as usize, span.end as usize);
    let before = before(text.get(..start).unwrap_or_default(), USUAL_LENGTH);
    let after = after(text.get(end..).unwrap_or_default(), USUAL_LENGTH);
    let some = |text: &'static str| (!text.is_empty()).then_some(text);
    Fields::new()
        .with("type", "TextQuoteSelector")
        .with("exact", text.get(start..end).unwrap_or_default())
        .maybe("prefix", some(before))
        .maybe("suffix", some(after))
        .into()
}

/// TextPositionSelector, in code points.
fn position_selector(text: &str, span: Span) -> Json<'static> {
    let points = |end: u32| {
        text.get(..end as usize)
            .map_or(0, |text| text.chars().count())
    };
    Fields::new()
        .with("type", "TextPositionSelector")
        .with("start", points(span.start))
        .with("end", points(span.end))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_code_points() {
        // A map (four bytes, two UTF-16 units), a letter of two bytes, one of one byte.
        let text = "🗺ж x";
        let span = Span { start: 4, end: 8 };
        let expected = Fields::new()
            .with("type", "TextPositionSelector")
            .with("start", 1_usize)
            .with("end", 4_usize);
        assert_eq!(position_selector(text, span), Json::from(expected));
    }
}
