//! Keys on the map: what they ask for, and which item is the next in the direction of an arrow.

use geo::coord::Point;

/// A step of the map.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Step {
    /// Nearer to what is in the middle.
    Nearer,
    /// Further off.
    Further,
    /// To where all is seen that the story is about.
    Whole,
    /// In a direction: to the right and down.
    Pan((f64, f64)),
}

impl Step {
    /// What a key asks for.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "+" | "=" => Some(Self::Nearer),
            "-" | "_" => Some(Self::Further),
            "0" => Some(Self::Whole),
            _ => direction(key).map(Self::Pan),
        }
    }
}

/// The direction of an arrow key.
fn direction(key: &str) -> Option<(f64, f64)> {
    match key {
        "ArrowLeft" => Some((-1.0, 0.0)),
        "ArrowRight" => Some((1.0, 0.0)),
        "ArrowUp" => Some((0.0, -1.0)),
        "ArrowDown" => Some((0.0, 1.0)),
        _ => None,
    }
}

/// The nearest item in a direction, none at the edge. The distance aside counts double; an item that
/// lies much more aside than ahead is taken only if there is no other.
pub fn next(stops: &[(String, Point)], from: &str, (x, y): (f64, f64)) -> Option<String> {
    let (_, at) = stops.iter().find(|(key, _)| key == from)?;
    let distance = |point: &Point| {
        let (dx, dy) = (point.x - at.x, point.y - at.y);
        let (ahead, aside) = (dx * x + dy * y, (dx * y - dy * x).abs());
        (ahead > 0.5).then_some((aside > 2.0 * ahead, ahead + 2.0 * aside))
    };
    stops
        .iter()
        .filter(|(key, _)| key != from)
        .filter_map(|(key, point)| Some((distance(point)?, key)))
        .min_by(|((a_aside, a), _), ((b_aside, b), _)| a_aside.cmp(b_aside).then(a.total_cmp(b)))
        .map(|(_, key)| key.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_ask_for_steps() {
        assert_eq!(Step::of_key("="), Some(Step::Nearer));
        assert_eq!(Step::of_key("_"), Some(Step::Further));
        assert_eq!(Step::of_key("0"), Some(Step::Whole));
        assert_eq!(Step::of_key("ArrowDown"), Some(Step::Pan((0.0, 1.0))));
        assert_eq!(Step::of_key("a"), None);
    }

    #[test]
    fn arrows_go_to_the_nearest_that_way() {
        let stops: Vec<(String, Point)> = [
            ("a", 0.0, 0.0),
            ("b", 100.0, 10.0),
            ("c", 60.0, 90.0),
            ("d", 0.0, 80.0),
        ]
        .map(|(key, x, y)| (key.to_string(), Point::new(x, y)))
        .into();
        let next = |from: &str, key: &str| next(&stops, from, direction(key).unwrap());
        assert_eq!(next("a", "ArrowRight").as_deref(), Some("b"));
        assert_eq!(next("a", "ArrowDown").as_deref(), Some("d"));
        assert_eq!(next("a", "ArrowLeft"), None);
        assert_eq!(next("c", "ArrowUp").as_deref(), Some("b"));
        assert_eq!(next("nobody", "ArrowUp"), None);
    }
}
