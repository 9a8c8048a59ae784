//! Outlines of countries that the page did not need at first: those of an article that its reader opens.

use super::document::{by_id, document, find};

/// Puts those of a file (`atlas::outlines_file`) into the page that it lacks: into the group `.world-lands` if it has one,
/// which a map refers to as a whole. Nothing is drawn until a map refers to them.
pub fn add(file: &str) -> Option<()> {
    let definitions = find(".world-defs .world-lands").or_else(|| find(".world-defs defs"))?;
    for (id, way) in file.lines().filter_map(path) {
        if by_id(id).is_some() {
            continue;
        }
        let path = document()?
            .create_element_ns(Some("http://www.w3.org/2000/svg"), "path")
            .ok()?;
        path.set_attribute("id", id).ok()?;
        path.set_attribute("d", way).ok()?;
        definitions.append_child(&path).ok()?;
    }
    Some(())
}

/// Id and `d` of `<path id="c-in" d="…"/>`.
fn path(line: &str) -> Option<(&str, &str)> {
    let (id, rest) = line.strip_prefix("<path id=\"")?.split_once("\" d=\"")?;
    Some((id, rest.strip_suffix("\"/>")?))
}
