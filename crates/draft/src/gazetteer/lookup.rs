//! Places by a name that somebody types.

use super::fold::fold;
use super::places::Gazetteer;
use super::types::PlaceId;
use crate::Language;
use compact::sort::CompactSort;

/// How well a name answers what was typed, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Fit {
    /// It is the name.
    Whole,
    /// It is the name in another case.
    Inflected,
    /// The name has more words.
    Words,
    /// The name has more letters.
    Letters,
}

impl Gazetteer {
    /// The places that are called so, or whose name begins so: the best fit first, then the largest. At most `most`.
    pub fn lookup(&self, typed: &str, language: Language, most: usize) -> Vec<PlaceId> {
        let key = fold(typed.trim());
        if key.is_empty() {
            return Vec::new();
        }
        let inflected = self.find(typed, language);
        let fit = |place: PlaceId| {
            let names = self.tables.english.of(place.0);
            let names = names.chain(self.tables.russian.of(place.0));
            let named = names.filter_map(|name| match fold(name).strip_prefix(&*key)? {
                "" => Some(Fit::Whole),
                rest if rest.starts_with(' ') => Some(Fit::Words),
                _ => Some(Fit::Letters),
            });
            let meant = inflected.iter().any(|(found, _)| *found == place);
            named.chain(meant.then_some(Fit::Inflected)).min()
        };
        let places = (0_u32..).take(self.len()).map(PlaceId);
        let mut found: Vec<(Fit, PlaceId)> = places
            .filter_map(|place| Some((fit(place)?, place)))
            .collect();
        let size = |place: PlaceId| self.log_population(place).unwrap_or_default();
        found.compact_sort_by(|(one_fit, one), (other_fit, other)| {
            let by_size = size(*other).total_cmp(&size(*one));
            one_fit.cmp(other_fit).then(by_size).then(one.cmp(other))
        });
        found
            .into_iter()
            .take(most)
            .map(|(_, place)| place)
            .collect()
    }
}
