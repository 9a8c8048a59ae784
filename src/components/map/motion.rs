//! The hook that puts the map into motion: its size, gestures, keys, flights to the selection, focus.

use super::focus::{focused_key, keep_focus};
use super::hands::Hands;
use super::state::{Drawing, Followed, Memory, came_to_rest, follow, will_leave};
use article::PlaceId;
use browser::gestures;
use explorer::loaded::LoadedArticle;
use explorer::map_layout::framing::Framing;
use explorer::relations::Focus;
use page::map::{Mover, Parts};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// The states of the map that its motion writes.
pub struct Handles {
    pub framing: UseStateHandle<Framing>,
    pub fan: UseStateHandle<Option<Rc<Vec<PlaceId>>>>,
    pub stop: UseStateHandle<Option<String>>,
    pub hint: UseStateHandle<bool>,
}

/// What moves the map, and what it remembers.
pub struct Course {
    mover: Mover,
    memory: Rc<RefCell<Memory>>,
    /// What it last followed.
    followed: Rc<RefCell<Option<Followed>>>,
    /// Whether it will go elsewhere before the next frame.
    pub is_leaving: bool,
}

/// Where the map is on its way to, for the selection and the address.
#[hook]
pub fn use_course(
    framing: Framing,
    loaded: LoadedArticle,
    focus: Option<&Focus>,
    to: Followed,
) -> Course {
    let mover = (*use_memo((), move |()| Mover::new(framing))).clone();
    let memory = use_mut_ref(Memory::new);
    let followed = use_mut_ref(|| None::<Followed>);
    let is_new = *followed.borrow() != Some(to);
    let viewport = mover.now().viewport;
    Course {
        is_leaving: is_new && will_leave(framing.camera, viewport, &memory, (loaded, focus), to),
        mover,
        memory,
        followed,
    }
}

/// Listens to the reader on the stage, follows the selection and the address, and returns what moves
/// the map.
#[hook]
pub fn use_motion(
    course: Course,
    stage: &NodeRef,
    drawing: Drawing,
    followed: Followed,
    handles: Handles,
) -> Mover {
    let (loaded, layout, framing) = (drawing.ui.loaded, drawing.layout.clone(), drawing.framing);
    let Course {
        mover,
        memory,
        followed: last_followed,
        ..
    } = course;
    let last = use_mut_ref(|| None::<Drawing>);
    *last.borrow_mut() = Some(drawing);
    {
        let stage = stage.clone();
        let hands = Hands {
            mover: mover.clone(),
            memory: memory.clone(),
            drawing: last.clone(),
            fan: handles.fan.setter(),
            stop: handles.stop.setter(),
            hint: handles.hint.setter(),
        };
        let framing = handles.framing.setter();
        use_effect_with((), move |()| listen(stage.cast(), hands, framing));
    }
    {
        let (mover, memory, stage) = (mover.clone(), memory.clone(), stage.clone());
        use_effect_with((layout, framing), move |(layout, framing)| {
            mover.collect(&layout.pins(), *framing);
            if let Some(element) = stage.cast() {
                keep_focus(&element, &memory);
            }
        });
    }
    {
        let mover = mover.clone();
        use_effect_with((loaded, followed), move |(_, followed)| {
            last_followed.replace(Some(*followed));
            if let Some(drawing) = last.borrow().clone() {
                follow(&mover, &memory, &drawing, *followed);
            }
        });
    }
    mover
}

/// Attaches the map to its stage; returns what detaches it.
fn listen(
    stage: Option<Element>,
    hands: Hands,
    framing: UseStateSetter<Framing>,
) -> impl FnOnce() + 'static {
    let hands = Rc::new(hands);
    hands.mover.attach(stage.as_ref().and_then(Parts::of), {
        let (hands, stage) = (Rc::downgrade(&hands), stage.clone());
        move |at, by_hand| {
            let Some(hands) = hands.upgrade() else { return };
            let Some(drawing) = hands.drawing.borrow().clone() else {
                return;
            };
            hands.memory.borrow_mut().held = stage.as_ref().and_then(focused_key);
            if at.camera != drawing.framing.camera {
                hands.fan.set(None);
            }
            framing.set(at);
            came_to_rest(&drawing, &hands.memory, at, by_hand);
        }
    });
    let size = stage.as_ref().and_then(|stage| {
        let (hands, measured) = (hands.clone(), stage.clone());
        browser::on_size(stage, move || hands.resize(&measured))
    });
    let gestures = stage.map(|stage| {
        let (hands, touched) = (hands.clone(), stage.clone());
        gestures::listen(&stage, move |gesture| hands.react(&touched, &gesture))
    });
    move || {
        drop((size, gestures));
        hands.mover.detach();
    }
}
