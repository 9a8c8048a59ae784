//! Places that the gazetteer does not know: districts above all.

use super::adjectives::{adjective, adjective_stem};
use super::context::Setting;
use super::evidence::Evidence;
use super::groups::Group;
use super::place_types::is_street;
use super::types::{Linked, Reason};
use crate::Language;
use crate::gazetteer::{Form, Gazetteer, PlaceId, fold};
use article::PlaceKind;

/// How sure it is that a name with a type word is a place of that sort, and one without.
const WITH_TYPE: f64 = 0.7;
const WITHOUT_TYPE: f64 = 0.3;

/// A place known by its type word alone.
pub fn derived(group: &Group<'_>, evidence: &Evidence<'_>) -> Linked {
    let first = group.settings.first();
    let type_word = first.and_then(|setting| setting.type_word.clone());
    let within = larger(group, evidence);
    let city = type_word
        .as_ref()
        .filter(|(_, kind)| matches!(kind, PlaceKind::District | PlaceKind::Province))
        .and_then(|_| like_named(&first?.name, within, group, evidence));
    let mut reasons = Vec::new();
    reasons.extend(
        type_word
            .as_ref()
            .map(|(word, _)| Reason::TypeWord(word.clone())),
    );
    reasons.extend(within.map(Reason::Container));
    reasons.extend(city.map(Reason::LikeNamedCity));
    let point = city
        .and_then(|city| evidence.gazetteer.place(city))
        .map(|city| city.point);
    Linked {
        mentions: group.mentions(),
        name: first.map_or_else(String::new, |setting| name(setting, evidence.language)),
        // A country would be in the gazetteer.
        kind: type_word.as_ref().map(|(_, kind)| match kind {
            PlaceKind::Country => PlaceKind::Province,
            kind => *kind,
        }),
        id: None,
        point,
        within: within.or_else(|| city.and_then(|city| evidence.gazetteer.place(city)?.within)),
        confidence: if type_word.is_some() {
            WITH_TYPE
        } else {
            WITHOUT_TYPE
        },
        runners_up: Vec::new(),
        reasons,
    }
}

/// The most likely of the larger places that are named beside: a division before a country.
fn larger(group: &Group<'_>, evidence: &Evidence<'_>) -> Option<PlaceId> {
    let named = group.containers.iter();
    let rank = |id: &PlaceId| match evidence.gazetteer.kind(*id) {
        Some(PlaceKind::Province) => 3,
        Some(PlaceKind::Country) => 2,
        Some(PlaceKind::District) => 1,
        _ => 0,
    };
    let people = |id: &PlaceId| evidence.gazetteer.log_population(*id).unwrap_or(0.0);
    named
        .filter(|id| rank(id) > 0)
        .max_by(|a, b| rank(a).cmp(&rank(b)).then(people(a).total_cmp(&people(b))))
        .copied()
}

/// The name in the nominative: «Гатчинский район» of «Гатчинского» and «район».
fn name(setting: &Setting, language: Language) -> String {
    let Some((word, kind)) = &setting.type_word else {
        return setting.name.clone();
    };
    match language {
        Language::Russian => match adjectives(&setting.name, word) {
            Some(adjective) if !is_street(word) || agrees(&setting.name, word) => {
                format!("{adjective} {word}")
            }
            _ if is_street(word) => format!("{word} {}", setting.name),
            _ => setting.name.clone(),
        },
        // "The port of Lund" is called Lund.
        Language::English
            if !setting.has_type || matches!(kind, PlaceKind::City | PlaceKind::Village) =>
        {
            setting.name.clone()
        }
        Language::English => {
            let mut letters = word.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            format!(
                "{} {}{}",
                setting.name,
                first.collect::<String>(),
                letters.as_str()
            )
        }
    }
}

/// The adjectives of a name in the nominative: «Лысьвенский городской» of «Лысьвенского городского».
fn adjectives(name: &str, noun: &str) -> Option<String> {
    let words: Option<Vec<String>> = name
        .split(' ')
        .map(|word| {
            let stressed = ["городск", "краев", "областн"]
                .iter()
                .find(|stem| word.starts_with(**stem) && noun.ends_with(['г', 'н', 'й']));
            stressed.map_or_else(|| adjective(word, noun), |stem| Some(format!("{stem}ой")))
        })
        .collect();
    Some(words?.join(" "))
}

/// Whether a street's name can be an adjective beside the word for it: «Невской улице», but not «улице Гусева»,
/// «площади Островского», «проспекта Строителей».
fn agrees(name: &str, word: &str) -> bool {
    let feminine = word.ends_with(['а', 'ь']);
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    !ends(&["ых", "их", "телей"])
        && if feminine {
            !ends(&["ого", "его"])
        } else {
            !ends(&["ой", "ей"])
        }
}

/// The city that a division is called after, inside the larger place that is named, else in a named country.
fn like_named(
    name: &str,
    within: Option<PlaceId>,
    group: &Group<'_>,
    evidence: &Evidence<'_>,
) -> Option<PlaceId> {
    let names = match evidence.language {
        Language::Russian => russian_cities(name),
        Language::English => english_cities(name),
    };
    let gazetteer = evidence.gazetteer;
    let fits = |id: PlaceId| match within {
        Some(within) => gazetteer.containers(id).any(|larger| larger == within),
        None => evidence.named_country(id, group).is_some(),
    };
    let people = |id: PlaceId| gazetteer.log_population(id).unwrap_or(0.0);
    names
        .iter()
        .flat_map(|name| exact_cities(gazetteer, name, evidence.language))
        .filter(|id| fits(*id))
        .max_by(|a, b| people(*a).total_cmp(&people(*b)))
}

fn exact_cities(gazetteer: &Gazetteer, name: &str, language: Language) -> Vec<PlaceId> {
    let found = gazetteer.find(name, language).into_iter();
    found
        .filter(|(_, form)| matches!(form, Form::Name | Form::Alias))
        .map(|(id, _)| id)
        .filter(|id| {
            matches!(
                gazetteer.kind(*id),
                Some(PlaceKind::City | PlaceKind::Village)
            )
        })
        .collect()
}

/// Names that a Russian adjective may come from, with a capital.
fn russian_cities(name: &str) -> Vec<String> {
    let Some((stem, _)) = adjective_stem(name) else {
        return Vec::new();
    };
    // «Нижнекамский» of Нижнекамск.
    let mut names = vec![stem.to_owned()];
    let Some(root) = stem.strip_suffix("ск").or_else(|| stem.strip_suffix('к')) else {
        return names;
    };
    let mut roots = vec![root.to_owned()];
    // «Лужский» of Луга, «Бугульминский» of Бугульма.
    for (end, before) in [
        ("ж", "г"),
        ("ч", "к"),
        ("ш", "х"),
        ("ин", ""),
        ("ов", ""),
        ("ен", ""),
    ] {
        roots.extend(
            root.strip_suffix(end)
                .map(|start| format!("{start}{before}")),
        );
    }
    for root in roots
        .iter()
        .filter(|root| fold(root).chars().nth(1).is_some())
    {
        for ending in ["", "а", "я", "о", "е", "ы", "и", "ь", "ск"] {
            names.push(format!("{root}{ending}"));
        }
    }
    names
}

/// Names that an English name of a district may come from.
fn english_cities(name: &str) -> Vec<String> {
    let mut names = vec![name.to_owned()];
    for ending in ["sky", "skiy", "skii", "ski"] {
        if let Some(root) = name.strip_suffix(ending) {
            names.extend(["", "a", "o", "sk", "y"].map(|ending| format!("{root}{ending}")));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_lead_to_cities() {
        for (adjective, city) in [
            ("Гатчинского", "Гатчина"),
            ("Лужском", "Луга"),
            ("Нижнекамскому", "Нижнекамск"),
            ("Выборгский", "Выборг"),
            ("Бугульминского", "Бугульма"),
        ] {
            assert!(
                russian_cities(adjective).iter().any(|name| name == city),
                "{adjective}"
            );
        }
    }
}
