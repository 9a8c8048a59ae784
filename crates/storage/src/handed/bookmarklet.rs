//! The bookmark that hands a page over to the studio.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

const SCRIPT: &str = include_str!("../../../../assets/script/bookmarklet.js");

/// The address of the bookmark (`javascript:…`) for the studio at an absolute address; none if that is no such address.
/// The page shows it as a link to be dragged to the bookmarks; its own policy lets nobody follow it there.
pub fn bookmarklet(studio: &str) -> Option<String> {
    let is_web = studio.starts_with("https://") || studio.starts_with("http://");
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\\' | '<' | '>');
    if !is_web || !studio.chars().all(is_plain) {
        return None;
    }
    let lines = SCRIPT.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    let script = lines
        .collect::<Vec<_>>()
        .join("\n")
        .replace("STUDIO", studio);
    Some(format!(
        "javascript:{}",
        utf8_percent_encode(&script, NON_ALPHANUMERIC)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use percent_encoding::percent_decode_str;

    #[test]
    fn the_script_is_in_the_address() {
        let address = bookmarklet("https://example.org/dateline/en/studio/").expect("an address");
        let script = address.strip_prefix("javascript:").expect("a script");
        assert!(
            script
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '%')
        );
        let script = percent_decode_str(script).decode_utf8().expect("a text");
        assert!(
            script.contains("\"https://example.org/dateline/en/studio/\""),
            "{script}"
        );
        assert!(
            !script.contains("STUDIO") && !script.contains("//\n"),
            "{script}"
        );
        // Bookmarks of some browsers hold no more.
        assert!(address.len() < 6_000, "{}", address.len());
    }

    #[test]
    fn only_the_address_of_a_page_is_filled_in() {
        for wrong in [
            "",
            "studio/",
            "javascript:a",
            "https://a/\";alert(1)//",
            "https://a/\n",
            "file:///a",
        ] {
            assert_eq!(bookmarklet(wrong), None, "{wrong}");
        }
    }
}
