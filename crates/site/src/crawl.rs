//! What search engines are told: `robots.txt`, and with a known address `sitemap.xml`.
//!
//! Source: <https://www.sitemaps.org/protocol.html>, and for the languages
//! <https://developers.google.com/search/docs/specialty/international/localized-versions>.

use super::{Site, escape};
use std::fmt::Write;

/// Writes both.
///
/// # Errors
/// What could not be written.
pub fn write(site: &Site) -> Result<(), String> {
    let folder = &site.build.folder;
    let address = site.build.address.as_deref();
    super::write(&folder.join("robots.txt"), robots(address).as_bytes())?;
    // A site map needs full addresses; without one there is none.
    if let Some(address) = address {
        super::write(&folder.join("sitemap.xml"), map(site, address).as_bytes())?;
    }
    Ok(())
}

fn robots(address: Option<&str>) -> String {
    let map = address.map(|address| format!("\nSitemap: {address}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{}", map.unwrap_or_default())
}

/// Every page, each with all its languages.
fn map(site: &Site, address: &str) -> String {
    let link = |lang: &str, path: &str| {
        format!(
            "    <xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\"/>\n",
            escape(&format!("{address}{path}"))
        )
    };
    let mut languages: String = site
        .pages
        .iter()
        .map(|page| link(page.lang.tag(), &page.path))
        .collect();
    if let Some(first) = site.pages.first() {
        languages += &link("x-default", &first.path);
    }
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in &site.pages {
        let address = escape(&format!("{address}{}", page.path));
        let _ = write!(
            map,
            "  <url>\n    <loc>{address}</loc>\n{languages}  </url>\n"
        );
    }
    map + "</urlset>\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Build;

    fn site(address: Option<&str>) -> Site {
        let build = Build {
            folder: "/nowhere".into(),
            sources: "/nowhere".into(),
            base: "/dateline/".into(),
            address: address.map(str::to_string),
            single: false,
            release: true,
        };
        Site::new(build, crate::smallest())
    }

    #[test]
    fn every_page_names_every_language() {
        let site = site(Some("https://example.org/dateline/"));
        let map = map(&site, "https://example.org/dateline/");
        let pages = site.pages.len();
        assert_eq!(
            map.matches("<loc>https://example.org/dateline/").count(),
            pages
        );
        // Each language, and the one for all others.
        assert_eq!(map.matches("hreflang=").count(), pages * (pages + 1));
        assert_eq!(map.matches("<url>").count(), map.matches("</url>").count());
    }

    #[test]
    fn without_an_address_no_map_is_promised() {
        assert!(!robots(None).contains("Sitemap"));
        assert!(
            robots(Some("https://example.org/"))
                .contains("\nSitemap: https://example.org/sitemap.xml\n")
        );
    }
}
