//! Why something is not possible, and what makes it so.

use crate::model::{FactsMessage, Hindered, Work};
use crate::words::{Msg, Words, cannot};
use editing::{Besides, Edit, Remedy};
use explorer::i18n::Language;
use yew::prelude::*;

/// What was not possible just now; nothing if all was.
pub fn just_now(lang: Language, work: &Work, send: &Callback<FactsMessage>) -> Html {
    let Some(Hindered { error, remedy }) = &work.hindered else {
        return Html::default();
    };
    let words = match remedy {
        Some(remedy) => said(lang, remedy),
        None => lang.say(cannot(error)).to_owned(),
    };
    html! {
        <div class="hindered">
            <p>{words}</p>
            if let Some(remedy) = remedy { {button(lang, remedy, send)} }
        </div>
    }
}

/// What makes an edit possible that is not, to be pressed; nothing if it is possible, or if nothing helps.
pub fn way_out(lang: Language, work: &Work, edit: &Edit, send: &Callback<FactsMessage>) -> Html {
    let project = work.project();
    let error = project.after(edit).err();
    let remedy = error.and_then(|error| project.remedy(edit, &error));
    remedy.map_or_else(Html::default, |remedy| button(lang, &remedy, send))
}

fn said(lang: Language, remedy: &Remedy) -> String {
    let message = match remedy.how {
        Besides::AcceptNeeded => Msg::HinderedRefused,
        Besides::RefuseNeeding => Msg::HinderedNeeding,
        Besides::Merge => Msg::HinderedExists,
    };
    let names = remedy.names.iter().map(|name| lang.quote(name));
    let names: Vec<String> = names.collect();
    lang.say_with(message, &[("names", &names.join(", "))])
}

fn button(lang: Language, remedy: &Remedy, send: &Callback<FactsMessage>) -> Html {
    let message = match remedy.how {
        Besides::AcceptNeeded => Msg::HinderedAcceptToo,
        Besides::RefuseNeeding => Msg::HinderedRefuseToo,
        Besides::Merge => Msg::HinderedMerge,
    };
    let edit = remedy.edit.clone();
    let press = send.reform(move |_: MouseEvent| FactsMessage::Remedy(edit.clone()));
    html! { <button type="button" class="choice choice-light" onclick={press}>{lang.say(message)}</button> }
}
