//! The panel of an entity: its head, what it is for, and its buttons.

use super::{divide, merge, rename, role};
use crate::facts::hindered;
use crate::facts::kinds::{mark, name};
use crate::frame::keycap;
use crate::model::{EntityMessage, EntityPanel, FactsMessage, Work};
use crate::words::{Count, Msg, Words};
use editing::entry;
use explorer::i18n::Language;
use yew::prelude::*;

/// The panel.
pub fn panel(
    lang: Language,
    work: &Work,
    panel: &EntityPanel,
    send: &Callback<FactsMessage>,
) -> Html {
    let to = send.reform(FactsMessage::Entity);
    let (id, title, done, inside) = match panel {
        EntityPanel::Rename { id, names } => (
            id,
            Msg::EntityRenameTitle,
            Some(lang.say(Msg::EntityDone).to_owned()),
            rename::fields(lang, names, &to),
        ),
        EntityPanel::Merge { id, others } => (
            id,
            Msg::EntityMergeTitle,
            None,
            merge::list(lang, work, others, &to),
        ),
        EntityPanel::Divide { id, chosen, name } => (
            id,
            Msg::EntityDivideTitle,
            Some(lang.say_count(Count::EntityDivideDone, chosen.len())),
            divide::list(lang, work, id, chosen, name, &to),
        ),
        EntityPanel::Role(form, open) => (
            &form.party,
            if form.index().is_some() {
                Msg::RoleTitle
            } else {
                Msg::RoleNew
            },
            Some(lang.say(Msg::EntityDone).to_owned()),
            role::fields(lang, work, form, *open, &to),
        ),
    };
    let project = work.project();
    let kind = entry(&project.document, id).map(|entry| entry.kind());
    let whole = entry(&project.document, id).map(|entry| {
        let tag = editing::original(&project.document);
        entry
            .name()
            .0
            .get(tag)
            .cloned()
            .flatten()
            .unwrap_or_default()
    });
    let close = send.reform(|_: MouseEvent| FactsMessage::Close);
    let finish = to.reform(|_: MouseEvent| EntityMessage::Done);
    let drop = to.reform(|_: MouseEvent| EntityMessage::DropRole);
    let can_drop = matches!(panel, EntityPanel::Role(form, _) if form.index().is_some());
    html! {
        <div class="decision entity">
            <div class="decision-head">
                <p class="decision-ask">{kind.map(mark)}<span>{kind.map(|kind| lang.say(name(kind)))}{": "}{whole}</span></p>
            </div>
            <h2 class="decision-claim entity-title">{lang.say(title)}</h2>
            {inside}
            {hindered::just_now(lang, work, send)}
            <div class="decision-buttons">
                <button type="button" class="choice choice-large decision-refuse" onclick={close}>{lang.say(Msg::EntityLeave)}{keycap("Esc")}</button>
                if let Some(done) = done {
                    <button type="button" class="choice choice-large choice-main decision-accept" onclick={finish}>{done}{keycap("↵")}</button>
                }
                if can_drop {
                    <div class="decision-more"><button type="button" class="choice choice-light" onclick={drop}>{lang.say(Msg::RoleDrop)}{keycap("Ctrl ⌫")}</button></div>
                }
            </div>
        </div>
    }
}
