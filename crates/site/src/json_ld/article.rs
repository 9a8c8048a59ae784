//! An article as a schema.org `NewsArticle`.
//!
//! Ids are those of the page, so `#id` is both the thing and the way to its sentence. Nothing is said
//! that the article does not say: an event whose day is not known has no `startDate`, who organised it
//! is not guessed, and what is reference data says so.

use super::node::{Node, element};
use crate::dates;
use crate::pages::Page;
use crate::site::{Published, Site};
use article::{
    Article, BasisKind, EntityId, EntityRef, Event, EventKind, LangIx, Located, Party, PartyKind,
    Place, Quotation, RelationKind, Status, Text,
};
use explorer::cite;
use explorer::i18n::{Language, Msg, Years, words};
use serde_json::Value;

/// The element that holds an article's data.
pub fn article(site: &Site, published: &Published, page: &Page) -> String {
    element(&news_article(site, published, page))
}

fn news_article(site: &Site, published: &Published, page: &Page) -> Node {
    let article = published.loaded.article();
    let own = published.loaded.language(page.lang);
    let words = Words {
        article,
        lang: page.lang,
        own,
    };
    let source = &article.source;
    let known = site.build.address.is_some();
    let mut node = Node::default()
        .text("@context", "https://schema.org")
        .text("@type", "NewsArticle")
        .text("@id", "#")
        .text("headline", words.of(&article.title.text))
        .with("comment", words.on_headline())
        .text("inLanguage", article.tag(own))
        .maybe(
            "datePublished",
            source.published.as_ref().and_then(dates::exact),
        )
        .with(
            "publisher",
            words.reference(article.party(source.publisher).entry.entity),
        )
        .maybe("isBasedOn", cite::original(article))
        .text("image", site.link(page, &page.preview()))
        .maybe(
            "copyrightNotice",
            source.rights.as_ref().map(|text| words.of(text)),
        );
    if known {
        node = node.text("url", site.link(page, &page.path));
    }
    if let Some(place) = article.dateline {
        node = node.text("dateline", words.of(article.place(place).entry.label()));
    }
    if own != LangIx::ORIGINAL {
        let original = Node::of("NewsArticle")
            .text("inLanguage", article.tag(LangIx::ORIGINAL))
            .maybe("url", cite::original(article));
        let by = article
            .translations
            .iter()
            .find(|made| made.language == own);
        node = node
            .with("translationOfWork", original)
            .maybe("creditText", by.map(|made| words.of(&made.by)));
    }
    let topics = article.topics.iter();
    let events = article.events.iter().map(|event| words.event(event));
    let places = article.places.iter().map(|place| words.place(place));
    let parties = article.parties.iter().map(|party| words.party(party));
    let said = article.quotations.iter().map(|said| words.quotation(said));
    node.list(
        "keywords",
        topics.map(|topic| Value::from(words.of(&topic.entry.name))),
    )
    .list("about", events)
    .list("mentions", places.chain(parties).chain(said))
}

/// What is needed to say anything of the article.
#[derive(Clone, Copy)]
struct Words {
    article: &'static Article,
    lang: Language,
    /// The article's language for this page.
    own: LangIx,
}

impl Words {
    fn of(self, text: &'static Text) -> &'static str {
        text.get(self.own).0
    }

    fn node(self, kind: &'static str, entity: EntityId) -> Node {
        let entry = self.article.entry(entity);
        Node::of(kind)
            .text("@id", format!("#{}", entry.id))
            .text("name", self.of(&entry.name))
    }

    fn reference(self, entity: EntityId) -> Node {
        Node::default().text("@id", format!("#{}", self.article.entry(entity).id))
    }

    /// A place that the article gives or implies; not one that only reference books give.
    fn at(self, place: Option<&Located>) -> Option<Node> {
        let place = place.filter(|place| place.basis.kind != BasisKind::Reference)?;
        Some(self.reference(self.article.place(place.place).entry.entity))
    }

    /// That the headline is not the article's own.
    fn on_headline(self) -> Option<Node> {
        let note = words::headline_note(self.lang, self.article, self.own)?;
        Some(Node::of("Comment").text("text", note))
    }

    fn place(self, place: &'static Place) -> Value {
        let kind = place.kind.schema_type();
        let note = place.entry.note.as_ref().map(|note| self.of(note));
        let iso = place.iso.as_ref().map(|iso| iso.as_str().to_string());
        let geo = place.point.as_ref().map(|point| {
            let source = self.of(&point.source);
            let note = format!("{}: {source}", self.lang.t(Msg::HeadReferenceName));
            let geo = Node::of("GeoCoordinates")
                .number("latitude", point.lat)
                .number("longitude", point.lon);
            match place.radius_km {
                Some(radius) => Node::of("GeoCircle")
                    .with("geoMidpoint", geo)
                    .number("geoRadius", radius * 1000.0),
                None => geo,
            }
            .text("description", note)
        });
        self.node(kind, place.entry.entity)
            .maybe("disambiguatingDescription", note)
            .maybe("identifier", iso)
            .with("geo", geo)
            .with("containedInPlace", self.at(place.within.as_ref()))
            .into()
    }

    fn party(self, party: &'static Party) -> Value {
        let kind = match party.kind {
            PartyKind::Organisation => "Organization",
            PartyKind::Person => "Person",
            // A delegation, "colleagues": no organisation, and schema.org has no nearer word.
            PartyKind::Group => "Thing",
        };
        let node = self.node(kind, party.entry.entity);
        match party.kind {
            PartyKind::Group => node.text("description", self.lang.t(words::party(party.kind))),
            PartyKind::Organisation => {
                let naming = party.naming.as_ref().and_then(|basis| basis.note.as_ref());
                node.maybe(
                    "alternateName",
                    party.entry.short.as_ref().map(|name| self.of(name)),
                )
                .maybe("description", naming.map(|note| self.of(note)))
                .with("location", self.at(party.seat.as_ref()))
            }
            PartyKind::Person => {
                let titles = party.roles.iter().map(|role| self.of(&role.title));
                let places = party.roles.iter().filter_map(|role| role.of);
                node.list("jobTitle", titles.map(Value::from)).list(
                    "affiliation",
                    places
                        .filter(|of| self.is_organisation(*of) && !self.started(party, *of))
                        .map(|of| self.reference(of).into()),
                )
            }
        }
        .into()
    }

    fn is_organisation(self, entity: EntityId) -> bool {
        matches!(self.article.entity(entity), EntityRef::Party(party)
            if self.article.party(party).kind == PartyKind::Organisation)
    }

    /// Whether all that the article says is that the one started the other: no affiliation.
    fn started(self, party: &Party, other: EntityId) -> bool {
        self.article.relations.iter().any(|relation| {
            let [from, to] = &relation.ends;
            relation.kind == RelationKind::Initiative
                && from.entity(self.article) == Some(party.entry.entity)
                && to.entity(self.article) == Some(other)
        })
    }

    fn event(self, event: &'static Event) -> Value {
        let date = event.when.as_ref().and_then(|when| when.date.as_ref());
        let status = self.lang.t(words::event_status_inline(
            event.kind,
            event.entry.claim.status,
        ));
        let told = date.map(|date| self.lang.date(date, Years::Shown).to_string());
        let told = told.map_or(status.to_string(), |told| format!("{status}; {told}"));
        let (start, end) = event.when.as_ref().map_or((None, None), dates::exact_span);
        let mut node = self
            .node(event.kind.schema_type(), event.entry.entity)
            .text("description", told)
            .maybe("startDate", start)
            .maybe("endDate", end);
        match event.entry.claim.status {
            Status::Planned => {
                node = node.text("eventStatus", "https://schema.org/EventScheduled");
            }
            Status::Cancelled => {
                node = node.text("eventStatus", "https://schema.org/EventCancelled");
            }
            _ => {}
        }
        if let Some(larger) = event.part_of {
            let larger = self.article.event(larger).entry.entity;
            node = node.with("superEvent", self.reference(larger));
        }
        // Who gives a talk performs it; who meets, or of whom the article says that they take part,
        // attends. Of the others it says that they have to do with it, and how, in its own words.
        let mut roles = [
            ("performer", Vec::new()),
            ("attendee", Vec::new()),
            ("about", Vec::new()),
        ];
        for participant in &event.participants {
            let held = event.entry.claim.status == Status::Held;
            let is_party = match self.article.entity(participant.who) {
                EntityRef::Party(party) => self.article.party(party).kind != PartyKind::Group,
                _ => false,
            };
            let role = match event.kind {
                EventKind::Talk if is_party && held => 0,
                EventKind::Meeting | EventKind::Visit if is_party && held => 1,
                _ if is_party && participant.claim.is_some() => 1,
                _ => 2,
            };
            roles[role].1.push(self.reference(participant.who).into());
        }
        node = node.with("location", self.at(event.place.as_ref()));
        for (name, who) in roles {
            node = node.list(name, who.into_iter());
        }
        node.into()
    }

    fn quotation(self, said: &'static Quotation) -> Value {
        let claim = &said.entry.claim;
        let quote = |lang: LangIx| {
            let quotes = claim.evidence.iter();
            quotes
                .map(|anchor| self.article.quote(anchor, lang))
                .collect::<Option<Vec<_>>>()
        };
        // Where the page's language has no translation, the original's words.
        let (quotes, lang) = quote(self.own).map_or_else(
            || {
                (
                    quote(LangIx::ORIGINAL).unwrap_or_default(),
                    LangIx::ORIGINAL,
                )
            },
            |quotes| (quotes, self.own),
        );
        let foreign = (lang != self.own).then(|| self.article.tag(lang));
        let speaker = claim.voice.speaker;
        self.node("Quotation", said.entry.entity)
            .text("text", quotes.join(" […] "))
            .maybe("inLanguage", foreign)
            .with("creator", self.reference(speaker))
            .with("isPartOf", Node::default().text("@id", "#"))
            .into()
    }
}
