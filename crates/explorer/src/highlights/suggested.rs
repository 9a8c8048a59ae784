//! What of a draft is only suggested: it is drawn dashed, whoever draws it.

use super::Subject;
use crate::loaded::LoadedArticle;

/// Whether all that an element shows is only suggested: what it stands for, or what the words in it are quoted for.
pub fn is_suggested(loaded: LoadedArticle, subject: &Subject) -> bool {
    let article = loaded.article();
    if !article.is_draft() {
        return false;
    }
    if subject.quotes.is_empty() {
        let mut entities = subject.entities.iter();
        return !subject.entities.is_empty() && entities.all(|id| article.is_suggested(*id));
    }
    let settled = loaded.settled_quotes();
    let is_settled = |quote: &u32| settled.get(*quote as usize) != Some(&false);
    !subject.quotes.iter().any(is_settled)
}
