//! The people of the article with their roles.

use super::marks;
use super::ui::Ui;
use article::PartyKind;
use explorer::i18n::Msg;
use yew::prelude::*;

/// At most so many people are shown; filter and search find the others.
const MOST: usize = 40;

/// The people of the article with their roles; nothing if it names none.
pub fn people(ui: &Ui) -> Html {
    let article = ui.loaded.article();
    let people: Vec<_> = article
        .parties
        .iter()
        .filter(|party| party.kind == PartyKind::Person)
        .take(MOST)
        .collect();
    if people.is_empty() {
        return html! {};
    }
    let people = people.into_iter().map(|person| {
        let entry = &person.entry;
        let roles = person.roles.iter().enumerate().map(|(number, role)| {
            let part = number as u16 + 1;
            let suggested = article.certainty(entry.entity, part).map(|_| "suggested");
            html! {
                <span class={classes!("person-role", suggested)}>
                    {ui.text(&role.title)}
                    if let Some(anchor) = role.claim.evidence.first() {
                        {" "}{ui.pilcrow(entry.entity, number as u16, anchor)}
                    }
                </span>
            }
        });
        html! {
            <li class="person">
                {marks::entity(article, entry.entity)}
                <div>
                    <h3><a class="hl" href={ui.href(entry.entity)} data-id={ui.id(entry.entity)}>{ui.text(&entry.name)}</a></h3>
                    <p>{ for roles }</p>
                </div>
            </li>
        }
    });
    html! {
        <section class="people rule-top" data-view="people" aria-labelledby="people-title">
            <h2 class="section-title" id="people-title">{ui.t(Msg::KindPluralPeople)}</h2>
            <ul role="list" class="people-list">{ for people }</ul>
        </section>
    }
}
