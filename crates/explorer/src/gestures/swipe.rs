//! Turning pages by wheel and finger: one notch or one stroke turns one page, however hard it was.
//!
//! What scrolls is scrolled first; only at its end the next stroke turns the page.

/// So far the wheel or a finger goes before it turns a page, in pixels.
pub const STROKE: f64 = 48.0;

/// Where a page is turned to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Forward,
    Back,
}

impl Turn {
    fn along(distance: f64) -> Self {
        if distance > 0.0 {
            Self::Forward
        } else {
            Self::Back
        }
    }
}

/// How far the wheel has gone since it last turned a page.
#[derive(Debug, Default)]
pub struct Wheel {
    gone: f64,
    /// After a turn the wheel runs out; it turns no other page meanwhile.
    running_out: bool,
}

impl Wheel {
    /// The wheel goes on by so many pixels; `at_end`: whether the content cannot scroll further that
    /// way. After a turn, call [`Self::has_run_out`] a little later.
    pub fn go(&mut self, by: f64, at_end: bool) -> Option<Turn> {
        if self.running_out || !at_end {
            self.gone = 0.0;
            return None;
        }
        // In the other direction it begins anew.
        self.gone = if self.gone * by < 0.0 {
            by
        } else {
            self.gone + by
        };
        if self.gone.abs() < STROKE {
            return None;
        }
        self.gone = 0.0;
        self.running_out = true;
        Some(Turn::along(by))
    }

    pub fn has_run_out(&mut self) {
        self.running_out = false;
    }
}

/// What a finger's stroke does: across it turns the page; up and down only where nothing scrolls.
pub fn stroke(from: (f64, f64), to: (f64, f64), scrolls: bool) -> Option<Turn> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let mainly = |this: f64, other: f64| this.abs() >= STROKE && this.abs() > 1.5 * other.abs();
    if mainly(dx, dy) {
        Some(Turn::along(-dx))
    } else if mainly(dy, dx) && !scrolls {
        Some(Turn::along(-dy))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notch_turns_one_page_however_long_the_wheel_runs() {
        let mut wheel = Wheel::default();
        assert_eq!(wheel.go(30.0, true), None);
        assert_eq!(wheel.go(30.0, true), Some(Turn::Forward));
        assert_eq!(wheel.go(300.0, true), None);
        wheel.has_run_out();
        assert_eq!(wheel.go(-100.0, true), Some(Turn::Back));
    }

    #[test]
    fn what_scrolls_is_scrolled_first() {
        let mut wheel = Wheel::default();
        wheel.go(40.0, true);
        assert_eq!(wheel.go(100.0, false), None);
        // What went into scrolling does not count.
        assert_eq!(wheel.go(40.0, true), None);
    }

    #[test]
    fn the_other_direction_begins_anew() {
        let mut wheel = Wheel::default();
        wheel.go(40.0, true);
        assert_eq!(wheel.go(-40.0, true), None);
        assert_eq!(wheel.go(-10.0, true), Some(Turn::Back));
    }

    #[test]
    fn strokes() {
        let to = |x, y, scrolls| stroke((100.0, 100.0), (100.0 + x, 100.0 + y), scrolls);
        assert_eq!(to(-60.0, 10.0, true), Some(Turn::Forward));
        assert_eq!(to(60.0, 10.0, true), Some(Turn::Back));
        assert_eq!(to(0.0, -60.0, false), Some(Turn::Forward));
        assert_eq!(to(0.0, -60.0, true), None);
        assert_eq!(to(30.0, 0.0, false), None);
        // Neither across nor up.
        assert_eq!(to(-60.0, -60.0, false), None);
    }
}
