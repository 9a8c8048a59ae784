//! The text as it is drawn: what can be chosen in it, what is highlighted, what leads to the source.

use crate::support::render::render;
use crate::support::views::{entity, highlights, lights, of_selection, shown, tags, ui};
use crate::support::{embedded, second};

use article::LangIx;
use dateline::components::text::{TextView, TextViewProps};
use explorer::coverage::{Coverage, claims_fact};
use explorer::facets::Filter;
use explorer::highlights::Lit;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::reading::{Reading, Selection};
use explorer::state::TextMode;

struct Shot {
    loaded: LoadedArticle,
    lang: &'static str,
    selected: Option<&'static str>,
    step: u16,
    mode: TextMode,
    lens: bool,
    passage: Option<&'static str>,
    sentence: Option<u16>,
}

impl Shot {
    fn of(loaded: LoadedArticle) -> Self {
        Self {
            loaded,
            lang: "ru",
            selected: None,
            step: 0,
            mode: TextMode::Auto,
            lens: false,
            passage: None,
            sentence: None,
        }
    }

    fn draw(self) -> String {
        let Self {
            loaded,
            lang,
            selected,
            step,
            mode,
            lens,
            passage,
            sentence,
        } = self;
        render::<TextView>(TextViewProps {
            ui: ui(loaded, lang),
            shown: shown(loaded, selected, &Filter::default()),
            step,
            mode,
            lens,
            passage: passage.map(|id| loaded.ids().passage(id).expect("a passage")),
            sentence,
        })
    }
}

/// What a reader sees of a piece of HTML.
fn read(html: &str) -> String {
    let mut text = String::new();
    let mut inside = true;
    for c in html.chars() {
        match c {
            '<' => inside = false,
            '>' => inside = true,
            c if inside => text.push(if c == '\u{a0}' { ' ' } else { c }),
            _ => {}
        }
    }
    text.replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

/// The words that a selection highlights in a text: those of the current quote, or of the others.
fn quoted(loaded: LoadedArticle, id: &str, quote: u16, tag: &'static str, lit: Lit) -> String {
    let reading = Reading::Entity(Selection {
        entity: entity(loaded, id),
        quote,
    });
    let drawn = Shot {
        lang: tag,
        ..Shot::of(loaded)
    }
    .draw();
    let lights = lights(loaded, &drawn, &highlights(loaded, reading));
    let lit = lights.iter().filter(|(_, light)| light.lit == Some(lit));
    let words = lit.filter_map(|(tag, _)| {
        let quote = tag.contains(" data-quotes=").then_some(tag)?;
        // The very element: the tag is a part of what is drawn.
        let begin = quote.as_ptr() as usize - drawn.as_ptr() as usize;
        let (_, inner) = drawn[begin..].split_once('>')?;
        Some(read(inner.split("</span>").next()?))
    });
    words.collect()
}

#[test]
fn every_passage_can_be_linked_to_and_reads_as_it_was_written() {
    let loaded = embedded();
    let drawn = Shot::of(loaded).draw();
    let article = loaded.article();
    let text = read(&drawn);
    for id in article.passage_ids() {
        let passage = article.passage(id);
        assert_eq!(tags(&drawn, &[&format!("id=\"{}\"", passage.id)]).len(), 1);
        let words = article
            .passage_text(id, LangIx::ORIGINAL)
            .unwrap()
            .replace('\u{a0}', " ");
        assert!(text.contains(&words), "{}", passage.id);
    }
}

#[test]
fn each_mention_is_one_control_that_says_its_kind() {
    let loaded = embedded();
    let drawn = Shot::of(loaded).draw();
    let article = loaded.article();
    let mentions: usize = article
        .passage_ids()
        .map(|id| loaded.mentions().of(id, LangIx::ORIGINAL).len())
        .sum();
    assert_eq!(tags(&drawn, &["a ", "class=\"mention"]).len(), mentions);
    let kazan = tags(&drawn, &["data-id=\"kazan\""]);
    assert!(
        kazan[0].contains("of-place") && kazan[0].contains("href=\"#kazan\""),
        "{kazan:?}"
    );
    assert!(kazan[0].contains("title=\"место: Казань\""), "{kazan:?}");
    assert!(tags(&drawn, &["data-id=\"guseva\""])[0].contains("of-person"));
    assert!(tags(&drawn, &["data-id=\"varmsu\""])[0].contains("of-organisation"));
    assert!(tags(&drawn, &["data-id=\"ev-forum\""])[0].contains("of-event"));
    assert!(tags(&drawn, &["data-id=\"topic-twinning\""])[0].contains("of-topic"));
}

#[test]
fn the_step_decides_which_sentence_of_the_selection_is_looked_at() {
    let loaded = embedded();
    let first = Shot {
        selected: Some("place-in"),
        ..Shot::of(loaded)
    }
    .draw();
    let quoted = |quote, lit| quoted(loaded, "place-in", quote, "ru", lit);
    assert!(quoted(0, Lit::Selected).starts_with("По итогам встречи Гусева сказала"));
    assert!(quoted(0, Lit::Related).contains("подписали соглашение"));
    assert!(read(&first).contains("Предложение 1 из 3, абзац 5"));
    let last = Shot {
        selected: Some("place-in"),
        step: 2,
        ..Shot::of(loaded)
    }
    .draw();
    assert!(quoted(2, Lit::Selected).contains("подписали соглашение"));
    // At an end there is no way on, and it says so.
    assert_eq!(
        tags(&last, &["class=\"walk\"", "aria-disabled=\"true\""]).len(),
        1
    );
}

#[test]
fn what_is_selected_is_current_in_the_text_and_nothing_else_is() {
    let loaded = embedded();
    let drawn = Shot::of(loaded).draw();
    let lights = lights(loaded, &drawn, &of_selection(loaded, "bareilly"));
    let current: Vec<_> = (lights.iter())
        .filter(|(_, light)| light.current().is_some())
        .map(|(tag, _)| tag)
        .collect();
    assert!(!current.is_empty());
    let named = |tag: &&&str| tag.contains("data-id=\"bareilly\"");
    assert!(current.iter().all(named), "{current:?}");
}

#[test]
fn the_ends_of_a_relation_stand_out() {
    let loaded = embedded();
    let drawn = Shot::of(loaded).draw();
    let lights = lights(
        loaded,
        &drawn,
        &of_selection(loaded, "rel-nizhnekamsk-bareilly"),
    );
    let ends = lights.iter().filter(|(_, light)| light.end);
    let mut ids: Vec<&str> = ends
        .filter_map(|(tag, _)| tag.split("data-id=\"").nth(1)?.split('"').next())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids, ["bareilly", "nizhnekamsk"]);
}

#[test]
fn a_passage_opens_at_its_source() {
    let drawn = Shot::of(embedded()).draw();
    let relations = tags(&drawn, &["a ", "class=\"passage-number"]);
    assert_eq!(relations.len(), 11);
    for link in relations {
        assert!(
            link.contains(
                "href=\"https://rapsi-pravo.ru/incident_news/20260317/311681810.html#:~:text="
            ),
            "{link}"
        );
        assert!(
            link.contains("target=\"_blank\"") && link.contains("rel=\"noopener noreferrer\""),
            "{link}"
        );
    }
}

#[test]
fn original_translation_or_both_each_in_its_language() {
    let loaded = embedded();
    let shown = |lang, mode| {
        let drawn = Shot {
            lang,
            mode,
            ..Shot::of(loaded)
        }
        .draw();
        let count = |tag: &str| tags(&drawn, &["p ", &format!("lang=\"{tag}\"")]).len();
        (
            count("ru"),
            count("en"),
            tags(&drawn, &["id=\"p5-en\""]).len(),
            tags(&drawn, &["id=\"p5\""]).len(),
        )
    };
    assert_eq!(shown("ru", TextMode::Auto), (11, 0, 0, 1));
    assert_eq!(shown("en", TextMode::Auto), (0, 11, 1, 1));
    assert_eq!(shown("en", TextMode::Original), (11, 0, 0, 1));
    assert_eq!(shown("ru", TextMode::Translation), (0, 11, 1, 1));
    assert_eq!(shown("ru", TextMode::Both), (11, 11, 1, 1));
    // A translation says who made it, as reference data.
    let drawn = Shot {
        lang: "en",
        ..Shot::of(loaded)
    }
    .draw();
    assert!(!tags(&drawn, &["class=\"reference\""]).is_empty());
    assert!(read(&drawn).contains("English translation by Dateline"));
    // A quote is highlighted in both.
    let quoted = |tag| quoted(loaded, "rel-in", 0, tag, Lit::Selected);
    assert!(quoted("ru").contains("По итогам встречи"));
    assert!(quoted("en").contains("After the meeting"));
}

#[test]
fn one_text_is_pressed_among_the_choices() {
    for (lang, mode) in [
        ("ru", TextMode::Auto),
        ("en", TextMode::Auto),
        ("ru", TextMode::Both),
    ] {
        let drawn = Shot {
            lang,
            mode,
            ..Shot::of(embedded())
        }
        .draw();
        assert_eq!(
            tags(&drawn, &["class=\"version\"", "aria-pressed=\"true\""]).len(),
            1
        );
        assert_eq!(tags(&drawn, &["class=\"version\""]).len(), 3);
    }
}

#[test]
fn a_passage_named_by_the_address_is_marked() {
    let drawn = Shot {
        passage: Some("p9"),
        ..Shot::of(embedded())
    }
    .draw();
    let asked = tags(&drawn, &["is-asked"]);
    assert_eq!(asked.len(), 1);
    assert!(asked[0].contains("id=\"p9\""), "{asked:?}");
}

#[test]
fn a_sentence_named_by_the_address_is_marked() {
    let marked = |sentence| {
        let shot = Shot {
            passage: Some("p7"),
            sentence,
            ..Shot::of(embedded())
        };
        tags(&shot.draw(), &["is-found"]).len()
    };
    assert_eq!([None, Some(0), Some(1), Some(9)].map(marked), [0, 1, 1, 0]);
}

#[test]
fn another_article_reads_in_its_own_languages() {
    // The interface has neither German nor French: the original is shown, and marked as German.
    let drawn = Shot {
        lang: "en",
        ..Shot::of(second())
    }
    .draw();
    assert_eq!(tags(&drawn, &["p ", "lang=\"de\""]).len(), 6);
    let both = Shot {
        lang: "en",
        mode: TextMode::Both,
        ..Shot::of(second())
    }
    .draw();
    assert_eq!(tags(&both, &["p ", "lang=\"fr\""]).len(), 6);
    assert!(read(&drawn).contains("Text of the article, 6 paragraphs"));
}

#[test]
fn of_a_long_article_only_what_is_near_or_wanted_is_drawn() {
    let source = synthetic::article(3000);
    let loaded = LoadedArticle::open(&source).unwrap_or_else(|problems| panic!("{}", problems[0]));
    let all = loaded.article().passages.len();
    assert!(all > 250, "{all} passages are too few for this test");
    let drawn = Shot::of(loaded).draw();
    let shown = tags(&drawn, &["class=\"passage is-text\""]).len();
    assert!(shown > 0 && shown < 60, "{shown} of {all}");
    let last = loaded
        .article()
        .passages
        .last()
        .map(|passage| passage.id.clone())
        .unwrap();
    let id: &'static str = Box::leak(last.into_boxed_str());
    let asked = Shot {
        passage: Some(id),
        ..Shot::of(loaded)
    }
    .draw();
    assert_eq!(tags(&asked, &["is-asked"]).len(), 1);
}

/// The article with the lens of coverage over it.
fn under_the_lens(loaded: LoadedArticle, lang: &'static str) -> String {
    Shot {
        lang,
        lens: true,
        ..Shot::of(loaded)
    }
    .draw()
}

fn map_week() -> LoadedArticle {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/map-week.json");
    let source = std::fs::read_to_string(file).expect("an article");
    LoadedArticle::open(&source).unwrap_or_else(|problems| panic!("{}", problems[0]))
}

/// What stands in the pieces that a start tag opens, each up to an end tag.
fn inside<'a>(drawn: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    let pieces = drawn.split(start).skip(1);
    pieces
        .map(|piece| piece.split(end).next().unwrap_or_default())
        .collect()
}

/// What is claimed from each passage, with the start tag.
fn claims(drawn: &str) -> Vec<&str> {
    let pieces = drawn.split("<div").filter(|piece| {
        let tag = piece.split('>').next().unwrap_or_default();
        tag.contains("class=\"claimed\"")
    });
    pieces
        .map(|piece| piece.split("</div>").next().unwrap_or_default())
        .collect()
}

#[test]
fn without_the_lens_nothing_of_it_is_drawn() {
    let drawn = Shot::of(embedded()).draw();
    for word in ["claimed", "is-bare", "lens-totals", "has-lens"] {
        assert!(!drawn.contains(word), "{word}");
    }
    assert_eq!(
        tags(&drawn, &["lens-switch", "aria-pressed=\"false\""]).len(),
        1
    );
}

#[test]
fn the_lens_counts_what_carries_a_fact() {
    let drawn = under_the_lens(embedded(), "en");
    let text = read(&drawn);
    // In the summary, and for those who hear it.
    assert_eq!(text.matches("19 of 20 sentences carry a fact").count(), 2);
    for line in [
        "1 sentence only names places, parties or topics",
        "31 facts: 17 with no source named, 8 retold, 6 in direct speech",
        "76 quotations support the claims",
        "29 that follow from the text, 33 from reference data",
    ] {
        assert!(text.contains(line), "{line}");
    }
    // Nothing is counted that is not there.
    assert!(!text.contains("back no claim") && !text.contains("not in this language"));
    assert_eq!(
        tags(&drawn, &["lens-switch", "aria-pressed=\"true\""]).len(),
        1
    );
}

#[test]
fn the_lens_names_every_fact_of_a_passage_with_status_and_voice() {
    let loaded = embedded();
    let article = loaded.article();
    let drawn = under_the_lens(loaded, "en");
    let groups = claims(&drawn);
    assert_eq!(groups.len(), article.passages.len());
    let coverage = Coverage::new(
        article,
        loaded.language(Language::for_tag("en").expect("one")),
    );
    for (cover, group) in coverage.passages.iter().zip(groups) {
        let mut facts: Vec<_> = (cover.uses.iter().map(|used| used.claim))
            .filter(|claim| claims_fact(article, *claim))
            .collect();
        facts.sort();
        facts.dedup();
        let drawn: Vec<&str> = inside(group, "data-id=\"", "\"");
        assert_eq!(drawn.len(), facts.len());
        for fact in facts {
            assert!(drawn.contains(&&*article.entry(fact.entity).id));
        }
        let number = cover.passage.number() + 1;
        assert!(group.contains(&format!("aria-label=\"Claimed from paragraph {number}\"")));
    }
    let ninth = claims(&drawn)[9];
    let text = read(ninth);
    assert!(text.contains("signed, RAPSI"), "{text}");
}

#[test]
fn a_fact_under_the_lens_leads_to_its_own_quote() {
    // The second quote of this event stands in a passage of its own.
    let loaded = embedded();
    let article = loaded.article();
    let drawn = under_the_lens(loaded, "ru");
    let groups = claims(&drawn);
    let mut later = 0;
    for (passage, group) in article.passage_ids().zip(groups) {
        for link in tags(group, &["data-id="]) {
            let value = |name: &str| {
                let rest = link
                    .split(&format!("{name}=\""))
                    .nth(1)
                    .expect("it is there");
                rest.split('"').next().expect("a value")
            };
            let entity = loaded.ids().entity(value("data-id")).expect("an entity");
            let step: usize = value("data-quote").parse().expect("a number");
            let focus = loaded.relations().focus(article, entity);
            assert_eq!(focus.supports[step].anchor.passage, passage, "{link}");
            later += usize::from(step > 0);
        }
    }
    assert!(later > 0, "no fact here has a second quote");
}

#[test]
fn what_carries_no_fact_is_plain_to_see_and_says_why() {
    let drawn = under_the_lens(map_week(), "ru");
    let bare = inside(&drawn, "<span class=\"sentence is-bare\">", "</small>");
    let notes: Vec<String> = bare.iter().map(|one| read(one)).collect();
    assert_eq!(notes.len(), 2, "{notes:?}");
    assert!(notes[0].ends_with("без факта") && notes[1].ends_with("без утверждений"));
    assert!(notes[1].contains("Было"), "{notes:?}");
    // The reader is led to both.
    let totals = inside(&drawn, "<details class=\"lens-totals\">", "</details>")[0];
    assert_eq!(tags(totals, &["class=\"pilcrow\""]).len(), 2);
}

#[test]
fn side_by_side_each_text_is_judged_by_itself() {
    let loaded = map_week();
    let both = Shot {
        mode: TextMode::Both,
        lens: true,
        ..Shot::of(loaded)
    }
    .draw();
    // The translation lacks the words of one quote, so one sentence more carries nothing there.
    assert_eq!(tags(&both, &["is-bare"]).len(), 2 + 3);
}

#[test]
fn what_is_selected_is_current_under_the_lens_too() {
    let loaded = embedded();
    let drawn = under_the_lens(loaded, "ru");
    let groups = claims(&drawn).concat();
    let lights = lights(loaded, &groups, &of_selection(loaded, "rel-in"));
    let current = lights.iter().filter(|(_, light)| light.current().is_some());
    let current: Vec<_> = current.map(|(tag, _)| tag).collect();
    assert_eq!(current.len(), 1);
    assert!(current[0].contains("data-id=\"rel-in\""));
}
