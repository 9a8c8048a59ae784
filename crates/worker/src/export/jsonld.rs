//! JSON-LD 1.1 with the vocabulary of schema.org: the article, what it is about and whom it mentions,
//! and each fact as a `Claim` (a quotation as a `Quotation`) with the words it rests on.
//!
//! An event has a `startDate` only if the article knows the day; a bounded or an unknown date is said in
//! words. The headline is a `headline` only if it is the publisher's own, else only a `name`.

use super::json::{Fields, Json};
use super::made::Made;
use super::shared::{ExportedFact, Shared, exact_days};
use article::edtf::Edtf;
use article::{
    BasisKind, Claim, EntityId, EntityRef, Event, Form, LangIx, Party, PartyKind, Place, PlaceKind,
    Text,
};
use explorer::i18n::words;

type Node = Fields<'static>;

/// The article with all that it speaks of, as one graph; the article comes first.
pub(super) fn article(shared: &Shared) -> Made {
    let article = shared.article;
    let facts = shared.facts(false);
    let mut graph: Vec<Json> = Vec::new();
    graph.push(news_article(shared, &facts).into());
    for entity in article.entity_ids() {
        let node = match article.entity(entity) {
            EntityRef::Place(id) => place(shared, article.place(id)),
            EntityRef::Party(id) => party(shared, article.party(id)),
            EntityRef::Topic(_) => named(shared, entity, "Thing"),
            EntityRef::Event(id) => event(shared, article.event(id)),
            // These are claims and nothing else.
            EntityRef::Relation(_) | EntityRef::Quotation(_) => continue,
        };
        graph.push(node.into());
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
    let speaker = fact.claim.voice.speaker;
    let publisher = shared.publisher().entity;
    let mut named_in: Vec<EntityId> = shared.loaded.relations().neighbours(entity).to_vec();
    named_in.extend([entity, speaker, publisher]);
    named_in.sort_unstable();
    named_in.dedup();
    let mut graph: Vec<Json> = vec![claim(shared, fact, Some(quote)).into()];
    graph.push(source(shared, Fields::new()).into());
    for entity in named_in {
        let kind = match article.entity(entity) {
            EntityRef::Place(id) => article.place(id).kind.schema_type(),
            EntityRef::Party(id) => party_type(article.party(id)),
            EntityRef::Topic(_) => "Thing",
            EntityRef::Event(_) => "Event",
            EntityRef::Relation(_) | EntityRef::Quotation(_) => continue,
        };
        graph.push(named(shared, entity, kind).into());
    }
    Made::of(document(shared, graph), 1)
}

fn document(shared: &Shared, graph: Vec<Json<'static>>) -> String {
    let language = Fields::new().with("@language", shared.tag());
    let context = vec![Json::from("https://schema.org"), language.into()];
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
        let all = all.filter(|id| wanted(article.entity(*id)));
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

fn node(shared: &Shared, kind: &'static str, id: &str) -> Node {
    Fields::new()
        .with("@type", kind)
        .with("@id", shared.iri(id))
}

fn named(shared: &Shared, entity: EntityId, kind: &'static str) -> Node {
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

fn party_type(party: &Party) -> &'static str {
    match party.kind {
        PartyKind::Person => "Person",
        // The vocabulary has no word for a delegation or "colleagues".
        PartyKind::Organisation | PartyKind::Group => "Organization",
    }
}

fn place(shared: &Shared, place: &'static Place) -> Node {
    let code = place.iso.as_ref().map(|iso| {
        Fields::new()
            .with("@type", "PropertyValue")
            .with("propertyID", "ISO 3166-1 alpha-2")
            .with("value", iso.as_str())
    });
    // A region has no agreed middle.
    let point = place
        .point
        .as_ref()
        .filter(|_| place.kind != PlaceKind::Region);
    let point = point.map(|point| {
        Fields::new()
            .with("@type", "GeoCoordinates")
            .with("latitude", point.lat)
            .with("longitude", point.lon)
            .with("description", text(shared, &point.source))
    });
    let within = place.within.as_ref();
    named(shared, place.entry.entity, place.kind.schema_type())
        .maybe("identifier", code)
        .maybe("geo", point)
        .maybe(
            "containedInPlace",
            within.map(|larger| reference(shared, &shared.place(larger.place).id)),
        )
}

fn party(shared: &Shared, party: &'static Party) -> Node {
    let group = (party.kind == PartyKind::Group).then_some("group");
    let titles = party.roles.iter().map(|role| text(shared, &role.title));
    let bodies = party.roles.iter().filter_map(|role| {
        let of = role.of?;
        // A role in an event is no affiliation.
        matches!(shared.article.entity(of), EntityRef::Party(_))
            .then(|| reference(shared, shared.id(of)))
    });
    let seat = party
        .seat
        .as_ref()
        .filter(|_| party.kind != PartyKind::Person);
    named(shared, party.entry.entity, party_type(party))
        .maybe("additionalType", group)
        .list("jobTitle", titles.collect())
        .list("affiliation", bodies.collect())
        .maybe(
            "location",
            seat.map(|seat| reference(shared, &shared.place(seat.place).id)),
        )
}

fn event(shared: &Shared, event: &'static Event) -> Node {
    let article = shared.article;
    let date = event.when.as_ref().and_then(|when| when.date.as_ref());
    let days = date.and_then(exact_days);
    let end = days.filter(|(first, last)| first != last);
    let mut attendees = Vec::new();
    let mut about: Vec<Json> = Vec::new();
    for participant in &event.participants {
        let list = match article.entity(participant.who) {
            EntityRef::Party(_) => &mut attendees,
            _ => &mut about,
        };
        list.push(reference(shared, shared.id(participant.who)));
    }
    let topics = event.topics.iter();
    about.extend(topics.map(|topic| reference(shared, &article.topic(*topic).entry.id)));
    let whole = event.part_of.map(|whole| &article.event(whole).entry.id);
    named(shared, event.entry.entity, "Event")
        .maybe("startDate", days.map(|(first, _)| first.to_string()))
        .maybe("endDate", end.map(|(_, last)| last.to_string()))
        .with(
            "description",
            worded(
                shared,
                &shared.when(event.entry.claim.status, event.when.as_ref()),
            ),
        )
        .maybe(
            "location",
            event
                .place
                .as_ref()
                .map(|at| reference(shared, &shared.place(at.place).id)),
        )
        .maybe("superEvent", whole.map(|id| reference(shared, id)))
        .list("attendee", attendees)
        .list("about", about)
}

/// A fact: a quotation as such, any other as a claim. With all of its quotes, or with one.
fn claim(shared: &Shared, fact: &ExportedFact, quote: Option<usize>) -> Node {
    let article = shared.article;
    let is = fact.claim;
    let speaker = shared.id(is.voice.speaker);
    let quotes = is.evidence.iter().enumerate();
    let quotes = quotes.filter(|(ix, _)| quote.is_none_or(|wanted| wanted == *ix));
    let mut words = Vec::new();
    for (_, anchor) in quotes {
        let (original, translated) = shared.quote(anchor);
        let translation = translated.map(|words| {
            let fields = Fields::new().with("@type", "Quotation").with("text", words);
            fields.with("inLanguage", shared.tag())
        });
        let by = match is.voice.form {
            Form::Direct => speaker,
            Form::Plain | Form::Reported => &shared.publisher().id,
        };
        let fields = Fields::new()
            .with("@type", "Quotation")
            .with("text", in_language(shared, original, LangIx::ORIGINAL))
            .with("inLanguage", shared.original())
            .with("creator", reference(shared, by))
            .with("isBasedOn", Fields::new().with("@id", shared.article_iri()))
            .with("position", anchor.passage.number() + 1)
            .maybe("workTranslation", translation)
            .maybe("url", shared.link(fact.claim_ref, anchor))
            .maybe("citation", shared.sentence(anchor));
        words.push(Json::from(fields));
    }
    let tied = shared
        .loaded
        .relations()
        .neighbours(fact.claim_ref.entity)
        .iter();
    let mut about: Vec<Json> = tied
        .filter(|id| {
            let entity = article.entity(**id);
            !matches!(entity, EntityRef::Relation(_) | EntityRef::Quotation(_))
        })
        .map(|id| reference(shared, shared.id(*id)))
        .collect();
    let is_claim_only = matches!(fact.kind, "relation" | "quotation");
    if !is_claim_only {
        about.insert(0, reference(shared, &fact.entry.id));
    }
    let date = fact.when.and_then(|when| when.date.as_ref());
    let kind = match fact.kind {
        "quotation" => "Quotation",
        _ => "Claim",
    };
    let fields = Fields::new()
        .with("@type", kind)
        .with("@id", claim_iri(shared, fact))
        .with("name", in_language(shared, &fact.what, fact.what_lang))
        .with("creator", reference(shared, speaker))
        .with("keywords", terms(shared, is))
        .with(
            "creditText",
            worded(
                shared,
                &words::voice(shared.words, article, is.voice, shared.lang),
            ),
        )
        .maybe("temporalCoverage", date.map(Edtf::to_string))
        .list("about", about);
    if kind == "Quotation" {
        let text = fact.quotation_text(shared, quote);
        let fields = fields
            .with("text", in_language(shared, &text, LangIx::ORIGINAL))
            .with("inLanguage", shared.original())
            .with("isBasedOn", Fields::new().with("@id", shared.article_iri()));
        // The words again, each with its place and its translation.
        return fields.list("hasPart", words);
    }
    fields.with("appearance", words)
}

impl ExportedFact {
    /// The words of a quotation, or of one of its quotes, in the original.
    fn quotation_text(&self, shared: &Shared, quote: Option<usize>) -> String {
        let quotes = self.claim.evidence.iter().enumerate();
        let quotes = quotes.filter(|(ix, _)| quote.is_none_or(|wanted| wanted == *ix));
        let words: Vec<&str> = quotes.map(|(_, anchor)| shared.quote(anchor).0).collect();
        words.join(" … ")
    }
}

/// Status, form and office as terms: the word of the format, and its name in the reader's language.
fn terms(shared: &Shared, claim: &'static Claim) -> Vec<Json<'static>> {
    let term = |set: &'static str, code: &'static str, name: Option<&'static str>| {
        let set = Fields::new()
            .with("@type", "DefinedTermSet")
            .with("name", set);
        let fields = Fields::new()
            .with("@type", "DefinedTerm")
            .with("termCode", code)
            .maybe("name", name.map(|name| worded(shared, name)))
            .with("inDefinedTermSet", set);
        Json::from(fields)
    };
    let form = shared.words.t(words::form(claim.voice.form));
    let mut terms = vec![
        term(
            "dateline/1 status",
            claim.status.word(),
            Some(shared.status(claim)),
        ),
        term("dateline/1 voice", claim.voice.form.word(), Some(form)),
    ];
    let office = claim.voice.office;
    terms.extend(office.map(|office| term("dateline/1 office", office.word(), None)));
    terms
}

fn claim_iri(shared: &Shared, fact: &ExportedFact) -> String {
    match fact.kind {
        "relation" | "quotation" => shared.iri(&fact.entry.id),
        // The event or the person has that name; the claim about it needs its own.
        _ => shared.urn(&["claim", &fact.id]),
    }
}

fn reference(shared: &Shared, id: &str) -> Json<'static> {
    Fields::new().with("@id", shared.iri(id)).into()
}

/// A text of the article, tagged if it is not in the document's language.
fn text(shared: &Shared, text: &'static Text) -> Json<'static> {
    let (words, lang) = text.get(shared.lang);
    in_language(shared, words, lang)
}

fn in_language(shared: &Shared, words: &str, lang: LangIx) -> Json<'static> {
    tagged(words, shared.article.tag(lang), shared.tag())
}

/// Words of the interface.
fn worded(shared: &Shared, words: &str) -> Json<'static> {
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
