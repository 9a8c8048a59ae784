//! The details of an article's entities, drawn by their view into a document of their own: the early
//! module shows them before the views are there.

use crate::files::Folder;
use crate::pages::Page;
use crate::{draw, head, policy};
use explorer::loaded::LoadedArticle;
use explorer::markup::escape;

/// An article of more entities has no such document: it would be larger than the application, which draws
/// them, too.
const MOST: usize = 500;

/// Writes the document for a page; its path below the site's base, which changes with what it holds. None
/// if the article is too large.
pub fn write(files: &mut Folder, page: &Page, loaded: LoadedArticle) -> Option<String> {
    if loaded.article().entity_count() > MOST {
        return None;
    }
    let details = loaded.article().entity_ids();
    let details = details.map(|entity| draw::detail(page.lang, loaded, entity));
    let document = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{}</title>\n</head>\n<body>\n{}</body>\n</html>\n",
        page.lang.tag(),
        escape(&head::title(loaded, page.lang)),
        details.map(|detail| detail + "\n").collect::<String>(),
    );
    let path = format!("{FOLDER}{}.html", policy::short_hash(document.as_bytes()));
    files.write(&*path, document);
    Some(path)
}

/// The folder of these documents.
pub const FOLDER: &str = "details/";
