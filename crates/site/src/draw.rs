//! The views as strings, by the same components as in the browser.

use dateline::components::app::{App, AppProps};
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use yew::AttrValue;

/// The page's content in a language, as the browser takes it over; with a way to the list of
/// articles, if there is one.
pub fn app(lang: Language, loaded: LoadedArticle, list: Option<&str>) -> String {
    let list = list.map(|href| AttrValue::from(href.to_string()));
    let props = AppProps { lang, loaded, list };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props);
    let mut rendering = pin!(renderer.render());
    let mut context = Context::from_waker(Waker::noop());
    // No view waits for anything, so it is ready at the first asking, give or take Yew's own steps.
    loop {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return closed(&bare(&html));
        }
    }
}

/// Without the names that a debug build of Yew writes into its marks (`<!--<[component]>-->`): the
/// browser needs the marks alone.
fn bare(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<!--<") {
        let (before, mark) = rest.split_at(at);
        out.push_str(before);
        match (mark.find('['), mark.find("]>-->")) {
            (Some(open), Some(close)) if open < close => {
                out.push_str(&mark[..=open]);
                rest = &mark[close..];
            }
            _ => {
                out.push_str(mark);
                rest = "";
            }
        }
    }
    out + rest
}

/// Elements of SVG without content as they may be written inside HTML, `<path/>`: Yew writes an end tag
/// for each.
fn closed(html: &str) -> String {
    const EMPTY: &[&str] = &["path", "circle", "rect", "use", "stop", "ellipse", "line"];
    let mut parts = html.split("></");
    let mut out = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let begun = out.rsplit('<').next().unwrap_or_default();
        let begun = begun.split(' ').next().unwrap_or_default();
        match part.split_once('>') {
            Some((name, rest)) if name == begun && EMPTY.contains(&name) => {
                out += "/>";
                out += rest;
            }
            _ => {
                out += "></";
                out += part;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_lose_their_names_and_nothing_else() {
        let html = "<p><!--<[a::B]>-->x<!-- y --><!--</[a::B]>--></p>";
        assert_eq!(bare(html), "<p><!--<[]>-->x<!-- y --><!--</[]>--></p>");
    }

    #[test]
    fn only_empty_shapes_are_closed_at_once() {
        let html = "<svg><path d=\"m0 0\"></path><rect><title>x</title></rect></svg><p></p>";
        assert_eq!(
            closed(html),
            "<svg><path d=\"m0 0\"/><rect><title>x</title></rect></svg><p></p>"
        );
    }
}
