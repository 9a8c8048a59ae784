//! What is dropped on the page.

use web_sys::File;
use yew::prelude::*;

/// Calls back with what is dropped on the page, as long as that lives.
#[hook]
pub fn use_dropping(on_take: &Callback<Option<File>>) {
    use_effect_with(on_take.clone(), |on_take| {
        let on_take = on_take.clone();
        let drops = browser::on_drop(move |file| on_take.emit(Some(file)));
        move || drop(drops)
    });
}
