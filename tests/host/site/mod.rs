//! The site as it is published.

mod built;
mod errors;
mod feed;
mod head;
mod home;
mod pages;
mod published;
