//! A part of the page that takes over what the host has drawn in a task of its own (hydration, in Yew's words).
//!
//! Yew takes a page over in one task, which keeps the reader waiting. A slice is a root of its own inside the page:
//! to the views around it, what the host has drawn is an element that they leave alone; when its turn comes
//! ([`turns`]), what is in the slice takes over what is inside. From then on it is drawn as if it was no slice. A slice
//! that is drawn later, in the browser, is nothing but the element with what is in it.
//!
//! Where others have put something into a slice or taken something out of it before its turn, it is drawn afresh.
//!
//! Yew's events do not leave a root: what listens around a slice hears nothing of what happens inside.

pub mod turns;

use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Slice`].
#[derive(Properties)]
pub struct SliceProps {
    /// Class of the element around the slice.
    pub class: &'static str,
    /// A selector that finds this element; without one the class does.
    #[prop_or_default]
    pub place: Option<AttrValue>,
    /// Whether it takes over in the last task, when the views answer: what acts before that would be lost.
    #[prop_or_default]
    pub last: bool,
    /// What is in it.
    pub children: Html,
}

/// Never equal: what is in a slice is compared where it is drawn, component by component.
impl PartialEq for SliceProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A part of the page: an element and what is in it.
pub struct Slice {
    /// The root, where it takes over what the host has drawn.
    root: Option<Rc<RefCell<Root>>>,
}

/// A root inside the page.
enum Root {
    /// What the host has drawn is still to be taken over; with what is to be drawn then, if it is something else by now.
    Waiting(Option<Html>),
    Running(yew::AppHandle<Inside>),
    Gone,
}

impl Root {
    /// Takes over what the host has drawn inside an element.
    fn take_over(&mut self, place: &str, children: Html) {
        let Self::Waiting(newest) = self else { return };
        let Some(element) = browser::find(place) else {
            return;
        };
        let newest = newest.take();
        if turns::is_touched(&element) {
            let children = newest.unwrap_or(children);
            let renderer =
                yew::Renderer::<Inside>::with_root_and_props(element, InsideProps { children });
            *self = Self::Running(renderer.render());
            return;
        }
        let renderer =
            yew::Renderer::<Inside>::with_root_and_props(element, InsideProps { children });
        let mut handle = renderer.hydrate();
        if let Some(children) = newest {
            handle.update(InsideProps { children });
        }
        *self = Self::Running(handle);
    }

    fn update(&mut self, children: Html) {
        match self {
            Self::Waiting(newest) => *newest = Some(children),
            Self::Running(handle) => handle.update(InsideProps { children }),
            Self::Gone => {}
        }
    }
}

impl Component for Slice {
    type Message = ();
    type Properties = SliceProps;

    fn create(ctx: &Context<Self>) -> Self {
        let SliceProps {
            class,
            place,
            last,
            children,
        } = ctx.props();
        let place = (place.clone()).unwrap_or_else(|| format!(".{class}").into());
        // In a part that is drawn afresh there is nothing to be taken over.
        if !turns::are_on() || browser::find(&place).is_none() {
            return Self { root: None };
        }
        let root = Rc::new(RefCell::new(Root::Waiting(None)));
        let turn = {
            let (root, drawn) = (root.clone(), children.clone());
            Box::new(move || root.borrow_mut().take_over(&place, drawn))
        };
        if *last {
            turns::push_last(turn);
        } else {
            turns::push(turn);
        }
        Self { root: Some(root) }
    }

    fn changed(&mut self, ctx: &Context<Self>, _old: &Self::Properties) -> bool {
        match &self.root {
            Some(root) => {
                root.borrow_mut().update(ctx.props().children.clone());
                false
            }
            None => true,
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if self.root.is_some() {
            // Markup that Yew leaves alone: whatever stands there.
            return Html::from_html_unchecked(AttrValue::default());
        }
        let SliceProps {
            class, children, ..
        } = ctx.props();
        let part = html! { <div class={*class}><Inside>{children.clone()}</Inside></div> };
        if cfg!(all(target_arch = "wasm32", not(feature = "prerender"))) {
            return part;
        }
        // `site` makes of these what Yew takes for markup to leave alone.
        html! { <><@{BEGIN}></@>{part}<@{END}></@></> }
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        let root = self.root.take();
        if let Some(Root::Running(handle)) = root.map(|root| root.replace(Root::Gone)) {
            handle.destroy();
        }
    }
}

/// Properties of [`Inside`].
#[derive(Properties)]
struct InsideProps {
    children: Html,
}

/// Never equal, as [`SliceProps`].
impl PartialEq for InsideProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// What is in a slice.
#[component]
fn Inside(props: &InsideProps) -> Html {
    props.children.clone()
}

/// Name of an element that stands before a slice which the host has drawn.
pub const BEGIN: &str = "slice-begin";
/// Name of an element that stands after it.
pub const END: &str = "slice-end";
