//! What the map draws in one framing: which places stand alone and which in groups, which names have
//! room, which connections are drawn. Made when the map comes to rest or the selection changes; the
//! preview picture is drawn from it, too.

mod connections;
pub mod framing;
mod input;
mod items;
pub mod keyboard;
pub mod lettering;
mod metrics;
mod names;
mod places;
mod status_labels;

pub use input::Input;
pub use items::{Dot, DotKind, DrawnConnection, Item, ItemKind, StatusLabel};
pub use metrics::Metrics;
pub use places::is_filled;
pub use status_labels::word;

use framing::Framing;
use geo::coord::{Point, Rect};

/// Everything that the map draws above its base.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Layout {
    /// In the scene's order.
    pub connections: Vec<DrawnConnection>,
    pub dots: Vec<Dot>,
    pub status_labels: Vec<StatusLabel>,
    pub items: Vec<Item>,
}

impl Layout {
    pub fn new(input: &Input<'_>) -> Self {
        let connections = connections::drawn(input);
        let mut dots = connections::ends(input, &connections);
        places::small_states(input, &mut dots);
        let mut items = places::lands(input);
        items.extend(places::cities(input, &mut dots));
        items.extend(places::fan(input));
        let screen = input.framing.viewport.rect();
        let frame = Rect::around(
            Point::default(),
            screen.width() - 2.0 * input.metrics.edge,
            screen.height() - 2.0 * input.metrics.edge,
        );
        let obstacles = names::give(input, &connections, &mut items, frame);
        let status_labels = status_labels::give(input, &connections, obstacles, frame);
        Self {
            connections,
            dots,
            status_labels,
            items,
        }
    }

    /// The points of all that keeps its size, in the order in which it is drawn.
    pub fn pins(&self) -> Vec<Point> {
        let dots = self.dots.iter().map(|dot| dot.at);
        let labels = self.status_labels.iter().map(|label| label.at);
        dots.chain(labels)
            .chain(self.items.iter().map(|item| item.at))
            .collect()
    }

    /// All that the keyboard reaches: its key, and where it is in pixels from the middle.
    pub fn stops(&self, framing: Framing) -> Vec<(String, Point)> {
        let items = self.items.iter().map(|item| {
            let at = framing.off_middle(item.at);
            (
                item.key.clone(),
                Point::new(at.x + item.shift.x, at.y + item.shift.y),
            )
        });
        let connections = self.connections.iter().map(|connection| {
            (
                connection.key.clone(),
                framing.off_middle(connection.middle),
            )
        });
        items.chain(connections).collect()
    }
}
