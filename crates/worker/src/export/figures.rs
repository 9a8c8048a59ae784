//! Numbers of the article in words, ways, and past and ahead.

use super::shared::Shared;
use article::{EntityId, Figure, Movement, Status, When};
use explorer::i18n::{Msg, Years};
use explorer::tense::Tense;

impl Shared {
    /// A figure with its name: "people hurt: at least 12 (as of 2 February 2026)".
    pub fn figure(&self, figure: &Figure) -> String {
        let number = self.words.figure(figure, self.lang);
        let text = format!("{}: {number}", figure.name.get(self.lang).0);
        match figure.as_of.as_ref().and_then(|when| when.date.as_ref()) {
            None => text,
            Some(date) => {
                let date = self.words.date(date, Years::Shown).to_string();
                let values = [("figure", &*text), ("date", &date)];
                self.words.with(Msg::FigureAsOf, &values)
            }
        }
    }

    /// All figures of an entity, in a row.
    pub fn figures(&self, of: EntityId) -> String {
        let figures = self.article.figures_of(of);
        let figures: Vec<String> = figures.map(|figure| self.figure(figure)).collect();
        figures.join("; ")
    }

    /// The way of something that moves: "Tokyo – Suva – San Francisco".
    pub fn way(&self, movement: &Movement) -> String {
        let stops = movement.stops.iter().map(|stop| self.place(stop.place));
        let stops: Vec<&str> = stops.map(|place| self.text(place.label())).collect();
        stops.join(" – ")
    }

    /// Whether a fact lies behind the article or ahead of it, as a word for programs.
    pub fn tense(&self, status: Status, when: Option<&When>) -> &'static str {
        match Tense::of(self.article, status, when) {
            Tense::Past => "past",
            Tense::Future => "future",
            Tense::Off => "off",
            Tense::Open => "open",
        }
    }
}
