//! GraphML, read by the crate `roxmltree`.

use super::*;
use std::collections::BTreeSet;

#[test]
fn edges_run_between_nodes_and_keys_are_declared() {
    for loaded in stories() {
        for made in both(loaded, Format::GraphMl) {
            let document = roxmltree::Document::parse(&made.text).expect("well-formed");
            let all = |name: &'static str| {
                let nodes = document.descendants();
                nodes.filter(move |node| node.tag_name().name() == name)
            };
            let ids =
                |name| -> BTreeSet<&str> { all(name).filter_map(|n| n.attribute("id")).collect() };
            let (nodes, keys) = (ids("node"), ids("key"));
            assert_eq!(all("node").count(), nodes.len());
            assert_eq!(all("edge").count(), made.entries);
            for edge in all("edge") {
                for end in ["source", "target"] {
                    assert!(nodes.contains(edge.attribute(end).expect(end)));
                }
            }
            for data in all("data") {
                assert!(keys.contains(data.attribute("key").expect("a key")));
            }
            let namespace = document.root_element().tag_name().namespace();
            assert_eq!(namespace, Some("http://graphml.graphdrawing.org/xmlns"));
        }
    }
}

#[test]
fn words_come_back() {
    let text = english(week(), Format::GraphMl);
    let document = roxmltree::Document::parse(&text).expect("well-formed");
    let data = |key: &str| {
        let mut nodes = document.descendants();
        let node = nodes.find(|node| node.attribute("key") == Some(key));
        node.and_then(|node| node.text()).map(String::from)
    };
    assert_eq!(
        data("edge_label").as_deref(),
        Some("The club signed a contract with the guests, \"before the week\"")
    );
    assert_eq!(data("edge_date").as_deref(), Some("../2026-03-14"));
    assert_eq!(
        data("graph_source").as_deref(),
        Some("https://vestnik.example/karty?n=1,2&x=%7B3%7D")
    );
}

#[test]
fn taking_part_movements_and_each_of_several_are_edges() {
    let text = english(strait(), Format::GraphMl);
    let document = roxmltree::Document::parse(&text).expect("well-formed");
    let data = |of: roxmltree::Node, key: &str| {
        let node = of
            .children()
            .find(|node| node.attribute("key") == Some(key));
        node.and_then(|node| node.text())
            .unwrap_or_default()
            .to_owned()
    };
    let edges = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://graphml.graphdrawing.org/xmlns", "edge")));
    let edges: Vec<[String; 4]> = edges
        .map(|edge| {
            let [source, target] =
                ["source", "target"].map(|end| edge.attribute(end).expect(end).to_owned());
            [
                source,
                target,
                data(edge, "edge_kind"),
                data(edge, "edge_status"),
            ]
        })
        .collect();
    for edge in [
        ["place-cn", "place-ph", "claim", "alleged"],
        ["place-cn", "place-vn", "claim", "alleged"],
        ["place-cn", "place-my", "claim", "alleged"],
        ["bank", "line", "ownership", "alleged"],
        ["crew", "line", "ownership", "stated"],
        ["guard", "ev-stuck", "participation", "held"],
        ["line", "ev-voyage", "participation", "held"],
        ["tokyo", "suva", "movement", "held"],
        ["suva", "san-francisco", "movement", "held"],
        ["suva", "tokyo", "movement", "planned"],
    ] {
        assert!(
            edges.iter().any(|found| *found == edge),
            "{edge:?} in {edges:?}"
        );
    }
    let named = |id: &str| {
        let node = document
            .descendants()
            .find(|node| node.attribute("id") == Some(id));
        node.expect(id)
    };
    assert_eq!(data(named("ev-stuck"), "node_kind"), "accident");
    assert!(data(named("ev-stuck"), "node_figures").contains("people hurt: at least 12"));
    assert_eq!(data(named("rel-crew"), "edge_corrects"), "rel-bank");
    assert_eq!(
        data(named("rel-bank"), "edge_also"),
        "Denied: Ken Mori, as reported by The Strait Gazette"
    );
    let ids: Vec<_> = document
        .descendants()
        .filter_map(|node| node.attribute("id"))
        .collect();
    let different: BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), different.len());
}
