//! The site as it is published: the page of each article and language, drawn on the host by the very
//! views that the browser then takes over, the list of the articles, and what stands around them.
//!
//! Runs on the host only. Trunk calls it after each build (`Trunk.toml`, `[[hooks]]`) on the folder
//! in which it has put the parts together; what is left there is the site.

pub mod articles;
pub mod pages;
pub mod site;

mod assemble;
mod camera;
mod carrier;
mod complete;
mod dates;
mod details;
mod drafting;
mod draw;
pub mod feed;
mod files;
mod glue;
pub mod head;
pub mod home;
pub mod json_ld;
mod manifest;
mod policy;
pub mod preview;
mod scripts;
mod service_worker;
mod shape;
mod shell;
mod single;
mod sitemap;
#[cfg(test)]
mod smallest;
mod studio;
mod style;
mod text_size;
mod texts;
mod tokens;

pub use complete::complete;
pub use pages::Page;
pub use site::{Build, Group, Published, Site};
