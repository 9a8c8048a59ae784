//! The help: the keys, those of the step first, and what the marks mean.

use super::keys::{ALL, Keys, SPACE};
use super::marks::marks;
use crate::model::Step;
use crate::words::{Msg, Words};
use explorer::i18n::Language;
use yew::prelude::*;

/// The help.
pub fn help(lang: Language, step: Step) -> Html {
    let (here, elsewhere): (Vec<&Keys>, Vec<&Keys>) =
        ALL.iter().partition(|keys| keys.step == Some(step));
    html! {
        <div class="help">
            {for here.into_iter().map(|keys| section(lang, keys))}
            {marks(lang)}
            {for elsewhere.into_iter().map(|keys| section(lang, keys))}
        </div>
    }
}

fn section(lang: Language, keys: &Keys) -> Html {
    let rows = keys.rows.iter().map(|(caps, does)| {
        let caps = caps.iter().map(|cap| match *cap {
            SPACE => cap_of(lang.say(Msg::HelpSpace)),
            cap => cap_of(cap),
        });
        html! { <div class="help-row"><dt>{for caps}</dt><dd>{lang.say(*does)}</dd></div> }
    });
    html! { <><h3 class="label">{lang.say(keys.title)}</h3><dl>{for rows}</dl></> }
}

/// A key: here it is not decoration, but what is said.
fn cap_of(key: &'static str) -> Html {
    html! { <kbd class="keycap">{key}</kbd> }
}
