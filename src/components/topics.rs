//! What the article is about.

use super::ui::Ui;
use explorer::i18n::Msg;
use yew::prelude::*;

/// At most so many topics are shown.
const MOST: usize = 60;

/// What the article is about; nothing if no topic is named.
pub fn topics(ui: &Ui) -> Html {
    let article = ui.loaded.article();
    if article.topics.is_empty() {
        return html! {};
    }
    let topics = article.topics.iter().take(MOST).map(|topic| {
        let entry = &topic.entry;
        html! {
            <li class="topic">
                <a class="hl" href={ui.href(entry.entity)} data-id={ui.id(entry.entity)}>{ui.text(&entry.name)}</a>
                if let Some(anchor) = entry.claim.evidence.first() {
                    {" "}{ui.pilcrow(entry.entity, 0, anchor)}
                }
            </li>
        }
    });
    html! {
        <section class="topics rule-top" data-view="topics" aria-labelledby="topics-title">
            <h2 class="section-title" id="topics-title">{ui.t(Msg::KindPluralTopics)}</h2>
            <ul role="list" class="topics-list">{ for topics }</ul>
        </section>
    }
}
