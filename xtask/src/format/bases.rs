//! Bases by their names, places, dates and ends in words.

use std::collections::HashMap;

use article::json::{Member, Node};

use super::tree::{
    each, get_mut, insert_before, items_mut, key, member, members, members_mut, most, object, take,
    text, word,
};

fn is_basis(node: &Node) -> bool {
    matches!(word(node, "kind"), Some("stated" | "derived" | "reference"))
}

/// Names for the bases that occur twice, defaults for year and larger place, and the rest in short.
pub fn bases(root: &mut Node, defaults: &mut Vec<Member>) {
    let mut years: HashMap<String, usize> = HashMap::new();
    let mut within: HashMap<String, usize> = HashMap::new();
    let mut undated = 0;
    each(root, "basis", &mut |node| {
        if let Some(year) = node.value.get("year") {
            *years.entry(key(year)).or_default() += 1;
        } else if node.value.get("date").is_some() {
            undated += 1;
        }
    });
    each(root, "within", &mut |node| {
        let basis = node
            .value
            .get("within")
            .and_then(|larger| larger.value.get("basis"));
        if let Some(basis) = basis {
            *within.entry(key(basis)).or_default() += 1;
        }
    });
    let year = most(&years).filter(|year| years[year] > 1 + undated);
    let within = most(&within).filter(|basis| within[basis] > 1);
    // What becomes a default is taken out first, so that it needs no name.
    let mut default_year = None;
    each(root, "basis", &mut |node| {
        let own = node.value.get("year").map(key);
        if year.is_some() && own == year {
            default_year = take(node, "year");
        } else if year.is_some() && own.is_none() && node.value.get("date").is_some() {
            members_mut(node)
                .into_iter()
                .for_each(|members| members.push(member("year", super::tree::null())));
        }
    });
    let mut default_within = None;
    each(root, "within", &mut |node| {
        let Some(larger) = get_mut(node, "within") else {
            return;
        };
        if within.is_some() && larger.value.get("basis").map(key) == within {
            default_within = take(larger, "basis");
            if let (Some(place), 1) = (word(larger, "place"), members(larger).len()) {
                *larger = text(place);
            }
        }
    });
    let mut counts: HashMap<String, usize> = HashMap::new();
    for field in ["basis", "naming", "year"] {
        each(root, field, &mut |node| {
            if let Some(basis) = node.value.get(field).filter(|basis| is_basis(basis)) {
                *counts.entry(key(basis)).or_default() += 1;
            }
        });
    }
    let mut names: HashMap<String, String> = HashMap::new();
    let mut named: Vec<Member> = Vec::new();
    for field in ["basis", "naming", "year"] {
        each(root, field, &mut |node| {
            let Some(basis) = get_mut(node, field).filter(|basis| is_basis(basis)) else {
                return;
            };
            let this = key(basis);
            if members(basis).len() == 1 {
                *basis = text(word(basis, "kind").unwrap_or_default());
            } else if counts.get(&this).is_some_and(|count| *count > 1) {
                let name = names.entry(this).or_insert_with(|| {
                    let name = name_for(basis, &named);
                    named.push(member(&name, in_short(basis)));
                    name
                });
                *basis = text(name.as_str());
            } else {
                *basis = in_short(basis);
            }
            located_or_dated(node);
        });
    }
    for (name, basis) in [("year", default_year), ("within", default_within)] {
        defaults.extend(basis.map(|basis| member(name, in_short(&basis))));
    }
    ends(root);
    if !named.is_empty() {
        insert_before(root, "passages", member("bases", object(named)));
    }
}

/// `{ "derived": reason }` or `{ "reference": source }`.
fn in_short(basis: &Node) -> Node {
    let kind = word(basis, "kind").unwrap_or_default();
    let words = basis.value.get("reason").or(basis.value.get("source"));
    match (kind, words, members(basis).len()) {
        ("derived" | "reference", Some(words), 2) => object(vec![member(kind, words.clone())]),
        _ => basis.clone(),
    }
}

/// A name made of the first words of a reason, in Latin letters if it has them.
fn name_for(basis: &Node, taken: &[Member]) -> String {
    let words = basis.value.get("reason").or(basis.value.get("source"));
    let texts = words.map(members).unwrap_or_default();
    let latin = texts
        .iter()
        .filter_map(|member| member.value.value.as_str())
        .map(|words| {
            let words = words.split_whitespace().map(|word| {
                let letters = word.chars().filter(char::is_ascii_alphanumeric);
                letters.collect::<String>().to_ascii_lowercase()
            });
            words
                .filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
                .take(3)
                .collect::<Vec<_>>()
                .join("-")
        });
    let name = latin.max_by_key(String::len).filter(|name| name.len() > 4);
    let name = name.unwrap_or_else(|| "basis".to_string());
    let is_free = |name: &String| taken.iter().all(|member| member.key != *name);
    if is_free(&name) {
        return name;
    }
    let mut numbered = (2..).map(|number| format!("{name}-{number}"));
    numbered.find(is_free).unwrap_or(name)
}

/// A place or a date whose basis has a name, in words.
fn located_or_dated(node: &mut Node) {
    let Some(basis) = node
        .value
        .get("basis")
        .and_then(|basis| basis.value.as_str())
    else {
        return;
    };
    let basis = basis.to_string();
    let keys: Vec<&str> = members(node).iter().map(|member| &*member.key).collect();
    let short = match keys.as_slice() {
        ["place", "basis"] => match (word(node, "place"), &*basis) {
            (Some(place), basis) => format!("{place} {basis}"),
            (None, _) => return,
        },
        ["date", "basis"] => match (word(node, "date"), &*basis) {
            (Some(date), "stated") => date.to_string(),
            (Some(date), basis) => format!("{date} {basis}"),
            (None, _) => return,
        },
        ["basis"] => basis,
        _ => return,
    };
    *node = text(short);
}

/// Ends and those who take part, in words; places that the text states, by their id.
fn ends(root: &mut Node) {
    for field in ["seat", "place", "from", "to", "within"] {
        each(root, field, &mut |node| {
            let is_role = node.value.get("title").is_some();
            let Some(place) = get_mut(node, field).filter(|_| !is_role) else {
                return;
            };
            if let Some(id) = place
                .value
                .as_str()
                .and_then(|words| words.strip_suffix(" stated"))
                && field != "within"
            {
                *place = text(id);
            }
        });
    }
    each(root, "ends", &mut |node| {
        for end in get_mut(node, "ends").map(items_mut).unwrap_or_default() {
            let keys: Vec<&str> = members(end).iter().map(|member| &*member.key).collect();
            let short = match (keys.as_slice(), word(end, "party"), word(end, "place")) {
                (["party"], Some(party), _) => party.to_string(),
                (["place"], _, Some(place)) => place.to_string(),
                (["party", "place"], Some(party), Some(place)) => format!("{party} {place}"),
                _ => continue,
            };
            *end = text(short);
        }
    });
    each(root, "participants", &mut |node| {
        for one in get_mut(node, "participants")
            .map(items_mut)
            .unwrap_or_default()
        {
            if let (Some(party), 1) = (word(one, "party"), members(one).len()) {
                *one = text(party);
            }
        }
    });
}
