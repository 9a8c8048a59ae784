//! State ⇄ URL fragment, both directions in one place.
//!
//! A fragment is the id of what is selected (an entity or a passage), then `&name=value` pairs:
//!
//! ```text
//! #place-in&at=1&lang=en&filter=status:signed,group:talks&view=claims
//! ```
//!
//! `at=N` is the number of a quote of the entity, from 0, or of a sentence of the passage, from 1.
//! While the story is open, `story=N` is the number of its step, from 1.
//!
//! What has its default value is left out, except the language, which a shared link must carry.
//! Addresses come from outside: an id that the article does not have is reported and never kept, and a
//! number beyond the last is put right ([`fitted`]).

use crate::facets::{Facet, Filter, Group};
use crate::i18n::Language;
use crate::ids::Ids;
use crate::loaded::LoadedArticle;
use crate::reading::{Reading, Selection};
use crate::state::{
    Column, ListOrder, MainPane, MapPosition, Notice, State, TableSort, TextMode, View,
};
use crate::tense::Dated;
use crate::text::sentences;
use article::{
    Article, EntityId, EntityRef, Form, Kind, PartyId, PassageId, PlaceId, RelationKind, Status,
    TopicId,
};

/// The fragment (without `#`) for a state.
pub fn fragment(state: &State, article: &Article) -> String {
    let mut parts = plain_parts(
        state.reading,
        state.lang,
        |entity| Some(&article.entry(entity).id),
        |passage| Some(&article.passage(passage).id),
    );
    if !state.filter.is_empty() {
        let facets: Vec<String> = state
            .filter
            .facets()
            .iter()
            .map(|facet| facet_word(*facet, article))
            .collect();
        parts.push(format!("filter={}", facets.join(",")));
    }
    let mut mode = |name: &str, word: &str, default: bool| {
        if !default {
            parts.push(format!("{name}={word}"));
        }
    };
    mode("view", state.view.word(), state.view == View::default());
    mode(
        "large",
        state.main_pane.word(),
        state.main_pane == MainPane::default(),
    );
    let content = state.content.map(|content| article.tag(content));
    mode("content", content.unwrap_or(""), content.is_none());
    mode("text", state.text.word(), state.text == TextMode::default());
    mode("lens", "coverage", !state.lens);
    mode(
        "order",
        state.order.word(),
        state.order == ListOrder::default(),
    );
    mode("follow", "map", !state.follow);
    if state.sort != TableSort::default() {
        let turned = if state.sort.descending { "-" } else { "" };
        parts.push(format!("sort={turned}{}", state.sort.column.word()));
    }
    if let Some(MapPosition { lon, lat, zoom }) = state.map_position {
        parts.push(format!(
            "map={},{},{}",
            hundredths(lon),
            hundredths(lat),
            hundredths(zoom as i32)
        ));
    }
    parts.join("&")
}

/// The parts of a fragment that name what is read, and in which language.
fn plain_parts<'a>(
    reading: Reading,
    lang: Language,
    entity_id: impl Fn(EntityId) -> Option<&'a str>,
    passage_id: impl Fn(PassageId) -> Option<&'a str>,
) -> Vec<String> {
    let at = |number: u32| format!("at={number}");
    let (id, number) = match reading {
        Reading::Nothing => (None, None),
        Reading::Entity(Selection { entity, quote }) => {
            let quote = Some(u32::from(quote)).filter(|quote| *quote > 0);
            (entity_id(entity).map(str::to_owned), quote.map(at))
        }
        Reading::Passage(passage) => (passage_id(passage).map(str::to_owned), None),
        Reading::Sentence { passage, number } => {
            let number = at(u32::from(number) + 1);
            (passage_id(passage).map(str::to_owned), Some(number))
        }
        Reading::StoryStep(step) => (Some(format!("story={}", u32::from(step) + 1)), None),
    };
    let lang = format!("lang={}", lang.tag());
    [id, number, Some(lang)].into_iter().flatten().collect()
}

/// The fragment of a state that differs from the page as it opens only in what is read. It needs no
/// article, only the ids of its entities and passages.
pub fn plain_fragment<'a>(
    reading: Reading,
    lang: Language,
    entity_id: impl Fn(EntityId) -> Option<&'a str>,
    passage_id: impl Fn(PassageId) -> Option<&'a str>,
) -> String {
    plain_parts(reading, lang, entity_id, passage_id).join("&")
}

/// What a fragment names that names nothing but something to read, and a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Plain<'a> {
    /// The id of what is read.
    pub id: Option<&'a str>,
    /// The number of its quote or sentence, as the address counts it.
    pub at: Option<u16>,
    /// The language.
    pub lang: Option<Language>,
}

/// What a fragment names, if it is so simple; none if it asks for anything else.
pub fn plain(fragment: &str) -> Option<Plain<'_>> {
    let mut plain = Plain::default();
    let fragment = fragment.trim_start_matches('#');
    let parts = fragment.split('&').filter(|part| !part.is_empty());
    for (position, part) in parts.enumerate() {
        match part.split_once('=') {
            None if position == 0 && !part.contains('%') => plain.id = Some(part),
            Some(("at", number)) if plain.id.is_some() => plain.at = Some(number.parse().ok()?),
            Some(("lang", tag)) => {
                plain.lang = Some(Language::all().find(|lang| lang.tag() == tag)?);
            }
            _ => return None,
        }
    }
    Some(plain)
}

/// The state that a fragment asks for, starting from the reader's own language.
///
/// What cannot be understood is left at its default and reported as a notice.
pub fn state(fragment: &str, loaded: LoadedArticle, lang: Language) -> State {
    let mut state = State::new(lang);
    let mut asked = Asked::default();
    let fragment = fragment.trim_start_matches('#');
    for (position, part) in fragment
        .split('&')
        .filter(|part| !part.is_empty())
        .enumerate()
    {
        let understood = match part.split_once('=') {
            None if position == 0 => {
                let id = decode(part);
                asked.subject = Subject::of(&id, loaded.ids());
                if asked.subject.is_none() {
                    state.notice = Some(Notice::UnknownId(id.chars().take(64).collect()));
                }
                true
            }
            None => false,
            // Mail programs and chats encode commas and colons too.
            Some((name, value)) => {
                read(&mut state, &mut asked, name, &decode(value), loaded).is_some()
            }
        };
        if !understood && state.notice.is_none() {
            state.notice = Some(Notice::OddLink);
        }
    }
    state.reading = fitted(asked.reading(), loaded);
    state
}

/// What a fragment names to be read, before it is put together.
#[derive(Default)]
struct Asked {
    subject: Option<Subject>,
    at: Option<u16>,
    story: Option<u16>,
}

/// What an id stands for.
#[derive(Clone, Copy)]
enum Subject {
    Entity(EntityId),
    Passage(PassageId),
}

impl Subject {
    fn of(id: &str, ids: &Ids) -> Option<Self> {
        let passage = || ids.passage(id).map(Self::Passage);
        ids.entity(id).map(Self::Entity).or_else(passage)
    }
}

impl Asked {
    /// The story goes before a subject: links that name both were made when a page could show both.
    fn reading(self) -> Reading {
        match (self.story, self.subject, self.at) {
            (Some(step), _, _) => Reading::StoryStep(step),
            (None, Some(Subject::Entity(entity)), at) => Reading::Entity(Selection {
                entity,
                quote: at.unwrap_or(0),
            }),
            (None, Some(Subject::Passage(passage)), Some(number)) => {
                Reading::Sentence { passage, number }
            }
            (None, Some(Subject::Passage(passage)), None) => Reading::Passage(passage),
            (None, None, _) => Reading::Nothing,
        }
    }
}

/// What is read, with its number put right where the article has not so many quotes, sentences or
/// steps: the last quote, the passage as a whole, the last step. Every state that comes from outside
/// passes here, so the views can rely on the numbers.
pub fn fitted(reading: Reading, loaded: LoadedArticle) -> Reading {
    let article = loaded.article();
    let last = |count: usize| u16::try_from(count.saturating_sub(1)).unwrap_or(u16::MAX);
    match reading {
        Reading::Entity(Selection { entity, quote }) if quote > 0 => {
            let quotes = loaded.relations().focus(article, entity).supports.len();
            Reading::Entity(Selection {
                entity,
                quote: quote.min(last(quotes)),
            })
        }
        // In any of its texts: which of them is shown may change while the sentence stays open.
        Reading::Sentence { passage, number } => {
            let in_some_text = article.language_ids().any(|lang| {
                let text = article.passage_text(passage, lang).unwrap_or("");
                usize::from(number) < sentences(text, article.tag(lang)).len()
            });
            if in_some_text {
                reading
            } else {
                Reading::Passage(passage)
            }
        }
        Reading::StoryStep(_) if loaded.story().is_empty() => Reading::Nothing,
        Reading::StoryStep(step) => Reading::StoryStep(step.min(last(loaded.story().len()))),
        Reading::Entity(_) | Reading::Passage(_) | Reading::Nothing => reading,
    }
}

fn read(
    state: &mut State,
    asked: &mut Asked,
    name: &str,
    value: &str,
    loaded: LoadedArticle,
) -> Option<()> {
    let (article, ids) = (loaded.article(), loaded.ids());
    match name {
        "at" => {
            let number: u16 = value.parse().ok()?;
            asked.at = Some(match asked.subject? {
                Subject::Entity(_) => number,
                // Readers count sentences from 1.
                Subject::Passage(_) => number.checked_sub(1)?,
            });
        }
        // As with sentences, the first is 1.
        "story" => asked.story = Some(value.parse::<u16>().ok()?.checked_sub(1)?),
        "lang" => state.lang = Language::all().find(|lang| lang.tag() == value)?,
        "filter" => {
            let words: Vec<Option<Facet>> = value
                .split(',')
                .map(|word| facet(word, article, ids))
                .collect();
            let all = words.iter().all(Option::is_some);
            state.filter = Filter::new(words.into_iter().flatten());
            if !all {
                return None;
            }
        }
        "view" => state.view = View::from_word(value)?,
        "large" => state.main_pane = MainPane::from_word(value)?,
        "content" => state.content = Some(article.language(value)?),
        "text" => state.text = TextMode::from_word(value)?,
        "lens" => state.lens = (value == "coverage").then_some(true)?,
        "order" => state.order = ListOrder::from_word(value)?,
        "follow" => state.follow = (value == "map").then_some(true)?,
        "sort" => {
            let column = value.strip_prefix('-').unwrap_or(value);
            state.sort = TableSort {
                column: Column::from_word(column)?,
                descending: value.starts_with('-'),
            };
        }
        "map" => {
            let mut numbers = value.split(',').map(compact::decimal::parse_hundredths);
            let mut next = || numbers.next().flatten();
            let (lon, lat, zoom) = (next()?, next()?, next()?);
            if numbers.next().is_some()
                || lon.abs() > 18_000
                || lat.abs() > 9_000
                || !(100..=10_000).contains(&zoom)
            {
                return None;
            }
            state.map_position = Some(MapPosition {
                lon,
                lat,
                zoom: zoom as u32,
            });
        }
        _ => return None,
    }
    Some(())
}

/// What the address calls a facet.
pub fn facet_word(facet: Facet, article: &Article) -> String {
    let party = |id: PartyId| &article.party(id).entry.id;
    match facet {
        Facet::Group(group) => format!("group:{}", group.word()),
        Facet::Status(status) => format!("status:{}", status.word()),
        Facet::Kind(kind) => format!("kind:{}", kind.word()),
        Facet::Dated(dated) => format!("date:{}", dated.word()),
        Facet::Place(place) => format!("place:{}", article.place(place).entry.id),
        Facet::Topic(topic) => format!("topic:{}", article.topic(topic).entry.id),
        Facet::Person(id) => format!("person:{}", party(id)),
        Facet::Form(form) => format!("form:{}", form.word()),
        Facet::Speaker(id) => format!("voice:{}", article.entry(id).id),
    }
}

/// The facet that a word of the address names.
pub fn facet(word: &str, article: &Article, ids: &Ids) -> Option<Facet> {
    let (sort, value) = word.split_once(':')?;
    let entity = || ids.entity(value).map(|id| article.entity(id));
    let place = || match entity() {
        Some(EntityRef::Place(id)) => Some::<PlaceId>(id),
        _ => None,
    };
    let party = || match entity() {
        Some(EntityRef::Party(id)) => Some::<PartyId>(id),
        _ => None,
    };
    let topic = || match entity() {
        Some(EntityRef::Topic(id)) => Some::<TopicId>(id),
        _ => None,
    };
    match sort {
        "group" => Group::from_word(value).map(Facet::Group),
        "status" => Status::from_word(value).map(Facet::Status),
        "kind" => RelationKind::from_word(value).map(Facet::Kind),
        "date" => Dated::from_word(value).map(Facet::Dated),
        "place" => place().map(Facet::Place),
        "topic" => topic().map(Facet::Topic),
        "person" => party().map(Facet::Person),
        "form" => Form::from_word(value).map(Facet::Form),
        "voice" => ids
            .entity(value)
            .filter(|id| matches!(article.kind(*id), Kind::Party | Kind::Place))
            .map(Facet::Speaker),
        _ => None,
    }
}

/// A number of hundredths as decimal, without trailing zeros: 4570 → `45.7`.
fn hundredths(number: i32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let number = number.unsigned_abs();
    let text = format!("{sign}{}.{:02}", number / 100, number % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// Undoes percent-encoding, which mail programs and chats add to links.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut position = 0;
    while let Some(&byte) = bytes.get(position) {
        let hex = |offset: usize| {
            bytes
                .get(position + offset)
                .and_then(|digit| (*digit as char).to_digit(16))
        };
        if let (b'%', Some(high), Some(low)) = (byte, hex(1), hex(2)) {
            out.push((high * 16 + low) as u8);
            position += 3;
        } else {
            out.push(byte);
            position += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
