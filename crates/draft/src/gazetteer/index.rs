//! From a folded name to the places of that name.

use super::fold::fold_into;
use super::read::{Names, Tables};

/// Where in the tables each name is, by hash.
#[derive(Debug)]
pub struct Index {
    /// Hash of a folded name and the place that bears it, in order.
    names: Vec<(u32, u32)>,
    /// Hashes of the first words of names of several words, the first one, the first two and so on; in order.
    beginnings: Vec<u32>,
}

/// FNV-1a of 32 bits.
/// Source: Fowler, Noll, Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

impl Index {
    /// Of all names in the tables.
    pub fn new(tables: &Tables) -> Self {
        let mut names = Vec::with_capacity(tables.records.len() * 2);
        let mut beginnings = Vec::with_capacity(tables.records.len());
        let mut folded = String::new();
        for place in (0_u32..).take(tables.records.len()) {
            for name in tables.english.of(place).chain(tables.russian.of(place)) {
                fold_into(name, &mut folded);
                names.push((hash(&folded), place));
                for (at, _) in folded.match_indices(' ') {
                    beginnings.push(hash(folded.get(..at).unwrap_or_default()));
                }
            }
        }
        names.sort_unstable();
        names.dedup();
        beginnings.sort_unstable();
        beginnings.dedup();
        Self { names, beginnings }
    }

    /// The places one of whose names folds to `key`; with the number of the name, 0 for the main one.
    pub fn find<'a>(
        &'a self,
        tables: &'a Tables,
        key: &'a str,
    ) -> impl Iterator<Item = (u32, usize, &'a str)> {
        let wanted = hash(key);
        let first = self.names.partition_point(|(hash, _)| *hash < wanted);
        let same = self.names.get(first..).unwrap_or_default();
        let mut folded = String::new();
        same.iter()
            .take_while(move |(hash, _)| *hash == wanted)
            .flat_map(move |(_, place)| {
                let mut bears = |names: &'a Names| {
                    names
                        .of(*place)
                        .enumerate()
                        .filter(|(_, name)| {
                            fold_into(name, &mut folded);
                            folded == key
                        })
                        .map(|(number, name)| (*place, number, name))
                        .collect::<Vec<_>>()
                };
                let mut found = bears(&tables.english);
                found.extend(bears(&tables.russian));
                found
            })
    }

    /// Whether a longer name may begin with these folded words.
    pub fn begins(&self, words: &str) -> bool {
        self.beginnings.binary_search(&hash(words)).is_ok()
    }
}
