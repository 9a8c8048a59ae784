//! The article's text as it is drawn and quoted: passages cut at mentions and highlights, sentences,
//! links to a place in the original page.
//!
//! All offsets are bytes on character boundaries. Nothing here fails: a span that does not fit its
//! text is left out (a mention) or cut to fit (a highlight).

use article::{Anchor, Article, EntityId, LangIx, PassageId, Span};
use compact::sort::Arrange;

/// A name of an entity in a passage, drawn as one control.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mention {
    /// Where it stands.
    pub span: Span,
    /// What it names.
    pub entity: EntityId,
    /// Which of the entity's mentions it is; the same number in every language.
    pub occurrence: usize,
}

/// All mentions of an article, none over another: the longer goes first, then the earlier, then the
/// one whose entity comes first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mentions {
    /// By language, then passage; each list sorted.
    lists: Vec<Vec<Vec<Mention>>>,
}

impl Mentions {
    /// Collects them, in one pass for all passages and languages.
    pub fn new(article: &Article) -> Self {
        let passages = article.passages.len();
        let mut lists = vec![vec![Vec::new(); passages]; article.languages.len()];
        let langs: Vec<LangIx> = article
            .languages
            .iter()
            .filter_map(|tag| article.language(tag))
            .collect();
        for entity in article.entity_ids() {
            for (occurrence, anchor) in article.entry(entity).mentions.iter().enumerate() {
                for lang in &langs {
                    let Some(span) = anchor.span(*lang) else {
                        continue;
                    };
                    let list = lists
                        .get_mut(lang.number())
                        .and_then(|passages| passages.get_mut(anchor.passage.number()));
                    if let Some(list) = list {
                        list.push(Mention {
                            span,
                            entity,
                            occurrence,
                        });
                    }
                }
            }
        }
        for (lang, passage_lists) in langs.iter().zip(&mut lists) {
            for (passage, list) in article.passage_ids().zip(passage_lists) {
                let text = article.passage_text(passage, *lang).unwrap_or("");
                *list = untangled(std::mem::take(list), text);
            }
        }
        Self { lists }
    }

    /// Those of one passage in one language, in text order.
    pub fn of(&self, passage: PassageId, lang: LangIx) -> &[Mention] {
        let list = self
            .lists
            .get(lang.number())
            .and_then(|list| list.get(passage.number()));
        list.map_or(&[], Vec::as_slice)
    }
}

/// Leaves out what does not fit the text or lies over a mention that goes first; sorts the rest.
fn untangled(mut mentions: Vec<Mention>, text: &str) -> Vec<Mention> {
    mentions.retain(|mention| slice(text, mention.span).is_some_and(|words| !words.is_empty()));
    mentions.arrange_by_key(|mention| {
        let Span { start, end } = mention.span;
        (
            std::cmp::Reverse(end - start),
            start,
            mention.entity,
            mention.occurrence,
        )
    });
    let mut taken: std::collections::BTreeMap<u32, Mention> = std::collections::BTreeMap::new();
    for mention in mentions {
        let Span { start, end } = mention.span;
        // What is taken does not overlap, so only the last to start before the end can be in the way.
        let free = taken
            .range(..end)
            .next_back()
            .is_none_or(|(_, before)| before.span.end <= start);
        if free {
            taken.insert(start, mention);
        }
    }
    taken.into_values().collect()
}

/// How words are highlighted; of two highlights the first here wins.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Mark {
    /// The selected sentence.
    Selected,
    /// Another sentence of the same selection.
    Also,
}

/// Words with one highlight, or none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Run {
    /// Where they stand.
    pub span: Span,
    /// Their highlight.
    pub mark: Option<Mark>,
}

/// A stretch of a passage that is drawn as one element; its runs follow each other without a gap.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Words between mentions.
    Plain(Vec<Run>),
    /// A mention: one control, even where a highlight ends inside it.
    Mention(Mention, Vec<Run>),
}

impl Piece {
    /// The runs.
    pub fn runs(&self) -> &[Run] {
        match self {
            Self::Plain(runs) | Self::Mention(_, runs) => runs,
        }
    }
}

/// Cuts a text at its mentions (as [`Mentions::of`] has them) and at the highlights.
///
/// The runs of all pieces, put together, are the text.
pub fn pieces(text: &str, mentions: &[Mention], marks: &[(Span, Mark)]) -> Vec<Piece> {
    let runs = marked(text, marks);
    let mut rest = runs.as_slice();
    let mut pieces = Vec::with_capacity(2 * mentions.len() + 1);
    let mut at = 0;
    for mention in mentions {
        let Span { start, end } = mention.span;
        if start < at || slice(text, mention.span).is_none_or(str::is_empty) {
            continue;
        }
        if start > at {
            pieces.push(Piece::Plain(cut(&mut rest, at, start)));
        }
        pieces.push(Piece::Mention(*mention, cut(&mut rest, start, end)));
        at = end;
    }
    let end = offset(text.len());
    if end > at {
        pieces.push(Piece::Plain(cut(&mut rest, at, end)));
    }
    pieces
}

/// The part of the runs from `start` to `end`; `rest` starts with the run that `start` lies in.
fn cut(rest: &mut &[Run], start: u32, end: u32) -> Vec<Run> {
    let mut cut = Vec::new();
    while let Some((run, after)) = rest.split_first() {
        let span = Span {
            start: run.span.start.max(start),
            end: run.span.end.min(end),
        };
        if span.start < span.end {
            cut.push(Run {
                span,
                mark: run.mark,
            });
        }
        if run.span.end > end {
            break;
        }
        *rest = after;
    }
    cut
}

/// The whole text as runs, neighbours with different highlights.
fn marked(text: &str, marks: &[(Span, Mark)]) -> Vec<Run> {
    let mut steps = Vec::with_capacity(2 * marks.len());
    for (span, mark) in marks {
        let start = offset(text.floor_char_boundary(span.start as usize));
        let end = offset(text.ceil_char_boundary(span.end as usize));
        if start < end {
            steps.push((start, *mark, 1));
            steps.push((end, *mark, -1));
        }
    }
    steps.arrange();
    let mut runs: Vec<Run> = Vec::with_capacity(steps.len() + 1);
    let (mut at, mut selected, mut also) = (0, 0, 0);
    for (step, mark, change) in steps
        .into_iter()
        .chain([(offset(text.len()), Mark::Also, 0)])
    {
        let now = match (selected, also) {
            (1.., _) => Some(Mark::Selected),
            (_, 1..) => Some(Mark::Also),
            _ => None,
        };
        if step > at {
            match runs.last_mut() {
                Some(last) if last.mark == now => last.span.end = step,
                _ => runs.push(Run {
                    span: Span {
                        start: at,
                        end: step,
                    },
                    mark: now,
                }),
            }
            at = step;
        }
        match mark {
            Mark::Selected => selected += change,
            Mark::Also => also += change,
        }
    }
    runs
}

/// The words of a span, if it fits the text.
pub fn slice(text: &str, span: Span) -> Option<&str> {
    text.get(span.start as usize..span.end as usize)
}

/// Texts are far shorter than 4 GB; what would be beyond is cut off.
fn offset(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

// Sentences.

/// The sentences of a text in a language (BCP 47 tag), without the spaces between them.
///
/// Made for news in Russian, English, German and French, and fit for others: a sentence ends with a
/// full stop, question or exclamation mark or an ellipsis and the closing quotation marks behind it,
/// unless it is an abbreviation, an initial or an ordinal, or the text goes on in lower case or, after
/// a quotation, behind a dash («…!» — сказал он).
pub fn sentences(text: &str, tag: &str) -> Vec<Span> {
    let language = Habits::of(tag);
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let next = at + c.len_utf8();
        if c == '\n' {
            push_trimmed(&mut found, text, start, at);
            start = next;
        } else if is_stop(c) {
            let (end, closed) = language.closing(text, next);
            if language.ends(text, start, at, end, closed) {
                push_trimmed(&mut found, text, start, end);
                start = end;
            }
            at = end;
            continue;
        }
        at = next;
    }
    push_trimmed(&mut found, text, start, text.len());
    found
}

/// Pieces by the sentence in which they stand; the spaces after a sentence stay with it. A sentence
/// whose end lies inside a mention is not cut there.
pub fn by_sentence(text: &str, tag: &str, pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut starts = sentences(text, tag)
        .into_iter()
        .skip(1)
        .map(|sentence| sentence.start)
        .peekable();
    let mut found: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut add = |piece: Piece, opens: bool| match found.last_mut() {
        Some(last) if !opens => last.push(piece),
        _ => found.push(vec![piece]),
    };
    for piece in pieces {
        let runs = piece.runs();
        let (Some(first), Some(last)) = (runs.first(), runs.last()) else {
            continue;
        };
        let (start, end) = (first.span.start, last.span.end);
        // Ends that lie in a mention behind us are no ends.
        while starts.next_if(|own| *own < start).is_some() {}
        let mut opens = starts.next_if_eq(&start).is_some();
        if let Piece::Mention(..) = piece {
            add(piece, opens);
            continue;
        }
        let mut rest = runs;
        let mut at = start;
        while let Some(next) = starts.next_if(|own| *own < end) {
            add(Piece::Plain(cut(&mut rest, at, next)), opens);
            (at, opens) = (next, true);
        }
        add(Piece::Plain(cut(&mut rest, at, end)), opens);
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Where in the text the address of each entity leads: the start of its first quote. By passage, in
/// text order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Targets {
    passages: Vec<Vec<(EntityId, Anchor)>>,
}

impl Targets {
    /// Collects them.
    pub fn new(article: &Article) -> Self {
        let mut passages = vec![Vec::new(); article.passages.len()];
        for entity in article.entity_ids() {
            let Some(anchor) = article.entry(entity).claim.evidence.first() else {
                continue;
            };
            if let Some(list) = passages.get_mut(anchor.passage.number()) {
                list.push((entity, anchor.clone()));
            }
        }
        Self { passages }
    }

    /// Those of a passage whose quote starts in a part of its text in a language; what has no quote in
    /// that language is found at the start of the text.
    pub fn within(
        &self,
        passage: PassageId,
        lang: LangIx,
        part: Span,
    ) -> impl Iterator<Item = EntityId> {
        let list = self.passages.get(passage.number());
        list.map_or(&[][..], Vec::as_slice)
            .iter()
            .filter(move |(_, anchor)| {
                let start = anchor.span(lang).map_or(0, |span| span.start);
                part.start <= start && start < part.end
            })
            .map(|(entity, _)| *entity)
    }
}

/// The whole sentences that a span touches; the span itself if it touches none.
pub fn sentence_around(text: &str, tag: &str, span: Span) -> Span {
    let touched = |sentence: &&Span| sentence.start < span.end && span.start < sentence.end;
    let sentences = sentences(text, tag);
    let first = sentences.iter().find(touched);
    let last = sentences.iter().rev().find(touched);
    match (first, last) {
        (Some(first), Some(last)) => Span {
            start: first.start,
            end: last.end,
        },
        _ => span,
    }
}

fn push_trimmed(found: &mut Vec<Span>, text: &str, start: usize, end: usize) {
    let Some(words) = text.get(start..end) else {
        return;
    };
    let start = start + words.len() - words.trim_start().len();
    let end = start + words.trim().len();
    if start < end {
        found.push(Span {
            start: offset(start),
            end: offset(end),
        });
    }
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '؟' | '।') || is_full_width_stop(c)
}

/// Marks that no space follows.
fn is_full_width_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '｡')
}

fn is_closer(c: char) -> bool {
    // Without a space between, what opens in one language closes in another: „Ja.“ »Ja.«
    matches!(
        c,
        '»' | '«' | '”' | '“' | '"' | '’' | '\'' | '›' | '‹' | ')' | ']' | '」' | '』' | '）'
    )
}

fn is_dash(c: char) -> bool {
    matches!(c, '—' | '–' | '-' | '―')
}

/// What a language does differently.
struct Habits {
    /// Words that a full stop does not end a sentence after, in lower case.
    abbreviations: &'static [&'static str],
    /// Those of them that may end one after a number ("в 2025 г. Потом").
    after_number: &'static [&'static str],
    /// Second halves of abbreviations that often end one ("и т. д. Потом").
    second_halves: &'static [&'static str],
    /// Words that start a sentence even behind an acronym ("in the U.S. The …").
    starters: &'static [&'static str],
    /// "17. März".
    ordinals: bool,
    /// "« Oui. »".
    spaced_closer: bool,
}

const RUSSIAN: Habits = Habits {
    abbreviations: &[
        "акад",
        "бул",
        "в",
        "вв",
        "г",
        "гг",
        "ген",
        "гл",
        "гр",
        "д",
        "доц",
        "е",
        "зам",
        "им",
        "к",
        "т.е",
        "т.к",
        "изд",
        "инж",
        "кв",
        "корп",
        "л",
        "напр",
        "наб",
        "обл",
        "оз",
        "п",
        "пер",
        "пл",
        "пом",
        "пос",
        "пр",
        "проф",
        "просп",
        "р",
        "ред",
        "рис",
        "с",
        "св",
        "см",
        "соч",
        "ср",
        "ст",
        "стр",
        "табл",
        "т",
        "тел",
        "тов",
        "ул",
        "ч",
        "чел",
        "яз",
    ],
    after_number: &[
        "в", "вв", "г", "гг", "д", "л", "п", "р", "с", "ст", "стр", "т", "ч", "чел",
    ],
    second_halves: &["д", "п"],
    starters: &[],
    ordinals: false,
    spaced_closer: false,
};

const ENGLISH: Habits = Habits {
    abbreviations: &[
        "adm", "apr", "aug", "ave", "blvd", "brig", "capt", "cf", "cmdr", "col", "cpl", "dec",
        "dr", "e.g", "eg", "feb", "fig", "gen", "gov", "hon", "i.e", "ie", "jan", "jul", "jun",
        "lt", "maj", "mar", "messrs", "mr", "mrs", "ms", "mt", "no", "nov", "oct", "pp", "pres",
        "prof", "pvt", "rep", "rev", "sec", "sen", "sept", "sep", "sgt", "sr", "st", "vs", "viz",
    ],
    after_number: &[],
    second_halves: &[],
    starters: &[
        "a", "an", "and", "as", "at", "but", "for", "he", "her", "his", "i", "if", "in", "it",
        "its", "on", "she", "so", "that", "the", "their", "there", "these", "they", "this",
        "those", "we", "when", "while", "with", "you",
    ],
    ordinals: false,
    spaced_closer: false,
};

const GERMAN: Habits = Habits {
    abbreviations: &[
        "a", "abs", "art", "bd", "bspw", "bzgl", "bzw", "ca", "d.h", "dipl", "dr", "ehem", "evtl",
        "fr", "geb", "gem", "ggf", "h", "hl", "hr", "inkl", "ing", "jh", "kap", "max", "mind",
        "mio", "mrd", "nr", "o.ä", "prof", "s", "sog", "st", "stellv", "str", "u", "u.a", "verf",
        "vgl", "z", "z.b", "zzgl",
    ],
    after_number: &["mio", "mrd"],
    second_halves: &[],
    starters: &[],
    ordinals: true,
    spaced_closer: false,
};

const FRENCH: Habits = Habits {
    abbreviations: &[
        "art", "av", "bd", "c.-à-d", "cf", "chap", "dr", "env", "ex", "fig", "m", "me", "mgr",
        "mlle", "mm", "mme", "no", "p", "pp", "pr", "prof", "réf", "st", "ste", "tél", "vol",
    ],
    after_number: &["m", "p"],
    second_halves: &[],
    starters: &[],
    ordinals: false,
    spaced_closer: true,
};

const PLAIN: Habits = Habits {
    abbreviations: &["dr", "prof"],
    after_number: &[],
    second_halves: &[],
    starters: &[],
    ordinals: false,
    spaced_closer: false,
};

impl Habits {
    fn of(tag: &str) -> &'static Self {
        match tag
            .split('-')
            .next()
            .unwrap_or("")
            .to_ascii_lowercase()
            .as_str()
        {
            "ru" | "uk" | "be" | "bg" | "kk" => &RUSSIAN,
            "en" => &ENGLISH,
            "de" => &GERMAN,
            "fr" => &FRENCH,
            _ => &PLAIN,
        }
    }

    /// Behind a stop: where the other stops and the closing marks end, and whether there were closing
    /// marks.
    fn closing(&self, text: &str, mut at: usize) -> (usize, bool) {
        let mut closed = false;
        loop {
            let rest = &text[at..];
            let Some(c) = rest.chars().next() else { break };
            if is_stop(c) || is_closer(c) {
                closed |= is_closer(c);
                at += c.len_utf8();
                continue;
            }
            let spaces = rest.len() - rest.trim_start().len();
            if self.spaced_closer && spaces > 0 && rest[spaces..].starts_with('»') {
                closed = true;
                at += spaces + '»'.len_utf8();
                continue;
            }
            break;
        }
        (at, closed)
    }

    /// Whether a sentence from `start` ends at `end`; its (first) stop stands at `stop`.
    fn ends(&self, text: &str, start: usize, stop: usize, end: usize, closed: bool) -> bool {
        let rest = &text[end..];
        let Some(first) = rest.chars().next() else {
            return true;
        };
        if text[stop..end].chars().any(is_full_width_stop) {
            return true;
        }
        if !first.is_whitespace() {
            return false;
        }
        let next = rest.trim_start();
        if next.starts_with(is_dash) {
            // «…!» — сказал он. Behind a dash without a quotation starts a new line of dialogue.
            let said = next.trim_start_matches(is_dash).trim_start();
            return !closed && !said.starts_with(char::is_lowercase);
        }
        let word = next.trim_start_matches(|c: char| !c.is_alphanumeric() && !c.is_whitespace());
        if word.starts_with(char::is_lowercase) {
            return false;
        }
        // Only a lone full stop can belong to an abbreviation.
        &text[stop..end] != "." || self.stop_ends(&text[start..stop], word)
    }

    /// Whether a lone full stop between `before` and `after` ends a sentence.
    fn stop_ends(&self, before: &str, after: &str) -> bool {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '\u{2011}');
        let head = before.trim_end_matches(is_part);
        let word = &before[head.len()..];
        if word.is_empty() {
            return true;
        }
        if word.chars().all(|c| c.is_ascii_digit()) {
            // "1. Paris" at the start of a list, "17. März".
            let ordinal = self.ordinals && word.len() <= 2;
            return !head.trim().is_empty() && !ordinal;
        }
        let mut letters = word.chars();
        let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
        // "J.-P.", "И.И."
        let initials = word.split(['.', '-']).all(|part| {
            let mut letters = part.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        });
        if initial {
            // The English word "I" is no initial.
            return word == "I" && !self.starters.is_empty();
        }
        if initials {
            let next: String = after.chars().take_while(|c| c.is_alphabetic()).collect();
            return self.starters.contains(&&*next.to_lowercase());
        }
        let word = word.to_lowercase();
        if !self.abbreviations.contains(&&*word) {
            return true;
        }
        let head = head.trim_end();
        let behind_number = head.ends_with(|c: char| c.is_ascii_digit());
        let may_end = (behind_number && self.after_number.contains(&&*word))
            || (head.ends_with('.') && self.second_halves.contains(&&*word));
        may_end && !after.starts_with(|c: char| c.is_ascii_digit())
    }
}

// Relations into a page.

/// From how many words on a quote is named by its first and last words.
const LONG: usize = 12;
/// How many words are enough to find an end.
const ENDS: usize = 4;

/// The part of an address that leads to a quote in a page: `#:~:text=prefix-,start,end,-suffix`
/// (URL fragment text directives, WICG). Prefix and suffix may be empty.
pub fn text_fragment(prefix: &str, exact: &str, suffix: &str) -> String {
    let mut fragment = String::from("#:~:text=");
    let [prefix, exact, suffix] = [prefix, exact, suffix].map(str::trim);
    if !prefix.is_empty() {
        encode(&mut fragment, prefix);
        fragment.push_str("-,");
    }
    match ends(exact) {
        Some((start, end)) => {
            encode(&mut fragment, start);
            fragment.push(',');
            encode(&mut fragment, end);
        }
        None => encode(&mut fragment, exact),
    }
    if !suffix.is_empty() {
        fragment.push_str(",-");
        encode(&mut fragment, suffix);
    }
    fragment
}

/// The first and the last words of a long quote. A browser takes the first place after the start
/// at which it finds the end, so the end has as many words as it takes to occur but once.
fn ends(exact: &str) -> Option<(&str, &str)> {
    let words: Vec<(usize, usize)> = exact
        .split_whitespace()
        .map(|word| {
            let start = word.as_ptr() as usize - exact.as_ptr() as usize;
            (start, start + word.len())
        })
        .collect();
    if words.len() < LONG {
        return None;
    }
    let head = words[ENDS - 1].1;
    let mut first = words.len() - ENDS;
    loop {
        let tail = words[first].0;
        let found = exact[head..].find(&exact[tail..]).map(|at| head + at);
        if found == Some(tail) {
            return Some((&exact[..head], &exact[tail..]));
        }
        if first == ENDS {
            return None;
        }
        first -= 1;
    }
}

fn encode(into: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
            into.push(char::from(byte));
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            into.push('%');
            into.push(char::from(DIGITS[usize::from(byte >> 4)]));
            into.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}
