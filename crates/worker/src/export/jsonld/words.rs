//! Names, references and tagged words.

use super::super::json::{Fields, Json};
use super::super::shared::{ExportedFact, Shared};
use article::{EntityId, LangIx, Text};

pub(super) type Node = Fields<'static>;

pub(super) fn node(shared: &Shared, kind: impl Into<Json<'static>>, id: &str) -> Node {
    Fields::new()
        .with("@type", kind)
        .with("@id", shared.iri(id))
}

pub(super) fn named(shared: &Shared, entity: EntityId, kind: impl Into<Json<'static>>) -> Node {
    let entry = shared.article.entry(entity);
    node(shared, kind, &entry.id)
        .with("name", text(shared, &entry.name))
        .maybe(
            "alternateName",
            entry.short.as_ref().map(|short| text(shared, short)),
        )
        .maybe(
            "disambiguatingDescription",
            entry.note.as_ref().map(|note| text(shared, note)),
        )
}

/// The identifier of a claim.
pub(super) fn claim_iri(shared: &Shared, fact: &ExportedFact) -> String {
    match fact.kind {
        "relation" | "quotation" => shared.iri(&fact.entry.id),
        // The event or the person has that name; the claim about it needs its own.
        _ => shared.urn(&["claim", &fact.id]),
    }
}

/// A node by its identifier alone.
pub(super) fn reference(shared: &Shared, id: &str) -> Json<'static> {
    Fields::new().with("@id", shared.iri(id)).into()
}

/// A text of the article, tagged if it is not in the document's language.
pub(super) fn text(shared: &Shared, text: &'static Text) -> Json<'static> {
    let (words, lang) = text.get(shared.lang);
    in_language(shared, words, lang)
}

/// Words in a language of the article.
pub(super) fn in_language(shared: &Shared, words: &str, lang: LangIx) -> Json<'static> {
    tagged(words, shared.article.tag(lang), shared.tag())
}

/// Words of the interface.
pub(super) fn worded(shared: &Shared, words: &str) -> Json<'static> {
    tagged(words, shared.words.tag(), shared.tag())
}

fn tagged(words: &str, tag: &'static str, document: &str) -> Json<'static> {
    if tag.eq_ignore_ascii_case(document) {
        return words.to_owned().into();
    }
    Fields::new()
        .with("@value", words.to_owned())
        .with("@language", tag)
        .into()
}

/// A word of the format, with its name in the reader's language.
pub(super) fn term(
    shared: &Shared,
    set: &'static str,
    code: &'static str,
    name: Option<&str>,
) -> Json<'static> {
    let set = Fields::new()
        .with("@type", "DefinedTermSet")
        .with("name", set);
    Fields::new()
        .with("@type", "DefinedTerm")
        .with("termCode", code)
        .maybe("name", name.map(|name| worded(shared, name)))
        .with("inDefinedTermSet", set)
        .into()
}
