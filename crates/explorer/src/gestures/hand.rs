//! Dragging, pinching and the wheel on one element that can be moved and zoomed.
//!
//! The page keeps its scrolling: one finger scrolls, and the plain wheel scrolls until the reader has
//! pressed or focused the element.

/// A point in CSS pixels.
pub type Pixels = (f64, f64);

/// Pixels that a pressed pointer may tremble before it drags.
const TREMBLE: f64 = 4.0;
/// The most pixels that one event of the wheel counts for.
const FASTEST: f64 = 400.0;

/// Pixels of one line and of one page, for wheels that count in those.
pub const LINE: f64 = 16.0;
pub const PAGE: f64 = 160.0;

/// First moves, then zooms around a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// To the right.
    pub dx: f64,
    /// Down.
    pub dy: f64,
    /// Nearer, if above 1.
    pub factor: f64,
    /// The point around which it zooms, where the events give theirs.
    pub around: Pixels,
}

/// What a moved pointer does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drag {
    /// Whether the drag begins with it.
    pub begins: bool,
    pub dx: f64,
    pub dy: f64,
}

/// Two fingers: where their middle is, and how far apart they are.
#[derive(Clone, Copy, Debug)]
struct Pinch {
    middle: Pixels,
    apart: f64,
}

impl Pinch {
    fn of(a: Pixels, b: Pixels) -> Self {
        Self {
            middle: ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0),
            apart: length(a.0 - b.0, a.1 - b.1).max(1.0),
        }
    }
}

/// The length of a way in pixels. `sqrt` makes a smaller module than `hypot`, whose care for huge numbers is not needed.
fn length(dx: f64, dy: f64) -> f64 {
    (dx * dx + dy * dy).sqrt()
}

/// The reader's hand on the element: what it does now.
#[derive(Debug, Default)]
pub struct Hand {
    /// Where the pressed pointer was last.
    pressed: Option<Pixels>,
    dragging: bool,
    pinch: Option<Pinch>,
    /// Whether the plain wheel zooms.
    engaged: bool,
}

impl Hand {
    /// A pointer (not a finger) is pressed.
    pub fn press(&mut self, at: Pixels) {
        self.pressed = Some(at);
        self.dragging = false;
        self.engaged = true;
    }

    /// A drag that began before somebody listened goes on from here.
    pub fn resume(&mut self, at: Pixels) {
        self.press(at);
        self.dragging = true;
    }

    /// Whether a pointer is pressed, as far as is known.
    pub fn is_pressed(&self) -> bool {
        self.pressed.is_some()
    }

    /// From now on the plain wheel zooms.
    pub fn engage(&mut self) {
        self.engaged = true;
    }

    /// The pointer has moved; none while it is not pressed, or only trembles.
    pub fn drag(&mut self, to: Pixels) -> Option<Drag> {
        let from = self.pressed?;
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let begins = !self.dragging;
        if begins && length(dx, dy) < TREMBLE {
            return None;
        }
        self.dragging = true;
        self.pressed = Some(to);
        Some(Drag { begins, dx, dy })
    }

    /// The pointer is let go; whether this ends a drag.
    pub fn release(&mut self) -> bool {
        self.pressed = None;
        std::mem::take(&mut self.dragging)
    }

    /// The pointer has left the element: the plain wheel scrolls the page again.
    pub fn leave(&mut self) {
        self.engaged = false;
    }

    /// Whether a turn of the wheel zooms; else it is left to the page.
    pub fn takes_wheel(&self, with_key: bool, focused: bool) -> bool {
        with_key || self.engaged || focused
    }

    /// Two fingers touch; none when they are the first two.
    pub fn pinch(&mut self, a: Pixels, b: Pixels) -> Option<Move> {
        let now = Pinch::of(a, b);
        let last = self.pinch.replace(now)?;
        Some(Move {
            dx: now.middle.0 - last.middle.0,
            dy: now.middle.1 - last.middle.1,
            factor: now.apart / last.apart,
            around: now.middle,
        })
    }

    /// A finger is lifted; whether this ends a pinch.
    pub fn lift(&mut self, left: u32) -> bool {
        left < 2 && self.pinch.take().is_some()
    }
}

/// By how much a turn of the wheel zooms. `delta` is in units of `unit` pixels; `with_key`: with Ctrl or
/// the command key.
pub fn wheel_factor(delta: f64, unit: f64, with_key: bool) -> f64 {
    // Two fingers on a touchpad come as a wheel with Ctrl, in much smaller steps.
    let strength = if with_key && delta.abs() < 40.0 {
        0.01
    } else {
        0.002
    };
    let turned = (delta * unit).clamp(-FASTEST, FASTEST);
    (-turned * strength).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trembling_pointer_does_not_drag() {
        let mut hand = Hand::default();
        assert_eq!(hand.drag((5.0, 5.0)), None);
        hand.press((10.0, 10.0));
        assert_eq!(hand.drag((12.0, 12.0)), None);
        let drag = |begins, dx, dy| Some(Drag { begins, dx, dy });
        assert_eq!(hand.drag((14.0, 10.0)), drag(true, 4.0, 0.0));
        // Once it drags, every pixel counts.
        assert_eq!(hand.drag((14.0, 11.0)), drag(false, 0.0, 1.0));
        assert!(hand.release());
        assert!(!hand.release());
        assert_eq!(hand.drag((90.0, 90.0)), None);
    }

    #[test]
    fn a_drag_goes_on_where_somebody_begins_to_listen() {
        let mut hand = Hand::default();
        hand.resume((10.0, 10.0));
        assert!(hand.is_pressed() && hand.takes_wheel(false, false));
        let drag = hand.drag((11.0, 10.0)).unwrap();
        assert_eq!((drag.dx, drag.dy), (1.0, 0.0));
        assert!(hand.release());
        assert!(!hand.is_pressed());
    }

    #[test]
    fn a_press_without_a_drag_ends_nothing() {
        let mut hand = Hand::default();
        hand.press((10.0, 10.0));
        assert!(!hand.release());
    }

    #[test]
    fn two_fingers_move_and_zoom_around_their_middle() {
        let mut hand = Hand::default();
        assert_eq!(hand.pinch((0.0, 0.0), (100.0, 0.0)), None);
        assert_eq!(
            hand.pinch((0.0, 10.0), (200.0, 10.0)),
            Some(Move {
                dx: 50.0,
                dy: 10.0,
                factor: 2.0,
                around: (100.0, 10.0)
            })
        );
        assert!(!hand.lift(2));
        assert!(hand.lift(1));
        assert!(!hand.lift(0));
        // The next two fingers begin anew.
        assert_eq!(hand.pinch((0.0, 0.0), (10.0, 0.0)), None);
    }

    #[test]
    fn fingers_on_one_point_zoom_by_a_finite_factor() {
        let mut hand = Hand::default();
        hand.pinch((5.0, 5.0), (5.0, 5.0));
        let zoomed = hand.pinch((0.0, 0.0), (30.0, 40.0)).unwrap();
        assert_eq!(zoomed.factor, 50.0);
    }

    #[test]
    fn the_plain_wheel_belongs_to_the_page_until_the_element_is_pressed() {
        let mut hand = Hand::default();
        assert!(!hand.takes_wheel(false, false));
        assert!(hand.takes_wheel(true, false));
        assert!(hand.takes_wheel(false, true));
        hand.press((0.0, 0.0));
        hand.release();
        assert!(hand.takes_wheel(false, false));
        hand.leave();
        assert!(!hand.takes_wheel(false, false));
        hand.engage();
        assert!(hand.takes_wheel(false, false));
    }

    #[test]
    fn the_wheel_zooms_nearer_upwards_and_back_again() {
        assert_eq!(wheel_factor(0.0, 1.0, false), 1.0);
        let nearer = wheel_factor(-100.0, 1.0, false);
        assert!(nearer > 1.2 && nearer < 1.3);
        assert!((nearer * wheel_factor(100.0, 1.0, false) - 1.0).abs() < 1e-12);
        assert_eq!(
            wheel_factor(-3.0, LINE, false),
            wheel_factor(-48.0, 1.0, false)
        );
        // However fast the wheel, one event zooms by a bounded factor.
        assert_eq!(wheel_factor(-9e9, PAGE, false), (0.8_f64).exp());
        assert!(wheel_factor(-10.0, 1.0, true) > wheel_factor(-10.0, 1.0, false));
    }
}
