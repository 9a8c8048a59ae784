//! The content security policy: what the page may load and run, as strict as it works.
//!
//! Source: Content Security Policy Level 3. Scripts run only if their text has one of these hashes;
//! the only evaluation allowed is that of WebAssembly.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What a page does that its policy must allow.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Needs {
    /// It runs the application, and loads what it needs from the site.
    Application,
    /// It runs the application, and holds all it needs: it may load nothing.
    ApplicationInside,
    /// It runs the scripts that it holds, and nothing else.
    Scripts,
}

/// The policy as a `<meta>` element, for inline scripts and style sheets with these texts.
///
/// What only a header can say (`frame-ancestors`, reporting) is in `docs/HOSTING.md`.
pub fn meta(needs: Needs, scripts: &[&str], styles: &[&str]) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        text(needs, scripts, styles)
    )
}

fn text(needs: Needs, scripts: &[&str], styles: &[&str]) -> String {
    let hashes = |texts: &[&str]| texts.iter().map(|text| hash(text)).collect::<String>();
    let (default, worker, images) = match needs {
        Needs::ApplicationInside => ("'none'; font-src data:", "blob:", "data: blob:"),
        Needs::Application => ("'self'", "'self'", "'self' data: blob:"),
        Needs::Scripts => ("'self'", "'self'", "'self'"),
    };
    let evaluation = match needs {
        Needs::Scripts => "",
        _ => " 'wasm-unsafe-eval'",
    };
    // The style sheets for later, and those of a site that has its sheets in files.
    let sheets = match needs {
        Needs::ApplicationInside => "",
        Needs::Application | Needs::Scripts => " 'self'",
    };
    format!(
        "default-src {default}; script-src{}{evaluation}; style-src{sheets}{}; worker-src {worker}; \
         img-src {images}; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types dateline",
        hashes(scripts),
        hashes(styles),
    )
}

fn hash(text: &str) -> String {
    format!(" '{}'", integrity(text))
}

/// What a file must hold, for the element that asks for it (Subresource Integrity). A script that is a
/// file of its own runs only if its element says this and the policy allows it, as it does the others.
pub fn integrity(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
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
        let policy = text(Needs::Application, &["a"], &["b"]);
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        assert!(
            policy.contains("default-src 'self'")
                && policy.contains("worker-src 'self'")
                && policy.contains("object-src 'none'")
        );
    }

    #[test]
    fn a_page_without_application_evaluates_nothing() {
        let policy = text(Needs::Scripts, &["a"], &["b"]);
        assert!(!policy.contains("eval"), "{policy}");
        let inside = text(Needs::ApplicationInside, &["a"], &["b"]);
        assert!(!inside.contains("'self'"), "{inside}");
    }
}
