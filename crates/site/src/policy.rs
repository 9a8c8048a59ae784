//! The content security policy: what the page may load and run, as strict as it works.
//!
//! Source: Content Security Policy Level 3. Scripts run only if their text has one of these hashes;
//! the only evaluation allowed is that of WebAssembly.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy as a `<meta>` element, for inline scripts and style sheets with these texts.
///
/// What only a header can say (`frame-ancestors`, reporting) is in `docs/HOSTING.md`.
pub fn meta(scripts: &[&str], styles: &[&str]) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        text(scripts, styles)
    )
}

/// The policy of a page that holds all it needs, and may load nothing.
pub fn meta_inside(scripts: &[&str], styles: &[&str]) -> String {
    let policy = text(scripts, styles)
        .replace("default-src 'self'", "default-src 'none'; font-src data:")
        .replace("worker-src 'self'", "worker-src blob:")
        .replace("img-src 'self' data: blob:", "img-src data: blob:");
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

fn text(scripts: &[&str], styles: &[&str]) -> String {
    let hashes = |texts: &[&str]| texts.iter().map(|text| hash(text)).collect::<String>();
    format!(
        "default-src 'self'; script-src{} 'wasm-unsafe-eval'; style-src{}; worker-src 'self'; \
         img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types dateline",
        hashes(scripts),
        hashes(styles),
    )
}

fn hash(text: &str) -> String {
    format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// For a file name that changes with what the file holds.
pub fn short_hash(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_named_by_its_hash() {
        // The example of the specification: https://www.w3.org/TR/CSP3/#example-hash-usage
        assert_eq!(
            hash("alert('Hello, world.');"),
            " 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn nothing_inline_is_allowed_unless_it_is_known() {
        let policy = text(&["a"], &["b"]);
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        assert!(
            policy.contains("default-src 'self'")
                && policy.contains("worker-src 'self'")
                && policy.contains("object-src 'none'")
        );
    }
}
