//! Numbers, columns and text as the file of places stores them; `read.rs` documents the form.

use std::fmt;

/// Why bytes are no file of places.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DataError {
    /// It does not begin as such a file does.
    NotAGazetteer,
    /// It ends too early.
    CutOff,
    /// A part of it does not fit the rest; the number of the section.
    Inconsistent(u8),
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAGazetteer => f.write_str("this is no file of places"),
            Self::CutOff => f.write_str("the file of places ends too early"),
            Self::Inconsistent(section) => {
                write!(f, "section {section} of the file of places is damaged")
            }
        }
    }
}

impl std::error::Error for DataError {}

/// What is left to read.
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// A LEB128 number of 28 bits at most.
    pub fn number(&mut self) -> Result<u32, DataError> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21] {
            let (first, rest) = self.0.split_first().ok_or(DataError::CutOff)?;
            self.0 = rest;
            value |= u32::from(first & 0x7f) << shift;
            if first & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(DataError::CutOff)
    }

    /// A section: its length, then its bytes.
    pub fn section(&mut self) -> Result<&'a [u8], DataError> {
        let length = self.number()? as usize;
        let (section, rest) = self.0.split_at_checked(length).ok_or(DataError::CutOff)?;
        self.0 = rest;
        Ok(section)
    }
}

/// The signed number behind a zigzag-coded one.
pub fn unzigzag(value: u32) -> i64 {
    let half = i64::from(value >> 1);
    if value & 1 == 0 { half } else { -half - 1 }
}

/// Numbers of places from the gaps between them.
pub fn numbers(section: &[u8], places: usize, name: u8) -> Result<Vec<usize>, DataError> {
    let mut rest = Bytes(section);
    let mut found = Vec::new();
    let mut next = 0_usize;
    while !rest.0.is_empty() {
        let number = next + rest.number()? as usize;
        if number >= places {
            return Err(DataError::Inconsistent(name));
        }
        found.push(number);
        next = number + 1;
    }
    Ok(found)
}

/// A column of degrees.
pub fn degrees(section: &[u8], places: usize, name: u8) -> Result<Vec<i16>, DataError> {
    if section.len() != 2 * places {
        return Err(DataError::Inconsistent(name));
    }
    let (low, high) = section.split_at(places);
    let mut value = 0_i16;
    let column = low.iter().zip(high).map(|(low, high)| {
        let zigzag = u16::from_le_bytes([*low, *high]);
        let half = zigzag >> 1;
        let step = if zigzag & 1 == 0 { half } else { !half };
        value = value.wrapping_add(step.cast_signed());
        value
    });
    Ok(column.collect())
}

/// Text with one byte a letter.
pub fn cyrillic(section: &[u8]) -> Result<String, DataError> {
    let mut text = String::with_capacity(section.len() * 2);
    for byte in section {
        text.push(match byte {
            0..0x80 => char::from(*byte),
            0x80..0xc0 => {
                char::from_u32(0x410 + u32::from(byte - 0x80)).ok_or(DataError::Inconsistent(11))?
            }
            0xc0 => 'Ё',
            0xc1 => 'ё',
            0xc2 => '—',
            _ => return Err(DataError::Inconsistent(11)),
        });
    }
    Ok(text)
}
