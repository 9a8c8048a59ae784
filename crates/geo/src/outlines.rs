//! The world's outlines: read from `assets/world`, projected, written as SVG symbols. The crate
//! `atlas` calls this when it is built.

use crate::antimeridian;
use crate::coord::{LonLat, Point, Rect};
use crate::graticule;
use crate::land::{self, Land};
use crate::path::PathWriter;
use crate::projection::EqualEarth;
use crate::world::{Country, World};
use std::collections::BTreeMap;

const MAP: EqualEarth = EqualEarth::WORLD;
/// Outlines are kept in steps of 1/100 degree.
const GRID: f64 = 100.0;
/// The shape that is part of no country.
const DISPUTED: &str = "disputed";

/// One shape: polygons, each its outer ring and its holes, cut at the seam, in map units.
pub type Shape = Vec<Vec<Vec<Point>>>;

/// All shapes of `outlines.txt` by their key: a code in small letters, or "disputed".
///
/// # Errors
/// The first line that cannot be read.
pub fn shapes(source: &str) -> Result<BTreeMap<String, Shape>, String> {
    let lines = source
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#'));
    let mut arcs = Vec::new();
    let mut shapes = BTreeMap::new();
    let mut in_arcs = true;
    for (index, line) in lines {
        let parsed = match (in_arcs, line.is_empty()) {
            (_, true) => {
                in_arcs = false;
                continue;
            }
            (true, false) => arc(line).map(|arc| arcs.push(arc)),
            (false, false) => line
                .split_once(' ')
                .and_then(|(key, polygons)| Some((key.to_owned(), shape(polygons, &arcs)?)))
                .map(|(key, shape)| drop(shapes.insert(key, shape))),
        };
        parsed.ok_or_else(|| format!("outlines.txt:{}: not an arc or a shape", index + 1))?;
    }
    Ok(shapes)
}

fn arc(line: &str) -> Option<Vec<LonLat>> {
    let numbers: Vec<i32> = line
        .split(' ')
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    let mut at = (0, 0);
    numbers
        .chunks(2)
        .map(|step| {
            at = (at.0 + step[0], at.1 + step.get(1)?);
            // Steps across the dateline lead to its other side.
            LonLat::new(f64::from(at.0) / GRID, f64::from(at.1) / GRID)
        })
        .collect()
}

fn shape(polygons: &str, arcs: &[Vec<LonLat>]) -> Option<Shape> {
    polygons
        .split(';')
        .map(|polygon| {
            let rings: Vec<_> = polygon
                .split(',')
                .map(|ring| self::ring(ring, arcs))
                .collect::<Option<_>>()?;
            Some(antimeridian::polygon(&MAP, &rings))
        })
        .collect()
}

/// Arcs joined end to end; the point where two meet is taken once.
fn ring(numbers: &str, arcs: &[Vec<LonLat>]) -> Option<Vec<LonLat>> {
    let mut points = Vec::new();
    for number in numbers.split(' ') {
        let number: i32 = number.parse().ok()?;
        let backwards = number < 0;
        let arc = arcs.get(usize::try_from(if backwards { !number } else { number }).ok()?)?;
        if backwards {
            points.extend(arc.iter().rev().skip(1));
        } else {
            points.extend(arc.iter().skip(1));
        }
    }
    Some(points)
}

/// The table of countries, from `countries.tsv`: each with its label point and the main part of its
/// outline.
///
/// # Errors
/// The line that is no country.
pub fn table(source: &str, shapes: &BTreeMap<String, Shape>) -> Result<World, String> {
    let lines = source
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.starts_with('#'));
    let countries = lines.map(|(index, line)| {
        let mut fields = line.split('\t');
        let mut country = || {
            let code = fields.next()?;
            let label = LonLat::new(fields.next()?.parse().ok()?, fields.next()?.parse().ok()?)?;
            let shape = shapes.get(&code.to_ascii_lowercase());
            Country::new(code, label, shape.and_then(main_part))
        };
        country().ok_or_else(|| format!("countries.tsv:{}: not a code, lon, lat", index + 1))
    });
    Ok(World::new(countries.collect::<Result<_, _>>()?))
}

/// The box of the largest polygon and of all that lie near: as far as [`NEAR`] of the box's
/// diagonal, or [`NEAR_IF_LARGE`] for a polygon with a good part of its area (Malaysia's two
/// halves; but Alaska is an ocean away).
fn main_part(shape: &Shape) -> Option<Rect> {
    const NEAR: f64 = 0.3;
    const NEAR_IF_LARGE: f64 = 1.0;
    const LARGE: f64 = 0.25;
    let mut parts: Vec<(f64, Rect)> = shape
        .iter()
        .flatten()
        .filter_map(|ring| Some((area(ring), Rect::of(ring.iter().copied())?)))
        .collect();
    parts.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (largest, mut main) = *parts.first()?;
    // Each part taken may bring the next into reach: a chain of islands.
    loop {
        let diagonal = main.width().hypot(main.height());
        let near = |&(area, rect): &(f64, Rect)| {
            let reach = if area >= LARGE * largest {
                NEAR_IF_LARGE
            } else {
                NEAR
            };
            !main.contains(rect) && gap(main, rect) <= reach * diagonal
        };
        match parts.iter().find(|part| near(part)) {
            Some((_, rect)) => main = main.union(*rect),
            None => return Some(main),
        }
    }
}

/// Between the nearest edges of two boxes; 0 if they meet.
fn gap(a: Rect, b: Rect) -> f64 {
    let dx = (b.left() - a.right()).max(a.left() - b.right()).max(0.0);
    let dy = (b.top() - a.bottom()).max(a.top() - b.bottom()).max(0.0);
    dx.hypot(dy)
}

fn area(ring: &[Point]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter()
        .zip(next)
        .map(|(a, b)| a.x * b.y - b.x * a.y)
        .sum::<f64>()
        .abs()
        / 2.0
}

/// The outlines as elements of SVG. Paths carry no colour: they take that of the `<use>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Of each country a `<path id="c-in">`, a line each.
    pub countries: String,
    /// All land: its coasts, and borders between countries. It covers what all countries together do.
    pub land: String,
    /// `disputed`, `graticule`.
    pub rest: String,
}

/// Draws all shapes.
pub fn draw(shapes: &BTreeMap<String, Shape>) -> Drawn {
    let countries = || shapes.iter().filter(|(key, _)| *key != DISPUTED);
    let paths =
        countries().map(|(key, shape)| format!("<path id=\"c-{key}\" d=\"{}\"/>\n", path(shape)));
    let writer = PathWriter::new(0);
    let rings: Vec<_> = countries()
        .flat_map(|(_, shape)| shape.iter().flatten())
        .filter_map(|ring| writer.corners(ring))
        .collect();
    let land = Land::new(rings.iter().map(Vec::as_slice));
    let (mut coasts, mut borders) = (PathWriter::new(0), PathWriter::new(0));
    for ring in &land.coasts {
        coasts.ring(&land::points(ring));
    }
    for line in &land.borders {
        borders.line(&land::points(line));
    }
    let disputed = shapes.get(DISPUTED).map_or(String::new(), |shape| {
        format!("<path id=\"{DISPUTED}\" d=\"{}\"/>", path(shape))
    });
    Drawn {
        countries: paths.collect(),
        // A border is drawn once here, and as strong as two outlines are that meet in it.
        land: format!(
            "<path d=\"{}\"/><path fill=\"none\" stroke-width=\".84\" d=\"{}\"/>",
            coasts.finish(),
            borders.finish()
        ),
        rest: format!(
            "{disputed}<path id=\"graticule\" d=\"{}\"/>",
            graticule::net(&MAP)
        ),
    }
}

fn path(shape: &Shape) -> String {
    let mut path = PathWriter::new(0);
    for ring in shape.iter().flatten() {
        path.ring(ring);
    }
    path.finish()
}
