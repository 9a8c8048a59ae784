//! The map of a picture.

use super::faces::{Face, Faces};
use super::ink::{text, tie};
use super::labels::{self, Ground};
use super::patterns::patterns;
use crate::camera;
use crate::tokens::colour;
use article::{EntityRef, Status};
use explorer::i18n::{Language, Msg, capitalised, words};
use explorer::loaded::LoadedArticle;
use explorer::scene::{Connection, LandRole};
use geo::camera::{Camera, Viewport};
use geo::coord::Point;
use geo::path::PathWriter;
use std::fmt::Write;

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
    /// The map, and on that of one article its points and their names.
    pub fn draw(&self) -> String {
        let scenes = || self.articles.iter().map(|loaded| &loaded.scene);
        let camera = camera::fit(scenes(), self.viewport, 30.0);
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
        for route in scenes().flat_map(|scene| &scene.connections) {
            svg += &tie(&route.course().path, route.status, px(1.0));
        }
        svg += "</svg>";
        if let [only] = self.articles {
            svg += &self.names(*only, camera);
        }
        svg
    }

    /// Points, and the names that have room.
    fn names(&self, loaded: LoadedArticle, camera: Camera) -> String {
        let scene = &loaded.scene;
        let at = |point: Point| camera.to_screen(point, self.viewport);
        let ends = labels::ends(scene);
        let c = |name| colour(name, false);
        let mut svg = String::new();
        let mut circle = |at: Point, radius: f64, fill: &str, stroke: &str, width: f64| {
            let _ = write!(
                svg,
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{width}\"/>",
                at.x, at.y
            );
        };
        for land in &scene.lands {
            let between = !matches!(land.role, LandRole::Home | LandRole::Region);
            if between && ends.binary_search(&land.place).is_ok() {
                circle(at(land.anchor), 4.6, c("halo"), c("held"), 2.2);
            }
        }
        for marker in &scene.markers {
            if marker.knot {
                circle(at(marker.at), 5.0, c("ink"), c("halo"), 1.8);
            } else {
                circle(at(marker.at), 3.8, c("halo"), c("ink"), 1.8);
            }
        }
        let ground = Ground {
            faces: self.faces,
            lang: self.lang,
            camera,
            viewport: self.viewport,
            scale: 1.0,
        };
        for name in labels::names(loaded, &ground) {
            let place = (name.at.x, name.at.y);
            let _ = write!(
                svg,
                "<g stroke=\"{}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\" letter-spacing=\"{}\">{}</g>",
                c("halo"),
                name.spacing,
                text(&name.text, place, "middle", name.face, name.size, name.tone)
            );
        }
        svg
    }

    /// The kinds of lines on the map in words, the firmest first.
    pub fn legend(&self, y: f64, margin: f64) -> String {
        let mut seen: Vec<(Status, String)> = Vec::new();
        for loaded in self.articles {
            for route in &loaded.scene.connections {
                if seen.iter().all(|(status, _)| *status != route.status) {
                    seen.push((route.status, self.word(*loaded, route)));
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
            svg += &tie(&line, status, 1.0);
            svg += &text(&word, (x + 56.0, y), "start", Face::Sans, 20.0, "ink2");
            x += 56.0 + width + 36.0;
        }
        svg
    }

    fn word(&self, loaded: LoadedArticle, route: &Connection) -> String {
        let article = loaded.article();
        capitalised(self.lang.t(match article.entity(route.entity) {
            EntityRef::Relation(relation) => {
                words::relation_label_inline(article.relation(relation).kind, route.status)
            }
            _ if route.status == Status::Accepted => Msg::MapInvited,
            _ => words::status_inline(route.status),
        }))
    }
}
