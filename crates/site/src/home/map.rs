//! The small map of an article in the list: what the article's map draws, at rest.
//!
//! The outlines are in the page once; a map refers to them. It is drawn for one size and scaled by the
//! style sheet; its lines and points stay as thin as they are. Its colours are the style sheet's.

use crate::camera;
use crate::preview::faces::{Face, Faces};
use crate::preview::labels::{self, Ground};
use article::Status;
use compact::decimal::format_decimal;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::map_layout::{DotKind, ItemKind, Layout, Metrics, is_filled};
use explorer::markup::escape;
use explorer::scene::{Land, LandRole, Scene};
use geo::camera::Viewport;
use geo::coord::Point;
use geo::path::PathWriter;
use std::fmt::Write;

/// Size of the map of the first article, for which its names are placed.
const LARGE: (f64, f64) = (478.0, 252.0);
/// The sizes of its type and marks.
const METRICS: Metrics = Metrics {
    status: None,
    group_within: 0.0,
    ..Metrics::LARGE
};
/// Size of the others.
const SMALL: (f64, f64) = (212.0, 144.0);

/// What the maps of a page share: their patterns, to which each gives its own grain.
pub fn shared() -> &'static str {
    "<svg class=\"world-defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\
     <pattern id=\"hatch-home\" patternUnits=\"userSpaceOnUse\" width=\"6\" height=\"6\"><rect class=\"ground-home\" width=\"6\" height=\"6\"/><path class=\"hatch-home\" d=\"M-1 1L1-1M-1 7L7-1M5 7L7 5\"/></pattern>\
     <pattern id=\"hatch-disputed\" patternUnits=\"userSpaceOnUse\" width=\"5\" height=\"5\"><rect class=\"ground-disputed\" width=\"5\" height=\"5\"/><path class=\"hatch-disputed\" d=\"M0 2.5H5\"/></pattern>\
     <pattern id=\"dots-region\" patternUnits=\"userSpaceOnUse\" width=\"7\" height=\"7\"><circle class=\"dot-region\" cx=\"1.75\" cy=\"1.75\" r=\"1.25\"/><circle class=\"dot-region\" cx=\"5.25\" cy=\"5.25\" r=\"1.25\"/></pattern>\
     <radialGradient id=\"fade-out\"><stop offset=\"0.3\" stop-color=\"#fff\"/><stop offset=\"1\" stop-color=\"#fff\" stop-opacity=\"0\"/></radialGradient>\
     <mask id=\"fade\" maskContentUnits=\"objectBoundingBox\"><rect width=\"1\" height=\"1\" fill=\"url(#fade-out)\"/></mask>\
     </defs></svg>"
}

/// The map of an article, the `number`th of the page; the first is large and has names. Nothing for
/// an article without places.
pub fn map(loaded: LoadedArticle, lang: Language, faces: &Faces, number: usize) -> Option<String> {
    let scene = loaded.scene();
    if scene.is_empty() {
        return None;
    }
    let large = number == 0;
    let (width, height) = if large { LARGE } else { SMALL };
    let viewport = Viewport::new(width, height);
    let camera = camera::fit([scene], viewport, if large { 16.0 } else { 12.0 });
    let view = camera.visible(viewport);
    let scale = camera.scale(viewport);
    let mut svg = format!(
        "<svg class=\"entry-map\" viewBox=\"{}\" aria-hidden=\"true\">",
        view.view_box()
    );
    let patterns = Patterns { number, scale };
    svg += &patterns.defs(scene);
    svg += "<use class=\"map-graticule\" href=\"#graticule\"/><use class=\"map-land\" href=\"#world\"/>";
    for role in [
        LandRole::Home,
        LandRole::Region,
        LandRole::Named,
        LandRole::Partner,
    ] {
        for each in scene.lands.iter().filter(|land| land.role == role) {
            svg += &land(each, &patterns);
        }
    }
    let _ = write!(
        svg,
        "<use class=\"map-disputed\" href=\"#disputed\" fill=\"url(#{})\"/>",
        patterns.id("disputed")
    );
    for link in &scene.connections {
        svg += &connection(&link.course().path, link.status);
    }
    let ground = Ground {
        faces,
        lang,
        camera,
        viewport,
        metrics: METRICS,
    };
    let layout = labels::layout(loaded, &ground);
    svg += &points(loaded, &layout);
    if large {
        svg += &names(&layout, &ground);
    }
    Some(svg + "</svg>")
}

/// The patterns of one map.
struct Patterns {
    number: usize,
    /// Pixels for a unit of the map.
    scale: f64,
}

impl Patterns {
    fn id(&self, name: &str) -> String {
        format!("map-{name}-{}", self.number)
    }

    /// Those that the scene needs, with a grain that does not depend on the scale.
    fn defs(&self, scene: &Scene) -> String {
        let has = |role: LandRole| scene.lands.iter().any(|land| land.role == role);
        let patterns = [
            ("home", "hatch-home", has(LandRole::Home)),
            ("region", "dots-region", has(LandRole::Region)),
            ("disputed", "hatch-disputed", true),
        ];
        let grain = format_decimal(1.0 / self.scale, 3);
        let needed = patterns.iter().filter(|(.., needed)| *needed);
        let patterns: String = needed
            .map(|(name, shared, _)| {
                let id = self.id(name);
                format!(
                    "<pattern id=\"{id}\" href=\"#{shared}\" patternTransform=\"scale({grain})\"/>"
                )
            })
            .collect();
        format!("<defs>{patterns}</defs>")
    }
}

fn land(land: &Land, patterns: &Patterns) -> String {
    let (class, fill) = match land.role {
        LandRole::Home => ("land-home", Some("home")),
        LandRole::Region => ("land-region", Some("region")),
        LandRole::Partner => ("land-partner", None),
        LandRole::Named => ("land-named", None),
    };
    let fill = fill.map_or(String::new(), |name| {
        format!(" fill=\"url(#{})\"", patterns.id(name))
    });
    match (land.outline, &land.patch) {
        (Some(iso), _) => {
            let code = iso.as_str().to_ascii_lowercase();
            format!("<use class=\"{class}\" href=\"#c-{code}\"{fill}/>")
        }
        (None, Some(patch)) => {
            let mut path = PathWriter::new(0);
            path.ring(patch);
            let path = path.finish();
            format!("<path class=\"{class}\" d=\"{path}\"{fill} mask=\"url(#fade)\"/>")
        }
        // Smaller than the outlines' grain: the layout has a ring for it.
        (None, None) => String::new(),
    }
}

fn connection(path: &str, status: Status) -> String {
    let (tone, pattern) = match status {
        Status::Signed => ("signed", "signed"),
        Status::Exists => ("held", "exists"),
        Status::Agreed => ("agreed", "agreed"),
        Status::Accepted | Status::Planned => ("planned", "ahead"),
        Status::Discussed => ("discussed", "discussed"),
        _ => ("plain", "thin"),
    };
    let core = if status == Status::Signed {
        format!("<path class=\"connection-core\" d=\"{path}\"/>")
    } else {
        String::new()
    };
    format!("<path class=\"connection connection-{pattern} tone-{tone}\" d=\"{path}\"/>{core}")
}

/// Cities, and the ends of connections in countries without a city.
fn points(loaded: LoadedArticle, layout: &Layout) -> String {
    let rings = layout.dots.iter().filter(|dot| dot.kind == DotKind::Ring);
    let rings = rings.map(|dot| point("connection-end", dot.at));
    let cities = layout.items.iter().filter_map(|item| {
        let ItemKind::City(number) = item.kind else {
            return None;
        };
        let filled = is_filled(loaded.article(), &loaded.scene().markers[number]);
        Some(point(
            if filled { "city-knot" } else { "city-ring" },
            item.at,
        ))
    });
    rings.chain(cities).collect()
}

/// A point is a line of no length with round ends: so it keeps its size at every scale.
fn point(class: &str, at: Point) -> String {
    let d = format!("M{} {}h0", format_decimal(at.x, 1), format_decimal(at.y, 1));
    format!(
        "<path class=\"dot dot-edge {class}\" d=\"{d}\"/><path class=\"dot {class}\" d=\"{d}\"/>"
    )
}

fn names(layout: &Layout, ground: &Ground<'_>) -> String {
    let scale = ground.camera.scale(ground.viewport);
    // The halo in units of the map: a stroke that does not scale is not for text.
    let mut svg = format!(
        "<g class=\"names\" stroke-width=\"{}\">",
        format_decimal(3.0 / scale, 1)
    );
    for name in labels::names(layout, ground) {
        let at = ground.camera.to_map(name.at, ground.viewport);
        let class = match (name.tone, name.face) {
            ("home", _) => "home-name",
            ("agreed", _) => "region-name",
            (_, Face::Sans) => "city-name",
            _ => "land-name",
        };
        let _ = write!(
            svg,
            "<text class=\"{class}\" x=\"{}\" y=\"{}\" font-size=\"{}\">{}</text>",
            format_decimal(at.x, 1),
            format_decimal(at.y, 1),
            format_decimal(name.size / scale, 2),
            escape(&name.text)
        );
    }
    svg + "</g>"
}
