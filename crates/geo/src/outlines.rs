//! The world's outlines: read from `assets/world`, projected, written as SVG symbols. The crate
//! `atlas` calls this when it is built.

use crate::antimeridian;
use crate::coord::{LonLat, Point, Rect};
use crate::graticule;
use crate::land::Land;
use crate::path::PathWriter;
use crate::projection::EqualEarth;
use crate::trigonometry::hypot;
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
    let source = Source::read(source, "outlines.txt")?;
    Ok(source.shapes(&source.arcs, |_| true))
}

/// The same with the points of `outlines-fine.txt` in one part of the map (in map units), and the islands that
/// only that file has there. Neighbours keep their common border: the arc that both share gets the points.
///
/// # Errors
/// The first line that cannot be read.
pub fn finer_within(
    coarse: &str,
    fine: &str,
    window: Rect,
) -> Result<BTreeMap<String, Shape>, String> {
    let coarse = Source::read(coarse, "outlines.txt")?;
    let fine = Source::read(fine, "outlines-fine.txt")?;
    let is_near = |at: &LonLat| window.contains_point(MAP.project(*at));
    let arcs = fine.arcs.iter().enumerate().map(|(number, arc)| {
        let Some(known) = coarse.arcs.get(number) else {
            // The coast of a smaller island, or its share of one.
            return arc.iter().any(is_near).then(|| arc.clone());
        };
        // The coarse arc has the same points, but fewer.
        let mut known = known.iter().peekable();
        let mut kept = arc.clone();
        kept.retain(|at| known.next_if_eq(&at).is_some() || is_near(at));
        Some(kept)
    });
    let arcs: Vec<_> = arcs.map(Option::unwrap_or_default).collect();
    let mut shapes = fine.shapes(&arcs, |number| !arcs[number].is_empty());
    // Whole units are exact enough elsewhere.
    for point in shapes.values_mut().flatten().flatten().flatten() {
        if !window.contains_point(*point) {
            *point = Point::new(point.x.round(), point.y.round());
        }
    }
    Ok(shapes)
}

/// A file of outlines as it is written.
struct Source {
    arcs: Vec<Vec<LonLat>>,
    /// Keys and polygons: their rings, each the numbers of its arcs and whether it takes them backwards.
    shapes: Vec<(String, Vec<Vec<Ring>>)>,
}

type Ring = Vec<(usize, bool)>;

impl Source {
    fn read(source: &str, name: &str) -> Result<Self, String> {
        let lines = source
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.starts_with('#'));
        let (mut arcs, mut shapes) = (Vec::new(), Vec::new());
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
                    .and_then(|(key, rest)| Some((key.to_owned(), polygons(rest, arcs.len())?)))
                    .map(|shape| shapes.push(shape)),
            };
            parsed.ok_or_else(|| format!("{name}:{}: not an arc or a shape", index + 1))?;
        }
        Ok(Self { arcs, shapes })
    }

    /// The shapes along `arcs`, without rings that have an arc that does not count; a polygon goes with its outer
    /// ring.
    fn shapes(
        &self,
        arcs: &[Vec<LonLat>],
        counts: impl Fn(usize) -> bool,
    ) -> BTreeMap<String, Shape> {
        let ring_counts = |ring: &&Ring| ring.iter().all(|(number, _)| counts(*number));
        let polygon = |rings: &Vec<Ring>| {
            rings.first().filter(ring_counts)?;
            let rings = rings.iter().filter(ring_counts);
            let rings: Vec<_> = rings.map(|ring| joined(ring, arcs)).collect();
            Some(antimeridian::polygon(&MAP, &rings))
        };
        let shapes = self.shapes.iter().map(|(key, polygons)| {
            let polygons: Shape = polygons.iter().filter_map(polygon).collect();
            (key.clone(), polygons)
        });
        shapes
            .filter(|(_, polygons)| !polygons.is_empty())
            .collect()
    }
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

fn polygons(text: &str, arcs: usize) -> Option<Vec<Vec<Ring>>> {
    let polygon = |text: &str| text.split(',').map(|text| ring(text, arcs)).collect();
    text.split(';').map(polygon).collect()
}

fn ring(numbers: &str, arcs: usize) -> Option<Ring> {
    let number = |number: &str| {
        let number: i32 = number.parse().ok()?;
        let backwards = number < 0;
        let number = usize::try_from(if backwards { !number } else { number }).ok()?;
        (number < arcs).then_some((number, backwards))
    };
    numbers.split(' ').map(number).collect()
}

/// Arcs joined end to end; the point where two meet is taken once.
fn joined(ring: &Ring, arcs: &[Vec<LonLat>]) -> Vec<LonLat> {
    let mut points = Vec::new();
    for (number, backwards) in ring {
        let arc = &arcs[*number];
        if *backwards {
            points.extend(arc.iter().rev().skip(1));
        } else {
            points.extend(arc.iter().skip(1));
        }
    }
    points
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
            let country = Country::new(code, label, shape.and_then(main_part))?;
            Some(country.with_core(|part| shape.is_some_and(|shape| covers(shape, part))))
        };
        country().ok_or_else(|| format!("countries.tsv:{}: not a code, lon, lat", index + 1))
    });
    Ok(World::new(countries.collect::<Result<_, _>>()?))
}

/// Whether a box lies in a shape, as far as its edges say.
fn covers(shape: &Shape, part: Rect) -> bool {
    const STEPS: u32 = 8;
    let edges = (0..=STEPS).flat_map(|step| {
        let share = f64::from(step) / f64::from(STEPS);
        let x = part.left() + share * part.width();
        let y = part.top() + share * part.height();
        let across = [part.top(), part.bottom()].map(|y| Point::new(x, y));
        let down = [part.left(), part.right()].map(|x| Point::new(x, y));
        across.into_iter().chain(down)
    });
    edges.into_iter().all(|point| is_inside(shape, point))
}

/// Whether a point lies in a shape, by the even-odd rule.
fn is_inside(shape: &Shape, point: Point) -> bool {
    let crosses = |(a, b): &(&Point, &Point)| {
        (a.y > point.y) != (b.y > point.y)
            && point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)
    };
    let crossings = |ring: &Vec<Point>| {
        let edges = ring.iter().zip(ring.iter().cycle().skip(1));
        edges.filter(crosses).count()
    };
    shape.iter().flatten().map(crossings).sum::<usize>() % 2 == 1
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
        let diagonal = hypot(main.width(), main.height());
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
    hypot(dx, dy)
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

/// Draws all shapes, with so many digits after the point of a map unit.
pub fn draw(shapes: &BTreeMap<String, Shape>, digits: u32) -> Drawn {
    let countries = || shapes.iter().filter(|(key, _)| *key != DISPUTED);
    let path = |shape: &Shape| path(shape, digits);
    let paths =
        countries().map(|(key, shape)| format!("<path id=\"c-{key}\" d=\"{}\"/>\n", path(shape)));
    let writer = PathWriter::new(digits);
    let rings: Vec<_> = countries()
        .flat_map(|(_, shape)| shape.iter().flatten())
        .filter_map(|ring| writer.corners(ring))
        .collect();
    let land = Land::new(rings.iter().map(Vec::as_slice));
    let (mut coasts, mut borders) = (PathWriter::new(digits), PathWriter::new(digits));
    for ring in &land.coasts {
        coasts.ring_of(ring);
    }
    for line in &land.borders {
        borders.line_of(line);
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

fn path(shape: &Shape, digits: u32) -> String {
    let mut path = PathWriter::new(digits);
    for ring in shape.iter().flatten() {
        path.ring(ring);
    }
    path.finish()
}
