//! What a device needs to install the site: a manifest per language, icons, the colour of its bars.
//!
//! Source: Web Application Manifest (W3C), <https://www.w3.org/TR/appmanifest/>.

use super::{Page, Site, escape, service_worker};
use explorer::i18n::Msg;
use std::fs;

/// `--paper` of `assets/style/tokens.css`, light and dark.
const PAPER: [&str; 2] = ["#fdfcfb", "#101318"];

/// The icons of `assets/icons` that are published as they are: name, sizes, type, purpose.
const ICONS: &[[&str; 4]] = &[
    ["icon.svg", "any", "image/svg+xml", "any"],
    ["icon-192.png", "192x192", "image/png", "any"],
    ["icon-512.png", "512x512", "image/png", "any"],
    ["icon-maskable-512.png", "512x512", "image/png", "maskable"],
];

/// For the home screen of an iPhone, which reads no manifest for it.
const TOUCH_ICON: &str = "apple-touch-icon.png";

/// Where the manifest of a page lies below the site's base. All lie at the base, so that it can be
/// told from their address.
fn name(page: &Page) -> String {
    format!("{}.webmanifest", page.lang.tag())
}

/// The elements of a page's head. Only a site for publishing names its worker: while one works on it,
/// nothing should be kept.
pub fn links(site: &Site, page: &Page) -> String {
    let root = escape(&site.root(page));
    let worker = if site.build.release {
        format!(" data-service-worker=\"{root}{}\"", service_worker::NAME)
    } else {
        String::new()
    };
    format!(
        "<link rel=\"manifest\" href=\"{root}{}\"{worker}>\
         <link rel=\"apple-touch-icon\" href=\"{root}icons/{TOUCH_ICON}\">",
        name(page)
    )
}

/// Writes the manifests and puts the icons where they say.
///
/// # Errors
/// What could not be read or written.
pub fn write(site: &Site) -> Result<(), String> {
    let folder = &site.build.folder;
    for page in &site.pages {
        super::write(&folder.join(name(page)), manifest(site, page).as_bytes())?;
    }
    let (from, to) = (
        site.build.sources.join("assets/icons"),
        folder.join("icons"),
    );
    fs::create_dir_all(&to).map_err(|error| format!("{}: {error}", to.display()))?;
    let named = ICONS.iter().map(|[name, ..]| *name);
    for name in named.chain([TOUCH_ICON]) {
        // The one of the tab serves at any size.
        let source = from.join(if name == "icon.svg" {
            "favicon.svg"
        } else {
            name
        });
        fs::copy(&source, to.join(name))
            .map_err(|error| format!("{}: {error}", source.display()))?;
    }
    Ok(())
}

/// Addresses in it are relative to itself, so it fits wherever the site lies.
fn manifest(site: &Site, page: &Page) -> String {
    let article = site.loaded.article();
    let (headline, _) = article.title.text.get(site.loaded.language(page.lang));
    let icons = ICONS.iter().map(|[name, sizes, kind, purpose]| {
        format!(
            "\n    {{ \"src\": \"icons/{name}\", \"sizes\": \"{sizes}\", \"type\": \"{kind}\", \"purpose\": \"{purpose}\" }}"
        )
    });
    let lines = [
        (
            "name",
            quoted(&page.lang.with(Msg::AppTitle, &[("headline", headline)])),
        ),
        ("short_name", quoted(page.lang.t(Msg::AppName))),
        ("description", quoted(page.lang.t(Msg::AppDescription))),
        ("lang", quoted(page.lang.tag())),
        ("dir", quoted("ltr")),
        ("start_url", quoted(&format!("./{}", page.path))),
        ("scope", quoted("./")),
        ("display", quoted("standalone")),
        ("display_override", "[\"minimal-ui\"]".to_string()),
        ("theme_color", quoted(PAPER[0])),
        ("background_color", quoted(PAPER[0])),
        (
            "icons",
            format!("[{}\n  ]", icons.collect::<Vec<_>>().join(",")),
        ),
    ];
    let lines = lines.map(|(key, value)| format!("\n  \"{key}\": {value}"));
    format!("{{{}\n}}\n", lines.join(","))
}

/// A text as a JSON string.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            control if control < ' ' => out += &format!("\\u{:04x}", u32::from(control)),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Build;
    use serde_json::Value;

    fn site(base: &str, release: bool) -> Site {
        let build = Build {
            folder: "/nowhere".into(),
            sources: concat!(env!("CARGO_MANIFEST_DIR"), "/../..").into(),
            base: base.into(),
            address: None,
            single: false,
            release,
        };
        Site::new(build, crate::smallest())
    }

    #[test]
    fn each_language_can_be_installed() {
        let site = site("./", true);
        for page in &site.pages {
            let told: Value = serde_json::from_str(&manifest(&site, page)).expect("JSON");
            assert_eq!(told["lang"], page.lang.tag());
            assert_eq!(told["start_url"], format!("./{}", page.path));
            assert!(told["name"].as_str().is_some_and(|name| !name.is_empty()));
            let icons = told["icons"].as_array().expect("icons");
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
    fn icons_have_the_size_that_is_told() {
        let folder = site("./", true).build.sources.join("assets/icons");
        for [name, sizes, kind, _] in ICONS.iter().filter(|icon| icon[2] == "image/png") {
            let bytes = fs::read(folder.join(name)).expect("an icon");
            // PNG, 11.2.2: width and height follow the first chunk's name.
            let number =
                |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four"));
            assert_eq!(&bytes[1..4], b"PNG", "{kind}");
            assert_eq!(format!("{}x{}", number(16), number(20)), *sizes);
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
            let site = site(base, release);
            let links = links(&site, site.pages.last().expect("a page"));
            match worker {
                Some(worker) => assert!(links.contains(worker), "{links}"),
                None => assert!(!links.contains("worker"), "{links}"),
            }
        }
    }

    #[test]
    fn the_bars_have_the_colour_of_the_paper() {
        let tokens = include_str!("../../../assets/style/tokens.css");
        for colour in PAPER {
            assert!(tokens.contains(&format!("--paper: {colour};")));
        }
    }

    #[test]
    fn texts_are_quoted() {
        assert_eq!(quoted("a \"b\"\\\n"), "\"a \\\"b\\\"\\\\\\u000a\"");
    }
}
