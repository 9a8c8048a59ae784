//! The role of a person: what it is called, where it is held, in which words.

use crate::facts::first_field::FirstField;
use crate::model::{EntityMessage, RoleField, Work};
use crate::words::{Msg, Words};
use editing::role::RoleForm;
use editing::{EntryRef, Kind, entries, original};
use explorer::i18n::Language;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The fields.
pub fn fields(
    lang: Language,
    work: &Work,
    form: &RoleForm,
    open: RoleField,
    send: &Callback<EntityMessage>,
) -> Html {
    let field = |field: RoleField, name: Msg, inside: Html| {
        let is_open = field == open;
        let number = field as usize;
        let open = send.reform(move |_: MouseEvent| EntityMessage::Number(number));
        html! {
            <div class={classes!("claim-field", is_open.then_some("is-open"))}>
                <dt><button type="button" class="claim-name" aria-pressed={is_open.to_string()} onclick={open}>
                    <kbd class="keycap" aria-hidden="true">{number + 1}</kbd><span>{lang.say(name)}</span>
                </button></dt>
                <dd>{inside}</dd>
            </div>
        }
    };
    let put = send.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            put.emit(EntityMessage::Title(input.value()));
        }
    });
    let title = html! {
        <input type="text" value={form.title.clone()} {oninput} aria-label={lang.say(Msg::RoleName)} placeholder={lang.say(Msg::RoleHint)} autocomplete="off" />
    };
    let of = held(lang, work, RoleField::Of, form.of.as_deref(), send);
    let place = held(lang, work, RoleField::Place, form.place.as_deref(), send);
    html! {
        <>
            <FirstField />
            <dl class="claim-fields">
                {field(RoleField::Title, Msg::RoleName, title)}
                {field(RoleField::Of, Msg::RoleOf, of)}
                {field(RoleField::Place, Msg::RolePlace, place)}
                {field(RoleField::Evidence, Msg::ClaimEvidence, evidence(lang, work, form, send))}
            </dl>
            <p class="studio-note">{lang.say(Msg::RoleNote)}</p>
        </>
    }
}

/// Where it is held, from a list.
fn held(
    lang: Language,
    work: &Work,
    field: RoleField,
    chosen: Option<&str>,
    send: &Callback<EntityMessage>,
) -> Html {
    let project = work.project();
    let fits = |entry: &EntryRef<'_>| match field {
        RoleField::Place => entry.kind() == Kind::Place,
        _ => matches!(entry.kind(), Kind::Organisation | Kind::Event),
    };
    let options = entries(&project.document).filter(fits).map(|entry| {
        let selected = chosen == Some(entry.id());
        html! { <option value={entry.id().to_owned()} {selected}>{project.name_of(entry.id())}</option> }
    });
    let put = send.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            put.emit(EntityMessage::Held(field, select.value()));
        }
    });
    let label = match field {
        RoleField::Place => Msg::RolePlace,
        _ => Msg::RoleOf,
    };
    html! {
        <select aria-label={lang.say(label)} {onchange}>
            <option value="" selected={chosen.is_none()}>{lang.say(Msg::RoleNone)}</option>
            {for options}
        </select>
    }
}

/// The sentences that bear it; one of several can be left out.
fn evidence(lang: Language, work: &Work, form: &RoleForm, send: &Callback<EntityMessage>) -> Html {
    let tag = original(&work.project().document);
    let several = form.evidence.len() > 1;
    let rows = form.evidence.iter().enumerate().filter_map(|(number, quote)| {
        let words = &quote.quotes.get(tag)?.as_ref()?.exact;
        let drop = send.reform(move |_: MouseEvent| EntityMessage::LeaveOut(number));
        Some(html! {
            <li>{lang.quote(words)}
                if several { {" "}<button type="button" class="link" onclick={drop}>{lang.say(Msg::RoleLeaveOut)}</button> }
            </li>
        })
    });
    html! { <ul class="claim-evidence">{for rows}</ul> }
}
