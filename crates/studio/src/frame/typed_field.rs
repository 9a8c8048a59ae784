//! A field whose words count once it is left.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`TypedField`].
#[derive(Properties, PartialEq)]
pub struct TypedFieldProps {
    /// What holds.
    pub value: AttrValue,
    /// Called with what was typed, when the field is left or Enter is pressed.
    pub set: Callback<String>,
    /// Says whether what was typed can be taken. What cannot be taken stays to be mended.
    #[prop_or_else(|| Callback::from(|_: String| true))]
    pub accepts: Callback<String, bool>,
    /// What is said of words that cannot be taken.
    #[prop_or_default]
    pub wrong: AttrValue,
    /// The language of the words.
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    /// The name of the field; none where a label stands around it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// An example.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// The keyboard that a phone shows.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
}

/// Words that do not count yet.
#[derive(Clone, PartialEq)]
struct Typed {
    words: String,
    /// What held when they were typed. They go as soon as something else does.
    over: AttrValue,
    is_wrong: bool,
}

/// A field whose words count once it is left.
///
/// The page may be drawn anew at any moment (a check ends, a draft is kept): until they count, the words are in the
/// field's own keeping.
#[component]
pub fn TypedField(props: &TypedFieldProps) -> Html {
    let state = use_state_eq(|| None::<Typed>);
    let typed = (*state).clone().filter(|typed| typed.over == props.value);
    let is_wrong = typed.as_ref().is_some_and(|typed| typed.is_wrong);
    let shown = typed.map_or_else(|| props.value.clone(), |typed| typed.words.into());
    let keep = {
        let (state, over) = (state.setter(), props.value.clone());
        move |words, is_wrong| {
            let over = over.clone();
            state.set(Some(Typed {
                words,
                over,
                is_wrong,
            }));
        }
    };
    let oninput = {
        let keep = keep.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                keep(input.value(), false);
            }
        })
    };
    let onchange = {
        let (state, set, accepts) = (state.setter(), props.set.clone(), props.accepts.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let words = input.value();
            if words.trim().is_empty() || accepts.emit(words.clone()) {
                state.set(None);
                set.emit(words);
            } else {
                keep(words, true);
            }
        })
    };
    html! {
        <>
            <input type="text" value={shown} {oninput} {onchange} lang={props.lang.clone()} aria-label={props.label.clone()}
                inputmode={props.inputmode.clone()} placeholder={props.placeholder.clone()} aria-invalid={is_wrong.then_some("true")} autocomplete="off" />
            if is_wrong { <span class="field-note field-wrong" role="alert">{&props.wrong}</span> }
        </>
    }
}
