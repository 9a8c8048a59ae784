//! Markdown, read by the crate `pulldown-cmark`.

use super::*;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// The texts of all elements of a kind.
fn texts(
    markdown: &str,
    start: impl Fn(&Tag) -> bool,
    end: impl Fn(&TagEnd) -> bool,
) -> Vec<String> {
    let mut texts = Vec::new();
    let mut inside = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(tag) if start(&tag) => {
                inside = true;
                texts.push(String::new());
            }
            Event::End(tag) if end(&tag) => inside = false,
            Event::Text(text) if inside => texts.last_mut().expect("begun").push_str(&text),
            Event::SoftBreak if inside => texts.last_mut().expect("begun").push(' '),
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML: {html}"),
            Event::Code(code) => panic!("code: {code}"),
            _ => {}
        }
    }
    texts
}

#[test]
fn a_report_has_a_heading_and_a_quote_for_every_fact() {
    for loaded in stories() {
        for made in both(loaded, Format::Markdown) {
            let heading =
                |tag: &Tag| matches!(tag, Tag::Heading { level, .. } if *level as u8 == 3);
            let headings = texts(&made.text, heading, |end| matches!(end, TagEnd::Heading(_)));
            assert_eq!(headings.len(), made.entries);
            let quote = |tag: &Tag| matches!(tag, Tag::BlockQuote(_));
            let quotes = texts(&made.text, quote, |end| {
                matches!(end, TagEnd::BlockQuote(_))
            });
            assert!(quotes.len() >= made.entries);
        }
    }
}

#[test]
fn words_mean_only_themselves() {
    let quote = |tag: &Tag| matches!(tag, Tag::BlockQuote(_));
    let made = fact(week(), "quote-anna", Format::Markdown);
    let quotes = texts(&made.text, quote, |end| {
        matches!(end, TagEnd::BlockQuote(_))
    });
    assert_eq!(quotes.len(), 1);
    assert!(
        quotes[0]
            .starts_with("«Карта — это \"письмо\", а не приговор; 100 % правды {нет} & не будет»"),
        "{}",
        quotes[0]
    );
}

#[test]
fn it_says_which_sentences_carry_no_fact() {
    let report = english(week(), Format::Markdown);
    assert!(report.contains("5 of 8 sentences carry a fact"));
    assert!(
        report.contains("\n- Paragraph 3: It was windy. *No claim here rests on this sentence.*\n")
    );
}

#[test]
fn a_report_tells_what_is_doubted_counted_and_moved() {
    let report = english(strait(), Format::Markdown);
    for line in [
        "- Also: Denied: Coast guard, as reported by The Strait Gazette",
        "> Denied: Coast guard, as reported by The Strait Gazette\n>\n> “The coast guard rejected that.”",
        "- Contradicts: A bank owns the line",
        "- Corrects: A bank owns the line",
        "- Kind: Ownership",
        "- Kind: Salvage",
        "- Route: Tokyo – Suva – San Francisco",
        "- Figures: people hurt: at least 12",
        "- Figures: loss: about 1.5\u{a0}million euros",
        "### Suva: inhabitants: 93,970 (as of 2017)",
        "- Status: Cancelled",
        "- When: from 2 March 2026 on, on Mondays and Thursdays",
        "- Japan: Not in the text: Tokyo lies there",
    ] {
        assert!(report.contains(line), "{line}");
    }
    // Two pieces of direct speech are two quotes.
    assert!(report.contains("> “We saw the light”\n>\n> [Paragraph 5]"));
    assert!(report.contains("> “Then we saw nothing.”\n>\n> [Paragraph 5]"));
}
