//! An invented article of any number of facts, for benchmarks and for tests with large files.
//!
//! The same number of facts always gives the same file. It passes the check; its countries are real
//! ones, everything else is made up from syllables.

use serde_json::{Value, json};

/// Code, name in English and Russian, longitude, latitude.
const COUNTRIES: &[(&str, &str, &str, f64, f64)] = &[
    ("NL", "Netherlands", "Нидерланды", 5.3, 52.1),
    ("AR", "Argentina", "Аргентина", -64.7, -34.5),
    ("AU", "Australia", "Австралия", 134.2, -25.6),
    ("AT", "Austria", "Австрия", 14.1, 47.6),
    ("BH", "Bahrain", "Бахрейн", 50.5, 26.0),
    ("BD", "Bangladesh", "Бангладеш", 89.8, 24.3),
    ("BO", "Bolivia", "Боливия", -64.7, -16.7),
    ("BW", "Botswana", "Ботсвана", 24.0, -22.2),
    ("CA", "Canada", "Канада", -101.9, 57.7),
    ("CL", "Chile", "Чили", -71.0, -34.0),
    ("CO", "Colombia", "Колумбия", -73.0, 3.9),
    ("HR", "Croatia", "Хорватия", 16.4, 45.3),
    ("CU", "Cuba", "Куба", -79.0, 21.9),
    ("DK", "Denmark", "Дания", 9.3, 56.0),
    ("EC", "Ecuador", "Эквадор", -78.4, -1.4),
    ("EG", "Egypt", "Египет", 29.8, 26.5),
    ("FJ", "Fiji", "Фиджи", 178.0, -17.8),
    ("FI", "Finland", "Финляндия", 26.3, 64.3),
    ("FR", "France", "Франция", 2.5, 46.6),
    ("GH", "Ghana", "Гана", -1.2, 7.9),
    ("GR", "Greece", "Греция", 22.6, 39.5),
    ("HU", "Hungary", "Венгрия", 19.4, 47.2),
    ("IS", "Iceland", "Исландия", -18.6, 65.0),
    ("ID", "Indonesia", "Индонезия", 114.0, -0.3),
    ("IE", "Ireland", "Ирландия", -8.0, 53.2),
    ("IT", "Italy", "Италия", 12.6, 42.8),
    ("JP", "Japan", "Япония", 138.3, 36.5),
    ("KE", "Kenya", "Кения", 37.9, 0.6),
    ("MG", "Madagascar", "Мадагаскар", 46.7, -19.4),
    ("MY", "Malaysia", "Малайзия", 114.6, 3.6),
    ("MT", "Malta", "Мальта", 14.4, 35.9),
    ("MU", "Mauritius", "Маврикий", 57.6, -20.3),
    ("MX", "Mexico", "Мексика", -102.3, 23.9),
    ("MN", "Mongolia", "Монголия", 103.1, 46.8),
    ("MA", "Morocco", "Марокко", -6.3, 31.8),
    ("NP", "Nepal", "Непал", 83.9, 28.3),
    ("NZ", "New Zealand", "Новая Зеландия", 170.7, -43.9),
    ("NG", "Nigeria", "Нигерия", 8.1, 9.6),
    ("NO", "Norway", "Норвегия", 9.7, 61.4),
    ("PE", "Peru", "Перу", -74.4, -9.2),
    ("PH", "Philippines", "Филиппины", 121.5, 16.3),
    ("PT", "Portugal", "Португалия", -8.1, 39.6),
    ("SG", "Singapore", "Сингапур", 103.8, 1.4),
    ("ZA", "South Africa", "ЮАР", 25.0, -29.0),
    ("ES", "Spain", "Испания", -3.5, 40.3),
    ("SE", "Sweden", "Швеция", 16.6, 62.8),
    ("TH", "Thailand", "Таиланд", 101.0, 15.1),
    ("UY", "Uruguay", "Уругвай", -56.0, -32.8),
];

const SYLLABLES: &[(&str, &str)] = &[
    ("ba", "ба"),
    ("de", "де"),
    ("fi", "фи"),
    ("go", "го"),
    ("ku", "ку"),
    ("la", "ла"),
    ("me", "ме"),
    ("ni", "ни"),
    ("po", "по"),
    ("ru", "ру"),
    ("sa", "са"),
    ("te", "те"),
    ("vi", "ви"),
    ("zo", "зо"),
    ("lun", "лун"),
    ("mar", "мар"),
];

/// How many facts (relations, events, quotations) stand in a passage.
const FACTS_IN_PASSAGE: usize = 3;

/// What a text says in both languages, English first.
type Words = [String; 2];

fn text(words: &Words) -> Value {
    json!({ "en": words[0], "ru": words[1] })
}

fn same(english: &str, russian: &str) -> Value {
    json!({ "en": english, "ru": russian })
}

/// A name of three syllables; the first 4,096 are all different.
fn name(number: usize) -> Words {
    let digits = [number / 256, number / 16, number].map(|digit| digit % SYLLABLES.len());
    let join = |part: fn(&(&'static str, &'static str)) -> &'static str| {
        let joined: String = digits
            .iter()
            .map(|digit| part(&SYLLABLES[*digit]))
            .collect();
        let mut letters = joined.chars();
        letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .chain(letters)
            .collect()
    };
    [join(|pair| pair.0), join(|pair| pair.1)]
}

/// What there is of each kind.
struct Plan {
    facts: usize,
    countries: usize,
    cities: usize,
    people: usize,
    topics: usize,
}

impl Plan {
    fn new(facts: usize) -> Self {
        let facts = facts.max(1);
        Self {
            facts,
            countries: (facts / 4).clamp(1, COUNTRIES.len()),
            cities: (facts / 5).clamp(1, 2000),
            people: (facts / 10).clamp(1, 1000),
            topics: (facts / 20).clamp(1, 40),
        }
    }

    fn city(&self, fact: usize) -> usize {
        fact % self.cities
    }

    fn far_city(&self, fact: usize) -> usize {
        (fact * 7 + self.cities / 2 + 1) % self.cities
    }

    fn country(&self, city: usize) -> usize {
        city % self.countries
    }

    fn person(&self, fact: usize) -> usize {
        fact % self.people
    }

    fn topic(&self, fact: usize) -> usize {
        fact % self.topics
    }

    fn city_name(&self, city: usize) -> Words {
        name(city)
    }

    fn person_name(&self, person: usize) -> Words {
        let [english, russian] = name(3000 + person);
        [format!("Dr {english}"), format!("д-р {russian}")]
    }

    fn topic_name(&self, topic: usize) -> Words {
        [
            format!("subject {}", topic + 1),
            format!("предмет {}", topic + 1),
        ]
    }
}

/// What a fact is.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Relation,
    Event,
    Quotation,
}

fn sort(fact: usize) -> Sort {
    match fact % 10 {
        0..=3 => Sort::Relation,
        4..=8 => Sort::Event,
        _ => Sort::Quotation,
    }
}

/// The sentence of a fact, and the words that are quoted as its evidence.
fn sentence(plan: &Plan, fact: usize) -> (Words, Words) {
    let number = fact + 1;
    let [city, city_ru] = plan.city_name(plan.city(fact));
    let [far, far_ru] = plan.city_name(plan.far_city(fact));
    let [person, person_ru] = plan.person_name(plan.person(fact));
    let [topic, topic_ru] = plan.topic_name(plan.topic(fact));
    let (_, land, land_ru, ..) = COUNTRIES[plan.country(plan.city(fact))];
    match sort(fact) {
        Sort::Relation | Sort::Event => {
            let (verb, verb_ru) = match sort(fact) {
                Sort::Relation => ("has an agreement with", "имеет соглашение с городом"),
                _ => ("met guests from", "принимает гостей из города"),
            };
            let words = [
                format!(
                    "Note {number}: {person} says that {city} ({land}) {verb} {far} on {topic}."
                ),
                format!(
                    "Заметка {number}: {person_ru} говорит, что {city_ru} ({land_ru}) {verb_ru} {far_ru}, {topic_ru}."
                ),
            ];
            (words.clone(), words)
        }
        Sort::Quotation => {
            let said = [
                format!("In {city} ({land}) and in {far} we speak of {topic}, item {number}"),
                format!(
                    "В городе {city_ru} ({land_ru}) и в городе {far_ru} мы говорим про {topic_ru}, пункт {number}"
                ),
            ];
            let words = [
                format!("“{},” said {person}.", said[0]),
                format!("«{}», — говорит {person_ru}.", said[1]),
            ];
            (words, said)
        }
    }
}

/// The passages' texts, and where in its passage each fact's sentence starts.
struct Body {
    passages: Vec<Words>,
    starts: Vec<[usize; 2]>,
}

impl Body {
    fn new(plan: &Plan) -> Self {
        let mut body = Self {
            passages: Vec::new(),
            starts: Vec::new(),
        };
        for fact in 0..plan.facts {
            if fact % FACTS_IN_PASSAGE == 0 {
                body.passages.push(Words::default());
            }
            let passage = body.passages.last_mut().expect("pushed above");
            let (sentence, _) = sentence(plan, fact);
            for (text, words) in passage.iter_mut().zip(&sentence) {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(words);
            }
            body.starts
                .push([0, 1].map(|lang| passage[lang].len() - sentence[lang].len()));
        }
        body
    }

    /// A quote of words from a fact's sentence, with as much before them as tells them apart.
    fn quote(&self, fact: usize, words: &Words) -> Value {
        let number = fact / FACTS_IN_PASSAGE;
        let selectors = [0, 1].map(|lang| {
            let (text, exact) = (&self.passages[number][lang], &words[lang]);
            let from = self.starts[fact][lang];
            let at = from
                + text[from..]
                    .find(exact.as_str())
                    .expect("words of the sentence");
            let mut prefix = "";
            for (start, _) in text[..at].char_indices().rev() {
                let wanted = format!("{prefix}{exact}");
                let first = text.find(&wanted).expect("it stands there");
                let again = text[first..].chars().next().map_or(0, char::len_utf8);
                if !text[first + again..].contains(&wanted) {
                    break;
                }
                prefix = &text[start..at];
            }
            if prefix.is_empty() {
                json!({ "exact": exact })
            } else {
                json!({ "exact": exact, "prefix": prefix })
            }
        });
        let [english, russian] = selectors;
        json!({ "passage": format!("p{}", number + 1), "quotes": { "en": english, "ru": russian } })
    }
}

fn reference() -> Value {
    json!({ "kind": "reference", "source": same("made up", "придумано") })
}

fn derived() -> Value {
    json!({ "kind": "derived", "reason": same("the report says so", "так говорит заметка") })
}

fn located(place: &str) -> Value {
    json!({ "place": place, "basis": { "kind": "stated" } })
}

fn country_id(country: usize) -> String {
    format!("place-{}", COUNTRIES[country].0.to_lowercase())
}

fn city_id(city: usize) -> String {
    format!("city-{city}")
}

fn claim(plan: &Plan, body: &Body, fact: usize, status: &str) -> Value {
    let (_, quoted) = sentence(plan, fact);
    let person = format!("person-{}", plan.person(fact));
    let voice = match sort(fact) {
        Sort::Quotation => json!({ "speaker": person, "form": "direct" }),
        _ if fact.is_multiple_of(3) => json!({ "speaker": "paper", "form": "plain" }),
        _ => json!({ "speaker": person, "form": "reported" }),
    };
    json!({ "status": status, "voice": voice, "evidence": [body.quote(fact, &quoted)] })
}

fn mentions(plan: &Plan, body: &Body, wanted: impl Fn(usize) -> bool, words: &Words) -> Value {
    // Every third fact has its names marked: about as many as in a real article.
    let facts = (0..plan.facts).filter(|fact| fact % 3 == 0 && wanted(*fact));
    Value::Array(facts.map(|fact| body.quote(fact, words)).collect())
}

fn date(fact: usize) -> Value {
    let (month, day) = (1 + fact % 9, 1 + fact % 28);
    let day = format!("2026-{month:02}-{day:02}");
    match fact % 5 {
        0 => json!({ "date": day, "basis": { "kind": "stated" } }),
        1 | 2 => json!({ "date": format!("../{day}"), "basis": derived() }),
        3 => json!({ "date": format!("2026-{month:02}"), "basis": { "kind": "stated" } }),
        _ => json!({ "basis": derived() }),
    }
}

fn places(plan: &Plan, body: &Body) -> Vec<Value> {
    let mut places = Vec::new();
    for (country, (code, english, russian, ..)) in COUNTRIES.iter().enumerate().take(plan.countries)
    {
        // The first city of a country has the country's number, and so has the first fact there.
        let fact = if country < plan.cities { country } else { 0 };
        places.push(json!({
            "id": country_id(country), "kind": "country", "iso": code,
            "name": same(english, russian), "claim": claim(plan, body, fact, "mentioned"),
        }));
    }
    for city in 0..plan.cities {
        let (.., lon, lat) = COUNTRIES[plan.country(city)];
        let words = plan.city_name(city);
        // Around the country's point, in a spiral that never meets itself.
        let turn = city as f64 * 2.4;
        let far = 0.3 + 0.15 * (city / plan.countries) as f64 % 4.0;
        let spot = |number: f64| (number * 10_000.0).round() / 10_000.0;
        places.push(json!({
            "id": city_id(city), "kind": "city", "name": text(&words),
            "point": {
                "lon": spot((lon + far * turn.cos()).clamp(-180.0, 180.0)),
                "lat": spot(lat + far * turn.sin()),
                "source": same("made up", "придумано"),
            },
            "within": { "place": country_id(plan.country(city)), "basis": reference() },
            "claim": claim(plan, body, city, "mentioned"),
            "mentions": mentions(plan, body, |fact| plan.city(fact) == city, &words),
        }));
    }
    places
}

fn parties(plan: &Plan, body: &Body) -> Vec<Value> {
    let mut parties = vec![json!({
        "id": "paper", "kind": "organisation", "name": same("The Paper", "Газета"),
        "naming": reference(), "claim": claim(plan, body, 0, "mentioned"),
    })];
    for city in 0..plan.cities {
        let [english, russian] = plan.city_name(city);
        parties.push(json!({
            "id": format!("council-{city}"), "kind": "organisation",
            "name": same(&format!("Council of {english}"), &format!("Совет города {russian}")),
            "naming": reference(), "seat": located(&city_id(city)),
            "claim": claim(plan, body, city, "mentioned"),
        }));
    }
    for person in 0..plan.people {
        let words = plan.person_name(person);
        parties.push(json!({
            "id": format!("person-{person}"), "kind": "person", "name": text(&words),
            "roles": [{
                "title": same("speaker of a council", "представитель совета"),
                "of": format!("council-{}", plan.city(person)),
                "claim": claim(plan, body, person, "stated"),
            }],
            "claim": claim(plan, body, person, "mentioned"),
            "mentions": mentions(plan, body, |fact| plan.person(fact) == person, &words),
        }));
    }
    parties
}

fn relation(plan: &Plan, body: &Body, fact: usize) -> Value {
    let (city, far) = (plan.city(fact), plan.far_city(fact));
    let end = |city: usize, place: String| {
        json!({
            "party": format!("council-{city}"), "place": located(&place),
            "label": same("tie", "связь"),
        })
    };
    let (kind, status, far_place) = match fact % 4 {
        0 => ("agreement", "exists", country_id(plan.country(far))),
        1 => ("agreement", "signed", city_id(far)),
        2 => ("cooperation", "agreed", city_id(far)),
        _ => ("cooperation", "discussed", country_id(plan.country(far))),
    };
    let (words, _) = sentence(plan, fact);
    json!({
        "id": format!("rel-{fact}"), "kind": kind, "name": text(&words),
        "verb": same("has an agreement with", "имеет соглашение с"),
        "ends": [end(city, city_id(city)), end(far, far_place)],
        "when": date(fact), "topics": [format!("topic-{}", plan.topic(fact))],
        "claim": claim(plan, body, fact, status),
    })
}

fn event(plan: &Plan, body: &Body, fact: usize) -> Value {
    let (kind, status) = match fact % 10 {
        4 => ("assembly", "held"),
        5 => ("meeting", "held"),
        6 => ("talk", "held"),
        7 => ("signing", "held"),
        _ => ("forum", "planned"),
    };
    let [city, city_ru] = plan.city_name(plan.city(fact));
    let mut event = json!({
        "id": format!("ev-{fact}"), "kind": kind,
        "name": same(&format!("Event {} in {city}", fact + 1), &format!("Событие {}, {city_ru}", fact + 1)),
        "when": date(fact), "place": located(&city_id(plan.city(fact))),
        "participants": [
            { "party": format!("person-{}", plan.person(fact)) },
            {
                "party": format!("council-{}", plan.far_city(fact)),
                "from": located(&city_id(plan.far_city(fact))),
                "label": same("guests", "гости"),
            },
        ],
        "topics": [format!("topic-{}", plan.topic(fact))],
        "claim": claim(plan, body, fact, status),
    });
    if status == "planned" {
        event["when"] = json!({ "date": "2026-10-01/..", "basis": derived() });
    }
    // A talk is part of the assembly of its ten.
    if kind == "talk" {
        event["partOf"] = json!(format!("ev-{}", fact - 2));
    }
    event
}

/// An article file with this many facts (at least one).
pub fn article(facts: usize) -> String {
    let plan = &Plan::new(facts);
    let body = &Body::new(plan);
    let of = |wanted: Sort| (0..plan.facts).filter(move |fact| sort(*fact) == wanted);
    let topics: Vec<Value> = (0..plan.topics)
        .map(|topic| {
            json!({
                "id": format!("topic-{topic}"), "name": text(&plan.topic_name(topic)),
                "claim": claim(plan, body, topic, "mentioned"),
            })
        })
        .collect();
    let quotations: Vec<Value> = of(Sort::Quotation)
        .map(|fact| {
            json!({
                "id": format!("quote-{fact}"),
                "name": same(&format!("Words {}", fact + 1), &format!("Слова {}", fact + 1)),
                "topics": [format!("topic-{}", plan.topic(fact))],
                "claim": claim(plan, body, fact, "stated"),
            })
        })
        .collect();
    let passages: Vec<Value> = (body.passages.iter().enumerate())
        .map(|(number, words)| json!({ "id": format!("p{}", number + 1), "text": text(words) }))
        .collect();
    let file = json!({
        "format": "dateline/1", "id": format!("invented-{}", plan.facts), "languages": ["en", "ru"],
        "title": { "text": same("An invented report", "Придуманная заметка"), "basis": reference() },
        "source": {
            "publisher": "paper",
            "published": { "date": "2026-10-01", "basis": { "kind": "stated" } },
        },
        "home": { "place": country_id(0), "label": same("the Dutch side", "нидерландская сторона") },
        "dateline": city_id(0),
        "translations": [{ "language": "ru", "by": same("made up", "придумано") }],
        "passages": passages, "places": places(plan, body), "parties": parties(plan, body),
        "topics": topics,
        "relations": of(Sort::Relation).map(|fact| relation(plan, body, fact)).collect::<Vec<_>>(),
        "events": of(Sort::Event).map(|fact| event(plan, body, fact)).collect::<Vec<_>>(),
        "quotations": quotations,
    });
    serde_json::to_string_pretty(&file).expect("plain JSON")
}
