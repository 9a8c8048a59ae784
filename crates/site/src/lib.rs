//! The site as it is published: the page of each article and language, drawn by the very views that the
//! browser then takes over, the list of the articles, and what stands around them.
//!
//! It works on folders in memory. On the host Trunk calls the program after each build (`Trunk.toml`,
//! `[[hooks]]`) on the folder in which it has put the parts together; what is left there is the site. In the
//! browser the module for publishing (`crates/publisher`) makes sites of an editor's article, from a kit that
//! the host has written.

pub mod archive;
pub mod articles;
pub mod files;
pub mod kit;
pub mod making;
pub mod pages;
pub mod single;
pub mod site;

mod assemble;
mod base85;
mod camera;
mod carrier;
mod dates;
mod details;
pub mod disk;
mod drafting;
mod draw;
pub mod feed;
mod glue;
pub mod head;
pub mod home;
mod host;
pub mod json_ld;
mod manifest;
mod on_use;
mod packing;
mod parts;
mod policy;
pub mod preview;
mod publishing;
mod scripts;
mod service_worker;
mod shape;
mod shell;
mod sitemap;
#[cfg(test)]
mod smallest;
mod studio;
mod style;
mod text_size;
mod texts;
mod tokens;

pub use host::{Place, complete};
pub use pages::Page;
pub use site::{Build, Group, Published, Site};
