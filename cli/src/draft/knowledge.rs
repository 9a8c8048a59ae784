//! The data files of the engine, in `assets/draft`.

use crate::input::Result;
use draft::Language;
use draft::engine::Knowledge;
use draft::first_names::FirstNames;
use draft::gazetteer::Gazetteer;
use draft::tagger::Tagger;
use std::fs;
use std::path::{Path, PathBuf};

/// What has been read, for each language.
#[derive(Default)]
pub struct KnowledgeCache {
    russian: Option<Knowledge>,
    english: Option<Knowledge>,
}

impl KnowledgeCache {
    /// What is known of a language; read when it is first asked for.
    pub fn knowledge(&mut self, language: Language) -> Result<&Knowledge> {
        let place = match language {
            Language::Russian => &mut self.russian,
            Language::English => &mut self.english,
        };
        match place {
            Some(knowledge) => Ok(knowledge),
            None => Ok(place.insert(load(language)?)),
        }
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/draft")
}

fn load(language: Language) -> Result<Knowledge> {
    let tag = language.tag();
    let bytes = |name: &str| {
        let path = folder().join(name);
        fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let damaged = |name: &str| format!("assets/draft/{name} is damaged: make it anew");
    let names = bytes(&format!("first-names-{tag}.txt"))?;
    let tagger = format!("tagger-{tag}.bin");
    Ok(Knowledge {
        gazetteer: Gazetteer::read(&bytes("gazetteer.bin")?)
            .map_err(|_| damaged("gazetteer.bin"))?,
        tagger: Tagger::read(&bytes(&tagger)?).map_err(|_| damaged(&tagger))?,
        first_names: FirstNames::read(&String::from_utf8_lossy(&names)),
    })
}
