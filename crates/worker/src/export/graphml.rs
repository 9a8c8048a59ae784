//! GraphML 1.0: parties, places and events as nodes. Relations are edges from the first end to the second, an edge for
//! each pair where several stand at an end; so are taking part, from who to the event, and the legs of a movement, from place
//! to place.

use super::edges::{Edge, edges};
use super::made::Made;
use super::shared::Shared;
use article::edtf::Edtf;
use article::{EntityId, EntityRef, Opposition};
use explorer::markup::escape_into;
use std::collections::BTreeSet;

/// What nodes, edges and the graph say: the attribute's name, which is its key as well.
const NODE: &[&str] = &[
    "label",
    "kind",
    "place",
    "iso",
    "figures",
    "reference",
    "language",
];
const EDGE: &[&str] = &[
    "label",
    "verb",
    "kind",
    "fact",
    "status",
    "form",
    "speaker",
    "office",
    "also",
    "contradicts",
    "corrects",
    "figures",
    "date",
    "when",
    "tense",
    "from_place",
    "to_place",
    "paragraph",
    "quote",
    "quote_language",
    "quote_translation",
    "link",
    "link_original",
    "language",
];
const GRAPH: &[&str] = &[
    "title",
    "publisher",
    "published",
    "source",
    "rights",
    "language",
];

/// The network. A relation with an end that is nobody is left out.
pub(super) fn graph(shared: &Shared) -> Made {
    let article = shared.article;
    let mut left_out = Vec::new();
    let mut nodes: BTreeSet<EntityId> = BTreeSet::new();
    let mut drawn = Vec::new();
    for edge in edges(shared) {
        if let (Some(from), Some(to)) = (edge.from.who, edge.to.who) {
            nodes.extend([from, to]);
            drawn.push((edge, from, to));
        } else {
            left_out.push(edge.fact.claim_ref.entity);
        }
    }
    left_out.dedup();
    let mut out = Out(String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns \
         http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n",
    ));
    for (domain, names) in [("graph", GRAPH), ("node", NODE), ("edge", EDGE)] {
        for name in names {
            out.0.push_str(&format!(
                " <key id=\"{domain}_{name}\" for=\"{domain}\" attr.name=\"{name}\" \
                 attr.type=\"string\"/>\n"
            ));
        }
    }
    out.open(
        " <graph id=\"",
        &article.id,
        "\" edgedefault=\"directed\">\n",
    );
    out.data("graph", "title", shared.text(&article.title.text));
    out.data("graph", "publisher", shared.text(&shared.publisher().name));
    let published = shared
        .published_date()
        .map_or_else(String::new, Edtf::to_string);
    out.data("graph", "published", &published);
    out.data("graph", "source", &shared.page().unwrap_or_default());
    out.data("graph", "rights", shared.rights().unwrap_or_default());
    out.data("graph", "language", shared.tag());
    for id in nodes {
        node(&mut out, shared, id);
    }
    let entries = drawn.len();
    for (drawn, from, to) in drawn {
        edge(&mut out, shared, &drawn, from, to);
    }
    out.0.push_str(" </graph>\n</graphml>\n");
    Made {
        text: out.0,
        entries,
        left_out,
    }
}

fn node(out: &mut Out, shared: &Shared, id: EntityId) {
    let article = shared.article;
    let (label, lang) = article.entry(id).name.get(shared.lang);
    let name = |at: &Option<article::Located>| {
        let place = at.as_ref().map(|at| shared.place(at.place));
        place.map_or("", |place| shared.text(&place.name))
    };
    let (kind, place, iso) = match article.entity(id) {
        EntityRef::Place(id) => {
            let place = article.place(id);
            let iso = place.iso.as_ref().map_or("", |iso| iso.as_str());
            (place.kind.word(), "", iso)
        }
        EntityRef::Party(id) => {
            let party = article.party(id);
            (party.kind.word(), name(&party.seat), "")
        }
        EntityRef::Event(id) => {
            let event = article.event(id);
            (event.kind.word(), name(&event.place), "")
        }
        _ => ("", "", ""),
    };
    let reference = article.reference(id);
    out.open("  <node id=\"", shared.id(id), "\">\n");
    out.data("node", "label", label);
    out.data("node", "kind", kind);
    out.data("node", "place", place);
    out.data("node", "iso", iso);
    out.data("node", "figures", &shared.figures(id));
    out.data(
        "node",
        "reference",
        reference.map_or("", |source| shared.text(source)),
    );
    out.data("node", "language", article.tag(lang));
    out.0.push_str("  </node>\n");
}

fn edge(out: &mut Out, shared: &Shared, edge: &Edge, from: EntityId, to: EntityId) {
    let Edge {
        id,
        kind,
        verb,
        fact,
        ..
    } = edge;
    let claim = fact.claim;
    let entity = fact.claim_ref.entity;
    let date = fact.when.and_then(|when| when.date.as_ref());
    out.open("  <edge id=\"", id, "\"");
    out.open(" source=\"", shared.id(from), "\"");
    out.open(" target=\"", shared.id(to), "\">\n");
    let mut data = |name: &str, value: &str| out.data("edge", name, value);
    data("label", &fact.what);
    data("verb", verb);
    data("kind", kind);
    data("fact", &fact.id);
    data("status", claim.status.word());
    data("form", claim.voice.form.word());
    data("speaker", &shared.speaker(claim.voice));
    data(
        "office",
        claim.voice.office.map_or("", |office| office.word()),
    );
    let others = shared.others(fact);
    let others: Vec<String> = others.iter().map(|said| shared.other(fact, said)).collect();
    data("also", &others.join("; "));
    if fact.claim_ref.part == 0 {
        for how in [Opposition::Contradicts, Opposition::Corrects] {
            let ids = shared.opposed(entity, how).into_iter();
            let ids: Vec<&str> = ids.map(|id| shared.id(id)).collect();
            data(how.word(), &ids.join("; "));
        }
    }
    // Those of an event stand at its node.
    if matches!(shared.article.entity(entity), EntityRef::Relation(_)) {
        data("figures", &shared.figures(entity));
    }
    data("date", &date.map_or_else(String::new, Edtf::to_string));
    if fact.when.is_some() {
        data("when", &shared.when(claim.status, fact.when));
    }
    data("tense", shared.tense(claim.status, fact.when));
    for (name, side) in [("from_place", &edge.from), ("to_place", &edge.to)] {
        let place = side.place.map(|place| shared.place(place));
        data(name, place.map_or("", |place| shared.text(&place.name)));
    }
    if let Some(quoted) = shared.quoted(fact) {
        let anchor = quoted.anchor;
        data("paragraph", &(anchor.passage.number() + 1).to_string());
        data("quote", &quoted.original);
        data("quote_language", shared.original());
        data("quote_translation", &quoted.translated.unwrap_or_default());
        data(
            "link",
            &shared.link(fact.claim_ref, anchor).unwrap_or_default(),
        );
        data(
            "link_original",
            &shared.sentence(anchor).unwrap_or_default(),
        );
    }
    data("language", shared.article.tag(fact.what_lang));
    out.0.push_str("  </edge>\n");
}

struct Out(String);

impl Out {
    fn open(&mut self, before: &str, value: &str, after: &str) {
        self.0.push_str(before);
        escape_into(&mut self.0, value);
        self.0.push_str(after);
    }

    /// What is empty is left out.
    fn data(&mut self, domain: &str, name: &str, value: &str) {
        if !value.is_empty() {
            let before = format!("   <data key=\"{domain}_{name}\">");
            self.open(&before, value, "</data>\n");
        }
    }
}
