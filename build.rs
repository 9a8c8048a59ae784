//! Says whether the views on demand are code apart (`cfg(split)`): in the application that is shipped. The splitter
//! finds its way by the relocations, which the linker keeps for it (`crates/split`). What only draws pages has all views.

use std::env::var;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-check-cfg=cfg(split)");
    let is = |name: &str, value: &str| var(name).is_ok_and(|found| found == value);
    let draws = var("CARGO_FEATURE_PRERENDER").is_ok();
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") && !draws {
        println!("cargo::rustc-cfg=split");
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
