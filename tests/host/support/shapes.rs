//! Articles of any shape: everything that the check lets through may refer to everything, or to nothing.
//!
//! The text has a sentence of its own for each entity; what the entities say of each other is invented freely.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

const COUNTRIES: [&str; 8] = ["PT", "JP", "US", "FJ", "RU", "BR", "MT", "NZ"];

/// A place: its kind, in what it lies, and where.
#[derive(Clone, Debug)]
struct Place {
    kind: usize,
    within: Option<Index>,
    /// Few different points, so that places coincide.
    point: (i8, i8),
    mentioned: bool,
}

/// An end of a relation, or where somebody comes from.
#[derive(Clone, Debug)]
struct End {
    place: Option<Index>,
    has_label: bool,
}

#[derive(Clone, Debug)]
struct Relation {
    kind: usize,
    ends: [End; 2],
    event: Option<Index>,
    when: Option<usize>,
}

#[derive(Clone, Debug)]
struct Event {
    place: Option<Index>,
    part_of: Option<Index>,
    from: Vec<(End, bool)>,
    when: Option<usize>,
}

fn place() -> impl Strategy<Value = Place> {
    let within = option::of(any::<Index>());
    (0usize..4, within, (-3i8..=3, -1i8..=1), any::<bool>()).prop_map(
        |(kind, within, point, mentioned)| Place {
            kind,
            within,
            point,
            mentioned,
        },
    )
}

fn end() -> impl Strategy<Value = End> {
    (option::of(any::<Index>()), any::<bool>())
        .prop_map(|(place, has_label)| End { place, has_label })
}

fn relation() -> impl Strategy<Value = Relation> {
    let event = option::of(any::<Index>());
    let when = option::of(0usize..5);
    (0usize..8, [end(), end()], event, when).prop_map(|(kind, ends, event, when)| Relation {
        kind,
        ends,
        event,
        when,
    })
}

fn event() -> impl Strategy<Value = Event> {
    let place = option::of(any::<Index>());
    let part_of = option::of(any::<Index>());
    let from = vec((end(), any::<bool>()), 0..3);
    (place, part_of, from, option::of(0usize..5)).prop_map(|(place, part_of, from, when)| Event {
        place,
        part_of,
        from,
        when,
    })
}

/// The file of an article.
pub fn any_article() -> impl Strategy<Value = String> {
    let home = option::of(any::<Index>());
    let facts = (vec(relation(), 0..8), vec(event(), 0..8), 0usize..3);
    (vec(place(), 0..9), facts, home).prop_map(|(places, (relations, events, said), home)| {
        Writer::default().article(&places, &relations, &events, said, home)
    })
}

/// The sentences so far, four to a passage.
#[derive(Default)]
struct Writer {
    sentences: Vec<String>,
}

const IN_PASSAGE: usize = 4;

fn words(words: &str) -> Value {
    json!({ "en": words })
}

fn located(id: &str) -> Value {
    json!({ "place": id, "basis": { "kind": "stated" } })
}

fn when(kind: usize) -> Value {
    let derived = json!({ "kind": "derived", "reason": words("it is so") });
    match kind {
        0 => json!({ "basis": derived }),
        1 => json!({ "date": "../2026-03-17", "basis": derived }),
        2 => json!({ "date": "2026-04-01/..", "basis": derived }),
        3 => json!({ "date": "2026-03", "basis": { "kind": "stated" } }),
        _ => json!({ "date": "2026-03-16", "basis": { "kind": "stated" } }),
    }
}

impl Writer {
    /// A quote of a new sentence.
    fn quote(&mut self, exact: String) -> Value {
        self.sentences.push(format!("{exact}."));
        let passage = format!("p{}", (self.sentences.len() - 1) / IN_PASSAGE + 1);
        json!({ "passage": passage, "quotes": { "en": { "exact": exact } } })
    }

    fn claim(&mut self, what: &str, status: &str) -> Value {
        let number = self.sentences.len();
        let quote = self.quote(format!("Of {what}, point {number}, the paper tells"));
        json!({
            "status": status,
            "voice": { "speaker": "paper", "form": "plain" },
            "evidence": [quote]
        })
    }

    fn article(
        mut self,
        places: &[Place],
        relations: &[Relation],
        events: &[Event],
        said: usize,
        home: Option<Index>,
    ) -> String {
        let mut ids: Vec<String> = Vec::new();
        let mut countries: Vec<String> = Vec::new();
        let mut written = Vec::new();
        for (number, place) in places.iter().enumerate() {
            let kind = ["country", "region", "city", "district"][place.kind];
            let iso = (kind == "country")
                .then(|| COUNTRIES.get(countries.len()))
                .flatten();
            let kind = if kind == "country" && iso.is_none() {
                "city"
            } else {
                kind
            };
            let id = iso.map_or(format!("spot-{number}"), |iso| {
                format!("place-{}", iso.to_lowercase())
            });
            let mut value =
                json!({ "id": id, "kind": kind, "name": words(&format!("Spot {number}")) });
            match iso {
                Some(iso) => {
                    value["iso"] = json!(iso);
                    countries.push(id.clone());
                }
                None => {
                    let (lon, lat) = place.point;
                    value["point"] = json!({ "lon": lon, "lat": lat, "source": words("made up") });
                }
            }
            if kind == "region" {
                value["radiusKm"] = json!(200);
            }
            if let (Some(within), false) = (place.within, ids.is_empty() || kind == "country") {
                value["within"] = located(within.get::<String>(&ids));
            }
            if place.mentioned {
                let quote = self.quote(format!("Name of the place {number} stands here"));
                value["mentions"] = json!([quote]);
            }
            value["claim"] = self.claim(&format!("the place {number}"), "mentioned");
            ids.push(id);
            written.push(value);
        }
        let place = |index: &Option<Index>| {
            index
                .filter(|_| !ids.is_empty())
                .map(|index| located(index.get::<String>(&ids)))
        };
        let label = |has: bool| has.then(|| words("as it reads here"));
        let put = |value: &mut Value, field: &str, content: Option<Value>| {
            if let Some(content) = content {
                value[field] = content;
            }
        };

        let mut written_events = Vec::new();
        for (number, event) in events.iter().enumerate() {
            let mut value = json!({
                "id": format!("ev-{number}"),
                "kind": "meeting",
                "name": words(&format!("Meeting {number}"))
            });
            put(&mut value, "place", place(&event.place));
            put(&mut value, "when", event.when.map(when));
            if let (Some(part_of), true) = (event.part_of, number > 0) {
                value["partOf"] = json!(format!("ev-{}", part_of.index(number)));
            }
            let mut participants = Vec::new();
            for (end, is_claimed) in &event.from {
                let mut participant = json!({ "party": "guest" });
                if let Some(from) = place(&end.place) {
                    participant["from"] = from;
                    put(&mut participant, "label", label(end.has_label));
                }
                if *is_claimed {
                    participant["claim"] = self.claim("an invitation", "accepted");
                }
                participants.push(participant);
            }
            value["participants"] = json!(participants);
            value["claim"] = self.claim(&format!("the meeting {number}"), "held");
            written_events.push(value);
        }

        let mut written_relations = Vec::new();
        for (number, relation) in relations.iter().enumerate() {
            let kinds = [
                "agreement",
                "cooperation",
                "shared-aim",
                "initiative",
                "membership",
                "control",
                "dispute",
                "other",
            ];
            let name = words(&format!("Relation {number}"));
            let mut value = json!({
                "id": format!("rel-{number}"), "kind": kinds[relation.kind], "name": name, "verb": words("with")
            });
            let mut ends = Vec::new();
            for (end, party) in relation.ends.iter().zip(["guest", "paper"]) {
                let mut written = json!({});
                match place(&end.place) {
                    Some(place) => written["place"] = place,
                    None => written["party"] = json!(party),
                }
                put(&mut written, "label", label(end.has_label));
                ends.push(written);
            }
            value["ends"] = json!(ends);
            put(&mut value, "when", relation.when.map(when));
            let event = relation.event.filter(|_| !events.is_empty());
            put(
                &mut value,
                "event",
                event.map(|event| json!(format!("ev-{}", event.index(events.len())))),
            );
            value["claim"] = self.claim(&format!("the relation {number}"), "agreed");
            written_relations.push(value);
        }

        let quotations: Vec<Value> = (0..said)
            .map(|number| {
                let quote = self.quote(format!("“We say so, point {number}”"));
                let mut quote = quote;
                let exact = &mut quote["quotes"]["en"]["exact"];
                *exact = json!(format!("We say so, point {number}"));
                json!({
                    "id": format!("say-{number}"),
                    "name": words("On what is so"),
                    "claim": {
                        "status": "stated",
                        "voice": { "speaker": "guest", "form": "direct" },
                        "evidence": [quote]
                    }
                })
            })
            .collect();

        let parties = [("paper", "organisation"), ("guest", "person")].map(|(id, kind)| {
            json!({ "id": id, "kind": kind, "name": words(id), "claim": self.claim(&format!("the {id}"), "mentioned") })
        });
        let passages: Vec<Value> = self
            .sentences
            .chunks(IN_PASSAGE)
            .enumerate()
            .map(|(number, sentences)| {
                json!({ "id": format!("p{}", number + 1), "text": words(&sentences.join(" ")) })
            })
            .collect();
        let derived = json!({ "kind": "derived", "reason": words("it is made from the text") });
        let mut article = json!({
            "format": "dateline/1",
            "id": "any-shape",
            "languages": ["en"],
            "title": { "text": words("An article of any shape"), "basis": derived },
            "source": { "publisher": "paper", "published": { "date": "2026-03-17", "basis": { "kind": "stated" } } },
            "passages": passages,
            "places": written,
            "parties": parties,
            "relations": written_relations,
            "events": written_events,
            "quotations": quotations,
        });
        let home = home.filter(|_| !countries.is_empty());
        if let Some(home) = home {
            article["home"] =
                json!({ "place": home.get::<String>(&countries), "label": words("our side") });
        }
        article.to_string()
    }
}
