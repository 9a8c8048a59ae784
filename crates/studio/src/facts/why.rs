//! Why something is suggested, and how sure the machine is.

use crate::words::{Msg, Words};
use article::document::draft::{Reason, Suggestion};
use article::vocabulary::Rule;
use editing::queue::{DOUBTFUL, SURE};
use explorer::i18n::Language;
use yew::prelude::*;

/// How sure: a word, five bars, the number.
pub fn confidence(lang: Language, sure: f64) -> Html {
    let word = if sure >= SURE {
        Msg::SureYes
    } else if sure >= DOUBTFUL {
        Msg::SureLikely
    } else {
        Msg::SureNo
    };
    html! { <span class="confidence"><span>{lang.say(word)}</span>{bars(lang, sure)}</span> }
}

/// Five bars and the number.
pub fn bars(lang: Language, sure: f64) -> Html {
    let full = (0..5).map(|bar| sure * 5.0 > f64::from(bar) + 0.25);
    html! {
        <>
            <span class="bars" aria-hidden="true">{for full.map(|full| html! { <i class={full.then_some("full")}></i> })}</span>
            <span class="number">{lang.decimal(sure, 2)}</span>
        </>
    }
}

/// The reasons, as one sentence.
pub fn reasons(lang: Language, draft: &Suggestion) -> String {
    let reasons: Vec<String> = draft.why.iter().map(|reason| said(lang, reason)).collect();
    reasons.join("; ")
}

fn said(lang: Language, reason: &Reason) -> String {
    let words = reason.words.as_deref().map(|words| lang.quote(words));
    let words = words.unwrap_or_default();
    let message = match reason.rule {
        Rule::Tagger => {
            let score = lang.decimal(reason.score.unwrap_or(0.0), 2);
            return lang.say_with(Msg::WhyTagger, &[("score", &score)]);
        }
        Rule::Gazetteer => Msg::WhyGazetteer,
        Rule::Adjective => Msg::WhyAdjective,
        Rule::TypeWord => Msg::WhyTypeWord,
        Rule::CountryInText => Msg::WhyCountryInText,
        Rule::ContainerBeside => Msg::WhyContainerBeside,
        Rule::Population => Msg::WhyPopulation,
        Rule::Title => Msg::WhyTitle,
        Rule::FirstName => Msg::WhyFirstName,
        Rule::SameName => Msg::WhySameName,
        Rule::Abbreviation => Msg::WhyAbbreviation,
        Rule::DateForm => Msg::WhyDateForm,
        Rule::QuotationMarks => Msg::WhyQuotationMarks,
        Rule::SpeechVerb => Msg::WhySpeechVerb,
        Rule::Trigger => Msg::WhyTrigger,
        Rule::Dateline => Msg::WhyDateline,
        Rule::Metadata => Msg::WhyMetadata,
        Rule::SameSentence => Msg::WhySameSentence,
        Rule::Elsewhere => Msg::WhyElsewhere,
    };
    // Two spaces where a reason has no words.
    let said = lang.say_with(message, &[("words", &words)]);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}
