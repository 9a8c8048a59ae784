//! Articles in JSON-LD (<https://schema.org/NewsArticle>).

use super::super::raw::Metadata;
use article::json::{Node, Value, parse};

/// Fills what is missing from the first article that a script describes. Broken JSON says nothing.
pub(super) fn fill(script: &str, metadata: &mut Metadata) {
    let Ok(root) = parse(script.trim()) else {
        return;
    };
    if let Some(article) = article(&root, 0) {
        fill_from(article, metadata);
    }
}

/// The article at a value, in a list, or in `@graph`.
fn article(node: &Node, depth: usize) -> Option<&Node> {
    if depth > 3 {
        return None;
    }
    if let Value::Array(items) = &node.value {
        return items.iter().find_map(|item| article(item, depth + 1));
    }
    let is_article = |kind: &Node| {
        kind.value
            .as_str()
            .is_some_and(|name| name.ends_with("Article") || name.ends_with("Posting"))
    };
    let kind = node.value.get("@type");
    let fits = kind.is_some_and(|kind| match &kind.value {
        Value::Array(kinds) => kinds.iter().any(is_article),
        _ => is_article(kind),
    });
    if fits {
        return Some(node);
    }
    article(node.value.get("@graph")?, depth + 1)
}

fn fill_from(article: &Node, metadata: &mut Metadata) {
    let text = |key: &str| {
        let value = article.value.get(key)?.value.as_str()?.trim();
        (!value.is_empty()).then(|| value.to_owned())
    };
    let fields = [
        (&mut metadata.headline, text("headline")),
        (&mut metadata.published, text("datePublished")),
        (&mut metadata.language, text("inLanguage")),
        (
            &mut metadata.publisher,
            name(article.value.get("publisher")),
        ),
        (&mut metadata.author, name(article.value.get("author"))),
        (&mut metadata.url, text("url")),
    ];
    for (field, value) in fields {
        if field.is_none() {
            *field = value;
        }
    }
}

/// The name of a person or an organisation, or of several.
fn name(node: Option<&Node>) -> Option<String> {
    let one = |node: &Node| {
        let text = node
            .value
            .as_str()
            .or_else(|| node.value.get("name")?.value.as_str())?
            .trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    let node = node?;
    match &node.value {
        Value::Array(items) => {
            let names: Vec<_> = items.iter().filter_map(one).collect();
            (!names.is_empty()).then(|| names.join(", "))
        }
        _ => one(node),
    }
}
