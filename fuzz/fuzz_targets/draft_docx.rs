//! No document makes the drafting panic, hang or lose a word.
//!
//! The input is a zip, or the text part of a document in XML, which this target packs: else nearly
//! every change would only break a checksum.
//!
//! ```text
//! cargo +nightly fuzz run draft_docx fuzz/corpus/draft_docx -- \
//!     -dict=fuzz/draft.dict -max_len=4096 -timeout=10 -max_total_time=600
//! ```
//! What the folder gains without the ending `.seed` stays out of the repository.
#![no_main]

mod draft_examine;

use draft::source::Kind;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    draft_examine::examine(bytes, Kind::Docx);
    if !bytes.starts_with(b"PK") {
        draft_examine::examine(&packed(b"word/document.xml", bytes), Kind::Docx);
    }
});

/// A zip of one file, stored.
fn packed(name: &[u8], content: &[u8]) -> Vec<u8> {
    let size = (content.len() as u32).to_le_bytes();
    let length = (name.len() as u16).to_le_bytes();
    let crc = crc32(content).to_le_bytes();
    // Flags, method, time, date; checksum, sizes; length of the name and of the extra field.
    let common = [&[0; 8][..], &crc, &size, &size, &length, &[0, 0]].concat();
    let local = [b"PK\x03\x04\x14\x00", &common[..], name, content].concat();
    let entry = [
        b"PK\x01\x02\x14\x00\x14\x00",
        &common[..],
        // Comment, disk, attributes, offset.
        &[0; 14],
        name,
    ]
    .concat();
    let at = (local.len() as u32).to_le_bytes();
    let directory = (entry.len() as u32).to_le_bytes();
    let end = [b"PK\x05\x06\0\0\0\0\x01\0\x01\0", &directory[..], &at, &[0, 0]].concat();
    [local, entry, end].concat()
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 }
        })
    })
}
