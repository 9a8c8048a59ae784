//! What can be done with an entity: buttons, and the roles of a person.

use crate::frame::keycap;
use crate::model::{EntityMessage, EntityTask, FactsMessage, Work};
use crate::words::{Msg, Words};
use article::PartyKind;
use article::document::{Party, Role};
use editing::{EntryRef, entry, original};
use explorer::i18n::Language;
use yew::prelude::*;

/// The buttons, and the roles of a person.
pub fn actions(lang: Language, work: &Work, id: &str, send: &Callback<FactsMessage>) -> Html {
    let document = &work.project().document;
    let Some(found) = entry(document, id) else {
        return Html::default();
    };
    let open = |task: EntityTask| {
        send.reform(move |_: MouseEvent| FactsMessage::Entity(EntityMessage::Open(task)))
    };
    let can_divide = found.mentions().len() > 1;
    let person = match found {
        EntryRef::Party(party) if party.kind == PartyKind::Person => Some(party),
        _ => None,
    };
    html! {
        <>
            if let Some(person) = person { {roles(lang, work, person, &open)} }
            <div class="entity-actions" role="group" aria-label={lang.say(Msg::EntityActions)}>
                <button type="button" class="choice choice-light" onclick={open(EntityTask::Rename)}>{lang.say(Msg::EntityRename)}{keycap("8")}</button>
                <button type="button" class="choice choice-light" onclick={open(EntityTask::Merge)}>{lang.say(Msg::EntityMerge)}{keycap("9")}</button>
                <button type="button" class="choice choice-light" disabled={!can_divide} onclick={open(EntityTask::Divide)}>{lang.say(Msg::EntityDivide)}{keycap("0")}</button>
            </div>
        </>
    }
}

fn roles(
    lang: Language,
    work: &Work,
    person: &Party,
    open: &impl Fn(EntityTask) -> Callback<MouseEvent>,
) -> Html {
    let rows = person.roles.iter().enumerate().map(|(index, role)| {
        let edit = open(EntityTask::Role(Some(index)));
        html! {
            <li class="role-row">
                <span class={classes!("role-name", is_open(role).then_some("is-open"))}>{title(work, role)}</span>
                <button type="button" class="link" onclick={edit}>
                    {lang.say(Msg::TapeChange)}<span class="visually-hidden">{format!(": {}", title(work, role))}</span>
                </button>
            </li>
        }
    });
    html! {
        <div class="roles">
            <h3 class="label">{lang.say(Msg::RoleAll)}</h3>
            <ul>{for rows}</ul>
            <button type="button" class="chip" onclick={open(EntityTask::Role(None))}>{lang.say(Msg::RoleAdd)}</button>
        </div>
    }
}

fn is_open(role: &Role) -> bool {
    let draft = role.draft.as_ref();
    draft.is_some_and(|draft| !draft.accepted)
}

/// What the role is called, and where it is held.
fn title(work: &Work, role: &Role) -> String {
    let project = work.project();
    let title = role.title.0.get(original(&project.document));
    let title = title.cloned().flatten().unwrap_or_default();
    let held = [&role.of, &role.place].into_iter().flatten();
    let held = held.map(|id| project.name_of(id).to_owned());
    let all: Vec<String> = std::iter::once(title).chain(held).collect();
    all.join(" · ")
}
