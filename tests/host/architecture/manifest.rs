//! What a Cargo.toml says of dependencies.

/// One dependency, whatever it is for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dependency {
    pub name: String,
    /// Only for tests and benches.
    pub dev: bool,
    /// Only behind a feature.
    pub optional: bool,
}

/// The dependencies of a manifest, in its order.
pub fn dependencies(manifest: &str) -> Vec<Dependency> {
    let mut found: Vec<Dependency> = Vec::new();
    // In which section the lines stand: of dependencies, and whether of those for tests.
    let mut dev = None;
    for line in manifest.lines().map(str::trim) {
        if let Some(section) = line.strip_prefix('[') {
            let section = section.trim_end_matches(']');
            // `[dependencies]`, `[target.'cfg(…)'.dev-dependencies]`, `[dependencies.web-sys]`.
            let section = match section.rsplit_once("'.") {
                Some((_, section)) => section,
                None => section,
            };
            let (kind, name) = section.split_once('.').unwrap_or((section, ""));
            dev = match kind {
                "dependencies" | "build-dependencies" => Some(false),
                "dev-dependencies" => Some(true),
                _ => None,
            };
            if let (Some(for_tests), false) = (dev, name.is_empty()) {
                found.push(Dependency {
                    name: name.to_owned(),
                    dev: for_tests,
                    optional: false,
                });
                // What follows are fields of that one.
                dev = None;
            }
            continue;
        }
        let end = line.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_'));
        let name = &line[..end.unwrap_or(0)];
        if let (Some(dev), false) = (dev, name.is_empty()) {
            found.push(Dependency {
                name: name.to_owned(),
                dev,
                optional: line.contains("optional = true"),
            });
        }
    }
    found
}

#[test]
fn dependencies_of_all_kinds_are_found() {
    let found = dependencies(
        "[package]\nname = \"a\"\n\n[dependencies]\nb.workspace = true\n# c = 1\n\
         d = { version = \"1\", optional = true }\n[dependencies.e-f]\nversion = \"1\"\n\
         [build-dependencies]\ng = \"1\"\n[target.'cfg(not(x.y))'.dev-dependencies]\nh = \"1\"\n\
         [workspace.dependencies]\ni = \"1\"\n[profile.dev]\ndebug = true\n",
    );
    let found: Vec<(&str, bool, bool)> = (found.iter())
        .map(|found| (found.name.as_str(), found.dev, found.optional))
        .collect();
    assert_eq!(
        found,
        [
            ("b", false, false),
            ("d", false, true),
            ("e-f", false, false),
            ("g", false, false),
            ("h", true, false),
        ]
    );
}
