//! The breakpoints of the layout, each named once.
//!
//! Custom properties of CSS cannot stand in media queries, so the style sheets (assets/style) repeat
//! these numbers: `min-width: 720px` from [`TABLET`] on, `max-width: 719px` below it. A test
//! (tests/host/breakpoints.rs) compares the two.

/// What a breakpoint measures, in CSS pixels at the usual size of text; with larger text it grows in proportion.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Measure {
    /// The width of the window.
    Width,
    /// The height of the window.
    Height,
    /// The width of the element that holds the component (`@container`).
    Container,
}

/// A size at which the layout changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Breakpoint {
    pub measure: Measure,
    /// The first size on the larger side.
    pub at: u32,
}

const fn width(at: u32) -> Breakpoint {
    Breakpoint {
        measure: Measure::Width,
        at,
    }
}

const fn height(at: u32) -> Breakpoint {
    Breakpoint {
        measure: Measure::Height,
        at,
    }
}

const fn container(at: u32) -> Breakpoint {
    Breakpoint {
        measure: Measure::Container,
        at,
    }
}

/// Below, a phone: one column, the tabs at the thumb, the detail as a sheet over the lower half. From
/// here on the list stands as a grid.
pub const TABLET: Breakpoint = width(720);
/// Below, the detail and the text dock at the bottom. From here on they have a column of their own.
pub const DESKTOP: Breakpoint = width(1200);
/// From here on, the list of articles has its index beside it, and the header names the way to it.
pub const WIDE_DESKTOP: Breakpoint = width(1320);

/// Below, the dialogues stack what they show side by side.
pub const WIDE_DIALOGUE: Breakpoint = width(560);
/// Below, a tablet's header has a row of its own for the views.
pub const HEADER_IN_ONE_ROW: Breakpoint = width(820);
/// Below, a header in one row has no room for the name beside the way to the list of articles.
pub const HEADER_WITH_NAME: Breakpoint = width(940);
/// Below, the header has no room for the switch of colours, and the letters of the tabs are smaller.
pub const HEADER_WITH_THEME: Breakpoint = width(380);
/// Below, the buttons of the header shrink: the smallest phones.
pub const HEADER_FULL_SIZE: Breakpoint = width(360);

/// Below, the way to the studio is an icon where it stands in one row with the views, and the header has no room for
/// help and print at a finger's size.
pub const HEADER_WITH_STUDIO: Breakpoint = width(1440);
/// From here on, the header names the key of the search.
pub const HEADER_WITH_KEY: Breakpoint = width(1480);

/// Below, what stands beside the text in the studio comes under it.
pub const STUDIO_IN_COLUMNS: Breakpoint = width(900);

/// Below, a wide story leaves out the strip under its map.
pub const STORY_WITH_STRIP: Breakpoint = height(560);
/// Below, the story's map shrinks, and its buttons scroll with the text.
pub const STORY_WITH_ROOM: Breakpoint = height(420);

/// From here on, who with whom stands in three columns.
pub const PARTIES_IN_COLUMNS: Breakpoint = container(860);
/// From here on, the text has a margin beside it for what is claimed from it.
pub const TEXT_WITH_MARGIN: Breakpoint = container(600);
/// From here on, the text has a legend, and two texts stand side by side.
pub const TEXT_SIDE_BY_SIDE: Breakpoint = container(720);

/// All of them.
pub const ALL: &[Breakpoint] = &[
    TABLET,
    DESKTOP,
    WIDE_DESKTOP,
    WIDE_DIALOGUE,
    HEADER_IN_ONE_ROW,
    HEADER_WITH_NAME,
    HEADER_WITH_THEME,
    HEADER_FULL_SIZE,
    HEADER_WITH_STUDIO,
    HEADER_WITH_KEY,
    STUDIO_IN_COLUMNS,
    STORY_WITH_STRIP,
    STORY_WITH_ROOM,
    PARTIES_IN_COLUMNS,
    TEXT_WITH_MARGIN,
    TEXT_SIDE_BY_SIDE,
];
