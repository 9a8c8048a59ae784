//! The picture that networks show beside a link: the article's map with its headline, one for each
//! language, 1200 × 630.
//!
//! Drawn as SVG from what the map draws, with the style sheet's light colours, and made a PNG here on
//! the host. Its faces (`assets/preview`) are not sent to readers. A letter that none of them has
//! stays blank.

use super::tokens::colour;
use super::{Page, Site, escape};
use article::{EntityRef, PlaceId, Status};
use atlas::OUTLINES;
use explorer::i18n::{Language, Msg, Years, capitalised, words};
use explorer::scene::{Connection, LandRole, Scene};
use geo::camera::{Camera, Viewport};
use geo::coord::{Point, Rect};
use geo::labels::{self, Label, Placed, Side};
use geo::path::PathWriter;
use resvg::{tiny_skia, usvg};
use std::collections::HashMap;
use std::fmt::Write;
use std::fs;

/// Width in pixels: what networks ask for.
pub const WIDTH: u32 = 1200;
/// Height in pixels.
pub const HEIGHT: u32 = 630;

/// From the picture's edge to its words.
const MARGIN: f64 = 56.0;
/// Type sizes of the headline, from a short one's to a long one's; and its most lines.
const SIZES: &[f64] = &[58.0, 54.0, 50.0, 47.0, 44.0, 41.0];
const LINES: usize = 3;

/// The picture's file name in the site's folder.
pub fn name(page: &Page) -> String {
    format!("preview-{}.png", page.lang.tag())
}

/// The picture of a page, as PNG.
///
/// # Errors
/// A face cannot be read; or what was drawn is no picture, which would be a defect of this module.
pub fn picture(site: &Site, page: &Page) -> Result<Vec<u8>, String> {
    let faces = Faces::read(site)?;
    let svg = drawing(site, page, &faces);
    let tree = usvg::Tree::from_str(&svg, &faces.options).map_err(|error| error.to_string())?;
    let mut pixels = tiny_skia::Pixmap::new(WIDTH, HEIGHT).ok_or("no picture of this size")?;
    resvg::render(
        &tree,
        tiny_skia::Transform::identity(),
        &mut pixels.as_mut(),
    );
    png(&pixels).map_err(|error| error.to_string())
}

/// The faces, and how wide words are in them.
struct Faces {
    options: usvg::Options<'static>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Face {
    Serif,
    Sans,
    Bold,
}

impl Face {
    fn attributes(self) -> &'static str {
        match self {
            Self::Serif => "font-family=\"'Source Serif 4'\" font-weight=\"600\"",
            Self::Sans => "font-family=\"'Golos Text'\" font-weight=\"400\"",
            Self::Bold => "font-family=\"'Golos Text'\" font-weight=\"600\"",
        }
    }
}

impl Faces {
    fn read(site: &Site) -> Result<Self, String> {
        let mut options = usvg::Options::default();
        for name in ["source-serif-4-600", "golos-text-400", "golos-text-600"] {
            let file = site
                .build
                .sources
                .join(format!("assets/preview/{name}.ttf"));
            let bytes = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            options.fontdb_mut().load_font_data(bytes);
        }
        let faces = Self { options };
        // The renderer would leave the words out without a word.
        match [Face::Serif, Face::Sans, Face::Bold]
            .into_iter()
            .find(|face| faces.width("A", *face, 10.0) <= 0.0)
        {
            Some(face) => Err(format!("assets/preview has no face {}", face.attributes())),
            None => Ok(faces),
        }
    }

    fn width(&self, text: &str, face: Face, size: f64) -> f64 {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text {} font-size=\"{size}\">{}</text></svg>",
            face.attributes(),
            inside(text)
        );
        let tree = usvg::Tree::from_str(&svg, &self.options);
        tree.map_or(0.0, |tree| {
            f64::from(tree.root().abs_bounding_box().width())
        })
    }

    /// Words in as few lines as the width allows, the lines as even as they come.
    fn lines(&self, text: &str, size: f64, width: f64) -> Vec<String> {
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        let widths: Vec<f64> = words
            .iter()
            .map(|word| self.width(word, Face::Serif, size))
            .collect();
        // The space of the face, about; exact is not needed.
        let space = size * 0.24;
        let broken = |width: f64| {
            let mut lines: Vec<String> = Vec::new();
            let mut left = 0.0;
            for (word, own) in words.iter().zip(&widths) {
                match lines.last_mut() {
                    Some(line) if space + own <= left => {
                        line.push(' ');
                        line.push_str(word);
                        left -= space + own;
                    }
                    _ => {
                        lines.push((*word).to_string());
                        left = width - own;
                    }
                }
            }
            lines
        };
        let count = broken(width).len();
        let narrowest = (0..40)
            .map(|step| width * (1.0 - f64::from(step) / 80.0))
            .take_while(|width| broken(*width).len() == count)
            .filter(|narrow| widths.iter().all(|own| own <= narrow) || *narrow >= width)
            .last();
        broken(narrowest.unwrap_or(width))
    }

    /// The headline, as large as it fits.
    fn headline(&self, text: &str) -> (f64, Vec<String>) {
        let width = f64::from(WIDTH) - 2.0 * MARGIN;
        let mut smallest = (0.0, Vec::new());
        for size in SIZES {
            let lines = self.lines(text, *size, width);
            let fits = lines
                .iter()
                .all(|line| self.width(line, Face::Serif, *size) <= width);
            // Three lines in the largest type would leave no map.
            let most = if *size > 48.0 { LINES - 1 } else { LINES };
            if fits && lines.len() <= most {
                return (*size, lines);
            }
            smallest = (*size, lines);
        }
        let (size, mut lines) = smallest;
        let cut = lines.len() > LINES;
        lines.truncate(LINES);
        let last = lines.len().saturating_sub(1);
        for (ix, line) in lines.iter_mut().enumerate() {
            let mark = if cut && ix == last { "…" } else { "" };
            let whole = line.clone() + mark;
            *line = whole;
            while self.width(line, Face::Serif, size) > width {
                let short: String = line.trim_end_matches('…').to_string();
                let count = short.chars().count();
                *line = short
                    .chars()
                    .take(count.saturating_sub(1))
                    .collect::<String>()
                    + "…";
            }
        }
        (size, lines)
    }
}

/// The whole drawing.
fn drawing(site: &Site, page: &Page, faces: &Faces) -> String {
    let (article, lang) = (site.loaded.article(), page.lang);
    let content = site.loaded.language(lang);
    let (headline, own) = article.title.text.get(content);
    let headline = explorer::i18n::bind(headline, article.tag(own));
    let (size, lines) = faces.headline(&headline);
    let leading = (size * 1.14).round();
    let (width, height) = (f64::from(WIDTH), f64::from(HEIGHT));
    let foot = height - 34.0;
    let first = foot - 46.0 - leading * (lines.len() as f64 - 1.0);
    let legend = first - size - 14.0;
    let map = legend - 34.0;

    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{WIDTH}\" \
         height=\"{HEIGHT}\"><defs>{}</defs><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>",
        definitions(),
        colour("paper", false)
    );
    let drawn = Map {
        site,
        lang,
        faces,
        viewport: Viewport::new(width, map),
    };
    svg += &drawn.draw();
    let _ = write!(
        svg,
        "<rect y=\"{map}\" width=\"{WIDTH}\" height=\"2\" fill=\"{}\"/>",
        colour("ink", false)
    );
    svg += &drawn.legend(legend);
    for (ix, line) in lines.iter().enumerate() {
        let y = first + leading * ix as f64;
        svg += &text(line, (MARGIN, y), "start", Face::Serif, size, "ink");
    }
    let publisher = article.party(article.source.publisher).entry.label();
    let published = article.source.published.as_ref();
    let date = published.and_then(|when| when.date.as_ref());
    let publisher = publisher.get(content).0.to_string();
    let source = match date {
        Some(date) => format!("{publisher}, {}", lang.date(date, Years::Shown)),
        None => publisher,
    };
    svg += &text(&source, (MARGIN, foot), "start", Face::Sans, 24.0, "ink2");
    let end = (width - MARGIN, foot);
    svg += &text(lang.t(Msg::AppName), end, "end", Face::Bold, 24.0, "ink");
    svg + "</svg>"
}

struct Map<'a> {
    site: &'a Site,
    lang: Language,
    faces: &'a Faces,
    viewport: Viewport,
}

impl Map<'_> {
    fn scene(&self) -> &Scene {
        &self.site.loaded.scene
    }

    /// All places of the article; the home side by its cities, if it has any.
    fn camera(&self) -> Camera {
        let scene = self.scene();
        let markers = scene
            .markers
            .iter()
            .map(|marker| Rect::new(marker.at, marker.at));
        let lands = scene
            .lands
            .iter()
            .filter(|land| land.role != LandRole::Home || scene.markers.is_empty());
        let lands = lands.map(|land| {
            let point = Rect::new(land.anchor, land.anchor);
            land.extent.map_or(point, |extent| extent.union(point))
        });
        let ties = scene.connections.iter().map(|route| route.course().extent);
        match lands.chain(markers).chain(ties).reduce(Rect::union) {
            // Not nearer than some hundred kilometres around a place.
            Some(rect) => {
                let rect = rect.union(Rect::around(rect.centre(), 240.0, 120.0));
                Camera::fit(rect, self.viewport, 30.0).clamped(self.viewport)
            }
            None => Camera::world(),
        }
    }

    fn draw(&self) -> String {
        let scene = self.scene();
        let camera = self.camera();
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
            for land in scene.lands.iter().filter(|land| land.role == wanted) {
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
        for route in &scene.connections {
            svg += &tie(&route.course().path, route.status, px(1.0));
        }
        svg += "</svg>";
        svg + &self.names(camera)
    }

    /// Points, and the names that have room.
    fn names(&self, camera: Camera) -> String {
        let (article, scene) = (self.site.loaded.article(), self.scene());
        let content = self.site.loaded.language(self.lang);
        let at = |point: Point| camera.to_screen(point, self.viewport);
        let mut ends: Vec<PlaceId> = scene
            .connections
            .iter()
            .flat_map(|route| [route.from, route.to])
            .collect();
        ends.sort_unstable();
        let (ink, halo) = (colour("ink", false), colour("halo", false));
        let mut svg = String::new();
        let mut obstacles = Vec::new();
        let mut labels = Vec::new();
        let mut told = Vec::new();
        let mut add =
            |place: PlaceId, anchor, face: Face, size: f64, tone, gap, priority, sides| {
                let name = article.place(place).entry.label().get(content).0;
                let spaced = tone == "home";
                let name = if spaced {
                    name.to_uppercase()
                } else {
                    name.to_string()
                };
                let spacing = if spaced { size * 0.1 } else { 0.0 };
                let width =
                    self.faces.width(&name, face, size) + spacing * name.chars().count() as f64;
                labels.push(Label {
                    anchor,
                    width: width + 6.0,
                    height: size * 1.15,
                    gap,
                    priority,
                    keep: false,
                    sides,
                });
                told.push((name, face, size, tone, spacing));
            };
        for land in &scene.lands {
            let anchor = at(land.anchor);
            let tied = ends.binary_search(&land.place).is_ok();
            match land.role {
                LandRole::Region => {
                    let gap = land.extent.map_or(0.0, |extent| extent.width())
                        * camera.scale(self.viewport)
                        * 0.3;
                    add(
                        land.place,
                        anchor,
                        Face::Bold,
                        19.0,
                        "agreed",
                        gap,
                        35,
                        REGION,
                    );
                }
                LandRole::Home => {
                    add(
                        land.place,
                        anchor,
                        Face::Bold,
                        20.0,
                        "home",
                        8.0,
                        28,
                        Side::AREA,
                    );
                }
                _ if tied => {
                    let _ = write!(
                        svg,
                        "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"4.6\" fill=\"{halo}\" stroke=\"{}\" stroke-width=\"2.2\"/>",
                        anchor.x,
                        anchor.y,
                        colour("held", false)
                    );
                    obstacles.push(Rect::around(anchor, 12.0, 12.0));
                    add(land.place, anchor, Face::Bold, 20.0, "ink", 8.0, 30, TIED);
                }
                _ => add(
                    land.place,
                    anchor,
                    Face::Bold,
                    20.0,
                    "ink",
                    6.0,
                    29,
                    Side::AREA,
                ),
            }
        }
        for marker in &scene.markers {
            let anchor = at(marker.at);
            let (radius, fill, stroke) = if marker.knot {
                (5.0, ink, halo)
            } else {
                (3.8, halo, ink)
            };
            let _ = write!(
                svg,
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.8\"/>",
                anchor.x, anchor.y
            );
            obstacles.push(Rect::around(anchor, 11.0, 11.0));
            let lead = marker.knot || article.dateline == Some(marker.place);
            let priority = if lead { 20 } else { 10 };
            add(
                marker.place,
                anchor,
                Face::Sans,
                18.0,
                "ink",
                7.0,
                priority,
                Side::MARKER,
            );
        }
        let frame = self.viewport.rect().grown(-10.0);
        let placed = labels::place(&labels, &obstacles, frame);
        for ((name, face, size, tone, spacing), placed) in told.into_iter().zip(placed) {
            let Some(Placed { rect, .. }) = placed else {
                continue;
            };
            let centre = rect.centre();
            let _ = write!(
                svg,
                "<g stroke=\"{halo}\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\" letter-spacing=\"{spacing}\">{}</g>",
                text(
                    &name,
                    (centre.x + spacing / 2.0, centre.y + size * 0.35),
                    "middle",
                    face,
                    size,
                    tone
                )
            );
        }
        svg
    }

    /// The kinds of lines on the map in words, the firmest first.
    fn legend(&self, y: f64) -> String {
        let scene = self.scene();
        let mut seen: Vec<(Status, String)> = Vec::new();
        for route in &scene.connections {
            if seen.iter().all(|(status, _)| *status != route.status) {
                seen.push((route.status, self.word(route)));
            }
        }
        seen.sort_by_key(|(status, _)| *status);
        let mut svg = String::new();
        let mut x = MARGIN;
        for (status, word) in seen {
            let width = self.faces.width(&word, Face::Sans, 20.0);
            if x + 56.0 + width > f64::from(WIDTH) - MARGIN {
                break;
            }
            let line = format!("M{x} {}H{}", y - 7.0, x + 44.0);
            svg += &tie(&line, status, 1.0);
            svg += &text(&word, (x + 56.0, y), "start", Face::Sans, 20.0, "ink2");
            x += 56.0 + width + 36.0;
        }
        svg
    }

    fn word(&self, route: &Connection) -> String {
        let article = self.site.loaded.article();
        capitalised(self.lang.t(match article.entity(route.entity) {
            EntityRef::Relation(relation) => {
                words::relation_label_inline(article.relation(relation).kind, route.status)
            }
            _ if route.status == Status::Accepted => Msg::MapInvited,
            _ => words::status_inline(route.status),
        }))
    }
}

const REGION: &[Side] = &[
    Side::Left,
    Side::Below,
    Side::Right,
    Side::Centre,
    Side::Above,
];
const TIED: &[Side] = &[Side::Below, Side::Right, Side::Left, Side::Above];

/// A tie's line in the pattern and colour of its status; a pixel is `px` units.
fn tie(path: &str, status: Status, px: f64) -> String {
    let (tone, width, dashes, cap) = match status {
        Status::Signed => ("signed", 6.2, [0.0, 0.0], "butt"),
        Status::Exists => ("held", 2.4, [0.0, 0.0], "butt"),
        Status::Agreed => ("agreed", 2.8, [9.0, 5.0], "butt"),
        Status::Accepted | Status::Planned => ("planned", 3.4, [0.1, 6.4], "round"),
        Status::Discussed => ("ink2", 2.2, [2.4, 4.0], "butt"),
        _ => ("ink2", 1.6, [0.0, 0.0], "butt"),
    };
    let dashes = match dashes {
        [0.0, _] => String::new(),
        [on, off] => format!(" stroke-dasharray=\"{} {}\"", on * px, off * px),
    };
    let line = |tone: &str, width: f64| {
        format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" stroke-linecap=\"{cap}\"{dashes}/>",
            colour(tone, false),
            width * px
        )
    };
    let mut svg = line(tone, width);
    if status == Status::Signed {
        svg += &line("halo", width * 0.4);
    }
    svg
}

/// The outlines alone, out of the element in which the page has them.
fn definitions() -> &'static str {
    let inside = OUTLINES.split_once("<defs>").map(|(_, rest)| rest);
    inside
        .and_then(|rest| rest.rsplit_once("</defs>"))
        .map_or("", |(inside, _)| inside)
}

fn patterns(scale: f64) -> String {
    let grain = 1.0 / scale;
    let c = |name| colour(name, false);
    format!(
        "<pattern id=\"home\" patternUnits=\"userSpaceOnUse\" width=\"7\" height=\"7\" patternTransform=\"scale({grain})\">\
         <rect width=\"7\" height=\"7\" fill=\"{}\"/><path d=\"M-1 1L1-1M-1 8L8-1M6 8L8 6\" stroke=\"{}\" stroke-width=\"1.2\"/></pattern>\
         <pattern id=\"dispute\" patternUnits=\"userSpaceOnUse\" width=\"5\" height=\"5\" patternTransform=\"scale({grain})\">\
         <rect width=\"5\" height=\"5\" fill=\"{}\"/><path d=\"M0 2.5H5\" stroke=\"{}\" stroke-width=\"1\"/></pattern>\
         <pattern id=\"region\" patternUnits=\"userSpaceOnUse\" width=\"9\" height=\"9\" patternTransform=\"scale({grain})\">\
         <circle cx=\"2.25\" cy=\"2.25\" r=\"1.6\" fill=\"{dot}\"/><circle cx=\"6.75\" cy=\"6.75\" r=\"1.6\" fill=\"{dot}\"/></pattern>\
         <radialGradient id=\"fade-out\"><stop offset=\"0.3\" stop-color=\"#fff\"/>\
         <stop offset=\"1\" stop-color=\"#fff\" stop-opacity=\"0\"/></radialGradient>\
         <mask id=\"fade\" maskContentUnits=\"objectBoundingBox\"><rect width=\"1\" height=\"1\" fill=\"url(#fade-out)\"/></mask>",
        c("homebase"),
        c("homehatch"),
        c("land"),
        c("ink3"),
        dot = c("agreedfill"),
    )
}

fn text(words: &str, at: (f64, f64), anchor: &str, face: Face, size: f64, tone: &str) -> String {
    format!(
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\" {} font-size=\"{size}\" fill=\"{}\">{}</text>",
        at.0,
        at.1,
        face.attributes(),
        colour(tone, false),
        inside(words)
    )
}

/// Text as XML holds it: without characters that it must not have.
fn inside(text: &str) -> String {
    let allowed =
        |letter: &char| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    escape(&text.chars().filter(allowed).collect::<String>())
}

/// The pixels as PNG of at most 256 colours: the commonest, each other as the nearest of them. A
/// drawing of few colours has no others but at its edges.
fn png(pixels: &tiny_skia::Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    // The low bits of blended edges are not seen.
    let coarse = |value: u8| (value & 0xf8) | (value >> 5);
    let colours: Vec<[u8; 3]> = pixels
        .data()
        .chunks_exact(4)
        .map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();
    let mut exact: HashMap<[u8; 3], usize> = HashMap::new();
    for colour in &colours {
        *exact.entry(*colour).or_default() += 1;
    }
    // Areas keep their colour; edges share.
    let shared = |colour: [u8; 3]| {
        if exact[&colour] > 2000 {
            colour
        } else {
            colour.map(coarse)
        }
    };
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for (colour, count) in &exact {
        *counts.entry(shared(*colour)).or_default() += count;
    }
    let mut palette: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    palette.sort_unstable_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    palette.truncate(256);
    let distance = |a: [u8; 3], b: [u8; 3]| {
        let part = |ix: usize| u32::from(a[ix].abs_diff(b[ix])).pow(2);
        part(0) + part(1) + part(2)
    };
    let nearest: HashMap<[u8; 3], u8> = exact
        .keys()
        .map(|colour| {
            let own = shared(*colour);
            let near = palette
                .iter()
                .enumerate()
                .min_by_key(|(_, (other, _))| distance(own, *other));
            (*colour, near.map_or(0, |(ix, _)| ix as u8))
        })
        .collect();
    let indices: Vec<u8> = colours.iter().map(|colour| nearest[colour]).collect();

    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(
        palette
            .iter()
            .flat_map(|(colour, _)| *colour)
            .collect::<Vec<u8>>(),
    );
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(out)
}
