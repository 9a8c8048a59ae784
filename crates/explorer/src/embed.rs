//! The page in a frame of somebody else's page: what its address asks for, and what the host of the
//! frame is given to put into its own page (`docs/EMBED.md`).

use crate::markup::escape_into;
use crate::route::decode;

/// What an address with `?embed` asks for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Embed {
    /// Who may be told how high the page is; nobody is told without it.
    pub origin: Option<Origin>,
}

/// The origin of a page on the web: `https://example.org`, with its port if it has one of its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Origin(String);

impl Origin {
    /// The origin that a text names, if that is all it does: no path, no user, nothing but the web.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (scheme, rest) = text.split_once("://")?;
        if scheme != "https" && scheme != "http" {
            return None;
        }
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        // The colons of an address of version 6 stand in brackets.
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (rest, None),
        };
        let named = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
        let host_is = match host
            .strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'))
        {
            Some(six) => {
                six.contains(':') && six.chars().all(|c| c.is_ascii_hexdigit() || c == ':')
            }
            None => host.chars().all(named) && !host.starts_with('.') && !host.contains(".."),
        };
        let port_is = port.is_none_or(|port| {
            port.chars().all(|c| c.is_ascii_digit())
                && port.parse::<u16>().is_ok_and(|port| port > 0)
        });
        let own = match (scheme, port) {
            ("https", Some("443")) | ("http", Some("80")) => host,
            _ => rest,
        };
        (!host.is_empty() && host_is && port_is).then(|| Self(format!("{scheme}://{own}")))
    }

    /// The origin of a full address, for one on the web.
    pub fn of(address: &str) -> Option<Self> {
        let start = address.find("://")? + 3;
        let end = address.get(start..)?.find(['/', '?', '#']);
        Self::new(address.get(..end.map_or(address.len(), |end| start + end))?)
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What the query of an address (`?embed&origin=…`) asks for; nothing if it does not ask for a frame.
pub fn asked(query: &str) -> Option<Embed> {
    let query = query.trim_start_matches('?');
    let mut asked = false;
    let mut origin = None;
    for part in query.split('&') {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        match name {
            "embed" => asked = true,
            "origin" if origin.is_none() => origin = Origin::new(&decode(value)),
            _ => {}
        }
    }
    asked.then_some(Embed { origin })
}

/// The address of the full page for one of the page in a frame.
pub fn full(address: &str) -> String {
    let (address, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (page, query) = address.split_once('?').unwrap_or((address, ""));
    let mut full = page.to_owned();
    let others = query.split('&').filter(|part| {
        let name = part.split('=').next().unwrap_or_default();
        !matches!(name, "" | "embed" | "origin")
    });
    for (number, part) in others.enumerate() {
        full.push(if number == 0 { '?' } else { '&' });
        full.push_str(part);
    }
    if !fragment.is_empty() {
        full.push('#');
        full.push_str(fragment);
    }
    full
}

/// So high is a frame that nobody adjusts.
const HEIGHT: &str = "640";

/// What the host puts into its page: the frame and, if the host says where it is, the few lines that
/// give the frame its height. `address` is that of the full page, with the state as its fragment.
///
/// None for a page that is not on the web.
pub fn snippet(address: &str, title: &str, host: Option<&Origin>) -> Option<String> {
    let own = Origin::of(address)?;
    let (page, fragment) = address.split_once('#').unwrap_or((address, ""));
    let mut src = String::from(page);
    src.push(if page.contains('?') { '&' } else { '?' });
    src.push_str("embed");
    if let Some(host) = host {
        src.push_str("&origin=");
        src.push_str(host.as_str());
    }
    if !fragment.is_empty() {
        src.push('#');
        src.push_str(fragment);
    }
    let mut html = String::from("<iframe src=\"");
    escape_into(&mut html, &src);
    html.push_str("\" title=\"");
    escape_into(&mut html, title);
    html.push_str("\" width=\"100%\" height=\"");
    html.push_str(HEIGHT);
    html.push_str("\" loading=\"lazy\" style=\"border: 0\"></iframe>\n");
    if host.is_some() {
        html.push_str(SCRIPT.0);
        html.push_str(own.as_str());
        html.push_str(SCRIPT.1);
    }
    Some(html)
}

/// What adjusts the frame, before and behind the site's origin. The frame is known by its window: there
/// may be several in the page, and messages from others.
const SCRIPT: (&str, &str) = (
    "<script>\naddEventListener(\"message\", ({ origin, source, data }) => {\n  if (origin !== \"",
    "\" || data?.dateline !== \"height\") return;\n  \
     for (const frame of document.querySelectorAll(\"iframe\")) {\n    \
     if (frame.contentWindow === source) frame.height = data.height;\n  }\n});\n</script>\n",
);
