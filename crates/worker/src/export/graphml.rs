//! GraphML 1.0: parties and places as nodes, relations as edges from the first end to the second.

use super::made::Made;
use super::shared::Shared;
use article::edtf::Edtf;
use article::{EntityId, EntityRef, Relation};
use explorer::markup::escape_into;
use explorer::relations::ClaimRef;
use std::collections::BTreeSet;

/// What nodes, edges and the graph say: the attribute's name, which is its key as well.
const NODE: &[&str] = &["label", "kind", "place", "iso", "language"];
const EDGE: &[&str] = &[
    "label",
    "verb",
    "kind",
    "status",
    "form",
    "speaker",
    "office",
    "date",
    "when",
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
    let mut edges = Vec::new();
    let mut left_out = Vec::new();
    let mut nodes: BTreeSet<EntityId> = BTreeSet::new();
    for relation in &article.relations {
        let [from, to] = &relation.ends;
        match (from.entity(article), to.entity(article)) {
            (Some(from), Some(to)) => {
                nodes.extend([from, to]);
                edges.push((relation, from, to));
            }
            _ => left_out.push(relation.entry.entity),
        }
    }
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
    let entries = edges.len();
    for (relation, from, to) in edges {
        edge(&mut out, shared, relation, from, to);
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
    let (kind, place, iso) = match article.entity(id) {
        EntityRef::Place(id) => {
            let place = article.place(id);
            let iso = place.iso.as_ref().map_or("", |iso| iso.as_str());
            (place.kind.word(), "", iso)
        }
        EntityRef::Party(id) => {
            let party = article.party(id);
            let seat = party.seat.as_ref();
            let seat = seat.map_or("", |seat| shared.text(&shared.place(seat.place).name));
            (party.kind.word(), seat, "")
        }
        _ => ("", "", ""),
    };
    out.open("  <node id=\"", shared.id(id), "\">\n");
    out.data("node", "label", label);
    out.data("node", "kind", kind);
    out.data("node", "place", place);
    out.data("node", "iso", iso);
    out.data("node", "language", article.tag(lang));
    out.0.push_str("  </node>\n");
}

fn edge(out: &mut Out, shared: &Shared, relation: &'static Relation, from: EntityId, to: EntityId) {
    let entry = &relation.entry;
    let claim = &entry.claim;
    let (label, lang) = entry.name.get(shared.lang);
    let date = relation.when.as_ref().and_then(|when| when.date.as_ref());
    out.open("  <edge id=\"", &entry.id, "\"");
    out.open(" source=\"", shared.id(from), "\"");
    out.open(" target=\"", shared.id(to), "\">\n");
    out.data("edge", "label", label);
    out.data("edge", "verb", shared.text(&relation.verb));
    out.data("edge", "kind", relation.kind.word());
    out.data("edge", "status", claim.status.word());
    out.data("edge", "form", claim.voice.form.word());
    out.data("edge", "speaker", &shared.speaker(claim));
    let office = claim.voice.office.map_or("", |office| office.word());
    out.data("edge", "office", office);
    out.data(
        "edge",
        "date",
        &date.map_or_else(String::new, Edtf::to_string),
    );
    if relation.when.is_some() {
        out.data(
            "edge",
            "when",
            &shared.when(relation.entry.claim.status, relation.when.as_ref()),
        );
    }
    for (name, end) in ["from_place", "to_place"].into_iter().zip(&relation.ends) {
        let place = end.place.as_ref();
        let place = place.map_or("", |at| shared.text(&shared.place(at.place).name));
        out.data("edge", name, place);
    }
    if let Some(anchor) = claim.evidence.first() {
        let (original, translated) = shared.quote(anchor);
        let claim = ClaimRef {
            entity: entry.entity,
            part: 0,
        };
        let there = shared.sentence(anchor);
        out.data(
            "edge",
            "paragraph",
            &(anchor.passage.number() + 1).to_string(),
        );
        out.data("edge", "quote", original);
        out.data("edge", "quote_language", shared.original());
        out.data("edge", "quote_translation", translated.unwrap_or_default());
        out.data(
            "edge",
            "link",
            &shared.link(claim, anchor).unwrap_or_default(),
        );
        out.data("edge", "link_original", &there.unwrap_or_default());
    }
    out.data("edge", "language", shared.article.tag(lang));
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
