//! No text makes the drafting panic, hang or lose a word.
//!
//! ```text
//! cargo +nightly fuzz run draft_text fuzz/corpus/draft_text -- \
//!     -dict=fuzz/draft.dict -max_len=4096 -timeout=10 -max_total_time=600
//! ```
//! What the folder gains without the ending `.seed` stays out of the repository.
#![no_main]

mod draft_examine;

use draft::source::Kind;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // The first byte chooses between the two formats that are nearly plain text.
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let kind = if *first == b'#' {
        Kind::Markdown
    } else {
        Kind::Text
    };
    draft_examine::examine(rest, kind);
});
