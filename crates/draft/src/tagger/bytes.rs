//! Reads the parts of a data file: numbers, columns, and sets of keys.

use compact::sort::CompactSort;
use std::fmt;

/// Why a data file cannot be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DataError {
    /// It does not begin with the mark of its format and version.
    Format,
    /// It ends too early.
    Short,
    /// Its keys do not stand in ascending order within 24 bits.
    Order,
    /// It goes on after its end.
    Long,
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Format => "the data file has another format or version",
            Self::Short => "the data file ends too early",
            Self::Order => "the data file's keys are out of order",
            Self::Long => "the data file goes on after its end",
        })
    }
}

impl std::error::Error for DataError {}

/// Bytes that are read from front to back.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// The next bytes. Nothing is allocated, so that a false length costs nothing.
    pub(super) fn take(&mut self, length: usize) -> Result<&'a [u8], DataError> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(DataError::Short)?;
        self.rest = rest;
        Ok(taken)
    }

    /// The next four bytes as a number, the lowest first.
    pub(super) fn number(&mut self) -> Result<u32, DataError> {
        let (taken, rest) = self.rest.split_first_chunk().ok_or(DataError::Short)?;
        self.rest = rest;
        Ok(u32::from_le_bytes(*taken))
    }

    /// A number that counts what follows.
    pub(super) fn count(&mut self) -> Result<usize, DataError> {
        usize::try_from(self.number()?).map_err(|_| DataError::Short)
    }

    /// Reads a set of keys: their number, then the low and the high bytes of the steps from each to
    /// the next, in two columns.
    pub(super) fn keys(&mut self) -> Result<Keys, DataError> {
        let count = self.count()?;
        let (low, high) = (self.take(count)?, self.take(count)?);
        let mut keys = Vec::with_capacity(count);
        let mut last = 0_u32;
        for (&low, &high) in low.iter().zip(high) {
            let step = u32::from(u16::from_le_bytes([low, high]));
            let key = last.checked_add(step).ok_or(DataError::Order)?;
            if key >= KEYS || step == 0 && !keys.is_empty() {
                return Err(DataError::Order);
            }
            keys.push(key);
            last = key;
        }
        Ok(Keys::new(keys))
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub(super) fn end(&self) -> Result<(), DataError> {
        if self.is_at_end() {
            Ok(())
        } else {
            Err(DataError::Long)
        }
    }
}

/// Keys are below this number: 24 bits of a hash.
const KEYS: u32 = 1 << 24;
/// The upper bits of a key by which its neighbours are found.
const SHIFT: u32 = 8;

/// A set of keys, each with its place in the order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Keys {
    sorted: Vec<u32>,
    /// Where the keys with given upper bits begin; one more at the end.
    starts: Vec<u32>,
}

impl Keys {
    fn new(sorted: Vec<u32>) -> Self {
        let mut starts = Vec::with_capacity((KEYS >> SHIFT) as usize + 1);
        let mut at = 0_u32;
        let mut rest = sorted.iter().peekable();
        for upper in 0..=(KEYS >> SHIFT) {
            while rest.next_if(|&&key| key >> SHIFT < upper).is_some() {
                at += 1;
            }
            starts.push(at);
        }
        Self { sorted, starts }
    }

    /// These keys and others.
    pub(super) fn with(&self, others: &Self) -> Self {
        let mut sorted = [&*self.sorted, &*others.sorted].concat();
        sorted.compact_sort();
        sorted.dedup();
        Self::new(sorted)
    }

    pub(super) fn len(&self) -> usize {
        self.sorted.len()
    }

    /// The place of a key in the order.
    pub(super) fn find(&self, key: u32) -> Option<usize> {
        let upper = (key >> SHIFT) as usize;
        let start = *self.starts.get(upper)? as usize;
        let end = *self.starts.get(upper + 1)? as usize;
        let near = self.sorted.get(start..end)?;
        let offset = near.iter().position(|&other| other == key)?;
        Some(start + offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_where_they_stand() {
        let bytes = [3, 0, 0, 0, 5, 1, 0, 0, 0, 1];
        let keys = Reader::new(&bytes).keys().unwrap();
        assert_eq!(keys.len(), 3);
        assert_eq!(keys.find(5), Some(0));
        assert_eq!(keys.find(6), Some(1));
        assert_eq!(keys.find(262), Some(2));
        assert_eq!(keys.find(7), None);
        assert_eq!(keys.find(u32::MAX), None);
    }

    #[test]
    fn bad_bytes_are_refused() {
        assert_eq!(Reader::new(&[1, 0]).keys(), Err(DataError::Short));
        let endless = [255, 255, 255, 255, 0, 0];
        assert_eq!(Reader::new(&endless).keys(), Err(DataError::Short));
        let twice = [2, 0, 0, 0, 5, 0, 0, 0];
        assert_eq!(Reader::new(&twice).keys(), Err(DataError::Order));
        assert_eq!(Reader::new(&[1]).end(), Err(DataError::Long));
    }
}
