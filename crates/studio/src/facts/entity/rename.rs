//! The names of an entity.

use crate::facts::first_field::FirstField;
use crate::model::{EntityMessage, Naming};
use crate::words::{Msg, Words};
use explorer::i18n::Language;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A field for each name in each language.
pub fn fields(lang: Language, names: &[Naming], send: &Callback<EntityMessage>) -> Html {
    let several = names.len() > 1;
    let rows = names.iter().enumerate().map(|(number, naming)| {
        let label = |message: Msg| match several {
            true => format!("{} ({})", lang.say(message), naming.tag),
            false => lang.say(message).to_owned(),
        };
        let on = |short: bool| {
            let send = send.clone();
            Callback::from(move |event: InputEvent| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    let words = input.value();
                    send.emit(EntityMessage::Name { number, short, words });
                }
            })
        };
        html! {
            <>
                <label class="point"><span>{label(Msg::EntityName)}</span>
                    <input type="text" lang={naming.tag.clone()} value={naming.name.clone()} oninput={on(false)} autocomplete="off" />
                </label>
                if let Some(short) = &naming.short {
                    <label class="point"><span>{label(Msg::EntityShort)}</span>
                        <input type="text" lang={naming.tag.clone()} value={short.clone()} oninput={on(true)} placeholder={lang.say(Msg::EntityShortHint)} autocomplete="off" />
                    </label>
                }
            </>
        }
    });
    html! {
        <div class="entity-fields">
            <FirstField />
            {for rows}
            <p class="studio-note">{lang.say(Msg::EntityRenameNote)}</p>
        </div>
    }
}
