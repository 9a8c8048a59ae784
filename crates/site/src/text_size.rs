//! Lengths that follow the reader's size of text.
//!
//! The style sheets give lengths in pixels, as they are designed at the size of text that browsers come with: 16. A
//! reader who has set another size gets everything in that proportion, as if the page were zoomed: lengths become
//! `rem` (the root's type is 62.5 %, so 1 rem is 10 px), those of media queries `em`. Hairlines stay.

/// Lengths up to this many pixels are lines and their gaps, not room for text.
const HAIRLINE: f64 = 2.0;

/// A sheet without superfluous white space, its lengths in units that follow the size of text.
pub fn with_text_size(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find("px") {
        let (before, after) = (&rest[..at], &rest[at + 2..]);
        let is_number = |c: char| c.is_ascii_digit() || c == '.';
        let digits = before.trim_end_matches(is_number).len();
        let number = before[digits..].parse::<f64>();
        let is_unit = !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        out.push_str(&before[..digits]);
        match number {
            Ok(pixels) if is_unit => out.push_str(&length(pixels, context(&out))),
            _ => {
                out.push_str(&before[digits..]);
                out.push_str("px");
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where a length stands.
#[derive(Clone, Copy, PartialEq)]
enum Context {
    /// In `@media`.
    Media,
    /// In `@container`.
    Container,
    Declaration,
}

/// Where what follows stands.
fn context(sheet: &str) -> Context {
    let statement = sheet.rsplit(['{', '}', ';']).next().unwrap_or_default();
    if statement.starts_with("@media") {
        Context::Media
    } else if statement.starts_with("@container") {
        Context::Container
    } else {
        Context::Declaration
    }
}

fn length(pixels: f64, context: Context) -> String {
    match context {
        Context::Media => format!("{}em", short(pixels / 16.0)),
        Context::Container => format!("{}rem", short(pixels / 10.0)),
        Context::Declaration if pixels <= HAIRLINE => format!("{}px", short(pixels)),
        Context::Declaration => format!("{}rem", short(pixels / 10.0)),
    }
}

/// A number without the zero before its point.
fn short(number: f64) -> String {
    let text = number.to_string();
    text.strip_prefix('0')
        .filter(|rest| rest.starts_with('.'))
        .unwrap_or(&text)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_follow_and_hairlines_stay() {
        let cases = [
            (
                ".a{margin:-12px 0 .5px 16.5px}",
                ".a{margin:-1.2rem 0 .5px 1.65rem}",
            ),
            (
                "@media (max-width:719px){.a{top:4px}}",
                "@media (max-width:44.9375em){.a{top:.4rem}}",
            ),
            (
                "@container text (min-width:720px){.px{width:calc(100% - 3px)}}",
                "@container text (min-width:72rem){.px{width:calc(100% - .3rem)}}",
            ),
            (
                ".a{font:600 12.5px/1 var(--px-a)}",
                ".a{font:600 1.25rem/1 var(--px-a)}",
            ),
            (".a{content:\"px\"}", ".a{content:\"px\"}"),
        ];
        for (sheet, expected) in cases {
            assert_eq!(with_text_size(sheet), expected);
        }
    }
}
