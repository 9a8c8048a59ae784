//! Which reference stands for a quote: tried out with the very code that reads references.

use std::collections::HashMap;

use article::json::Node;
use article::sentences::sentences;
use article::short::{Reference, Words, expand};

use super::tree::{get_mut, items, key, list, member, object, text, word};

/// A reference, and the sentences (of the original, from 1) that it names.
#[derive(Clone)]
pub struct Found {
    pub reference: Reference,
    pub sentences: (usize, usize),
}

/// The references for the quotes of a file, by quote and by whether the voice is direct.
pub struct References(HashMap<(String, bool), Found>);

/// A quote that a reference may stand for.
pub struct Wanted {
    pub quote: Node,
    pub direct: bool,
}

impl References {
    pub fn of(root: &Node, wanted: &[Wanted]) -> Self {
        let mut tries: Vec<(usize, Found)> = Vec::new();
        for (ix, wanted) in wanted.iter().enumerate() {
            tries.extend(
                candidates(root, &wanted.quote)
                    .into_iter()
                    .map(|found| (ix, found)),
            );
        }
        let claims = tries.iter().map(|(ix, found)| {
            let form = if wanted[*ix].direct {
                "x direct"
            } else {
                "x plain"
            };
            object(vec![member(
                "claim",
                object(vec![
                    member("status", text("stated")),
                    member("voice", text(form)),
                    member("evidence", list(vec![text(found.reference.to_string())])),
                ]),
            )])
        });
        let mut probe = head(root);
        if let Some(members) = super::tree::members_mut(&mut probe) {
            members.push(member("quotations", list(claims.collect())));
        }
        let _ = expand(&mut probe);
        let made = probe.value.get("quotations").map(items).unwrap_or_default();
        let mut found = HashMap::new();
        for ((ix, reference), made) in tries.into_iter().zip(made) {
            let evidence = made
                .value
                .get("claim")
                .and_then(|claim| claim.value.get("evidence"));
            let wanted = &wanted[ix];
            let quote = key(&wanted.quote);
            if evidence
                .map(items)
                .unwrap_or_default()
                .first()
                .is_some_and(|made| key(made) == quote)
            {
                found.entry((quote, wanted.direct)).or_insert(reference);
            }
        }
        Self(found)
    }

    pub fn get(&self, quote: &Node, direct: bool) -> Option<&Found> {
        self.0.get(&(key(quote), direct))
    }
}

/// Languages and text of a file.
pub fn head(root: &Node) -> Node {
    let members = ["languages", "translations", "passages"].iter();
    let members = members.filter_map(|key| Some(member(key, root.value.get(key)?.clone())));
    object(members.collect())
}

/// The sentences that a quote touches, by number, and by its first words.
fn candidates(root: &Node, quote: &Node) -> Vec<Found> {
    let found = (|| {
        let id = word(quote, "passage")?;
        let tag = items(root.value.get("languages")?)
            .first()?
            .value
            .as_str()?;
        let passages = items(root.value.get("passages")?);
        let passage = passages
            .iter()
            .find(|passage| word(passage, "id") == Some(id))?;
        let words = word(passage.value.get("text")?, tag)?;
        let selector = quote.value.get("quotes")?.value.get(tag)?;
        let exact = word(selector, "exact")?;
        let (prefix, suffix) = (word(selector, "prefix"), word(selector, "suffix"));
        let (start, _) = words.match_indices(exact).find(|(start, _)| {
            words[..*start].ends_with(prefix.unwrap_or(""))
                && words[start + exact.len()..].starts_with(suffix.unwrap_or(""))
        })?;
        let end = start + exact.len();
        let touched: Vec<usize> = sentences(words, tag)
            .iter()
            .enumerate()
            .filter(|(_, span)| (span.start as usize) < end && start < span.end as usize)
            .map(|(ix, _)| ix + 1)
            .collect();
        let sentences = (*touched.first()?, *touched.last()?);
        let mut found = vec![Found {
            reference: Reference {
                passage: id.to_string(),
                words: Words::Sentences(sentences.0, sentences.1),
            },
            sentences,
        }];
        // The first words, as many as it takes to stand there but once.
        let mut ends = exact.match_indices(' ').map(|(at, _)| at).skip(2);
        let beginning = ends.find(|end| words.matches(&exact[..*end]).count() == 1);
        found.extend(beginning.map(|end| Found {
            reference: Reference {
                passage: id.to_string(),
                words: Words::Around(exact[..end].to_string()),
            },
            sentences,
        }));
        Some(found)
    })();
    found.unwrap_or_default()
}

/// Takes the `quotes` of a quote as a list in the order of the languages, with plain words where
/// nothing needs telling apart.
pub fn plain_quote(quote: &mut Node, languages: &[String]) {
    let Some(quotes) = get_mut(quote, "quotes") else {
        return;
    };
    for tag in languages {
        let Some(selector) = get_mut(quotes, tag) else {
            continue;
        };
        if super::tree::members(selector).len() == 1
            && let Some(exact) = word(selector, "exact")
        {
            *selector = text(exact);
        }
    }
    match super::tree::members(quotes) {
        [only] if languages.len() == 1 => {
            if only.value.value.as_str().is_some() {
                *quotes = only.value.clone();
            }
        }
        _ => super::tree::in_order(quotes, languages),
    }
}
