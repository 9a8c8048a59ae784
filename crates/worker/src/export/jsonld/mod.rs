//! JSON-LD 1.1 with the vocabulary of schema.org: the article, what it is about and whom it mentions,
//! and each fact as a `Claim` (a quotation as a `Quotation`) with the words it rests on. What others say of it is a claim
//! about the claim; figures are `Observation`s; a movement is a `Trip` as well. That a fact contradicts or corrects another
//! is said by the Citation Typing Ontology (CiTO), since schema.org has no word for it.
//!
//! An event has a `startDate` only if the article knows the day; a bounded or an unknown date is said in
//! words. The headline is a `headline` only if it is the publisher's own, else only a `name`.

mod claims;
mod things;
mod words;

use super::json::{Fields, Json};
use super::made::Made;
use super::shared::{ExportedFact, Shared};
use article::{BasisKind, EntityId, EntityRef, Opposition};
use claims::{claim, subjects};
use compact::sort::CompactSort;
use explorer::relations::ClaimRef;
use words::{Node, claim_iri, in_language, named, reference, text};

/// The article with all that it speaks of, as one graph; the article comes first.
pub(super) fn article(shared: &Shared) -> Made {
    let article = shared.article;
    let facts = shared.facts(false);
    let mut graph: Vec<Json> = Vec::new();
    graph.push(news_article(shared, &facts).into());
    for entity in article.entity_ids() {
        let node = match article.entity(entity) {
            EntityRef::Place(id) => Some(things::place(shared, article.place(id))),
            EntityRef::Party(id) => Some(things::party(shared, article.party(id))),
            EntityRef::Topic(_) => Some(named(shared, entity, "Thing")),
            EntityRef::Event(id) => Some(things::event(shared, article.event(id))),
            // These are claims and nothing else.
            EntityRef::Relation(_) | EntityRef::Quotation(_) => None,
        };
        graph.extend(node.map(Json::from));
        graph.extend(things::figures(shared, entity).into_iter().map(Json::from));
    }
    graph.extend(
        facts
            .iter()
            .map(|fact| Json::from(claim(shared, fact, None))),
    );
    let entries = graph.len();
    Made::of(document(shared, graph), entries)
}

/// One claim by one of its quotes, with the article it is part of and the names of what it speaks of.
pub(super) fn fact(shared: &Shared, fact: &ExportedFact, quote: usize) -> Made {
    let article = shared.article;
    let entity = fact.claim_ref.entity;
    let mut named_in: Vec<EntityId> = subjects(shared, fact);
    named_in.extend(shared.said(fact).iter().map(|said| said.voice.speaker));
    named_in.extend([entity, fact.claim.voice.speaker, shared.publisher().entity]);
    named_in.compact_sort();
    named_in.dedup();
    let mut graph: Vec<Json> = vec![claim(shared, fact, Some(quote)).into()];
    graph.push(source(shared, Fields::new()).into());
    for entity in named_in {
        let kind: Json = match article.entity(entity) {
            EntityRef::Place(id) => article.place(id).kind.schema_type().into(),
            EntityRef::Party(id) => things::party_type(article.party(id)).into(),
            EntityRef::Topic(_) => "Thing".into(),
            EntityRef::Event(id) => things::event_type(article.event(id)),
            EntityRef::Relation(_) | EntityRef::Quotation(_) => continue,
        };
        graph.push(named(shared, entity, kind).into());
    }
    // What else it refers to: other facts, and the numbers with what they are of.
    let mut others = Vec::new();
    if fact.claim_ref.part == 0 {
        for how in [Opposition::Contradicts, Opposition::Corrects] {
            others.extend(shared.opposed(entity, how));
        }
    } else if matches!(article.entity(entity), EntityRef::Relation(_)) {
        others.push(entity);
    }
    others.compact_sort();
    others.dedup();
    for entity in others {
        let other = shared.fact(ClaimRef { entity, part: 0 });
        let node = Fields::new()
            .with("@type", "Claim")
            .with("@id", claim_iri(shared, &other));
        let name = in_language(shared, &other.what, other.what_lang);
        graph.push(node.with("name", name).into());
    }
    if fact.figure.is_some() {
        graph.extend(things::figures(shared, entity).into_iter().map(Json::from));
    }
    Made::of(document(shared, graph), 1)
}

fn document(shared: &Shared, graph: Vec<Json<'static>>) -> String {
    let opposed = !shared.article.opposed.is_empty();
    let terms = Fields::new()
        .with("@language", shared.tag())
        .maybe("cito", opposed.then_some("http://purl.org/spar/cito/"));
    let context = vec![Json::from("https://schema.org"), terms.into()];
    let document = Fields::new()
        .with("@context", context)
        .with("@graph", graph);
    Json::from(document).file()
}

/// What the article is, without what it says.
fn source(shared: &Shared, fields: Node) -> Node {
    let article = shared.article;
    let has_headline = article.title.basis.kind == BasisKind::Stated;
    let title = || text(shared, &article.title.text);
    let published = shared.published().map(|day| day.to_string());
    fields
        .with("@type", "NewsArticle")
        .with("@id", shared.article_iri())
        .with("name", title())
        .maybe("headline", has_headline.then(title))
        .with("inLanguage", shared.original())
        .maybe("url", shared.page())
        .maybe("datePublished", published)
        .with("publisher", reference(shared, &shared.publisher().id))
        .maybe("copyrightNotice", shared.rights())
}

fn news_article(shared: &Shared, facts: &[ExportedFact]) -> Node {
    let article = shared.article;
    let of = |wanted: fn(EntityRef) -> bool| {
        let all = article.entity_ids();
        // The text does not mention what it does not name.
        let all = all.filter(|id| wanted(article.entity(*id)) && article.reference(*id).is_none());
        all.map(|id| reference(shared, shared.id(id)))
            .collect::<Vec<_>>()
    };
    let dateline = article
        .dateline
        .map(|id| reference(shared, &shared.place(id).id));
    let translations = article.translations.iter().map(|translation| {
        let fields = Fields::new()
            .with("@type", "CreativeWork")
            .with("inLanguage", article.tag(translation.language))
            .with("creditText", text(shared, &translation.by));
        Json::from(fields)
    });
    let parts = facts.iter().map(|fact| {
        let id = Fields::new().with("@id", claim_iri(shared, fact));
        Json::from(id)
    });
    source(shared, Fields::new())
        .maybe("locationCreated", dateline)
        .list("workTranslation", translations.collect())
        .list("about", of(|entity| matches!(entity, EntityRef::Topic(_))))
        .list(
            "mentions",
            of(|entity| {
                matches!(
                    entity,
                    EntityRef::Place(_) | EntityRef::Party(_) | EntityRef::Event(_)
                )
            }),
        )
        .list("hasPart", parts.collect())
}
