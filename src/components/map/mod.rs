//! The map.

use super::ui::{Light, Ui};
use crate::model::PlaceId;
use crate::state::Outlook;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`MapView`].
#[derive(Properties, PartialEq)]
pub struct MapViewProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is lit.
    pub light: Light,
    /// Where the reader has moved it.
    pub outlook: Option<Outlook>,
    /// Whether it has the large seat.
    pub large: bool,
    /// Told which places are seen now.
    pub on_seen: Callback<Rc<BTreeSet<PlaceId>>>,
}

/// The map.
#[component]
pub fn MapView(props: &MapViewProps) -> Html {
    let _ = props;
    html! {}
}
