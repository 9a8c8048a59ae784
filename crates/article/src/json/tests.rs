use super::{MAX_DEPTH, Node, Value, parse};

/// The tree as compact JSON, numbers as written: for literal comparison.
fn show(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".into(),
        Value::Bool(value) => value.to_string(),
        Value::Number(text, _) => text.clone(),
        Value::String(text) => format!("{text:?}"),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(show).collect();
            format!("[{}]", items.join(","))
        }
        Value::Object(members) => {
            let members: Vec<String> = members
                .iter()
                .map(|member| format!("{:?}:{}", member.key, show(&member.value)))
                .collect();
            format!("{{{}}}", members.join(","))
        }
    }
}

#[test]
fn reads_what_the_standard_allows() {
    let table = [
        ("null", "null"),
        (" \t\r\n true \n", "true"),
        ("[]", "[]"),
        ("[ ]", "[]"),
        ("{ }", "{}"),
        ("[[],{},[[1]]]", "[[],{},[[1]]]"),
        (
            r#"{"a":1,"b":[false,null],"":{"":0}}"#,
            r#"{"a":1,"b":[false,null],"":{"":0}}"#,
        ),
        // Names that differ in case, or in the form of their letters, are different names.
        (r#"{"a":1,"A":2}"#, r#"{"a":1,"A":2}"#),
        ("0", "0"),
        ("-0", "-0"),
        ("-0.0e-0", "-0.0e-0"),
        ("1E+2", "1E+2"),
        (
            "123456789012345678901234567890",
            "123456789012345678901234567890",
        ),
        ("1.7976931348623157e308", "1.7976931348623157e308"),
        ("1e-400", "1e-400"),
        ("0.1000", "0.1000"),
        (r#""""#, r#""""#),
        (
            "\"\u{7f}\u{2028}\u{feff}\"",
            "\"\\u{7f}\\u{2028}\\u{feff}\"",
        ),
        (r#""\"\\\/\b\f\n\r\t""#, r#""\"\\/\u{8}\u{c}\n\r\t""#),
        (r#""\u0041\u00e9\u0416\u20AC\u0000""#, r#""AéЖ€\0""#),
        (r#""\ud83d\ude00 \uD834\uDD1E""#, r#""😀 𝄞""#),
        (r#""\uFFFF\ufdd0""#, "\"\\u{ffff}\\u{fdd0}\""),
        ("\"Привет, 世界\"", "\"Привет, 世界\""),
        ("\u{feff}{}", "{}"),
        ("\u{feff} 1", "1"),
    ];
    for (text, tree) in table {
        assert_eq!(
            parse(text).map(|node| show(&node)).as_deref(),
            Ok(tree),
            "{text}"
        );
    }
}

#[test]
fn refuses_everything_else_and_says_where() {
    // The text, the byte offset, and a part of the message.
    let table = [
        ("", 0, "empty"),
        (" \n\t", 0, "empty"),
        ("\u{feff}", 3, "empty"),
        ("\u{feff}\u{feff}1", 3, "invisible character (U+FEFF)"),
        // Commas.
        ("[1 2]", 3, "a comma is missing before this"),
        ("[1\n\"a\"]", 3, "a comma is missing before this"),
        (r#"{"a":1 "b":2}"#, 7, "a comma is missing before this"),
        (r#"{"a":{}{}}"#, 7, "a comma is missing before this"),
        ("[1,]", 2, "one too many"),
        ("[1 , \n]", 3, "one too many"),
        (r#"{"a":1,}"#, 6, "one too many"),
        ("[1,,2]", 3, "one too many"),
        ("[,1]", 1, "a value is missing before this comma"),
        ("{,}", 1, "one too many"),
        ("[1;2]", 2, "semicolon"),
        ("1,", 1, "the document ends before it"),
        // Colons.
        (r#"{"a" 1}"#, 5, "a colon is missing"),
        (r#"{"a"}"#, 4, "has no value"),
        (r#"{"a","b":1}"#, 4, "has no value"),
        (r#"{"a"=1}"#, 4, "not ="),
        (r#"{"a"::1}"#, 5, "before this colon"),
        (r#"{"a":}"#, 5, "a value is missing before this “}”"),
        ("{:1}", 1, "before this colon"),
        (r#"["a":1]"#, 4, "a colon has no place in a list"),
        (r#"{"a":1:2}"#, 6, "colon is one too many"),
        // Brackets.
        ("[", 1, "“[” of line 1 is never closed"),
        ("{\n\"a\": [1,\n2\n", 12, "“[” of line 2 is never closed"),
        (r#"{"a""#, 4, "“{” of line 1 is never closed"),
        (r#"{"a":"#, 5, "“{” of line 1 is never closed"),
        (r#"{"a":1"#, 6, "“{” of line 1 is never closed"),
        (r#"{"a":1,"#, 7, "“{” of line 1 is never closed"),
        ("[1}", 2, "“]” is needed to close “[” of line 1"),
        (r#"{"a":1]"#, 6, "“}” is needed to close “{” of line 1"),
        ("{]", 1, "“}” is needed"),
        ("[}", 1, "a value is missing"),
        ("]", 0, "a value is missing"),
        ("[]]", 2, "closes nothing"),
        ("{}}", 2, "closes nothing"),
        ("{} {}", 3, "nothing may follow"),
        ("1 2", 2, "nothing may follow"),
        ("[1]x", 3, "nothing may follow"),
        ("{[1]:2}", 1, "needs a name"),
        // Names.
        ("{a:1}", 1, "the name “a” needs double quotes"),
        ("{1:1}", 1, "the name “1” needs double quotes"),
        ("{'a':1}", 1, "quotation mark '"),
        ("{“a”:1}", 1, "quotation mark “"),
        (r#"{"a":1,"b":2,"a":3}"#, 13, "the name “a” stands twice"),
        (r#"{"a":1,"\u0061":3}"#, 7, "the name “a” stands twice"),
        (
            r#"{"b":1,"a":1,"b":2,"a":2}"#,
            13,
            "the name “b” stands twice",
        ),
        (r#"[{"x":{"a":1,"a":1}}]"#, 13, "stands twice"),
        // Words.
        ("True", 0, "write true in small letters"),
        ("[NULL]", 1, "write null in small letters"),
        ("truer", 0, "stands without quotes"),
        ("nul", 0, "stands without quotes"),
        ("[None]", 1, "“None” stands without quotes"),
        ("[NaN]", 1, "stands without quotes"),
        ("[-Infinity]", 1, "after the minus sign"),
        ("['a']", 1, "quotation mark '"),
        ("[«a»]", 1, "quotation mark «"),
        ("[1, // one\n2]", 4, "comment"),
        ("/* */ 1", 0, "comment"),
        ("1 # one", 2, "comment"),
        ("[\u{a0}1]", 1, "invisible character (U+00A0)"),
        ("[1\u{2060}]", 2, "invisible character (U+2060)"),
        ("[1\u{c}]", 2, "invisible character (U+000C)"),
        ("\0", 0, "invisible character (U+0000)"),
        ("1\0", 1, "invisible character (U+0000)"),
        ("[*]", 1, "cannot start one"),
        (r"[\n]", 1, "backslash"),
        // Numbers.
        ("-", 0, "after the minus sign"),
        ("[--1]", 1, "after the minus sign"),
        ("01", 0, "extra 0"),
        ("-01", 0, "extra 0"),
        ("00", 0, "extra 0"),
        ("+1", 0, "a number starts with"),
        (".5", 0, "a number starts with"),
        ("-.5", 0, "after the minus sign"),
        ("1.", 0, "after the point"),
        ("1.e5", 0, "after the point"),
        ("1e", 0, "power of ten"),
        ("1e+", 0, "power of ten"),
        ("1e1.5", 0, "goes on differently"),
        ("0x1F", 0, "goes on differently"),
        ("1_000", 0, "goes on differently"),
        ("2026-03-17", 0, "goes on differently"),
        ("1.2.3", 0, "goes on differently"),
        ("1e400", 0, "too large"),
        ("-1e999999999999", 0, "too large"),
        ("１", 0, "cannot start one"),
        // Texts in quotes.
        (r#"["abc"#, 1, "never closed"),
        (r#"["abc\"]"#, 1, "never closed"),
        (r#""\"#, 1, "the file ends after this backslash"),
        ("[\"a\nb\"]", 1, "not closed on its line"),
        ("[\"a\rb\"]", 1, "not closed on its line"),
        ("[\"a\tb\"]", 3, "tab"),
        ("\"a\u{0}\"", 2, "control character (U+0000)"),
        ("\"a\u{1f}\"", 2, "control character (U+001F)"),
        (r#""\a""#, 1, "a backslash before “a”"),
        (r#""\U0041""#, 1, "a backslash before “U”"),
        (r#""\x41""#, 1, "a backslash before “x”"),
        ("\"\\é\"", 1, "a backslash before “é”"),
        ("\"a\\\n\"", 2, "a backslash before U+000A"),
        (r#""\u""#, 1, "four digits"),
        (r#""\u12""#, 1, "four digits"),
        (r#""\u12G4""#, 1, "four digits"),
        (r#""\u+123""#, 1, "four digits"),
        ("\"\\u00é\"", 1, "four digits"),
        (r#""\ud800""#, 1, "half of a pair"),
        (r#""\udc00""#, 1, "half of a pair"),
        (r#""\ud800\ud800""#, 1, "half of a pair"),
        (r#""\ud800\n""#, 1, "half of a pair"),
        (r#""\ud800\u""#, 7, "four digits"),
        (r#""\ud800A""#, 1, "half of a pair"),
        (
            r#"["he said "yes" to it"]"#,
            11,
            "a comma is missing before this, or a quote",
        ),
    ];
    for (text, offset, part) in table {
        let error = parse(text).expect_err(text);
        assert_eq!(error.offset, offset, "{text}: {error}");
        assert!(error.message.to_string().contains(part), "{text}: {error}");
    }
}

#[test]
fn positions_are_byte_offsets() {
    let text = "{ \"é\": [ null, \"x\" ] }";
    let root = parse(text).expect("valid");
    let Value::Object(members) = &root.value else {
        panic!("an object")
    };
    let Value::Array(items) = &members[0].value.value else {
        panic!("a list")
    };
    let starts = [
        root.start,
        members[0].key_start,
        members[0].value.start,
        items[0].start,
        items[1].start,
    ];
    assert_eq!(starts, [0, 2, 8, 10, 16]);
    assert_eq!(root.value.get("é"), Some(&members[0].value));
    assert_eq!(items[1].value.as_str(), Some("x"));
}

#[test]
fn nesting_has_a_limit_and_no_text_exhausts_the_stack() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(parse(&nested(MAX_DEPTH)).is_ok());
    let error = parse(&nested(MAX_DEPTH + 1)).expect_err("too deep");
    assert_eq!(error.offset, MAX_DEPTH);
    assert!(error.message.to_string().contains("inside each other"));
    assert!(parse(&"[".repeat(100_000)).is_err());
    assert!(parse(&"{\"a\":".repeat(100_000)).is_err());
}

/// A small generator with a fixed start (xorshift): the same texts on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % limit.max(1)
    }
}

#[test]
fn agrees_with_serde_json_on_mangled_texts() {
    let seeds = [
        r#"{"a": [1, -2.5e+3, true, false, null], "b\u00e9\n": {"c": "d\\\"\ud83d\ude00"}}"#,
        "\t[\"Москва\", {\"\": [[], {}]}, 0, -0.0, 1e5, \"\\/\"]\r\n",
        r#"[{"x":[0.1,10,"y"]},"z","\b\f\r\t"]"#,
    ];
    let pieces = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "0", "1", "-", "+", ".", "e",
        "E", "true", "null", " ", "\n", "\t", "\u{1}", "é", "a", "/", "'", "\u{a0}",
    ];
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut valid = 0;
    for round in 0..60_000 {
        let mut text: Vec<char> = seeds[round % seeds.len()].chars().collect();
        for _ in 0..=random.below(3) {
            let at = random.below(text.len());
            match random.below(4) {
                0 => {
                    text.remove(at);
                }
                1 => text.truncate(at),
                2 => {
                    let other = random.below(text.len());
                    text.swap(at, other);
                }
                _ => {
                    let piece = pieces[random.below(pieces.len())];
                    text.splice(at..at, piece.chars());
                }
            }
            if text.is_empty() {
                break;
            }
        }
        let text: String = text.into_iter().collect();
        match (
            parse(&text),
            serde_json::from_str::<serde_json::Value>(&text),
        ) {
            (Ok(ours), Ok(theirs)) => {
                valid += 1;
                assert_eq!(plain(&ours), theirs, "{text}");
            }
            (Err(error), theirs) => {
                assert!(text.is_char_boundary(error.offset), "{text}: {error}");
                assert_eq!(
                    theirs.is_ok(),
                    // The one thing that serde_json lets pass.
                    error.message.to_string().contains("stands twice"),
                    "{text}: {error}"
                );
            }
            (Ok(_), Err(theirs)) => panic!("{text}: serde_json refuses: {theirs}"),
        }
    }
    assert!(valid > 1_000, "too few texts stayed valid: {valid}");
}

fn plain(node: &Node) -> serde_json::Value {
    use serde_json::Value as Theirs;
    match &node.value {
        Value::Null => Theirs::Null,
        Value::Bool(value) => Theirs::Bool(*value),
        Value::Number(text, _) => serde_json::from_str(text).expect("a number"),
        Value::String(text) => Theirs::String(text.clone()),
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Object(members) => members
            .iter()
            .map(|member| (member.key.clone(), plain(&member.value)))
            .collect(),
    }
}
