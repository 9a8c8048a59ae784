//! Stable sorting whose code is compiled once.
//!
//! The standard library's sort is compiled for every type and every closure, two kilobytes each; in a
//! page that sorts at fifty places this was a seventh of all its code. Here one function that knows
//! positions only finds the order, and each place that sorts adds just its comparison and its swap.

use std::cmp::Ordering;

/// Stable sorting of slices, O(n log n).
pub trait CompactSort<T> {
    /// By the elements' own order.
    fn compact_sort(&mut self)
    where
        T: Ord;

    /// By a comparison.
    fn compact_sort_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// By a key, which is asked for at each comparison.
    fn compact_sort_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// By a key that takes time to make: it is asked for once an element.
    fn compact_sort_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> CompactSort<T> for [T] {
    fn compact_sort(&mut self)
    where
        T: Ord,
    {
        self.compact_sort_by(T::cmp);
    }

    fn compact_sort_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = order(self.len(), &mut |a, b| {
            compare(&self[a], &self[b]) == Ordering::Less
        });
        put(self, order);
    }

    fn compact_sort_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.compact_sort_by(|a, b| key(a).cmp(&key(b)));
    }

    fn compact_sort_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let order = order(self.len(), &mut |a, b| keys[a] < keys[b]);
        put(self, order);
    }
}

/// The positions 0 to `len` in order: a merge sort, from runs of one upwards.
fn order(len: usize, less: &mut dyn FnMut(usize, usize) -> bool) -> Vec<usize> {
    let mut from: Vec<usize> = (0..len).collect();
    let mut to = Vec::with_capacity(len);
    let mut width = 1;
    while width < len {
        to.clear();
        for start in (0..len).step_by(2 * width) {
            let (middle, end) = ((start + width).min(len), (start + 2 * width).min(len));
            let (mut a, mut b) = (start, middle);
            while a < middle || b < end {
                // Of equals the earlier goes first: the sort is stable.
                let second = a == middle || (b < end && less(from[b], from[a]));
                let at = if second { &mut b } else { &mut a };
                to.push(from[*at]);
                *at += 1;
            }
        }
        std::mem::swap(&mut from, &mut to);
        width *= 2;
    }
    from
}

/// Puts the element that stands at `order[i]` at `i`, for every `i`.
fn put<T>(slice: &mut [T], mut order: Vec<usize>) {
    for start in 0..order.len() {
        let mut at = start;
        while order[at] != start {
            let next = std::mem::replace(&mut order[at], at);
            slice.swap(at, next);
            at = next;
        }
        order[at] = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_the_standard_librarys() {
        // A small linear congruential generator: the same numbers each time.
        let mut seed = 7_u32;
        for len in 0..200 {
            let mut numbers: Vec<(u32, usize)> = (0..len)
                .map(|position| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 28, position)
                })
                .collect();
            let mut expected = numbers.clone();
            expected.sort_by_key(|(number, _)| *number);
            let mut cached = numbers.clone();
            cached.compact_sort_by_cached_key(|(number, _)| *number);
            numbers.compact_sort_by_key(|(number, _)| *number);
            // Positions too: what is equal stays as it stood.
            assert_eq!(numbers, expected);
            assert_eq!(cached, expected);
        }
    }
}
