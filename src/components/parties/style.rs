//! How acts and parties are highlighted.

use crate::components::ui::{Emphasis, Highlights, ItemStyle};
use article::{Article, EntityId, EntityRef};
use explorer::parties::{Act, ActSource};

/// How an act is highlighted: as its facts are. Taking part in an event is highlighted only with those
/// who take part, not with the event's parts or its whole.
pub fn act_style(article: &Article, highlights: &Highlights, act: &Act) -> ItemStyle {
    let mut style = act
        .facts()
        .map(|fact| highlights.style(fact))
        .reduce(|a, b| ItemStyle {
            emphasis: stronger(a.emphasis, b.emphasis),
            out: a.out && b.out,
            later: a.later && b.later,
            preview: a.preview || b.preview,
        })
        .unwrap_or(highlights.style(act.whom[0].fact));
    if let (ActSource::Participation { .. }, Emphasis::Related, Some(focus)) =
        (act.source, style.emphasis, &highlights.focus)
        && matches!(
            article.entity(focus.entity),
            EntityRef::Party(_) | EntityRef::Event(_)
        )
        && !act.has(focus.entity)
        && article.party(act.claim(article).voice.speaker).entry.entity != focus.entity
    {
        style.emphasis = Emphasis::Dim;
    }
    style
}

fn stronger(a: Emphasis, b: Emphasis) -> Emphasis {
    let rank = |emphasis: Emphasis| match emphasis {
        Emphasis::Selected => 0,
        Emphasis::Related => 1,
        Emphasis::Plain => 2,
        Emphasis::Dim => 3,
    };
    if rank(a) <= rank(b) { a } else { b }
}

/// A party that a highlighted act leads to is related to the selection.
pub fn party_style(style: ItemStyle, reached: bool) -> ItemStyle {
    match style.emphasis {
        Emphasis::Dim if reached => ItemStyle {
            emphasis: Emphasis::Related,
            ..style
        },
        _ => style,
    }
}

/// The fact that an act's verb selects: the selected one if it is among them, else the first.
pub fn fact_of(highlights: &Highlights, act: &Act) -> EntityId {
    act.facts()
        .find(|fact| highlights.selected(*fact))
        .unwrap_or(act.whom[0].fact)
}
