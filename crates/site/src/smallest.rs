//! The smallest article's site, for tests of what stands around articles.

use crate::site::{Build, Site};
use explorer::loaded::LoadedArticle;

/// That site, at a base, with or without an address.
pub fn site(base: &str, address: Option<&str>, release: bool) -> Site {
    let source = include_str!("../../../tests/fixtures/minimal.json");
    let build = Build {
        base: base.into(),
        address: address.map(str::to_string),
        by_file: false,
        studio: true,
        release,
    };
    Site::new(
        build,
        vec![LoadedArticle::open(source).expect("an article")],
    )
}
