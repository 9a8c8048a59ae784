//! Which part of a page is the article.

use super::super::raw::{BlockKind, Dropped, Raw, Reason};
use super::blocks::{Blocks, Found};
use super::furniture::Sign;
use super::tree::Tree;

/// A block of fewer characters outside links does not count as running text.
const SHORTEST: usize = 25;
/// A page with less running text than this is taken whole, in characters.
const WHOLE: usize = 200;
/// A list item that is a link and no longer than this is a pointer elsewhere, in characters.
const LONGEST_LINK: usize = 200;

/// Parts the blocks of a page into the article and the rest.
pub(super) fn choose(tree: &Tree, page: Blocks) -> Raw {
    let Blocks {
        blocks,
        mut reasons,
    } = page;
    hand_down(tree, &mut reasons, Sign::Element);
    let sums = weigh(tree, &blocks, &reasons);
    overrule(&mut reasons, &sums);
    hand_down(tree, &mut reasons, Sign::Class);
    let sums = weigh(tree, &blocks, &reasons);
    let root = root(tree, &blocks, &reasons, &sums);
    let inside = inside(tree, root);

    let mut raw = Raw::default();
    let mut outer_heading = None;
    for Found { block, element } in blocks {
        let reason = reasons
            .get(element)
            .copied()
            .flatten()
            .map(|(reason, _)| reason);
        let is_inside = inside.get(element).copied().unwrap_or(false);
        if block.kind == BlockKind::Heading(1) && reason.is_none() {
            let place = if is_inside {
                &mut raw.metadata.heading
            } else {
                &mut outer_heading
            };
            place.get_or_insert_with(|| block.text.clone());
        }
        let pointer = block.kind == BlockKind::Item
            && block.linked >= 90
            && block.text.chars().nth(LONGEST_LINK).is_none();
        let reason = reason
            .or((!is_inside).then_some(Reason::OutsideBody))
            .or(pointer.then_some(Reason::Navigation));
        match reason {
            None => raw.blocks.push(block),
            Some(reason) => leave_out(&mut raw, reason, &block.text),
        }
    }
    raw.metadata.heading = raw.metadata.heading.or(outer_heading);
    raw
}

/// Lists what is left out; neighbours with the same reason are one entry.
fn leave_out(raw: &mut Raw, reason: Reason, text: &str) {
    let at = raw.blocks.len();
    match raw.dropped.last_mut() {
        Some(last) if last.reason == reason && last.at == at => {
            last.text.push('\n');
            last.text.push_str(text);
        }
        _ => raw.dropped.push(Dropped {
            reason,
            text: text.to_owned(),
            at,
        }),
    }
}

/// What is furniture by a sign makes everything in it so.
fn hand_down(tree: &Tree, reasons: &mut [Option<(Reason, Sign)>], sign: Sign) {
    for (index, node) in tree.nodes.iter().enumerate().skip(1) {
        let around = reasons.get(node.parent).copied().flatten();
        if let Some(around) = around.filter(|(_, by)| *by == sign)
            && let Some(own) = reasons.get_mut(index)
        {
            *own = Some(around);
        }
    }
}

/// A class that holds two fifths of the running text names something else.
fn overrule(reasons: &mut [Option<(Reason, Sign)>], sums: &[usize]) {
    let total = sums.first().copied().unwrap_or(0);
    for (reason, sum) in reasons.iter_mut().zip(sums) {
        if matches!(reason, Some((_, Sign::Class))) && *sum > 0 && sum * 5 >= total * 2 {
            *reason = None;
        }
    }
}

/// The characters of running text of a block.
fn running(found: &Found) -> usize {
    let length = found.block.text.chars().count();
    let unlinked = length * usize::from(100 - found.block.linked.min(100)) / 100;
    let counts = !matches!(found.block.kind, BlockKind::Heading(_)) && unlinked >= SHORTEST;
    if counts { unlinked } else { 0 }
}

/// The running text in each element and those inside it, without what is furniture for sure.
fn weigh(tree: &Tree, blocks: &[Found], reasons: &[Option<(Reason, Sign)>]) -> Vec<usize> {
    let sure = |index: usize| {
        let reason = reasons.get(index).copied().flatten();
        matches!(reason, Some((_, Sign::Element)))
    };
    let mut sums = vec![0_usize; tree.nodes.len()];
    for found in blocks.iter().filter(|found| !sure(found.element)) {
        if let Some(sum) = sums.get_mut(found.element) {
            *sum += running(found);
        }
    }
    for (index, node) in tree.nodes.iter().enumerate().skip(1).rev() {
        let own = sums.get(index).copied().unwrap_or(0);
        if let Some(sum) = sums.get_mut(node.parent) {
            *sum += own;
        }
    }
    sums
}

/// The element that holds the article; the first of all for the whole page.
fn root(
    tree: &Tree,
    blocks: &[Found],
    reasons: &[Option<(Reason, Sign)>],
    sums: &[usize],
) -> usize {
    let total = sums.first().copied().unwrap_or(0);
    let sum = |index: usize| sums.get(index).copied().unwrap_or(0);
    let is_page = tree
        .elements()
        .any(|(_, element)| matches!(element.name.as_str(), "html" | "body" | "article" | "main"));
    if !is_page || total < WHOLE {
        return 0;
    }
    // The largest of a sort, if it holds a good part of the running text.
    let largest = |wanted: &dyn Fn(&super::tree::Element) -> bool| {
        let of_sort = tree.elements().filter(|(_, element)| wanted(element));
        let (index, _) = of_sort.max_by_key(|(index, _)| (sum(*index), usize::MAX - index))?;
        (sum(index) * 10 >= total * 3).then_some(index)
    };
    let article = largest(&|element| element.name == "article");
    let marked = largest(&|element| {
        element
            .attribute("itemprop")
            .is_some_and(|property| property.eq_ignore_ascii_case("articleBody"))
    });
    // The element `article` also holds the headline and the byline, but may hold comments.
    match (article, marked) {
        (Some(article), Some(marked)) if sum(article) * 4 <= sum(marked) * 5 => article,
        (_, Some(marked)) => marked,
        (Some(article), None) => article,
        (None, None) => {
            largest(&|element| element.name == "main" || element.attribute("role") == Some("main"))
                .unwrap_or_else(|| densest(tree, blocks, reasons, sums))
        }
    }
}

/// The element whose children hold the most running text. A paragraph counts for its parent, and
/// half for the element around that.
fn densest(
    tree: &Tree,
    blocks: &[Found],
    reasons: &[Option<(Reason, Sign)>],
    sums: &[usize],
) -> usize {
    let parent = |index: usize| tree.nodes.get(index).map_or(0, |node| node.parent);
    let mut scores = vec![0_usize; tree.nodes.len()];
    for found in blocks {
        if reasons.get(found.element).copied().flatten().is_some() {
            continue;
        }
        let weight = running(found);
        let name = tree
            .element(found.element)
            .map_or("", |element| &element.name);
        let direct = matches!(name, "div" | "section" | "td" | "body" | "article");
        let first = if direct {
            found.element
        } else {
            parent(found.element)
        };
        for (index, weight) in [(first, weight), (parent(first), weight / 2)] {
            if let Some(score) = scores.get_mut(index) {
                *score += weight;
            }
        }
    }
    let best = scores
        .iter()
        .enumerate()
        .max_by_key(|(index, score)| (**score, usize::MAX - index));
    let mut root = best.map_or(0, |(index, _)| index);
    // An article in two sections: what stands around them.
    for _ in 0..2 {
        let around = parent(root);
        let sum = |index: usize| sums.get(index).copied().unwrap_or(0);
        if sum(around) * 2 >= sum(root) * 3 {
            root = around;
        }
    }
    root
}

/// Which nodes lie in an element.
fn inside(tree: &Tree, root: usize) -> Vec<bool> {
    let mut inside = vec![false; tree.nodes.len()];
    for (index, node) in tree.nodes.iter().enumerate() {
        let is_inside =
            index == root || index > 0 && inside.get(node.parent).copied().unwrap_or(false);
        if let Some(place) = inside.get_mut(index) {
            *place = is_inside;
        }
    }
    inside
}
