//! What the marks in the text mean, each as it looks there.

use crate::facts::{kind_class, kind_mark, kind_name};
use crate::words::{Msg, Words};
use editing::Kind;
use explorer::i18n::Language;
use yew::prelude::*;

/// The marks.
pub fn marks(lang: Language) -> Html {
    let words = lang.say(Msg::HelpSample);
    let suggested = "in-mark is-suggested of-place mark-starts mark-ends";
    let place = || kind_mark(Kind::Place);
    let sample = |class: &'static str| html! { <span {class}>{words}</span> };
    let rows = [
        (
            html! { <span class={suggested}>{place()}{words}</span> },
            Msg::HelpSuggested,
        ),
        (
            html! { <span class={classes!(suggested, "is-doubtful")}>{place()}{words}</span> },
            Msg::HelpDoubtful,
        ),
        (sample("lit-words"), Msg::HelpDue),
        (sample("lit-sentence"), Msg::HelpSentence),
        (sample("lit-other"), Msg::HelpOther),
    ];
    let rows = rows.map(|(sample, meaning)| {
        html! { <div class="help-row"><dt class="help-sample">{sample}</dt><dd>{lang.say(meaning)}</dd></div> }
    });
    let accepted = [
        Kind::Place,
        Kind::Person,
        Kind::Organisation,
        Kind::Event,
        Kind::Topic,
        Kind::Date,
    ];
    let accepted = accepted.map(|kind| {
        let class = format!("in-mark is-accepted of-{}", kind_class(kind));
        html! { <span {class}>{lang.say(kind_name(kind))}</span> }
    });
    let signs =
        Kind::ALL.map(|kind| html! { <li>{kind_mark(kind)}{lang.say(kind_name(kind))}</li> });
    html! {
        <>
            <h3 class="label">{lang.say(Msg::HelpMarks)}</h3>
            <dl>
                {for rows}
                <div class="help-row help-wide"><dt>{lang.say(Msg::HelpAccepted)}</dt><dd class="help-sample">{for accepted.into_iter().map(|one| html! { <>{one}{" "}</> })}</dd></div>
                <div class="help-row help-wide"><dt>{lang.say(Msg::HelpSigns)}</dt><dd><ul class="help-signs">{for signs}</ul></dd></div>
            </dl>
        </>
    }
}
