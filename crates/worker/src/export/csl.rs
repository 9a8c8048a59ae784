//! CSL-JSON (schema 1.0.2 of the Citation Style Language): an array with one item. What the schema has
//! no field for stands in `custom`.

use super::bibliography::Source;
use super::json::{Fields, Json};
use super::made::Made;
use super::shared::{ExportedFact, Shared};

/// The article as a source, or one fact.
pub(super) fn write(shared: &Shared, fact: Option<(&ExportedFact, usize)>) -> Made {
    let source = Source::new(shared, fact);
    let note = source.note();
    let author = Fields::new().with("literal", source.publisher);
    let issued = source.issued.map(|(year, month, day)| {
        let parts = [
            Some(f64::from(year)),
            month.map(f64::from),
            day.map(f64::from),
        ];
        let parts: Json = parts.into_iter().flatten().collect();
        Fields::new().with("date-parts", vec![parts])
    });
    let custom = Fields::new().maybe("rights", source.rights);
    let custom = match fact {
        None => custom,
        Some((fact, _)) => shared.claim_fields(
            custom
                .with("fact", fact.id.clone())
                .with("what", fact.what.clone()),
            fact,
        ),
    };
    let custom = custom.maybe("paragraph", source.paragraph);
    let keywords = source.keywords.join(", ");
    let item = Fields::new()
        .with("id", source.key)
        .with("type", "article-newspaper")
        .with("title", source.title)
        .with("author", vec![author.into()])
        .with("container-title", source.publisher)
        .with("publisher", source.publisher)
        .maybe("issued", issued)
        .maybe("URL", source.url)
        .with("language", source.language)
        .maybe("abstract", source.quote)
        .maybe("note", note)
        .maybe("keyword", (!keywords.is_empty()).then_some(keywords))
        .with("custom", custom);
    Made::of(Json::List(vec![item.into()]).file(), 1)
}
