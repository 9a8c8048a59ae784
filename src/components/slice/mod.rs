//! A part of the page that takes over what the host has drawn in a task of its own.
//!
//! Yew takes a page over in one task, which keeps the reader waiting. A slice is a root of its own inside the page:
//! to the views around it, what the host has drawn is an element that they leave alone; when its turn comes
//! ([`turns`]), its view takes over what is inside. From then on it is given its properties as any view is. A slice
//! that is drawn later, in the browser, is nothing but the element with its view.

pub mod turns;

use std::cell::RefCell;
use std::rc::Rc;
use yew::html::BaseComponent;
use yew::prelude::*;

/// Properties of [`Slice`].
#[derive(Properties)]
pub struct SliceProps<C: BaseComponent> {
    /// Class of the element around the view.
    pub class: &'static str,
    /// A selector that finds this element.
    pub place: AttrValue,
    /// Properties of the view.
    pub view: Rc<C::Properties>,
    /// Whether it takes over in the last task, when the views answer: what acts before that would be lost.
    #[prop_or_default]
    pub last: bool,
}

impl<C: BaseComponent> PartialEq for SliceProps<C> {
    fn eq(&self, other: &Self) -> bool {
        self.class == other.class && self.place == other.place && self.view == other.view && self.last == other.last
    }
}

/// A part of the page: an element of this class, which no other one has, and the view inside.
pub fn slice<C: BaseComponent>(class: &'static str, view: C::Properties) -> Html
where
    C::Properties: Clone,
{
    slice_at::<C>(class, format!(".{class}"), view)
}

/// The same where several elements have the class; the selector finds this one.
pub fn slice_at<C: BaseComponent>(
    class: &'static str,
    place: String,
    view: C::Properties,
) -> Html
where
    C::Properties: Clone,
{
    html! { <Slice<C> {class} {place} view={Rc::new(view)} /> }
}

/// The same as [`slice`], for a view that takes over in the last task.
pub fn last_slice<C: BaseComponent>(class: &'static str, view: C::Properties) -> Html
where
    C::Properties: Clone,
{
    html! { <Slice<C> {class} place={format!(".{class}")} view={Rc::new(view)} last=true /> }
}

/// A part of the page: an element and the view inside.
pub struct Slice<C: BaseComponent>
where
    C::Properties: Clone,
{
    /// The view's root, where it takes over what the host has drawn.
    root: Option<Rc<RefCell<Root<C>>>>,
}

/// A view inside the page that is a root of its own.
enum Root<C: BaseComponent> {
    /// What the host has drawn is still to be taken over; with the newest properties, if they are others than those
    /// that it was drawn from.
    Waiting(Option<Rc<C::Properties>>),
    Running(yew::AppHandle<C>),
    Gone,
}

impl<C: BaseComponent> Root<C>
where
    C::Properties: Clone,
{
    /// Takes over what the host has drawn inside an element.
    fn take_over(&mut self, place: &str, drawn_from: &C::Properties) {
        let Self::Waiting(newest) = self else { return };
        let Some(element) = browser::find(place) else {
            return;
        };
        let newest = newest.take();
        let renderer = yew::Renderer::<C>::with_root_and_props(element, drawn_from.clone());
        let mut handle = renderer.hydrate();
        if let Some(newest) = newest {
            handle.update((*newest).clone());
        }
        *self = Self::Running(handle);
    }

    fn update(&mut self, view: Rc<C::Properties>) {
        match self {
            Self::Waiting(newest) => *newest = Some(view),
            Self::Running(handle) => handle.update((*view).clone()),
            Self::Gone => {}
        }
    }
}

impl<C: BaseComponent> Component for Slice<C>
where
    C::Properties: Clone,
{
    type Message = ();
    type Properties = SliceProps<C>;

    fn create(ctx: &Context<Self>) -> Self {
        if !turns::are_on() {
            return Self { root: None };
        }
        let root = Rc::new(RefCell::new(Root::Waiting(None)));
        let SliceProps {
            place, view, last, ..
        } = ctx.props();
        let turn = {
            let (root, place, view) = (root.clone(), place.clone(), view.clone());
            Box::new(move || Root::take_over(&mut root.borrow_mut(), &place, &*view))
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
                root.borrow_mut().update(ctx.props().view.clone());
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
        let SliceProps { class, view, .. } = ctx.props();
        let view = (**view).clone();
        let part = html! { <div class={*class}><C ..view /></div> };
        if cfg!(target_arch = "wasm32") {
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

/// Name of an element that stands before a slice which the host has drawn.
pub const BEGIN: &str = "slice-begin";
/// Name of an element that stands after it.
pub const END: &str = "slice-end";
