//! The two files of the zip that are read, by their fixed names. No name from the zip is used.

use super::super::error::ReadError;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, ZipArchive, ZipSliceArchive, crc32};

/// The most bytes that the text may unpack to: about 300 pages with all their markup.
const MAX_DOCUMENT: usize = 24 << 20;
/// The most bytes that the properties may unpack to.
const MAX_PROPERTIES: usize = 1 << 20;
/// The most files in the zip.
const MAX_ENTRIES: usize = 10_000;

/// What is read of a .docx.
pub(super) struct Parts {
    pub document: String,
    pub properties: Option<String>,
}

/// Unpacks the text and, where they can be read, the properties.
pub(super) fn open(bytes: &[u8]) -> Result<Parts, ReadError> {
    let archive =
        ZipArchive::from_slice(bytes).map_err(|_| ReadError::Damaged("no zip archive"))?;
    let document = file(&archive, b"word/document.xml", MAX_DOCUMENT)?
        .ok_or(ReadError::Damaged("no text document in the zip archive"))?;
    let properties = file(&archive, b"docProps/core.xml", MAX_PROPERTIES).unwrap_or_default();
    Ok(Parts {
        document: text(document),
        properties: properties.map(text),
    })
}

/// Unpacks one file; none if there is no file of this name.
fn file(
    archive: &ZipSliceArchive<&[u8]>,
    name: &[u8],
    limit: usize,
) -> Result<Option<Vec<u8>>, ReadError> {
    const BROKEN: ReadError = ReadError::Damaged("the zip archive is broken");
    let mut entries = archive.entries();
    for _ in 0..MAX_ENTRIES {
        let Some(entry) = entries.next_entry().map_err(|_| BROKEN)? else {
            return Ok(None);
        };
        if entry.file_path().as_ref() != name {
            continue;
        }
        if entry.flags().is_encrypted() {
            return Err(ReadError::Encrypted);
        }
        let content = archive.get_entry(entry.wayfinder()).map_err(|_| BROKEN)?;
        let packed = content.data();
        let unpacked = match entry.compression_method() {
            CompressionMethod::STORE if packed.len() > limit => {
                return Err(ReadError::TooLarge { limit });
            }
            CompressionMethod::STORE => packed.to_vec(),
            CompressionMethod::DEFLATE => inflate(packed, limit)?,
            _ => return Err(ReadError::Damaged("an unknown compression")),
        };
        if crc32(&unpacked) != entry.crc32() {
            return Err(BROKEN);
        }
        return Ok(Some(unpacked));
    }
    Err(ReadError::Damaged("too many files in the zip archive"))
}

fn inflate(packed: &[u8], limit: usize) -> Result<Vec<u8>, ReadError> {
    use miniz_oxide::inflate::TINFLStatus::HasMoreOutput;
    decompress_to_vec_with_limit(packed, limit).map_err(|error| match error.status {
        HasMoreOutput => ReadError::TooLarge { limit },
        _ => ReadError::Damaged("the zip archive is broken"),
    })
}

/// XML is in UTF-8 or UTF-16, told by its mark.
fn text(bytes: Vec<u8>) -> String {
    super::super::encoding::decode(&bytes, None).0
}
