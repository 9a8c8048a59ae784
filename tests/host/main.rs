//! Everything that is tested on the host, as one program: the core, the views as strings, the site,
//! the exports.

mod support;

mod architecture;
mod breakpoints;
mod cells;
mod check;
mod coverage;
mod draft;
mod early;
mod embed;
mod export;
mod facets;
mod facts;
mod fonts;
mod format_doc;
mod framing;
mod genres;
mod geo;
mod i18n;
mod invented;
mod palette;
mod parties;
mod print;
mod reachable;
mod relations;
mod route;
mod search;
mod site;
mod state;
mod story;
mod suggested;
mod text;
mod timeline;
mod view_detail;
mod view_map;
mod view_parties;
mod view_story;
mod view_text;
mod worker_export;
