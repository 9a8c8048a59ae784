//! Claims, and the facts that make them.

use article::{Anchor, Article, Claim, EntityId, Kind, PassageId};

/// A claim of the article: an entity's own (part 0), or one of its roles' or participants'.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize,
)]
pub struct ClaimRef {
    /// The entity that carries the claim.
    pub entity: EntityId,
    /// Position in [`Article::claims`].
    pub part: u16,
}

impl ClaimRef {
    /// The claim itself.
    pub fn get(self, article: &Article) -> &Claim {
        article
            .claims(self.entity)
            .get(usize::from(self.part))
            .copied()
            .unwrap_or(&article.entry(self.entity).claim)
    }
}

/// Whether entities of this kind are facts: something that somebody did, agreed or said.
pub fn is_fact(kind: Kind) -> bool {
    matches!(kind, Kind::Relation | Kind::Event | Kind::Quotation)
}

/// Where the first quote of a claim starts; what orders claims "in text order".
pub(super) fn start(claim: &Claim) -> (PassageId, u32) {
    let first = claim.evidence.first();
    first.map_or((PassageId::FIRST, 0), Anchor::order)
}
