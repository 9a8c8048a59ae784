//! On a phone: the views as a bar at the foot of the screen, in reach of the thumb, in place of the tabs.

use super::ui::Ui;
use crate::browser;
use explorer::i18n::Msg;
use explorer::state::{Action, MainPane, View};
use yew::prelude::*;

/// Properties of [`Bar`].
#[derive(Properties, PartialEq)]
pub struct BarProps {
    pub ui: Ui,
    /// The main view that is shown.
    pub view: View,
    /// Which of list and map is large.
    pub main_pane: MainPane,
}

/// The bar.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let BarProps {
        ui,
        view,
        main_pane,
    } = props;
    let explore = *view == View::Explore;
    let go = |view: View, main_pane: Option<MainPane>, to: &'static str| {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::ChoseView(view));
            if let Some(main_pane) = main_pane {
                dispatch.emit(Action::ChoseMainPane(main_pane));
            }
            browser::go_to(to);
        })
    };
    let panes = [
        (Msg::NavList, MainPane::List, ".main-pane"),
        (Msg::NavMap, MainPane::Map, ".main-pane"),
    ];
    let panes = panes.map(|(name, pane, to)| {
        let now = explore && pane == *main_pane;
        (name, go(View::Explore, Some(pane), to), now)
    });
    let parts = [(Msg::NavWhen, ".timeline"), (Msg::NavText, ".text")];
    let parts = parts.map(|(name, to)| (name, go(View::Explore, None, to), false));
    let views = [
        (Msg::NavPeople, View::Parties),
        (Msg::NavTable, View::Claims),
    ];
    let views = views.map(|(name, other)| (name, go(other, None, ".main-pane"), other == *view));
    let all = panes.into_iter().chain(parts).chain(views);
    let items = all.map(|(name, onclick, now)| {
        html! {
            <li><button type="button" {onclick} aria-current={now.then_some("page")}>{ui.t(name)}</button></li>
        }
    });
    html! {
        <nav class="bar" aria-label={ui.t(Msg::NavMenu)}><ul>{ for items }</ul></nav>
    }
}
