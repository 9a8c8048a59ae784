//! The figures of a claim: number, unit, what is counted, how exact, in which words.

use crate::model::{ExtraMessage, FigurePart, Work};
use crate::words::{List, Msg, Words};
use article::Precision;
use editing::claim::ClaimForm;
use editing::figure::FigureForm;
use editing::original;
use explorer::i18n::Language;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The figures, and a button for one more.
pub fn figures(
    lang: Language,
    work: &Work,
    form: &ClaimForm,
    send: &Callback<ExtraMessage>,
) -> Html {
    let tag = original(&work.project().document);
    let all = form.figures.iter().enumerate();
    let all = all.map(|(number, one)| figure(lang, tag, number, one, send));
    let add = send.reform(|_: MouseEvent| ExtraMessage::NewFigure);
    html! {
        <>
            {for all}
            <button type="button" class="chip" onclick={add}>{lang.say(Msg::FigureAdd)}</button>
        </>
    }
}

fn figure(
    lang: Language,
    tag: &str,
    number: usize,
    one: &FigureForm,
    send: &Callback<ExtraMessage>,
) -> Html {
    let input = |name: Msg, class: &'static str, value: &str, part: fn(String) -> FigurePart| {
        let send = send.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                send.emit(ExtraMessage::Figure(number, part(input.value())));
            }
        });
        html! { <input type="text" {class} value={value.to_owned()} {oninput} aria-label={lang.say(name)} placeholder={lang.say(name)} autocomplete="off" /> }
    };
    let put = send.clone();
    let onchange = Callback::from(move |event: Event| {
        let select = event.target_dyn_into::<HtmlSelectElement>();
        let chosen = select.and_then(|select| Precision::from_word(&select.value()));
        if let Some(precision) = chosen {
            put.emit(ExtraMessage::Figure(
                number,
                FigurePart::Precision(precision),
            ));
        }
    });
    let names = lang.say_list(List::FigurePrecisions);
    let options = Precision::ALL.iter().zip(names).map(|(precision, name)| {
        let selected = *precision == one.precision;
        html! { <option value={precision.word()} {selected}>{*name}</option> }
    });
    let drop = send.reform(move |_: MouseEvent| ExtraMessage::DropFigure(number));
    let quote = one.quote.as_ref();
    let quote = quote.and_then(|quote| Some(quote.quotes.get(tag)?.as_ref()?.exact.clone()));
    html! {
        <div class="figure" role="group" aria-label={lang.say_with(Msg::FigureOf, &[("n", &(number + 1).to_string())])}>
            <select aria-label={lang.say(Msg::FigurePrecision)} {onchange}>{for options}</select>
            {input(Msg::FigureNumber, "figure-number", &one.number, FigurePart::Number)}
            {input(Msg::FigureUnit, "figure-unit", &one.unit, FigurePart::Unit)}
            {input(Msg::FigureName, "figure-name", &one.name, FigurePart::Name)}
            <p class="field-note">
                if let Some(quote) = quote { <span class="figure-quote">{lang.quote(&quote)}</span>{" "} }
                if !one.is_whole() { {lang.say(Msg::CannotNumber)}{" "} }
                <button type="button" class="link" onclick={drop}>{lang.say(Msg::FigureDrop)}</button>
            </p>
        </div>
    }
}
