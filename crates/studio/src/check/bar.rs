//! The sentences of the text as a bar: how long each is, what it carries, and what is wrong with it.

use super::rows::Row;
use crate::model::{CheckMessage, Findings};
use crate::words::{Msg, Words};
use editing::TextRange;
use editing::coverage::{Load, Sentence};
use explorer::i18n::Language;
use yew::prelude::*;

/// So many letters one line of the bar holds before there is another.
const LETTERS: usize = 3600;
/// The gaps between sentences and between paragraphs, in hundredths of a line.
const GAP: f64 = 0.25;
const PARAGRAPH_GAP: f64 = 0.9;

/// A sentence in its line.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Segment {
    /// Which sentence, counted from 0.
    pub number: usize,
    /// Where it begins, in hundredths of the line.
    pub x: f64,
    /// How wide it is, in hundredths of the line.
    pub width: f64,
    /// Whether it is the first of its paragraph.
    pub first: bool,
}

/// The sentences in lines of one scale; paragraphs stay whole.
pub fn lines(sentences: &[Sentence]) -> Vec<Vec<Segment>> {
    let paragraphs: Vec<&[Sentence]> = sentences
        .chunk_by(|one, other| one.range.passage == other.range.passage)
        .collect();
    let letters = |paragraph: &[Sentence]| -> usize {
        paragraph
            .iter()
            .map(|sentence| sentence.length.max(1))
            .sum()
    };
    let all = letters(sentences);
    let target = all / all.div_ceil(LETTERS).max(1);
    let mut lines: Vec<Vec<&[Sentence]>> = Vec::new();
    let mut filled = usize::MAX;
    for paragraph in paragraphs {
        if filled >= target {
            lines.push(Vec::new());
            filled = 0;
        }
        filled += letters(paragraph);
        if let Some(line) = lines.last_mut() {
            line.push(paragraph);
        }
    }
    let gaps = |line: &[&[Sentence]]| {
        let inside: usize = line.iter().map(|paragraph| paragraph.len() - 1).sum();
        inside as f64 * GAP + line.len().saturating_sub(1) as f64 * PARAGRAPH_GAP
    };
    let widths = lines.iter().map(|line| {
        let sum: usize = line.iter().map(|paragraph| letters(paragraph)).sum();
        // Where there are very many sentences, gaps take no more than half.
        (100.0 - gaps(line).min(50.0)) / sum.max(1) as f64
    });
    let scale = widths.fold(f64::INFINITY, f64::min);
    let mut number = 0;
    let mut placed = Vec::new();
    for line in lines {
        let narrow = (50.0 / gaps(&line).max(50.0)).min(1.0);
        let mut x = 0.0;
        let mut segments = Vec::new();
        for paragraph in line {
            for (index, sentence) in paragraph.iter().enumerate() {
                let width = sentence.length.max(1) as f64 * scale;
                let first = index == 0;
                segments.push(Segment {
                    number,
                    x,
                    width,
                    first,
                });
                number += 1;
                x += width + GAP * narrow;
            }
            x += (PARAGRAPH_GAP - GAP) * narrow;
        }
        placed.push(segments);
    }
    placed
}

/// What the bar shows.
pub struct BarProps<'a> {
    /// The language of the interface.
    pub lang: Language,
    /// What the check has found.
    pub findings: &'a Findings,
    /// The rows of the lists.
    pub rows: &'a [Row<'a>],
    /// The words of the current row.
    pub current: Option<TextRange>,
    /// What takes messages.
    pub send: &'a Callback<CheckMessage>,
}

/// The bar and its legend.
pub fn bar(props: &BarProps) -> Html {
    let BarProps { lang, findings, .. } = *props;
    let drawn = lines(&findings.sentences).into_iter().map(|segments| {
        let mut labelled = -100.0;
        let drawn = segments.iter().map(|segment| {
            let near = segment.x - labelled;
            let label = segment.first && near >= 4.6;
            if label {
                labelled = segment.x;
            }
            self::segment(props, segment, label.then_some(near < 8.5))
        });
        html! { <svg class="bar-line" aria-hidden="true">{for drawn}</svg> }
    });
    let key = |class: &'static str, message| {
        html! { <li class={classes!("bar-key", class)}>{lang.say(message)}</li> }
    };
    html! {
        <>
            <div class="cover">
                <svg class="bar-patterns" aria-hidden="true"><defs>
                    <pattern id="bar-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V4" class="bar-hatch" /></pattern>
                </defs></svg>
                {for drawn}
            </div>
            <ul class="bar-legend">
                {key("bar-key-fact", Msg::CheckLegendFact)}
                {key("bar-key-suggested", Msg::CheckLegendSuggested)}
                {key("bar-key-nothing", Msg::CheckLegendNothing)}
                <li class="bar-key foot-wrong">{error_icon()}{lang.say(Msg::CheckLegendError)}</li>
                <li class="bar-key">{remark_icon()}{lang.say(Msg::CheckLegendRemark)}</li>
                <li class="bar-note">{lang.say(Msg::CheckLegendLength)}</li>
            </ul>
        </>
    }
}

/// A sentence. `label`: whether it bears the number of its paragraph, and whether another number stands near.
fn segment(props: &BarProps, segment: &Segment, label: Option<bool>) -> Html {
    let BarProps {
        lang,
        findings,
        rows,
        current,
        send,
    } = *props;
    let Some(sentence) = findings.sentences.get(segment.number) else {
        return Html::default();
    };
    let is_here = |row: &&Row| row.range().is_some_and(|at| at.touches(sentence.range));
    let here: Vec<&Row> = rows.iter().filter(is_here).collect();
    let is_error = here.iter().any(|row| matches!(row, Row::Error(_)));
    let is_remark = here.iter().any(|row| matches!(row, Row::Remark(_)));
    let (load, carries) = match sentence.load {
        Load::Fact => ("bar-fact", Msg::CheckLegendFact),
        Load::Suggested => ("bar-suggested", Msg::CheckLegendSuggested),
        Load::Nothing => ("bar-nothing", Msg::CheckLegendNothing),
    };
    let is_current = current.is_some_and(|at| at.touches(sentence.range));
    let choose = here.first().map(|row| {
        let key = row.key();
        send.reform(move |_: MouseEvent| CheckMessage::Choose(key.clone()))
    });
    let paragraph = (sentence.range.passage + 1).to_string();
    let values = [("paragraph", &*paragraph), ("carries", lang.say(carries))];
    let percent = |value: f64| format!("{value:.3}%");
    let middle = percent(segment.x + segment.width / 2.0);
    html! {
        <g class={classes!("bar-sentence", load, is_current.then_some("bar-current"), choose.is_some().then_some("bar-leads"))} onclick={choose}>
            <title>{lang.say_with(Msg::CheckSentence, &values)}</title>
            if is_error || is_remark {
                <svg class={classes!("bar-mark", is_error.then_some("foot-wrong"))} x={middle} y="8" overflow="visible">
                    if is_error { <path d={ERROR} transform="translate(-6 -6)" /> } else { <path d={REMARK} transform="translate(-6 -6)" /> }
                </svg>
            }
            <rect x={percent(segment.x)} y="19" width={percent(segment.width)} height="20" />
            if let Some(near) = label {
                <text class={near.then_some("bar-near")} x={percent(segment.x)} y="54">{lang.say_with(Msg::CheckParagraph, &[("n", &paragraph)])}</text>
            }
        </g>
    }
}

/// A sign of eight sides.
const ERROR: &str = "M3.8 0.8H8.2L11.2 3.8V8.2L8.2 11.2H3.8L0.8 8.2V3.8ZM6 3.2V6.6M6 8.2V8.8";
/// A sign of three sides.
const REMARK: &str = "M6 1L11.4 10.6H0.6ZM6 4.4V7.2M6 8.6V9.2";

/// The mark of what stops publishing.
pub fn error_icon() -> Html {
    html! { <svg class="found-mark" viewBox="0 0 12 12" aria-hidden="true"><path d={ERROR} /></svg> }
}

/// The mark of what is worth a look.
pub fn remark_icon() -> Html {
    html! { <svg class="found-mark" viewBox="0 0 12 12" aria-hidden="true"><path d={REMARK} /></svg> }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(paragraphs: &[&[usize]]) -> Vec<Sentence> {
        let numbered = paragraphs.iter().enumerate();
        let all = numbered.flat_map(|(passage, lengths)| {
            lengths.iter().map(move |length| Sentence {
                range: TextRange::new(passage, 0, *length),
                length: *length,
                load: Load::Fact,
            })
        });
        all.collect()
    }

    #[test]
    fn a_short_text_fills_one_line() {
        let lines = lines(&sentences(&[&[100, 50], &[200]]));
        let [line] = &*lines else {
            panic!("{lines:?}");
        };
        let last = line.last().expect("a sentence");
        assert!((last.x + last.width - 100.0).abs() < 0.01, "{last:?}");
        assert!((line[0].width / line[1].width - 2.0).abs() < 1e-9);
        assert_eq!(
            line.iter().map(|one| one.first).collect::<Vec<_>>(),
            [true, false, true]
        );
    }

    #[test]
    fn a_long_text_has_lines_of_one_scale() {
        let paragraph: &[usize] = &[120, 130, 90];
        let all = sentences(&vec![paragraph; 40]);
        let lines = lines(&all);
        assert!(lines.len() > 2);
        let segments: Vec<_> = lines.iter().flatten().collect();
        assert_eq!(segments.len(), all.len());
        for (segment, sentence) in segments.iter().zip(&all) {
            let scale = segment.width / sentence.length as f64;
            let first = segments[0].width / all[0].length as f64;
            assert!((scale - first).abs() < 1e-9);
            assert!(segment.x + segment.width < 100.01, "{segment:?}");
        }
    }

    #[test]
    fn nothing_is_no_line() {
        assert_eq!(lines(&[]), Vec::<Vec<Segment>>::new());
        // An empty sentence still has its place.
        assert_eq!(lines(&sentences(&[&[0]])).len(), 1);
    }
}
