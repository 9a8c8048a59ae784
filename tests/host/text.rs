//! Passages cut at mentions, sentences, links into a page.

use article::{Article, Span};
use explorer::text::{
    Mention, Mentions, Part, Piece, pieces, segments, sentence_around, sentences, slice,
    text_fragment,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn span(start: usize, end: usize) -> Span {
    Span {
        start: start as u32,
        end: end as u32,
    }
}

/// The span of the first occurrence of some words.
fn at(text: &str, words: &str) -> Span {
    let start = text.find(words).expect("words of the text");
    span(start, start + words.len())
}

/// An article of one passage, with topics that are mentioned at these spans, each by one name.
fn article(text: &str, topics: &[&[Span]]) -> Article {
    let anchor =
        |span: &Span| json!({"passage": 0, "spans": [{"start": span.start, "end": span.end}]});
    let claim = json!({"status": "mentioned", "voice": {"speaker": 0, "office": null, "form": "plain"}, "evidence": []});
    let topics: Vec<Value> = topics
        .iter()
        .enumerate()
        .map(|(entity, spans)| {
            json!({"entry": {
                "entity": entity, "id": format!("t{entity}"), "name": [format!("topic {entity}")],
                "short": null, "aliases": [], "note": null, "unstated": [], "claim": claim,
                "mentions": spans.iter().map(anchor).collect::<Vec<_>>(),
            }})
        })
        .collect();
    let article = json!({
        "id": "a", "languages": ["ru"],
        "title": {"text": ["T"], "basis": {"kind": "stated", "note": null}, "evidence": []},
        "source": {"publisher": 0, "url": null, "published": null, "rights": null},
        "home": null, "dateline": null, "translations": [],
        "passages": [{"id": "p1", "text": [text]}],
        "places": [], "parties": [], "topics": topics, "relations": [], "events": [], "quotations": [],
    });
    serde_json::from_value(article).expect("an article")
}

fn mentions(text: &str, topics: &[&[Span]]) -> Vec<Mention> {
    let article = article(text, topics);
    let passage = article.passage_ids().next().expect("a passage");
    Mentions::new(&article)
        .of(passage, article::LangIx::ORIGINAL)
        .to_vec()
}

/// Pieces as a picture, mentions in brackets.
fn picture(text: &str, topics: &[&[Span]]) -> String {
    let mut picture = String::new();
    for piece in pieces(text, &mentions(text, topics)) {
        let words = slice(text, piece.span()).expect("inside");
        picture += &match piece {
            Piece::Plain(_) => words.to_owned(),
            Piece::Mention(_) => format!("[{words}]"),
        };
    }
    picture
}

#[test]
fn of_overlapping_mentions_the_longer_goes_first() {
    let text = "Ассоциация городов стран БРИКС+ в Казани";
    let (whole, part) = (
        at(text, "Ассоциация городов стран БРИКС+"),
        at(text, "БРИКС+"),
    );
    let crossing = at(text, "БРИКС+ в Казани");
    let cases: &[(&[&[Span]], &str)] = &[
        (
            &[&[part], &[whole]],
            "[Ассоциация городов стран БРИКС+] в Казани",
        ),
        (
            &[&[crossing], &[whole]],
            "[Ассоциация городов стран БРИКС+] в Казани",
        ),
        (
            &[&[part], &[crossing]],
            "Ассоциация городов стран [БРИКС+ в Казани]",
        ),
        // Of the same length: the earlier, then the entity that comes first.
        (
            &[&[at(text, "стран БРИКС+ в")], &[at(text, "городов стран")]],
            "Ассоциация [городов стран] БРИКС+ в Казани",
        ),
        // Spans that do not fit the text are left out: inside a letter, empty, beyond the end.
        (
            &[&[span(1, 4), span(6, 6), span(4, 9999), span(9, 2)]],
            text,
        ),
    ];
    for (topics, expected) in cases {
        assert_eq!(picture(text, topics), *expected);
    }
    let same = mentions(text, &[&[part], &[part, at(text, "Казани")]]);
    let named: Vec<_> = same
        .iter()
        .map(|m| (m.entity.number(), m.occurrence))
        .collect();
    assert_eq!(named, [(0, 0), (1, 1)]);
}

proptest! {
    #[test]
    fn the_pieces_together_are_the_text(
        text in "[a-zа-я«».! \u{1F600}\u{301}]{0,60}",
        spans in prop::collection::vec((0u32..140, 0u32..140), 0..12),
    ) {
        let spans: Vec<Span> = spans.into_iter().map(|(start, end)| Span { start, end }).collect();
        let (one, two) = spans.split_at(spans.len() / 2);
        let untangled = mentions(&text, &[one, two]);
        let cut = pieces(&text, &untangled);
        let together: String =
            cut.iter().map(|piece| slice(&text, piece.span()).expect("inside")).collect();
        prop_assert_eq!(&together, &text);
        let controls = cut.iter().filter(|piece| matches!(piece, Piece::Mention(_))).count();
        prop_assert_eq!(controls, untangled.len());
    }

    #[test]
    fn each_word_is_of_the_quotes_around_it(
        text in "[a-zа-я«». \u{1F600}]{0,30}",
        mentioned in prop::collection::vec((0usize..30, 0usize..30), 0..5),
        quoted in prop::collection::vec((0usize..30, 0usize..30), 0..5),
    ) {
        let at: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let fit = |(one, two): (usize, usize)| {
            let ends = [one, two].map(|end| at[end % at.len()]);
            span(ends[0].min(ends[1]), ends[0].max(ends[1]))
        };
        let mentioned: Vec<Span> = mentioned.into_iter().map(fit).collect();
        let quoted: Vec<(Span, u32)> = quoted.into_iter().map(fit).zip(7..).collect();
        let found = mentions(&text, &[&mentioned]);
        let mut together = Vec::new();
        let mut controls = 0;
        for segment in segments(&pieces(&text, &found), &quoted) {
            for part in segment.parts {
                match part {
                    Part::Plain(span) => together.push((span, segment.quotes.clone())),
                    Part::Mention(mention) => {
                        controls += 1;
                        together.push((mention.span, segment.quotes.clone()));
                    }
                    Part::CutMention(_, stretches) => {
                        controls += 1;
                        prop_assert!(segment.quotes.is_empty());
                        together.extend(stretches);
                    }
                }
            }
        }
        prop_assert_eq!(controls, found.len());
        let words: String = (together.iter())
            .map(|(span, _)| slice(&text, *span).expect("inside"))
            .collect();
        prop_assert_eq!(&words, &text);
        for (at, _) in text.char_indices() {
            let at = at as u32;
            let around = |span: &Span| span.start <= at && at < span.end;
            let own = together.iter().find(|(span, _)| around(span)).map(|(_, own)| own.clone());
            let expected = quoted.iter().filter(|(span, _)| around(span));
            let expected: Vec<u32> = expected.map(|(_, number)| *number).collect();
            prop_assert_eq!(own, Some(expected));
        }
    }

    #[test]
    fn pieces_take_any_mentions(
        text in "[a-я ]{0,20}",
        spans in prop::collection::vec((0u32..50, 0u32..50), 0..6),
    ) {
        let entity = mentions("a", &[&[span(0, 1)]])[0].entity;
        let any: Vec<Mention> = spans
            .into_iter()
            .map(|(start, end)| Mention { span: Span { start, end }, entity, occurrence: 0 })
            .collect();
        let together: String = pieces(&text, &any)
            .iter()
            .map(|piece| slice(&text, piece.span()).expect("inside"))
            .collect();
        prop_assert_eq!(together, text);
    }

    #[test]
    fn sentences_cover_all_but_spaces(text in "[a-zA-ZА-Яа-я0-9.!?…«»„“”\"' \u{a0}\n—,()。]{0,80}", tag in "ru|en|de|fr|ja") {
        let mut covered = text.clone().into_bytes();
        let mut last = 0;
        for sentence in sentences(&text, &tag) {
            prop_assert!(last <= sentence.start && sentence.start < sentence.end);
            prop_assert!(slice(&text, sentence).is_some());
            last = sentence.end;
            covered[sentence.start as usize..sentence.end as usize].fill(b' ');
        }
        let rest = String::from_utf8(covered).expect("whole characters");
        prop_assert_eq!(rest.trim(), "");
    }
}

#[test]
fn sentences_end_where_a_reader_ends_them() {
    // A stroke stands where a sentence ends.
    for (tag, drawn) in [
        (
            "ru",
            "МОСКВА, 17 мар — РАПСИ.| Всероссийская ассоциация договорилась.",
        ),
        (
            "ru",
            "«Гусева провела встречу стран БРИКС+.| В ходе встречи обсуждали», — говорится в сообщении.",
        ),
        (
            "ru",
            "По итогам Гусева сказала.| «И сегодня мы вместе.| Сейчас время», — говорит она.",
        ),
        ("ru", "«Мы готовы!» — сказала Гусева.| Он ушёл."),
        ("ru", "«Мы готовы!» — Гусева улыбнулась."),
        ("ru", "«Мы готовы!»| Все встали."),
        ("ru", "— Приедете?| — Да."),
        ("ru", "Форум пройдёт в г. Москва на ул. Ленина, д. 5."),
        ("ru", "Создана в 2019 г.| Потом росла."),
        ("ru", "В 2019 г. ассоциация росла."),
        (
            "ru",
            "Дороги, парки и т. д.| Всё это важно, т. е. Москва тоже.",
        ),
        (
            "ru",
            "И. И. Иванов и П.П. Петров приехали.| Встреча началась.",
        ),
        ("ru", "Цель одна – помочь.| Далее..."),
        ("ru", "Что?!| Ничего… почти ничего."),
        ("ru", "Рост 3.5 процента.| 5 стран участвуют."),
        ("ru", "Первая строка|\nВторая строка."),
        (
            "en",
            "Mr. Smith met Dr. Jones on Jan. 5 in St. Petersburg.| They agreed.",
        ),
        ("en", "He lives in the U.S. with J. P. Morgan.| Fine."),
        ("en", "He left the U.S.| The rest stayed."),
        ("en", "“We are open.| It is time,” she said."),
        ("en", "“Are you ready?” he asked.| “Yes.”| So do I.| Good."),
        ("en", "It rose by 3.5 p.m. today, e.g. Paris."),
        (
            "de",
            "Am 17. März traf Dr. Müller z. B. Frau Nr. 5 dort.| „Wir sind bereit.“| Danach 2025.| Ende.",
        ),
        ("de", "»Ja.«| »Nein.«"),
        ("fr", "« Bonjour. »| M. Dupont est parti.| Il reste."),
        ("ja", "会議が開かれた。|合意した。"),
        ("el", "Πρώτη γραμμή.| Δεύτερη."),
        ("ru", ""),
        ("ru", "  \n "),
    ] {
        let text = drawn.replace('|', "");
        let found = sentences(&text, tag)
            .into_iter()
            .map(|span| slice(&text, span).expect("inside"));
        let expected = drawn
            .split('|')
            .map(str::trim)
            .filter(|sentence| !sentence.is_empty());
        assert!(
            found.clone().eq(expected),
            "{tag}: {:#?}",
            found.collect::<Vec<_>>()
        );
    }
}

#[test]
fn a_quote_is_shown_with_its_whole_sentences() {
    let text = "Первое. Второе предложение. Третье.";
    for (words, expected) in [
        ("предложение", "Второе предложение."),
        ("Второе предложение.", "Второе предложение."),
        ("предложение. Тре", "Второе предложение. Третье."),
        (text, text),
    ] {
        let around = sentence_around(text, "ru", at(text, words));
        assert_eq!(slice(text, around), Some(expected));
    }
    // Between sentences there is nothing to widen to.
    let space = span("Первое.".len(), "Первое. ".len());
    assert_eq!(sentence_around(text, "ru", space), space);
}

#[test]
fn a_link_names_the_words_as_the_specification_asks() {
    let long = "one two three four five six seven eight nine ten eleven twelve";
    let repeated = "the end of it is the end of it and then once more the end of it";
    for (prefix, exact, suffix, expected) in [
        ("", "plain", "", "#:~:text=plain"),
        ("", "a, b-c & d", "", "#:~:text=a%2C%20b%2Dc%20%26%20d"),
        ("before", "exact", "after", "#:~:text=before-,exact,-after"),
        ("", " trimmed ", "x", "#:~:text=trimmed,-x"),
        ("", "мэр", "", "#:~:text=%D0%BC%D1%8D%D1%80"),
        (
            "",
            long,
            "",
            "#:~:text=one%20two%20three%20four,nine%20ten%20eleven%20twelve",
        ),
        // "the end of it" stands in between too: the end is made longer until it stands but once.
        (
            "",
            repeated,
            "",
            "#:~:text=the%20end%20of%20it,more%20the%20end%20of%20it",
        ),
    ] {
        assert_eq!(text_fragment(prefix, exact, suffix), expected);
    }
}
