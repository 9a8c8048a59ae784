//! What the engine knows: the shipped data.

use draft::Language;
use draft::engine::Knowledge;
use draft::first_names::FirstNames;
use draft::gazetteer::Gazetteer;
use draft::tagger::Tagger;
use std::path::Path;

fn data(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../assets/draft")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn knowledge(language: Language) -> Knowledge {
    let tag = language.tag();
    let names = String::from_utf8(data(&format!("first-names-{tag}.txt"))).expect("UTF-8");
    Knowledge {
        gazetteer: Gazetteer::read(&data("gazetteer.bin")).expect("a gazetteer"),
        tagger: Tagger::read(&data(&format!("tagger-{tag}.bin"))).expect("a tagger"),
        first_names: FirstNames::read(&names),
    }
}
