//! The map of a picture.

use super::faces::{Face, Faces};
use super::ink::{arrow, connection, text};
use super::labels::{self, Ground};
use super::patterns::patterns;
use crate::camera;
use crate::tokens::colour;
use article::{LangIx, Status};
use explorer::i18n::{Language, capitalised};
use explorer::loaded::LoadedArticle;
use explorer::map_layout::framing::Framing;
use explorer::map_layout::{self, DotKind, ItemKind, Layout, Metrics, is_filled};
use explorer::scene::LandRole;
use geo::camera::{Camera, Viewport};
use geo::coord::Point;
use geo::path::PathWriter;
use std::fmt::Write;

/// The sizes of type and marks: networks show the picture at half its size, or less.
const METRICS: Metrics = Metrics {
    country: 20.0,
    region: 19.0,
    city: 17.0,
    // The legend has the words.
    status: None,
    country_gap: 6.0,
    ring_gap: 8.0,
    city_gap: 7.0,
    ring: 12.0,
    mark: 11.0,
    // Nobody can open a group in a picture.
    group_within: 0.0,
    edge: 10.0,
    ..Metrics::LARGE
};

/// The map of one article, or of several.
pub struct Map<'a> {
    /// The articles.
    pub articles: &'a [LoadedArticle],
    /// The language of its words.
    pub lang: Language,
    /// Their faces.
    pub faces: &'a Faces,
    /// Its size.
    pub viewport: Viewport,
}

impl Map<'_> {
    /// What it shows.
    pub fn framing(&self) -> Framing {
        let scenes = self.articles.iter().map(|loaded| loaded.scene());
        Framing {
            camera: camera::fit(scenes, self.viewport, 30.0),
            viewport: self.viewport,
        }
    }

    /// The map, and on that of one article its points and their names.
    pub fn draw(&self) -> String {
        let scenes = || self.articles.iter().map(|loaded| loaded.scene());
        let camera = self.framing().camera;
        let scale = camera.scale(self.viewport);
        let (width, height) = (self.viewport.width(), self.viewport.height());
        let view = camera.visible(self.viewport);
        let mut svg = format!(
            "<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/><svg width=\"{width}\" height=\"{height}\" \
             viewBox=\"{} {} {} {}\" preserveAspectRatio=\"none\"><defs>{}</defs>",
            colour("sea", false),
            view.left(),
            view.top(),
            view.width(),
            view.height(),
            patterns(scale),
        );
        let px = |pixels: f64| pixels / scale;
        let ground = |href: &str, fill: &str, stroke: &str, pixels: f64| {
            let width = px(pixels);
            format!(
                "<use xlink:href=\"#{href}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>"
            )
        };
        let c = |name| colour(name, false);
        svg += &ground("graticule", "none", c("grat"), 1.0);
        svg += &ground("world", c("land"), c("border"), 0.8);
        for wanted in [
            LandRole::Home,
            LandRole::Region,
            LandRole::Named,
            LandRole::Partner,
        ] {
            let lands = scenes().flat_map(|scene| &scene.lands);
            for land in lands.filter(|land| land.role == wanted) {
                let (fill, stroke, pixels) = match wanted {
                    LandRole::Home => ("url(#home)", c("homehatch"), 0.8),
                    LandRole::Partner => (c("heldfill"), c("held"), 1.2),
                    LandRole::Named | LandRole::Region => (c("land"), c("ink3"), 1.0),
                };
                if let Some(iso) = land.outline {
                    let href = format!("c-{}", iso.as_str().to_ascii_lowercase());
                    svg += &ground(&href, fill, stroke, pixels);
                } else if let Some(patch) = &land.patch {
                    let mut path = PathWriter::new(0);
                    path.ring(patch);
                    let _ = write!(
                        svg,
                        "<path d=\"{}\" fill=\"url(#region)\" mask=\"url(#fade)\"/>",
                        path.finish()
                    );
                }
            }
        }
        svg += &ground("disputed", "url(#dispute)", c("ink3"), 0.6);
        for line in scenes().flat_map(|scene| &scene.connections) {
            svg += &connection(&line.course().path, line.status, px(1.0));
        }
        svg += "</svg>";
        if let [only] = self.articles {
            svg += &self.names(*only, camera);
        }
        svg
    }

    /// Points, and the names that have room.
    fn names(&self, loaded: LoadedArticle, camera: Camera) -> String {
        let ground = Ground {
            faces: self.faces,
            lang: self.lang,
            camera,
            viewport: self.viewport,
            metrics: METRICS,
        };
        let layout = labels::layout(loaded, &ground);
        let mut svg = self.marks(loaded, camera, &layout);
        for name in labels::names(&layout, &ground) {
            let place = (name.at.x, name.at.y);
            let _ = write!(
                svg,
                "<g stroke=\"{}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</g>",
                colour("halo", false),
                text(&name.text, place, "middle", name.face, name.size, name.tone)
            );
        }
        svg
    }

    /// The marks of cities, and of the ends of connections.
    fn marks(&self, loaded: LoadedArticle, camera: Camera, layout: &Layout) -> String {
        let (ink, halo) = (colour("ink", false), colour("halo", false));
        let mut svg = String::new();
        let mut circle = |at: Point, radius: f64, fill: &str, stroke: &str, width: f64| {
            let at = camera.to_screen(at, self.viewport);
            let _ = write!(
                svg,
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>",
                at.x, at.y
            );
        };
        let mut arrows = String::new();
        for dot in &layout.dots {
            match dot.kind {
                DotKind::Ring => circle(dot.at, 4.6, halo, colour("held", false), 2.2),
                // There are no groups.
                DotKind::Member => {}
                DotKind::Arrow(turn, status) => {
                    let at = camera.to_screen(dot.at, self.viewport);
                    arrows += &arrow((at.x, at.y), turn, status);
                }
            }
        }
        for item in &layout.items {
            let ItemKind::City(number) = item.kind else {
                continue;
            };
            let filled = is_filled(loaded.article(), &loaded.scene().markers[number]);
            if filled {
                circle(item.at, 5.0, ink, halo, 1.8);
            } else {
                circle(item.at, 3.8, halo, ink, 1.8);
            }
        }
        svg + &arrows
    }

    /// The kinds of lines on the map in words, the firmest first.
    pub fn legend(&self, y: f64, margin: f64) -> String {
        let mut seen: Vec<(Status, String)> = Vec::new();
        for loaded in self.articles {
            for connection in &loaded.scene().connections {
                if seen.iter().all(|(status, _)| *status != connection.status) {
                    let word = {
                        let article = loaded.article();
                        let names = article.language(self.lang.tag());
                        let names = names.unwrap_or(LangIx::ORIGINAL);
                        map_layout::word(article, self.lang, names, connection)
                    };
                    seen.push((connection.status, capitalised(&word)));
                }
            }
        }
        seen.sort_by_key(|(status, _)| *status);
        let mut svg = String::new();
        let mut x = margin;
        for (status, word) in seen {
            let width = self.faces.width(&word, Face::Sans, 20.0);
            if x + 56.0 + width > self.viewport.width() - margin {
                break;
            }
            let line = format!("M{x} {}H{}", y - 7.0, x + 44.0);
            svg += &connection(&line, status, 1.0);
            svg += &text(&word, (x + 56.0, y), "start", Face::Sans, 20.0, "ink2");
            x += 56.0 + width + 36.0;
        }
        svg
    }
}
