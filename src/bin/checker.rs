//! The check as a small WebAssembly module of its own, for a worker: it is loaded only when a reader
//! opens a file, and no file, however large, holds up the page while it is checked.
//!
//! `assets/script/checker.js` calls it; `browser::check_file` starts that.

#[cfg(all(feature = "checker", target_arch = "wasm32"))]
mod exports {
    use dateline::data;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Checks a file. The answer is a `Result<Article, Vec<Problem>>` as postcard.
    #[wasm_bindgen]
    pub fn check(file: Vec<u8>) -> Vec<u8> {
        let source = match String::from_utf8(file) {
            Ok(source) => source,
            // As a browser reads text: the check then tells what is wrong with it by line and column.
            Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
        };
        let checked = dateline::model::check::check(&source, &data::countries());
        drop(source);
        // Writing these types to memory cannot fail; nothing is no answer, and told as such.
        postcard::to_allocvec(&checked).unwrap_or_default()
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is a part of the page; on the host, `cargo xtask check FILE…` checks files.");
}
