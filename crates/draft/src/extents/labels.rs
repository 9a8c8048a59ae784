//! Who speaks in an interview or a record: "Roe: We will win." at the beginning of paragraphs.

use super::scene::Scene;
use crate::first_names::Lookup as FirstNames;
use crate::name::NameKind;
use article::Rule;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// How sure such a name is.
const BY_LABEL: f64 = 0.6;
/// Most words of a label.
const LONGEST: usize = 3;
/// How often a label stands at least.
const TWICE: usize = 2;

/// Makes the labels of those who speak names of people: labels that come back, and that have a first name
/// or a name of a person of the text.
pub(super) fn people(scenes: &mut [Scene<'_>], first_names: FirstNames<'_>) {
    let mut labels: HashMap<String, usize> = HashMap::new();
    let mut people: HashSet<String> = HashSet::new();
    for scene in scenes.iter() {
        if let Some(tokens) = label(scene) {
            *labels.entry(words(scene, &tokens)).or_default() += 1;
        }
        let names = scene.names.iter();
        for name in names.filter(|name| name.kind == NameKind::Person) {
            let words = scene.paragraph.words(&name.range).split(' ');
            people.extend(words.map(str::to_string));
        }
    }
    for scene in scenes {
        let Some(tokens) = label(scene) else { continue };
        let said = words(scene, &tokens);
        let known = said
            .split(' ')
            .any(|word| people.contains(word) || first_names(word).is_some());
        let free = tokens
            .clone()
            .all(|at| matches!(scene.kind_at(at), None | Some(NameKind::Place)));
        if free && known && labels.get(&said).is_some_and(|count| *count >= TWICE) {
            scene.put(tokens, NameKind::Person, BY_LABEL, Rule::SameName);
        }
    }
}

fn words(scene: &Scene<'_>, tokens: &Range<usize>) -> String {
    let words: Vec<&str> = tokens.clone().map(|at| scene.word(at)).collect();
    words.join(" ")
}

/// The capitalised words before a colon with which a paragraph begins.
fn label(scene: &Scene<'_>) -> Option<Range<usize>> {
    let end = (0..=LONGEST).find(|at| scene.word(*at) == ":")?;
    let name = |at: usize| scene.is_word(at) && scene.capital(at) && scene.word(at).len() > 2;
    (end > 0 && (0..end).all(name)).then_some(0..end)
}
