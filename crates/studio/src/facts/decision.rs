//! The decision that is due: what is suggested, why, what follows; accept or refuse.

use super::entity::actions;
use super::hindered;
use super::kinds::{BY_KEY, mark, name, question};
use super::place;
use super::why::{confidence, reasons};
use crate::frame::keycap;
use crate::model::{EntityMessage, EntityTask, FactsMessage, Panel, Work};
use crate::words::{Msg, Words};
use article::vocabulary::BasisKind;
use editing::queue::{DOUBTFUL, Item};
use editing::{Edit, Effect, EntryRef, Kind, Standing, Target, entry, original};
use explorer::i18n::{Language, words};
use yew::prelude::*;

/// The decision that is due, or what is known of the entry that was chosen.
pub fn decision(
    lang: Language,
    work: &Work,
    item: Option<&Item>,
    send: &Callback<FactsMessage>,
) -> Html {
    let Some(target) = work.due() else {
        return html! { <p class="decision-none">{lang.say(Msg::DecideNone)}</p> };
    };
    let project = work.project();
    let Some(about) = project.about(&target) else {
        return html! { <p class="decision-none">{lang.say(Msg::DecideNone)}</p> };
    };
    let draft = project.suggestion(&target);
    let is_open = item.is_some();
    let ask = if is_open {
        question(about.kind)
    } else {
        name(about.kind)
    };
    // The name of an event is a whole sentence, which the text shows.
    let named = if about.kind == Kind::Event {
        &about.words
    } else {
        item.map_or(&about.name, |item| &item.name)
    };
    let targets = item.map_or_else(|| vec![target.clone()], |item| item.targets.clone());
    html! {
        <div class="decision" aria-live="off">
            <div class="decision-head">
                <p class="decision-ask">{mark(about.kind)}<span>{lang.say(ask)}</span></p>
                if is_open {
                    if let Some(item) = item { {confidence(lang, item.confidence)} }
                } else {
                    <span class="decision-standing">{standing(lang, project.standing(&target))}</span>
                }
            </div>
            {heading(item, named)}
            {details(lang, work, &target)}
            <dl class="decision-why">
                if let Some(draft) = draft.filter(|draft| !draft.why.is_empty()) {
                    <dt>{lang.say(Msg::DecideWhy)}</dt><dd>{reasons(lang, draft)}</dd>
                }
                {consequences(lang, work, &targets, send)}
            </dl>
            {hindered::just_now(lang, work, send)}
            {buttons(lang, item, is_open, about.kind, send)}
            if let (Kind::Place, Target::Entity(id)) = (about.kind, &target) {
                {place::candidates(lang, work, id, send)}
            }
            if work.panel != Panel::Map && BY_KEY.contains(&about.kind) && !matches!(about.kind, Kind::Date | Kind::Quotation) {
                {kinds(lang, about.kind, send)}
                if let Target::Entity(id) = &target { {actions(lang, work, id, send)} }
            }
        </div>
    }
}

fn heading(item: Option<&Item>, named: &str) -> Html {
    let ends = item.and_then(|item| item.ends.as_ref());
    match ends {
        Some(ends) => html! {
            <h2 class="decision-claim"><b>{&ends.first}</b>{" "}<span>{&ends.verb}</span>{" "}<b>{ends.second.join(", ")}</b></h2>
        },
        None => html! { <h2 class="decision-name"><span class="lit-words">{named}</span></h2> },
    }
}

fn standing(lang: Language, standing: Option<Standing>) -> &'static str {
    lang.say(match standing {
        Some(Standing::Suggested) => Msg::StandSuggested,
        Some(Standing::Made) => Msg::StandMade,
        _ => Msg::StandAccepted,
    })
}

/// What is known of it in a line: what sort of place, which role, when.
fn details(lang: Language, work: &Work, target: &Target) -> Html {
    let project = work.project();
    let document = &project.document;
    let tag = original(document);
    let of =
        |text: &article::document::Text| text.0.get(tag).cloned().flatten().unwrap_or_default();
    let line = match target {
        Target::Entity(id) => match entry(document, id) {
            Some(EntryRef::Place(place)) => {
                let within = place
                    .within
                    .as_ref()
                    .map(|within| project.name_of(&within.place).to_owned());
                let kind = lang.t(words::place(place.kind)).to_lowercase();
                [Some(kind), within]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(", ")
            }
            Some(EntryRef::Party(party)) => {
                let roles = party.roles.iter().map(|role| of(&role.title));
                let short = party.short.iter().map(&of);
                short.chain(roles).collect::<Vec<_>>().join(", ")
            }
            Some(EntryRef::Relation(relation)) => {
                let kind = lang.t(words::relation(relation.kind)).to_lowercase();
                let status = lang.t(words::status(relation.claim.status)).to_lowercase();
                format!(
                    "{kind}, {status}; {}",
                    speaker(lang, work, &relation.claim.voice.speaker)
                )
            }
            Some(EntryRef::Event(event)) => {
                let kind = lang.t(words::event(event.kind)).to_lowercase();
                let place = event
                    .place
                    .as_ref()
                    .map(|place| project.name_of(&place.place));
                let who = event
                    .participants
                    .iter()
                    .map(|one| project.name_of(&one.party));
                let parts = std::iter::once(&*kind).chain(place).chain(who);
                format!(
                    "{}; {}",
                    parts.collect::<Vec<_>>().join(", "),
                    speaker(lang, work, &event.claim.voice.speaker)
                )
            }
            Some(EntryRef::Quotation(quotation)) => {
                speaker(lang, work, &quotation.claim.voice.speaker)
            }
            _ => String::new(),
        },
        Target::Role { party, .. } => project.name_of(party).to_owned(),
        Target::Date(number) => project.date(*number).map_or_else(String::new, |date| {
            let known = date.when.date.clone().unwrap_or_default();
            let basis = match date.when.basis.kind {
                BasisKind::Stated => lang.say(Msg::BasisStated).to_owned(),
                BasisKind::Derived => {
                    let reason = date.when.basis.reason.as_ref().map(of);
                    lang.say_with(
                        Msg::BasisDerived,
                        &[("reason", &reason.unwrap_or_default())],
                    )
                }
                BasisKind::Reference => lang.say(Msg::BasisReference).to_owned(),
            };
            let year = date
                .when
                .year
                .as_ref()
                .and_then(|year| year.source.as_ref())
                .map(of);
            [Some(known), Some(basis), year]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ")
        }),
    };
    if line.is_empty() {
        return Html::default();
    }
    html! { <p class="decision-about">{line}</p> }
}

fn speaker(lang: Language, work: &Work, id: &str) -> String {
    lang.say_with(Msg::DecideSpeaker, &[("name", work.project().name_of(id))])
}

/// What else goes if it is refused.
fn consequences(
    lang: Language,
    work: &Work,
    targets: &[Target],
    send: &Callback<FactsMessage>,
) -> Html {
    let project = work.project();
    let refuse = Edit::Refuse(targets.to_vec());
    let found = project.consequences(&refuse);
    let names = |effect: Effect| {
        let those = found.iter().filter(|one| one.effect == effect);
        let names = those.filter_map(|one| project.about(&one.target));
        names
            .map(|about| lang.quote(&about.name))
            .take(4)
            .collect::<Vec<_>>()
    };
    let (gone, hinders) = (names(Effect::Refused), names(Effect::Hinders));
    let words = if !hinders.is_empty() {
        lang.say_with(Msg::DecideNeeded, &[("names", &hinders.join(", "))])
    } else if !gone.is_empty() {
        lang.say_with(Msg::DecideGone, &[("names", &gone.join(", "))])
    } else {
        return Html::default();
    };
    let way_out = if hinders.is_empty() {
        Html::default()
    } else {
        hindered::way_out(lang, work, &refuse, send)
    };
    html! { <><dt>{lang.say(Msg::DecideIfRefused)}</dt><dd>{words}{way_out}</dd></> }
}

fn buttons(
    lang: Language,
    item: Option<&Item>,
    is_open: bool,
    kind: Kind,
    send: &Callback<FactsMessage>,
) -> Html {
    let press = |message: FactsMessage| send.reform(move |_: MouseEvent| message.clone());
    let sure = item.is_some_and(|item| item.confidence >= DOUBTFUL);
    let is_claim = matches!(kind, Kind::Relation | Kind::Event);
    html! {
        <div class="decision-buttons">
            if is_open {
                <button type="button" class={classes!("choice", "choice-large", "decision-refuse")} onclick={press(FactsMessage::Refuse)}>{lang.say(Msg::DecideRefuse)}{keycap("⌫")}</button>
                <button type="button" class={classes!("choice", "choice-large", "decision-accept", sure.then_some("choice-main"))} onclick={press(FactsMessage::Accept)}>{lang.say(Msg::DecideAccept)}{keycap("↵")}</button>
            } else {
                <button type="button" class="choice choice-large decision-refuse" onclick={press(FactsMessage::Refuse)}>{lang.say(Msg::DecideRemove)}{keycap("⌫")}</button>
            }
            <div class="decision-more">
                if is_claim {
                    <button type="button" class="choice choice-light" onclick={press(FactsMessage::OpenClaim)}>{lang.say(Msg::DecideForm)}{keycap("→")}</button>
                } else if kind == Kind::Role {
                    <button type="button" class="choice choice-light" onclick={press(FactsMessage::Entity(EntityMessage::Open(EntityTask::Role(None))))}>{lang.say(Msg::DecideForm)}{keycap("→")}</button>
                } else if !matches!(kind, Kind::Date | Kind::Quotation) {
                    <button type="button" class="choice choice-light" onclick={press(FactsMessage::Correct)}>{lang.say(Msg::DecideCorrect)}{keycap("→")}</button>
                }
                <button type="button" class="choice choice-light" onclick={press(FactsMessage::Step { forward: false })}>{lang.say(Msg::DecideBack)}{keycap("↑")}</button>
                <button type="button" class="choice choice-light" onclick={press(FactsMessage::Step { forward: true })}>{lang.say(Msg::DecideSkip)}{keycap("␣")}</button>
            </div>
        </div>
    }
}

/// The kinds it may be of.
pub fn kinds(lang: Language, current: Kind, send: &Callback<FactsMessage>) -> Html {
    let all = BY_KEY.into_iter().zip(1..);
    let all = all.filter(|(kind, _)| !matches!(kind, Kind::Date | Kind::Quotation));
    html! {
        <div class="kinds" role="group" aria-label={lang.say(Msg::DecideKind)}>
            {for all.map(|(kind, number)| kind_button(lang, kind, number, kind == current, FactsMessage::IsA(kind), send))}
        </div>
    }
}

/// A kind to be chosen, with its key.
pub fn kind_button(
    lang: Language,
    kind: Kind,
    number: usize,
    pressed: bool,
    message: FactsMessage,
    send: &Callback<FactsMessage>,
) -> Html {
    let choose = send.reform(move |_: MouseEvent| message.clone());
    html! {
        <button type="button" class="kind" aria-pressed={pressed.to_string()} onclick={choose}>
            <span class="kind-key"><kbd class="keycap" aria-hidden="true">{number}</kbd>{mark(kind)}</span>
            <span>{lang.say(name(kind))}</span>
        </button>
    }
}
