//! Texts, names, places, dates, bases and coordinates in the short form.

use super::context::Context;
use super::tree::{get, list, members, null, object, text};
use super::unclear::Unclear;
use crate::decode::{At, nearest, short};
use crate::json::{Member, Node, Value};
use crate::say;
use crate::vocabulary::BasisKind;

impl Context {
    /// A text: one a language, as an object or in the order of the languages; or plain.
    pub fn text(&mut self, node: &mut Node, at: &At, unclear: &mut Unclear) {
        let start = node.start;
        let count = self.languages.len();
        let given: Vec<Node> = match &mut node.value {
            Value::Object(members) => {
                for (tag, _) in self.partial_languages() {
                    if get(members, tag).is_none() {
                        members.push(super::tree::member(tag, null(start)));
                    }
                }
                return;
            }
            Value::String(words) => vec![text(start, std::mem::take(words))],
            Value::Array(items) => std::mem::take(items),
            _ => return,
        };
        let missing = (given.len()..count).filter(|ix| !self.partial[*ix]);
        let missing: Vec<&str> = missing.map(|ix| self.languages[ix].as_str()).collect();
        if given.len() > count || !missing.is_empty() || given.is_empty() {
            let message = say!(
                "a text in each language is needed, in this order: {}; here are {}",
                self.languages.join(", "),
                given.len()
            );
            unclear.add(at, start, message);
            *node = list(start, given);
            return;
        }
        let mut given = given.into_iter();
        let texts = self.languages.iter();
        let texts = texts.map(|tag| (tag.as_str(), given.next().unwrap_or_else(|| null(start))));
        *node = object(start, texts.collect());
    }

    /// Languages of which some texts are absent.
    fn partial_languages(&self) -> impl Iterator<Item = (&str, usize)> {
        let all = self.languages.iter().zip(&self.partial).enumerate();
        all.filter(|(_, (_, partial))| **partial)
            .map(|(ix, (tag, _))| (tag.as_str(), ix))
    }

    /// Something for each language: an object, a list in the order of the languages, or, where there
    /// is one language, what it would be for that. Nothing if it is none of them.
    pub fn by_language(&self, node: &Node) -> Option<Vec<(String, Node)>> {
        match &node.value {
            Value::Object(members) => Some(
                members
                    .iter()
                    .map(|member| (member.key.clone(), member.value.clone()))
                    .collect(),
            ),
            Value::Array(items) if self.languages.len() > 1 => {
                (items.len() <= self.languages.len()).then(|| {
                    let tags = self.languages.iter().cloned();
                    tags.zip(items.iter().cloned()).collect()
                })
            }
            Value::Array(_) | Value::String(_) if self.languages.len() == 1 => {
                Some(vec![(self.languages[0].clone(), node.clone())])
            }
            _ => None,
        }
    }

    /// Forms of a name: by language, a list or one form.
    pub(super) fn aliases(&mut self, node: &mut Node, at: &At, unclear: &mut Unclear) {
        let start = node.start;
        let Some(forms) = self.by_language(node) else {
            if matches!(node.value, Value::Array(_) | Value::String(_)) {
                let message = say!(
                    "give the forms by language, in this order: {}",
                    self.languages.join(", ")
                );
                unclear.add(at, start, message);
            }
            return;
        };
        let forms = forms.into_iter().filter_map(|(tag, forms)| {
            let start = forms.start;
            let forms = match forms.value {
                Value::Null => return None,
                Value::String(_) => list(start, vec![forms]),
                _ => forms,
            };
            Some((tag, forms))
        });
        let members = forms.map(|(key, value)| Member {
            key,
            key_start: value.start,
            value,
        });
        let keys: Vec<usize> = match &node.value {
            Value::Object(members) => members.iter().map(|member| member.key_start).collect(),
            _ => Vec::new(),
        };
        let mut made: Vec<Member> = members.collect();
        if keys.len() == made.len() {
            for (member, key_start) in made.iter_mut().zip(keys) {
                member.key_start = key_start;
            }
        }
        node.value = Value::Object(made);
    }

    /// How we know: a word, the name of a basis, `{ "derived": reason }`, `{ "reference": source }`.
    pub(super) fn basis(&mut self, node: &mut Node, at: &At, unclear: &mut Unclear) {
        let start = node.start;
        if let Value::String(name) = &node.value {
            let name = name.clone();
            if let Some(basis) = self.named(&name, start, at, unclear) {
                *node = basis;
            }
            return;
        }
        let Some(fields) = members(node) else { return };
        for (kind, field) in [("derived", "reason"), ("reference", "source")] {
            if let Some(member) = fields.iter_mut().find(|member| member.key == kind) {
                member.key = field.to_string();
                let kind = super::tree::member("kind", text(member.key_start, kind));
                fields.insert(0, kind);
                break;
            }
        }
        for field in ["reason", "source"] {
            if let Some(member) = fields.iter_mut().find(|member| member.key == field) {
                self.text(&mut member.value, &at.key(field), unclear);
            }
        }
    }

    /// A basis by its name.
    fn named(
        &mut self,
        name: &str,
        start: usize,
        part: &At,
        unclear: &mut Unclear,
    ) -> Option<Node> {
        if BasisKind::from_word(name).is_some() {
            return Some(object(start, vec![("kind", text(start, name))]));
        }
        if let Some(basis) = self.bases.get(name).cloned() {
            return self.copy(&basis);
        }
        let known = self.bases.keys().take(1000).map(String::as_str);
        let known = known.chain(["stated"]);
        let hint = match nearest(name, known) {
            Some(best) => say!("; did you mean “{}”?", best),
            None => say::Said::nothing(),
        };
        let message = say!(
            "“{}” is neither “stated” nor the name of a basis in “bases”{}",
            short(name),
            hint
        );
        unclear.add(part, start, message);
        None
    }

    /// A place and how we know: `"moscow"`, `"moscow stated"`, `"moscow name-of-a-basis"`.
    pub(super) fn located(
        &mut self,
        node: &mut Node,
        within: bool,
        at: &At,
        unclear: &mut Unclear,
    ) {
        let start = node.start;
        let Value::String(words) = &node.value else {
            if let Some(basis) =
                members(node).and_then(|fields| super::tree::get_mut(fields, "basis"))
            {
                self.basis(basis, &at.key("basis"), unclear);
            }
            return;
        };
        let words: Vec<String> = words.split_whitespace().map(str::to_string).collect();
        let (place, basis) = match words.as_slice() {
            [place, basis] => (place, self.named(basis, start, at, unclear)),
            [place] if !within => {
                let stated = object(start, vec![("kind", text(start, "stated"))]);
                (place, Some(stated))
            }
            [place] => {
                let Some(basis) = self.within.clone() else {
                    let message = say!(
                        "say how it is known that it lies there: “{} stated”, or for the whole file in “defaults.within”",
                        short(place)
                    );
                    unclear.add(at, start, message);
                    return;
                };
                (place, self.copy(&basis))
            }
            _ => {
                unclear.add(at, start, say!("a place in short is its id, and the name of a basis if the text does not say so"));
                return;
            }
        };
        let Some(basis) = basis else {
            unclear.leave(at.path());
            return;
        };
        *node = object(
            start,
            vec![("place", text(start, place.as_str())), ("basis", basis)],
        );
    }

    /// A date: `"2026-03-17"`, `"2026-03-17 basis"`, or, where it is unknown, `"basis"`.
    pub(super) fn when(&mut self, node: &mut Node, at: &At, unclear: &mut Unclear) {
        let start = node.start;
        if let Value::String(words) = &node.value {
            let words: Vec<String> = words.split_whitespace().map(str::to_string).collect();
            let is_basis = |word: &String| word.starts_with(|c: char| c.is_ascii_lowercase());
            let (date, basis) = match words.as_slice() {
                [basis] if is_basis(basis) => (None, basis.as_str()),
                [date] => (Some(date), "stated"),
                [date, basis] => (Some(date), basis.as_str()),
                _ => {
                    unclear.add(at, start, say!("a date in short is the date, and the name of a basis if the text does not say so"));
                    return;
                }
            };
            let Some(basis) = self.named(basis, start, at, unclear) else {
                return;
            };
            let mut fields = Vec::new();
            fields.extend(date.map(|date| ("date", text(start, date.as_str()))));
            fields.push(("basis", basis));
            *node = object(start, fields);
        } else if let Some(basis) =
            members(node).and_then(|fields| super::tree::get_mut(fields, "basis"))
        {
            self.basis(basis, &at.key("basis"), unclear);
        }
        let default = self.year.clone();
        let Some(fields) = members(node) else { return };
        if let Some(repeats) = super::tree::get_mut(fields, "repeats") {
            self.text(repeats, &at.key("repeats"), unclear);
        }
        if let Some(year) = super::tree::get_mut(fields, "year") {
            if !matches!(year.value, Value::Null) {
                self.basis(year, &at.key("year"), unclear);
            }
        } else if let (Some(year), true) = (default, get(fields, "date").is_some()) {
            fields.extend(
                self.copy(&year)
                    .map(|year| super::tree::member("year", year)),
            );
        }
    }

    /// Coordinates: `[lon, lat]`, with the file's source of coordinates.
    pub(super) fn point(&mut self, node: &mut Node, at: &At, unclear: &mut Unclear) {
        let start = node.start;
        let source = self.coordinates.clone();
        if let Value::Array(items) = &node.value {
            let ([lon, lat], Some(source)) = (items.as_slice(), &source) else {
                let message = say!(
                    "coordinates in short are [longitude, latitude], and their source for the whole file stands in “defaults.coordinates”"
                );
                unclear.add(at, start, message);
                return;
            };
            let (lon, lat) = (lon.clone(), lat.clone());
            if let Some(source) = self.copy(source) {
                *node = object(start, vec![("lon", lon), ("lat", lat), ("source", source)]);
            }
            return;
        }
        let Some(fields) = members(node) else { return };
        match super::tree::get_mut(fields, "source") {
            Some(source) => self.text(source, &at.key("source"), unclear),
            None => {
                let source = source.and_then(|source| self.copy(&source));
                fields.extend(source.map(|source| super::tree::member("source", source)));
            }
        }
    }

    /// An end of a relation in words: a party, a place, or a party and its place.
    pub(super) fn end(&mut self, node: &mut Node) {
        let Value::String(words) = &node.value else {
            return;
        };
        let start = node.start;
        let words = words.trim();
        let (first, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
        let rest = rest.trim();
        let mut fields = Vec::new();
        if self.places.contains(first) {
            fields.push(("place", text(start, words)));
        } else {
            fields.push(("party", text(start, first)));
            if !rest.is_empty() {
                fields.push(("place", text(start, rest)));
            }
        }
        *node = object(start, fields);
    }
}
