//! Short names for what a module imports, and for the closures that it lends to its glue.
//!
//! wasm-bindgen names each function that it lends to a module in full and with a hash, so that crates
//! do not meet: `__wbg_appendChild_f553e8704c4f14a6`. Hashes do not compress, and the glue is a part
//! of each page. In a module that is put together the names mean nothing; glue and module only have
//! to agree.

use std::cmp::Reverse;
use std::collections::HashMap;
use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, RawSection};
use wasmparser::{
    ExportSectionReader, ExternalKind, ImportSectionReader, Parser, Payload, TypeRef,
};

/// From where the application imports what fetches its groups (`crates/split`); these names stay, for they are the
/// page's own.
pub const GROUPS: &str = "./__wasm_split.js";

/// A module whose imported functions and closures have short names, and its glue, which calls them so. None if it
/// is not a module, or the glue does not name one of these functions once.
pub fn shorten(glue: &str, module: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut out = Module::new();
    let mut names = HashMap::new();
    let mut closures = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.ok()?;
        if let Some((id, range)) = payload.as_section() {
            match payload {
                Payload::ImportSection(section) => {
                    out.section(&imports(section, &mut names)?);
                }
                Payload::ExportSection(section) => {
                    out.section(&exports(section, &mut closures)?);
                }
                _ => {
                    let [start, end] = [range.start, range.end].map(usize::try_from);
                    let data = module.get(start.ok()?..end.ok()?)?;
                    out.section(&RawSection { id, data });
                }
            }
        }
    }
    let mut glue = renamed(glue, &names)?;
    // A name may begin with another one.
    closures.sort_by_key(|(name, _)| Reverse(name.len()));
    for (name, short) in closures {
        glue = glue.replace(name, &short);
    }
    Some((glue, out.finish()))
}

/// How the name of a closure begins, which ends with a hash, too.
const CLOSURE: &str = "wasm_bindgen__convert__closures";

/// The section of exports with short names for closures; the names go into the list.
fn exports<'a>(
    section: ExportSectionReader<'a>,
    closures: &mut Vec<(&'a str, String)>,
) -> Option<ExportSection> {
    let mut out = ExportSection::new();
    for export in section {
        let export = export.ok()?;
        let mut name = export.name.to_string();
        if name.starts_with(CLOSURE) {
            name = format!("closure{}", closures.len());
            closures.push((export.name, name.clone()));
        }
        out.export(&name, kind(export.kind)?, export.index);
    }
    Some(out)
}

fn kind(kind: ExternalKind) -> Option<ExportKind> {
    Some(match kind {
        ExternalKind::Func => ExportKind::Func,
        ExternalKind::Table => ExportKind::Table,
        ExternalKind::Memory => ExportKind::Memory,
        ExternalKind::Global => ExportKind::Global,
        _ => return None,
    })
}

/// The section of imports with short names for functions; the names go into the table.
fn imports<'a>(
    section: ImportSectionReader<'a>,
    names: &mut HashMap<&'a str, String>,
) -> Option<ImportSection> {
    let mut out = ImportSection::new();
    for import in section.into_imports() {
        let import = import.ok()?;
        // Nothing but functions is imported.
        let TypeRef::Func(of) = import.ty else {
            return None;
        };
        if import.module == GROUPS {
            out.import(import.module, import.name, EntityType::Function(of));
            continue;
        }
        let next = letters(names.len());
        let short = names.entry(import.name).or_insert(next);
        out.import(import.module, short, EntityType::Function(of));
    }
    Some(out)
}

/// The glue, in which each function stands at the beginning of a line: `name: function(…`.
fn renamed(glue: &str, names: &HashMap<&str, String>) -> Option<String> {
    let mut found = 0;
    let lines = glue.lines().map(|line| {
        let (key, rest) = line.split_once(':').unwrap_or((line, ""));
        match names.get(key.trim_start()) {
            Some(short) => {
                found += 1;
                format!("{short}:{rest}")
            }
            None => line.to_string(),
        }
    });
    let renamed = lines.collect::<Vec<_>>().join("\n");
    (found == names.len()).then_some(renamed)
}

/// `a` to `z`, `aa` to `zz`, and so on.
fn letters(number: usize) -> String {
    let last = char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a type, imports of these names, and a section of another kind.
    fn module(names: &[&str], import: EntityType) -> Vec<u8> {
        let mut types = wasm_encoder::TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in names {
            imports.import("./a_bg.js", name, import);
        }
        let custom = wasm_encoder::CustomSection {
            name: "a".into(),
            data: (&[7; 300]).into(),
        };
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&custom);
        module.finish()
    }

    const FUNCTION: EntityType = EntityType::Function(0);
    const MEMORY: EntityType = EntityType::Memory(wasm_encoder::MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    const GLUE: &str = "const import0 = {\n    __wbg_a_0123: function() { x ? 1 : 2; },\n    \
        __wbg___wbg_a_0123: function() {},\n};\nlet __wbg_a_0123;";

    #[test]
    fn module_and_glue_get_the_same_names() {
        let long = module(&["__wbg_a_0123", "__wbg___wbg_a_0123"], FUNCTION);
        let (glue, short) = shorten(GLUE, &long).unwrap();
        assert_eq!(
            glue,
            "const import0 = {\na: function() { x ? 1 : 2; },\nb: function() {},\n};\nlet __wbg_a_0123;"
        );
        assert_eq!(short, module(&["a", "b"], FUNCTION));
    }

    #[test]
    fn closures_get_short_names_in_both() {
        let exported = |names: [&str; 3]| {
            let mut exports = ExportSection::new();
            for (number, name) in names.into_iter().enumerate() {
                exports.export(name, ExportKind::Func, number as u32);
            }
            let mut module = Module::new();
            module.section(&exports);
            module.finish()
        };
        let [one, other] =
            ["___invoke__h01", "___invoke__h01_3"].map(|end| format!("{CLOSURE}{end}"));
        let glue = format!(
            "function {one}() {{ wasm.{one}(); }}\nfunction {other}() {{ wasm.{other}(); wasm.memory; }}"
        );
        let (glue, module) = shorten(&glue, &exported(["memory", &one, &other])).unwrap();
        assert_eq!(
            glue,
            "function closure0() { wasm.closure0(); }\nfunction closure1() { wasm.closure1(); wasm.memory; }"
        );
        assert_eq!(module, exported(["memory", "closure0", "closure1"]));
    }

    #[test]
    fn what_does_not_fit_is_not_touched() {
        let one = module(&["__wbg_a_0123"], FUNCTION);
        assert!(shorten(GLUE, &one).is_some());
        // Cut off, no function, a function that the glue does not have.
        assert_eq!(shorten(GLUE, &one[..one.len() - 1]), None);
        assert_eq!(shorten(GLUE, &module(&["__wbg_a_0123"], MEMORY)), None);
        assert_eq!(shorten(GLUE, &module(&["__wbg_b_0123"], FUNCTION)), None);
        assert_eq!(shorten(GLUE, b"the module"), None);
    }

    #[test]
    fn names_are_counted_in_letters() {
        let names = [0, 25, 26, 27, 26 + 26 * 26].map(letters);
        assert_eq!(names, ["a", "z", "aa", "ab", "aaa"]);
    }
}
