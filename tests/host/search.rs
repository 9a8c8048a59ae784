//! Search: what a reader types, and what must come first.

mod dates;

use crate::support::embedded;

use article::{EntityRef, Kind, LangIx};
use explorer::i18n::Language;
use explorer::loaded::{self, LoadedArticle};
use explorer::protocol::{Answer, Question};
use proptest::prelude::*;
use std::sync::LazyLock;
use worker::search::{Found, Group, Hit, Index, Line, Target};
use worker::service::Service;

static ARTICLE: LazyLock<LoadedArticle> = LazyLock::new(embedded);
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::new(*ARTICLE));

/// The article's language for one of the interface's.
fn lang(tag: &str) -> LangIx {
    ARTICLE.language(Language::for_tag(tag).expect("a language"))
}

fn open(file: &str) -> LoadedArticle {
    let file = format!("{}/tests/fixtures/{file}", env!("CARGO_MANIFEST_DIR"));
    let source = std::fs::read_to_string(file).expect("a file");
    LoadedArticle::open(&source).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

/// The id of what a hit leads to: of an entity, or of a sentence's passage.
fn id(loaded: LoadedArticle, hit: &Hit) -> &'static str {
    match hit.target {
        Target::Entity(entity) => &loaded.article().entry(entity).id,
        Target::Sentence { passage, .. } => &loaded.article().passage(passage).id,
    }
}

fn first(loaded: LoadedArticle, found: &Found) -> &'static str {
    let hit = found.groups.first().and_then(|group| group.hits.first());
    hit.map_or("nothing", |hit| id(loaded, hit))
}

fn marked(line: &Line) -> Vec<&str> {
    let marks = line.marks.iter();
    marks
        .map(|mark| &line.text[mark.start as usize..mark.end as usize])
        .collect()
}

/// What is typed, and what must come first, whatever the interface's language.
const FIRST: &[(&str, &str)] = &[
    // Forms of a name, and adjectives.
    ("Индия", "place-in"),
    ("индии", "place-in"),
    ("Индию", "place-in"),
    ("в Индии", "place-in"),
    ("индийский", "place-in"),
    ("индийского", "place-in"),
    ("Indian", "place-in"),
    ("в Казахстане", "place-kz"),
    ("китайский", "place-cn"),
    ("Chinese", "place-cn"),
    ("бразильского", "place-br"),
    ("Ирана", "place-ir"),
    ("эфиопский", "place-et"),
    ("Россией", "place-ru"),
    ("российский", "place-ru"),
    ("в Москве", "moscow"),
    ("на Ближнем Востоке", "mideast"),
    ("ближневосточный", "mideast"),
    ("казанский", "kazan"),
    ("Нижнекамске", "nizhnekamsk"),
    ("Метшина", "metshin"),
    ("метшиным", "metshin"),
    ("гусевой", "guseva"),
    ("Сафроновой", "safronova"),
    ("мэры", "metshin"),
    ("мэр", "metshin"),
    ("mayors", "metshin"),
    ("цифровизации", "topic-digitalisation"),
    ("парки", "topic-parks"),
    ("побратимы", "topic-twinning"),
    ("форумы", "ev-forum"),
    ("комитетах", "ev-committees"),
    // In English, and other spellings.
    ("india", "place-in"),
    ("Middle East", "mideast"),
    ("new delhi", "new-delhi"),
    ("digitalization", "topic-digitalisation"),
    ("brics", "brics-cities"),
    ("Irina Guseva", "guseva"),
    ("tourism", "topic-tourism"),
    ("neschadim", "neshchadim"),
    ("Gorno-Altaisk", "gorno-altaysk"),
    ("people's diplomacy", "topic-diplomacy"),
    ("artificial intelligence", "topic-ai"),
    // Compounds, as people write them.
    ("Нью-Дели", "new-delhi"),
    ("ньюдели", "new-delhi"),
    ("нью дели", "new-delhi"),
    ("горноалтайск", "gorno-altaysk"),
    // In other letters.
    ("guseva", "guseva"),
    ("Gusevoy", "guseva"),
    ("moskva", "moscow"),
    ("braziliya", "place-br"),
    ("efiopiya", "place-et"),
    ("kazahstan", "place-kz"),
    ("gorno altajsk", "gorno-altaysk"),
    ("bareli", "bareilly"),
    ("инда", "place-in"),
    ("газан", "kazan"),
    // With mistakes.
    ("инлия", "place-in"),
    ("идния", "place-in"),
    ("казахтсан", "place-kz"),
    ("гусвеа", "guseva"),
    ("мештин", "metshin"),
    ("варсму", "varmsu"),
    ("brazlia", "place-br"),
    ("Kazkhstan", "place-kz"),
    ("moscwo", "moscow"),
    ("нижникамск", "nizhnekamsk"),
    // With the keyboard in the wrong layout.
    ("bylbz", "place-in"),
    ("uectdf", "guseva"),
    ("Vtnibyf", "metshin"),
    ("rfpf[cnfy", "place-kz"),
    ("шкфт", "place-ir"),
    ("ьщысщц", "moscow"),
    ("hfpujdjh", "p4"),
    // As one types.
    ("инд", "place-in"),
    ("каза", "kazan"),
    ("казах", "place-kz"),
    ("bra", "place-br"),
    ("сафр", "safronova"),
    // Names of all kinds.
    ("ВАРМСУ", "varmsu"),
    ("rapsi", "rapsi"),
    ("ассоциация бразилии", "assoc-br"),
    ("форум", "ev-forum"),
    ("подписание", "ev-signing"),
    ("ассамблея", "ev-assembly"),
    ("доклад о туризме", "ev-talk-tourism"),
    ("talk on AI", "ev-talk-ai"),
    // Ties by what is in them.
    ("соглашение с Индией", "rel-in"),
    ("agreement with India", "rel-in"),
    ("соглашение китай", "rel-cn"),
    ("комфортнее", "rel-shared-aim"),
    // Words of the text, and of direct speech.
    ("тренды", "quote-guseva-dialogue"),
    ("крепкие связи", "quote-guseva-open"),
    ("Татарстан", "nizhnekamsk"),
    ("штаты", "bareilly"),
    ("sidelines", "ev-signing"),
    ("пресс-служба", "p1"),
    ("лучшие практики", "ev-committees"),
    ("разговор", "p4"),
    ("подчеркнули", "p3"),
    ("conversations", "p4"),
];

#[test]
fn what_is_meant_comes_first() {
    let mut wrong = Vec::new();
    assert!(FIRST.len() >= 60);
    for tag in ["ru", "en"] {
        for (typed, expected) in FIRST {
            let found = INDEX.find(typed, lang(tag));
            let first = first(*ARTICLE, &found);
            if first != *expected {
                let all = found.groups.iter().flat_map(|group| &group.hits);
                let all: Vec<&str> = all.map(|hit| id(*ARTICLE, hit)).collect();
                wrong.push(format!("{tag} {typed}: {first}, not {expected} {all:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_is_made_up() {
    for typed in [
        "",
        "  ",
        "…",
        "щщщщщ",
        "qwrtpsd",
        "Антарктида",
        "🙂",
        "\u{301}\u{301}",
    ] {
        assert_eq!(INDEX.find(typed, lang("ru")).groups, [], "{typed}");
    }
}

#[test]
fn a_word_in_the_wrong_layout_is_told() {
    for (typed, read_as) in [
        ("bylbz", Some("индия")),
        ("Vtnibyf", Some("Метшина")),
        ("шкфт", Some("iran")),
        // Only what needs it is mended.
        ("соглашение bylbz", Some("соглашение индия")),
        ("india", None),
        ("guseva", None),
        ("индия", None),
        // What means nothing either way is left as it is.
        ("qwrtpsd", None),
    ] {
        let found = INDEX.find(typed, lang("en"));
        assert_eq!(found.read_as.as_deref(), read_as, "{typed}");
    }
}

#[test]
fn words_are_found_in_scripts_without_spaces() {
    let loaded = open("five-languages.json");
    let article = loaded.article();
    let index = Index::new(loaded);
    let english = article.language("en").expect("a language");
    for (typed, tag) in [
        ("東京", "ja"),
        ("市役所", "ja"),
        ("协议", "zh-Hans"),
        ("东京市", "zh-Hans"),
        ("도쿄", "ko"),
        ("ข้อตกลง", "th"),
    ] {
        let found = index.find(typed, english);
        let hits: Vec<&Hit> = found.groups.iter().flat_map(|group| &group.hits).collect();
        let sentence = hits.iter().find_map(|hit| match hit.target {
            Target::Sentence { lang, passage, .. } => Some((lang, passage, &hit.title)),
            Target::Entity(_) => None,
        });
        let (lang, passage, line) = sentence.unwrap_or_else(|| panic!("{typed} is in no sentence"));
        assert_eq!(article.tag(lang), tag, "{typed}");
        let text = article.passage_text(passage, lang).expect("a text");
        assert!(text.contains(typed), "{typed} is not in the passage");
        assert!(
            marked(line).contains(&typed),
            "{typed} is not marked: {line:?}"
        );
    }
    // What is in no text is not found, though its characters are.
    assert_eq!(index.find("役市京", english).groups, []);
}

#[test]
fn words_are_found_behind_the_article_of_arabic() {
    let loaded = open("right-to-left.json");
    let index = Index::new(loaded);
    for place in &loaded.article().places {
        let (name, _) = place.entry.name.get(LangIx::ORIGINAL);
        let bare = name.strip_prefix("ال").unwrap_or(name);
        let first = first(loaded, &index.find(bare, LangIx::ORIGINAL));
        assert_eq!(first, place.entry.id, "{bare}");
    }
}

#[test]
fn hits_are_grouped_and_counted() {
    let found = INDEX.find("гусевой", lang("ru"));
    let groups: Vec<Group> = found.groups.iter().map(|group| group.group).collect();
    assert_eq!(groups.first(), Some(&Group::People));
    assert_eq!(groups.last(), Some(&Group::Text));
    // What she takes part in, and what she says, without her name in it.
    assert!(groups.contains(&Group::Events) && groups.contains(&Group::Quotations));
    let text = found.groups.last().expect("sentences");
    assert!((5..=6).contains(&text.total), "the sentences that name her");
    for group in &found.groups {
        assert!(!group.hits.is_empty() && group.hits.len() <= group.total as usize);
        for hit in &group.hits {
            let Target::Entity(entity) = hit.target else {
                assert_eq!(group.group, Group::Text);
                continue;
            };
            let kind = ARTICLE.article.kind(entity);
            let expected = match group.group {
                Group::Places => Kind::Place,
                Group::People | Group::Organisations => Kind::Party,
                Group::Events => Kind::Event,
                Group::Topics => Kind::Topic,
                Group::Relations => Kind::Relation,
                Group::Quotations => Kind::Quotation,
                Group::Text => panic!("an entity among the sentences"),
            };
            assert_eq!(kind, expected);
        }
    }
}

#[test]
fn what_was_found_is_marked() {
    let title = |typed: &str, tag: &str| {
        let found = INDEX.find(typed, lang(tag));
        let hit = found.groups[0].hits[0].clone();
        (hit.title, hit.also)
    };
    let (line, _) = title("гусевой", "ru");
    assert_eq!(
        (&*line.text, marked(&line)),
        ("Ирина Гусева", vec!["Гусева"])
    );
    // Found in the other language: the reader's own name, and what was found beside it.
    let (line, also) = title("china", "ru");
    assert_eq!((&*line.text, marked(&line)), ("Китай", vec![]));
    assert_eq!(also.as_ref().map(marked), Some(vec!["China"]));
    // The same name in other letters is the same.
    let (line, _) = title("india", "ru");
    assert_eq!((&*line.text, marked(&line)), ("Индия", vec!["Индия"]));
    let (line, also) = title("мэры", "ru");
    assert_eq!(
        (&*line.text, also.as_ref().map(marked)),
        ("Ильсур Метшин", Some(vec!["мэр"]))
    );
    let (line, _) = title("нью-дели", "ru");
    assert_eq!(marked(&line).concat().replace('-', ""), "НьюДели");

    let found = INDEX.find("гусевой", lang("ru"));
    let sentences = &found.groups.last().expect("sentences").hits;
    for hit in sentences {
        assert_eq!(ARTICLE.article.tag(hit.title.lang), "ru");
        let marks = marked(&hit.title);
        assert!(!marks.is_empty(), "{hit:?}");
        assert!(hit.title.text.chars().count() <= 120, "{}", hit.title.text);
    }
}

#[test]
fn a_sentence_leads_to_its_place() {
    let found = INDEX.find("возглавляет делегацию", lang("ru"));
    let text = found.groups.last().expect("a group");
    let Target::Sentence {
        passage,
        lang,
        number,
    } = text.hits[0].target
    else {
        panic!("no sentence");
    };
    let article = ARTICLE.article();
    assert_eq!((&*article.passage(passage).id, number), ("p7", 0));
    let words = article.passage_text(passage, lang).expect("the passage");
    let sentence = explorer::text::sentences(words, article.tag(lang))[0];
    assert!(words[sentence.start as usize..sentence.end as usize].contains("возглавляет"));
}

#[test]
fn a_passage_is_found_in_one_language() {
    for (typed, expected) in [("Казахстан", "ru"), ("Kazakhstan", "en"), ("Guseva", "en")]
    {
        for tag in ["ru", "en"] {
            let found = INDEX.find(typed, lang(tag));
            let text = found.groups.last().expect("sentences");
            for hit in &text.hits {
                assert_eq!(ARTICLE.article.tag(hit.title.lang), expected, "{typed}");
            }
        }
    }
}

#[test]
fn any_article_is_searched() {
    let second = open("second.json");
    let index = Index::new(second);
    for (typed, expected) in [
        ("Portugal", "place-pt"),
        ("PORTUGAL", "place-pt"),
        ("potrugal", "place-pt"),
    ] {
        assert_eq!(first(second, &index.find(typed, lang("en"))), expected);
    }
    for loaded in [open("minimal.json"), open("map-week.json")] {
        let index = Index::new(loaded);
        for entity in loaded.article.entity_ids() {
            let entry = loaded.article.entry(entity);
            let (name, _) = entry.name.get(loaded.language(Language::default()));
            let found = index.find(name, lang("en"));
            let mut all = found.groups.iter().flat_map(|group| &group.hits);
            assert!(
                all.any(|hit| hit.target == Target::Entity(entity)),
                "{name}"
            );
        }
    }
}

#[test]
fn a_country_without_aliases_is_found_by_its_adjective() {
    let loaded = LoadedArticle::open(&synthetic::article(200)).expect("an article");
    let index = Index::new(loaded);
    let russian = loaded.article().language("ru").expect("a language");
    let named = |typed: &str| {
        let found = index.find(typed, russian);
        let places = found
            .groups
            .iter()
            .find(|group| group.group == Group::Places);
        places.map(|group| group.hits[0].title.text.clone())
    };
    // Whichever of them the article has.
    let mut tried = 0;
    for (name, adjective) in [
        ("Португалия", "португальский"),
        ("Аргентина", "аргентинский"),
        ("Австралия", "австралийского"),
        ("Австрия", "австрийская"),
        ("Боливия", "боливийские"),
        ("Канада", "канадский"),
        ("Эквадор", "эквадорский"),
        ("Чили", "чилийский"),
    ] {
        if named(name).as_deref() == Some(name) {
            tried += 1;
            assert_eq!(named(adjective).as_deref(), Some(name), "{adjective}");
        }
    }
    assert!(tried >= 4, "{tried} of them are in the article");
}

#[test]
fn the_worker_answers_in_bytes() {
    let bytes = loaded::compact(embedded()).expect("bytes");
    let service = Service::open(&bytes).expect("the embedded article");
    let question = Question::Find {
        query: "индия".into(),
        content: lang("ru"),
    };
    let bytes = postcard::to_allocvec(&question).expect("bytes");
    let reply = service.reply(&bytes).expect("an answer");
    let Answer::Found(found) = postcard::from_bytes(&reply).expect("an answer") else {
        panic!("another answer");
    };
    assert_eq!(found, INDEX.find("индия", lang("ru")));
    assert_eq!(service.reply(&[250, 1]), None);
    // A language that there is not.
    assert_eq!(service.reply(&[0, 1, b'a', 200]), None);
    assert!(Service::open(b"no article").is_none());
    let wrong: Result<(), Vec<u8>> = Err(Vec::new());
    assert!(Service::open(&postcard::to_allocvec(&wrong).expect("bytes")).is_none());
}

/// Everything that must hold of any answer.
fn is_sound(loaded: LoadedArticle, typed: &str, found: &Found) {
    for group in &found.groups {
        assert!(
            !group.hits.is_empty() && group.hits.len() <= group.total as usize,
            "{typed:?}"
        );
        for hit in &group.hits {
            for line in std::iter::once(&hit.title).chain(&hit.also) {
                let mut end = 0;
                for mark in &line.marks {
                    assert!(
                        mark.start >= end && mark.end > mark.start,
                        "{typed:?} {line:?}"
                    );
                    let range = mark.start as usize..mark.end as usize;
                    assert!(line.text.get(range).is_some(), "{typed:?} {line:?}");
                    end = mark.end;
                }
            }
            if let Target::Entity(entity) = hit.target {
                let article = loaded.article();
                assert!(entity.number() < article.entity_count());
                let is_person = matches!(article.entity(entity), EntityRef::Party(_));
                assert!(is_person || group.group != Group::People);
            }
        }
    }
}

/// Words of the article, cut and mixed up, between anything at all.
fn queries() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Индии",
        "Guseva",
        "Нью-Дели",
        "соглашение",
        "ё",
        "и\u{306}",
        "people’s",
        "bylbz",
        "17",
        "17.03.2026",
        "мартом",
        "May",
        "1850-е",
        "2026",
        "ß",
        "İ",
        "в",
        "the",
        "Метшиным",
        "[;'",
        "ﬁ",
        "ас\u{301}социация",
    ]);
    let part = prop_oneof![
        3 => (words, 0_usize..12).prop_map(|(word, end)| word.chars().take(end).collect::<String>()),
        1 => ".{0,6}",
        1 => "[а-яё]{1,9}",
        1 => "[a-z;',.\\[\\]]{1,9}",
    ];
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_query_has_a_sound_answer(typed in queries(), russian: bool) {
        let lang = lang(if russian { "ru" } else { "en" });
        let found = INDEX.find(&typed, lang);
        is_sound(*ARTICLE, &typed, &found);
        prop_assert_eq!(&found, &INDEX.find(&typed, lang));
    }

    #[test]
    fn a_name_with_one_mistake_is_still_found(entity in 0_usize..30, at in 0_usize..40, swap: bool) {
        let article = ARTICLE.article();
        let entity = article.entity_ids().nth(entity).expect("an entity");
        let (name, _) = article.entry(entity).label().get(lang("ru"));
        let mut letters: Vec<char> = name.chars().collect();
        // In the middle of a word that is long enough to have mistakes forgiven.
        let words: Vec<usize> = (1..letters.len().saturating_sub(2))
            .filter(|at| letters[at - 1..at + 3].iter().all(|c| c.is_alphabetic()))
            .collect();
        prop_assume!(!words.is_empty());
        let at = words[at % words.len()];
        if swap {
            letters.swap(at, at + 1);
        } else {
            letters.remove(at);
        }
        let typed: String = letters.into_iter().collect();
        prop_assume!(typed.split([' ', '-']).all(|word| word.chars().count() != 3));
        let found = INDEX.find(&typed, lang("ru"));
        let all: Vec<Target> = found.groups.iter().flat_map(|group| &group.hits).map(|hit| hit.target).collect();
        prop_assert!(all.contains(&Target::Entity(entity)), "{} for {}: {:?}", typed, name, all);
    }
}

#[test]
fn long_input_is_cut_and_answered() {
    for typed in [
        "и".repeat(100_000),
        "индия ".repeat(10_000),
        "a-".repeat(50_000),
    ] {
        is_sound(*ARTICLE, "long", &INDEX.find(&typed, lang("ru")));
    }
}
