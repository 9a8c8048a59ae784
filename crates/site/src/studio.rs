//! The studio: a page in each language, and what it loads, in a folder of its own. No reader of an article loads any
//! of it.

use crate::carrier::Carrier;
use crate::files::Folder;
use crate::glue::Glue;
use crate::on_use::STUDIO;
use crate::pages::{Page, in_language};
use crate::parts::Parts;
use crate::policy::{self, Needs};
use crate::scripts::unsupported_words;
use crate::shell::Content;
use crate::site::Site;
use crate::{draw, head, manifest, scripts, style};
use article::LangIx;
use explorer::markup::escape;

/// The studio's module, and how it starts.
#[derive(Debug)]
pub struct Studio {
    glue: Glue,
    files: Folder,
}

impl Studio {
    /// Takes it out of what Trunk has built.
    ///
    /// # Errors
    /// It is not there.
    pub fn take(built: &mut Folder) -> Result<Self, String> {
        Ok(Self {
            glue: Glue::take(built, "studio", STUDIO)?,
            files: built.take_below(STUDIO),
        })
    }

    /// The pages, and what they load. `drafter` and `publisher` are the paths of these scripts below the site's base.
    ///
    /// # Errors
    /// What is missing.
    pub fn with(
        self,
        site: &Site,
        parts: &Parts,
        sources: &Folder,
        [drafter, publisher]: [&str; 2],
    ) -> Result<Folder, String> {
        let Self { glue, mut files } = self;
        let own = scripts::read(sources, "studio")?.replace("MODULE", glue.module());
        let script = glue.with(&own);
        let name = glue.write_with(&mut files, STUDIO, "studio", &own);
        let loads = Loads {
            script: &script,
            name: &format!("{STUDIO}{name}"),
            style: &style::studio(sources)?,
            drafter,
            publisher,
            example: &write_example(site, &mut files),
        };
        let pages = site.studio_pages();
        for page in &pages {
            let html = html(site, parts, &pages, page, &loads, &mut files)?;
            files.write(format!("{}index.html", page.path), html);
        }
        Ok(files)
    }
}

/// What the pages load.
struct Loads<'a> {
    /// The script that starts the studio.
    script: &'a str,
    /// Its path below the site's base; so the others.
    name: &'a str,
    /// The style sheet.
    style: &'a str,
    drafter: &'a str,
    publisher: &'a str,
    example: &'a str,
}

/// The text of the newest article, as somebody would paste it; its path below the site's base.
fn write_example(site: &Site, files: &mut Folder) -> String {
    let newest = site.articles.first().map(|published| published.loaded);
    let passages = newest.iter().flat_map(|loaded| &loaded.article().passages);
    let passages = passages.map(|passage| passage.text.get(LangIx::ORIGINAL).0);
    let text = passages.collect::<Vec<_>>().join("\n\n");
    let name = format!(
        "{STUDIO}example-{}.txt",
        policy::short_hash(text.as_bytes())
    );
    files.write(&*name, text);
    name
}

fn html(
    site: &Site,
    parts: &Parts,
    pages: &[Page],
    page: &Page,
    loads: &Loads<'_>,
    files: &mut Folder,
) -> Result<String, String> {
    let root = site.root(page);
    let mut carrier = Carrier::new(site, page, files);
    let style = carrier.sheet(loads.style);
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
    head += &carrier.script(unsupported, "");
    head += &carrier.script(early, "");
    head += &carrier.style(&style);
    let first = if page.is_first() { " data-first" } else { "" };
    let way = |path: &str| escape(&site.way(page, path));
    let front = way(in_language(site.front(), page.lang).map_or("", |page| &page.path));
    let reader = site.articles.first();
    let reader = reader.and_then(|article| in_language(&article.pages, page.lang));
    let attributes = format!(
        "{first} data-front=\"{front}\" data-worker=\"{}\" data-drafter=\"{}\" data-publisher=\"{}\" data-example=\"{}\" data-reader=\"{}\"",
        way(&parts.worker),
        way(loads.drafter),
        way(loads.publisher),
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
