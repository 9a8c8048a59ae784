//! What the form of a claim has besides: figures, the stops of a movement, links to other facts.

use article::Precision;
use editing::claim::{ClaimForm, Stop, Tie};
use editing::figure::FigureForm;

/// What is asked for of them.
#[derive(Clone, PartialEq, Debug)]
pub enum ExtraMessage {
    /// A figure that is typed.
    NewFigure,
    /// A part of the figure of this number, counted from 0.
    Figure(usize, FigurePart),
    /// A figure goes.
    DropFigure(usize),
    /// A place is the next one of the movement, by id.
    GoOn(String),
    /// A place of the movement is left out.
    LeaveOut(Stop),
    /// The movement goes the other way.
    TurnRound,
    /// It stands so to another fact, by id.
    Tie(Tie, String),
    /// It does so no longer.
    Untie(Tie, String),
}

/// A part of a figure, as it is typed or chosen.
#[derive(Clone, PartialEq, Debug)]
pub enum FigurePart {
    /// The number, or the two ends of a range.
    Number(String),
    /// What it is counted in.
    Unit(String),
    /// What is counted.
    Name(String),
    /// How exact it is.
    Precision(Precision),
}

impl ExtraMessage {
    /// Does it.
    pub fn follow(self, form: &mut ClaimForm) {
        match self {
            Self::NewFigure => form.figures.push(FigureForm::empty()),
            Self::Figure(number, part) => {
                let Some(figure) = form.figures.get_mut(number) else {
                    return;
                };
                match part {
                    FigurePart::Number(words) => figure.number = words,
                    FigurePart::Unit(words) => figure.unit = words,
                    FigurePart::Name(words) => figure.name = words,
                    FigurePart::Precision(precision) => figure.precision = precision,
                }
            }
            Self::DropFigure(number) => {
                if number < form.figures.len() {
                    form.figures.remove(number);
                }
            }
            Self::GoOn(id) => form.go_on_to(&id),
            Self::LeaveOut(stop) => form.leave_out(stop),
            Self::TurnRound => form.turn_round(),
            Self::Tie(tie, id) => form.tie(tie, &id),
            Self::Untie(tie, id) => form.untie(tie, &id),
        }
    }
}
