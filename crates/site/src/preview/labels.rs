//! The names of a picture's map, by the rules of the article's map (`explorer::map_layout`).

use super::faces::{Face, Faces};
use explorer::facets::Filter;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::map_layout::framing::Framing;
use explorer::map_layout::lettering::{LabelStyle, MapLabel};
use explorer::map_layout::{Input, Item, Layout, Metrics};
use geo::camera::{Camera, Viewport};
use geo::coord::Point;

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
    /// The sizes of its type and marks.
    pub metrics: Metrics,
}

/// A line of a name, and its place.
#[derive(Clone, PartialEq, Debug)]
pub struct Name {
    /// The words as they are written.
    pub text: String,
    /// The middle of its base line.
    pub at: Point,
    /// Its face.
    pub face: Face,
    /// Its type size.
    pub size: f64,
    /// The colour it has in the style sheet.
    pub tone: &'static str,
}

/// The layout of an article's map in a picture: that of the page's large map, without a selection. Nobody
/// can choose anything in a picture, so every city stands alone.
pub fn layout(loaded: LoadedArticle, ground: &Ground<'_>) -> Layout {
    let all = Filter::default().apply(loaded.article(), loaded.relations());
    Layout::new(&Input {
        loaded,
        lang: ground.lang,
        content: loaded.language(ground.lang),
        focus: None,
        passing: &all,
        framing: Framing {
            camera: ground.camera,
            viewport: ground.viewport,
        },
        metrics: ground.metrics,
        measure: &|label| width(label, ground.faces),
        fan: None,
    })
}

/// The names of a layout that have room.
pub fn names(layout: &Layout, ground: &Ground<'_>) -> Vec<Name> {
    let labelled = layout
        .items
        .iter()
        .filter_map(|item| Some((item, item.label.as_ref()?)));
    labelled
        .flat_map(|(item, label)| lines(item, label, ground))
        .collect()
}

/// How wide a label is in its face: the widest of its lines, and its halo.
fn width(label: &MapLabel, faces: &Faces) -> f64 {
    let lines = label.lines.iter();
    let widths = lines.map(|line| Line::new(label, line, faces).width);
    widths.fold(0.0, f64::max) + 6.0
}

/// A line of a label as it is written.
struct Line {
    text: String,
    face: Face,
    tone: &'static str,
    width: f64,
}

impl Line {
    fn new(label: &MapLabel, line: &str, faces: &Faces) -> Self {
        let (face, tone) = match label.style {
            LabelStyle::Country => (Face::Bold, "ink"),
            LabelStyle::Home => (Face::Bold, "home"),
            LabelStyle::Region => (Face::Bold, "agreed"),
            LabelStyle::City | LabelStyle::Status => (Face::Sans, "ink"),
        };
        Self {
            text: line.to_string(),
            width: faces.width(line, face, label.size),
            face,
            tone,
        }
    }
}

fn lines(item: &Item, label: &MapLabel, ground: &Ground<'_>) -> Vec<Name> {
    let point = ground.camera.to_screen(item.at, ground.viewport);
    let start = label.start();
    let name = |(number, line): (usize, &String)| {
        let line = Line::new(label, line, ground.faces);
        let middle = match label.anchor() {
            "start" => line.width / 2.0,
            "end" => -line.width / 2.0,
            _ => 0.0,
        };
        Name {
            // A line is set by its middle.
            at: Point::new(
                point.x + start.x + middle,
                point.y + start.y + label.leading() * number as f64,
            ),
            text: line.text,
            face: line.face,
            size: label.size,
            tone: line.tone,
        }
    };
    label.lines.iter().enumerate().map(name).collect()
}
