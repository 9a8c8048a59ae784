//! The short form: it is the same article, and what has two readings is refused with a choice.

use super::{checked, fixture, list, problems, read};
use serde_json::{Value, json};

fn embedded() -> String {
    read("assets/articles/municipal-diplomacy.json")
}

#[test]
fn the_short_form_is_the_same_article_to_the_last_byte() {
    let bytes = |source: &str| {
        let article = checked(source).unwrap_or_else(|problems| panic!("{}", list(&problems)));
        postcard::to_allocvec(&article).unwrap()
    };
    let (full, short) = (embedded(), fixture("short/municipal-diplomacy"));
    assert!(short.len() * 2 <= full.len());
    assert!(bytes(&short) == bytes(&full));
}

/// A small file in one language, in the short form.
fn small() -> Value {
    json!({
        "format": "dateline/1",
        "id": "small",
        "languages": ["en"],
        "title": {
            "text": "A bridge opens",
            "basis": { "derived": "the text has no headline; this one is made from it" }
        },
        "source": { "publisher": "post", "published": "2026-03-17" },
        "defaults": {
            "voice": "post plain",
            "year": { "reference": "the address of the page" },
            "within": { "reference": "well-known geography" },
            "coordinates": "well-known coordinates"
        },
        "bases": { "told": { "derived": "the report of that day tells of it" } },
        "passages": {
            "p1": "The Post reports. A bridge has opened in Lisbon, and Lisbon is glad. “We are proud,” Maria Silva said, “and glad.”",
            "p2": { "text": "Silva spoke.", "voice": "silva reported" }
        },
        "places": {
            "place-pt": { "kind": "country", "name": "Portugal", "iso": "PT", "reference": "where Lisbon is" },
            "lisbon": { "kind": "city", "name": "Lisbon", "point": [-9.1, 38.7], "within": "place-pt",
                "claim": "p1.2", "mentions": true }
        },
        "parties": {
            "post": { "kind": "organisation", "name": "The Post", "claim": "p1.1" },
            "silva": { "kind": "person", "name": "Maria Silva", "aliases": "Silva", "claim": "p2",
                "roles": [{ "title": "guest" }], "mentions": true }
        },
        "events": {
            "opening": { "kind": "opening", "name": "Opening of a bridge", "when": "../2026-03-17 told",
                "place": "lisbon", "participants": ["silva"], "claim": "held p1: A bridge" }
        },
        "quotations": {
            "proud": { "name": "On pride", "claim": { "voice": "silva direct", "evidence": "p1: We are proud" } }
        }
    })
}

fn set(document: &mut Value, pointer: &str, value: Value) {
    super::set(document, pointer, value);
}

#[test]
fn what_is_left_out_is_written_out() {
    let article = checked(&small().to_string()).unwrap_or_else(|all| panic!("{}", list(&all)));
    let original = article::LangIx::ORIGINAL;
    let words = |claim: &article::Claim| -> Vec<String> {
        let quotes = claim.evidence.iter();
        quotes
            .map(|quote| article.quote(quote, original).unwrap().to_string())
            .collect()
    };
    let event = &article.events[0];
    assert_eq!(
        words(&event.entry.claim),
        ["A bridge has opened in Lisbon, and Lisbon is glad."]
    );
    assert_eq!(event.entry.claim.status, article::Status::Held);
    let when = event.when.as_ref().unwrap();
    assert_eq!(when.basis.kind, article::BasisKind::Derived);
    assert_eq!(
        when.year.as_ref().unwrap().kind,
        article::BasisKind::Reference
    );
    assert_eq!(words(&article.quotations[0].entry.claim), ["We are proud"]);
    let person = article
        .parties
        .iter()
        .find(|party| party.entry.id == "silva")
        .unwrap();
    assert_eq!(person.entry.claim.voice.form, article::Form::Reported);
    assert_eq!(person.roles[0].claim.status, article::Status::Stated);
    assert_eq!(words(&person.roles[0].claim), ["Silva spoke."]);
    let mentions: Vec<&str> = (person.entry.mentions.iter())
        .map(|quote| article.quote(quote, original).unwrap())
        .collect();
    // “Silva” of “Maria Silva” is no mention of its own.
    assert_eq!(mentions, ["Maria Silva", "Silva"]);
    let lisbon = article
        .places
        .iter()
        .find(|place| place.entry.id == "lisbon")
        .unwrap();
    assert_eq!(lisbon.entry.mentions.len(), 2);
}

/// What is changed in the small file, to what; where the problem is, and words of its message.
type Mistake = (&'static str, fn() -> Value, &'static str, &'static str);

const MISTAKES: &[Mistake] = &[
    (
        "/events/opening/claim",
        || json!("p1.2"),
        "events.opening.claim",
        "the status is missing",
    ),
    (
        "/events/opening/claim",
        || json!("hled p1.2"),
        "events.opening.claim",
        "did you mean “held”?",
    ),
    (
        "/events/opening/claim",
        || json!("held p3.1"),
        "events.opening.claim",
        "did you mean “p1”?",
    ),
    (
        "/events/opening/claim",
        || json!("held p1"),
        "events.opening.claim",
        "p1.1 (“The Post reports.”), p1.2",
    ),
    (
        "/events/opening/claim",
        || json!("held p1.7"),
        "events.opening.claim",
        "it has 3: p1.1",
    ),
    (
        "/events/opening/claim",
        || json!("held p1: e"),
        "events.opening.claim",
        "several sentences of passage p1; say which is meant: p1.1",
    ),
    (
        "/events/opening/claim",
        || json!("held p1: tunnel"),
        "events.opening.claim",
        "“tunnel” does not stand in passage p1",
    ),
    (
        "/events/opening/claim",
        || json!("held p1.2, p2.1"),
        "events.opening.claim",
        "“post plain” and “silva reported”",
    ),
    (
        "/quotations/proud/claim/evidence",
        || json!("p1.3"),
        "quotations.proud.claim.evidence",
        "“p1: We are proud”, “p1: and glad.”",
    ),
    (
        "/quotations/proud/claim/evidence",
        || json!("p1.1"),
        "quotations.proud.claim.evidence",
        "nothing stands in quotation marks",
    ),
    (
        "/quotations/proud/claim/voice",
        || json!("silva"),
        "quotations.proud.claim.voice",
        "“speaker plain”",
    ),
    (
        "/passages/p2/voice",
        || json!("silvia reported"),
        "passages.p2.voice",
        "did you mean “silva”?",
    ),
    (
        "/events/opening/when",
        || json!("2026-03-17 tald"),
        "events.opening.when",
        "did you mean “told”?",
    ),
    (
        "/events/opening/when",
        || json!("17.03.2026 told"),
        "events.opening.when",
        "a date is written year-month-day",
    ),
    (
        "/events/opening/place",
        || json!("lisbn"),
        "events.opening.place",
        "did you mean “lisbon”?",
    ),
    (
        "/places/lisbon/mentions",
        || json!(["Lisbon", "Porto"]),
        "places.lisbon.mentions[1]",
        "“Porto” does not stand in the text as a word",
    ),
    (
        "/places/lisbon/mentions",
        || json!("p2: Lisbon"),
        "places.lisbon.mentions",
        "does not stand in p2",
    ),
    (
        "/places/place-pt/mentions",
        || json!(true),
        "places.place-pt.mentions",
        "no form of this name",
    ),
    (
        "/parties/post/mentions",
        || json!(["Lisbon"]),
        "parties.post.mentions[0]",
        "overlap those of places.lisbon.mentions",
    ),
    (
        "/places/lisbon/point",
        || json!([-9.1]),
        "places.lisbon.point",
        "[longitude, latitude]",
    ),
    (
        "/places/lisbon/point",
        || json!([-9.1, 138.7]),
        "places.lisbon.point[1]",
        "the latitude 138.7",
    ),
    (
        "/places/lisbon/name",
        || json!(["Lisbon", "Lisboa"]),
        "places.lisbon.name",
        "here are 2",
    ),
    (
        "/defaults/vioce",
        || json!("x"),
        "defaults.vioce",
        "did you mean “voice”?",
    ),
    (
        "/defaults/voice",
        || json!("past plain"),
        "defaults.voice",
        "did you mean “post”?",
    ),
    (
        "/bases/stated",
        || json!({ "derived": "x" }),
        "bases.stated",
        "none of: stated",
    ),
    (
        "/bases/told",
        || json!({ "derived": 7 }),
        "bases.told.derived",
        "here should stand",
    ),
    (
        "/events/opening/as",
        || json!("no-event"),
        "events.opening.as",
        "names an entry of “events”",
    ),
    (
        "/passages/p2/voices",
        || json!({ "3": "post plain" }),
        "passages.p2.voices.3",
        "which has 1",
    ),
];

#[test]
fn what_has_two_readings_is_refused_where_the_editor_wrote_it() {
    for (pointer, value, path, words) in MISTAKES {
        let mut document = small();
        set(&mut document, pointer, value());
        let found = problems(&document.to_string());
        assert!(
            found.len() == 1 && found[0].path == *path && found[0].message.contains(words),
            "{pointer} = {}: {}",
            value(),
            list(&found)
        );
    }
}

#[test]
fn a_problem_in_the_short_form_has_line_and_column() {
    let source = format!("{:#}", small()).replace("held p1: A bridge", "held p1: A tunnel");
    let found = problems(&source);
    let line = source
        .lines()
        .position(|line| line.contains("tunnel"))
        .unwrap();
    assert_eq!(found[0].line, line + 1, "{}", list(&found));
    assert_eq!(
        found[0].column,
        source.lines().nth(line).unwrap().find("\"held").unwrap() + 1
    );
}

#[test]
fn without_a_voice_anywhere_it_is_asked_for() {
    let mut document = small();
    document["defaults"]
        .as_object_mut()
        .unwrap()
        .remove("voice");
    let found = problems(&document.to_string());
    let asked =
        |problem: &article::check::Problem| problem.message.contains("nobody is named who says");
    assert!(found.iter().all(asked), "{}", list(&found));
    assert_eq!(found.len(), 3, "{}", list(&found));
}

#[test]
fn translations_follow_their_original() {
    let mut document = small();
    set(&mut document, "/languages", json!(["en", "pt"]));
    set(
        &mut document,
        "/translations",
        json!([{ "language": "pt", "by": "us", "partial": true }]),
    );
    set(
        &mut document,
        "/parties/silva/aliases",
        json!(["Silva", "Silva"]),
    );
    set(
        &mut document,
        "/passages/p2/text",
        json!(["Silva spoke.", "Silva falou."]),
    );
    let article = checked(&document.to_string()).unwrap_or_else(|all| panic!("{}", list(&all)));
    let portuguese = article.language("pt").unwrap();
    let person = article
        .parties
        .iter()
        .find(|party| party.entry.id == "silva")
        .unwrap();
    let claim = &person.entry.claim;
    assert_eq!(
        article.quote(&claim.evidence[0], portuguese),
        Some("Silva falou.")
    );
    assert_eq!(article.passages[0].text.only(portuguese), None);
    assert_eq!(
        article.quote(&article.events[0].entry.claim.evidence[0], portuguese),
        None
    );

    // As many sentences in each language, as many mentions in each language.
    set(
        &mut document,
        "/passages/p2/text",
        json!(["Silva spoke.", "Silva falou. Falou."]),
    );
    let found = problems(&document.to_string());
    assert!(
        found[0]
            .message
            .contains("1 sentences in “en”, but 2 in “pt”"),
        "{}",
        list(&found)
    );
    set(
        &mut document,
        "/passages/p2/text",
        json!(["Silva spoke.", "Falou."]),
    );
    let found = problems(&document.to_string());
    assert!(
        found[0]
            .message
            .contains("stand 1 times in “en”, but 0 times in “pt”"),
        "{}",
        list(&found)
    );
    // A translation that is not partial lacks nothing.
    set(&mut document, "/translations/0/partial", json!(false));
    let found = problems(&document.to_string());
    assert!(
        found
            .iter()
            .any(|problem| problem.message.contains("en, pt; here are 1")),
        "{}",
        list(&found)
    );
}

#[test]
fn a_short_file_cannot_grow_without_end() {
    let mut document = small();
    let long = "Lisbon and ".repeat(3000) + "so on.";
    set(
        &mut document,
        "/passages/p1",
        json!(format!("The Post reports. {long} “We are proud.”")),
    );
    let events: serde_json::Map<String, Value> = (0..20_000)
        .map(|number| {
            let mut event = small()["events"]["opening"].clone();
            event["claim"] = json!("held p1.2");
            (format!("e{number}"), event)
        })
        .collect();
    set(&mut document, "/events", Value::Object(events));
    let source = document.to_string();
    let found = problems(&source);
    assert!(
        found
            .iter()
            .any(|problem| problem.message.contains("would be too large")),
        "{}",
        list(&found)
    );
    // Very many marks.
    let mut document = small();
    let long = "a ".repeat(150_000);
    set(
        &mut document,
        "/passages/p1",
        json!(format!("The Post reports. {long}. “We are proud.”")),
    );
    set(&mut document, "/parties/post/mentions", json!(["a"]));
    let found = problems(&document.to_string());
    assert!(
        found
            .iter()
            .any(|problem| problem.message.contains("more than 100000 places")),
        "{}",
        list(&found)
    );
}
