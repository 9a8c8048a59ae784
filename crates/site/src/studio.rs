//! The studio: a page in each language, and what it loads, in a folder of its own. No reader of an article loads any
//! of it.

use crate::assemble::Parts;
use crate::carrier::Carrier;
use crate::glue::Glue;
use crate::pages::{Page, STUDIO as FOLDER};
use crate::policy::{self, Needs};
use crate::scripts::unsupported_words;
use crate::shell::Content;
use crate::site::Site;
use crate::{draw, files, head, manifest};
use article::LangIx;
use explorer::markup::escape;

/// Writes the pages, and what they load. `drafter` is the path of the drafter's script below the site's base.
///
/// # Errors
/// What could not be read, found or written.
pub fn write(site: &Site, parts: &Parts, drafter: &str) -> Result<(), String> {
    let folder = site.build.folder.join(FOLDER);
    let glue = Glue::take_to(&site.build.folder, "studio", &folder)?;
    let script = glue.with(&parts.scripts.studio.replace("MODULE", glue.module()));
    let name = format!("studio-{}.js", policy::short_hash(script.as_bytes()));
    files::write(&folder.join(&name), &script)?;
    let loads = Loads {
        script: &script,
        name: &format!("{FOLDER}{name}"),
        drafter,
        example: &write_example(site)?,
    };
    let pages = site.studio_pages();
    for page in &pages {
        let html = html(site, parts, &pages, page, &loads)?;
        files::write(&site.build.folder.join(&page.path).join("index.html"), html)?;
    }
    Ok(())
}

/// What the pages load.
struct Loads<'a> {
    /// The script that starts the studio.
    script: &'a str,
    /// Its path below the site's base; so the others.
    name: &'a str,
    drafter: &'a str,
    example: &'a str,
}

/// The text of the newest article, as somebody would paste it; its path below the site's base.
fn write_example(site: &Site) -> Result<String, String> {
    let newest = site.articles.first().map(|published| published.loaded);
    let passages = newest.iter().flat_map(|loaded| &loaded.article().passages);
    let passages = passages.map(|passage| passage.text.get(LangIx::ORIGINAL).0);
    let text = passages.collect::<Vec<_>>().join("\n\n");
    let name = format!(
        "{FOLDER}example-{}.txt",
        policy::short_hash(text.as_bytes())
    );
    files::write(&site.build.folder.join(&name), text)?;
    Ok(name)
}

fn html(
    site: &Site,
    parts: &Parts,
    pages: &[Page],
    page: &Page,
    loads: &Loads<'_>,
) -> Result<String, String> {
    let root = site.root(page);
    let carrier = Carrier::new(site, page);
    let style = carrier.sheet(&parts.styles.studio);
    let (early, unsupported) = (&parts.scripts.early, &parts.scripts.unsupported);
    let mut head = String::new();
    if site.build.release {
        let scripts = [&**unsupported, &**early, loads.script];
        head += &policy::meta(Needs::Application, &scripts, &[&style]);
    }
    head += &format!(
        "<title>{}</title><meta name=\"description\" content=\"{}\">",
        escape(studio::title(page.lang)),
        escape(studio::description(page.lang))
    );
    head += &head::links(site, pages, page);
    head += &manifest::links(site, page);
    head += &carrier.script(unsupported, "")?;
    head += &carrier.script(early, "")?;
    head += &carrier.style(&style)?;
    let first = if page.is_first() { " data-first" } else { "" };
    let way = |path: &str| escape(&site.way(page, path));
    let front =
        way(crate::pages::in_language(site.front(), page.lang).map_or("", |page| &page.path));
    let reader = site.articles.first();
    let reader = reader.and_then(|article| crate::pages::in_language(&article.pages, page.lang));
    let attributes = format!(
        "{first} data-front=\"{front}\" data-worker=\"{}\" data-drafter=\"{}\" data-example=\"{}\" data-reader=\"{}\"",
        way(&parts.worker),
        way(loads.drafter),
        way(loads.example),
        way(reader.map_or("", |page| &page.path)),
    );
    let body = format!(
        "{}\n    <div id=\"studio\">{}</div>\n    <script src=\"{}\" integrity=\"{}\" defer></script>",
        unsupported_words(page.lang),
        draw::studio(page.lang, &front),
        way(loads.name),
        policy::integrity(loads.script),
    );
    parts.shell.fill(Content {
        lang: page.lang,
        attributes: &attributes,
        head: &head,
        icon: &format!("{root}{}", parts.shell.icon()),
        body: &body,
    })
}
