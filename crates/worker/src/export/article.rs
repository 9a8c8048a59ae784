//! The article itself, as a file of the format (docs/FORMAT.md): fields in the order of
//! `article::document`, languages in the article's order, quotes in text order, nothing that is empty.
//!
//! What was opened comes out again: prefixes, suffixes, aliases and explicit nulls included. Every
//! structure is taken apart by all of its fields, so that a new field of the format does not compile
//! here until it is written.

use super::json::{Fields, Json};
use article::{
    Aliases, Anchor, Article, Basis, BasisKind, Claim, End, Entry, Event, Home, LangIx, Located,
    Participant, Party, Passage, Place, Point, Quotation, Relation, Role, Source, StoryStep, Text,
    Title, Topic, TopicId, Translation, Voice, When,
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
            .list("roles", each(roles, |role| self.role(role)));
        self.rest(fields, entry)
    }

    fn role(&self, role: &'a Role) -> Fields<'a> {
        let Role {
            title,
            of,
            place,
            claim,
        } = role;
        Fields::new()
            .with("title", self.text(title))
            .maybe("of", of.map(|of| &*self.0.entry(of).id))
            .maybe("place", place.map(|place| self.place_id(place)))
            .with("claim", self.claim(claim))
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
                   }: &'a End| {
            Fields::new()
                .maybe("party", party.map(|party| &*self.0.party(party).entry.id))
                .maybe("place", self.located(place))
                .maybe("label", self.maybe(label))
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
            when,
            place,
            venue,
            part_of,
            participants,
            topics,
        } = event;
        let fields = Fields::new()
            .with("id", &*entry.id)
            .with("kind", kind.word())
            .with("name", self.text(&entry.name))
            .maybe("short", self.maybe(&entry.short))
            .maybe("when", self.when(when))
            .maybe("place", self.located(place))
            .maybe("venue", self.maybe(venue))
            .maybe(
                "partOf",
                part_of.map(|whole| &*self.0.event(whole).entry.id),
            )
            .list(
                "participants",
                each(participants, |who| self.participant(who)),
            )
            .list("topics", self.topics(topics));
        self.rest(fields, entry)
    }

    fn participant(&self, participant: &'a Participant) -> Fields<'a> {
        let Participant {
            who,
            role,
            from,
            label,
            claim,
        } = participant;
        Fields::new()
            .with("party", &*self.0.entry(*who).id)
            .maybe("role", self.maybe(role))
            .maybe("from", self.located(from))
            .maybe("label", self.maybe(label))
            .maybe("claim", claim.as_ref().map(|claim| self.claim(claim)))
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
            entity: _,
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
            .with("claim", self.claim(claim))
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
        let Located { place, basis } = located.as_ref()?;
        let fields = Fields::new().with("place", self.place_id(*place));
        Some(fields.with("basis", self.basis(basis)))
    }

    fn when(&self, when: &'a Option<When>) -> Option<Fields<'a>> {
        let When { date, basis, year } = when.as_ref()?;
        let fields = Fields::new()
            .maybe("date", date.map(|date| date.to_string()))
            .with("basis", self.basis(basis))
            .maybe("year", year.as_ref().map(|year| self.basis(year)));
        Some(fields)
    }

    fn claim(&self, claim: &'a Claim) -> Fields<'a> {
        let Claim {
            status,
            voice:
                Voice {
                    speaker,
                    office,
                    form,
                },
            evidence,
        } = claim;
        let voice = Fields::new()
            .with("speaker", &*self.0.party(*speaker).entry.id)
            .maybe("office", office.map(|office| office.word()))
            .with("form", form.word());
        Fields::new()
            .with("status", status.word())
            .with("voice", voice)
            .with("evidence", Json::List(self.quotes(evidence)))
    }

    fn quotes(&self, anchors: &'a [Anchor]) -> Vec<Json<'a>> {
        each(anchors, |anchor| {
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
        })
    }
}

fn each<'a, T>(items: &'a [T], write: impl Fn(&'a T) -> Fields<'a>) -> Vec<Json<'a>> {
    items.iter().map(|item| write(item).into()).collect()
}
