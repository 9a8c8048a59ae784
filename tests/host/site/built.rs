//! Sites that are really written, into a folder for the time of a test, with stand-ins for what Trunk
//! builds.

use article::check::Problem;
use site::articles::Source;
use site::{Build, Place, complete};
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// The embedded article, in Russian and English, of 17 March 2026.
pub const FIRST: &str = include_str!("../../../assets/articles/municipal-diplomacy.json");
/// An invented one in German and French, of 12 May 2025.
pub const SECOND: &str = include_str!("../../fixtures/second.json");
/// An invented one in Russian and English, of 17 March 2026.
pub const WEEK: &str = include_str!("../../fixtures/map-week.json");
/// The smallest one, in English, of an unknown day.
pub const MINIMAL: &str = include_str!("../../fixtures/minimal.json");

/// A folder among Cargo's own temporary ones: it stays there until the next run, to be looked at.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// An empty one.
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("sites")
            .join(name);
        // Left by the last run, if at all.
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a folder");
        Self { path }
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let file = self.path.join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, bytes).expect("a file");
    }

    pub fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The files in it, by their paths.
    pub fn files(&self) -> BTreeSet<String> {
        fn collect(folder: &Path, below: &str, found: &mut BTreeSet<String>) {
            for entry in fs::read_dir(folder).expect("a folder").flatten() {
                let path = format!("{below}{}", entry.file_name().to_string_lossy());
                if entry.path().is_dir() {
                    collect(&entry.path(), &format!("{path}/"), found);
                } else {
                    found.insert(path);
                }
            }
        }
        let mut found = BTreeSet::new();
        collect(&self.path, "", &mut found);
        found
    }
}

/// How a site is built.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct How {
    pub base: &'static str,
    pub address: Option<&'static str>,
    pub single: bool,
    pub studio: bool,
}

pub const PLAIN: How = How {
    base: "/",
    address: None,
    single: false,
    studio: true,
};

/// The site of these articles; built once for all tests.
pub fn site(articles: &[&str], how: How) -> Arc<Folder> {
    type Sites = Mutex<HashMap<u64, Arc<OnceLock<Arc<Folder>>>>>;
    static SITES: OnceLock<Sites> = OnceLock::new();
    let sites = SITES.get_or_init(Sites::default);
    // A test that fails while it builds a site leaves the others as they are.
    let mut sites = sites.lock().unwrap_or_else(PoisonError::into_inner);
    let own = sites.entry(key(articles, how)).or_default().clone();
    drop(sites);
    let built = own.get_or_init(|| {
        Arc::new(try_site(articles, how).unwrap_or_else(|problem| panic!("{problem}")))
    });
    built.clone()
}

fn key(articles: &[&str], how: How) -> u64 {
    let mut hasher = DefaultHasher::new();
    (articles, how).hash(&mut hasher);
    hasher.finish()
}

/// The site of these articles, or what is said to be wrong.
pub fn try_site(articles: &[&str], how: How) -> Result<Folder, String> {
    let name = format!("{:016x}", key(articles, how));
    let sources = Folder::new(&format!("{name}-articles"));
    for (number, article) in articles.iter().enumerate() {
        sources.write(&format!("{number}.json"), article);
    }
    let built = trunk_output(how.base, Folder::new(&name));
    let place = Place {
        folder: built.path.clone(),
        sources: env!("CARGO_MANIFEST_DIR").into(),
        scratch: Path::new(env!("CARGO_TARGET_TMPDIR")).join("packed"),
        groups: Vec::new(),
        single: how.single,
    };
    let build = Build {
        base: how.base.into(),
        address: how.address.map(str::to_string),
        by_file: false,
        studio: how.studio,
        release: true,
    };
    complete(&place, build, &Source::Folder(sources.path))?;
    Ok(built)
}

/// What Trunk leaves: the shell with its own elements in it, scripts, modules, fonts, the icon.
fn trunk_output(base: &str, folder: Folder) -> Folder {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shell = fs::read_to_string(root.join("index.html")).expect("the shell");
    let lines = shell.lines().map(|line| match line.trim() {
        line if line.contains("data-bin=\"dateline\"") => {
            format!("<script type=\"module\">import init from '{base}dateline-1.js';</script>")
        }
        line if line.contains("rel=\"icon\"") => format!(
            "<link rel=\"icon\" href=\"{base}favicon-1.svg\"/>\n\
             <link rel=\"modulepreload\" href=\"{base}dateline-1.js\"/><link rel=\"preload\" href=\"{base}dateline-1_bg.wasm\"/>"
        ),
        line if line.contains("data-trunk") => String::new(),
        _ => line.to_string(),
    });
    folder.write("index.html", lines.collect::<Vec<_>>().join("\n"));
    folder.write("dateline-1.js", "const __wbg_init = async () => {};");
    // Modules that import nothing; the others have an empty section of their own.
    folder.write("dateline-1_bg.wasm", b"\0asm\x01\0\0\0");
    folder.write("page.js", "const __wbg_init = async () => {};");
    folder.write("page_bg.wasm", b"\0asm\x01\0\0\0\0\x01\0");
    folder.write("worker.js", "let wasm_bindgen;");
    folder.write("worker_bg.wasm", b"\0asm\x01\0\0\0\0\x01\0");
    folder.write("drafter.js", "let wasm_bindgen;");
    folder.write("drafter_bg.wasm", b"\0asm\x01\0\0\0\0\x01\0");
    folder.write("studio.js", "let wasm_bindgen;");
    folder.write("studio_bg.wasm", b"\0asm\x01\0\0\0\0\x01\0");
    folder.write("publisher.js", "let wasm_bindgen;");
    folder.write("publisher_bg.wasm", b"\0asm\x01\0\0\0\0\x01\0");
    folder.write(
        "favicon-1.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    for font in fs::read_dir(root.join("assets/fonts"))
        .expect("fonts")
        .flatten()
    {
        let name = font.file_name().to_string_lossy().into_owned();
        folder.write(
            &format!("fonts/{name}"),
            fs::read(font.path()).expect("a font"),
        );
    }
    folder
}

/// The values of an attribute on a page, as they are meant.
pub fn attributes(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    // What scripts, styles and the article's own bytes hold is no markup.
    let mut markup = String::new();
    let mut rest = html;
    while let Some(at) = ["<script", "<style"]
        .iter()
        .filter_map(|tag| rest.find(tag))
        .min()
    {
        let end = if rest[at..].starts_with("<script") {
            "</script>"
        } else {
            "</style>"
        };
        let open = rest[at..].find('>').map_or(rest.len(), |open| at + open);
        markup.push_str(&rest[..open]);
        rest = rest[open..].split_once(end).map_or("", |(_, rest)| rest);
    }
    markup.push_str(rest);
    let values = markup.split(&start).skip(1);
    values
        .filter_map(|rest| rest.split('"').next())
        .map(|value| value.replace("&quot;", "\"").replace("&amp;", "&"))
        .collect()
}

/// Problems of the check as a build shows them.
pub fn shown(file: &str, problems: &[Problem]) -> Vec<String> {
    problems
        .iter()
        .map(|problem| format!("{file}:{problem}"))
        .collect()
}
