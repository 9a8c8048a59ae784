//! The smallest article's site, for tests of what stands around articles.

use crate::site::{Build, Site};
use explorer::loaded::LoadedArticle;

/// That site, at a base, with or without an address.
pub fn site(base: &str, address: Option<&str>, release: bool) -> Site {
    let source = include_str!("../../../tests/fixtures/minimal.json");
    let build = Build {
        folder: "/nowhere".into(),
        sources: concat!(env!("CARGO_MANIFEST_DIR"), "/../..").into(),
        base: base.into(),
        address: address.map(str::to_string),
        groups: Vec::new(),
        studio: true,
        single: false,
        by_file: false,
        release,
    };
    Site::new(
        build,
        vec![LoadedArticle::open(source).expect("an article")],
    )
}
