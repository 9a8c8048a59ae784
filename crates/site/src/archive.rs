//! Files that are packed, and archives of them (zip).
//!
//! Source: PKWARE, APPNOTE.TXT, 4.3 to 4.5; RFC 1951 (deflate), RFC 1952 (gzip). What is packed once goes from one
//! archive to another, or into a stream of gzip, as it is.

use crate::files::Folder;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchive, ZipArchiveWriter};
use std::collections::BTreeMap;
use std::io::Write;
use std::rc::Rc;

/// A way to make a stream of deflate of bytes.
pub type Deflate<'a> = &'a dyn Fn(&[u8]) -> Result<Vec<u8>, String>;

/// The quick way.
///
/// # Errors
/// None; other ways may have some.
pub fn quick(bytes: &[u8]) -> Result<Vec<u8>, String> {
    Ok(miniz_oxide::deflate::compress_to_vec(bytes, 7))
}

/// The quickest way, for what is made only to try things out.
///
/// # Errors
/// None; other ways may have some.
pub fn quickest(bytes: &[u8]) -> Result<Vec<u8>, String> {
    Ok(miniz_oxide::deflate::compress_to_vec(bytes, 1))
}

/// Files that are small already.
const SMALL: [&str; 2] = [".png", ".woff2"];

/// The most bytes of a file that an archive may hold: it is ours, so this is only not to fill the memory if it is
/// damaged.
const MOST: usize = 256 << 20;

/// A file, packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    is_deflated: bool,
    data: Rc<[u8]>,
    /// CRC-32 of the file.
    sum: u32,
    /// How many bytes the file has.
    size: u32,
}

impl Packed {
    /// A file as an archive holds it.
    ///
    /// # Errors
    /// It is too large, or cannot be packed.
    pub fn new(path: &str, bytes: &[u8], deflate: Deflate<'_>) -> Result<Self, String> {
        if bytes.len() > MOST {
            return Err(format!("{path}: is too large"));
        }
        let is_deflated = !SMALL.iter().any(|ending| path.ends_with(ending));
        Ok(Self {
            is_deflated,
            data: if is_deflated {
                deflate(bytes)?.into()
            } else {
                bytes.into()
            },
            sum: rawzip::crc32(bytes),
            size: bytes.len() as u32,
        })
    }

    /// The file itself; none if it is damaged.
    fn unpacked(&self) -> Option<Vec<u8>> {
        let size = self.size as usize;
        let bytes = if self.is_deflated {
            let unpacked = miniz_oxide::inflate::decompress_to_vec_with_limit(&self.data, size);
            unpacked.ok()?
        } else {
            self.data.to_vec()
        };
        (bytes.len() == size && rawzip::crc32(&bytes) == self.sum).then_some(bytes)
    }

    /// As a stream of gzip, with the header that Zopfli writes; none if it is not deflated.
    pub fn gzip(&self) -> Option<Vec<u8>> {
        /// No time, the most effort, Unix.
        const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3];
        if !self.is_deflated {
            return None;
        }
        let end = [self.sum.to_le_bytes(), self.size.to_le_bytes()];
        Some([&HEADER, &*self.data, end.as_flattened()].concat())
    }
}

/// Packed files by their paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive(BTreeMap<String, Packed>);

impl Archive {
    /// Puts a file in.
    pub fn insert(&mut self, path: impl Into<String>, file: Packed) {
        self.0.insert(path.into(), file);
    }

    /// A file.
    ///
    /// # Errors
    /// It is not there.
    pub fn get(&self, path: &str) -> Result<&Packed, String> {
        let file = self.0.get(path);
        file.ok_or_else(|| format!("{path}: is not packed"))
    }

    /// The files of a folder.
    ///
    /// # Errors
    /// One cannot be packed.
    pub fn pack(files: &Folder, deflate: Deflate<'_>) -> Result<Self, String> {
        let mut archive = Self::default();
        for (path, bytes) in files.all() {
            archive.insert(path, Packed::new(path, bytes, deflate)?);
        }
        Ok(archive)
    }

    /// Takes out the files of a folder, packed and unpacked.
    ///
    /// # Errors
    /// One is damaged.
    pub fn take_below(&mut self, start: &str) -> Result<(Self, Folder), String> {
        let is_below = |path: &String, _: &mut Packed| path.starts_with(start);
        let (mut packed, mut files) = (Self::default(), Folder::default());
        for (path, file) in self.0.extract_if(.., is_below) {
            let path = path.strip_prefix(start).unwrap_or_default();
            let bytes = file.unpacked();
            files.write(path, bytes.ok_or_else(|| format!("{path}: is damaged"))?);
            packed.insert(path, file);
        }
        Ok((packed, files))
    }

    /// Puts all files of another archive into a folder of this one.
    pub fn extend(&mut self, start: &str, other: &Self) {
        let files = other.0.iter();
        (self.0).extend(files.map(|(path, file)| (format!("{start}{path}"), file.clone())));
    }

    /// The archive as a file. The same files make the same bytes: no time is kept.
    ///
    /// # Errors
    /// A path is none that can be written.
    pub fn to_bytes(&self) -> Result<Vec<u8>, String> {
        let failed = |error: rawzip::Error| error.to_string();
        let mut zip = ZipArchiveWriter::new(Vec::new());
        // The first moment that the format knows.
        let time = UtcDateTime::from_components(1980, 1, 1, 0, 0, 0, 0);
        for (path, file) in &self.0 {
            let method = if file.is_deflated {
                CompressionMethod::DEFLATE
            } else {
                CompressionMethod::STORE
            };
            let entry = zip.new_file(path.as_str()).compression_method(method);
            let entry = entry.unix_permissions(0o644);
            let entry = match time {
                Some(time) => entry.last_modified(time),
                None => entry,
            };
            let (mut entry, _) = entry.start().map_err(failed)?;
            entry
                .write_all(&file.data)
                .map_err(|error| error.to_string())?;
            let sums = DataDescriptorOutput::new(file.sum, file.size.into());
            entry.finish(sums).map_err(failed)?;
        }
        zip.finish().map_err(failed)
    }

    /// An archive from a file that [`Self::to_bytes`] has written; none if it is damaged.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let zip = ZipArchive::from_slice(bytes).ok()?;
        let mut archive = Self::default();
        let mut entries = zip.entries();
        while let Some(entry) = entries.next_entry().ok()? {
            let path = str::from_utf8(entry.file_path().as_bytes()).ok()?;
            let size = u32::try_from(entry.uncompressed_size_hint()).ok()?;
            let is_deflated = match entry.compression_method() {
                CompressionMethod::DEFLATE => true,
                CompressionMethod::STORE => false,
                _ => return None,
            };
            let data = zip.get_entry(entry.wayfinder()).ok()?;
            let file = Packed {
                is_deflated,
                data: data.data().into(),
                sum: entry.crc32(),
                size,
            };
            (size as usize <= MOST).then(|| archive.insert(path, file))?;
        }
        Some(archive)
    }

    /// The paths, and how many bytes each file has.
    pub fn sizes(&self) -> impl Iterator<Item = (&str, u32)> {
        let files = self.0.iter();
        files.map(|(path, file)| (&**path, file.size))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> Folder {
        let mut files = Folder::default();
        files.write("a.txt", "Слово за словом. ".repeat(30));
        files.write("empty", "");
        files.write("pictures/b.png", [7; 40]);
        files.write("pictures/с.txt", "x");
        files
    }

    #[test]
    fn an_archive_is_read_as_it_was_written() {
        let archive = Archive::pack(&folder(), &quick).expect("packed");
        let bytes = archive.to_bytes().expect("written");
        assert_eq!(archive.to_bytes(), Ok(bytes.clone()));
        let mut read = Archive::from_bytes(&bytes).expect("an archive");
        assert_eq!(read, archive);
        let sizes: Vec<_> = read.sizes().map(|(_, size)| size).collect();
        assert_eq!(sizes, [900, 0, 40, 1]);
        let (packed, files) = read.take_below("pictures/").expect("sound");
        assert_eq!(files.read("b.png"), Ok(&[7; 40][..]));
        // Pictures are packed already.
        assert_eq!(packed.get("b.png").expect("a file").gzip(), None);
        assert_eq!(read.take_below("").expect("sound").1.all().count(), 2);
        let mut other = Archive::default();
        other.extend("all/", &archive);
        assert_eq!(other.take_below("all/").expect("sound").1, folder());
    }

    #[test]
    fn what_is_damaged_is_noticed() {
        let bytes = Archive::pack(&folder(), &quick);
        let bytes = bytes.expect("packed").to_bytes().expect("written");
        assert_eq!(Archive::from_bytes(&bytes[..bytes.len() / 2]), None);
        assert_eq!(Archive::from_bytes(b""), None);
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 0x10;
            // Names may be others then; what a file holds may not.
            let files = Archive::from_bytes(&damaged).map(|mut read| read.take_below(""));
            let Some(Ok((_, files))) = files else {
                continue;
            };
            let whole = folder();
            for (_, bytes) in files.all() {
                let mut known = whole.all().map(|(_, bytes)| bytes);
                assert!(known.any(|known| known == bytes), "byte {at}");
            }
        }
    }
}
