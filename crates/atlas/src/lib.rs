//! The countries of the world as reference data: a table of ISO 3166-1 with label points, and
//! outlines as SVG. `build.rs` makes both from `assets/world`.

use article::Iso;
use article::check::Gazetteer;
use geo::coord::Rect;
use geo::outlines::{self, Drawn};
use geo::world::World;
use std::ops::Deref;

static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/countries.bin"));

// The module of the page refers to none of the outlines, so the browser holds no second copy.
/// The outline of each country, a `<path id="c-in">` a line.
static COUNTRIES: &str = include_str!(concat!(env!("OUT_DIR"), "/countries.svg"));
/// What they are drawn from, and the finer ones.
static SOURCE: &str = include_str!("../../../assets/world/outlines.txt");
static FINE_SOURCE: &str = include_str!("../../../assets/world/outlines-fine.txt");
/// All land: its coasts, and the borders of countries.
static LAND: &str = include_str!(concat!(env!("OUT_DIR"), "/land.svg"));
/// What is disputed, and the net of meridians and parallels.
static REST: &str = include_str!(concat!(env!("OUT_DIR"), "/rest.svg"));

/// What the map of some articles refers to: `#world`, `#disputed`, `#graticule`, and `#c-in` of the
/// countries that they name (by their codes in capitals). The ground is all land as one.
///
/// In one part of the map, in map units, the outlines may be finer ones.
pub fn outlines_for(is_named: impl Fn(&str) -> bool, finer_within: Option<Rect>) -> String {
    let finer = finer_within.map(finer);
    let (countries, land, rest) = parts(finer.as_ref());
    let is_needed =
        |line: &&str| code(line).is_some_and(|code| is_named(&code.to_ascii_uppercase()));
    let countries: String = countries.lines().filter(is_needed).collect();
    format!("<g id=\"world\">{land}</g>{countries}{rest}")
}

/// The same with every country: the ground is all of them.
pub fn outlines(finer_within: Option<Rect>) -> String {
    let finer = finer_within.map(finer);
    let (countries, _, rest) = parts(finer.as_ref());
    let countries: String = countries.lines().collect();
    format!("<g id=\"world\">{countries}</g>{rest}")
}

fn finer(window: Rect) -> Drawn {
    // build.rs has read both.
    let shapes = outlines::finer_within(SOURCE, FINE_SOURCE, window)
        .expect("the embedded outlines can be read");
    outlines::draw(&shapes, 1)
}

/// Countries, land and the rest.
fn parts(finer: Option<&Drawn>) -> (&str, &str, &str) {
    finer.map_or((COUNTRIES, LAND, REST), |drawn| {
        (&drawn.countries, &drawn.land, &drawn.rest)
    })
}

/// The outlines of all countries as a file, for a page that lacks some.
pub fn outlines_file() -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\">\n{COUNTRIES}</svg>\n")
}

/// Outlines in the element in which a page has them. Nothing is drawn until a `<use>` refers to them.
pub fn outlines_element(outlines: &str) -> String {
    format!(
        "<svg class=\"world-defs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>{outlines}</defs></svg>"
    )
}

/// `in` of `<path id="c-in" …`.
fn code(path: &str) -> Option<&str> {
    path.strip_prefix("<path id=\"c-")?.split('"').next()
}

/// The table of countries.
#[derive(Clone, Debug, PartialEq)]
pub struct Countries(World);

impl Countries {
    /// Decodes the embedded table.
    pub fn load() -> Self {
        // build.rs wrote it with the same types.
        Self(postcard::from_bytes(TABLE).expect("the embedded table of countries"))
    }
}

impl Deref for Countries {
    type Target = World;

    fn deref(&self) -> &World {
        &self.0
    }
}

/// What the check of an article needs to know of the world.
impl Gazetteer for Countries {
    fn knows(&self, iso: Iso) -> bool {
        self.country(iso.as_str()).is_some()
    }
}
