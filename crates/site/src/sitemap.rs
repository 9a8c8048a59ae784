//! What search engines read: `robots.txt`, and with a known address `sitemap.xml`.
//!
//! Source: <https://www.sitemaps.org/protocol.html>, and for the languages
//! <https://developers.google.com/search/docs/specialty/international/localized-versions>.

use crate::files::Folder;
use crate::pages::Page;
use crate::site::Site;
use explorer::markup::escape;
use std::fmt::Write;

/// Writes both.
pub fn write(site: &Site, files: &mut Folder) {
    let address = site.build.address.as_deref();
    files.write("robots.txt", robots(address));
    // A site map needs full addresses; without one there is none.
    if let Some(address) = address {
        files.write("sitemap.xml", map(site, address));
    }
}

fn robots(address: Option<&str>) -> String {
    let map = address.map(|address| format!("\nSitemap: {address}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{}", map.unwrap_or_default())
}

/// Every page, each with all its languages.
fn map(site: &Site, address: &str) -> String {
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for pages in site.groups() {
        let languages = languages(pages, address);
        for page in pages {
            let address = escape(&format!("{address}{}", page.path));
            let _ = write!(
                map,
                "  <url>\n    <loc>{address}</loc>\n{languages}  </url>\n"
            );
        }
    }
    map + "</urlset>\n"
}

fn languages(pages: &[Page], address: &str) -> String {
    let link = |lang: &str, page: &Page| {
        format!(
            "    <xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\"/>\n",
            escape(&format!("{address}{}", page.path))
        )
    };
    let links = pages.iter().map(|page| link(page.lang.tag(), page));
    let default = pages.first().map(|page| link("x-default", page));
    links.chain(default).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::smallest;

    #[test]
    fn every_page_names_every_language() {
        let address = "https://example.org/dateline/";
        let site = smallest::site("/dateline/", Some(address), true);
        let map = map(&site, address);
        let pages = site.front().len();
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
