//! Nothing is left out: whatever shape an article has, a reader comes to each of its facts and places.

use crate::support::render::render;
use crate::support::shapes::any_article;
use crate::support::views::{shown, tags, ui};
use article::{EntityId, EntityRef, LangIx, PlaceId, PlaceKind};
use dateline::components::claims::{Claims, ClaimsProps};
use dateline::components::list::{List, ListProps};
use dateline::components::text::{TextView, TextViewProps};
use explorer::cells::Cells;
use explorer::facets::Filter;
use explorer::loaded::LoadedArticle;
use explorer::relations::is_fact;
use explorer::state::{ListOrder, TableSort, TextMode};
use proptest::prelude::*;
use std::collections::BTreeSet;

proptest! {
    // Each article is checked, laid out, and three of its views are drawn.
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_fact_and_place_of_any_article_is_reachable(source in any_article()) {
        let loaded = match LoadedArticle::open(&source) {
            Ok(loaded) => loaded,
            Err(problems) => {
                let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
                panic!("the check refuses it: {}\n{source}", said.join("\n"));
            }
        };
        let article = loaded.article();
        let facts: Vec<EntityId> = article
            .entity_ids()
            .filter(|id| is_fact(article.kind(*id)))
            .collect();

        is_whole(&loaded.cells(), loaded)?;

        let walked: BTreeSet<_> = loaded.relations().in_text_order().iter().copied().collect();
        let list = list(loaded);
        // The last lines of a long cell come when a button is pressed.
        let is_cut = list.contains("class=\"more\"");
        let text = text(loaded);
        let claims = claims(loaded);
        for fact in facts {
            let id = article.entry(fact).id.as_str();
            prop_assert!(walked.contains(&fact), "the keys n and p pass over {id}");
            let handle = format!("data-id=\"{id}\"");
            prop_assert!(claims.contains(&handle), "{id} is not among the claims");
            prop_assert!(text.contains(id), "{id} is not in the text");
            if !matches!(article.entity(fact), EntityRef::Quotation(_)) {
                let by_event = article.relations.iter().any(|relation| {
                    relation.event.is_some_and(|event| article.event(event).entry.entity == fact)
                });
                prop_assert!(
                    by_event || list.contains(&handle) || is_cut,
                    "{id} is not drawn in the list"
                );
            }
        }
        for place in article.place_ids() {
            let (name, _) = article.place(place).entry.name.get(LangIx::ORIGINAL);
            prop_assert!(is_cut || list.contains(name), "{name} is not drawn in the list");
        }
        // What stands in no cell is no cell's to lead to.
        let (before, after) = list.split_once("nowhere").unwrap_or((&list, ""));
        let stops = tags(before, &["cell-name"]).len();
        prop_assert!(stops == 0 || before.contains("tabindex=\"0\""), "no cell is a keyboard stop");
        let stuck = tags(after, &["class=\"hl\"", "tabindex=\"-1\""]);
        prop_assert!(stuck.is_empty(), "keys do not lead to {stuck:?}");
    }
}

/// Each relation and event has a line, or the line of a relation that came about at it; each place has a
/// cell, or a line of one names it.
fn is_whole(cells: &Cells, loaded: LoadedArticle) -> Result<(), TestCaseError> {
    let article = loaded.article();
    let all = || cells.sheets.iter().flat_map(|sheet| &sheet.cells);
    let lines = || all().flat_map(|cell| &cell.lines).chain(&cells.nowhere);
    let listed: BTreeSet<EntityId> = lines().flat_map(|line| line.entities(article)).collect();
    for id in article.entity_ids() {
        if matches!(
            article.entity(id),
            EntityRef::Relation(_) | EntityRef::Event(_)
        ) {
            let name = &article.entry(id).id;
            prop_assert!(listed.contains(&id), "{name} is not in the list");
        }
    }
    let named = lines().flat_map(|line| line.cities(article));
    let mut seen: BTreeSet<PlaceId> = all().map(|cell| cell.place).collect();
    prop_assert_eq!(seen.len(), all().count(), "a place has two cells");
    seen.extend(named);
    for place in article.place_ids() {
        let name = &article.place(place).entry.id;
        prop_assert!(seen.contains(&place), "{name} is not in the list");
        let land = matches!(
            article.place(place).kind,
            PlaceKind::Country | PlaceKind::Region
        );
        prop_assert!(
            !land || all().any(|cell| cell.place == place),
            "{name} has no cell"
        );
    }
    Ok(())
}

fn list(loaded: LoadedArticle) -> String {
    render::<List>(ListProps {
        ui: ui(loaded, "en"),
        passing: shown(loaded, None, &Filter::default()).passing,
        filter: Filter::default(),
        order: ListOrder::Grid,
        follow: false,
        within: None,
    })
}

fn text(loaded: LoadedArticle) -> String {
    render::<TextView>(TextViewProps {
        ui: ui(loaded, "en"),
        shown: shown(loaded, None, &Filter::default()),
        step: 0,
        mode: TextMode::Auto,
        lens: false,
        passage: None,
        sentence: None,
    })
}

fn claims(loaded: LoadedArticle) -> String {
    render::<Claims>(ClaimsProps {
        ui: ui(loaded, "en"),
        selected: None,
        filter: Filter::default(),
        sort: TableSort::default(),
    })
}
