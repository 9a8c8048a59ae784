//! An article's page, put together.

use crate::camera;
use crate::carrier::Carrier;
use crate::files::Folder;
use crate::pages::Page;
use crate::parts::Parts;
use crate::policy::{self, Needs};
use crate::scripts::unsupported_words;
use crate::shape::shape;
use crate::shell::Content;
use crate::site::{Published, Site};
use crate::{details, draw, head, json_ld, manifest, style};
use dateline::components::site_links::SiteLinks;
use explorer::highlights::Table;
use explorer::i18n::Direction;
use explorer::loaded::{self, LoadedArticle};
use explorer::map_layout::framing::Framing;
use explorer::markup::escape;
use explorer::page_article;
use std::collections::BTreeSet;

/// The page of an article in a language; what it loads beside it goes into the files.
///
/// # Errors
/// A part does not fit.
pub fn article(
    site: &Site,
    published: &Published,
    page: &Page,
    parts: &Parts,
    files: &mut Folder,
) -> Result<String, String> {
    let root = site.root(page);
    let loaded = published.loaded;
    let details = details::write(files, page, loaded);
    let mut carrier = Carrier::new(site, page, files);
    let style = carrier.sheet(&parts.styles.article);
    let bare = &parts.styles.without_script;
    let (early, unsupported) = (&parts.scripts.early, &parts.scripts.unsupported);
    let start = parts.early.script(&root, &parts.scripts.start, &parts.app);
    let module = format!("{root}{}", parts.early.module());
    let list = site.list_for(page).map(|list| site.way(page, &list.path));
    let studio = site.to_studio(page);
    let links = SiteLinks {
        list: list.clone().map(Into::into),
        studio: studio.clone().map(Into::into),
    };
    let app = draw::app(page.lang, loaded, links);

    let mut head = String::new();
    if site.build.release {
        let scripts = [&**unsupported, &**early, &*start, &parts.app.script];
        head += &policy::meta(Needs::Application, &scripts, &[&style, bare]);
    }
    head += &head::article(site, published, page);
    head += &manifest::links(site, page);
    head += &carrier.script(unsupported, "");
    head += &carrier.script(early, &format!(" data-module=\"{module}\""));
    head += &carrier.style(&style);
    head += &format!("<noscript>{}</noscript>", carrier.style(bare));
    head += &style::later_link(&parts.later, &root);

    let mut attributes = String::new();
    if page.is_first() {
        attributes += " data-first";
    }
    if page.lang.direction() == Direction::RightToLeft {
        attributes += " dir=\"rtl\"";
    }
    attributes += &format!(
        " data-worker=\"{}\"",
        escape(&site.way(page, &parts.worker))
    );
    if let Some(details) = details {
        attributes += &format!(" data-details=\"{}\"", site.way(page, &details));
    }
    if let Some(list) = &list {
        attributes += &format!(" data-list=\"{}\"", escape(list));
    }
    if let Some(studio) = &studio {
        attributes += &format!(" data-studio=\"{}\"", escape(studio));
    }
    let others = head::other_languages(site, &published.pages, page);
    parts.shell.fill(Content {
        lang: page.lang,
        attributes: &attributes,
        head: &head,
        icon: &format!("{root}{}", parts.shell.icon()),
        body: &body(
            &(unsupported_words(page.lang) + &others),
            &app,
            // Behind the script stands what the page does not need to answer: the ground of the map, first.
            &format!(
                "{}{}\n    {}{}{}",
                table(loaded)?,
                carrier.script(&start, ""),
                outlines(&[loaded]),
                carried(loaded)?,
                json_ld::article(site, published, page),
            ),
        ),
    })
}

/// The outlines that the maps of some articles refer to.
pub fn outlines(articles: &[LoadedArticle]) -> String {
    let places = articles.iter().flat_map(|loaded| &loaded.article().places);
    let codes: BTreeSet<&str> = places
        .filter_map(|place| Some(place.iso.as_ref()?.as_str()))
        .collect();
    let finer_within = match articles {
        [loaded] => camera::finer_within(Framing::first(loaded.scene(), true)),
        _ => None,
    };
    atlas::outlines_element(&atlas::outlines_for(
        |code| codes.contains(code),
        finer_within,
    ))
}

/// The body of an article's page: what stands above the application, the application, what stands below it.
pub fn body(above: &str, app: &str, below: &str) -> String {
    let app = format!("<div id=\"app\" data-shape=\"{}\">{app}</div>", shape(app));
    [above, &app, below].join("\n    ")
}

/// The article as the page carries it ([`page_article`]).
///
/// # Errors
/// It has no compact form, which would be a defect of the format.
pub fn carried(loaded: LoadedArticle) -> Result<String, String> {
    // What the check answers with, in the form in which the page gets files that its reader opens.
    let bytes = loaded::compact(loaded).map_err(|error| error.to_string())?;
    Ok(element(page_article::ELEMENT, &bytes))
}

/// What each entity of an article lights up, as the page carries it for the early module.
fn table(loaded: LoadedArticle) -> Result<String, String> {
    let bytes = postcard::to_allocvec(&Table::new(loaded)).map_err(|error| error.to_string())?;
    Ok(element(Table::ELEMENT, &bytes))
}

fn element(id: &str, bytes: &[u8]) -> String {
    format!(
        "<script type=\"application/x-dateline\" id=\"{id}\">{}</script>",
        page_article::to_text(bytes)
    )
}
