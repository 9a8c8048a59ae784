//! Who says which sentence: once for a passage, or for the file.

use std::collections::HashMap;

use article::json::{Member, Node, Value};

use super::sentences::{References, Wanted};
use super::tree::{get_mut, items, items_mut, member, members_mut, most, object, text, word};

/// A voice in short.
pub fn voice(voice: &Node) -> String {
    let words = ["speaker", "office", "form"].iter();
    words
        .filter_map(|key| word(voice, key))
        .collect::<Vec<_>>()
        .join(" ")
}

pub fn is_direct(claim: &Node) -> bool {
    claim
        .value
        .get("voice")
        .and_then(|voice| word(voice, "form"))
        == Some("direct")
}

/// Every claim below a node.
fn all_claims<'n>(node: &'n Node, found: &mut Vec<&'n Node>) {
    match &node.value {
        Value::Array(items) => items.iter().for_each(|item| all_claims(item, found)),
        Value::Object(members) => {
            for member in members {
                match member.key.as_str() {
                    "claim" => found.push(&member.value),
                    "also" => found.extend(items(&member.value)),
                    _ => {}
                }
                all_claims(&member.value, found);
            }
        }
        _ => {}
    }
}

/// Who says which sentence, and what stands for each quote.
pub struct Voices {
    pub references: References,
    pub default: Option<String>,
    /// By passage: from, to, and who, where it is not the default.
    passages: HashMap<String, Vec<(usize, usize, String)>>,
}

impl Voices {
    pub fn of(root: &Node) -> Self {
        let mut claims = Vec::new();
        all_claims(root, &mut claims);
        let mut wanted = Vec::new();
        for claim in &claims {
            let direct = is_direct(claim);
            let quotes = claim.value.get("evidence").map(items).unwrap_or_default();
            wanted.extend(quotes.iter().map(|quote| Wanted {
                quote: quote.clone(),
                direct,
            }));
        }
        let title = root
            .value
            .get("title")
            .and_then(|title| title.value.get("evidence"));
        let title = title.map(items).unwrap_or_default();
        wanted.extend(title.iter().map(|quote| Wanted {
            quote: quote.clone(),
            direct: false,
        }));
        let references = References::of(root, &wanted);
        let mut all: HashMap<String, usize> = HashMap::new();
        let mut by_sentence: HashMap<(String, usize), HashMap<String, usize>> = HashMap::new();
        for claim in &claims {
            let Some(voice) = claim.value.get("voice").map(voice) else {
                continue;
            };
            for quote in claim.value.get("evidence").map(items).unwrap_or_default() {
                let Some(found) = references.get(quote, is_direct(claim)) else {
                    continue;
                };
                for number in found.sentences.0..=found.sentences.1 {
                    *all.entry(voice.clone()).or_default() += 1;
                    let votes = by_sentence.entry((found.reference.passage.clone(), number));
                    *votes.or_default().entry(voice.clone()).or_default() += 1;
                }
            }
        }
        let default = most(&all);
        let mut passages: HashMap<String, Vec<(usize, usize, String)>> = HashMap::new();
        let mut sentences: Vec<_> = by_sentence.iter().collect();
        sentences.sort_by_key(|(sentence, _)| *sentence);
        for ((passage, number), votes) in sentences {
            let Some(voice) = most(votes) else { continue };
            let own = passages.entry(passage.clone()).or_default();
            match own.last_mut() {
                Some((_, last, known)) if *known == voice => *last = *number,
                _ => own.push((*number, *number, voice)),
            }
        }
        Self {
            references,
            default,
            passages,
        }
    }

    /// Who says these sentences by what is written of the passage.
    pub fn voice(&self, passage: &str, sentences: (usize, usize)) -> Option<&str> {
        let own = self.passages.get(passage)?;
        let (_, to, voice) = own
            .iter()
            .find(|(from, to, _)| *from <= sentences.0 && sentences.0 <= *to)?;
        (sentences.1 <= *to).then_some(voice)
    }

    /// Writes the voices into the passages.
    pub fn write(&self, root: &mut Node) {
        for passage in get_mut(root, "passages").map(items_mut).unwrap_or_default() {
            let id = word(passage, "id").unwrap_or_default().to_string();
            let own = self
                .passages
                .get(&id)
                .map(Vec::as_slice)
                .unwrap_or_default();
            let Some(members) = members_mut(passage) else {
                continue;
            };
            match own {
                [(_, _, voice)] => {
                    if Some(voice) != self.default.as_ref() {
                        members.push(member("voice", text(voice.as_str())));
                    }
                }
                several => {
                    let several = several
                        .iter()
                        .filter(|(.., voice)| Some(voice) != self.default.as_ref());
                    let voices = several.map(|(from, to, voice)| {
                        let numbers = if from == to {
                            from.to_string()
                        } else {
                            format!("{from}-{to}")
                        };
                        member(&numbers, text(voice.as_str()))
                    });
                    let voices: Vec<Member> = voices.collect();
                    if !voices.is_empty() {
                        members.push(member("voices", object(voices)));
                    }
                }
            }
        }
    }
}
