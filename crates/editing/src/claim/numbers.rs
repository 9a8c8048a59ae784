//! The numbers of a claim.

use super::form::ClaimForm;
use super::made::Lack;
use crate::figure::FigureForm;
use crate::project::Project;
use crate::texts::TextRange;
use article::document::Figure;

impl ClaimForm {
    /// Selected words are a figure of the claim.
    pub fn add_figure(&mut self, project: &Project, range: TextRange) {
        self.figures
            .extend(FigureForm::of_words(&project.document, range));
    }

    pub(super) fn made_figures(&self, project: &Project) -> Result<Vec<Figure>, Lack> {
        let figures = self.figures.iter();
        let made = figures.map(|figure| figure.made(&project.document, self.status));
        made.collect::<Option<_>>().ok_or(Lack::Figure)
    }
}
