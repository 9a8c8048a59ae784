//! `docs/article.schema.json` is in step with the types of the format. `cargo xtask schema` writes it.

use std::{env, fs};

#[test]
fn the_schema_is_in_step() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/article.schema.json"
    );
    let mut schema = schemars::schema_for!(article::document::Document);
    schema.insert("title".into(), "Dateline article, format dateline/1".into());
    let now = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(file, now).unwrap();
    } else if fs::read_to_string(file).unwrap_or_default() != now {
        panic!("{file} is not up to date; if the change is meant: cargo xtask schema");
    }
}
