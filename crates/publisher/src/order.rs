//! What is to be published, and as what.

use crate::refusal::Refusal;

/// As what an article is published.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// One file of HTML.
    Single,
    /// A site, as an archive.
    Site,
}

impl Form {
    /// The form of a word of the messages.
    pub fn of(word: &str) -> Option<Self> {
        match word {
            "single" => Some(Self::Single),
            "site" => Some(Self::Site),
            _ => None,
        }
    }

    /// How the names of its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Single => "html",
            Self::Site => "zip",
        }
    }

    /// The type of its files.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Single => "text/html",
            Self::Site => "application/zip",
        }
    }
}

/// What is to be published; what is empty is not given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Order<'a> {
    /// The article file.
    pub article: &'a str,
    /// As what.
    pub form: Form,
    /// The name of the file that comes out, without its ending. Else the article's id is.
    pub name: &'a str,
    /// Where the site will be: its pages then name themselves in full, and a map of the site is in it.
    pub address: &'a str,
}

impl Order<'_> {
    /// The address of the site, with its closing slash; none if none is given.
    ///
    /// # Errors
    /// It is no address.
    pub fn site_address(&self) -> Result<Option<String>, Refusal> {
        let address = self.address.trim();
        if address.is_empty() {
            return Ok(None);
        }
        let rest = ["https://", "http://"]
            .iter()
            .find_map(|scheme| address.strip_prefix(scheme));
        let is_sound = |rest: &str| {
            let host = rest.split('/').next().unwrap_or_default();
            let is_wrong = |c: char| c.is_whitespace() || c.is_control() || "?#\"<>\\".contains(c);
            !host.is_empty() && !rest.contains(is_wrong)
        };
        match rest {
            Some(rest) if is_sound(rest) => Ok(Some(format!("{}/", address.trim_end_matches('/')))),
            _ => Err(Refusal::Address),
        }
    }

    /// The name of the file that comes out.
    pub fn file_name(&self, id: &str) -> String {
        // Signs that some system takes for something else than a part of a name.
        let is_sign = |c: char| c.is_control() || "/\\:*?\"<>|".contains(c);
        let name = self.name.replace(is_sign, "-");
        let name = name.trim_matches(|c: char| c.is_whitespace() || c == '.');
        let name = if name.is_empty() { id } else { name };
        format!("{name}.{}", self.form.ending())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: Order<'_> = Order {
        article: "",
        form: Form::Site,
        name: "",
        address: "",
    };

    #[test]
    fn an_address_ends_in_a_slash() {
        let of = |address| Order { address, ..ORDER }.site_address();
        assert_eq!(of(" "), Ok(None));
        let full = Ok(Some("https://example.org/a/".to_string()));
        assert_eq!(of("https://example.org/a"), full);
        assert_eq!(of(" https://example.org/a// "), full);
        for wrong in [
            "example.org",
            "https://",
            "ftp://a.b/",
            "https://a b/",
            "https://a/?b",
        ] {
            assert_eq!(of(wrong), Err(Refusal::Address), "{wrong}");
        }
    }

    #[test]
    fn a_name_is_one_on_every_system() {
        let of = |name| Order { name, ..ORDER }.file_name("id");
        assert_eq!(of(""), "id.zip");
        assert_eq!(of(" Города-партнёры: март. "), "Города-партнёры- март.zip");
        assert_eq!(of("../a/b"), "-a-b.zip");
        assert_eq!(of("..."), "id.zip");
        let single = Order {
            form: Form::Single,
            ..ORDER
        };
        assert_eq!(single.file_name("id"), "id.html");
    }
}
