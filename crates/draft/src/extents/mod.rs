//! What belongs to a name and what does not, by rules on top of the tagger: the extents of organisations'
//! names, people's names that fell apart, and names that the rest of the text shows.

mod attached;
mod brackets;
mod broken;
mod complement;
mod cues;
mod english;
mod firms;
mod full_names;
mod genitives;
mod grounds;
mod honours;
mod known;
mod labels;
mod long_places;
mod mistaken;
mod nicknames;
mod openings;
mod ordinary;
mod particles;
mod persons;
mod refuted;
mod repeats;
mod republics;
mod russian;
mod scene;
mod short_forms;
mod shown;
mod sides;
mod storms;
mod things;
mod titled;

use crate::first_names::Lookup as FirstNames;
use crate::name::Name;
use crate::{Language, Paragraph};
use scene::Scene;

/// The names of a text, corrected. They are in order and none overlap, before and after.
pub fn corrected(
    names: Vec<Name>,
    paragraphs: &[Paragraph],
    language: Language,
    first_names: FirstNames<'_>,
) -> Vec<Name> {
    let mut rest = names.into_iter().peekable();
    let mut scenes: Vec<Scene<'_>> = paragraphs
        .iter()
        .enumerate()
        .map(|(number, paragraph)| {
            let mut names = Vec::new();
            while let Some(name) = rest.next_if(|name| name.paragraph <= number) {
                names.push(name);
            }
            Scene {
                paragraph,
                number,
                names,
            }
        })
        .collect();
    for scene in &mut scenes {
        match language {
            Language::Russian => openings::remove(scene, first_names),
            Language::English => broken::divide(scene),
        }
        known::listed(scene, language);
        persons::people(scene, language, first_names);
        nicknames::join(scene, language, first_names);
        match language {
            Language::Russian => {
                republics::join(scene);
                russian::organisations(scene);
            }
            Language::English => {
                english::organisations(scene);
                mistaken::correct(scene);
                titled::people(scene);
                long_places::find(scene, first_names);
                firms::behind_nouns(scene, first_names);
                shown::people(scene, first_names);
                honours::remove(scene);
            }
        }
        brackets::proven(scene, language);
    }
    if language == Language::Russian {
        grounds::places(&mut scenes);
    }
    if language == Language::English {
        cues::people(&mut scenes);
        labels::people(&mut scenes, first_names);
    }
    repeats::repeat(&mut scenes, language, first_names);
    refuted::refute(&mut scenes, language);
    if language == Language::English {
        storms::remove(&mut scenes);
        things::remove(&mut scenes);
        sides::clubs(&mut scenes);
        firms::first_words(&mut scenes, first_names);
        short_forms::find(&mut scenes);
        ordinary::remove(&mut scenes);
    }
    for scene in &mut scenes {
        known::remove(scene, language);
    }
    scenes.into_iter().flat_map(|scene| scene.names).collect()
}

#[cfg(test)]
mod tests;
