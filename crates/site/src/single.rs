//! The whole explorer as one HTML file, to be sent by mail and opened by a double click.
//!
//! A page opened from disk may load nothing beside itself, so everything is inside: fonts in the
//! style sheet, the WebAssembly module as text, packed. What needs a server stays away: the service
//! worker, and a page for each language (the application switches languages by itself).

use crate::assemble::{self, Parts};
use crate::policy::{self, Needs};
use crate::shell::Content;
use crate::site::{Published, Site};
use crate::{camera, draw, files, head, scripts, style, texts};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use dateline::components::site_links::SiteLinks;
use explorer::i18n::Language;
use explorer::map_layout::framing::Framing;
use explorer::markup::escape;
use std::num::NonZeroU64;
use std::path::Path;

/// The file's content for an article.
///
/// # Errors
/// A part of it cannot be read.
pub fn page(site: &Site, published: &Published, parts: &Parts) -> Result<String, String> {
    let page = published.pages.first().ok_or("no language")?;
    let loaded = published.loaded;
    let folder = &site.build.folder;
    let app = draw::app(page.lang, loaded, SiteLinks::default());
    let others = Language::all().filter(|lang| *lang != page.lang);
    let others: String = others
        .map(|lang| draw::app(lang, loaded, SiteLinks::default()))
        .collect();
    let sheets = parts.styles.article.clone() + &parts.styles.later;
    let sheets = style::without_unused_fonts(&sheets, &words(&(others + &app)));
    let sheets = fonts_inside(&sheets, folder)?;
    let (unsupported, early) = (&parts.scripts.unsupported, &parts.scripts.early);
    let start = parts.app.script_inside(&parts.scripts.inside, WORKER);
    let held = held(folder, parts)?;
    let head = format!(
        "{}<title>{}</title><script>{unsupported}</script><script>{early}</script><style>{sheets}</style>",
        policy::meta(
            Needs::ApplicationInside,
            &[unsupported, early, &start],
            &[&sheets]
        ),
        escape(&head::title(loaded, page.lang)),
    );
    let end = format!(
        "{}<script type=\"text/plain\" id=\"{WORKER}\">{}</script>\
         {held}<script type=\"module\">{start}</script>",
        assemble::carried(loaded)?,
        worker_inside(folder, &parts.worker)?,
    );
    let icon = files::read(&folder.join(parts.shell.icon()))?;
    parts.shell.fill(Content {
        lang: page.lang,
        attributes: " data-first data-single data-worker=\"\"",
        head: &head,
        icon: &format!("data:image/png;base64,{}", STANDARD.encode(icon)),
        body: &assemble::body(
            &scripts::unsupported_words(page.lang),
            &atlas::outlines_element(&atlas::outlines(camera::finer_within(Framing::first(
                loaded.scene(),
                true,
            )))),
            &app,
            &end,
        ),
    })
}

/// The modules of the application and the texts of all languages, each packed in an element of its own.
fn held(folder: &Path, parts: &Parts) -> Result<String, String> {
    let element = |id: &str, content: &[u8]| {
        Ok(format!(
            "<script type=\"text/plain\" id=\"{id}\">{}</script>",
            packed(content)?
        ))
    };
    let modules = parts.app.modules();
    let modules = modules.map(|name| element(name, &files::read(&folder.join(name))?));
    let texts = Language::all()
        .map(|lang| element(&parts.app.texts_inside(lang), texts::json(lang).as_bytes()));
    modules.chain(texts).collect()
}

/// What is read of markup: without elements and comments, whose own signs (`<`, `=`, `>`) need no font.
fn words(markup: &str) -> String {
    let mut out = String::new();
    let mut rest = markup;
    while let Some((before, inside)) = rest.split_once('<') {
        out += before;
        let end = if inside.starts_with("!--") {
            "-->"
        } else {
            ">"
        };
        rest = inside.split_once(end).map_or("", |(_, after)| after);
    }
    out + rest
}

/// The worker's script with its module inside.
fn worker_inside(folder: &Path, script: &str) -> Result<String, String> {
    let source = files::read_text(&folder.join(script))?;
    let (before, rest) = source
        .split_once("fetch(\"")
        .ok_or("the worker loads no module")?;
    let (name, after) = rest.split_once("\")").ok_or("the worker loads no module")?;
    let module = packed(&files::read(&folder.join(name))?)?;
    Ok(format!(
        "{before}new Response(new Blob([Uint8Array.from(atob(\"{module}\"),(c)=>c.charCodeAt(0))])\
         .stream().pipeThrough(new DecompressionStream(\"gzip\"))){after}"
    ))
}

/// Id of the element that holds the worker's script.
const WORKER: &str = "dateline-worker";

/// Packed by gzip, which every browser that runs WebAssembly can unpack, as Base64. Zopfli takes seconds
/// and gives what is some 4 % smaller than other writers of gzip do.
fn packed(bytes: &[u8]) -> Result<String, String> {
    let mut packed = Vec::new();
    let options = zopfli::Options {
        iteration_count: ITERATIONS,
        ..zopfli::Options::default()
    };
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed)
        .map_err(|error| error.to_string())?;
    Ok(STANDARD.encode(packed))
}

/// How often Zopfli tries to do better; more than this gains less than 1 KB.
const ITERATIONS: NonZeroU64 = NonZeroU64::new(5).unwrap();

/// The sheets with their fonts inside.
fn fonts_inside(sheets: &str, folder: &Path) -> Result<String, String> {
    let mut out = String::new();
    let mut parts = sheets.split("url(\"fonts/");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once("\")").ok_or("a url without its end")?;
        let font = files::read(&folder.join("fonts").join(name))?;
        out += &format!(
            "url(\"data:font/woff2;base64,{}\"){rest}",
            STANDARD.encode(font)
        );
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn words_are_what_is_read() {
        assert_eq!(
            words("<p class=\"a\">naïve <b>A&amp;B</b></p>"),
            "naïve A&amp;B"
        );
        assert_eq!(words("a<!--<[]>-->b<br>"), "ab");
    }

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let bytes: Vec<u8> = (0..5000_u32).map(|n| (n * n % 251) as u8).collect();
        let packed = STANDARD.decode(packed(&bytes).unwrap()).unwrap();
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&packed[..])
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(unpacked, bytes);
    }
}
