//! A date in the form of a claim: typed as in a letter, shown as the format writes it, with how it is known.

use crate::words::{Msg, Words};
use article::BasisKind;
use article::document::{Basis, Document, When};
use editing::claim::WhenField;
use editing::original;
use explorer::i18n::Language;

/// What stands in the field.
pub fn value(field: &WhenField) -> String {
    match field {
        WhenField::Unsaid => String::new(),
        WhenField::Typed(typed) => typed.clone(),
        WhenField::Known(when) => when.date.clone().unwrap_or_default(),
    }
}

/// How it was read, and how the date is known.
pub fn note(lang: Language, document: &Document, field: &WhenField) -> String {
    match field {
        WhenField::Unsaid => lang.say(Msg::ClaimWhenUnsaid).to_owned(),
        WhenField::Typed(typed) => editing::when::read(document, typed).map_or_else(
            || lang.say(Msg::ClaimWhenUnread).to_owned(),
            |when| known(lang, document, &when),
        ),
        WhenField::Known(when) => known(lang, document, when),
    }
}

/// "2026-03-13, derived: “last Friday” in a report of 17 March".
fn known(lang: Language, document: &Document, when: &When) -> String {
    let Some(date) = when.date.clone() else {
        return basis(lang, document, &when.basis);
    };
    let mut all = vec![date, basis(lang, document, &when.basis)];
    if let Some(year) = &when.year {
        let source = basis(lang, document, year);
        all.push(lang.say_with(Msg::ClaimWhenYear, &[("source", &source)]));
    }
    all.join(", ")
}

fn basis(lang: Language, document: &Document, basis: &Basis) -> String {
    let tag = original(document);
    let words = |text: &Option<article::document::Text>| {
        let text = text.as_ref()?;
        let own = text.0.get(lang.tag()).or_else(|| text.0.get(tag));
        own.cloned().flatten()
    };
    match basis.kind {
        BasisKind::Stated => lang.say(Msg::ClaimWhenStated).to_owned(),
        BasisKind::Derived => {
            let reason = words(&basis.reason).unwrap_or_default();
            lang.say_with(Msg::ClaimWhenDerived, &[("reason", &reason)])
        }
        BasisKind::Reference => {
            let source = words(&basis.source).unwrap_or_default();
            lang.say_with(Msg::ClaimWhenReference, &[("source", &source)])
        }
    }
}
