//! The article itself, as a file of the format (docs/FORMAT.md): fields in the order of
//! `article::document`, languages in the article's order, quotes in text order, nothing that is empty.
//!
//! What was opened comes out again: prefixes, suffixes, aliases and explicit nulls included. Every
//! structure is taken apart by all of its fields, so that a new field of the format does not compile
//! here until it is written.

use super::json::{Fields, Json};
use article::{
    Aliases, Also, Anchor, Article, Basis, BasisKind, Claim, End, EntityId, Entry, Event, Figure,
    Home, LangIx, Located, Member, Movement, Opposition, Participant, Party, Passage, Place, Point,
    Precision, Quotation, Relation, Role, Source, StoryStep, Text, Title, Topic, TopicId,
    Translation, Voice, When,
};

/// The file.
pub(super) fn write(article: &Article) -> String {
    Json::from(Writer(article).article()).file()
}

struct Writer<'a>(&'a Article);

impl<'a> Writer<'a> {
    fn article(&self) -> Fields<'a> {
        let Article {
            id,
            languages,
            title,
            source,
            home,
            dateline,
            translations,
            passages,
            places,
            parties,
            topics,
            relations,
            events,
            quotations,
            story,
            // Written with what they belong to.
            figures: _,
            also: _,
            opposed: _,
            references: _,
            // A draft is not exported.
            suggested: _,
        } = self.0;
        let translation = |Translation { language, by }: &'a Translation| {
            let fields = Fields::new().with("language", self.0.tag(*language));
            fields.with("by", self.text(by))
        };
        let passage = |Passage { id, text }: &'a Passage| {
            Fields::new()
                .with("id", &**id)
                .with("text", self.text(text))
        };
        let step = |StoryStep { title, facts }: &'a StoryStep| {
            let facts = facts.iter().map(|id| &*self.0.entry(*id).id);
            Fields::new()
                .maybe("title", self.maybe(title))
                .with("facts", facts.collect::<Json>())
        };
        let side = |Home { place, label }: &'a Home| {
            Fields::new()
                .with("place", self.place_id(*place))
                .with("label", self.text(label))
        };
        Fields::new()
            .with("format", "dateline/1")
            .with("id", &**id)
            .with(
                "languages",
                languages.iter().map(String::as_str).collect::<Json>(),
            )
            .with("title", self.title(title))
            .with("source", self.source(source))
            .maybe("home", home.as_ref().map(side))
            .maybe("dateline", dateline.map(|place| self.place_id(place)))
            .list("translations", each(translations, translation))
            .with("passages", passages.iter().map(passage).collect::<Json>())
            .list("places", each(places, |place| self.place(place)))
            .list("parties", each(parties, |party| self.party(party)))
            .list("topics", each(topics, |topic| self.topic(topic)))
            .list("relations", each(relations, |tie| self.relation(tie)))
            .list("events", each(events, |event| self.event(event)))
            .list(
                "quotations",
                each(quotations, |quotation| self.quotation(quotation)),
            )
            .list("story", each(story, step))
    }

    fn title(&self, title: &'a Title) -> Fields<'a> {
        let Title {
            text,
            basis,
            evidence,
        } = title;
        Fields::new()
            .with("text", self.text(text))
            .with("basis", self.basis(basis))
            .list("evidence", self.quotes(evidence))
    }

    fn source(&self, source: &'a Source) -> Fields<'a> {
        let Source {
            publisher,
            url,
            published,
            rights,
        } = source;
        Fields::new()
            .with("publisher", &*self.0.party(*publisher).entry.id)
            .maybe("url", url.as_deref())
            .maybe("published", self.when(published))
            .maybe("rights", self.maybe(rights))
    }

    fn place(&self, place: &'a Place) -> Fields<'a> {
        let Place {
            entry,
            kind,
            iso,
            point,
            radius_km,
            within,
        } = place;
        let coordinates = |Point { lon, lat, source }: &'a Point| {
            let fields = Fields::new().with("lon", *lon).with("lat", *lat);
            fields.with("source", self.text(source))
        };
        let fields = Fields::new()
            .with("id", &*entry.id)
            .with("kind", kind.word())
            .with("name", self.text(&entry.name))
            .maybe("aliases", self.aliases(&entry.aliases))
            .maybe("iso", iso.as_ref().map(|iso| iso.as_str()))
            .maybe("point", point.as_ref().map(coordinates))
            .maybe("radiusKm", *radius_km)
            .maybe("within", self.located(within));
        self.rest(fields, entry)
    }

    fn party(&self, party: &'a Party) -> Fields<'a> {
        let Party {
            entry,
            kind,
            naming,
            seat,
            roles,
        } = party;
        let fields = Fields::new()
            .with("id", &*entry.id)
            .with("kind", kind.word())
            .with("name", self.text(&entry.name))
            .maybe("short", self.maybe(&entry.short))
            .maybe("naming", naming.as_ref().map(|basis| self.basis(basis)))
            .maybe("aliases", self.aliases(&entry.aliases))
            .maybe("seat", self.located(seat))
            .list("roles", self.roles(entry.entity, roles));
        self.rest(fields, entry)
    }

    fn roles(&self, person: EntityId, roles: &'a [Role]) -> Vec<Json<'a>> {
        let mut part = 0;
        each(roles, |role| {
            let Role {
                title,
                of,
                place,
                claim,
            } = role;
            part += 1;
            Fields::new()
                .with("title", self.text(title))
                .maybe("of", of.map(|of| &*self.0.entry(of).id))
                .maybe("place", place.map(|place| self.place_id(place)))
                .with("claim", self.claim(person, part, claim))
        })
    }

    fn topic(&self, topic: &'a Topic) -> Fields<'a> {
        let Topic { entry } = topic;
        let fields = Fields::new()
            .with("id", &*entry.id)
            .with("name", self.text(&entry.name))
            .maybe("aliases", self.aliases(&entry.aliases));
        self.rest(fields, entry)
    }

    fn relation(&self, relation: &'a Relation) -> Fields<'a> {
        let Relation {
            entry,
            kind,
            verb,
            ends,
            when,
            event,
            topics,
        } = relation;
        let end = |End {
                       party,
                       place,
                       label,
                       and,
                   }: &'a End| {
            let member = |Member { party, place }: &'a Member| {
                Fields::new()
                    .maybe("party", party.map(|party| &*self.0.party(party).entry.id))
                    .maybe("place", self.located(place))
            };
            Fields::new()
                .maybe("party", party.map(|party| &*self.0.party(party).entry.id))
                .maybe("place", self.located(place))
                .maybe("label", self.maybe(label))
                .list("and", each(and, member))
        };
        let fields = Fields::new()
            .with("id", &*entry.id)
            .with("kind", kind.word())
            .with("name", self.text(&entry.name))
            .with("verb", self.text(verb))
            .with("ends", ends.iter().map(end).collect::<Json>())
            .maybe("when", self.when(when))
            .maybe("event", event.map(|event| &*self.0.event(event).entry.id))
            .list("topics", self.topics(topics));
        self.rest(fields, entry)
    }

    fn event(&self, event: &'a Event) -> Fields<'a> {
        let Event {
            entry,
            kind,
            what,
            when,
            place,
            movement,
            venue,
            part_of,
            participants,
            topics,
        } = event;
        let fields = Fields::new()
            .with("id", &*entry.id)
            .with("kind", kind.word())
            .maybe("what", self.maybe(what))
            .with("name", self.text(&entry.name))
            .maybe("short", self.maybe(&entry.short))
            .maybe("when", self.when(when))
            .maybe("place", self.located(place))
            .maybe("movement", movement.as_ref().map(|way| self.movement(way)))
            .maybe("venue", self.maybe(venue))
            .maybe(
                "partOf",
                part_of.map(|whole| &*self.0.event(whole).entry.id),
            )
            .list(
                "participants",
                self.participants(entry.entity, participants),
            )
            .list("topics", self.topics(topics));
        self.rest(fields, entry)
    }

    fn movement(&self, movement: &'a Movement) -> Fields<'a> {
        let Movement {
            stops,
            begins,
            ends,
        } = movement;
        let stop = |located: &'a Located| self.at(located);
        let mut via = &stops[..];
        let mut fields = Fields::new();
        if *begins && let Some((from, rest)) = via.split_first() {
            fields = fields.with("from", stop(from));
            via = rest;
        }
        let mut to = None;
        if *ends && let Some((last, rest)) = via.split_last() {
            to = Some(stop(last));
            via = rest;
        }
        fields.list("via", each(via, stop)).maybe("to", to)
    }

    fn participants(&self, event: EntityId, participants: &'a [Participant]) -> Vec<Json<'a>> {
        let mut part = 0;
        each(participants, |participant| {
            let Participant {
                who,
                role,
                from,
                label,
                claim,
            } = participant;
            part += u16::from(claim.is_some());
            Fields::new()
                .with("party", &*self.0.entry(*who).id)
                .maybe("role", self.maybe(role))
                .maybe("from", self.located(from))
                .maybe("label", self.maybe(label))
                .maybe(
                    "claim",
                    claim.as_ref().map(|claim| self.claim(event, part, claim)),
                )
        })
    }

    /// The figures of an entity; their claims come after all its others.
    fn figures(&self, of: EntityId) -> Vec<Json<'a>> {
        let claiming = |figure: &&Figure| figure.claim.is_some();
        let with_claims = self.0.figures_of(of).filter(claiming).count();
        let mut part = (self.0.claims(of).len() - with_claims) as u16;
        let figures = self.0.figures_of(of);
        figures
            .map(|figure| {
                let Figure {
                    of: _,
                    name,
                    value,
                    up_to,
                    unit,
                    precision,
                    as_of,
                    claim,
                } = figure;
                let fields = Fields::new()
                    .with("name", self.text(name))
                    .with("value", *value)
                    .maybe("upTo", *up_to)
                    .maybe("unit", self.maybe(unit))
                    .maybe(
                        "precision",
                        (*precision != Precision::Exact).then(|| precision.word()),
                    )
                    .maybe("asOf", self.when(as_of))
                    .maybe(
                        "claim",
                        claim.as_ref().map(|claim| self.claim(of, part, claim)),
                    );
                part += u16::from(claim.is_some());
                fields.into()
            })
            .collect()
    }

    /// The ids of what an entity contradicts or corrects.
    fn opposed(&self, by: EntityId, how: Opposition) -> Vec<Json<'a>> {
        let all = self.0.opposed.iter();
        all.filter(|opposed| opposed.by == by && opposed.how == how)
            .map(|opposed| Json::from(&*self.0.entry(opposed.fact).id))
            .collect()
    }

    fn quotation(&self, quotation: &'a Quotation) -> Fields<'a> {
        let Quotation { entry, topics } = quotation;
        let fields = Fields::new()
            .with("id", &*entry.id)
            .with("name", self.text(&entry.name))
            .list("topics", self.topics(topics));
        self.rest(fields, entry)
    }

    /// What the objects of all kinds end with.
    fn rest(&self, fields: Fields<'a>, entry: &'a Entry) -> Fields<'a> {
        let Entry {
            entity,
            id: _,
            name: _,
            short: _,
            aliases: _,
            note,
            unstated,
            claim,
            mentions,
        } = entry;
        fields
            .maybe("note", self.maybe(note))
            .list("unstated", each(unstated, |text| self.text(text)))
            .list("figures", self.figures(*entity))
            .list(
                "contradicts",
                self.opposed(*entity, Opposition::Contradicts),
            )
            .list("corrects", self.opposed(*entity, Opposition::Corrects))
            .maybe(
                "claim",
                (!claim.evidence.is_empty()).then(|| self.claim(*entity, 0, claim)),
            )
            .maybe(
                "reference",
                self.0.reference(*entity).map(|source| self.text(source)),
            )
            .list("mentions", self.quotes(mentions))
    }

    fn place_id(&self, place: article::PlaceId) -> &'a str {
        &self.0.place(place).entry.id
    }

    fn topics(&self, topics: &[TopicId]) -> Vec<Json<'a>> {
        let id = |topic: &TopicId| Json::from(&*self.0.topic(*topic).entry.id);
        topics.iter().map(id).collect()
    }

    /// One value for each language of the article.
    fn by_language<T: Into<Json<'a>>>(&self, value: impl Fn(LangIx) -> Option<T>) -> Fields<'a> {
        let languages = self.0.language_ids();
        languages.fold(Fields::new(), |fields, lang| {
            let value = value(lang).map_or(Json::Null, Into::into);
            fields.with(self.0.tag(lang), value)
        })
    }

    fn text(&self, text: &'a Text) -> Fields<'a> {
        self.by_language(|lang| text.only(lang))
    }

    fn maybe(&self, text: &'a Option<Text>) -> Option<Fields<'a>> {
        text.as_ref().map(|text| self.text(text))
    }

    fn aliases(&self, aliases: &'a Aliases) -> Option<Fields<'a>> {
        let fields = self.0.language_ids().fold(Fields::new(), |fields, lang| {
            let forms = aliases.of(lang).iter().map(|form| Json::from(&**form));
            fields.list(self.0.tag(lang), forms.collect())
        });
        (fields != Fields::new()).then_some(fields)
    }

    fn basis(&self, basis: &'a Basis) -> Fields<'a> {
        let Basis { kind, note } = basis;
        let name = match kind {
            BasisKind::Reference => "source",
            // "stated" has no note.
            BasisKind::Derived | BasisKind::Stated => "reason",
        };
        Fields::new()
            .with("kind", kind.word())
            .maybe(name, self.maybe(note))
    }

    fn located(&self, located: &'a Option<Located>) -> Option<Fields<'a>> {
        located.as_ref().map(|located| self.at(located))
    }

    fn at(&self, Located { place, basis }: &'a Located) -> Fields<'a> {
        let fields = Fields::new().with("place", self.place_id(*place));
        fields.with("basis", self.basis(basis))
    }

    fn when(&self, when: &'a Option<When>) -> Option<Fields<'a>> {
        let When {
            date,
            basis,
            year,
            repeats,
        } = when.as_ref()?;
        let fields = Fields::new()
            .maybe("date", date.map(|date| date.to_string()))
            .with("basis", self.basis(basis))
            .maybe("year", year.as_ref().map(|year| self.basis(year)))
            .maybe("repeats", self.maybe(repeats));
        Some(fields)
    }

    /// A claim by its place in [`Article::claims`].
    fn claim(&self, entity: EntityId, part: u16, claim: &'a Claim) -> Fields<'a> {
        let Claim {
            status,
            voice,
            evidence,
        } = claim;
        let others: Vec<&'a Also> = (self.0.also.iter())
            .filter(|also| (also.entity, also.part) == (entity, part))
            .collect();
        let is_other = |quote: usize| others.iter().any(|also| usize::from(also.quote) == quote);
        let own = (evidence.iter().enumerate())
            .filter(|(quote, _)| !is_other(*quote))
            .map(|(_, anchor)| self.quote(anchor).into());
        let also = others.iter().filter_map(|also| {
            let anchor = evidence.get(usize::from(also.quote))?;
            let evidence = [Json::from(self.quote(anchor))];
            let fields = Fields::new()
                .maybe(
                    "status",
                    (also.status != *status).then(|| also.status.word()),
                )
                .with("voice", self.voice(also.voice))
                .with("evidence", evidence.into_iter().collect::<Json>());
            Some(Json::from(fields))
        });
        Fields::new()
            .with("status", status.word())
            .with("voice", self.voice(*voice))
            .with("evidence", Json::List(own.collect()))
            .list("also", also.collect())
    }

    fn voice(&self, voice: Voice) -> Fields<'a> {
        let Voice {
            speaker,
            office,
            form,
        } = voice;
        Fields::new()
            .with("speaker", &*self.0.entry(speaker).id)
            .maybe("office", office.map(|office| office.word()))
            .with("form", form.word())
    }

    fn quotes(&self, anchors: &'a [Anchor]) -> Vec<Json<'a>> {
        each(anchors, |anchor| self.quote(anchor))
    }

    fn quote(&self, anchor: &'a Anchor) -> Fields<'a> {
        let selector = |lang| {
            let selected = self.0.selected(anchor, lang)?;
            let some = |text: &'a str| (!text.is_empty()).then_some(text);
            let fields = Fields::new()
                .with("exact", selected.exact)
                .maybe("prefix", some(selected.prefix))
                .maybe("suffix", some(selected.suffix));
            Some(fields)
        };
        Fields::new()
            .with("passage", &*self.0.passage(anchor.passage).id)
            .with("quotes", self.by_language(selector))
    }
}

fn each<'a, T>(items: &'a [T], mut write: impl FnMut(&'a T) -> Fields<'a>) -> Vec<Json<'a>> {
    items.iter().map(|item| write(item).into()).collect()
}
