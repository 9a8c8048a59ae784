//! No page makes the drafting panic, hang or lose a word.
//!
//! ```text
//! cargo +nightly fuzz run draft_html fuzz/corpus/draft_html -- \
//!     -dict=fuzz/draft.dict -max_len=4096 -timeout=10 -max_total_time=600
//! ```
//! What the folder gains without the ending `.seed` stays out of the repository.
#![no_main]

mod draft_examine;

use draft::source::Kind;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| draft_examine::examine(bytes, Kind::Html));
