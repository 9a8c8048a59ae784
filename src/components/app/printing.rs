//! When the page is drawn for paper: while the browser prints, and only then.

use crate::components::on_demand::{Dialogs, Group};
use explorer::loaded::LoadedArticle;
use yew::prelude::*;

/// Whether the page is being printed, and a callback that prints it: it draws the page for print, then asks
/// the browser to print.
#[hook]
pub fn use_printing(loaded: LoadedArticle) -> (bool, Callback<()>) {
    let printing = use_state_eq(|| false);
    {
        let printing = printing.setter();
        use_effect_with(loaded, move |_| {
            let (on, off) = (printing.clone(), printing);
            let listeners = (
                browser::on_event("beforeprint", move || on.set(true)),
                browser::on_event("afterprint", move || off.set(false)),
            );
            move || drop(listeners)
        });
    }
    let print = {
        let printing = printing.setter();
        use_callback((), move |(), ()| {
            let printing = printing.clone();
            browser::spawn(async move {
                // Without its code the page is printed as it stands.
                Dialogs::fetch().await;
                printing.set(true);
                browser::after(0, browser::print).forget();
            });
        })
    };
    (*printing, print)
}
