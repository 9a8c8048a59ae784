//! What acts and parties stand for, so that they are highlighted.

use crate::components::ui::{self, Ui};
use article::EntityId;
use explorer::parties::{Act, ActSource};

/// `data-for` of an act: its facts, each once.
pub fn facts(ui: &Ui, act: &Act) -> String {
    let mut facts: Vec<EntityId> = Vec::new();
    for fact in act.facts() {
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    ui::ids(ui, facts)
}

/// `data-with` of an act. Taking part in an event is highlighted only with those who take part and with who
/// says so, not with the event's parts or its whole.
pub fn with(ui: &Ui, act: &Act) -> Option<String> {
    let ActSource::Participation { .. } = act.source else {
        return None;
    };
    let article = ui.loaded.article();
    let speaker = act.claim(article).voice.speaker;
    let ends = act.who.iter().chain(&act.whom).map(|end| end.entity);
    Some(ui::ids(ui, ends.chain([speaker])))
}

/// The fact that an act's verb selects: the first.
pub fn first_fact(act: &Act) -> EntityId {
    act.whom[0].fact
}
