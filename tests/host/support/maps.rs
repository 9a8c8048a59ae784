//! Small articles with places where a test wants them.

use super::open;
use explorer::loaded::LoadedArticle;
use serde_json::{Value, json};

/// An invented article; each fact has a passage of its own.
#[derive(Default)]
pub struct Story {
    passages: Vec<Value>,
    places: Vec<Value>,
    relations: Vec<Value>,
    events: Vec<Value>,
    home: Option<&'static str>,
}

fn words(words: &str) -> Value {
    json!({ "en": words })
}

fn located(place: &str) -> Value {
    json!({ "place": place, "basis": { "kind": "stated" } })
}

impl Story {
    fn claim(&mut self) -> Value {
        let number = self.passages.len();
        let exact = format!("Something of note happened at point {number}");
        self.passages
            .push(json!({ "id": format!("p{number}"), "text": words(&format!("{exact}.")) }));
        json!({
            "status": "agreed",
            "voice": { "speaker": "paper", "form": "plain" },
            "evidence": [{ "passage": format!("p{number}"), "quotes": { "en": { "exact": exact } } }]
        })
    }

    /// A country; its id is its code in small letters after "place-".
    pub fn country(mut self, iso: &str) -> Self {
        let id = format!("place-{}", iso.to_lowercase());
        let claim = self.claim();
        self.places.push(
            json!({ "id": id, "kind": "country", "name": words(iso), "iso": iso, "claim": claim }),
        );
        self
    }

    /// The country from whose side the story is told.
    pub fn home(mut self, place: &'static str) -> Self {
        self.home = Some(place);
        self
    }

    /// A place with a point.
    pub fn place(mut self, id: &str, kind: &str, at: (f64, f64), within: Option<&str>) -> Self {
        let mut place = json!({
            "id": id, "kind": kind, "name": words(id), "claim": self.claim(),
            "point": { "lon": at.0, "lat": at.1, "source": words("made up") }
        });
        if kind == "region" {
            place["radiusKm"] = json!(100);
        }
        if let Some(within) = within {
            place["within"] = located(within);
        }
        self.places.push(place);
        self
    }

    /// A note on the last place.
    pub fn note(mut self, note: &str) -> Self {
        if let Some(place) = self.places.last_mut() {
            place["note"] = words(note);
        }
        self
    }

    /// A city in a country.
    pub fn city(self, id: &str, at: (f64, f64), within: &str) -> Self {
        self.place(id, "city", at, Some(within))
    }

    /// An event at a place.
    pub fn event(mut self, place: &str) -> Self {
        let id = format!("event-{}", self.events.len());
        let claim = self.claim();
        self.events.push(json!({
            "id": id, "kind": "meeting", "name": words(&id), "place": located(place), "claim": claim
        }));
        self
    }

    /// A relation between two places.
    pub fn relation(mut self, from: &str, to: &str) -> Self {
        let id = format!("relation-{}", self.relations.len());
        let claim = self.claim();
        self.relations.push(json!({
            "id": id, "kind": "agreement", "name": words(&id), "verb": words("agrees with"),
            "ends": [{ "place": located(from) }, { "place": located(to) }], "claim": claim
        }));
        self
    }

    /// The article.
    pub fn open(mut self) -> LoadedArticle {
        let paper = json!({
            "id": "paper", "kind": "organisation", "name": words("The Paper"), "claim": self.claim()
        });
        let mut file = json!({
            "format": "dateline/1", "id": "invented", "languages": ["en"],
            "title": {
                "text": words("Invented"),
                "basis": { "kind": "derived", "reason": words("made up") }
            },
            "source": { "publisher": "paper" },
            "passages": self.passages, "places": self.places, "parties": [paper],
            "relations": self.relations, "events": self.events
        });
        if let Some(home) = self.home {
            file["home"] = json!({ "place": home, "label": words("our side") });
        }
        open(&file.to_string())
    }
}
