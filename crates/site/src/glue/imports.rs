//! Short names for what a module imports.
//!
//! wasm-bindgen names each function that it lends to a module in full and with a hash, so that crates
//! do not meet: `__wbg_appendChild_f553e8704c4f14a6`. Hashes do not compress, and the glue is a part
//! of each page. In a module that is put together the names mean nothing; glue and module only have
//! to agree.
//!
//! Source: WebAssembly Core Specification 2.0, 5.5 (binary format of modules).

use std::collections::HashMap;

/// What each module begins with: its magic number and the version.
const HEADER: &[u8] = b"\0asm\x01\0\0\0";
/// Id of the section of imports.
const IMPORTS: u8 = 2;

/// A module whose imported functions have short names, and its glue, which calls them so. None if it
/// is not a module, or the glue does not name one of these functions once.
pub fn shorten(glue: &str, module: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut reader = Reader(module.strip_prefix(HEADER)?);
    let mut out = HEADER.to_vec();
    let mut names = HashMap::new();
    while !reader.0.is_empty() {
        let id = reader.byte()?;
        let content = reader.vector()?;
        out.push(id);
        if id == IMPORTS {
            vector(&mut out, &imports(content, &mut names)?);
        } else {
            vector(&mut out, content);
        }
    }
    Some((renamed(glue, &names)?, out))
}

/// The section of imports with short names for functions; the names go into the table.
fn imports<'a>(content: &'a [u8], names: &mut HashMap<&'a str, String>) -> Option<Vec<u8>> {
    let mut reader = Reader(content);
    let mut out = Vec::new();
    let count = reader.number()?;
    number(&mut out, count);
    for _ in 0..count {
        vector(&mut out, reader.vector()?);
        let name = std::str::from_utf8(reader.vector()?).ok()?;
        // A function; wasm-bindgen imports nothing else.
        if reader.byte()? != 0 {
            return None;
        }
        let next = letters(names.len());
        let short = names.entry(name).or_insert(next);
        vector(&mut out, short.as_bytes());
        out.push(0);
        number(&mut out, reader.number()?);
    }
    reader.0.is_empty().then_some(out)
}

/// The glue, in which each function stands at the beginning of a line: `name: function(…`.
fn renamed(glue: &str, names: &HashMap<&str, String>) -> Option<String> {
    let mut found = 0;
    let lines = glue.lines().map(|line| {
        let (key, rest) = line.split_once(':').unwrap_or((line, ""));
        match names.get(key.trim_start()) {
            Some(short) => {
                found += 1;
                format!("{short}:{rest}")
            }
            None => line.to_string(),
        }
    });
    let renamed = lines.collect::<Vec<_>>().join("\n");
    (found == names.len()).then_some(renamed)
}

/// `a` to `z`, `aa` to `zz`, and so on.
fn letters(number: usize) -> String {
    let last = char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// A number without sign in LEB128.
    fn number(&mut self) -> Option<u32> {
        let mut value = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(value).ok();
            }
        }
        None
    }

    /// Bytes after their number.
    fn vector(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        let (vector, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(vector)
    }
}

fn number(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn vector(out: &mut Vec<u8>, bytes: &[u8]) {
    // A part of a module whose own length was 32 bits.
    number(out, bytes.len() as u32);
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a type, imports of these names, and a section that is long enough for a length
    /// of two bytes.
    fn module(names: &[&str], kind: u8) -> Vec<u8> {
        let mut imports = vec![names.len() as u8];
        for name in names {
            vector(&mut imports, b"./a_bg.js");
            vector(&mut imports, name.as_bytes());
            imports.extend([kind, 0]);
        }
        let mut out = HEADER.to_vec();
        for (id, content) in [
            (1, &[1, 0x60, 0, 0][..]),
            (IMPORTS, &imports),
            (0, &[7; 300]),
        ] {
            out.push(id);
            vector(&mut out, content);
        }
        out
    }

    const GLUE: &str = "const import0 = {\n    __wbg_a_0123: function() { x ? 1 : 2; },\n    \
        __wbg___wbg_a_0123: function() {},\n};\nlet __wbg_a_0123;";

    #[test]
    fn module_and_glue_get_the_same_names() {
        let long = module(&["__wbg_a_0123", "__wbg___wbg_a_0123"], 0);
        let (glue, short) = shorten(GLUE, &long).unwrap();
        assert_eq!(
            glue,
            "const import0 = {\na: function() { x ? 1 : 2; },\nb: function() {},\n};\nlet __wbg_a_0123;"
        );
        assert_eq!(short, module(&["a", "b"], 0));
    }

    #[test]
    fn what_does_not_fit_is_not_touched() {
        let one = module(&["__wbg_a_0123"], 0);
        assert!(shorten(GLUE, &one).is_some());
        // Cut off, no function, a function that the glue does not have.
        assert_eq!(shorten(GLUE, &one[..one.len() - 1]), None);
        assert_eq!(shorten(GLUE, &module(&["__wbg_a_0123"], 2)), None);
        assert_eq!(shorten(GLUE, &module(&["__wbg_b_0123"], 0)), None);
        assert_eq!(shorten(GLUE, b"the module"), None);
    }

    #[test]
    fn names_are_counted_in_letters() {
        let names = [0, 25, 26, 27, 26 + 26 * 26].map(letters);
        assert_eq!(names, ["a", "z", "aa", "ab", "aaa"]);
    }
}
