//! A claim as a form: who does what with whom, where, when; how firm, who says so, in which words.

use super::as_read::as_read;
use super::dated;
use super::figures::figures;
use super::hindered;
use super::kinds::mark;
use super::movement::movement;
use super::ties::ties;
use crate::frame::keycap;
use crate::model::{ClaimField, ClaimMessage, FactsMessage, Work};
use crate::words::{Msg, Words};
use article::{EventKind, RelationKind, Status};
use editing::claim::{ClaimForm, chips};
use editing::{EntryRef, entries, locate, original};
use explorer::i18n::{Language, words};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What the form is drawn from.
struct View<'a> {
    lang: Language,
    work: &'a Work,
    form: &'a ClaimForm,
    open: ClaimField,
    send: Callback<ClaimMessage>,
}

/// The form.
pub fn panel(
    lang: Language,
    work: &Work,
    form: &ClaimForm,
    open: ClaimField,
    send: &Callback<FactsMessage>,
) -> Html {
    let close = send.reform(|_: MouseEvent| FactsMessage::Close);
    let view = View {
        lang,
        work,
        form,
        open,
        send: send.reform(FactsMessage::Claim),
    };
    let accept = view.send.reform(|_: MouseEvent| ClaimMessage::Accept);
    let refuse = view.send.reform(|_: MouseEvent| ClaimMessage::Refuse);
    html! {
        <div class="decision claim">
            <p class="decision-ask">{lang.say(if form.is_new() { Msg::ClaimNew } else { Msg::ClaimOf })}</p>
            <h2 class="decision-claim">{lang.say(Msg::ClaimTitle)}</h2>
            <dl class="claim-fields">
                {view.field(ClaimField::Who, Msg::ClaimWho, view.parts(ClaimField::Who))}
                {view.field(ClaimField::Verb, Msg::ClaimVerb, view.verb())}
                {view.field(ClaimField::WithWhom, Msg::ClaimWithWhom, view.parts(ClaimField::WithWhom))}
                {view.field(ClaimField::Place, Msg::ClaimPlace, view.parts(ClaimField::Place))}
                {view.field(ClaimField::When, Msg::ClaimWhen, view.when())}
                {view.field(ClaimField::Status, Msg::ClaimStatus, view.status())}
                {view.field(ClaimField::Voice, Msg::ClaimVoice, view.voice())}
                {view.field(ClaimField::Evidence, Msg::ClaimEvidence, view.evidence())}
                {view.field(ClaimField::Unstated, Msg::ClaimUnstated, view.unstated())}
                {view.extras()}
            </dl>
            {as_read(lang, work, form, &view.send)}
            {hindered::just_now(lang, work, send)}
            <div class="decision-buttons">
                <button type="button" class="choice choice-large decision-refuse" onclick={refuse}>{lang.say(Msg::DecideRefuse)}{keycap("Ctrl ⌫")}</button>
                <button type="button" class="choice choice-large choice-main decision-accept" onclick={accept}>{lang.say(Msg::DecideAccept)}{keycap("Ctrl ↵")}</button>
                <div class="decision-more">
                    <button type="button" class="choice choice-light" onclick={close}>{lang.say(Msg::ClaimLeave)}{keycap("Esc")}</button>
                </div>
            </div>
            <p class="studio-note">{lang.say(Msg::ClaimHint)}</p>
        </div>
    }
}

impl View<'_> {
    fn field(&self, field: ClaimField, name: Msg, inside: Html) -> Html {
        let open = self
            .send
            .reform(move |_: MouseEvent| ClaimMessage::Open(field));
        let is_open = self.open == field;
        html! {
            <div class={classes!("claim-field", is_open.then_some("is-open"))}>
                <dt><button type="button" class="claim-name" aria-pressed={is_open.to_string()} onclick={open}>
                    <kbd class="keycap" aria-hidden="true">{field.key()}</kbd><span>{self.lang.say(name)}</span>
                </button></dt>
                <dd>{inside}</dd>
            </div>
        }
    }

    /// Parties and places of the sentence as chips; those that are chosen are pressed.
    fn parts(&self, field: ClaimField) -> Html {
        let project = self.work.project();
        let is_place = |id: &str| project.document.places.iter().any(|place| place.id == id);
        let chosen: Vec<String> = match field {
            ClaimField::Who => self.form.who.iter().map(|part| part.id.clone()).collect(),
            ClaimField::WithWhom => self
                .form
                .with_whom
                .iter()
                .map(|part| part.id.clone())
                .collect(),
            ClaimField::Voice => vec![self.form.voice.speaker.clone()],
            _ => self
                .form
                .place
                .iter()
                .map(|place| place.place.clone())
                .collect(),
        };
        let mut ids = chosen.clone();
        if self.open == field {
            for part in self.chips() {
                let fits = field != ClaimField::Place || is_place(&part);
                if fits && !ids.contains(&part) {
                    ids.push(part);
                }
            }
        }
        let chips = ids.into_iter().map(|id| {
            let pressed = chosen.contains(&id);
            let kind = editing::entry(&project.document, &id).map(|entry| entry.kind());
            let name = project.name_of(&id).to_owned();
            let message = match field {
                ClaimField::Voice => ClaimMessage::Speaker(id),
                _ => ClaimMessage::Part(field, id),
            };
            let put = self.send.reform(move |_: MouseEvent| message.clone());
            html! { <button type="button" class="chip" aria-pressed={pressed.to_string()} onclick={put}>{kind.map(mark)}{name}</button> }
        });
        html! { <div class="chips">{for chips}{self.others(field)}</div> }
    }

    /// The parties and places of the sentence.
    fn chips(&self) -> Vec<String> {
        let project = self.work.project();
        let tag = original(&project.document);
        let quotes = self.form.evidence.iter();
        let ranges = quotes.filter_map(|quote| locate(&project.document, quote, tag));
        ranges
            .flat_map(|range| chips(project, range))
            .map(|part| part.id)
            .collect()
    }

    /// All others, to be chosen from a list.
    fn others(&self, field: ClaimField) -> Html {
        if self.open != field {
            return Html::default();
        }
        let project = self.work.project();
        let fits = |entry: &EntryRef<'_>| match field {
            ClaimField::Place => matches!(entry, EntryRef::Place(_)),
            _ => matches!(entry, EntryRef::Place(_) | EntryRef::Party(_)),
        };
        let options = entries(&project.document).filter(fits).map(|entry| {
            html! { <option value={entry.id().to_owned()}>{project.name_of(entry.id())}</option> }
        });
        let send = self.send.clone();
        let onchange = Callback::from(move |event: Event| {
            let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else {
                return;
            };
            let id = select.value();
            if id.is_empty() {
                return;
            }
            select.set_value("");
            send.emit(match field {
                ClaimField::Voice => ClaimMessage::Speaker(id),
                _ => ClaimMessage::Part(field, id),
            });
        });
        html! {
            <select class="chip-more" aria-label={self.lang.say(Msg::ClaimMoreParties)} {onchange}>
                <option value="" selected={true}>{self.lang.say(Msg::ClaimMore)}</option>
                {for options}
            </select>
        }
    }

    fn verb(&self) -> Html {
        let send = self.send.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                send.emit(ClaimMessage::Verb(input.value()));
            }
        });
        let kinds: Vec<(&str, String, bool)> = if self.form.is_relation() {
            let kinds = RelationKind::ALL.iter();
            kinds
                .map(|kind| {
                    (
                        kind.word(),
                        self.lang.t(words::relation(*kind)).to_owned(),
                        *kind == self.form.relation,
                    )
                })
                .collect()
        } else {
            let kinds = EventKind::ALL.iter();
            kinds
                .map(|kind| {
                    (
                        kind.word(),
                        self.lang.t(words::event(*kind)).to_owned(),
                        *kind == self.form.event,
                    )
                })
                .collect()
        };
        html! {
            <>
                <input type="text" value={self.form.verb.clone()} {oninput} aria-label={self.lang.say(Msg::ClaimVerbRead)} autocomplete="off" />
                {self.choice(kinds, Msg::ClaimKind, ClaimMessage::Kind)}
            </>
        }
    }

    fn choice(
        &self,
        options: Vec<(&'static str, String, bool)>,
        label: Msg,
        message: impl Fn(String) -> ClaimMessage + 'static,
    ) -> Html {
        let send = self.send.clone();
        let onchange = Callback::from(move |event: Event| {
            if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
                send.emit(message(select.value()));
            }
        });
        let options = options.into_iter().map(
            |(word, name, selected)| html! { <option value={word} {selected}>{name}</option> },
        );
        html! { <select aria-label={self.lang.say(label)} {onchange}>{for options}</select> }
    }

    fn when(&self) -> Html {
        let value = dated::value(&self.form.when);
        let note = dated::note(self.lang, &self.work.project().document, &self.form.when);
        let send = self.send.clone();
        let oninput = Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                send.emit(ClaimMessage::When(input.value()));
            }
        });
        html! {
            <>
                <input type="text" {value} {oninput} aria-label={self.lang.say(Msg::ClaimWhen)} placeholder={self.lang.say(Msg::ClaimWhenHint)} autocomplete="off" />
                <p class="field-note">{note}</p>
            </>
        }
    }

    fn status(&self) -> Html {
        let all = Status::ALL.iter();
        let options = all.map(|status| {
            (
                status.word(),
                self.lang.t(words::status(*status)).to_owned(),
                *status == self.form.status,
            )
        });
        self.choice(options.collect(), Msg::ClaimStatus, |word| {
            ClaimMessage::Status(Status::from_word(&word).unwrap_or(Status::Stated))
        })
    }

    fn voice(&self) -> Html {
        html! {
            <>
                {self.parts(ClaimField::Voice)}
                <p class="field-note">{self.lang.t(words::form(self.form.voice.form))}</p>
            </>
        }
    }

    fn evidence(&self) -> Html {
        let tag = original(&self.work.project().document);
        let quotes = self.form.evidence.iter().filter_map(|quote| {
            let words = &quote.quotes.get(tag)?.as_ref()?.exact;
            Some(html! { <li>{self.lang.quote(words)}</li> })
        });
        html! { <ul class="claim-evidence">{for quotes}</ul> }
    }

    fn unstated(&self) -> Html {
        let tag = original(&self.work.project().document);
        let words = |text: &article::document::Text| text.0.get(tag).cloned().flatten();
        let chosen: Vec<String> = self.form.unstated.iter().filter_map(words).collect();
        let suggested = self.form.suggested_unstated();
        let all = chosen
            .iter()
            .cloned()
            .chain(suggested.iter().filter_map(words));
        let chips = all.map(|words| {
            let pressed = chosen.contains(&words);
            let shown = words.clone();
            let put = self.send.reform(move |_: MouseEvent| ClaimMessage::Unstated(words.clone()));
            html! { <button type="button" class="chip" aria-pressed={pressed.to_string()} onclick={put}>{shown}</button> }
        });
        let send = self.send.clone();
        let onchange = Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                let words = input.value().trim().to_owned();
                input.set_value("");
                if !words.is_empty() {
                    send.emit(ClaimMessage::Unstated(words));
                }
            }
        });
        html! {
            <div class="chips">{for chips}
                <input class="chip-own" type="text" {onchange} placeholder={self.lang.say(Msg::ClaimUnstatedOwn)} aria-label={self.lang.say(Msg::ClaimUnstatedOwn)} autocomplete="off" />
            </div>
        }
    }

    /// Figures, stops and links.
    fn extras(&self) -> Html {
        let send = self.send.reform(ClaimMessage::Extra);
        let (lang, work, form) = (self.lang, self.work, self.form);
        let are_open = self.open == ClaimField::Ties;
        html! {
            <>
                {self.field(ClaimField::Figures, Msg::ClaimFigures, figures(lang, work, form, &send))}
                if !form.is_relation() {
                    {self.field(ClaimField::Movement, Msg::ClaimMovement, movement(lang, work, form, &send))}
                }
                {self.field(ClaimField::Ties, Msg::ClaimTies, ties(lang, work, form, are_open, &send))}
            </>
        }
    }
}
