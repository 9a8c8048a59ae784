//! How the application's glue fetches groups of views whose code is apart.

use super::imports::GROUPS;
use crate::site::Group;
use std::collections::BTreeMap;

/// The glue with `own`, which is `assets/script/groups.js`, in the place of the module that the splitter wants to be
/// imported. A glue that imports none stays as it is.
///
/// # Errors
/// The glue imports it otherwise than wasm-bindgen writes today, or the script has no place for the groups.
pub fn with_groups(glue: &str, groups: &[Group], own: &str) -> Result<String, String> {
    if !glue.contains(GROUPS) {
        return Ok(glue.to_string());
    }
    let import = format!("from \"{GROUPS}\"");
    let lent = format!("\"{GROUPS}\": ");
    let mut lines: Vec<&str> = Vec::new();
    let mut is_lent = false;
    for line in glue.lines() {
        let bare = line.trim();
        if bare.starts_with("import ") && bare.trim_end_matches(';').ends_with(&import) {
            continue;
        }
        if bare.starts_with(&lent) {
            if !is_lent {
                lines.push(LENT);
            }
            is_lent = true;
            continue;
        }
        lines.push(line);
    }
    let glue = lines.join("\n");
    if !is_lent || glue.replace(LENT, "").contains(GROUPS) {
        return Err(format!("the glue does not import {GROUPS} as it did"));
    }
    let files: BTreeMap<&str, &[String]> = (groups.iter())
        .map(|group| (&*group.name, &*group.files))
        .collect();
    let files = serde_json::to_string(&files).map_err(|error| error.to_string())?;
    let place = "const GROUPS = {}";
    if !own.contains(place) {
        return Err("the script of the groups has no place for them".to_string());
    }
    let own = own.replacen(place, &format!("const GROUPS = {files}"), 1);
    Ok(format!("{glue}\n{own}"))
}

/// The line of the glue that lends the application what `groups.js` has.
const LENT: &str = "\"./__wasm_split.js\": datelineGroups,";

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "const GROUPS = {};\nconst datelineGroups = 1;";

    fn group() -> Group {
        Group {
            name: "reading".into(),
            files: vec!["a.wasm".into(), "b.wasm".into()],
        }
    }

    #[test]
    fn what_the_splitter_imports_is_our_own() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\n\
            return {\n\"./__wasm_split.js\": import1,\n\"./__wasm_split.js\": import2,\n};";
        assert_eq!(
            with_groups(glue, &[group()], OWN).unwrap(),
            "return {\n\"./__wasm_split.js\": datelineGroups,\n};\n\
             const GROUPS = {\"reading\":[\"a.wasm\",\"b.wasm\"]};\nconst datelineGroups = 1;"
        );
    }

    #[test]
    fn a_glue_without_groups_stays() {
        assert_eq!(with_groups("let a;", &[], OWN).unwrap(), "let a;");
    }

    #[test]
    fn another_way_of_importing_is_an_error() {
        for glue in [
            "import { a } from \"./__wasm_split.js\";",
            "\"./__wasm_split.js\": a,\nawait import(\"./__wasm_split.js\");",
        ] {
            assert!(with_groups(glue, &[group()], OWN).is_err(), "{glue}");
        }
        let glue = "\"./__wasm_split.js\": a,";
        assert!(with_groups(glue, &[group()], "").is_err());
    }
}
