//! The page in a frame: what the address asks for, and what the host is given.

use explorer::embed::{Origin, asked, full, snippet};

fn origin(query: &str) -> Option<String> {
    Some(asked(query)?.origin?.as_str().to_owned())
}

#[test]
fn a_frame_is_asked_for_by_name() {
    for query in ["?embed", "?embed=", "?a=1&embed", "embed&b"] {
        assert!(asked(query).is_some(), "{query}");
        assert_eq!(origin(query), None, "{query}");
    }
    for query in [
        "",
        "?",
        "?embedded",
        "?a=embed",
        "?origin=https://example.org",
    ] {
        assert_eq!(asked(query), None, "{query}");
    }
}

#[test]
fn the_host_is_told_by_its_origin_and_by_nothing_else() {
    for (text, expected) in [
        ("https://example.org", "https://example.org"),
        ("https%3A%2F%2Fexample.org", "https://example.org"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("HTTPS://Example.ORG/", "https://example.org"),
        ("https://example.org:443", "https://example.org"),
        ("http://example.org:80", "http://example.org"),
        ("http://example.org:443", "http://example.org:443"),
        ("http://[::1]:5000", "http://[::1]:5000"),
        ("http://[2001:db8::1]", "http://[2001:db8::1]"),
        (
            "https://xn--e1afmkfd.xn--p1ai",
            "https://xn--e1afmkfd.xn--p1ai",
        ),
    ] {
        let query = format!("?embed&origin={text}");
        assert_eq!(origin(&query).as_deref(), Some(expected), "{text}");
    }
    for text in [
        "",
        "*",
        "null",
        "/",
        "example.org",
        "//example.org",
        "https://",
        "https:///",
        "https://*",
        "https://*.example.org",
        "https://example.org/path",
        "https://example.org//",
        "https://example.org?x",
        "https://example.org%23x",
        "https://a@example.org",
        "https://example.org:",
        "https://example.org:0",
        "https://example.org:65536",
        "https://example.org:+80",
        "https://exa mple.org",
        "https://.example.org",
        "https://example..org",
        "https://[::1",
        "https://[example]",
        "ftp://example.org",
        "file:///tmp",
        "data:text/html,x",
        "javascript://example.org",
    ] {
        assert_eq!(origin(&format!("?embed&origin={text}")), None, "{text}");
    }
    // The first one counts: a second cannot be smuggled in behind it.
    let twice = "?embed&origin=https://a.example&origin=https://b.example";
    assert_eq!(origin(twice).as_deref(), Some("https://a.example"));
}

#[test]
fn the_full_page_is_the_same_without_the_frame() {
    for (address, expected) in [
        ("https://a.example/", "https://a.example/"),
        ("https://a.example/en/?embed", "https://a.example/en/"),
        (
            "https://a.example/?embed&origin=https://b.example#x&lang=en",
            "https://a.example/#x&lang=en",
        ),
        (
            "https://a.example/?x=1&embed&y=2",
            "https://a.example/?x=1&y=2",
        ),
        ("file:///tmp/a.html?embed", "file:///tmp/a.html"),
    ] {
        assert_eq!(full(address), expected);
    }
}

#[test]
fn the_snippet_is_a_frame_and_with_a_host_the_lines_that_adjust_it() {
    let address = "https://site.example/en/#place-in&lang=en&large=map";
    let plain = snippet(address, "A \"title\" & <more>", None).expect("on the web");
    assert_eq!(
        plain,
        "<iframe src=\"https://site.example/en/?embed#place-in&amp;lang=en&amp;large=map\" \
         title=\"A &quot;title&quot; &amp; &lt;more&gt;\" width=\"100%\" height=\"640\" \
         loading=\"lazy\" style=\"border: 0\"></iframe>\n"
    );
    let host = Origin::new("https://host.example").expect("an origin");
    let whole = snippet(address, "T", Some(&host)).expect("on the web");
    assert!(whole.contains("?embed&amp;origin=https://host.example#place-in"));
    assert!(
        whole.contains("if (origin !== \"https://site.example\" || data?.dateline !== \"height\")")
    );
    assert!(whole.ends_with("</script>\n"));
    // A page from disk can be in nobody's frame.
    assert_eq!(snippet("file:///tmp/a.html", "T", None), None);
    // What asks for the frame asks for just the host that it was made for.
    let src = whole
        .split('"')
        .nth(1)
        .expect("an address")
        .replace("&amp;", "&");
    let query = src.split(['?', '#']).nth(1).expect("a query");
    assert_eq!(origin(query).as_deref(), Some("https://host.example"));
    assert_eq!(full(&src), address);
}
