//! The story, step by step: one sentence with what it claims, and the map, the list and the timeline
//! lit up by it. What has been told stays, dimmed; what has not is not there yet.

mod bar;
mod frame;

use super::header::{Languages, Share};
use super::list::Keys;
use super::map::MapView;
use super::timeline::TimelineView;
use super::ui::{Highlights, Ui};
use crate::browser::{self, swipe};
use article::{EntityId, PlaceId};
use explorer::facets::Filter;
use explorer::i18n::Msg;
use explorer::loaded::LoadedArticle;
use explorer::state::Action;
use explorer::story::Story;
use std::collections::BTreeSet;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Properties of [`StoryView`].
#[derive(Properties, PartialEq)]
pub struct StoryProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// Which step is told, from 0.
    pub step: u16,
    /// What is pointed at.
    pub preview: Option<EntityId>,
    /// How often the address has said everything anew.
    pub navigation_count: u32,
}

/// The step that is told if this one is asked for: the last one if there are not so many.
pub fn within(story: &Story, step: u16) -> usize {
    usize::from(step).min(story.len().saturating_sub(1))
}

/// The step from which a fact is told; the first for what no step tells.
pub fn step_from(loaded: LoadedArticle, fact: Option<EntityId>) -> u16 {
    let story = loaded.story();
    let step = fact.and_then(|fact| story.step_of(&loaded.relations, fact));
    u16::try_from(step.unwrap_or(0)).unwrap_or(u16::MAX)
}

/// What a click on an entity does in the story: goes to the step that tells it, or to the next one in
/// which it has a part; leaves the story for what is in none.
pub fn choose(loaded: LoadedArticle, step: u16, entity: EntityId) -> Action {
    let story = loaded.story();
    let now = within(story, step);
    let next = story.next_about(loaded.article(), &loaded.relations, now, entity);
    match next.map(u16::try_from) {
        Some(Ok(next)) => Action::Told(next),
        _ => Action::Chose(entity),
    }
}

/// Back to the article, with what was told last selected.
pub fn leave(loaded: LoadedArticle, step: u16) -> Action {
    let story = loaded.story();
    let lead = story.step(within(story, step));
    match lead.and_then(|step| step.claims.first()) {
        Some(claim) => Action::Chose(claim.entity),
        None => Action::Dismissed,
    }
}

/// One step on or back; nothing at the ends.
pub fn turn(loaded: LoadedArticle, step: u16, forward: bool) -> Option<Action> {
    let story = loaded.story();
    let now = within(story, step);
    let next = if forward {
        Some(now + 1).filter(|next| *next < story.len())
    } else {
        now.checked_sub(1)
    };
    Some(Action::Told(u16::try_from(next?).ok()?))
}

/// What a key does in the story.
pub fn key(loaded: LoadedArticle, step: u16, key: &str, shift: bool) -> Option<Action> {
    let last = || u16::try_from(loaded.story().len().saturating_sub(1)).unwrap_or(u16::MAX);
    match key {
        " " => turn(loaded, step, !shift),
        "ArrowRight" | "ArrowDown" | "PageDown" => turn(loaded, step, true),
        "ArrowLeft" | "ArrowUp" | "PageUp" => turn(loaded, step, false),
        "Home" => Some(Action::Told(0)),
        "End" => Some(Action::Told(last())),
        _ => None,
    }
}

/// What a screen reader is told of a step.
pub fn announcement(ui: &Ui, step: u16) -> String {
    let story = ui.loaded.story();
    let number = within(story, step);
    let count = bar::count(ui, number);
    let sentence = frame::words(ui, number);
    format!("{count}. {}. {sentence}", frame::heading(ui, number))
}

/// The story at a step.
#[component]
pub fn StoryView(props: &StoryProps) -> Html {
    let StoryProps {
        ui,
        step,
        preview,
        navigation_count,
    } = props;
    let loaded = ui.loaded;
    let story = loaded.story();
    let number = within(story, *step);
    let panel = use_node_ref();
    use_turning(ui, *step, &panel);
    use_start(&panel);

    let focus = use_memo((loaded, number), |(loaded, number)| {
        let step = loaded.story().step(*number)?;
        step.focus(loaded.article(), &loaded.relations).map(Rc::new)
    });
    let told = use_memo((loaded, number), |(loaded, number)| {
        Rc::new(
            loaded
                .story()
                .told(loaded.article(), &loaded.relations, *number),
        )
    });
    // Everything is in the story, whatever the filter.
    let passing = use_memo(loaded, |loaded| {
        Rc::new(Filter::default().apply(loaded.article(), &loaded.relations))
    });
    let highlights = Highlights {
        focus: (*focus).clone(),
        preview: *preview,
        passing: (*passing).clone(),
        told: Some((*told).clone()),
    };
    let on_seen = use_callback((), |_: Rc<BTreeSet<PlaceId>>, ()| ());
    let go = |action: Option<Action>| {
        let dispatch = ui.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(action) = &action {
                dispatch.emit(action.clone());
            }
        })
    };
    let back = turn(loaded, *step, false);
    let next = turn(loaded, *step, true);
    let exit = leave(loaded, *step);
    let heading = (number + 1 < story.len()).then(|| frame::heading(ui, number + 1));

    html! {
        <main class="story" id="main-content" data-view="story" aria-label={ui.t(Msg::StoryLabel)}>
            <section class="story-panel" ref={panel} tabindex="-1" aria-label={ui.t(Msg::StoryLabel)}>
                <div class="story-top">
                    <a class="name" href="#" onclick={go(Some(exit.clone())).reform(|event: MouseEvent| {
                        event.prevent_default();
                        event
                    })}>{ui.t(Msg::AppName)}</a>
                    <Languages ui={ui.clone()} />
                    <Share ui={ui.clone()} />
                    <button type="button" class="story-exit" onclick={go(Some(exit))}>
                        <span class="escape" aria-hidden="true">{ui.t(Msg::DetailEscape)}{", "}</span>
                        <span class="story-exit-words">{ui.t(Msg::StoryExit)}</span>
                        <span class="cross" aria-hidden="true">{"×"}</span>
                    </button>
                </div>
                {bar::bar(ui, number)}
                {frame::frame(ui, &highlights, number)}
                <div class="story-go">
                    <button type="button" class="story-back" onclick={go(back.clone())} aria-disabled={back.is_none().to_string()}>
                        <span aria-hidden="true">{"‹ "}</span>{ui.t(Msg::StoryPrevious)}
                    </button>
                    if let Some(next) = next {
                        <button type="button" class="story-next" onclick={go(Some(next))}>
                            {ui.t(Msg::StoryNext)}<span aria-hidden="true">{" ›"}</span>
                        </button>
                    } else {
                        <button type="button" class="story-next" onclick={go(Some(leave(loaded, *step)))}>{ui.t(Msg::StoryExit)}</button>
                    }
                    if let Some(heading) = heading {
                        <p class="story-then" aria-hidden="true">{ui.lang.with(Msg::StoryNextIs, &[("name", &heading)])}</p>
                    }
                </div>
            </section>
            <div class="story-world">
                <MapView ui={ui.clone()} highlights={highlights.clone()} filter={Filter::default()} map_position={None} navigation_count={*navigation_count}
                    large={true} {on_seen} />
                <div class="story-strip">
                    <Keys ui={ui.clone()} highlights={highlights.clone()} within={None} />
                    <TimelineView ui={ui.clone()} {highlights} />
                </div>
            </div>
        </main>
    }
}

/// The wheel and the finger turn the steps as they turn pages.
#[hook]
fn use_turning(ui: &Ui, step: u16, panel: &NodeRef) {
    let now = use_mut_ref(|| step);
    *now.borrow_mut() = step;
    let (loaded, dispatch, panel) = (ui.loaded, ui.dispatch.clone(), panel.clone());
    use_effect_with(loaded, move |_| {
        let listeners = panel.cast::<Element>().map(|panel| {
            swipe::listen(&panel, move |forward| {
                if let Some(action) = turn(loaded, *now.borrow(), forward) {
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
            browser::refocus(".tell");
        }
    });
}
