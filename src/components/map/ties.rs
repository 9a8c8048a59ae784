//! Ties as great circles, told apart by their status.

use super::layout::Layout;
use super::pins::tab_index;
use crate::components::marks::{pattern, tone};
use crate::components::ui::{Emphasis, Highlights, Ui};
use article::{EntityRef, Status};
use explorer::i18n::{Msg, words};
use explorer::scene::Connection;
use yew::prelude::*;

/// All ties of a layout, in map units.
pub fn ties(ui: &Ui, highlights: &Highlights, layout: &Layout, stop: &str) -> Html {
    let drawn = layout.ties.iter().map(|tie| {
        let route = &ui.loaded.scene.routes[tie.route];
        let style = highlights.style(route.entity);
        let name = name(ui, route);
        let class = classes!("tie", pattern(route.status), tone(route.status), style.classes());
        let emphasis = matches!(style.emphasis, Emphasis::Selected | Emphasis::Related) || style.preview;
        let d = &route.course().path;
        html! {
            <a key={tie.key.clone()} {class} href={ui.href(route.entity)} data-id={ui.id(route.entity)}
                data-key={tie.key.clone()} tabindex={tab_index(&tie.key, stop)} aria-label={name.clone()}
                aria-current={style.current()}>
                <title>{name}</title>
                if emphasis {
                    <path class="tie-edge" d={d.clone()} />
                    <path class="tie-glow" d={d.clone()} />
                }
                <path class="tie-line" d={d.clone()} />
                if route.status == Status::Signed {
                    <path class="tie-core" d={d.clone()} />
                }
                <path class="tie-hit" d={d.clone()} />
            </a>
        }
    });
    html! { { for drawn } }
}

fn name(ui: &Ui, route: &Connection) -> String {
    let article = ui.loaded.article();
    let place = |id| ui.plain(article.place(id).entry.label());
    let status = match article.entity(route.entity) {
        EntityRef::Relation(relation) => {
            words::relation_label_inline(article.relation(relation).kind, route.status)
        }
        _ => words::status_inline(route.status),
    };
    let (from, to) = (place(route.from), place(route.to));
    ui.lang.with(
        Msg::MapRelation,
        &[("from", &from), ("to", &to), ("status", ui.t(status))],
    )
}
