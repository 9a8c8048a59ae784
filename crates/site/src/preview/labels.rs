//! The names of a picture's map: which have room, and where.

use super::faces::{Face, Faces};
use article::PlaceId;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::scene::{LandRole, Scene};
use geo::camera::{Camera, Viewport};
use geo::coord::{Point, Rect};
use geo::labels::{self, Label, Placed, Side};

/// A map that names are written on.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The faces.
    pub faces: &'a Faces,
    /// The language of the names.
    pub lang: Language,
    /// What the map shows.
    pub camera: Camera,
    /// Its size.
    pub viewport: Viewport,
    /// How large its type is, compared with that of a preview picture.
    pub scale: f64,
}

/// A name and its place.
#[derive(Clone, PartialEq, Debug)]
pub struct Name {
    /// The name as it is written.
    pub text: String,
    /// The middle of its base line.
    pub at: Point,
    /// Its face.
    pub face: Face,
    /// Its type size.
    pub size: f64,
    /// The colour it has in the style sheet.
    pub tone: &'static str,
    /// The space between its letters.
    pub spacing: f64,
}

/// A name that wants a place.
struct Wanted {
    place: PlaceId,
    anchor: Point,
    face: Face,
    size: f64,
    tone: &'static str,
    gap: f64,
    priority: i32,
    sides: &'static [Side],
}

const REGION: &[Side] = &[
    Side::Left,
    Side::Below,
    Side::Right,
    Side::Centre,
    Side::Above,
];
const TIED: &[Side] = &[Side::Below, Side::Right, Side::Left, Side::Above];

/// The names of an article that have room.
pub fn names(loaded: LoadedArticle, ground: &Ground<'_>) -> Vec<Name> {
    let article = loaded.article();
    let content = loaded.language(ground.lang);
    let mut labels = Vec::new();
    let mut names = Vec::new();
    let (wanted, obstacles) = wanted(loaded, ground);
    for wanted in wanted {
        let name = article.place(wanted.place).entry.label().get(content).0;
        let size = wanted.size * ground.scale;
        let spaced = wanted.tone == "home";
        let text = if spaced {
            name.to_uppercase()
        } else {
            name.to_string()
        };
        let spacing = if spaced { size * 0.1 } else { 0.0 };
        let width = ground.faces.width(&text, wanted.face, size);
        labels.push(Label {
            anchor: wanted.anchor,
            width: width + spacing * text.chars().count() as f64 + 6.0 * ground.scale,
            height: size * 1.15,
            gap: wanted.gap,
            priority: wanted.priority,
            keep: false,
            sides: wanted.sides,
        });
        names.push(Name {
            text,
            at: Point::default(),
            face: wanted.face,
            size,
            tone: wanted.tone,
            spacing,
        });
    }
    let frame = ground.viewport.rect().grown(-10.0 * ground.scale);
    let placed = labels::place(&labels, &obstacles, frame);
    let placed = names.into_iter().zip(placed).filter_map(|(name, placed)| {
        let Placed { rect, .. } = placed?;
        let centre = rect.centre();
        let at = Point::new(centre.x + name.spacing / 2.0, centre.y + name.size * 0.35);
        Some(Name { at, ..name })
    });
    placed.collect()
}

/// The names, and the points that none may cover.
fn wanted(loaded: LoadedArticle, ground: &Ground<'_>) -> (Vec<Wanted>, Vec<Rect>) {
    let (article, scene) = (loaded.article(), &loaded.scene);
    let at = |point: Point| ground.camera.to_screen(point, ground.viewport);
    let ends = ends(scene);
    let mut wanted = Vec::new();
    let mut obstacles = Vec::new();
    let point = |anchor: Point, size: f64| {
        let size = size * ground.scale;
        Rect::around(anchor, size, size)
    };
    for land in &scene.lands {
        let anchor = at(land.anchor);
        let tied = ends.binary_search(&land.place).is_ok();
        let (size, tone, gap, priority, sides) = match land.role {
            LandRole::Region => {
                let width = land.extent.map_or(0.0, |extent| extent.width());
                let gap = width * ground.camera.scale(ground.viewport) * 0.3;
                (19.0, "agreed", gap, 35, REGION)
            }
            LandRole::Home => (20.0, "home", 8.0 * ground.scale, 28, Side::AREA),
            _ if tied => {
                obstacles.push(point(anchor, 12.0));
                (20.0, "ink", 8.0 * ground.scale, 30, TIED)
            }
            _ => (20.0, "ink", 6.0 * ground.scale, 29, Side::AREA),
        };
        wanted.push(Wanted {
            place: land.place,
            anchor,
            face: Face::Bold,
            size,
            tone,
            gap,
            priority,
            sides,
        });
    }
    for marker in &scene.markers {
        let anchor = at(marker.at);
        obstacles.push(point(anchor, 11.0));
        let lead = marker.knot || article.dateline == Some(marker.place);
        wanted.push(Wanted {
            place: marker.place,
            anchor,
            face: Face::Sans,
            size: 18.0,
            tone: "ink",
            gap: 7.0 * ground.scale,
            priority: if lead { 20 } else { 10 },
            sides: Side::MARKER,
        });
    }
    (wanted, obstacles)
}

/// The places where ties begin or end, sorted.
pub fn ends(scene: &Scene) -> Vec<PlaceId> {
    let ties = scene.connections.iter();
    let mut ends: Vec<PlaceId> = ties.flat_map(|tie| [tie.from, tie.to]).collect();
    ends.sort_unstable();
    ends.dedup();
    ends
}
