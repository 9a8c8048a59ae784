//! The rules about places: codes, coordinates, and what lies in what.

use super::Gazetteer;
use crate::article::Iso;
use crate::decode::{At, Findings, short};
use crate::document::Document;
use crate::say;
use crate::vocabulary::PlaceKind;
use std::collections::HashMap;

/// Largest radius of a region's soft patch, in kilometres.
const LARGEST_RADIUS_KM: f64 = 5000.0;

/// Codes, coordinates and radius.
pub fn places(document: &Document, gazetteer: &dyn Gazetteer, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("places");
    for (ix, place) in document.places.iter().enumerate() {
        let at = list.index(ix);
        let iso = place.iso.as_deref().and_then(Iso::new);
        match (place.kind, &place.iso, iso) {
            (PlaceKind::Country, None, _) => {
                findings.add(
                    "iso",
                    &at.path(),
                    say!("a country needs “iso”, its ISO 3166-1 code of two capital letters"),
                );
            }
            (PlaceKind::Country, Some(code), found) => {
                if found.is_none_or(|iso| !gazetteer.knows(iso)) {
                    let capitals = Iso::new(&code.to_ascii_uppercase());
                    let hint = match capitals.filter(|iso| gazetteer.knows(*iso)) {
                        Some(iso) => say!("; write “{}”", iso.as_str()),
                        None => say::Said::nothing(),
                    };
                    findings.add(
                        "iso",
                        &at.key("iso").path(),
                        say!(
                            "“{}” is not an ISO 3166-1 alpha-2 code{}",
                            short(code),
                            hint
                        ),
                    );
                } else if !place.id.ends_with(&code.to_ascii_lowercase()) {
                    let message = say!(
                        "the id of a country ends in its code in small letters: here “{}”",
                        code.to_ascii_lowercase()
                    );
                    findings.add("iso", &at.key("id").path(), message);
                }
            }
            (_, Some(_), _) => findings.add(
                "iso",
                &at.key("iso").path(),
                say!("only a country has an ISO code"),
            ),
            (_, None, _) => {}
        }
        if let Some(point) = &place.point {
            let point_at = at.key("point");
            if !(-180.0..=180.0).contains(&point.lon) {
                findings.add(
                    "coordinates",
                    &point_at.key("lon").path(),
                    say!("the longitude {} is not between -180 and 180", point.lon),
                );
            }
            if !(-90.0..=90.0).contains(&point.lat) {
                findings.add(
                    "coordinates",
                    &point_at.key("lat").path(),
                    say!("the latitude {} is not between -90 and 90", point.lat),
                );
            }
        }
        // Where a suggested place lies, the editor says who accepts it.
        let settled = place.draft.as_ref().is_none_or(|draft| draft.accepted);
        match (place.kind, place.radius_km) {
            // Without a point there is nothing on the map that has a size.
            (PlaceKind::Region, None) if settled && place.point.is_some() => findings.add(
                "radius",
                &at.path(),
                say!("a region needs “radiusKm”, the size of its soft patch on the map"),
            ),
            (kind, Some(radius))
                if kind.may_have_patch() && !(radius > 0.0 && radius <= LARGEST_RADIUS_KM) =>
            {
                findings.add(
                    "radius",
                    &at.key("radiusKm").path(),
                    say!(
                        "the radius must be more than 0 and at most {} km",
                        LARGEST_RADIUS_KM
                    ),
                );
            }
            (kind, Some(_)) if kind.may_have_patch() => {}
            (_, None) => {}
            (_, Some(_)) => findings.add(
                "radius",
                &at.key("radiusKm").path(),
                say!("only a region or another area has a radius"),
            ),
        }
    }
}

/// The home side is a country.
pub fn home(document: &Document, findings: &mut Findings) {
    let Some(home) = &document.home else { return };
    let kind = document
        .places
        .iter()
        .find(|place| place.id == home.place)
        .map(|place| place.kind);
    if kind.is_some_and(|kind| kind != PlaceKind::Country) {
        findings.add(
            "home",
            &At::ROOT.key("home").key("place").path(),
            say!("the home side must be a country"),
        );
    }
}

/// Nothing lies in itself or is part of itself.
pub fn circles(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let within = document.places.iter().map(|place| {
        (
            &*place.id,
            place.within.as_ref().map(|larger| &*larger.place),
        )
    });
    let list = root.key("places");
    for ix in in_circles(&within.collect::<Vec<_>>()) {
        findings.add(
            "circle",
            &list.index(ix).key("within").path(),
            say!("this place lies in itself, directly or by way of others"),
        );
    }
    let part_of = document
        .events
        .iter()
        .map(|event| (&*event.id, event.part_of.as_deref()));
    let list = root.key("events");
    for ix in in_circles(&part_of.collect::<Vec<_>>()) {
        findings.add(
            "circle",
            &list.index(ix).key("partOf").path(),
            say!("this event is part of itself, directly or by way of others"),
        );
    }
}

/// The items that come back to themselves, going from each to the one above it. Linear: every item
/// is gone through once.
fn in_circles(items: &[(&str, Option<&str>)]) -> Vec<usize> {
    let numbers: HashMap<&str, usize> = items
        .iter()
        .enumerate()
        .map(|(ix, (id, _))| (*id, ix))
        .collect();
    let above = |ix: usize| {
        items
            .get(ix)
            .and_then(|(_, above)| numbers.get((*above)?).copied())
    };
    // By which walk an item was met first.
    let mut met: Vec<Option<usize>> = vec![None; items.len()];
    let mut found = Vec::new();
    for start in 0..items.len() {
        let mut here = Some(start);
        while let Some(ix) = here.filter(|ix| met[*ix].is_none()) {
            met[ix] = Some(start);
            here = above(ix);
        }
        // Met by this very walk: the walk has closed a circle, from here to here.
        if let Some(first) = here.filter(|ix| met[*ix] == Some(start)) {
            found.push(first);
            let mut next = above(first);
            while let Some(ix) = next.filter(|ix| *ix != first) {
                found.push(ix);
                next = above(ix);
            }
        }
    }
    found
}
