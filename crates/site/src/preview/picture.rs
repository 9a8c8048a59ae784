//! The picture of a page, put together.

use super::faces::{Face, Faces};
use super::headline;
use super::ink::text;
use super::map::Map;
use super::png;
use crate::camera;
use crate::pages::Page;
use crate::site::{Published, Site};
use crate::tokens::colour;
use explorer::i18n::{Language, Msg, Years};
use explorer::loaded::LoadedArticle;
use geo::camera::Viewport;
use resvg::{tiny_skia, usvg};
use std::fmt::Write;

/// Width in pixels: what networks ask for.
pub const WIDTH: u32 = 1200;
/// Height in pixels.
pub const HEIGHT: u32 = 630;

/// From the picture's edge to its words.
const MARGIN: f64 = 56.0;

/// What a picture shows.
struct Subject<'a> {
    articles: &'a [LoadedArticle],
    lang: Language,
    headline: &'a str,
    /// Below the headline.
    source: String,
}

/// The picture of an article's page, as PNG.
///
/// # Errors
/// What was drawn is no picture, which would be a defect of this module.
pub fn article(published: &Published, page: &Page, faces: &Faces) -> Result<Vec<u8>, String> {
    let (article, lang) = (published.loaded.article(), page.lang);
    let content = published.loaded.language(lang);
    let (headline, own) = article.title.text.get(content);
    let publisher = article.party(article.source.publisher).entry.label();
    let publisher = publisher.get(content).0;
    let published_at = article.source.published.as_ref();
    let source = match published_at.and_then(|when| when.date.as_ref()) {
        Some(date) => format!("{publisher}, {}", lang.date(date, Years::Shown)),
        None => publisher.to_string(),
    };
    let subject = Subject {
        articles: &[published.loaded],
        lang,
        headline: &explorer::i18n::bind(headline, article.tag(own)),
        source,
    };
    rendered(&drawing(&subject, faces), faces)
}

/// The picture of a page of the list, as PNG: the countries and ties of all articles on one map.
/// `sum` says how much there is.
///
/// # Errors
/// What was drawn is no picture, which would be a defect of this module.
pub fn list(site: &Site, page: &Page, sum: &str, faces: &Faces) -> Result<Vec<u8>, String> {
    let articles: Vec<LoadedArticle> = site.articles.iter().map(|each| each.loaded).collect();
    let subject = Subject {
        articles: &articles,
        lang: page.lang,
        headline: page.lang.t(Msg::HomeTitle),
        source: sum.to_string(),
    };
    rendered(&drawing(&subject, faces), faces)
}

fn rendered(svg: &str, faces: &Faces) -> Result<Vec<u8>, String> {
    let tree = usvg::Tree::from_str(svg, &faces.options).map_err(|error| error.to_string())?;
    let mut pixels = tiny_skia::Pixmap::new(WIDTH, HEIGHT).ok_or("no picture of this size")?;
    resvg::render(
        &tree,
        tiny_skia::Transform::identity(),
        &mut pixels.as_mut(),
    );
    png::png(&pixels).map_err(|error| error.to_string())
}

/// The whole drawing, as SVG.
fn drawing(subject: &Subject<'_>, faces: &Faces) -> String {
    let (width, height) = (f64::from(WIDTH), f64::from(HEIGHT));
    let (size, lines) = headline::headline(faces, subject.headline, width - 2.0 * MARGIN);
    let leading = (size * 1.14).round();
    let foot = height - 34.0;
    let first = foot - 46.0 - leading * (lines.len() as f64 - 1.0);
    let legend = first - size - 14.0;
    let map = legend - 34.0;

    let drawn = Map {
        articles: subject.articles,
        lang: subject.lang,
        faces,
        viewport: Viewport::new(width, map),
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{WIDTH}\" \
         height=\"{HEIGHT}\"><defs>{}</defs><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>",
        atlas::outlines(camera::finer_within(drawn.framing())),
        colour("paper", false)
    );
    svg += &drawn.draw();
    let _ = write!(
        svg,
        "<rect y=\"{map}\" width=\"{WIDTH}\" height=\"2\" fill=\"{}\"/>",
        colour("ink", false)
    );
    svg += &drawn.legend(legend, MARGIN);
    for (ix, line) in lines.iter().enumerate() {
        let y = first + leading * ix as f64;
        svg += &text(line, (MARGIN, y), "start", Face::Serif, size, "ink");
    }
    svg += &text(
        &subject.source,
        (MARGIN, foot),
        "start",
        Face::Sans,
        24.0,
        "ink2",
    );
    let end = (width - MARGIN, foot);
    let name = subject.lang.t(Msg::AppName);
    svg += &text(name, end, "end", Face::Bold, 24.0, "ink");
    svg + "</svg>"
}
