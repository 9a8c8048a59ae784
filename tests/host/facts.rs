//! The embedded article says what the inventory of its text says, and nothing beside it.
//!
//! The inventory was made by reading the text, before the data; it is written out here by hand. A row
//! has the paragraphs that say so, how firm it is, who says it and in which form. The text itself is
//! written out too, where it decides: which words are whose.

use crate::support::embedded;
use article::edtf::DateKind;
use article::{
    Article, BasisKind, Claim, EntityId, EntityRef, LangIx, Office, PartyKind, PlaceKind,
};
use explorer::loaded::LoadedArticle;

const RU: LangIx = LangIx::ORIGINAL;

fn entity(loaded: LoadedArticle, id: &str) -> EntityId {
    loaded
        .ids()
        .entity(id)
        .unwrap_or_else(|| panic!("{id} is not in the article"))
}

/// A claim in short: `p1 p4, signed, guseva: reported`.
fn brief(article: &Article, claim: &Claim) -> String {
    let mut paragraphs: Vec<&str> = claim
        .evidence
        .iter()
        .map(|anchor| article.passage(anchor.passage).id.as_str())
        .collect();
    paragraphs.dedup();
    let speaker = &article.entry(claim.voice.speaker).id;
    let office = match claim.voice.office {
        Some(Office::PressService) => "'s press service",
        Some(Office::Spokesperson) => "'s spokesperson",
        None => "",
    };
    let (status, form) = (claim.status.word(), claim.voice.form.word());
    format!(
        "{}, {status}, {speaker}{office}: {form}",
        paragraphs.join(" ")
    )
}

/// Who says what stands in a paragraph, and how, as the inventory has it.
const PRESS: &str = "varmsu's press service: reported";
const PRESS_DIRECT: &str = "varmsu's press service: direct";
const GUSEVA: &str = "guseva: reported";
const GUSEVA_DIRECT: &str = "guseva: direct";
const AGENCY: &str = "rapsi: plain";

/// Id, paragraphs, status, voice.
type Row = (&'static str, &'static str, &'static str, &'static str);

const ORGANISATIONS: &[Row] = &[
    ("rapsi", "p1", "mentioned", AGENCY),
    ("varmsu", "p1", "mentioned", PRESS),
    ("mideast-cities", "p2", "mentioned", PRESS_DIRECT),
    ("brics-cities", "p2", "mentioned", PRESS_DIRECT),
    ("assoc-br", "p5", "mentioned", GUSEVA),
    ("assoc-ir", "p5", "mentioned", GUSEVA),
    ("assoc-et", "p5", "mentioned", GUSEVA),
    ("assoc-in", "p5", "mentioned", GUSEVA),
    ("assoc-cn", "p5", "mentioned", GUSEVA),
    ("assoc-kz", "p5", "mentioned", GUSEVA),
];

/// Named as taking part in the events, without being organisations.
const GROUPS: &[Row] = &[
    ("russian-delegation", "p7", "mentioned", AGENCY),
    ("russian-municipalities", "p8", "mentioned", AGENCY),
];

const PEOPLE: &[Row] = &[
    ("guseva", "p2", "mentioned", PRESS_DIRECT),
    ("metshin", "p7 p11", "mentioned", AGENCY),
    ("safronova", "p8", "mentioned", AGENCY),
    ("neshchadim", "p9", "mentioned", AGENCY),
];

/// Whose role, where it is held, and the claim that it is held.
const ROLES: &[(&str, Row)] = &[
    ("guseva", ("varmsu", "p2", "stated", PRESS_DIRECT)),
    ("metshin", ("kazan", "p7", "stated", AGENCY)),
    ("metshin", ("russian-delegation", "p7", "stated", AGENCY)),
    ("metshin", ("brics-cities", "p11", "stated", AGENCY)),
    ("safronova", ("gorno-altaysk", "p8", "stated", AGENCY)),
    ("neshchadim", ("gatchina-district", "p9", "stated", AGENCY)),
];

const PARTNERS: &[Row] = &[
    ("place-br", "p5", "mentioned", GUSEVA),
    ("place-ir", "p5", "mentioned", GUSEVA),
    ("place-et", "p5", "mentioned", GUSEVA),
    ("place-in", "p5", "mentioned", GUSEVA),
    ("place-cn", "p5", "mentioned", GUSEVA),
    ("place-kz", "p5", "mentioned", GUSEVA),
];

const OTHER_LANDS: &[Row] = &[
    ("mideast", "p1", "mentioned", PRESS),
    ("place-ru", "p7 p8", "mentioned", AGENCY),
];

const CITIES: &[Row] = &[
    ("moscow", "p1 p4", "mentioned", AGENCY),
    ("new-delhi", "p2", "mentioned", PRESS_DIRECT),
    ("kazan", "p7", "mentioned", AGENCY),
    ("gorno-altaysk", "p8", "mentioned", AGENCY),
    ("gatchina-district", "p9", "mentioned", AGENCY),
    ("nizhnekamsk", "p10", "mentioned", AGENCY),
    ("bareilly", "p10", "mentioned", AGENCY),
];

const RELATIONS: &[Row] = &[
    ("rel-mideast", "p1", "agreed", PRESS),
    ("rel-br", "p5", "exists", GUSEVA),
    ("rel-ir", "p5", "exists", GUSEVA),
    ("rel-et", "p5", "exists", GUSEVA),
    ("rel-in", "p5", "exists", GUSEVA),
    ("rel-cn", "p5", "exists", GUSEVA),
    ("rel-kz", "p5", "exists", GUSEVA),
    ("rel-nizhnekamsk-bareilly", "p10", "signed", AGENCY),
    ("rel-shared-aim", "p3", "stated", "varmsu: reported"),
    ("rel-brics-initiative", "p11", "initiated", AGENCY),
];

const EVENTS: &[Row] = &[
    ("ev-assembly", "p2", "held", PRESS_DIRECT),
    ("ev-opening", "p7", "held", AGENCY),
    ("ev-mideast-meeting", "p2", "held", PRESS_DIRECT),
    ("ev-committees", "p8", "held", AGENCY),
    ("ev-talk-tourism", "p8", "held", AGENCY),
    ("ev-talk-ai", "p9", "held", AGENCY),
    ("ev-signing", "p10", "held", AGENCY),
    ("ev-forum", "p4", "planned", AGENCY),
    ("ev-publication", "p1", "held", AGENCY),
];

/// Those of an event whose taking part is a claim of its own.
const TAKING_PART: &[(&str, Row)] = &[
    ("ev-assembly", ("russian-delegation", "p7", "held", AGENCY)),
    ("ev-assembly", ("metshin", "p7", "held", AGENCY)),
    ("ev-forum", ("mideast-cities", "p4", "accepted", AGENCY)),
];

const TOPICS: &[Row] = &[
    ("topic-digitalisation", "p5", "mentioned", GUSEVA_DIRECT),
    ("topic-urban-spaces", "p5", "mentioned", GUSEVA_DIRECT),
    ("topic-parks", "p5", "mentioned", GUSEVA_DIRECT),
    (
        "topic-social-architecture",
        "p5",
        "mentioned",
        GUSEVA_DIRECT,
    ),
    ("topic-tourism", "p8", "mentioned", AGENCY),
    ("topic-ai", "p9", "mentioned", AGENCY),
    ("topic-diplomacy", "p6", "mentioned", GUSEVA_DIRECT),
    ("topic-twinning", "p6", "mentioned", GUSEVA_DIRECT),
    ("topic-exchange", "p6", "mentioned", GUSEVA),
    (
        "topic-international-relations",
        "p2",
        "discussed",
        PRESS_DIRECT,
    ),
];

const QUOTATIONS: &[Row] = &[
    ("quote-press", "p2", "stated", PRESS_DIRECT),
    ("quote-guseva-dialogue", "p5", "stated", GUSEVA_DIRECT),
    ("quote-guseva-open", "p6", "stated", GUSEVA_DIRECT),
];

const ALL: &[&[Row]] = &[
    ORGANISATIONS,
    GROUPS,
    PEOPLE,
    PARTNERS,
    OTHER_LANDS,
    CITIES,
    RELATIONS,
    EVENTS,
    TOPICS,
    QUOTATIONS,
];

fn expected((_, paragraphs, status, voice): &Row) -> String {
    format!("{paragraphs}, {status}, {voice}")
}

#[test]
fn every_row_is_in_the_article_with_its_paragraph_status_and_voice() {
    let loaded = embedded();
    let wrong: Vec<String> = ALL
        .iter()
        .copied()
        .flatten()
        .filter_map(|row| {
            let found = brief(
                loaded.article(),
                &loaded.article.entry(entity(loaded, row.0)).claim,
            );
            (found != expected(row))
                .then(|| format!("{}: {found}; should be {}", row.0, expected(row)))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_article_has_nothing_beside_the_rows() {
    let loaded = embedded();
    let rows: Vec<&str> = ALL.iter().copied().flatten().map(|row| row.0).collect();
    for id in loaded.article.entity_ids() {
        let id = loaded.article.entry(id).id.as_str();
        assert!(rows.contains(&id), "{id} has no row in the inventory");
    }
    assert_eq!(loaded.article.entity_count(), rows.len());
}

#[test]
fn kinds_and_numbers() {
    let loaded = embedded();
    let article = loaded.article();
    let parties = |kind| {
        let own = article
            .parties
            .iter()
            .filter(move |party| party.kind == kind);
        own.map(|party| party.entry.id.as_str()).collect::<Vec<_>>()
    };
    let ids = |rows: &[Row]| rows.iter().map(|row| row.0).collect::<Vec<_>>();
    assert_eq!(parties(PartyKind::Organisation), ids(ORGANISATIONS));
    assert_eq!(parties(PartyKind::Person), ids(PEOPLE));
    assert_eq!(parties(PartyKind::Group), ids(GROUPS));
    let numbers = [
        article.relations.len(),
        article.events.len(),
        article.topics.len(),
        article.quotations.len(),
    ];
    assert_eq!(numbers, [10, 9, 10, 3]);
    for (rows, kinds) in [
        (PARTNERS, &[PlaceKind::Country][..]),
        (CITIES, &[PlaceKind::City, PlaceKind::District]),
    ] {
        for row in rows {
            let EntityRef::Place(place) = article.entity(entity(loaded, row.0)) else {
                panic!("{} is a place", row.0)
            };
            assert!(kinds.contains(&article.place(place).kind), "{}", row.0);
        }
    }
    // A region, and no country of it.
    let EntityRef::Place(mideast) = article.entity(entity(loaded, "mideast")) else {
        panic!()
    };
    assert_eq!(article.place(mideast).kind, PlaceKind::Region);
    assert!(article.places.iter().all(|place| {
        place
            .within
            .as_ref()
            .is_none_or(|within| within.place != mideast)
    }));
}

#[test]
fn roles_and_those_taking_part() {
    let loaded = embedded();
    let article = loaded.article();
    let id = |id: EntityId| article.entry(id).id.as_str();
    let mut roles = Vec::new();
    for party in &article.parties {
        for role in &party.roles {
            let place = role.place.map(|place| article.place(place).entry.entity);
            let held = role.of.or(place).map_or("nowhere", id);
            roles.push((party.entry.id.as_str(), held, brief(article, &role.claim)));
        }
    }
    let rows = |rows: &'static [(&str, Row)]| -> Vec<(&str, &str, String)> {
        rows.iter()
            .map(|(who, row)| (*who, row.0, expected(row)))
            .collect()
    };
    assert_eq!(roles, rows(ROLES));

    let mut taking_part = Vec::new();
    for event in &article.events {
        for participant in &event.participants {
            if let Some(claim) = &participant.claim {
                taking_part.push((
                    event.entry.id.as_str(),
                    id(participant.who),
                    brief(article, claim),
                ));
            }
        }
    }
    taking_part.sort();
    let mut wanted = rows(TAKING_PART);
    wanted.sort();
    assert_eq!(taking_part, wanted);
}

#[test]
fn who_takes_part_in_what_and_where() {
    let loaded = embedded();
    let article = loaded.article();
    let id = |id: EntityId| article.entry(id).id.as_str();
    let cases: &[(&str, &str, Option<&str>, &[&str])] = &[
        (
            "ev-assembly",
            "new-delhi",
            None,
            &["brics-cities", "russian-delegation", "metshin"],
        ),
        (
            "ev-opening",
            "new-delhi",
            Some("ev-assembly"),
            &["metshin", "guseva"],
        ),
        (
            "ev-mideast-meeting",
            "new-delhi",
            Some("ev-assembly"),
            &["guseva", "mideast-cities"],
        ),
        (
            "ev-committees",
            "new-delhi",
            Some("ev-assembly"),
            &["russian-municipalities"],
        ),
        (
            "ev-talk-tourism",
            "new-delhi",
            Some("ev-assembly"),
            &["safronova"],
        ),
        (
            "ev-talk-ai",
            "new-delhi",
            Some("ev-assembly"),
            &["neshchadim"],
        ),
        (
            "ev-signing",
            "new-delhi",
            None,
            &["nizhnekamsk", "bareilly"],
        ),
        ("ev-forum", "moscow", None, &["guseva", "mideast-cities"]),
        ("ev-publication", "moscow", None, &["rapsi"]),
    ];
    for (event, place, whole, who) in cases {
        let EntityRef::Event(handle) = article.entity(entity(loaded, event)) else {
            panic!("{event}")
        };
        let found = article.event(handle);
        let at = found
            .place
            .as_ref()
            .map(|at| id(article.place(at.place).entry.entity));
        assert_eq!(at, Some(*place), "{event}");
        assert_eq!(
            found
                .part_of
                .map(|whole| id(article.event(whole).entry.entity)),
            *whole,
            "{event}"
        );
        let participants: Vec<&str> = found.participants.iter().map(|one| id(one.who)).collect();
        assert_eq!(participants, *who, "{event}");
    }
}

#[test]
fn only_the_publication_has_a_day_and_its_year_is_reference() {
    let loaded = embedded();
    for event in &loaded.article.events {
        let id = event.entry.id.as_str();
        let when = event.when.as_ref().unwrap_or_else(|| panic!("{id}"));
        let date = when.date.as_ref().unwrap_or_else(|| panic!("{id}"));
        let kind = match date.kind() {
            DateKind::NotLaterThan(_) => "not later",
            DateKind::NotEarlierThan(_) => "not earlier",
            _ => "on",
        };
        let (expected, basis) = match id {
            "ev-publication" => ("on", BasisKind::Stated),
            "ev-forum" => ("not earlier", BasisKind::Derived),
            _ => ("not later", BasisKind::Derived),
        };
        assert_eq!((kind, when.basis.kind), (expected, basis), "{id}");
        assert_eq!(
            when.year.as_ref().map(|year| year.kind),
            Some(BasisKind::Reference),
            "{id}"
        );
    }
    for relation in &loaded.article.relations {
        // The text gives no day for any tie.
        let date = relation.when.as_ref().and_then(|when| when.date.as_ref());
        let bounded = date.is_none_or(|date| matches!(date.kind(), DateKind::NotLaterThan(_)));
        assert!(bounded, "{}", relation.entry.id);
    }
}

#[test]
fn direct_speech_has_its_exact_words() {
    let loaded = embedded();
    let words = |id| {
        let claim = &loaded.article.entry(entity(loaded, id)).claim;
        loaded.article.quote(&claim.evidence[0], RU).expect("words")
    };
    let press = words("quote-press");
    assert!(press.starts_with("Сопредседатель ВАРМСУ Ирина Гусева провела встречу"));
    assert!(press.ends_with("в системе международных отношений"));
    let dialogue = words("quote-guseva-dialogue");
    assert!(dialogue.starts_with("И сегодня мы вместе с командой мэров городов"));
    assert!(dialogue.ends_with("социальной архитектуры в населенных пунктах"));
    let open = words("quote-guseva-open");
    assert!(open.starts_with("Мы открыты для успешного развития"));
    assert!(open.ends_with("настоящей дружбе между муниципалитетами"));
}

#[test]
fn what_is_claimed_as_direct_speech_stands_between_quotation_marks() {
    // And nothing else does: the form of each quote follows from the text.
    let loaded = embedded();
    let article = loaded.article();
    for id in article.entity_ids() {
        for claim in article.claims(id) {
            for anchor in &claim.evidence {
                let text = article
                    .passage_text(anchor.passage, RU)
                    .expect("the original");
                let span = anchor.span(RU).expect("in the original");
                let before = &text[..span.start as usize];
                // «Малая Родина – сила России» opens and closes before or after a whole sentence.
                let inside = before.matches('«').count() > before.matches('»').count();
                let direct = claim.voice.form == article::Form::Direct;
                assert_eq!(
                    inside,
                    direct,
                    "{}: {}",
                    article.entry(id).id,
                    &text[span.start as usize..span.end as usize]
                );
            }
        }
    }
}

#[test]
fn the_text_is_that_of_the_publisher_paragraph_by_paragraph() {
    // First and last words, and the length of all of it: an edit by mistake is noticed here.
    let ends = [
        ("МОСКВА, 17 мар — РАПСИ.", "сообщили в пресс-службе ВАРМСУ."),
        ("«Сопредседатель ВАРМСУ", "— говорится в сообщении."),
        (
            "Как подчеркнули в ВАРМСУ,",
            "сделать жизнь людей комфортнее.",
        ),
        ("Более того, зарубежные коллеги", "и продолжить разговор."),
        (
            "По итогам встречи Гусева сказала,",
            "— обращает внимание сопредседатель ВАРМСУ.",
        ),
        ("Как отмечает Гусева,", "— добавила она."),
        ("Российскую делегацию", "выступил на открытии мероприятия."),
        (
            "Представители муниципального сообщества",
            "о развитии туризма и индустрии гостеприимства.",
        ),
        (
            "Глава Гатчинского района",
            "в системе управления городским хозяйством.",
        ),
        (
            "Между тем на полях",
            "подписали соглашение о сотрудничестве.",
        ),
        (
            "Ассоциация городов и муниципалитетов",
            "по инициативе Метшина.",
        ),
    ];
    let loaded = embedded();
    assert_eq!(loaded.article.passages.len(), ends.len());
    let mut characters = 0;
    for (passage, (first, last)) in loaded.article.passage_ids().zip(ends) {
        let text = loaded
            .article
            .passage_text(passage, RU)
            .expect("the original");
        assert!(text.starts_with(first) && text.ends_with(last), "{text}");
        characters += text.chars().count();
    }
    assert_eq!(characters, CHARACTERS);
}

/// Of the whole text, without line breaks.
const CHARACTERS: usize = 2428;

#[test]
fn nothing_is_called_twinning_but_the_practice() {
    let loaded = embedded();
    let article = loaded.article();
    for relation in &article.relations {
        for tag in &article.languages {
            let lang = article.language(tag).expect("a language of the article");
            let words = format!(
                "{} {}",
                relation.entry.name.get(lang).0,
                relation.verb.get(lang).0
            )
            .to_lowercase();
            for wrong in ["побрат", "twin", "sister", "in force", "действу"] {
                assert!(!words.contains(wrong), "{}: {words}", relation.entry.id);
            }
        }
    }
}

#[test]
fn the_headline_is_ours_and_says_so() {
    let loaded = embedded();
    let title = &loaded.article.title;
    assert_eq!(title.basis.kind, BasisKind::Derived);
    assert!(title.basis.note.is_some());
    assert_eq!(loaded.article.passage(title.evidence[0].passage).id, "p1");
    assert_eq!(
        loaded.article.source.url.as_deref(),
        Some("https://rapsi-pravo.ru/incident_news/20260317/311681810.html")
    );
}
