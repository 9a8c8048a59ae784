//! Name, main views, tools.

use super::download::DownloadProps;
use super::icons::{icon, search_icon};
use super::on_demand::{Dialogs, Place, on_demand};
use super::site_links::SiteLink;
use super::ui::Ui;
use browser::Shared;
use explorer::i18n::{Language, Msg};
use explorer::state::{Action, View};
use yew::prelude::*;

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// The way back to the list of articles.
    pub list: Option<SiteLink>,
    /// The way into the studio.
    pub studio: Option<SiteLink>,
    /// The main view that is shown.
    pub view: View,
    /// What opens the story.
    pub on_story: Callback<()>,
    /// What opens the help.
    pub on_help: Callback<bool>,
    /// What prints the page.
    pub on_print: Callback<()>,
    /// What opens the search.
    pub on_search: Callback<bool>,
}

/// Name, main views, tools.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let HeaderProps {
        ui,
        list,
        studio,
        view,
        on_story,
        on_help,
        on_print,
        on_search,
    } = props;
    let views = [
        (View::Explore, Msg::NavCountries),
        (View::Parties, Msg::NavPeople),
        (View::Claims, Msg::NavClaims),
    ];
    let tabs = views.into_iter().map(|(tab, name)| {
        let choose = ui.dispatch.reform(move |_: MouseEvent| Action::ChoseView(tab));
        html! {
            <li><button type="button" class="tab" onclick={choose} aria-current={(tab == *view).then_some("page")}>
                {ui.t(name)}
            </button></li>
        }
    });
    let help = on_help.reform(|_: MouseEvent| true);
    let print = on_print.reform(|_: MouseEvent| ());
    let open_story = on_story.reform(|_: MouseEvent| ());
    html! {
        <header class="top">
            { for list.iter().map(|list| list.to_list(ui)) }
            <a class="name" href="#">{ui.t(Msg::AppName)}</a>
            <nav aria-label={ui.t(Msg::NavLabel)}><ul class="tabs">{ for tabs }</ul></nav>
            { for studio.iter().map(|studio| studio.to_studio(ui)) }
            <div class="tools">
                <button type="button" class="story-open" onclick={open_story} title={ui.t(Msg::NavStory)}>
                    <svg class="icon" viewBox="0 0 18 18" aria-hidden="true"><path class="filled" d="M4 2.5L15.5 9L4 15.5Z" /></svg>
                    <span>{ui.t(Msg::NavStory)}</span>
                </button>
                {languages(ui)}
                {search_button(ui, on_search)}
                <Theme ui={ui.clone()} />
                // What nobody has checked is not handed on.
                if !ui.loaded.article().is_draft() {
                    <Share ui={ui.clone()} />
                    <DownloadButton ui={ui.clone()} />
                    <button type="button" class="tool tool-print" onclick={print} aria-label={ui.t(Msg::HeadPrint)} title={ui.t(Msg::HeadPrint)}>
                        {icon("M5 7V2.5H13V7M5 13.5H2.5V7H15.5V13.5H13M5 11H13V15.5H5Z")}
                    </button>
                }
                <button type="button" class="tool tool-help" onclick={help} aria-label={ui.t(Msg::HeadHelp)} title={ui.t(Msg::HeadHelp)}>
                    {icon("M2 5H16V13H2ZM5 8h.1M8 8h.1M10.5 8h.1M13 8h.1M5.5 10.5H12.5")}
                </button>
            </div>
        </header>
    }
}

/// The switch of languages.
pub fn languages(ui: &Ui) -> Html {
    let languages = Language::all().map(|lang| {
        html! {
            <button type="button" class="lang" lang={lang.tag()} data-language={lang.tag()} title={lang.name()}
                aria-pressed={(lang == ui.lang).to_string()}>
                <span class="visually-hidden">{lang.name()}</span><span aria-hidden="true">{lang.short()}</span>
            </button>
        }
    });
    html! {
        <div class="languages" role="group" aria-label={ui.t(Msg::HeadLanguage)}>{ for languages }</div>
    }
}

fn search_button(ui: &Ui, on_search: &Callback<bool>) -> Html {
    let open = on_search.reform(|_: MouseEvent| true);
    html! {
        <button type="button" class="search-open" onclick={open} aria-haspopup="dialog" aria-keyshortcuts="Control+K">
            {search_icon()}<span>{ui.t(Msg::SearchPlaceholder)}</span>{" "}<kbd>{ui.t(Msg::SearchKey)}</kbd>
        </button>
    }
}

/// Properties of the tools: [`Theme`], [`Share`], [`DownloadButton`].
#[derive(Properties, PartialEq)]
pub struct ToolProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
}

/// Light or dark: as the device has it until the reader chooses; the choice is remembered.
#[component]
fn Theme(props: &ToolProps) -> Html {
    let ui = &props.ui;
    let dark = use_state_eq(|| false);
    {
        let dark = dark.setter();
        use_effect_with((), move |()| {
            let chosen =
                browser::remembered("theme").filter(|theme| theme == "dark" || theme == "light");
            browser::set_root("data-theme", chosen.as_deref());
            dark.set(match chosen {
                Some(theme) => theme == "dark",
                None => browser::media("(prefers-color-scheme: dark)"),
            });
        });
    }
    let switch = {
        let dark = dark.clone();
        Callback::from(move |_: MouseEvent| {
            let theme = if *dark { "light" } else { "dark" };
            browser::remember("theme", Some(theme));
            browser::set_root("data-theme", Some(theme));
            dark.set(!*dark);
        })
    };
    let name = ui.t(if *dark {
        Msg::HeadThemeToLight
    } else {
        Msg::HeadThemeToDark
    });
    html! {
        <button type="button" class="tool tool-theme" onclick={switch} aria-label={name} title={name}>
            <svg class="icon" viewBox="0 0 18 18" aria-hidden="true">
                <circle cx="9" cy="9" r="6.5" /><path class="filled" d="M9 2.5A6.5 6.5 0 0 1 9 15.5Z" />
            </svg>
        </button>
    }
}

/// Hands on the address of exactly this view.
#[component]
pub fn Share(props: &ToolProps) -> Html {
    let ui = &props.ui;
    let result = use_state_eq(|| None::<Msg>);
    let share = {
        let result = result.setter();
        let (ui, title) = (ui.clone(), ui.plain(&ui.loaded.article().title.text));
        Callback::from(move |_: MouseEvent| {
            let result = result.clone();
            let Some(address) = ui.address() else {
                result.set(Some(Msg::HeadShareFile));
                return;
            };
            browser::share(&title, &address, move |shared| {
                result.set(match shared {
                    Shared::Handed => None,
                    Shared::Copied => Some(Msg::HeadShared),
                    Shared::Failed => Some(Msg::HeadShareFailed),
                });
            });
        })
    };
    {
        let result = result.clone();
        use_effect_with(*result, move |message| {
            let timer = message.map(|_| browser::after(4_000, move || result.set(None)));
            move || drop(timer)
        });
    }
    html! {
        <span class="share">
            <button type="button" class="tool" onclick={share} aria-label={ui.t(Msg::HeadShare)} title={ui.t(Msg::HeadShare)}>
                {icon("M9 11V2M5.8 5L9 1.8L12.2 5M4.5 8H3V15.5H15V8H13.5")}
            </button>
            <span class={classes!("share-result", result.is_none().then_some("visually-hidden"))} role="status">
                {result.map(|message| ui.t(message))}
            </span>
        </span>
    }
}

/// The button in the header, which opens the dialogue.
#[component]
fn DownloadButton(props: &ToolProps) -> Html {
    let ui = &props.ui;
    let open = use_state_eq(|| false);
    let opener = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let closed = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let name = ui.t(Msg::HeadDownload);
    html! { <>
        <button type="button" class="tool tool-download" onclick={opener} aria-haspopup="dialog" aria-label={name} title={name}>
            {icon("M9 2V11M5.8 8.2L9 11.4L12.2 8.2M3 11V15.5H15V11")}
        </button>
        if *open {
            {download_dialog(ui, closed)}
        }
    </> }
}

fn download_dialog(ui: &Ui, on_close: Callback<()>) -> Html {
    let place = Place::Dialog(on_close.clone());
    let props = DownloadProps {
        ui: ui.clone(),
        on_close,
    };
    on_demand(ui, place, props, |dialogs: &Dialogs| dialogs.download)
}
