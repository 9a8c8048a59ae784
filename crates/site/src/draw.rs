//! The views as strings, by the same components as in the browser.

use article::EntityId;
use dateline::components::app::{App, AppProps};
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use std::fmt::Write;
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
            return bare(&html);
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

/// Rules that light up an entity when the address names it, before any script has run: all that
/// can be chosen of it. (One rule for all highlights its sentence, in `text.css`.) A sheet of its
/// own, which goes when the page is ready: so many rules cost at each change.
pub fn lights(loaded: LoadedArticle) -> String {
    let article = loaded.article();
    let mut rules = String::new();
    for entity in article.entity_ids().take(MOST_LIGHTS) {
        if article.entry(entity).claim.evidence.is_empty() {
            continue;
        }
        // Ids are letters, digits and hyphens, and begin with a letter: they need no escaping.
        let id: &str = id(loaded, entity);
        let _ = write!(
            rules,
            ":root:not([data-ready]):has(#{id}:target) [data-id={id}]:not(.pilcrow),"
        );
    }
    if rules.pop().is_some() {
        rules.push_str("{background:var(--mark);color:var(--ink)}");
    }
    rules
}

/// So many entities have rules of their own: in a longer article only the sentence is highlighted.
const MOST_LIGHTS: usize = 300;

fn id(loaded: LoadedArticle, entity: EntityId) -> &'static str {
    &loaded.article().entry(entity).id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_lose_their_names_and_nothing_else() {
        let html = "<p><!--<[a::B]>-->x<!-- y --><!--</[a::B]>--></p>";
        assert_eq!(bare(html), "<p><!--<[]>-->x<!-- y --><!--</[]>--></p>");
    }
}
