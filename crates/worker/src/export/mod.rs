//! Exports: the article's facts in the formats of others, one file a format.
//!
//! A format that has room for it carries for every fact its sentence, status, voice and language, and
//! once the source and the rights in the text. What a format cannot say without saying too much (a day
//! for an event that has none) is left out, and [`Exported::left_out`] names it.
//!
//! Nothing here asks the clock or the browser: the same article, format and options give the same
//! bytes.

mod annotations;
mod article;
mod bibliography;
mod bibtex;
mod csl;
mod csv;
mod days;
mod edges;
mod fields;
mod figures;
mod geojson;
mod graphml;
mod icalendar;
mod involved;
pub mod json;
mod jsonld;
mod linked_places;
mod made;
mod markdown;
mod options;
mod points;
mod ris;
mod route;
mod said;
mod shared;

pub use explorer::protocol::format::Format;
pub use options::Options;

use ::article::EntityId;
use explorer::loaded::LoadedArticle;
use explorer::relations::ClaimRef;
use made::Made;
use shared::Shared;

/// An exported file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exported {
    /// What it holds; to be saved as UTF-8 as it is.
    pub text: String,
    /// How to call it: Latin letters, digits, hyphens and dots.
    pub file_name: String,
    /// Its media type, with parameters.
    pub media_type: &'static str,
    /// How many entries it has: lines, features, events, edges, entries.
    pub entries: usize,
    /// What the format cannot hold, in the file's order.
    pub left_out: Vec<EntityId>,
}

/// A whole article in a format.
pub fn export(loaded: LoadedArticle, format: Format, options: &Options) -> Exported {
    let shared = &Shared::new(loaded, options);
    let made = match format {
        Format::Markdown => markdown::report(shared),
        Format::Facts => csv::facts(shared, !options.raw),
        Format::Relations => csv::relations(shared, !options.raw),
        Format::JsonLd => jsonld::article(shared),
        Format::Annotations => annotations::collection(shared),
        Format::GeoJson => geojson::collection(shared),
        Format::LinkedPlaces => linked_places::collection(shared),
        Format::Calendar => icalendar::calendar(shared),
        Format::GraphMl => graphml::graph(shared),
        Format::BibTex => bibtex::write(shared, None),
        Format::Ris => ris::write(shared, None),
        Format::CslJson => csl::write(shared, None),
        Format::Article => Made::of(article::write(shared.article), 1),
    };
    // The article holds all of its languages.
    let lang = match format {
        Format::Article => None,
        _ => Some(shared.tag()),
    };
    exported(shared, format, made, &[], lang)
}

/// One fact, to be cited: a claim by one of its quotes. `None` where the format has no such form (see
/// [`Format::has_fact`]) or the claim no such quote.
pub fn export_fact(
    loaded: LoadedArticle,
    claim: ClaimRef,
    quote: usize,
    format: Format,
    options: &Options,
) -> Option<Exported> {
    let shared = &Shared::new(loaded, options);
    let fact = shared.fact(claim);
    fact.claim.evidence.get(quote)?;
    let made = match format {
        Format::Markdown => markdown::fact(shared, &fact, quote),
        Format::JsonLd => jsonld::fact(shared, &fact, quote),
        Format::Annotations => annotations::fact(shared, &fact, quote),
        Format::BibTex => bibtex::write(shared, Some((&fact, quote))),
        Format::Ris => ris::write(shared, Some((&fact, quote))),
        Format::CslJson => csl::write(shared, Some((&fact, quote))),
        Format::Facts
        | Format::Relations
        | Format::GeoJson
        | Format::LinkedPlaces
        | Format::Calendar
        | Format::GraphMl
        | Format::Article => return None,
    };
    let lang = Some(shared.tag());
    Some(exported(shared, format, made, &[&fact.id], lang))
}

fn exported(
    shared: &Shared,
    format: Format,
    made: Made,
    parts: &[&str],
    lang: Option<&str>,
) -> Exported {
    let mut name = shared.article.id.clone();
    for part in parts {
        name.push('-');
        name.push_str(part);
    }
    name.push_str(format.stem());
    for part in lang.into_iter().chain([format.extension()]) {
        name.push('.');
        name.push_str(part);
    }
    // The check lets nothing else through, but a name of a file must not depend on that.
    name.retain(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'));
    Exported {
        text: made.text,
        file_name: name,
        media_type: format.media_type(),
        entries: made.entries,
        left_out: made.left_out,
    }
}
