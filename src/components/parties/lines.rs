//! The lines between the columns, in the patterns of the map's connections.

use super::drawing::Drawing;
use super::strut::length;
use super::subject::{facts, first_fact, with};
use super::words::{names, plain_verb};
use crate::components::marks::{pattern, tone};
use crate::components::ui::Ui;
use article::Status;
use compact::sort::CompactSort;
use explorer::parties::Line;
use yew::prelude::*;

/// Width of the channel between two columns, in pixels (assets/style/parties.css).
const WIDTH: u32 = 52;

/// The lines to who (side 0) or to whom (side 1). Those of an act that several facts share end in a
/// ring, which selects the fact.
pub fn lines(ui: &Ui, drawing: &Drawing, side: usize) -> Html {
    let article = ui.loaded.article();
    let mut all: Vec<&Line> = drawing.placed.lines[side].iter().collect();
    all.compact_sort_by_key(|line| line.party_y);
    let mut rings = Vec::new();
    let drawn: Html = all
        .into_iter()
        .map(|line| {
            let act = &drawing.plan.acts[line.act];
            let status = act.claim(article).status;
            let shared = side == 1 && act.is_shared();
            let (fact, shown, with) = if shared {
                let fact = act.whom[line.end].fact;
                (fact, ui.id(fact).to_string(), None)
            } else {
                (first_fact(act), facts(ui, act), with(ui, act))
            };
            if shared {
                rings.push(ring(ui, act, line, fact));
            }
            let (party, act) = (line.party_y, line.act_y);
            // What ends in a sign stops before it.
            let (from, to, end) = match (side, shared || status == Status::Exists, status) {
                (0, ..) => (party, act, WIDTH),
                (_, true, _) => (act, party, WIDTH - 7),
                _ => (act, party, WIDTH),
            };
            let middle = WIDTH / 2;
            let d = format!("M0 {from}C{middle} {from} {middle} {to} {end} {to}");
            let sign = match status {
                _ if side == 0 || shared => None,
                Status::Exists => Some(html! { <circle class="connection-ring" cx={(WIDTH - 4).to_string()} cy={to.to_string()} r="3.2" /> }),
                Status::Accepted | Status::Planned | Status::Initiated => {
                    let d = format!("M{} {}L{end} {to}L{} {}", end - 5, to.saturating_sub(4), end - 5, to + 4);
                    Some(html! { <path class="connection-arrow" {d} /> })
                }
                _ => None,
            };
            html! {
                <g class={classes!("connection", pattern(status), tone(status))} data-id={ui.id(fact)} data-for={shown} data-with={with}>
                    <path class="connection-hit" d={d.clone()} />
                    <path class="connection-line" d={d.clone()} />
                    if status == Status::Signed {
                        <path class="connection-core" d={d.clone()} />
                    }
                    {sign}
                </g>
            }
        })
        .collect();
    let high = drawing.placed.height + 4;
    let (width, height) = (length(WIDTH), length(high));
    let view_box = format!("0 0 {WIDTH} {high}");
    html! {
        <div class="between">
            <svg width={width.clone()} height={height.clone()} viewBox={view_box.clone()} aria-hidden="true">{drawn}</svg>
            if !rings.is_empty() {
                <svg class="rings" {width} {height} viewBox={view_box}>{ for rings }</svg>
            }
        </div>
    }
}

/// The end of one of several facts, which selects it.
fn ring(ui: &Ui, act: &explorer::parties::Act, line: &Line, fact: article::EntityId) -> Html {
    let status = act.claim(ui.loaded.article()).status;
    let name = format!(
        "{} — {} — {}",
        names(ui, &act.who),
        plain_verb(ui, act),
        names(ui, &act.whom[line.end..=line.end])
    );
    let (x, y) = ((WIDTH - 4).to_string(), line.party_y.to_string());
    html! {
        <a class={classes!("ring", tone(status))} href={ui.href(fact)} data-id={ui.id(fact)} data-ring={format!("{}-{}", line.act, line.end)}
            tabindex="-1" aria-label={name}>
            <circle class="ring-hit" cx={x.clone()} cy={y.clone()} r="12" />
            <circle class="connection-ring" cx={x} cy={y} r="3.2" />
        </a>
    }
}
