//! Facts as claims, each with the words it rests on and whoever else speaks of it.

use super::super::involved::Involved;
use super::super::json::{Fields, Json};
use super::super::said::Said;
use super::super::shared::{ExportedFact, Shared};
use super::words::{Node, claim_iri, in_language, reference, term, worded};
use article::edtf::Edtf;
use article::{Anchor, EntityId, EntityRef, Form, LangIx, Opposition, Status, Voice};
use explorer::i18n::words;
use explorer::relations::ClaimRef;

/// A fact: a quotation as such, any other as a claim. With all of its quotes, or with one.
pub(super) fn claim(shared: &Shared, fact: &ExportedFact, quote: Option<usize>) -> Node {
    let is = fact.claim;
    let said = shared.said(fact).into_iter();
    let said = said.filter(|said| quote.is_none_or(|wanted| wanted == said.quote));
    let (others, own): (Vec<Said>, Vec<Said>) = said.partition(|said| said.other);
    let date = fact.when.and_then(|when| when.date.as_ref());
    let kind = match fact.kind {
        "quotation" => "Quotation",
        _ => "Claim",
    };
    let fields = Fields::new()
        .with("@type", kind)
        .with("@id", claim_iri(shared, fact))
        .with("name", in_language(shared, &fact.what, fact.what_lang));
    let fields = voiced(shared, fields, fact, is.voice, is.status)
        .maybe("temporalCoverage", date.map(Edtf::to_string))
        .list("about", about(shared, fact));
    let others = others.iter().map(|said| {
        let node = Fields::new().with("@type", "Claim");
        let node = voiced(shared, node, fact, said.voice, said.status);
        Json::from(node.with("appearance", vec![self::quote(shared, fact, said)]))
    });
    let fields = opposed(shared, fields, fact).list("subjectOf", others.collect());
    let words: Vec<Json> = own
        .iter()
        .map(|said| self::quote(shared, fact, said))
        .collect();
    if kind == "Quotation" {
        let anchors: Vec<&Anchor> = own.iter().map(|said| said.anchor).collect();
        let text = shared.joined(&anchors, LangIx::ORIGINAL);
        let fields = fields
            .with("text", in_language(shared, &text, LangIx::ORIGINAL))
            .with("inLanguage", shared.original())
            .with("isBasedOn", Fields::new().with("@id", shared.article_iri()));
        // The words again, each with its place and its translation.
        return fields.list("hasPart", words);
    }
    fields.list("appearance", words)
}

/// Who speaks, how firmly, and in which form.
fn voiced(shared: &Shared, node: Node, fact: &ExportedFact, voice: Voice, status: Status) -> Node {
    let form = shared.words.t(words::form(voice.form));
    let named = shared.status(fact.claim_ref, status);
    let mut terms = vec![
        term(shared, "dateline/1 status", status.word(), Some(named)),
        term(shared, "dateline/1 voice", voice.form.word(), Some(form)),
    ];
    let office = voice.office;
    terms.extend(office.map(|office| term(shared, "dateline/1 office", office.word(), None)));
    node.with("creator", reference(shared, shared.id(voice.speaker)))
        .with("keywords", terms)
        .with("creditText", worded(shared, &shared.voice(voice)))
}

/// The words of a quote.
fn quote(shared: &Shared, fact: &ExportedFact, said: &Said) -> Json<'static> {
    let anchor = said.anchor;
    let (original, translated) = shared.quote(anchor);
    let translation = translated.map(|words| {
        let fields = Fields::new().with("@type", "Quotation").with("text", words);
        fields.with("inLanguage", shared.tag())
    });
    let by = match said.voice.form {
        Form::Direct => shared.id(said.voice.speaker),
        Form::Plain | Form::Reported => &shared.publisher().id,
    };
    Fields::new()
        .with("@type", "Quotation")
        .with("text", in_language(shared, original, LangIx::ORIGINAL))
        .with("inLanguage", shared.original())
        .with("creator", reference(shared, by))
        .with("isBasedOn", Fields::new().with("@id", shared.article_iri()))
        .with("position", anchor.passage.number() + 1)
        .maybe("workTranslation", translation)
        .maybe("url", shared.link(fact.claim_ref, anchor))
        .maybe("citation", shared.sentence(anchor))
        .into()
}

/// What a claim is about, by the identifiers of its nodes.
fn about(shared: &Shared, fact: &ExportedFact) -> Vec<Json<'static>> {
    let own = match fact.kind {
        "relation" | "quotation" => None,
        "figure" => fact.observation(shared),
        _ => Some(shared.iri(&fact.entry.id)),
    };
    let others = subjects(shared, fact).into_iter();
    let others = others.map(|id| shared.iri(shared.id(id)));
    let all = own.into_iter().chain(others);
    all.map(|id| Fields::new().with("@id", id).into()).collect()
}

/// What a claim is about beside its own entity: places, parties, topics, and the event that it is part of. Not who speaks.
pub(super) fn subjects(shared: &Shared, fact: &ExportedFact) -> Vec<EntityId> {
    let article = shared.article;
    let entity = fact.claim_ref.entity;
    let Involved { places, parties } = Involved::of(article, fact.claim_ref);
    let mut subjects = [places, parties].concat();
    let (event, topics) = match article.entity(entity) {
        EntityRef::Relation(id) => (article.relation(id).event, &article.relation(id).topics),
        EntityRef::Event(id) => (article.event(id).part_of, &article.event(id).topics),
        EntityRef::Quotation(id) => (None, &article.quotation(id).topics),
        _ => (None, &Vec::new()),
    };
    subjects.extend(
        topics
            .iter()
            .map(|topic| article.topic(*topic).entry.entity),
    );
    subjects.extend(event.map(|event| article.event(event).entry.entity));
    subjects.retain(|id| *id != entity);
    subjects
}

/// How it stands against other facts, in the words of the Citation Typing Ontology.
fn opposed(shared: &Shared, node: Node, fact: &ExportedFact) -> Node {
    if fact.claim_ref.part > 0 || fact.figure.is_some() {
        return node;
    }
    [
        ("cito:disagreesWith", Opposition::Contradicts),
        ("cito:corrects", Opposition::Corrects),
    ]
    .into_iter()
    .fold(node, |node, (name, how)| {
        let others = shared.opposed(fact.claim_ref.entity, how).into_iter();
        let others = others.map(|entity| {
            let other = shared.fact(ClaimRef { entity, part: 0 });
            Json::from(Fields::new().with("@id", claim_iri(shared, &other)))
        });
        node.list(name, others.collect())
    })
}
