//! What is known of words beforehand: which are used alike, and which are first names.

use super::bytes::{DataError, Keys, Reader};
use super::word::{hash, key, plain, stem};

/// Clusters of words that are used alike, and first names; both by stem.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Lexicon {
    words: Keys,
    /// The cluster of each word.
    clusters: Vec<u8>,
    /// The wider and the widest cluster to which each cluster belongs.
    wider: [Vec<u8>; 2],
    first_names: Keys,
}

/// How many clusters there are at most.
const CLUSTERS: usize = 256;

/// The clusters of a word, from narrow to wide; 0 where it has none.
pub(super) type Clusters = [u8; 3];

impl Lexicon {
    /// Reads the lexicon from its bytes.
    ///
    /// # Errors
    /// Returns an error if they are no lexicon.
    pub fn read(bytes: &[u8]) -> Result<Self, DataError> {
        let mut reader = Reader::new(bytes);
        let lexicon = Self::take(&mut reader)?;
        reader.end()?;
        Ok(lexicon)
    }

    pub(super) fn take(reader: &mut Reader<'_>) -> Result<Self, DataError> {
        let words = reader.keys()?;
        let clusters = reader.take(words.len())?.to_vec();
        let wider = [
            reader.take(CLUSTERS)?.to_vec(),
            reader.take(CLUSTERS)?.to_vec(),
        ];
        let first_names = reader.keys()?;
        Ok(Self {
            words,
            clusters,
            wider,
            first_names,
        })
    }

    /// Reads a second lexicon of the same words: other clusters for them, and more first names.
    pub(super) fn take_second(&self, reader: &mut Reader<'_>) -> Result<Self, DataError> {
        let clusters = reader.take(self.words.len())?.to_vec();
        let wider = [
            reader.take(CLUSTERS)?.to_vec(),
            reader.take(CLUSTERS)?.to_vec(),
        ];
        let more = reader.keys()?;
        Ok(Self {
            words: self.words.clone(),
            clusters,
            wider,
            first_names: self.first_names.with(&more),
        })
    }

    /// The key under which a word stands in a lexicon. The cases of a word and its forms with a
    /// capital share one.
    pub fn key(word: &str) -> u32 {
        Self::key_of_plain(&plain(word))
    }

    pub(super) fn key_of_plain(plain: &str) -> u32 {
        key(0, hash(stem(plain).as_bytes()), 0)
    }

    pub(super) fn clusters(&self, key: u32) -> Clusters {
        let narrow = self.words.find(key).and_then(|at| self.clusters.get(at));
        let narrow = narrow.copied().unwrap_or(0);
        let [wide, widest] = &self.wider;
        let of = |table: &Vec<u8>| table.get(usize::from(narrow)).copied().unwrap_or(0);
        [narrow, of(wide), of(widest)]
    }

    pub(super) fn is_first_name(&self, key: u32) -> bool {
        self.first_names.find(key).is_some()
    }
}
