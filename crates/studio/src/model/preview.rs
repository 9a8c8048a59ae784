//! The preview: what is shown of the reader's page, and what its views ask for.

use explorer::breakpoints::{DESKTOP, TABLET};
use explorer::i18n::Language;

/// How wide the reader's page is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Device {
    /// A phone.
    Phone,
    /// A tablet.
    #[default]
    Tablet,
    /// A computer.
    Desktop,
}

impl Device {
    /// All of them, the narrowest first.
    pub const ALL: [Self; 3] = [Self::Phone, Self::Tablet, Self::Desktop];

    /// Its width in CSS pixels.
    pub fn width(self) -> u16 {
        match self {
            Self::Phone => 390,
            Self::Tablet => 820,
            Self::Desktop => 1440,
        }
    }
}

/// What the views of the preview ask for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PreviewMessage {
    /// It opens or closes.
    Toggle,
    /// Another width.
    Device(Device),
    /// Another language.
    Language(Language),
    /// Whether it takes the whole page, or stands beside the step.
    Fill(bool),
    /// The reader's page asks that this entity be corrected.
    Correct(String),
    /// On to the decisions.
    Decide,
}

/// The preview.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Previewing {
    /// Whether it is open.
    pub open: bool,
    /// How wide the page is.
    pub device: Device,
    /// Whether the editor has chosen this width.
    pub is_chosen: bool,
    /// In which language the page is; else in that of the interface.
    pub language: Option<Language>,
    /// Whether it takes the whole page.
    pub fill: bool,
}

impl Previewing {
    /// Follows a message.
    pub fn follow(&mut self, message: &PreviewMessage) {
        match message {
            PreviewMessage::Toggle => {
                self.open = !self.open;
                if !self.is_chosen && !browser::is_at_least(TABLET) {
                    self.device = Device::Phone;
                }
            }
            PreviewMessage::Device(device) => {
                self.device = *device;
                self.is_chosen = true;
            }
            PreviewMessage::Language(language) => self.language = Some(*language),
            PreviewMessage::Fill(fill) => self.fill = *fill,
            // The decision stands behind a preview that takes the whole page, as it does where there is no room beside.
            PreviewMessage::Correct(_) | PreviewMessage::Decide => {
                self.fill = false;
                self.open = browser::is_at_least(DESKTOP);
            }
        }
    }

    /// Shows the whole page as readers have it on this device.
    pub fn look(&mut self) {
        self.open = true;
        self.fill = true;
        self.device = if browser::is_at_least(DESKTOP) {
            Device::Desktop
        } else if browser::is_at_least(TABLET) {
            Device::Tablet
        } else {
            Device::Phone
        };
    }
}
