//! What only a real browser can show: its store, its locks, its channels.
#![cfg(target_arch = "wasm32")]

mod browser {
    pub mod drafts;
    pub mod failing;
    pub mod files;
    pub mod handed;
    pub mod hold;
    pub mod saver;
    pub mod support;
}

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
