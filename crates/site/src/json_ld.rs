//! What the page says to machines that read no prose: the article as a schema.org `NewsArticle`.
//!
//! Ids are those of the page, so `#id` is both the thing and the way to its sentence. Nothing is said
//! that the article does not say: an event whose day is not known has no `startDate`, who organised it
//! is not guessed, and what is reference data says so.

use super::{Page, Site, preview};
use article::edtf::{DateKind, Form};
use article::{
    Article, BasisKind, EntityId, EntityRef, Event, EventKind, LangIx, Located, Party, PartyKind,
    Place, PlaceKind, Quotation, RelationKind, Status, Text, When,
};
use explorer::cite;
use explorer::i18n::{Language, Msg, Years, words};
use std::fmt::{self, Write};

/// The element that holds it.
pub fn script(site: &Site, page: &Page) -> String {
    format!(
        "<script type=\"application/ld+json\">{}</script>",
        news_article(site, page)
    )
}

fn news_article(site: &Site, page: &Page) -> Json {
    let article = site.loaded.article();
    let own = site.loaded.language(page.lang);
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
        .maybe("datePublished", source.published.as_ref().and_then(day))
        .with(
            "publisher",
            words.reference(article.party(source.publisher).entry.entity),
        )
        .maybe("isBasedOn", cite::original(article))
        .text("image", site.link(page, &preview::name(page)))
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
        topics.map(|topic| Json::Text(words.of(&topic.entry.name).into())),
    )
    .list("about", events)
    .list("mentions", places.chain(parties).chain(said))
    .into()
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
        let basis = &self.article.title.basis;
        let own = self.lang.t(match basis.kind {
            BasisKind::Stated => return None,
            BasisKind::Derived if self.article.title.evidence.is_empty() => {
                Msg::HeadHeadlineDerived
            }
            BasisKind::Derived => Msg::HeadHeadlineFromLead,
            BasisKind::Reference => Msg::HeadHeadlineReference,
        });
        let note = basis.note.as_ref().map_or(own, |note| self.of(note));
        Some(Node::of("Comment").text("text", note))
    }

    fn place(self, place: &'static Place) -> Json {
        let kind = match place.kind {
            PlaceKind::Country => "Country",
            PlaceKind::Region => "Place",
            PlaceKind::City => "City",
            PlaceKind::District => "AdministrativeArea",
        };
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

    fn party(self, party: &'static Party) -> Json {
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
                node.list("jobTitle", titles.map(|title| Json::Text(title.into())))
                    .list(
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

    fn event(self, event: &'static Event) -> Json {
        let date = event.when.as_ref().and_then(|when| when.date.as_ref());
        let status = self.lang.t(words::status_inline(event.entry.claim.status));
        let told = date.map(|date| self.lang.date(date, Years::Shown).to_string());
        let told = told.map_or(status.to_string(), |told| format!("{status}; {told}"));
        let (start, end) = event.when.as_ref().map_or((None, None), known);
        let mut node = self
            .node("Event", event.entry.entity)
            .text("description", told)
            .maybe("startDate", start)
            .maybe("endDate", end);
        if event.entry.claim.status == Status::Planned {
            node = node.text("eventStatus", "https://schema.org/EventScheduled");
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

    fn quotation(self, said: &'static Quotation) -> Json {
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
        let speaker = self.article.party(claim.voice.speaker).entry.entity;
        self.node("Quotation", said.entry.entity)
            .text("text", quotes.join(" […] "))
            .maybe("inLanguage", foreign)
            .with("creator", self.reference(speaker))
            .with("isPartOf", Node::default().text("@id", "#"))
            .into()
    }
}

/// A date if it is one known day.
pub(super) fn day(when: &When) -> Option<String> {
    let date = when.date.as_ref()?;
    let exact = !date.is_approximate() && !date.is_uncertain();
    (exact && date.kind() == DateKind::Day).then(|| date.to_string())
}

/// First and last day, as far as the date names them: of "not later than" it names neither.
fn known(when: &When) -> (Option<String>, Option<String>) {
    let Some(date) = &when.date else {
        return (None, None);
    };
    match (date.form(), date.kind()) {
        (Form::Interval(..), DateKind::Span)
            if !date.is_approximate()
                && !date.is_uncertain()
                && date.dates().all(|date| {
                    let (first, last) = date.bounds();
                    first == last
                }) =>
        {
            let (first, last) = date.bounds();
            (
                first.map(|day| day.to_string()),
                last.map(|day| day.to_string()),
            )
        }
        _ => (day(when), None),
    }
}

/// As much of JSON as is written here.
#[derive(Clone, Debug, PartialEq)]
enum Json {
    Text(String),
    Number(f64),
    List(Vec<Json>),
    Node(Node),
}

/// An object; what is not known is not there.
#[derive(Clone, Debug, Default, PartialEq)]
struct Node(Vec<(&'static str, Json)>);

impl Node {
    fn of(kind: &'static str) -> Self {
        Self::default().text("@type", kind)
    }

    fn text(mut self, key: &'static str, value: impl Into<String>) -> Self {
        self.0.push((key, Json::Text(value.into())));
        self
    }

    fn maybe(self, key: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.text(key, value),
            None => self,
        }
    }

    fn number(mut self, key: &'static str, value: f64) -> Self {
        if value.is_finite() {
            self.0.push((key, Json::Number(value)));
        }
        self
    }

    fn with(mut self, key: &'static str, value: impl Into<Option<Node>>) -> Self {
        if let Some(node) = value.into() {
            self.0.push((key, Json::Node(node)));
        }
        self
    }

    /// One value stands alone, as JSON-LD has it.
    fn list(mut self, key: &'static str, values: impl Iterator<Item = Json>) -> Self {
        let mut values: Vec<Json> = values.collect();
        match values.len() {
            0 => {}
            1 => self.0.extend(values.pop().map(|value| (key, value))),
            _ => self.0.push((key, Json::List(values))),
        }
        self
    }
}

impl From<Node> for Json {
    fn from(node: Node) -> Self {
        Self::Node(node)
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = |f: &mut fmt::Formatter<'_>, [open, close]: [char; 2], items: &[Self]| {
            f.write_char(open)?;
            for (ix, item) in items.iter().enumerate() {
                write!(f, "{}{item}", if ix == 0 { "" } else { "," })?;
            }
            f.write_char(close)
        };
        match self {
            Self::Text(text) => string(f, text),
            Self::Number(number) => write!(f, "{number}"),
            Self::List(items) => row(f, ['[', ']'], items),
            Self::Node(Node(fields)) => {
                for (ix, (key, value)) in fields.iter().enumerate() {
                    f.write_char(if ix == 0 { '{' } else { ',' })?;
                    string(f, key)?;
                    write!(f, ":{value}")?;
                }
                f.write_str(if fields.is_empty() { "{}" } else { "}" })
            }
        }
    }
}

/// A string that ends no `<script>` and begins no comment, whatever it holds: HTML knows nothing of
/// JSON.
fn string(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for letter in text.chars() {
        match letter {
            '"' | '\\' => write!(f, "\\{letter}")?,
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' => {
                write!(f, "\\u{:04x}", u32::from(letter))?;
            }
            other => f.write_char(other)?,
        }
    }
    f.write_char('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_script() {
        let hostile = "</script><!--<b>\"&\\\u{2028}\n";
        let json = Json::Text(hostile.into()).to_string();
        assert!(!json.contains(['<', '>', '&', '\n', '\u{2028}']));
        let read: String = serde_json::from_str(&json).unwrap();
        assert_eq!(read, hostile);
    }

    #[test]
    fn only_named_days_are_given() {
        let of = |date: &str| {
            known(&When {
                date: Some(article::edtf::Edtf::parse(date).unwrap()),
                basis: article::Basis {
                    kind: BasisKind::Stated,
                    note: None,
                },
                year: None,
            })
        };
        assert_eq!(of("2026-03-17"), (Some("2026-03-17".into()), None));
        assert_eq!(
            of("2026-03-17/2026-03-19"),
            (Some("2026-03-17".into()), Some("2026-03-19".into()))
        );
        for vague in [
            "../2026-03-17",
            "2026-03-17/..",
            "2026-03-17~",
            "2026-03",
            "2026",
            "2025/2026",
        ] {
            assert_eq!(of(vague), (None, None), "{vague}");
        }
    }
}
