//! What opens above the page, what is printed in its place, and what is told of files.

use super::{Fetching, Group};
use crate::components::detail::{Cite, CiteProps};
use crate::components::download::{Download, DownloadProps};
use crate::components::help::{Help, HelpProps};
use crate::components::opening::{OpenFile, OpenFileProps, Shown, ShownProps};
use crate::components::print::{Printed, PrintedProps};
use crate::components::search::{Search, SearchProps};
use yew::prelude::*;

/// What draws them.
pub struct Dialogs {
    pub search: fn(SearchProps) -> Html,
    pub help: fn(HelpProps) -> Html,
    pub download: fn(DownloadProps) -> Html,
    pub cite: fn(CiteProps) -> Html,
    pub printed: fn(PrintedProps) -> Html,
    pub open_file: fn(OpenFileProps) -> Html,
    pub shown: fn(ShownProps) -> Html,
}

static DIALOGS: Dialogs = Dialogs {
    search: |props| html! { <Search ..props /> },
    help: |props| html! { <Help ..props /> },
    download: |props| html! { <Download ..props /> },
    cite: |props| html! { <Cite ..props /> },
    printed: |props| html! { <Printed ..props /> },
    open_file: |props| html! { <OpenFile ..props /> },
    shown: |props| html! { <Shown ..props /> },
};

super::group!(Dialogs, DIALOGS, dialogs);
