//! Which messages there are: `Msg`, `Count`, `List`. Written by the crate `messages` from `assets/i18n/studio`.

use explorer::i18n::wording::{Form, Texts};
use messages::plural::Category;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
