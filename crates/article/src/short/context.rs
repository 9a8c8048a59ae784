//! What the short form of a file says once, and the walk that writes it out everywhere.

use super::passages::Passages;
use super::shapes::{END, Fields, PARTICIPANT, ROLE, Shape};
use super::tree::{members, size, text};
use super::unclear::Unclear;
use crate::decode::At;
use crate::json::{Node, Value};
use std::collections::{HashMap, HashSet};

/// How large a file may become when it is written out in full, in bytes.
const LARGEST: usize = 400_000_000;

/// What a file says once.
#[derive(Debug)]
pub(super) struct Context {
    /// Language tags, the original first.
    pub languages: Vec<String>,
    /// By language: whether the translation is partial, so that a missing text is absent.
    pub partial: Vec<bool>,
    /// The voice of claims whose sentence has none of its own.
    pub voice: Option<Node>,
    /// The basis of a year that is not in the text.
    pub year: Option<Node>,
    /// The basis of what lies in what.
    pub within: Option<Node>,
    /// Where coordinates come from.
    pub coordinates: Option<Node>,
    /// Bases that have a name.
    pub bases: HashMap<String, Node>,
    /// Ids of places.
    pub places: HashSet<String>,
    pub passages: Passages,
    /// How many bytes the file may still grow.
    left: usize,
    too_large: bool,
}

impl Context {
    pub fn new(languages: Vec<String>) -> Self {
        Self {
            partial: vec![false; languages.len()],
            languages,
            voice: None,
            year: None,
            within: None,
            coordinates: None,
            bases: HashMap::new(),
            places: HashSet::new(),
            passages: Passages::default(),
            left: LARGEST,
            too_large: false,
        }
    }

    /// Whether the file would become too large.
    pub fn is_too_large(&self) -> bool {
        self.too_large
    }

    /// Takes so many bytes of what the file may grow; false if they are not there.
    pub fn spend(&mut self, bytes: usize) -> bool {
        match self.left.checked_sub(bytes) {
            Some(left) => self.left = left,
            None => self.too_large = true,
        }
        !self.too_large
    }

    /// A copy of what is said once.
    pub fn copy(&mut self, node: &Node) -> Option<Node> {
        self.spend(size(node)).then(|| node.clone())
    }

    /// Writes out the fields of an object.
    pub fn fields(&mut self, node: &mut Node, fields: Fields, at: &At, unclear: &mut Unclear) {
        let Some(members) = members(node) else { return };
        // In the order of the shape: roles go by a claim that is written out already.
        for (key, shape) in fields {
            if let Shape::Roles = shape {
                self.roles(members, &at.key(key), unclear);
                continue;
            }
            if let Some(member) = members.iter_mut().find(|member| member.key == *key) {
                self.part(&mut member.value, *shape, &at.key(key), unclear);
            }
        }
    }

    fn each(
        &mut self,
        node: &mut Node,
        at: &At,
        unclear: &mut Unclear,
        mut expand: impl FnMut(&mut Self, &mut Node, &At, &mut Unclear),
    ) {
        if let Value::Array(items) = &mut node.value {
            for (ix, item) in items.iter_mut().enumerate() {
                expand(self, item, &at.index(ix), unclear);
            }
        }
    }

    /// Writes out a field.
    pub fn part(&mut self, node: &mut Node, shape: Shape, at: &At, unclear: &mut Unclear) {
        if self.too_large || matches!(node.value, Value::Null) {
            return;
        }
        match shape {
            Shape::Text => self.text(node, at, unclear),
            Shape::Texts => self.each(node, at, unclear, Self::text),
            Shape::Aliases => self.aliases(node, at, unclear),
            Shape::Located => self.located(node, false, at, unclear),
            Shape::Within => self.located(node, true, at, unclear),
            Shape::Route => self.each(node, at, unclear, |context, item, at, unclear| {
                context.located(item, false, at, unclear);
            }),
            Shape::Basis => self.basis(node, at, unclear),
            Shape::When => self.when(node, at, unclear),
            Shape::Point => self.point(node, at, unclear),
            Shape::Claim(status) => self.claim(node, status, at, unclear),
            Shape::Evidence => self.evidence(node, None, at, unclear),
            Shape::Fields(fields) => self.fields(node, fields, at, unclear),
            Shape::List(fields) => self.each(node, at, unclear, |context, item, at, unclear| {
                context.fields(item, fields, at, unclear);
            }),
            Shape::Ends => self.each(node, at, unclear, |context, item, at, unclear| {
                context.end(item);
                context.fields(item, END, at, unclear);
            }),
            Shape::Participants => self.each(node, at, unclear, |context, item, at, unclear| {
                if let Value::String(id) = &item.value {
                    let id = text(item.start, id.clone());
                    *item = super::tree::object(item.start, vec![("party", id)]);
                }
                context.fields(item, PARTICIPANT, at, unclear);
            }),
            // Only in an entry, see `fields`.
            Shape::Roles => {}
        }
    }

    /// Roles: without a claim of its own, a role stands in the sentence of the person's.
    fn roles(&mut self, person: &mut [crate::json::Member], at: &At, unclear: &mut Unclear) {
        let claim = super::tree::get(person, "claim").cloned();
        let Some(roles) = super::tree::get_mut(person, "roles") else {
            return;
        };
        self.each(roles, at, unclear, |context, role, at, unclear| {
            context.fields(role, ROLE, at, unclear);
            let Some(members) = members(role) else { return };
            if super::tree::get(members, "claim").is_some() {
                return;
            }
            let Some(mut claim) = claim.as_ref().and_then(|claim| context.copy(claim)) else {
                return;
            };
            // A claim that could not be written out is reported there.
            let part = at.key("claim");
            match super::tree::members(&mut claim) {
                Some(fields) => {
                    if let Some(status) = super::tree::get_mut(fields, "status") {
                        status.value = Value::String("stated".to_string());
                    }
                }
                None => unclear.leave(part.path()),
            }
            members.push(super::tree::member("claim", claim));
        });
    }
}
