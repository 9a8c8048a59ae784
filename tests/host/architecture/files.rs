//! Which file of a crate uses which other.
//!
//! A use is an import or a path written out in the code, followed to the file that defines the name:
//! what a file imports from `crate::text` belongs to `text/sentences.rs` if `text/mod.rs` only passes it
//! on (`pub use sentences::sentences`). So passing on what is below is no use by itself, and neither is
//! `mod`; a parent that calls what is in its child does use it. Methods are not seen: an `impl` in a
//! child of the type's file is a part of that type.

use super::imports::Source;
use std::collections::{BTreeMap, BTreeSet};

/// The files of one crate by the path of their module: empty for the root.
#[derive(Default)]
pub struct Crate {
    modules: BTreeMap<Vec<String>, (String, Source)>,
}

/// By file, those that it uses, each with one path by which it does.
pub type Uses = BTreeMap<String, BTreeMap<String, String>>;

impl Crate {
    /// Adds a file: its path below the crate's `src`, its path in the repository, and its text.
    pub fn add(&mut self, below_src: &str, file: &str, text: &str) {
        let stem = below_src.trim_end_matches(".rs");
        let mut module: Vec<String> = stem.split('/').map(str::to_owned).collect();
        let last = module.last().map(String::as_str);
        if matches!(last, Some("mod"))
            || (module.len() == 1 && matches!(last, Some("lib" | "main")))
        {
            module.pop();
        }
        self.modules
            .insert(module, (file.to_owned(), Source::new(text)));
    }

    /// All uses between its files.
    pub fn uses(&self) -> Uses {
        let mut uses = Uses::new();
        for (module, (file, source)) in &self.modules {
            let imported = source
                .imports
                .iter()
                .map(|import| (&import.path, import.public));
            let written = source.paths.iter().map(|path| (path, false));
            for (path, public) in imported.chain(written) {
                let Some(target) = self.target(module, path) else {
                    continue;
                };
                let passed_on = public && target.starts_with(module);
                if target != *module && !passed_on {
                    let used = &self.modules[&target].0;
                    uses.entry(file.clone())
                        .or_default()
                        .entry(used.clone())
                        .or_insert_with(|| path.join("::"));
                }
            }
        }
        uses
    }

    /// The module whose file defines what a path in a module leads to; none outside the crate.
    fn target(&self, module: &[String], path: &[String]) -> Option<Vec<String>> {
        self.target_below(module, path, 0)
    }

    fn target_below(
        &self,
        module: &[String],
        path: &[String],
        depth: usize,
    ) -> Option<Vec<String>> {
        let mut from = module.to_vec();
        let mut rest = path;
        match path.first().map(String::as_str)? {
            "crate" => {
                from.clear();
                rest = &rest[1..];
            }
            "self" => rest = &rest[1..],
            "super" => {
                while let [first, after @ ..] = rest
                    && first == "super"
                {
                    from.pop();
                    rest = after;
                }
            }
            child if self.source(module)?.modules.contains(child) => {}
            _ => return None,
        }
        self.defining(from, rest, depth)
    }

    fn source(&self, module: &[String]) -> Option<&Source> {
        self.modules.get(module).map(|(_, source)| source)
    }

    fn defining(
        &self,
        mut module: Vec<String>,
        path: &[String],
        depth: usize,
    ) -> Option<Vec<String>> {
        // Modules may pass names on to each other in a circle.
        const DEEPEST: usize = 16;
        let mut rest = path;
        while let [first, after @ ..] = rest {
            module.push(first.clone());
            if !self.modules.contains_key(&module) {
                module.pop();
                break;
            }
            rest = after;
        }
        let source = self.source(&module)?;
        let Some(name) = rest.first().filter(|_| depth < DEEPEST) else {
            return Some(module);
        };
        if source.items.contains(name) {
            return Some(module);
        }
        if source.modules.contains(name) {
            // An inline module is this file's; one from elsewhere (`#[path]`) is no part of the crate.
            return None;
        }
        let import = source.imports.iter().find(|import| import.name == *name);
        // `pub(crate) use name` of a macro names one of this file.
        if let Some(import) = import.filter(|import| import.path.len() > 1) {
            return self.target_below(&module, &import.path, depth + 1);
        }
        let of_all = source.imports.iter().filter(|import| import.name == "*");
        let mut of_all =
            of_all.filter_map(|import| self.target_below(&module, &import.path, depth + 1));
        let defining = of_all.find(|target| {
            self.source(target)
                .is_some_and(|source| source.items.contains(name))
        });
        Some(defining.unwrap_or(module))
    }
}

/// The circles: sets of files each of which uses, directly or through others, all others of its set.
pub fn circles(uses: &Uses) -> Vec<BTreeSet<&str>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = uses
        .keys()
        .map(|file| {
            let mut reached = BTreeSet::new();
            let mut open = vec![file.as_str()];
            while let Some(next) = open.pop() {
                for used in uses.get(next).into_iter().flatten().map(|(used, _)| used) {
                    if reached.insert(used.as_str()) {
                        open.push(used);
                    }
                }
            }
            (file.as_str(), reached)
        })
        .collect();
    let reaches = |a: &str, b: &str| reached.get(a).is_some_and(|reached| reached.contains(b));
    let mut circles: Vec<BTreeSet<&str>> = Vec::new();
    for file in uses.keys().map(String::as_str) {
        if reaches(file, file) && !circles.iter().any(|circle| circle.contains(file)) {
            let both = |other: &&str| reaches(file, other) && reaches(other, file);
            circles.push(reached.keys().copied().filter(both).collect());
        }
    }
    circles
}

/// The uses between the files of a circle, one a line.
pub fn explained(uses: &Uses, circle: &BTreeSet<&str>) -> String {
    let mut lines = Vec::new();
    for file in circle {
        for (used, path) in &uses[*file] {
            if circle.contains(used.as_str()) {
                lines.push(format!("{file} uses {used}: {path}"));
            }
        }
    }
    lines.join("\n")
}

#[cfg(test)]
fn of(files: &[(&str, &str)]) -> Crate {
    let mut all = Crate::default();
    for (path, text) in files {
        all.add(path, path, text);
    }
    all
}

#[test]
fn circles_are_found_through_groups_and_what_is_passed_on() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "use crate::{b::{self, Deep}, c};"),
        (
            "b/mod.rs",
            "mod deep; mod other; pub use deep::*; pub(crate) use self::other::Other;",
        ),
        ("b/deep.rs", "use super::Other; pub struct Deep;"),
        ("b/other.rs", "pub struct Other; fn f() { crate::c::g() }"),
        ("c.rs", "pub fn g() { let _ = crate::b::Deep; }"),
    ];
    let uses = of(&files).uses();
    assert_eq!(
        circles(&uses),
        [BTreeSet::from(["b/deep.rs", "b/other.rs", "c.rs"])]
    );
    let explained = explained(&uses, &circles(&uses)[0]);
    assert_eq!(
        explained,
        "b/deep.rs uses b/other.rs: super::Other\n\
         b/other.rs uses c.rs: crate::c::g\n\
         c.rs uses b/deep.rs: crate::b::Deep"
    );
}

#[test]
fn a_parent_may_pass_its_children_on_but_not_use_them() {
    let child = ("a/child.rs", "use super::Parent; pub fn f(_: Parent) {}");
    let passing = (
        "a/mod.rs",
        "mod child; pub use child::f; pub struct Parent;",
    );
    assert!(circles(&of(&[passing, child]).uses()).is_empty());
    let using = (
        "a/mod.rs",
        "mod child; pub struct Parent; fn g() { child::f(Parent) }",
    );
    assert_eq!(circles(&of(&[using, child]).uses()).len(), 1);
    let importing = ("a/mod.rs", "mod child; use child::f; pub struct Parent;");
    assert_eq!(circles(&of(&[importing, child]).uses()).len(), 1);
}
