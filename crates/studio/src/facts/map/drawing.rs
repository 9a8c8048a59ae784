//! The map as it is drawn: land, other places, candidates with their numbers, the point, the cursor.

use geo::camera::Viewport;
use geo::coord::{Point, Rect};
use geo::labels::{Label, Side, place};
use yew::prelude::*;

/// A place on the drawing.
pub struct Dot {
    /// Where it is, in pixels.
    pub at: Point,
    /// Its name.
    pub name: String,
}

/// What is drawn.
pub struct Drawing {
    /// Takes map units to pixels.
    pub transform: String,
    /// The size of the drawing.
    pub viewport: Viewport,
    /// Where the place is now.
    pub point: Option<Dot>,
    /// The candidates by their numbers, counted from 1.
    pub candidates: Vec<(usize, Dot)>,
    /// Other places of the article.
    pub others: Vec<Dot>,
    /// Where the cursor of the keyboard is.
    pub cursor: Option<Point>,
}

/// About how wide a letter of a name is, in pixels, and how high a line.
const LETTER: f64 = 6.6;
const LINE: f64 = 15.0;
/// From a dot to its name, in pixels.
const GAP: f64 = 8.0;
/// The radius of a candidate, in pixels.
const RADIUS: f64 = 10.0;

/// Draws it. Decoration for screen readers: the list beside it says the same.
pub fn drawing(map: &Drawing) -> Html {
    let (width, height) = (map.viewport.width(), map.viewport.height());
    let frame = map.viewport.rect();
    let seen = |dot: &&Dot| frame.contains_point(dot.at);
    let named: Vec<&Dot> = map.point.iter().chain(&map.others).filter(seen).collect();
    let labels: Vec<Label> = named
        .iter()
        .map(|dot| label(dot, map.point.as_ref()))
        .collect();
    let numbers = map.candidates.iter();
    let taken: Vec<Rect> = numbers
        .map(|(_, dot)| Rect::around(dot.at, RADIUS * 2.0, RADIUS * 2.0))
        .collect();
    let places = place(&labels, &taken, frame);
    let names = named.iter().zip(places).filter_map(|(dot, placed)| {
        let rect = placed?.rect;
        let is_point = is(dot, map.point.as_ref());
        let class = if is_point {
            "picker-name picker-here"
        } else {
            "picker-name"
        };
        let baseline = rect.bottom() - 4.0;
        Some(html! { <text {class} x={px(rect.left())} y={px(baseline)}>{&dot.name}</text> })
    });
    let others = map.others.iter().filter(seen);
    html! {
        <svg class="picker-svg" viewBox={format!("0 0 {} {}", px(width), px(height))} aria-hidden="true">
            <g transform={map.transform.clone()}><use class="picker-land" href="#world" /></g>
            {for others.map(|dot| html! { <circle class="picker-other" cx={px(dot.at.x)} cy={px(dot.at.y)} r="3" /> })}
            {for names}
            if let Some(dot) = &map.point {
                <circle class="picker-glow" cx={px(dot.at.x)} cy={px(dot.at.y)} r="13" />
                <circle class="picker-point" cx={px(dot.at.x)} cy={px(dot.at.y)} r="5" />
            }
            {for map.candidates.iter().map(candidate)}
            if let Some(at) = map.cursor { {cross(at)} }
        </svg>
    }
}

fn is(dot: &Dot, point: Option<&Dot>) -> bool {
    point.is_some_and(|point| std::ptr::eq(point, dot))
}

fn label(dot: &Dot, point: Option<&Dot>) -> Label {
    let is_point = is(dot, point);
    Label {
        anchor: dot.at,
        width: dot.name.chars().count() as f64 * LETTER,
        height: LINE,
        gap: if is_point { GAP * 2.0 } else { GAP },
        priority: i32::from(is_point),
        keep: is_point,
        sides: Side::MARKER,
    }
}

fn candidate((number, dot): &(usize, Dot)) -> Html {
    html! {
        <g class="picker-candidate">
            <circle cx={px(dot.at.x)} cy={px(dot.at.y)} r={px(RADIUS)} />
            <text x={px(dot.at.x)} y={px(dot.at.y + 4.0)} text-anchor="middle">{number}</text>
        </g>
    }
}

/// The cursor: a cross that leaves its middle open.
fn cross(at: Point) -> Html {
    let way = format!(
        "M{} {}m-16 0h12m8 0h12m-16 -16v12m0 8v12",
        px(at.x),
        px(at.y)
    );
    html! {
        <g class="picker-cursor">
            <path class="picker-halo" d={way.clone()} />
            <path d={way} />
        </g>
    }
}

/// To a tenth of a pixel.
fn px(pixels: f64) -> String {
    format!("{}", (pixels * 10.0).round() / 10.0)
}
