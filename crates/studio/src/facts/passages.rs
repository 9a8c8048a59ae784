//! The text, large, with its marks: dashed what a machine suggests, underlined what will be published.

use super::glosses::glosses;
use super::kinds::{mark as kind_mark, name};
use super::segments::{Lit, Segment, segments};
use super::target::attribute;
use crate::model::{EntityPanel, FactsMessage, Panel, Work, mentions};
use crate::words::{Msg, Words};
use editing::marks::{Flag, Mark, Run, flags};
use editing::{Kind, Standing, Target, original};
use explorer::i18n::{Direction, Language};
use yew::prelude::*;

/// What is lit for what stands beside the text.
fn lit(work: &Work) -> Lit {
    let project = work.project();
    let lit = match &work.panel {
        Panel::Words(selection) => Lit {
            words: Some(selection.range),
            sentence: None,
            others: (selection.others.iter())
                .filter(|(_, taken)| *taken)
                .map(|(other, _)| other.range)
                .collect(),
            ..Lit::default()
        },
        Panel::Claim(form, open) => {
            let tag = original(&project.document);
            let evidence = form.evidence.first();
            Lit {
                words: form.verb_words,
                sentence: evidence.and_then(|quote| editing::locate(&project.document, quote, tag)),
                glosses: glosses(project, form, *open),
                ..Lit::default()
            }
        }
        Panel::Entity(panel) => match &**panel {
            EntityPanel::Divide { id, chosen, .. } => Lit {
                others: mentions(project, id)
                    .into_iter()
                    .filter(|(number, _)| chosen.contains(number))
                    .map(|(_, at)| at)
                    .collect(),
                ..Lit::default()
            },
            EntityPanel::Role(form, _) => {
                let tag = original(&project.document);
                let evidence = form.evidence.first();
                Lit {
                    sentence: evidence
                        .and_then(|quote| editing::locate(&project.document, quote, tag)),
                    ..Lit::default()
                }
            }
            EntityPanel::Rename { .. } | EntityPanel::Merge { .. } => lit_due(work),
        },
        Panel::Decision | Panel::Map => lit_due(work),
    };
    Lit {
        cursor: work.cursor.and_then(|cursor| cursor.range(project)),
        ..lit
    }
}

/// What is lit for what is due.
fn lit_due(work: &Work) -> Lit {
    let project = work.project();
    let words = work.due_range();
    Lit {
        words,
        sentence: words.map(|range| editing::sentence_of(&project.document, range)),
        ..Lit::default()
    }
}

/// The text.
pub fn passages(lang: Language, work: &Work, send: &Callback<FactsMessage>) -> Html {
    let document = &work.project().document;
    let tag = original(document).to_owned();
    let lit = lit(work);
    let due = work.due();
    let all = (0..document.passages.len()).map(|passage| {
        html! {
            <li class="passage">
                <span class="passage-number" aria-hidden="true">{passage + 1}</span>
                <p class="passage-text" data-passage={passage.to_string()}>
                    {for segments(work.project(), passage, &lit).into_iter().map(|segment| piece(lang, segment, due.as_ref()))}
                </p>
                {margin(lang, work, passage, due.as_ref(), send)}
            </li>
        }
    });
    let dir = (Direction::of(&tag) == Direction::RightToLeft).then_some("rtl");
    html! {
        <>
            <ol class="passages" lang={tag} {dir}>{for all}</ol>
            <div hidden={true}>{for descriptions(lang)}</div>
        </>
    }
}

/// What a mark is, for screen readers: elements that marks refer to.
fn descriptions(lang: Language) -> impl Iterator<Item = Html> {
    Kind::ALL.into_iter().flat_map(move |kind| {
        [true, false].map(move |open| {
            let message = if open {
                Msg::MarkSuggested
            } else {
                Msg::MarkAccepted
            };
            let words = lang.say_with(message, &[("kind", lang.say(name(kind)))]);
            html! { <span id={description(kind, open)}>{words}</span> }
        })
    })
}

fn description(kind: Kind, open: bool) -> String {
    format!(
        "mark-{}-{}",
        class(kind),
        if open { "suggested" } else { "accepted" }
    )
}

/// The class of a kind.
pub fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Place => "place",
        Kind::Person => "person",
        Kind::Organisation => "organisation",
        Kind::Event => "event",
        Kind::Topic => "topic",
        Kind::Date => "date",
        Kind::Quotation => "quotation",
        Kind::Relation => "relation",
        Kind::Role => "role",
    }
}

/// A piece of the text, in its marks from the outer one to the inner.
fn piece(lang: Language, segment: Segment<'_>, due: Option<&Target>) -> Html {
    let Segment {
        words,
        start,
        run,
        is_words,
        is_sentence,
        is_other,
        is_cursor,
        gloss,
        begins,
        ends,
    } = segment;
    // Its first piece names it.
    let named = gloss.filter(|gloss| gloss.at.span.start as usize == start);
    let named = named.map(|gloss| lang.say(gloss.name()));
    let class = classes!(
        "piece",
        is_sentence.then_some("lit-sentence"),
        is_words.then_some("lit-words"),
        is_other.then_some("lit-other"),
        is_cursor.then_some("lit-cursor"),
        gloss.map(|_| "glossed"),
        gloss
            .is_some_and(|gloss| gloss.is_open)
            .then_some("glossed-open"),
        (is_words && begins).then_some("lit-begins"),
        (is_words && ends).then_some("lit-ends"),
    );
    let current = is_words.then_some("true");
    let cursor = is_cursor.then_some("true");
    let piece = html! { <span {class} data-start={start.to_string()} data-current={current} data-cursor={cursor} data-gloss={named}>{words}</span> };
    let shown = run.marks.iter().filter(|mark| mark.kind != Kind::Relation);
    shown.fold(piece, |inside, mark| {
        marked(inside, mark, &run, [begins, ends], due)
    })
}

fn marked(
    inside: Html,
    mark: &Mark,
    run: &Run,
    [first, last]: [bool; 2],
    due: Option<&Target>,
) -> Html {
    let open = mark.standing == Standing::Suggested;
    let doubtful = open
        && mark
            .confidence
            .is_some_and(|sure| sure < editing::queue::DOUBTFUL);
    let starts = first && mark.starts(run);
    let class = classes!(
        "in-mark",
        format!("of-{}", class(mark.kind)),
        if open { "is-suggested" } else { "is-accepted" },
        doubtful.then_some("is-doubtful"),
        starts.then_some("mark-starts"),
        (last && mark.ends(run)).then_some("mark-ends"),
        (Some(&mark.target) == due).then_some("is-due"),
    );
    let target = attribute(&mark.target);
    html! {
        <span {class} role="mark" aria-describedby={description(mark.kind, open)} data-target={target}>
            if starts && open && mark.kind != Kind::Quotation { {kind_mark(mark.kind)} }
            {inside}
        </span>
    }
}

/// How many claims a margin shows before it only counts them.
const MOST_FLAGS: usize = 4;

/// The claims of a passage, in its margin.
fn margin(
    lang: Language,
    work: &Work,
    passage: usize,
    due: Option<&Target>,
    send: &Callback<FactsMessage>,
) -> Html {
    let flags = flags(work.project(), passage);
    if flags.is_empty() {
        return Html::default();
    }
    let shown = flags
        .iter()
        .take(MOST_FLAGS)
        .map(|flag| self::flag(lang, flag, due, send));
    let more: Vec<Html> = flags
        .iter()
        .skip(MOST_FLAGS)
        .map(|flag| self::flag(lang, flag, due, send))
        .collect();
    html! {
        <ul class="flags" aria-label={lang.say_with(Msg::MarkClaims, &[("number", &(passage + 1).to_string())])}>
            {for shown}
            if !more.is_empty() {
                <li><details class="more-flags"><summary>{lang.say_with(Msg::MarkMore, &[("n", &more.len().to_string())])}</summary><ul>{for more}</ul></details></li>
            }
        </ul>
    }
}

fn flag(lang: Language, flag: &Flag, due: Option<&Target>, send: &Callback<FactsMessage>) -> Html {
    let Some(target) = flag.targets.first().cloned() else {
        return Html::default();
    };
    let open = flag.standing == Standing::Suggested;
    let is_due = due.is_some_and(|due| flag.targets.contains(due));
    let class = classes!(
        "flag",
        open.then_some("is-suggested"),
        is_due.then_some("is-due")
    );
    let doubtful = open
        && flag
            .confidence
            .is_some_and(|sure| sure < editing::queue::DOUBTFUL);
    let choose = send.reform(move |_: MouseEvent| FactsMessage::Choose(target.clone()));
    let several = flag.targets.len();
    html! {
        <li><button type="button" {class} tabindex="-1" onclick={choose} >
            {kind_mark(flag.kind)}
            <span class="visually-hidden">{format!("{}: ", lang.say(name(flag.kind)))}</span>
            <span class="flag-words">{&flag.words}if several > 1 { {format!(" × {several}")} }if doubtful { {"?"} }</span>
        </button></li>
    }
}
