//! One word for each status, beside the longest connection that has it.

use super::connections::along;
use super::input::Input;
use super::items::{DrawnConnection, StatusLabel};
use super::lettering::{LabelStyle, MapLabel};
use crate::i18n::{Language, Msg, words};
use crate::scene::Connection;
use article::{Article, EntityRef, LangIx, Status};
use compact::sorted::SortedMap;
use geo::coord::{Point, Rect};
use geo::labels::{self, Label, Side};

const SIDES: &[Side] = &[Side::Left, Side::Right, Side::Above, Side::Below];
/// Where along the visible part of a connection its word may stand.
const SHARES: [f64; 5] = [0.5, 0.36, 0.64, 0.24, 0.76];

/// One word for each status where there is room, beside the longest visible connection that has it; a
/// highlighted one goes first. Keeps clear of `obstacles`.
pub fn give(
    input: &Input<'_>,
    connections: &[DrawnConnection],
    mut obstacles: Vec<Rect>,
    frame: Rect,
) -> Vec<StatusLabel> {
    let mut given = Vec::new();
    let Some(size) = input.metrics.status else {
        return given;
    };
    for (status, connection) in most_telling(input, connections).into_vec() {
        let word = word(
            input.loaded.article(),
            input.lang,
            input.content,
            connection,
        );
        let mut label = MapLabel {
            gap: 5.0,
            ..MapLabel::new(&word, LabelStyle::Status, size)
        };
        if let Some((at, side, rect)) = place(input, connection, &label, &obstacles, frame) {
            obstacles.push(rect);
            label.side = side;
            given.push(StatusLabel {
                at,
                entity: connection.entity,
                status,
                label,
            });
        }
    }
    given
}

/// For each status a connection whose middle is visible: a highlighted one, else the longest.
fn most_telling<'a>(
    input: &'a Input<'_>,
    connections: &[DrawnConnection],
) -> SortedMap<Status, &'a Connection> {
    let all = &input.loaded.scene().connections;
    let visible = input.framing.camera.visible(input.framing.viewport);
    let worth = |connection: &Connection| {
        let emphasis = input.emphasis(connection.entity);
        (emphasis, connection.course().arc.kilometres)
    };
    let mut best = SortedMap::default();
    for drawn in connections {
        if visible.contains_point(drawn.middle) {
            let connection = &all[drawn.number];
            let known = best.get_or_insert_with(connection.status, || connection);
            if worth(connection) > worth(known) {
                *known = connection;
            }
        }
    }
    best
}

/// The word for a connection: its kind where the status does not say it all ("shared aim"), else its
/// status ("signed"); an event to which somebody comes is an invitation.
pub fn word(article: &Article, lang: Language, names: LangIx, connection: &Connection) -> String {
    let status = connection.status;
    let event = |kind| lang.t(words::event_status_inline(kind, status)).to_owned();
    match article.entity(connection.entity) {
        EntityRef::Relation(relation) => {
            words::relation_label_inline(lang, article.relation(relation), names)
        }
        EntityRef::Event(_) if status == Status::Accepted => lang.t(Msg::MapInvited).to_owned(),
        EntityRef::Event(id) => event(article.event(id).kind),
        _ => lang.t(words::status_inline(status)).to_owned(),
    }
}

/// Where a label has room: its point on the connection, its side and its box.
fn place(
    input: &Input<'_>,
    connection: &Connection,
    label: &MapLabel,
    obstacles: &[Rect],
    frame: Rect,
) -> Option<(Point, Side, Rect)> {
    let visible = input.framing.camera.visible(input.framing.viewport);
    SHARES.into_iter().find_map(|share| {
        let at = along(connection, visible, share)?;
        let wanted = Label {
            anchor: input.framing.off_middle(at),
            width: (input.measure)(label),
            height: label.height(),
            gap: label.gap,
            priority: 0,
            keep: false,
            sides: SIDES,
        };
        let placed = labels::place(&[wanted], obstacles, frame).pop()??;
        Some((at, placed.side, placed.rect))
    })
}
