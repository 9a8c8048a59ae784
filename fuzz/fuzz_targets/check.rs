//! No file makes the check panic, hang or contradict itself.
//!
//! ```text
//! cargo install cargo-fuzz
//! cargo +nightly fuzz run check fuzz/corpus/check tests/fixtures tests/fixtures/broken -- \
//!     -dict=fuzz/check.dict -max_len=16384 -timeout=10 -max_total_time=600
//! ```
//! What the first folder gains without the ending `.json` stays out of the repository.
#![no_main]

use atlas::Countries;
use article::LangIx;
use article::check::{check, decode_document};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static COUNTRIES: LazyLock<Countries> = LazyLock::new(Countries::load);

fuzz_target!(|source: &str| {
    let document = decode_document(source);
    match check(source, &*COUNTRIES) {
        Ok(article) => {
            assert!(document.is_ok());
            for entity in article.entity_ids() {
                assert_eq!(article.entry(entity).entity, entity);
                for claim in article.claims(entity) {
                    assert!(!claim.evidence.is_empty());
                    for anchor in &claim.evidence {
                        assert!(article.quote(anchor, LangIx::ORIGINAL).is_some());
                    }
                }
            }
            for place in article.place_ids() {
                article.land_of(place);
            }
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            assert!(problems.is_sorted_by_key(|problem| (problem.line, problem.column)));
            for problem in &problems {
                assert!(problem.rule != "internal", "{problem}");
            }
        }
    }
});
