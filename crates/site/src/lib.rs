//! The site as it is published: the page of each language, drawn on the host by the very views that
//! the browser then takes over, and what stands around it.
//!
//! Runs on the host only. Trunk calls it after each build (`Trunk.toml`, `[[hooks]]`) on the folder
//! in which it has put the parts together; what is left there is the site.

mod articles;
mod crawl;
mod draw;
pub mod head;
pub mod json_ld;
mod manifest;
mod policy;
pub mod preview;
mod service_worker;
mod shell;
mod single;
mod style;
mod tokens;

use atlas::OUTLINES;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::page_article;
use shell::Shell;
use std::fs;
use std::path::{Path, PathBuf};

/// What the caller says of the site.
#[derive(Clone, Debug)]
pub struct Build {
    /// Where Trunk has put the parts together.
    pub folder: PathBuf,
    /// The sources, for what is taken from `assets`.
    pub sources: PathBuf,
    /// Path of the site on its host: `/`, `/dateline/`; `./` if it is not known.
    pub base: String,
    /// The full address of the site, with its closing slash, if it is known.
    pub address: Option<String>,
    /// Whether the explorer as one file is wanted beside the site.
    pub single: bool,
    /// Whether this is for publishing; else for `trunk serve`, whose own script no policy forbids.
    pub release: bool,
}

/// A page of the site: the same article in another language of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its language.
    pub lang: Language,
    /// Where it lies below the site's base: empty for the first one, else like `en/`.
    pub path: String,
}

/// All that the parts of the site need to know.
#[derive(Debug)]
pub struct Site {
    /// How it is built.
    pub build: Build,
    /// The article.
    pub loaded: LoadedArticle,
    /// Its pages; the first one, at the site's own address, is in the article's language if that is
    /// one of the interface.
    pub pages: Vec<Page>,
}

impl Site {
    /// The site of an article.
    pub fn new(build: Build, loaded: LoadedArticle) -> Self {
        let original = loaded
            .article()
            .languages
            .first()
            .map_or("", String::as_str);
        let first = Language::best([original]);
        let others = Language::all().filter(|lang| *lang != first);
        let page = |lang: Language| Page {
            lang,
            path: if lang == first {
                String::new()
            } else {
                format!("{}/", lang.tag())
            },
        };
        Self {
            build,
            loaded,
            pages: std::iter::once(first).chain(others).map(page).collect(),
        }
    }

    /// The way from a page to the site's base: the base itself if it is absolute.
    pub fn root(&self, page: &Page) -> String {
        let base = &self.build.base;
        if base.starts_with('/') || base.contains("://") {
            return base.clone();
        }
        let up = "../".repeat(page.path.matches('/').count());
        if up.is_empty() { "./".to_string() } else { up }
    }

    /// A link from a page to something below the site's base: full if the site's address is known,
    /// as search engines and networks ask for.
    pub fn link(&self, page: &Page, path: &str) -> String {
        let root = self.build.address.clone();
        format!("{}{path}", root.unwrap_or_else(|| self.root(page)))
    }
}

/// Makes the site of what Trunk has built.
///
/// # Errors
/// What could not be read, found or written, in words.
pub fn complete(build: Build) -> Result<(), String> {
    let loaded = articles::read(&build.sources)?;
    let site = Site::new(build, loaded);
    let folder = &site.build.folder;
    let shell = Shell::read(&folder.join("index.html"))?;
    let glue = Shell::take_glue(folder, "dateline")?;
    let desk = shell::desk(&site)?;
    let style = style::inline(&site.build.sources.join("assets/style"))?;
    for page in &site.pages {
        let html = assemble(&site, page, &shell, &glue, &desk, &style)?;
        let target = folder.join(&page.path);
        fs::create_dir_all(&target).map_err(|error| format!("{}: {error}", target.display()))?;
        write(&target.join("index.html"), html.as_bytes())?;
        let picture = preview::picture(&site, page)?;
        write(&folder.join(preview::name(page)), &picture)?;
    }
    manifest::write(&site)?;
    crawl::write(&site)?;
    // Last, for it knows all the others.
    if site.build.release {
        service_worker::write(&site)?;
    }
    // No part of the site.
    if site.build.single {
        let html = single::page(&site, &shell, &glue, &desk, &style)?;
        let name = format!("{}.html", site.loaded.article().id);
        write(&folder.join(name), html.as_bytes())?;
    }
    Ok(())
}

/// One page.
fn assemble(
    site: &Site,
    page: &Page,
    shell: &Shell,
    glue: &shell::Glue,
    desk: &str,
    style: &str,
) -> Result<String, String> {
    let root = site.root(page);
    let style = style::at(style, &root);
    let lights = draw::lights(site.loaded);
    let bare = style::without_script(&site.build.sources.join("assets/style"))?;
    let early = shell::early(site)?;
    let unsupported = shell::unsupported(site)?;
    let start = glue.script(&root);
    let mut head = head::head(site, page) + &manifest::links(site, page);
    if site.build.release {
        head = policy::meta(&[&unsupported, &early, &start], &[&style, &lights, &bare]) + &head;
    }
    let app = draw::app(page.lang, site.loaded);
    head += &glue.preload(&root);
    head += &style::preload(&style, &app);
    head += &format!(
        "<script>{unsupported}</script><script>{early}</script><style>{style}</style><style id=\"lights\">{lights}</style><noscript><style>{bare}</style></noscript>"
    );
    head += &json_ld::script(site, page);
    let first = site.pages.first() == Some(page);
    shell.fill(&[
        ("lang", page.lang.tag()),
        ("head", &head),
        (
            "others",
            &(shell::plight_words(page.lang) + &head::others(site, page)),
        ),
        ("outlines", OUTLINES),
        ("app", &app),
        (
            "start",
            &format!(
                "{}<script type=\"module\">{start}</script>",
                carried(site.loaded)?
            ),
        ),
        ("desk", &format!("{root}{desk}")),
        ("first", if first { " data-first" } else { "" }),
    ])
}

/// The article as the page carries it ([`page_article`]).
fn carried(loaded: LoadedArticle) -> Result<String, String> {
    // What the check answers with, in the form in which the page gets files that its reader opens.
    let checked: Result<_, Vec<article::check::Problem>> = Ok(loaded.article());
    let bytes = postcard::to_allocvec(&checked).map_err(|error| error.to_string())?;
    Ok(format!(
        "<script type=\"application/x-dateline\" id=\"{}\">{}</script>",
        page_article::ELEMENT,
        page_article::to_text(&bytes)
    ))
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))
}

/// Text as HTML holds it, in elements and in attributes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

/// The smallest article, for tests of what stands around it.
#[cfg(test)]
fn smallest() -> LoadedArticle {
    let source = include_str!("../../../tests/fixtures/minimal.json");
    LoadedArticle::open(source).expect("an article")
}
