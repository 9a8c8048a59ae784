//! The shell of the page (`index.html`), and the scripts that start the application and the desk.

use super::{Site, policy};
use explorer::i18n::{Language, Msg};
use std::fs;
use std::path::Path;

/// What Trunk has made of `index.html`: a page with places to fill, `<!--name-->` or `@name@`.
#[derive(Debug)]
pub struct Shell {
    html: String,
}

/// How the application or the desk starts: the glue that wasm-bindgen has written, and the module.
#[derive(Debug)]
pub struct Glue {
    /// The glue's source. It becomes part of the page: one request less, and the policy can know it by
    /// its hash; or of the desk's script.
    source: String,
    /// File name of the WebAssembly module.
    module: String,
}

impl Shell {
    /// Reads what Trunk has written.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(file: &Path) -> Result<Self, String> {
        fs::read_to_string(file)
            .map(|html| Self { html })
            .map_err(|error| format!("{}: {error}", file.display()))
    }

    /// Takes the glue of a program out of the folder.
    ///
    /// # Errors
    /// There is not just one of each.
    pub fn take_glue(folder: &Path, program: &str) -> Result<Glue, String> {
        let one = |ending: &str| {
            let there = fs::read_dir(folder).map_err(|error| error.to_string())?;
            let mut names = there
                .flatten()
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .filter(|name| name.starts_with(program) && name.ends_with(ending));
            match (names.next(), names.next()) {
                (Some(name), None) => Ok(name),
                _ => Err(format!(
                    "{}: not one file {program}…{ending}",
                    folder.display()
                )),
            }
        };
        let (script, module) = (one(".js")?, one(".wasm")?);
        let file = folder.join(script);
        let source =
            fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(Glue { source, module })
    }

    /// The page with its places filled. What Trunk has put in to start the application goes: the
    /// page starts it itself.
    ///
    /// # Errors
    /// A place is missing.
    pub fn fill(&self, places: &[(&str, &str)]) -> Result<String, String> {
        let mut html = without(&self.html, "<script type=\"module\"", "</script>");
        html = without(&html, "<link rel=\"modulepreload\"", ">");
        html = without(&html, "<link rel=\"preload\"", ">");
        html = tidy(&html);
        for (name, value) in places {
            let (comment, word) = (format!("<!--{name}-->"), format!("@{name}@"));
            if !html.contains(&comment) && !html.contains(&word) {
                return Err(format!("index.html has no place {comment}"));
            }
            html = html.replacen(&comment, value, 1).replacen(&word, value, 1);
        }
        Ok(html)
    }
}

/// Without what Trunk leaves: lines of nothing but spaces, and void elements closed as in XML.
fn tidy(html: &str) -> String {
    let lines = html.lines().map(str::trim_end);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n").replace(" />", ">").replace("/>", ">") + "\n"
}

/// A text without the first part that begins and ends so.
fn without(html: &str, start: &str, end: &str) -> String {
    let Some(from) = html.find(start) else {
        return html.to_string();
    };
    let to = html[from..]
        .find(end)
        .map_or(html.len(), |to| from + to + end.len());
    format!("{}{}", &html[..from], &html[to..])
}

impl Glue {
    /// The script that starts the application, for a page from which the site's base is `root` away.
    pub fn script(&self, root: &str) -> String {
        format!(
            "{}\n__wbg_init({{module_or_path:\"{root}{}\"}});",
            self.source, self.module
        )
    }

    /// File name of the module.
    pub fn module(&self) -> &str {
        &self.module
    }

    /// The script that starts the application from a module that the page holds, packed, in the
    /// element with this id; the desk's script is in another.
    pub fn script_inside(&self, id: &str, desk: &str) -> String {
        format!(
            "{}\ndocument.documentElement.dataset.worker=URL.createObjectURL(new Blob([document.getElementById(\"{desk}\").textContent],{{type:\"text/javascript\"}}));\nconst packed=Uint8Array.from(atob(document.getElementById(\"{id}\").textContent),(c)=>c.charCodeAt(0));\
             __wbg_init({{module_or_path:new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream(\"gzip\"))).arrayBuffer()}});",
            self.source
        )
    }

    /// Asks for the module while the page is still read.
    pub fn preload(&self, root: &str) -> String {
        format!(
            "<link rel=\"preload\" href=\"{root}{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>",
            self.module
        )
    }
}

/// Writes the script that runs the desk in a worker; its name, which changes with what it holds.
///
/// # Errors
/// It cannot be read or written.
pub fn desk(site: &Site) -> Result<String, String> {
    let folder = &site.build.folder;
    let glue = Shell::take_glue(folder, "worker")?;
    // Trunk names this module without a hash; script and module must be of one build.
    let module = folder.join(&glue.module);
    let bytes = fs::read(&module).map_err(|error| format!("{}: {error}", module.display()))?;
    let hashed = format!("desk-{}.wasm", policy::short_hash(&bytes));
    fs::rename(&module, folder.join(&hashed))
        .map_err(|error| format!("{}: {error}", module.display()))?;
    let own = script(site, "worker.js")?.replace("MODULE", &hashed);
    let script = format!("{}\n{own}\n", glue.source);
    let name = format!("desk-{}.js", policy::short_hash(script.as_bytes()));
    super::write(&folder.join(&name), script.as_bytes())?;
    Ok(name)
}

/// A script of ours, without what only its authors read.
fn script(site: &Site, name: &str) -> Result<String, String> {
    let file = site.build.sources.join("assets/script").join(name);
    let source =
        fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let lines = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"));
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// The script that runs before anything is painted.
///
/// # Errors
/// It cannot be read.
pub fn early(site: &Site) -> Result<String, String> {
    let tags: Vec<String> = site
        .pages
        .iter()
        .map(|page| format!("\"{}\"", page.lang.tag()))
        .collect();
    Ok(script(site, "early.js")?
        .replace("LANGUAGES", &format!("[{}]", tags.join(",")))
        .replace("FALLBACK", &format!("\"{}\"", Language::default().tag())))
}

/// The script that tells of a browser that cannot run the page.
///
/// # Errors
/// It cannot be read.
pub fn unsupported(site: &Site) -> Result<String, String> {
    script(site, "unsupported.js")
}

/// What it shows: a plain message above the page. Not a part of the application, which may not run.
pub fn plight_words(lang: Language) -> String {
    let told = |class: &str, words: Msg| {
        format!(
            "<p class=\"unsupported-{class}\">{}</p>",
            super::escape(lang.t(words))
        )
    };
    let again = format!(
        "<button type=\"button\" class=\"unsupported-again\">{}</button>",
        super::escape(lang.t(Msg::ErrorRetry))
    );
    format!(
        "<div class=\"unsupported\" role=\"alert\" lang=\"{}\">{}{}{}{again}</div>",
        lang.tag(),
        told("old", Msg::ErrorBrowser),
        told("failed", Msg::ErrorStart),
        told("broken", Msg::ErrorBroken),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shell_is_tidy_and_its_places_are_filled() {
        let shell = Shell {
            html: "<html lang=\"@lang@\">\n<link rel=\"icon\" href=\"a\"/>  \n   \n<!--app-->\n"
                .into(),
        };
        let page = shell.fill(&[("lang", "ru"), ("app", "<p>\n\n</p>")]);
        assert_eq!(
            page.as_deref(),
            Ok("<html lang=\"ru\">\n<link rel=\"icon\" href=\"a\">\n<p>\n\n</p>\n")
        );
        assert!(shell.fill(&[("nowhere", "")]).is_err());
    }
}
