//! What has been loaded so far. The places serve all languages and are kept once.

use draft::Language;
use draft::engine::Knowledge;
use draft::first_names::FirstNames;
use draft::gazetteer::Gazetteer;
use draft::tagger::Tagger;

/// What is known of a language.
#[derive(Default, Debug)]
struct Words {
    tagger: Option<Tagger>,
    first_names: Option<FirstNames>,
}

/// What has been loaded so far.
#[derive(Default, Debug)]
pub struct KnowledgeCache {
    gazetteer: Option<Gazetteer>,
    russian: Words,
    english: Words,
}

impl KnowledgeCache {
    fn words(&mut self, language: Language) -> &mut Words {
        match language {
            Language::Russian => &mut self.russian,
            Language::English => &mut self.english,
        }
    }

    /// The names of the data files in `assets/draft`, without endings, that a language still lacks.
    pub fn lacks(&mut self, language: Language) -> Vec<String> {
        let mut names = Vec::new();
        if self.gazetteer.is_none() {
            names.push("gazetteer".to_owned());
        }
        let tag = language.tag();
        let words = self.words(language);
        if words.tagger.is_none() {
            names.push(format!("tagger-{tag}"));
        }
        if words.first_names.is_none() {
            names.push(format!("first-names-{tag}"));
        }
        names
    }

    /// Takes up a data file by its name; none if there is no such file, or if it is damaged.
    pub fn take_up(&mut self, name: &str, bytes: &[u8]) -> Option<()> {
        if name == "gazetteer" {
            self.gazetteer = Some(Gazetteer::read(bytes).ok()?);
            return Some(());
        }
        let (kind, tag) = name.rsplit_once('-')?;
        let words = self.words(Language::of(tag)?);
        match kind {
            "tagger" => words.tagger = Some(Tagger::read(bytes).ok()?),
            "first-names" => {
                words.first_names = Some(FirstNames::read(std::str::from_utf8(bytes).ok()?));
            }
            _ => return None,
        }
        Some(())
    }

    /// The places of the world; none if they are not loaded.
    pub fn gazetteer(&self) -> Option<&Gazetteer> {
        self.gazetteer.as_ref()
    }

    /// Lends out what is known of a language; none if something of it is not loaded.
    pub fn with<T>(
        &mut self,
        language: Language,
        use_it: impl FnOnce(&Knowledge) -> T,
    ) -> Option<T> {
        if !self.lacks(language).is_empty() {
            return None;
        }
        let gazetteer = self.gazetteer.take()?;
        let words = std::mem::take(self.words(language));
        let knowledge = Knowledge {
            gazetteer,
            tagger: words.tagger?,
            first_names: words.first_names?,
        };
        let used = use_it(&knowledge);
        let Knowledge {
            gazetteer,
            tagger,
            first_names,
        } = knowledge;
        self.gazetteer = Some(gazetteer);
        *self.words(language) = Words {
            tagger: Some(tagger),
            first_names: Some(first_names),
        };
        Some(used)
    }
}
