//! What is in the article, in numbers.

use crate::words::{Count, Msg, Words};
use article::PartyKind;
use article::document::Document;
use explorer::i18n::Language;
use yew::prelude::*;

/// How many of each there are; what there is none of is left out.
pub fn counted(document: &Document) -> Vec<(Count, usize)> {
    let parties = |person: bool| {
        let parties = document.parties.iter();
        parties
            .filter(|party| (party.kind == PartyKind::Person) == person)
            .count()
    };
    let all = [
        (Count::PublishPlaces, document.places.len()),
        (Count::PublishPeople, parties(true)),
        (Count::PublishOrganisations, parties(false)),
        (Count::PublishRelations, document.relations.len()),
        (Count::PublishEvents, document.events.len()),
        (Count::PublishQuotations, document.quotations.len()),
    ];
    all.into_iter().filter(|(_, n)| *n > 0).collect()
}

/// The sums of the article.
pub fn sums(lang: Language, document: &Document) -> Html {
    let line = |n: usize, words: String| {
        let number = lang.number(n as u64);
        let label = words.strip_prefix(&number).unwrap_or(&words).trim_start();
        html! { <li class="sum"><span class="sum-number">{&number}</span>{" "}<span>{label}</span></li> }
    };
    let counted = counted(document)
        .into_iter()
        .map(|(count, n)| line(n, lang.say_count(count, n)));
    let names: Vec<String> = (document.languages.iter())
        .map(|tag| {
            Language::for_tag(tag).map_or_else(|| tag.clone(), |known| known.name().to_owned())
        })
        .collect();
    let n = document.languages.len();
    let values = [("names", &*names.join("; "))];
    let languages = lang.say_count_with(Count::PublishLanguages, n, &values);
    html! {
        <section class="sums" aria-labelledby="sums-title">
            <h2 id="sums-title">{lang.say(Msg::PublishInside)}</h2>
            <ul>{for counted}{line(n, languages)}</ul>
            <p class="found-note">{lang.say(Msg::PublishSame)}</p>
        </section>
    }
}
