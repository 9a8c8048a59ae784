//! The views as strings, by the same components as in the browser.

use article::EntityId;
use dateline::components::app::{App, AppProps};
use dateline::components::detail::{Detail, DetailProps};
use dateline::components::site_links::SiteLinks;
use dateline::components::slice;
use dateline::components::ui::{Origin, Shown, Ui};
use explorer::facets::Filter;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use studio::{Studio, StudioProps};
use yew::{AttrValue, Callback};

/// The page's content in a language, as the browser takes it over; with the ways to other pages of the site.
pub fn app(lang: Language, loaded: LoadedArticle, links: SiteLinks) -> String {
    let props = AppProps {
        lang,
        loaded,
        links,
    };
    let renderer = yew::LocalServerRenderer::<App>::with_props(props);
    closed(&left_alone(&bare(&finished(renderer.render()))))
}

/// The detail of an entity, as it is drawn when that is selected.
pub fn detail(lang: Language, loaded: LoadedArticle, entity: EntityId) -> String {
    let focus = loaded.relations().focus(loaded.article(), entity);
    let props = DetailProps {
        ui: Ui {
            loaded,
            lang,
            chosen: None,
            origin: Origin::Page,
            dispatch: Callback::noop(),
        },
        shown: Shown {
            focus: Some(Rc::new(focus)),
            passing: Rc::new(Filter::default().apply(loaded.article(), loaded.relations())),
        },
        quote: 0,
    };
    let renderer = yew::LocalServerRenderer::<Detail>::with_props(props).hydratable(false);
    closed(&finished(renderer.render()))
}

/// The studio in a language, before a text is there; `front` is the way to the site's first page.
pub fn studio(lang: Language, front: &str) -> String {
    let props = StudioProps {
        lang,
        front: AttrValue::from(front.to_string()),
        typed: AttrValue::default(),
        address: AttrValue::default(),
    };
    let renderer = yew::LocalServerRenderer::<Studio>::with_props(props).hydratable(false);
    closed(&finished(renderer.render()))
}

/// What is drawn at once: no view waits for anything, so it is ready at the first asking, give or take
/// Yew's own steps.
fn finished(rendering: impl Future<Output = String>) -> String {
    let mut rendering = pin!(rendering);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
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

/// What stands inside a slice, as Yew takes it for markup to leave alone.
fn left_alone(html: &str) -> String {
    let begun = html.replace(&format!("<{0}></{0}>", slice::BEGIN), "<!--<#>-->");
    begun.replace(&format!("<{0}></{0}>", slice::END), "<!--</#>-->")
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
    fn a_slice_is_left_alone_with_its_element() {
        let html = "<main><slice-begin></slice-begin><div class=\"a\">x</div><slice-end></slice-end></main>";
        assert_eq!(
            left_alone(html),
            "<main><!--<#>--><div class=\"a\">x</div><!--</#>--></main>"
        );
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
