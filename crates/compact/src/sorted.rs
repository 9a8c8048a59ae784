//! Sets and maps as sorted vectors.
//!
//! The standard library's trees are compiled for every type, four kilobytes each. What a page looks things up in
//! is small or made at once; adding one by one takes time that grows with what is there.

use crate::sort::CompactSort;
use std::borrow::Borrow;

/// Values in order, each once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SortedSet<T>(SortedMap<T, ()>);

/// Values by key, in the order of the keys.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SortedMap<K, V>(Vec<(K, V)>);

impl<T> Default for SortedSet<T> {
    fn default() -> Self {
        Self(SortedMap::default())
    }
}

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> FromIterator<T> for SortedSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().map(|item| (item, ())).collect())
    }
}

impl<T: Ord> Extend<T> for SortedSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            self.insert(item);
        }
    }
}

impl<T: Ord> SortedSet<T> {
    /// Adds a value; says whether it is new.
    pub fn insert(&mut self, value: T) -> bool {
        self.0.insert(value, ()).is_none()
    }

    /// Whether it is there.
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.get(value).is_some()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.0.is_empty()
    }

    /// All, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.0.iter().map(|(value, ())| value)
    }

    /// All, in order.
    pub fn into_vec(self) -> Vec<T> {
        self.0.0.into_iter().map(|(value, ())| value).collect()
    }
}

/// Of two with one key the later stays.
impl<K: Ord, V> FromIterator<(K, V)> for SortedMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        let mut items: Vec<(K, V)> = items.into_iter().collect();
        // The sort is stable, so after reversing the first of equals is the last that came.
        items.reverse();
        items.compact_sort_by(|(a, _), (b, _)| a.cmp(b));
        items.dedup_by(|(a, _), (b, _)| a == b);
        Self(items)
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    /// Where a key is, or where it belongs.
    fn position<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0
            .binary_search_by(|(known, _)| known.borrow().cmp(key))
    }

    /// Adds a value; gives the one that was there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.position(&key) {
            Ok(at) => Some(std::mem::replace(&mut self.0[at].1, value)),
            Err(at) => {
                self.0.insert(at, (key, value));
                None
            }
        }
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let at = self.position(key).ok()?;
        self.0.get(at).map(|(_, value)| value)
    }

    /// The value of a key, made if there is none.
    pub fn get_or_insert_with(&mut self, key: K, make: impl FnOnce() -> V) -> &mut V {
        let at = match self.position(&key) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (key, make()));
                at
            }
        };
        &mut self.0[at].1
    }

    /// Takes the value of a key out.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let at = self.position(key).ok()?;
        Some(self.0.remove(at).1)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All, in the order of the keys.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + ExactSizeIterator {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// All, in the order of the keys.
    pub fn iter_mut(&mut self) -> impl DoubleEndedIterator<Item = (&K, &mut V)> {
        self.0.iter_mut().map(|(key, value)| (&*key, value))
    }

    /// All, in the order of the keys.
    pub fn into_vec(self) -> Vec<(K, V)> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Small numbers in no order, the same each time.
    fn numbers() -> impl Iterator<Item = u32> {
        let mut seed = 11_u32;
        std::iter::repeat_with(move || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            seed >> 27
        })
    }

    #[test]
    fn a_set_holds_what_the_standard_librarys_holds() {
        let expected: BTreeSet<u32> = numbers().take(60).collect();
        let made: SortedSet<u32> = numbers().take(60).collect();
        let mut filled = SortedSet::default();
        let mut known = BTreeSet::new();
        for number in numbers().take(60) {
            assert_eq!(filled.insert(number), known.insert(number));
        }
        assert!(made.iter().eq(&expected));
        assert_eq!(made, filled);
        assert_eq!(made.len(), expected.len());
        assert!((0..40).all(|number| made.contains(&number) == expected.contains(&number)));
    }

    #[test]
    fn a_map_holds_what_the_standard_librarys_holds() {
        let pairs = || numbers().take(60).zip(0..);
        let expected: BTreeMap<u32, usize> = pairs().collect();
        let mut made: SortedMap<u32, usize> = pairs().collect();
        let mut filled = SortedMap::default();
        for (key, value) in pairs() {
            filled.insert(key, value);
        }
        assert!(made.iter().eq(&expected));
        assert_eq!(made, filled);
        assert_eq!(*made.get_or_insert_with(99, || 7), 7);
        assert_eq!(made.remove(&99), Some(7));
        assert_eq!(made.remove(&99), None);
        assert_eq!(made, filled);
    }
}
