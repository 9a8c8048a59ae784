//! Connections as great circles, in a pattern and colour for each status.

use super::pins::tab_index;
use crate::components::marks::{pattern, tone};
use crate::components::ui::Ui;
use article::Status;
use explorer::i18n::Msg;
use explorer::map_layout::{Layout, word};
use explorer::scene::Connection;
use yew::prelude::*;

/// All connections of a layout, in map units.
pub fn connections(ui: &Ui, layout: &Layout, stop: &str) -> Html {
    let drawn = layout.connections.iter().map(|drawn| {
        let connection = &ui.loaded.scene().connections[drawn.number];
        let name = name(ui, connection);
        let class = classes!("connection", pattern(connection.status), tone(connection.status));
        let d = &connection.course().path;
        html! {
            <a key={drawn.key.clone()} {class} href={ui.href(connection.entity)} data-id={ui.id(connection.entity)}
                data-key={drawn.key.clone()} tabindex={tab_index(&drawn.key, stop)} aria-label={name.clone()}>
                <title>{name}</title>
                <path class="connection-hit" d={d.clone()} />
                <path class="connection-line" d={d.clone()} />
                if connection.status == Status::Signed {
                    <path class="connection-core" d={d.clone()} />
                }
            </a>
        }
    });
    html! { { for drawn } }
}

fn name(ui: &Ui, connection: &Connection) -> String {
    let article = ui.loaded.article();
    let place = |id| ui.plain(article.place(id).entry.label());
    let status = word(article, ui.lang, ui.content(), connection);
    let (from, to) = (place(connection.from), place(connection.to));
    ui.lang.with(
        Msg::MapRelation,
        &[("from", &from), ("to", &to), ("status", &status)],
    )
}
