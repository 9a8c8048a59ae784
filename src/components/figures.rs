//! The headline facts as figures that are also filters.

use super::ui::Ui;
use article::PlaceKind;
use explorer::facets::{Facet, Filter, Group};
use explorer::i18n::Count;
use explorer::route::facet_word;
use explorer::tense::Dated;
use yew::prelude::*;

/// Properties of [`Figures`].
#[derive(Properties, PartialEq)]
pub struct FiguresProps {
    pub ui: Ui,
    pub filter: Filter,
}

/// The figures in their order; one that is zero is not shown.
const FIGURES: [(Facet, Count); 9] = [
    (Facet::Group(Group::Partners), Count::FiguresPartners),
    (Facet::Group(Group::Countries), Count::FiguresCountries),
    (Facet::Group(Group::Cities), Count::FiguresPlaces),
    (
        Facet::Group(Group::Organisations),
        Count::FiguresOrganisations,
    ),
    (Facet::Group(Group::People), Count::FiguresPeople),
    (Facet::Group(Group::Relations), Count::FiguresRelations),
    (Facet::Group(Group::Events), Count::FiguresEvents),
    (Facet::Dated(Dated::Stated), Count::FiguresDaysStated),
    (Facet::Group(Group::Quotations), Count::FiguresQuotations),
];

/// The headline facts as figures that are also filters.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let FiguresProps { ui, filter } = props;
    let article = ui.loaded.article();
    let counts = use_memo(ui.loaded, |loaded| {
        let mut counts = FIGURES
            .map(|(facet, _)| Filter::default().count(loaded.article(), loaded.relations(), facet));
        // A story is of its partner countries if these are most of its countries; else of all of them.
        let [partners, countries, ..] = &mut counts;
        let least = if *partners * 2 > *countries {
            countries
        } else {
            partners
        };
        *least = 0;
        counts
    });
    let has_other_places = article.places.iter().any(|place| {
        !place.kind.is_land() && !matches!(place.kind, PlaceKind::City | PlaceKind::District)
    });
    let figures = FIGURES
        .iter()
        .zip(*counts)
        .filter(|(_, n)| *n > 0)
        .map(|((facet, words), n)| {
            let other = has_other_places && *words == Count::FiguresPlaces;
            let words = if other { Count::FiguresSites } else { *words };
            let on = filter.has(*facet);
            html! {
                <li><button type="button" class={classes!("figure", on.then_some("is-on"))}
                    data-facet={facet_word(*facet, article)} aria-pressed={on.to_string()}>
                    <span class="figure-number">{ui.lang.number(n as u64)}</span>
                    {" "}
                    <span class="figure-words">{ui.lang.count_label(words, n)}</span>
                </button></li>
            }
        });
    html! {
        <ul role="list" class="figures" aria-label={ui.t(explorer::i18n::Msg::FiguresLabel)}>{ for figures }</ul>
    }
}
