//! Numbers of the article in words.

use super::{Language, Msg};
use article::{Article, EntityId, Figure, LangIx, Precision};
use compact::sort::CompactSort;

/// The figures of an entity, those of one unit together and the largest of them first.
pub fn figures(article: &Article, entity: EntityId) -> Vec<&Figure> {
    let mut figures: Vec<&Figure> = article.figures_of(entity).collect();
    let unit = |figure: &Figure| {
        let unit = figure.unit.as_ref();
        unit.map_or(String::new(), |unit| {
            unit.get(LangIx::ORIGINAL).0.to_owned()
        })
    };
    // Negated, since the largest comes first; numbers of a file are finite.
    figures.compact_sort_by_key(|figure| {
        let order = (figure.value * -1000.0) as i64;
        (unit(figure), order)
    });
    figures
}

impl Language {
    /// A number with its precision and unit: "at least 12", "about 900 million euros", "3–5 days".
    pub fn figure(self, figure: &Figure, names: LangIx) -> String {
        let mut value = self.value(figure.value);
        if let Some(up_to) = figure.up_to {
            value.push('–');
            value.push_str(&self.value(up_to));
        }
        if let Some(unit) = &figure.unit {
            value.push('\u{a0}');
            value.push_str(unit.get(names).0);
        }
        let message = match figure.precision {
            Precision::Exact => return value,
            Precision::About => Msg::FigureAbout,
            Precision::AtLeast => Msg::FigureAtLeast,
            Precision::AtMost => Msg::FigureAtMost,
        };
        self.with(message, &[("n", &value)])
    }

    /// A number with as many decimals as it has, three at most.
    fn value(self, value: f64) -> String {
        let whole = |digits: u32| {
            let scaled = value * f64::from(10_u32.pow(digits));
            (scaled - scaled.round()).abs() < 1e-6
        };
        let digits = (0..3).find(|digits| whole(*digits)).unwrap_or(3);
        self.decimal(value, digits)
    }
}
