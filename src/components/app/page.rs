//! The page: puts the views together and gives each what it shows.

use super::printing::use_printing;
use super::seen::{Seen, use_store};
use super::shortcuts::use_shortcuts;
use crate::components::bar::Bar;
use crate::components::below::Below;
use crate::components::claims::ClaimsProps;
use crate::components::detail::Detail;
use crate::components::embed::EmbedBar;
use crate::components::figures::Figures;
use crate::components::header::Header;
use crate::components::help::HelpProps;
use crate::components::lead::lead;
use crate::components::list::{List, SmallList};
use crate::components::map::MapView;
use crate::components::notice::NoticeBar;
use crate::components::on_demand::{Dialogs, Place, Reading, on_demand};
use crate::components::opening::{OpenFileProps, ShownProps, use_dropping};
use crate::components::parties::PartiesProps;
use crate::components::print::PrintedProps;
use crate::components::search::SearchProps;
use crate::components::site_links::{SiteLink, SiteLinks};
use crate::components::slice::Slice;
use crate::components::story::{self, StoryProps};
use crate::components::text::TextView;
use crate::components::timeline::TimelineView;
use crate::components::ui::{Origin, Shown, Ui};
use article::PlaceId;
use compact::sorted::SortedSet;
use explorer::breakpoints::DESKTOP;
use explorer::i18n::{Count, Language, Msg, words};
use explorer::loaded::LoadedArticle;
use explorer::relations::Focus;
use explorer::state::{Action, MainPane, State, TextMode, View};
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The article.
    pub loaded: LoadedArticle,
    /// The language in which it is drawn at first.
    pub lang: Language,
    /// Where other pages are, in that language.
    pub links: SiteLinks,
    /// Where the article comes from.
    pub origin: Origin,
    /// What opens another article in its place.
    pub on_open: Callback<(LoadedArticle, File)>,
    /// Goes back to the page's own article.
    pub on_back: Callback<()>,
}

/// The page for an article.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let loaded = props.loaded;
    let (store, seen) = use_store(loaded, props.lang);
    let dispatch = use_callback(store.clone(), |action: Action, store| {
        store.dispatch(action);
    });
    // The header asks for the selection when it needs it: it would be drawn for each one else.
    let on_story = use_callback((loaded, store), |(), (loaded, store)| {
        let selected = store.state().selected();
        if let Some(step) = loaded.story().step_from(loaded.relations(), selected) {
            store.dispatch(Action::ChoseStep(step));
        }
    });
    let Seen { state, focus, .. } = &*seen;
    let help = use_state_eq(|| false);
    let search = use_state_eq(|| false);
    let on_help = use_setter(&help);
    let on_search = use_setter(&search);
    let (printing, on_print) = use_printing(loaded);
    let (taken, on_take) = use_taken();

    use_shortcuts(loaded, state, &dispatch, &on_help, &on_search);
    use_effect_with(state.selected().is_some(), |selected| {
        if *selected {
            browser::show_map_above_sheet();
        }
    });
    let shown = use_shown(loaded, state, focus);
    let (places_in_view, on_seen) = use_places_in_view(state.follow);
    let main_view = MainView::of(state, use_wide());

    let ui = &Ui {
        loaded,
        lang: state.lang,
        chosen: state.content,
        origin: props.origin.clone(),
        dispatch,
    };
    // The facts are not printed as if somebody had checked them.
    let printing = printing && !loaded.article().is_draft();
    let printed = printing.then(|| {
        let props = PrintedProps {
            ui: ui.clone(),
            passing: shown.passing.clone(),
            filter: state.filter.clone(),
            map: main_view == MainView::Map,
        };
        on_demand(ui, Place::Paper, props, |dialogs: &Dialogs| dialogs.printed)
    });
    if let Some(step) = state.reading.story_step() {
        return html! {
            <div class="page page-story">
                {story(ui, state, step, focus)}
                <div class="visually-hidden" role="status" aria-live="polite">{story::announcement(ui, step)}</div>
                {printed}
            </div>
        };
    }
    let page = Parts {
        ui,
        state,
        shown: &shown,
        main_view,
        places_in_view,
        on_seen,
    };
    html! {
        <div class={page.class()}>
            <a class="skip" href="#main-content" data-action="skip">{ui.t(Msg::AppSkipToList)}</a>
            <Header ui={ui.clone()} list={SiteLink::new(&props.links.list, props.lang)} studio={SiteLink::new(&props.links.studio, props.lang)} view={state.view} {on_story} on_help={on_help.clone()} {on_print}
                on_search={on_search.clone()} />
            <NoticeBar ui={ui.clone()} notice={state.notice.clone()}>
                {shown_article(ui, props, state)}
                if let Some(file) = &*taken {
                    {open_file(ui, props, file, &on_take)}
                }
            </NoticeBar>
            {page.main(&on_take)}
            <Bar ui={ui.clone()} view={state.view} main_pane={state.main_pane} />
            <EmbedBar ui={ui.clone()} state={state.clone()} />
            <div class="visually-hidden" role="status" aria-live="polite">{announcement(ui, &shown)}</div>
            {printed}
            if *search {
                {search_dialog(ui, state.text, &on_search)}
            }
            if *help {
                {help_dialog(ui, &on_help)}
            }
        </div>
    }
}

/// What is told of an article that is shown in place of the page's own.
fn shown_article(ui: &Ui, page: &PageProps, state: &State) -> Html {
    if ui.origin == Origin::Page && !ui.loaded.article().is_draft() {
        return Html::default();
    }
    let props = ShownProps {
        ui: ui.clone(),
        studio: page.links.studio.clone(),
        selected: state.selected().map(|entity| ui.id(entity).into()),
        on_back: page.on_back.clone(),
    };
    on_demand(ui, Place::Page, props, |dialogs: &Dialogs| dialogs.shown)
}

/// What becomes of a file that the reader has brought.
fn open_file(ui: &Ui, page: &PageProps, file: &File, on_take: &Callback<Option<File>>) -> Html {
    let props = OpenFileProps {
        ui: ui.clone(),
        file: file.clone(),
        studio: page.links.studio.clone(),
        on_open: page.on_open.clone(),
        on_close: on_take.reform(|()| None),
    };
    on_demand(ui, Place::Page, props, |dialogs: &Dialogs| {
        dialogs.open_file
    })
}

fn story(ui: &Ui, state: &State, step: u16, focus: &Option<Rc<Focus>>) -> Html {
    let leave = ui.loaded.story().leave(step);
    let place = Place::Instead(ui.dispatch.reform(move |()| leave.clone()));
    let props = StoryProps {
        ui: ui.clone(),
        step,
        focus: focus.clone(),
        navigation_count: state.navigation_count,
    };
    on_demand(ui, place, props, |views: &Reading| views.story)
}

fn search_dialog(ui: &Ui, text: TextMode, on_search: &Callback<bool>) -> Html {
    let on_close = on_search.reform(|()| false);
    let place = Place::Search(on_close.clone());
    let props = SearchProps {
        ui: ui.clone(),
        text,
        on_close,
    };
    on_demand(ui, place, props, |dialogs: &Dialogs| dialogs.search)
}

fn help_dialog(ui: &Ui, on_help: &Callback<bool>) -> Html {
    let on_close = on_help.reform(|()| false);
    let place = Place::Dialog(on_close.clone());
    let props = HelpProps {
        ui: ui.clone(),
        on_close,
    };
    on_demand(ui, place, props, |dialogs: &Dialogs| dialogs.help)
}

/// What the main pane shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MainView {
    List,
    Map,
    /// Original and translation side by side, which need the room; the map keeps the side pane.
    BothTexts,
    Parties,
    Claims,
}

impl MainView {
    /// `wide`: whether the page has its second column.
    fn of(state: &State, wide: bool) -> Self {
        match (state.view, state.text, state.main_pane) {
            (View::Parties, ..) => Self::Parties,
            (View::Claims, ..) => Self::Claims,
            (View::Explore, TextMode::Both, _) if wide => Self::BothTexts,
            (View::Explore, _, MainPane::Map) => Self::Map,
            (View::Explore, _, MainPane::List) => Self::List,
        }
    }
}

/// Some places of the article.
type Places = Rc<SortedSet<PlaceId>>;

/// What the parts of the page are drawn from.
struct Parts<'a> {
    ui: &'a Ui,
    state: &'a State,
    shown: &'a Shown,
    main_view: MainView,
    /// The places that the map shows, if the list is to show only these.
    places_in_view: Option<Places>,
    /// What the map calls with the places that it shows.
    on_seen: Callback<Places>,
}

impl Parts<'_> {
    fn class(&self) -> Classes {
        classes!(
            "page",
            match self.main_view {
                MainView::Map => Some("map-large"),
                MainView::BothTexts => Some("text-both"),
                MainView::Claims => Some("view-claims"),
                MainView::List | MainView::Parties => None,
            },
        )
    }

    /// Everything between the tools and the foot of the page.
    fn main(&self, on_take: &Callback<Option<File>>) -> Html {
        let (ui, state, shown) = (self.ui, self.state, self.shown);
        html! {
            <main id="main-content" tabindex="-1">
                {lead(ui)}
                if self.main_view != MainView::BothTexts {
                    <Figures ui={ui.clone()} filter={state.filter.clone()} />
                }
                {self.main_pane()}
                if state.view == View::Explore {
                    <Slice class="timeline-pane">
                        <TimelineView ui={ui.clone()} passing={shown.passing.clone()} />
                    </Slice>
                }
                {self.side()}
                <Slice class="below">
                    <Below ui={ui.clone()} on_take={on_take.clone()} />
                </Slice>
            </main>
        }
    }

    /// The large view.
    fn main_pane(&self) -> Html {
        let (ui, state, shown) = (self.ui, self.state, self.shown);
        match self.main_view {
            MainView::BothTexts => self.text(MAIN_PANE),
            MainView::Map => self.map(MAIN_PANE),
            MainView::Parties => html! {
                <div class={MAIN_PANE}>
                    {on_demand(ui, Place::Page, PartiesProps { ui: ui.clone(), shown: shown.clone(), filter: state.filter.clone() }, |views: &Reading| views.parties)}
                </div>
            },
            MainView::Claims => html! {
                <div class={MAIN_PANE}>
                    {on_demand(ui, Place::Page, ClaimsProps { ui: ui.clone(), selected: shown.selected(), filter: state.filter.clone(), sort: state.sort }, |views: &Reading| views.claims)}
                </div>
            },
            MainView::List => html! {
                <Slice class={MAIN_PANE}>
                    <List ui={ui.clone()} passing={shown.passing.clone()} filter={state.filter.clone()}
                        order={state.order} follow={state.follow} within={self.places_in_view.clone()} />
                </Slice>
            },
        }
    }

    /// Beside it: the small view, and what the text says of the selection.
    fn side(&self) -> Html {
        let (ui, shown) = (self.ui, self.shown);
        html! {
            <div class="side">
                if self.main_view == MainView::Map {
                    <div class={SIDE_PANE}>
                        <SmallList ui={ui.clone()} within={self.places_in_view.clone()} />
                    </div>
                } else {
                    {self.map(SIDE_PANE)}
                }
                <div class="evidence">
                    <Slice class="detail-pane" last=true>
                        <Detail ui={ui.clone()} shown={shown.clone()} quote={self.state.reading.quote()} />
                    </Slice>
                    if self.main_view != MainView::BothTexts {
                        {self.text("text-pane")}
                    }
                </div>
            </div>
        }
    }

    fn map(&self, class: &'static str) -> Html {
        let (ui, state) = (self.ui, self.state);
        html! {
            <Slice {class} last=true>
                <MapView ui={ui.clone()} shown={self.shown.clone()} filter={state.filter.clone()} map_position={state.map_position}
                    navigation_count={state.navigation_count} large={class == MAIN_PANE} on_seen={self.on_seen.clone()} />
            </Slice>
        }
    }

    fn text(&self, class: &'static str) -> Html {
        let (ui, state, reading) = (self.ui, self.state, self.state.reading);
        html! {
            <Slice {class}>
                <TextView ui={ui.clone()} shown={self.shown.clone()} step={reading.quote()} mode={state.text} lens={state.lens}
                    passage={reading.passage()} sentence={reading.sentence()} />
            </Slice>
        }
    }
}

/// Class of the element around the large view.
const MAIN_PANE: &str = "main-pane";
/// Class of the element around the small view beside it.
const SIDE_PANE: &str = "side-pane";

/// What is selected, and what the filter lets through.
#[hook]
fn use_shown(loaded: LoadedArticle, state: &State, focus: &Option<Rc<Focus>>) -> Shown {
    let passing = use_memo((loaded, state.filter.clone()), |(loaded, filter)| {
        Rc::new(filter.apply(loaded.article(), loaded.relations()))
    });
    Shown {
        focus: focus.clone(),
        passing: (*passing).clone(),
    }
}

/// The file that the reader has chosen or dropped, and what takes another one or none.
#[hook]
fn use_taken() -> (UseStateHandle<Option<File>>, Callback<Option<File>>) {
    let taken = use_state_eq(|| None::<File>);
    let on_take = {
        let taken = taken.setter();
        use_callback((), move |file: Option<File>, ()| taken.set(file))
    };
    use_dropping(&on_take);
    (taken, on_take)
}

/// The places that the map shows, once it has said so, if the list is to follow it; and what the map calls with them.
/// Where the list does not, nothing is drawn when the map moves.
#[hook]
fn use_places_in_view(follow: bool) -> (Option<Places>, Callback<Places>) {
    let latest = use_mut_ref(|| None::<Places>);
    let redraw = use_force_update();
    let on_seen = {
        let latest = latest.clone();
        use_callback(follow, move |seen: Places, follow| {
            latest.replace(Some(seen));
            if *follow {
                redraw.force_update();
            }
        })
    };
    let places = latest.borrow().clone().filter(|_| follow);
    (places, on_seen)
}

/// What sets a switch; the same callback in every render.
#[hook]
fn use_setter(switch: &UseStateHandle<bool>) -> Callback<bool> {
    let switch = switch.setter();
    use_callback((), move |on: bool, ()| switch.set(on))
}

/// Whether the page has its second column; known after the first drawing.
#[hook]
fn use_wide() -> bool {
    let wide = use_state_eq(|| false);
    {
        let wide = wide.setter();
        use_effect_with((), move |()| {
            let look = move || wide.set(browser::is_at_least(DESKTOP) && !browser::in_frame());
            look();
            let listener = browser::on_resize(look);
            move || drop(listener)
        });
    }
    *wide
}

/// What a screen reader says after each change: the selection, and what the filter leaves.
fn announcement(ui: &Ui, shown: &Shown) -> String {
    let mut sentences = Vec::new();
    if let Some(focus) = &shown.focus {
        let entry = ui.loaded.article.entry(focus.entity);
        let name = ui.plain(&entry.name);
        let kind = ui.t(words::kind(ui.loaded.article(), focus.entity));
        let first = focus
            .supports
            .first()
            .map_or(1, |support| Ui::passage_number(&support.anchor));
        let values = [
            ("name", name.as_str()),
            ("kind", kind),
            ("p", &first.to_string()),
        ];
        sentences.push(
            ui.lang
                .count_with(Count::AnnounceSelected, focus.supports.len(), &values),
        );
        let certainty = ui.loaded.article().certainty(focus.entity, 0);
        sentences
            .extend(certainty.map(|certainty| format!("{}.", ui.t(words::certainty(certainty)))));
    }
    if !shown.passing.is_all() {
        sentences.push(
            ui.lang
                .count(Count::AnnounceFiltered, shown.passing.count()),
        );
    }
    sentences.join(" ")
}
