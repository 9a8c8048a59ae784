//! The parties and places of a claim.

use super::more::more;
use super::view::View;
use crate::facts::kinds::mark;
use crate::model::{ClaimField, ClaimMessage};
use crate::words::{Msg, Words};
use editing::claim::chips;
use editing::{EntryRef, entries, locate, original};
use yew::prelude::*;

impl View<'_> {
    /// Parties and places of the sentence as chips; those that are chosen are pressed.
    pub(super) fn parts(&self, field: ClaimField) -> Html {
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
        let others = entries(&project.document).filter(fits);
        let others = others.map(|entry| {
            let id = entry.id().to_owned();
            let name = project.name_of(&id).to_owned();
            (id, name)
        });
        more(
            self.lang.say(Msg::ClaimMoreParties).to_owned(),
            self.lang.say(Msg::ClaimMore).to_owned(),
            others,
            self.send.reform(move |id| match field {
                ClaimField::Voice => ClaimMessage::Speaker(id),
                _ => ClaimMessage::Part(field, id),
            }),
        )
    }
}
