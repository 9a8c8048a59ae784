//! Projects the outlines of `assets/world` and packs the table of countries.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    let assets = root.join("../../assets/world");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", assets.display());
    if let Err(problem) = build(&assets, &out) {
        println!("cargo::error={problem}");
    }
}

fn build(assets: &Path, out: &Path) -> Result<(), String> {
    let read = |name: &str| {
        let file = assets.join(name);
        fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))
    };
    let write = |name: &str, bytes: &[u8]| {
        let file = out.join(name);
        fs::write(&file, bytes).map_err(|error| format!("{}: {error}", file.display()))
    };
    let shapes = geo::outlines::shapes(&read("outlines.txt")?)?;
    let world = geo::outlines::table(&read("countries.tsv")?, &shapes)?;
    let table = postcard::to_allocvec(&world).map_err(|error| error.to_string())?;
    // The finer outlines are drawn when a page needs them; what is wrong with them is said now.
    let everything = geo::projection::EqualEarth::WORLD.bounds();
    geo::outlines::finer_within(
        &read("outlines.txt")?,
        &read("outlines-fine.txt")?,
        everything,
    )?;
    let drawn = geo::outlines::draw(&shapes, 0);
    write("countries.svg", drawn.countries.as_bytes())?;
    write("land.svg", drawn.land.as_bytes())?;
    write("rest.svg", drawn.rest.as_bytes())?;
    write("countries.bin", &table)
}
