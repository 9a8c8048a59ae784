//! The colours of the style sheet, for what cannot ask it: the browser's own bars, the preview.

static SHEET: &str = include_str!("../../../assets/style/tokens.css");

/// A colour by its name, as sRGB: `#fdfcfb`.
///
/// # Panics
/// The sheet has no such colour: a mistake in the caller, found when the site is built.
pub fn colour(name: &str, dark: bool) -> &'static str {
    let theme = if dark {
        ":root[data-theme=\"dark\"]"
    } else {
        ":root"
    };
    value(SHEET, theme, name).unwrap_or_else(|| panic!("tokens.css has no colour --{name}"))
}

/// What a property is given in the first block of a selector.
fn value<'a>(sheet: &'a str, selector: &str, name: &str) -> Option<&'a str> {
    let (_, rest) = sheet.split_once(&format!("{selector} {{"))?;
    let (block, _) = rest.split_once('}')?;
    let (_, rest) = block.split_once(&format!("--{name}:"))?;
    let value = rest.split(';').next()?.trim();
    value.starts_with('#').then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_their_theme() {
        let sheet = ":root {\n --ink: #111; --ink2: #222;\n}\n:root[data-theme=\"dark\"] {\n --ink: #eee;\n}";
        assert_eq!(value(sheet, ":root", "ink"), Some("#111"));
        assert_eq!(
            value(sheet, ":root[data-theme=\"dark\"]", "ink"),
            Some("#eee")
        );
        assert_eq!(value(sheet, ":root", "paper"), None);
        assert_ne!(colour("paper", false), colour("paper", true));
    }
}
