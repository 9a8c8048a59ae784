//! The glue without what a page does not need.

/// What the glue offers to other scripts, as a module and as a plain script, and what is left of it.
const OFFERS: [(&str, &str); 2] = [
    ("export { initSync, __wbg_init as default };", ""),
    (
        "return Object.assign(__wbg_init, { initSync }, exports);",
        "return Object.assign(__wbg_init, exports);",
    ),
];
/// A second way to start, which is only for those.
const SECOND: (&str, &str) = ("function initSync(module) {", "async function __wbg_init(");
const RESULT: &str = "const ret = ";

/// A glue, line by line without indentation, in fewer words. Where it is not as wasm-bindgen writes it
/// today, it stays as it is.
pub fn lean(glue: &str) -> String {
    returned_at_once(&silent(&alone(glue).unwrap_or_else(|| glue.to_string())))
}

/// Without advice for developers, each a line of its own.
fn silent(glue: &str) -> String {
    let is_advice = |line: &&str| line.starts_with("console.warn(") && line.ends_with([';', ')']);
    let lines: Vec<&str> = glue.lines().filter(|line| !is_advice(line)).collect();
    lines.join("\n")
}

/// Without what is for other scripts; none if there is nothing of the kind.
fn alone(glue: &str) -> Option<String> {
    let mut offers = OFFERS.iter();
    let (inside, left, after) = offers.find_map(|(offer, left)| {
        let (inside, after) = glue.split_once(offer)?;
        Some((inside, left, after))
    })?;
    let (before, rest) = inside.split_once(SECOND.0)?;
    let (_, rest) = rest.split_once(SECOND.1)?;
    Some(format!("{before}{}{rest}{left}{after}", SECOND.1))
}

/// What is given back in the next line gets no name.
fn returned_at_once(glue: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    for line in glue.lines() {
        let result = out.last().and_then(|last| last.strip_prefix(RESULT));
        match result {
            Some(result) if line == "return ret;" => {
                let result = format!("return {result}");
                out.pop();
                out.push(result);
            }
            _ => out.push(line.to_string()),
        }
    }
    out.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_calls_goes() {
        let glue = "let a;\nfunction initSync(module) {\nreturn 1;\n}\nasync function __wbg_init(path) {\n}\n\
            export { initSync, __wbg_init as default };\n";
        assert_eq!(lean(glue), "let a;\nasync function __wbg_init(path) {\n}");
        let plain = "function initSync(module) {\nreturn 1;\n}\nasync function __wbg_init() {\n}\n\
            return Object.assign(__wbg_init, { initSync }, exports);\n})();";
        assert_eq!(
            lean(plain),
            "async function __wbg_init() {\n}\nreturn Object.assign(__wbg_init, exports);\n})();"
        );
        let other = "function initSync(module) {\n}\nasync function __wbg_init() {\n}\nreturn { initSync };";
        assert_eq!(lean(other), other);
    }

    #[test]
    fn nobody_is_advised() {
        let glue = "if (a) {\nconsole.warn(\"b\", e);\n} else { throw e; }\nconsole.warn('c')\nconsole.warn(d,\ne);";
        assert_eq!(
            lean(glue),
            "if (a) {\n} else { throw e; }\nconsole.warn(d,\ne);"
        );
    }

    #[test]
    fn a_result_needs_a_name_only_if_it_is_used() {
        let glue = "const ret = a.b;\nreturn ret;\n},\nconst ret = c;\nreturn isLikeNone(ret);";
        assert_eq!(
            lean(glue),
            "return a.b;\n},\nconst ret = c;\nreturn isLikeNone(ret);"
        );
    }
}
