//! The whole explorer as one HTML file, to be sent by mail and opened by a double click.
//!
//! A page opened from disk may load nothing beside itself, so everything is inside: fonts in the
//! style sheet, the WebAssembly module as text, packed. What needs a server stays away: the service
//! worker, and a page for each language (the application switches languages by itself).

use crate::assemble;
use crate::base85;
use crate::files::Folder;
use crate::kit::Kit;
use crate::policy::{self, Needs};
use crate::shell::Content;
use crate::site::Published;
use crate::{camera, draw, head, scripts, style};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use dateline::components::site_links::SiteLinks;
use explorer::i18n::Language;
use explorer::map_layout::framing::Framing;
use explorer::markup::escape;

/// The file's content for an article.
///
/// # Errors
/// A part of it is missing, or the kit is not packed.
pub fn page(published: &Published, kit: &Kit) -> Result<String, String> {
    let Kit { parts, files, .. } = kit;
    let page = published.pages.first().ok_or("no language")?;
    let loaded = published.loaded;
    let app = draw::app(page.lang, loaded, SiteLinks::default());
    let others = Language::all().filter(|lang| *lang != page.lang);
    let others: String = others
        .map(|lang| draw::app(lang, loaded, SiteLinks::default()))
        .collect();
    let sheets = parts.styles.article.clone() + &parts.styles.later;
    let sheets = style::without_unused_fonts(&sheets, &words(&(others + &app)));
    let sheets = fonts_inside(&sheets, files)?;
    let (unsupported, early) = (&parts.scripts.unsupported, &parts.scripts.early);
    let (unpack, inside) = (&parts.scripts.unpack, &parts.scripts.inside);
    let start = parts
        .app
        .script_inside(&format!("{unpack}\n{inside}"), WORKER);
    let held = held(kit)?;
    let head = format!(
        "{}<title>{}</title><script>{unsupported}</script><script>{early}</script><style>{sheets}</style>",
        policy::meta(
            Needs::ApplicationInside,
            &[unsupported, early, &start],
            &[&sheets]
        ),
        escape(&head::title(loaded, page.lang)),
    );
    let whole = atlas::outlines(camera::finer_within(Framing::first(loaded.scene(), true)));
    let end = format!(
        "{}{}<script type=\"text/plain\" id=\"{WORKER}\">{}</script>\
         {held}<script type=\"module\">{start}</script>",
        atlas::outlines_element(&whole),
        assemble::carried(loaded)?,
        worker_inside(kit)?,
    );
    let icon = files.read(parts.shell.icon())?;
    parts.shell.fill(Content {
        lang: page.lang,
        attributes: " data-first data-single data-worker=\"\"",
        head: &head,
        icon: &format!("data:image/png;base64,{}", STANDARD.encode(icon)),
        body: &assemble::body(&scripts::unsupported_words(page.lang), &app, &end),
    })
}

/// The modules of the application and the texts of all languages, each packed in an element of its own.
fn held(kit: &Kit) -> Result<String, String> {
    let element = |id: &str, file: &str| {
        Ok(format!(
            "<script type=\"text/plain\" id=\"{id}\">{}</script>",
            packed(kit, file)?
        ))
    };
    let app = &kit.parts.app;
    let modules = app.modules().map(|name| element(name, name));
    let texts = Language::all().map(|lang| element(&app.texts_inside(lang), &app.texts(lang)));
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
fn worker_inside(kit: &Kit) -> Result<String, String> {
    let source = kit.files.read_text(&kit.parts.worker)?;
    let (before, rest) = source
        .split_once("fetch(\"")
        .ok_or("the worker loads no module")?;
    let (name, after) = rest.split_once("\")").ok_or("the worker loads no module")?;
    let module = packed(kit, name)?;
    let unpack = &kit.parts.scripts.unpack;
    Ok(format!("{unpack}\n{before}unpacked(\"{module}\"){after}"))
}

/// Id of the element that holds the worker's script.
const WORKER: &str = "dateline-worker";

/// A file packed by gzip, which every browser that runs WebAssembly can unpack, as Base85.
fn packed(kit: &Kit, file: &str) -> Result<String, String> {
    let packed = kit.packed.get(file)?.gzip();
    Ok(base85::encode(
        &packed.ok_or_else(|| format!("{file}: is not packed"))?,
    ))
}

/// The sheets with their fonts inside.
fn fonts_inside(sheets: &str, files: &Folder) -> Result<String, String> {
    let mut out = String::new();
    let mut parts = sheets.split("url(\"fonts/");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once("\")").ok_or("a url without its end")?;
        let font = files.read(&format!("fonts/{name}"))?;
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

    #[test]
    fn words_are_what_is_read() {
        assert_eq!(
            words("<p class=\"a\">naïve <b>A&amp;B</b></p>"),
            "naïve A&amp;B"
        );
        assert_eq!(words("a<!--<[]>-->b<br>"), "ab");
    }
}
