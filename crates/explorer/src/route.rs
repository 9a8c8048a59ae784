//! State ⇄ URL fragment, both directions in one place.
//!
//! A fragment is the id of what is selected (an entity or a passage), then `&name=value` pairs:
//!
//! ```text
//! #place-in&at=1&lang=en&filter=status:signed,group:talks&view=claims
//! ```
//!
//! While the story is told, `story=N` says which step.
//!
//! What has its default value is left out, except the language, which a shared link must carry.
//! Ids come from outside: one that the article does not have is said so, and never kept.

use crate::facets::{Dated, Facet, Filter, Group};
use crate::i18n::Language;
use crate::state::{
    Column, ListOrder, MainPane, MapPosition, Notice, Selection, State, TableSort, TextMode, View,
};
use article::{Article, EntityId, EntityRef, Form, PartyId, PassageId, PlaceId, Status, TopicId};
use compact::sort;
use std::collections::BTreeMap;

/// From the ids of the file to the article's handles.
#[derive(Debug, Default)]
pub struct Ids {
    entities: BTreeMap<&'static str, EntityId>,
    passages: BTreeMap<&'static str, PassageId>,
}

impl Ids {
    /// All ids of an article.
    pub fn new(article: &'static Article) -> Self {
        Self {
            entities: sort::collect_map(
                article
                    .entity_ids()
                    .map(|id| (article.entry(id).id.as_str(), id)),
            ),
            passages: sort::collect_map(
                article
                    .passage_ids()
                    .map(|id| (article.passage(id).id.as_str(), id)),
            ),
        }
    }

    /// The entity of an id.
    pub fn entity(&self, id: &str) -> Option<EntityId> {
        self.entities.get(id).copied()
    }

    /// The passage of an id.
    pub fn passage(&self, id: &str) -> Option<PassageId> {
        self.passages.get(id).copied()
    }
}

/// The fragment (without `#`) for a state.
pub fn fragment(state: &State, article: &Article) -> String {
    let mut parts: Vec<String> = Vec::new();
    if let Some(selection) = state.selection {
        parts.push(article.entry(selection.entity).id.clone());
        if selection.step > 0 {
            parts.push(format!("at={}", selection.step));
        }
    } else if let Some(passage) = state.passage {
        parts.push(article.passage(passage).id.clone());
        if let Some(sentence) = state.sentence {
            parts.push(format!("at={}", sentence + 1));
        }
    }
    if let Some(step) = state.story {
        parts.push(format!("story={}", u32::from(step) + 1));
    }
    parts.push(format!("lang={}", state.lang.tag()));
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

/// The state that a fragment asks for, starting from the reader's own language.
///
/// What cannot be understood is left at its default and told as a notice.
pub fn state(fragment: &str, article: &Article, ids: &Ids, lang: Language) -> State {
    let mut state = State::new(lang);
    let fragment = fragment.trim_start_matches('#');
    for (position, part) in fragment
        .split('&')
        .filter(|part| !part.is_empty())
        .enumerate()
    {
        let understood = match part.split_once('=') {
            None if position == 0 => {
                select(&mut state, part, ids);
                true
            }
            None => false,
            // Mail programs and chats encode commas and colons too.
            Some((name, value)) => read(&mut state, name, &decode(value), article, ids).is_some(),
        };
        if !understood && state.notice.is_none() {
            state.notice = Some(Notice::OddLink);
        }
    }
    if let Some(selection) = &mut state.selection {
        // A step beyond the last quote is put right where the quotes are known.
        selection.step = selection.step.min(999);
    }
    state
}

fn select(state: &mut State, raw: &str, ids: &Ids) {
    let id = decode(raw);
    if let Some(entity) = ids.entity(&id) {
        state.selection = Some(Selection { entity, step: 0 });
    } else if let Some(passage) = ids.passage(&id) {
        state.passage = Some(passage);
    } else {
        state.notice = Some(Notice::UnknownId(id.chars().take(64).collect()));
    }
}

fn read(state: &mut State, name: &str, value: &str, article: &Article, ids: &Ids) -> Option<()> {
    match name {
        "at" => {
            let number: u16 = value.parse().ok()?;
            match &mut state.selection {
                Some(selection) => selection.step = number,
                // Readers count sentences from 1.
                None => {
                    state.passage?;
                    state.sentence = Some(number.checked_sub(1)?.min(998));
                }
            }
        }
        // As with sentences, the first is 1. A step beyond the last is put right where they are known.
        "story" => {
            let number: u16 = value.parse().ok()?;
            state.story = Some(number.checked_sub(1)?.min(9_998));
        }
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
        Facet::Dated(dated) => format!("date:{}", dated.word()),
        Facet::Place(place) => format!("place:{}", article.place(place).entry.id),
        Facet::Topic(topic) => format!("topic:{}", article.topic(topic).entry.id),
        Facet::Person(id) => format!("person:{}", party(id)),
        Facet::Form(form) => format!("form:{}", form.word()),
        Facet::Speaker(id) => format!("voice:{}", party(id)),
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
        "date" => Dated::from_word(value).map(Facet::Dated),
        "place" => place().map(Facet::Place),
        "topic" => topic().map(Facet::Topic),
        "person" => party().map(Facet::Person),
        "form" => Form::from_word(value).map(Facet::Form),
        "voice" => party().map(Facet::Speaker),
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
