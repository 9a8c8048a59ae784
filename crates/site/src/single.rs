//! The whole explorer as one HTML file, to be sent by mail and opened by a double click.
//!
//! A page opened from disk may load nothing beside itself, so everything is inside: fonts in the
//! style sheet, the WebAssembly module as text, packed. What needs a server stays away: the service
//! worker, and a page for each language (the application switches languages by itself).

use super::shell::{Glue, Shell};
use super::{Page, Site, draw, escape, policy, shell};
use atlas::OUTLINES;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use explorer::i18n::Msg;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use std::path::Path;

/// The file's content.
///
/// # Errors
/// A part of it cannot be read.
pub fn page(
    site: &Site,
    shell: &Shell,
    glue: &Glue,
    desk: &str,
    sheets: &str,
) -> Result<String, String> {
    let page = site.pages.first().ok_or("no language")?;
    let folder = &site.build.folder;
    let sheets = fonts_inside(sheets, folder)?;
    let lights = draw::lights(site.loaded);
    let (unsupported, early) = (shell::unsupported(site)?, shell::early(site)?);
    let module = read(&folder.join(glue.module()))?;
    let start = glue.script_inside(MODULE, DESK);
    let head = format!(
        "{}<title>{}</title><script>{unsupported}</script><script>{early}</script><style>{sheets}</style><style id=\"lights\">{lights}</style>",
        policy::meta_inside(&[&unsupported, &early, &start], &[&sheets, &lights]),
        escape(&title(site, page)),
    );
    let end = format!(
        "{}<script type=\"text/plain\" id=\"{DESK}\">{}</script>\
         <script type=\"text/plain\" id=\"{MODULE}\">{}</script><script type=\"module\">{start}</script>",
        super::carried(site.loaded)?,
        desk_inside(folder, desk)?,
        packed(&module)?
    );
    let html = shell.fill(&[
        ("lang", page.lang.tag()),
        ("head", &head),
        ("others", &shell::plight_words(page.lang)),
        ("outlines", OUTLINES),
        ("app", &draw::app(page.lang, site.loaded)),
        ("start", &end),
        ("desk", ""),
        ("first", " data-first data-single"),
    ])?;
    icon_inside(&html, folder)
}

/// The desk's script with its module inside.
fn desk_inside(folder: &Path, script: &str) -> Result<String, String> {
    let source = String::from_utf8(read(&folder.join(script))?).map_err(|_| "not a script")?;
    let (before, rest) = source
        .split_once("fetch(\"")
        .ok_or("the desk loads no module")?;
    let (name, after) = rest.split_once("\")").ok_or("the desk loads no module")?;
    let module = packed(&read(&folder.join(name))?)?;
    Ok(format!(
        "{before}new Response(new Blob([Uint8Array.from(atob(\"{module}\"),(c)=>c.charCodeAt(0))])\
         .stream().pipeThrough(new DecompressionStream(\"gzip\"))){after}"
    ))
}

/// Id of the element that holds the desk.
const DESK: &str = "dateline-desk";
/// Id of the element that holds the module.
const MODULE: &str = "dateline-module";

fn title(site: &Site, page: &Page) -> String {
    let content = site.loaded.language(page.lang);
    let (headline, _) = site.loaded.article().title.text.get(content);
    page.lang.with(Msg::AppTitle, &[("headline", headline)])
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// Packed by gzip, which every browser that runs WebAssembly can unpack, as Base64.
fn packed(bytes: &[u8]) -> Result<String, String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .map(|packed| STANDARD.encode(packed))
        .map_err(|error| error.to_string())
}

/// The sheets with their fonts inside.
fn fonts_inside(sheets: &str, folder: &Path) -> Result<String, String> {
    let mut out = String::new();
    let mut parts = sheets.split("url(\"fonts/");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once("\")").ok_or("a url without its end")?;
        let font = read(&folder.join("fonts").join(name))?;
        out += &format!(
            "url(\"data:font/woff2;base64,{}\"){rest}",
            STANDARD.encode(font)
        );
    }
    Ok(out)
}

/// The icon as part of the page.
fn icon_inside(html: &str, folder: &Path) -> Result<String, String> {
    let Some(from) = html.find("<link rel=\"icon\"") else {
        return Ok(html.to_string());
    };
    let to = html[from..]
        .find('>')
        .map_or(html.len(), |to| from + to + 1);
    let name = html[from..to]
        .split("href=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .and_then(|href| href.rsplit('/').next())
        .ok_or("the icon has no address")?;
    let icon = STANDARD.encode(read(&folder.join(name))?);
    Ok(format!(
        "{}<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">{}",
        &html[..from],
        &html[to..]
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

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
