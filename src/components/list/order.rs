//! In which order the list shows the places.

use crate::components::ui::Ui;
use compact::sort::CompactSort;
use explorer::breakpoints::TABLET;
use explorer::cells::{Role, Sheet};
use explorer::i18n::Msg;
use explorer::state::{Action, ListOrder};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Properties of [`OrderMenu`].
#[derive(Properties, PartialEq)]
pub struct OrderMenuProps {
    pub ui: Ui,
    pub order: ListOrder,
}

/// The menu of orders.
#[component]
pub fn OrderMenu(props: &OrderMenuProps) -> Html {
    let OrderMenuProps { ui, order } = props;
    let on_change = {
        let dispatch = ui.dispatch.clone();
        use_callback((), move |event: Event, ()| {
            let select = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
            if let Some(order) = select.and_then(|select| ListOrder::from_word(&select.value())) {
                dispatch.emit(Action::ChoseOrder(order));
            }
        })
    };
    let name = |order: ListOrder| {
        ui.t(match order {
            ListOrder::Grid => Msg::ListOrderMap,
            ListOrder::WestToEast => Msg::ListOrderWestEast,
            ListOrder::Name => Msg::ListOrderName,
            ListOrder::Text => Msg::ListOrderText,
            ListOrder::Kind => Msg::ListOrderKind,
        })
    };
    let options = ListOrder::ALL.iter().map(|option| {
        html! { <option value={option.word()} selected={option == order}>{name(*option)}</option> }
    });
    html! {
        <label class="order">
            <span>{ui.t(Msg::ListOrder)}</span>
            <select onchange={on_change}>{ for options }</select>
        </label>
    }
}

/// Whether the list is one column; known after the first drawing.
#[hook]
pub fn use_one_column() -> bool {
    let one = use_state_eq(|| false);
    let set = one.setter();
    use_effect_with((), move |()| {
        let look = move || set.set(!browser::is_at_least(TABLET));
        look();
        let listener = browser::on_resize(look);
        move || drop(listener)
    });
    *one
}

/// The cells of a sheet in the chosen order. In one column there is no map to follow: one's own side comes first, as
/// the style sheet shows it from the beginning.
pub fn sequence(ui: &Ui, sheet: &Sheet, order: ListOrder, one_column: bool) -> Vec<usize> {
    let loaded = ui.loaded;
    let mut order_of: Vec<usize> = (0..sheet.cells.len()).collect();
    let entity = |ix: &usize| loaded.article.place(sheet.cells[*ix].place).entry.entity;
    match order {
        ListOrder::Grid if one_column => {
            order_of.compact_sort_by_key(|ix| sheet.cells[*ix].roles.first() != Some(&Role::Home))
        }
        ListOrder::Grid => {}
        ListOrder::WestToEast => order_of.compact_sort_by(|a, b| {
            let x = |ix: &usize| {
                loaded
                    .scene()
                    .point(sheet.cells[*ix].place)
                    .map_or(0.0, |point| point.x)
            };
            x(a).total_cmp(&x(b))
        }),
        ListOrder::Name => {
            order_of.compact_sort_by_key(|ix| {
                ui.plain(&loaded.article.entry(entity(ix)).name)
                    .to_lowercase()
            });
        }
        ListOrder::Text => order_of.compact_sort_by_key(|ix| loaded.relations().rank(entity(ix))),
        ListOrder::Kind => order_of.compact_sort_by_key(|ix| {
            let kind = match sheet.cells[*ix].roles.first() {
                Some(Role::Partner) => 0,
                Some(Role::Home) => 1,
                Some(Role::Region) => 2,
                _ => 3,
            };
            (kind, loaded.relations().rank(entity(ix)))
        }),
    }
    order_of
}
