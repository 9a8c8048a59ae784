//! The short form of an article file: less to write, the same article.
//!
//! A file may refer to sentences instead of copying them, name a voice or a basis once, and leave out
//! what follows from the text. [`expand`] writes all of that out, on the JSON tree, before the file is
//! read as a [`Document`](crate::document::Document): from there on both forms are one. Every node that
//! is made here keeps the offset of what it was made from, so that a problem still names the place that
//! the editor wrote.
//!
//! Nothing is guessed: where the short form has two readings, that is a finding which shows them.

mod claims;
mod context;
mod evidence;
mod forms;
mod header;
mod parts;
mod passages;
mod quoting;
mod reference;
mod search;
mod shapes;
mod tree;
mod unclear;
mod wanted;

use crate::decode::{At, Path};
use crate::json::{Node, Value};
use crate::say;
use shapes::{LISTS, ROOT};
use wanted::Wanted;

pub use quoting::selector;
pub use reference::{Reference, Words};
pub use tree::path_at;
pub use unclear::Unclear;

/// Writes out everything that a file says in the short form.
pub fn expand(root: &mut Node) -> Unclear {
    let mut unclear = Unclear::default();
    let Some(mut context) = header::read(root, &mut unclear) else {
        return unclear;
    };
    let mut wanted = Vec::new();
    let Value::Object(members) = &mut root.value else {
        return unclear;
    };
    let top = At::ROOT;
    for member in members.iter_mut() {
        if let Some((_, shape)) = ROOT.iter().find(|(key, _)| *key == member.key) {
            context.part(
                &mut member.value,
                *shape,
                &top.key(&member.key),
                &mut unclear,
            );
        }
        let Some((list, fields)) = LISTS.iter().find(|(key, _)| *key == member.key) else {
            continue;
        };
        let Value::Array(items) = &mut member.value.value else {
            continue;
        };
        let at = top.key(list);
        for (ix, item) in items.iter_mut().enumerate() {
            let at = at.index(ix);
            context.fields(item, fields, &at, &mut unclear);
            wanted.extend(Wanted::of(&mut context, item, list, ix, &mut unclear));
        }
    }
    if !wanted.is_empty() {
        forms::mark(&mut context, root, wanted, &mut unclear);
    }
    if context.is_too_large() {
        unclear.leave(Path::default());
        unclear.findings.0.clear();
        let message = say!("written out in full, this file would be too large");
        unclear.placed = vec![(root.start, message)];
    }
    unclear
}
