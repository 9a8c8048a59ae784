//! From a document in which every rule holds to the article: ids become handles, quotes offsets.

mod suggested;
mod tables;

use super::quotes::locate;
use crate::article::{
    self as out, Article, EntityId, EventId, Iso, LangIx, PartyId, PassageId, PlaceId, Span,
    TopicId,
};
use crate::document::{self as doc, Document};
use crate::edtf::Edtf;
use crate::vocabulary::{Form, Status};
use compact::sort::CompactSort;
use std::collections::{BTreeMap, HashMap};

/// The article, or nothing if a rule does not hold after all.
pub fn article(document: &Document) -> Option<Article> {
    let mut resolver = Resolver {
        languages: &document.languages,
        texts: HashMap::new(),
        passages: HashMap::new(),
        places: HashMap::new(),
        parties: HashMap::new(),
        topics: HashMap::new(),
        events: HashMap::new(),
        entities: HashMap::new(),
        publisher: EntityId(0),
    };
    for (ix, passage) in document.passages.iter().enumerate() {
        resolver
            .passages
            .insert(&passage.id, PassageId(number(ix)?));
        resolver.texts.insert(&passage.id, &passage.text);
    }
    // Entities are numbered through, in the order of `Article`.
    let mut next = 0_u32;
    let mut entity = |id: &'_ str, entities: &mut HashMap<String, EntityId>| {
        entities.insert(id.to_string(), EntityId(next));
        next = next.checked_add(1)?;
        Some(())
    };
    for (ix, place) in document.places.iter().enumerate() {
        resolver.places.insert(&place.id, PlaceId(number(ix)?));
        entity(&place.id, &mut resolver.entities)?;
    }
    for (ix, party) in document.parties.iter().enumerate() {
        resolver.parties.insert(&party.id, PartyId(number(ix)?));
        entity(&party.id, &mut resolver.entities)?;
    }
    for (ix, topic) in document.topics.iter().enumerate() {
        resolver.topics.insert(&topic.id, TopicId(number(ix)?));
        entity(&topic.id, &mut resolver.entities)?;
    }
    for relation in &document.relations {
        entity(&relation.id, &mut resolver.entities)?;
    }
    for (ix, event) in document.events.iter().enumerate() {
        resolver.events.insert(&event.id, EventId(number(ix)?));
        entity(&event.id, &mut resolver.entities)?;
    }
    for quotation in &document.quotations {
        entity(&quotation.id, &mut resolver.entities)?;
    }
    resolver.publisher = *resolver.entities.get(&document.source.publisher)?;
    resolver.article(document)
}

fn number(ix: usize) -> Option<u32> {
    u32::try_from(ix).ok()
}

struct Resolver<'d> {
    languages: &'d [String],
    texts: HashMap<&'d str, &'d doc::Text>,
    passages: HashMap<&'d str, PassageId>,
    places: HashMap<&'d str, PlaceId>,
    parties: HashMap<&'d str, PartyId>,
    topics: HashMap<&'d str, TopicId>,
    events: HashMap<&'d str, EventId>,
    entities: HashMap<String, EntityId>,
    publisher: EntityId,
}

/// What all entities of the file have, under their own names.
struct Common<'d> {
    id: &'d str,
    name: &'d doc::Text,
    short: Option<&'d doc::Text>,
    aliases: Option<&'d BTreeMap<String, Vec<String>>>,
    note: Option<&'d doc::Text>,
    unstated: &'d [doc::Text],
    /// None where the text does not name it.
    claim: Option<&'d doc::Claim>,
    mentions: &'d [doc::Quote],
}

impl Resolver<'_> {
    fn article(&self, document: &Document) -> Option<Article> {
        Some(Article {
            id: document.id.clone(),
            languages: document.languages.clone(),
            title: out::Title {
                text: self.text(&document.title.text),
                basis: self.basis(&document.title.basis),
                evidence: self.anchors(&document.title.evidence)?,
            },
            source: out::Source {
                publisher: *self.parties.get(&*document.source.publisher)?,
                url: document.source.url.clone(),
                published: self.when(document.source.published.as_ref())?,
                rights: self.maybe(document.source.rights.as_ref()),
            },
            home: match &document.home {
                None => None,
                Some(home) => Some(out::Home {
                    place: *self.places.get(&*home.place)?,
                    label: self.text(&home.label),
                }),
            },
            dateline: match &document.dateline {
                None => None,
                Some(dateline) => Some(*self.places.get(&**dateline)?),
            },
            translations: self.each(&document.translations, |translation| {
                let ix = self
                    .languages
                    .iter()
                    .position(|tag| *tag == translation.language)?;
                let language = LangIx(u16::try_from(ix).ok()?);
                Some(out::Translation {
                    language,
                    by: self.text(&translation.by),
                })
            })?,
            passages: document
                .passages
                .iter()
                .map(|passage| out::Passage {
                    id: passage.id.clone(),
                    text: self.text(&passage.text),
                })
                .collect(),
            places: self.each(&document.places, |place| self.place(place))?,
            parties: self.each(&document.parties, |party| self.party(party))?,
            topics: self.each(&document.topics, |topic| {
                Some(out::Topic {
                    entry: self.entry(&Common {
                        id: &topic.id,
                        name: &topic.name,
                        short: None,
                        aliases: Some(&topic.aliases),
                        note: None,
                        unstated: &[],
                        claim: Some(&topic.claim),
                        mentions: &topic.mentions,
                    })?,
                })
            })?,
            relations: self.each(&document.relations, |relation| self.relation(relation))?,
            events: self.each(&document.events, |event| self.event(event))?,
            quotations: self.each(&document.quotations, |quotation| {
                Some(out::Quotation {
                    entry: self.entry(&Common {
                        id: &quotation.id,
                        name: &quotation.name,
                        short: None,
                        aliases: None,
                        note: None,
                        unstated: &[],
                        claim: Some(&quotation.claim),
                        mentions: &[],
                    })?,
                    topics: self.topics(&quotation.topics)?,
                })
            })?,
            figures: self.figures(document)?,
            also: self.also(document)?,
            opposed: self.opposed(document)?,
            references: self.references(document)?,
            suggested: self.suggested(document)?,
            story: self.each(&document.story, |step| {
                Some(out::StoryStep {
                    title: self.maybe(step.title.as_ref()),
                    facts: self.each(&step.facts, |id| self.entities.get(id).copied())?,
                })
            })?,
        })
    }

    fn place(&self, place: &doc::Place) -> Option<out::Place> {
        Some(out::Place {
            entry: self.entry(&Common {
                id: &place.id,
                name: &place.name,
                short: None,
                aliases: Some(&place.aliases),
                note: place.note.as_ref(),
                unstated: &place.unstated,
                claim: place.claim.as_ref(),
                mentions: &place.mentions,
            })?,
            kind: place.kind,
            iso: place.iso.as_deref().and_then(Iso::new),
            point: place.point.as_ref().map(|point| out::Point {
                lon: point.lon,
                lat: point.lat,
                source: self.text(&point.source),
            }),
            radius_km: place.radius_km,
            within: self.located(place.within.as_ref())?,
        })
    }

    fn party(&self, party: &doc::Party) -> Option<out::Party> {
        Some(out::Party {
            entry: self.entry(&Common {
                id: &party.id,
                name: &party.name,
                short: party.short.as_ref(),
                aliases: Some(&party.aliases),
                note: party.note.as_ref(),
                unstated: &party.unstated,
                claim: party.claim.as_ref(),
                mentions: &party.mentions,
            })?,
            kind: party.kind,
            naming: party.naming.as_ref().map(|naming| self.basis(naming)),
            seat: self.located(party.seat.as_ref())?,
            roles: self.each(&party.roles, |role| {
                Some(out::Role {
                    title: self.text(&role.title),
                    of: self.find(&self.entities, role.of.as_ref())?,
                    place: match &role.place {
                        None => None,
                        Some(place) => Some(*self.places.get(&**place)?),
                    },
                    claim: self.claim(&role.claim)?,
                })
            })?,
        })
    }

    fn relation(&self, relation: &doc::Relation) -> Option<out::Relation> {
        let ends = self.each(&relation.ends, |end| {
            Some(out::End {
                party: match &end.party {
                    None => None,
                    Some(party) => Some(*self.parties.get(&**party)?),
                },
                place: self.located(end.place.as_ref())?,
                label: self.maybe(end.label.as_ref()),
                and: self.each(&end.and, |member| {
                    Some(out::Member {
                        party: match &member.party {
                            None => None,
                            Some(party) => Some(*self.parties.get(&**party)?),
                        },
                        place: self.located(member.place.as_ref())?,
                    })
                })?,
            })
        })?;
        Some(out::Relation {
            entry: self.entry(&Common {
                id: &relation.id,
                name: &relation.name,
                short: None,
                aliases: None,
                note: None,
                unstated: &relation.unstated,
                claim: Some(&relation.claim),
                mentions: &relation.mentions,
            })?,
            kind: relation.kind,
            verb: self.text(&relation.verb),
            ends: ends.try_into().ok()?,
            when: self.when(relation.when.as_ref())?,
            event: match &relation.event {
                None => None,
                Some(event) => Some(*self.events.get(&**event)?),
            },
            topics: self.topics(&relation.topics)?,
        })
    }

    fn event(&self, event: &doc::Event) -> Option<out::Event> {
        Some(out::Event {
            entry: self.entry(&Common {
                id: &event.id,
                name: &event.name,
                short: event.short.as_ref(),
                aliases: None,
                note: None,
                unstated: &event.unstated,
                claim: Some(&event.claim),
                mentions: &event.mentions,
            })?,
            kind: event.kind,
            what: self.maybe(event.what.as_ref()),
            when: self.when(event.when.as_ref())?,
            place: self.located(event.place.as_ref())?,
            movement: match &event.movement {
                None => None,
                Some(movement) => Some(self.movement(movement)?),
            },
            venue: self.maybe(event.venue.as_ref()),
            part_of: match &event.part_of {
                None => None,
                Some(whole) => Some(*self.events.get(&**whole)?),
            },
            participants: self.each(&event.participants, |participant| {
                Some(out::Participant {
                    who: *self.entities.get(&participant.party)?,
                    role: self.maybe(participant.role.as_ref()),
                    from: self.located(participant.from.as_ref())?,
                    label: self.maybe(participant.label.as_ref()),
                    claim: match &participant.claim {
                        None => None,
                        Some(claim) => Some(self.claim(claim)?),
                    },
                })
            })?,
            topics: self.topics(&event.topics)?,
        })
    }

    fn each<T, U>(&self, items: &[T], read: impl Fn(&T) -> Option<U>) -> Option<Vec<U>> {
        items.iter().map(read).collect()
    }

    fn find(
        &self,
        ids: &HashMap<String, EntityId>,
        id: Option<&String>,
    ) -> Option<Option<EntityId>> {
        match id {
            None => Some(None),
            Some(id) => ids.get(id).copied().map(Some),
        }
    }

    fn text(&self, text: &doc::Text) -> out::Text {
        out::Text(
            self.languages
                .iter()
                .map(|tag| text.0.get(tag).cloned().flatten())
                .collect(),
        )
    }

    fn maybe(&self, text: Option<&doc::Text>) -> Option<out::Text> {
        text.map(|text| self.text(text))
    }

    fn basis(&self, basis: &doc::Basis) -> out::Basis {
        // The rule `basis` sees to it that there is only one of them.
        let note = basis.reason.as_ref().or(basis.source.as_ref());
        out::Basis {
            kind: basis.kind,
            note: self.maybe(note),
        }
    }

    fn located(&self, located: Option<&doc::Located>) -> Option<Option<out::Located>> {
        match located {
            None => Some(None),
            Some(located) => Some(Some(out::Located {
                place: *self.places.get(&*located.place)?,
                basis: self.basis(&located.basis),
            })),
        }
    }

    fn when(&self, when: Option<&doc::When>) -> Option<Option<out::When>> {
        match when {
            None => Some(None),
            Some(when) => Some(Some(out::When {
                date: match &when.date {
                    None => None,
                    Some(date) => Some(Edtf::parse(date).ok()?),
                },
                basis: self.basis(&when.basis),
                year: when.year.as_ref().map(|year| self.basis(year)),
                repeats: self.maybe(when.repeats.as_ref()),
            })),
        }
    }

    fn topics(&self, topics: &[String]) -> Option<Vec<TopicId>> {
        topics
            .iter()
            .map(|topic| self.topics.get(&**topic).copied())
            .collect()
    }

    fn movement(&self, movement: &doc::Movement) -> Option<out::Movement> {
        let stops = (movement.from.iter())
            .chain(&movement.via)
            .chain(&movement.to)
            .map(|stop| self.located(Some(stop))?)
            .collect::<Option<Vec<_>>>()?;
        Some(out::Movement {
            stops,
            begins: movement.from.is_some(),
            ends: movement.to.is_some(),
        })
    }

    fn voice(&self, voice: &doc::Voice) -> Option<out::Voice> {
        Some(out::Voice {
            speaker: *self.entities.get(&voice.speaker)?,
            office: voice.office,
            form: voice.form,
        })
    }

    fn claim(&self, claim: &doc::Claim) -> Option<out::Claim> {
        let others = claim.also.iter().flat_map(|also| &also.evidence);
        Some(out::Claim {
            status: claim.status,
            voice: self.voice(&claim.voice)?,
            evidence: self.anchors(claim.evidence.iter().chain(others))?,
        })
    }

    /// The quotes' places, in text order.
    fn anchors<'q>(
        &self,
        quotes: impl IntoIterator<Item = &'q doc::Quote>,
    ) -> Option<Vec<out::Anchor>> {
        let quotes = quotes.into_iter();
        let anchors: Option<Vec<out::Anchor>> = quotes.map(|quote| self.anchor(quote)).collect();
        let mut anchors = anchors?;
        anchors.compact_sort_by_key(out::Anchor::order);
        Some(anchors)
    }

    fn anchor(&self, quote: &doc::Quote) -> Option<out::Anchor> {
        let text = self.texts.get(&*quote.passage)?;
        let spans = self
            .languages
            .iter()
            .map(|tag| match (quote.quotes.get(tag), text.0.get(tag)) {
                (Some(Some(selector)), Some(Some(words))) => {
                    let (start, end) = locate(words, selector).ok()?;
                    Some(Some(Span {
                        start: number(start)?,
                        end: number(end)?,
                    }))
                }
                _ => Some(None),
            })
            .collect::<Option<Vec<_>>>()?;
        Some(out::Anchor {
            passage: *self.passages.get(&*quote.passage)?,
            spans,
            beside: self.beside(quote),
        })
    }

    /// Lengths of prefixes and suffixes, by language; nothing where no language has any.
    fn beside(&self, quote: &doc::Quote) -> Vec<[u32; 2]> {
        let length = |text: &Option<String>| {
            let length = text.as_ref().map_or(0, String::len);
            u32::try_from(length).unwrap_or(0)
        };
        let lengths: Vec<[u32; 2]> = (self.languages.iter())
            .map(|tag| match quote.quotes.get(tag) {
                Some(Some(selector)) => [length(&selector.prefix), length(&selector.suffix)],
                _ => [0, 0],
            })
            .collect();
        if lengths.iter().all(|both| *both == [0, 0]) {
            return Vec::new();
        }
        lengths
    }

    fn aliases(&self, aliases: Option<&BTreeMap<String, Vec<String>>>) -> Option<out::Aliases> {
        let mut forms = out::Aliases::default();
        let Some(aliases) =
            aliases.filter(|aliases| aliases.values().any(|forms| !forms.is_empty()))
        else {
            return Some(forms);
        };
        for tag in self.languages {
            forms
                .all
                .extend(aliases.get(tag).into_iter().flatten().cloned());
            forms.ends.push(number(forms.all.len())?);
        }
        Some(forms)
    }

    fn entry(&self, common: &Common<'_>) -> Option<out::Entry> {
        Some(out::Entry {
            entity: *self.entities.get(common.id)?,
            id: common.id.to_string(),
            name: self.text(common.name),
            short: self.maybe(common.short),
            aliases: self.aliases(common.aliases)?,
            note: self.maybe(common.note),
            unstated: common.unstated.iter().map(|text| self.text(text)).collect(),
            claim: match common.claim {
                Some(claim) => self.claim(claim)?,
                // The text does not name it, so nobody says anything of it.
                None => out::Claim {
                    status: Status::Mentioned,
                    voice: out::Voice {
                        speaker: self.publisher,
                        office: None,
                        form: Form::Plain,
                    },
                    evidence: Vec::new(),
                },
            },
            mentions: self.anchors(common.mentions)?,
        })
    }
}
