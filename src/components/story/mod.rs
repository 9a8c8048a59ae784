//! The story, step by step: one sentence with what it claims, and the map, the list and the timeline
//! lit up by it. What has been told stays, dimmed; what has not is not there yet.

mod bar;
mod frame;

use super::header::{Languages, Share};
use super::list::Keys;
use super::map::MapView;
use super::timeline::TimelineView;
use super::ui::{Light, Ui};
use crate::browser::{self, turning};
use explorer::data::Story;
use explorer::facets::Filter;
use explorer::i18n::Msg;
use article::{EntityId, PlaceId};
use explorer::state::Action;
use explorer::telling::Telling;
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
    pub arrivals: u32,
}

/// The step that is told if this one is asked for: the last one if there are not so many.
pub fn within(telling: &Telling, step: u16) -> usize {
    usize::from(step).min(telling.len().saturating_sub(1))
}

/// The step from which a fact is told; the first for what no step tells.
pub fn step_from(story: Story, fact: Option<EntityId>) -> u16 {
    let telling = story.telling();
    let step = fact.and_then(|fact| telling.step_of(&story.links, fact));
    u16::try_from(step.unwrap_or(0)).unwrap_or(u16::MAX)
}

/// What a click on an entity does in the story: goes to the step that tells it, or to the next one in
/// which it has a part; leaves the story for what is in none.
pub fn choose(story: Story, step: u16, entity: EntityId) -> Action {
    let telling = story.telling();
    let now = within(telling, step);
    let next = telling.next_about(story.article(), &story.links, now, entity);
    match next.map(u16::try_from) {
        Some(Ok(next)) => Action::Told(next),
        _ => Action::Chose(entity),
    }
}

/// Back to the article, with what was told last selected.
pub fn leave(story: Story, step: u16) -> Action {
    let telling = story.telling();
    let lead = telling.step(within(telling, step));
    match lead.and_then(|step| step.claims.first()) {
        Some(claim) => Action::Chose(claim.entity),
        None => Action::Dismissed,
    }
}

/// One step on or back; nothing at the ends.
pub fn turn(story: Story, step: u16, forward: bool) -> Option<Action> {
    let telling = story.telling();
    let now = within(telling, step);
    let next = if forward {
        Some(now + 1).filter(|next| *next < telling.len())
    } else {
        now.checked_sub(1)
    };
    Some(Action::Told(u16::try_from(next?).ok()?))
}

/// What a key does in the story.
pub fn key(story: Story, step: u16, key: &str, shift: bool) -> Option<Action> {
    let last = || u16::try_from(story.telling().len().saturating_sub(1)).unwrap_or(u16::MAX);
    match key {
        " " => turn(story, step, !shift),
        "ArrowRight" | "ArrowDown" | "PageDown" => turn(story, step, true),
        "ArrowLeft" | "ArrowUp" | "PageUp" => turn(story, step, false),
        "Home" => Some(Action::Told(0)),
        "End" => Some(Action::Told(last())),
        _ => None,
    }
}

/// What a screen reader is told of a step.
pub fn announcement(ui: &Ui, step: u16) -> String {
    let telling = ui.story.telling();
    let number = within(telling, step);
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
        arrivals,
    } = props;
    let story = ui.story;
    let telling = story.telling();
    let number = within(telling, *step);
    let panel = use_node_ref();
    use_turning(ui, *step, &panel);
    use_start(&panel);

    let focus = use_memo((story, number), |(story, number)| {
        let step = story.telling().step(*number)?;
        step.focus(story.article(), &story.links).map(Rc::new)
    });
    let told = use_memo((story, number), |(story, number)| {
        Rc::new(story.telling().told(story.article(), &story.links, *number))
    });
    // Everything is in the story, whatever the filter.
    let passing = use_memo(story, |story| {
        Rc::new(Filter::default().apply(story.article(), &story.links))
    });
    let light = Light {
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
    let back = turn(story, *step, false);
    let next = turn(story, *step, true);
    let exit = leave(story, *step);
    let heading = (number + 1 < telling.len()).then(|| frame::heading(ui, number + 1));

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
                {frame::frame(ui, &light, number)}
                <div class="story-go">
                    <button type="button" class="story-back" onclick={go(back.clone())} aria-disabled={back.is_none().to_string()}>
                        <span aria-hidden="true">{"‹ "}</span>{ui.t(Msg::StoryPrevious)}
                    </button>
                    if let Some(next) = next {
                        <button type="button" class="story-next" onclick={go(Some(next))}>
                            {ui.t(Msg::StoryNext)}<span aria-hidden="true">{" ›"}</span>
                        </button>
                    } else {
                        <button type="button" class="story-next" onclick={go(Some(leave(story, *step)))}>{ui.t(Msg::StoryExit)}</button>
                    }
                    if let Some(heading) = heading {
                        <p class="story-then" aria-hidden="true">{ui.lang.with(Msg::StoryNextIs, &[("name", &heading)])}</p>
                    }
                </div>
            </section>
            <div class="story-world">
                <MapView ui={ui.clone()} light={light.clone()} filter={Filter::default()} outlook={None} arrivals={*arrivals}
                    large={true} {on_seen} />
                <div class="story-strip">
                    <Keys ui={ui.clone()} light={light.clone()} within={None} />
                    <TimelineView ui={ui.clone()} {light} />
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
    let (story, dispatch, panel) = (ui.story, ui.dispatch.clone(), panel.clone());
    use_effect_with(story, move |_| {
        let listeners = panel.cast::<Element>().map(|panel| {
            turning::listen(&panel, move |forward| {
                if let Some(action) = turn(story, *now.borrow(), forward) {
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
