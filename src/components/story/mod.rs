//! The story, step by step: one sentence with what it claims, highlighted in the map, the list and the
//! timeline. What earlier steps have reached stays, dimmed; what comes later is not there yet.

mod bar;
mod frame;

use super::header::{Share, languages};
use super::list::SmallList;
use super::map::MapView;
use super::timeline::TimelineView;
use super::ui::{Shown, Ui};
use article::PlaceId;
use browser::swipe;
use compact::sorted::SortedSet;
use explorer::facets::Filter;
use explorer::i18n::{self, Msg};
use explorer::relations::Focus;
use explorer::state::Action;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Properties of [`StoryView`].
#[derive(Clone, Properties, PartialEq)]
pub struct StoryProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// Which step is shown, from 0.
    pub step: u16,
    /// What it highlights.
    pub focus: Option<Rc<Focus>>,
    /// How often the address has replaced the whole state.
    pub navigation_count: u32,
}

/// What a screen reader says of a step.
pub fn announcement(ui: &Ui, step: u16) -> String {
    let number = usize::from(step);
    let count = bar::count(ui, number);
    let sentence = frame::words(ui, number);
    let apart = |words: &str| i18n::isolated(words, ui.lang.direction()).into_owned();
    format!(
        "{count}. {}. {}",
        apart(&frame::heading(ui, number)),
        apart(&sentence)
    )
}

/// The story at a step.
#[component]
pub fn StoryView(props: &StoryProps) -> Html {
    let StoryProps {
        ui,
        step,
        focus,
        navigation_count,
    } = props;
    let loaded = ui.loaded;
    let story = loaded.story();
    let number = usize::from(*step);
    let panel = use_node_ref();
    use_swipes(ui, *step, &panel);
    use_start(&panel);
    use_effect_with(*step, |_| {
        // What is lit is written after the views have drawn.
        let shown = browser::after(0, || {
            browser::reveal_selected_in(".story-strip", ".timeline")
        });
        move || drop(shown)
    });

    // Everything is in the story, whatever the filter.
    let passing = use_memo(loaded, |loaded| {
        Rc::new(Filter::default().apply(loaded.article(), loaded.relations()))
    });
    let passing = (*passing).clone();
    let shown = Shown {
        focus: focus.clone(),
        passing: passing.clone(),
    };
    let on_seen = use_callback((), |_: Rc<SortedSet<PlaceId>>, ()| ());
    let go = |action: Option<Action>| {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(action) = &action {
                dispatch.emit(action.clone());
            }
        })
    };
    let back = story.turn(*step, false);
    let next = story.turn(*step, true);
    let exit = story.leave(*step);
    let heading = (number + 1 < story.len()).then(|| frame::heading(ui, number + 1));

    html! {
        <main class="story" id="main-content" data-view="story" aria-label={ui.t(Msg::StoryLabel)}>
            <section class="story-panel" ref={panel} tabindex="-1" aria-label={ui.t(Msg::StoryLabel)}>
                <div class="story-top">
                    <a class="name" href="#" onclick={go(Some(exit.clone())).reform(|event: MouseEvent| {
                        event.prevent_default();
                        event
                    })}>{ui.t(Msg::AppName)}</a>
                    {languages(ui)}
                    if !ui.loaded.article().is_draft() {
                        <Share ui={ui.clone()} />
                    }
                    <button type="button" class="story-exit" onclick={go(Some(exit))}>
                        <span class="escape" aria-hidden="true">{ui.t(Msg::DetailEscape)}{", "}</span>
                        <span class="story-exit-words">{ui.t(Msg::StoryExit)}</span>
                        <span class="cross" aria-hidden="true">{"×"}</span>
                    </button>
                </div>
                {bar::bar(ui, number)}
                {frame::frame(ui, number)}
                <div class="story-go">
                    <button type="button" class="story-back" onclick={go(back.clone())} aria-disabled={back.is_none().to_string()}>
                        <span aria-hidden="true">{"‹ "}</span>{ui.t(Msg::StoryPrevious)}
                    </button>
                    if let Some(next) = next {
                        <button type="button" class="story-next" onclick={go(Some(next))}>
                            {ui.t(Msg::StoryNext)}<span aria-hidden="true">{" ›"}</span>
                        </button>
                    } else {
                        <button type="button" class="story-next" onclick={go(Some(story.leave(*step)))}>{ui.t(Msg::StoryExit)}</button>
                    }
                    if let Some(heading) = heading {
                        <p class="story-then" aria-hidden="true">{ui.lang.with(Msg::StoryNextIs, &[("name", &heading)])}</p>
                    }
                </div>
            </section>
            <div class="story-world">
                <MapView ui={ui.clone()} {shown} filter={Filter::default()} map_position={None} navigation_count={*navigation_count}
                    large={true} {on_seen} />
                <div class="story-strip">
                    <SmallList ui={ui.clone()} within={None} />
                    <TimelineView ui={ui.clone()} {passing} />
                </div>
            </div>
        </main>
    }
}

/// The wheel and the finger turn the steps as they turn pages.
#[hook]
fn use_swipes(ui: &Ui, step: u16, panel: &NodeRef) {
    let now = use_mut_ref(|| step);
    *now.borrow_mut() = step;
    let (loaded, dispatch, panel) = (ui.loaded, ui.dispatch.clone(), panel.clone());
    use_effect_with(loaded, move |_| {
        let listeners = panel.cast::<Element>().map(|panel| {
            swipe::listen(&panel, move |forward| {
                if let Some(action) = loaded.story().turn(*now.borrow(), forward) {
                    dispatch.emit(action);
                }
            })
        });
        move || drop(listeners)
    });
}

/// The focus goes into the story with the reader; on the way out, to what is selected then.
#[hook]
fn use_start(panel: &NodeRef) {
    let panel = panel.clone();
    use_effect_with((), move |()| {
        if let Some(panel) = panel.cast::<Element>() {
            browser::focus(&panel);
        }
        browser::to_top();
        || {
            browser::refocus(".detail-name a");
            browser::refocus(".story-open");
        }
    });
}
