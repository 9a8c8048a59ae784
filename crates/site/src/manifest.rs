//! What a device needs to install the site: a manifest per language, icons, the colour of its bars.
//!
//! Source: Web Application Manifest (W3C), <https://www.w3.org/TR/appmanifest/>.

use crate::files::Folder;
use crate::pages::{Page, in_language};
use crate::site::Site;
use crate::tokens::colour;
use crate::{head, service_worker};
use explorer::i18n::Msg;
use explorer::markup::escape;
use serde::Serialize;

/// A manifest. Addresses in it are relative to itself, so it fits wherever the site lies.
#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: &'a str,
    description: &'a str,
    lang: &'a str,
    dir: &'a str,
    start_url: &'a str,
    scope: &'a str,
    display: &'a str,
    display_override: [&'a str; 1],
    theme_color: &'a str,
    background_color: &'a str,
    icons: &'a [Icon],
    #[serde(skip_serializing_if = "Option::is_none")]
    share_target: Option<ShareTarget>,
}

/// Where the device posts what another app shares with the installed site; the service worker answers it.
///
/// Source: Web Share Target API (W3C), <https://w3c.github.io/web-share-target/>.
#[derive(Serialize)]
struct ShareTarget {
    action: String,
    method: &'static str,
    enctype: &'static str,
    params: ShareParams,
}

/// The names of the fields that are posted; `crates/storage/src/handed/shared.rs` reads them.
#[derive(Serialize)]
struct ShareParams {
    title: &'static str,
    text: &'static str,
    url: &'static str,
    files: [ShareFiles; 1],
}

#[derive(Serialize)]
struct ShareFiles {
    name: &'static str,
    accept: [&'static str; 9],
}

/// A page of the studio takes texts, and the files that it reads.
fn share_target(page: &Page) -> ShareTarget {
    let accept = [
        "text/plain",
        "text/html",
        "text/markdown",
        "application/json",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".txt",
        ".html",
        ".md",
        ".docx",
    ];
    ShareTarget {
        action: format!("./{}", page.path),
        method: "POST",
        enctype: "multipart/form-data",
        params: ShareParams {
            title: "title",
            text: "text",
            url: "url",
            files: [ShareFiles {
                name: "file",
                accept,
            }],
        },
    }
}

/// An icon.
#[derive(Serialize)]
struct Icon {
    src: &'static str,
    sizes: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
}

/// The icons that are published; they lie in `assets/icons`, the one for any size as that of the tab.
const ICONS: &[Icon] = &[
    icon("icons/icon.svg", "any", "image/svg+xml", "any"),
    icon("icons/icon-192.png", "192x192", "image/png", "any"),
    icon("icons/icon-512.png", "512x512", "image/png", "any"),
    icon(
        "icons/icon-maskable-512.png",
        "512x512",
        "image/png",
        "maskable",
    ),
];

const fn icon(
    src: &'static str,
    sizes: &'static str,
    kind: &'static str,
    purpose: &'static str,
) -> Icon {
    Icon {
        src,
        sizes,
        kind,
        purpose,
    }
}

/// For the home screen of an iPhone, which reads no manifest for it.
const TOUCH_ICON: &str = "icons/apple-touch-icon.png";

/// Where the manifest for a page lies below the site's base. All lie at the base, whose address the
/// pages know by theirs.
fn name(page: &Page) -> String {
    format!("{}.webmanifest", page.lang.tag())
}

/// The elements of a page's head. Only a site for publishing names its service worker: while one works
/// on it, nothing should be kept.
pub fn links(site: &Site, page: &Page) -> String {
    let way = |path: &str| escape(&site.way(page, path));
    let worker = if site.build.release {
        format!(" data-service-worker=\"{}\"", way(service_worker::NAME))
    } else {
        String::new()
    };
    format!(
        "<link rel=\"manifest\" href=\"{}\"{worker}>\
         <link rel=\"apple-touch-icon\" href=\"{}\">",
        way(&name(page)),
        way(TOUCH_ICON)
    )
}

/// Writes the manifests.
///
/// # Errors
/// One cannot be written as JSON, which would be a defect of this module.
pub fn write(site: &Site, files: &mut Folder) -> Result<(), String> {
    for page in site.front() {
        files.write(name(page), manifest(site, page)?);
    }
    Ok(())
}

/// Puts the icons where the manifests say.
///
/// # Errors
/// One is missing among the sources.
pub fn write_icons(sources: &Folder, files: &mut Folder) -> Result<(), String> {
    for path in ICONS.iter().map(|icon| icon.src).chain([TOUCH_ICON]) {
        let source = if path.ends_with(".svg") {
            "icons/favicon.svg"
        } else {
            path
        };
        files.write(path, sources.read(&format!("assets/{source}"))?);
    }
    Ok(())
}

/// The manifest that starts with one of the pages at the site's address.
fn manifest(site: &Site, page: &Page) -> Result<String, String> {
    let lang = page.lang;
    let name = match (&site.list, site.articles.first()) {
        (None, Some(only)) => head::title(only.loaded, lang),
        _ => head::list_title(lang),
    };
    let manifest = Manifest {
        name: &name,
        short_name: lang.t(Msg::AppName),
        description: lang.t(Msg::AppDescription),
        lang: lang.tag(),
        dir: "ltr",
        start_url: &format!("./{}", page.path),
        scope: "./",
        display: "standalone",
        display_override: ["minimal-ui"],
        theme_color: colour("paper", false),
        background_color: colour("paper", false),
        icons: ICONS,
        share_target: in_language(&site.studio_pages(), page.lang).map(share_target),
    };
    let json = serde_json::to_string_pretty(&manifest).map_err(|error| error.to_string())?;
    Ok(json + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::smallest;
    use explorer::i18n::Language;
    use serde_json::Value;
    use std::fs;
    use std::path::Path;

    #[test]
    fn each_language_can_be_installed() {
        let site = smallest::site("./", None, true);
        for page in site.front() {
            let json = manifest(&site, page).expect("a manifest");
            let manifest: Value = serde_json::from_str(&json).expect("JSON");
            assert_eq!(manifest["lang"], page.lang.tag());
            assert_eq!(manifest["start_url"], format!("./{}", page.path));
            assert!(
                manifest["name"]
                    .as_str()
                    .is_some_and(|name| !name.is_empty())
            );
            let studio =
                in_language(&site.studio_pages(), page.lang).map(|page| format!("./{}", page.path));
            assert_eq!(
                manifest["share_target"]["action"]
                    .as_str()
                    .map(str::to_owned),
                studio
            );
            assert_eq!(manifest["share_target"]["method"], "POST");
            let icons = manifest["icons"].as_array().expect("icons");
            for (sizes, purpose) in [
                ("192x192", "any"),
                ("512x512", "any"),
                ("512x512", "maskable"),
            ] {
                assert!(
                    icons
                        .iter()
                        .any(|icon| icon["sizes"] == sizes && icon["purpose"] == purpose)
                );
            }
        }
    }

    #[test]
    fn a_site_without_a_studio_takes_nothing() {
        let mut site = smallest::site("./", None, true);
        site.build.studio = false;
        let page = site.front().first().expect("a page");
        let manifest = manifest(&site, page).expect("a manifest");
        assert!(!manifest.contains("share_target"), "{manifest}");
    }

    #[test]
    fn icons_have_the_size_that_the_manifest_gives() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        for icon in ICONS.iter().filter(|icon| icon.kind == "image/png") {
            let bytes = fs::read(folder.join(icon.src)).expect("an icon");
            // PNG, 11.2.2: width and height follow the first chunk's name.
            let number =
                |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four"));
            assert_eq!(&bytes[1..4], b"PNG", "{}", icon.src);
            assert_eq!(format!("{}x{}", number(16), number(20)), icon.sizes);
        }
    }

    #[test]
    fn only_what_is_published_has_a_worker() {
        for (base, release, worker) in [
            (
                "/dateline/",
                true,
                Some("data-service-worker=\"/dateline/sw.js\""),
            ),
            ("./", true, Some("data-service-worker=\"../sw.js\"")),
            ("/", false, None),
        ] {
            let site = smallest::site(base, None, release);
            // A page below the first, whatever the languages of the article.
            let first = site.front().first().expect("a page").lang;
            let pages = Page::in_languages("", first, Language::all());
            let links = links(&site, pages.last().expect("a page"));
            match worker {
                Some(worker) => assert!(links.contains(worker), "{links}"),
                None => assert!(!links.contains("worker"), "{links}"),
            }
        }
    }
}
